//! The 18-digit citizen identification number (GB 11643) and the papers that follow its form.

use super::{PaperFacts, PaperProblem, Sex};
use crate::date::Day;
use crate::region::Region;

const LENGTH: usize = 18;
/// The weights of the first 17 digits in GB 11643.
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/// The check character of GB 11643 for each remainder by 11.
const CHECK_CHARACTERS: [u8; 11] = *b"10X98765432";

/// Checks a number of ASCII letters and digits; `belongs` says whether two first digits belong to this kind of paper.
pub fn check(number: &str, day: Day, belongs: fn(&str) -> bool) -> Result<PaperFacts, PaperProblem> {
    let digits = number.bytes().take_while(u8::is_ascii_digit).count();
    if number.len() == 15 && digits == 15 {
        return Err(PaperProblem::FirstGeneration);
    }
    let (body, last) = number.split_at_checked(LENGTH.saturating_sub(1)).unwrap_or((number, ""));
    if digits < body.len() || !last.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'X' | b'x')) {
        return Err(PaperProblem::Characters);
    }
    if number.len() != LENGTH {
        return Err(PaperProblem::Length);
    }
    let born = body.get(6..14).and_then(birthday).filter(|born| *born <= day).ok_or(PaperProblem::Date)?;
    if last.bytes().next().map(|b| b.to_ascii_uppercase()) != check_character(body) {
        return Err(PaperProblem::CheckDigit);
    }
    let first = body.get(..2).unwrap_or("");
    if !belongs(first) {
        return Err(PaperProblem::Form);
    }
    let odd = body.bytes().last().is_some_and(|b| b % 2 == 1);
    let address = body.get(..6).unwrap_or("");
    Ok(PaperFacts {
        born: Some(born),
        sex: Some(if odd { Sex::Male } else { Sex::Female }),
        unknown_address: !address.starts_with("83") && Region::parse(address).is_none(),
    })
}

fn birthday(digits: &str) -> Option<Day> {
    let number = |from, to| digits.get(from..to)?.parse().ok();
    Day::from_ymd(number(0, 4)?, number(4, 6)?, number(6, 8)?)
}

/// Returns the 18th character for 17 digits.
fn check_character(body: &str) -> Option<u8> {
    let terms = body.bytes().zip(WEIGHTS).map(|(b, weight)| u32::from(b.saturating_sub(b'0')).saturating_mul(weight));
    let remainder = terms.fold(0_u32, u32::saturating_add) % 11;
    CHECK_CHARACTERS.get(usize::try_from(remainder).ok()?).copied()
}
