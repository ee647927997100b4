// The common fields of each request as a form. Everything else can be written as JSON.
import { controls, type Option, optionsOf, requestOf } from "gongji/form";
import { type MessageCatalogue, word } from "gongji/messages/zh-CN";
import { el } from "./dom.js";
import type { Call } from "./state.js";
import type { Words } from "./words.js";

const FIELDS: Readonly<Record<Call, readonly string[]>> = {
  checkBinding: [
    "day",
    "grantor.region",
    "grantee.relation",
    "grantee.region",
    "grantor.scheme",
    "grantor.account",
    "grantor.status",
    "grantor.bound",
    "grantor.balance",
    "grantee.scheme",
    "grantee.status",
    "use.pays",
  ],
  previewDeduction: [
    "day",
    "region",
    "scheme",
    "visit",
    "level",
    "person",
    "age",
    "amounts.medfee_sumamt",
    "own_account",
    "grantors.0.balance",
  ],
  checkUnbinding: ["day", "region", "event"],
  policyAt: ["day", "region"],
};

export interface Place {
  readonly region: string;
  readonly name: string;
}

export interface Context {
  readonly catalogue: MessageCatalogue;
  readonly words: Words;
  readonly places: readonly Place[];
}

/** What the form's fields hold of a request, by their paths. */
function held(request: unknown, path: string): string {
  let value = request;
  for (const part of path.split("."))
    value = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[part] : undefined;
  return value === undefined || typeof value === "object" ? "" : String(value);
}

/** A request with one field changed, everything else of it kept. */
function changed(request: unknown, path: string, text: string): unknown {
  const meant = text === "" ? undefined : meantOf(requestOf({ [path]: text }), path);
  const put = (value: unknown, [first = "", ...rest]: readonly string[]): unknown => {
    const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
      ? [...value]
      : { ...(value as object | undefined) };
    const inner = copy as Record<string, unknown>;
    const next = rest.length === 0 ? meant : put(inner[first] ?? (/^\d+$/.test(rest[0] ?? "") ? [] : {}), rest);
    if (next === undefined || isEmpty(next)) {
      if (Array.isArray(copy)) copy.splice(Number(first), 1);
      else delete inner[first];
    } else inner[first] = next;
    return copy;
  };
  return put(request, path.split("."));
}

const isEmpty = (value: unknown): boolean =>
  typeof value === "object" && value !== null && Object.keys(value).length === 0;

function meantOf(request: unknown, path: string): unknown {
  return path
    .split(".")
    .reduce<unknown>((value, part) => (value as Record<string, unknown> | undefined)?.[part], request);
}

function labelOf(path: string, { catalogue, words }: Context): string {
  if (path === "event") return words.event;
  if (path === "grantors.0.balance") return words.bound;
  return word(catalogue, "fields", path);
}

function choicesOf(path: string, { catalogue }: Context): readonly Option[] {
  if (path === "event") return Object.entries(catalogue.words.events).map(([value, label]) => ({ value, label }));
  return optionsOf(catalogue, path);
}

/** Draws the form; `change` is called with the whole request after each change of a field. */
export function drawForm(
  call: Call,
  request: unknown,
  context: Context,
  change: (request: unknown) => void,
): HTMLElement {
  let now = request;
  const form = el("form", { class: "fields" });
  form.addEventListener("submit", (event) => event.preventDefault());
  for (const path of FIELDS[call]) {
    const field = fieldOf(path, held(request, path), context);
    field.setAttribute("name", path);
    field.setAttribute("id", `field-${path}`);
    const problem = el("small", { "data-problem": path });
    const place = el("small", { class: "place" });
    const isRegion = controls[path]?.kind === "region";
    const name = (): void => {
      const found = context.places.find(({ region }) => region === field.value);
      place.textContent = !isRegion || field.value === "" ? "" : (found?.name ?? context.words.noPlace);
    };
    name();
    field.addEventListener(field instanceof HTMLSelectElement ? "change" : "input", () => {
      name();
      now = changed(now, path, field.value);
      change(now);
    });
    form.append(el("label", { for: `field-${path}` }, el("span", {}, labelOf(path, context)), field, place, problem));
  }
  form.append(
    el(
      "datalist",
      { id: "places" },
      ...context.places.map(({ region, name }) => el("option", { value: region }, name)),
    ),
  );
  return form;
}

function fieldOf(path: string, value: string, context: Context): HTMLInputElement | HTMLSelectElement {
  const choices = choicesOf(path, context);
  if (choices.length > 0) {
    const select = el(
      "select",
      {},
      el("option", { value: "" }, context.words.choose),
      ...choices.map((one) => el("option", { value: one.value }, one.label)),
    );
    select.value = value;
    return select;
  }
  const kind = controls[path]?.kind;
  const input = el(
    "input",
    kind === "day"
      ? { type: "date" }
      : kind === "region"
        ? { list: "places", inputmode: "numeric", autocomplete: "off" }
        : { inputmode: "decimal", autocomplete: "off" },
  );
  input.value = value;
  return input;
}
