// Written by `make types` from the Rust declarations.

/**
 * How long a binding lasts.
 *
 * - `open_ended`: Until somebody ends it.
 * - `dated`: From one day to another, both chosen at binding.
 */
export type BindingTerm = "open_ended" | "dated";

/**
 * The span of time that a cap (封顶线) counts.
 *
 * - `year`: A year.
 * - `quarter`: A quarter.
 * - `month`: A month.
 * - `day`: A day.
 * - `visit`: One visit.
 */
export type CapPeriod = "year" | "quarter" | "month" | "day" | "visit";

/**
 * The relatives for whom a grantor's limit per payment holds.
 *
 * - `per_grantee`: Each relative, with a limit of its own.
 * - `per_group`: All relatives together, with one limit.
 */
export type CapScope = "per_grantee" | "per_group";

/**
 * A person who must agree besides the grantor.
 *
 * - `spouse`: The spouse.
 * - `grantee`: The relative, at any age.
 * - `grantee_from_16`: The relative, from the age of 16.
 */
export type ConsentParty = "spouse" | "grantee" | "grantee_from_16";

/**
 * Whether one amount of a settlement holds another.
 *
 * - `beside`: The two amounts stand beside each other.
 * - `inside`: The one amount lies inside the other.
 */
export type Containment = "beside" | "inside";

/**
 * A span shorter than a year that a place counts by.
 *
 * - `day`: A day.
 * - `month`: A month.
 * - `quarter`: A quarter.
 */
export type CountingPeriod = "day" | "month" | "quarter";

/**
 * How the deductible (起付线) is counted.
 *
 * - `none`: There is no deductible.
 * - `annual`: Once a year, used up bill by bill.
 * - `annual_top_up`: Once a year, topped up (补差) to the highest level visited.
 * - `per_visit`: Anew for each visit.
 * - `per_day`: Once a day at one institution.
 * - `per_month`: Once a month.
 * - `per_quarter`: Once a quarter.
 * - `per_admission`: Anew for each admission.
 */
export type DeductibleMode = "none" | "annual" | "annual_top_up" | "per_visit" | "per_day" | "per_month" | "per_quarter" | "per_admission";

/**
 * What happens to money that was not spent.
 *
 * - `never_left`: The money never left the grantor's account.
 * - `returns`: The money returns to the grantor's account.
 * - `stays_with_grantee`: The money stays with the relative.
 */
export type LeftoverRule = "never_left" | "returns" | "stays_with_grantee";

/**
 * How much of a place's list of payable things was read.
 *
 * - `whole`: The whole list: a thing that it does not name is not in it.
 * - `part`: A part: a thing that it does not name may still be in it.
 */
export type ListExtent = "whole" | "part";

/**
 * What is wrong with a number. The problem never holds the number.
 *
 * - `id_full_width`: Full-width digits or letters, as a Chinese keyboard types them.
 * - `id_characters`: A character that is not allowed at its place.
 * - `id_times_sign`: A sign that looks like the letter X at the end: ×, ✕, *.
 * - `id_hong_kong_card`: The number of an identity card of 香港 or 澳门 (`A123456(3)`), where another paper's is meant.
 * - `id_taiwan_card`: The number of an identity card of 台湾 (`A123456789`), where another paper's is meant.
 * - `id_issue_count`: The count of issues behind the number of a permit, in brackets or as a letter: `12345678(B)`.
 * - `id_first_generation`: 15 digits: the first-generation number, void since 2013.
 * - `id_length`: Too few or too many characters.
 * - `id_date`: A birthday that does not exist, or that lies after the day asked about.
 * - `id_check_digit`: The last character does not fit the others: a digit is mistyped.
 * - `id_form`: A number that has not the form of this kind of paper.
 */
export type PaperProblem =
  | "id_full_width" | "id_characters" | "id_times_sign" | "id_hong_kong_card" | "id_taiwan_card" | "id_issue_count"
  | "id_first_generation" | "id_length" | "id_date" | "id_check_digit" | "id_form";

/**
 * The order in which the accounts of several grantors pay.
 *
 * - `filing`: In the order of filing.
 * - `rank`: In the order chosen at binding.
 * - `largest_balance`: The largest balance first.
 * - `manual`: Picked by hand for each bill.
 */
export type PayingOrder = "filing" | "rank" | "largest_balance" | "manual";

/**
 * How a premium is paid for a relative.
 *
 * - `debit`: The account pays the premium.
 * - `claim_back`: Somebody pays first and claims the premium back.
 */
export type PremiumMode = "debit" | "claim_back";

/**
 * How the deductible of a later admission of the year follows from that of the first.
 *
 * - `factor`: A share of the first deductible.
 * - `yuan`: An amount of its own.
 * - `less`: The first deductible, less an amount for each earlier admission.
 * - `less_share`: The first deductible, less a share of it for each earlier admission.
 */
export type ReadmissionFormula = "factor" | "yuan" | "less" | "less_share";

/**
 * A step that must come before binding.
 *
 * - `e_credential`: The grantor's 医保电子凭证 is active.
 * - `family_account`: The 亲情账户 is bound first.
 * - `filing`: The relation is filed (备案) before use.
 */
export type Requirement = "e_credential" | "family_account" | "filing";

/**
 * The people for whom the benefit schedule of a province holds.
 *
 * - `own_scheme`: The members of the place's own scheme; in a province of several pooling areas those of 省本级.
 * - `province`: Also every pooling area of the province that has no schedule of its own.
 */
export type ScheduleReach = "own_scheme" | "province";

/**
 * What of a bill is rounded to the fen when 先行自付 is taken off.
 *
 * - `each_line`: The 先行自付 of each line; the rest of the line is in scope.
 * - `whole`: The in-scope expense of the whole bill; the rest is 先行自付.
 */
export type ScopeRounding = "each_line" | "whole";

/**
 * Which part of an account may be shared.
 *
 * - `whole_balance`: The whole balance.
 * - `history_year`: Only 历年结余.
 */
export type ShareablePart = "whole_balance" | "history_year";

/**
 * How far apart grantor and relative may be insured.
 *
 * - `same_pool`: 同一统筹区.
 * - `province`: 同一省.
 * - `nation`: 全国.
 */
export type SharingArea = "same_pool" | "province" | "nation";

/**
 * The place where shared money lies.
 *
 * - `authorised`: 授权扣款: the grantor's account, until a bill is settled.
 * - `pool`: 家庭共济账户: a family pool, to which the money is moved first.
 * - `manual_scan`: 二次扫码: the account that somebody picks at the counter.
 * - `group_quota`: A family group with amounts granted to each.
 * - `account_transfer`: The relative's own account, to which the money is moved.
 */
export type SharingModel = "authorised" | "pool" | "manual_scan" | "group_quota" | "account_transfer";

/**
 * What a suspended insurance does to sharing.
 *
 * - `allowed`: Sharing goes on.
 * - `blocks`: Nobody can be bound, and the money cannot be used.
 * - `ends`: The relation ends by itself.
 */
export type SuspensionEffect = "allowed" | "blocks" | "ends";

/**
 * The day on which an unbinding takes effect.
 *
 * - `same_day`: The same day.
 * - `same_day_unless_new`: The same day, but the next day for a binding that began on the same day.
 * - `next_day`: The next day.
 */
export type TakesEffect = "same_day" | "same_day_unless_new" | "next_day";

/**
 * A condition that a relative must meet before shared money pays one kind of thing.
 *
 * - `enrolled_year_before`: The relative was in the same province's resident scheme the year before.
 * - `immediate_kin`: The relative is spouse, parent or child (配偶, 父母, 子女).
 * - `near_kin`: The relative is one of 近亲属.
 * - `employee_scheme`: The relative is in the employee scheme.
 * - `same_pool`: The relative is insured in the grantor's pooling area.
 * - `history_balance`: Only 历年结余 pays.
 */
export type UseCondition = "enrolled_year_before" | "immediate_kin" | "near_kin" | "employee_scheme" | "same_pool" | "history_balance";

/**
 * How much of a province has opened the 医保钱包.
 *
 * - `no`: No pooling area.
 * - `part`: Some pooling areas.
 * - `whole`: Every pooling area.
 */
export type WalletCoverage = "no" | "part" | "whole";
