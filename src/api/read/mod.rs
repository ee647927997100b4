//! JSON text into a request, with the path of everything that is wrong.
//!
//! serde_json reads the text; the requests themselves are read here, field by field. Derived readers were six times this
//! size in the module, and stop at the first mistake: a form wants to hear of all of them at once.

mod bill;
mod case;
mod fields;
mod message;
mod questions;
mod values;

pub use fields::{Fields, name_of};

use super::problem::{Problem, ProblemCode};
use serde_json::Value;

/// The longest input taken, in bytes: room for a bill of 10 000 lines.
pub const LONGEST_INPUT: usize = 2 * 1024 * 1024;

/// Nobody mends more mistakes than this at a time.
const MOST_PROBLEMS: usize = 20;

/// Something a value of JSON can be read as.
pub trait FromJson: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// Everything that is wrong with it, with paths inside it.
    fn from_json(value: &Value) -> Result<Self, Vec<Problem>>;
}

/// Reads a request.
///
/// # Errors
/// Every [`Problem`] found, at most 20.
pub fn read<T: FromJson>(json: &str) -> Result<T, Vec<Problem>> {
    T::from_json(&parse(json)?).map_err(|mut problems| {
        problems.truncate(MOST_PROBLEMS);
        problems
    })
}

/// Parses JSON.
///
/// # Errors
/// A [`Problem`] with the text as a whole.
pub fn parse(json: &str) -> Result<Value, Vec<Problem>> {
    if json.len() > LONGEST_INPUT {
        return Err(vec![Problem::new(ProblemCode::TooLong, "at most 2 MiB of JSON")]);
    }
    serde_json::from_str(json).map_err(|error| vec![malformed(&error)])
}

/// What is wrong with a text that is no JSON. serde_json's only other limit is its recursion limit of 128.
pub fn malformed(error: &serde_json::Error) -> Problem {
    if error.is_syntax() && error.to_string().starts_with("recursion limit") {
        Problem::new(ProblemCode::TooDeep, "at most 128 levels")
    } else {
        Problem::new(ProblemCode::NotReadable, "JSON text")
    }
}
