//! Public reports of what went wrong elsewhere, asked of this engine: each test is named after its report.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

use serde_json::{Value, json};

fn check(case: &Value) -> Value {
    serde_json::from_str(&gongji::json::check_binding(&case.to_string())).unwrap()
}

/// An employee with an account and a relative in the resident scheme, nobody bound, everything in order.
fn plain(day: &str, grantor: &str, relation: &str, grantee: &str) -> Value {
    json!({
        "day": day,
        "grantor": { "region": grantor, "scheme": "employee", "account": true, "status": "normal", "category": "in_service", "bound": 0, "is_grantee": false, "e_credential": true },
        "grantee": { "relation": relation, "region": grantee, "scheme": "resident", "status": "normal", "bound": 0, "groups": 0, "same_role": 0, "is_grantor": false, "consents": true },
    })
}

fn finding<'v>(reply: &'v Value, rule: &str) -> &'v Value {
    let findings = reply["value"]["findings"].as_array().unwrap();
    findings.iter().find(|finding| finding["rule"] == rule).unwrap()
}

/// Civil Code 1072 and 1111: a step-child who was raised by the step-parent, and an adopted child, is a child.
#[test]
fn report_a06_a_raised_step_child_or_an_adopted_one_is_bound_as_a_child() {
    let mut case = plain("2025-10-01", "330100", "child", "330100");
    case["grantee"]["age"] = json!(9);
    assert_eq!(finding(&check(&case), "relation")["status"], "pass");
    // Whoever takes "other" instead is refused, so the forms say at `child` and `parent` who counts.
    case["grantee"]["relation"] = json!("other");
    assert_eq!(finding(&check(&case), "relation")["status"], "fail");
}

/// Civil Code 1045 lists eight near kin, and the parents of the spouse are none of them; their own child may bind them.
#[test]
fn report_a11_parents_in_law_are_refused_for_the_relation_alone_and_the_spouse_may_bind() {
    for region in ["152500", "440100", "110000", "420100"] {
        let reply = check(&plain("2025-07-01", region, "parent_of_spouse", region));
        assert_eq!(reply["value"]["outcome"], "ineligible", "{region}");
        let findings = reply["value"]["findings"].as_array().unwrap();
        let failed: Vec<&Value> = findings.iter().filter(|finding| finding["status"] == "fail").collect();
        assert_eq!(failed.len(), 1, "{region}");
        assert_eq!(failed[0]["rule"], "relation", "{region}");
        assert_eq!(reply["value"]["others"][0]["who"], "spouse", "{region}");
        assert_eq!(reply["value"]["others"][0]["relation"], "parent", "{region}");
    }
    let reply = check(&plain("2025-07-01", "110000", "spouse_of_child", "110000"));
    assert_eq!(
        (&reply["value"]["others"][0]["who"], &reply["value"]["others"][0]["relation"]),
        (&json!("child"), &json!("spouse"))
    );
}

/// `toISOString` of midnight in 上海 is the day before in London: 山西 opened to near kin on 2024-09-01.
#[test]
fn report_c12_a_day_with_a_time_is_refused_and_the_first_day_is_the_first_day() {
    let sibling = |day: &str| plain(day, "140100", "sibling", "140100");
    for text in ["2024-08-31T16:00:00.000Z", "2024-09-01T00:00:00+08:00", "2024-09-01 00:00", "2024-9-1", "20240901"] {
        let reply = check(&sibling(text));
        assert_eq!((&reply["ok"], &reply["errors"][0]["code"]), (&json!(false), &json!("day")), "{text}");
        assert_eq!(reply["errors"][0]["path"], "day", "{text}");
        assert!(!reply.to_string().contains(text), "the text itself is never repeated");
    }
    assert_eq!(finding(&check(&sibling("2024-09-01")), "relation")["status"], "pass");
    assert_eq!(finding(&check(&sibling("2024-08-31")), "relation")["status"], "fail");
}

/// A daughter binds on the day her father leaves hospital: no source says whether that is too late, so the answer says what is known.
#[test]
fn report_a17_a_preview_with_a_shared_account_says_when_the_binding_must_stand() {
    let mut bill = json!({ "day": "2025-08-20", "region": "420100", "scheme": "resident", "visit": "inpatient", "level": "3", "person": "resident", "personal_share": "3000" });
    let codes = |bill: &Value| {
        let reply: Value = serde_json::from_str(&gongji::json::preview_deduction(&bill.to_string())).unwrap();
        let notes = reply["value"]["notes"].as_array().unwrap().clone();
        notes.iter().map(|note| note["code"].clone()).collect::<Vec<_>>()
    };
    assert!(!codes(&bill).contains(&json!("bind_before_settlement")));
    bill["grantors"] = json!([{ "region": "420100", "balance": "5000" }]);
    assert!(codes(&bill).contains(&json!("bind_before_settlement")));
}
