//! Funds that pay after the pooling fund: 大额, 大病, 公务员, 企业补充, 救助, 其他.

use super::bill::YearToDate;
use super::fund::parts;
use super::step::{Step, StepKind};
use crate::money::Money;
use crate::policy::{Fund, Supplement, SupplementBase};
use crate::rate::Exact;
use crate::word::Word;

/// What one of them pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Share {
    /// Which.
    pub fund: Fund,
    /// How much.
    pub amount: Money,
    /// Of how much.
    pub of: Money,
}

/// What is left of the bill before the next fund pays, in three parts.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// In-scope expense above the pooling fund's cap.
    pub above_cap: Money,
    /// In-scope expense the person bears under it.
    pub under_cap: Money,
    /// What is not in scope.
    pub outside: Money,
}

impl Standing {
    /// In-scope expense the person bears (合规自付).
    pub const fn own_share(&self) -> Money {
        self.above_cap.plus(self.under_cap)
    }

    /// Takes a sum from some of the parts, one after the other.
    fn pay(parts: &mut [&mut Money], amount: Money) {
        let mut left = amount;
        for part in parts {
            let taken = left.min(**part);
            (**part, left) = (part.less(taken), left.less(taken));
        }
    }
}

/// What one fund pays of what the funds before it have left; `None` if nothing.
pub fn supplement(rule: &Supplement, standing: &mut Standing, used: &YearToDate) -> Option<Share> {
    let (from, of) = match rule.base {
        SupplementBase::AboveCap => (Money::ZERO, standing.above_cap),
        SupplementBase::OwnShare => (used.own_share, standing.own_share()),
        SupplementBase::OwnShareUnderCap => (Money::ZERO, standing.under_cap),
        SupplementBase::Rest => (Money::ZERO, standing.own_share().plus(standing.outside)),
    };
    let shares = parts(&rule.bands, from, of).map(|(part, _, ratio)| ratio.of_exact(part));
    let due = shares.fold(Exact::default(), Exact::plus).nearest_fen();
    let amount = rule.limit.map_or(due, |limit| due.min(limit.less(used.supplements))).min(of);
    let Standing { above_cap, under_cap, outside } = standing;
    match rule.base {
        SupplementBase::AboveCap => Standing::pay(&mut [above_cap], amount),
        SupplementBase::OwnShareUnderCap => Standing::pay(&mut [under_cap], amount),
        SupplementBase::OwnShare | SupplementBase::Rest => {
            Standing::pay(&mut [above_cap, under_cap, outside], amount);
        }
    }
    (!amount.is_zero()).then_some(Share { fund: rule.fund, amount, of })
}

impl Share {
    /// How it comes about.
    #[must_use]
    pub fn step(&self) -> Step {
        let params = vec![("fund", self.fund.name().into()), ("of", self.of.into())];
        Step { field: Some(self.fund.field()), ..Step::new(StepKind::Supplement, self.amount, params) }
    }
}
