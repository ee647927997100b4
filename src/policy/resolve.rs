//! Which statements hold in a place on a day.

use super::catalogue::Catalogue;
use super::reading::{Basis, Claim, Reading};
use super::setting::{Begun, Setting, Value};
use super::topic::Topic;
use crate::date::Day;
use crate::money::Money;
use crate::region::Region;
use crate::word::Word;

/// The rules of one place on one day: the most local statement wins, topic by topic and, for scopes, word by word.
#[derive(Clone, Debug)]
pub struct Rules<'a> {
    catalogue: &'a Catalogue,
    places: Vec<Region>,
    day: Day,
}

/// How many, or no limit.
pub type Count = Option<u32>;

impl<'a> Rules<'a> {
    /// The rules of `region` on `day`.
    #[must_use]
    pub fn at(catalogue: &'a Catalogue, region: Region, day: Day) -> Self {
        Self { catalogue, places: region.chain(), day }
    }

    /// The day asked about.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.day
    }

    /// The places looked at, the most local first.
    #[must_use]
    pub fn places(&self) -> &[Region] {
        &self.places
    }

    /// What everything rests on.
    #[must_use]
    pub const fn catalogue(&self) -> &'a Catalogue {
        self.catalogue
    }

    /// Whether the province, or a place in it, has a policy of its own.
    #[must_use]
    pub fn are_local(&self) -> bool {
        self.places.iter().any(|place| *place != Region::NATION && self.catalogue.has(*place))
    }

    /// Which word of a choice holds.
    #[must_use]
    pub fn choice<T: Word>(&self, topic: Topic) -> Reading<T> {
        self.reading(topic, Value::word)
    }

    /// Which amount holds.
    #[must_use]
    pub fn yuan(&self, topic: Topic) -> Reading<Money> {
        self.reading(topic, |value| Some(value.money()))
    }

    /// Which count holds; `None` inside is "no limit".
    #[must_use]
    pub fn count(&self, topic: Topic) -> Reading<Count> {
        self.reading(topic, |value| Some((value != Value::UNLIMITED).then_some(value.0)))
    }

    /// Whether a scope lets `word` in.
    #[must_use]
    pub fn admits<T: Word>(&self, topic: Topic, word: T) -> Reading<bool> {
        self.reading(topic, |value| value.admits(word))
    }

    /// The days on which something about the topic begins, in these places.
    pub fn turning_days(&self, topic: Topic) -> impl Iterator<Item = Day> {
        let settings = self.places.iter().flat_map(move |place| self.catalogue.settings_of(*place, topic));
        settings.filter_map(|setting| setting.start.by)
    }

    /// The statements of the most local place that `read` makes anything of.
    fn reading<T>(&self, topic: Topic, read: impl Fn(Value) -> Option<T>) -> Reading<T> {
        self.reading_from(&self.places, topic, &read)
    }

    fn reading_from<T>(&self, places: &[Region], topic: Topic, read: &impl Fn(Value) -> Option<T>) -> Reading<T> {
        let Some((place, wider)) = places.split_first() else { return Reading::default() };
        let said = |begun: Begun| {
            let settings = self.catalogue.settings_of(*place, topic);
            let held = settings
                .filter(move |s| s.start.begun(self.day) == begun && s.last.is_none_or(|last| self.day <= last));
            held.map(|setting| self.claims(setting, read)).filter(|claims| !claims.is_empty()).last()
        };
        let (settled, perhaps) = (said(Begun::Yes), said(Begun::Open));
        let before = || self.reading_from(wider, topic, read);
        match (settled, perhaps) {
            (None, None) => before(),
            (Some(claims), None) => Reading { claims, open_start: false },
            (settled, Some(mut starting)) => {
                let mut claims = settled.unwrap_or_else(|| before().claims);
                if claims.is_empty() {
                    claims.extend(starting.first().map(|claim| Claim { value: None, basis: claim.basis.clone() }));
                }
                claims.append(&mut starting);
                Reading { claims, open_start: true }
            }
        }
    }

    fn claims<T>(&self, setting: &Setting, read: &impl Fn(Value) -> Option<T>) -> Vec<Claim<T>> {
        let claim = |statement: &super::setting::Statement| {
            let value = read(statement.value)?;
            let basis = Basis {
                region: setting.region,
                topic: setting.topic,
                from: setting.start.day(),
                confidence: self.catalogue.confidence(&statement.sources),
                sources: statement.sources.clone(),
            };
            Some(Claim { value: Some(value), basis })
        };
        setting.statements.iter().filter_map(claim).collect()
    }
}
