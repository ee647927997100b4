//! Patients whom a bill may mean, as far as the figures of its place depend on them.

use crate::bill::field::BillField;
use crate::bill::interpretation::{
    AssumptionKey, AssumptionState, Change, Interpretation, OpenAssumption, SplitAssumption,
};
use crate::bill::request::Bill;
use crate::insurance::{Purpose, Scheme};
use crate::policy::{BenefitSchedule, FigureCell, FigureTable, HospitalLevel, PatientProfile, PersonKind, VisitTrait};
use crate::vocabulary::{Set, Vocabulary};

/// Returns the usual patient, as far as the bill does not say who it is.
pub fn usual(bill: &Bill) -> PatientProfile {
    let person = bill.person.unwrap_or(match bill.scheme_or_presumed() {
        Some(Scheme::Resident) => PersonKind::Resident,
        _ => PersonKind::InService,
    });
    let age = bill.age.unwrap_or(if person == PersonKind::Retired { USUAL_RETIRED_AGE } else { USUAL_AGE });
    let traits = Set::of(bill.traits.iter().flatten().copied());
    PatientProfile { level: bill.level.unwrap_or(USUAL_LEVEL), person, age, traits }
}

/// The hospital that a bill means where it does not say: most expense arises in hospitals of this level.
const USUAL_LEVEL: HospitalLevel = HospitalLevel::Three;
/// An age at which no place has figures of its own.
const USUAL_AGE: u8 = 40;
/// The usual age of a retired patient.
const USUAL_RETIRED_AGE: u8 = 65;

/// Returns everything that figures depend on and that the bill does not say of the patient.
pub fn open_facts(bill: &Bill, benefits: &BenefitSchedule) -> Vec<OpenAssumption> {
    let usual = usual(bill);
    let is_open = bill.scheme_or_presumed() == Some(Scheme::Employee) && bill.person.is_none();
    let person = is_open.then_some(PersonKind::Retired).map(|other| {
        let (key, change) = (AssumptionKey::Person, Change::Person(other));
        let others = vec![Interpretation { key, value: other.name().into(), change }];
        let assumption = SplitAssumption::plain(key, usual.person.name(), AssumptionState::Unknown);
        let open = OpenAssumption::fact(assumption, others, vec![BillField::Person]);
        // Nobody asks whether a child is retired.
        if bill.is_of_child() { OpenAssumption { is_listed: false, asks: Vec::new(), ..open } } else { open }
    });
    let level = bill.level.is_none().then(|| {
        let key = AssumptionKey::Level;
        let others = HospitalLevel::ALL.iter().filter(|level| **level != usual.level);
        let other =
            |level: &HospitalLevel| Interpretation { key, value: level.name().into(), change: Change::Level(*level) };
        let assumption = SplitAssumption::plain(key, usual.level.name(), AssumptionState::Unknown);
        OpenAssumption::fact(assumption, others.map(other).collect(), vec![BillField::Level])
    });
    let age = bill.age.is_none().then(|| {
        let key = AssumptionKey::Age;
        let other = |age: u8| Interpretation { key, value: u32::from(age).into(), change: Change::Age(age) };
        let others = age_steps(benefits).into_iter().map(other).collect();
        let assumption = SplitAssumption::plain(key, u32::from(usual.age), AssumptionState::Unknown);
        OpenAssumption::fact(assumption, others, vec![BillField::Age])
    });
    let mut open: Vec<OpenAssumption> = person.into_iter().collect();
    open.extend(level);
    open.extend(age);
    open.extend(open_traits(bill, benefits));
    open
}

/// Each trait that the place has figures for is an interpretation of a bill that names no traits; so is a purchase without a prescription.
fn open_traits(bill: &Bill, benefits: &BenefitSchedule) -> Option<OpenAssumption> {
    let purchase = (bill.visit == Some(Purpose::Pharmacy)).then_some(VisitTrait::NoPrescription);
    let of_cells = cells(benefits).filter_map(|cell| cell.only);
    let traits = each_once(of_cells.chain(purchase).filter(|_| bill.traits.is_none()));
    let other = |of: VisitTrait| Interpretation {
        key: AssumptionKey::Trait,
        value: of.name().into(),
        change: Change::Trait(of),
    };
    let others: Vec<Interpretation> = traits.into_iter().map(other).collect();
    let assumption = SplitAssumption::plain(AssumptionKey::Trait, "none", AssumptionState::Unasked);
    let open = OpenAssumption { may_combine: true, ..OpenAssumption::fact(assumption, others, Vec::new()) };
    (!open.others.is_empty()).then_some(open)
}

/// Returns the patient where these interpretations hold.
pub fn patient(bill: &Bill, taken: &[&Interpretation]) -> PatientProfile {
    taken.iter().fold(usual(bill), |patient, interpretation| match interpretation.change {
        Change::Person(person) => PatientProfile { person, ..patient },
        Change::Level(level) => PatientProfile { level, ..patient },
        Change::Age(age) => PatientProfile { age, ..patient },
        Change::Trait(of) => patient.with(of),
        _ => patient,
    })
}

/// Returns one age for each step of the place's figures.
fn age_steps(benefits: &BenefitSchedule) -> Vec<u8> {
    let by_age: Vec<&FigureCell> = cells(benefits).filter(|cell| cell.ages != (0, u8::MAX)).collect();
    let newborn = (!by_age.is_empty()).then_some(0);
    let steps = by_age.iter().flat_map(|cell| [cell.ages.0, cell.ages.1.saturating_add(1)]);
    each_once(newborn.into_iter().chain(steps))
}

fn cells(benefits: &BenefitSchedule) -> impl Iterator<Item = &FigureCell> {
    tables(benefits).flat_map(|table| &table.0)
}

/// Returns every table of figures of a schedule.
fn tables(benefits: &BenefitSchedule) -> impl Iterator<Item = &FigureTable> {
    let deductible = &benefits.deductible;
    let ratios = benefits.bands.iter().map(|band| &band.ratio);
    let caps = benefits.caps.iter().map(|cap| &cap.amounts);
    let later = deductible.later.iter().map(|later| &later.figures);
    let deductibles = [&deductible.amounts, &deductible.annual_max, &deductible.floor];
    deductibles.into_iter().chain(ratios).chain(caps).chain(later)
}

fn each_once<T: Copy + PartialEq>(items: impl Iterator<Item = T>) -> Vec<T> {
    items.fold(Vec::new(), |mut seen, item| {
        if !seen.contains(&item) {
            seen.push(item);
        }
        seen
    })
}
