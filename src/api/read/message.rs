//! A reply of the national interface, read by its field names. Real ones hold many fields; what is no money is counted, and
//! never kept. They write amounts as texts or numbers, and leave one out as `null` or `""`.

use super::FromJson;
use super::fields::{note, object};
use super::values::digits;
use crate::api::problem::{Problem, ProblemCode};
use crate::api::wire::{Object, Value, field as field_of};
use crate::settlement::{FundKind, FundLine, Given, Message, MoneyField};
use crate::word::Word;

/// What the money may be wrapped in.
const WRAPPERS: [&str; 3] = ["output", "data", "setlinfo"];

/// More funds than pay any bill.
const MOST_LINES: usize = 100;

/// The whole reply, its `output`, its `setlinfo`, or the amounts alone.
impl FromJson for Message {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut message = Self::default();
        visit(object(value)?, &mut message)?;
        if message.is_empty() {
            let expected = "at least one amount under its name in the national interface";
            return Err(vec![Problem::new(ProblemCode::Missing, expected)]);
        }
        Ok(message)
    }
}

fn visit(fields: &Object<'_>, message: &mut Message) -> Result<(), Vec<Problem>> {
    let mut problems = Vec::new();
    for (key, value) in fields {
        // A problem is only ever found in fields whose names are ours, so naming the field repeats nothing.
        note(&mut problems, key, field(key, value, message));
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn field(key: &str, value: &Value<'_>, message: &mut Message) -> Result<(), Vec<Problem>> {
    let called = MoneyField::called(key);
    let is_ratio = key == "pool_prop_selfpay";
    let is_list = key == "setldetail";
    if called.is_none() && !is_ratio && !is_list && !WRAPPERS.contains(&key) {
        message.ignored = message.ignored.saturating_add(1);
        return Ok(());
    }
    if is_left_out(value) {
        return Ok(());
    }
    if let Some((field, name)) = called {
        message.set(field, Given { name, amount: FromJson::from_json(value)? });
    } else if is_ratio {
        message.ratio = Some(FromJson::from_json(value)?);
    } else if is_list {
        return lines(value, message);
    } else {
        return visit(object(value)?, message);
    }
    Ok(())
}

fn lines(value: &Value<'_>, message: &mut Message) -> Result<(), Vec<Problem>> {
    let Value::List(lines) = value else { return Err(vec![Problem::new(ProblemCode::WrongType, "a list")]) };
    if lines.len().saturating_add(message.lines.len()) > MOST_LINES {
        return Err(vec![Problem::new(ProblemCode::TooLong, "at most 100 lines")]);
    }
    let mut problems = Vec::new();
    for (index, value) in lines.iter().enumerate() {
        let read = object(value).and_then(line).map(|line| message.lines.push(line));
        note(&mut problems, &format!("[{index}]"), read);
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

fn line(fields: &Object<'_>) -> Result<FundLine, Vec<Problem>> {
    let mut problems = Vec::new();
    let given = |key| field_of(fields, key).filter(|value| !is_left_out(value));
    let mut fund_pay_type = FundKind::Other;
    if let Some(value) = given("fund_pay_type") {
        let kind = digits(value, "a code of digits").map(FundKind::named);
        let known = kind.map(|kind| fund_pay_type = kind.unwrap_or(FundKind::Other));
        note(&mut problems, "fund_pay_type", known);
    }
    let mut amount = |key| {
        let mut amount = None;
        if let Some(value) = given(key) {
            note(&mut problems, key, FromJson::from_json(value).map(|read| amount = Some(read)));
        }
        amount
    };
    let line = FundLine {
        fund_pay_type,
        inscp_scp_amt: amount("inscp_scp_amt"),
        crt_payb_lmt_amt: amount("crt_payb_lmt_amt"),
        fund_payamt: amount("fund_payamt"),
    };
    if problems.is_empty() { Ok(line) } else { Err(problems) }
}

fn is_left_out(value: &Value<'_>) -> bool {
    matches!(value, Value::Null | Value::Text(""))
}
