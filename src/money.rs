//! Amounts of money: whole fen inside, yuan outside.

use crate::digits::Digits;
use core::fmt;

/// An amount of yuan, never negative, held as whole fen.
///
/// It is read from text with a grammar of its own: digits, then optionally a point and one or two decimals. What a
/// general decimal parser lets pass (`1_000`, `1e3`, `+5`, `.5`, `5.`) is refused, and so is anything finer than a
/// fen: it is an error, never rounded.
///
/// ```
/// use gongji::money::Money;
/// let balance = Money::parse("300.5")?;
/// assert_eq!(balance.fen(), 30_050);
/// assert_eq!(balance.to_string(), "300.50");
/// assert!(Money::parse("1.005").is_err());
/// # Ok::<(), gongji::money::MoneyError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, type = "string"))]
pub struct Money(u64);

/// Why a text is not an amount. It never holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MoneyError {
    /// Nothing but digits and one point may appear.
    Characters,
    /// A point needs digits on both sides, and there is at least one digit.
    Shape,
    /// More than two decimals: a fen is the smallest amount.
    Decimals,
    /// Above [`Money::MAX`].
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
    /// No yuan at all.
    pub const ZERO: Self = Self(0);
    /// The largest amount taken: 999 999 999.99 yuan.
    pub const MAX: Self = Self(99_999_999_999);

    /// An amount of whole fen, or `None` above [`Money::MAX`].
    #[must_use]
    pub const fn from_fen(fen: u64) -> Option<Self> {
        if fen > Self::MAX.0 { None } else { Some(Self(fen)) }
    }

    /// An amount of whole yuan, at most [`Money::MAX`].
    #[must_use]
    pub const fn from_yuan(yuan: u32) -> Self {
        let fen = (yuan as u64).saturating_mul(100);
        if fen > Self::MAX.0 { Self::MAX } else { Self(fen) }
    }

    /// How many fen this is.
    #[must_use]
    pub const fn fen(self) -> u64 {
        self.0
    }

    /// Whether this is no money.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Reads yuan: `"0"`, `"300"`, `"300.5"`, `"300.50"`.
    ///
    /// # Errors
    /// [`MoneyError`] for anything else.
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

    /// The sum, at most [`Money::MAX`].
    #[must_use]
    #[inline(never)]
    pub const fn plus(self, other: Self) -> Self {
        let sum = self.0.saturating_add(other.0);
        if sum > Self::MAX.0 { Self::MAX } else { Self(sum) }
    }

    /// The difference, never below zero.
    #[must_use]
    #[inline(never)]
    pub const fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl fmt::Display for Money {
    /// Yuan with two decimals: `300.50`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let part = |fen: u64| u32::try_from(fen).unwrap_or(u32::MAX);
        f.write_str(Digits::EMPTY.number(part(self.0 % 100), 2).mark(b'.').number(part(self.0 / 100), 1).as_str())
    }
}

impl core::iter::Sum for Money {
    fn sum<I: Iterator<Item = Self>>(iter: I) -> Self {
        iter.fold(Self::ZERO, Self::plus)
    }
}

#[cfg(test)]
mod tests {
    use super::{Money, MoneyError};

    #[test]
    fn reads_yuan_with_up_to_two_decimals() {
        for (text, fen) in [("0", 0), ("0.1", 10), ("300.50", 30_050), ("007", 700), ("999999999.99", 99_999_999_999)] {
            assert_eq!(Money::parse(text).map(Money::fen), Ok(fen), "{text}");
        }
    }

    #[test]
    fn refuses_what_a_general_decimal_parser_lets_pass() {
        for text in ["1_000", "1e3", "+5", "-1", " 5", "5 ", "１２", "0x10", "NaN", "1,000"] {
            assert_eq!(Money::parse(text), Err(MoneyError::Characters), "{text}");
        }
        for text in ["", ".", ".5", "5."] {
            assert_eq!(Money::parse(text), Err(MoneyError::Shape), "{text}");
        }
        assert_eq!(Money::parse("1.005"), Err(MoneyError::Decimals));
        assert_eq!(Money::parse("1.2.3"), Err(MoneyError::Characters));
        for text in ["1000000000", "12345678901234567890123456789.99"] {
            assert_eq!(Money::parse(text), Err(MoneyError::TooLarge), "{text}");
        }
    }
}
