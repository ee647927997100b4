//! Candidates: every statement that may hold about one topic in one place on one day.

use super::catalogue::Catalogue;
use super::provision::{PackedValue, Provision, SourcedValue};
use super::terms::Confidence;
use super::topic::Topic;
use crate::date::Day;
use crate::region::Region;

/// Holds the provisions whose statements may hold about one topic, or about one word of a topic. Nothing is copied out of the
/// catalogue.
#[derive(Clone, Copy, Debug)]
pub struct Candidates<'c> {
    catalogue: &'c Catalogue,
    word: Option<u8>,
    /// First the provision that holds, then those that may have begun: of the nation, the province, the city, the district.
    pub(super) provisions: [Option<&'c Provision>; 5],
}

/// One statement that may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate<'c> {
    /// The value that the statement gives; `None` for "no rule yet", before a start.
    pub value: Option<PackedValue>,
    /// The confidence of the best source.
    pub confidence: Confidence,
    provision: &'c Provision,
    sourced: &'c SourcedValue,
}

/// Where a statement stands: place, topic, first day, and sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Provenance<'c> {
    /// The place that makes the statement.
    pub region: Region,
    /// The topic of the statement.
    pub topic: Topic,
    /// The first day of the statement, if that day is known.
    pub from: Option<Day>,
    /// The confidence of the best source.
    pub confidence: Confidence,
    /// Indexes into [`Catalogue::sources`].
    pub sources: &'c [u16],
}

impl<'c> Candidates<'c> {
    /// Returns no candidate; `word` is the index of a scope's word.
    pub(super) const fn nothing(catalogue: &'c Catalogue, word: Option<u8>) -> Self {
        Self { catalogue, word, provisions: [None; 5] }
    }

    /// Adds to a key what tells them from all other candidates of the same catalogue: a provision is known by its address.
    pub fn add_to_key(&self, key: &mut Vec<usize>) {
        key.push(self.word.map_or(usize::MAX, usize::from));
        key.extend(
            self.provisions.map(|provision| provision.map_or(0, |provision| core::ptr::from_ref(provision).addr())),
        );
    }

    /// Returns whether there is no candidate.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.provisions.iter().all(Option::is_none)
    }

    /// Returns whether the day lies inside the window of an unknown start: nothing says which candidate holds.
    #[must_use]
    pub fn is_open_start(&self) -> bool {
        let [_, starting @ ..] = &self.provisions;
        starting.iter().any(Option::is_some)
    }

    /// Returns the day by which the likeliest of the provisions is known to hold.
    #[must_use]
    pub fn known_by(&self) -> Option<Day> {
        self.provisions.iter().flatten().next()?.start.by
    }

    /// Visits every candidate in order. One body of code serves every question about candidates.
    pub fn each(&self, visit: &mut dyn FnMut(Candidate<'c>)) {
        let (mut may_start, mut is_sure) = (false, false);
        for provision in self.provisions {
            // A provision that may not have begun must not decide alone. Unless a sure statement held before, "no rule yet" is a
            // candidate too.
            let mut not_yet = may_start && !is_sure;
            may_start = true;
            let Some(provision) = provision else { continue };
            for sourced in &provision.values {
                if let value @ Some(_) = value_of(sourced, self.word) {
                    let confidence = self.catalogue.confidence(&sourced.sources);
                    let candidate = Candidate { value, confidence, provision, sourced };
                    is_sure |= confidence.decides();
                    if core::mem::take(&mut not_yet) {
                        visit(Candidate { value: None, ..candidate });
                    }
                    visit(candidate);
                }
            }
        }
    }

    /// Adds where the candidates stand to `basis`, each once.
    pub fn add_to(&self, basis: &mut Vec<Provenance<'c>>) {
        self.each(&mut |candidate| {
            let one = candidate.basis();
            if !basis.contains(&one) {
                basis.push(one);
            }
        });
    }
}

/// Returns whether the provision says anything about the topic; with `word`, anything about that word.
pub(super) fn says_anything(provision: &Provision, word: Option<u8>) -> bool {
    provision.values.iter().any(|sourced| value_of(sourced, word).is_some())
}

fn value_of(sourced: &SourcedValue, word: Option<u8>) -> Option<PackedValue> {
    match word {
        None => Some(sourced.value),
        Some(word) => sourced.value.admits_at(word).map(|admits| PackedValue(u32::from(admits))),
    }
}

impl<'c> Candidate<'c> {
    /// Returns where the statement stands.
    #[must_use]
    pub fn basis(&self) -> Provenance<'c> {
        Provenance {
            region: self.provision.region,
            topic: self.provision.topic,
            from: self.provision.start.day(),
            confidence: self.confidence,
            sources: &self.sourced.sources,
        }
    }
}
