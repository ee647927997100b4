//! Days of the civil calendar.

use crate::digits::Digits;
use core::fmt;
use core::str::FromStr;
use time::{Date, Month};

/// A day of the civil calendar, written `YYYY-MM-DD`. Rules begin and end on days, never at a time of day.
///
/// ```
/// use gongji_policy::date::Day;
/// let start = Day::parse("2024-09-01").ok_or("a day")?;
/// assert!(Day::parse("2024-08-31").is_some_and(|yesterday| yesterday < start));
/// assert_eq!(Day::parse("2023-02-29"), None);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(Date);

/// The day from which packs count, so that a day fits 16 bits (until 2159).
const EPOCH_JULIAN_DAY: i32 = 2_444_240; // 1980-01-01

/// Stands in a request whose day has not been read yet.
impl Default for Day {
    fn default() -> Self {
        Self::FIRST
    }
}

impl Day {
    /// The first day that is accepted: 1900-01-01.
    pub const FIRST: Self = match Date::from_calendar_date(Self::FIRST_YEAR, Month::January, 1) {
        Ok(day) => Self(day),
        Err(_) => Self(Date::MIN),
    };
    /// The first year that is accepted: no rule and no birthday lies before it.
    const FIRST_YEAR: i32 = 1900;
    /// The last year that is accepted.
    const LAST_YEAR: i32 = 2149;

    /// Reads `YYYY-MM-DD` in ASCII digits, from 1900 to 2149; `None` for any other text and for a day that does not exist.
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

    /// Returns the day with these numbers, if the calendar has it.
    #[must_use]
    pub fn from_ymd(year: i32, month: i32, day: i32) -> Option<Self> {
        if !(Self::FIRST_YEAR..=Self::LAST_YEAR).contains(&year) {
            return None;
        }
        let month = Month::try_from(u8::try_from(month).ok()?).ok()?;
        Date::from_calendar_date(year, month, u8::try_from(day).ok()?).ok().map(Self)
    }

    /// Returns the day `n` days after 1980-01-01.
    #[must_use]
    pub fn from_number(n: u16) -> Option<Self> {
        Date::from_julian_day(EPOCH_JULIAN_DAY.checked_add(i32::from(n))?).ok().map(Self)
    }

    /// Returns the days since 1980-01-01, or `None` outside 16 bits.
    #[must_use]
    pub fn number(self) -> Option<u16> {
        self.0.to_julian_day().checked_sub(EPOCH_JULIAN_DAY).and_then(|n| u16::try_from(n).ok())
    }

    /// Returns the Julian day number: another for every day, also where [`Day::number`] has none.
    #[must_use]
    pub fn julian(self) -> u32 {
        u32::try_from(self.0.to_julian_day()).unwrap_or(0)
    }

    /// Returns the day before.
    #[must_use]
    pub fn yesterday(self) -> Option<Self> {
        self.0.previous_day().map(Self)
    }

    /// Returns the day after.
    #[must_use]
    pub fn tomorrow(self) -> Option<Self> {
        self.0.next_day().map(Self)
    }

    /// Returns the year of this day.
    #[must_use]
    pub const fn year(self) -> i32 {
        self.0.year()
    }

    /// Returns the month, from 1 to 12.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// Returns the whole months from `earlier` to this day; 0 when `earlier` is not earlier.
    #[must_use]
    pub fn months_since(self, earlier: Self) -> u32 {
        let months = |day: Self| day.0.year().saturating_mul(12).saturating_add(i32::from(day.0.month() as u8));
        let short = i32::from(self.0.day() < earlier.0.day());
        u32::try_from(months(self).saturating_sub(months(earlier)).saturating_sub(short)).unwrap_or(0)
    }

    /// Returns the whole years from `birth` to this day; 0 before the first birthday.
    ///
    /// A birthday on 29 February is reached on 1 March in a common year.
    #[must_use]
    pub fn age_of(self, birth: Self) -> u8 {
        let before_birthday = (self.0.month() as u8, self.0.day()) < (birth.0.month() as u8, birth.0.day());
        let years = self.0.year().saturating_sub(birth.0.year()).saturating_sub(i32::from(before_birthday));
        u8::try_from(years.max(0)).unwrap_or(u8::MAX)
    }
}

impl FromStr for Day {
    type Err = DayError;

    fn from_str(text: &str) -> Result<Self, DayError> {
        Self::parse(text).ok_or(DayError)
    }
}

/// Says that a text is no day. The error never holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayError;

impl fmt::Display for DayError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a day from 1900 to 2149, written YYYY-MM-DD")
    }
}

impl core::error::Error for DayError {}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.0.to_calendar_date();
        let text = Digits::EMPTY.number(u32::from(day), 2).mark(b'-').number(u32::from(month as u8), 2).mark(b'-');
        f.write_str(text.number(u32::try_from(year).unwrap_or(0), 4).as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{Day, DayError};

    #[test]
    fn refuses_days_that_do_not_exist_and_other_spellings() {
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
            assert_eq!(text.parse::<Day>(), Err(DayError), "{text}");
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
    fn every_day_that_is_accepted_has_a_julian_number_of_its_own() {
        // 1900-01-01 began at Julian date 2415020.5, 2000-01-01 at 2451544.5 (US Naval Observatory).
        for (text, number) in [("1900-01-01", 2_415_021), ("2000-01-01", 2_451_545), ("2149-12-31", 2_506_331)] {
            assert_eq!(Day::parse(text).map(Day::julian), Some(number), "{text}");
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
