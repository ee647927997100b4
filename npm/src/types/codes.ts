// Written by `make types` from the Rust declarations.

/**
 * Something worth knowing about a split. It changes no amount.
 *
 * - `estimate_only`: The split is an estimate (预估).
 * - `across_by_quota`: A grantor of another province pays by a quota (跨省共济额度), and none was given.
 * - `bind_before_settlement`: A shared account pays only if the binding stands before the bill is settled.
 * - `supplements_not_counted`: No fund after the pooling fund is known.
 * - `cap_unknown`: No 封顶线 is known, and none was applied.
 * - `figures_reported`: The figures rest on guide sites alone.
 * - `figures_of_another_day`: The figures are those of another day.
 * - `figures_of_the_province`: The figures are those of the province, for every pooling area without figures of its own.
 * - `figures_old`: The newest document behind the figures is older than two years; it is of `year`.
 * - `figures_undated`: No document behind the figures bears a date.
 * - `figures_unknown`: No figures of the place are known, so that the fund may pay anything from nothing to all that is in scope.
 * - `figures_of_nearest`: No share of the fund is known for this hospital or kind of person; that of the nearest is taken.
 * - `balance_unknown`: The bill does not say what an account holds that may pay. Nothing of it is taken to pay.
 */
export type BillNoteCode =
  | "estimate_only" | "across_by_quota" | "bind_before_settlement" | "supplements_not_counted" | "cap_unknown"
  | "figures_reported" | "figures_of_another_day" | "figures_of_the_province" | "figures_old" | "figures_undated"
  | "figures_unknown" | "figures_of_nearest" | "balance_unknown";

/**
 * How an amount is counted in this settlement, where that differs from what its field says.
 *
 * - `acct_mulaid_pay_inside`: 共济支付 is part of 个人账户支出 here.
 * - `acct_pay_with_shared`: 个人账户支出 holds 共济支付 here.
 * - `fund_pay_sumamt_with_account`: 基金支付总额 holds the account's money here.
 * - `hosp_part_amt_inside`: 医院负担金额 is part of another amount here.
 * - `wltpay_amt_inside`: 医保钱包支付 is part of another amount here.
 */
export type CountedAmountCode =
  | "acct_mulaid_pay_inside" | "acct_pay_with_shared" | "fund_pay_sumamt_with_account" | "hosp_part_amt_inside"
  | "wltpay_amt_inside";

/**
 * The sentence of a finding: a key of the message catalogues. A code begins with its rule.
 *
 * - `local_policy_missing`
 * - `relation_listed`
 * - `relation_not_listed`
 * - `relation_open`
 * - `relation_disputed`
 * - `relation_reported`
 * - `relation_unknown`
 * - `relation_needed`
 * - `area_same_pool`
 * - `area_province`
 * - `area_too_far`
 * - `area_other_province`
 * - `area_unknown`
 * - `area_needed`
 * - `cross_province_open`
 * - `cross_province_closed`
 * - `cross_province_unsettled`
 * - `cross_province_either`
 * - `cross_province_needed`
 * - `wallet_place_open`
 * - `wallet_place_closed`
 * - `wallet_place_unsettled`
 * - `wallet_opened_yes`
 * - `wallet_opened_no`
 * - `wallet_opened_first`
 * - `wallet_opened_needed`
 * - `grantor_scheme_right`
 * - `grantor_scheme_passes_on`
 * - `grantor_scheme_passes_on_reported`
 * - `grantor_scheme_wrong`
 * - `grantor_scheme_unsettled`
 * - `grantor_scheme_needed`
 * - `grantor_account_has`
 * - `grantor_account_none`
 * - `grantor_account_needed`
 * - `grantor_status_normal`
 * - `grantor_status_paused`
 * - `grantor_status_unstated`
 * - `grantor_status_goes_on`
 * - `grantor_status_ended`
 * - `grantor_status_needed`
 * - `grantor_category_right`
 * - `grantor_category_excluded`
 * - `grantor_category_unsettled`
 * - `grantor_category_needed`
 * - `grantee_scheme_right`
 * - `grantee_scheme_wrong`
 * - `grantee_scheme_none`
 * - `grantee_scheme_not_from_resident`
 * - `grantee_scheme_from_resident_reported`
 * - `grantee_scheme_either`
 * - `grantee_scheme_unsettled`
 * - `grantee_scheme_needed`
 * - `grantee_status_normal`
 * - `grantee_status_paused`
 * - `grantee_status_unstated`
 * - `grantee_status_goes_on`
 * - `grantee_status_not_enrolled`
 * - `grantee_status_needed`
 * - `grantee_category_right`
 * - `grantee_category_excluded`
 * - `grantee_category_unsettled`
 * - `grantee_category_needed`
 * - `grantees_limit_free`
 * - `grantees_limit_reached`
 * - `grantees_limit_unknown`
 * - `grantees_limit_unstated`
 * - `grantees_limit_needed`
 * - `grantees_ever_limit_free`
 * - `grantees_ever_limit_reached`
 * - `grantees_ever_limit_unknown`
 * - `grantees_ever_limit_needed`
 * - `grantors_limit_free`
 * - `grantors_limit_reached`
 * - `grantors_limit_unknown`
 * - `grantors_limit_unstated`
 * - `grantors_limit_needed`
 * - `groups_limit_free`
 * - `groups_limit_reached`
 * - `groups_limit_unknown`
 * - `groups_limit_needed`
 * - `chain_none`
 * - `chain_forbidden`
 * - `chain_reported`
 * - `chain_needed`
 * - `role_limit_free`
 * - `role_limit_reached`
 * - `role_limit_reported`
 * - `role_limit_needed`
 * - `balance_enough`
 * - `balance_kept_back`
 * - `balance_kept_back_reported`
 * - `balance_below_opening`
 * - `balance_opening_reported`
 * - `balance_below_commercial_floor`
 * - `balance_commercial_floor_reported`
 * - `balance_history_reported`
 * - `balance_below_premium`
 * - `balance_premium_reported`
 * - `balance_empty`
 * - `balance_no_rule`
 * - `balance_needed`
 * - `transfer_count_free`
 * - `transfer_count_reached`
 * - `transfer_count_reported`
 * - `balance_history_needed`
 * - `requirement_e_credential_met`
 * - `requirement_e_credential_missing`
 * - `requirement_e_credential_reported`
 * - `requirement_e_credential_needed`
 * - `requirement_family_account_met`
 * - `requirement_family_account_missing`
 * - `requirement_family_account_reported`
 * - `requirement_family_account_needed`
 * - `consent_given`
 * - `consent_missing`
 * - `consent_reported`
 * - `consent_needed`
 * - `consent_age_needed`
 * - `consent_below_age`
 * - `use_allowed`
 * - `use_denied`
 * - `use_unsettled`
 * - `use_unlisted`
 * - `use_left_out`
 * - `use_lists_differ`
 * - `use_condition_met`
 * - `use_condition_unmet`
 * - `use_condition_reported`
 * - `use_condition_needed`
 * - `takes_effect_before_settlement`
 * - `takes_effect_before_discharge`
 * - `card_own`
 * - `card_other`
 * - `card_unsettled`
 * - `family_account_spends`
 * - `family_account_holds_none`
 * - `family_account_code_only`
 * - `family_account_unsettled`
 * - `papers_taken`
 * - `papers_refused`
 * - `papers_unsettled`
 * - `grantor_id_sound`
 * - `grantee_id_sound`
 * - `wallet_terms`
 * - `quota_terms`
 * - `wallet_amount_within`
 * - `wallet_amount_above`
 * - `wallet_amount_unsettled`
 * - `wallet_hour_open`
 * - `wallet_hour_quiet`
 * - `wallet_hour_unsettled`
 * - `wallet_count_within`
 * - `wallet_count_reached`
 * - `wallet_count_unsettled`
 * - `wallet_pending_none`
 * - `wallet_pending_waiting`
 * - `wallet_pending_unsettled`
 * - `ends_by_itself_yes`
 * - `ends_by_itself_no`
 * - `ends_by_itself_unsettled`
 * - `ends_by_itself_unknown`
 * - `ends_by_itself_transfer_returns`
 * - `ends_by_itself_transfer_kept`
 * - `must_end_yes`
 * - `must_end_no`
 * - `must_end_unsettled`
 * - `may_end_yes`
 * - `may_end_no`
 * - `may_end_unsettled`
 * - `may_end_now`
 * - `may_end_until_then`
 * - `may_end_needed`
 * - `may_end_region_needed`
 * - `lock_past`
 * - `lock_holds`
 * - `lock_reported`
 * - `lock_needed`
 * - `ends_on_same_day`
 * - `ends_on_next_day`
 * - `ends_on_same_day_unless_new`
 * - `leftover_never_left`
 * - `leftover_inherited`
 * - `leftover_returns`
 * - `leftover_stays_with_grantee`
 * - `id_full_width`
 * - `id_characters`
 * - `id_first_generation`
 * - `id_length`
 * - `id_date`
 * - `id_check_digit`
 * - `id_form`
 * - `id_times_sign`
 * - `id_hong_kong_card`
 * - `id_taiwan_card`
 * - `id_issue_count`
 */
export type FindingCode =
  | "local_policy_missing" | "relation_listed" | "relation_not_listed" | "relation_open" | "relation_disputed"
  | "relation_reported" | "relation_unknown" | "relation_needed" | "area_same_pool" | "area_province"
  | "area_too_far" | "area_other_province" | "area_unknown" | "area_needed" | "cross_province_open"
  | "cross_province_closed" | "cross_province_unsettled" | "cross_province_either" | "cross_province_needed"
  | "wallet_place_open" | "wallet_place_closed" | "wallet_place_unsettled" | "wallet_opened_yes"
  | "wallet_opened_no" | "wallet_opened_first" | "wallet_opened_needed" | "grantor_scheme_right"
  | "grantor_scheme_passes_on" | "grantor_scheme_passes_on_reported" | "grantor_scheme_wrong"
  | "grantor_scheme_unsettled" | "grantor_scheme_needed" | "grantor_account_has" | "grantor_account_none"
  | "grantor_account_needed" | "grantor_status_normal" | "grantor_status_paused" | "grantor_status_unstated"
  | "grantor_status_goes_on" | "grantor_status_ended" | "grantor_status_needed" | "grantor_category_right"
  | "grantor_category_excluded" | "grantor_category_unsettled" | "grantor_category_needed" | "grantee_scheme_right"
  | "grantee_scheme_wrong" | "grantee_scheme_none" | "grantee_scheme_not_from_resident"
  | "grantee_scheme_from_resident_reported" | "grantee_scheme_either" | "grantee_scheme_unsettled"
  | "grantee_scheme_needed" | "grantee_status_normal" | "grantee_status_paused" | "grantee_status_unstated"
  | "grantee_status_goes_on" | "grantee_status_not_enrolled" | "grantee_status_needed" | "grantee_category_right"
  | "grantee_category_excluded" | "grantee_category_unsettled" | "grantee_category_needed" | "grantees_limit_free"
  | "grantees_limit_reached" | "grantees_limit_unknown" | "grantees_limit_unstated" | "grantees_limit_needed"
  | "grantees_ever_limit_free" | "grantees_ever_limit_reached" | "grantees_ever_limit_unknown"
  | "grantees_ever_limit_needed" | "grantors_limit_free" | "grantors_limit_reached" | "grantors_limit_unknown"
  | "grantors_limit_unstated" | "grantors_limit_needed" | "groups_limit_free" | "groups_limit_reached"
  | "groups_limit_unknown" | "groups_limit_needed" | "chain_none" | "chain_forbidden" | "chain_reported"
  | "chain_needed" | "role_limit_free" | "role_limit_reached" | "role_limit_reported" | "role_limit_needed"
  | "balance_enough" | "balance_kept_back" | "balance_kept_back_reported" | "balance_below_opening"
  | "balance_opening_reported" | "balance_below_commercial_floor" | "balance_commercial_floor_reported"
  | "balance_history_reported" | "balance_below_premium" | "balance_premium_reported" | "balance_empty"
  | "balance_no_rule" | "balance_needed" | "transfer_count_free" | "transfer_count_reached"
  | "transfer_count_reported" | "balance_history_needed" | "requirement_e_credential_met"
  | "requirement_e_credential_missing" | "requirement_e_credential_reported" | "requirement_e_credential_needed"
  | "requirement_family_account_met" | "requirement_family_account_missing" | "requirement_family_account_reported"
  | "requirement_family_account_needed" | "consent_given" | "consent_missing" | "consent_reported"
  | "consent_needed" | "consent_age_needed" | "consent_below_age" | "use_allowed" | "use_denied" | "use_unsettled"
  | "use_unlisted" | "use_left_out" | "use_lists_differ" | "use_condition_met" | "use_condition_unmet"
  | "use_condition_reported" | "use_condition_needed" | "takes_effect_before_settlement"
  | "takes_effect_before_discharge" | "card_own" | "card_other" | "card_unsettled" | "family_account_spends"
  | "family_account_holds_none" | "family_account_code_only" | "family_account_unsettled" | "papers_taken"
  | "papers_refused" | "papers_unsettled" | "grantor_id_sound" | "grantee_id_sound" | "wallet_terms" | "quota_terms"
  | "wallet_amount_within" | "wallet_amount_above" | "wallet_amount_unsettled" | "wallet_hour_open"
  | "wallet_hour_quiet" | "wallet_hour_unsettled" | "wallet_count_within" | "wallet_count_reached"
  | "wallet_count_unsettled" | "wallet_pending_none" | "wallet_pending_waiting" | "wallet_pending_unsettled"
  | "ends_by_itself_yes" | "ends_by_itself_no" | "ends_by_itself_unsettled" | "ends_by_itself_unknown"
  | "ends_by_itself_transfer_returns" | "ends_by_itself_transfer_kept" | "must_end_yes" | "must_end_no"
  | "must_end_unsettled" | "may_end_yes" | "may_end_no" | "may_end_unsettled" | "may_end_now" | "may_end_until_then"
  | "may_end_needed" | "may_end_region_needed" | "lock_past" | "lock_holds" | "lock_reported" | "lock_needed"
  | "ends_on_same_day" | "ends_on_next_day" | "ends_on_same_day_unless_new" | "leftover_never_left"
  | "leftover_inherited" | "leftover_returns" | "leftover_stays_with_grantee" | "id_full_width" | "id_characters"
  | "id_first_generation" | "id_length" | "id_date" | "id_check_digit" | "id_form" | "id_times_sign"
  | "id_hong_kong_card" | "id_taiwan_card" | "id_issue_count";

/**
 * The kind of mistake.
 *
 * - `amount_characters`: An amount holds something besides digits and one point.
 * - `amount_decimals`: An amount is finer than a fen.
 * - `amount_shape`: An amount begins or ends with its point, or is empty.
 * - `amount_too_large`: An amount is above 999 999 999.99 yuan.
 * - `contradiction`: Two fields contradict each other.
 * - `cut_off`: The JSON of a settlement ends, or begins, in the middle.
 * - `day`: A text is no day as `YYYY-MM-DD`.
 * - `figures_not_loaded`: The figures of bills have not been loaded, and the bill needs those of its place.
 * - `missing`: A required field is not there.
 * - `no_amounts`: A message holds no amount of a settlement.
 * - `not_json`: The text of a settlement is no JSON.
 * - `not_one_of`: A word is not one of those allowed.
 * - `not_readable`: The request could not be read at all.
 * - `null_value`: A field is `null`, which is also what NaN becomes.
 * - `out_of_range`: A number is outside its range, or not whole.
 * - `policy_fault`: The policies contradict themselves or leave out what they must say.
 * - `rate`: A value is no share from 0 to 1.
 * - `region`: A text is no code of GB/T 2260 with insured people.
 * - `request`: A message was sent to the national interface, and is not its reply.
 * - `schema`: The policies have another schema than this module reads.
 * - `several_settlements`: A message holds more than one settlement.
 * - `sha256`: The policies are not those their SHA-256 names: they were cut off or changed.
 * - `too_deep`: The request has too many levels.
 * - `too_long`: The request, a list or a text is too long.
 * - `unknown_field`: The request has a field that the question does not know.
 * - `wrong_type`: Another kind of value was expected.
 * - `xml`: A settlement is in XML.
 */
export type InputErrorCode =
  | "amount_characters" | "amount_decimals" | "amount_shape" | "amount_too_large" | "contradiction" | "cut_off"
  | "day" | "figures_not_loaded" | "missing" | "no_amounts" | "not_json" | "not_one_of" | "not_readable"
  | "null_value" | "out_of_range" | "policy_fault" | "rate" | "region" | "request" | "schema"
  | "several_settlements" | "sha256" | "too_deep" | "too_long" | "unknown_field" | "wrong_type" | "xml";

/**
 * A remark about the code of a place.
 *
 * - `region_retired`: The code is no longer in use; the answer is that of the pooling area of today.
 * - `region_divided`: The code is no longer in use and its land was divided: the place counts as not given.
 * - `region_two_systems`: A city of 兵团: 兵团 or the autonomous region insures people there. The place counts as not given.
 * - `region_own_scheme`: The code of the province's own scheme (省本级), which is no city.
 * - `region_collective`: One code for every place directly under the province (省直辖县级行政区划). The place counts as not given.
 */
export type RegionWarningCode = "region_retired" | "region_divided" | "region_two_systems" | "region_own_scheme" | "region_collective";

/**
 * A condition that is looked at. Every rule of a way of sharing always runs.
 *
 * - `local_policy`: The place's own rules are on record.
 * - `relation`: The relation is in the place's list on that day.
 * - `grantor_scheme`: The grantor is in the right scheme.
 * - `grantor_account`: The grantor has a personal account.
 * - `grantor_status`: The grantor's insurance is in force.
 * - `grantor_category`: The grantor is a kind of member that may give.
 * - `grantee_scheme`: The relative is in a scheme.
 * - `grantee_status`: The relative's insurance is in force.
 * - `grantee_category`: The relative is a kind of member that may receive.
 * - `area`: The two are insured near enough for sharing inside a province.
 * - `cross_province`: There is a way across provinces on that day.
 * - `wallet_place`: Both places have opened the wallet.
 * - `wallet_opened`: Both people have opened the wallet.
 * - `balance`: There is money that may be shared.
 * - `grantees_limit`: The grantor may take one more relative.
 * - `grantees_ever_limit`: The grantor may take one more relative in its lifetime.
 * - `grantors_limit`: The relative may take one more grantor.
 * - `groups_limit`: The relative may join one more family group.
 * - `chain`: Nobody both gives and receives.
 * - `role_limit`: The role is free.
 * - `consent`: The person who must agree does.
 * - `transfer_count`: Money may be moved to the family account once more that month.
 * - `requirement`: A step that must come first is done.
 * - `papers`: The paper is taken.
 * - `grantor_id`: The grantor's number is sound.
 * - `grantee_id`: The relative's number is sound.
 * - `use`: The money may pay for the purpose.
 * - `use_condition`: The conditions on the use are met.
 * - `takes_effect`: When a binding begins to count.
 * - `card`: The patient's own card is shown.
 * - `family_account`: The 亲情账户 is not taken for sharing.
 * - `cross_terms`: The terms of a way across provinces.
 * - `wallet_amount`: A wallet transfer is small enough.
 * - `wallet_hour`: Wallet transfers are taken at that hour.
 * - `wallet_count`: Another wallet transfer may be made that day.
 * - `wallet_pending`: No wallet transfer is waiting.
 * - `ends_by_itself`: The event ends the binding by itself.
 * - `must_end`: The event obliges somebody to end the binding.
 * - `may_end`: The person who wants to end the binding may.
 * - `lock`: The binding is old enough to be ended.
 * - `ends_on`: When the ending counts.
 * - `leftover`: What becomes of money that was not spent.
 */
export type RuleCode =
  | "local_policy" | "relation" | "grantor_scheme" | "grantor_account" | "grantor_status" | "grantor_category"
  | "grantee_scheme" | "grantee_status" | "grantee_category" | "area" | "cross_province" | "wallet_place"
  | "wallet_opened" | "balance" | "grantees_limit" | "grantees_ever_limit" | "grantors_limit" | "groups_limit"
  | "chain" | "role_limit" | "consent" | "transfer_count" | "requirement" | "papers" | "grantor_id" | "grantee_id"
  | "use" | "use_condition" | "takes_effect" | "card" | "family_account" | "cross_terms" | "wallet_amount"
  | "wallet_hour" | "wallet_count" | "wallet_pending" | "ends_by_itself" | "must_end" | "may_end" | "lock"
  | "ends_on" | "leftover";

/**
 * What looks odd in a settlement.
 *
 * - `given_twice`: An amount is given more than once, and differs.
 * - `reversal`: The settlement takes another one back.
 * - `deductible_above_scope`: The deductible is above the expense in scope.
 * - `trailing_zeros`: An amount has more decimals than two, all of them 0.
 * - `exponent`: An amount is written with an exponent.
 * - `binary_noise`: An amount carries the noise of binary numbers.
 * - `ratio_noise`: The fund's share carries the noise of binary numbers.
 * - `part_above_whole`: A part is larger than its whole.
 */
export type SettlementWarningCode =
  | "given_twice" | "reversal" | "deductible_above_scope" | "trailing_zeros" | "exponent" | "binary_noise"
  | "ratio_noise" | "part_above_whole";

/**
 * The sentence of a warning about identity papers.
 *
 * - `address_unknown`: The number begins with a place code that no province has.
 * - `age_against_relation`: The two birthdays hardly fit the relation.
 * - `sex_against_relation`: The two sexes hardly fit the relation.
 */
export type WarningCode = "address_unknown" | "age_against_relation" | "sex_against_relation";
