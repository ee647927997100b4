//! A reply of the national interface, read by its field names, as it really comes: in wrappers of any name, as a text, in any
//! spelling. What is no money is counted, and never kept. Amounts are texts or numbers; `null` and `""` leave one out.

use super::amount::{amount, ratio};
use super::fund_line::lines;
use super::holder::{Found, Holder, RATIO, are_lines, is_left_out};
use crate::api::bytes::{RequestValue, opened};
use crate::api::codec::{Decode, InputError, InputErrorCode, note, null};
use crate::settlement::{Given, Message, MoneyField, Written, is_same_name, names_amount};

/// More objects with amounts than any message has beside lines of a bill.
const MOST_HOLDERS: usize = 100;

/// The whole reply, any part of it with the amounts inside, or its text.
impl Decode for Message {
    fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>> {
        match value {
            RequestValue::Null => return Err(vec![null()]),
            RequestValue::Text(_) | RequestValue::Object(_) => {}
            RequestValue::List(items) if !items.is_empty() => {}
            _ => return refuse(InputErrorCode::WrongType),
        }
        let opened = opened(value).or_else(|fault| refuse(fault.into()))?;
        let Some(value) = opened.value() else { return refuse(InputErrorCode::NotJson) };
        let found = Found::of(&value);
        match opened.closed {
            // Without the total or a payer, what a text that cannot be opened holds may be all there is.
            Some(code) if !found.holders.iter().any(|holder| holder.settles) => refuse(code.into()),
            _ => merged(&found),
        }
    }
}

/// Reads the objects into one message: what came back, not what was sent; of lists only settlements and what stands around them, and only
/// where no settlement stands outside of lists.
///
/// The one with most amounts is read first. Where another differs, the first counts; where neither is inside the other, there are two
/// settlements, which are never mixed.
fn merged(found: &Found<'_>) -> Result<Message, Vec<InputError>> {
    let holders = &found.holders;
    let has_settlement = holders.iter().any(|holder| holder.settles && !holder.listed && !holder.sent);
    let is_wanted = |holder: &Holder<'_>| !holder.sent && (!holder.listed || !has_settlement);
    let mut most: Option<&Holder<'_>> = None;
    for holder in holders.iter().filter(|holder| is_wanted(holder) && (holder.settles || !holder.listed)) {
        if most.is_none_or(|most| holder.amounts > most.amounts) {
            most = Some(holder);
        }
    }
    let Some(most) = most else {
        return refuse(if found.sent { InputErrorCode::Request } else { InputErrorCode::NoAmounts });
    };
    let mut merged = Merged::default();
    merged.add(most)?;
    // Inner ones first, so that what is around a settlement comes after it.
    for holder in holders.iter().rev().filter(|holder| is_wanted(holder) && !core::ptr::eq(*holder, most)) {
        if !holder.listed || holder.settles || merged.read.iter().any(|(_, inner)| holder.is_around(inner)) {
            merged.add(holder)?;
        }
    }
    let Merged { mut message, errors, read } = merged;
    if !errors.is_empty() {
        return Err(errors);
    }
    if !message.has_payer() && read.iter().any(|(_, holder)| holder.asks) {
        return refuse(InputErrorCode::Request);
    }
    let unknown = u32::try_from(message.unknown.len()).unwrap_or(u32::MAX);
    message.ignored = found.ignored.saturating_sub(unknown);
    Ok(message)
}

/// What has been read of a message.
#[derive(Default)]
struct Merged<'f, 'v> {
    message: Message,
    errors: Vec<InputError>,
    /// Whose amounts begin where.
    read: Vec<(usize, &'f Holder<'v>)>,
}

impl<'f, 'v> Merged<'f, 'v> {
    /// Reads one object.
    fn add(&mut self, holder: &'f Holder<'v>) -> Result<(), Vec<InputError>> {
        let since = self.message.count();
        let mut wrong = Vec::new();
        for (key, value) in holder.fields.iter().filter(|(_, value)| !is_left_out(value)) {
            match field(key, value, since, &mut self.message) {
                Ok(Some(place)) if place < since => {
                    let other = self.read.iter().rev().find(|(start, _)| *start <= place);
                    if other.is_some_and(|(_, other)| is_apart(other, holder)) {
                        return refuse(InputErrorCode::SeveralSettlements);
                    }
                }
                Ok(_) => {}
                // An error is only ever found in fields whose names are ours, so naming the field repeats nothing.
                Err(found) => note(&mut wrong, key, Err(found)),
            }
        }
        match holder.path.as_str() {
            "" => self.errors.append(&mut wrong),
            path => note(&mut self.errors, path, Err(wrong)),
        }
        self.read.push((since, holder));
        // No message needs so many.
        if self.read.len() > MOST_HOLDERS { refuse(InputErrorCode::SeveralSettlements) } else { Ok(()) }
    }
}

fn is_apart(one: &Holder<'_>, other: &Holder<'_>) -> bool {
    one.settles && other.settles && !one.is_around(other) && !other.is_around(one)
}

/// Reads one field, and returns the place of the amount that differs from it, if any.
fn field(
    key: &str,
    value: &RequestValue<'_>,
    since: usize,
    message: &mut Message,
) -> Result<Option<usize>, Vec<InputError>> {
    if let Some(field) = MoneyField::called(key) {
        let (amount, written) = amount(value)?;
        return Ok(message.set(Given { field, name: key.to_owned(), amount, written }, since));
    }
    if is_same_name(key, RATIO) {
        if message.ratio.is_none() {
            let (ratio, written) = ratio(value)?;
            (message.ratio, message.noisy_ratio) = (Some(ratio), written == Written::BinaryNoise);
        }
    } else if are_lines(key, value) {
        lines(value, message)?;
    } else if names_amount(key) {
        // What is off in it is nothing that was asked for.
        match amount(value) {
            Ok((_, Written::BinaryNoise)) | Err(_) => {}
            Ok((amount, _)) => message.note_unknown(key, amount),
        }
    }
    Ok(None)
}

/// Refuses a message as a whole.
#[inline(never)]
fn refuse<T>(code: InputErrorCode) -> Result<T, Vec<InputError>> {
    Err(vec![InputError::new(code, expected(code))])
}

const fn expected(code: InputErrorCode) -> &'static str {
    match code {
        InputErrorCode::WrongType => "an object, or its JSON as a text",
        InputErrorCode::Xml => "the reply in JSON, from its first brace to its last",
        InputErrorCode::CutOff => "the whole reply, from its first brace to its last",
        InputErrorCode::TooDeep => "at most 64 levels",
        InputErrorCode::Request => "the reply, which holds output or setlinfo",
        InputErrorCode::SeveralSettlements => "one settlement",
        InputErrorCode::NoAmounts => {
            "amounts under their names in the national interface, such as medfee_sumamt in setlinfo"
        }
        _ => "JSON text of a reply",
    }
}
