//! Which statements hold in a place on a day.

use super::catalogue::{Catalogue, about, from_topic};
use super::reading::Reading;
use super::said::{Said, says_anything};
use super::setting::{Begun, Setting};
use super::topic::Topic;
use crate::date::Day;
use crate::money::Money;
use crate::region::Region;
use crate::word::Word;

/// The rules of one place on one day: the most local statement wins, topic by topic and, for scopes, word by word.
#[derive(Clone, Copy, Debug)]
pub struct Rules<'c> {
    catalogue: &'c Catalogue,
    region: Region,
    /// What each of the places says, the most local first: looked up once, asked some forty times a call.
    said: [&'c [Setting]; 4],
    day: Day,
}

/// How many, or no limit.
pub type Count = Option<u32>;

impl<'c> Rules<'c> {
    /// The rules of `region` on `day`.
    #[must_use]
    pub fn at(catalogue: &'c Catalogue, region: Region, day: Day) -> Self {
        let mut around = None;
        let said = region.layers().map(|place| match around.replace(place) {
            // A place that is its own city, say, has spoken already.
            within if within == Some(place) => &[],
            _ => catalogue.settings_in(place),
        });
        Self { catalogue, region, said, day }
    }

    /// The day asked about.
    #[must_use]
    pub const fn day(&self) -> Day {
        self.day
    }

    /// The places looked at, the most local first.
    #[must_use]
    pub fn places(&self) -> Vec<Region> {
        self.region.chain()
    }

    /// What everything rests on.
    #[must_use]
    pub const fn catalogue(&self) -> &'c Catalogue {
        self.catalogue
    }

    /// Whether the province, or a place in it, has a policy of its own.
    #[must_use]
    pub fn are_local(&self) -> bool {
        self.region.layers().iter().any(|place| *place != Region::NATION && self.catalogue.has(*place))
    }

    /// Which word of a choice holds.
    #[must_use]
    pub fn choice<T: Word>(&self, topic: Topic) -> Reading<'c, T> {
        self.reading(topic, None)
    }

    /// Which amount holds.
    #[must_use]
    pub fn yuan(&self, topic: Topic) -> Reading<'c, Money> {
        self.reading(topic, None)
    }

    /// Which count holds; `None` inside is "no limit".
    #[must_use]
    pub fn count(&self, topic: Topic) -> Reading<'c, Count> {
        self.reading(topic, None)
    }

    /// Whether a scope lets `word` in.
    #[must_use]
    pub fn admits<T: Word>(&self, topic: Topic, word: T) -> Reading<'c, bool> {
        self.word_at(topic, word.index())
    }

    /// Whether a scope lets in the word at a place of its vocabulary.
    #[must_use]
    pub fn word_at(&self, topic: Topic, index: u8) -> Reading<'c, bool> {
        self.reading(topic, Some(index))
    }

    /// The days on which something about the topic begins, in these places.
    pub fn turning_days(&self, topic: Topic) -> impl Iterator<Item = Day> {
        let settings = self.said.iter().flat_map(move |said| about(said, topic));
        settings.filter_map(|setting| setting.start.by)
    }

    /// The statements of the most local place that says anything of the topic; of a scope, anything of that word.
    fn reading<T>(&self, topic: Topic, word: Option<u8>) -> Reading<'c, T> {
        Reading::new(self.said(topic, word))
    }

    /// Of several settings that have begun, the latest that says anything; where none surely has, what the wider place says too.
    fn said(&self, topic: Topic, word: Option<u8>) -> Said<'c> {
        let mut said = Said::nothing(self.catalogue, word);
        let [held, starting @ ..] = &mut said.settings;
        for (place, may_start) in self.said.iter().zip(starting.iter_mut().rev()) {
            // The innermost loop of every call: what the iterators do elsewhere is written out.
            for setting in from_topic(place, topic) {
                if setting.topic != topic {
                    break;
                }
                let latest = match setting.start.begun(self.day) {
                    Begun::Yes => &mut *held,
                    Begun::Open => &mut *may_start,
                    Begun::No => continue,
                };
                if setting.last.is_none_or(|last| self.day <= last) && says_anything(setting, word) {
                    *latest = Some(setting);
                }
            }
            if held.is_some() {
                break;
            }
        }
        said
    }

    /// Whether these places say anything of the topic, on whatever day.
    #[must_use]
    pub fn speak_of(&self, topic: Topic) -> bool {
        self.said.iter().any(|said| from_topic(said, topic).first().is_some_and(|setting| setting.topic == topic))
    }
}
