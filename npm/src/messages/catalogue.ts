/**
 * What a language has to say. Sentences are templates, so that they can be read, compared and translated without running
 * anything:
 *
 * - `{limit}` puts a parameter in, `{relation|relations}` its word from that vocabulary (several words may be given,
 *   separated by commas), `{amount|yuan}`, `{from|day}` and `{ratio|percent}` write it as money, as a day, as per cent;
 * - `[[…]]` is left out when a parameter inside it is not given.
 */
export interface Catalogue {
  readonly language: "zh-CN" | "en";
  readonly words: Words;
  readonly sentences: Sentences;
  readonly forms: Forms;
}

/** Words for closed vocabularies: the spelling in requests and replies is the key. */
export type Vocabulary =
  | "relations" | "schemes" | "statuses" | "categories" | "uses" | "arrangements" | "states" | "effects" | "areas" | "opened"
  | "models" | "funds" | "permissions" | "may" | "orders" | "capScopes" | "consents" | "terms" | "premiumModes" | "requirements" | "firsts" | "capLimits" | "effectives" | "leftovers" | "parties" | "events" | "endings" | "confidences"
  | "papers" | "outcomes" | "leans" | "topics" | "rules" | "fields" | "visits" | "levels" | "persons" | "classes" | "cards"
  | "payers" | "totals" | "switches" | "certainties" | "capBases" | "counts" | "yesNo"
  | "traits" | "aways" | "supplements" | "supplementBases" | "deductibleModes" | "bandBases" | "periods"
  | "fundKinds" | "judgements" | "places" | "evidences"
  | "channelKinds" | "tasks" | "guideSteps" | "proofs" | "confirmations" | "guideWarnings";
export type Words = Readonly<Record<Vocabulary, Readonly<Record<string, string>>>>;

/** Sentences by code. */
export type Family = "findings" | "remedies" | "settings" | "steps" | "assumptions" | "notes" | "warnings" | "idProblems" | "inputErrors" | "initErrors" | "fallbacks"
  | "amounts" | "identities" | "judgements" | "reasons" | "settlementWarnings" | "comparisons";
export type Sentences = Readonly<Record<Family, Readonly<Record<string, string>>>>;

/** How a language writes what is not a word. */
export interface Forms {
  yuan(amount: string): string;
  day(day: string): string;
  percent(ratio: string): string;
  list(words: readonly string[]): string;
}

export type Params = Readonly<Record<string, string>>;

/** Fills a template in. */
export function fill(catalogue: Catalogue, template: string, params: Params = {}): string {
  const kept = template.replace(/\[\[(.*?)\]\]/g, (_, part: string) => (names(part).every((name) => has(params, name)) ? part : ""));
  return kept.replace(PLACE, (_, name: string, form?: string) => (has(params, name) ? write(catalogue, params[name] ?? "", form) : ""));
}

const PLACE = /\{(\w+)(?:\|(\w+))?\}/g;

function names(template: string): string[] {
  const found: string[] = [];
  template.replace(PLACE, (all, name: string) => (found.push(name), all));
  return found;
}

function has(record: Readonly<Record<string, unknown>>, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(record, key);
}

function write(catalogue: Catalogue, value: string, form: string | undefined): string {
  switch (form) {
    case undefined: return value;
    case "yuan": return catalogue.forms.yuan(value);
    case "day": return catalogue.forms.day(value);
    case "percent": return catalogue.forms.percent(value);
    default: return catalogue.forms.list(value.split(",").map((one) => word(catalogue, form as Vocabulary, one)));
  }
}

/** The word for a spelling; the spelling itself where there is none. */
export function word(catalogue: Catalogue, vocabulary: Vocabulary, name: string): string {
  const words = catalogue.words[vocabulary] as Readonly<Record<string, string>> | undefined;
  return words !== undefined && has(words, name) ? (words[name] ?? name) : name;
}

/** The sentence for a code, or nothing. */
export function sentence(catalogue: Catalogue, family: Family, code: string, params?: Params): string | undefined {
  const templates = catalogue.sentences[family];
  const template = has(templates, code) ? templates[code] : undefined;
  return template === undefined ? undefined : fill(catalogue, template, params);
}

/** What a finding says. A code nobody wrote a sentence for is still told, by its rule and status. */
export function finding(catalogue: Catalogue, code: string, params?: Params, rule = "", status = ""): string {
  const known = sentence(catalogue, "findings", code, params) ?? sentence(catalogue, "idProblems", code, params);
  if (known !== undefined) return known;
  const fallback = sentence(catalogue, "fallbacks", status, { rule: word(catalogue, "rules", rule) });
  return fallback ?? code;
}

/** What a statement of `policyAt` says; `words` are those it is said of, where its topic is made of words. */
export function setting(catalogue: Catalogue, topic: string, value: string, words: readonly string[] = []): string {
  const params = { value, words: words.join(",") };
  // `yes` and `no`, "no rule yet", "no limit" and nought have sentences of their own.
  const codes = value === "none" || value === "unlimited" ? [value] : [`${topic}_${value}`, topic];
  for (const code of codes) {
    const known = sentence(catalogue, "settings", code, params);
    if (known !== undefined) return known;
  }
  return value;
}

/** What is wrong with a field. */
export function inputError(catalogue: Catalogue, code: string, expected = ""): string {
  const families: readonly Family[] = ["inputErrors", "idProblems"];
  for (const family of families) {
    const known = sentence(catalogue, family, code, { expected });
    if (known !== undefined) return known;
  }
  return sentence(catalogue, "fallbacks", "input", { expected }) ?? code;
}
