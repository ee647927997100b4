//! What may hold, how sure it is, and what follows from it.

use super::setting::Value;
use super::terms::{Confidence, Effect, Funds};
use super::topic::Topic;
use crate::date::Day;
use crate::money::Money;
use crate::region::Region;
use crate::word::{Word, words};
use std::rc::Rc;

/// Every statement that may hold about one topic (or one word of it) on one day.
///
/// The values are kept in their packed form and read as `T` when asked for: one body of code serves every topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading<T> {
    /// The statements. None: nothing is known.
    pub claims: Vec<Claim>,
    /// Inside the window of an unknown start day: nothing tells which claim holds.
    pub open_start: bool,
    kind: core::marker::PhantomData<T>,
}

/// One statement that may hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// What it says; `None` for "no rule yet", before a start.
    pub value: Option<Value>,
    /// Where it comes from.
    pub basis: Basis,
}

words! {
    /// How sure a reading is as a whole.
    Sureness {
        /// An official text or the press says so.
        Known = "known",
        /// Only guide sites say so.
        Reported = "reported",
        /// Sources clash.
        Unsettled = "unsettled",
        /// It starts on an unknown day around the one asked about.
        Open = "open",
        /// No source was found.
        Unknown = "unknown",
    }
}

/// What a packed value can be read as.
pub trait FromValue: Sized {
    /// Reads the value.
    fn from_value(value: Value) -> Option<Self>;
}

impl<T: Word> FromValue for T {
    fn from_value(value: Value) -> Option<Self> {
        value.word()
    }
}

impl FromValue for Money {
    fn from_value(value: Value) -> Option<Self> {
        Some(value.money())
    }
}

/// How many; `None` inside is "no limit".
impl FromValue for Option<u32> {
    fn from_value(value: Value) -> Option<Self> {
        Some((value != Value::UNLIMITED).then_some(value.0))
    }
}

/// Whether a scope lets a word in: the claims of [`super::Rules::admits`] are 1 and 0.
impl FromValue for bool {
    fn from_value(value: Value) -> Option<Self> {
        Some(value.0 == 1)
    }
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
    pub sources: Rc<[u16]>,
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
        Self::new(Vec::new(), false)
    }
}

impl<T> Reading<T> {
    pub(super) const fn new(claims: Vec<Claim>, open_start: bool) -> Self {
        Self { claims, open_start, kind: core::marker::PhantomData }
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.claims.is_empty()
    }

    /// Whether what it says may allow or deny by itself.
    #[must_use]
    pub fn decides(&self) -> bool {
        decides(&self.claims)
    }

    /// How sure it is as a whole.
    #[must_use]
    pub fn sureness(&self) -> Sureness {
        let first = self.claims.first().map(|claim| claim.value);
        let agreed = self.claims.iter().all(|claim| Some(claim.value) == first);
        match (self.is_unknown(), agreed, self.decides()) {
            (true, ..) => Sureness::Unknown,
            (_, false, _) if self.open_start => Sureness::Open,
            (_, false, _) => Sureness::Unsettled,
            (_, _, true) => Sureness::Known,
            (_, _, false) => Sureness::Reported,
        }
    }

    /// Where it comes from.
    #[must_use]
    pub fn basis(&self) -> Vec<Basis> {
        self.claims.iter().map(|claim| claim.basis.clone()).collect()
    }
}

impl<T: FromValue> Reading<T> {
    /// The values of all claims; `None` for "no rule yet".
    pub fn values(&self) -> impl Iterator<Item = Option<T>> {
        self.claims.iter().map(|claim| claim.value.and_then(T::from_value))
    }

    /// The surest value, the first of equals. It may rest on aggregators alone: see [`Reading::decides`].
    #[must_use]
    pub fn likeliest(&self) -> Option<T> {
        likeliest(&self.claims).and_then(T::from_value)
    }

    /// What follows for a case: `says` gives what each single statement means, `None` standing for "no rule known".
    ///
    /// It is settled only if it follows from *every* reading. What rests on aggregators alone is never certain to be a rule at
    /// all, so "no rule known" then counts as one more reading: such a statement never allows or denies by itself.
    #[must_use]
    pub fn judge(&self, says: impl Fn(Option<T>) -> Says) -> Judged {
        judge(&self.claims, self.open_start, &|value| says(value.and_then(T::from_value)))
    }
}

impl Reading<Funds> {
    /// Whether only 历年结余 may be shared.
    #[must_use]
    pub fn history_only(&self) -> Judged {
        self.judge(|funds| if funds == Some(Funds::HistoryYear) { Says::Yes } else { Says::No })
    }
}

impl Reading<Effect> {
    /// Whether sharing goes on.
    #[must_use]
    pub fn goes_on(&self) -> Judged {
        self.judge(|effect| match effect {
            Some(Effect::Allowed) => Says::Yes,
            Some(Effect::Blocks | Effect::Ends) => Says::No,
            None => Says::Open,
        })
    }
}

impl Reading<bool> {
    /// Whether a scope lets the word in.
    #[must_use]
    pub fn admitted(&self) -> Judged {
        self.judge(|admits| match admits {
            Some(true) => Says::Yes,
            Some(false) => Says::No,
            None => Says::Open,
        })
    }
}

fn decides(claims: &[Claim]) -> bool {
    claims.iter().any(|claim| claim.basis.confidence.decides())
}

fn likeliest(claims: &[Claim]) -> Option<Value> {
    let mut best: Option<&Claim> = None;
    for claim in claims {
        if best.is_none_or(|best| claim.basis.confidence > best.basis.confidence) {
            best = Some(claim);
        }
    }
    best.and_then(|claim| claim.value)
}

fn judge(claims: &[Claim], open_start: bool, says: &dyn Fn(Option<Value>) -> Says) -> Judged {
    let mut answers: Vec<(Says, Confidence)> =
        claims.iter().map(|claim| (says(claim.value), claim.basis.confidence)).collect();
    if !decides(claims) {
        answers.push((says(None), Confidence::Recalled));
    }
    let (first, _) = answers.first().copied().unwrap_or((Says::Open, Confidence::Recalled));
    let agreed = answers.iter().all(|(answer, _)| *answer == first);
    let leans = if agreed || open_start { None } else { lean(&answers) };
    let basis = claims.iter().map(|claim| claim.basis.clone()).collect();
    Judged { says: if agreed { first } else { Says::Open }, leans, basis }
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
