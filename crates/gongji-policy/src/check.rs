//! Checks of a whole catalogue, the same for one that is built in and for one that is loaded.

use super::benefit::{BenefitSchedule, ScheduleReach, schedule_fault};
use super::catalogue::Catalogue;
use super::layers::places_fault;
use super::limits::{count_fault, limit_fault, value_fault};
use super::provision::{Provision, Start};
use super::topic::TopicKind;
use crate::date::Day;
use crate::region::Region;
use crate::vocabulary::Vocabulary;

/// A mistake in a catalogue: where the mistake stands, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PolicyFault {
    /// The place that makes the statement.
    pub region: Region,
    /// The topic's spelling, `pooling`, `place`, `sources`, or `settings` for all topics together.
    pub table: &'static str,
    /// The mistake, as a phrase in English.
    pub what: &'static str,
}

/// Returns every mistake of a catalogue.
#[must_use]
pub fn check(catalogue: &Catalogue) -> Vec<PolicyFault> {
    let mut faults = Vec::new();
    let mut note = |region, table, wrong: Option<&'static str>| {
        faults.extend(wrong.map(|what| PolicyFault { region, table, what }));
    };
    let ascending = catalogue.sources.is_sorted_by(|one, next| one.key < next.key);
    note(Region::NATION, "sources", (!ascending).then_some("the keys do not ascend"));
    for (region, wrong) in places_fault(catalogue) {
        note(region, "place", Some(wrong));
    }
    for provision in &catalogue.provisions {
        let table = provision.topic.name();
        note(provision.region, table, span_fault(provision.start, provision.last));
        note(provision.region, table, statements_fault(provision, catalogue));
        note(provision.region, table, (!catalogue.has(provision.region)).then_some("the place is not listed"));
        note(provision.region, table, limit_fault(provision, catalogue));
    }
    for (one, next) in pairs(&catalogue.provisions) {
        let (table, order) = (next.topic.name(), (one.region, one.topic).cmp(&(next.region, next.topic)));
        note(next.region, table, order.is_gt().then_some("out of order"));
        if order.is_eq() {
            note(next.region, table, follow_fault((one.start, one.last), next.start));
            note(next.region, table, hole_fault(one, next));
        }
    }
    note(Region::NATION, "settings", count_fault(&catalogue.provisions, |one| (one.region, one.topic)));
    note(Region::NATION, "pooling", count_fault(&catalogue.benefits, BenefitSchedule::series));
    for benefit in &catalogue.benefits {
        note(benefit.region, "pooling", span_fault(benefit.start, benefit.last));
        note(benefit.region, "pooling", sources_fault(&benefit.sources, catalogue).or_else(|| schedule_fault(benefit)));
        note(benefit.region, "pooling", reach_fault(benefit));
        note(benefit.region, "pooling", (!catalogue.has(benefit.region)).then_some("the place is not listed"));
    }
    for (one, next) in pairs(&catalogue.benefits) {
        note(next.region, "pooling", (one.series() > next.series()).then_some("out of order"));
        if one.series() == next.series() {
            note(next.region, "pooling", follow_fault((one.start, one.last), next.start));
            note(next.region, "pooling", uncovered(one.last, next.start).then_some(HOLE));
        }
    }
    faults
}

fn pairs<T>(items: &[T]) -> impl Iterator<Item = (&T, &T)> {
    items.iter().zip(items.iter().skip(1))
}

fn span_fault(start: Start, last: Option<Day>) -> Option<&'static str> {
    let crossed = start.after.zip(start.by).is_some_and(|(after, by)| after >= by);
    let never = start.after.is_some() && start.by.is_none();
    let ended_early = start.by.zip(last).is_some_and(|(by, last)| last < by);
    match (crossed, never, ended_early) {
        (true, ..) => Some("`after` must lie before `by`"),
        (_, true, _) => Some("`after` needs `by`"),
        (.., true) => Some("`to` lies before the start"),
        _ => None,
    }
}

/// Returns a fault if one span overlaps the next of the same topic.
fn follow_fault(one: (Start, Option<Day>), next: Start) -> Option<&'static str> {
    let (start, last) = one;
    let overlap = next.by.is_none() || start.by.is_some_and(|by| next.after.is_none_or(|after| after < by));
    let runs_on = last.zip(next.by).is_some_and(|(last, by)| last >= by);
    (overlap || runs_on).then_some("two statements overlap")
}

const HOLE: &str = "days between two statements are covered by neither";

/// Returns whether days lie between the end of one span and the start of the next.
fn uncovered(last: Option<Day>, next: Start) -> bool {
    last.zip(next.after).is_some_and(|(last, after)| last < after)
}

/// Returns a fault if a hole lies between two statements of one topic. A scope may have holes: a word that the scope does not
/// name is left to the wider place on any day.
fn hole_fault(one: &Provision, next: &Provision) -> Option<&'static str> {
    let partial = matches!(one.topic.kind(), TopicKind::Scope(_));
    (!partial && uncovered(one.last, next.start)).then_some(HOLE)
}

fn reach_fault(benefit: &BenefitSchedule) -> Option<&'static str> {
    let is_too_wide = benefit.reach == ScheduleReach::Province && !benefit.region.has_pooling_areas();
    is_too_wide.then_some("`reach` is for a province of several pooling areas")
}

fn sources_fault(sources: &[u16], catalogue: &Catalogue) -> Option<&'static str> {
    if sources.is_empty() {
        return Some("no source");
    }
    let unknown = sources.iter().any(|index| usize::from(*index) >= catalogue.sources.len());
    unknown.then_some("an unknown source")
}

fn statements_fault(provision: &Provision, catalogue: &Catalogue) -> Option<&'static str> {
    if provision.values.is_empty() {
        return Some("no statement");
    }
    if pairs(&provision.values).any(|(one, next)| one.value == next.value) {
        return Some("two candidates say the same");
    }
    provision.values.iter().find_map(|sourced| {
        sources_fault(&sourced.sources, catalogue).or_else(|| value_fault(provision.topic, sourced.value))
    })
}
