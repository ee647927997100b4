/** How a question of part one is put. Its label is the field's name in the message catalogue. */
export type Question =
  | { readonly kind: "choice"; readonly vocabulary: string; readonly options: readonly string[] }
  | { readonly kind: "yes_no" }
  | { readonly kind: "amount" }
  | { readonly kind: "count" }
  | { readonly kind: "hour" };

const yesNo: Question = { kind: "yes_no" };
const amount: Question = { kind: "amount" };
const count: Question = { kind: "count" };

const STATUSES = ["normal", "paused", "ended", "not_enrolled"];

/** Every question the engine may ask for, by the path of its field. The relation and the places have controls of their own. */
export const questions: Readonly<Record<string, Question>> = {
  "grantor.scheme": { kind: "choice", vocabulary: "schemes", options: ["employee", "resident", "none"] },
  "grantor.account": yesNo,
  "grantor.status": { kind: "choice", vocabulary: "statuses", options: STATUSES },
  "grantor.category": { kind: "choice", vocabulary: "categories", options: ["in_service", "retired", "flexible", "public_funded", "chronic_registered", "settled_elsewhere", "veteran_cadre", "disabled_soldier"] },
  "grantor.balance": amount,
  "grantor.history_balance": amount,
  "grantor.bound": count,
  "grantor.bound_ever": count,
  "grantor.is_grantee": yesNo,
  "grantor.e_credential": yesNo,
  "grantor.wallet": yesNo,
  "grantee.scheme": { kind: "choice", vocabulary: "schemes", options: ["employee", "resident", "community_aid", "none"] },
  "grantee.status": { kind: "choice", vocabulary: "statuses", options: STATUSES },
  "grantee.category": { kind: "choice", vocabulary: "categories", options: ["in_service", "retired", "flexible", "public_funded", "chronic_registered", "settled_elsewhere", "veteran_cadre", "disabled_soldier"] },
  "grantee.age": count,
  "grantee.bound": count,
  "grantee.groups": count,
  "grantee.same_role": count,
  "grantee.is_grantor": yesNo,
  "grantee.consents": yesNo,
  "grantee.wallet": yesNo,
  family_account: yesNo,
  "use.pays": {
    kind: "choice",
    vocabulary: "uses",
    options: [
      "outpatient", "pharmacy", "inpatient", "chronic", "resident_premium", "newborn_premium", "care_premium", "large_sum_premium",
      "commercial_insurance", "vaccine", "check_up", "fitness", "wellness", "public_health",
    ],
  },
  "use.amount": amount,
  "use.hour": { kind: "hour" },
  "use.pending": yesNo,
  "use.transfers_today": count,
  "use.transfers_this_month": count,
  "use.card": { kind: "choice", vocabulary: "cards", options: ["own", "grantor"] },
};

export const RELATIONS = [
  "spouse", "parent", "child", "sibling", "paternal_grandparent", "maternal_grandparent", "sons_child", "daughters_child",
  "parent_of_spouse", "spouse_of_child", "other",
] as const;

export const PAPERS = [
  "resident_id", "hmt_residence", "foreign_residence", "hk_macau_permit", "taiwan_permit", "passport", "birth_certificate",
] as const;
