//! The money fields of a settlement, and the other names they are given under.

use super::name::is_same_name;
use crate::vocabulary;
use crate::vocabulary::Vocabulary;

vocabulary! {
    /// A money field of the national interface, under the name 2206 and 2207 give it; in the order of the split.
    MoneyField {
        /// 医疗费总额.
        Total = "medfee_sumamt",
        /// 全自费金额.
        SelfFunded = "fulamt_ownpay_amt",
        /// 超限价自费费用.
        OverLimit = "overlmt_selfpay",
        /// 先行自付金额.
        PreSelfPay = "preselfpay_amt",
        /// 符合政策范围金额.
        InScope = "inscp_scp_amt",
        /// Items with a ratio of their own, which some local systems (西安) keep apart. Not in the national interface.
        SpecialItems = "special_inscp",
        /// 实际支付起付线.
        Deductible = "act_pay_dedc",
        /// 基本医疗保险统筹基金支出.
        PooledFund = "hifp_pay",
        /// 公务员医疗补助资金支出.
        CivilServants = "cvlserv_pay",
        /// 企业补充医疗保险基金支出.
        Enterprise = "hifes_pay",
        /// 居民大病保险资金支出.
        SeriousIllness = "hifmi_pay",
        /// 职工大额医疗费用补助基金支出.
        LargeSum = "hifob_pay",
        /// 伤残人员医疗保障基金支出.
        Disabled = "hifdm_pay",
        /// 医疗救助基金支出.
        MedicalAid = "maf_pay",
        /// 其他支出.
        OtherFund = "oth_pay",
        /// 基金支付总额.
        FundTotal = "fund_pay_sumamt",
        /// 个人负担总金额.
        Burden = "psn_part_amt",
        /// 个人账户支出.
        Account = "acct_pay",
        /// 个人账户共济支付金额.
        Shared = "acct_mulaid_pay",
        /// Own account and 共济 together, as mobile payment (6202) gives them.
        AccountTotal = "psnAcctPay",
        /// 医保钱包支付. Hospital software keeps it beside the fields of 2207, which has none for it.
        Wallet = "wltpay_amt",
        /// 个人现金支出.
        Cash = "psn_cash_pay",
        /// 医院负担金额.
        Hospital = "hosp_part_amt",
        /// 其他费用 of mobile payment (6202): a payer of its own, not 其他支出.
        OtherPayer = "othFeeAmt",
        /// 个人账户余额.
        Balance = "balc",
    }
}

/// What queries (5203, 5260, 5261), mobile payment (6202) and copied misspellings call the same fields.
const OTHER_NAMES: [(&str, MoneyField); 13] = [
    ("med_fee_sumamt", MoneyField::Total),
    ("fee_sumamt", MoneyField::Total),
    ("inscp_amt", MoneyField::InScope),
    ("othfund_pay", MoneyField::OtherFund),
    ("fund_pay", MoneyField::FundTotal),
    ("psn_pay", MoneyField::Burden),
    ("psn_part_am", MoneyField::Burden),
    ("self_acct_pay", MoneyField::Account),
    ("cash_payamt", MoneyField::Cash),
    ("pdn_cash_pay", MoneyField::Cash),
    ("own_pay_amt", MoneyField::Cash),
    ("ownpay_hosp_part", MoneyField::Hospital),
    ("yka410", MoneyField::SpecialItems),
];

impl MoneyField {
    /// The parts of [`MoneyField::FundTotal`].
    pub const FUNDS: [Self; 8] = [
        Self::PooledFund,
        Self::CivilServants,
        Self::Enterprise,
        Self::SeriousIllness,
        Self::LargeSum,
        Self::Disabled,
        Self::MedicalAid,
        Self::OtherFund,
    ];

    /// Who pays, by whatever name: a message that holds none of them is no settlement yet.
    pub const PAYERS: [Self; 6] =
        [Self::FundTotal, Self::Burden, Self::Account, Self::AccountTotal, Self::Wallet, Self::Cash];

    /// The field so called, whatever the name's case and underscores.
    #[must_use]
    pub fn called(name: &str) -> Option<Self> {
        let own = Self::ALL.iter().find(|field| is_same_name(name, field.name())).copied();
        own.or_else(|| OTHER_NAMES.iter().find(|(other, _)| is_same_name(name, other)).map(|(_, field)| *field))
    }
}
