//! What may hold, how sure it is, and what follows from it.

use super::terms::Confidence;
use super::topic::Topic;
use crate::date::Day;
use crate::region::Region;

/// Every statement that may hold about one topic (or one word of it) on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// The statements. None: nothing is known.
    pub claims: Vec<Claim<T>>,
    /// Inside the window of an unknown start day: nothing tells which claim holds.
    pub open_start: bool,
}

/// One statement that may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim<T> {
    /// What it says; `None` for "no rule yet", before a start.
    pub value: Option<T>,
    /// Where it comes from.
    pub basis: Basis,
}

/// Where a statement comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Basis {
    /// The place that says it.
    pub region: Region,
    /// The topic.
    pub topic: Topic,
    /// The first day, if it is known.
    pub from: Option<Day>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Places in the catalogue's list of sources.
    pub sources: Vec<u16>,
}

/// What a statement means for the case asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Says {
    /// The condition is met.
    Yes,
    /// It is not met.
    No,
    /// The statement does not settle it.
    Open,
}

/// What all that is known means for the case asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// What follows, if it follows from every reading.
    pub says: Says,
    /// Where it points, when `says` is [`Says::Open`].
    pub leans: Option<bool>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

impl<T> Default for Reading<T> {
    fn default() -> Self {
        Self { claims: Vec::new(), open_start: false }
    }
}

impl<T> Reading<T> {
    /// Whether nothing is known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.claims.is_empty()
    }

    /// The surest value, the first of equals. It may rest on aggregators alone: see [`Reading::decides`].
    #[must_use]
    pub fn likeliest(&self) -> Option<&T> {
        let mut best: Option<&Claim<T>> = None;
        for claim in &self.claims {
            if best.is_none_or(|best| claim.basis.confidence > best.basis.confidence) {
                best = Some(claim);
            }
        }
        best.and_then(|claim| claim.value.as_ref())
    }

    /// Whether what it says may allow or deny by itself.
    #[must_use]
    pub fn decides(&self) -> bool {
        self.claims.iter().any(|claim| claim.basis.confidence.decides())
    }

    /// Where it comes from.
    #[must_use]
    pub fn basis(&self) -> Vec<Basis> {
        self.claims.iter().map(|claim| claim.basis.clone()).collect()
    }

    /// What follows for a case: `says` gives what each single statement means, `None` standing for "no rule known".
    ///
    /// It is settled only if it follows from *every* reading. What rests on aggregators alone is never certain to be a rule at
    /// all, so "no rule known" then counts as one more reading: such a statement never allows or denies by itself.
    #[must_use]
    pub fn judge(&self, says: impl Fn(Option<&T>) -> Says) -> Judged {
        let mut answers: Vec<(Says, Confidence)> =
            self.claims.iter().map(|claim| (says(claim.value.as_ref()), claim.basis.confidence)).collect();
        if !self.decides() {
            answers.push((says(None), Confidence::Recalled));
        }
        let (first, _) = answers.first().copied().unwrap_or((Says::Open, Confidence::Recalled));
        let agreed = answers.iter().all(|(answer, _)| *answer == first);
        let judged = if agreed { first } else { Says::Open };
        let leans = if agreed || self.open_start { None } else { lean(&answers) };
        Judged { says: judged, leans, basis: self.basis() }
    }
}

/// Where the surest answers point, if they point one way.
fn lean(answers: &[(Says, Confidence)]) -> Option<bool> {
    let surest = answers.iter().map(|(_, confidence)| *confidence).max()?;
    let mut pointing = answers.iter().filter(|(_, confidence)| *confidence == surest).map(|(says, _)| match says {
        Says::Yes => Some(true),
        Says::No => Some(false),
        Says::Open => None,
    });
    let first = pointing.next()?;
    if pointing.all(|other| other == first) { first } else { None }
}
