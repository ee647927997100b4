//! The civil calendar by counting, beside the one under test.

/// A day as year, month and day of the month.
pub type Civil = (i32, u32, u32);

/// How many days the month has.
#[must_use]
pub fn days_in(year: i32, month: u32) -> u32 {
    let leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    match month {
        2 => 28 + u32::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => 0,
    }
}

/// Returns the day with these numbers, from 1900 to 2149.
#[must_use]
pub fn civil(year: i32, month: u32, day: u32) -> Option<Civil> {
    ((1900..=2149).contains(&year) && (1..=days_in(year, month)).contains(&day)).then_some((year, month, day))
}

/// Reads `YYYY-MM-DD` of ISO 8601 in ASCII digits.
#[must_use]
pub fn iso(text: &str) -> Option<Civil> {
    let bytes = text.as_bytes();
    let shaped = bytes.len() == 10
        && bytes
            .iter()
            .enumerate()
            .all(|(at, byte)| if at == 4 || at == 7 { *byte == b'-' } else { byte.is_ascii_digit() });
    if !shaped {
        return None;
    }
    civil(number(&bytes[..4]) as i32, number(&bytes[5..7]), number(&bytes[8..]))
}

/// The number that these ASCII digits write.
#[must_use]
pub fn number(digits: &[u8]) -> u32 {
    digits.iter().fold(0, |number, digit| number * 10 + u32::from(digit - b'0'))
}

/// The Julian day number: 2451545 is the first of January 2000.
#[must_use]
pub fn julian((year, month, day): Civil) -> i64 {
    let since = |year: i32| (1900..year).map(|year| 337 + i64::from(days_in(year, 2))).sum::<i64>();
    let months: u32 = (1..month).map(|month| days_in(year, month)).sum();
    2_415_021 + since(year) + i64::from(months) + i64::from(day) - 1
}

/// The day after.
#[must_use]
pub fn tomorrow((year, month, day): Civil) -> Civil {
    match (month, day) {
        (12, 31) => (year + 1, 1, 1),
        _ if day == days_in(year, month) => (year, month + 1, 1),
        _ => (year, month, day + 1),
    }
}
