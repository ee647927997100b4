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
  /** Whose it is, as its owner is called at home; empty: as the page calls it. */
  readonly name: string;
  readonly region: string;
  readonly balance: string;
  readonly history_balance: string;
  readonly payment_cap: string;
  readonly quota: string;
}

/** What somebody holds in hand: a total, a settlement with 个人负担, the till receipt of a pharmacy, nothing yet. */
export const HELD = ["total", "share", "till", "none"] as const;
export type Held = (typeof HELD)[number];

/** Everything typed about a bill, as typed. Switching the way of entry keeps what the others hold. */
export interface Bill {
  readonly held: Held;
  /** `self`, or nothing: the relative of the first screen. */
  readonly patient: string;
  /** The day of this visit; empty: the day of the rules. */
  readonly day: string;
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
  /** Nothing of the year is used up yet: the usual case, until somebody says that it is not so. */
  readonly first: boolean;
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
  return { key: ++keys, name: "", region: "", balance: "", history_balance: "", payment_cap: "", quota: "" };
}

export function emptyBill(): Bill {
  return {
    held: "total",
    patient: "",
    day: "",
    region: "",
    scheme: "",
    person: "",
    visit: "outpatient",
    level: "",
    age: "",
    away: "",
    days: "",
    traits: undefined,
    entry: "amounts",
    share: "",
    settled: "",
    amounts: {},
    lines: [emptyLine()],
    used: {},
    usedPeriod: {},
    first: true,
    own: "",
    ownCurrent: "",
    wallet: "",
    grantors: [emptyGrantor()],
    pick: "",
    assume: {},
    whatIfs: [],
    visits: [],
  };
}

/** A bill of an earlier page: its rows have keys that no new row gets. */
export function reKeyed(bill: Bill): Bill {
  const keyed = <T extends { readonly key: number }>(rows: readonly T[]): T[] =>
    rows.map((row) => ({ ...row, key: ++keys }));
  return { ...bill, lines: keyed(bill.lines), grantors: keyed(bill.grantors), visits: keyed(bill.visits) };
}

/** The bill put down as one more visit of the year; its amounts make room for the next, everything else stays. */
export function withVisit(bill: Bill, request: object): Partial<Bill> {
  return {
    visits: [...bill.visits, { key: ++keys, request }],
    share: "",
    settled: "",
    amounts: {},
    lines: [emptyLine()],
    days: "",
    day: "",
  };
}

/** What a bill takes over from the first screens until somebody changes it there. */
export interface Inherited {
  readonly region: string;
  readonly scheme: string;
  /** Whether nobody said so: children and the old are mostly in the resident scheme. */
  readonly presumed: boolean;
  readonly grantorRegion: string;
  readonly balance: string;
}
