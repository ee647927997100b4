//! One step of a split.

use crate::money::Money;
use crate::param::Params;
use crate::vocabulary;

vocabulary! {
    /// The kind of a step.
    StepKind {
        /// 全自费: outside the catalogue.
        SelfFunded = "self_funded",
        /// 超限价: above the price that counts.
        OverLimit = "over_limit",
        /// 先行自付: the share borne first.
        PreSelfPay = "pre_self_pay",
        /// 符合政策范围.
        InScope = "in_scope",
        /// 先行自付 of a visit elsewhere (异地就医).
        AwaySelfPay = "away_self_pay",
        /// 当年账户, where it pays before the 起付线.
        AccountFirst = "account_first",
        /// The fund's payment for items paid apart (单独支付).
        Special = "special",
        /// 起付线.
        Deductible = "deductible",
        /// The fund's share in one band.
        Ratio = "ratio",
        /// The amount that a 封顶线 takes off.
        Cap = "cap",
        /// 统筹基金支付.
        Fund = "fund",
        /// The payment of a fund after the pooling fund.
        Supplement = "supplement",
        /// 个人负担.
        PersonalBurden = "personal_burden",
    }
}

impl StepKind {
    /// Returns whether the step rests on the place's figures.
    #[must_use]
    pub const fn is_figured(self) -> bool {
        matches!(self, Self::AccountFirst | Self::Deductible | Self::Ratio | Self::Cap | Self::Fund | Self::Supplement)
    }

    /// Returns the national interface's field for the amount, where it has one.
    const fn field(self) -> Option<&'static str> {
        match self {
            Self::SelfFunded => Some("fulamt_ownpay_amt"),
            Self::OverLimit => Some("overlmt_selfpay"),
            Self::PreSelfPay => Some("preselfpay_amt"),
            Self::InScope => Some("inscp_scp_amt"),
            Self::Deductible => Some("act_pay_dedc"),
            Self::Fund => Some("hifp_pay"),
            Self::PersonalBurden => Some("psn_part_amt"),
            Self::AwaySelfPay | Self::AccountFirst | Self::Special | Self::Ratio | Self::Cap | Self::Supplement => None,
        }
    }
}

/// One step of a split, in yuan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitStep {
    /// The kind of the step.
    pub kind: StepKind,
    /// The national interface's field for the amount, where it has one.
    pub field: Option<&'static str>,
    /// The amount.
    pub amount: Money,
    /// The amounts and rates that the sentence names.
    pub params: Params,
}

impl SplitStep {
    /// Returns a step with the parameters of its sentence.
    #[must_use]
    #[inline(never)]
    pub const fn new(kind: StepKind, amount: Money, params: Params) -> Self {
        Self { kind, field: kind.field(), amount, params }
    }
}
