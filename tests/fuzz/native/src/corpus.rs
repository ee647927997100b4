//! The inputs that are kept: one file a target, one input a line. A text is written as JSON writes it, other bytes as digits to the
//! base of sixteen; a line that begins with `#` says something about the next.

use gongji::date::Day;
use gongji::identity::{PaperKind, check};

/// The standard's own example, and the beginning of numbers that are made up: a whole province as the place, and no sequence.
const MADE_UP: [&str; 2] = ["11010519491231002", "110000199001010"];

/// Whether the input holds a number of a citizen that chance has made sound. Such an input is not kept: the number may be somebody's.
#[must_use]
pub fn may_be_somebodys(input: &[u8]) -> bool {
    let day = Day::from_ymd(2026, 11, 22).expect("a day");
    input.windows(18).filter_map(|part| str::from_utf8(part).ok()).any(|number| {
        let in_a_province = check(PaperKind::ResidentId, number, day).is_ok_and(|facts| !facts.unknown_address);
        in_a_province && !MADE_UP.iter().any(|known| number.starts_with(known))
    })
}

/// Reads the inputs of a file.
///
/// # Errors
/// The line that is neither a text nor digits.
pub fn read(file: &str) -> Result<Vec<Vec<u8>>, String> {
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| input(line).ok_or_else(|| line.to_owned())).collect()
}

fn input(line: &str) -> Option<Vec<u8>> {
    if line.starts_with('"') {
        return serde_json::from_str::<String>(line).ok().map(String::into_bytes);
    }
    let pairs = line.as_bytes().chunks(2).map(|pair| str::from_utf8(pair).ok().filter(|pair| pair.len() == 2));
    pairs.map(|pair| u8::from_str_radix(pair?, 16).ok()).collect()
}

/// Writes an input as a line.
#[must_use]
pub fn line(input: &[u8]) -> String {
    match str::from_utf8(input) {
        Ok(text) => serde_json::Value::from(text).to_string(),
        Err(_) => input.iter().map(|byte| format!("{byte:02x}")).collect(),
    }
}
