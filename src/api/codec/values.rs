//! The crate's values in a request: words by their spelling, amounts and days as text.

use super::decode::{Decode, MOST_ERRORS};
use super::fields::{null, within};
use super::input_error::{InputError, InputErrorCode};
use crate::api::bytes::RequestValue;
use crate::date::Day;
use crate::money::{Money, MoneyError};
use crate::rate::Rate;
use crate::region::Region;
use crate::vocabulary::index_of_name;

fn wrong(value: &RequestValue<'_>, expected: &str) -> Vec<InputError> {
    vec![if *value == RequestValue::Null { null() } else { InputError::new(InputErrorCode::WrongType, expected) }]
}

/// Returns the digits of an amount: a text, or a number as it was written, which never passes through a float.
pub fn digits<'v>(value: &RequestValue<'v>, expected: &str) -> Result<&'v str, Vec<InputError>> {
    match value {
        RequestValue::Text(digits) | RequestValue::Number(digits) => Ok(digits),
        _ => Err(wrong(value, expected)),
    }
}

fn text<'v>(value: &RequestValue<'v>, expected: &str) -> Result<&'v str, Vec<InputError>> {
    value.as_str().ok_or_else(|| wrong(value, expected))
}

impl Decode for Money {
    fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>> {
        Self::parse(digits(value, AMOUNT)?).map_err(amount_error)
    }
}

const AMOUNT: &str = "yuan as text, or a number with at most two decimals";

/// Returns what is wrong with an amount.
pub fn amount_error(error: MoneyError) -> Vec<InputError> {
    let (code, expected) = match error {
        MoneyError::Characters => (InputErrorCode::AmountCharacters, "yuan in digits with at most one point"),
        MoneyError::Shape => (InputErrorCode::AmountShape, "digits on both sides of the point"),
        MoneyError::Decimals => (InputErrorCode::AmountDecimals, "at most two decimals"),
        MoneyError::TooLarge => (InputErrorCode::AmountTooLarge, "at most 999999999.99"),
    };
    vec![InputError::new(code, expected)]
}

impl Decode for Rate {
    fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>> {
        Self::parse(digits(value, "a share from 0 to 1")?).ok_or_else(rate_error)
    }
}

/// Returns what is wrong with a share.
pub fn rate_error() -> Vec<InputError> {
    vec![InputError::new(InputErrorCode::Rate, "a share from 0 to 1 with at most four decimals")]
}

impl Decode for Day {
    fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>> {
        let error = || vec![InputError::new(InputErrorCode::Day, "a day that exists, as YYYY-MM-DD, 1900 to 2149")];
        Self::parse(text(value, "a day as YYYY-MM-DD")?).ok_or_else(error)
    }
}

impl Decode for Region {
    fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>> {
        /// 71, 81, 82: in 台湾, 香港 and 澳门 nobody is insured in 基本医保; who comes from there is insured where it works or lives.
        const ELSEWHERE: u32 = 710_000;
        let error = || vec![InputError::new(InputErrorCode::Region, "six digits of GB/T 2260, such as 420100")];
        let region = Self::parse(text(value, "six digits of GB/T 2260")?);
        region.filter(|region| *region != Self::NATION && region.code() < ELSEWHERE).ok_or_else(error)
    }
}

/// No paper's number is longer.
const LONGEST_TEXT: usize = 200;

impl Decode for String {
    fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>> {
        let text = text(value, "a string")?;
        let fits = text.len() <= LONGEST_TEXT;
        fits.then(|| text.to_owned())
            .ok_or_else(|| vec![InputError::new(InputErrorCode::TooLong, "at most 200 characters")])
    }
}

impl Decode for bool {
    fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>> {
        if let RequestValue::Flag(flag) = value { Ok(*flag) } else { Err(wrong(value, "true or false")) }
    }
}

fn whole<T: TryFrom<u64>>(value: &RequestValue<'_>, expected: &str) -> Result<T, Vec<InputError>> {
    let RequestValue::Number(number) = value else { return Err(wrong(value, expected)) };
    let whole = number.parse::<u64>().ok().and_then(|whole| T::try_from(whole).ok());
    whole.ok_or_else(|| vec![InputError::new(InputErrorCode::OutOfRange, expected)])
}

impl Decode for u32 {
    fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>> {
        whole(value, "a whole number, 0 or more")
    }
}

impl Decode for u8 {
    fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>> {
        whole(value, "a whole number, 0 to 255")
    }
}

impl<T: Decode> Decode for Vec<T> {
    fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>> {
        let RequestValue::List(items) = value else { return Err(wrong(value, "a list")) };
        let mut read = Self::with_capacity(items.len());
        let mut wrong = Vec::new();
        for (index, item) in items.iter().enumerate() {
            match T::decode(item) {
                Ok(item) => read.push(item),
                // A reply holds no more errors.
                Err(_) if wrong.len() >= MOST_ERRORS => break,
                Err(found) => wrong.append(&mut within(found, &format!("[{index}]"))),
            }
        }
        if wrong.is_empty() { Ok(read) } else { Err(wrong) }
    }
}

/// Returns the index of a word in its vocabulary; every vocabulary shares this body.
#[inline(never)]
pub fn word(value: &RequestValue<'_>, names: &[&'static str]) -> Result<u32, Vec<InputError>> {
    let index = index_of_name(text(value, "a word")?, names).and_then(|index| u32::try_from(index).ok());
    index.ok_or_else(|| unknown(names))
}

/// Refuses a word that is none of the vocabulary's.
#[cold]
pub fn unknown(names: &[&'static str]) -> Vec<InputError> {
    vec![InputError::new(InputErrorCode::NotOneOf, names.join(", "))]
}
