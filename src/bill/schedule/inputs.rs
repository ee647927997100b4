//! Everything that decides the figures of a bill.

use crate::bill::field::BillField;
use crate::bill::request::Bill;
use crate::money::Money;
use crate::policy::{BandBase, BenefitSchedule, Rules};

/// Everything that decides the figures of a bill.
#[derive(Clone, Copy, Debug)]
pub struct Inputs<'a> {
    /// The bill.
    pub bill: &'a Bill,
    /// The rules of the patient's place.
    pub rules: &'a Rules<'a>,
    /// The place's benefit schedule.
    pub benefits: Option<&'a BenefitSchedule>,
    /// The in-scope expense of the bill.
    pub in_scope: Money,
    /// The fields without which no schedule can be found.
    pub unplaced: &'a [BillField],
}

impl Inputs<'_> {
    /// Returns the least that the bands can have counted before this bill: no band that ends there is used.
    pub fn least_from(&self) -> Money {
        let stated = self.benefits.map(|benefits| benefits.band_base.as_slice()).unwrap_or_default();
        let bases = self.bill.assume.band_base.as_ref().map_or(stated, core::slice::from_ref);
        let used = &self.bill.used();
        if bases.contains(&BandBase::ThisAdmission) {
            Money::ZERO
        } else {
            used.in_scope.saturating_sub(used.deductible)
        }
    }

    /// Returns the year's in-scope expense with this bill: no band above it is used.
    pub fn reach(&self) -> Money {
        self.bill.used().in_scope.saturating_add(self.in_scope)
    }
}
