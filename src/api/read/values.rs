//! The crate's values in requests: words by their spelling, amounts and days as text.

use super::fields::{null, within};
use super::{FromJson, MOST_PROBLEMS};
use crate::api::problem::{Problem, ProblemCode};
use crate::api::wire::Value;
use crate::date::Day;
use crate::money::{Money, MoneyError};
use crate::rate::Rate;
use crate::region::Region;
use crate::settlement::SignedMoney;
use crate::word::{Word, place_of};

fn wrong(value: &Value<'_>, expected: &str) -> Vec<Problem> {
    vec![if *value == Value::Null { null() } else { Problem::new(ProblemCode::WrongType, expected) }]
}

/// An amount: as text, or the digits of a number as they were written, which never pass through a float.
pub fn digits<'v>(value: &Value<'v>, expected: &str) -> Result<&'v str, Vec<Problem>> {
    match value {
        Value::Text(digits) | Value::Number(digits) => Ok(digits),
        _ => Err(wrong(value, expected)),
    }
}

fn text<'v>(value: &Value<'v>, expected: &str) -> Result<&'v str, Vec<Problem>> {
    value.as_str().ok_or_else(|| wrong(value, expected))
}

impl FromJson for Money {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        Self::parse(digits(value, AMOUNT)?).map_err(amount_problem)
    }
}

impl FromJson for SignedMoney {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        Self::parse(digits(value, AMOUNT)?).map_err(amount_problem)
    }
}

const AMOUNT: &str = "yuan as text, or a number with at most two decimals";

fn amount_problem(error: MoneyError) -> Vec<Problem> {
    let (code, expected) = match error {
        MoneyError::Characters => (ProblemCode::AmountCharacters, "yuan in digits with at most one point"),
        MoneyError::Shape => (ProblemCode::AmountShape, "digits on both sides of the point"),
        MoneyError::Decimals => (ProblemCode::AmountDecimals, "at most two decimals"),
        MoneyError::TooLarge => (ProblemCode::AmountTooLarge, "at most 999999999.99"),
    };
    vec![Problem::new(code, expected)]
}

impl FromJson for Rate {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let problem = || vec![Problem::new(ProblemCode::Rate, "a share from 0 to 1 with at most four decimals")];
        Self::parse(digits(value, "a share from 0 to 1")?).ok_or_else(problem)
    }
}

impl FromJson for Day {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let problem = || vec![Problem::new(ProblemCode::Day, "a day that exists, as YYYY-MM-DD, 1900 to 2149")];
        Self::parse(text(value, "a day as YYYY-MM-DD")?).ok_or_else(problem)
    }
}

impl FromJson for Region {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        /// 71, 81, 82: in 台湾, 香港 and 澳门 nobody is insured in 基本医保; who comes from there is insured where it works or lives.
        const ELSEWHERE: u32 = 710_000;
        let problem = || vec![Problem::new(ProblemCode::Region, "six digits of GB/T 2260, such as 420100")];
        let region = Self::parse(text(value, "six digits of GB/T 2260")?);
        region.filter(|region| *region != Self::NATION && region.code() < ELSEWHERE).ok_or_else(problem)
    }
}

/// No paper's number is longer.
const LONGEST_TEXT: usize = 200;

impl FromJson for String {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let text = text(value, "a string")?;
        let fits = text.len() <= LONGEST_TEXT;
        fits.then(|| text.to_owned()).ok_or_else(|| vec![Problem::new(ProblemCode::TooLong, "at most 200 characters")])
    }
}

impl FromJson for bool {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        if let Value::Flag(flag) = value { Ok(*flag) } else { Err(wrong(value, "true or false")) }
    }
}

fn whole<T: TryFrom<u64>>(value: &Value<'_>, expected: &str) -> Result<T, Vec<Problem>> {
    let Value::Number(number) = value else { return Err(wrong(value, expected)) };
    let whole = number.parse::<u64>().ok().and_then(|whole| T::try_from(whole).ok());
    whole.ok_or_else(|| vec![Problem::new(ProblemCode::OutOfRange, expected)])
}

impl FromJson for u32 {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        whole(value, "a whole number, 0 or more")
    }
}

impl FromJson for u8 {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        whole(value, "a whole number, 0 to 255")
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let Value::List(items) = value else { return Err(wrong(value, "a list")) };
        let mut read = Self::with_capacity(items.len());
        let mut wrong = Vec::new();
        for (index, item) in items.iter().enumerate() {
            match T::from_json(item) {
                Ok(item) => read.push(item),
                // As many as are told at all.
                Err(_) if wrong.len() >= MOST_PROBLEMS => break,
                Err(found) => wrong.append(&mut within(found, &format!("[{index}]"))),
            }
        }
        if wrong.is_empty() { Ok(read) } else { Err(wrong) }
    }
}

impl<T: Word> FromJson for T {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        word(value, Self::NAMES).and_then(|place| Self::at(place).ok_or_else(Vec::new))
    }
}

/// The place of a word in its vocabulary: one body of code for all of them.
#[inline(never)]
fn word(value: &Value<'_>, names: &[&'static str]) -> Result<u32, Vec<Problem>> {
    let place = place_of(text(value, "a word")?, names).and_then(|place| u32::try_from(place).ok());
    place.ok_or_else(|| vec![Problem::new(ProblemCode::NotOneOf, names.join(", "))])
}
