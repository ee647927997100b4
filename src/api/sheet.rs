//! The reply of `policyAt`: what holds in a place on a day, statement by statement.

use super::reply::{Basis, Receipt};
use super::write::objects;
use crate::catalogue::Edition;
use crate::date::Day;
use crate::policy::{Catalogue, Claim, Kind, Reading, Rules, Sureness, Topic, Value};
use crate::region::Region;
use crate::word::Word;

/// Which place, on which day.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Place {
    /// The place.
    pub region: Region,
    /// The day.
    pub day: Day,
}

/// What holds in a place on a day. Topics of which nothing is known are left out.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Sheet {
    /// What holds, topic by topic.
    pub entries: Vec<Entry>,
    /// What it was looked up in.
    pub receipt: Receipt,
}

/// What is known of one topic, or of one word of it.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Entry {
    /// The topic.
    pub topic: Topic,
    /// The word it is about, for topics that let words in or shut them out.
    #[cfg_attr(feature = "types", ts(optional))]
    pub word: Option<&'static str>,
    /// How sure it is.
    pub state: Sureness,
    /// What is said: one statement, or every one that may hold.
    pub statements: Vec<Statement>,
}

/// One statement.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Statement {
    /// A word, yuan, a count, `unlimited`; `yes` or `no` for a word of a scope; `none` for "no rule yet".
    pub value: String,
    /// Where it comes from.
    pub basis: Basis,
}

objects! {
    Sheet { entries receipt }
    Entry { topic word state statements }
    Statement { value basis }
}

impl Sheet {
    /// What holds in a place on a day.
    pub(super) fn of(place: &Place, edition: &Edition) -> Self {
        let catalogue = &edition.catalogue;
        let rules = Rules::at(catalogue, place.region, place.day);
        let mut entries = Vec::new();
        for topic in Topic::ALL {
            match topic.kind() {
                Kind::Scope(words) => {
                    for (index, word) in words.iter().enumerate() {
                        let reading = rules.word_at(*topic, u8::try_from(index).unwrap_or(u8::MAX));
                        entries.extend(entry(*topic, Some(word), &reading, catalogue));
                    }
                }
                Kind::Choice(_) | Kind::Yuan | Kind::Count => {
                    entries.extend(entry(*topic, None, &rules.count(*topic), catalogue));
                }
            }
        }
        Self { entries, receipt: Receipt::of(edition, place.day, rules.places()) }
    }
}

fn entry<T>(
    topic: Topic,
    word: Option<&'static str>,
    reading: &Reading<'_, T>,
    catalogue: &Catalogue,
) -> Option<Entry> {
    let statement = |claim: &Claim<'_>| Statement {
        value: claim.value.map_or_else(|| "none".into(), |value| text(topic, value)),
        basis: Basis::one(&claim.basis(), catalogue),
    };
    let statements = reading.claims().iter().map(statement).collect();
    (!reading.is_unknown()).then(|| Entry { topic, word, state: reading.sureness(), statements })
}

fn text(topic: Topic, value: Value) -> String {
    match topic.kind() {
        Kind::Scope(_) => if value.0 == 1 { "yes" } else { "no" }.into(),
        Kind::Choice(words) => {
            let word = usize::try_from(value.0).ok().and_then(|place| words.get(place).copied());
            word.unwrap_or_default().into()
        }
        Kind::Yuan => value.money().to_string(),
        Kind::Count if value == Value::UNLIMITED => "unlimited".into(),
        Kind::Count => value.0.to_string(),
    }
}
