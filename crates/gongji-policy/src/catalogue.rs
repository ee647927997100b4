//! The catalogue: every place, provision, benefit schedule and source.

use super::benefit::{BenefitSchedule, ScheduleReach};
use super::document::{DocumentAge, DocumentMonth};
use super::provision::{Begun, PackedValue, Provision};
use super::terms::Confidence;
use super::topic::Topic;
use crate::date::Day;
use crate::insurance::{Purpose, Scheme};
use crate::region::Region;
use std::collections::BTreeSet;

/// Holds all places, what they rule, and the sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Catalogue {
    /// Every source, by key. Statements refer to sources by their index in this list.
    pub sources: Vec<CatalogueSource>,
    /// Every place with a policy of its own, by code.
    pub places: Vec<CataloguePlace>,
    /// Every provision, by place, topic and start.
    pub provisions: Vec<Provision>,
    /// Every benefit schedule, by place, scheme, visit, reach and start.
    pub benefits: Vec<BenefitSchedule>,
}

/// A place with a policy of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CataloguePlace {
    /// The code of the place.
    pub region: Region,
    /// The Chinese name.
    pub name: String,
    /// The English name.
    pub name_en: String,
}

/// A source of statements. Title, address and excerpt are kept outside the module, under the same key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueSource {
    /// The key of the source in the policy files.
    pub key: String,
    /// How far the source can be trusted.
    pub confidence: Confidence,
    /// The month that the document bears, if it bears one.
    pub dated: Option<DocumentMonth>,
}

impl Catalogue {
    /// Returns the provisions of one place, by topic and start.
    #[must_use]
    pub fn provisions_in(&self, region: Region) -> &[Provision] {
        let first = self.provisions.partition_point(|provision| provision.region < region);
        let rest = self.provisions.get(first..).unwrap_or(&[]);
        rest.get(..rest.partition_point(|provision| provision.region == region)).unwrap_or(&[])
    }

    /// Returns the benefit schedules of one place, by scheme, visit, reach and start.
    #[must_use]
    pub fn benefits_in(&self, region: Region) -> &[BenefitSchedule] {
        let first = self.benefits.partition_point(|benefit| benefit.region < region);
        let rest = self.benefits.get(first..).unwrap_or(&[]);
        rest.get(..rest.partition_point(|benefit| benefit.region == region)).unwrap_or(&[])
    }

    /// Returns the benefit schedule for a member of `region` on `day`.
    ///
    /// The newest schedule that has begun holds, of the most local place that has one. A province of several pooling areas
    /// shares the bills of its own scheme (省本级) only, unless its schedule reaches every area: that one holds where no schedule
    /// of the area has begun. A schedule whose last day has passed is all that is known until a newer one is found, of the area
    /// or of the province.
    #[must_use]
    pub fn benefit_for(&self, region: Region, scheme: Scheme, visit: Purpose, day: Day) -> Option<&BenefitSchedule> {
        let newest = |place: Region, reach| {
            let series = (place, scheme, visit, reach);
            let has_begun = |one: &&BenefitSchedule| one.series() == series && one.start.begun(day) != Begun::No;
            self.benefits_in(place).iter().rfind(has_begun)
        };
        let shares = |place: &Region| *place == region || place.pooling_area().is_some();
        let own = region.chain().into_iter().filter(shares).find_map(|place| newest(place, ScheduleReach::OwnScheme));
        let common = newest(region.province(), ScheduleReach::Province);
        match (own, common) {
            (Some(own), Some(common)) if own.is_over(day) && common.is_in_force(day) && own.is_older(common) => {
                Some(common)
            }
            (own, common) => own.or(common),
        }
    }

    /// Returns whether some bill of the place's members can be split by a benefit schedule.
    #[must_use]
    pub fn has_benefits(&self, region: Region) -> bool {
        let common = self.benefits_in(region.province()).iter().any(|one| one.reach == ScheduleReach::Province);
        common || !self.benefits_in(region).is_empty()
    }

    /// Returns the rules, with the sources that provisions name, and the figures: the benefit schedules, with all other sources.
    #[must_use]
    pub fn apart(&self) -> (Self, Self) {
        let mut rules = Self { benefits: Vec::new(), ..self.clone() };
        let named: BTreeSet<u16> = rules.cited_by_provisions().map(|source| *source).collect();
        let is_named = |index: usize| u16::try_from(index).is_ok_and(|index| named.contains(&index));
        let sources = || self.sources.iter().cloned().enumerate();
        rules.sources = sources().filter(|(index, _)| is_named(*index)).map(|(_, source)| source).collect();
        for source in rules.cited_by_provisions() {
            *source = u16::try_from(named.range(..*source).count()).unwrap_or(u16::MAX);
        }
        let others = sources().filter(|(index, _)| !is_named(*index)).map(|(_, source)| source).collect();
        (rules, Self { sources: others, benefits: self.benefits.clone(), ..Self::default() })
    }

    /// Returns the catalogue that [`Catalogue::apart`] took apart. Its schedules name sources by their place in the whole list.
    #[must_use]
    pub fn joined(mut self, figures: Self) -> Self {
        let mut own: Vec<u16> = Vec::new();
        let mut others = figures.sources.into_iter().peekable();
        let mut sources = Vec::new();
        for source in core::mem::take(&mut self.sources) {
            while let Some(other) = others.next_if(|other| other.key < source.key) {
                sources.push(other);
            }
            own.push(u16::try_from(sources.len()).unwrap_or(u16::MAX));
            sources.push(source);
        }
        sources.extend(others);
        for source in self.cited_by_provisions() {
            *source = own.get(usize::from(*source)).copied().unwrap_or(u16::MAX);
        }
        Self { sources, benefits: figures.benefits, ..self }
    }

    fn cited_by_provisions(&mut self) -> impl Iterator<Item = &mut u16> {
        let values = self.provisions.iter_mut().flat_map(|provision| &mut provision.values);
        values.flat_map(|value| &mut value.sources)
    }

    /// Returns the provisions of one place about one topic, in the order of their starts.
    pub fn provisions_of(&self, region: Region, topic: Topic) -> impl Iterator<Item = &Provision> {
        about(self.provisions_in(region), topic)
    }

    /// Returns the lowest limit on a count that any place states on any day. Where the sources of a place clash, none of them
    /// speaks for other places.
    #[must_use]
    pub fn lowest_limit(&self, topic: Topic) -> Option<u32> {
        let stated = self.provisions.iter().filter(|provision| provision.topic == topic);
        let agreed = stated.filter_map(|provision| match *provision.values {
            [ref only] => Some(only.value),
            _ => None,
        });
        agreed.filter(|value| *value != PackedValue::UNLIMITED).map(|value| value.0).min()
    }

    /// Returns whether the place has a policy of its own.
    #[must_use]
    pub fn has(&self, region: Region) -> bool {
        self.places.binary_search_by_key(&region, |place| place.region).is_ok()
    }

    /// Returns the keys of the sources with these indexes.
    #[must_use]
    pub fn keys(&self, sources: &[u16]) -> Vec<String> {
        let known = sources.iter().filter_map(|index| self.sources.get(usize::from(*index)));
        known.map(|source| source.key.clone()).collect()
    }

    /// Returns how old the newest document of these sources is on `day`.
    #[must_use]
    pub fn document_age(&self, sources: &[u16], day: Day) -> DocumentAge {
        let dated = sources.iter().filter_map(|index| self.sources.get(usize::from(*index))?.dated);
        dated.max().map_or(DocumentAge::Undated, |newest| newest.age(day))
    }

    /// Returns the confidence of the best of the sources with these indexes.
    #[must_use]
    pub fn confidence(&self, sources: &[u16]) -> Confidence {
        let mut best = Confidence::Recalled;
        for index in sources {
            best = best.max(self.sources.get(usize::from(*index)).map_or(best, |source| source.confidence));
        }
        best
    }
}

/// Returns the provisions of one place from the first about `topic` on.
pub(super) fn from_topic(provisions: &[Provision], topic: Topic) -> &[Provision] {
    provisions.get(provisions.partition_point(|provision| provision.topic < topic)..).unwrap_or(&[])
}

/// Returns the provisions about `topic` among those of one place.
pub(super) fn about(provisions: &[Provision], topic: Topic) -> impl Iterator<Item = &Provision> {
    from_topic(provisions, topic).iter().take_while(move |provision| provision.topic == topic)
}

#[cfg(test)]
mod tests {
    use super::{Catalogue, PackedValue, Provision, Region, Topic};
    use crate::provision::{SourcedValue, Start};

    fn limits(stated: &[&[u32]]) -> Catalogue {
        let provision = |values: &&[u32]| Provision {
            region: Region::NATION,
            topic: Topic::MaxGrantees,
            start: Start::default(),
            last: None,
            values: values.iter().map(|value| SourcedValue { value: PackedValue(*value), sources: vec![] }).collect(),
        };
        Catalogue { provisions: stated.iter().map(provision).collect(), ..Catalogue::default() }
    }

    #[test]
    fn b04_the_lowest_limit_is_one_that_a_place_states_without_a_clash() {
        let unlimited = PackedValue::UNLIMITED.0;
        assert_eq!(limits(&[&[8], &[5], &[unlimited], &[3, 4, 6]]).lowest_limit(Topic::MaxGrantees), Some(5));
        assert_eq!(limits(&[&[unlimited], &[3, 4]]).lowest_limit(Topic::MaxGrantees), None);
        assert_eq!(limits(&[&[5]]).lowest_limit(Topic::MaxGrantors), None);
    }
}
