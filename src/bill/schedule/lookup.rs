//! Lookup of the benefit schedule.

use crate::bill::request::Bill;
use crate::policy::{BenefitSchedule, Rules};

/// Returns the benefit schedule of the bill's place, scheme, visit and day.
pub fn benefit_schedule<'c>(bill: &Bill, rules: &Rules<'c>) -> Option<&'c BenefitSchedule> {
    rules.catalogue().benefit_for(bill.region?, bill.scheme_or_presumed()?, bill.visit?, rules.day())
}
