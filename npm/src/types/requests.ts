// Written by `make types` from the Rust declarations.
import type {
  Arrangement, AwayKind, BandBase, BindingEvent, BindingParty, CapBase, Card, CatalogueClass, HospitalLevel,
  InsuranceStatus, MemberCategory, PaperKind, Permission, PersonKind, Purpose, Relation, Scheme, SupplementBase,
  SupplementaryFund, VisitTrait,
} from "./request-words.js";
import type { Amount, Day, Region, SettlementMessage } from "./values.js";

/** A question about binding. Everything but the day may be missing: the verdict then says what is still needed. */
export type Case = {
  /** The day asked about; the rules of that day are used. */
  readonly day: Day;
  /** 共济人, whose account it is. */
  readonly grantor?: Grantor | undefined;
  /** 被共济人, the relative. */
  readonly grantee?: Grantee | undefined;
  /** Whether the two are already bound in an 亲情账户. */
  readonly family_account?: boolean | undefined;
  /** A use of the money, if one is asked about. */
  readonly use?: Usage | undefined;
};

/** The account holder (共济人), who gives. */
export type Grantor = {
  /** The place of insurance (参保地). */
  readonly region?: Region | undefined;
  /** The scheme. */
  readonly scheme?: Scheme | undefined;
  /** Whether the grantor has a personal account (个人账户). */
  readonly account?: boolean | undefined;
  /** Whether the insurance is in force. */
  readonly status?: InsuranceStatus | undefined;
  /** The kind of member. */
  readonly category?: MemberCategory | undefined;
  /** The whole balance, in yuan. */
  readonly balance?: Amount | undefined;
  /** The balance carried over from past years (历年结余), in yuan. */
  readonly history_balance?: Amount | undefined;
  /** How many relatives are bound to the grantor now. */
  readonly bound?: number | undefined;
  /** How many different relatives were ever bound to the grantor. */
  readonly bound_ever?: number | undefined;
  /** Whether the grantor receives from somebody else. */
  readonly is_grantee?: boolean | undefined;
  /** Whether the grantor's 医保电子凭证 is active. */
  readonly e_credential?: boolean | undefined;
  /** Whether the person has opened a 医保钱包. */
  readonly wallet?: boolean | undefined;
  /** The identity paper. */
  readonly id?: Paper | undefined;
};

/** An identity paper. The number is checked and forgotten: no reply holds it. */
export type Paper = {
  /** The kind of paper. */
  readonly kind: PaperKind;
  /** The number. */
  readonly number: string;
};

/** The relative (被共济人), who receives. */
export type Grantee = {
  /** The relation to the grantor. */
  readonly relation?: Relation | undefined;
  /** The place of insurance (参保地). */
  readonly region?: Region | undefined;
  /** The scheme. */
  readonly scheme?: Scheme | undefined;
  /** Whether the insurance is in force. */
  readonly status?: InsuranceStatus | undefined;
  /** The kind of member. */
  readonly category?: MemberCategory | undefined;
  /** The age in full years. */
  readonly age?: number | undefined;
  /** How many grantors the relative already has. */
  readonly bound?: number | undefined;
  /** How many family groups the relative is already in. */
  readonly groups?: number | undefined;
  /** How many people this grantor has bound in the same role: this father, this mother, this spouse. */
  readonly same_role?: number | undefined;
  /** Whether the relative gives to somebody else. */
  readonly is_grantor?: boolean | undefined;
  /** Whether the person who must agree does. */
  readonly consents?: boolean | undefined;
  /** Whether the relative was in the resident scheme of the grantor's province the year before. Some places ask before a premium. */
  readonly enrolled_year_before?: boolean | undefined;
  /** Whether the person has opened a 医保钱包. */
  readonly wallet?: boolean | undefined;
  /** The identity paper. */
  readonly id?: Paper | undefined;
};

/** A use of the money. */
export type Usage = {
  /** The purpose of the payment. */
  readonly pays?: Purpose | undefined;
  /** The amount in yuan: of one wallet transfer, or of the payment. */
  readonly amount?: Amount | undefined;
  /** The hour of a wallet transfer, 0 to 23. */
  readonly hour?: number | undefined;
  /** Whether an earlier wallet transfer is not yet accepted. */
  readonly pending?: boolean | undefined;
  /** How many wallet transfers were made that day. */
  readonly transfers_today?: number | undefined;
  /** How many times money was moved to the family account that month. */
  readonly transfers_this_month?: number | undefined;
  /** Whose card or code is shown. */
  readonly card?: Card | undefined;
  /** The way of sharing asked about; left out, the places and the day choose it. */
  readonly through?: Arrangement | undefined;
};

/** Which place, on which day. */
export type PolicyQuery = {
  /** The place. */
  readonly region: Region;
  /** The day. */
  readonly day: Day;
};

/** A settlement to be read. */
export type SettlementQuestion = {
  /** A reply of 2206, 2207, 2303 or 2304, or any part of it that holds the amounts, in wrappers of any name; or its JSON as a text. */
  readonly message: SettlementMessage;
  /** Where the patient is insured, for what is recorded of places; the bill's if left out. */
  readonly region?: Region | undefined;
  /** The bill to preview and compare it with. */
  readonly bill?: Bill | undefined;
};

/** A bill with the accounts that may pay it. Everything but the day may be missing: the preview says what it needs. */
export type Bill = {
  /** The day of the visit. */
  readonly day: Day;
  /** Where the patient is insured (参保地). */
  readonly region?: Region | undefined;
  /** The patient's scheme. */
  readonly scheme?: Scheme | undefined;
  /** The kind of visit: `outpatient`, `chronic`, `inpatient` or `pharmacy`. */
  readonly visit?: Purpose | undefined;
  /** The hospital's level. */
  readonly level?: HospitalLevel | undefined;
  /** In service, retired, or a resident-scheme member. */
  readonly person?: PersonKind | undefined;
  /** The patient's age in whole years. */
  readonly age?: number | undefined;
  /**
   * What is special about hospital, patient or visit. A bill that leaves it out is split as an ordinary visit, and every trait
   * that would change the money is among the readings; `[]` says that nothing is special.
   */
  readonly traits?: readonly VisitTrait[] | undefined;
  /** The kind of visit outside the pooling area (异地就医). Left out, the visit was at home. */
  readonly away?: AwayKind | undefined;
  /** Days in hospital. In some places a long stay has the 起付线 again; left out, it has one, and a longer stay is in the span. */
  readonly days?: number | undefined;
  /** The bill line by line. One of `lines`, `amounts`, `personal_share`. */
  readonly lines?: readonly BillLine[] | undefined;
  /** The bill in summary amounts. */
  readonly amounts?: Amounts | undefined;
  /** The personal burden (个人负担), where it is known already: only the accounts are split. */
  readonly personal_share?: Amount | undefined;
  /**
   * What the year has used up before this bill. A bill that leaves it out is split as the first of its year, and what another year
   * would change is in the span; `{}` says that nothing is used up.
   */
  readonly year_to_date?: YearToDate | undefined;
  /**
   * The patient's 医保钱包, in yuan, with what relatives of other provinces have moved there. The wallet pays after the own account;
   * like a grantor, one that is left out does not pay.
   */
  readonly wallet?: Amount | undefined;
  /** The patient's own account, in yuan. What an account holds that is left out is not known; nothing of it is taken to pay. */
  readonly own_account?: Amount | undefined;
  /** The part of the own account that was paid in this year (当年账户). In some places it pays before the 起付线. */
  readonly own_current_year?: Amount | undefined;
  /** The relatives' accounts, in the order they pay. */
  readonly grantors?: readonly Sharer[] | undefined;
  /** The one of `grantors` who was picked, where only one may pay; counted from 0. */
  readonly pick?: number | undefined;
  /** What the caller knows better than the catalogue. */
  readonly assume?: Assume | undefined;
};

/** One line of a bill. */
export type BillLine = {
  /** The cost, in yuan. */
  readonly amount: Amount;
  /** The class in the catalogue. */
  readonly class: CatalogueClass;
  /** The highest cost that counts (支付标准, 限价), for the whole line. */
  readonly limit?: Amount | undefined;
  /** The 先行自付 rate. Without one, class A bears nothing first, and class B bears the place's rate. */
  readonly pre_self_pay?: Amount | undefined;
  /** The fund's share of this line where it is paid apart (单独支付): without the 起付线, the bands and the 封顶线. */
  readonly fund_ratio?: Amount | undefined;
};

/** A bill in the national interface's summary amounts; what is left out is 0. */
export type Amounts = {
  /** 医疗费总额. */
  readonly medfee_sumamt: Amount;
  /** 全自费金额. */
  readonly fulamt_ownpay_amt?: Amount | undefined;
  /** 超限价自费费用. */
  readonly overlmt_selfpay?: Amount | undefined;
  /** 先行自付金额. */
  readonly preselfpay_amt?: Amount | undefined;
  /** In-scope expense that is paid apart (单独支付): without the 起付线, the bands and the 封顶线. */
  readonly special_amt?: Amount | undefined;
  /** The fund's share of `special_amt`. */
  readonly special_ratio?: Amount | undefined;
};

/** What the year has used up before this bill. Every preview returns what it is after it. */
export type YearToDate = {
  /** The 起付线 that was borne. */
  readonly deductible?: Amount | undefined;
  /** In-scope expense (符合政策范围). */
  readonly in_scope?: Amount | undefined;
  /** The payments of the pooling fund. */
  readonly fund?: Amount | undefined;
  /** In-scope expense the person has borne (合规自付). */
  readonly own_share?: Amount | undefined;
  /** The payments of the funds after the pooling fund. */
  readonly supplements?: Amount | undefined;
  /** Earlier admissions. */
  readonly admissions?: number | undefined;
  /** The same for the current month, quarter or day, where a place counts by it. */
  readonly this_period?: PeriodToDate | undefined;
};

/** What the current month, quarter or day has used up before this bill. */
export type PeriodToDate = {
  /** The 起付线 that was borne. */
  readonly deductible?: Amount | undefined;
  /** In-scope expense. */
  readonly in_scope?: Amount | undefined;
  /** The payments of the pooling fund. */
  readonly fund?: Amount | undefined;
};

/** A relative's account. */
export type Sharer = {
  /** Where the grantor is insured; the patient's place if left out. */
  readonly region?: Region | undefined;
  /** The whole balance (of the family pool, where there is one), in yuan. */
  readonly balance?: Amount | undefined;
  /** 历年结余, where only that may be shared. */
  readonly history_balance?: Amount | undefined;
  /** The grantor's own limit per payment. Left out, none was set. */
  readonly payment_cap?: Amount | undefined;
  /** The rest of the quota (跨省共济额度) that the grantor has set for the patient. Across provinces only the quota can be used. */
  readonly quota?: Amount | undefined;
};

/** What the caller knows better than the catalogue. Each one used is listed among the preview's assumptions. */
export type Assume = {
  /** The part of each shared balance that must stay. */
  readonly kept_back?: Amount | undefined;
  /** Whether the own account may pay 全自费 items. */
  readonly own_pays_self_funded?: Permission | undefined;
  /** Whether shared money may pay 全自费 items. */
  readonly shared_pays_self_funded?: Permission | undefined;
  /** Whether shared money may pay the 起付线 part. */
  readonly shared_pays_deductible?: Permission | undefined;
  /** How many grantors may pay one bill. */
  readonly grantors_per_bill?: number | undefined;
  /** The 先行自付 of class-B (乙类) lines without one of their own. */
  readonly class_b?: Amount | undefined;
  /** The 起付线 of this visit, before what the year has used up of it. */
  readonly deductible?: Amount | undefined;
  /** The fund's share. */
  readonly ratio?: Amount | undefined;
  /** The fund's share in several bands, in place of `ratio`. */
  readonly bands?: readonly AssumedBand[] | undefined;
  /** What the bands count. */
  readonly band_base?: BandBase | undefined;
  /** The 封顶线, in yuan. */
  readonly cap?: Amount | undefined;
  /** What the 封顶线 counts; the fund's payments if left out. */
  readonly cap_base?: CapBase | undefined;
  /** The points taken off the fund's share for a visit elsewhere. */
  readonly away_points?: Amount | undefined;
  /** The share of the in-scope expense that is borne first for a visit elsewhere. */
  readonly away_self_pay?: Amount | undefined;
  /** The funds that pay after the pooling fund, in order. */
  readonly supplements?: readonly AssumedSupplement[] | undefined;
};

/** A share from an expense on. */
export type AssumedBand = {
  /** The fund's share. */
  readonly ratio: Amount;
  /** The expense from which the share holds, in yuan. */
  readonly over?: Amount | undefined;
};

/** A fund that pays after the pooling fund. */
export type AssumedSupplement = {
  /** The fund. */
  readonly fund: SupplementaryFund;
  /** The expense that the fund shares. */
  readonly base: SupplementBase;
  /** The fund's share, in ascending bands of that expense. */
  readonly bands: readonly AssumedBand[];
  /** The most that the fund pays in a year. */
  readonly limit?: Amount | undefined;
};

/** A question about the end of a binding: something happened, or somebody wants to end it. */
export type UnbindingQuestion = {
  /** The day asked about. */
  readonly day: Day;
  /** The place where the grantor is insured, whose rules hold. */
  readonly region?: Region | undefined;
  /** The event. Where it is left out, somebody wants to end the binding. */
  readonly event?: BindingEvent | undefined;
  /** The person who wants to end the binding. */
  readonly asked_by?: BindingParty | undefined;
  /** The day of the binding. */
  readonly bound_on?: Day | undefined;
  /** The way of sharing; inside a province if left out. */
  readonly through?: Arrangement | undefined;
};

/**
 * The bills of one year, in the order of their days.
 *
 * What a bill leaves out is carried on from the bills before it: `year_to_date` (by kind of visit: 门诊 and pharmacy together,
 * 门诊慢特病, 住院), and for the accounts `grantors` and what is left of the balances. A later bill's `own_account` and
 * `own_current_year` are what has come in since.
 */
export type Year = {
  /** The bills, at most 366. */
  readonly bills: readonly Bill[];
};
