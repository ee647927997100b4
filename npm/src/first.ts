// The first answer without the module: for a page whose engine is still on its way. A table made by the engine when the package was
// built (scripts/bundle/first.mjs) holds what three facts give on usual assumptions.
import table from "gongji-first";
import type { Arrangement, Day, Outcome } from "./types/index.js";

/** The outcomes that can be said at once. Where the engine would ask first, the table answers nothing. */
export type FirstOutcome = Exclude<Outcome, "incomplete">;

/** What `checkBinding` says of the same three facts. */
export interface FirstAnswer {
  readonly outcome: FirstOutcome;
  /** Where an unsettled answer points. */
  readonly leans?: FirstOutcome;
  /** Whether it rests on usual answers that nobody gave (`assuming` of a verdict), not on the three facts alone. */
  readonly usual: boolean;
  readonly arrangement: Arrangement;
}

/** The first and the last day of the table, and the SHA-256 of the policies it follows from. */
export const firstTable: { readonly from: Day; readonly until: Day; readonly catalogue: string } = Object.freeze({
  from: table.from,
  until: table.until,
  catalogue: table.catalogue,
});

/** How many letters of a row each relation has: for the same place, for the same province, and for a line of other provinces. */
const WIDTH = 3;
const relations = table.relations.split(" ");
const provinces = table.provinces.split(" ");
let rows: { readonly [code in string]?: string } | undefined;

/**
 * What the engine will say to a day, the place of the grantor, and the relation and the place of the relative, the latter the same
 * place, its province or another province. Nothing for everything else: a day outside the table, a place or a relation that is not in
 * it, any further fact. The engine says more, and knows policies that were loaded; ask it as soon as it runs.
 */
export function firstAnswer(question: unknown): FirstAnswer | undefined {
  try {
    const { day, grantor, grantee } = only(question, "day", "grantor", "grantee");
    const own = text(only(grantor, "region")["region"]);
    const { relation, region } = only(grantee, "relation", "region");
    if (!/^\d{4}-\d\d-\d\d$/.test(text(day)) || text(day) < table.from || text(day) > table.until) return undefined;
    rows ??= rowsByPlace();
    const row = /^\d{6}$/.test(own) ? rows[own] : undefined;
    const letter = row === undefined ? undefined : letterOf(row, relations.indexOf(text(relation)), own, text(region));
    return letter === undefined ? undefined : answers[letter];
  } catch {
    return undefined;
  }
}

/** Where nothing is known the letter is none of an answer. */
function letterOf(row: string, relation: number, own: string, region: string): string | undefined {
  if (relation < 0) return undefined;
  const [same, near, line = ""] = row.slice(WIDTH * relation, WIDTH * relation + WIDTH);
  const province = region.slice(0, 2);
  if (region === own) return same;
  if (region !== `${province}0000`) return undefined;
  if (province === own.slice(0, 2)) return near;
  return table.spans[index(line)]?.[provinces.indexOf(province)];
}

/** The fields of an object that has exactly these; throws for all else. */
function only(value: unknown, ...names: readonly string[]): Readonly<Record<string, unknown>> {
  const object = value as Readonly<Record<string, unknown>>;
  const given = Object.keys(object).filter((name) => object[name] !== undefined);
  if (given.length !== names.length || !given.every((name) => names.indexOf(name) >= 0))
    throw new TypeError("other facts");
  return object;
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}

const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

function index(letter: string): number {
  return LETTERS.indexOf(letter);
}

const answers: { readonly [letter in string]?: FirstAnswer } = answersByLetter();

function answersByLetter(): Record<string, FirstAnswer> {
  const known: Record<string, FirstAnswer> = Object.create(null);
  table.answers.forEach(([outcome, leans, arrangement, given], at) => {
    if (outcome === "incomplete") return;
    known[LETTERS.charAt(at)] = Object.freeze({
      outcome,
      ...(leans === "" ? {} : { leans }),
      usual: given === 0,
      arrangement,
    });
  });
  return known;
}

function rowsByPlace(): Record<string, string> {
  const known: Record<string, string> = Object.create(null);
  for (const line of table.places) {
    const [province = "", own = "", ...groups] = line.split(" ");
    known[`${province}0000`] = table.rows[index(own)] ?? "";
    for (const group of groups) {
      const isWide = group.charAt(1) === "+";
      for (const digits of group.slice(isWide ? 2 : 1).match(isWide ? /.{4}/g : /../g) ?? []) {
        known[`${province}${digits}${isWide ? "" : "00"}`] = table.rows[index(group.charAt(0))] ?? "";
      }
    }
  }
  return known;
}
