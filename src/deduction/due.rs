//! What the person bears: the bill less what the funds pay, in every reading of the place's figures.

use super::bill::Bill;
use super::fault::Fault;
use super::figures::{Figures, Lookup, is_unshared, tables};
use super::fund::{Paid, fund};
use super::payers::Burden;
use super::picker::{Picker, Turn};
use super::scope::{Scope, scope};
use super::sharing::Switch;
use super::step::{Step, StepKind};
use crate::date::Day;
use crate::insurance::{Scheme, Use};
use crate::money::Money;
use crate::policy::{Begun, Level, Patient, Person, Pooling, Rules};
use crate::region::Region;
use crate::word::Word;

/// The bill before the accounts: what it costs, and what of it the person bears.
#[derive(Clone, Debug, Default)]
pub struct Due {
    /// The bill taken apart; `None` when only the personal share was given.
    pub scope: Option<Scope>,
    /// What the funds pay; `None` likewise.
    pub paid: Option<Paid>,
    /// What the person bears.
    pub burden: Burden,
    /// Borne first because the visit was elsewhere; inside the scope's 先行自付.
    pub away: Money,
}

/// The bill in every reading of the figures.
#[derive(Clone, Debug, Default)]
pub struct Dues {
    /// The likeliest.
    pub likeliest: Due,
    /// Every other.
    pub others: Vec<(Turn, Due)>,
    /// Every switch with several values, with the likeliest of them.
    pub open: Vec<(Switch, String)>,
    /// The figures rest on guide sites alone.
    pub is_reported: bool,
    /// The last day of the figures if it has passed, or the first if they are not known to have held yet.
    pub other_day: Option<Day>,
}

/// What the person bears, or the fields still needed.
pub fn due(bill: &Bill, rules: &Rules<'_>) -> Result<Result<Dues, Vec<String>>, Fault> {
    check(bill)?;
    if let Some(total) = bill.personal_share {
        let due = Due { burden: Burden { total, ..Burden::default() }, ..Due::default() };
        return Ok(Ok(Dues { likeliest: due, ..Dues::default() }));
    }
    let (pooling, mut ask) = pooling(bill, rules);
    let class_b = bill.assume.class_b.or_else(|| pooling?.class_b);
    let scope = match scope(bill, class_b)? {
        Ok(scope) => scope,
        Err(field) => {
            ask.insert(0, field);
            return Ok(Err(ask));
        }
    };
    if is_unshared(bill) {
        return Ok(Ok(Dues { likeliest: Due::of(scope, None, bill), ..Dues::default() }));
    }
    let lookup = Lookup { bill, rules, pooling };
    match one_patient(&lookup, &scope) {
        Ok(patient) if ask.is_empty() => Ok(readings(&lookup, scope, patient)),
        Ok(_) => Ok(Err(ask)),
        Err(needed) => {
            // Without a region, scheme or visit no figures are known: those come first.
            let needed = needed.into_iter().filter(|field| ask.is_empty() || !field.starts_with("assume"));
            let needed: Vec<String> = needed.map(str::to_owned).collect();
            ask.extend(needed);
            Ok(Err(ask))
        }
    }
}

/// Refuses a bill that contradicts itself.
fn check(bill: &Bill) -> Result<(), Fault> {
    let visits = [Use::Outpatient, Use::Chronic, Use::Inpatient, Use::Pharmacy];
    if bill.personal_share.is_some() && (bill.lines.is_some() || bill.amounts.is_some()) {
        return Err(Fault::new("personal_share", "one of lines, amounts and personal_share"));
    }
    if bill.visit.is_some_and(|visit| !visits.contains(&visit)) {
        return Err(Fault::new("visit", "outpatient, chronic, inpatient or pharmacy"));
    }
    let resident = bill.person == Some(Person::Resident);
    if bill.person.is_some() && bill.scheme.is_some_and(|scheme| (scheme == Scheme::Resident) != resident) {
        return Err(Fault::new("person", "resident for the resident scheme, in_service or retired for employees"));
    }
    if bill.own_current_year.is_some_and(|current| current > bill.own_account) {
        return Err(Fault::new("own_current_year", "at most own_account"));
    }
    let ascends = |starts: &mut dyn Iterator<Item = Money>| {
        let starts: Vec<Money> = starts.collect();
        !starts.is_empty() && starts.iter().zip(starts.iter().skip(1)).all(|(one, next)| one < next)
    };
    let bands = bill.assume.bands.as_ref();
    if bands.is_some_and(|bands| {
        !ascends(&mut bands.iter().map(|band| band.over)) || bands.first().is_some_and(|band| !band.over.is_zero())
    }) {
        return Err(Fault::new("assume.bands", "ascending bands, the first from 0"));
    }
    if bands.is_some() && bill.assume.ratio.is_some() {
        return Err(Fault::new("assume.bands", "either ratio or bands"));
    }
    let mut supplements = bill.assume.supplements.iter().flatten();
    if supplements.any(|given| !ascends(&mut given.bands.iter().map(|band| band.over))) {
        return Err(Fault::new("assume.supplements", "ascending bands, at least one"));
    }
    Ok(())
}

/// The figures that hold for the bill's place, scheme, visit and day; and which of those are still needed to find them.
fn pooling<'a>(bill: &Bill, rules: &Rules<'a>) -> (Option<&'a Pooling>, Vec<String>) {
    let is_given = bill.assume.ratio.is_some() || bill.assume.bands.is_some();
    let fields =
        [("region", bill.region.is_some()), ("scheme", bill.scheme.is_some()), ("visit", bill.visit.is_some())];
    let missing = fields.into_iter().filter(|(_, has)| !has && !is_given).map(|(field, _)| field.to_owned()).collect();
    let Some((scheme, visit)) = bill.scheme.zip(bill.visit) else { return (None, missing) };
    let of = |place: &Region| {
        let theirs = |pooling: &&Pooling| {
            (pooling.region, pooling.scheme, pooling.visit) == (*place, scheme, visit)
                && pooling.start.begun(rules.day()) != Begun::No
        };
        // The newest that has begun; figures whose last day has passed are all there is until newer ones are known.
        rules.catalogue().poolings.iter().rfind(theirs)
    };
    (rules.places().iter().find_map(of), missing)
}

/// The one patient all figures are the same for, or the fields that would tell who it is.
fn one_patient(lookup: &Lookup<'_>, scope: &Scope) -> Result<Patient, Vec<&'static str>> {
    let bill = lookup.bill;
    let traits = bill
        .traits
        .iter()
        .flatten()
        .fold(0_u16, |bits, of| bits | 1_u16.checked_shl(u32::from(of.index())).unwrap_or(0));
    let persons: &[Person] = match (bill.person, bill.scheme, lookup.pooling) {
        (Some(Person::InService), ..) => &[Person::InService],
        (Some(Person::Retired), ..) => &[Person::Retired],
        (Some(Person::Resident), ..) | (None, Some(Scheme::Resident), _) => &[Person::Resident],
        (None, _, None) => &[Person::InService],
        (None, ..) => &[Person::InService, Person::Retired],
    };
    let levels: Vec<Level> = bill.level.map_or_else(|| Level::ALL.to_vec(), |level| vec![level]);
    let ages = bill.age.map_or_else(|| steps_of_age(lookup.pooling), |age| vec![age]);
    let mut seen: Vec<(Patient, Result<Paid, Vec<&'static str>>)> = Vec::new();
    for person in persons {
        for level in &levels {
            for age in &ages {
                let patient = Patient { level: *level, person: *person, age: *age, traits };
                let figures = lookup.figures(patient, &mut Picker::default());
                seen.push((patient, figures.map(|figures| paid(lookup, *scope, &figures).1)));
            }
        }
    }
    let Some((first, paid)) = seen.first() else { return Err(vec!["person"]) };
    let same = |other: &Result<Paid, Vec<&'static str>>, one: &Result<Paid, Vec<&'static str>>| match (other, one) {
        (Ok(other), Ok(one)) => other.is_as(one),
        (other, one) => other.is_err() && one.is_err(),
    };
    // A field is asked for when two patients who differ in nothing else are treated differently.
    let tells = |differ: fn(&Patient, &Patient) -> bool| {
        seen.iter().any(|(one, paid)| seen.iter().any(|(other, theirs)| differ(one, other) && !same(theirs, paid)))
    };
    let mut ask = Vec::new();
    if tells(|one, other| one.person != other.person && (one.level, one.age) == (other.level, other.age)) {
        ask.push("person");
    }
    if tells(|one, other| one.level != other.level && (one.person, one.age) == (other.person, other.age)) {
        ask.push("level");
    }
    if tells(|one, other| one.age != other.age && (one.person, one.level) == (other.person, other.level)) {
        ask.push("age");
    }
    match paid {
        Err(needed) if ask.is_empty() => Err(needed.clone()),
        _ if ask.is_empty() => Ok(*first),
        _ => Err(ask),
    }
}

/// One age for each step of the place's figures.
fn steps_of_age(pooling: Option<&Pooling>) -> Vec<u8> {
    let mut ages = vec![0];
    for cell in pooling.into_iter().flat_map(tables).flat_map(|table| &table.0) {
        for age in [cell.ages.0, cell.ages.1.saturating_add(1)] {
            if cell.ages != (0, u8::MAX) && !ages.contains(&age) {
                ages.push(age);
            }
        }
    }
    ages
}

/// The bill with its figures: what is borne first because the visit was elsewhere leaves the scope before the fund looks at it.
fn paid(lookup: &Lookup<'_>, scope: Scope, figures: &Figures) -> (Scope, Paid, Money) {
    let away = figures.away_self_pay.of(scope.in_scope);
    let scope = Scope { pre_self_pay: scope.pre_self_pay.plus(away), in_scope: scope.in_scope.less(away), ..scope };
    let bill = lookup.bill;
    let mut paid = fund(&scope, figures, &bill.year_to_date, bill.own_current_year.unwrap_or_default());
    if bill.visit == Some(Use::Inpatient) {
        paid.year_to_date.admissions = paid.year_to_date.admissions.saturating_add(1);
    }
    (scope, paid, away)
}

fn readings(lookup: &Lookup<'_>, scope: Scope, patient: Patient) -> Result<Dues, Vec<String>> {
    let due = |picker: &mut Picker<'_>| -> Result<Due, Vec<String>> {
        let figures = lookup.figures(patient, picker);
        let figures = figures.map_err(|needed| needed.into_iter().map(str::to_owned).collect::<Vec<_>>())?;
        if figures.account_first && lookup.bill.own_current_year.is_none() && !lookup.bill.own_account.is_zero() {
            return Err(vec!["own_current_year".to_owned()]);
        }
        let (scope, paid, away) = paid(lookup, scope, &figures);
        Ok(Due { away, ..Due::of(scope, Some(paid), lookup.bill) })
    };
    let mut picker = Picker::default();
    let likeliest = due(&mut picker)?;
    let mut others = Vec::new();
    for turn in picker.turns {
        let other = due(&mut Picker { turn: Some(&turn), ..Picker::default() })?;
        others.push((turn, other));
    }
    let (catalogue, day) = (lookup.rules.catalogue(), lookup.rules.day());
    let is_given = lookup.bill.assume.ratio.is_some() || lookup.bill.assume.bands.is_some();
    let pooling = lookup.pooling.filter(|_| !is_given);
    Ok(Dues {
        likeliest,
        others,
        open: picker.open,
        is_reported: pooling.is_some_and(|pooling| !catalogue.confidence(&pooling.sources).decides()),
        other_day: pooling.and_then(|pooling| match pooling.start.begun(day) {
            Begun::Open => pooling.start.by,
            _ => pooling.last.filter(|last| *last < day),
        }),
    })
}

impl Due {
    fn of(scope: Scope, paid: Option<Paid>, bill: &Bill) -> Self {
        let paid = paid.unwrap_or_else(|| Paid { year_to_date: bill.year_to_date, ..Paid::default() });
        let total = scope.total.less(paid.total());
        // What another fund has paid of everything cannot be owed as 全自费 or 起付线 any more.
        let burden = Burden {
            total,
            self_funded: scope.self_funded.min(total),
            deductible: paid.deductible.min(total.less(scope.self_funded)),
        };
        Self { scope: Some(scope), paid: Some(paid), burden, away: Money::ZERO }
    }

    /// How it comes about.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let scope = self.scope.map(|scope| scope.steps(self.away)).unwrap_or_default();
        let paid = self.paid.as_ref().map(|paid| paid.steps.clone()).unwrap_or_default();
        scope.into_iter().chain(paid).chain([Step::new(StepKind::PersonalBurden, self.burden.total)]).collect()
    }
}
