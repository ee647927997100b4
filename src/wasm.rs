//! The JavaScript boundary: with `wasm.js`, its other end, the only file that knows JavaScript exists.
//!
//! Nothing the caller owns is touched from here. `read` takes a request apart and `made` makes the objects of a reply, each in one
//! crossing; getters, Proxies and `toJSON` run inside `read`, which throws nothing: an exception that crossed Rust frames would leak
//! stack until the instance died. What is sent are own enumerable properties, bounded in length and depth.

use crate::api::{
    self, DEEPEST, Decode, Encode, InputError, KEPT_NAMES, KEPT_PARTS, LONGEST_BATCH, LONGEST_REQUEST, Reply,
    ReplyEncoder, RequestBytes, RequestValue, batch, decode,
};
use core::cell::RefCell;
use js_sys::Object;
use serde::Serialize;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(module = "/src/wasm.js")]
extern "C" {
    fn read(input: &JsValue, longest: usize, deepest: usize) -> Vec<u8>;
    #[wasm_bindgen(js_name = readText)]
    fn read_text(input: &JsValue, longest: usize, deepest: usize) -> Vec<u8>;
    fn blank(names: usize, parts: usize) -> JsValue;
    fn made(names: &JsValue, words: &[u32], texts: &str) -> JsValue;
    fn frozen(value: JsValue) -> JsValue;
    #[wasm_bindgen(js_name = noReplies)]
    fn no_replies() -> JsValue;
    fn known(kept: &JsValue, call: u32, input: &JsValue, longest: usize, deepest: usize) -> JsValue;
    #[wasm_bindgen(js_name = lastSent)]
    fn last_sent() -> Vec<u8>;
    fn keep(kept: &JsValue, reply: &JsValue);
    fn forget(kept: &JsValue);
}

/// Answers whether a relative may be bound. Takes a `Case`, returns a `Reply<Verdict>`.
#[wasm_bindgen(js_name = checkBinding, skip_typescript)]
#[must_use]
pub fn check_binding(case: &JsValue) -> JsValue {
    answer(Call::CheckBinding, case, |case, out| api::encode_verdict(&case, out))
}

/// Answers how a bill will be split. Takes a `Bill`, returns a `Reply<Preview>`.
#[wasm_bindgen(js_name = previewDeduction, skip_typescript)]
#[must_use]
pub fn preview_deduction(bill: &JsValue) -> JsValue {
    answer(Call::PreviewDeduction, bill, |bill, out| put(api::preview_deduction(&bill), out))
}

/// Answers what a settlement says and whether it adds up. Takes a `SettlementQuestion`, returns a `Reply<SettlementReading>`.
#[wasm_bindgen(js_name = readSettlement, skip_typescript)]
#[must_use]
pub fn read_settlement(question: &JsValue) -> JsValue {
    answer_once(&received(question, LONGEST_REQUEST), |question, out| put(api::read_settlement(question), out))
}

/// Answers how the bills of one year will be split. Takes a `Year`, returns a `Reply<YearPreview>`.
#[wasm_bindgen(js_name = previewYear, skip_typescript)]
#[must_use]
pub fn preview_year(year: &JsValue) -> JsValue {
    answer(Call::PreviewYear, year, |year, out| put(api::preview_year(year), out))
}

/// Answers many `Case`s. Takes a list, returns a `Reply` with a `Reply<Verdict>` for each.
#[wasm_bindgen(js_name = checkBindings, skip_typescript)]
#[must_use]
pub fn check_bindings(cases: &JsValue) -> JsValue {
    answer_all(cases, |case, out| api::encode_verdict(&case, out))
}

/// Answers many `Bill`s. Takes a list, returns a `Reply` with a `Reply<Preview>` for each.
#[wasm_bindgen(js_name = previewDeductions, skip_typescript)]
#[must_use]
pub fn preview_deductions(bills: &JsValue) -> JsValue {
    answer_all(bills, |bill, out| put(api::preview_deduction(&bill), out))
}

/// Answers how a binding ends. Takes an `UnbindingQuestion`, returns a `Reply<UnbindingReply>`.
#[wasm_bindgen(js_name = checkUnbinding, skip_typescript)]
#[must_use]
pub fn check_unbinding(question: &JsValue) -> JsValue {
    answer(Call::CheckUnbinding, question, |question, out| put(api::check_unbinding(&question), out))
}

/// Answers what holds in a place on a day. Takes a `PolicyQuery`, returns a `Reply<PolicyOverview>`.
#[wasm_bindgen(js_name = policyAt, skip_typescript)]
#[must_use]
pub fn policy_at(query: &JsValue) -> JsValue {
    answer(Call::PolicyAt, query, |query, out| put(api::policy_at(&query), out))
}

/// Says what this module is, and which policies answer: an `About`.
#[wasm_bindgen(skip_typescript)]
#[must_use]
pub fn about() -> JsValue {
    plain(&api::about())
}

/// Lists the places with a policy of their own: a list of `KnownPlace`.
#[wasm_bindgen(js_name = listRegions, skip_typescript)]
#[must_use]
pub fn list_regions() -> JsValue {
    object(&api::list_regions())
}

/// Puts policies in force. Takes what `policies.json` holds, as text or as an object; returns a `Reply<About>`.
#[wasm_bindgen(js_name = loadPolicies, skip_typescript)]
#[must_use]
pub fn load_policies(policies: &JsValue) -> JsValue {
    let policies = RequestBytes::received(read_text(policies, LONGEST_REQUEST, DEEPEST), LONGEST_REQUEST);
    forget_replies();
    object(&Reply::from(api::load_policies(&policies)))
}

/// Takes the figures of bills that belong to the built-in policies, as bytes; returns a `Reply<About>`.
#[wasm_bindgen(js_name = loadFigures, skip_typescript)]
#[must_use]
pub fn load_figures(figures: &[u8]) -> JsValue {
    forget_replies();
    object(&Reply::from(api::load_figures(figures)))
}

/// Brings the built-in policies back: an `About`.
#[wasm_bindgen(js_name = resetPolicies, skip_typescript)]
#[must_use]
pub fn reset_policies() -> JsValue {
    forget_replies();
    plain(&api::reset_policies())
}

/// The calls whose replies are kept. A settlement is not among them: its message names a person.
#[derive(Clone, Copy)]
enum Call {
    CheckBinding = 1,
    PreviewDeduction,
    PreviewYear,
    CheckUnbinding,
    PolicyAt,
}

thread_local! {
    /// The replies that are given again, held by the other end. They are this instance's: one that is cut off takes them along.
    static REPLIES_GIVEN: JsValue = no_replies();
}

/// Forgets what follows from the policies and figures in force until now: replies, and parts of replies.
fn forget_replies() {
    REPLIES_GIVEN.with(forget);
    REPLIES.with(|replies| {
        if let Ok(mut replies) = replies.try_borrow_mut() {
            replies.0.forget_parts();
        }
    });
}

/// Answers as before where the same was asked before. Code of the caller runs in `known` alone, so that the request read there is
/// still the last one when its reply is kept; a reply that is not made as a whole is never kept.
fn answer<Q: Decode>(call: Call, request: &JsValue, answer: fn(Q, &mut ReplyEncoder)) -> JsValue {
    REPLIES_GIVEN.with(|given| {
        let before = known(given, call as u32, request, LONGEST_REQUEST, DEEPEST);
        if !before.is_undefined() {
            return before;
        }
        let reply = answer_once(&RequestBytes::received(last_sent(), LONGEST_REQUEST), answer);
        keep(given, &reply);
        reply
    })
}

fn answer_once<Q: Decode>(request: &RequestBytes, answer: fn(Q, &mut ReplyEncoder)) -> JsValue {
    reply(&mut |out| match value(request).and_then(|value| decode(&value)) {
        Ok(request) => answer(request, out),
        Err(errors) => put::<bool>(Err(errors), out),
    })
}

fn put<T: Encode>(answer: Result<T, Vec<InputError>>, out: &mut ReplyEncoder) {
    Reply::from(answer).encode(out);
}

fn answer_all<Q: Decode>(requests: &JsValue, answer: fn(Q, &mut ReplyEncoder)) -> JsValue {
    let requests = received(requests, LONGEST_BATCH);
    reply(&mut |out| batch(&requests, &answer, out))
}

#[inline(never)]
fn received(request: &JsValue, longest: usize) -> RequestBytes {
    RequestBytes::received(read(request, longest, DEEPEST), longest)
}

#[inline(never)]
fn value(request: &RequestBytes) -> Result<RequestValue<'_>, Vec<InputError>> {
    request.value().map_err(|why| vec![why.into()])
}

#[inline(never)]
fn object(value: &dyn Encode) -> JsValue {
    reply(&mut |out| value.encode(out))
}

thread_local! {
    /// The encoder, and the list in which the other end keeps the names that were sent.
    static REPLIES: RefCell<(ReplyEncoder, JsValue)> = RefCell::new((ReplyEncoder::default(), blank(KEPT_NAMES, KEPT_PARTS)));
}

/// Returns what `write` writes, as plain objects. No code of the caller runs while the encoder is borrowed, so it is never
/// borrowed twice; a second borrow would return `undefined`.
#[inline(never)]
fn reply(write: &mut dyn FnMut(&mut ReplyEncoder)) -> JsValue {
    REPLIES.with(|replies| {
        replies.try_borrow_mut().map_or(JsValue::UNDEFINED, |mut replies| {
            let (out, kept) = &mut *replies;
            out.start();
            write(out);
            let (words, texts) = out.finish();
            made(kept, &words, &texts)
        })
    })
}

/// Returns what the module says of itself through serde-wasm-bindgen, which sets property by property. Where a page has planted
/// anything in `Object.prototype`, whose setters would see that, the reply is made as every other.
fn plain<T: Serialize + Encode>(value: &T) -> JsValue {
    let names = Object::get_own_property_names(&Object::get_prototype_of(&Object::new()));
    let is_planted = names.length() != STANDARD_PROPERTIES;
    let serializer = serde_wasm_bindgen::Serializer::new();
    if is_planted { object(value) } else { value.serialize(&serializer).map_or_else(|_| object(value), frozen) }
}

/// How many properties `Object.prototype` has of its own (ECMA-262, 20.1.3 and B.2.2).
const STANDARD_PROPERTIES: u32 = 12;
