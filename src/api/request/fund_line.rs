//! The lines of `setldetail`.

use super::amount::amount;
use super::holder::is_left_out;
use crate::api::bytes::{RequestObject, RequestValue};
use crate::api::codec::{InputError, InputErrorCode, digits, note, object};
use crate::settlement::{FundLine, Message, MoneyField, Written, is_same_name};

/// More funds than pay any bill.
const MOST_LINES: usize = 100;

/// Reads the lines into the message. Of two lists the first that holds anything counts.
pub fn lines(value: &RequestValue<'_>, message: &mut Message) -> Result<(), Vec<InputError>> {
    let lines = match value {
        RequestValue::List(lines) => lines.as_slice(),
        // What was XML once has no list of one.
        RequestValue::Object(fields) if !fields.is_empty() => core::slice::from_ref(value),
        _ => return Err(vec![InputError::new(InputErrorCode::WrongType, "a list")]),
    };
    if lines.len() > MOST_LINES {
        return Err(vec![InputError::new(InputErrorCode::TooLong, "at most 100 lines")]);
    }
    if !message.lines.is_empty() {
        return Ok(());
    }
    let mut errors = Vec::new();
    for (index, value) in lines.iter().enumerate() {
        let read = object(value).and_then(|fields| line(fields, index, message));
        note(&mut errors, &format!("[{index}]"), read);
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

fn line(fields: &RequestObject<'_>, index: usize, message: &mut Message) -> Result<(), Vec<InputError>> {
    let mut errors = Vec::new();
    let (mut line, mut code, mut more) = (FundLine::BLANK, "", "");
    for (key, value) in fields.iter().filter(|(_, value)| !is_left_out(value)) {
        let is = |name| is_same_name(key, name);
        let (slot, field) = if is("fund_payamt") {
            (&mut line.fund_payamt, MoneyField::FundTotal)
        } else if is("inscp_scp_amt") {
            (&mut line.inscp_scp_amt, MoneyField::InScope)
        } else if is("crt_payb_lmt_amt") {
            (&mut line.crt_payb_lmt_amt, MoneyField::FundTotal)
        } else {
            if is("fund_pay_type") {
                note(&mut errors, key, digits(value, "a code of digits").map(|digits| code = digits));
            } else if is("setl_proc_info") {
                more = value.as_str().unwrap_or_default();
            }
            continue;
        };
        let read = amount(value).map(|(amount, written)| {
            *slot = Some(amount);
            if written == Written::BinaryNoise {
                message.noisy_lines.push((u32::try_from(index).unwrap_or(u32::MAX), field));
            }
        });
        note(&mut errors, key, read);
    }
    line.name(code, more);
    if errors.is_empty() {
        message.lines.push(line);
        return Ok(());
    }
    Err(errors)
}
