//! 封顶线: how far they let the pooling fund go.

use super::bill::YearToDate;
use super::step::{Step, StepKind};
use crate::money::Money;
use crate::policy::{CapBase, Period};
use crate::word::Word;

/// A limit, what it counts, and how long it holds.
pub type Cap = (Period, CapBase, Money);

/// What is left under the tightest cap.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// So much is left.
    pub left: Money,
    cap: Option<Cap>,
}

/// What of this bill's expense above the deductible still counts.
pub fn of_expense(caps: &[Cap], used: &YearToDate, deductible: Money) -> Room {
    tightest(caps, &|(period, base, cap)| {
        let (in_scope, borne) = match period {
            Period::Year => (used.in_scope, used.deductible),
            Period::Quarter | Period::Month => (used.this_period.in_scope, used.this_period.deductible),
            Period::Visit => (Money::ZERO, Money::ZERO),
        };
        match base {
            CapBase::FundPaid => None,
            CapBase::InScope => Some(cap.less(in_scope).less(deductible)),
            CapBase::AboveDeductible => Some(cap.less(in_scope.less(borne))),
        }
    })
}

/// What the fund may still pay.
pub fn of_payment(caps: &[Cap], used: &YearToDate) -> Room {
    tightest(caps, &|(period, base, cap)| {
        let paid = match period {
            Period::Year => used.fund,
            Period::Quarter | Period::Month => used.this_period.fund,
            Period::Visit => Money::ZERO,
        };
        (base == CapBase::FundPaid).then_some(cap.less(paid))
    })
}

fn tightest(caps: &[Cap], left: &dyn Fn(Cap) -> Option<Money>) -> Room {
    let rooms = caps.iter().filter_map(|cap| Some(Room { left: left(*cap)?, cap: Some(*cap) }));
    rooms.min_by_key(|room| room.left).unwrap_or(Room { left: Money::MAX, cap: None })
}

impl Room {
    /// What it takes off, if anything.
    pub fn step(&self, cut: Money) -> Option<Step> {
        let (period, base, cap) = self.cap.filter(|_| !cut.is_zero())?;
        let params = vec![("cap", cap.into()), ("base", base.name().into()), ("period", period.name().into())];
        Some(Step::new(StepKind::Cap, cut, params))
    }
}
