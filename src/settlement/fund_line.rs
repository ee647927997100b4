//! One line of `setldetail`: what one fund paid.

use super::signed_money::SignedMoney;
use crate::word::words;

words! {
    /// Which fund (`fund_pay_type`). Some systems list the account among the funds.
    FundKind {
        /// 职工基本医疗保险统筹基金.
        Employees = "310100",
        /// 职工基本医疗保险个人账户.
        Account = "310200",
        /// 公务员医疗补助.
        CivilServants = "320100",
        /// 大额医疗费用补助.
        LargeSum = "330100",
        /// 离休人员医疗保障.
        RetiredCadres = "340100",
        /// 一至六级残疾军人医疗补助.
        DisabledSoldiers = "350100",
        /// 企业补充医疗保险.
        Enterprise = "370100",
        /// 城乡居民基本医疗保险.
        Residents = "390100",
        /// 城乡居民大病保险.
        SeriousIllness = "390200",
        /// 生育.
        Maternity = "510100",
        /// 医疗救助.
        MedicalAid = "610100",
        /// 再救助.
        FurtherAid = "610102",
        /// 商业保险.
        Commercial = "620100",
        /// 医院减免.
        HospitalRelief = "630101",
        /// 财政兜底.
        Treasury = "640101",
        /// 其他, and every code not listed here.
        Other = "other",
    }
}

/// What one fund paid, in yuan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct FundLine {
    /// Which fund; `other` for codes that are not known.
    pub fund_pay_type: FundKind,
    /// 符合政策范围金额.
    pub inscp_scp_amt: Option<SignedMoney>,
    /// 本次可支付限额.
    pub crt_payb_lmt_amt: Option<SignedMoney>,
    /// What it paid.
    pub fund_payamt: Option<SignedMoney>,
}
