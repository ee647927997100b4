//! Amounts and shares: a line with an amount, then a line with a share.

use crate::{Reached, shape};
use gongji::money::Money;
use gongji::rate::{Exact, Rate};
use serde_json::{Value, json};

/// The largest amount in fen, 999 999 999.99 yuan.
const MOST: u128 = 99_999_999_999;

pub fn check(data: &[u8]) -> Reached {
    let Ok(text) = str::from_utf8(data) else { return Reached::Skipped };
    let (amount, share) = text.split_once('\n').unwrap_or((text, "0.5"));
    let (fen, shares) = (fen_of(amount), ten_thousandths_of(share));
    let (money, rate) = (Money::parse(amount).ok(), Rate::parse(share));
    assert_eq!(money.map(|money| u128::from(money.fen())), fen, "{amount:?}");
    assert_eq!(rate.map(|rate| u128::from(rate.ten_thousandths())), shares, "{share:?}");
    if let Some(money) = money {
        let written = format!("{}.{:02}", money.fen() / 100, money.fen() % 100);
        assert_eq!(money.to_string(), written);
        assert_eq!(Money::parse(&written), Ok(money));
    }
    if let Some(rate) = rate {
        assert_eq!(Rate::parse(&rate.to_string()), Some(rate));
        assert_eq!(Rate::parse(&rate.to_four_decimals()), Some(rate));
    }
    if let Some((money, rate)) = money.zip(rate) {
        part_of(money, rate);
    }
    asked(amount, share, fen.zip(shares));
    Reached::accepted(money.is_some())
}

/// A share of an amount is what integers say, and the amount comes back from its share.
fn part_of(money: Money, rate: Rate) {
    let (fen, shares) = (u128::from(money.fen()), u128::from(rate.ten_thousandths()));
    assert_eq!(u128::from(rate.of(money).fen()), (fen * shares + 5_000) / 10_000);
    let rest = Exact::from(money).saturating_sub(rate.of_exact(money)).nearest_fen();
    assert_eq!(u128::from(rest.fen()), (fen * (10_000 - shares) + 5_000) / 10_000);
    if shares > 0 {
        assert_eq!(rate.expense_of(rate.of_exact(money)), money);
    }
}

/// A bill with figures of its own takes the amount where it is one, and its fund pays what integers say.
fn asked(amount: &str, share: &str, both: Option<(u128, u128)>) {
    let with = |amount: Value| {
        json!({ "day": "2025-01-01", "amounts": { "medfee_sumamt": amount },
                "assume": { "deductible": "100", "ratio": share, "cap": "50000" } })
    };
    let bill = with(amount.into());
    let reply = gongji::json::preview_deduction(&bill.to_string());
    match (shape::read(&reply, &bill.to_string()), both) {
        (Ok(value), Some((fen, shares))) => {
            let above = fen.saturating_sub(10_000);
            let paid = ((above * shares + 5_000) / 10_000).min(5_000_000);
            let of = |field: &str| fen_of(value["totals"][field].as_str().expect("an amount"));
            assert_eq!(of("hifp_pay"), Some(paid), "{bill}");
            assert_eq!(of("medfee_sumamt"), Some(fen), "{bill}");
            assert_eq!(of("act_pay_dedc"), Some(fen.min(10_000)), "{bill}");
        }
        (Err(errors), None) => {
            let wrong = |path: &str| errors.iter().any(|error| error["path"] == path);
            assert_eq!(wrong("amounts.medfee_sumamt"), fen_of(amount).is_none(), "{errors:?}");
            assert_eq!(wrong("assume.ratio"), ten_thousandths_of(share).is_none(), "{errors:?}");
        }
        (reply, _) => panic!("{reply:?} of {bill}"),
    }
    // A number of JSON that has these digits is the same amount; JavaScript writes -0 and what is below a
    // millionth otherwise.
    if amount.len() <= 8
        && amount != "-0"
        && serde_json::from_str::<f64>(amount).is_ok_and(|number| number.to_string() == amount)
    {
        let number = bill.to_string().replacen(&json!(amount).to_string(), amount, 1);
        assert_eq!(gongji::json::preview_deduction(&number), reply, "{number}");
    }
}

/// The fen in digits with at most two decimals behind a point, up to the largest amount.
fn fen_of(text: &str) -> Option<u128> {
    let (mut number, mut before, mut behind) = (0_u128, 0, None);
    for letter in text.chars() {
        match (letter, behind) {
            ('0'..='9', _) => {
                number = (number * 10 + u128::from(letter as u32 - u32::from('0'))).min(MOST * 1_000);
                match &mut behind {
                    Some(decimals) => *decimals += 1,
                    None => before += 1,
                }
            }
            ('.', None) => behind = Some(0),
            _ => return None,
        }
    }
    let fen = match behind {
        None => number * 100,
        Some(1) => number * 10,
        Some(2) => number,
        Some(_) => return None,
    };
    (before > 0 && fen <= MOST).then_some(fen)
}

/// The ten-thousandths in at most four digits, and at most four decimals behind a point, up to the whole.
fn ten_thousandths_of(text: &str) -> Option<u128> {
    let digits = |part: &str| (1..=4).contains(&part.len()) && part.chars().all(|letter| letter.is_ascii_digit());
    let (whole, decimals) = match text.find('.') {
        Some(point) => (&text[..point], &text[point + 1..]),
        None => (text, "0"),
    };
    if !digits(whole) || !digits(decimals) {
        return None;
    }
    let share = format!("{whole}{decimals:0<4}").parse().ok()?;
    (share <= 10_000).then_some(share)
}
