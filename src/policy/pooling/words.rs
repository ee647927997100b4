//! The words bill rules are written in.

use crate::word::words;

words! {
    /// The level of a hospital, as places group them for their ratios.
    Level {
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

words! {
    /// Whom a figure is for.
    Person {
        /// 在职.
        InService = "in_service",
        /// 退休.
        Retired = "retired",
        /// 居民医保参保人.
        Resident = "resident",
    }
}

words! {
    /// Something about the hospital, the patient or the visit that some places have figures of their own for.
    Trait {
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

words! {
    /// How the 起付线 is reckoned.
    DeductibleMode {
        /// There is none.
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

words! {
    /// How the 起付线 of a later admission of the year follows from that of the first.
    Repeat {
        /// It is this share of it.
        Factor = "factor",
        /// It is this amount.
        Yuan = "yuan",
        /// It is less by this amount for each earlier admission.
        Less = "less",
        /// It is less by this share for each earlier admission.
        LessShare = "less_share",
    }
}

words! {
    /// What the steps of a ratio count.
    BandBase {
        /// The year's in-scope expense (符合政策范围), the deductible included.
        InScope = "in_scope",
        /// The year's in-scope expense above the deductible.
        AboveDeductible = "above_deductible",
        /// This admission's in-scope expense.
        ThisAdmission = "this_admission",
    }
}

words! {
    /// What a 封顶线 counts.
    CapBase {
        /// What the fund has paid.
        FundPaid = "fund_paid",
        /// In-scope expense, the deductible included.
        InScope = "in_scope",
        /// In-scope expense above the deductible.
        AboveDeductible = "above_deductible",
    }
}

words! {
    /// How long a 封顶线 holds.
    Period {
        /// A year.
        Year = "year",
        /// A quarter.
        Quarter = "quarter",
        /// A month.
        Month = "month",
        /// One visit.
        Visit = "visit",
    }
}

words! {
    /// A span shorter than a year that a place counts by.
    Span {
        /// A day.
        Day = "day",
        /// A month.
        Month = "month",
        /// A quarter.
        Quarter = "quarter",
    }
}

words! {
    /// A fund that pays after the pooling fund.
    Fund {
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
        /// 其他.
        Other = "other",
    }
}

impl Fund {
    /// The national interface's field for what it pays.
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

words! {
    /// What a supplementary fund shares.
    SupplementBase {
        /// In-scope expense above the pooling fund's 封顶线.
        AboveCap = "above_cap",
        /// The year's in-scope expense the person bears, the deductible included (合规自付).
        OwnShare = "own_share",
        /// The same of this bill alone, without what lies above the 封顶线.
        OwnShareUnderCap = "own_share_under_cap",
        /// Everything of this bill that is left.
        Rest = "rest",
    }
}

words! {
    /// A visit outside the pooling area where the patient is insured.
    Away {
        /// Referred (转诊), or an emergency there.
        Referred = "referred",
        /// Neither (临时外出).
        Unreferred = "unreferred",
    }
}
