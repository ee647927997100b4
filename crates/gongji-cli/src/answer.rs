//! One question, one reply.

use crate::fields::{Fields, items};
use crate::lines::LONGEST_LINE;
use crate::only::Only;
use gongji::api::{InputError, Reply};
use gongji::json::{self, ReplyTree};
use std::borrow::Cow;

/// What is asked of every line.
#[derive(Clone, Debug)]
pub struct CommandCall {
    /// The question.
    pub call: Call,
    /// The policies to answer from; those built in if left out. On the command line the file that holds them.
    pub policies: Option<String>,
    /// The day of questions that name none.
    pub day: Option<String>,
    /// The fields that are wanted; all if left out.
    pub only: Option<Only>,
    /// How many threads answer.
    pub threads: usize,
}

/// A question that a line may hold.
#[derive(Clone, Copy, Debug)]
pub enum Call {
    /// May this relative be bound?
    Check,
    /// How will this bill be split?
    Preview,
    /// How will the bills of a year be split?
    Year,
    /// How does this binding end?
    Unbind,
    /// What does this settlement say?
    Settle,
    /// What holds in a place on a day?
    Policy,
}

impl Call {
    /// Returns the question that a command asks.
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "check" => Self::Check,
            "preview" => Self::Preview,
            "year" => Self::Year,
            "unbind" => Self::Unbind,
            "settle" => Self::Settle,
            "policy" => Self::Policy,
            _ => return None,
        })
    }
}

/// Puts policies in force on this thread.
///
/// # Errors
/// What is wrong with them.
pub fn put_in_force(policies: &str) -> Result<(), String> {
    let listed = |errors: Vec<InputError>| errors.iter().map(InputError::to_string).collect::<Vec<_>>().join("\n  ");
    gongji::load_policies(policies).map(drop).map_err(listed)
}

/// Writes the reply to a line, and a line end.
pub fn answer(asked: &CommandCall, line: &[u8], out: &mut Vec<u8>) {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    // Node reads a file so, too: what is not UTF-8 becomes U+FFFD, and then the field says what is wrong.
    let text = if line.len() > LONGEST_LINE { too_long(line) } else { String::from_utf8_lossy(line) };
    let text = asked.day.as_ref().and_then(|day| dated(asked.call, &text, day)).map_or(text, Cow::Owned);
    let reply = match asked.call {
        Call::Check => Reply::from(json::read(&text).and_then(|case| gongji::check_binding(&case))).into(),
        Call::Preview => Reply::from(json::read(&text).and_then(|bill| gongji::preview_deduction(&bill))).into(),
        Call::Year => Reply::from(json::read(&text).and_then(gongji::preview_year)).into(),
        Call::Unbind => Reply::from(json::read(&text).and_then(|question| gongji::check_unbinding(&question))).into(),
        Call::Settle => Reply::from(json::read(&text).and_then(gongji::read_settlement)).into(),
        Call::Policy => Reply::from(json::read(&text).and_then(|query| gongji::policy_at(&query))).into(),
    };
    write(asked, &reply, out);
    out.push(b'\n');
}

/// A line that was cut is too long whatever it holds; its bytes may end within a character.
fn too_long(line: &[u8]) -> Cow<'static, str> {
    Cow::Owned(" ".repeat(line.len()))
}

fn write(asked: &CommandCall, reply: &ReplyTree, out: &mut Vec<u8>) {
    // A tree of texts, numbers and flags can always be written to memory.
    drop(match &asked.only {
        None => serde_json::to_writer(out, reply),
        Some(only) => serde_json::to_writer(out, &only.of(reply)),
    });
}

/// Returns a question with a day where it names none; `None` where it needs none.
fn dated(call: Call, text: &str, day: &str) -> Option<String> {
    let question = Fields::of(text)?;
    match call {
        Call::Check | Call::Preview | Call::Unbind | Call::Policy => with_day(text, day),
        Call::Settle => Some(question.with("bill", &with_day(question.get("bill")?, day)?)),
        Call::Year => {
            let bills = items(question.get("bills")?)?;
            let dated = bills.into_iter().map(|bill| with_day(bill, day).map_or(Cow::Borrowed(bill), Cow::Owned));
            Some(question.with("bills", &format!("[{}]", dated.collect::<Vec<_>>().join(","))))
        }
    }
}

fn with_day(question: &str, day: &str) -> Option<String> {
    let question = Fields::of(question)?;
    question.get("day").is_none().then(|| question.with("day", &format!("\"{day}\"")))
}
