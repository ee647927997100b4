//! Which statements hold in a place on a day.

use super::catalogue::{Catalogue, about};
use super::reading::{Basis, Claim, Reading};
use super::setting::{Begun, Setting, Statement, Value};
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
    /// What each of the places says, in the same order: looked up once, asked some forty times a call.
    said: Vec<&'a [Setting]>,
    day: Day,
}

/// How many, or no limit.
pub type Count = Option<u32>;

impl<'a> Rules<'a> {
    /// The rules of `region` on `day`.
    #[must_use]
    pub fn at(catalogue: &'a Catalogue, region: Region, day: Day) -> Self {
        let places = region.chain();
        let said = places.iter().map(|place| catalogue.settings_in(*place)).collect();
        Self { catalogue, places, said, day }
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
        self.reading(topic, None)
    }

    /// Which amount holds.
    #[must_use]
    pub fn yuan(&self, topic: Topic) -> Reading<Money> {
        self.reading(topic, None)
    }

    /// Which count holds; `None` inside is "no limit".
    #[must_use]
    pub fn count(&self, topic: Topic) -> Reading<Count> {
        self.reading(topic, None)
    }

    /// Whether a scope lets `word` in.
    #[must_use]
    pub fn admits<T: Word>(&self, topic: Topic, word: T) -> Reading<bool> {
        self.word_at(topic, word.index())
    }

    /// Whether a scope lets in the word at a place of its vocabulary.
    #[must_use]
    pub fn word_at(&self, topic: Topic, index: u8) -> Reading<bool> {
        self.reading(topic, Some(index))
    }

    /// The days on which something about the topic begins, in these places.
    pub fn turning_days(&self, topic: Topic) -> impl Iterator<Item = Day> {
        let settings = self.said.iter().flat_map(move |said| about(said, topic));
        settings.filter_map(|setting| setting.start.by)
    }

    /// The statements of the most local place that says anything of the topic; of a scope, anything of that word.
    fn reading<T>(&self, topic: Topic, word: Option<u8>) -> Reading<T> {
        let (claims, open_start) = self.claims_from(&self.said, topic, word);
        Reading::new(claims, open_start)
    }

    fn claims_from(&self, said: &[&'a [Setting]], topic: Topic, word: Option<u8>) -> (Vec<Claim>, bool) {
        let Some((most_local, wider)) = said.split_first() else { return (Vec::new(), false) };
        // Of several that have begun, the latest that says anything.
        let latest = |begun: Begun| {
            let held = about(most_local, topic)
                .iter()
                .rev()
                .filter(|s| s.start.begun(self.day) == begun && s.last.is_none_or(|last| self.day <= last));
            held.map(|setting| self.claims(setting, word)).find(|claims| !claims.is_empty())
        };
        let (settled, perhaps) = (latest(Begun::Yes), latest(Begun::Open));
        let before = || self.claims_from(wider, topic, word);
        match (settled, perhaps) {
            (None, None) => before(),
            (Some(claims), None) => (claims, false),
            (settled, Some(mut starting)) => {
                let mut claims = settled.unwrap_or_else(|| before().0);
                // What has not surely begun must not decide by itself: unless something sure held before, "no rule yet" may.
                if !claims.iter().any(|claim| claim.basis.confidence.decides()) {
                    claims.extend(starting.first().map(|claim| Claim { value: None, basis: claim.basis.clone() }));
                }
                claims.append(&mut starting);
                (claims, true)
            }
        }
    }

    fn claims(&self, setting: &Setting, word: Option<u8>) -> Vec<Claim> {
        let claim = |statement: &Statement| {
            let value = match word {
                None => statement.value,
                Some(word) => Value(u32::from(statement.value.admits_at(word)?)),
            };
            let basis = Basis {
                region: setting.region,
                topic: setting.topic,
                from: setting.start.day(),
                confidence: self.catalogue.confidence(&statement.sources),
                sources: statement.sources.as_slice().into(),
            };
            Some(Claim { value: Some(value), basis })
        };
        setting.statements.iter().filter_map(claim).collect()
    }
}
