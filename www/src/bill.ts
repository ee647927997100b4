import type { Visit } from "./visit.js";
import type { WhatIf } from "./what-if.js";

export const ENTRIES = ["share", "amounts", "lines", "settled"] as const;
export type Entry = (typeof ENTRIES)[number];

export const AMOUNTS = ["medfee_sumamt", "fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt"] as const;
/** What the year has used up, in the order it is asked for. `admissions` is a count. */
export const USED = ["deductible", "in_scope", "fund", "own_share", "supplements", "admissions"] as const;
/** The same for the month, quarter or day, where the place counts by it. */
export const USED_PERIOD = ["deductible", "in_scope", "fund"] as const;

/** How the patient was treated, as people say it: 急诊 is an outpatient visit, a pharmacy is with or without a prescription. */
export const VISITS = ["outpatient", "emergency", "chronic", "inpatient", "pharmacy", "no_prescription"] as const;

export interface Line {
  readonly key: number;
  readonly amount: string;
  readonly class: string;
  readonly limit: string;
  /** Per cent, as people write it: `10`. */
  readonly rate: string;
  /** Per cent the fund pays of it where it is paid apart (单独支付). */
  readonly fundRate: string;
}

export interface Grantor {
  readonly key: number;
  readonly region: string;
  readonly balance: string;
  readonly history_balance: string;
  readonly payment_cap: string;
  readonly quota: string;
}

/** Everything typed in part two, as typed. Switching the way of entry keeps what the others hold. */
export interface Bill {
  readonly region: string;
  readonly scheme: string;
  readonly person: string;
  /** One of `VISITS`. */
  readonly visit: string;
  readonly level: string;
  readonly age: string;
  /** Elsewhere: `referred`, `unreferred`; nothing at home. */
  readonly away: string;
  readonly days: string;
  /** What is special about hospital, patient or visit; `[]`: nothing is, `undefined`: nobody said. */
  readonly traits: readonly string[] | undefined;
  readonly entry: Entry;
  readonly share: string;
  /** A reply of the national interface, as pasted. */
  readonly settled: string;
  readonly amounts: Readonly<Record<string, string>>;
  readonly lines: readonly Line[];
  readonly used: Readonly<Record<string, string>>;
  readonly usedPeriod: Readonly<Record<string, string>>;
  readonly own: string;
  readonly ownCurrent: string;
  readonly wallet: string;
  readonly grantors: readonly Grantor[];
  readonly pick: string;
  readonly assume: Readonly<Record<string, string>>;
  readonly whatIfs: readonly WhatIf[];
  /** Visits of the year put down before the one on the form. */
  readonly visits: readonly Visit[];
}

let keys = 0;

/** A key names a row for as long as the page lives, wherever it is moved to. */
export function emptyLine(): Line {
  return { key: ++keys, amount: "", class: "a", limit: "", rate: "", fundRate: "" };
}

export function emptyGrantor(): Grantor {
  return { key: ++keys, region: "", balance: "", history_balance: "", payment_cap: "", quota: "" };
}

export function emptyBill(): Bill {
  return {
    region: "", scheme: "", person: "", visit: "outpatient", level: "", age: "", away: "", days: "", traits: undefined,
    entry: "share", share: "", settled: "", amounts: {}, lines: [emptyLine()], used: {}, usedPeriod: {},
    own: "", ownCurrent: "", wallet: "", grantors: [emptyGrantor()], pick: "", assume: {}, whatIfs: [], visits: [],
  };
}

/** The bill put down as one more visit of the year; its amounts make room for the next, everything else stays. */
export function withVisit(bill: Bill, request: object): Partial<Bill> {
  return { visits: [...bill.visits, { key: ++keys, request }], share: "", settled: "", amounts: {}, lines: [emptyLine()], days: "" };
}

/** What part two takes over from part one until it is told otherwise. */
export interface Inherited {
  readonly region: string;
  readonly scheme: string;
  readonly grantorRegion: string;
  readonly balance: string;
}
