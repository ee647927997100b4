//! Closed vocabularies: words that stand for themselves in policy files, requests and replies alike.

/// A word of a closed vocabulary, spelt the same in policy files, requests and replies.
pub trait Word: Copy + PartialEq + 'static {
    /// Every word, in the order of its bit in a [`Set`].
    const ALL: &'static [Self];
    /// Their spellings, in the same order.
    const NAMES: &'static [&'static str];

    /// Its place in [`Word::ALL`].
    fn index(self) -> u8;

    /// Its spelling.
    #[must_use]
    fn name(self) -> &'static str {
        Self::NAMES.get(usize::from(self.index())).copied().unwrap_or("")
    }

    /// The word so spelt.
    #[must_use]
    fn named(name: &str) -> Option<Self> {
        place_of(name, Self::NAMES).and_then(|place| Self::ALL.get(place)).copied()
    }

    /// The word at that place.
    #[must_use]
    fn at(index: u32) -> Option<Self> {
        Self::ALL.get(usize::try_from(index).ok()?).copied()
    }
}

/// One body of code for all vocabularies.
pub(crate) fn place_of(name: &str, names: &[&'static str]) -> Option<usize> {
    names.iter().position(|known| *known == name)
}

/// Declares an enum whose variants are words.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
        pub enum $name {
            $(
                $(#[$word_doc])*
                #[doc = concat!(" Written `", $text, "`.")]
                #[cfg_attr(feature = "types", ts(rename = $text))]
                $word,
            )+
        }

        impl $crate::word::Word for $name {
            const ALL: &'static [Self] = &[$(Self::$word,)+];
            const NAMES: &'static [&'static str] = &[$($text,)+];
            fn index(self) -> u8 {
                self as u8
            }
        }
    };
}
pub(crate) use words;

/// A set of words, one bit each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Set<T> {
    bits: u16,
    words: core::marker::PhantomData<T>,
}

impl<T: Word> Set<T> {
    /// The set whose bits these are; bits of no word are dropped.
    #[must_use]
    pub fn from_bits(bits: u16) -> Self {
        let all = T::ALL.iter().map(|word| bit(*word)).fold(0, |all, bit| all | bit);
        Self { bits: bits & all, words: core::marker::PhantomData }
    }

    /// The bits of the words in it.
    #[must_use]
    pub const fn bits(self) -> u16 {
        self.bits
    }

    /// Whether the word is in it.
    #[must_use]
    pub fn contains(self, word: T) -> bool {
        self.bits & bit(word) != 0
    }

    /// The words in it, in their order.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |word| self.contains(*word))
    }
}

fn bit<T: Word>(word: T) -> u16 {
    1_u16.checked_shl(u32::from(word.index())).unwrap_or(0)
}
