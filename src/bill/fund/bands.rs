//! Shares by bands: what the pooling fund pays of the expense above the 起付线.

use super::cap;
use super::deductible::Borne;
use crate::bill::request::YearToDate;
use crate::bill::schedule::Figures;
use crate::bill::step::{SplitStep, StepKind};
use crate::money::Money;
use crate::policy::BandBase;
use crate::rate::{Exact, Rate};

/// The pooling fund's share of the expense above the 起付线.
#[derive(Clone, Debug)]
pub struct Shares {
    /// What the fund pays.
    pub paid: Money,
    /// The expense whose share no longer fits under a cap.
    pub above_cap: Money,
    /// How the amounts come about.
    pub steps: Vec<SplitStep>,
}

/// Returns the fund's share. The sum over the bands is rounded once, to the nearest fen.
pub fn shares(figures: &Figures, borne: &Borne, used: &YearToDate) -> Shares {
    let above = borne.above();
    let expense = cap::of_expense(&figures.caps, used, borne.deductible);
    let payment = cap::of_payment(&figures.caps, used);
    let counted = above.min(expense.left);
    let cut = above.saturating_sub(counted);
    let from = match figures.band_base {
        BandBase::InScope => used.in_scope.saturating_add(borne.deductible),
        BandBase::AboveDeductible => used.in_scope.saturating_sub(used.deductible),
        BandBase::ThisAdmission => borne.deductible,
    };
    let parts: Vec<Part> = parts(&figures.bands, from, counted).collect();
    let shares = parts.iter().map(|part| part.ratio.of_exact(part.length));
    let uncapped = shares.fold(Exact::default(), Exact::saturating_add).nearest_fen();
    let paid = uncapped.min(payment.left);
    // A part of a fen is no payment above the cap: only a rounded share that is cut leaves expense above the cap.
    let beyond = if paid < uncapped { beyond(&parts, payment.left) } else { Money::ZERO };
    let above_cap = cut.saturating_add(beyond);
    let mut steps: Vec<SplitStep> = parts.iter().map(|part| part.step(figures.bands.len() > 1)).collect();
    steps.extend(expense.step(cut));
    steps.extend(payment.step(uncapped.saturating_sub(paid)));
    Shares { paid, above_cap, steps }
}

/// Returns the expense whose share no longer fits under a cap.
///
/// Only in the band that reaches the cap is that less than the whole part, so only there something is rounded.
fn beyond(parts: &[Part], headroom: Money) -> Money {
    let all = parts.iter().fold((Exact::default(), Money::ZERO), |(paid, beyond), part| {
        let share = part.ratio.of_exact(part.length);
        let excess = share.saturating_sub(Exact::from(headroom).saturating_sub(paid));
        (paid.saturating_add(share), beyond.saturating_add(part.ratio.expense_of(excess)))
    });
    all.1
}

/// The part of an expense that lies in one band.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// How much of the expense lies in the band.
    pub length: Money,
    /// Where the band begins.
    pub over: Money,
    /// The share in the band.
    pub ratio: Rate,
}

impl Part {
    fn step(&self, are_several: bool) -> SplitStep {
        let over = are_several.then(|| ("over", self.over.into()));
        let mut params = vec![("of", self.length.into()), ("ratio", self.ratio.into())];
        params.extend(over);
        SplitStep::new(StepKind::Ratio, self.ratio.of(self.length), params)
    }
}

/// Returns the parts of `[from, from + length)` in each band.
pub fn parts(bands: &[(Money, Rate)], from: Money, length: Money) -> impl Iterator<Item = Part> {
    let to = from.saturating_add(length);
    let ends = bands.iter().skip(1).map(|(over, _)| *over).chain([Money::MAX]);
    bands.iter().zip(ends).filter_map(move |((over, ratio), end)| {
        let length = to.min(end).saturating_sub(from.max(*over));
        (!length.is_zero()).then_some(Part { length, over: *over, ratio: *ratio })
    })
}
