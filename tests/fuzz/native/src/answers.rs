//! What holds of every answer, whatever policies are in force.

use serde_json::{Value, json};

/// The fen of an amount in a reply; zero where it is left out.
pub fn fen(amount: &Value) -> u64 {
    let Some(text) = amount.as_str() else {
        assert!(amount.is_null(), "{amount}");
        return 0;
    };
    let (yuan, decimals) = text.split_once('.').expect("two decimals");
    assert_eq!(decimals.len(), 2, "{text}");
    format!("{yuan}{decimals}").parse().expect("digits")
}

/// The items of a list in a reply.
pub fn list(value: &Value) -> &[Value] {
    value.as_array().expect("a list")
}

/// The heaviest finding gives the outcome, and something is asked exactly where something is needed.
pub fn verdict_holds(verdict: &Value) {
    let has = |status: &str| list(&verdict["findings"]).iter().any(|finding| finding["status"] == status);
    let outcome = if has("fail") {
        "ineligible"
    } else if has("needs") {
        "incomplete"
    } else if has("unsettled") {
        "unsettled"
    } else {
        "eligible"
    };
    assert_eq!(verdict["outcome"], outcome, "{verdict}");
    assert_eq!(list(&verdict["ask"]).is_empty(), outcome != "incomplete", "{verdict}");
}

/// The parts sum to the bill under every reading, nobody pays above what they may, and every reading lies in the span.
pub fn preview_holds(preview: &Value) {
    if preview["totals"].is_object() {
        sums(&preview["totals"], list(&preview["payers"]));
    }
    for reading in list(&preview["readings"]) {
        sums(&reading["totals"], list(&reading["payers"]));
    }
    for one in list(&preview["span"]) {
        assert!(fen(&one["least"]) <= fen(&one["most"]), "{one}");
    }
}

fn sums(totals: &Value, payers: &[Value]) {
    let sum = |names: &[&str]| names.iter().map(|name| fen(&totals[*name])).sum::<u64>();
    let paid: u64 = payers.iter().map(|payer| fen(&payer["amount"])).sum();
    // A bill that begins with the personal share has no whole amount.
    if totals["medfee_sumamt"].is_string() {
        let total = fen(&totals["medfee_sumamt"]);
        assert_eq!(
            total,
            sum(&["fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"]),
            "{totals}"
        );
        assert_eq!(total, sum(&["fund_pay_sumamt", "psn_part_amt"]), "{totals}");
        assert_eq!(total, paid, "{totals}");
        assert!(sum(&["hifp_pay", "act_pay_dedc"]) <= sum(&["inscp_scp_amt"]), "{totals}");
        let funds = ["hifp_pay", "hifob_pay", "hifmi_pay", "cvlserv_pay", "hifes_pay", "maf_pay", "oth_pay"];
        assert_eq!(sum(&funds), sum(&["fund_pay_sumamt"]), "{totals}");
    } else {
        assert_eq!(sum(&["psn_part_amt"]), paid, "{totals}");
    }
    for payer in payers.iter().filter(|payer| payer["usable"].is_string()) {
        assert!(fen(&payer["amount"]) <= fen(&payer["usable"]), "{payer}");
    }
}

/// Asks about a place under the policies in force; every answer holds what it must.
pub fn asked_of(region: &str, day: &str, bills: &[(&str, &str)]) {
    let case = json!({ "day": day, "grantor": { "region": region, "scheme": "employee", "account": true, "status": "normal" },
                       "grantee": { "relation": "parent", "region": region, "scheme": "resident" } });
    if let Ok(verdict) = crate::shape::read(&gongji::json::check_binding(&case.to_string()), "") {
        verdict_holds(&verdict);
    }
    let question = json!({ "day": day, "region": region });
    let _ = crate::shape::read(&gongji::json::policy_at(&question.to_string()), "");
    let _ = crate::shape::read(&gongji::json::check_unbinding(&question.to_string()), "");
    for (scheme, visit) in bills {
        let bill = json!({ "day": day, "region": region, "scheme": scheme, "visit": visit, "level": "3", "age": 40, "traits": [],
                           "person": if *scheme == "resident" { "resident" } else { "in_service" },
                           "amounts": { "medfee_sumamt": "12345.67" }, "own_account": "1000" });
        if let Ok(preview) = crate::shape::read(&gongji::json::preview_deduction(&bill.to_string()), "") {
            preview_holds(&preview);
        }
    }
}
