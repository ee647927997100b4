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
