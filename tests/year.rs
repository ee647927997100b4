//! Several visits of one year in a row: what each leaves behind for the next. Amounts worked out by hand.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::indexing_slicing, reason = "a missing key of JSON reads as null")]

use serde_json::{Value, json};

fn reply(bills: Value) -> Value {
    serde_json::from_str::<Value>(&gongji::json::preview_year(&json!({ "bills": bills }).to_string()))
        .unwrap_or_default()
}

fn visits(bills: Value) -> Vec<Value> {
    reply(bills)["value"]["visits"].as_array().cloned().unwrap_or_default()
}

/// A bill with a yearly deductible of 700 and a share of 80 %.
fn bill(day: &str, amount: &str) -> Value {
    let assume = json!({ "deductible": "700", "ratio": "0.8" });
    json!({ "day": day, "amounts": { "medfee_sumamt": amount }, "assume": assume })
}

#[test]
fn x05_the_deductible_is_used_up_bill_by_bill() {
    let bills = json!([bill("2025-01-10", "300"), bill("2025-02-10", "300"), bill("2025-03-10", "300")]);
    let visits = visits(bills);
    let of = |field: &str| visits.iter().map(|visit| visit["totals"][field].clone()).collect::<Vec<_>>();
    assert_eq!(of("act_pay_dedc"), ["300.00", "300.00", "100.00"]);
    assert_eq!(of("hifp_pay"), ["0.00", "0.00", "160.00"]);
    assert_eq!(visits[2]["year_to_date"]["in_scope"], "900.00");
}

#[test]
fn x05_the_cap_is_used_up_bill_by_bill() {
    let bill = |day: &str| {
        let assume = json!({ "deductible": "0", "ratio": "0.5", "cap": "700" });
        json!({ "day": day, "amounts": { "medfee_sumamt": "1000" }, "assume": assume })
    };
    let visits = visits(json!([bill("2025-01-10"), bill("2025-02-10"), bill("2025-03-10")]));
    let paid: Vec<&Value> = visits.iter().map(|visit| &visit["totals"]["hifp_pay"]).collect();
    assert_eq!(paid, ["500.00", "200.00", "0.00"]);
}

#[test]
fn m05_accounts_hand_on_what_is_left() {
    let mut first = bill("2025-01-10", "300");
    first["own_account"] = json!("100");
    first["grantors"] = json!([{ "balance": "150" }, { "balance": "500" }]);
    let mut second = bill("2025-01-20", "100");
    second["own_account"] = json!("30");
    let visits = visits(json!([first, second]));
    let paid = |visit: &Value| {
        let payers = visit["payers"].as_array().into_iter().flatten();
        payers.map(|payer| payer["amount"].clone()).collect::<Vec<_>>()
    };
    // 300 = 100 own + 150 + 50; then 100 = 30 that came in + 70 of the second account's 450.
    assert_eq!(paid(&visits[0]), ["0.00", "100.00", "150.00", "50.00", "0.00"]);
    assert_eq!(paid(&visits[1]), ["0.00", "30.00", "0.00", "70.00", "0.00"]);
}

#[test]
fn x05_kinds_of_visits_have_deductibles_of_their_own() {
    let with = |visit: &str, day: &str| {
        let mut bill = bill(day, "800");
        (bill["visit"], bill["scheme"]) = (json!(visit), json!("employee"));
        bill
    };
    let visits = visits(json!([
        with("outpatient", "2025-01-10"),
        with("inpatient", "2025-01-20"),
        with("pharmacy", "2025-02-01")
    ]));
    let owed: Vec<&Value> = visits.iter().map(|visit| &visit["totals"]["act_pay_dedc"]).collect();
    assert_eq!(owed, ["700.00", "700.00", "0.00"], "a pharmacy counts with 普通门诊");
    assert_eq!(visits[1]["year_to_date"]["admissions"], 1);
}

/// 上海 counts the employees' 医保年度 from July: sources shp1, shp2. 在职 三级: 起付线 500 once, 70 %; nobody's own account.
#[test]
fn x05_the_year_of_shanghai_begins_in_july() {
    let bill = |day: &str, scheme: &str| {
        json!({ "day": day, "region": "310000", "scheme": scheme, "visit": "outpatient", "level": "3", "age": 40, "traits": [],
            "person": if scheme == "employee" { "in_service" } else { "resident" }, "amounts": { "medfee_sumamt": "600" } })
    };
    let year = |one: &str, next: &str, scheme: &str| reply(json!([bill(one, scheme), bill(next, scheme)]));
    let across_new_year = year("2025-12-31", "2026-01-01", "employee");
    let paid = |visit: usize| across_new_year["value"]["visits"][visit]["totals"]["hifp_pay"].clone();
    assert_eq!([paid(0), paid(1)], ["70.00", "420.00"], "the second bill owes no deductible");
    assert_eq!(year("2025-06-30", "2025-07-01", "employee")["errors"][0]["path"], "bills[1].day");
    assert_eq!(year("2025-12-31", "2026-01-01", "resident")["errors"][0]["path"], "bills[1].day", "residents: 自然年");
    assert_eq!(year("2025-06-30", "2025-07-01", "resident")["ok"], true);
}

#[test]
fn x05_a_year_stops_at_the_first_bill_that_needs_something() {
    let mut open = bill("2025-02-10", "1000");
    open["assume"] = json!({});
    let visits = visits(json!([bill("2025-01-10", "1000"), open, bill("2025-03-10", "1000")]));
    assert_eq!(visits.len(), 2);
    assert_eq!(visits[1]["outcome"], "incomplete");
}

#[test]
fn x08_a_year_that_is_none_is_refused_with_its_bill() {
    let refused = |bills: Value| reply(bills)["errors"][0].clone();
    assert_eq!(refused(json!([bill("2025-02-10", "1"), bill("2025-01-10", "1")]))["path"], "bills[1].day");
    assert_eq!(refused(json!([bill("2025-12-31", "1"), bill("2026-01-01", "1")]))["code"], "contradiction");
    assert_eq!(refused(json!([]))["path"], "bills");
    let many: Vec<Value> = (0..367).map(|_| bill("2025-01-10", "1")).collect();
    assert_eq!(refused(json!(many))["code"], "contradiction");
    let mut both = bill("2025-01-10", "1");
    both["personal_share"] = json!("1");
    assert_eq!(refused(json!([both]))["path"], "bills[0].personal_share");
}

/// A relative of another province pays by the quota it has set, not from its balance; the wallet pays after the own account.
#[test]
fn m06_across_provinces_a_quota_pays_and_a_balance_does_not() {
    let bill = json!({
        "day": "2026-07-01", "region": "420100", "personal_share": "1000", "own_account": "100", "wallet": "200",
        "grantors": [{ "region": "440100", "balance": "9999" }, { "region": "440100", "balance": "9999", "quota": "300" }],
    });
    let reply = serde_json::from_str::<Value>(&gongji::json::preview_deduction(&bill.to_string())).unwrap_or_default();
    let payers = reply["value"]["payers"].as_array().cloned().unwrap_or_default();
    let paid: Vec<_> = payers.iter().map(|payer| (payer["payer"].as_str(), payer["amount"].as_str())).collect();
    let wanted = [
        ("own_account", "100.00"),
        ("wallet", "200.00"),
        ("grantor", "0.00"),
        ("grantor", "300.00"),
        ("cash", "400.00"),
    ];
    assert_eq!(paid, wanted.map(|(payer, amount)| (Some(payer), Some(amount))));
    let notes = reply["value"]["notes"].as_array().cloned().unwrap_or_default();
    assert!(notes.iter().any(|note| note["code"] == "across_by_quota"));
}

/// 海口's employees have one 起付线 for 门诊, 门诊慢特病 and 住院; 上海's have one cap for 门诊 and 住院.
#[test]
fn x05_what_kinds_of_visits_share_is_used_up_together() {
    let bill = |region: &str, visit: &str, day: &str, amount: &str| {
        json!({ "day": day, "region": region, "scheme": "employee", "person": "in_service", "visit": visit, "level": "3", "traits": [],
                "amounts": { "medfee_sumamt": amount } })
    };
    let haikou = visits(json!([
        bill("460100", "inpatient", "2025-03-01", "1000"),
        bill("460100", "outpatient", "2025-04-01", "1000")
    ]));
    let owed: Vec<&Value> = haikou.iter().map(|visit| &visit["totals"]["act_pay_dedc"]).collect();
    assert_eq!(owed[1], "0.00", "the stay's 起付线 is the higher one: {owed:?}");

    let shanghai = visits(json!([
        bill("310000", "inpatient", "2025-08-01", "10000"),
        bill("310000", "outpatient", "2025-09-01", "1000")
    ]));
    // (10000 - 1500) x 0.85 = 7225, then (1000 - 500) x 0.70 = 350: one cap counts both, but the 起付线 is owed anew.
    assert_eq!(shanghai[1]["totals"]["act_pay_dedc"], "500.00");
    assert_eq!(shanghai[1]["year_to_date"]["fund"], "7575.00");
}
