//! Whom the figures are looked up for.

use super::due::shared;
use super::figures::{Lookup, tables};
use super::picker::Picker;
use super::scope::Scope;
use crate::insurance::Scheme;
use crate::policy::{Level, Patient, Person, Pooling};
use crate::word::Word;
use core::slice;

/// The one patient all figures are the same for, or the fields that would tell who it is.
pub fn one_patient(lookup: &Lookup<'_>, scope: &Scope) -> Result<Patient, Vec<&'static str>> {
    let bill = lookup.bill;
    let traits = bill
        .traits
        .iter()
        .flatten()
        .fold(0_u16, |bits, of| bits | 1_u16.checked_shl(u32::from(of.index())).unwrap_or(0));
    let persons = match (&bill.person, bill.scheme, lookup.pooling) {
        (Some(person), ..) => slice::from_ref(person),
        (None, Some(Scheme::Resident), _) => &[Person::Resident],
        (None, _, None) => &[Person::InService],
        (None, ..) => &[Person::InService, Person::Retired],
    };
    let levels = bill.level.as_ref().map_or(Level::ALL, slice::from_ref);
    let ages = bill.age.map_or_else(|| steps_of_age(lookup.pooling), |age| vec![age]);
    if let ([person], [level], [age]) = (persons, levels, ages.as_slice()) {
        return Ok(Patient { level: *level, person: *person, age: *age, traits });
    }
    // What the funds pay for each; `None` where some figure is missing.
    let mut seen = Vec::new();
    for person in persons {
        for level in levels {
            for age in &ages {
                let patient = Patient { level: *level, person: *person, age: *age, traits };
                let figures = lookup.figures(patient, &mut Picker::default()).ok();
                seen.push((patient, figures.map(|figures| shared(lookup, scope, &figures).1.money())));
            }
        }
    }
    // A field is asked for when two patients who differ in nothing else are treated differently.
    let tells = |differ: fn(&Patient, &Patient) -> bool| {
        seen.iter().any(|(one, paid)| seen.iter().any(|(other, theirs)| differ(one, other) && theirs != paid))
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
    match seen.first() {
        Some((first, _)) if ask.is_empty() => Ok(*first),
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
