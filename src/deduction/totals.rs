//! The amounts of a split.

use super::due::Due;
use super::fund::Paid;
use super::payers::{Payer, PayerKind};
use super::scope::Scope;
use crate::money::Money;
use std::rc::Rc;

/// The amounts under the national interface's names. What a bill given as a personal share leaves open is `None`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// The bill taken apart; `None` when only the personal share was given.
    pub scope: Option<Scope>,
    /// What the funds pay; `None` when only the personal share was given.
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

impl Totals {
    /// The amounts of a bill that these payers pay.
    #[must_use]
    pub(super) fn of(due: &Due, payers: &[Payer]) -> Self {
        let paid = |kind| payers.iter().filter(|payer| payer.payer == kind).map(|payer| payer.amount).sum();
        Self {
            scope: due.scope,
            paid: due.paid.clone(),
            personal_burden: due.burden.total,
            own_account: paid(PayerKind::OwnAccount),
            shared: paid(PayerKind::Grantor).plus(paid(PayerKind::Wallet)),
            cash: paid(PayerKind::Cash),
        }
    }
}
