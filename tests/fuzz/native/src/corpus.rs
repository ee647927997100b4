//! The inputs that are kept: one file a target, one input a line. A text is written as JSON writes it, other bytes as digits to the
//! base of sixteen; a line that begins with `#` says something about the next.

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
