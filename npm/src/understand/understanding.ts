import type { Reply } from "../contract.js";
import type { Day, Region } from "../types/index.js";
import { fullName } from "./place.js";
import { readingOf, type ReadFact } from "./reading.js";
import { type SourceText, sourceText } from "./source-text.js";
import type { TextSpan, Understanding } from "./understood.js";

/** The longest text that is read. */
export const LONGEST_TEXT = 2000;

/** What is known besides the text. */
export interface UnderstandOptions {
  /** The day on which it is said: 昨天 is the day before. */
  readonly today: Day;
  /** The place of the account, where it is known already: 同城 is that. */
  readonly region?: Region | undefined;
}

/**
 * Reads a question in a person's own words. Nothing is guessed: what may mean two things is asked in `questions`, what is not
 * understood is left out. The same text gives the same answer; nothing is sent, kept or thrown.
 */
export function understand(text: string, options: UnderstandOptions): Reply<Understanding> {
  if (typeof text !== "string") return refused("wrong_type", "text", "a text");
  if (text.length > LONGEST_TEXT) return refused("too_long", "text", `at most ${LONGEST_TEXT} characters`);
  let [today, region]: [unknown, unknown] = [undefined, undefined];
  try {
    [today, region] = [options.today, options.region];
  } catch {
    return refused("wrong_type", "options", "an object with `today`");
  }
  if (today === undefined) return refused("missing", "today", "a day as YYYY-MM-DD");
  if (typeof today !== "string" || !isDay(today))
    return refused(typeof today === "string" ? "day" : "wrong_type", "today", "a day as YYYY-MM-DD");
  if (region !== undefined && (typeof region !== "string" || !/^\d{6}$/.test(region)))
    return refused(typeof region === "string" ? "region" : "wrong_type", "region", "six digits");
  return { ok: true, value: understood(sourceText(text), today, region) };
}

function refused(
  code: "wrong_type" | "too_long" | "missing" | "day" | "region",
  path: string,
  expected: string,
): Reply<Understanding> {
  return { ok: false, errors: [{ code, path, expected }] };
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

function understood(source: SourceText, today: string, region: string | undefined): Understanding {
  const reading = readingOf(source.plain, today, region);
  const span = ({ from, to }: Pick<ReadFact["item"], "from" | "to">): TextSpan => {
    const [start, end] = [source.at[from] ?? 0, (source.at[to - 1] ?? source.typed.length - 1) + 1];
    return { text: source.typed.slice(start, end), from: start, to: end };
  };
  const name = (path: string, value: string): { name?: string } =>
    /\.region$/.test(path) ? { name: fullName(value) } : {};
  const answers: Record<string, string> = {};
  for (const { path, value } of reading.facts) answers[path] = value;
  // Not spread: the bundle would hold what older engines need for it.
  return Object.assign(
    {
      facts: reading.facts.map(({ path, value, item }) =>
        Object.assign({ path, value }, name(path, value), span(item)),
      ),
      questions: reading.questions.map(({ path, values, item }) =>
        Object.assign(
          { path, candidates: values.map((value) => Object.assign({ value }, name(path, value))) },
          span(item),
        ),
      ),
      answers: answers as Understanding["answers"],
      unread: reading.unread.map(span),
    },
    reading.where === undefined
      ? {}
      : { where: Object.assign({ value: reading.where.value }, span(reading.where.item)) },
  );
}
