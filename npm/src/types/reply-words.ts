// Written by `make types` from the Rust declarations.

/**
 * Something that places settle differently.
 *
 * - `kept_back`: The part of a balance that must stay.
 * - `funds`: Which part of a relative's account may be shared.
 * - `own_pays_self_funded`: Whether the own account may pay 全自费 items.
 * - `shared_pays_self_funded`: Whether shared money may pay 全自费 items.
 * - `shared_pays_deductible`: Whether shared money may pay the 起付线 part.
 * - `shared_pays_visit`: Whether shared money may pay for this kind of visit.
 * - `grantors_per_bill`: How many grantors may pay one bill.
 * - `payment_cap`: Whether a grantor's own limit per payment holds.
 * - `order`: In what order grantors pay.
 * - `deductible`: The 起付线.
 * - `ratio`: The fund's share.
 * - `cap`: The 封顶线.
 * - `deductible_mode`: How the 起付线 is counted.
 * - `band_base`: What the bands of the fund's share count.
 * - `cap_base`: What the 封顶线 counts.
 * - `trait`: What is special about hospital, patient or visit.
 * - `away_points`: What is taken off the fund's share for a visit elsewhere.
 * - `away_self_pay`: What is borne first of a visit elsewhere.
 * - `figures_day`: The figures are of another day: their last has passed, or they are not known to have held yet.
 * - `supplements`: The funds that pay after the pooling fund.
 * - `class_b`: The 先行自付 of class-B lines.
 * - `deductible_later`: The figure that lowers the 起付线 of a later admission.
 * - `deductible_floor`: The amount below which the 起付线 of a later admission is not lowered.
 * - `deductible_annual_max`: The most that the 起付线 of a year come to together.
 * - `scope_rounding`: What of the bill is rounded when 先行自付 is taken off.
 * - `scheme`: The patient's scheme, where the bill does not say.
 * - `person`: The kind of person, where the bill does not say.
 * - `level`: The hospital's level, where the bill does not say.
 * - `age`: The patient's age, where the bill does not say.
 * - `own_account`: The patient's own account, where the bill does not say what it holds.
 * - `balance`: A grantor's account, where the bill does not say what it holds.
 * - `own_current_year`: The part of the own account that was paid in this year, where the bill does not say.
 * - `year_to_date`: What the year has used up before this bill, where the bill does not say.
 * - `days`: The days in hospital, where the bill does not say.
 */
export type AssumptionKey =
  | "kept_back" | "funds" | "own_pays_self_funded" | "shared_pays_self_funded" | "shared_pays_deductible"
  | "shared_pays_visit" | "grantors_per_bill" | "payment_cap" | "order" | "deductible" | "ratio" | "cap"
  | "deductible_mode" | "band_base" | "cap_base" | "trait" | "away_points" | "away_self_pay" | "figures_day"
  | "supplements" | "class_b" | "deductible_later" | "deductible_floor" | "deductible_annual_max" | "scope_rounding"
  | "scheme" | "person" | "level" | "age" | "own_account" | "balance" | "own_current_year" | "year_to_date" | "days";

/**
 * How an assumption came by its value.
 *
 * - `given`: The caller gave it.
 * - `known`: An official text or the press says so.
 * - `reported`: Only guide sites say so.
 * - `unsettled`: Sources clash.
 * - `old`: The sources are of another day; nothing is disputed.
 * - `unknown`: Neither the bill nor a source says; this is the usual value.
 * - `unasked`: The bill does not say; this is the ordinary case.
 */
export type AssumptionState = "given" | "known" | "reported" | "unsettled" | "old" | "unknown" | "unasked";

/**
 * Whether another way of sharing is open to the two people on the day.
 *
 * - `open`: The way is open.
 * - `closed`: The way is closed.
 * - `unsettled`: The sources do not settle it, or a place is not given.
 * - `code_only`: The way shows a code and moves no money.
 */
export type Availability = "open" | "closed" | "unsettled" | "code_only";

/**
 * How far the split is certain.
 *
 * - `split`: Every interpretation of the local rules gives this split.
 * - `incomplete`: The expense, or another fact that can change who pays, is missing.
 * - `unsettled`: Interpretations differ; this is the likeliest one.
 */
export type Certainty = "split" | "incomplete" | "unsettled";

/**
 * How far a source can be trusted; of a statement, the confidence of its best source.
 *
 * - `recalled`: Remembered; no page was found.
 * - `aggregator`: Guide sites and machine-written pages.
 * - `press`: A news outlet or a repost of one.
 * - `official`: A government page, or a page quoting an official document.
 */
export type Confidence = "recalled" | "aggregator" | "press" | "official";

/**
 * Why a sum fails by just this much.
 *
 * - `special_items`: The items kept apart are missing in it.
 * - `account_in_fund`: `fund_pay_sumamt` holds the account as well.
 * - `shared_otherwise`: 共济 is counted the other way.
 * - `hospital_waiver`: The hospital waived it, as its line among the funds says.
 * - `unknown_amounts`: Amounts under names that are not known come to just as much.
 */
export type FailReason = "special_items" | "account_in_fund" | "shared_otherwise" | "hospital_waiver" | "unknown_amounts";

/**
 * What came of a rule.
 *
 * - `pass`: The condition is met.
 * - `fail`: The condition is not met.
 * - `unsettled`: The sources do not settle the condition.
 * - `needs`: The request does not say enough, or says something that must be corrected.
 * - `note`: Worth knowing; the outcome does not change.
 */
export type FindingStatus = "pass" | "fail" | "unsettled" | "needs" | "note";

/**
 * Which fund (`fund_pay_type`). Some systems list the account among the funds, and what the hospital waives.
 *
 * - `310100`: 职工基本医疗保险统筹基金.
 * - `310200`: 职工基本医疗保险个人账户.
 * - `310400`: 军转干部医疗补助.
 * - `310500`: 代缴基金（破产改制）.
 * - `320100`: 公务员医疗补助.
 * - `320200`: 厅级干部补助.
 * - `330100`: 大额医疗费用补助.
 * - `330200`: 职工意外伤害.
 * - `340100`: 离休人员医疗保障.
 * - `340200`: 离休老工人门慢保障.
 * - `350100`: 一至六级残疾军人医疗补助.
 * - `370100`: 企业补充医疗保险.
 * - `370200`: 公益补充保险.
 * - `390100`: 城乡居民基本医疗保险.
 * - `390200`: 城乡居民大病保险.
 * - `390400`: 居民意外伤害.
 * - `390500`: 居民家庭账户.
 * - `410100`: 工伤保险.
 * - `510100`: 生育.
 * - `610100`: 医疗救助.
 * - `610102`: 再救助.
 * - `610200`: 优抚对象医疗补助.
 * - `620100`: 商业保险.
 * - `630101`: 医院减免.
 * - `640101`: 财政兜底.
 * - `999109`: 农村低收入人口医疗补充保险.
 * - `999996`: 医院垫付.
 * - `other`: 其他, and every code not listed here.
 */
export type FundKind =
  | "310100" | "310200" | "310400" | "310500" | "320100" | "320200" | "330100" | "330200" | "340100" | "340200"
  | "350100" | "370100" | "370200" | "390100" | "390200" | "390400" | "390500" | "410100" | "510100" | "610100"
  | "610102" | "610200" | "620100" | "630101" | "640101" | "999109" | "999996" | "other";

/**
 * Where money is counted.
 *
 * - `beside`: Beside the other field: both are added.
 * - `inside`: Inside the other field already.
 * - `unknown`: Nothing decides it.
 */
export type Included = "beside" | "inside" | "unknown";

/**
 * What decides where money is counted.
 *
 * - `numbers`: The amounts of this message add up in one way only.
 * - `interface`: The field itself is defined so (`psnAcctPay`).
 * - `recorded`: It is recorded of the place.
 * - `nothing`: Nothing: there is no such money here, or no sum to tell by.
 */
export type InclusionSource = "numbers" | "interface" | "recorded" | "nothing";

/**
 * Whether a sum holds.
 *
 * - `holds`: It does.
 * - `fails`: It does not.
 * - `cannot_test`: Something it needs is not given.
 */
export type Judgement = "holds" | "fails" | "cannot_test";

/**
 * A money field of the national interface, under the name 2206 and 2207 give it; in the order of the split.
 *
 * - `medfee_sumamt`: 医疗费总额.
 * - `fulamt_ownpay_amt`: 全自费金额.
 * - `overlmt_selfpay`: 超限价自费费用.
 * - `preselfpay_amt`: 先行自付金额.
 * - `inscp_scp_amt`: 符合政策范围金额.
 * - `special_inscp`: Items with a ratio of their own, which some local systems (西安) keep apart. Not in the national interface.
 * - `act_pay_dedc`: 实际支付起付线.
 * - `hifp_pay`: 基本医疗保险统筹基金支出.
 * - `cvlserv_pay`: 公务员医疗补助资金支出.
 * - `hifes_pay`: 企业补充医疗保险基金支出.
 * - `hifmi_pay`: 居民大病保险资金支出.
 * - `hifob_pay`: 职工大额医疗费用补助基金支出.
 * - `hifdm_pay`: 伤残人员医疗保障基金支出.
 * - `maf_pay`: 医疗救助基金支出.
 * - `oth_pay`: 其他支出.
 * - `fund_pay_sumamt`: 基金支付总额.
 * - `psn_part_amt`: 个人负担总金额.
 * - `acct_pay`: 个人账户支出.
 * - `acct_mulaid_pay`: 个人账户共济支付金额.
 * - `psnAcctPay`: Own account and 共济 together, as mobile payment (6202) gives them.
 * - `wltpay_amt`: 医保钱包支付. Hospital software keeps it beside the fields of 2207, which has none for it.
 * - `psn_cash_pay`: 个人现金支出.
 * - `hosp_part_amt`: 医院负担金额.
 * - `othFeeAmt`: 其他费用 of mobile payment (6202): a payer of its own, not 其他支出.
 * - `balc`: 个人账户余额.
 */
export type MoneyField =
  | "medfee_sumamt" | "fulamt_ownpay_amt" | "overlmt_selfpay" | "preselfpay_amt" | "inscp_scp_amt" | "special_inscp"
  | "act_pay_dedc" | "hifp_pay" | "cvlserv_pay" | "hifes_pay" | "hifmi_pay" | "hifob_pay" | "hifdm_pay" | "maf_pay"
  | "oth_pay" | "fund_pay_sumamt" | "psn_part_amt" | "acct_pay" | "acct_mulaid_pay" | "psnAcctPay" | "wltpay_amt"
  | "psn_cash_pay" | "hosp_part_amt" | "othFeeAmt" | "balc";

/**
 * Somebody else who may bind the relative, by what that person is to the one who asks.
 *
 * - `spouse`: The spouse.
 * - `child`: A child.
 * - `parent`: A parent.
 * - `family_member`: Any other member of the family who has an account.
 */
export type OtherGrantor = "spouse" | "child" | "parent" | "family_member";

/**
 * The answer.
 *
 * - `eligible`: Every condition is met.
 * - `ineligible`: Some condition is not met.
 * - `incomplete`: Nothing speaks against it so far, but something is still needed.
 * - `unsettled`: The sources do not settle it: the local bureau does.
 */
export type Outcome = "eligible" | "ineligible" | "incomplete" | "unsettled";

/**
 * Somebody who pays.
 *
 * - `fund`: 统筹基金.
 * - `supplement`: A fund that pays after it: 大额, 大病, 公务员, 企业补充, 救助, 其他.
 * - `own_account`: 本人个人账户.
 * - `wallet`: 本人的医保钱包.
 * - `grantor`: 共济人的个人账户.
 * - `cash`: 现金.
 */
export type PayerKind = "fund" | "supplement" | "own_account" | "wallet" | "grantor" | "cash";

/**
 * How large a place is: the layer of its rules.
 *
 * - `nation`: The whole country.
 * - `province`: A province, an autonomous region, a municipality or 兵团.
 * - `city`: A city, or a place directly under its province.
 * - `district`: A district or a county.
 */
export type RegionLayer = "nation" | "province" | "city" | "district";

/**
 * The kind of a step.
 *
 * - `self_funded`: 全自费: outside the catalogue.
 * - `over_limit`: 超限价: above the price that counts.
 * - `pre_self_pay`: 先行自付: the share borne first.
 * - `in_scope`: 符合政策范围.
 * - `away_self_pay`: 先行自付 of a visit elsewhere (异地就医).
 * - `account_first`: 当年账户, where it pays before the 起付线.
 * - `special`: The fund's payment for items paid apart (单独支付).
 * - `deductible`: 起付线.
 * - `ratio`: The fund's share in one band.
 * - `cap`: The amount that a 封顶线 takes off.
 * - `fund`: 统筹基金支付.
 * - `supplement`: The payment of a fund after the pooling fund.
 * - `personal_burden`: 个人负担.
 */
export type StepKind =
  | "self_funded" | "over_limit" | "pre_self_pay" | "in_scope" | "away_self_pay" | "account_first" | "special"
  | "deductible" | "ratio" | "cap" | "fund" | "supplement" | "personal_burden";

/**
 * A sum a settlement should obey; what stands in brackets counts as 0 when it is not given.
 *
 * - `items`: I1: total = 全自费 (+ 超限价) + 先行自付 + 符合政策范围.
 * - `items_with_special`: I1s: the same (+ items a local system keeps apart).
 * - `fund_and_person`: I2: total = 基金支付总额 + 个人负担 (+ 医院负担).
 * - `payers_shared_beside`: I3b: total = 基金 + 个人账户 (+ 共济) + 现金 (+ 医院负担 + 其他费用).
 * - `payers_shared_inside`: I3i: the same with 共济 inside 个人账户.
 * - `person`: I4: 个人负担 = 个人账户 + 现金 (+ 共济, unless it lies inside).
 * - `funds`: I5: 基金支付总额 = each fund given, at least one.
 */
export type SumIdentity =
  | "items" | "items_with_special" | "fund_and_person" | "payers_shared_beside" | "payers_shared_inside" | "person"
  | "funds";

/**
 * How sure the evidence about a topic is as a whole.
 *
 * - `known`: An official text or the press says so.
 * - `reported`: Only guide sites say so.
 * - `unsettled`: Sources clash.
 * - `open`: The rule starts on an unknown day around the day asked about.
 * - `unknown`: No source was found.
 */
export type Sureness = "known" | "reported" | "unsettled" | "open" | "unknown";

/**
 * Something a policy can settle. The spelling is the table's name in `policy.toml`.
 *
 * - `relations`: Which relatives may be bound.
 * - `grantor_schemes`: Which scheme the grantor must be in.
 * - `grantor_categories`: Which members may give.
 * - `grantor_paused`: What the grantor's suspended insurance does.
 * - `grantee_schemes`: Which scheme the relative must be in.
 * - `resident_gives_to`: Which scheme the relative of a grantor in the resident scheme must be in.
 * - `grantee_categories`: Which members may receive.
 * - `grantee_paused`: What the relative's suspended insurance does.
 * - `area`: How far apart the two may be insured for sharing inside a province; asked of both places, the narrower holds.
 * - `cross_province`: How money goes across provinces.
 * - `wallet_opened`: How much of the place has opened the 医保钱包.
 * - `model`: Where shared money is.
 * - `funds`: Which part of the account counts.
 * - `kept_back`: The part of a balance that must stay.
 * - `open_above`: The balance that must be exceeded to open sharing at all.
 * - `commercial_floor`: The balance that must be exceeded to buy commercial insurance.
 * - `premium_in_part`: Whether a premium may be paid from a balance that does not cover the whole of it.
 * - `premium_mode`: How a premium is paid for a relative.
 * - `transfers_per_month`: How many times a month money may be moved to the family account.
 * - `max_grantees`: How many relatives one grantor may have at a time.
 * - `max_grantees_ever`: How many different relatives one grantor may ever have.
 * - `max_grantors`: How many grantors one relative may have.
 * - `max_groups`: How many family groups one person may be in.
 * - `chains`: Whether one person may both give and receive.
 * - `one_per_role`: Roles held by one person at most: one father, one mother, one spouse.
 * - `consent`: Who must agree.
 * - `requires`: What must be done first.
 * - `papers`: Which identity papers are taken.
 * - `pays`: What shared money may pay.
 * - `pays_list_of`: Whose place's list of payable items counts, where the two differ.
 * - `pays_list`: Whether the place's list of payable things was read whole: a thing that a whole list does not name is not in it.
 * - `resident_premium_needs`: Conditions on paying a relative's 居民医保 premium; every one must be met.
 * - `care_premium_needs`: Conditions on paying a relative's 长期护理保险 premium.
 * - `commercial_insurance_needs`: Conditions on paying a relative's 惠民保 or other commercial health insurance.
 * - `quota_pays`: What a quota may pay beyond that.
 * - `other_card`: Whether somebody else's card or code may be shown.
 * - `family_account_spends`: Whether binding the 亲情账户 lets the relative spend the holder's money.
 * - `wallet_max_transfer`: The most one wallet transfer may move.
 * - `wallet_transfers_per_day`: How many wallet transfers a day.
 * - `wallet_quiet_from`: The hour from which no wallet transfer is taken.
 * - `wallet_quiet_to`: The hour at which wallet transfers begin again.
 * - `wallet_while_pending`: Whether a wallet transfer may follow one that is not yet accepted.
 * - `wallet_pass_on`: Whether wallet money may be passed on whatever the holder's scheme.
 * - `wallet_place_change`: Whether the place where wallet money is used can be changed.
 * - `wallet_unaccepted`: What becomes of a wallet transfer that is not accepted.
 * - `quota_part_usable`: Whether the grantor may still use the part of its account that is set as a quota.
 * - `own_first`: Whether the patient's own account must be spent before the shared ones.
 * - `order`: In what order several grantors pay.
 * - `grantors_per_bill`: How many grantors may pay one bill.
 * - `payment_cap`: Whether a grantor may set a limit per payment, and for whom it holds.
 * - `own_pays_self_funded`: Whether the own account may pay 全自费 items.
 * - `shared_pays_self_funded`: Whether shared money may pay 全自费 items.
 * - `shared_pays_deductible`: Whether shared money may pay the 起付线 part.
 * - `away_referred_points`: How many percentage points the fund's share may be lower elsewhere, after a referral or in an emergency.
 * - `away_unreferred_points`: The same without one.
 * - `term`: How long a binding lasts.
 * - `unbind_by`: Who may end the relation.
 * - `lock_months`: Months after binding in which it cannot be ended.
 * - `ends_when`: What ends the relation by itself.
 * - `must_end`: After what somebody must end it.
 * - `unbind_effective`: When an ending counts.
 * - `leftover`: What becomes of money that was not spent.
 * - `cross_ends_when`: What ends sharing across provinces by itself.
 * - `cross_unbind_by`: Who may end sharing across provinces.
 * - `quota_leftover`: What becomes of a quota that was not spent.
 * - `family_account_members`: How many members an 亲情账户 may show.
 * - `family_account_holders`: In how many 亲情账户 one person may be shown.
 * - `employee_year_from`: The month in which the benefit year (医保年度) of employees begins, where it is not January.
 * - `account_in_fund`: Whether the fund's total of a settlement (`fund_pay_sumamt`) holds the account's money (`acct_pay`).
 * - `shared_in_account`: Whether the account's amount of a settlement (`acct_pay`) holds 共济 (`acct_mulaid_pay`).
 * - `hospital_in_cash`: Whether the cash of a settlement (`psn_cash_pay`) holds the hospital's part (`hosp_part_amt`).
 * - `scope_rounding`: Whether the in-scope expense of a bill is rounded line by line or as a whole.
 */
export type Topic =
  | "relations" | "grantor_schemes" | "grantor_categories" | "grantor_paused" | "grantee_schemes"
  | "resident_gives_to" | "grantee_categories" | "grantee_paused" | "area" | "cross_province" | "wallet_opened"
  | "model" | "funds" | "kept_back" | "open_above" | "commercial_floor" | "premium_in_part" | "premium_mode"
  | "transfers_per_month" | "max_grantees" | "max_grantees_ever" | "max_grantors" | "max_groups" | "chains"
  | "one_per_role" | "consent" | "requires" | "papers" | "pays" | "pays_list_of" | "pays_list"
  | "resident_premium_needs" | "care_premium_needs" | "commercial_insurance_needs" | "quota_pays" | "other_card"
  | "family_account_spends" | "wallet_max_transfer" | "wallet_transfers_per_day" | "wallet_quiet_from"
  | "wallet_quiet_to" | "wallet_while_pending" | "wallet_pass_on" | "wallet_place_change" | "wallet_unaccepted"
  | "quota_part_usable" | "own_first" | "order" | "grantors_per_bill" | "payment_cap" | "own_pays_self_funded"
  | "shared_pays_self_funded" | "shared_pays_deductible" | "away_referred_points" | "away_unreferred_points"
  | "term" | "unbind_by" | "lock_months" | "ends_when" | "must_end" | "unbind_effective" | "leftover"
  | "cross_ends_when" | "cross_unbind_by" | "quota_leftover" | "family_account_members" | "family_account_holders"
  | "employee_year_from" | "account_in_fund" | "shared_in_account" | "hospital_in_cash" | "scope_rounding";

/**
 * How a binding ends.
 *
 * - `ends_itself`: The event ends the binding; nobody need do anything.
 * - `must_be_ended`: The binding stays until somebody ends it, and somebody has to.
 * - `stays`: The binding stays until somebody ends it; nothing obliges anybody.
 * - `may_be_ended`: The person who asks may end the binding.
 * - `may_not_be_ended`: The person who asks may not end the binding.
 * - `not_yet`: The binding may be ended later.
 * - `incomplete`: Something is still needed.
 * - `unsettled`: The sources do not settle it.
 */
export type UnbindingOutcome =
  | "ends_itself" | "must_be_ended" | "stays" | "may_be_ended" | "may_not_be_ended" | "not_yet" | "incomplete"
  | "unsettled";
