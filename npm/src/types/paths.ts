// Written by `make types` from the Rust declarations.

/**
 * The path of a field of a `Bill`. The brackets hold the place in the list, counted from 0.
 *
 * - `bills`
 * - `day`
 * - `region`
 * - `scheme`
 * - `visit`
 * - `person`
 * - `level`
 * - `age`
 * - `lines`
 * - `lines[].pre_self_pay`
 * - `amounts`
 * - `amounts.medfee_sumamt`
 * - `amounts.special_ratio`
 * - `personal_share`
 * - `own_account`
 * - `own_current_year`
 * - `grantors[].balance`
 * - `grantors[].history_balance`
 * - `pick`
 * - `assume.deductible`
 * - `assume.ratio`
 * - `assume.bands`
 * - `assume.supplements`
 * - `assume.grantors_per_bill`
 */
export type BillPath =
  | "bills" | "day" | "region" | "scheme" | "visit" | "person" | "level" | "age" | "lines"
  | `lines[${number}].pre_self_pay` | "amounts" | "amounts.medfee_sumamt" | "amounts.special_ratio"
  | "personal_share" | "own_account" | "own_current_year" | `grantors[${number}].balance`
  | `grantors[${number}].history_balance` | "pick" | "assume.deductible" | "assume.ratio" | "assume.bands"
  | "assume.supplements" | "assume.grantors_per_bill";

/**
 * The path of a field of a `Case`.
 *
 * - `day`
 * - `grantor.region`
 * - `grantor.scheme`
 * - `grantor.account`
 * - `grantor.status`
 * - `grantor.category`
 * - `grantor.balance`
 * - `grantor.history_balance`
 * - `grantor.bound`
 * - `grantor.bound_ever`
 * - `grantor.is_grantee`
 * - `grantor.e_credential`
 * - `grantor.wallet`
 * - `grantor.id.number`
 * - `grantee.relation`
 * - `grantee.region`
 * - `grantee.scheme`
 * - `grantee.status`
 * - `grantee.category`
 * - `grantee.age`
 * - `grantee.bound`
 * - `grantee.groups`
 * - `grantee.same_role`
 * - `grantee.is_grantor`
 * - `grantee.consents`
 * - `grantee.enrolled_year_before`
 * - `grantee.wallet`
 * - `grantee.id.kind`
 * - `grantee.id.number`
 * - `family_account`
 * - `use.pays`
 * - `use.amount`
 * - `use.hour`
 * - `use.pending`
 * - `use.transfers_today`
 * - `use.transfers_this_month`
 * - `use.card`
 * - `use.through`
 */
export type CasePath =
  | "day" | "grantor.region" | "grantor.scheme" | "grantor.account" | "grantor.status" | "grantor.category"
  | "grantor.balance" | "grantor.history_balance" | "grantor.bound" | "grantor.bound_ever" | "grantor.is_grantee"
  | "grantor.e_credential" | "grantor.wallet" | "grantor.id.number" | "grantee.relation" | "grantee.region"
  | "grantee.scheme" | "grantee.status" | "grantee.category" | "grantee.age" | "grantee.bound" | "grantee.groups"
  | "grantee.same_role" | "grantee.is_grantor" | "grantee.consents" | "grantee.enrolled_year_before"
  | "grantee.wallet" | "grantee.id.kind" | "grantee.id.number" | "family_account" | "use.pays" | "use.amount"
  | "use.hour" | "use.pending" | "use.transfers_today" | "use.transfers_this_month" | "use.card" | "use.through";

/**
 * The path of a field that a remedy may change.
 *
 * - `day`
 * - `grantor.status`
 * - `grantor.balance`
 * - `grantor.history_balance`
 * - `grantor.bound`
 * - `grantor.is_grantee`
 * - `grantor.e_credential`
 * - `grantor.wallet`
 * - `grantee.scheme`
 * - `grantee.status`
 * - `grantee.bound`
 * - `grantee.groups`
 * - `grantee.same_role`
 * - `grantee.is_grantor`
 * - `grantee.consents`
 * - `grantee.wallet`
 * - `family_account`
 * - `use.amount`
 * - `use.hour`
 * - `use.pending`
 * - `use.card`
 * - `use.through`
 */
export type RemedyPath =
  | "day" | "grantor.status" | "grantor.balance" | "grantor.history_balance" | "grantor.bound"
  | "grantor.is_grantee" | "grantor.e_credential" | "grantor.wallet" | "grantee.scheme" | "grantee.status"
  | "grantee.bound" | "grantee.groups" | "grantee.same_role" | "grantee.is_grantor" | "grantee.consents"
  | "grantee.wallet" | "family_account" | "use.amount" | "use.hour" | "use.pending" | "use.card" | "use.through";

/**
 * The path of a field of an `UnbindingQuestion`.
 *
 * - `day`
 * - `region`
 * - `event`
 * - `asked_by`
 * - `bound_on`
 */
export type UnbindingPath = "day" | "region" | "event" | "asked_by" | "bound_on";
