//! A reply of the national interface, read by its field names. Real ones hold many fields; what is no money is counted, and
//! never kept. They write amounts as texts or numbers, and leave one out as `null` or `""`.

use super::problem::{Problem, ProblemCode};
use super::read::{MESSAGE, null};
use super::values::{RATE_PROBLEM, money_problem};
use crate::rate::Rate;
use crate::settlement::{FundKind, FundLine, Given, Message, MoneyField, SignedMoney};
use crate::word::Word;
use serde::de::Error;
use serde_json::{Map, Value};

/// What the money may be wrapped in.
const WRAPPERS: [&str; 3] = ["output", "data", "setlinfo"];

/// More funds than pay any bill.
const MOST_LINES: usize = 100;

/// Reads a message: the whole reply, its `output`, its `setlinfo`, or the amounts alone.
///
/// # Errors
/// The first [`Problem`] found; nothing of the message but the interface's field names is in it.
pub fn read(value: &Value) -> Result<Message, Problem> {
    let mut message = Message::default();
    object(value).and_then(|fields| visit(fields, &mut message)).map_err(|problem| problem.within(MESSAGE))?;
    if message.is_empty() {
        let expected = "at least one amount under its name in the national interface";
        return Err(Problem::new(ProblemCode::Missing, expected).within(MESSAGE));
    }
    Ok(message)
}

fn visit(fields: &Map<String, Value>, message: &mut Message) -> Result<(), Problem> {
    for (key, value) in fields {
        field(key, value, message).map_err(|problem| problem.within(key))?;
    }
    Ok(())
}

/// A problem is only ever found in fields whose names are ours, so naming the field repeats nothing.
fn field(key: &str, value: &Value, message: &mut Message) -> Result<(), Problem> {
    let is_left_out = is_left_out(value);
    if let Some((field, name)) = MoneyField::called(key) {
        if let Some(amount) = amount(value)? {
            message.set(field, Given { name, amount });
        }
    } else if key == "pool_prop_selfpay" {
        message.ratio =
            written(value)?.map(|text| Rate::parse(text).ok_or_else(|| Problem::custom(RATE_PROBLEM))).transpose()?;
    } else if WRAPPERS.contains(&key) {
        if !is_left_out {
            visit(object(value)?, message)?;
        }
    } else if key == "setldetail" {
        if !is_left_out {
            lines(value, message)?;
        }
    } else {
        message.ignored = message.ignored.saturating_add(1);
    }
    Ok(())
}

fn lines(value: &Value, message: &mut Message) -> Result<(), Problem> {
    let lines = value.as_array().ok_or_else(|| Problem::new(ProblemCode::WrongType, "a list"))?;
    if lines.len().saturating_add(message.lines.len()) > MOST_LINES {
        return Err(Problem::new(ProblemCode::TooLong, "at most 100 lines"));
    }
    for (index, value) in lines.iter().enumerate() {
        let line = object(value).and_then(line).map_err(|problem| problem.within(&format!("[{index}]")))?;
        message.lines.push(line);
    }
    Ok(())
}

fn line(fields: &Map<String, Value>) -> Result<FundLine, Problem> {
    let named = |key: &str| match fields.get(key) {
        Some(value) => amount(value).map_err(|problem| problem.within(key)),
        None => Ok(None),
    };
    let kind = match fields.get("fund_pay_type") {
        Some(value) => written(value).map_err(|problem| problem.within("fund_pay_type"))?,
        None => None,
    };
    Ok(FundLine {
        kind: kind.and_then(FundKind::named).unwrap_or(FundKind::Other),
        in_scope: named("inscp_scp_amt")?,
        limit: named("crt_payb_lmt_amt")?,
        paid: named("fund_payamt")?,
    })
}

fn amount(value: &Value) -> Result<Option<SignedMoney>, Problem> {
    let parse = |text| SignedMoney::parse(text).map_err(|error| Problem::custom(money_problem(error)));
    written(value)?.map(parse).transpose()
}

fn is_left_out(value: &Value) -> bool {
    value.is_null() || value.as_str() == Some("")
}

/// A number's own digits, or a text.
fn written(value: &Value) -> Result<Option<&str>, Problem> {
    match value {
        _ if is_left_out(value) => Ok(None),
        Value::String(text) => Ok(Some(text)),
        Value::Number(number) => Ok(Some(number.as_str())),
        _ => Err(Problem::new(ProblemCode::WrongType, "a number, or the same as text")),
    }
}

fn object(value: &Value) -> Result<&Map<String, Value>, Problem> {
    match value {
        Value::Object(fields) => Ok(fields),
        Value::Null => Err(null()),
        _ => Err(Problem::new(ProblemCode::WrongType, "an object")),
    }
}
