//! Settlements: a byte for the form, then a message as it was pasted.

use crate::answers::list;
use crate::{Reached, shape};
use serde_json::{Value, json};

/// A sum of the national interface: its name, the whole, the parts that must be given, those that may be.
type Sum = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

/// Those sums that do not depend on where 共济 is counted.
const SUMS: [Sum; 2] = [
    ("items", "medfee_sumamt", &["fulamt_ownpay_amt", "preselfpay_amt", "inscp_scp_amt"], &["overlmt_selfpay"]),
    ("fund_and_person", "medfee_sumamt", &["fund_pay_sumamt", "psn_part_amt"], &["hosp_part_amt"]),
];

pub fn check(data: &[u8]) -> Reached {
    let Some((form, message)) = data.split_first() else { return Reached::Skipped };
    let Ok(text) = str::from_utf8(message) else { return Reached::Skipped };
    let ask = |message: Value| {
        let reply = gongji::json::read_settlement(&json!({ "message": message, "region": "420100" }).to_string());
        shape::read(&reply, text)
    };
    let message = match (form % 2, serde_json::from_str::<Value>(text)) {
        (1, Ok(value)) => value,
        _ => Value::from(text),
    };
    let read = ask(message.clone());
    if let Some(pasted) = message.as_str() {
        // What a log or a chat puts around a message changes nothing.
        assert_eq!(ask(format!("\u{feff} {pasted}\u{3000}\r\n").into()), read);
    }
    let Ok(reading) = read else { return Reached::Refused };
    sums_hold(&reading);
    for one in list(&reading["amounts"]) {
        fen(&one["amount"]);
    }
    Reached::Accepted
}

/// The sums are judged as integers say.
fn sums_hold(reading: &Value) {
    let amount = |field: &str| list(&reading["amounts"]).iter().find(|one| one["field"] == field);
    let given = |field: &str| amount(field).map(|one| fen(&one["amount"]));
    // The sentence of an amount says where it is a part of another one.
    let is_inside = |field: &str| amount(field).is_some_and(|one| one["code"] == format!("{field}_inside"));
    for (name, whole, needed, optional) in SUMS {
        let checked =
            list(&reading["identities"]).iter().find(|one| one["identity"] == name).expect("every sum is there");
        let parts: Option<Vec<i64>> = [whole].iter().chain(needed).map(|field| given(field)).collect();
        let Some(parts) = parts else {
            assert_eq!(checked["judgement"], "cannot_test", "{reading}");
            continue;
        };
        let others: i64 = optional.iter().filter(|field| !is_inside(field)).filter_map(|field| given(field)).sum();
        let difference = parts[0] - parts[1..].iter().sum::<i64>() - others;
        assert_eq!(checked["judgement"], if difference == 0 { "holds" } else { "fails" }, "{reading}");
        assert_eq!(fen(&checked["difference"]), difference, "{reading}");
    }
}

/// The fen of an amount that may be negative.
fn fen(amount: &Value) -> i64 {
    let text = amount.as_str().expect("an amount");
    let (yuan, decimals) = text.split_once('.').expect("two decimals");
    assert_eq!(decimals.len(), 2, "{text}");
    format!("{yuan}{decimals}").parse().expect("digits")
}
