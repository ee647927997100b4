//! What is wrong with an input.

use crate::deduction::Fault;
use crate::word::{Word, words};
use core::fmt;
use serde::Serialize;
use serde::de::{Error, Expected, Unexpected};

/// What is wrong with an input: which field, what was expected there. It never holds what was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, rename = "InputError"))]
pub struct Problem {
    /// The kind of mistake; the message catalogues have a sentence for each.
    pub code: ProblemCode,
    /// The field, as in `grantors[1].balance`; empty for the input as a whole.
    pub path: String,
    /// What was expected, in English.
    pub expected: String,
}

words! {
    /// The kind of mistake.
    ProblemCode {
        /// An amount holds something besides digits and one point.
        AmountCharacters = "amount_characters",
        /// An amount is finer than a fen.
        AmountDecimals = "amount_decimals",
        /// An amount begins or ends with its point, or is empty.
        AmountShape = "amount_shape",
        /// An amount above 999 999 999.99 yuan.
        AmountTooLarge = "amount_too_large",
        /// Two fields contradict each other.
        Contradiction = "contradiction",
        /// No day as `YYYY-MM-DD`.
        Day = "day",
        /// A field that must be there is not.
        Missing = "missing",
        /// Not one of the words allowed.
        NotOneOf = "not_one_of",
        /// The input could not be read at all.
        NotReadable = "not_readable",
        /// `null`, which is also what NaN becomes.
        NullValue = "null_value",
        /// A number outside its range, or not whole.
        OutOfRange = "out_of_range",
        /// Policies that contradict themselves or leave out what they must say.
        PolicyFault = "policy_fault",
        /// No share from 0 to 1.
        Rate = "rate",
        /// No GB/T 2260 code.
        Region = "region",
        /// Policies of another form than this module reads.
        Schema = "schema",
        /// Policies that are not those their SHA-256 names: cut off or changed.
        Sha256 = "sha256",
        /// Nested too deep.
        TooDeep = "too_deep",
        /// Too long.
        TooLong = "too_long",
        /// A field there is no such.
        UnknownField = "unknown_field",
        /// Another kind of value was expected.
        WrongType = "wrong_type",
    }
}

impl Problem {
    /// A problem with the input as a whole.
    #[must_use]
    pub fn new(code: ProblemCode, expected: impl fmt::Display) -> Self {
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
        Self::new(ProblemCode::Contradiction, fault.expected).within(fault.field)
    }
}

/// A key as it may be repeated: only what looks like a field's name, so that no typed text comes back.
pub(super) fn name_of(key: &str) -> &str {
    let plain = key.len() <= 40 && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    if plain { key } else { "?" }
}

/// What serde expected, without Rust's names.
fn plain(expected: &dyn Expected) -> String {
    let expected = expected.to_string();
    match expected.as_str() {
        "u8" => "a whole number, 0 to 255".into(),
        "u32" => "a whole number, 0 or more".into(),
        "a boolean" => "true or false".into(),
        "a sequence" => "a list".into(),
        _ if expected.starts_with("struct ") => "an object".into(),
        _ => expected,
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}, expected {}", self.path, self.code.name(), self.expected)
    }
}

impl core::error::Error for Problem {}

impl Error for Problem {
    /// Our own values report `code|what was expected`.
    fn custom<T: fmt::Display>(message: T) -> Self {
        let message = message.to_string();
        let (code, expected) = message.split_once('|').unwrap_or_default();
        let code = ProblemCode::named(code).unwrap_or(ProblemCode::WrongType);
        Self::new(code, expected)
    }

    fn invalid_type(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(ProblemCode::WrongType, plain(expected))
    }

    fn invalid_value(_: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(ProblemCode::OutOfRange, plain(expected))
    }

    fn invalid_length(_: usize, expected: &dyn Expected) -> Self {
        Self::new(ProblemCode::WrongType, expected)
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::new(ProblemCode::NotOneOf, expected.join(", "))
    }

    fn unknown_field(field: &str, expected: &'static [&'static str]) -> Self {
        Self::new(ProblemCode::UnknownField, expected.join(", ")).within(name_of(field))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(ProblemCode::Missing, "a value").within(field)
    }

    fn duplicate_field(field: &'static str) -> Self {
        Self::new(ProblemCode::UnknownField, "each field once").within(field)
    }
}
