//! Everything we know, in one value.

use super::pooling::Pooling;
use super::setting::Setting;
use super::terms::Confidence;
use super::topic::Topic;
use crate::region::Region;

/// All places, their settings and the sources they rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Where statements come from; statements refer to places in this list.
    pub sources: Vec<Source>,
    /// Places with a policy of their own, by their codes.
    pub places: Vec<Place>,
    /// All settings, by place, topic and start.
    pub settings: Vec<Setting>,
    /// How bills are split, by place, scheme, visit and start.
    pub poolings: Vec<Pooling>,
}

/// A place with a policy of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Its code.
    pub region: Region,
    /// Its Chinese name.
    pub name: String,
    /// Its English name.
    pub name_en: String,
}

/// Where a statement comes from. Titles, addresses and excerpts are kept outside the module, under the same key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Its key in the policies.
    pub key: String,
    /// How far it can be trusted.
    pub confidence: Confidence,
}

impl Catalogue {
    /// The settings of one place, by topic and start.
    #[must_use]
    pub fn settings_in(&self, region: Region) -> &[Setting] {
        let first = self.settings.partition_point(|setting| setting.region < region);
        let rest = self.settings.get(first..).unwrap_or(&[]);
        rest.get(..rest.partition_point(|setting| setting.region == region)).unwrap_or(&[])
    }

    /// The settings of one topic in one place, in the order they began.
    pub fn settings_of(&self, region: Region, topic: Topic) -> impl Iterator<Item = &Setting> {
        about(self.settings_in(region), topic)
    }

    /// Whether the place has a policy of its own.
    #[must_use]
    pub fn has(&self, region: Region) -> bool {
        self.places.binary_search_by_key(&region, |place| place.region).is_ok()
    }

    /// The keys of some sources.
    #[must_use]
    pub fn keys(&self, sources: &[u16]) -> Vec<String> {
        let known = sources.iter().filter_map(|index| self.sources.get(usize::from(*index)));
        known.map(|source| source.key.clone()).collect()
    }

    /// The surest of some sources.
    #[must_use]
    pub fn confidence(&self, sources: &[u16]) -> Confidence {
        let mut surest = Confidence::Recalled;
        for index in sources {
            surest = surest.max(self.sources.get(usize::from(*index)).map_or(surest, |source| source.confidence));
        }
        surest
    }
}

/// One place's settings from the first of a topic on.
pub(super) fn from_topic(said: &[Setting], topic: Topic) -> &[Setting] {
    said.get(said.partition_point(|setting| setting.topic < topic)..).unwrap_or(&[])
}

/// The settings of one topic among one place's.
pub(super) fn about(said: &[Setting], topic: Topic) -> impl Iterator<Item = &Setting> {
    from_topic(said, topic).iter().take_while(move |setting| setting.topic == topic)
}
