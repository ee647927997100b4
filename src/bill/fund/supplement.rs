//! Supplements: the funds that pay after the pooling fund (大额, 大病, 公务员, 企业补充, 救助, 其他).

use super::bands::parts;
use crate::bill::request::YearToDate;
use crate::bill::step::{SplitStep, StepKind};
use crate::money::Money;
use crate::policy::{Supplement, SupplementBase, SupplementaryFund};
use crate::rate::Exact;
use crate::vocabulary::Vocabulary;

/// The payment of one fund.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SupplementPayment {
    /// The fund.
    pub fund: SupplementaryFund,
    /// The payment.
    pub amount: Money,
    /// The amount that the fund shares.
    pub of: Money,
}

/// What is left of the bill before the next fund pays, in three parts.
#[derive(Clone, Copy, Debug)]
pub struct Unpaid {
    /// In-scope expense above the pooling fund's cap.
    pub above_cap: Money,
    /// In-scope expense that the person bears under the cap.
    pub under_cap: Money,
    /// Expense that is not in scope.
    pub outside: Money,
}

impl Unpaid {
    /// Returns the in-scope expense that the person bears (合规自付).
    pub const fn own_share(&self) -> Money {
        self.above_cap.saturating_add(self.under_cap)
    }

    /// Returns what a fund that shares this base may share.
    const fn of(&self, base: SupplementBase) -> Money {
        match base {
            SupplementBase::AboveCap => self.above_cap,
            SupplementBase::OwnShare => self.own_share(),
            SupplementBase::OwnShareUnderCap => self.under_cap,
            SupplementBase::Rest => self.own_share().saturating_add(self.outside),
        }
    }

    /// Returns what is left after a payment, which is taken from the parts of its base one after the other.
    fn after(self, base: SupplementBase, amount: Money) -> Self {
        let from = |part: Money, amount: Money| (part.saturating_sub(amount), amount.saturating_sub(part));
        let above_payment = if base == SupplementBase::OwnShareUnderCap { Money::ZERO } else { amount };
        let (above_cap, rest) = from(self.above_cap, above_payment);
        let under_payment = match base {
            SupplementBase::AboveCap => Money::ZERO,
            SupplementBase::OwnShareUnderCap => amount,
            SupplementBase::OwnShare | SupplementBase::Rest => rest,
        };
        let (under_cap, rest) = from(self.under_cap, under_payment);
        let outside_payment = if base == SupplementBase::Rest { rest } else { Money::ZERO };
        Self { above_cap, under_cap, outside: self.outside.saturating_sub(outside_payment) }
    }
}

/// Returns the payments of the funds in their order, and what is left after them.
pub fn supplements(rules: &[Supplement], unpaid: Unpaid, used: &YearToDate) -> (Vec<SupplementPayment>, Unpaid) {
    let mut left = unpaid;
    let mut payments = Vec::new();
    for rule in rules {
        let payment = payment(rule, &left, used);
        left = left.after(rule.base, payment.amount);
        if !payment.amount.is_zero() {
            payments.push(payment);
        }
    }
    (payments, left)
}

/// Returns what one fund pays of what the funds before it have left.
fn payment(rule: &Supplement, unpaid: &Unpaid, used: &YearToDate) -> SupplementPayment {
    let of = unpaid.of(rule.base);
    let from = if rule.base == SupplementBase::OwnShare { used.own_share } else { Money::ZERO };
    let shares = parts(&rule.bands, from, of).map(|part| part.ratio.of_exact(part.length));
    let due = shares.fold(Exact::default(), Exact::saturating_add).nearest_fen();
    let headroom = rule.limit.map_or(Money::MAX, |limit| limit.saturating_sub(used.supplements));
    SupplementPayment { fund: rule.fund, amount: due.min(headroom).min(of), of }
}

impl SupplementPayment {
    /// Returns the step that says how the payment comes about.
    #[must_use]
    pub fn step(&self) -> SplitStep {
        let params = vec![("fund", self.fund.name().into()), ("of", self.of.into())];
        SplitStep { field: Some(self.fund.field()), ..SplitStep::new(StepKind::Supplement, self.amount, params) }
    }
}
