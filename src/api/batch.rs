//! Many questions at once: a list in, a list of replies out, and the boundary is crossed once each way.

use super::problem::{Problem, ProblemCode};
use super::read::malformed;
use super::reply::Reply;
use core::fmt;
use serde::de::{Deserializer as _, Error, SeqAccess, Visitor};
use serde_json::{Deserializer, Value};

/// The longest list taken, in bytes: room for 10 000 questions.
pub const LONGEST_BATCH: usize = 8 * 1024 * 1024;

/// The most questions taken. A list of nothing but holes would otherwise be answered hole by hole.
const MOST_QUESTIONS: usize = 10_000;

/// Answers every element of the list in `json` with `ask`, which writes its reply as JSON.
///
/// A question that is wrong has a refusal in its place; only what is no list, or is too long, refuses the whole. Each reply is
/// written as soon as it is known, so that memory holds one at a time beside the text.
pub fn batch(json: &str, ask: fn(Value) -> String) -> String {
    if json.len() > LONGEST_BATCH {
        return refusal(Problem::new(ProblemCode::TooLong, "at most 8 MiB of JSON"));
    }
    let (mut text, mut left) = (Deserializer::from_str(json), MOST_QUESTIONS);
    let answers = Answers { ask, left: &mut left };
    let answered = text.deserialize_seq(answers).and_then(|replies| text.end().map(|()| replies));
    answered.unwrap_or_else(|error| {
        refusal(match (left, error.is_data()) {
            (0, _) => Problem::new(ProblemCode::TooLong, "at most 10000 questions"),
            (_, true) => Problem::new(ProblemCode::WrongType, "a list"),
            (_, false) => malformed(&error),
        })
    })
}

fn refusal(problem: Problem) -> String {
    super::text(&Reply::<bool>::from(Err(vec![problem])))
}

struct Answers<'a> {
    ask: fn(Value) -> String,
    /// How many more questions are taken.
    left: &'a mut usize,
}

impl<'de> Visitor<'de> for Answers<'_> {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut questions: A) -> Result<String, A::Error> {
        let mut replies = String::from(r#"{"ok":true,"value":["#);
        let mut comma = "";
        while let Some(question) = questions.next_element()? {
            *self.left = self.left.checked_sub(1).ok_or_else(|| A::Error::custom(""))?;
            replies.push_str(comma);
            replies.push_str(&(self.ask)(question));
            comma = ",";
        }
        replies.push_str("]}");
        Ok(replies)
    }
}
