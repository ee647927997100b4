//! Which accounts may pay which part of a bill. Amounts worked out by hand.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::indexing_slicing, reason = "a missing key of JSON reads as null")]

use serde_json::{Value, json};

fn preview(bill: &Value) -> Value {
    serde_json::from_str::<Value>(&gongji::json::preview_deduction(&bill.to_string())).unwrap_or_default()
}

/// Own account, shared, cash.
fn paid(totals: &Value) -> [&Value; 3] {
    ["acct_pay", "acct_mulaid_pay", "psn_cash_pay"].map(|field| &totals[field])
}

fn reading<'v>(reply: &'v Value, switch: &str, value: &str) -> &'v Value {
    let readings = reply["value"]["readings"].as_array().into_iter().flatten();
    let mut found = readings.filter(|reading| reading["switch"] == switch && reading["value"] == value);
    found.next().map_or(&Value::Null, |reading| &reading["totals"])
}

/// 1000 = 400 全自费 + 100 起付线 + 500. The own 500 pay the 起付线 and 400 of the rest, shared money the last 100 of it;
/// the 全自费 part is left for cash, because neither may pay it.
#[test]
fn m08_what_no_account_may_pay_is_cash() {
    let bill = json!({
        "day": "2026-11-22", "own_account": "500", "grantors": [{ "balance": "5000" }],
        "amounts": { "medfee_sumamt": "1000", "fulamt_ownpay_amt": "400" },
        "assume": { "deductible": "100", "ratio": "0", "own_pays_self_funded": "forbidden",
            "shared_pays_self_funded": "forbidden", "shared_pays_deductible": "forbidden" },
    });
    assert_eq!(paid(&preview(&bill)["value"]["totals"]), ["500.00", "100.00", "400.00"]);
}

/// 上海: 当年账户 500, then 起付线 500, then 70 % of 1000. The whole own account has gone before the 起付线 comes, so that where
/// shared money may not pay that, 500 is cash.
#[test]
fn m08_money_that_paid_first_pays_no_deductible() {
    let bill = json!({
        "day": "2025-08-01", "region": "310000", "scheme": "employee", "visit": "outpatient", "level": "3",
        "person": "in_service", "age": 40, "traits": [], "amounts": { "medfee_sumamt": "2000" },
        "own_account": "500", "own_current_year": "500", "grantors": [{ "history_balance": "5000" }],
    });
    let reply = preview(&bill);
    assert_eq!(reply["value"]["outcome"], "unsettled");
    assert_eq!(paid(&reply["value"]["totals"]), ["500.00", "800.00", "0.00"]);
    assert_eq!(paid(reading(&reply, "shared_pays_deductible", "forbidden")), ["500.00", "300.00", "500.00"]);
}

/// 苏州: one repost says 历年结余 only.
#[test]
fn m02_past_years_only_is_a_reading_where_it_is_merely_reported() {
    let bill = |history: Value| {
        json!({ "day": "2026-11-22", "region": "320500", "personal_share": "300",
            "grantors": [{ "balance": "5000", "history_balance": history }] })
    };
    let reply = preview(&bill(json!("100")));
    assert_eq!(reply["value"]["outcome"], "unsettled");
    assert_eq!(paid(&reply["value"]["totals"]), ["0.00", "300.00", "0.00"]);
    assert_eq!(paid(reading(&reply, "funds", "history_year")), ["0.00", "100.00", "200.00"]);
    assert_eq!(preview(&bill(json!("300")))["value"]["outcome"], "split", "enough in any reading");
}

#[test]
fn m06_no_quota_before_there_were_quotas() {
    let bill = |day: &str| {
        json!({ "day": day, "region": "420100", "personal_share": "300",
            "grantors": [{ "region": "510100", "balance": "2000", "quota": "100" }] })
    };
    let (before, since) = (preview(&bill("2026-06-04")), preview(&bill("2026-06-05")));
    assert_eq!(paid(&before["value"]["totals"]), ["0.00", "0.00", "300.00"]);
    assert_eq!(before["value"]["notes"][1]["code"], "across_by_quota");
    assert_eq!(paid(&since["value"]["totals"]), ["0.00", "100.00", "200.00"]);
}

#[test]
fn x01_every_balance_that_is_needed_is_asked_for() {
    let bill = json!({ "day": "2026-11-22", "region": "310000", "personal_share": "300",
        "grantors": [{ "balance": "5000" }, { "region": "420100" }] });
    assert_eq!(preview(&bill)["value"]["ask"], json!(["grantors[0].history_balance"]));
    let bill = json!({ "day": "2026-11-22", "region": "310000", "personal_share": "300",
        "grantors": [{ "balance": "5000" }, {}] });
    let both = json!(["grantors[0].history_balance", "grantors[1].history_balance"]);
    assert_eq!(preview(&bill)["value"]["ask"], both);
}

#[test]
fn x08_contradictions_are_told_with_their_field() {
    let nobody = json!({ "day": "2026-11-22", "personal_share": "1", "assume": { "grantors_per_bill": 0 } });
    assert_eq!(preview(&nobody)["errors"][0]["path"], "assume.grantors_per_bill");
    let ending = |bound_on: &str| {
        let question = json!({ "day": "2026-11-22", "region": "410100", "asked_by": "grantor", "bound_on": bound_on });
        serde_json::from_str::<Value>(&gongji::json::check_unbinding(&question.to_string())).unwrap_or_default()
    };
    assert_eq!(ending("2026-11-22")["ok"], true);
    let later = ending("2026-11-23");
    assert_eq!(
        (&later["errors"][0]["code"], &later["errors"][0]["path"]),
        (&json!("contradiction"), &json!("bound_on"))
    );
}

#[test]
fn x08_every_wrong_item_of_a_list_is_told() {
    let bill = json!({ "day": "2026-11-22", "personal_share": "1",
        "grantors": [{ "balance": "x" }, { "balance": "1" }, { "balance": "1.234", "quota": null }], "traits": ["none", "county", 3] });
    let errors = preview(&bill)["errors"].as_array().cloned().unwrap_or_default();
    let reported: Vec<_> = errors.iter().map(|error| (error["path"].as_str(), error["code"].as_str())).collect();
    let wanted = [
        ("traits[0]", "not_one_of"),
        ("traits[2]", "wrong_type"),
        ("grantors[0].balance", "amount_characters"),
        ("grantors[2].balance", "amount_decimals"),
        ("grantors[2].quota", "null_value"),
    ];
    assert_eq!(reported, wanted.map(|(path, code)| (Some(path), Some(code))));
}

/// 武汉 inpatient: 大额 counts, though a bill below the cap has nothing for it.
#[test]
fn m08_a_fund_that_is_known_is_not_said_to_be_left_out() {
    let notes = |visit: &str| {
        let bill = json!({ "day": "2026-11-22", "region": "420100", "scheme": "employee", "visit": visit, "level": "3",
            "person": "in_service", "age": 40, "traits": [], "amounts": { "medfee_sumamt": "1000" } });
        preview(&bill)["value"]["notes"].clone()
    };
    let reported =
        |notes: Value| notes.as_array().into_iter().flatten().any(|note| note["code"] == "supplements_not_counted");
    assert!(!reported(notes("inpatient")));
    assert!(reported(notes("outpatient")));
}

/// Nobody is insured in 基本医保 there.
#[test]
fn x08_places_without_the_insurance_are_no_places_to_be_insured_in() {
    for code in ["710000", "810000", "820000"] {
        let question = json!({ "day": "2026-11-22", "region": code }).to_string();
        let reply = serde_json::from_str::<Value>(&gongji::json::policy_at(&question)).unwrap_or_default();
        assert_eq!((&reply["errors"][0]["code"], &reply["errors"][0]["path"]), (&json!("region"), &json!("region")));
    }
}

/// 1000 = 400 全自费 + 600: where shared money may not pay 全自费 items, the wallet alone does not either.
#[test]
fn m06_the_wallet_pays_what_shared_money_may_also_without_a_grantor() {
    let bill = json!({ "day": "2026-11-22", "wallet": "5000",
        "amounts": { "medfee_sumamt": "1000", "fulamt_ownpay_amt": "400" }, "assume": { "deductible": "0", "ratio": "0" } });
    let reply = preview(&bill);
    assert_eq!(reply["value"]["outcome"], "unsettled");
    assert_eq!(paid(&reply["value"]["totals"]), ["0.00", "1000.00", "0.00"]);
    assert_eq!(paid(reading(&reply, "shared_pays_self_funded", "forbidden")), ["0.00", "600.00", "400.00"]);
}

/// Whether a grantor's own limit per payment holds is a rule of the place. Of 300, 100 are within the limit: where no place is named, the
/// grantor pays 100 by the limit and up to 300 without it.
#[test]
fn m05_without_a_place_a_limit_per_payment_holds_or_does_not() {
    let bill = json!({ "day": "2026-11-22", "personal_share": "300", "own_account": "0",
        "grantors": [{ "balance": "5000", "payment_cap": "100" }] });
    let reply = preview(&bill);
    assert_eq!(paid(&reply["value"]["totals"]), ["0.00", "100.00", "200.00"]);
    let grantor = reply["value"]["span"].as_array().into_iter().flatten().find(|one| one["payer"] == "grantor");
    assert_eq!(grantor.map(|one| &one["most"]), Some(&json!("300.00")), "{reply}");
}

/// Two bands that begin at one amount leave open which share holds above it, and a first one above nothing which holds below.
#[test]
fn x08_bands_that_do_not_ascend_from_nothing_are_refused() {
    let bands = |overs: &[&str]| {
        let bands: Vec<_> = overs.iter().map(|over| json!({ "over": over, "ratio": "0.6" })).collect();
        let bill = json!({ "day": "2026-11-22", "amounts": { "medfee_sumamt": "1000" },
            "assume": { "deductible": "0", "band_base": "in_scope", "bands": bands } });
        let reply = preview(&bill);
        (reply["ok"].clone(), reply["errors"][0]["path"].clone())
    };
    assert_eq!(bands(&["0", "100", "101"]), (json!(true), Value::Null));
    for overs in [&["0", "100", "100"][..], &["0", "100", "99"], &["1"], &["1", "100"], &[]] {
        assert_eq!(bands(overs), (json!(false), json!("assume.bands")), "{overs:?}");
    }
}

/// 单独支付: half of the 100 that are paid apart, and 80 % of the other 100.
#[test]
fn m08_what_is_paid_apart_is_paid_by_its_own_share() {
    let bill = json!({ "day": "2026-11-22", "own_account": "0", "assume": { "deductible": "0", "ratio": "0.8" },
        "lines": [{ "amount": "100", "class": "a", "fund_ratio": "0.5" }, { "amount": "100", "class": "a" }] });
    let totals = preview(&bill)["value"]["totals"].clone();
    assert_eq!((&totals["hifp_pay"], &totals["psn_part_amt"]), (&json!("130.00"), &json!("70.00")), "{totals}");
}
