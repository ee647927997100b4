//! Amounts of a settlement, which are negative when one is taken back.

use super::numeral::{Numeral, Written};
use crate::digits::Digits;
use crate::money::{Money, MoneyError};
use core::fmt;

/// An amount of yuan as whole fen, at most [`Money::MAX`] in either direction.
///
/// ```
/// use gongji::settlement::SignedMoney;
/// assert_eq!(SignedMoney::parse("-25.10").map(|amount| amount.to_string()), Ok("-25.10".into()));
/// assert_eq!(SignedMoney::parse("-0"), Ok(SignedMoney::ZERO));
/// assert!(SignedMoney::parse("--1").is_err());
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct SignedMoney(i64);

impl SignedMoney {
    /// No yuan at all.
    pub const ZERO: Self = Self(0);

    /// Reads yuan as [`Money::parse`] does, with a minus sign in front or without.
    ///
    /// # Errors
    /// [`MoneyError`] for anything else.
    pub fn parse(text: &str) -> Result<Self, MoneyError> {
        match text.strip_prefix('-') {
            Some(digits) => Money::parse(digits).map(|amount| Self::from(amount).negated()),
            None => Money::parse(text).map(Self::from),
        }
    }

    /// Reads yuan in any form settlements write, and says in which.
    ///
    /// # Errors
    /// [`MoneyError`] for what is no amount of whole fen.
    pub fn written(text: &str) -> Result<(Self, Written), MoneyError> {
        let Numeral { negative, units, written } = Numeral::parse(text, 2)?;
        let amount = Self::from(Money::from_fen(units).ok_or(MoneyError::TooLarge)?);
        Ok((if negative { amount.negated() } else { amount }, written))
    }

    /// How many fen this is.
    #[must_use]
    pub const fn fen(self) -> i64 {
        self.0
    }

    /// The sum.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// The same with the other sign.
    #[must_use]
    pub const fn negated(self) -> Self {
        Self(self.0.saturating_neg())
    }

    /// Whether it is farther from zero than `other`.
    #[must_use]
    pub const fn outweighs(self, other: Self) -> bool {
        self.0.unsigned_abs() > other.0.unsigned_abs()
    }
}

impl From<Money> for SignedMoney {
    fn from(amount: Money) -> Self {
        Self(i64::try_from(amount.fen()).unwrap_or(i64::MAX))
    }
}

impl fmt::Display for SignedMoney {
    /// Yuan with two decimals: `-25.10`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let fen = self.0.unsigned_abs();
        let part = |fen: u64| u32::try_from(fen).unwrap_or(u32::MAX);
        let digits = Digits::EMPTY.number(part(fen % 100), 2).mark(b'.').number(part(fen / 100), 1);
        f.write_str(if self.0 < 0 { digits.mark(b'-') } else { digits }.as_str())
    }
}
