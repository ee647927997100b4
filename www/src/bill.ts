import { finished, wholeNumber } from "./binding-case.js";

export const ENTRIES = ["share", "amounts", "lines"] as const;
export type Entry = (typeof ENTRIES)[number];

export const AMOUNTS = ["medfee_sumamt", "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt"] as const;
export const USED = ["deductible", "in_scope", "fund"] as const;

export interface Line {
  readonly key: number;
  readonly amount: string;
  readonly class: string;
  readonly limit: string;
  /** Per cent, as people write it: `10`. */
  readonly rate: string;
}

export interface Grantor {
  readonly key: number;
  readonly region: string;
  readonly balance: string;
  readonly history_balance: string;
  readonly payment_cap: string;
}

/** Everything typed in part two, as typed. Switching the way of entry keeps what the others hold. */
export interface Bill {
  readonly region: string;
  readonly scheme: string;
  readonly person: string;
  readonly visit: string;
  readonly level: string;
  readonly age: string;
  readonly entry: Entry;
  readonly share: string;
  readonly amounts: Readonly<Record<string, string>>;
  readonly lines: readonly Line[];
  readonly used: Readonly<Record<string, string>>;
  readonly own: string;
  readonly grantors: readonly Grantor[];
  readonly pick: string;
  readonly assume: Readonly<Record<string, string>>;
}

let keys = 0;

/** A key names a row for as long as the page lives, wherever it is moved to. */
export function emptyLine(): Line {
  return { key: ++keys, amount: "", class: "a", limit: "", rate: "" };
}

export function emptyGrantor(): Grantor {
  return { key: ++keys, region: "", balance: "", history_balance: "", payment_cap: "" };
}

export function emptyBill(): Bill {
  return {
    region: "", scheme: "", person: "", visit: "outpatient", level: "", age: "", entry: "share", share: "", amounts: {},
    lines: [emptyLine()], used: {}, own: "", grantors: [emptyGrantor()], pick: "", assume: {},
  };
}

/** What part two takes over from part one until it is told otherwise. */
export interface Inherited {
  readonly region: string;
  readonly scheme: string;
  readonly grantorRegion: string;
  readonly balance: string;
}

/** A request of `previewDeduction`, and from which row of the page each of its lines and grantors came. */
export interface Sent {
  readonly request: object;
  readonly lines: readonly number[];
  readonly grantors: readonly number[];
}

/** Nothing when there is no amount to split yet. */
export function deductionRequest(day: string, bill: Bill, from: Inherited): Sent | undefined {
  const lines = rows(bill.lines, (line) => line.amount !== "");
  const paid = charges(bill, lines);
  if (paid === undefined) return undefined;
  const scheme = bill.scheme === "" ? from.scheme : bill.scheme;
  const made = bill.grantors.map((grantor, row) => grantorOf(grantor, row, from));
  const grantors = rows(made, (grantor) => "balance" in grantor || "history_balance" in grantor);
  const request = {
    day,
    ...given({ region: bill.region === "" ? from.region : bill.region, scheme, visit: bill.visit, level: bill.level }),
    ...given({ person: scheme === "resident" ? "resident" : bill.person, own_account: finished(bill.own) }),
    ...(bill.age === "" ? {} : { age: wholeNumber(bill.age) }),
    ...paid,
    ...nested("year_to_date", given(each(bill.used, finished))),
    ...nested("assume", assumed(bill.assume)),
    ...(bill.pick === "" ? {} : { pick: Math.max(0, grantors.indexOf(Number(bill.pick))) }),
    grantors: grantors.map((row) => made[row]),
  };
  return { request, lines, grantors };
}

function grantorOf(grantor: Grantor, row: number, from: Inherited): Record<string, string> {
  return given({
    region: grantor.region === "" ? from.grantorRegion : grantor.region,
    balance: finished(grantor.balance === "" && row === 0 ? from.balance : grantor.balance),
    history_balance: finished(grantor.history_balance),
    payment_cap: finished(grantor.payment_cap),
  });
}

function rows<T>(all: readonly T[], kept: (one: T) => boolean): number[] {
  return all.map((one, row) => (kept(one) ? row : -1)).filter((row) => row >= 0);
}

function charges(bill: Bill, kept: readonly number[]): object | undefined {
  switch (bill.entry) {
    case "share": return bill.share === "" ? undefined : { personal_share: finished(bill.share) };
    case "amounts": {
      const amounts = given(each(bill.amounts, finished));
      return "medfee_sumamt" in amounts ? { amounts } : undefined;
    }
    case "lines": {
      const lines = bill.lines.filter((_, row) => kept.includes(row)).map(lineOf);
      return lines.length === 0 ? undefined : { lines };
    }
  }
}

function lineOf(line: Line): object {
  const rate = line.class === "b" && line.rate !== "" ? { pre_self_pay: fromPercent(line.rate) } : {};
  return { amount: finished(line.amount), class: line.class, ...given({ limit: line.class === "c" ? "" : finished(line.limit) }), ...rate };
}

/** `10` is `0.10`, `92.5` is `0.925`: by moving the point, never through a float. What is no number goes as it is. */
export function fromPercent(text: string): string {
  const shape = /^(\d{1,3})(?:\.(\d*))?$/.exec(text);
  if (shape === null) return text;
  const digits = (shape[1] ?? "").padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}${shape[2] ?? ""}`;
}

/** The other way round, for showing a rate the engine wrote: `0.55` is `55`. */
export function percentOf(rate: string): string {
  const shape = /^(\d+)\.?(\d*)$/.exec(rate);
  if (shape === null) return rate;
  const digits = `${shape[1] ?? ""}${(shape[2] ?? "").slice(0, 2).padEnd(2, "0")}`.replace(/^0+(?=\d)/, "");
  const rest = (shape[2] ?? "").slice(2).replace(/0+$/, "");
  return rest === "" ? digits : `${digits}.${rest}`;
}

function assumed(assume: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = Object.keys(assume).map((name): [string, unknown] => {
    const text = assume[name] ?? "";
    if (name === "grantors_per_bill") return [name, wholeNumber(text)];
    return [name, name === "ratio" ? fromPercent(text) : finished(text)];
  });
  return record(entries.filter(([, value]) => value !== ""));
}

function each(values: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return record(Object.keys(values).map((name) => [name, change(values[name] ?? "")]));
}

function given(values: Readonly<Record<string, string>>): Record<string, string> {
  return record(Object.keys(values).filter((name) => values[name] !== "").map((name) => [name, values[name] ?? ""]));
}

function nested(name: string, values: Record<string, unknown>): object {
  return Object.keys(values).length === 0 ? {} : { [name]: values };
}

function record<T>(entries: readonly [string, T][]): Record<string, T> {
  const made: Record<string, T> = {};
  for (const [name, value] of entries) made[name] = value;
  return made;
}
