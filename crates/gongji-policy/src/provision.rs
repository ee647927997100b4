//! Provisions: what one place says about one topic over one span of days.

use super::topic::Topic;
use crate::date::Day;
use crate::money::Money;
use crate::region::Region;
use crate::vocabulary::Vocabulary;

/// What one place says about one topic over one span of days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// The place where the provision holds.
    pub region: Region,
    /// The topic of the provision.
    pub topic: Topic,
    /// The start of the provision.
    pub start: Start,
    /// The last day of the provision, if it ended.
    pub last: Option<Day>,
    /// The statement of the place; where sources clash, every statement.
    pub values: Vec<SourcedValue>,
}

/// A value with its sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourcedValue {
    /// The value, in the form that the topic has.
    pub value: PackedValue,
    /// Indexes into [`super::Catalogue::sources`].
    pub sources: Vec<u16>,
}

/// The start of a provision: a known day, a window between two days, or no day before which it is known not to hold.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Start {
    /// A day on which the provision is known not to hold yet.
    pub after: Option<Day>,
    /// A day on which the provision is known to hold.
    pub by: Option<Day>,
}

/// Whether a provision has begun on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// The provision has begun.
    Yes,
    /// The provision has not begun.
    No,
    /// The sources leave it open.
    Open,
}

impl Start {
    /// Returns the start on a known day.
    #[must_use]
    pub fn on(day: Day) -> Self {
        Self { after: day.yesterday(), by: Some(day) }
    }

    /// Returns the first day, if that day is known.
    #[must_use]
    pub fn day(self) -> Option<Day> {
        self.by.filter(|by| self.after.is_some() && by.yesterday() == self.after)
    }

    /// Returns whether the provision has begun on `day`.
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

/// A value in 32 bits; their meaning depends on the [`super::TopicKind`] of the topic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PackedValue(pub u32);

impl PackedValue {
    /// The count "no limit".
    pub const UNLIMITED: Self = Self(u32::MAX);

    /// Returns the value of a scope from the bits of the words it lets in and of those it shuts out.
    #[must_use]
    pub fn scope(included: u16, excluded: u16) -> Self {
        Self(u32::from(included) | u32::from(excluded).wrapping_shl(16))
    }

    /// Returns the value of an amount, or `None` above 40 million yuan.
    #[must_use]
    pub fn yuan(amount: Money) -> Option<Self> {
        u32::try_from(amount.fen()).ok().map(Self)
    }

    /// Returns whether a scope lets in the word at `index`; `None` where the scope does not name the word.
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

    /// Returns the word of a choice.
    #[must_use]
    pub fn word<T: Vocabulary>(self) -> Option<T> {
        T::from_index(self.0)
    }

    /// Returns the amount of a topic of yuan.
    #[must_use]
    pub const fn money(self) -> Money {
        Money::from_packed_fen(self.0)
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
