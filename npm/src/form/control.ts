import { type MessageCatalogue, type VocabularyName, word } from "../messages/catalogue.js";

/** How a field is asked for. Amounts are yuan as text; a count and an hour are whole numbers; a region is a GB/T 2260 code. */
export type Control =
  | { readonly kind: "choice"; readonly vocabulary: VocabularyName; readonly options: readonly string[] }
  | { readonly kind: "yes_no" | "amount" | "count" | "hour" | "day" | "region" | "id" };

/** An option as a form shows it. */
export interface Option {
  readonly value: string;
  readonly label: string;
}

const choice = (vocabulary: VocabularyName, ...options: readonly string[]): Control => ({
  kind: "choice",
  vocabulary,
  options,
});
const status = choice("statuses", "normal", "paused", "ended", "not_enrolled");
const category = choice(
  "categories",
  "in_service",
  "retired",
  "flexible",
  "public_funded",
  "chronic_registered",
  "settled_elsewhere",
  "veteran_cadre",
  "disabled_soldier",
);
const amount: Control = { kind: "amount" };
const count: Control = { kind: "count" };
const yesNo: Control = { kind: "yes_no" };
const region: Control = { kind: "region" };

/** Every field that an answer can ask for, by its path. */
export const controls: Readonly<Record<string, Control>> = {
  day: { kind: "day" },
  "grantor.region": region,
  "grantor.scheme": choice("schemes", "employee", "resident", "none"),
  "grantor.account": yesNo,
  "grantor.status": status,
  "grantor.category": category,
  "grantor.balance": amount,
  "grantor.history_balance": amount,
  "grantor.bound": count,
  "grantor.bound_ever": count,
  "grantor.is_grantee": yesNo,
  "grantor.e_credential": yesNo,
  "grantor.wallet": yesNo,
  "grantor.id": { kind: "id" },
  "grantee.relation": choice(
    "relations",
    "spouse",
    "parent",
    "child",
    "sibling",
    "paternal_grandparent",
    "maternal_grandparent",
    "sons_child",
    "daughters_child",
    "parent_of_spouse",
    "spouse_of_child",
    "other",
  ),
  "grantee.region": region,
  "grantee.scheme": choice("schemes", "employee", "resident", "community_aid", "none"),
  "grantee.status": status,
  "grantee.category": category,
  "grantee.age": count,
  "grantee.bound": count,
  "grantee.groups": count,
  "grantee.same_role": count,
  "grantee.is_grantor": yesNo,
  "grantee.consents": yesNo,
  "grantee.enrolled_year_before": yesNo,
  "grantee.wallet": yesNo,
  "grantee.id": { kind: "id" },
  family_account: yesNo,
  "use.pays": choice(
    "uses",
    "outpatient",
    "pharmacy",
    "inpatient",
    "chronic",
    "resident_premium",
    "newborn_premium",
    "care_premium",
    "large_sum_premium",
    "commercial_insurance",
    "vaccine",
    "check_up",
    "fitness",
    "wellness",
    "public_health",
  ),
  "use.amount": amount,
  "use.hour": { kind: "hour" },
  "use.pending": yesNo,
  "use.transfers_today": count,
  "use.transfers_this_month": count,
  "use.card": choice("cards", "own", "grantor"),
  region,
  scheme: choice("schemes", "employee", "resident", "none"),
  visit: choice("visits", "outpatient", "pharmacy", "inpatient", "chronic"),
  level: choice("levels", "primary", "1", "2", "3"),
  person: choice("persons", "in_service", "retired", "resident"),
  age: count,
  personal_share: amount,
  own_account: amount,
  wallet: amount,
};

/** The options of a field in words; none where it is no choice. */
export function optionsOf(catalogue: MessageCatalogue, field: string): readonly Option[] {
  const control = controls[field];
  if (control === undefined) return [];
  if (control.kind === "yes_no")
    return ["true", "false"].map((value) => ({ value, label: word(catalogue, "yesNo", value) }));
  if (control.kind !== "choice") return [];
  return control.options.map((value) => ({ value, label: word(catalogue, control.vocabulary, value) }));
}
