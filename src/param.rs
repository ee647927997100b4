//! What a sentence names.

use crate::date::Day;
use crate::money::Money;
use crate::rate::Rate;
use core::fmt;

/// An amount, share, day, count or word in a sentence; written as text only when a reply leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Param {
    /// Yuan.
    Yuan(Money),
    /// A share.
    Share(Rate),
    /// A day.
    Day(Day),
    /// A count.
    Count(u32),
    /// A word of a vocabulary.
    Word(&'static str),
    /// Anything else.
    Text(String),
}

/// What a sentence names, by the names in its template.
pub type Params = Vec<(&'static str, Param)>;

macro_rules! from {
    ($($value:ty => $kind:ident)+) => {$(
        impl From<$value> for Param {
            fn from(value: $value) -> Self {
                Self::$kind(value)
            }
        }
    )+};
}
from!(Money => Yuan Rate => Share Day => Day u32 => Count &'static str => Word String => Text);

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
