//! Shares of an amount, such as 85 %.

use crate::digits::Digits;
use crate::money::Money;
use core::fmt;
use core::str::FromStr;
use rust_decimal::{Decimal, RoundingStrategy};

/// A share between 0 and 1 with at most four decimals, as the national interface writes it (`0.8500`); held in ten-thousandths.
///
/// ```
/// use gongji_policy::{money::Money, rate::Rate};
/// let fund_share = Rate::parse("0.7").ok_or("a rate")?;
/// let bill = Money::parse("840.77")?;
/// assert_eq!(fund_share.of(bill).to_string(), "588.54"); // 588.539, nearest fen
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(u16);

impl Rate {
    /// No share: 0.
    pub const ZERO: Self = Self(0);
    /// The whole: 1.
    pub const ONE: Self = Self(10_000);

    /// Reads `"0"`, `"0.85"`, `"1"`; `None` for any other text.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let plain = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(fraction) {
            return None;
        }
        let (whole, given) = (whole.parse::<u32>().ok()?, fraction.parse::<u32>().ok()?);
        let fraction = (fraction.len()..4).fold(given, |digits, _| digits.saturating_mul(10));
        u16::try_from(whole.saturating_mul(10_000).saturating_add(fraction)).ok().and_then(Self::from_ten_thousandths)
    }

    /// Returns a rate from ten-thousandths: 8500 is 0.85. `None` above 10 000.
    #[must_use]
    pub const fn from_ten_thousandths(n: u16) -> Option<Self> {
        if n <= Self::ONE.0 { Some(Self(n)) } else { None }
    }

    /// Returns a rate from ten-thousandths, at most 1.
    #[must_use]
    pub fn saturating_from_ten_thousandths(n: u32) -> Self {
        u16::try_from(n).ok().and_then(Self::from_ten_thousandths).unwrap_or(Self::ONE)
    }

    /// Returns the rate in ten-thousandths: 0.85 is 8500.
    #[must_use]
    pub const fn ten_thousandths(self) -> u16 {
        self.0
    }

    /// Returns the text that the national interface has for the rate: `0.8500`.
    #[must_use]
    pub fn to_four_decimals(self) -> String {
        let n = u32::from(self.0);
        Digits::EMPTY.number(n % 10_000, 4).mark(b'.').number(n / 10_000, 1).as_str().to_owned()
    }

    /// Returns the difference, at least zero.
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Returns the exact share of `amount`, not yet rounded.
    #[must_use]
    pub fn of_exact(self, amount: Money) -> Exact {
        Exact(amount.fen().saturating_mul(u64::from(self.0)))
    }

    /// Returns the expense of which `share` is this rate, to the nearest fen; zero for a rate of zero.
    #[must_use]
    pub fn expense_of(self, share: Exact) -> Money {
        let (twice, rate) = (share.0.saturating_mul(2), u64::from(self.0));
        let expense = twice.saturating_add(rate).checked_div(rate.saturating_mul(2));
        expense.map_or(Money::ZERO, Money::saturating_from_fen)
    }

    /// Returns the share of `amount`, to the nearest fen, half up.
    ///
    /// Every real settlement that is known agrees with rounding to the nearest fen. No source settles an exact half.
    #[must_use]
    pub fn of(self, amount: Money) -> Money {
        self.of_exact(amount).nearest_fen()
    }
}

/// Holds a sum of shares before rounding, in ten-thousandths of a fen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exact(u64);

impl Exact {
    /// Returns the sum.
    #[must_use]
    pub const fn saturating_add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// Returns the difference, at least zero.
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// Returns the nearest fen, half up.
    #[must_use]
    #[inline(never)]
    pub fn nearest_fen(self) -> Money {
        let fen = Decimal::new(i64::try_from(self.0).unwrap_or(i64::MAX), 4);
        let whole = fen.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
        u64::try_from(whole).map_or(Money::MAX, Money::saturating_from_fen)
    }
}

impl From<Money> for Exact {
    fn from(amount: Money) -> Self {
        Rate::ONE.of_exact(amount)
    }
}

impl FromStr for Rate {
    type Err = RateError;

    fn from_str(text: &str) -> Result<Self, RateError> {
        Self::parse(text).ok_or(RateError)
    }
}

/// Says that a text is no rate. The error never holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateError;

impl fmt::Display for RateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a rate from 0 to 1 with at most four decimals")
    }
}

impl core::error::Error for RateError {}

impl fmt::Display for Rate {
    /// Writes the rate without trailing zeros: `0.85`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (mut fraction, mut width) = (u32::from(self.0) % 10_000, 4_u8);
        while width > 0 && fraction % 10 == 0 {
            (fraction, width) = (fraction / 10, width.saturating_sub(1));
        }
        let point = Digits::EMPTY.number(fraction, width);
        let point = if width > 0 { point.mark(b'.') } else { point };
        f.write_str(point.number(u32::from(self.0) / 10_000, 1).as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{Rate, RateError};
    use crate::money::Money;

    #[test]
    fn reads_only_plain_shares() {
        for text in ["0", "1", "0.85", "0.0001", "1.0"] {
            assert!(Rate::parse(text).is_some(), "{text}");
        }
        for text in ["", "1.1", "2", "-0.1", "0.85%", ".5", "1e-3", "0.12345", "85%"] {
            assert_eq!(text.parse::<Rate>(), Err(RateError), "{text}");
        }
    }

    #[test]
    fn rounds_to_the_nearest_fen_half_up() {
        let rate = |text| Rate::parse(text).unwrap_or(Rate::ZERO);
        let yuan = |text| Money::parse(text).unwrap_or_default();
        // Two real settlements booked 4.52 x 0.05 as 0.23 and 840.77 x 0.70 as 588.54.
        assert_eq!(rate("0.05").of(yuan("4.52")), yuan("0.23"));
        assert_eq!(rate("0.7").of(yuan("840.77")), yuan("588.54"));
        assert_eq!(rate("0.5").of(yuan("0.01")), yuan("0.01"));
        assert_eq!(rate("0.4999").of(yuan("0.01")), yuan("0"));
    }

    #[test]
    fn an_expense_comes_back_from_its_share() {
        let rate = |text| Rate::parse(text).unwrap_or(Rate::ZERO);
        let yuan = |text| Money::parse(text).unwrap_or_default();
        let most = Money::MAX;
        for share in ["0.0001", "0.3333", "0.85", "1"] {
            assert_eq!(rate(share).expense_of(rate(share).of_exact(most)), most);
        }
        // 1 / 0.3 and 1 / 0.8 yuan are 333.33… and 125 fen; 0.05 / 0.8 is 6.25, 0.02 / 0.8 is 2.5, half up.
        for (share, of, expense) in
            [("0.3", "1", "3.33"), ("0.8", "1", "1.25"), ("0.8", "0.05", "0.06"), ("0.8", "0.02", "0.03")]
        {
            assert_eq!(rate(share).expense_of(yuan(of).into()), yuan(expense), "{of} / {share}");
        }
        assert_eq!(Rate::ZERO.expense_of(yuan("1").into()), Money::ZERO);
    }

    #[test]
    fn is_written_without_trailing_zeros() {
        for (n, text) in [(0, "0"), (1, "0.0001"), (500, "0.05"), (8_500, "0.85"), (9_360, "0.936"), (10_000, "1")] {
            let rate = Rate::from_ten_thousandths(n);
            assert_eq!(rate.map(|rate| rate.to_string()).as_deref(), Some(text));
            assert_eq!(Rate::parse(text), rate);
        }
    }

    #[test]
    fn ten_thousandths_go_there_and_back() {
        for n in [0, 1, 500, 8_500, 9_360, 10_000] {
            assert_eq!(Rate::from_ten_thousandths(n).map(Rate::ten_thousandths), Some(n));
        }
        assert_eq!(Rate::from_ten_thousandths(10_001), None);
        for (n, rate) in
            [(8_500, Rate::from_ten_thousandths(8_500)), (10_001, Some(Rate::ONE)), (u32::MAX, Some(Rate::ONE))]
        {
            assert_eq!(Some(Rate::saturating_from_ten_thousandths(n)), rate);
        }
    }

    #[test]
    fn what_is_too_large_is_the_largest_amount_and_never_zero() {
        let most = Rate::ONE.of_exact(Money::MAX);
        assert_eq!(most.saturating_add(most).nearest_fen(), Money::MAX);
        assert_eq!(Rate::saturating_from_ten_thousandths(1).expense_of(most), Money::MAX);
    }
}
