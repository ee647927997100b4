//! The report `docs/freshness.md`: what somebody should read again, because a source is old, no longer holds, or has ended.

use gongji_policy::date::Day;
use gongji_policy::region::Region;
use gongji_policy::vocabulary::Vocabulary;
use gongji_policy::{Catalogue, Provision, Start, TopicKind};
use serde_json::Value;
use std::fmt::Write;

/// What the report is asked: the day it looks at, and the age at which a source is old.
#[derive(Clone, Copy, Debug)]
pub struct FreshnessQuery {
    /// The day at which the report looks.
    pub as_of: Day,
    /// The whole months after which a source should be read again.
    pub months: u32,
}

/// The months that the report takes if nobody says otherwise. After half a year pages have often moved and limits changed.
pub const OLD_AFTER_MONTHS: u32 = 6;

/// One provision or benefit schedule, as a row of the report.
struct DatedRow<'a> {
    region: Region,
    table: &'static str,
    start: Start,
    last: Option<Day>,
    sources: Vec<&'a str>,
    /// The day on which somebody last read one of the sources.
    read: Option<Day>,
    /// The day on which a later statement of the same kind takes over.
    replaced: Option<Day>,
}

impl DatedRow<'_> {
    fn in_force(&self, day: Day) -> bool {
        self.last.is_none_or(|last| day <= last) && self.replaced.is_none_or(|next| day < next)
    }
}

/// Returns the first and the last day on which sources of a place were read.
pub(crate) fn read_days(catalogue: &Catalogue, texts: &Value, region: Region) -> Option<(Day, Day)> {
    let rows = rows(catalogue, texts).into_iter().filter(|row| row.region == region);
    let days: Vec<Day> = rows.flat_map(|row| row.sources).filter_map(|key| day_of(texts, key, "read")).collect();
    days.iter().min().copied().zip(days.iter().max().copied())
}

/// Returns the report as Markdown. `texts` are the texts of all sources by key.
#[must_use]
pub fn freshness(catalogue: &Catalogue, texts: &Value, query: FreshnessQuery) -> String {
    let FreshnessQuery { as_of, months } = query;
    let rows = rows(catalogue, texts);
    let held: Vec<&DatedRow<'_>> = rows.iter().filter(|row| row.in_force(as_of)).collect();
    let is_old = |row: &DatedRow<'_>| row.read.is_none_or(|read| as_of.months_since(read) >= months);
    let mut old: Vec<&DatedRow<'_>> = held.iter().copied().filter(|row| is_old(row)).collect();
    old.sort_by_key(|row| (row.read, row.region, row.table));
    let mut ended: Vec<&DatedRow<'_>> =
        rows.iter().filter(|row| row.replaced.is_none() && row.last.is_some_and(|last| last < as_of)).collect();
    ended.sort_by_key(|row| (row.last, row.region, row.table));
    let mut expired: Vec<(Day, &str)> = catalogue
        .sources
        .iter()
        .filter_map(|source| Some((day_of(texts, &source.key, "valid_to")?, source.key.as_str())))
        .filter(|(last, _)| *last < as_of)
        .collect();
    expired.sort_unstable();

    let name = |region: Region| place_name(catalogue, region);
    let mut text = format!(
        "# What should be read again\n\n\
         As of {as_of}. A statement is old when none of its sources was read within {months} months. {} of {} statements in force are\n\
         old, {} sources say that they no longer hold, {} statements ended and nothing is known to follow.\n",
        old.len(),
        held.len(),
        expired.len(),
        ended.len(),
    );
    table(&mut text, "Old statements", ["read", "place", "statement", "since", "sources"], &old, |row| {
        [shown(row.read), name(row.region), row.table.into(), shown(row.start.by), row.sources.join(" ")]
    });
    table(&mut text, "Sources that no longer hold", ["valid to", "source", "places"], &expired, |(last, key)| {
        let mut places: Vec<Region> =
            rows.iter().filter(|row| row.sources.contains(key)).map(|row| row.region).collect();
        places.dedup();
        [last.to_string(), (*key).into(), places.into_iter().map(name).collect::<Vec<_>>().join(", ")]
    });
    table(&mut text, "Ended, and nothing follows", ["to", "place", "statement", "sources"], &ended, |row| {
        [shown(row.last), name(row.region), row.table.into(), row.sources.join(" ")]
    });
    let mut places: Vec<(Option<(Day, Day)>, Region)> =
        catalogue.places.iter().map(|place| (read_days(catalogue, texts, place.region), place.region)).collect();
    places.sort_unstable();
    let heads = ["place", "oldest reading", "newest reading", "statements in force", "old"];
    table(&mut text, "Places, the longest unread first", heads, &places, |(days, region)| {
        let count = |rows: &[&DatedRow<'_>]| rows.iter().filter(|row| row.region == *region).count().to_string();
        let (oldest, newest) = days.unzip();
        [name(*region), shown(oldest), shown(newest), count(&held), count(&old)]
    });
    text
}

fn table<T, const N: usize>(
    text: &mut String,
    title: &str,
    heads: [&str; N],
    rows: &[T],
    cells: impl Fn(&T) -> [String; N],
) {
    let _ = write!(text, "\n## {title}\n\n");
    if rows.is_empty() {
        text.push_str("None.\n");
        return;
    }
    let _ = writeln!(text, "| {} |\n|{}", heads.join(" | "), "---|".repeat(N));
    for row in rows {
        let _ = writeln!(text, "| {} |", cells(row).join(" | "));
    }
}

fn rows<'a>(catalogue: &'a Catalogue, texts: &Value) -> Vec<DatedRow<'a>> {
    let row = |region, table, (start, last), indexes: &mut dyn Iterator<Item = u16>, replaced| {
        let mut sources: Vec<&str> =
            indexes.filter_map(|index| Some(catalogue.sources.get(usize::from(index))?.key.as_str())).collect();
        sources.sort_unstable();
        sources.dedup();
        let read = sources.iter().filter_map(|key| day_of(texts, key, "read")).max();
        DatedRow { region, table, start, last, sources, read, replaced }
    };
    let provisions = catalogue.provisions.iter().map(|one| {
        let mut indexes = one.values.iter().flat_map(|statement| statement.sources.iter().copied());
        row(one.region, one.topic.name(), (one.start, one.last), &mut indexes, replaced(one, catalogue))
    });
    let benefits = catalogue.benefits.iter().map(|one| {
        let same =
            |next: &&gongji_policy::BenefitSchedule| next.series() == one.series() && next.start.by > one.start.by;
        let replaced = catalogue.benefits.iter().find(same).and_then(|next| next.start.by);
        row(one.region, "pooling", (one.start, one.last), &mut one.sources.iter().copied(), replaced)
    });
    provisions.chain(benefits).collect()
}

/// Returns the day on which the next provision of the topic takes over. A provision about other words of a scope takes nothing
/// over.
fn replaced(one: &Provision, catalogue: &Catalogue) -> Option<Day> {
    let words = |provision: &Provision| {
        let values = provision.values.iter().map(|statement| statement.value.0 | statement.value.0 >> 16);
        values.fold(0, |all, words| all | words) & 0xffff
    };
    let takes_over = |next: &&Provision| {
        let partial = matches!(one.topic.kind(), TopicKind::Scope(_));
        next.start.by > one.start.by && (!partial || words(next) & words(one) == words(one))
    };
    catalogue.provisions_of(one.region, one.topic).find(takes_over).and_then(|next| next.start.by)
}

fn day_of(texts: &Value, key: &str, field: &str) -> Option<Day> {
    Day::parse(texts.get(key)?.get(field)?.as_str()?)
}

fn shown(day: Option<Day>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

fn place_name(catalogue: &Catalogue, region: Region) -> String {
    let known = catalogue.places.iter().find(|place| place.region == region);
    format!("{} {region}", known.map_or("", |place| &place.name))
}
