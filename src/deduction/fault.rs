//! A bill that contradicts itself.

use super::bill::{AssumedBand, Bill};
use crate::insurance::{Scheme, Use};
use crate::policy::Person;

/// Which field contradicts what, and what was expected. It holds no value of the bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: &'static str,
    /// What was expected.
    pub expected: &'static str,
}

impl Fault {
    /// A fault in a field.
    #[must_use]
    pub const fn new(field: &'static str, expected: &'static str) -> Self {
        Self { field, expected }
    }
}

/// Refuses a bill that contradicts itself.
///
/// # Errors
/// The first contradiction found.
pub fn contradiction(bill: &Bill) -> Result<(), Fault> {
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
    let assume = &bill.assume;
    if assume.grantors_per_bill == Some(0) {
        return Err(Fault::new("assume.grantors_per_bill", "1 or more"));
    }
    let bands = assume.bands.as_deref();
    if bands.is_some_and(|bands| !ascend(bands) || bands.first().is_some_and(|band| !band.over.is_zero())) {
        return Err(Fault::new("assume.bands", "ascending bands, the first from 0"));
    }
    if bands.is_some() && assume.ratio.is_some() {
        return Err(Fault::new("assume.bands", "either ratio or bands"));
    }
    if assume.supplements.iter().flatten().any(|given| !ascend(&given.bands)) {
        return Err(Fault::new("assume.supplements", "ascending bands, at least one"));
    }
    Ok(())
}

fn ascend(bands: &[AssumedBand]) -> bool {
    !bands.is_empty() && bands.iter().zip(bands.iter().skip(1)).all(|(one, next)| one.over < next.over)
}
