//! What is wrong with an input.

use crate::deduction::Fault;
use crate::word::{Word, words};
use core::fmt;
use serde::Serialize;

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

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}, expected {}", self.path, self.code.name(), self.expected)
    }
}

impl core::error::Error for Problem {}
