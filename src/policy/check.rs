//! What a catalogue must be before it is believed.

use super::catalogue::Catalogue;
use super::pooling::fault as pooling_fault;
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
    /// The topic's spelling, or `pooling`.
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
    for setting in &catalogue.settings {
        let table = setting.topic.name();
        note(setting.region, table, span_fault(setting.start, setting.last));
        note(setting.region, table, statements_fault(setting, catalogue));
        note(setting.region, table, (!catalogue.has(setting.region)).then_some("the place is not listed"));
    }
    for (one, next) in pairs(&catalogue.settings) {
        if (one.region, one.topic) == (next.region, next.topic) {
            note(next.region, next.topic.name(), follow_fault((one.start, one.last), next.start));
        }
    }
    for pooling in &catalogue.poolings {
        note(pooling.region, "pooling", span_fault(pooling.start, pooling.last));
        note(pooling.region, "pooling", sources_fault(&pooling.sources, catalogue).or_else(|| pooling_fault(pooling)));
    }
    for (one, next) in pairs(&catalogue.poolings) {
        if (one.region, one.scheme, one.visit) == (next.region, next.scheme, next.visit) {
            note(next.region, "pooling", follow_fault((one.start, one.last), next.start));
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
    let value_fault = |value: u32| match setting.topic.kind() {
        Kind::Scope(_) if value & value.wrapping_shr(16) != 0 => Some("a word both let in and shut out"),
        Kind::Scope(_) if value == 0 => Some("no word"),
        Kind::Choice(words) if usize::try_from(value).is_ok_and(|value| value >= words().len()) => {
            Some("an unknown word")
        }
        _ => None,
    };
    setting
        .statements
        .iter()
        .find_map(|statement| sources_fault(&statement.sources, catalogue).or_else(|| value_fault(statement.value.0)))
}
