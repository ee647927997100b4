//! The pooling fund's part (统筹基金支付): deductible, ratio by bands, cap.

use super::bill::{Bill, YearToDate};
use super::scope::Scope;
use super::step::{Step, StepKind};
use crate::money::Money;
use crate::policy::{BandBase, CapBase, DeductibleMode, Grid, Level, Person, Pooling};
use crate::rate::{Rate, nearest_fen};
use crate::word::Word;
use rust_decimal::Decimal;

/// What the fund pays of a bill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fund {
    /// The 起付线 borne with this bill.
    pub deductible: Money,
    /// What the fund pays.
    pub paid: Money,
    /// Its share, where one ratio holds for the whole bill.
    pub ratio: Option<Rate>,
    /// The steps that lead to it.
    pub steps: Vec<Step>,
    /// No cap is known, and none was applied.
    pub cap_unknown: bool,
}

/// The figures that hold for one patient at one hospital.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    deductible: Money,
    mode: DeductibleMode,
    bands: Vec<(Money, Rate)>,
    band_base: BandBase,
    cap: Option<(CapBase, Money)>,
    cap_unknown: bool,
    /// Without an age: the lowest cap that may hold. Below it no age makes a difference.
    lowest_cap: Option<Money>,
    sources: Vec<u16>,
}

/// The figures for a bill, or the fields that are still needed.
///
/// # Errors
/// The fields of the bill that must be given first.
pub fn terms(bill: &Bill, pooling: Option<&Pooling>, person: Option<Person>) -> Result<Terms, Vec<&'static str>> {
    let mut needed = Vec::new();
    let mut need = |field| {
        if !needed.contains(&field) {
            needed.push(field);
        }
    };
    let given = bill.assume.deductible.is_some() || bill.assume.ratio.is_some() || bill.assume.cap.is_some();
    let mut terms = Terms {
        deductible: bill.assume.deductible.unwrap_or_default(),
        mode: pooling.map_or(DeductibleMode::Annual, |pooling| pooling.deductible.mode),
        bands: bill.assume.ratio.map(|ratio| (Money::ZERO, ratio)).into_iter().collect(),
        band_base: pooling.and_then(|pooling| pooling.band_base).unwrap_or(BandBase::InScope),
        cap: bill.assume.cap.map(|cap| (CapBase::FundPaid, cap)),
        cap_unknown: bill.assume.cap.is_none(),
        lowest_cap: None,
        // A figure the caller gave must not be shown as if the place's source had said it.
        sources: pooling.filter(|_| !given).map(|pooling| pooling.sources.clone()).unwrap_or_default(),
    };
    let Some(pooling) = pooling else {
        return if terms.bands.is_empty() { Err(vec!["assume.ratio"]) } else { Ok(terms) };
    };
    if person.is_none() {
        need("person");
    }
    let person = person.unwrap_or(Person::InService);
    if bill.assume.deductible.is_none() && pooling.deductible.mode != DeductibleMode::None {
        match cell(&pooling.deductible.amounts, bill.level, person) {
            Cell::Value(amount) => terms.deductible = amount,
            Cell::AskLevel => need("level"),
            Cell::Unknown => need("assume.deductible"),
        }
    }
    if bill.assume.ratio.is_none() {
        for band in &pooling.bands {
            match cell(&band.ratio, bill.level, person) {
                Cell::Value(ratio) => terms.bands.push((band.over, ratio)),
                Cell::AskLevel => need("level"),
                Cell::Unknown => need("assume.ratio"),
            }
        }
    }
    if bill.assume.cap.is_none() {
        terms.cap =
            pooling.cap.yearly_for(person, bill.age).map(|cap| (pooling.cap.base.unwrap_or(CapBase::FundPaid), cap));
        terms.cap_unknown = terms.cap.is_none() && !pooling.cap.unlimited;
        if pooling.cap.asks_age(person) && bill.age.is_none() {
            let steps = pooling.cap.ages.iter().map(|step| step.yearly);
            terms.lowest_cap = steps.chain(pooling.cap.yearly.into_iter().flatten()).min();
            terms.cap_unknown = false;
        }
    }
    if needed.is_empty() { Ok(terms) } else { Err(needed) }
}

enum Cell<T> {
    Value(T),
    AskLevel,
    Unknown,
}

/// The value for a level; without a level, the value all levels share.
fn cell<T: Copy + PartialEq>(grid: &Grid<T>, level: Option<Level>, person: Person) -> Cell<T> {
    let first = grid.get(Level::Primary, person);
    let alike = Level::ALL.iter().all(|level| grid.get(*level, person) == first);
    match (level, alike) {
        (Some(level), _) => grid.get(level, person).map_or(Cell::Unknown, Cell::Value),
        (None, true) => first.map_or(Cell::Unknown, Cell::Value),
        (None, false) => Cell::AskLevel,
    }
}

impl Terms {
    /// Whether the age must be given, because the fund's part would pass a cap that holds below some age.
    #[must_use]
    pub fn asks_age(&self, fund: &Fund, used: &YearToDate) -> bool {
        self.lowest_cap.is_some_and(|lowest| used.fund.plus(fund.paid) > lowest)
    }
}

/// What the fund pays: the ratio is applied after the deductible, and the sum is rounded once, to the nearest fen.
#[must_use]
pub fn fund(scope: &Scope, terms: &Terms, used: &YearToDate) -> Fund {
    let mut steps = Vec::new();
    let deductible = owed(terms, used).min(scope.in_scope);
    if !terms.deductible.is_zero() {
        let step = Step::new(StepKind::Deductible, deductible);
        steps.push(step.with("whole", terms.deductible).with("used", used.deductible.min(terms.deductible)));
    }
    let room = match terms.cap {
        Some((CapBase::InScope, cap)) => cap.less(used.in_scope),
        _ => Money::MAX,
    };
    let counted = scope.in_scope.min(room);
    let shared = counted.less(deductible);
    let from = match terms.band_base {
        BandBase::InScope => used.in_scope.plus(deductible),
        BandBase::AboveDeductible => used.in_scope.less(used.deductible),
    };
    let mut exact = Decimal::ZERO;
    for (part, over, ratio) in parts(&terms.bands, from, shared) {
        let share = ratio.of_exact(part);
        exact = exact.saturating_add(share);
        let step = Step::new(StepKind::Ratio, nearest_fen(share)).with("of", part).with("ratio", ratio);
        steps.push(if terms.bands.len() > 1 { step.with("over", over) } else { step });
    }
    let uncapped = nearest_fen(exact);
    let paid = match terms.cap {
        Some((CapBase::FundPaid, cap)) => uncapped.min(cap.less(used.fund)),
        _ => uncapped,
    };
    if let Some((base, cap)) = terms.cap {
        let cut = if base == CapBase::FundPaid { uncapped.less(paid) } else { scope.in_scope.less(counted) };
        if !cut.is_zero() {
            steps.push(Step::new(StepKind::Cap, cut).with("cap", cap).with("base", base.name()));
        }
    }
    steps.push(Step::new(StepKind::Fund, paid));
    for step in &mut steps {
        step.sources.clone_from(&terms.sources);
    }
    let one = terms.bands.first().filter(|_| terms.bands.len() == 1).map(|(_, ratio)| *ratio);
    Fund { deductible, paid, ratio: one, steps, cap_unknown: terms.cap_unknown }
}

/// What is still owed of the 起付线.
fn owed(terms: &Terms, used: &YearToDate) -> Money {
    match terms.mode {
        DeductibleMode::Annual | DeductibleMode::AnnualTopUp => terms.deductible.less(used.deductible),
        DeductibleMode::None | DeductibleMode::PerVisit | DeductibleMode::PerAdmission => terms.deductible,
    }
}

/// The parts of `[from, from + length)` in each band.
fn parts(bands: &[(Money, Rate)], from: Money, length: Money) -> impl Iterator<Item = (Money, Money, Rate)> {
    let to = from.plus(length);
    let ends = bands.iter().skip(1).map(|(over, _)| *over).chain([Money::MAX]);
    bands.iter().zip(ends).filter_map(move |((over, ratio), end)| {
        let part = to.min(end).less(from.max(*over));
        (!part.is_zero()).then_some((part, *over, *ratio))
    })
}
