//! Numbers of papers: a byte for the kind of paper, then the number.

use crate::calendar::{Civil, civil, number as value_of};
use crate::{Reached, shape};
use gongji::date::Day;
use gongji::identity::{PaperFacts, PaperKind, PaperProblem, Sex, check as check_paper};
use gongji::vocabulary::Vocabulary;
use serde_json::json;

const TODAY: Civil = (2026, 11, 22);

pub fn check(data: &[u8]) -> Reached {
    let Some((kind, number)) = data.split_first() else { return Reached::Skipped };
    let kind = PaperKind::ALL[usize::from(*kind) % PaperKind::ALL.len()];
    let Ok(number) = str::from_utf8(number) else { return Reached::Skipped };
    // The fuzzer changes digits; the character that fits them is worked out here, so that sound numbers are met often.
    if number.len() == 17 && number.bytes().all(|byte| byte.is_ascii_digit()) {
        let last = "0123456789X".chars().find(|last| weighs_one(&format!("{number}{last}")));
        one_number(kind, &format!("{number}{}", last.expect("one character of eleven fits")));
    }
    Reached::accepted(one_number(kind, number))
}

fn one_number(kind: PaperKind, number: &str) -> bool {
    let day = Day::from_ymd(TODAY.0, TODAY.1 as i32, TODAY.2 as i32).expect("a day");
    let checked = check_paper(kind, number, day);
    assert_eq!(checked.is_ok(), is_sound(kind, number), "{kind:?} {number:?}: {checked:?}");
    match checked {
        Ok(facts) => facts_hold(kind, number, facts),
        Err(PaperProblem::CheckDigit) => assert!(!weighs_one(number), "{number}"),
        Err(PaperProblem::Date) => assert_eq!(birthday(kind, number), None, "{number}"),
        Err(PaperProblem::FullWidth) => assert!(!number.is_ascii(), "{number}"),
        Err(PaperProblem::FirstGeneration) => assert_eq!(number.len(), 15),
        Err(_) => {}
    }
    asked(kind, number);
    checked.is_ok()
}

/// Whether the number has the form of its kind of paper.
fn is_sound(kind: PaperKind, number: &str) -> bool {
    let form = |letters: usize, digits: usize| {
        let (first, rest) = number.as_bytes().split_at(letters.min(number.len()));
        number.len() == letters + digits
            && first.iter().all(u8::is_ascii_alphabetic)
            && rest.iter().all(u8::is_ascii_digit)
    };
    let citizen = |first: fn(&str) -> bool| {
        number.len() == 18
            && number.bytes().take(17).all(|byte| byte.is_ascii_digit())
            && first(&number[..2])
            && birthday(kind, number).is_some()
            && weighs_one(number)
    };
    let elsewhere = |first: &str| ["81", "82", "83"].contains(&first);
    match kind {
        PaperKind::ResidentId => citizen(|first| !["81", "82", "83"].contains(&first)),
        PaperKind::HmtResidence => {
            number.len() == 18 && number.is_ascii() && elsewhere(&number[..2]) && citizen(|_| true)
        }
        PaperKind::ForeignResidence if number.starts_with('9') => citizen(|_| true),
        PaperKind::ForeignResidence => form(3, 12) && birthday(kind, number).is_some(),
        PaperKind::HkMacauPermit => (form(1, 8) || form(1, 10)) && number.starts_with(['H', 'h', 'M', 'm']),
        PaperKind::TaiwanPermit => form(0, 8) || form(0, 10),
        PaperKind::Passport => {
            (5..=17).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_alphanumeric())
        }
        PaperKind::BirthCertificate => form(1, 9),
    }
}

/// Whether the weighted sum is 1 modulo 11 (ISO 7064, MOD 11-2): each place weighs twice the place behind it.
fn weighs_one(number: &str) -> bool {
    let value = |letter: char| if letter.eq_ignore_ascii_case(&'x') { Some(10) } else { letter.to_digit(10) };
    let sum = number.chars().enumerate().try_fold(0, |sum, (at, letter)| {
        let value = value(letter).filter(|value| *value < 10 || at == 17)?;
        Some((sum * 2 + value) % 11)
    });
    sum == Some(1)
}

/// The birthday in the number, if there is such a day and it is not after today; of two, the earlier.
fn birthday(kind: PaperKind, number: &str) -> Option<Civil> {
    let digits = |from: usize, to: usize| {
        number.as_bytes().get(from..to).filter(|part| part.iter().all(u8::is_ascii_digit)).map(value_of)
    };
    let past = |day: &Civil| *day <= TODAY;
    if kind == PaperKind::ForeignResidence && !number.starts_with('9') {
        let (year, month, day) = (digits(7, 9)? as i32, digits(9, 11)?, digits(11, 13)?);
        return [1900, 2000].into_iter().filter_map(|century| civil(century + year, month, day)).find(past);
    }
    civil(digits(6, 10)? as i32, digits(10, 12)?, digits(12, 14)?).filter(past)
}

fn facts_hold(kind: PaperKind, number: &str, facts: PaperFacts) {
    if number.len() != 18 {
        assert_eq!((facts.born, facts.sex), (None, None), "{kind:?} {number}");
        return;
    }
    let (year, month, day) = birthday(kind, number).expect("a sound number has a birthday");
    assert_eq!(facts.born.map(|born| born.to_string()), Some(format!("{year:04}-{month:02}-{day:02}")));
    let is_odd = (number.as_bytes()[16] - b'0') % 2 == 1;
    assert_eq!(facts.sex, Some(if is_odd { Sex::Male } else { Sex::Female }));
}

/// A reply is of the number, and does not hold it: another number of no digits gives the same reply wherever it holds this one.
fn asked(kind: PaperKind, number: &str) {
    let ask = |number: &str| {
        let id = json!({ "kind": kind.name(), "number": number });
        let case = json!({ "day": "2026-11-22", "grantor": { "region": "420100", "id": id },
                           "grantee": { "relation": "parent", "id": id } });
        gongji::json::check_binding(&case.to_string())
    };
    let reply = ask(number);
    let _answer = shape::read(&reply, number);
    if number.len() >= 5 && reply.contains(number) {
        assert!(ask("?").contains(number), "{number}");
    }
}
