// Written by `make types` from the Rust declarations.

/**
 * A way of sharing. The ways differ in whose money moves and in who may use it.
 *
 * - `mutual_aid`: 家庭共济 inside a province: the grantor's account pays the relative's share.
 * - `wallet`: 医保钱包 across provinces, from 2024-12: money is moved.
 * - `quota`: 跨省共济额度, from 2026: a quota, and the money stays.
 * - `family_account`: 亲情账户: shows a relative's code, holds no money.
 * - `closed`: No way of sharing.
 */
export type Arrangement = "mutual_aid" | "wallet" | "quota" | "family_account" | "closed";

/**
 * A visit outside the pooling area where the patient is insured.
 *
 * - `referred`: Referred (转诊), or an emergency there.
 * - `unreferred`: Neither (临时外出).
 */
export type AwayKind = "referred" | "unreferred";

/**
 * The expense that the bands of a ratio count.
 *
 * - `in_scope`: The year's in-scope expense (符合政策范围), the deductible included.
 * - `above_deductible`: The year's in-scope expense above the deductible.
 * - `this_admission`: This admission's in-scope expense.
 */
export type BandBase = "in_scope" | "above_deductible" | "this_admission";

/**
 * An event that changes a binding.
 *
 * - `divorce`: The two divorce.
 * - `grantor_death`: The grantor dies.
 * - `grantee_death`: The relative dies.
 * - `grantor_paused`: The grantor's insurance is suspended.
 * - `grantee_paused`: The relative's insurance is suspended.
 * - `grantor_ended`: The grantor's insurance relation ends.
 * - `grantee_ended`: The relative's insurance relation ends.
 * - `grantor_moved`: The grantor's insurance moves to another pooling area.
 * - `grantee_moved`: The relative's insurance moves to another pooling area.
 * - `last_member_left`: The last relative leaves the group.
 * - `transfer_unaccepted`: A wallet transfer was not accepted.
 */
export type BindingEvent =
  | "divorce" | "grantor_death" | "grantee_death" | "grantor_paused" | "grantee_paused" | "grantor_ended"
  | "grantee_ended" | "grantor_moved" | "grantee_moved" | "last_member_left" | "transfer_unaccepted";

/**
 * A party of a binding: who may end it.
 *
 * - `grantor`: The grantor.
 * - `grantee`: The relative.
 */
export type BindingParty = "grantor" | "grantee";

/**
 * The expense that a cap (封顶线) counts.
 *
 * - `fund_paid`: The amount that the fund has paid.
 * - `in_scope`: In-scope expense, the deductible included.
 * - `above_deductible`: In-scope expense above the deductible.
 */
export type CapBase = "fund_paid" | "in_scope" | "above_deductible";

/**
 * Whose card or code is shown.
 *
 * - `own`: The patient's own.
 * - `grantor`: The grantor's.
 */
export type Card = "own" | "grantor";

/**
 * The class of a drug or service (`chrgitm_lv` in the national interface).
 *
 * - `a`: 甲类, `01`.
 * - `b`: 乙类, `02`.
 * - `c`: 丙类 or outside the catalogue, `03`: 全自费.
 */
export type CatalogueClass = "a" | "b" | "c";

/**
 * The level of a hospital; places group hospitals by level for their ratios.
 *
 * - `primary`: 基层: 社区, 乡镇, 未定级.
 * - `1`: 一级.
 * - `2`: 二级.
 * - `3`: 三级.
 */
export type HospitalLevel = "primary" | "1" | "2" | "3";

/**
 * Whether the insurance is in force (`psn_insu_stas` in the national interface).
 *
 * - `normal`: 正常参保, `1`.
 * - `paused`: 暂停: 停保, 断缴, 欠费, `2`.
 * - `ended`: 终止, `4`.
 * - `not_enrolled`: 未参保, `0`.
 */
export type InsuranceStatus = "normal" | "paused" | "ended" | "not_enrolled";

/**
 * The kind of member (`psn_type` in the national interface, coarser).
 *
 * - `in_service`: 在职职工.
 * - `retired`: 退休人员.
 * - `flexible`: 灵活就业人员.
 * - `public_funded`: 公费医疗人员.
 * - `chronic_registered`: Registered for 门诊慢性病 treatment; in a few places such a member may not share.
 * - `settled_elsewhere`: 异地安置: settled in another province.
 * - `veteran_cadre`: 离休人员.
 * - `disabled_soldier`: 残疾军人, grades one to six.
 */
export type MemberCategory =
  | "in_service" | "retired" | "flexible" | "public_funded" | "chronic_registered" | "settled_elsewhere"
  | "veteran_cadre" | "disabled_soldier";

/**
 * A paper that identifies a person.
 *
 * - `resident_id`: 居民身份证 (GB 11643).
 * - `hmt_residence`: 港澳台居民居住证: the form of a 居民身份证, with address codes 81, 82, 83.
 * - `foreign_residence`: 外国人永久居留身份证: 18 digits beginning with 9 (2023 on) or three letters and 12 digits.
 * - `hk_macau_permit`: 港澳居民来往内地通行证: H or M and 8 or 10 digits.
 * - `taiwan_permit`: 台湾居民来往大陆通行证: 8 or 10 digits.
 * - `passport`: 护照: 5 to 17 letters and digits.
 * - `birth_certificate`: 出生医学证明: one letter and nine digits.
 */
export type PaperKind =
  | "resident_id" | "hmt_residence" | "foreign_residence" | "hk_macau_permit" | "taiwan_permit" | "passport"
  | "birth_certificate";

/**
 * Whether an action is allowed.
 *
 * - `allowed`: The action is allowed.
 * - `forbidden`: The action is forbidden.
 */
export type Permission = "allowed" | "forbidden";

/**
 * The kind of person that a figure is for.
 *
 * - `in_service`: 在职.
 * - `retired`: 退休.
 * - `resident`: 居民医保参保人.
 */
export type PersonKind = "in_service" | "retired" | "resident";

/**
 * What money is to pay for.
 *
 * - `outpatient`: The own share of a 普通门诊 visit.
 * - `chronic`: The own share of a 门诊慢特病 visit.
 * - `inpatient`: The own share of a 住院 stay.
 * - `pharmacy`: Drugs, devices and consumables at a 定点零售药店.
 * - `resident_premium`: 居民医保 premium.
 * - `newborn_premium`: 居民医保 premium of a newborn.
 * - `care_premium`: 长期护理保险 premium.
 * - `large_sum_premium`: 职工大额 premium.
 * - `commercial_insurance`: 惠民保 or other commercial health insurance.
 * - `vaccine`: Vaccines outside the free programme.
 * - `check_up`: 体检.
 * - `fitness`: 健身.
 * - `wellness`: 养生保健.
 * - `public_health`: 公共卫生.
 */
export type Purpose =
  | "outpatient" | "chronic" | "inpatient" | "pharmacy" | "resident_premium" | "newborn_premium" | "care_premium"
  | "large_sum_premium" | "commercial_insurance" | "vaccine" | "check_up" | "fitness" | "wellness" | "public_health";

/**
 * What the grantee (被共济人) is to the grantor (共济人): `Parent` means that the grantee is the grantor's parent.
 *
 * The first eight are the 近亲属 of Civil Code article 1045. The others stand in the lists of some places, or people ask about them.
 *
 * - `spouse`: 配偶.
 * - `parent`: 父母.
 * - `child`: 子女.
 * - `sibling`: 兄弟姐妹.
 * - `paternal_grandparent`: 祖父母.
 * - `maternal_grandparent`: 外祖父母.
 * - `sons_child`: 孙子女.
 * - `daughters_child`: 外孙子女.
 * - `parent_of_spouse`: 配偶的父母: 公婆, 岳父母.
 * - `spouse_of_child`: 儿媳, 女婿.
 * - `paired_kin`: 新疆 "民族团结一家亲" 结亲户.
 * - `other`: Anybody else.
 */
export type Relation =
  | "spouse" | "parent" | "child" | "sibling" | "paternal_grandparent" | "maternal_grandparent" | "sons_child"
  | "daughters_child" | "parent_of_spouse" | "spouse_of_child" | "paired_kin" | "other";

/**
 * A scheme of insurance (`insutype` in the national interface).
 *
 * - `employee`: 职工基本医疗保险, `310`.
 * - `resident`: 城乡居民基本医疗保险, `390`.
 * - `community_aid`: 上海 市民社区医疗互助帮困计划: no insurance, but accepted there.
 * - `none`: No scheme at all.
 */
export type Scheme = "employee" | "resident" | "community_aid" | "none";

/**
 * The expense that a supplementary fund shares.
 *
 * - `above_cap`: In-scope expense above the pooling fund's 封顶线.
 * - `own_share`: The in-scope expense of the year that the person bears, the deductible included (合规自付).
 * - `own_share_under_cap`: The in-scope expense of this bill below the 封顶线 that the person bears.
 * - `rest`: All expense of this bill that is left.
 */
export type SupplementBase = "above_cap" | "own_share" | "own_share_under_cap" | "rest";

/**
 * A fund that pays after the pooling fund.
 *
 * - `large_sum`: 职工大额医疗费用补助.
 * - `serious_illness`: 居民大病保险.
 * - `civil_servant`: 公务员医疗补助.
 * - `enterprise`: 企业补充医疗保险.
 * - `aid`: 医疗救助.
 * - `other`: Another fund (其他).
 */
export type SupplementaryFund = "large_sum" | "serious_illness" | "civil_servant" | "enterprise" | "aid" | "other";

/**
 * A trait of hospital, patient or visit for which some places have figures of their own.
 *
 * - `county`: A county hospital (县域, 县级).
 * - `provincial`: A hospital of the province or a ministry (省属, 部属, 自治区).
 * - `special`: One of the city's listed top hospitals (特三级, 三级特等).
 * - `specialist`: A specialist hospital (专科).
 * - `grade_b`: The lower grade of its level (三乙, 二乙).
 * - `district`: A hospital of a district (区属).
 * - `tcm`: A hospital of traditional Chinese medicine (中医).
 * - `community`: A community centre ranked as a hospital (社区), or a village clinic (村卫生室).
 * - `signed`: The patient signed with a family doctor (签约), or was referred by one.
 * - `student`: 学生儿童.
 * - `high_tier`: The higher contribution tier (高档缴费).
 * - `low_tier`: The lower contribution tier, or insurance without a personal account (低档缴费, 单建统筹).
 * - `retired_before_2001`: Retired before 2001.
 * - `essential_drugs`: 国家基本药物.
 * - `emergency`: 急诊, 抢救.
 * - `no_prescription`: Bought without a prescription: the fund pays nothing.
 */
export type VisitTrait =
  | "county" | "provincial" | "special" | "specialist" | "grade_b" | "district" | "tcm" | "community" | "signed"
  | "student" | "high_tier" | "low_tier" | "retired_before_2001" | "essential_drugs" | "emergency"
  | "no_prescription";
