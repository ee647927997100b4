//! What bill rules must be before they are believed.

use super::{Cap, Pooling, Table};
use crate::money::Money;

/// What is wrong with the figures of a rule, if anything.
#[must_use]
pub fn fault(pooling: &Pooling) -> Option<&'static str> {
    let starts: Vec<Money> = pooling.bands.iter().map(|band| band.over).collect();
    let shape = match starts.first() {
        None => Some("no ratio"),
        Some(first) if !first.is_zero() => Some("the first band must begin at 0"),
        Some(_) => (!ascend(&starts)).then_some("bands out of order"),
    };
    let several = starts.len() > 1;
    shape
        .or((several == pooling.band_base.is_empty()).then_some("several bands need `band_base`, one has none"))
        .or(pooling.bands.iter().any(|band| above_one(&band.ratio)).then_some("a ratio above 1"))
        .or(pooling.deductible.mode.is_empty().then_some("no mode of the deductible"))
        .or((pooling.unlimited && !pooling.caps.is_empty()).then_some("a cap both limited and unlimited"))
        .or_else(|| pooling.caps.iter().find_map(cap))
        .or_else(|| supplements(pooling))
}

fn ascend(starts: &[Money]) -> bool {
    starts.iter().zip(starts.iter().skip(1)).all(|(one, next)| one < next)
}

fn above_one(table: &Table) -> bool {
    table.0.iter().any(|cell| cell.values.iter().any(|value| *value > 10_000))
}

fn cap(cap: &Cap) -> Option<&'static str> {
    let empty = cap.amounts.is_empty() || cap.amounts.0.iter().any(|cell| cell.values.is_empty());
    empty.then_some("a cap without an amount").or(cap.base.is_empty().then_some("a cap without a base"))
}

fn supplements(pooling: &Pooling) -> Option<&'static str> {
    pooling.supplements.iter().find_map(|supplement| {
        let starts: Vec<Money> = supplement.bands.iter().map(|(over, _)| *over).collect();
        (starts.is_empty() || !ascend(&starts)).then_some("a supplement's bands out of order")
    })
}
