//! The numbers are made up: address codes of whole provinces (no district), sequence 000 to 003. The check digits were
//! calculated by hand with the weights of GB 11643.

#![expect(clippy::arithmetic_side_effects, reason = "small sums")]

use super::{PaperKind, PaperProblem, Sex, check};
use crate::date::Day;

fn at(kind: PaperKind, number: &str) -> Result<(Option<String>, Option<Sex>), PaperProblem> {
    let day = Day::parse("2026-11-22").expect("a day");
    check(kind, number, day).map(|facts| (facts.born.map(|born| born.to_string()), facts.sex))
}

/// Returns 17 digits with the character that GB 11643 puts behind them, by another formula than the code under test:
/// the weighted sum of the whole number, the last character with weight 1, is 1 modulo 11.
fn complete(body: &str) -> String {
    let fits = |last: char| {
        let value = |c: char| if c == 'X' { 10 } else { c.to_digit(10).unwrap_or(0) };
        let weighted = format!("{body}{last}")
            .chars()
            .rev()
            .enumerate()
            .map(|(i, c)| value(c) * (2_u32.pow(u32::try_from(i).unwrap_or(0)) % 11))
            .sum::<u32>();
        weighted % 11 == 1
    };
    let last = "0123456789X".chars().find(|c| fits(*c)).unwrap_or('?');
    format!("{body}{last}")
}

#[test]
fn b12_the_standards_own_example_is_sound() {
    // GB 11643-1999 annex: 11010519491231002X.
    assert_eq!(at(PaperKind::ResidentId, "11010519491231002X"), Ok((Some("1949-12-31".into()), Some(Sex::Female))));
    assert_eq!(at(PaperKind::ResidentId, "11010519491231002x"), Ok((Some("1949-12-31".into()), Some(Sex::Female))));
}

#[test]
fn b12_each_mistake_has_a_problem_of_its_own() {
    use PaperProblem::{Characters, CheckDigit, Date, FirstGeneration, Form, FullWidth, Length};
    let sound = complete("11000019900101000");
    let mistakes = [
        ("１１０１０５19491231002X".into(), FullWidth),
        ("110105 19491231002X".into(), Characters),
        ("11010519491231X02X".into(), Characters),
        ("110105491231002".into(), FirstGeneration),
        ("11010519491231002".into(), Length),
        ("11010519491231002X1".into(), Length),
        (String::new(), Length),
        (complete("11000019900230000"), Date),
        (complete("11000020261123000"), Date),
        (complete("11000018991231000"), Date),
        (sound.replace("1990", "1991"), CheckDigit),
        (complete("81000019900101000"), Form),
    ];
    for (number, problem) in mistakes {
        assert_eq!(at(PaperKind::ResidentId, &number), Err(problem), "{problem:?}");
    }
}

#[test]
fn b12_residence_permits_follow_the_same_form() {
    for first in ["81", "82", "83"] {
        let number = complete(&format!("{first}000019850615001"));
        assert_eq!(at(PaperKind::HmtResidence, &number), Ok((Some("1985-06-15".into()), Some(Sex::Male))));
    }
    assert_eq!(at(PaperKind::HmtResidence, &complete("11000019850615001")), Err(PaperProblem::Form));
    let foreigner = complete("91115619850615001");
    assert_eq!(at(PaperKind::ForeignResidence, &foreigner), Ok((Some("1985-06-15".into()), Some(Sex::Male))));
    assert!(at(PaperKind::ForeignResidence, "XXX110085061500").is_ok());
    assert_eq!(at(PaperKind::ForeignResidence, "XX1110085061500"), Err(PaperProblem::Form));
}

#[test]
fn b12_other_papers_go_by_shape() {
    for (kind, number) in [
        (PaperKind::HkMacauPermit, "H00000001"),
        (PaperKind::HkMacauPermit, "m0000000101"),
        (PaperKind::TaiwanPermit, "00000001"),
        (PaperKind::Passport, "XX000001"),
        (PaperKind::BirthCertificate, "X000000001"),
    ] {
        assert!(at(kind, number).is_ok(), "{kind:?}");
    }
    assert_eq!(at(PaperKind::HkMacauPermit, "A00000001"), Err(PaperProblem::Form));
    assert_eq!(at(PaperKind::HkMacauPermit, "H0000"), Err(PaperProblem::Length));
    assert_eq!(at(PaperKind::TaiwanPermit, "0000000A"), Err(PaperProblem::Form));
    assert_eq!(at(PaperKind::TaiwanPermit, "0000h00A01"), Err(PaperProblem::Form), "eight digits among ten characters");
    assert_eq!(at(PaperKind::HkMacauPermit, "H0000000AB1"), Err(PaperProblem::Form));
    assert_eq!(at(PaperKind::BirthCertificate, "0000000001"), Err(PaperProblem::Form));
    assert_eq!(at(PaperKind::Passport, "X1"), Err(PaperProblem::Length));
}

#[test]
fn b12_an_unknown_address_only_warns() {
    let day = Day::parse("2026-11-22").expect("a day");
    let facts = check(PaperKind::ResidentId, &complete("99000019900101000"), day);
    assert!(facts.is_ok_and(|facts| facts.unknown_address));
}

#[test]
fn c03_every_kind_with_a_birthday_has_it_checked() {
    use PaperProblem::{Characters, Date};
    let at = |number: &str| at(PaperKind::ForeignResidence, number).map(|(born, _)| born);
    assert_eq!(at("931840198506150058"), Ok(Some("1985-06-15".into())));
    assert_eq!(at("931840198502300055"), Err(Date), "30 February");
    assert_eq!(at("USA110085061501"), Ok(None), "the century is not in it");
    assert_eq!(at("usa110085061501"), Ok(None));
    for number in ["USA110080133201", "USA110085023001", "USA110085000101", "USA110085110001"] {
        assert_eq!(at(number), Err(Date), "{number}");
    }
    assert_eq!(at("USA110000022901"), Ok(None), "29 February of 2000, not of 1900");
    assert_eq!(at("usa 110085061501"), Err(Characters));
}

#[test]
fn c05_a_sign_of_multiplication_is_not_the_letter() {
    for sign in ['×', '✕', '*', 'Х'] {
        let number = format!("11010519491231002{sign}");
        assert_eq!(at(PaperKind::ResidentId, &number), Err(PaperProblem::TimesSign), "{sign}");
    }
    assert_eq!(at(PaperKind::ResidentId, "1101051949×231002X"), Err(PaperProblem::Characters));
}

#[test]
fn c07_another_card_and_the_count_of_issues_are_named() {
    use PaperKind::{HkMacauPermit, ResidentId, TaiwanPermit};
    use PaperProblem::{Form, HongKongCard, IssueCount, Length, TaiwanCard};
    for (kind, number, problem) in [
        (HkMacauPermit, "A123456(3)", HongKongCard),
        (HkMacauPermit, "AB123456(A)", HongKongCard),
        (HkMacauPermit, "H123456(7)", HongKongCard),
        (HkMacauPermit, "a1234563", HongKongCard),
        (HkMacauPermit, "1234567(8)", HongKongCard), // 澳门
        (TaiwanPermit, "A123456(3)", HongKongCard),
        (ResidentId, "A123456(3)", HongKongCard),
        (HkMacauPermit, "H12345678(01)", IssueCount),
        (HkMacauPermit, "H1234567", Length), // a digit is missing
        (HkMacauPermit, "A00000001", Form),
        (TaiwanPermit, "12345678(B)", IssueCount),
        (TaiwanPermit, "1234567801(B)", IssueCount),
        (TaiwanPermit, "12345678B", IssueCount),
        (TaiwanPermit, "A123456789", TaiwanCard),
        (TaiwanPermit, "1234567", Length),
    ] {
        assert_eq!(at(kind, number), Err(problem), "{number}");
    }
    assert_eq!(at(PaperKind::Passport, "E12345678"), Ok((None, None)));
    assert_eq!(at(PaperKind::BirthCertificate, "A123456789"), Ok((None, None)));
}
