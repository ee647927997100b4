//! Checks of one benefit schedule.

use super::{BenefitSchedule, CapRule, FigureTable, ReadmissionFormula};
use crate::money::Money;

/// Returns what is wrong with the figures of a benefit schedule, if anything.
#[must_use]
pub fn schedule_fault(benefit: &BenefitSchedule) -> Option<&'static str> {
    let starts: Vec<Money> = benefit.bands.iter().map(|band| band.over).collect();
    let order = match starts.first() {
        None => Some("no ratio"),
        Some(first) if !first.is_zero() => Some("the first band must begin at 0"),
        Some(_) => (!ascends(&starts)).then_some("bands out of order"),
    };
    let has_several = starts.len() > 1;
    order
        .or((has_several == benefit.band_base.is_empty()).then_some("several bands need `band_base`, one has none"))
        .or(share_tables(benefit).any(is_above_one).then_some("a ratio above 1"))
        .or(benefit.deductible.mode.is_empty().then_some("no mode of the deductible"))
        .or((benefit.unlimited && !benefit.caps.is_empty()).then_some("a cap both limited and unlimited"))
        .or(has_two_periods(benefit).then_some("two periods shorter than a year"))
        .or_else(|| benefit.caps.iter().find_map(cap_fault))
        .or_else(|| supplement_fault(benefit))
}

fn ascends(starts: &[Money]) -> bool {
    starts.iter().zip(starts.iter().skip(1)).all(|(one, next)| one < next)
}

/// Returns the tables whose figures are shares.
fn share_tables(benefit: &BenefitSchedule) -> impl Iterator<Item = &FigureTable> {
    let is_share =
        |rule: ReadmissionFormula| matches!(rule, ReadmissionFormula::Factor | ReadmissionFormula::LessShare);
    let later = benefit.deductible.later.iter().filter(move |later| is_share(later.rule)).map(|later| &later.figures);
    benefit.bands.iter().map(|band| &band.ratio).chain(later)
}

fn is_above_one(table: &FigureTable) -> bool {
    table.0.iter().any(|cell| cell.values.iter().any(|value| *value > 10_000))
}

/// Returns whether a cap counts by another of day, month and quarter than another cap or the deductible. A bill has running
/// totals of one such period only.
fn has_two_periods(benefit: &BenefitSchedule) -> bool {
    let of_caps = || benefit.caps.iter().filter_map(|cap| cap.period.counting());
    let of_modes = || benefit.deductible.mode.iter().filter_map(|mode| mode.counting());
    of_caps().any(|cap| of_caps().chain(of_modes()).any(|other| other != cap))
}

fn cap_fault(cap: &CapRule) -> Option<&'static str> {
    let is_empty = cap.amounts.is_empty() || cap.amounts.0.iter().any(|cell| cell.values.is_empty());
    is_empty.then_some("a cap without an amount").or(cap.base.is_empty().then_some("a cap without a base"))
}

fn supplement_fault(benefit: &BenefitSchedule) -> Option<&'static str> {
    benefit.supplements.iter().find_map(|supplement| {
        let starts: Vec<Money> = supplement.bands.iter().map(|(over, _)| *over).collect();
        (starts.is_empty() || !ascends(&starts)).then_some("a supplement's bands out of order")
    })
}
