//! What was asked, as it was sent.

use super::value::{Bytes, Value};
use crate::api::problem::{Problem, ProblemCode};

/// The longest input taken, in bytes: room for a bill of 10 000 lines.
pub const LONGEST_INPUT: usize = 2 * 1024 * 1024;

/// The longest list of questions taken, in bytes: room for 10 000.
pub const LONGEST_BATCH: usize = 8 * 1024 * 1024;

/// The most questions taken. A list of nothing but holes would otherwise be answered hole by hole.
const MOST_QUESTIONS: usize = 10_000;

/// What was asked. Natively it is made from JSON text; [`Value`](super::Value) says what the bytes are.
///
/// ```
/// use gongji::api::{Input, check_binding};
/// let input = Input::from(r#"{ "day": "2026-11-22" }"#);
/// assert!(gongji::api::text(&check_binding(input)).contains("incomplete"));
/// ```
#[derive(Clone, Debug)]
pub struct Input(Result<Vec<u8>, Problem>);

impl Input {
    /// What `src/wasm.js` wrote of at most `longest` bytes, or why it did not.
    #[must_use]
    pub fn sent(bytes: Vec<u8>, longest: usize) -> Self {
        Self(match bytes.first() {
            Some(b'L') => Err(too_long(longest)),
            Some(b'D') => Err(too_deep()),
            None | Some(b'?') => Err(Problem::new(ProblemCode::NotReadable, READABLE)),
            Some(_) => Ok(bytes),
        })
    }

    /// What was asked, or nothing of it.
    #[cfg(not(target_arch = "wasm32"))]
    pub(super) const fn of(bytes: Result<Vec<u8>, Problem>) -> Self {
        Self(bytes)
    }

    /// The value.
    pub(in crate::api) fn value(&self) -> Result<Value<'_>, Problem> {
        let mut bytes = self.bytes(LONGEST_INPUT)?;
        bytes.value().ok_or_else(|| Problem::new(ProblemCode::NotReadable, READABLE))
    }

    /// Gives `each` the elements of a list, one after the other, so that memory holds one at a time.
    pub(in crate::api) fn each(&self, each: &mut dyn FnMut(&Value<'_>)) -> Result<(), Problem> {
        let mut bytes = self.bytes(LONGEST_BATCH)?;
        if bytes.byte() != Some(b'[') {
            return Err(Problem::new(ProblemCode::WrongType, "a list"));
        }
        let not_readable = || Problem::new(ProblemCode::NotReadable, READABLE);
        let mut left = MOST_QUESTIONS;
        while !bytes.ends().ok_or_else(not_readable)? {
            left = left.checked_sub(1).ok_or_else(|| Problem::new(ProblemCode::TooLong, "at most 10000 questions"))?;
            each(&bytes.value().ok_or_else(not_readable)?);
        }
        Ok(())
    }

    fn bytes(&self, longest: usize) -> Result<Bytes<'_>, Problem> {
        let bytes = self.0.as_ref().map_err(Problem::clone)?;
        if bytes.len() > longest { Err(too_long(longest)) } else { Ok(Bytes(bytes)) }
    }
}

const READABLE: &str = "a plain object of texts, numbers, booleans and lists";

fn too_long(longest: usize) -> Problem {
    let expected = if longest == LONGEST_BATCH { "at most 8 MiB of JSON" } else { "at most 2 MiB of JSON" };
    Problem::new(ProblemCode::TooLong, expected)
}

pub(super) fn too_deep() -> Problem {
    Problem::new(ProblemCode::TooDeep, "at most 128 levels")
}
