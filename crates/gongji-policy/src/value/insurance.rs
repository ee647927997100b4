//! The words for a person's basic medical insurance: scheme, status, category, and what shared money pays for.

use crate::vocabulary;

vocabulary! {
    /// A scheme of insurance (`insutype` in the national interface).
    Scheme {
        /// 职工基本医疗保险, `310`.
        Employee = "employee",
        /// 城乡居民基本医疗保险, `390`.
        Resident = "resident",
        /// 上海 市民社区医疗互助帮困计划: no insurance, but accepted there.
        CommunityAid = "community_aid",
        /// No scheme at all.
        None = "none",
    }
}

vocabulary! {
    /// Whether the insurance is in force (`psn_insu_stas` in the national interface).
    InsuranceStatus {
        /// 正常参保, `1`.
        Normal = "normal",
        /// 暂停: 停保, 断缴, 欠费, `2`.
        Paused = "paused",
        /// 终止, `4`.
        Ended = "ended",
        /// 未参保, `0`.
        NotEnrolled = "not_enrolled",
    }
}

vocabulary! {
    /// The kind of member (`psn_type` in the national interface, coarser).
    MemberCategory {
        /// 在职职工.
        InService = "in_service",
        /// 退休人员.
        Retired = "retired",
        /// 灵活就业人员.
        Flexible = "flexible",
        /// 公费医疗人员.
        PublicFunded = "public_funded",
        /// Registered for 门诊慢性病 treatment; in a few places such a member may not share.
        ChronicRegistered = "chronic_registered",
        /// 异地安置: settled in another province.
        SettledElsewhere = "settled_elsewhere",
        /// 离休人员.
        VeteranCadre = "veteran_cadre",
        /// 残疾军人, grades one to six.
        DisabledSoldier = "disabled_soldier",
    }
}

vocabulary! {
    /// What money is to pay for.
    Purpose {
        /// The own share of a 普通门诊 visit.
        Outpatient = "outpatient",
        /// The own share of a 门诊慢特病 visit.
        Chronic = "chronic",
        /// The own share of a 住院 stay.
        Inpatient = "inpatient",
        /// Drugs, devices and consumables at a 定点零售药店.
        Pharmacy = "pharmacy",
        /// 居民医保 premium.
        ResidentPremium = "resident_premium",
        /// 居民医保 premium of a newborn.
        NewbornPremium = "newborn_premium",
        /// 长期护理保险 premium.
        CarePremium = "care_premium",
        /// 职工大额 premium.
        LargeSumPremium = "large_sum_premium",
        /// 惠民保 or other commercial health insurance.
        CommercialInsurance = "commercial_insurance",
        /// Vaccines outside the free programme.
        Vaccine = "vaccine",
        /// 体检.
        CheckUp = "check_up",
        /// 健身.
        Fitness = "fitness",
        /// 养生保健.
        Wellness = "wellness",
        /// 公共卫生.
        PublicHealth = "public_health",
    }
}

impl Purpose {
    /// Returns whether the purpose is a premium of a public insurance.
    #[must_use]
    pub const fn is_premium(self) -> bool {
        matches!(self, Self::ResidentPremium | Self::NewbornPremium | Self::CarePremium | Self::LargeSumPremium)
    }
}
