import type { Bill, Grantor, Inherited, Line } from "./bill.js";
import { finished, wholeNumber } from "./binding-case.js";
import { formOf } from "./figure.js";
import { isWithoutAccount } from "./own-account.js";
import { fromPercent } from "./percent.js";
import { provinceOf } from "./place.js";
import type { SettledBill } from "./settlement.js";

/** A request of `previewDeduction`, and from which row of the page each of its lines and grantors came. */
export interface SentBill {
  readonly request: object;
  readonly lines: readonly number[];
  readonly grantors: readonly number[];
  /** There is no amount on the form: only the visits put down before are to be split. */
  readonly blank: boolean;
}

/** Nothing when there is no amount to split yet, not of an earlier visit either. The traits of the visit are added by `answerBill`. */
export function deductionRequest(
  day: string,
  bill: Bill,
  from: Inherited,
  settled?: SettledBill,
): SentBill | undefined {
  const lines = rows(bill.lines, (line) => finished(line.amount) !== "");
  const paid = charges(bill, lines, settled);
  if (paid === undefined && bill.visits.length === 0) return undefined;
  const region = bill.region === "" ? from.region : bill.region;
  const made = bill.grantors.map((grantor, row) => grantorOf(grantor, row, from, region));
  const grantors = rows(made, (grantor) => "balance" in grantor || "history_balance" in grantor || "quota" in grantor);
  const request = {
    day: bill.day === "" ? day : bill.day,
    ...patient(bill, region, from),
    ...paid,
    ...accounts(bill, settled, grantors.length > 0 && isWithoutAccount(bill, from)),
    ...usedUp(bill),
    ...nested("assume", assumed(bill.assume)),
    ...(bill.pick === "" ? {} : { pick: Math.max(0, grantors.indexOf(Number(bill.pick))) }),
    grantors: grantors.map((row) => made[row]),
  };
  return { request, lines, grantors, blank: paid === undefined };
}

/** Amounts that were typed say more than "the first of the year"; nothing at all leaves the year open. */
function usedUp(bill: Bill): object {
  const used = nested("year_to_date", {
    ...counted(bill.used, ["admissions"]),
    ...nested("this_period", counted(bill.usedPeriod, [])),
  });
  return "year_to_date" in used || !bill.first ? used : { year_to_date: {} };
}

export function isYearTyped(bill: Bill): boolean {
  return [bill.used, bill.usedPeriod].some((texts) => Object.values(texts).some((text) => text !== ""));
}

function patient(bill: Bill, region: string, from: Inherited): object {
  const scheme = bill.scheme === "" ? from.scheme : bill.scheme;
  const visit = VISIT[bill.visit] ?? bill.visit;
  const whole = bill.entry !== "share";
  return {
    ...given({ region, scheme, visit, level: bill.level, person: scheme === "resident" ? "resident" : bill.person }),
    ...given({ away: whole ? bill.away : "" }),
    ...counted({ age: bill.age, days: whole && visit === "inpatient" ? bill.days : "" }, ["age", "days"]),
  };
}

/** What a kind of visit is to the engine; 急诊 and a purchase without a prescription are traits of one. */
const VISIT: Readonly<Record<string, string>> = { emergency: "outpatient", no_prescription: "pharmacy" };

/** The kind of visit as a trait, where it is one. */
export function visitTrait(bill: Bill): string | undefined {
  return bill.visit in VISIT ? bill.visit : undefined;
}

/** Without a balance, the own account is taken to have held just what the settlement took from it. */
function accounts(bill: Bill, settled: SettledBill | undefined, isWithout: boolean): object {
  const own =
    bill.own === "" && bill.entry === "settled" ? (settled?.own ?? "") : bill.own === "" && isWithout ? "0" : bill.own;
  return given({
    own_account: finished(own),
    own_current_year: finished(bill.ownCurrent),
    wallet: finished(bill.wallet),
  });
}

/** A relative of another province pays by the quota it has set, so its balance is not asked for. */
function grantorOf(grantor: Grantor, row: number, from: Inherited, patient: string): Record<string, string> {
  const region = grantor.region === "" ? from.grantorRegion : grantor.region;
  const across = isAcross(region, patient);
  const inherited = grantor.balance === "" && row === 0 && !across ? from.balance : grantor.balance;
  return given({
    region,
    balance: finished(inherited),
    history_balance: finished(grantor.history_balance),
    payment_cap: finished(grantor.payment_cap),
    quota: across ? finished(grantor.quota) : "",
  });
}

export function isAcross(region: string, patient: string): boolean {
  return region !== "" && patient !== "" && provinceOf(region) !== provinceOf(patient);
}

function rows<T>(all: readonly T[], kept: (one: T) => boolean): number[] {
  return all.map((one, row) => (kept(one) ? row : -1)).filter((row) => row >= 0);
}

function charges(bill: Bill, kept: readonly number[], settled: SettledBill | undefined): object | undefined {
  switch (bill.entry) {
    case "share": {
      const share = finished(bill.share);
      return share === "" ? undefined : { personal_share: share };
    }
    case "amounts": {
      const amounts = given({
        ...each(bill.amounts, finished),
        special_ratio: fromPercent(bill.amounts["special_ratio"] ?? ""),
      });
      return "medfee_sumamt" in amounts ? { amounts } : undefined;
    }
    case "settled":
      return settled === undefined ? undefined : { amounts: settled.amounts };
    case "lines": {
      const lines = bill.lines.filter((_, row) => kept.includes(row)).map(lineOf);
      return lines.length === 0 ? undefined : { lines };
    }
  }
}

function lineOf(line: Line): object {
  const rate = line.class === "b" && line.rate !== "" ? { pre_self_pay: fromPercent(line.rate) } : {};
  return {
    amount: finished(line.amount),
    class: line.class,
    ...given(line.class === "c" ? {} : { limit: finished(line.limit), fund_ratio: fromPercent(line.fundRate) }),
    ...rate,
  };
}

/** What the person knows better. The names are those of `assume`; `figure.ts` says how each is written. */
function assumed(assume: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = Object.keys(assume).map((name): [string, unknown] => {
    const text = assume[name] ?? "";
    const form = formOf(name);
    if (form === "count") return [name, wholeNumber(text)];
    return [name, form === "percent" ? fromPercent(text) : finished(text)];
  });
  return record(entries.filter(([, value]) => value !== ""));
}

/** Amounts, and those named as counts as numbers. */
function counted(values: Readonly<Record<string, string>>, counts: readonly string[]): Record<string, unknown> {
  const entries = Object.keys(values).map((name): [string, unknown] => [
    name,
    counts.includes(name) ? wholeNumber(values[name] ?? "") : finished(values[name] ?? ""),
  ]);
  return record(entries.filter(([, value]) => value !== ""));
}

function each(values: Readonly<Record<string, string>>, change: (text: string) => string): Record<string, string> {
  return record(Object.keys(values).map((name) => [name, change(values[name] ?? "")]));
}

function given(values: Readonly<Record<string, string>>): Record<string, string> {
  return record(
    Object.keys(values)
      .filter((name) => values[name] !== "")
      .map((name) => [name, values[name] ?? ""]),
  );
}

function nested(name: string, values: Record<string, unknown>): object {
  return Object.keys(values).length === 0 ? {} : { [name]: values };
}

function record<T>(entries: readonly [string, T][]): Record<string, T> {
  const made: Record<string, T> = {};
  for (const [name, value] of entries) made[name] = value;
  return made;
}
