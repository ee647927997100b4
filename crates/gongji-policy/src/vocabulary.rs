//! Closed vocabularies: words that are spelt the same in policy files, requests and replies.

use core::marker::PhantomData;

/// A word of a closed vocabulary.
pub trait Vocabulary: Copy + PartialEq + 'static {
    /// Every word, in the order of the bits of a [`Set`].
    const ALL: &'static [Self];
    /// The spelling of every word, in the same order.
    const NAMES: &'static [&'static str];

    /// Returns the index of the word in [`Vocabulary::ALL`].
    fn index(self) -> u8;

    /// Returns the spelling of the word.
    #[must_use]
    fn name(self) -> &'static str {
        Self::NAMES.get(usize::from(self.index())).copied().unwrap_or("")
    }

    /// Returns the word with this spelling.
    #[must_use]
    fn from_name(name: &str) -> Option<Self> {
        index_of_name(name, Self::NAMES).and_then(|index| Self::ALL.get(index)).copied()
    }

    /// Returns the word with this index.
    #[must_use]
    fn from_index(index: u32) -> Option<Self> {
        Self::ALL.get(usize::try_from(index).ok()?).copied()
    }
}

/// Returns the index of a name in a list of names; every vocabulary shares this body.
#[must_use]
pub fn index_of_name(name: &str, names: &[&'static str]) -> Option<usize> {
    names.iter().position(|known| *known == name)
}

/// Declares an enum whose variants are the words of a closed vocabulary.
#[macro_export]
macro_rules! vocabulary {
    ($(#[$doc:meta])* $name:ident { $($(#[$word_doc:meta])* $word:ident = $text:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $(
                $(#[$word_doc])*
                #[doc = concat!(" Written `", $text, "`.")]
                $word,
            )+
        }

        impl $crate::vocabulary::Vocabulary for $name {
            const ALL: &'static [Self] = &[$(Self::$word,)+];
            const NAMES: &'static [&'static str] = &[$($text,)+];
            fn index(self) -> u8 {
                self as u8
            }
        }
    };
}

/// A set of words, one bit each; a vocabulary used in sets has at most 16 words.
///
/// ```
/// use gongji_policy::{HospitalLevel, vocabulary::Set};
/// let levels = Set::of([HospitalLevel::Two, HospitalLevel::Three]);
/// assert!(levels.contains(HospitalLevel::Two) && !levels.contains(HospitalLevel::One));
/// assert_eq!(levels.with(HospitalLevel::One).iter().count(), 3);
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct Set<T> {
    bits: u16,
    words: PhantomData<T>,
}

impl<T> Set<T> {
    /// The set of no word.
    pub const EMPTY: Self = Self { bits: 0, words: PhantomData };

    /// Returns the bits of the words in the set.
    #[must_use]
    pub const fn bits(self) -> u16 {
        self.bits
    }

    /// Returns whether the set has no word.
    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.bits == 0
    }

    /// Returns the words of both sets.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self { bits: self.bits | other.bits, words: PhantomData }
    }
}

impl<T: Vocabulary> Set<T> {
    /// Returns the set of every word.
    #[must_use]
    pub fn all() -> Self {
        let unused = u32::try_from(T::ALL.len()).map_or(0, |words| u16::BITS.saturating_sub(words));
        Self { bits: u16::MAX.checked_shr(unused).unwrap_or(0), words: PhantomData }
    }

    /// Returns the set of these words.
    #[must_use]
    pub fn of(words: impl IntoIterator<Item = T>) -> Self {
        words.into_iter().fold(Self::EMPTY, Self::with)
    }

    /// Returns the set of these bits; a bit of no word is left out.
    #[must_use]
    pub fn from_bits(bits: u16) -> Self {
        Self { bits: bits & Self::all().bits, words: PhantomData }
    }

    /// Returns the set with one more word.
    #[must_use]
    pub fn with(self, word: T) -> Self {
        Self { bits: self.bits | bit(word), words: PhantomData }
    }

    /// Returns whether the set has the word.
    #[must_use]
    pub fn contains(self, word: T) -> bool {
        self.bits & bit(word) != 0
    }

    /// Returns the words of the set, in the order of the vocabulary.
    pub fn iter(self) -> impl Iterator<Item = T> {
        T::ALL.iter().copied().filter(move |word| self.contains(*word))
    }
}

// A derived implementation would ask the same of `T`, of which a set holds nothing.
impl<T> Clone for Set<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Set<T> {}

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self::EMPTY
    }
}

fn bit<T: Vocabulary>(word: T) -> u16 {
    1_u16.checked_shl(u32::from(word.index())).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Set, Vocabulary};
    use crate::benefit::{HospitalLevel, PersonKind, VisitTrait};

    #[test]
    fn a_set_has_the_words_put_into_it_and_no_other() {
        let set = Set::of([PersonKind::Resident]).with(PersonKind::InService);
        assert_eq!(set.iter().collect::<Vec<_>>(), [PersonKind::InService, PersonKind::Resident]);
        assert_eq!(set.bits(), 0b101);
        assert!(Set::<PersonKind>::EMPTY.is_empty() && !set.is_empty());
        assert_eq!(set.union(Set::of([PersonKind::Retired])), Set::all());
    }

    #[test]
    fn bits_of_no_word_are_left_out() {
        assert_eq!(Set::<HospitalLevel>::from_bits(0b1_1000), Set::of([HospitalLevel::Three]));
        assert_eq!(Set::<HospitalLevel>::all().bits(), 0b1111);
        assert_eq!(Set::<PersonKind>::all().bits(), 0b111);
    }

    #[test]
    fn every_trait_has_a_bit_of_its_own() {
        assert_eq!(Set::<VisitTrait>::all().iter().count(), VisitTrait::ALL.len());
    }
}
