//! Burden: what the patient owes of a bill, and what the funds pay.

use crate::money::Money;

/// What the patient owes (个人负担), with the parts that not every account may pay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct PersonalBurden {
    /// The whole burden.
    pub total: Money,
    /// 全自费 in it.
    pub self_funded: Money,
    /// 起付线 in it.
    pub deductible: Money,
    /// The part that 当年账户 pays before the 起付线.
    pub account_first: Money,
}

/// What the funds pay and what they leave.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct FundMoney {
    /// The pooling fund's payment.
    pub pool: Money,
    /// The payments of the funds after it.
    pub supplements: Money,
    /// What the patient owes.
    pub burden: PersonalBurden,
}
