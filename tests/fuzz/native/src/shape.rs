//! The shape of a reply: an answer, or mistakes with code, path and expectation, none of which repeats what was sent.

use gongji::api::InputErrorCode;
use gongji::vocabulary::Vocabulary;
use serde_json::Value;

/// The most mistakes that a reply lists.
const MOST_ERRORS: usize = 20;

/// Reads a reply and checks its shape; returns the answer or the mistakes.
pub fn read(reply: &str, sent: &str) -> Result<Value, Vec<Value>> {
    let reply: Value = serde_json::from_str(reply).expect("a reply is JSON");
    part(&reply, sent)
}

/// Checks the shape of a reply, or of one in a list of replies.
pub fn part(reply: &Value, sent: &str) -> Result<Value, Vec<Value>> {
    let fields = reply.as_object().expect("a reply is an object");
    assert_eq!(fields.len(), 2, "{reply}");
    if reply["ok"] == true {
        return Ok(fields.get("value").expect("an answer has a value").clone());
    }
    assert_eq!(reply["ok"], false, "{reply}");
    let errors = reply["errors"].as_array().expect("a refusal lists mistakes").clone();
    assert!((1..=MOST_ERRORS).contains(&errors.len()), "{} mistakes", errors.len());
    let pieces = telling(sent);
    for error in &errors {
        assert_eq!(error.as_object().map(serde_json::Map::len), Some(3), "{error}");
        let [code, path, expected] = ["code", "path", "expected"].map(|key| error[key].as_str().expect("a text"));
        assert!(InputErrorCode::from_name(code).is_some(), "{code}");
        assert!(!expected.is_empty(), "{error}");
        for piece in &pieces {
            assert!(!path.contains(piece) && !expected.contains(piece), "{error} repeats {piece:?}");
        }
    }
    Err(errors)
}

/// What expectations say, whatever was sent: the largest amount, the code of a place, the year of insurance.
const EXPECTED: [&str; 3] = ["999999999", "420100", "医保年度"];

/// The pieces of a text by which somebody would know it again: runs of six digits or more, and of two letters beyond ASCII.
fn telling(sent: &str) -> Vec<&str> {
    let kind = |letter: char| (u8::from(letter.is_ascii_digit()), u8::from(!letter.is_ascii()));
    let mut pieces = Vec::new();
    let mut start = 0;
    let letters: Vec<(usize, char)> = sent.char_indices().collect();
    for pair in 0..letters.len() {
        let (_, letter) = letters[pair];
        let next = letters.get(pair + 1).map_or((sent.len(), None), |(at, next)| (*at, Some(*next)));
        if next.1.map(kind) == Some(kind(letter)) {
            continue;
        }
        let piece = &sent[start..next.0];
        let is_telling = match kind(letter) {
            (1, _) => piece.len() >= 6,
            (_, 1) => piece.chars().count() >= 2,
            _ => false,
        };
        if is_telling && !EXPECTED.iter().any(|expected| expected.contains(piece)) {
            pieces.push(piece);
        }
        start = next.0;
    }
    pieces
}
