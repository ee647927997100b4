import type { Outcome } from "../types/index.js";
import type { SentenceCodes, VocabularyWords } from "./vocabularies.js";

/**
 * What a language has to say. Sentences are templates, so that they can be read, compared and translated without running
 * anything:
 *
 * - `{limit}` puts a parameter in, `{relation|relations}` its word from that vocabulary (several words may be given,
 *   separated by commas), `{amount|yuan}`, `{from|day}` and `{ratio|percent}` write it as money, as a day, as per cent;
 * - `{limit|one:person|other:people}` writes the first text beside 1 and the second beside every other number;
 * - `[[…]]` is left out when a parameter inside it is not given.
 */
export interface MessageCatalogue {
  readonly language: "zh-CN" | "en";
  readonly words: Words;
  readonly sentences: Sentences;
  readonly forms: Forms;
}

export type VocabularyName = keyof VocabularyWords;
/** Words for closed vocabularies; a word that is missing or that no vocabulary has does not compile. */
export type Words = { readonly [V in VocabularyName]: Readonly<Record<VocabularyWords[V], string>> };

export type Family = keyof SentenceCodes;
/** Sentences by code; a sentence that is missing or that no code asks for does not compile. */
export type Sentences = { readonly [F in Family]: Readonly<Record<SentenceCodes[F], string>> };

/** How a language writes what is not a word. */
export interface Forms {
  yuan(amount: string): string;
  day(day: string): string;
  percent(ratio: string): string;
  list(words: readonly string[]): string;
}

export type SentenceParams = Readonly<Record<string, string>>;

/** Fills a template in. */
export function fill(catalogue: MessageCatalogue, template: string, params: SentenceParams = {}): string {
  const kept = template.replace(/\[\[(.*?)\]\]/g, (_, part: string) =>
    names(part).every((name) => has(params, name)) ? part : "",
  );
  return kept.replace(PLACE, (_, name: string, form?: string) =>
    has(params, name) ? write(catalogue, params[name] ?? "", form) : "",
  );
}

const PLACE = /\{(\w+)(?:\|([^{}]+))?\}/g;
const PLURAL = /^one:(.*)\|other:(.*)$/;

function names(template: string): string[] {
  const found: string[] = [];
  template.replace(PLACE, (all, name: string) => (found.push(name), all));
  return found;
}

function has(record: Readonly<Record<string, unknown>>, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(record, key);
}

function write(catalogue: MessageCatalogue, value: string, form: string | undefined): string {
  const plural = PLURAL.exec(form ?? "");
  if (plural !== null) return (value === "1" ? plural[1] : plural[2]) ?? "";
  switch (form) {
    case undefined:
      return value;
    case "yuan":
      return catalogue.forms.yuan(value);
    case "day":
      return catalogue.forms.day(value);
    case "percent":
      return catalogue.forms.percent(value);
    default:
      return catalogue.forms.list(value.split(",").map((one) => word(catalogue, form as VocabularyName, one)));
  }
}

/** The word for a spelling; the spelling itself where there is none. */
export function word(catalogue: MessageCatalogue, vocabulary: VocabularyName, name: string): string {
  const words: Readonly<Record<string, string>> | undefined = catalogue.words[vocabulary];
  return words !== undefined && has(words, name) ? (words[name] ?? name) : name;
}

/** The sentence for a code, or nothing. */
export function sentence(
  catalogue: MessageCatalogue,
  family: Family,
  code: string,
  params?: SentenceParams,
): string | undefined {
  const templates: Readonly<Record<string, string>> = catalogue.sentences[family];
  const template = has(templates, code) ? templates[code] : undefined;
  return template === undefined ? undefined : fill(catalogue, template, params);
}

/** What an answer about a binding says before its reasons. */
interface Answer {
  readonly outcome: Outcome;
  readonly leans?: Outcome;
  readonly assuming?: Answer;
}

/**
 * The answer about a binding in one sentence. While something is still asked it is the answer on usual assumptions, and says so; which
 * they are stands in `assuming.given`.
 */
export function outcomeSentence(catalogue: MessageCatalogue, { outcome, leans, assuming }: Answer): string {
  const isUsual = outcome === "incomplete" && assuming !== undefined;
  const said = isUsual ? assuming : { outcome, leans };
  const params = { outcome: said.outcome, ...(said.leans === undefined ? {} : { leans: said.leans }) };
  return sentence(catalogue, "hints", isUsual ? "usual_given" : "outcome", params) ?? outcome;
}

/** What a finding says. A code without a sentence is shown by its rule and status. */
export function finding(
  catalogue: MessageCatalogue,
  code: string,
  params?: SentenceParams,
  rule = "",
  status = "",
): string {
  const known = sentence(catalogue, "findings", code, params) ?? sentence(catalogue, "idProblems", code, params);
  if (known !== undefined) return known;
  const fallback = sentence(catalogue, "fallbacks", status, { rule: word(catalogue, "rules", rule) });
  return fallback ?? code;
}

/** What a statement of `policyAt` says; `words` are those it is said of, where its topic is made of words. */
export function setting(
  catalogue: MessageCatalogue,
  topic: string,
  value: string,
  words: readonly string[] = [],
): string {
  const params = { value, words: words.join(",") };
  // `yes` and `no`, "no rule yet", "no limit" and zero have sentences of their own.
  const codes = value === "none" || value === "unlimited" ? [value] : [`${topic}_${value}`, topic];
  for (const code of codes) {
    const known = sentence(catalogue, "settings", code, params);
    if (known !== undefined) return known;
  }
  return value;
}

/** What is wrong with a field. */
export function inputError(catalogue: MessageCatalogue, code: string, expected = ""): string {
  const families: readonly Family[] = ["inputErrors", "idProblems"];
  for (const family of families) {
    const known = sentence(catalogue, family, code, { expected });
    if (known !== undefined) return known;
  }
  return sentence(catalogue, "fallbacks", "input", { expected }) ?? code;
}
