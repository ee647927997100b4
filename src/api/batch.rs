//! Many questions at once: a list in, a list of replies out, and the boundary is crossed once each way.

use super::read::{FromJson, read_value};
use super::reply::Reply;
use super::wire::{Input, Kind, Sent, Words};
use super::write::ToJson;

/// Answers every element of a list with `ask`.
///
/// A question that is wrong has a refusal in its place; only what is no list, or is too long, refuses the whole. Each reply is
/// written as soon as it is known, so that memory holds one at a time beside the words.
pub fn batch<'s, Q: FromJson, T: ToJson>(input: &Input, ask: fn(Q) -> Reply<T>, sent: &'s mut Sent) -> Words<'s> {
    let mut out = Words::new(sent);
    let object = out.begin();
    out.name("ok");
    out.flag(true);
    out.name("value");
    let (list, mut count) = (out.begin(), 0_usize);
    let answered = input.each(&mut |value| {
        read_value(value).map_or_else(|problems| Err(problems).into(), ask).write(&mut out);
        count = count.wrapping_add(1);
    });
    match answered {
        Ok(()) => {
            out.end(list, Kind::List, count);
            out.end(object, Kind::Object, 2);
        }
        Err(problem) => out.instead(&Reply::<bool>::from(Err(vec![problem]))),
    }
    out
}
