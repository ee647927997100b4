//! What two editions say differently.

use gongji::catalogue::Edition;
use gongji::date::Day;
use gongji::money::Money;
use gongji::policy::{
    BenefitSchedule, CapRule, Catalogue, Confidence, FigureTable, PackedValue, Provision, Start, TopicKind,
};
use gongji::region::{Region, RegionLayer};
use gongji::vocabulary::Vocabulary;
use std::collections::{BTreeMap, BTreeSet};

/// The policies before and after.
#[derive(Debug)]
pub struct Editions {
    /// Before.
    pub old: Edition,
    /// After.
    pub new: Edition,
}

impl Editions {
    /// Returns both catalogues.
    pub fn catalogues(&self) -> [&Catalogue; 2] {
        [&self.old.catalogue, &self.new.catalogue]
    }
}

/// The statements that only one of the editions has, by place and topic: those of the old one, and those of the new one.
#[derive(Debug)]
pub struct Changes(pub BTreeMap<(Region, String), [Vec<String>; 2]>);

impl Changes {
    /// Compares two editions.
    pub fn of(editions: &Editions) -> Self {
        let [old, new] = editions.catalogues().map(statements);
        let mut changed: BTreeMap<(Region, String), [Vec<String>; 2]> = BTreeMap::new();
        for (one, other, side) in [(&old, &new, 0), (&new, &old, 1)] {
            for (region, topic, says) in one.difference(other) {
                let sides = changed.entry((*region, topic.clone())).or_default();
                sides.get_mut(side).into_iter().for_each(|lines| lines.push(says.clone()));
            }
        }
        Self(changed)
    }

    /// Returns the places whose answers may differ: those that say something else, and those that look it up there.
    pub fn affected_places(&self, editions: &Editions) -> BTreeSet<Region> {
        let changed: BTreeSet<Region> = self.0.keys().map(|(region, _)| *region).collect();
        let places =
            editions.catalogues().into_iter().flat_map(|catalogue| &catalogue.places).map(|place| place.region);
        let is_affected = |place: &Region| place.chain().iter().any(|region| changed.contains(region));
        places.filter(|place| place.layer() != RegionLayer::Nation && is_affected(place)).collect()
    }

    /// Returns the topics that changed in the places around one.
    pub fn around(&self, region: Region) -> impl Iterator<Item = (Region, &str)> {
        let chain = region.chain();
        self.0.keys().filter(move |(of, _)| chain.contains(of)).map(|(of, topic)| (*of, topic.as_str()))
    }
}

/// Returns everything that a catalogue says: place, topic and statement, with the sources and how sure they are.
fn statements(catalogue: &Catalogue) -> BTreeSet<(Region, String, String)> {
    let provisions = catalogue.provisions.iter().map(|one| {
        let says: Vec<String> = one
            .values
            .iter()
            .map(|value| format!("{} ({})", shown(one, value.value), sources(catalogue, &value.sources)))
            .collect();
        (one.region, one.topic.name().to_owned(), format!("{}: {}", span(one.start, one.last), says.join(" / ")))
    });
    let benefits = catalogue.benefits.iter().flat_map(|one| schedule(catalogue, one));
    provisions.chain(benefits).collect()
}

fn shown(provision: &Provision, value: PackedValue) -> String {
    match provision.topic.kind() {
        TopicKind::Scope(words) => {
            let named = |admits: bool| {
                let indexed =
                    words.iter().zip(0_u8..).filter(move |(_, index)| value.admits_at(*index) == Some(admits));
                indexed.map(|(word, _)| *word).collect::<Vec<_>>().join(", ")
            };
            match (named(true), named(false)) {
                (included, excluded) if excluded.is_empty() => included,
                (included, excluded) => format!("{included}; not {excluded}"),
            }
        }
        TopicKind::Choice(words) => {
            usize::try_from(value.0).ok().and_then(|index| words.get(index)).copied().unwrap_or_default().to_owned()
        }
        TopicKind::Yuan => value.money().to_string(),
        TopicKind::Count if value == PackedValue::UNLIMITED => "unlimited".to_owned(),
        TopicKind::Count => value.0.to_string(),
    }
}

fn span(start: Start, last: Option<Day>) -> String {
    let day = |day: Option<Day>| day.map(|day| day.to_string()).unwrap_or_default();
    let from = match (start.day(), start.after, start.by) {
        (Some(first), ..) => format!("from {first}"),
        (None, None, None) => "always".to_owned(),
        (None, after, by) => format!("after {} by {}", day(after), day(by)),
    };
    last.map_or(from.clone(), |last| format!("{from} to {last}"))
}

fn sources(catalogue: &Catalogue, indexes: &[u16]) -> String {
    let known = indexes.iter().filter_map(|index| catalogue.sources.get(usize::from(*index)));
    known.map(|source| format!("{} {}", source.key, Confidence::name(source.confidence))).collect::<Vec<_>>().join(", ")
}

/// Returns what a schedule says, part by part, so that a report names the part that changed.
fn schedule(catalogue: &Catalogue, one: &BenefitSchedule) -> Vec<(Region, String, String)> {
    let of = format!("{} {}", one.scheme.name(), one.visit.name());
    let yuan = |table: &FigureTable| figures(table, &|fen| Money::from_packed_fen(fen).to_string());
    let share = |table: &FigureTable| figures(table, &|share| format!("{share}/10000"));
    let mode: Vec<&str> = one.deductible.mode.iter().map(|mode| mode.name()).collect();
    let bands = one.bands.iter().map(|band| format!("over {} {}", band.over, share(&band.ratio)));
    let parts = [
        ("reach", one.reach.name().to_owned(), format!("{}", one.account_first)),
        (
            "deductible",
            format!("{} {}", mode.join("/"), yuan(&one.deductible.amounts)),
            format!("{:?}", one.deductible),
        ),
        ("ratio", bands.collect::<Vec<_>>().join("; "), format!("{:?} {:?}", one.band_base, one.bands)),
        ("cap", caps(one), format!("{:?} {:?}", one.caps, one.cap_with)),
        ("class_b", one.class_b.map(|rate| rate.to_string()).unwrap_or_default(), String::new()),
        ("supplements", one.supplements.len().to_string(), format!("{:?}", one.supplements)),
        ("away", one.away.len().to_string(), format!("{:?}", one.away)),
        ("sources", sources(catalogue, &one.sources), String::new()),
    ];
    let span = span(one.start, one.last);
    let statement = |(part, shown, whole): (&str, String, String)| {
        (one.region, format!("{of} {part}"), format!("{span}: {shown}{HIDDEN}{whole}"))
    };
    parts.map(statement).to_vec()
}

/// Begins what is compared and not shown: the whole of what is written in short before it.
pub const HIDDEN: char = '\u{0}';

fn caps(one: &BenefitSchedule) -> String {
    if one.unlimited {
        return "unlimited".to_owned();
    }
    let cap = |cap: &CapRule| {
        let amounts = figures(&cap.amounts, &|fen| Money::from_packed_fen(fen).to_string());
        format!("{} {amounts}", cap.period.name())
    };
    one.caps.iter().map(cap).collect::<Vec<_>>().join("; ")
}

/// Returns the figures of a table, without the patients they are for.
fn figures(table: &FigureTable, shown: &dyn Fn(u32) -> String) -> String {
    let cell = |values: &[u32]| values.iter().map(|value| shown(*value)).collect::<Vec<_>>().join("/");
    table.0.iter().map(|one| cell(&one.values)).collect::<Vec<_>>().join(", ")
}
