//! The JavaScript boundary: with `wasm.js`, its other end, the only file that knows JavaScript exists.
//!
//! Nothing the caller owns is touched from here. `read` takes a question apart and `made` makes the objects of a reply, each in one
//! crossing; getters, Proxies and `toJSON` run inside `read`, which throws nothing: an exception that crossed Rust frames would leak
//! stack until the instance died. What is sent are own enumerable properties, bounded in length and depth.

use crate::api::{self, Input, LONGEST_BATCH, LONGEST_INPUT, Reply, Sent, ToJson, Words};
use core::cell::RefCell;
use js_sys::Object;
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(module = "/src/wasm.js")]
extern "C" {
    fn read(input: &JsValue, longest: usize) -> Vec<u8>;
    #[wasm_bindgen(js_name = readText)]
    fn read_text(input: &JsValue, longest: usize) -> Vec<u8>;
    fn blank(places: usize) -> JsValue;
    fn made(names: &JsValue, words: &[u32], texts: &str) -> JsValue;
}

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
    object(&api::load_policies(Input::sent(read_text(policies, LONGEST_INPUT), LONGEST_INPUT)))
}

/// Brings the built-in policies back: an `About`.
#[wasm_bindgen(js_name = resetPolicies, skip_typescript)]
#[must_use]
pub fn reset_policies() -> JsValue {
    plain(&api::reset_policies())
}

fn answer<T: ToJson>(input: &JsValue, ask: fn(Input) -> Reply<T>) -> JsValue {
    object(&ask(Input::sent(read(input, LONGEST_INPUT), LONGEST_INPUT)))
}

fn answer_all(input: &JsValue, ask: for<'s> fn(Input, &'s mut Sent) -> Words<'s>) -> JsValue {
    let input = Input::sent(read(input, LONGEST_BATCH), LONGEST_BATCH);
    reply(|sent| ask(input, sent))
}

fn object(value: &dyn ToJson) -> JsValue {
    reply(|sent| Words::of(value, sent))
}

thread_local! {
    /// The names the other end has been sent, and its own copy of them.
    static NAMES: RefCell<(Sent, JsValue)> = RefCell::new((Sent::default(), blank(Sent::PLACES)));
}

/// What is written, as plain objects. Nothing of the caller's runs meanwhile, so the names are never in use already; were they, the
/// caller would read `undefined`.
fn reply(write: impl FnOnce(&mut Sent) -> Words<'_>) -> JsValue {
    NAMES.with(|names| {
        names.try_borrow_mut().map_or(JsValue::UNDEFINED, |mut names| {
            let (sent, known) = &mut *names;
            let words = write(sent);
            let (words, texts) = words.parts();
            made(known, words, texts)
        })
    })
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
