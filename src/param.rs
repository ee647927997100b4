//! The parameters of a sentence.

use crate::date::Day;
use crate::money::Money;
use crate::rate::Rate;
use core::fmt;

/// A parameter of a sentence: an amount, share, day, count or word. A reply turns it into text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Param {
    /// An amount in yuan.
    Yuan(Money),
    /// A share.
    Share(Rate),
    /// A day.
    Day(Day),
    /// A count.
    Count(u32),
    /// A word of a vocabulary.
    Word(&'static str),
    /// A text.
    Text(String),
}

/// The parameters of a sentence, by the names in its template.
pub type Params = Vec<(&'static str, Param)>;

macro_rules! impl_from {
    ($($value:ty => $kind:ident)+) => {$(
        impl From<$value> for Param {
            fn from(value: $value) -> Self {
                Self::$kind(value)
            }
        }
    )+};
}
impl_from!(Money => Yuan Rate => Share Day => Day u32 => Count &'static str => Word String => Text);

impl Param {
    /// Returns the amount, if the parameter is one.
    #[must_use]
    pub const fn yuan(&self) -> Option<Money> {
        if let Self::Yuan(yuan) = self { Some(*yuan) } else { None }
    }

    /// Returns the count, if the parameter is one.
    #[must_use]
    pub const fn count(&self) -> Option<u32> {
        if let Self::Count(count) = self { Some(*count) } else { None }
    }
}

impl Param {
    /// Adds to a key what tells the parameter from every other.
    pub fn add_to_key(&self, key: &mut Vec<usize>) {
        // Both halves of a number: an index may have 32 bits.
        let halves =
            |number: u64| [number >> 32, number & 0xffff_ffff].map(|half| usize::try_from(half).unwrap_or(usize::MAX));
        let mut add = |kind: usize, number: u64| {
            key.push(kind);
            key.extend(halves(number));
        };
        match self {
            Self::Yuan(yuan) => add(1, yuan.fen()),
            Self::Share(share) => add(2, share.ten_thousandths().into()),
            Self::Day(day) => add(3, day.julian().into()),
            Self::Count(count) => add(4, (*count).into()),
            Self::Word(word) => key.extend([5, word.as_ptr().addr(), word.len()]),
            Self::Text(text) => {
                key.extend([6, text.len()]);
                key.extend(text.bytes().map(usize::from));
            }
        }
    }
}

impl fmt::Display for Param {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Yuan(yuan) => yuan.fmt(f),
            Self::Share(share) => share.fmt(f),
            Self::Day(day) => day.fmt(f),
            Self::Count(count) => count.fmt(f),
            Self::Word(word) => f.write_str(word),
            Self::Text(text) => f.write_str(text),
        }
    }
}
