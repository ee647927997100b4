//! How the crate's values are written in requests and replies: words by their spelling, amounts and days as text.

use super::problem::ProblemCode;
use super::read::AMOUNT;
use crate::binding::{Card, FindingStatus, Openness, Outcome, Rule};
use crate::date::Day;
use crate::deduction::{Certainty, Class, PayerKind, State, StepKind, Switch};
use crate::ending::Ending;
use crate::identity::PaperKind;
use crate::insurance::{Category, Scheme, Status, Use};
use crate::money::{Money, MoneyError};
use crate::policy::{
    Arrangement, Away, BandBase, CapBase, Confidence, Event, Fund, Level, Party, Permission, Person, SupplementBase,
    Sureness, Topic, Trait,
};
use crate::rate::Rate;
use crate::region::Region;
use crate::relation::Relation;
use crate::settlement::{Counted, Evidence, FailReason, FundKind, Judgement, MoneyField, SignedMoney, SumIdentity};
use crate::word::Word;
use core::fmt;
use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Reads text with `parse`; `expected` says what it takes.
struct Text<T, E> {
    parse: fn(&str) -> Result<T, E>,
    problem: fn(E) -> &'static str,
    expected: &'static str,
}

impl<'de, T, X> Visitor<'de> for Text<T, X> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.parse)(text).map_err(|error| E::custom((self.problem)(error)))
    }

    /// Other formats hand an amount over as a wrapper around its text.
    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<T, D::Error> {
        deserializer.deserialize_str(self)
    }
}

/// What is wrong with an amount, as `code|what was expected`.
pub(super) fn money_problem(error: MoneyError) -> &'static str {
    match error {
        MoneyError::Characters => "amount_characters|yuan in digits with at most one point",
        MoneyError::Shape => "amount_shape|digits on both sides of the point",
        MoneyError::Decimals => "amount_decimals|at most two decimals",
        MoneyError::TooLarge => "amount_too_large|at most 999999999.99",
    }
}

/// What is wrong with a rate, likewise.
pub(super) const RATE_PROBLEM: &str = "rate|a share from 0 to 1 with at most four decimals";

impl<'de> Deserialize<'de> for Money {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let problem = money_problem;
        let expected = "yuan as text, or a number with at most two decimals";
        deserializer.deserialize_newtype_struct(AMOUNT, Text { parse: Self::parse, problem, expected })
    }
}

impl<'de> Deserialize<'de> for Rate {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parse = |text: &str| Self::parse(text).ok_or(());
        let problem = |()| RATE_PROBLEM;
        deserializer.deserialize_newtype_struct(AMOUNT, Text { parse, problem, expected: "a share from 0 to 1" })
    }
}

impl<'de> Deserialize<'de> for Day {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parse = |text: &str| Self::parse(text).ok_or(());
        let problem = |()| "day|a day that exists, as YYYY-MM-DD, 1900 to 2149";
        deserializer.deserialize_str(Text { parse, problem, expected: "a day as YYYY-MM-DD" })
    }
}

impl<'de> Deserialize<'de> for Region {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parse = |text: &str| Self::parse(text).filter(|region| *region != Self::NATION).ok_or(());
        let problem = |()| "region|six digits of GB/T 2260, such as 420100";
        deserializer.deserialize_str(Text { parse, problem, expected: "six digits of GB/T 2260" })
    }
}

macro_rules! as_text {
    ($($value:ty)+) => {$(
        impl Serialize for $value {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )+};
}
as_text!(Money SignedMoney Rate Day Region);

macro_rules! as_words {
    ($($word:ty)+) => {$(
        impl Serialize for $word {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }

        impl<'de> Deserialize<'de> for $word {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = deserializer.deserialize_str(AnyText)?;
                Self::named(&text).ok_or_else(|| D::Error::custom(not_one_of(&mut Self::ALL.iter().map(|word| word.name()))))
            }
        }
    )+};
}
as_words!(Relation Scheme Status Category Use PaperKind Arrangement Card Rule FindingStatus Outcome Openness Confidence Sureness Topic Level Person Permission
    Away BandBase CapBase Fund SupplementBase Trait
    Ending Event Party ProblemCode Certainty Class PayerKind State StepKind Switch
    MoneyField FundKind SumIdentity Judgement FailReason Counted Evidence);

/// Takes any text; which words are allowed is looked at afterwards, so that one body of code serves all vocabularies.
struct AnyText;

impl Visitor<'_> for AnyText {
    type Value = String;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a word")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<String, E> {
        Ok(text.to_owned())
    }
}

fn not_one_of(words: &mut dyn Iterator<Item = &'static str>) -> String {
    let words: Vec<&str> = words.collect();
    format!("not_one_of|{}", words.join(", "))
}
