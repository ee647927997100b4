//! One statement about one topic in one place.

use super::topic::Topic;
use crate::date::Day;
use crate::money::Money;
use crate::region::Region;
use crate::word::{Set, Word};

/// What one place says about one topic over one span of days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// Where it holds.
    pub region: Region,
    /// What it is about.
    pub topic: Topic,
    /// When it began.
    pub start: Start,
    /// The last day it holds, if it ended.
    pub last: Option<Day>,
    /// What it says: one statement, or every reading where sources clash.
    pub statements: Vec<Statement>,
}

/// A value with its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The value, in the form its topic asks for.
    pub value: Value,
    /// Places in the catalogue's list of sources.
    pub sources: Vec<u16>,
}

/// When a setting began: on a known day, between two days, or we do not know that it ever did not hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Start {
    /// Known not to hold yet on this day.
    pub after: Option<Day>,
    /// Known to hold on this day.
    pub by: Option<Day>,
}

/// Whether something has begun.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It has.
    Yes,
    /// It has not.
    No,
    /// The sources leave it open.
    Open,
}

impl Start {
    /// Begins on this very day.
    #[must_use]
    pub fn on(day: Day) -> Self {
        Self { after: day.eve(), by: Some(day) }
    }

    /// The exact first day, if known.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        self.by.filter(|by| self.after.is_some() && by.eve() == self.after)
    }

    /// Whether it has begun on `day`.
    #[must_use]
    pub fn begun(self, day: Day) -> Begun {
        match (self.after, self.by) {
            (None, None) => Begun::Yes,
            (_, Some(by)) if by <= day => Begun::Yes,
            (Some(after), _) if day <= after => Begun::No,
            _ => Begun::Open,
        }
    }
}

/// A value in 32 bits; what they mean depends on the topic's [`super::Kind`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value(pub u32);

impl Value {
    /// "No limit", for a count.
    pub const UNLIMITED: Self = Self(u32::MAX);

    /// Words let in and words shut out.
    #[must_use]
    pub fn scope(included: u16, excluded: u16) -> Self {
        Self(u32::from(included) | u32::from(excluded).wrapping_shl(16))
    }

    /// An amount of yuan, up to 40 million.
    #[must_use]
    pub fn yuan(amount: Money) -> Option<Self> {
        u32::try_from(amount.fen()).ok().map(Self)
    }

    /// What a scope says of the word at `index`: let in, shut out, or nothing.
    #[must_use]
    pub fn admits_at(self, index: u8) -> Option<bool> {
        let bit = |shift: u32| self.0.checked_shr(shift).is_some_and(|bits| bits & 1 == 1);
        let index = u32::from(index);
        match (bit(index), bit(index.saturating_add(16))) {
            (true, _) => Some(true),
            (false, true) => Some(false),
            (false, false) => None,
        }
    }

    /// The words a scope lets in.
    #[must_use]
    pub fn included<T: Word>(self) -> Set<T> {
        Set::from_bits(u16::try_from(self.0 & 0xffff).unwrap_or(0))
    }

    /// The word of a choice.
    #[must_use]
    pub fn word<T: Word>(self) -> Option<T> {
        T::at(self.0)
    }

    /// The amount of yuan.
    #[must_use]
    pub fn money(self) -> Money {
        Money::from_fen(u64::from(self.0)).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Begun, Start};
    use crate::date::Day;

    #[test]
    fn x04_a_start_is_certain_outside_its_window_and_open_inside() {
        let day = |text| Day::parse(text);
        let window = Start { after: day("2024-10-20"), by: day("2024-11-26") };
        for (on, begun) in [
            ("2024-10-20", Begun::No),
            ("2024-10-21", Begun::Open),
            ("2024-11-25", Begun::Open),
            ("2024-11-26", Begun::Yes),
        ] {
            assert_eq!(day(on).map(|on| window.begun(on)), Some(begun), "{on}");
        }
        let known = day("2024-08-02").map(Start::on).unwrap_or_default();
        assert_eq!(day("2024-08-01").map(|on| known.begun(on)), Some(Begun::No));
        assert_eq!(day("2024-08-02").map(|on| known.begun(on)), Some(Begun::Yes));
        assert_eq!(known.day(), day("2024-08-02"));
        assert_eq!(day("1990-01-01").map(|on| Start::default().begun(on)), Some(Begun::Yes));
        let by_alone = Start { after: None, by: day("2024-10-20") };
        assert_eq!(day("2020-01-01").map(|on| by_alone.begun(on)), Some(Begun::Open));
    }
}
