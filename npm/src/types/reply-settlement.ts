// Written by `make types` from the Rust declarations.
import type { CountedAmountCode, SettlementWarningCode } from "./codes.js";
import type { BillPath } from "./paths.js";
import type { Receipt } from "./replies.js";
import type { RegionWarning } from "./reply-place.js";
import type { TurnedSwitch } from "./reply-preview.js";
import type {
  AssumptionKey, Certainty, FailReason, FundKind, Included, InclusionSource, Judgement, MoneyField, StepKind,
  SumIdentity,
} from "./reply-words.js";
import type { SignedMoney } from "./values.js";

/** A settlement, read: what it says and whether it adds up. Nothing of the message but its amounts is in it. */
export type SettlementReading = {
  /** The amounts that are given, in the order of the split. */
  readonly amounts: readonly SettledAmount[];
  /** 统筹基金支付比例 (`pool_prop_selfpay`), four decimals: the fund's share. */
  readonly ratio?: string;
  /** Amounts under names that are not known, which may be payers'; those that are 0 left out. */
  readonly unknown: readonly UnknownAmount[];
  /** What each fund paid (`setldetail`). */
  readonly details: readonly FundLine[];
  /** Every sum it should obey. */
  readonly identities: readonly Checked[];
  /** 共济 inside 个人账户支出 or beside it. */
  readonly shared: Inclusion;
  /** The account inside 基金支付总额 or beside it. */
  readonly account: Inclusion;
  /** Who paid, each amount of money once. */
  readonly paid: SettledShares;
  /** What looks odd. */
  readonly warnings: readonly SettlementWarning[];
  /** Remarks about the code of the place. */
  readonly region_warnings: readonly RegionWarning[];
  /** How many fields of the message were not read. */
  readonly ignored: number;
  /** The version of this crate. */
  readonly engine: string;
  /** Beside our preview, where a bill was given. */
  readonly comparison?: Comparison;
};

/** An amount of the settlement. */
export type SettledAmount = {
  /** Which. */
  readonly field: MoneyField;
  /** The message's own name for it. */
  readonly given_as: string;
  /** How much, in yuan; negative when it is taken back. */
  readonly amount: SignedMoney;
  /** Which sentence explains it. */
  readonly code: MoneyField | CountedAmountCode;
};

/** An amount under a name that is not known; it may be a payer's. */
export type UnknownAmount = {
  /** What the message calls it: letters and underscores. */
  readonly name: string;
  /** How much, in yuan; never 0. */
  readonly amount: SignedMoney;
};

/** What one fund paid, in yuan. */
export type FundLine = {
  /** Which fund; `other` for codes that are not known. */
  readonly fund_pay_type: FundKind;
  /** The six digits it is named by, where they are not those of `fund_pay_type`. */
  readonly fund_code?: string;
  /** 符合政策范围金额. */
  readonly inscp_scp_amt?: SignedMoney;
  /** 本次可支付限额. */
  readonly crt_payb_lmt_amt?: SignedMoney;
  /** What it paid. */
  readonly fund_payamt?: SignedMoney;
};

/** A sum that was checked. */
export type Checked = {
  /** Which. */
  readonly identity: SumIdentity;
  /** Whether it holds. */
  readonly judgement: Judgement;
  /** The whole less its parts, in yuan: by how much it fails; left out where it cannot be tested. */
  readonly difference?: SignedMoney;
  /** Where it cannot be tested: the fields it needs. Otherwise those that are not given and count as 0. */
  readonly missing: readonly MoneyField[];
  /** Why it fails, where the message itself shows it. */
  readonly reason?: FailReason;
  /** The names of the unknown amounts that come to just as much. */
  readonly explained_by?: readonly string[];
};

/** Where money is counted, and what decides it. */
export type Inclusion = {
  /** Where. */
  readonly place: Included;
  /** What decides it. */
  readonly by: InclusionSource;
  /** The key of the source that records it. No official text is known. */
  readonly source?: string;
};

/** Who paid, each amount of money once, in yuan. What cannot be distinguished is left out. */
export type SettledShares = {
  /** The funds, without the account. */
  readonly fund?: SignedMoney;
  /** The patient's own account, without 共济. */
  readonly own_account?: SignedMoney;
  /** 共济. */
  readonly shared?: SignedMoney;
  /** Own account and 共济 together. */
  readonly accounts?: SignedMoney;
  /** The wallet, where it is a payer of its own. */
  readonly wallet?: SignedMoney;
  /** Cash. */
  readonly cash?: SignedMoney;
  /** The hospital, if it bears anything. */
  readonly hospital?: SignedMoney;
  /** 其他费用 of mobile payment without the hospital's part, if there is any. */
  readonly others?: SignedMoney;
};

/** What looks odd and refuses nothing. */
export type SettlementWarning = {
  /** Which sentence says it. */
  readonly code: SettlementWarningCode;
  /** The amount it is about. */
  readonly field: MoneyField;
  /** The whole that the amount is a part of. */
  readonly whole?: MoneyField;
  /** The line of `setldetail`, from 0, where the amount stands in one. */
  readonly line?: number;
};

/** The settlement beside our preview. A reversal is compared as the settlement it takes back. */
export type Comparison = {
  /** How far the preview is certain. */
  readonly outcome: Certainty;
  /** What the preview still needs; nothing is compared before. */
  readonly ask: readonly BillPath[];
  /** The amounts that differ, in the order of the split: the first is where the two part. */
  readonly differences: readonly SettledDifference[];
  /** The amounts that agree. */
  readonly agreed: readonly MoneyField[];
  /** Other readings of the local rules that agree in every amount. */
  readonly fits: readonly OtherFit[];
  /** What the preview was worked out with. */
  readonly receipt: Receipt;
};

/** An amount the two give differently, in yuan. */
export type SettledDifference = {
  /** Which. */
  readonly field: MoneyField;
  /** The preview's step it belongs to. */
  readonly step?: StepKind;
  /** What was settled, the account counted as the preview counts it. */
  readonly settled: SignedMoney;
  /** What the preview gives. */
  readonly preview: SignedMoney;
  /** Settled less preview. */
  readonly difference: SignedMoney;
};

/** A reading of the local rules that the settlement agrees with. */
export type OtherFit = {
  /** The switch that is turned. */
  readonly switch: AssumptionKey;
  /** Its value. */
  readonly value: string;
  /** Another switch that is turned at the same time; mostly left out. */
  readonly also?: TurnedSwitch;
};
