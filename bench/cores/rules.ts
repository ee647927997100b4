// What 武汉 says, as the harness finds it in the policies of the build it measures (`policyAt`), put in tables once.
import data from "#rules";
import { LeftOut } from "./read.js";

export interface Basis {
  readonly region: string;
  readonly topic: string;
  readonly from?: string;
  readonly confidence: string;
  readonly sources: readonly string[];
}

/** One statement. What guide sites alone say decides nothing. */
export interface RuleValue {
  readonly value: string;
  readonly basis: readonly Basis[];
  readonly decides: boolean;
  /** The month of its newest document, counted from the year 0; nothing where none bears a date. */
  readonly newest: number | undefined;
}

export const receipt = data.receipt;

/** One city, and its rules since the last of them began: anything else would be answered wrongly. */
export function within(day: string, region: string | undefined): void {
  if (day < data.since || (region !== undefined && region !== "420100")) throw new LeftOut(`${region} on ${day}`);
}

/** `2024-10-05` or `2024`, in months from the year 0. */
export const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7) || 1) - 1;

const dated = data.dated as Readonly<Record<string, string>>;
function newest(sources: readonly string[]): number | undefined {
  const months = sources.flatMap((key) => (dated[key] === undefined ? [] : [month(dated[key])]));
  return months.length === 0 ? undefined : Math.max(...months);
}

/** Documents are old when the newest lies more than two years back. */
const RECENT = 24;
export const old = (said: RuleValue | undefined, now: number): number | undefined =>
  said?.newest !== undefined && now - said.newest > RECENT ? Math.floor(said.newest / 12) : undefined;

const tables = new Map<string, Map<string, RuleValue>>();
for (const { topic, word = "", statements } of data.entries as {
  topic: string;
  word?: string;
  statements: { value: string; basis: Basis }[];
}[]) {
  const [only, ...others] = statements;
  // What sources say differently is not asked about here.
  if (only === undefined || others.length > 0) continue;
  const said = {
    value: only.value,
    basis: [only.basis],
    decides: !["aggregator", "recalled"].includes(only.basis.confidence),
    newest: newest(only.basis.sources),
  };
  tables.set(topic, (tables.get(topic) ?? new Map<string, RuleValue>()).set(word, said));
}

export const scope = (topic: string): ReadonlyMap<string, RuleValue> =>
  tables.get(topic) ?? new Map<string, RuleValue>();
export const single = (topic: string): RuleValue | undefined => tables.get(topic)?.get("");

export type Answer = "yes" | "no" | "open";

/** What follows from a statement: settled only if it also follows from "no rule known", unless the statement decides. */
export function judge(
  said: RuleValue | undefined,
  says: (value: string | undefined) => Answer,
): { says: Answer; leans?: "eligible" | "ineligible" } {
  if (said === undefined) return { says: says(undefined) };
  const answer = says(said.value);
  if (said.decides || answer === says(undefined)) return { says: answer };
  if (answer === "open") return { says: "open" };
  return { says: "open", leans: answer === "yes" ? "eligible" : "ineligible" };
}
