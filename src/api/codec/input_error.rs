//! Errors of a request: the field, a code, and what was expected.

use super::bill_path::IndexedBillPath;
use super::encode::impl_reply;
use crate::api::bytes::{TextFault, Unreadable};
use crate::bill::{BillContradiction, YearContradiction};
use crate::vocabulary;
use crate::vocabulary::Vocabulary;
use core::fmt;

/// An error of a request: which field is wrong and what was expected there. It never holds what was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InputError {
    /// The kind of mistake; the message catalogues have a sentence for each.
    pub code: InputErrorCode,
    /// The field, as in `grantors[1].balance`; empty for the input as a whole.
    pub path: String,
    /// What was expected, in English.
    pub expected: String,
}

impl_reply! {
    InputError { code, path, expected }
}

vocabulary! {
    /// The kind of mistake.
    InputErrorCode {
        /// An amount holds something besides digits and one point.
        AmountCharacters = "amount_characters",
        /// An amount is finer than a fen.
        AmountDecimals = "amount_decimals",
        /// An amount begins or ends with its point, or is empty.
        AmountShape = "amount_shape",
        /// An amount is above 999 999 999.99 yuan.
        AmountTooLarge = "amount_too_large",
        /// Two fields contradict each other.
        Contradiction = "contradiction",
        /// The JSON of a settlement ends, or begins, in the middle.
        CutOff = "cut_off",
        /// A text is no day as `YYYY-MM-DD`.
        Day = "day",
        /// The figures of bills have not been loaded, and the bill needs those of its place.
        FiguresNotLoaded = "figures_not_loaded",
        /// A required field is not there.
        Missing = "missing",
        /// A message holds no amount of a settlement.
        NoAmounts = "no_amounts",
        /// The text of a settlement is no JSON.
        NotJson = "not_json",
        /// A word is not one of those allowed.
        NotOneOf = "not_one_of",
        /// The request could not be read at all.
        NotReadable = "not_readable",
        /// A field is `null`, which is also what NaN becomes.
        NullValue = "null_value",
        /// A number is outside its range, or not whole.
        OutOfRange = "out_of_range",
        /// The policies contradict themselves or leave out what they must say.
        PolicyFault = "policy_fault",
        /// A value is no share from 0 to 1.
        Rate = "rate",
        /// A text is no code of GB/T 2260 with insured people.
        Region = "region",
        /// A message was sent to the national interface, and is not its reply.
        Request = "request",
        /// The policies have another schema than this module reads.
        Schema = "schema",
        /// A message holds more than one settlement.
        SeveralSettlements = "several_settlements",
        /// The policies are not those their SHA-256 names: they were cut off or changed.
        Sha256 = "sha256",
        /// The request has too many levels.
        TooDeep = "too_deep",
        /// The request, a list or a text is too long.
        TooLong = "too_long",
        /// The request has a field that the question does not know.
        UnknownField = "unknown_field",
        /// Another kind of value was expected.
        WrongType = "wrong_type",
        /// A settlement is in XML.
        Xml = "xml",
    }
}

impl InputError {
    /// Returns an error of the request as a whole.
    #[must_use]
    pub fn new(code: InputErrorCode, expected: impl fmt::Display) -> Self {
        Self { code, path: String::new(), expected: expected.to_string() }
    }

    /// Returns the same error, found inside the field `key`.
    #[must_use]
    pub fn within(mut self, key: &str) -> Self {
        let dot = if self.path.is_empty() || self.path.starts_with('[') { "" } else { "." };
        self.path = format!("{key}{dot}{}", self.path);
        self
    }
}

impl From<Unreadable> for InputError {
    fn from(why: Unreadable) -> Self {
        let (code, expected) = match why {
            Unreadable::NoValue => {
                (InputErrorCode::NotReadable, "a plain object of texts, numbers, booleans and lists")
            }
            #[cfg(not(target_arch = "wasm32"))]
            Unreadable::NoJson => (InputErrorCode::NotReadable, "JSON text"),
            Unreadable::TooDeep => (InputErrorCode::TooDeep, "at most 128 levels"),
            Unreadable::TooLong => (InputErrorCode::TooLong, "at most 2 MiB of JSON"),
            Unreadable::BatchTooLong => (InputErrorCode::TooLong, "at most 8 MiB of JSON"),
            Unreadable::NoList => (InputErrorCode::WrongType, "a list"),
            Unreadable::TooMany => (InputErrorCode::TooLong, "at most 10000 questions"),
        };
        Self::new(code, expected)
    }
}

impl From<TextFault> for InputErrorCode {
    fn from(fault: TextFault) -> Self {
        match fault {
            TextFault::CutOff => Self::CutOff,
            TextFault::NotJson => Self::NotJson,
            TextFault::TooDeep => Self::TooDeep,
            TextFault::Xml => Self::Xml,
        }
    }
}

impl From<BillContradiction> for InputError {
    fn from(contradiction: BillContradiction) -> Self {
        Self::new(InputErrorCode::Contradiction, contradiction.expected)
            .within(&IndexedBillPath::from(contradiction.field).spelled())
    }
}

impl From<YearContradiction> for InputError {
    fn from(YearContradiction { bill, contradiction }: YearContradiction) -> Self {
        match bill {
            Some(index) => Self::from(contradiction).within(&format!("[{index}]")).within("bills"),
            None => contradiction.into(),
        }
    }
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}, expected {}", self.path, self.code.name(), self.expected)
    }
}

impl core::error::Error for InputError {}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::InputError;
    use crate::api::bytes::{DEEPEST, LONGEST_BATCH, LONGEST_REQUEST, MOST_REQUESTS, Unreadable};

    #[test]
    fn x08_a_limit_that_is_named_is_the_limit() {
        let says = |why: Unreadable, limit: String| assert!(InputError::from(why).expected.contains(&limit), "{limit}");
        says(Unreadable::TooDeep, format!(" {DEEPEST} levels"));
        says(Unreadable::TooLong, format!(" {} MiB", LONGEST_REQUEST >> 20));
        says(Unreadable::BatchTooLong, format!(" {} MiB", LONGEST_BATCH >> 20));
        says(Unreadable::TooMany, format!(" {MOST_REQUESTS} questions"));
    }
}
