//! Identity papers: the form of their numbers, and the facts in a number.
//!
//! A number is checked by length, characters, date and check digit. The address code never refuses anybody: lists of
//! districts go out of date and shut out real people, so an unknown province is a warning at most.

mod foreign;
mod other_card;
mod paper;
mod resident;

pub use paper::{PaperFacts, PaperKind, PaperProblem, Sex};

use other_card::other_card;

use crate::date::Day;

/// Signs that people type or copy for the letter X at the end of a number: signs of multiplication, stars, other alphabets.
const LIKE_X: [char; 9] = ['×', '✕', '✖', '╳', '*', '﹡', '∗', 'Х', 'Χ'];

/// Checks a paper's number as of `day`.
///
/// ```
/// use gongji_policy::{date::Day, identity::{check, PaperKind, PaperProblem}};
/// let day = Day::parse("2026-11-22").ok_or("a day")?;
/// // Made up: no such district, sequence 000.
/// assert!(check(PaperKind::ResidentId, "110000199001010005", day).is_ok());
/// assert_eq!(check(PaperKind::ResidentId, "110000199001010001", day), Err(PaperProblem::CheckDigit));
/// # Ok::<(), &str>(())
/// ```
///
/// # Errors
/// Returns the first [`PaperProblem`] that was found; each asks for another correction.
pub fn check(kind: PaperKind, number: &str, day: Day) -> Result<PaperFacts, PaperProblem> {
    if number.chars().any(|c| ('\u{ff01}'..='\u{ff5e}').contains(&c) || c == '\u{3000}') {
        return Err(PaperProblem::FullWidth);
    }
    if let Some(problem) = other_card(kind, number) {
        return Err(problem);
    }
    if !number.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(if number.ends_with(LIKE_X) { PaperProblem::TimesSign } else { PaperProblem::Characters });
    }
    match kind {
        PaperKind::ResidentId => resident::check(number, day, |first| !matches!(first, "81" | "82" | "83")),
        PaperKind::HmtResidence => resident::check(number, day, |first| matches!(first, "81" | "82" | "83")),
        PaperKind::ForeignResidence if number.starts_with('9') => {
            // The second and third digits are the place of issue, not an address.
            resident::check(number, day, |_| true).map(|facts| PaperFacts { unknown_address: false, ..facts })
        }
        PaperKind::ForeignResidence => foreign::former(number, day),
        PaperKind::HkMacauPermit => match number.bytes().next() {
            Some(b'H' | b'h' | b'M' | b'm') | None => shape(number, &[(1, 8), (1, 10)], &[9, 11]),
            Some(_) => Err(PaperProblem::Form),
        },
        PaperKind::TaiwanPermit => shape(number, &[(0, 8), (0, 10)], &[8, 10]),
        PaperKind::BirthCertificate => shape(number, &[(1, 9)], &[10]),
        PaperKind::Passport if (5..=17).contains(&number.len()) => Ok(PaperFacts::default()),
        PaperKind::Passport => Err(PaperProblem::Length),
    }
}

/// Checks a number of some letters and then digits: `forms` are the counts allowed, `lengths` their sums.
fn shape(number: &str, forms: &[(usize, usize)], lengths: &[usize]) -> Result<PaperFacts, PaperProblem> {
    if !lengths.contains(&number.len()) {
        return Err(PaperProblem::Length);
    }
    let letters = number.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = number.bytes().skip(letters).filter(u8::is_ascii_digit).count();
    let has_no_other = letters.saturating_add(digits) == number.len();
    if has_no_other && forms.contains(&(letters, digits)) { Ok(PaperFacts::default()) } else { Err(PaperProblem::Form) }
}

#[cfg(test)]
mod tests;
