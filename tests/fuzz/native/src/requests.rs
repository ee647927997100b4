//! Requests as JSON text and as bytes: both ways give one reply.

use crate::shape;
use crate::wire::{Meaning, meaning, written};
use serde_json::Value;

/// A reply of the right shape, and the request where it is one that JSON can write.
pub struct Exchange {
    /// The request.
    pub request: Option<Value>,
    /// The answer, if it was not refused.
    pub answer: Option<Value>,
}

/// Makes one of these calls. The first byte of the input says which, and whether JSON text follows or bytes.
pub fn exchange(calls: &[&str], data: &[u8]) -> Option<(usize, Exchange)> {
    let (first, request) = data.split_first()?;
    let (call, is_bytes) = (usize::from(first / 2) % calls.len(), first % 2 == 1);
    let exchange = if is_bytes { sent_as_bytes(calls[call], request) } else { sent_as_json(calls[call], request)? };
    Some((call, exchange))
}

fn ask(call: &str, request: &str) -> String {
    gongji::json::call(call, request).expect("a call of that name")
}

fn ask_bytes(call: &str, request: Vec<u8>) -> String {
    gongji::json::call_bytes(call, request).expect("a call of that name")
}

fn sent_as_json(call: &str, request: &[u8]) -> Option<Exchange> {
    let text = str::from_utf8(request).ok()?;
    let reply = ask(call, text);
    assert_eq!(ask(call, text), reply, "asked twice");
    let answer = shape::read(&reply, text);
    let request = serde_json::from_str::<Value>(text).ok();
    let not_read = |errors: &[Value]| {
        errors
            .iter()
            .any(|error| error["code"] == "not_readable" && error["path"] == "" && error["expected"] == "JSON text")
    };
    match (&request, &answer) {
        // What another reader of JSON takes is no broken text, unless it is nested deeper than any request.
        (Some(_), Err(errors)) => assert!(!not_read(errors), "{text}"),
        // That reader refuses numbers beyond a double, halves of characters and many levels, which JavaScript does not.
        (None, answer) if !text.contains(['e', 'E', '\\']) && text.matches(['[', '{']).count() < 100 => {
            assert!(answer.as_ref().is_err_and(|errors| not_read(errors)), "{text}");
        }
        _ => {}
    }
    if let Some(bytes) = request.as_ref().and_then(written) {
        same(&answer, &shape::read(&ask_bytes(call, bytes), text));
    }
    Some(Exchange { request, answer: answer.ok() })
}

fn sent_as_bytes(call: &str, request: &[u8]) -> Exchange {
    let reply = ask_bytes(call, request.to_vec());
    let answer = shape::read(&reply, &String::from_utf8_lossy(request));
    let request = match meaning(request) {
        Meaning::None => {
            // A list is read element by element, and its first elements were answered before its end was missed.
            assert!(answer.is_err(), "{reply}");
            None
        }
        Meaning::Other => None,
        Meaning::Json(value) => {
            let text = value.to_string();
            same(&answer, &shape::read(&ask(call, &text), &text));
            Some(value)
        }
    };
    Exchange { request, answer: answer.ok() }
}

/// Two replies are the same, apart from the order of mistakes, which follows the order of fields.
pub fn same(one: &Result<Value, Vec<Value>>, other: &Result<Value, Vec<Value>>) {
    match (one, other) {
        (Err(one), Err(other)) => assert_eq!(unordered(one), unordered(other)),
        (Ok(one), Ok(other)) => {
            let replies = one.as_array().zip(other.as_array()).filter(|(one, other)| one.len() == other.len());
            // A list of replies may hold refusals, too.
            for (one, other) in replies.into_iter().flat_map(|(one, other)| one.iter().zip(other)) {
                same(&shape::part(one, ""), &shape::part(other, ""));
            }
            assert!(replies.is_some() || one == other, "{one}\n{other}");
        }
        _ => panic!("{one:?}\n{other:?}"),
    }
}

/// The mistakes in an order of their own. Of more than twenty only the first are listed, which are others where the order is another.
fn unordered(errors: &[Value]) -> Vec<String> {
    let mut texts: Vec<String> = errors.iter().map(Value::to_string).collect();
    texts.sort();
    if texts.len() < 20 { texts } else { vec!["twenty".to_owned()] }
}
