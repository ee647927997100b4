//! Bills at every edge of what a place says about them.

use super::cases::around;
use super::changes::Editions;
use super::question::{ImpactRequest, Question};
use gongji::bill::{Amounts, Bill};
use gongji::date::Day;
use gongji::insurance::{Purpose, Scheme};
use gongji::money::Money;
use gongji::policy::{
    BenefitSchedule, FigureTable, HospitalLevel, PatientProfile, PersonKind, ReadmissionFormula, VisitTrait,
};
use gongji::region::Region;
use gongji::vocabulary::{Set, Vocabulary};
use std::collections::{BTreeMap, BTreeSet};

/// Amounts that reach every cap, in yuan.
const ROUND: [u32; 6] = [100, 1_000, 5_000, 20_000, 100_000, 1_000_000];

/// Where the split of one kind of visit may turn.
#[derive(Default)]
struct Edges {
    days: BTreeSet<Day>,
    amounts: BTreeSet<Money>,
    ages: BTreeSet<u8>,
    traits: BTreeSet<VisitTrait>,
}

/// Asks for the split of every kind of bill in one place.
pub fn each(editions: &Editions, place: Region, ask: &mut dyn FnMut(Question)) {
    let mut kinds: BTreeMap<(Scheme, Purpose), Edges> = BTreeMap::new();
    for catalogue in editions.catalogues() {
        for schedule in place.chain().into_iter().flat_map(|region| catalogue.benefits_in(region)) {
            kinds.entry((schedule.scheme, schedule.visit)).or_default().add(schedule);
        }
    }
    for ((scheme, visit), mut edges) in kinds {
        edges.days.insert(editions.new.day);
        for (day, patient) in
            edges.days.iter().flat_map(|day| edges.patients(scheme).into_iter().map(|one| (*day, one)))
        {
            for amount in &edges.amounts {
                let bill = bill(day, place, (scheme, visit), &patient, *amount);
                let traits: String = patient.traits.iter().map(|one| format!(" {}", one.name())).collect();
                let words = [scheme.name(), visit.name(), patient.level.name(), patient.person.name()].join(" ");
                let label = format!("{day} {words} {}{traits} {amount}", patient.age);
                ask(Question { asked: ImpactRequest::Bill(Box::new(bill)), label });
            }
        }
    }
}

/// A bill of one amount. No account pays: what the person bears does not depend on it.
fn bill(day: Day, place: Region, kind: (Scheme, Purpose), patient: &PatientProfile, amount: Money) -> Bill {
    Bill {
        day,
        region: Some(place),
        scheme: Some(kind.0),
        visit: Some(kind.1),
        level: Some(patient.level),
        person: Some(patient.person),
        age: Some(patient.age),
        traits: Some(patient.traits.iter().collect()),
        amounts: Some(Amounts { medfee_sumamt: amount, ..Amounts::default() }),
        ..Bill::default()
    }
}

impl Edges {
    /// Returns everybody for whom a figure may be another.
    fn patients(&self, scheme: Scheme) -> Vec<PatientProfile> {
        let is_of = |person: &PersonKind| (scheme == Scheme::Resident) == (*person == PersonKind::Resident);
        let mut patients = Vec::new();
        for person in PersonKind::ALL.iter().copied().filter(is_of) {
            for level in HospitalLevel::ALL.iter().copied() {
                for age in self.ages.iter().copied() {
                    let usual = PatientProfile { level, person, age, traits: Set::EMPTY };
                    patients.push(usual);
                    patients.extend(self.traits.iter().map(|one| usual.with(*one)));
                }
            }
        }
        patients
    }

    fn add(&mut self, schedule: &BenefitSchedule) {
        self.days.extend(around(schedule.start.after, schedule.start.by, schedule.last));
        let deductible = &schedule.deductible;
        let later = deductible
            .later
            .iter()
            .filter(|rule| matches!(rule.rule, ReadmissionFormula::Yuan | ReadmissionFormula::Less));
        let caps = schedule.caps.iter().map(|cap| &cap.amounts);
        let tables = [&deductible.amounts, &deductible.floor, &deductible.annual_max].into_iter();
        let of_yuan = tables.chain(later.map(|rule| &rule.figures)).chain(caps);
        let fen =
            of_yuan.flat_map(|table| &table.0).flat_map(|cell| &cell.values).map(|fen| Money::from_packed_fen(*fen));
        let bands = schedule.bands.iter().map(|band| band.over);
        let supplements =
            schedule.supplements.iter().flat_map(|one| one.bands.iter().map(|(over, _)| *over).chain(one.limit));
        let edges: Vec<Money> = fen.chain(bands).chain(supplements).collect();
        let above = |edge: &Money| [*edge, edge.saturating_add(Money::from_yuan(1))];
        self.amounts.extend(edges.iter().flat_map(above).chain(ROUND.map(Money::from_yuan)));
        let ratios = schedule.bands.iter().map(|band| &band.ratio);
        let cells = of_tables(ratios.chain([&deductible.amounts]).chain(schedule.caps.iter().map(|cap| &cap.amounts)));
        self.ages.insert(40);
        for cell in cells {
            self.ages.extend([cell.ages.0, cell.ages.1].into_iter().filter(|age| (1..u8::MAX).contains(age)));
            self.traits.extend(cell.only);
        }
    }
}

fn of_tables<'t>(
    tables: impl Iterator<Item = &'t FigureTable>,
) -> impl Iterator<Item = &'t gongji::policy::FigureCell> {
    tables.flat_map(|table| &table.0)
}
