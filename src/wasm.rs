//! The JavaScript boundary: the only file that knows JavaScript exists.
//!
//! Nothing the caller owns is touched from here except by one *catching* import, `JSON.stringify`. Getters, Proxies and
//! `toJSON` run inside it, and what they throw is caught there; an exception that crossed Rust frames would leak stack until
//! the instance died. What is decoded is plain text: own enumerable keys only, no prototype, bounded in length and depth.

use crate::api::{self, LONGEST_INPUT, ProblemCode, Reply};
use js_sys::{JSON, JsString};
use serde::Serialize;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

/// May this relative be bound? Takes a `Case`, returns a `Reply<Verdict>`.
#[wasm_bindgen(js_name = checkBinding, skip_typescript)]
#[must_use]
pub fn check_binding(case: &JsValue) -> JsValue {
    answer(case, api::check_binding)
}

/// How will this bill be split? Takes a `Bill`, returns a `Reply<Preview>`.
#[wasm_bindgen(js_name = previewDeduction, skip_typescript)]
#[must_use]
pub fn preview_deduction(bill: &JsValue) -> JsValue {
    answer(bill, api::preview_deduction)
}

/// What does this settlement say, and does it add up? Takes a `SettlementQuestion`, returns a `Reply<Settled>`.
#[wasm_bindgen(js_name = readSettlement, skip_typescript)]
#[must_use]
pub fn read_settlement(question: &JsValue) -> JsValue {
    answer(question, api::read_settlement)
}

/// How will these bills of one year be split? Takes a `Year`, returns a `Reply<YearPreview>`.
#[wasm_bindgen(js_name = previewYear, skip_typescript)]
#[must_use]
pub fn preview_year(year: &JsValue) -> JsValue {
    answer(year, api::preview_year)
}

/// How does this binding end? Takes an `EndingQuestion`, returns a `Reply<EndingVerdict>`.
#[wasm_bindgen(js_name = checkUnbinding, skip_typescript)]
#[must_use]
pub fn check_unbinding(question: &JsValue) -> JsValue {
    answer(question, api::check_unbinding)
}

/// What holds in a place on a day? Takes a `Place`, returns a `Reply<Sheet>`.
#[wasm_bindgen(js_name = policyAt, skip_typescript)]
#[must_use]
pub fn policy_at(place: &JsValue) -> JsValue {
    answer(place, api::policy_at)
}

/// What this module is and which places it knows: an `About`.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn about() -> JsValue {
    object(&api::about())
}

fn answer<T: Serialize>(input: &JsValue, ask: fn(&str) -> Reply<T>) -> JsValue {
    object(&match snapshot(input) {
        Ok(json) => ask(&json),
        Err((code, expected)) => api::refuse(code, expected),
    })
}

/// The input as JSON text. `JSON.stringify` gives `undefined` for what JSON cannot hold (functions, symbols) and throws on
/// cycles, `BigInt` and whatever the caller's own getters throw.
fn snapshot(input: &JsValue) -> Result<String, (ProblemCode, &'static str)> {
    let unreadable = (ProblemCode::NotReadable, "a plain object of texts, numbers, booleans and lists");
    let text = JSON::stringify(input).map_err(|_| unreadable)?;
    let text: &JsString = text.dyn_ref().ok_or(unreadable)?;
    let length = usize::try_from(text.length()).unwrap_or(usize::MAX);
    if length > LONGEST_INPUT { Err((ProblemCode::TooLong, "at most 2 MiB of JSON")) } else { Ok(String::from(text)) }
}

/// The reply as plain objects, by one `JSON.parse`: it sets own properties only, whatever a page has planted in a prototype, and it
/// crosses once where building object by object crosses for every field. It cannot fail for our own types; if it did, the
/// caller would read `undefined`.
fn object<T: Serialize>(value: &T) -> JsValue {
    let text = serde_json::to_string(value).unwrap_or_default();
    JSON::parse(&text).unwrap_or(JsValue::UNDEFINED)
}
