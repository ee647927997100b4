// Written by `make types` from the Rust declarations.
import type { BillNoteCode } from "./codes.js";
import type { BillPath } from "./paths.js";
import type { Basis, Receipt } from "./replies.js";
import type { RegionWarning } from "./reply-place.js";
import type { AssumptionKey, AssumptionState, Certainty, PayerKind, StepKind } from "./reply-words.js";
import type { SupplementaryFund } from "./request-words.js";
import type { Money } from "./values.js";

/** A switch that is turned together with another. */
export type TurnedSwitch = {
  /** The switch. */
  readonly switch: AssumptionKey;
  /** Its value. */
  readonly value: string;
};

/** How a bill will be split: an estimate (预估), never a determination. */
export type Preview = {
  /** How far it is certain. */
  readonly outcome: Certainty;
  /** The fields that can change who pays, the one that narrows the span most first. */
  readonly ask: readonly BillPath[];
  /** How the amounts come about. */
  readonly steps: readonly PreviewStep[];
  /** Who pays what; empty without an expense. */
  readonly payers: readonly Payer[];
  /** The amounts; left out without an expense. */
  readonly totals?: Totals;
  /** Every switch set without being sure, and every one the caller gave. */
  readonly assumptions: readonly Assumption[];
  /** Other readings that give different money. */
  readonly readings: readonly OtherReading[];
  /**
   * The least and the most that each payer pays over every interpretation and every unknown fact, as `payers` is ordered with the
   * grantors in the order of the bill; empty without an expense.
   */
  readonly span: readonly PayerSpan[];
  /** What the year has used up after this bill: the next bill's `year_to_date`. */
  readonly year_to_date?: YearToDateReply;
  /** What else to know. */
  readonly notes: readonly BillNote[];
  /** Remarks about the codes of places. */
  readonly warnings: readonly RegionWarning[];
  /** What it was worked out with. */
  readonly receipt: Receipt;
};

/** One step. */
export type PreviewStep = {
  /** What it works out. */
  readonly step: StepKind;
  /** The national interface's field for the amount, where it has one. */
  readonly field?: string;
  /** How much, in yuan. */
  readonly amount: Money;
  /** What its sentence names. */
  readonly params: { readonly [name in string]: string };
  /** Keys of the sources of its figures. */
  readonly sources: readonly string[];
};

/** Somebody who pays. */
export type Payer = {
  /** The kind of payer. */
  readonly payer: PayerKind;
  /** The supplementary fund. */
  readonly fund?: SupplementaryFund;
  /** The place of a grantor among the bill's `grantors`, from 0. */
  readonly index?: number;
  /** The payment, in yuan. */
  readonly amount: Money;
  /** The part of the balance that could be used for this bill. */
  readonly usable?: Money;
  /** The balance after the payment. */
  readonly left?: Money;
};

/** The amounts under the national interface's names, in yuan. A bill given as a personal share has the last four only. */
export type Totals = {
  /** 医疗费总额. */
  readonly medfee_sumamt?: Money;
  /** 全自费金额. */
  readonly fulamt_ownpay_amt?: Money;
  /** 超限价自费费用. */
  readonly overlmt_selfpay?: Money;
  /** 先行自付金额. */
  readonly preselfpay_amt?: Money;
  /** 符合政策范围金额. */
  readonly inscp_scp_amt?: Money;
  /** 实际支付起付线. */
  readonly act_pay_dedc?: Money;
  /** 基本医疗保险统筹基金支出. */
  readonly hifp_pay?: Money;
  /** 统筹基金支付比例, four decimals; left out where several bands were used. */
  readonly pool_prop_selfpay?: string;
  /** 公务员医疗补助资金支出, where there is any; likewise the next five. */
  readonly cvlserv_pay?: Money;
  /** 企业补充医疗保险基金支出. */
  readonly hifes_pay?: Money;
  /** 居民大病保险资金支出. */
  readonly hifmi_pay?: Money;
  /** 职工大额医疗费用补助基金支出. */
  readonly hifob_pay?: Money;
  /** 医疗救助基金支出. */
  readonly maf_pay?: Money;
  /** 其他支出. */
  readonly oth_pay?: Money;
  /** 基金支付总额: the pooling fund and those after it, without any account. */
  readonly fund_pay_sumamt?: Money;
  /** 个人负担总金额. */
  readonly psn_part_amt: Money;
  /** 个人账户支出: the patient's own account alone. */
  readonly acct_pay: Money;
  /** 个人账户共济支付金额, beside `acct_pay`. */
  readonly acct_mulaid_pay: Money;
  /** 个人现金支出. */
  readonly psn_cash_pay: Money;
};

/** A switch with the value used. */
export type Assumption = {
  /** The switch; a field of `assume` of the same name overrides it. */
  readonly switch: AssumptionKey;
  /** The value used. */
  readonly value: string;
  /** How it came by it. */
  readonly state: AssumptionState;
  /** What it rests on. */
  readonly basis: readonly Basis[];
};

/** A reading of the rules that gives different money. */
export type OtherReading = {
  /** The switch that is turned. */
  readonly switch: AssumptionKey;
  /** Its value. */
  readonly value: string;
  /** Another switch that is turned at the same time; mostly left out. */
  readonly also?: TurnedSwitch;
  /** Who then pays what. */
  readonly payers: readonly Payer[];
  /** The amounts then. */
  readonly totals: Totals;
};

/** The least and the most that somebody pays. */
export type PayerSpan = {
  /** The kind of payer. The funds after the pooling fund are one payer here. */
  readonly payer: PayerKind;
  /** The place of a grantor among the bill's `grantors`, from 0. */
  readonly index?: number;
  /** The least, in yuan. */
  readonly least: Money;
  /** The most, in yuan. */
  readonly most: Money;
};

/** What the year has used up before this bill. Every preview returns what it is after it. */
export type YearToDateReply = {
  /** The 起付线 that was borne. */
  readonly deductible: Money;
  /** In-scope expense (符合政策范围). */
  readonly in_scope: Money;
  /** The payments of the pooling fund. */
  readonly fund: Money;
  /** In-scope expense the person has borne (合规自付). */
  readonly own_share: Money;
  /** The payments of the funds after the pooling fund. */
  readonly supplements: Money;
  /** Earlier admissions. */
  readonly admissions: number;
  /** The same for the current month, quarter or day, where a place counts by it. */
  readonly this_period: PeriodToDateReply;
};

/** What the current month, quarter or day has used up before this bill. */
export type PeriodToDateReply = {
  /** The 起付线 that was borne. */
  readonly deductible: Money;
  /** In-scope expense. */
  readonly in_scope: Money;
  /** The payments of the pooling fund. */
  readonly fund: Money;
};

/** What else to know. */
export type BillNote = {
  /** Which sentence says it. */
  readonly code: BillNoteCode;
  /** What the sentence names, where it names anything: the `year` of old figures. */
  readonly params?: { readonly [name in string]: string };
};
