//! Evidence: the candidates of one topic, read as its type of value, and the conclusion that follows from them.

use super::candidates::{Candidate, Candidates, Provenance};
use super::provision::PackedValue;
use super::terms::{Confidence, ListExtent, ShareablePart, SuspensionEffect};
use crate::money::Money;
use crate::vocabulary;
use crate::vocabulary::Vocabulary;
use core::cmp::Ordering;
use core::marker::PhantomData;

/// Holds every statement that may hold about one topic (or one word of a topic) on one day.
///
/// The values stay in their packed form and are read as `T` when they are needed, so that one body of code serves every topic.
#[derive(Clone, Copy, Debug)]
pub struct Evidence<'c, T> {
    /// The statements that may hold.
    pub candidates: Candidates<'c>,
    kind: PhantomData<T>,
}

vocabulary! {
    /// How sure the evidence about a topic is as a whole.
    Sureness {
        /// An official text or the press says so.
        Known = "known",
        /// Only guide sites say so.
        Reported = "reported",
        /// Sources clash.
        Unsettled = "unsettled",
        /// The rule starts on an unknown day around the day asked about.
        Open = "open",
        /// No source was found.
        Unknown = "unknown",
    }
}

/// A type that a packed value can be read as.
pub trait FromValue: Sized {
    /// Reads the value; `None` where it is no value of this type.
    fn from_value(value: PackedValue) -> Option<Self>;
}

impl<T: Vocabulary> FromValue for T {
    fn from_value(value: PackedValue) -> Option<Self> {
        value.word()
    }
}

impl FromValue for Money {
    fn from_value(value: PackedValue) -> Option<Self> {
        Some(value.money())
    }
}

/// Reads a count; `None` inside is "no limit".
impl FromValue for Option<u32> {
    fn from_value(value: PackedValue) -> Option<Self> {
        Some((value != PackedValue::UNLIMITED).then_some(value.0))
    }
}

/// Reads whether a scope lets a word in: the candidates of [`super::Rules::admits`] are 1 and 0.
impl FromValue for bool {
    fn from_value(value: PackedValue) -> Option<Self> {
        Some(value.0 == 1)
    }
}

/// The meaning of one statement for the case asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// The condition is met.
    Met,
    /// The condition is not met.
    NotMet,
    /// The statement does not settle it.
    Open,
}

/// What follows for the case asked about from every candidate.
#[derive(Clone, Copy, Debug)]
pub struct Conclusion<'c> {
    /// The answer, if every candidate gives the same.
    pub answer: Answer,
    /// The direction in which an [`Answer::Open`] points.
    pub leans: Option<bool>,
    /// The candidates from which the answer follows.
    pub candidates: Candidates<'c>,
}

impl<'c, T> Evidence<'c, T> {
    pub(super) const fn new(candidates: Candidates<'c>) -> Self {
        Self { candidates, kind: PhantomData }
    }

    /// Returns whether there is no candidate.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        self.candidates.is_unknown()
    }

    /// Returns every candidate, in order.
    #[must_use]
    pub fn candidates(&self) -> Vec<Candidate<'c>> {
        let mut all = Vec::new();
        self.candidates.each(&mut |candidate| all.push(candidate));
        all
    }

    /// Returns whether some candidate may allow or deny by itself.
    #[must_use]
    pub fn decides(&self) -> bool {
        decides(&self.candidates)
    }

    /// Returns how sure the evidence is as a whole.
    #[must_use]
    pub fn sureness(&self) -> Sureness {
        self.candidates.sureness()
    }

    /// Returns where the candidates stand, each once.
    #[must_use]
    pub fn basis(&self) -> Vec<Provenance<'c>> {
        let mut basis = Vec::new();
        self.candidates.add_to(&mut basis);
        basis
    }
}

impl<T> PartialEq for Evidence<'_, T> {
    fn eq(&self, other: &Self) -> bool {
        self.candidates() == other.candidates() && self.candidates.is_open_start() == other.candidates.is_open_start()
    }
}

impl<'c, T: FromValue> Evidence<'c, T> {
    /// Returns the values of all candidates; `None` for "no rule yet".
    pub fn values(&self) -> impl Iterator<Item = Option<T>> {
        self.candidates().into_iter().map(|candidate| candidate.value.and_then(T::from_value))
    }

    /// Returns whether the value of some candidate satisfies `test`.
    #[must_use]
    pub fn any(&self, test: impl Fn(T) -> bool) -> bool {
        let mut any = false;
        self.candidates.each(&mut |candidate| any |= candidate.value.and_then(T::from_value).is_some_and(&test));
        any
    }

    /// Returns the value with the highest confidence, the first of equals. The value may rest on aggregators alone: see
    /// [`Evidence::decides`].
    #[must_use]
    pub fn likeliest(&self) -> Option<T> {
        likeliest(&self.candidates).and_then(T::from_value)
    }

    /// Returns what follows for a case. `answer_of` gives the meaning of each single value; `None` stands for "no rule known".
    ///
    /// An answer is settled only if *every* candidate gives the same. A statement that rests on aggregators alone is perhaps no
    /// rule at all. "No rule known" then counts as one more candidate, so such a statement never allows or denies by itself.
    #[must_use]
    pub fn conclude(&self, answer_of: impl Fn(Option<T>) -> Answer) -> Conclusion<'c> {
        conclude(self.candidates, &|value| answer_of(value.and_then(T::from_value)))
    }
}

impl<'c> Evidence<'c, ShareablePart> {
    /// Returns whether only 历年结余 may be shared.
    #[must_use]
    pub fn history_only(&self) -> Conclusion<'c> {
        self.conclude(|funds| if funds == Some(ShareablePart::HistoryYear) { Answer::Met } else { Answer::NotMet })
    }
}

impl<'c> Evidence<'c, SuspensionEffect> {
    /// Returns whether sharing goes on during a suspension.
    #[must_use]
    pub fn goes_on(&self) -> Conclusion<'c> {
        self.conclude(|effect| effect.map_or(Answer::Open, SuspensionEffect::goes_on))
    }
}

impl SuspensionEffect {
    /// Returns whether sharing goes on.
    #[must_use]
    pub const fn goes_on(self) -> Answer {
        match self {
            Self::Allowed => Answer::Met,
            Self::Blocks | Self::Ends => Answer::NotMet,
        }
    }
}

impl<'c> Evidence<'c, ListExtent> {
    /// Returns what a list of payable things says about a thing that it does not name. A whole list leans to "no" and never
    /// decides: the thing may have been added since.
    #[must_use]
    pub fn leaves_out(&self) -> Conclusion<'c> {
        let whole =
            self.conclude(|extent| if extent == Some(ListExtent::Whole) { Answer::NotMet } else { Answer::Open });
        let leans = if whole.answer == Answer::NotMet { Some(false) } else { whole.leans };
        Conclusion { answer: Answer::Open, leans, ..whole }
    }
}

impl<'c> Evidence<'c, bool> {
    /// Returns whether the scope lets the word in.
    #[must_use]
    pub fn admitted(&self) -> Conclusion<'c> {
        self.conclude(|admits| match admits {
            Some(true) => Answer::Met,
            Some(false) => Answer::NotMet,
            None => Answer::Open,
        })
    }
}

impl Answer {
    /// Returns the direction in which the answer points.
    const fn leans(self) -> Option<bool> {
        match self {
            Self::Met => Some(true),
            Self::NotMet => Some(false),
            Self::Open => None,
        }
    }
}

impl Candidates<'_> {
    /// How sure the candidates are as a whole.
    #[must_use]
    pub fn sureness(&self) -> Sureness {
        let (mut first, mut agreed) = (None, true);
        self.each(&mut |candidate| agreed &= *first.get_or_insert(candidate.value) == candidate.value);
        match (self.is_unknown(), agreed, decides(self)) {
            (true, ..) => Sureness::Unknown,
            (_, false, _) if self.is_open_start() => Sureness::Open,
            (_, false, _) => Sureness::Unsettled,
            (_, _, true) => Sureness::Known,
            (_, _, false) => Sureness::Reported,
        }
    }
}

fn decides(candidates: &Candidates<'_>) -> bool {
    let mut decides = false;
    candidates.each(&mut |candidate| decides |= candidate.confidence.decides());
    decides
}

fn likeliest(candidates: &Candidates<'_>) -> Option<PackedValue> {
    let mut best: Option<Candidate<'_>> = None;
    candidates.each(&mut |candidate| {
        if best.is_none_or(|best| candidate.confidence > best.confidence) {
            best = Some(candidate);
        }
    });
    best?.value
}

fn conclude<'c>(candidates: Candidates<'c>, answer_of: &dyn Fn(Option<PackedValue>) -> Answer) -> Conclusion<'c> {
    let (mut first, mut agreed) = (None, true);
    // The direction of the answers with the highest confidence, if they point in one direction.
    let (mut highest, mut leans) = (None, None);
    let mut weigh = |answer: Answer, confidence: Confidence| {
        agreed &= *first.get_or_insert(answer) == answer;
        match Some(confidence).cmp(&highest) {
            Ordering::Greater => (highest, leans) = (Some(confidence), answer.leans()),
            Ordering::Equal if leans != answer.leans() => leans = None,
            _ => {}
        }
    };
    let mut decides = false;
    candidates.each(&mut |candidate| {
        decides |= candidate.confidence.decides();
        weigh(answer_of(candidate.value), candidate.confidence);
    });
    if !decides {
        weigh(answer_of(None), Confidence::Recalled);
    }
    let open = agreed || candidates.is_open_start();
    Conclusion {
        answer: first.filter(|_| agreed).unwrap_or(Answer::Open),
        leans: if open { None } else { leans },
        candidates,
    }
}
