//! Shares of an amount, such as 85 %.

use crate::digits::Digits;
use crate::money::Money;
use rust_decimal::{Decimal, RoundingStrategy};

/// A share between 0 and 1 with at most four decimals, as the national interface writes it (`0.8500`).
///
/// ```
/// use gongji::{money::Money, rate::Rate};
/// let fund_share = Rate::parse("0.7").ok_or("a rate")?;
/// let bill = Money::parse("840.77")?;
/// assert_eq!(fund_share.of(bill).to_string(), "588.54"); // 588.539, nearest fen
/// # Ok::<(), Box<dyn core::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, type = "string"))]
pub struct Rate(Decimal);

impl Rate {
    /// Nothing.
    pub const ZERO: Self = Self(Decimal::ZERO);
    /// All of it.
    pub const ONE: Self = Self(Decimal::ONE);

    /// Reads `"0"`, `"0.85"`, `"1"`; `None` for anything else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        let plain = |part: &str| (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        if !plain(whole) || !plain(fraction) {
            return None;
        }
        let rate = Self(Decimal::from_str_exact(text).ok()?);
        (rate <= Self::ONE).then_some(rate)
    }

    /// A rate from ten-thousandths: 8500 is 0.85. `None` above 10 000.
    #[must_use]
    pub fn from_ten_thousandths(n: u16) -> Option<Self> {
        (n <= 10_000).then(|| Self(Decimal::new(i64::from(n), 4)))
    }

    /// In ten-thousandths: 0.85 is 8500.
    #[must_use]
    pub fn ten_thousandths(self) -> u16 {
        let scaled = self.0.checked_mul(Decimal::from(10_000)).unwrap_or_default();
        u16::try_from(scaled).unwrap_or(10_000)
    }

    /// As the national interface writes it: `0.8500`.
    #[must_use]
    pub fn to_four_decimals(self) -> String {
        let n = u32::from(self.ten_thousandths());
        Digits::EMPTY.number(n % 10_000, 4).mark(b'.').number(n / 10_000, 1).as_str().to_owned()
    }

    /// The difference, never below zero.
    #[must_use]
    pub fn less(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0).max(Decimal::ZERO))
    }

    /// The exact share of `amount` in fen, not yet rounded.
    #[must_use]
    pub fn of_exact(self, amount: Money) -> Decimal {
        self.0.checked_mul(Decimal::from(amount.fen())).unwrap_or_default()
    }

    /// The expense, in fen, of which this share would be `fen`; all of nothing where the share is none.
    #[must_use]
    pub fn expense_of(self, fen: Decimal) -> Decimal {
        fen.checked_div(self.0).unwrap_or_default()
    }

    /// The share of `amount`, to the nearest fen, half up.
    ///
    /// Every real settlement we know agrees with rounding to the nearest fen; no source settles an exact half.
    #[must_use]
    pub fn of(self, amount: Money) -> Money {
        nearest_fen(self.of_exact(amount))
    }
}

/// A number of fen to the nearest whole one, half up.
#[must_use]
pub fn nearest_fen(fen: Decimal) -> Money {
    let whole = fen.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero);
    u64::try_from(whole).ok().and_then(Money::from_fen).unwrap_or(Money::ZERO)
}

impl core::fmt::Display for Rate {
    /// Without needless zeros: `0.85`.
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(f, "{}", self.0.normalize())
    }
}

#[cfg(test)]
mod tests {
    use super::Rate;
    use crate::money::Money;

    #[test]
    fn reads_only_plain_shares() {
        for text in ["0", "1", "0.85", "0.0001", "1.0"] {
            assert!(Rate::parse(text).is_some(), "{text}");
        }
        for text in ["", "1.1", "2", "-0.1", "0.85%", ".5", "1e-3", "0.12345", "85%"] {
            assert!(Rate::parse(text).is_none(), "{text}");
        }
    }

    #[test]
    fn rounds_to_the_nearest_fen_half_up() {
        let rate = |text| Rate::parse(text).unwrap_or(Rate::ZERO);
        let yuan = |text| Money::parse(text).unwrap_or_default();
        // Real settlements: 4.52 x 0.05 was booked as 0.23; 840.77 x 0.70 as 588.54.
        assert_eq!(rate("0.05").of(yuan("4.52")), yuan("0.23"));
        assert_eq!(rate("0.7").of(yuan("840.77")), yuan("588.54"));
        assert_eq!(rate("0.5").of(yuan("0.01")), yuan("0.01"));
        assert_eq!(rate("0.4999").of(yuan("0.01")), yuan("0"));
    }

    #[test]
    fn ten_thousandths_go_there_and_back() {
        for n in [0, 1, 500, 8_500, 9_360, 10_000] {
            assert_eq!(Rate::from_ten_thousandths(n).map(Rate::ten_thousandths), Some(n));
        }
        assert_eq!(Rate::from_ten_thousandths(10_001), None);
    }
}
