//! Identity papers: what a number must look like, and what it tells.
//!
//! A number is checked by length, characters, date and check digit. Its address code never refuses anybody: lists of
//! districts go stale and shut out real people, so an unknown province is a warning at most.

mod resident;

use crate::date::Day;
use crate::word::words;

words! {
    /// A paper a person is known by.
    PaperKind {
        /// 居民身份证 (GB 11643).
        ResidentId = "resident_id",
        /// 港澳台居民居住证: the same form, address codes 81, 82, 83.
        HmtResidence = "hmt_residence",
        /// 外国人永久居留身份证: 18 digits beginning with 9 (2023 on) or three letters and 12 digits.
        ForeignResidence = "foreign_residence",
        /// 港澳居民来往内地通行证: H or M and 8 or 10 digits.
        HkMacauPermit = "hk_macau_permit",
        /// 台湾居民来往大陆通行证: 8 or 10 digits.
        TaiwanPermit = "taiwan_permit",
        /// 护照: 5 to 17 letters and digits.
        Passport = "passport",
        /// 出生医学证明: one letter and nine digits.
        BirthCertificate = "birth_certificate",
    }
}

words! {
    /// What is wrong with a number. It never holds the number.
    PaperProblem {
        /// Full-width digits or letters, as a Chinese keyboard types them.
        FullWidth = "id_full_width",
        /// A character that cannot stand there.
        Characters = "id_characters",
        /// 15 digits: the first-generation number, void since 2013.
        FirstGeneration = "id_first_generation",
        /// Too few or too many characters.
        Length = "id_length",
        /// A birthday that never was, or that lies after the day asked about.
        Date = "id_date",
        /// The last character does not fit the others: a digit is mistyped.
        CheckDigit = "id_check_digit",
        /// Not the form of this kind of paper.
        Form = "id_form",
    }
}

/// Female or male, as the paper's number says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// 女.
    Female,
    /// 男.
    Male,
}

/// What a sound number tells. Birthday and sex may only warn, never refuse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Told {
    /// The birthday in it.
    pub born: Option<Day>,
    /// The sex in it.
    pub sex: Option<Sex>,
    /// Its address code names no province we know: worth a second look, no more.
    pub unknown_address: bool,
}

/// Checks a paper's number as of `day`.
///
/// ```
/// use gongji::{date::Day, identity::{check, PaperKind, PaperProblem}};
/// let day = Day::parse("2026-11-22").ok_or("a day")?;
/// // Made up: no such district, sequence 000.
/// assert!(check(PaperKind::ResidentId, "110000199001010005", day).is_ok());
/// assert_eq!(check(PaperKind::ResidentId, "110000199001010001", day), Err(PaperProblem::CheckDigit));
/// # Ok::<(), &str>(())
/// ```
///
/// # Errors
/// The first [`PaperProblem`] found; it tells apart what a person must mend.
pub fn check(kind: PaperKind, number: &str, day: Day) -> Result<Told, PaperProblem> {
    if number.chars().any(|c| ('\u{ff01}'..='\u{ff5e}').contains(&c) || c == '\u{3000}') {
        return Err(PaperProblem::FullWidth);
    }
    if !number.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(PaperProblem::Characters);
    }
    match kind {
        PaperKind::ResidentId => resident::check(number, day, |first| !matches!(first, "81" | "82" | "83")),
        PaperKind::HmtResidence => resident::check(number, day, |first| matches!(first, "81" | "82" | "83")),
        PaperKind::ForeignResidence if number.starts_with('9') => {
            // Its second and third digits are the place of issue, not an address.
            resident::check(number, day, |_| true).map(|told| Told { unknown_address: false, ..told })
        }
        PaperKind::ForeignResidence => shape(number, &[(3, 12)], &[15]),
        PaperKind::HkMacauPermit => match number.bytes().next() {
            Some(b'H' | b'h' | b'M' | b'm') | None => shape(number, &[(1, 8), (1, 10)], &[9, 11]),
            Some(_) => Err(PaperProblem::Form),
        },
        PaperKind::TaiwanPermit => shape(number, &[(0, 8), (0, 10)], &[8, 10]),
        PaperKind::BirthCertificate => shape(number, &[(1, 9)], &[10]),
        PaperKind::Passport if (5..=17).contains(&number.len()) => Ok(Told::default()),
        PaperKind::Passport => Err(PaperProblem::Length),
    }
}

/// Some letters, then digits: `forms` are the counts allowed, `lengths` their sums.
fn shape(number: &str, forms: &[(usize, usize)], lengths: &[usize]) -> Result<Told, PaperProblem> {
    if !lengths.contains(&number.len()) {
        return Err(PaperProblem::Length);
    }
    let letters = number.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = number.bytes().skip(letters).filter(u8::is_ascii_digit).count();
    if forms.contains(&(letters, digits)) { Ok(Told::default()) } else { Err(PaperProblem::Form) }
}

#[cfg(test)]
mod tests;
