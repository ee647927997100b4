//! Numbers as settlements write them: with zeros at the end, with an exponent, with the noise of binary arithmetic.

use crate::money::MoneyError;

/// How an amount was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// As the interface writes it.
    Plainly,
    /// With more decimals, all of them 0: `14.7000`.
    TrailingZeros,
    /// With an exponent: `0E-8`.
    Exponent,
    /// With the noise of a sum of binary numbers: `1513.5300000000002`. The nearest amount is meant.
    BinaryNoise,
}

/// A number of as many decimals as its unit has, as a count of the unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Numeral {
    /// Whether a minus sign stands in front.
    pub negative: bool,
    /// How many units.
    pub units: u64,
    /// How it was written.
    pub written: Written,
}

/// A binary number of 64 bits is written with 15 to 17 digits where it is no short one.
const DIGITS_OF_NOISE: usize = 15;
/// How many digits after the last decimal are all 0 or all 9 in noise.
const NOISE_BEGINS_AFTER: i64 = 4;
/// Nine digits before the point, as in 999999999.99.
const MOST_WHOLE_DIGITS: i64 = 9;

impl Numeral {
    /// Reads a number whose unit has so many decimals: 2 for fen.
    ///
    /// A number finer than its unit is refused, with one exception: 15 or more digits of which those after the last decimal are
    /// `0000` or `9999` are the noise of binary arithmetic. No system writes an amount so on purpose.
    ///
    /// # Errors
    /// As [`Money::parse`](crate::money::Money::parse).
    pub fn parse(text: &str, decimals: u8) -> Result<Self, MoneyError> {
        let (negative, text) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (mut digits, mut point, mut power) = (Vec::new(), None, None);
        for (at, byte) in text.bytes().enumerate() {
            match byte {
                b'0'..=b'9' => digits.push(byte & 15),
                b'.' if point.is_none() => point = Some(digits.len()),
                b'e' | b'E' => {
                    let rest = text.get(at.saturating_add(1)..).and_then(exponent);
                    power = Some(rest.ok_or(MoneyError::Characters)?);
                    break;
                }
                _ => return Err(MoneyError::Characters),
            }
        }
        let whole = point.unwrap_or(digits.len());
        if whole == 0 || point == Some(digits.len()) {
            return Err(MoneyError::Shape);
        }
        let written = match digits.len().saturating_sub(whole) {
            _ if power.is_some() => Written::Exponent,
            given if given > usize::from(decimals) => Written::TrailingZeros,
            _ => Written::Plainly,
        };
        let zeros = digits.iter().take_while(|digit| **digit == 0).count();
        while digits.last() == Some(&0) {
            digits.pop();
        }
        let significant = digits.get(zeros..).unwrap_or_default();
        if significant.is_empty() {
            return Ok(Self { negative, units: 0, written });
        }
        let count = |length| i64::try_from(length).unwrap_or(i64::MAX);
        let point = count(whole).saturating_sub(count(zeros)).saturating_add(power.unwrap_or(0));
        if point > MOST_WHOLE_DIGITS {
            return Err(MoneyError::TooLarge);
        }
        let digit =
            |place: i64| usize::try_from(place).ok().and_then(|place| significant.get(place)).copied().unwrap_or(0);
        // So many of the digits make whole units; none where the number is smaller than one.
        let cut = point.saturating_add(i64::from(decimals));
        let mut units = 0_u64;
        for place in 0..cut {
            units = units.saturating_mul(10).saturating_add(u64::from(digit(place)));
        }
        if count(significant.len()) <= cut {
            return Ok(Self { negative, units, written });
        }
        let tail = (0..NOISE_BEGINS_AFTER).fold(0_u32, |tail, after| {
            tail.saturating_mul(10).saturating_add(u32::from(digit(cut.saturating_add(after))))
        });
        if significant.len() < DIGITS_OF_NOISE || !matches!(tail, 0 | 9_999) {
            return Err(MoneyError::Decimals);
        }
        let units = units.saturating_add(u64::from(tail != 0));
        Ok(Self { negative, units, written: Written::BinaryNoise })
    }
}

/// The power of ten behind the `e`.
fn exponent(text: &str) -> Option<i64> {
    let digits = text.strip_prefix(['-', '+']).unwrap_or(text);
    let mut power = 0_i64;
    for byte in digits.bytes() {
        if !byte.is_ascii_digit() || digits.len() > 9 {
            return None;
        }
        power = power.saturating_mul(10).saturating_add(i64::from(byte & 15));
    }
    (!digits.is_empty()).then_some(if text.starts_with('-') { power.saturating_neg() } else { power })
}

#[cfg(test)]
mod tests {
    use super::{Numeral, Written};
    use crate::money::MoneyError;

    fn read(text: &str) -> Result<(bool, u64, Written), MoneyError> {
        Numeral::parse(text, 2).map(|read| (read.negative, read.units, read.written))
    }

    #[test]
    fn every_form_of_an_amount() {
        use Written::{BinaryNoise, Exponent, Plainly, TrailingZeros};
        for (text, units, written) in [
            ("0", 0, Plainly),
            ("300.5", 30_050, Plainly),
            ("007", 700, Plainly),
            ("14.700", 1_470, TrailingZeros),
            ("0.000", 0, TrailingZeros),
            ("0E-8", 0, Exponent),
            ("1.50E+2", 15_000, Exponent),
            ("147e-1", 1_470, Exponent),
            ("1513.5300000000002", 151_353, BinaryNoise),
            ("0.7999999999999999", 80, BinaryNoise),
            ("99.99999999999999", 10_000, BinaryNoise),
            ("5.551115123125783e-17", 0, BinaryNoise),
        ] {
            assert_eq!(read(text), Ok((false, units, written)), "{text}");
            assert_eq!(read(&format!("-{text}")), Ok((true, units, written)), "-{text}");
        }
    }

    #[test]
    fn nothing_finer_than_the_unit_is_rounded() {
        for text in ["1.005", "0.001", "1e-3", "5e-324", "1.0049999999999999", "14.285714285714286", "1.00000001"] {
            assert_eq!(read(text), Err(MoneyError::Decimals), "{text}");
        }
        assert_eq!(Numeral::parse("0.84005", 4).map(|read| read.units), Err(MoneyError::Decimals));
        assert_eq!(Numeral::parse("0.840000", 4).map(|read| read.units), Ok(8_400));
    }

    #[test]
    fn what_is_no_number_is_refused() {
        for (text, error) in [
            ("", MoneyError::Shape),
            ("-", MoneyError::Shape),
            (".5", MoneyError::Shape),
            ("5.", MoneyError::Shape),
            ("e3", MoneyError::Shape),
            ("--1", MoneyError::Characters),
            ("+1", MoneyError::Characters),
            ("1e", MoneyError::Characters),
            ("1e0000000001", MoneyError::Characters),
            ("1.2.3", MoneyError::Characters),
            ("１", MoneyError::Characters),
            ("1e9", MoneyError::TooLarge),
            ("1000000000", MoneyError::TooLarge),
        ] {
            assert_eq!(read(text), Err(error), "{text}");
        }
    }
}
