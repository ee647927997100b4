//! The dates of documents: how old the figures of a schedule are.

use crate::date::Day;
use crate::digits::Digits;
use core::fmt;

/// The month that a document bears. A document with no more than a year on it counts as one of January.
///
/// ```
/// use gongji_policy::DocumentMonth;
/// let month = DocumentMonth::parse("2023-11-20").ok_or("a date")?;
/// assert_eq!(month.to_string(), "2023-11");
/// assert!(DocumentMonth::parse("2023") < Some(month));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DocumentMonth(u16);

/// How old the documents behind some figures are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DocumentAge {
    /// The newest document is at most two years old.
    Recent,
    /// The newest document is older than two years; it bears this year.
    Old(u16),
    /// No document bears a date.
    Undated,
}

/// The first year of a document; packs count months from here.
const FIRST_YEAR: u16 = 1980;
const MONTHS_IN_A_YEAR: u16 = 12;
/// Figures are old when the whole month of their newest document lies further back than this.
const RECENT_MONTHS: u32 = 24;

impl DocumentMonth {
    /// Reads `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, from 1980 to 2149; `None` for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let padded = match text.len() {
            4 => format!("{text}-01-01"),
            7 => format!("{text}-01"),
            _ => text.to_owned(),
        };
        Day::parse(&padded).and_then(Self::of)
    }

    /// Returns the month of a day; `None` before 1980.
    #[must_use]
    pub fn of(day: Day) -> Option<Self> {
        let years = u16::try_from(day.year()).ok()?.checked_sub(FIRST_YEAR)?;
        years.checked_mul(MONTHS_IN_A_YEAR)?.checked_add(u16::from(day.month()).checked_sub(1)?).map(Self)
    }

    /// Returns the month that lies so many months after January 1980; `None` after 2149.
    #[must_use]
    pub fn from_number(months: u16) -> Option<Self> {
        Some(Self(months)).filter(|month| month.first_day().is_some())
    }

    /// Returns the months since January 1980.
    #[must_use]
    pub const fn number(self) -> u16 {
        self.0
    }

    /// Returns the year of the document.
    #[must_use]
    pub const fn year(self) -> u16 {
        FIRST_YEAR.saturating_add(self.0 / MONTHS_IN_A_YEAR)
    }

    const fn month(self) -> u16 {
        (self.0 % MONTHS_IN_A_YEAR).saturating_add(1)
    }

    fn first_day(self) -> Option<Day> {
        Day::from_ymd(i32::from(self.year()), i32::from(self.month()), 1)
    }

    /// Returns the age of a document of this month on `day`.
    #[must_use]
    pub fn age(self, day: Day) -> DocumentAge {
        let months = self.first_day().map_or(0, |first| day.months_since(first));
        if months > RECENT_MONTHS { DocumentAge::Old(self.year()) } else { DocumentAge::Recent }
    }
}

impl fmt::Display for DocumentMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = Digits::EMPTY.number(u32::from(self.month()), 2).mark(b'-').number(u32::from(self.year()), 4);
        f.write_str(text.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{DocumentAge, DocumentMonth};
    use crate::date::Day;

    #[test]
    fn reads_years_months_and_days_from_1980_on() {
        let read = |text| DocumentMonth::parse(text).map(|month| month.to_string());
        for (text, month) in
            [("2023", "2023-01"), ("2023-11", "2023-11"), ("2023-11-20", "2023-11"), ("1980", "1980-01")]
        {
            assert_eq!(read(text).as_deref(), Some(month), "{text}");
        }
        for text in ["", "23", "2023-13", "2023-11-31", "2023-1", "1979-12", "2150", "2023年", "2023-11-20T00"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn numbers_go_there_and_back() {
        for (number, text) in [(0, "1980-01"), (526, "2023-11"), (2039, "2149-12")] {
            let month = DocumentMonth::from_number(number);
            assert_eq!(month.map(|month| month.to_string()).as_deref(), Some(text));
            assert_eq!(DocumentMonth::parse(text).map(DocumentMonth::number), Some(number));
        }
        assert_eq!(DocumentMonth::from_number(2040), None);
    }

    #[test]
    fn x04_a_document_is_old_when_its_whole_month_lies_more_than_two_years_back() {
        let age =
            |dated, day: &str| DocumentMonth::parse(dated).zip(Day::parse(day)).map(|(month, day)| month.age(day));
        assert_eq!(age("2024-10-31", "2026-10-31"), Some(DocumentAge::Recent));
        assert_eq!(age("2024-10-31", "2026-11-01"), Some(DocumentAge::Old(2024)));
        assert_eq!(age("2024", "2026-01-31"), Some(DocumentAge::Recent));
        assert_eq!(age("2024", "2026-02-01"), Some(DocumentAge::Old(2024)));
        assert_eq!(age("2026-12", "2026-11-30"), Some(DocumentAge::Recent), "a document of the month to come");
    }
}
