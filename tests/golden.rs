//! Whole replies as readable text, in `tests/snapshots`. A change there is a change for every caller: read it before accepting
//! it with `cargo insta accept`.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use serde_json::{Value, json};

/// A reply without what changes with every edit of any policy.
fn reply(ask: fn(&str) -> String, question: &Value) -> String {
    let mut reply: Value = serde_json::from_str(&ask(&question.to_string())).unwrap();
    if let Some(receipt) = reply.pointer_mut("/value/receipt") {
        receipt["catalogue"] = json!("(sha-256)");
    }
    text(&reply)
}

fn text(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap()
}

fn hebei(day: &str) -> Value {
    json!({
        "day": day,
        "grantor": { "region": "130100", "scheme": "employee", "account": true, "status": "normal", "bound": 0 },
        "grantee": { "relation": "sibling", "region": "130200", "scheme": "resident", "status": "normal", "bound": 0 },
    })
}

#[test]
fn b06_a_brother_in_hebei_the_day_before_and_the_day() {
    insta::assert_snapshot!("hebei_brother_ineligible", reply(gongji::json::check_binding, &hebei("2024-08-01")));
    insta::assert_snapshot!("hebei_brother_eligible", reply(gongji::json::check_binding, &hebei("2024-08-02")));
}

#[test]
fn x02_a_mother_in_law_in_shandong() {
    let mut question = hebei("2025-10-01");
    question["grantor"]["region"] = json!("370300");
    question["grantee"] = json!({ "relation": "parent_of_spouse", "region": "370300", "scheme": "resident", "status": "normal", "bound": 0 });
    insta::assert_snapshot!("shandong_in_law_unsettled", reply(gongji::json::check_binding, &question));
}

#[test]
fn x01_an_empty_form_asks_in_order() {
    insta::assert_snapshot!("empty_incomplete", reply(gongji::json::check_binding, &json!({ "day": "2026-11-22" })));
}

#[test]
fn x05_a_bill_in_wuhan() {
    let bill = json!({
        "day": "2025-04-01", "region": "420100", "scheme": "employee", "visit": "outpatient", "level": "3", "person": "in_service",
        "lines": [{ "amount": "800", "class": "a" }, { "amount": "200", "class": "b" }, { "amount": "50.50", "class": "c" }],
        "own_account": "100", "grantors": [{ "balance": "300" }],
    });
    insta::assert_snapshot!("wuhan_bill", reply(gongji::json::preview_deduction, &bill));
}

/// A real reply (河北, 2021), and one of 上海 with 共济, under the national names.
#[test]
fn settlements_as_they_are_read() {
    let rows = std::fs::read_to_string("tests/settlements.jsonl").unwrap();
    let row = |id: &str| {
        rows.lines().map(|line| serde_json::from_str::<Value>(line).unwrap()).find(|row| row["id"] == id).unwrap()
    };
    let question = |row: Value| json!({ "message": { "setlinfo": row["money"], "setldetail": row["setldetail"], "psn_name": "" }, "region": row["region"] });
    insta::assert_snapshot!("settlement_hebei", reply(gongji::json::read_settlement, &question(row("N1"))));
    insta::assert_snapshot!("settlement_shanghai", reply(gongji::json::read_settlement, &question(row("H1"))));
}

#[test]
fn a_settlement_beside_the_preview_of_its_bill() {
    let bill = json!({
        "day": "2025-04-01", "region": "420100", "scheme": "employee", "visit": "outpatient", "level": "3", "person": "in_service",
        "amounts": { "medfee_sumamt": "1000" }, "own_account": "100",
        "assume": { "deductible": "700", "ratio": "0.55", "cap": "3500" },
    });
    let message = json!({
        "medfee_sumamt": "1000", "fulamt_ownpay_amt": "0", "overlmt_selfpay": "0", "preselfpay_amt": "0", "inscp_scp_amt": "1000",
        "act_pay_dedc": "500", "hifp_pay": "275", "fund_pay_sumamt": "275", "psn_part_amt": "725", "acct_pay": "100", "psn_cash_pay": "625",
    });
    let mut settled = serde_json::from_str::<Value>(&gongji::json::read_settlement(
        &json!({ "message": message, "bill": bill }).to_string(),
    ))
    .unwrap();
    let comparison = &mut settled["value"]["comparison"];
    comparison["receipt"]["catalogue"] = json!("(sha-256)");
    insta::assert_snapshot!("settlement_compared", text(comparison));
}

#[test]
fn x08_mistakes_name_the_field_and_never_the_value() {
    let mistakes = [
        json!({}),
        json!([]),
        json!({ "day": "2026-02-30" }),
        json!({ "day": "2026-11-22", "grantor": { "balanse": "5" } }),
        json!({ "day": "2026-11-22", "grantor": { "balance": "5.001" } }),
        json!({ "day": "2026-11-22", "grantor": { "balance": 5.001 } }),
        json!({ "day": "2026-11-22", "grantor": { "balance": null } }),
        json!({ "day": "2026-11-22", "grantor": { "bound": -1 } }),
        json!({ "day": "2026-11-22", "grantor": { "bound": "2" } }),
        json!({ "day": "2026-11-22", "grantor": [] }),
        json!({ "day": "2026-11-22", "grantor": { "region": "999999" } }),
        json!({ "day": "2026-11-22", "grantee": { "relation": "aunt" } }),
    ];
    let line = |mistake: &Value| format!("{mistake}\n{}", reply(gongji::json::check_binding, mistake));
    insta::assert_snapshot!("mistakes", mistakes.iter().map(line).collect::<Vec<_>>().join("\n\n"));
}
