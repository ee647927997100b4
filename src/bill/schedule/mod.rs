//! Schedule: the figures that hold for this bill.
//!
//! A place's benefit schedule gives figures by hospital, person, age and trait. This stage finds the schedule, lists the patients
//! whom the bill may mean, and gives every value that each figure may have for one of them.

mod away;
mod deductible;
mod figures;
mod inputs;
mod lookup;
mod patient;
mod values;

pub use figures::{Cap, FigureValues, Figures};
pub use lookup::benefit_schedule;

use inputs::Inputs;

use super::classify::lines_without_rate;
use super::field::BillField;
use super::interpretation::{Interpretation, OpenAssumption};
use super::request::{AssumedBand, AssumedSupplement, Bill};
use crate::date::Day;
use crate::money::Money;
use crate::policy::{Begun, BenefitSchedule, DeductibleMode, DocumentAge, Rules, ScheduleReach, Supplement};
use std::borrow::Cow;

/// The figures of a bill, as its place gives them.
#[derive(Clone, Copy, Debug)]
pub struct Schedule<'a>(Inputs<'a>);

/// Where the figures of a split come from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureSource {
    /// The sources of the place's figures; empty where the caller gave one of the figures.
    pub sources: Vec<u16>,
    /// Whether the figures rest on guide sites alone.
    pub is_reported: bool,
    /// The last day of the figures if it has passed, or the first if they are not known to have held yet.
    pub other_day: Option<Day>,
    /// Whether the fund's share is that of the nearest hospital or kind of person, because no source gives one for this patient.
    pub is_nearest: bool,
    /// Whether the schedule is the province's for every pooling area without one of its own.
    pub is_common: bool,
    /// The age of the newest document; `None` where no figure of the place is used.
    pub age: Option<DocumentAge>,
}

impl<'a> Schedule<'a> {
    /// Gathers what decides the figures of a bill with so much in-scope expense. `unplaced` are the fields without which no schedule
    /// can be found.
    pub const fn new(
        bill: &'a Bill,
        rules: &'a Rules<'a>,
        benefits: Option<&'a BenefitSchedule>,
        in_scope: Money,
        unplaced: &'a [BillField],
    ) -> Self {
        Self(Inputs { bill, rules, benefits, in_scope, unplaced })
    }

    /// Returns every figure with every value that it may have, for the patient of these interpretations.
    pub fn values(&self, taken: &[&Interpretation]) -> FigureValues {
        FigureValues::of(&self.0, &patient::patient(self.0.bill, taken))
    }

    /// Returns what figures depend on and the bill does not say of the patient and the stay.
    pub fn open_facts(&self) -> Vec<OpenAssumption> {
        let (bill, benefits) = (self.0.bill, self.0.benefits);
        let Some(benefits) = benefits else { return Vec::new() };
        let mut open = patient::open_facts(bill, benefits);
        open.extend(deductible::open_stays(bill, benefits));
        open
    }

    /// Returns the funds that pay after the pooling fund, in order.
    pub fn supplements(&self) -> Cow<'a, [Supplement]> {
        let band = |band: &AssumedBand| (band.over, band.ratio);
        let assumed = |AssumedSupplement { fund, base, bands, limit }: &AssumedSupplement| Supplement {
            fund: *fund,
            base: *base,
            bands: bands.iter().map(band).collect(),
            limit: *limit,
        };
        match &self.0.bill.assume.supplements {
            None => self.0.benefits.map(|benefits| benefits.supplements.as_slice()).unwrap_or_default().into(),
            Some(given) => given.iter().map(assumed).collect(),
        }
    }

    /// Returns whether neither a source nor the caller gives the fund's share.
    pub const fn is_unknown(&self) -> bool {
        self.0.benefits.is_none() && !self.0.bill.assume.has_share()
    }

    /// Returns where the figures come from; nowhere if the caller gave all that this bill needs.
    pub fn source(&self) -> FigureSource {
        let Inputs { bill, benefits, .. } = self.0;
        let assume = &bill.assume;
        let Some(benefits) = benefits.filter(|benefits| self.uses(benefits)) else { return FigureSource::default() };
        let (catalogue, day) = (self.0.rules.catalogue(), self.0.rules.day());
        // A figure that the caller gave must not be shown as if the place's source had said it.
        let is_as_published = assume.deductible.is_none() && assume.cap.is_none() && !assume.has_share();
        FigureSource {
            sources: if is_as_published { benefits.sources.clone() } else { Vec::new() },
            is_reported: !catalogue.confidence(&benefits.sources).decides(),
            other_day: match benefits.start.begun(day) {
                Begun::Open => benefits.start.by,
                _ => benefits.last.filter(|last| *last < day),
            },
            is_nearest: !assume.has_share() && figures::is_nearest(&self.0, &patient::patient(bill, &[])),
            is_common: benefits.reach == ScheduleReach::Province,
            age: Some(catalogue.document_age(&benefits.sources, day)),
        }
    }

    /// Returns whether a figure of the place is used that the caller did not give.
    fn uses(&self, benefits: &BenefitSchedule) -> bool {
        let bill = self.0.bill;
        let assume = &bill.assume;
        let has_deductible = benefits.deductible.mode.first() != Some(&DeductibleMode::None);
        let has_cost_elsewhere = benefits.away.iter().any(|rule| Some(rule.kind) == bill.away);
        if assume.has_share() && self.0.in_scope.is_zero() {
            return false;
        }
        !assume.has_share()
            || (assume.deductible.is_none() && has_deductible)
            || (assume.cap.is_none() && !benefits.caps.is_empty())
            || (assume.supplements.is_none() && !benefits.supplements.is_empty())
            || (assume.away_points.is_none() && assume.away_self_pay.is_none() && has_cost_elsewhere)
            || (assume.class_b.is_none() && benefits.class_b.is_some() && !lines_without_rate(bill).is_empty())
            || benefits.account_first
    }
}
