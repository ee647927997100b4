//! What other places say about a topic of which a place says nothing.

use super::catalogue::{Catalogue, about};
use super::evidence::{Answer, FromValue};
use super::provision::{Begun, PackedValue, Provision};
use super::topic::Topic;
use crate::date::Day;
use crate::region::Region;

/// Where the places that surely speak of a topic point. Never a rule for a place that says nothing: only a direction, with its weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    /// Whether they point towards "met".
    pub leans: bool,
    /// How many places point there.
    pub alike: u32,
    /// How many places speak of the topic.
    pub of: u32,
}

/// With fewer places there is no direction.
const FEWEST: u32 = 5;
/// The share of places that must agree, in tenths.
const TENTHS: u32 = 9;

impl Catalogue {
    /// Returns where the other places point: at least five surely say something on that day, and nine in ten of them the same.
    #[must_use]
    pub fn elsewhere<T: FromValue>(
        &self,
        topic: Topic,
        day: Day,
        answer_of: impl Fn(T) -> Answer,
    ) -> Option<Elsewhere> {
        let (mut met, mut unmet) = (0_u32, 0_u32);
        for place in &self.places {
            let Some(value) = self.surely(place.region, topic, day) else { continue };
            match T::from_value(value).map(&answer_of) {
                Some(Answer::Met) => met = met.saturating_add(1),
                Some(Answer::NotMet) => unmet = unmet.saturating_add(1),
                Some(Answer::Open) | None => {}
            }
        }
        let (of, alike) = (met.saturating_add(unmet), met.max(unmet));
        let agree = alike.saturating_mul(10) >= of.saturating_mul(TENTHS);
        (of >= FEWEST && agree).then_some(Elsewhere { leans: met > unmet, alike, of })
    }

    /// Returns the one value that a place surely states on a day.
    fn surely(&self, region: Region, topic: Topic, day: Day) -> Option<PackedValue> {
        let holds = |provision: &&Provision| {
            provision.start.begun(day) == Begun::Yes && provision.last.is_none_or(|last| day <= last)
        };
        let provision = about(self.provisions_in(region), topic).filter(holds).last()?;
        let [only] = provision.values.as_slice() else { return None };
        self.confidence(&only.sources).decides().then_some(only.value)
    }
}

#[cfg(test)]
mod tests {
    use super::{Answer, Catalogue, Elsewhere, Topic};
    use crate::catalogue::{CataloguePlace, CatalogueSource};
    use crate::provision::{PackedValue, Provision, SourcedValue, Start};
    use crate::region::Region;
    use crate::terms::{Confidence, SuspensionEffect};
    use crate::vocabulary::Vocabulary;

    /// Places that say what becomes of a suspended grantor: surely "blocks", surely "allowed", and by an aggregator "allowed".
    fn lean(blocks: usize, allowed: usize, reported: usize) -> Option<Elsewhere> {
        let codes = (110_000..).step_by(100).filter_map(|code: u32| Region::parse(&code.to_string()));
        let said = core::iter::repeat_n((SuspensionEffect::Blocks, 0), blocks)
            .chain(core::iter::repeat_n((SuspensionEffect::Allowed, 0), allowed))
            .chain(core::iter::repeat_n((SuspensionEffect::Allowed, 1), reported));
        let provisions: Vec<Provision> = codes
            .zip(said)
            .map(|(region, (effect, source))| Provision {
                region,
                topic: Topic::GrantorPaused,
                start: Start::default(),
                last: None,
                values: vec![SourcedValue { value: PackedValue(effect.index().into()), sources: vec![source] }],
            })
            .collect();
        let source = |confidence| CatalogueSource { key: String::new(), confidence, dated: None };
        let place = |region| CataloguePlace { region, name: String::new(), name_en: String::new() };
        let catalogue = Catalogue {
            sources: vec![source(Confidence::Official), source(Confidence::Aggregator)],
            places: provisions.iter().map(|provision| place(provision.region)).collect(),
            provisions,
            benefits: Vec::new(),
        };
        let day = "2026-11-22".parse().ok()?;
        catalogue.elsewhere(Topic::GrantorPaused, day, |effect| match effect {
            SuspensionEffect::Allowed => Answer::Met,
            SuspensionEffect::Blocks | SuspensionEffect::Ends => Answer::NotMet,
        })
    }

    #[test]
    fn x02_five_places_that_agree_give_a_direction_and_aggregators_none() {
        let against = |alike, of| Some(Elsewhere { leans: false, alike, of });
        assert_eq!(lean(4, 0, 0), None);
        assert_eq!(lean(5, 0, 0), against(5, 5));
        assert_eq!(lean(5, 0, 9), against(5, 5));
        assert_eq!(lean(9, 1, 0), against(9, 10));
        assert_eq!(lean(8, 1, 0), None);
        assert_eq!(lean(0, 5, 0), Some(Elsewhere { leans: true, alike: 5, of: 5 }));
        assert_eq!(lean(0, 0, 9), None);
    }
}
