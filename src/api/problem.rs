//! What is wrong with an input.

use crate::deduction::Fault;
use core::fmt;
use serde::Serialize;
use serde::de::{Error, Expected, Unexpected};

/// What is wrong with an input: which field, what was expected there. It never holds what was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, rename = "InputError"))]
pub struct Problem {
    /// A word for the kind of mistake; the message catalogues have a sentence for each.
    #[cfg_attr(feature = "types", ts(type = "ProblemCode"))]
    pub code: &'static str,
    /// The field, as in `grantors[1].balance`; empty for the input as a whole.
    pub path: String,
    /// What was expected, in English.
    pub expected: String,
}

/// Every code a [`Problem`] may have.
pub const CODES: [&str; 17] = [
    "amount_characters",
    "amount_decimals",
    "amount_shape",
    "amount_too_large",
    "contradiction",
    "day",
    "missing",
    "not_one_of",
    "not_readable",
    "null_value",
    "out_of_range",
    "rate",
    "region",
    "too_deep",
    "too_long",
    "unknown_field",
    "wrong_type",
];

impl Problem {
    /// A problem with the input as a whole.
    #[must_use]
    pub fn new(code: &'static str, expected: impl fmt::Display) -> Self {
        Self { code, path: String::new(), expected: expected.to_string() }
    }

    /// The same, found inside the field `key`.
    #[must_use]
    pub fn within(mut self, key: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{key}{dot}{}", self.path);
        self
    }
}

impl From<Fault> for Problem {
    fn from(fault: Fault) -> Self {
        Self::new("contradiction", fault.expected).within(fault.field)
    }
}

/// A key as it may be repeated: only what looks like a field's name, so that no typed text comes back.
fn name_of(key: &str) -> &str {
    let plain = key.len() <= 40 && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    if plain { key } else { "?" }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}, expected {}", self.path, self.code, self.expected)
    }
}

impl core::error::Error for Problem {}

impl Error for Problem {
    /// Our own values report `code|what was expected`.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let (code, expected) = message.split_once('|').unwrap_or(("wrong_type", "another value"));
        let code = CODES.iter().copied().find(|known| *known == code).unwrap_or("wrong_type");
        Self::new(code, expected)
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new("wrong_type", expected)
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new("out_of_range", expected)
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::new("wrong_type", expected)
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::new("not_one_of", expected.join(", "))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::new("unknown_field", expected.join(", ")).within(name_of(field))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new("missing", "a value").within(field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new("unknown_field", "each field once").within(field)
    }
}
