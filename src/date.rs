//! Days of the civil calendar.

use crate::digits::Digits;
use core::fmt;
use time::{Date, Month};

/// A day, written `YYYY-MM-DD`. Rules begin and end on days, never on times.
///
/// ```
/// use gongji::date::Day;
/// let start = Day::parse("2024-09-01").ok_or("a day")?;
/// assert!(Day::parse("2024-08-31").is_some_and(|eve| eve < start));
/// assert_eq!(Day::parse("2023-02-29"), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, type = "string"))]
pub struct Day(Date);

/// Days in a pack are counted from here, so that they fit 16 bits (until 2159).
const EPOCH_JULIAN_DAY: i32 = 2_444_240; // 1980-01-01

/// The first day taken, where a day is still to be read.
impl Default for Day {
    fn default() -> Self {
        Self::FIRST
    }
}

impl Day {
    /// The first day taken: 1900-01-01.
    pub const FIRST: Self = match Date::from_calendar_date(Self::FIRST_YEAR, Month::January, 1) {
        Ok(day) => Self(day),
        Err(_) => Self(Date::MIN),
    };
    /// The year 1900 begins; no rule or birthday before it is looked at.
    const FIRST_YEAR: i32 = 1900;
    /// The last year taken.
    const LAST_YEAR: i32 = 2149;

    /// Reads `YYYY-MM-DD` with ASCII digits, from 1900 to 2149; `None` for anything else or a day that never was.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let mut number = |width: usize| {
            let part = parts.next()?;
            let plain = part.len() == width && part.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| part.parse::<i32>().ok()).flatten()
        };
        let (year, month, day) = (number(4)?, number(2)?, number(2)?);
        parts.next().is_none().then(|| Self::from_ymd(year, month, day)).flatten()
    }

    /// The day with these numbers, if there is one.
    #[must_use]
    pub fn from_ymd(year: i32, month: i32, day: i32) -> Option<Self> {
        if !(Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year) {
            return None;
        }
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok().map(Self)
    }

    /// The day `n` days after 1980-01-01.
    #[must_use]
    pub fn from_number(n: u16) -> Option<Self> {
        Date::from_julian_day(EPOCH_JULIAN_DAY.checked_add(i32::from(n))?).ok().map(Self)
    }

    /// Days since 1980-01-01, or `None` outside 16 bits.
    #[must_use]
    pub fn number(self) -> Option<u16> {
        self.0.to_julian_day().checked_sub(EPOCH_JULIAN_DAY).and_then(|n| u16::try_from(n).ok())
    }

    /// The day before.
    #[must_use]
    pub fn eve(self) -> Option<Self> {
        self.0.previous_day().map(Self)
    }

    /// The day after.
    #[must_use]
    pub fn morrow(self) -> Option<Self> {
        self.0.next_day().map(Self)
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// The month, from 1.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// Whole months from `earlier` to this day; 0 when it is not earlier.
    #[must_use]
    pub fn months_since(self, earlier: Self) -> u32 {
        let months = |day: Self| day.0.year().saturating_mul(12).saturating_add(i32::from(day.0.month() as u8));
        let short = i32::from(self.0.day() < earlier.0.day());
        u32::try_from(months(self).saturating_sub(months(earlier)).saturating_sub(short)).unwrap_or(0)
    }

    /// Whole years from `birth` to this day; 0 before the first birthday.
    ///
    /// A birthday on 29 February is reached on 1 March in a common year.
    #[must_use]
    pub fn age_of(self, birth: Self) -> u8 {
        let before_birthday = (self.0.month() as u8, self.0.day()) < (birth.0.month() as u8, birth.0.day());
        let years = self.0.year().saturating_sub(birth.0.year()).saturating_sub(i32::from(before_birthday));
        u8::try_from(years.max(0)).unwrap_or(u8::MAX)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.0.to_calendar_date();
        let text = Digits::EMPTY.number(u32::from(day), 2).mark(b'-').number(u32::from(month as u8), 2).mark(b'-');
        f.write_str(text.number(u32::try_from(year).unwrap_or(0), 4).as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Day;

    #[test]
    fn refuses_days_that_never_were_and_other_spellings() {
        let bad = [
            "2023-02-29",
            "2024-13-01",
            "2024-00-10",
            "2024-1-1",
            "20240101",
            "2024-01-01T00",
            "２０２４-01-01",
            "1899-12-31",
            "2150-01-01",
            "",
        ];
        for text in bad {
            assert_eq!(Day::parse(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_go_there_and_back() {
        for text in ["1980-01-01", "2016-08-01", "2024-02-29", "2026-11-22"] {
            let day = Day::parse(text);
            assert_eq!(day.and_then(Day::number).and_then(Day::from_number), day);
            assert_eq!(day.map(|d| d.to_string()).as_deref(), Some(text));
        }
    }

    #[test]
    fn months_count_when_they_are_full() {
        let months =
            |on: &str, since: &str| Day::parse(on).zip(Day::parse(since)).map(|(on, since)| on.months_since(since));
        assert_eq!(months("2025-03-01", "2025-01-01"), Some(2));
        assert_eq!(months("2025-03-31", "2025-01-01"), Some(2));
        assert_eq!(months("2025-04-01", "2025-01-01"), Some(3));
        assert_eq!(months("2025-04-14", "2025-01-15"), Some(2));
        assert_eq!(months("2025-01-01", "2025-04-01"), Some(0));
    }

    #[test]
    fn age_counts_reached_birthdays() {
        let age = |on: &str, born: &str| Day::parse(on).zip(Day::parse(born)).map(|(on, born)| on.age_of(born));
        assert_eq!(age("2026-11-22", "2010-11-22"), Some(16));
        assert_eq!(age("2026-11-21", "2010-11-22"), Some(15));
        assert_eq!(age("2025-02-28", "2024-02-29"), Some(0));
        assert_eq!(age("2020-01-01", "2024-02-29"), Some(0));
    }
}
