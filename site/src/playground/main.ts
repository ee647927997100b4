// The playground: a request on the left, the engine's reply on the right. The engine and its sentences are inside this script, so that
// it works from a folder too, and the page may connect to nothing (Content-Security-Policy: connect-src 'none').
import * as engine from "gongji/inline";
import { catalogue as english } from "gongji/messages/en";
import { catalogue as chinese, inputError } from "gongji/messages/zh-CN";
import { partsOf } from "gongji/form";
import { el } from "./dom.js";
import { editor } from "./editor.js";
import { type Context, drawForm } from "./form.js";
import { type Answer, drawReply } from "./reply.js";
import { snippet, TARGETS, type Target, TITLES } from "./snippets.js";
import { type Call, CALLS, EXAMPLES, fragmentOf, type State, stateOf } from "./state.js";
import { wordsOf } from "./words.js";

const language = document.body.dataset["language"] ?? "zh";
const words = wordsOf(language);
const catalogue = language === "en" ? english : chinese;
const place = document.querySelector<HTMLElement>("#try");

function start(root: HTMLElement): void {
  const regions = engine.listRegions();
  const places = regions.ok
    ? regions.value.map(({ region, name, name_en }) => ({ region, name: language === "en" ? name_en : name }))
    : [];
  const context: Context = { catalogue, words, places };
  let state: State = stateOf(location.hash) ?? { call: "checkBinding", isJson: false, request: EXAMPLES.checkBinding };
  let target: Target = "vite";
  let revision = 0;
  const asks: Readonly<Record<Call, (request: never) => Answer>> = engine;

  const tabs = el("div", { class: "tabs", role: "group" });
  const modes = el("div", { class: "tabs modes" });
  const request = el("div", { class: "request" });
  const fault = el("p", { class: "fault", role: "alert" });
  const reply = el("div", { class: "reply", "aria-live": "polite" });
  const code = el("code", {});
  const targets = el(
    "select",
    { "aria-label": words.code, id: "target" },
    ...TARGETS.map((one) => el("option", { value: one }, TITLES[one])),
  );
  const said = el("p", { class: "said", role: "status" });

  const answer = (): void => {
    const given = asks[state.call](state.request as never);
    reply.replaceChildren(...drawReply(state.call, given, context));
    reply.classList.remove("stale");
    for (const beside of request.querySelectorAll<HTMLElement>("[data-problem]")) {
      const error = given.ok
        ? undefined
        : given.errors.find(({ path }) => partsOf(path).join(".") === beside.dataset["problem"]);
      beside.textContent = error === undefined ? "" : inputError(catalogue, error.code, error.expected);
    }
    code.textContent = snippet(target, state.call, state.request, language);
    said.textContent = "";
    revision += 1;
    root.dataset["revision"] = String(revision);
  };
  const typed = (text: string): void => {
    try {
      state = { ...state, request: JSON.parse(text) as unknown };
      fault.textContent = "";
      answer();
    } catch (error) {
      fault.textContent = words.wrongJson + (error instanceof Error ? error.message : "");
      // What stands beside is the answer to what was there before.
      reply.classList.add("stale");
    }
  };
  const draw = (): void => {
    tabs.replaceChildren(
      ...CALLS.map((call) =>
        tab(
          words.calls[call],
          call === state.call,
          () => choose({ call, isJson: state.isJson, request: EXAMPLES[call] }),
          call,
        ),
      ),
    );
    modes.replaceChildren(
      tab(words.form, !state.isJson, () => choose({ ...state, isJson: false }), "form"),
      tab(words.json, state.isJson, () => choose({ ...state, isJson: true }), "json"),
    );
    fault.textContent = "";
    request.replaceChildren();
    if (state.isJson) editor(request, JSON.stringify(state.request, null, 2), words.json, () => state.call, typed);
    else {
      request.append(
        drawForm(state.call, state.request, context, (changed) => {
          state = { ...state, request: changed };
          answer();
        }),
      );
    }
    answer();
  };
  const choose = (next: State): void => {
    state = next;
    draw();
  };

  targets.addEventListener("change", () => {
    target = TARGETS.find((one) => one === targets.value) ?? target;
    code.textContent = snippet(target, state.call, state.request, language);
  });
  const share = el("button", { type: "button", id: "share" }, words.share);
  share.addEventListener("click", () => {
    history.replaceState(null, "", fragmentOf(state));
    copy(location.href, said, words.shared);
  });
  const take = el("button", { type: "button", id: "take" }, words.copy);
  take.addEventListener("click", () => copy(code.textContent ?? "", said, words.copied));
  addEventListener("hashchange", () => {
    const shared = stateOf(location.hash);
    if (shared !== undefined) choose(shared);
  });

  const left = el(
    "section",
    { "aria-label": words.form },
    modes,
    request,
    fault,
    el("p", { class: "actions" }, share),
    said,
  );
  const right = el("section", { "aria-label": words.reply }, reply);
  const below = el(
    "section",
    { class: "code" },
    el("h2", { id: "code" }, words.code),
    el("p", { class: "actions" }, targets, take),
    el("pre", { tabindex: "0" }, code),
  );
  root.replaceChildren(tabs, el("div", { class: "two" }, left, right), below);
  draw();
}

function tab(text: string, isChosen: boolean, choose: () => void, name: string): HTMLElement {
  const button = el("button", { type: "button", "aria-pressed": String(isChosen), "data-tab": name }, text);
  button.addEventListener("click", choose);
  return button;
}

function copy(text: string, said: HTMLElement, done: string): void {
  const show = (): void => void (said.textContent = done);
  // Without a secure context, as from a folder, there is no clipboard; the address and the code stand on the page all the same.
  if (navigator.clipboard === undefined) show();
  else navigator.clipboard.writeText(text).then(show, show);
}

if (place !== null) {
  engine.init().then(
    () => start(place),
    () => void (place.textContent = words.failed),
  );
}
