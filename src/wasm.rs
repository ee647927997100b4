//! The JavaScript boundary: the only file that knows JavaScript exists.
//!
//! Nothing the caller owns is touched from here except by one *catching* import, `JSON.stringify`. Getters, Proxies and
//! `toJSON` run inside it, and what they throw is caught there; an exception that crossed Rust frames would leak stack until
//! the instance died. What is decoded is plain text: own enumerable keys only, no prototype, bounded in length and depth.

use crate::api::{self, LONGEST_BATCH, LONGEST_INPUT, ProblemCode, Reply, ToJson};
use js_sys::{JSON, JsString, Object};
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

/// May these relatives be bound? Takes a list of `Case`s, returns a `Reply` with a `Reply<Verdict>` for each.
#[wasm_bindgen(js_name = checkBindings, skip_typescript)]
#[must_use]
pub fn check_bindings(cases: &JsValue) -> JsValue {
    answer_all(cases, api::check_bindings)
}

/// How will these bills be split? Takes a list of `Bill`s, returns a `Reply` with a `Reply<Preview>` for each.
#[wasm_bindgen(js_name = previewDeductions, skip_typescript)]
#[must_use]
pub fn preview_deductions(bills: &JsValue) -> JsValue {
    answer_all(bills, api::preview_deductions)
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

/// What this module is, and which policies answer: an `About`.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn about() -> JsValue {
    plain(&api::about())
}

/// Which places have a policy of their own? A list of `KnownPlace`.
#[wasm_bindgen(js_name = listRegions, skip_typescript)]
#[must_use]
pub fn list_regions() -> JsValue {
    object(&api::list_regions())
}

/// Takes what `policies.json` holds, as text or as an object, in place of the policies in force. Returns a `Reply<About>`.
#[wasm_bindgen(js_name = loadPolicies, skip_typescript)]
#[must_use]
pub fn load_policies(policies: &JsValue) -> JsValue {
    let json =
        policies.dyn_ref().map_or_else(|| snapshot(policies, LONGEST_INPUT), |text| bounded(text, LONGEST_INPUT));
    object(&json.map_or_else(|(code, expected)| api::refuse(code, expected), |json| api::load_policies(&json)))
}

/// Brings the built-in policies back: an `About`.
#[wasm_bindgen(js_name = resetPolicies, skip_typescript)]
#[must_use]
pub fn reset_policies() -> JsValue {
    plain(&api::reset_policies())
}

fn answer<T: ToJson>(input: &JsValue, ask: fn(&str) -> Reply<T>) -> JsValue {
    object(&match snapshot(input, LONGEST_INPUT) {
        Ok(json) => ask(&json),
        Err((code, expected)) => api::refuse(code, expected),
    })
}

fn answer_all(input: &JsValue, ask: fn(&str) -> String) -> JsValue {
    match snapshot(input, LONGEST_BATCH) {
        Ok(json) => parsed(&ask(&json)),
        Err((code, expected)) => object(&api::refuse::<bool>(code, expected)),
    }
}

/// The input as JSON text. `JSON.stringify` gives `undefined` for what JSON cannot hold (functions, symbols) and throws on
/// cycles, `BigInt` and whatever the caller's own getters throw.
fn snapshot(input: &JsValue, longest: usize) -> Result<String, (ProblemCode, &'static str)> {
    let unreadable = (ProblemCode::NotReadable, "a plain object of texts, numbers, booleans and lists");
    let text = JSON::stringify(input).map_err(|_| unreadable)?;
    text.dyn_ref().ok_or(unreadable).and_then(|text| bounded(text, longest))
}

fn bounded(text: &JsString, longest: usize) -> Result<String, (ProblemCode, &'static str)> {
    let length = usize::try_from(text.length()).unwrap_or(usize::MAX);
    let limit = if longest == LONGEST_BATCH { "at most 8 MiB of JSON" } else { "at most 2 MiB of JSON" };
    if length > longest { Err((ProblemCode::TooLong, limit)) } else { Ok(String::from(text)) }
}

fn object(value: &dyn ToJson) -> JsValue {
    parsed(&api::text(value))
}

/// The reply as plain objects, by one `JSON.parse`: it sets own properties only, whatever a page has planted in a prototype, and it
/// crosses once where building object by object crosses for every field. It cannot fail for our own replies; if it did, the
/// caller would read `undefined`.
fn parsed(reply: &str) -> JsValue {
    JSON::parse(reply).unwrap_or(JsValue::UNDEFINED)
}

/// What the module says of itself leaves through serde-wasm-bindgen, which sets property by property: not where a page has planted
/// anything in `Object.prototype`, whose setters would see it.
fn plain<T: Serialize + ToJson>(value: &T) -> JsValue {
    let planted = Object::get_own_property_names(&Object::get_prototype_of(&Object::new())).length() != STANDARD;
    let serializer = serde_wasm_bindgen::Serializer::new();
    if planted { object(value) } else { value.serialize(&serializer).unwrap_or_else(|_| object(value)) }
}

/// How many properties `Object.prototype` has of its own (ECMA-262, 20.1.3 and B.2.2).
const STANDARD: u32 = 12;
