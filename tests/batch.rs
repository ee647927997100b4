//! Many requests at once, as JSON text. `src/api/bytes/request.rs` tests the bytes of a list.
#![cfg(not(target_arch = "wasm32"))]

use serde_json::{Value, json};

fn ask(questions: &str) -> Value {
    serde_json::from_str(&gongji::json::check_bindings(questions)).unwrap_or_default()
}

#[test]
fn x08_each_question_has_its_own_reply() {
    let replies = ask(r#"[{ "day": "2026-11-22" }, null, { "day": "2026-02-30", "zz": 1 }]"#);
    let codes = |at: usize| {
        let errors = replies["value"][at]["errors"].as_array().cloned().unwrap_or_default();
        errors.into_iter().map(|error| error["code"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(replies["value"][0]["value"]["outcome"], "incomplete");
    assert_eq!(codes(1), ["null_value"]);
    assert_eq!(codes(2), ["day", "unknown_field"], "every mistake is named");
    assert_eq!(ask("[]"), json!({ "ok": true, "value": [] }));
}

#[test]
fn x08_what_is_no_list_or_too_long_is_refused_as_a_whole() {
    let code = |questions: &str| ask(questions)["errors"][0]["code"].clone();
    assert_eq!(code("{}"), "wrong_type");
    assert_eq!(code("[{}"), "not_readable");
    assert_eq!(code(&format!("{}{}", "[".repeat(200), "]".repeat(200))), "too_deep");
    let many = |count: usize| format!("[{}]", vec!["0"; count].join(","));
    assert_eq!(ask(&many(10_000))["ok"], true);
    assert_eq!(code(&many(10_001)), "too_long");
    assert_eq!(code(&format!("[\"{}\"]", "a".repeat(8 * 1024 * 1024))), "too_long");
}

/// A program that is asked by name gets what the function of that name gives.
#[test]
fn x08_every_call_has_its_name() {
    use gongji::json::{
        about, call, check_binding, check_bindings, check_unbinding, list_regions, load_policies, policy_at,
        preview_deduction, preview_deductions, preview_year, read_settlement, reset_policies,
    };
    let bill = r#"{ "day": "2026-11-22", "personal_share": "300", "own_account": "100" }"#;
    let bills = format!("[{bill}]");
    let year = format!("{{ \"bills\": {bills} }}");
    let case = r#"{ "day": "2026-11-22", "grantor": { "region": "420100" } }"#;
    let cases = format!("[{case}]");
    let place = r#"{ "day": "2026-11-22", "region": "420100" }"#;
    for (name, question, reply) in [
        ("checkBinding", case, check_binding(case)),
        ("checkBindings", &cases, check_bindings(&cases)),
        ("previewDeduction", bill, preview_deduction(bill)),
        ("previewDeductions", &bills, preview_deductions(&bills)),
        ("previewYear", &year, preview_year(&year)),
        ("checkUnbinding", place, check_unbinding(place)),
        ("readSettlement", "{}", read_settlement("{}")),
        ("policyAt", place, policy_at(place)),
        ("about", "", about()),
        ("listRegions", "", list_regions()),
        ("loadPolicies", "{}", load_policies("{}")),
        ("resetPolicies", "", reset_policies()),
    ] {
        assert_eq!(call(name, question), Some(reply), "{name}");
    }
    assert_eq!(call("check_binding", case), None);
}
