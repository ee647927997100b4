//! Many questions at once: a list in, a list of replies out, and the boundary is crossed once each way.

use super::problem::{Problem, ProblemCode};
use super::read::malformed;
use super::reply::Reply;
use core::fmt;
use serde::de::{Deserializer as _, SeqAccess, Visitor};
use serde_json::{Deserializer, Value};

/// The longest list taken, in bytes: room for 10 000 questions.
pub const LONGEST_BATCH: usize = 8 * 1024 * 1024;

/// Answers every element of the list in `json` with `ask`, which writes its reply as JSON.
///
/// A question that is wrong has a refusal in its place; only what is no list, or is too long, refuses the whole. Each reply is
/// written as soon as it is known, so that memory holds one at a time beside the text.
pub fn batch(json: &str, ask: fn(Value) -> String) -> String {
    if json.len() > LONGEST_BATCH {
        return refusal(Problem::new(ProblemCode::TooLong, "at most 8 MiB of JSON"));
    }
    let mut text = Deserializer::from_str(json);
    let answered = text.deserialize_seq(Answers(ask)).and_then(|replies| text.end().map(|()| replies));
    answered.unwrap_or_else(|error| {
        let is_list = !error.is_data();
        refusal(if is_list { malformed(&error) } else { Problem::new(ProblemCode::WrongType, "a list") })
    })
}

fn refusal(problem: Problem) -> String {
    super::text(&Reply::<()>::from(Err(vec![problem])))
}

struct Answers(fn(Value) -> String);

impl<'de> Visitor<'de> for Answers {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut questions: A) -> Result<String, A::Error> {
        let mut replies = String::from(r#"{"ok":true,"value":["#);
        let mut comma = "";
        while let Some(question) = questions.next_element()? {
            replies.push_str(comma);
            replies.push_str(&(self.0)(question));
            comma = ",";
        }
        replies.push_str("]}");
        Ok(replies)
    }
}
