//! What is said of a topic: the statements that may hold, where they stand in the catalogue.

use super::catalogue::Catalogue;
use super::setting::{Setting, Statement, Value};
use super::terms::Confidence;
use super::topic::Topic;
use crate::date::Day;
use crate::region::Region;

/// The settings whose statements may hold about one topic, or about one word of it. Nothing is copied out of the catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Said<'c> {
    catalogue: &'c Catalogue,
    word: Option<u8>,
    /// First what holds, then what perhaps has begun: of the nation, the province, the city, the district.
    pub(super) settings: [Option<&'c Setting>; 5],
}

/// One statement that may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim<'c> {
    /// What it says; `None` for "no rule yet", before a start.
    pub value: Option<Value>,
    /// How sure it is.
    pub confidence: Confidence,
    setting: &'c Setting,
    statement: &'c Statement,
}

/// Where a statement comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis<'c> {
    /// The place that says it.
    pub region: Region,
    /// The topic.
    pub topic: Topic,
    /// The first day, if it is known.
    pub from: Option<Day>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Places in the catalogue's list of sources.
    pub sources: &'c [u16],
}

impl<'c> Said<'c> {
    /// Nothing yet; `word` is that of a scope.
    pub(super) const fn nothing(catalogue: &'c Catalogue, word: Option<u8>) -> Self {
        Self { catalogue, word, settings: [None; 5] }
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.settings.iter().all(Option::is_none)
    }

    /// Inside the window of an unknown start day: nothing tells which claim holds.
    #[must_use]
    pub fn is_open_start(&self) -> bool {
        let [_, starting @ ..] = &self.settings;
        starting.iter().any(Option::is_some)
    }

    /// Tells every claim, in their order. One body of code serves all that is asked of them.
    pub fn each(&self, tell: &mut dyn FnMut(Claim<'c>)) {
        let (mut may_start, mut sure) = (false, false);
        for setting in self.settings {
            // What has not surely begun must not decide by itself: unless something sure held before, "no rule yet" may.
            let mut not_yet = may_start && !sure;
            may_start = true;
            let Some(setting) = setting else { continue };
            for statement in &setting.statements {
                if let value @ Some(_) = value(statement, self.word) {
                    let confidence = self.catalogue.confidence(&statement.sources);
                    let claim = Claim { value, confidence, setting, statement };
                    sure |= confidence.decides();
                    if core::mem::take(&mut not_yet) {
                        tell(Claim { value: None, ..claim });
                    }
                    tell(claim);
                }
            }
        }
    }

    /// Adds what the claims rest on, each once.
    pub fn add_to(&self, basis: &mut Vec<Basis<'c>>) {
        self.each(&mut |claim| {
            let one = claim.basis();
            if !basis.contains(&one) {
                basis.push(one);
            }
        });
    }
}

/// Whether the setting says anything; if it is about a word, anything of that.
pub(super) fn says_anything(setting: &Setting, word: Option<u8>) -> bool {
    setting.statements.iter().any(|statement| value(statement, word).is_some())
}

fn value(statement: &Statement, word: Option<u8>) -> Option<Value> {
    match word {
        None => Some(statement.value),
        Some(word) => statement.value.admits_at(word).map(|admits| Value(u32::from(admits))),
    }
}

impl<'c> Claim<'c> {
    /// Where it comes from.
    #[must_use]
    pub fn basis(&self) -> Basis<'c> {
        Basis {
            region: self.setting.region,
            topic: self.setting.topic,
            from: self.setting.start.day(),
            confidence: self.confidence,
            sources: &self.statement.sources,
        }
    }
}
