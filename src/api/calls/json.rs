//! Every call with JSON text in and JSON text out, as JavaScript sends and receives it: for tools and tests.
//!
//! A text is read as `JSON.parse` reads it, and a reply has the bytes that `JSON.stringify` writes of the module's.
//!
//! A reply is `{ "ok": true, "value": … }` or `{ "ok": false, "errors": [ … ] }`.
//!
//! ```
//! use gongji::api::json;
//! let reply = json::read_settlement(r#"{ "message": { "infcode": 0, "output": { "setlinfo": {
//!     "medfee_sumamt": 4.52, "fund_pay_sumamt": "0.00", "acct_pay": "4.52", "psn_cash_pay": 0, "acct_mulaid_pay": "" } } } }"#);
//! let reply: serde_json::Value = serde_json::from_str(&reply)?;
//! assert_eq!(reply["value"]["identities"][3]["judgement"], "holds"); // total = funds + accounts + cash
//! assert_eq!(reply["value"]["paid"]["own_account"], "4.52");
//!
//! let replies = json::check_bindings(r#"[{ "day": "2026-11-22" }, { "day": "tomorrow" }]"#);
//! let replies: serde_json::Value = serde_json::from_str(&replies)?;
//! assert_eq!(replies["value"][0]["value"]["outcome"], "incomplete");
//! assert_eq!(replies["value"][1]["errors"][0]["code"], "day"); // a request that is wrong spoils no other
//! # Ok::<(), serde_json::Error>(())
//! ```

use super::batch::batch;
use crate::api::bytes::{LONGEST_BATCH, LONGEST_REQUEST, RequestBytes};
use crate::api::codec::{self, Decode, Encode, InputError, ReplyEncoder};
use crate::api::reply::Reply;

pub use crate::api::codec::ReplyTree;

/// Answers a `Case`; see [`check_binding`](crate::check_binding).
#[must_use]
pub fn check_binding(case: &str) -> String {
    answer(case, |case| super::check_binding(&case))
}

/// Answers a list of `Case`s, each at its own place.
#[must_use]
pub fn check_bindings(cases: &str) -> String {
    answer_all(cases, |case| super::check_binding(&case))
}

/// Answers a `Bill`; see [`preview_deduction`](crate::preview_deduction).
#[must_use]
pub fn preview_deduction(bill: &str) -> String {
    answer(bill, |bill| super::preview_deduction(&bill))
}

/// Answers a list of `Bill`s, each at its own place.
#[must_use]
pub fn preview_deductions(bills: &str) -> String {
    answer_all(bills, |bill| super::preview_deduction(&bill))
}

/// Answers a `Year`; see [`preview_year`](crate::preview_year).
#[must_use]
pub fn preview_year(year: &str) -> String {
    answer(year, super::preview_year)
}

/// Answers an `UnbindingQuestion`; see [`check_unbinding`](crate::check_unbinding).
#[must_use]
pub fn check_unbinding(question: &str) -> String {
    answer(question, |question| super::check_unbinding(&question))
}

/// Answers a `SettlementQuestion`; see [`read_settlement`](crate::read_settlement).
#[must_use]
pub fn read_settlement(question: &str) -> String {
    answer(question, super::read_settlement)
}

/// Answers a `PolicyQuery`; see [`policy_at`](crate::policy_at).
#[must_use]
pub fn policy_at(query: &str) -> String {
    answer(query, |query| super::policy_at(&query))
}

/// Answers with [`about`](crate::about).
#[must_use]
pub fn about() -> String {
    text(Ok(super::about()))
}

/// Answers with [`list_regions`](crate::list_regions).
#[must_use]
pub fn list_regions() -> String {
    text(Ok(super::list_regions()))
}

/// Loads what `policies.json` holds; see [`load_policies`](crate::load_policies).
pub fn load_policies(policies: &str) -> String {
    text(super::load_policies(policies))
}

/// Brings the built-in policies back; see [`reset_policies`](crate::reset_policies).
pub fn reset_policies() -> String {
    text(Ok(super::reset_policies()))
}

/// Makes the call that JavaScript knows under that name; `None` where there is no such call.
#[must_use]
pub fn call(name: &str, request: &str) -> Option<String> {
    Some(match name {
        "checkBinding" => check_binding(request),
        "checkBindings" => check_bindings(request),
        "previewDeduction" => preview_deduction(request),
        "previewDeductions" => preview_deductions(request),
        "previewYear" => preview_year(request),
        "checkUnbinding" => check_unbinding(request),
        "readSettlement" => read_settlement(request),
        "policyAt" => policy_at(request),
        "about" => about(),
        "listRegions" => list_regions(),
        "loadPolicies" => load_policies(request),
        "resetPolicies" => reset_policies(),
        _ => return None,
    })
}

/// Makes the call with the bytes that `src/wasm.js` would send of a request: what fuzzing asks of the module's own reader.
#[doc(hidden)]
#[must_use]
pub fn call_bytes(name: &str, request: Vec<u8>) -> Option<String> {
    let once = |request| RequestBytes::received(request, LONGEST_REQUEST);
    let many = |requests| RequestBytes::received(requests, LONGEST_BATCH);
    Some(match name {
        "checkBinding" => answer_bytes(&once(request), |case| super::check_binding(&case)),
        "checkBindings" => answer_all_bytes(&many(request), |case| super::check_binding(&case)),
        "previewDeduction" => answer_bytes(&once(request), |bill| super::preview_deduction(&bill)),
        "previewDeductions" => answer_all_bytes(&many(request), |bill| super::preview_deduction(&bill)),
        "previewYear" => answer_bytes(&once(request), super::preview_year),
        "checkUnbinding" => answer_bytes(&once(request), |question| super::check_unbinding(&question)),
        "readSettlement" => answer_bytes(&once(request), super::read_settlement),
        "policyAt" => answer_bytes(&once(request), |query| super::policy_at(&query)),
        "loadPolicies" => text(super::load(&once(request))),
        _ => return None,
    })
}

/// Reads a request, such as a [`Case`](crate::binding::Case), from JSON text.
///
/// # Errors
/// Every [`InputError`] found, at most 20.
pub fn read<T: Decode>(request: &str) -> Result<T, Vec<InputError>> {
    read_bytes(&RequestBytes::of_json(request, LONGEST_REQUEST))
}

fn read_bytes<T: Decode>(request: &RequestBytes) -> Result<T, Vec<InputError>> {
    request.value().map_err(|why| vec![why.into()]).and_then(|value| codec::decode(&value))
}

fn answer<Q: Decode, T: Encode>(request: &str, answer: fn(Q) -> Result<T, Vec<InputError>>) -> String {
    answer_bytes(&RequestBytes::of_json(request, LONGEST_REQUEST), answer)
}

fn answer_bytes<Q: Decode, T: Encode>(request: &RequestBytes, answer: fn(Q) -> Result<T, Vec<InputError>>) -> String {
    text(read_bytes(request).and_then(answer))
}

fn answer_all<Q: Decode, T: Encode>(requests: &str, answer: fn(Q) -> Result<T, Vec<InputError>>) -> String {
    answer_all_bytes(&RequestBytes::of_json(requests, LONGEST_BATCH), answer)
}

fn answer_all_bytes<Q: Decode, T: Encode>(
    requests: &RequestBytes,
    answer: fn(Q) -> Result<T, Vec<InputError>>,
) -> String {
    let mut out = ReplyEncoder::default();
    let reply = |request, out: &mut ReplyEncoder| Reply::from(answer(request)).encode(out);
    batch(requests, &reply, &mut out);
    serde_json::to_string(&out.finish()).unwrap_or_default()
}

fn text<T: Encode>(result: Result<T, Vec<InputError>>) -> String {
    // A tree of texts, numbers and flags can always be written.
    serde_json::to_string(&Reply::from(result)).unwrap_or_default()
}
