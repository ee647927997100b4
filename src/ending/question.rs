//! What is asked: how does this binding end?

use crate::date::Day;
use crate::policy::{Arrangement, Event, Party};
use crate::region::Region;

/// A question about the end of a binding: something happened, or somebody wants to end it.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, rename = "EndingQuestion", optional_fields))]
pub struct Question {
    /// The day asked about.
    pub day: Day,
    /// Where the grantor is insured; its place's rules hold.
    pub region: Option<Region>,
    /// What happened. Left out: somebody wants to end it.
    pub event: Option<Event>,
    /// Who wants to end it.
    pub asked_by: Option<Party>,
    /// When it was bound.
    pub bound_on: Option<Day>,
    /// The way of sharing; inside a province if left out.
    pub through: Option<Arrangement>,
}
