// A reply in words: the outcome, every sentence with its sources, the steps of a bill, and the whole as JSON.
import type { AssumedField, Basis, Finding, Preview, Problem, UnbindingReply, Verdict, PolicyOverview } from "gongji";
import { controls, optionsOf } from "gongji/form";
import { finding, inputError, outcomeSentence, sentence, setting, word } from "gongji/messages/zh-CN";
import sources from "gongji/sources.json";
import { el, listed } from "./dom.js";
import type { Context } from "./form.js";
import type { Call } from "./state.js";

interface Source {
  readonly title: string;
  readonly url?: string;
  readonly read: string;
  readonly confidence: string;
}
const known = sources as Readonly<Record<string, Source>>;

export type Answer =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly errors: readonly Problem[] };

export function drawReply(call: Call, answer: Answer, context: Context): readonly Node[] {
  const whole = el(
    "details",
    { class: "whole" },
    el("summary", {}, context.words.whole),
    el("pre", { tabindex: "0" }, el("code", {}, JSON.stringify(answer, null, 2))),
  );
  if (!answer.ok) return [problems(answer.errors, context), whole];
  if (call === "previewDeduction") return [...bill(answer.value as Preview, context), whole];
  if (call === "policyAt") return [...rules(answer.value as PolicyOverview, context), whole];
  if (call === "checkUnbinding") return [...ending(answer.value as UnbindingReply, context), whole];
  return [...binding(answer.value as Verdict, context), whole];
}

function problems(errors: readonly Problem[], { catalogue }: Context): Node {
  const items = errors.map(({ path, code, expected }) =>
    el("li", { "data-code": code }, el("code", {}, path), " ", inputError(catalogue, code, expected)),
  );
  return el("ul", { class: "problems" }, ...items);
}

function outcome(text: string, name: string, { words }: Context): Node {
  return el(
    "p",
    { class: `outcome outcome-${name}`, id: "outcome" },
    el("span", {}, words.settled),
    " ",
    el("strong", {}, text),
  );
}

function binding(value: Verdict, context: Context): Node[] {
  const { catalogue, words } = context;
  const remedies = value.remedies.map(({ changes }) =>
    changes
      .map(({ field, to }) => sentence(catalogue, "remedies", field, { to: String(to) }) ?? `${field} → ${String(to)}`)
      .join(" "),
  );
  return [
    outcome(outcomeSentence(catalogue, value), value.assuming?.outcome ?? value.outcome, context),
    assumed(value.assuming?.given ?? [], context),
    findings(value.findings, context),
    listed(
      words.ask,
      value.ask.map(({ field }) => named(field, context)),
      "ol",
    ),
    listed(words.remedies, remedies),
  ];
}

/** What the answer assumes, and what it would become if one of these were wrong. */
function assumed(given: readonly AssumedField[], context: Context): Node {
  const { catalogue, words } = context;
  const items = given.map(({ field, value, otherwise }) => {
    const not = sentence(catalogue, "hints", "usual_otherwise", { outcome: otherwise }) ?? otherwise;
    return el(
      "li",
      { "data-assumed": field },
      named(field, context, words.colon, el("b", {}, meantBy(field, value, context))),
      " ",
      el("span", { class: `otherwise outcome-${otherwise}` }, el("strong", {}, not)),
    );
  });
  return items.length === 0 ? document.createDocumentFragment() : el("ul", { class: "assumed" }, ...items);
}

/** A value as a form shows it. */
function meantBy(field: string, value: AssumedField["value"], { catalogue }: Context): string {
  const text = String(value);
  const option = optionsOf(catalogue, field).find((one) => one.value === text);
  return option?.label ?? (controls[field]?.kind === "amount" ? catalogue.forms.yuan(text) : text);
}

function ending(value: UnbindingReply, context: Context): Node[] {
  const { catalogue } = context;
  const leans = value.leans === undefined ? "" : `（${word(catalogue, "endings", value.leans)}）`;
  return [
    outcome(word(catalogue, "endings", value.outcome) + leans, value.outcome, context),
    findings(value.findings, context),
  ];
}

const findings = (given: readonly Finding[], context: Context): Node =>
  listed(
    context.words.why,
    given.map((one) => sentenceOf(one, context)),
  );

/** A field as a form calls it, what is said of it, and its path. */
const named = (field: string, { catalogue }: Context, ...said: readonly (Node | string)[]): Node =>
  el("span", {}, word(catalogue, "fields", field), ...said, " ", el("code", {}, field));

function sentenceOf({ code, params, rule, status, basis }: Finding, context: Context): Node {
  const text = finding(context.catalogue, code, params, rule, status);
  return el(
    "div",
    { "data-code": code, class: `finding finding-${status}` },
    text,
    " ",
    el("code", {}, code),
    ...basis.map((one) => basisOf(one, context)),
  );
}

/** Where a statement holds, since when, how sure it is, and the pages it was read on. */
function basisOf({ region, from, confidence, sources: keys }: Basis, context: Context): Node {
  const { catalogue, words, places } = context;
  const place = region === "000000" ? words.nation : (places.find((one) => one.region === region)?.name ?? region);
  const since = from === undefined ? "" : ` · ${catalogue.forms.day(from)}${words.since}`;
  return el(
    "div",
    { class: "basis" },
    `${place}${since} · ${word(catalogue, "confidences", confidence)}`,
    sourceList(keys, context),
  );
}

function sourceList(keys: readonly string[], { catalogue, words }: Context): Node {
  const items = keys.flatMap((key) => {
    const source = known[key];
    if (source === undefined) return [];
    const isSafe = source.url !== undefined && /^https?:\/\/\S+$/.test(source.url);
    const title = isSafe
      ? el("a", { href: source.url ?? "", rel: "noopener noreferrer", target: "_blank" }, source.title)
      : el("cite", {}, source.title);
    return [
      el(
        "li",
        {},
        title,
        ` ${words.read}${catalogue.forms.day(source.read)} · ${word(catalogue, "confidences", source.confidence)}`,
      ),
    ];
  });
  return items.length === 0 ? document.createDocumentFragment() : el("ul", { class: "sources" }, ...items);
}

/** A figure may rest on half a dozen pages. */
function folded(keys: readonly string[], context: Context): Node {
  if (keys.length === 0) return document.createDocumentFragment();
  return el(
    "details",
    { class: "sources" },
    el("summary", {}, `${context.words.sources} (${keys.length})`),
    sourceList(keys, context),
  );
}

function bill(value: Preview, context: Context): Node[] {
  const { catalogue, words } = context;
  const payers = value.payers.map(({ payer, fund, index, amount }) => {
    const name = fund === undefined ? word(catalogue, "payers", payer) : word(catalogue, "supplements", fund);
    return el(
      "tr",
      { "data-payer": payer },
      el("th", { scope: "row" }, name + (index === undefined ? "" : ` ${index + 1}`)),
      el("td", {}, amount + words.money),
    );
  });
  const steps = value.steps.map(({ step, field, amount, params, sources: keys }) => {
    const name = field === undefined ? "" : word(catalogue, "totals", field);
    const why = el(
      "td",
      {},
      sentence(catalogue, "steps", step, params) ?? step,
      " ",
      el("code", {}, step),
      folded(keys, context),
    );
    return el("tr", { "data-step": step }, el("th", { scope: "row" }, name), why, el("td", {}, amount + words.money));
  });
  const assumptions = value.assumptions.map((one) => {
    const text =
      sentence(catalogue, "assumptions", one.switch, { value: one.value }) ?? word(catalogue, "switches", one.switch);
    return el(
      "div",
      {},
      text,
      " ",
      el("em", {}, word(catalogue, "certainties", one.state)),
      ...one.basis.map((basis) => basisOf(basis, context)),
    );
  });
  return [
    outcome(word(catalogue, "outcomes", value.outcome), value.outcome, context),
    table(words.payers, payers),
    listed(
      words.ask,
      value.ask.map((path) => named(path, context)),
      "ol",
    ),
    table(words.steps, steps),
    listed(words.assumptions, assumptions),
    listed(
      words.notes,
      value.notes.map(({ code, params }) => sentence(catalogue, "notes", code, params) ?? code),
    ),
  ];
}

function table(heading: string, rows: readonly Node[]): Node {
  if (rows.length === 0) return document.createDocumentFragment();
  return el(
    "section",
    {},
    el("h2", {}, heading),
    el("div", { class: "wide", tabindex: "0" }, el("table", {}, el("tbody", {}, ...rows))),
  );
}

function rules({ entries }: PolicyOverview, context: Context): Node[] {
  const { catalogue, words } = context;
  const items = entries.map(({ topic, word: of, statements }) => {
    const said = statements.map(({ value, basis }) =>
      el("div", {}, setting(catalogue, topic, value, of === undefined ? [] : [of]), basisOf(basis, context)),
    );
    return el("div", { "data-topic": topic }, el("b", {}, word(catalogue, "topics", topic)), ...said);
  });
  return [listed(words.rules, items)];
}
