//! Amounts of money: whole fen inside, yuan outside.

use crate::digits::Digits;
use core::fmt;
use core::str::FromStr;

/// An amount of yuan, never negative, held as whole fen.
///
/// An amount is read by a grammar of its own: digits, then optionally a point and one or two decimals. Spellings that a
/// general decimal parser accepts (`1_000`, `1e3`, `+5`, `.5`, `5.`) are refused. An amount finer than a fen is an error and
/// is never rounded.
///
/// ```
/// use gongji_policy::money::Money;
/// let balance = Money::parse("300.5")?;
/// assert_eq!(balance.fen(), 30_050);
/// assert_eq!(balance.to_string(), "300.50");
/// assert!(Money::parse("1.005").is_err());
/// # Ok::<(), gongji_policy::money::MoneyError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(u64);

/// Says why a text is no amount. The error never holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// The text has a character other than digits and one point.
    Characters,
    /// The text has no digit, or no digits on one side of its point.
    Shape,
    /// The text has more than two decimals, and a fen is the smallest amount.
    Decimals,
    /// The amount is above [`Money::MAX`].
    TooLarge,
}

impl fmt::Display for MoneyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Characters => "only digits and one point",
            Self::Shape => "digits on both sides of the point",
            Self::Decimals => "at most two decimals",
            Self::TooLarge => "at most 999999999.99",
        })
    }
}

impl core::error::Error for MoneyError {}

impl Money {
    /// No money: 0 yuan.
    pub const ZERO: Self = Self(0);
    /// The largest amount that is accepted: 999 999 999.99 yuan.
    pub const MAX: Self = Self(99_999_999_999);

    /// Returns an amount of whole fen, or `None` above [`Money::MAX`].
    #[must_use]
    pub const fn from_fen(fen: u64) -> Option<Self> {
        if fen > Self::MAX.0 { None } else { Some(Self(fen)) }
    }

    /// Returns an amount of so few fen that every number is one: 32 bits hold less than [`Money::MAX`].
    #[must_use]
    pub const fn from_packed_fen(fen: u32) -> Self {
        const { assert!(u32::MAX as u64 <= Self::MAX.0) };
        Self(fen as u64)
    }

    /// Returns an amount of whole fen, at most [`Money::MAX`].
    #[must_use]
    pub const fn saturating_from_fen(fen: u64) -> Self {
        if fen > Self::MAX.0 { Self::MAX } else { Self(fen) }
    }

    /// Returns an amount of whole yuan, at most [`Money::MAX`].
    #[must_use]
    pub const fn from_yuan(yuan: u32) -> Self {
        Self::saturating_from_fen((yuan as u64).saturating_mul(100))
    }

    /// Returns the amount in fen.
    #[must_use]
    pub const fn fen(self) -> u64 {
        self.0
    }

    /// Returns whether the amount is zero.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Reads yuan: `"0"`, `"300"`, `"300.5"`, `"300.50"`.
    ///
    /// # Errors
    /// Returns a [`MoneyError`] for any other text.
    pub fn parse(text: &str) -> Result<Self, MoneyError> {
        let (whole, fraction) = match text.split_once('.') {
            Some((whole, fraction)) => (whole, Some(fraction)),
            None => (text, None),
        };
        let fraction_digits = fraction.unwrap_or("");
        let digit = |c: char| c.is_ascii_digit();
        if !whole.chars().all(digit) || !fraction_digits.chars().all(digit) {
            return Err(MoneyError::Characters);
        }
        if whole.is_empty() || (fraction.is_some() && fraction_digits.is_empty()) {
            return Err(MoneyError::Shape);
        }
        if fraction_digits.len() > 2 {
            return Err(MoneyError::Decimals);
        }
        let padding = 2_usize.saturating_sub(fraction_digits.len());
        let mut digits = whole.bytes().chain(fraction_digits.bytes()).chain(core::iter::repeat_n(b'0', padding));
        digits
            .try_fold(0_u64, |fen, b| fen.checked_mul(10)?.checked_add(u64::from(b.saturating_sub(b'0'))))
            .and_then(Self::from_fen)
            .ok_or(MoneyError::TooLarge)
    }

    /// Returns the sum, at most [`Money::MAX`].
    #[must_use]
    #[inline(never)]
    pub const fn saturating_add(self, other: Self) -> Self {
        Self::saturating_from_fen(self.0.saturating_add(other.0))
    }

    /// Returns the difference, at least zero.
    #[must_use]
    #[inline(never)]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl FromStr for Money {
    type Err = MoneyError;

    fn from_str(text: &str) -> Result<Self, MoneyError> {
        Self::parse(text)
    }
}

impl fmt::Display for Money {
    /// Writes yuan with two decimals: `300.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |fen: u64| u32::try_from(fen).unwrap_or(u32::MAX);
        f.write_str(Digits::EMPTY.number(part(self.0 % 100), 2).mark(b'.').number(part(self.0 / 100), 1).as_str())
    }
}

impl core::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Self::saturating_add)
    }
}

#[cfg(test)]
mod tests {
    use super::{Money, MoneyError};

    #[test]
    fn reads_yuan_with_up_to_two_decimals() {
        for (text, fen) in [("0", 0), ("0.1", 10), ("300.50", 30_050), ("007", 700), ("999999999.99", 99_999_999_999)] {
            assert_eq!(text.parse().map(Money::fen), Ok(fen), "{text}");
        }
    }

    #[test]
    fn an_amount_that_is_too_large_is_the_largest_and_never_zero() {
        assert_eq!(Money::saturating_from_fen(99_999_999_998).fen(), 99_999_999_998);
        assert_eq!(Money::saturating_from_fen(100_000_000_000), Money::MAX);
        assert_eq!(Money::from_packed_fen(u32::MAX).fen(), 4_294_967_295);
    }

    #[test]
    fn refuses_what_a_general_decimal_parser_accepts() {
        for text in ["1_000", "1e3", "+5", "-1", " 5", "5 ", "１２", "0x10", "NaN", "1,000"] {
            assert_eq!(Money::parse(text), Err(MoneyError::Characters), "{text}");
        }
        for text in ["", ".", ".5", "5."] {
            assert_eq!(Money::parse(text), Err(MoneyError::Shape), "{text}");
        }
        assert_eq!(Money::parse("1.005"), Err(MoneyError::Decimals));
        assert_eq!(Money::parse("1.2.3"), Err(MoneyError::Characters));
        assert_eq!("1.2.3".parse::<Money>(), Err(MoneyError::Characters));
        for text in ["1000000000", "12345678901234567890123456789.99"] {
            assert_eq!(Money::parse(text), Err(MoneyError::TooLarge), "{text}");
        }
    }

    #[test]
    fn every_packed_number_of_fen_is_an_amount() {
        assert_eq!(Money::from_fen(u64::from(u32::MAX)), Some(Money::from_packed_fen(u32::MAX)));
        assert_eq!(Money::from_packed_fen(30_050).to_string(), "300.50");
    }
}
