//! Numbers of the cards that people have at hand where a permit is meant, and what is printed behind a permit's number.

use super::{PaperKind, PaperProblem};

/// Returns the problem of a number that is plainly of another card, or has the count of issues behind it.
pub fn other_card(kind: PaperKind, number: &str) -> Option<PaperProblem> {
    if has_issue_letter(kind, number) {
        return Some(PaperProblem::IssueCount);
    }
    let permit = matches!(kind, PaperKind::HkMacauPermit | PaperKind::TaiwanPermit);
    let (body, bracket) = bracketed(number).map_or((number, None), |(body, inside)| (body, Some(inside)));
    let letters = body.bytes().take_while(u8::is_ascii_alphabetic).count();
    let digits = body.bytes().skip(letters).filter(u8::is_ascii_digit).count();
    if letters.saturating_add(digits) != body.len() {
        return None;
    }
    match (letters, digits, bracket) {
        (1 | 2, 6, Some(check)) | (0, 7, Some(check)) if check.len() == 1 => Some(PaperProblem::HongKongCard),
        // H and M begin a permit's number too: there a digit is missing or one too many.
        (1 | 2, 7, None) if permit && !begins_permit(body) => Some(PaperProblem::HongKongCard),
        (1, 9, None) if permit && !begins_permit(body) => Some(PaperProblem::TaiwanCard),
        (1, 8 | 10, Some(_)) if kind == PaperKind::HkMacauPermit && begins_permit(body) => {
            Some(PaperProblem::IssueCount)
        }
        (0, 8 | 10, Some(_)) if kind == PaperKind::TaiwanPermit => Some(PaperProblem::IssueCount),
        _ => None,
    }
}

/// Whether it is a permit of 台湾 residents with the letter of its issue but no brackets: `12345678B`.
fn has_issue_letter(kind: PaperKind, number: &str) -> bool {
    let digits = number.strip_suffix(|c: char| c.is_ascii_alphabetic()).unwrap_or("");
    kind == PaperKind::TaiwanPermit && matches!(digits.len(), 8 | 10) && digits.bytes().all(|b| b.is_ascii_digit())
}

fn begins_permit(body: &str) -> bool {
    body.starts_with(['H', 'h', 'M', 'm'])
}

/// A number and what stands in brackets behind it.
fn bracketed(number: &str) -> Option<(&str, &str)> {
    let (body, inside) = number.strip_suffix(')')?.split_once('(')?;
    (matches!(inside.len(), 1 | 2) && inside.bytes().all(|b| b.is_ascii_alphanumeric())).then_some((body, inside))
}
