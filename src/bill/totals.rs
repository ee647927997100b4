//! The amounts of a split.

use super::accounts::{Payer, PayerKind};
use super::classify::Scope;
use super::fund::Paid;
use super::liability::Liability;
use crate::money::Money;
use std::rc::Rc;

/// The amounts under the national interface's names. What a bill given as a personal burden leaves open is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SplitTotals {
    /// The bill by its parts; `None` where only the personal burden was given.
    pub scope: Option<Scope>,
    /// What the funds pay; `None` where only the personal burden was given.
    pub paid: Option<Rc<Paid>>,
    /// 个人负担总金额.
    pub personal_burden: Money,
    /// 个人账户支出.
    pub own_account: Money,
    /// 个人账户共济支付金额; beside the own account, not inside it.
    pub shared: Money,
    /// 个人现金支出.
    pub cash: Money,
}

impl SplitTotals {
    /// Returns the amounts of a bill that these payers pay.
    #[must_use]
    pub fn of(liability: &Liability, payers: &[Payer]) -> Self {
        let paid = |kind| payers.iter().filter(|payer| payer.payer == kind).map(|payer| payer.amount).sum();
        Self {
            scope: liability.scope,
            paid: liability.paid.clone(),
            personal_burden: liability.burden.total,
            own_account: paid(PayerKind::OwnAccount),
            shared: paid(PayerKind::Grantor).saturating_add(paid(PayerKind::Wallet)),
            cash: paid(PayerKind::Cash),
        }
    }
}
