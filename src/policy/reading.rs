//! What may hold, how sure it is, and what follows from it.

use super::said::{Basis, Claim, Said};
use super::setting::Value;
use super::terms::{Confidence, Effect, Funds};
use crate::money::Money;
use crate::word::{Word, words};
use core::cmp::Ordering;
use core::marker::PhantomData;

/// Every statement that may hold about one topic (or one word of it) on one day.
///
/// The values stay in their packed form and are read as `T` when asked for: one body of code serves every topic.
#[derive(Clone, Copy, Debug)]
pub struct Reading<'c, T> {
    /// What is said.
    pub said: Said<'c>,
    kind: PhantomData<T>,
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
#[derive(Clone, Copy, Debug)]
pub struct Judged<'c> {
    /// What follows, if it follows from every reading.
    pub says: Says,
    /// Where it points, when `says` is [`Says::Open`].
    pub leans: Option<bool>,
    /// What it rests on.
    pub said: Said<'c>,
}

impl<'c, T> Reading<'c, T> {
    pub(super) const fn new(said: Said<'c>) -> Self {
        Self { said, kind: PhantomData }
    }

    /// Whether nothing is known.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.said.is_unknown()
    }

    /// Every claim, in their order.
    #[must_use]
    pub fn claims(&self) -> Vec<Claim<'c>> {
        let mut claims = Vec::new();
        self.said.each(&mut |claim| claims.push(claim));
        claims
    }

    /// Whether what it says may allow or deny by itself.
    #[must_use]
    pub fn decides(&self) -> bool {
        decides(&self.said)
    }

    /// How sure it is as a whole.
    #[must_use]
    pub fn sureness(&self) -> Sureness {
        let (mut first, mut agreed) = (None, true);
        self.said.each(&mut |claim| agreed &= *first.get_or_insert(claim.value) == claim.value);
        match (self.is_unknown(), agreed, self.decides()) {
            (true, ..) => Sureness::Unknown,
            (_, false, _) if self.said.is_open_start() => Sureness::Open,
            (_, false, _) => Sureness::Unsettled,
            (_, _, true) => Sureness::Known,
            (_, _, false) => Sureness::Reported,
        }
    }

    /// Where it comes from, each once.
    #[must_use]
    pub fn basis(&self) -> Vec<Basis<'c>> {
        let mut basis = Vec::new();
        self.said.add_to(&mut basis);
        basis
    }
}

impl<T> PartialEq for Reading<'_, T> {
    fn eq(&self, other: &Self) -> bool {
        self.claims() == other.claims() && self.said.is_open_start() == other.said.is_open_start()
    }
}

impl<'c, T: FromValue> Reading<'c, T> {
    /// The values of all claims; `None` for "no rule yet".
    pub fn values(&self) -> impl Iterator<Item = Option<T>> {
        self.claims().into_iter().map(|claim| claim.value.and_then(T::from_value))
    }

    /// Whether some claim says so.
    #[must_use]
    pub fn any(&self, says: impl Fn(T) -> bool) -> bool {
        let mut any = false;
        self.said.each(&mut |claim| any |= claim.value.and_then(T::from_value).is_some_and(&says));
        any
    }

    /// The surest value, the first of equals. It may rest on aggregators alone: see [`Reading::decides`].
    #[must_use]
    pub fn likeliest(&self) -> Option<T> {
        likeliest(&self.said).and_then(T::from_value)
    }

    /// What follows for a case: `says` gives what each single statement means, `None` standing for "no rule known".
    ///
    /// It is settled only if it follows from *every* reading. What rests on aggregators alone is never certain to be a rule at
    /// all, so "no rule known" then counts as one more reading: such a statement never allows or denies by itself.
    #[must_use]
    pub fn judge(&self, says: impl Fn(Option<T>) -> Says) -> Judged<'c> {
        judge(self.said, &|value| says(value.and_then(T::from_value)))
    }
}

impl<'c> Reading<'c, Funds> {
    /// Whether only 历年结余 may be shared.
    #[must_use]
    pub fn history_only(&self) -> Judged<'c> {
        self.judge(|funds| if funds == Some(Funds::HistoryYear) { Says::Yes } else { Says::No })
    }
}

impl<'c> Reading<'c, Effect> {
    /// Whether sharing goes on.
    #[must_use]
    pub fn goes_on(&self) -> Judged<'c> {
        self.judge(|effect| match effect {
            Some(Effect::Allowed) => Says::Yes,
            Some(Effect::Blocks | Effect::Ends) => Says::No,
            None => Says::Open,
        })
    }
}

impl<'c> Reading<'c, bool> {
    /// Whether a scope lets the word in.
    #[must_use]
    pub fn admitted(&self) -> Judged<'c> {
        self.judge(|admits| match admits {
            Some(true) => Says::Yes,
            Some(false) => Says::No,
            None => Says::Open,
        })
    }
}

impl Says {
    /// Where it points.
    const fn leans(self) -> Option<bool> {
        match self {
            Self::Yes => Some(true),
            Self::No => Some(false),
            Self::Open => None,
        }
    }
}

fn decides(said: &Said<'_>) -> bool {
    let mut decides = false;
    said.each(&mut |claim| decides |= claim.confidence.decides());
    decides
}

fn likeliest(said: &Said<'_>) -> Option<Value> {
    let mut best: Option<Claim<'_>> = None;
    said.each(&mut |claim| {
        if best.is_none_or(|best| claim.confidence > best.confidence) {
            best = Some(claim);
        }
    });
    best?.value
}

fn judge<'c>(said: Said<'c>, says: &dyn Fn(Option<Value>) -> Says) -> Judged<'c> {
    let (mut first, mut agreed) = (None, true);
    // Where the surest answers point, if they point one way.
    let (mut surest, mut leans) = (None, None);
    let mut weigh = |answer: Says, confidence: Confidence| {
        agreed &= *first.get_or_insert(answer) == answer;
        match Some(confidence).cmp(&surest) {
            Ordering::Greater => (surest, leans) = (Some(confidence), answer.leans()),
            Ordering::Equal if leans != answer.leans() => leans = None,
            _ => {}
        }
    };
    let mut decides = false;
    said.each(&mut |claim| {
        decides |= claim.confidence.decides();
        weigh(says(claim.value), claim.confidence);
    });
    if !decides {
        weigh(says(None), Confidence::Recalled);
    }
    let open = agreed || said.is_open_start();
    Judged { says: first.filter(|_| agreed).unwrap_or(Says::Open), leans: if open { None } else { leans }, said }
}
