//! The rules of a place on a day: which provisions hold there.

use super::candidates::{Candidates, says_anything};
use super::catalogue::{Catalogue, about, from_topic};
use super::evidence::Evidence;
use super::provision::{Begun, Provision};
use super::terms::UseCondition;
use super::topic::Topic;
use crate::date::Day;
use crate::insurance::Purpose;
use crate::money::Money;
use crate::region::Region;
use crate::vocabulary::Vocabulary;

/// Holds the rules of one place on one day. The most local statement decides, topic by topic and, for scopes, word by word.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'c> {
    catalogue: &'c Catalogue,
    region: Region,
    /// The provisions of each place, the most local first: looked up once, because a call asks some forty topics.
    layers: [&'c [Provision]; 4],
    day: Day,
}

/// A count, or `None` for no limit.
pub type Count = Option<u32>;

impl<'c> Rules<'c> {
    /// Returns the rules of `region` on `day`.
    #[must_use]
    pub fn at(catalogue: &'c Catalogue, region: Region, day: Day) -> Self {
        let mut previous = None;
        let layers = region.layers().map(|place| match previous.replace(place) {
            // A place that is its own city or province stands twice in its layers and counts once.
            within if within == Some(place) => &[],
            _ => catalogue.provisions_in(place),
        });
        Self { catalogue, region, layers, day }
    }

    /// Returns the day of the rules.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.day
    }

    /// Returns the places whose rules count, the most local first.
    #[must_use]
    pub fn places(&self) -> Vec<Region> {
        self.region.chain()
    }

    /// Returns the catalogue in which the rules stand.
    #[must_use]
    pub const fn catalogue(&self) -> &'c Catalogue {
        self.catalogue
    }

    /// Returns whether the place, or its city or province, has a policy of its own.
    #[must_use]
    pub fn are_local(&self) -> bool {
        self.region.layers().iter().any(|place| *place != Region::NATION && self.catalogue.has(*place))
    }

    /// Returns the evidence about the word of a choice.
    #[must_use]
    pub fn choice<T: Vocabulary>(&self, topic: Topic) -> Evidence<'c, T> {
        self.evidence(topic, None)
    }

    /// Returns the evidence about an amount.
    #[must_use]
    pub fn yuan(&self, topic: Topic) -> Evidence<'c, Money> {
        self.evidence(topic, None)
    }

    /// Returns the evidence about a count; `None` inside is "no limit".
    #[must_use]
    pub fn count(&self, topic: Topic) -> Evidence<'c, Count> {
        self.evidence(topic, None)
    }

    /// Returns the evidence on whether a scope lets `word` in.
    #[must_use]
    pub fn admits<T: Vocabulary>(&self, topic: Topic, word: T) -> Evidence<'c, bool> {
        self.word_at(topic, word.index())
    }

    /// Returns the evidence on whether a scope lets in the word with this index.
    #[must_use]
    pub fn word_at(&self, topic: Topic, index: u8) -> Evidence<'c, bool> {
        self.evidence(topic, Some(index))
    }

    /// Returns every condition on a use that some statement names, with the evidence for it.
    pub fn use_conditions(&self, purpose: Purpose) -> impl Iterator<Item = (UseCondition, Evidence<'c, bool>)> {
        let topic = Topic::conditions_of(purpose).filter(|topic| self.speak_of(*topic));
        let conditions = topic.into_iter().flat_map(|topic| UseCondition::ALL.iter().map(move |one| (topic, *one)));
        let named = conditions.map(|(topic, condition)| (condition, self.admits(topic, condition)));
        named.filter(|(_, evidence)| evidence.any(|is_condition| is_condition))
    }

    /// Returns the first days of every provision about the topic in these places.
    pub fn turning_days(&self, topic: Topic) -> impl Iterator<Item = Day> {
        let provisions = self.layers.iter().flat_map(move |provisions| about(provisions, topic));
        provisions.filter_map(|provision| provision.start.by)
    }

    /// Returns the evidence of the most local place that says anything about the topic; of a scope, anything about that word.
    fn evidence<T>(&self, topic: Topic, word: Option<u8>) -> Evidence<'c, T> {
        Evidence::new(self.candidates(topic, word))
    }

    /// Returns the latest provision that has begun and says anything. Where none has surely begun, the provisions of the wider
    /// places are candidates too.
    fn candidates(&self, topic: Topic, word: Option<u8>) -> Candidates<'c> {
        let mut candidates = Candidates::nothing(self.catalogue, word);
        let [held, starting @ ..] = &mut candidates.provisions;
        for (provisions, may_start) in self.layers.iter().zip(starting.iter_mut().rev()) {
            // This is the innermost loop of every call, so the iterators used elsewhere are written out.
            for provision in from_topic(provisions, topic) {
                if provision.topic != topic {
                    break;
                }
                let latest = match provision.start.begun(self.day) {
                    Begun::Yes => &mut *held,
                    Begun::Open => &mut *may_start,
                    Begun::No => continue,
                };
                if provision.last.is_none_or(|last| self.day <= last) && says_anything(provision, word) {
                    *latest = Some(provision);
                }
            }
            if held.is_some() {
                break;
            }
        }
        candidates
    }

    /// Returns whether these places say anything about the topic, on any day.
    #[must_use]
    pub fn speak_of(&self, topic: Topic) -> bool {
        self.layers
            .iter()
            .any(|provisions| from_topic(provisions, topic).first().is_some_and(|provision| provision.topic == topic))
    }
}
