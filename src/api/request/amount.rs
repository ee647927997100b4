//! The numbers of a settlement, in every form that systems write.

use crate::api::bytes::RequestValue;
use crate::api::codec::{InputError, amount_error, digits, rate_error};
use crate::rate::Rate;
use crate::settlement::{Numeral, SignedMoney, Written};

/// Returns an amount in any form. How a number of JSON is written says nothing: `0E-8` is 0 to whoever parses it.
pub fn amount(value: &RequestValue<'_>) -> Result<(SignedMoney, Written), Vec<InputError>> {
    let text = digits(value, "yuan as text or number")?;
    let (amount, written) = SignedMoney::written(text).map_err(amount_error)?;
    let is_plain = matches!(value, RequestValue::Number(_)) && written != Written::BinaryNoise;
    Ok((amount, if is_plain { Written::Plainly } else { written }))
}

/// Returns a share from 0 to 1 in any form.
pub fn ratio(value: &RequestValue<'_>) -> Result<(Rate, Written), Vec<InputError>> {
    let read = Numeral::parse(digits(value, "a share from 0 to 1")?, 4).ok().filter(|read| !read.negative);
    let rate = read.and_then(|read| Some((Rate::from_ten_thousandths(u16::try_from(read.units).ok()?)?, read.written)));
    rate.ok_or_else(rate_error)
}
