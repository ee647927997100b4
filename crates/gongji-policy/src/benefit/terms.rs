//! The words of benefit schedules.

use crate::vocabulary;

vocabulary! {
    /// The people for whom the benefit schedule of a province holds.
    ScheduleReach {
        /// The members of the place's own scheme; in a province of several pooling areas those of 省本级.
        OwnScheme = "own_scheme",
        /// Also every pooling area of the province that has no schedule of its own.
        Province = "province",
    }
}

vocabulary! {
    /// The level of a hospital; places group hospitals by level for their ratios.
    HospitalLevel {
        /// 基层: 社区, 乡镇, 未定级.
        Primary = "primary",
        /// 一级.
        One = "1",
        /// 二级.
        Two = "2",
        /// 三级.
        Three = "3",
    }
}

vocabulary! {
    /// The kind of person that a figure is for.
    PersonKind {
        /// 在职.
        InService = "in_service",
        /// 退休.
        Retired = "retired",
        /// 居民医保参保人.
        Resident = "resident",
    }
}

vocabulary! {
    /// A trait of hospital, patient or visit for which some places have figures of their own.
    VisitTrait {
        /// A county hospital (县域, 县级).
        County = "county",
        /// A hospital of the province or a ministry (省属, 部属, 自治区).
        Provincial = "provincial",
        /// One of the city's listed top hospitals (特三级, 三级特等).
        Special = "special",
        /// A specialist hospital (专科).
        Specialist = "specialist",
        /// The lower grade of its level (三乙, 二乙).
        GradeB = "grade_b",
        /// A hospital of a district (区属).
        District = "district",
        /// A hospital of traditional Chinese medicine (中医).
        Tcm = "tcm",
        /// A community centre ranked as a hospital (社区), or a village clinic (村卫生室).
        Community = "community",
        /// The patient signed with a family doctor (签约), or was referred by one.
        Signed = "signed",
        /// 学生儿童.
        Student = "student",
        /// The higher contribution tier (高档缴费).
        HighTier = "high_tier",
        /// The lower contribution tier, or insurance without a personal account (低档缴费, 单建统筹).
        LowTier = "low_tier",
        /// Retired before 2001.
        RetiredBefore2001 = "retired_before_2001",
        /// 国家基本药物.
        EssentialDrugs = "essential_drugs",
        /// 急诊, 抢救.
        Emergency = "emergency",
        /// Bought without a prescription: the fund pays nothing.
        NoPrescription = "no_prescription",
    }
}

vocabulary! {
    /// How the deductible (起付线) is counted.
    DeductibleMode {
        /// There is no deductible.
        None = "none",
        /// Once a year, used up bill by bill.
        Annual = "annual",
        /// Once a year, topped up (补差) to the highest level visited.
        AnnualTopUp = "annual_top_up",
        /// Anew for each visit.
        PerVisit = "per_visit",
        /// Once a day at one institution.
        PerDay = "per_day",
        /// Once a month.
        PerMonth = "per_month",
        /// Once a quarter.
        PerQuarter = "per_quarter",
        /// Anew for each admission.
        PerAdmission = "per_admission",
    }
}

vocabulary! {
    /// How the deductible of a later admission of the year follows from that of the first.
    ReadmissionFormula {
        /// A share of the first deductible.
        Factor = "factor",
        /// An amount of its own.
        Yuan = "yuan",
        /// The first deductible, less an amount for each earlier admission.
        Less = "less",
        /// The first deductible, less a share of it for each earlier admission.
        LessShare = "less_share",
    }
}

vocabulary! {
    /// The expense that the bands of a ratio count.
    BandBase {
        /// The year's in-scope expense (符合政策范围), the deductible included.
        InScope = "in_scope",
        /// The year's in-scope expense above the deductible.
        AboveDeductible = "above_deductible",
        /// This admission's in-scope expense.
        ThisAdmission = "this_admission",
    }
}

vocabulary! {
    /// The expense that a cap (封顶线) counts.
    CapBase {
        /// The amount that the fund has paid.
        FundPaid = "fund_paid",
        /// In-scope expense, the deductible included.
        InScope = "in_scope",
        /// In-scope expense above the deductible.
        AboveDeductible = "above_deductible",
    }
}

vocabulary! {
    /// The span of time that a cap (封顶线) counts.
    CapPeriod {
        /// A year.
        Year = "year",
        /// A quarter.
        Quarter = "quarter",
        /// A month.
        Month = "month",
        /// A day.
        Day = "day",
        /// One visit.
        Visit = "visit",
    }
}

impl CapPeriod {
    /// Returns the period of the year's running totals that the cap needs, if it needs one shorter than a year.
    #[must_use]
    pub const fn counting(self) -> Option<CountingPeriod> {
        match self {
            Self::Day => Some(CountingPeriod::Day),
            Self::Month => Some(CountingPeriod::Month),
            Self::Quarter => Some(CountingPeriod::Quarter),
            Self::Year | Self::Visit => None,
        }
    }
}

impl DeductibleMode {
    /// Returns the period of the year's running totals that the deductible needs, if it needs one shorter than a year.
    #[must_use]
    pub const fn counting(self) -> Option<CountingPeriod> {
        match self {
            Self::PerDay => Some(CountingPeriod::Day),
            Self::PerMonth => Some(CountingPeriod::Month),
            Self::PerQuarter => Some(CountingPeriod::Quarter),
            Self::None | Self::Annual | Self::AnnualTopUp | Self::PerVisit | Self::PerAdmission => None,
        }
    }
}

vocabulary! {
    /// A span shorter than a year that a place counts by.
    CountingPeriod {
        /// A day.
        Day = "day",
        /// A month.
        Month = "month",
        /// A quarter.
        Quarter = "quarter",
    }
}

vocabulary! {
    /// A fund that pays after the pooling fund.
    SupplementaryFund {
        /// 职工大额医疗费用补助.
        LargeSum = "large_sum",
        /// 居民大病保险.
        SeriousIllness = "serious_illness",
        /// 公务员医疗补助.
        CivilServant = "civil_servant",
        /// 企业补充医疗保险.
        Enterprise = "enterprise",
        /// 医疗救助.
        Aid = "aid",
        /// Another fund (其他).
        Other = "other",
    }
}

impl SupplementaryFund {
    /// Returns the field of the national interface for the fund's payment.
    #[must_use]
    pub const fn field(self) -> &'static str {
        match self {
            Self::LargeSum => "hifob_pay",
            Self::SeriousIllness => "hifmi_pay",
            Self::CivilServant => "cvlserv_pay",
            Self::Enterprise => "hifes_pay",
            Self::Aid => "maf_pay",
            Self::Other => "oth_pay",
        }
    }
}

vocabulary! {
    /// The expense that a supplementary fund shares.
    SupplementBase {
        /// In-scope expense above the pooling fund's 封顶线.
        AboveCap = "above_cap",
        /// The in-scope expense of the year that the person bears, the deductible included (合规自付).
        OwnShare = "own_share",
        /// The in-scope expense of this bill below the 封顶线 that the person bears.
        OwnShareUnderCap = "own_share_under_cap",
        /// All expense of this bill that is left.
        Rest = "rest",
    }
}

vocabulary! {
    /// A visit outside the pooling area where the patient is insured.
    AwayKind {
        /// Referred (转诊), or an emergency there.
        Referred = "referred",
        /// Neither (临时外出).
        Unreferred = "unreferred",
    }
}
