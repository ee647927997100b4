//! The span of a preview: always there with a total, around every reading, and never wider for one more fact. 2,000 generated bills
//! for each property, or as many as `GONGJI_CASES` says.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

mod generated;

use generated::applies;
use gongji::catalogue::built_in;
use gongji::money::Money;
use gongji::policy::VisitTrait;
use gongji::vocabulary::Vocabulary;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use serde_json::{Value, json};

fn cases() -> u32 {
    std::env::var("GONGJI_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2_000)
}

/// Tries a property, which applies to at least half of the bills.
fn holds_for(facts: usize, property: impl Fn(&Value, &[String]) -> Result<bool, TestCaseError>) {
    let config = generated::config(cases(), "tests/proptest-regressions/spans.txt");
    let strategy = (bill(), subsequence(FACTS.to_vec(), 1..=facts));
    applies(config, [50], strategy, |(bill, left_out)| {
        let left_out: Vec<String> = left_out.into_iter().map(str::to_owned).collect();
        Ok([property(&bill, &left_out)?])
    });
}

/// The facts that a bill may leave out; a path for each.
const FACTS: [&str; 19] = [
    "/region",
    "/scheme",
    "/visit",
    "/level",
    "/person",
    "/age",
    "/traits",
    "/own_account",
    "/own_current_year",
    "/grantors/0/balance",
    "/grantors/1/balance",
    "/grantors/0/history_balance",
    "/grantors/1/history_balance",
    "/grantors/0/quota",
    "/pick",
    "/lines/0/pre_self_pay",
    "/lines/1/pre_self_pay",
    "/year_to_date",
    "/days",
];

fn yuan() -> impl Strategy<Value = Value> {
    let fen = prop_oneof![Just(0_u64), 1..100_u64, 100..1_000_000_u64, 1_000_000..50_000_000_u64];
    fen.prop_map(|fen| json!(Money::from_fen(fen).map(|money| money.to_string())))
}

fn grantors() -> impl Strategy<Value = Value> {
    let places = built_in().places.iter().map(|place| place.region.to_string()).filter(|code| code != "000000");
    let region = weighted(0.3, select(places.collect::<Vec<_>>()));
    let sharer = (region, yuan(), 0..=4_u64, weighted(0.2, yuan()), weighted(0.2, yuan()));
    let sharer = sharer.prop_map(|(region, balance, history, cap, quota)| {
        let history = Money::from_fen(fen(&balance) / 4 * history).unwrap().to_string();
        let mut sharer = json!({ "balance": balance, "history_balance": history });
        add(&mut sharer, "region", region.map(Value::from));
        add(&mut sharer, "payment_cap", cap);
        add(&mut sharer, "quota", quota);
        sharer
    });
    prop::collection::vec(sharer, 0..3).prop_map(Value::from)
}

/// A line; none of class B has a rate above 30 %.
fn line() -> impl Strategy<Value = Value> {
    let more = (weighted(0.2, yuan()), weighted(0.1, 0..=100_u32));
    let line = (yuan(), select(vec!["a", "b", "b", "c"]), 0..=3_000_u32, more);
    line.prop_map(|(amount, class, first, (limit, apart))| {
        let mut line = json!({ "amount": amount, "class": class });
        add(&mut line, "pre_self_pay", (class == "b").then(|| json!(format!("0.{first:04}"))));
        add(&mut line, "limit", limit);
        add(&mut line, "fund_ratio", apart.map(|ratio| json!(format!("{}.{:02}", ratio / 100, ratio % 100))));
        line
    })
}

fn expense() -> impl Strategy<Value = Value> {
    let lines = prop::collection::vec(line(), 1..4).prop_map(|lines| json!({ "lines": lines }));
    let amounts = (yuan(), 0..=5_u64).prop_map(|(total, part)| {
        let self_funded = Money::from_fen(fen(&total) / 10 * part).unwrap().to_string();
        json!({ "amounts": { "medfee_sumamt": total, "fulamt_ownpay_amt": self_funded } })
    });
    let burden = yuan().prop_map(|burden| json!({ "personal_share": burden }));
    prop_oneof![6 => lines, 3 => amounts, 1 => burden]
}

/// Every place, scheme and kind of visit with figures, and every place with the visits that may be without.
fn place() -> impl Strategy<Value = Value> {
    let of = |rule: &gongji::policy::BenefitSchedule| json!({ "region": rule.region.to_string(), "scheme": rule.scheme.name(), "visit": rule.visit.name() });
    let with_figures = select(built_in().benefits.iter().map(of).collect::<Vec<_>>());
    let places = built_in().places.iter().map(|place| place.region.to_string()).filter(|code| code != "000000");
    let any = (
        select(places.collect::<Vec<_>>()),
        select(vec!["employee", "resident", "none"]),
        select(vec!["outpatient", "inpatient", "pharmacy", "chronic"]),
    );
    let any = any.prop_map(|(region, scheme, visit)| json!({ "region": region, "scheme": scheme, "visit": visit }));
    prop_oneof![4 => with_figures, 1 => any]
}

/// A bill with all facts.
fn bill() -> impl Strategy<Value = Value> {
    let day = select(vec!["2023-08-01", "2024-03-05", "2025-02-10", "2025-09-01", "2026-11-22"]);
    let patient =
        (select(vec!["primary", "1", "2", "3"]), any::<bool>(), 0..100_u32, weighted(0.3, select(VisitTrait::ALL)));
    let used = (yuan(), yuan(), yuan(), yuan(), 0..4_u8, (yuan(), yuan(), yuan(), yuan()));
    let accounts = (yuan(), 0..=4_u64, grantors(), any::<prop::sample::Index>());
    let more = (weighted(0.2, select(vec!["referred", "unreferred"])), weighted(0.2, yuan()), 0..400_u32);
    (place(), day, patient, expense(), used, accounts, more).prop_map(
        |(mut bill, day, patient, expense, used, accounts, more)| {
            bill["day"] = json!(day);
            let person = match (bill["scheme"].as_str(), patient.1) {
                (Some("none"), _) => None,
                (Some("resident"), _) => Some("resident"),
                (_, true) => Some("retired"),
                (_, false) => Some("in_service"),
            };
            add(&mut bill, "person", person.map(Value::from));
            (bill["level"], bill["age"]) = (json!(patient.0), json!(patient.2));
            // Nothing but a purchase at a pharmacy is made without a prescription.
            let of = patient.3.filter(|of| *of != VisitTrait::NoPrescription || bill["visit"] == "pharmacy");
            bill["traits"] = of.map_or_else(|| json!([]), |of| json!([of.name()]));
            for (key, value) in expense.as_object().unwrap() {
                bill[key] = value.clone();
            }
            bill["year_to_date"] = json!({
                "deductible": used.0, "in_scope": used.1, "fund": used.2, "own_share": used.3, "admissions": used.4,
                "supplements": used.5.0,
                "this_period": { "deductible": used.5.1, "in_scope": used.5.2, "fund": used.5.3 },
            });
            bill["days"] = json!(more.2);
            let this_year = Money::from_fen(fen(&accounts.0) / 4 * accounts.1).unwrap().to_string();
            (bill["own_account"], bill["own_current_year"]) = (accounts.0, json!(this_year));
            let count = accounts.2.as_array().map_or(0, Vec::len);
            add(&mut bill, "pick", (count > 0).then(|| json!(accounts.3.index(count))));
            bill["grantors"] = accounts.2;
            add(&mut bill, "away", more.0.map(Value::from));
            add(&mut bill, "wallet", more.1);
            bill
        },
    )
}

fn add(object: &mut Value, key: &str, value: Option<Value>) {
    if let Some(value) = value {
        object[key] = value;
    }
}

fn fen(amount: &Value) -> u64 {
    Money::parse(amount.as_str().unwrap_or("0")).map_or(0, Money::fen)
}

fn split(bill: &Value) -> Value {
    let reply = serde_json::from_str::<Value>(&gongji::json::preview_deduction(&bill.to_string())).unwrap();
    assert_eq!(reply["ok"], true, "{reply} {bill}");
    reply["value"].clone()
}

/// The bill without these facts; `None` where it has none of them.
fn without(bill: &Value, facts: &[String]) -> Option<Value> {
    let mut bill = bill.clone();
    let mut removed = false;
    for fact in facts {
        let (parent, key) = fact.rsplit_once('/').unwrap();
        let parent = if parent.is_empty() { Some(&mut bill) } else { bill.pointer_mut(parent) };
        removed |= parent.and_then(Value::as_object_mut).is_some_and(|object| object.remove(key).is_some());
    }
    removed.then_some(bill)
}

/// The least and the most of a payer; nothing where the span does not name the payer.
fn range(span: &Value, payer: &Value, index: &Value) -> (u64, u64) {
    let all = span.as_array().unwrap();
    let of = all.iter().find(|one| &one["payer"] == payer && &one["index"] == index);
    of.map_or((0, 0), |one| (fen(&one["least"]), fen(&one["most"])))
}

/// Whether the payments lie in the span. The funds after the pooling fund are one payer there.
fn lies_inside(payers: &Value, value: &Value, bill: &Value) -> Result<(), TestCaseError> {
    let payers = payers.as_array().unwrap();
    for payer in payers {
        let same = payers.iter().filter(|one| one["payer"] == payer["payer"] && one["index"] == payer["index"]);
        let amount: u64 = same.map(|one| fen(&one["amount"])).sum();
        let (least, most) = range(&value["span"], &payer["payer"], &payer["index"]);
        prop_assert!(least <= amount && amount <= most, "{payer} {} {bill}", value["span"]);
    }
    Ok(())
}

#[test]
fn a_bill_with_a_total_always_has_amounts_and_a_span() {
    holds_for(19, |bill, left_out| {
        let Some(bill) = without(bill, left_out) else { return Ok(false) };
        let value = split(&bill);
        prop_assert!(value["totals"].is_object() && value["payers"].as_array().is_some_and(|all| !all.is_empty()));
        let least = if bill["personal_share"].is_null() { 3 } else { 2 };
        prop_assert!(value["span"].as_array().is_some_and(|all| all.len() >= least), "{value}");
        Ok(true)
    });
}

#[test]
fn every_reading_lies_inside_the_span() {
    holds_for(6, |bill, left_out| {
        let bill = without(bill, left_out).unwrap_or_else(|| bill.clone());
        let value = split(&bill);
        lies_inside(&value["payers"], &value, &bill)?;
        for reading in value["readings"].as_array().unwrap() {
            lies_inside(&reading["payers"], &value, &bill)?;
        }
        Ok(true)
    });
}

#[test]
fn one_more_fact_never_widens_the_span() {
    holds_for(6, |full, left_out| {
        let Some((before, after)) = without(full, left_out).zip(without(full, &left_out[1..]).or(Some(full.clone())))
        else {
            return Ok(false);
        };
        let (wide, narrow) = (split(&before), split(&after));
        for one in narrow["span"].as_array().unwrap() {
            let (least, most) = range(&wide["span"], &one["payer"], &one["index"]);
            let inside = least <= fen(&one["least"]) && fen(&one["most"]) <= most;
            prop_assert!(inside, "{one} not in {}\n{before}\n{after}", wide["span"]);
        }
        Ok(before != after)
    });
}

/// 成都: the first stay of a year has 160, and what a later one has is not known. A bill that does not say its year may be a later one.
#[test]
fn the_unknown_deductible_of_a_later_stay_is_in_the_span_of_a_bill_without_its_year() {
    let mut bill = json!({
        "day": "2023-08-01", "region": "510100", "scheme": "employee", "visit": "inpatient", "person": "in_service", "level": "primary",
        "age": 0, "traits": [], "days": 0, "lines": [{ "amount": "165.45", "class": "a" }], "own_account": "0", "grantors": [],
    });
    let fund = |bill: &Value| range(&split(bill)["span"], &json!("fund"), &Value::Null);
    // 95 % of 165.45 is 157.18; of 5.45 above the first 起付线 it is 5.18.
    assert_eq!(fund(&bill), (0, 15_718));
    bill["year_to_date"] = json!({ "admissions": 1 });
    assert_eq!(fund(&bill), (0, 15_718));
    bill["year_to_date"] = json!({ "admissions": 0 });
    assert_eq!(fund(&bill), (518, 518));
}

/// A field that is asked can change who pays: the span is not of one amount, and with all facts nothing is asked.
#[test]
fn nothing_is_asked_where_nobody_pays_otherwise() {
    holds_for(6, |bill, left_out| {
        let bill = without(bill, left_out).unwrap_or_else(|| bill.clone());
        let value = split(&bill);
        let is_open = value["span"].as_array().unwrap().iter().any(|one| one["least"] != one["most"]);
        prop_assert!(is_open || value["ask"] == json!([]), "{} {bill}", value["ask"]);
        Ok(true)
    });
}
