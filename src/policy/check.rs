//! What a catalogue must be before it is believed: the same for one that is built in and for one that is loaded.

use super::catalogue::Catalogue;
use super::layers::places_fault;
use super::limits::{count_fault, limit_fault, value_fault};
use super::pooling::{Pooling, fault as pooling_fault};
use super::setting::{Setting, Start};
use super::topic::Kind;
use crate::date::Day;
use crate::region::Region;
use crate::word::Word;

/// Something wrong in a catalogue: where, and what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The place.
    pub region: Region,
    /// The topic's spelling, `pooling`, `place` or `sources`.
    pub table: &'static str,
    /// What is wrong.
    pub what: &'static str,
}

/// Every fault of a catalogue.
#[must_use]
pub fn check(catalogue: &Catalogue) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut note = |region, table, wrong: Option<&'static str>| {
        faults.extend(wrong.map(|what| Fault { region, table, what }));
    };
    let ascending = catalogue.sources.is_sorted_by(|one, next| one.key < next.key);
    note(Region::NATION, "sources", (!ascending).then_some("the keys do not ascend"));
    for (region, wrong) in places_fault(catalogue) {
        note(region, "place", Some(wrong));
    }
    for setting in &catalogue.settings {
        let table = setting.topic.name();
        note(setting.region, table, span_fault(setting.start, setting.last));
        note(setting.region, table, statements_fault(setting, catalogue));
        note(setting.region, table, (!catalogue.has(setting.region)).then_some("the place is not listed"));
        note(setting.region, table, limit_fault(setting, catalogue));
    }
    for (one, next) in pairs(&catalogue.settings) {
        let (table, order) = (next.topic.name(), (one.region, one.topic).cmp(&(next.region, next.topic)));
        note(next.region, table, order.is_gt().then_some("out of order"));
        if order.is_eq() {
            note(next.region, table, follow_fault((one.start, one.last), next.start));
            note(next.region, table, hole_fault(one, next));
        }
    }
    note(Region::NATION, "settings", count_fault(&catalogue.settings, |one| (one.region, one.topic.index(), 0)));
    let kind = |one: &Pooling| (one.region, one.scheme.index(), one.visit.index());
    note(Region::NATION, "pooling", count_fault(&catalogue.poolings, kind));
    for pooling in &catalogue.poolings {
        note(pooling.region, "pooling", span_fault(pooling.start, pooling.last));
        note(pooling.region, "pooling", sources_fault(&pooling.sources, catalogue).or_else(|| pooling_fault(pooling)));
        note(pooling.region, "pooling", (!catalogue.has(pooling.region)).then_some("the place is not listed"));
    }
    for (one, next) in pairs(&catalogue.poolings) {
        note(next.region, "pooling", (kind(one) > kind(next)).then_some("out of order"));
        if (one.region, one.scheme, one.visit) == (next.region, next.scheme, next.visit) {
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

/// Whether one span runs into the next of the same topic.
fn follow_fault(one: (Start, Option<Day>), next: Start) -> Option<&'static str> {
    let (start, last) = one;
    let overlap = next.by.is_none() || start.by.is_some_and(|by| next.after.is_none_or(|after| after < by));
    let runs_on = last.zip(next.by).is_some_and(|(last, by)| last >= by);
    (overlap || runs_on).then_some("two statements overlap")
}

const HOLE: &str = "days between two statements are covered by neither";

/// Whether days lie between the end of one span and the start of the next.
fn uncovered(last: Option<Day>, next: Start) -> bool {
    last.zip(next.after).is_some_and(|(last, after)| last < after)
}

/// A hole between two statements of one topic. What a scope does not name is left to the wider place on any day.
fn hole_fault(one: &Setting, next: &Setting) -> Option<&'static str> {
    let partial = matches!(one.topic.kind(), Kind::Scope(_));
    (!partial && uncovered(one.last, next.start)).then_some(HOLE)
}

fn sources_fault(sources: &[u16], catalogue: &Catalogue) -> Option<&'static str> {
    if sources.is_empty() {
        return Some("no source");
    }
    let unknown = sources.iter().any(|index| usize::from(*index) >= catalogue.sources.len());
    unknown.then_some("an unknown source")
}

fn statements_fault(setting: &Setting, catalogue: &Catalogue) -> Option<&'static str> {
    if setting.statements.is_empty() {
        return Some("no statement");
    }
    if pairs(&setting.statements).any(|(one, next)| one.value == next.value) {
        return Some("two candidates say the same");
    }
    setting.statements.iter().find_map(|statement| {
        sources_fault(&statement.sources, catalogue).or_else(|| value_fault(setting.topic, statement.value))
    })
}
