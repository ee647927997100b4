//! Caps (封顶线): what the pooling fund may still pay.

use crate::bill::request::YearToDate;
use crate::bill::schedule::Cap;
use crate::bill::step::{SplitStep, StepKind};
use crate::money::Money;
use crate::policy::{CapBase, CapPeriod};
use crate::vocabulary::Vocabulary;

/// What is left under the tightest cap.
#[derive(Clone, Copy, Debug)]
pub struct CapHeadroom {
    /// The amount that is left; [`Money::MAX`] without a cap.
    pub left: Money,
    cap: Option<Cap>,
}

/// Returns how much of this bill's expense above the 起付线 still counts.
pub fn of_expense(caps: &[Cap], used: &YearToDate, deductible: Money) -> CapHeadroom {
    tightest(caps, &|Cap { period, base, limit }| {
        let (in_scope, borne) = match period {
            CapPeriod::Year => (used.in_scope, used.deductible),
            CapPeriod::Quarter | CapPeriod::Month | CapPeriod::Day => {
                (used.this_period.in_scope, used.this_period.deductible)
            }
            CapPeriod::Visit => (Money::ZERO, Money::ZERO),
        };
        match base {
            CapBase::FundPaid => None,
            CapBase::InScope => Some(limit.saturating_sub(in_scope).saturating_sub(deductible)),
            CapBase::AboveDeductible => Some(limit.saturating_sub(in_scope.saturating_sub(borne))),
        }
    })
}

/// Returns how much the fund may still pay.
pub fn of_payment(caps: &[Cap], used: &YearToDate) -> CapHeadroom {
    tightest(caps, &|Cap { period, base, limit }| {
        let paid = match period {
            CapPeriod::Year => used.fund,
            CapPeriod::Quarter | CapPeriod::Month | CapPeriod::Day => used.this_period.fund,
            CapPeriod::Visit => Money::ZERO,
        };
        (base == CapBase::FundPaid).then_some(limit.saturating_sub(paid))
    })
}

fn tightest(caps: &[Cap], left: &dyn Fn(Cap) -> Option<Money>) -> CapHeadroom {
    let headrooms = caps.iter().filter_map(|cap| Some(CapHeadroom { left: left(*cap)?, cap: Some(*cap) }));
    headrooms.min_by_key(|headroom| headroom.left).unwrap_or(CapHeadroom { left: Money::MAX, cap: None })
}

impl CapHeadroom {
    /// Returns the step that says what the cap takes off, if anything.
    pub fn step(&self, cut: Money) -> Option<SplitStep> {
        let Cap { period, base, limit } = self.cap.filter(|_| !cut.is_zero())?;
        let params = vec![("cap", limit.into()), ("base", base.name().into()), ("period", period.name().into())];
        Some(SplitStep::new(StepKind::Cap, cut, params))
    }
}
