//! The reply of `policyAt`: what holds in a place on a day, statement by statement.

use super::place::{RegionWarning, place_of_today};
use super::{Basis, Receipt};
use crate::api::codec::impl_reply;
use crate::api::request::PolicyQuery;
use crate::catalogue::Edition;
use crate::policy::{Candidate, Catalogue, Evidence, PackedValue, Rules, Sureness, Topic, TopicKind};
use crate::region::Region;
use crate::vocabulary::Vocabulary;

/// What holds in a place on a day. Topics of which nothing is known are left out.
#[derive(Clone, Debug)]
pub struct PolicyOverview {
    /// What holds, topic by topic.
    pub entries: Vec<PolicyEntry>,
    /// Remarks about the code of the place.
    pub warnings: Vec<RegionWarning>,
    /// What it was looked up in.
    pub receipt: Receipt,
}

/// What is known of one topic, or of one word of it.
#[derive(Clone, Debug)]
pub struct PolicyEntry {
    /// The topic.
    pub topic: Topic,
    /// The word it is about, for topics that let words in or shut them out.
    pub word: Option<&'static str>,
    /// How sure it is.
    pub state: Sureness,
    /// What is said: one statement, or every one that may hold.
    pub statements: Vec<PolicyStatement>,
}

/// One statement.
#[derive(Clone, Debug)]
pub struct PolicyStatement {
    /// A word, yuan, a count, `unlimited`; `yes` or `no` for a word of a scope; `none` for "no rule yet".
    pub value: String,
    /// Where it comes from.
    pub basis: Basis,
}

impl_reply! {
    PolicyOverview { entries, warnings, receipt }
    PolicyEntry { topic, word, state, statements }
    PolicyStatement { value, basis }
}

impl PolicyOverview {
    /// What holds in a place on a day.
    pub(in crate::api) fn of(place: &PolicyQuery, edition: &Edition) -> Self {
        let catalogue = &edition.catalogue;
        let (region, warnings) = place_of_today(Some(place.region));
        let rules = Rules::at(catalogue, region.unwrap_or(Region::NATION), place.day);
        let mut entries = Vec::new();
        for topic in Topic::ALL {
            match topic.kind() {
                TopicKind::Scope(words) => {
                    for (index, word) in words.iter().enumerate() {
                        let reading = rules.word_at(*topic, u8::try_from(index).unwrap_or(u8::MAX));
                        entries.extend(entry(*topic, Some(word), &reading, catalogue));
                    }
                }
                TopicKind::Choice(_) | TopicKind::Yuan | TopicKind::Count => {
                    entries.extend(entry(*topic, None, &rules.count(*topic), catalogue));
                }
            }
        }
        Self { entries, warnings, receipt: Receipt::of(edition, place.day, rules.places()) }
    }
}

fn entry<T>(
    topic: Topic,
    word: Option<&'static str>,
    reading: &Evidence<'_, T>,
    catalogue: &Catalogue,
) -> Option<PolicyEntry> {
    let statement = |claim: &Candidate<'_>| PolicyStatement {
        value: claim.value.map_or_else(|| "none".into(), |value| text(topic, value)),
        basis: Basis::one(&claim.basis(), catalogue),
    };
    let statements = reading.candidates().iter().map(statement).collect();
    (!reading.is_unknown()).then(|| PolicyEntry { topic, word, state: reading.sureness(), statements })
}

fn text(topic: Topic, value: PackedValue) -> String {
    match topic.kind() {
        TopicKind::Scope(_) => if value.0 == 1 { "yes" } else { "no" }.into(),
        TopicKind::Choice(words) => {
            let word = usize::try_from(value.0).ok().and_then(|place| words.get(place).copied());
            word.unwrap_or_default().into()
        }
        TopicKind::Yuan => value.money().to_string(),
        TopicKind::Count if value == PackedValue::UNLIMITED => "unlimited".into(),
        TopicKind::Count => value.0.to_string(),
    }
}
