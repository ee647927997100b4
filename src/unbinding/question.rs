//! The question how a binding ends.

use crate::date::Day;
use crate::finding::RuleFinding;
use crate::policy::{Arrangement, BindingEvent, BindingParty};
use crate::region::Region;

/// A question about the end of a binding: something happened, or somebody wants to end it.
#[derive(Clone, Copy, Debug)]
pub struct UnbindingQuestion {
    /// The day asked about.
    pub day: Day,
    /// The place where the grantor is insured, whose rules hold.
    pub region: Option<Region>,
    /// The event. Where it is left out, somebody wants to end the binding.
    pub event: Option<BindingEvent>,
    /// The person who wants to end the binding.
    pub asked_by: Option<BindingParty>,
    /// The day of the binding.
    pub bound_on: Option<Day>,
    /// The way of sharing; inside a province if left out.
    pub through: Option<Arrangement>,
}

/// A field of an [`UnbindingQuestion`] that a finding stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the field of that name in `UnbindingQuestion`")]
pub enum UnbindingField {
    Day,
    Region,
    Event,
    AskedBy,
    BoundOn,
}

/// What one rule found in an [`UnbindingQuestion`].
pub type UnbindingFinding<'c> = RuleFinding<'c, UnbindingField>;
