import type {
  BindingEvent,
  HospitalLevel,
  InsuranceStatus,
  MemberCategory,
  PersonKind,
  Purpose,
  Region,
  Relation,
  Scheme,
} from "../types/index.js";

/** What somebody wants: whether a relative may be bound, a bill split, a binding ended, what to do, another province, the 亲情账户, the rules. */
export type UnderstoodTask = "bind" | "bill" | "unbind" | "guide" | "cross" | "family_account" | "rules";

/** Amounts and counts are texts, as a form holds them. */
export interface UnderstoodAnswers {
  readonly task?: UnderstoodTask;
  readonly event?: BindingEvent;
  /** As exactly as it was said: `2025-12-03`, `2025-12`, `2025`. */
  readonly day?: string;
  /** Of a bill or an ending too: the one place that was named. */
  readonly "grantor.region"?: Region;
  readonly "grantor.scheme"?: Scheme;
  readonly "grantor.status"?: InsuranceStatus;
  readonly "grantor.category"?: MemberCategory;
  readonly "grantor.balance"?: string;
  readonly "grantee.relation"?: Relation;
  readonly "grantee.region"?: Region;
  readonly "grantee.scheme"?: Scheme;
  readonly "grantee.status"?: InsuranceStatus;
  readonly "grantee.category"?: MemberCategory;
  readonly "grantee.age"?: string;
  readonly "use.pays"?: Purpose;
  readonly "bill.amounts.medfee_sumamt"?: string;
  readonly "bill.amounts.fulamt_ownpay_amt"?: string;
  readonly "bill.amounts.preselfpay_amt"?: string;
  readonly "bill.amounts.overlmt_selfpay"?: string;
  readonly "bill.personal_share"?: string;
  readonly "bill.own_account"?: string;
  readonly "bill.wallet"?: string;
  readonly "bill.visit"?: Purpose;
  readonly "bill.level"?: HospitalLevel;
  readonly "bill.away"?: "referred" | "unreferred";
  readonly "bill.scheme"?: Scheme;
  readonly "bill.person"?: PersonKind;
  readonly "bill.age"?: string;
  readonly "bill.days"?: string;
  /** The accounts of relatives, in the order in which they were named. */
  readonly [balance: `bill.grantors.${number}.balance`]: string;
}

/** Words of the text: `text.slice(from, to)`. */
export interface TextSpan {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

/** A field that the text fills in. */
export interface UnderstoodFact extends TextSpan {
  /** A path of `UnderstoodAnswers`. */
  readonly path: string;
  readonly value: string;
  /** The name of the place in full, for a place. */
  readonly name?: string;
}

/** Words that may mean several things, or several people. */
export interface UnderstoodQuestion extends TextSpan {
  readonly path: string;
  readonly candidates: readonly { readonly value: string; readonly name?: string }[];
}

/** What was understood. What was not is not there. */
export interface Understanding {
  /** Each field with its words, in the order of a form. */
  readonly facts: readonly UnderstoodFact[];
  readonly questions: readonly UnderstoodQuestion[];
  /** The facts by their paths. */
  readonly answers: UnderstoodAnswers;
  /** Words that look like the name of a place, and are none that is known: a district without its city. */
  readonly unread: readonly TextSpan[];
  /** Where the relative is insured, as said: 同城, 同省, 外省. */
  readonly where?: TextSpan & { readonly value: "same_city" | "same_province" | "other_province" };
}
