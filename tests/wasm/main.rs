//! The boundary inside a real browser: values from JavaScript go in, plain objects come out, and nothing throws.
#![cfg(target_arch = "wasm32")]

mod reply;

use gongji::catalogue::SCHEMA;
use gongji::wasm::{
    about, check_binding, check_unbinding, list_regions, load_policies, policy_at, preview_deduction, read_settlement,
    reset_policies,
};
use reply::{get, is_refusal, parse, run, text};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

const GOOD: &str = r#"{
    "day": "2024-08-02",
    "grantor": {"region": "130100", "scheme": "employee", "account": true, "status": "normal", "bound": 0},
    "grantee": {"relation": "sibling", "region": "130200", "scheme": "resident", "status": "normal", "bound": 0}
}"#;

#[wasm_bindgen_test]
fn about_answers() {
    assert_eq!(text(&get(&about(), "engine")), env!("CARGO_PKG_VERSION"));
}

#[wasm_bindgen_test]
fn a_case_is_decided() {
    let reply = check_binding(&parse(GOOD));
    assert_eq!(get(&reply, "ok"), JsValue::TRUE);
    assert_eq!(text(&get(&get(&reply, "value"), "outcome")), "eligible");
}

/// Twelve empty tables of words, four empty lists and the hash of those sixteen bytes; as text and as an object.
#[wasm_bindgen_test]
fn policies_are_loaded_and_left_again() {
    const EMPTY: &str = r#"{ "day": "2026-11-22", "places": [], "pack": "AAAAAAAAAAAAAAAAAAAAAA==", "sources": {},
        "sha256": "374708fff7719dd5979ec875d56cd2286f6d3cf7ec317a3b25632aab28ec37bb" }"#;
    let places = || js_sys::Array::from(&list_regions()).length();
    let before = places();
    assert!(before > 30);
    let empty = EMPTY.replacen('{', &format!("{{ \"schema\": {SCHEMA},"), 1);
    for policies in [JsValue::from_str(&empty), parse(&empty)] {
        assert_eq!(get(&load_policies(&policies), "ok"), JsValue::TRUE);
        assert_eq!(places(), 0);
        assert_eq!(get(&reset_policies(), "built_in"), JsValue::TRUE);
        assert_eq!(places(), before);
    }
}

#[wasm_bindgen_test]
fn a_settlement_is_read() {
    let reply =
        read_settlement(&parse(r#"{"message": {"output": {"setlinfo": {"medfee_sumamt": 4.52, "psn_name": null}}}}"#));
    let amounts = get(&get(&reply, "value"), "amounts");
    assert_eq!(text(&get(&get(&amounts, "0"), "amount")), "4.52");
}

#[wasm_bindgen_test]
fn replies_are_plain_objects() {
    for reply in [about(), check_binding(&parse(GOOD)), check_binding(&JsValue::NULL)] {
        let plain = run("r => Object.getPrototypeOf(r) === Object.prototype && !(r instanceof Map)", &reply);
        assert_eq!(plain, Ok(JsValue::TRUE));
        // What crosses can be sent on as it is: to a worker, into storage, over a wire.
        assert!(run("r => structuredClone(r)", &reply).is_ok());
    }
}

#[wasm_bindgen_test]
fn what_is_no_object_is_refused() {
    let bad = [JsValue::UNDEFINED, JsValue::NULL, JsValue::TRUE, JsValue::from_f64(f64::NAN), JsValue::from_str("{}")];
    for value in bad {
        assert!(is_refusal(&check_binding(&value)), "{value:?}");
        assert!(is_refusal(&preview_deduction(&value)), "{value:?}");
        assert!(is_refusal(&check_unbinding(&value)), "{value:?}");
        assert!(is_refusal(&policy_at(&value)), "{value:?}");
        assert!(is_refusal(&read_settlement(&value)), "{value:?}");
        assert!(is_refusal(&load_policies(&value)), "{value:?}");
    }
}

#[wasm_bindgen_test]
fn what_throws_when_read_is_refused() {
    let makers = [
        "() => ({ get day() { throw new Error('no'); } })",
        "() => new Proxy({}, { ownKeys() { throw undefined; } })",
        "() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; }",
        "() => { const cycle = {}; cycle.day = cycle; return cycle; }",
        "() => ({ day: 1n })",
        "() => ({ toJSON() { throw 1; } })",
    ];
    for maker in makers {
        let value = run(maker, &JsValue::UNDEFINED).expect(maker);
        assert!(is_refusal(&check_binding(&value)), "{maker}");
        assert!(is_refusal(&preview_deduction(&value)), "{maker}");
        assert!(is_refusal(&check_unbinding(&value)), "{maker}");
        assert!(is_refusal(&policy_at(&value)), "{maker}");
        assert!(is_refusal(&load_policies(&value)), "{maker}");
    }
    a_case_is_decided();
}
