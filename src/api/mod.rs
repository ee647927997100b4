//! The library's questions as JSON in, values out: what the JavaScript boundary calls, tested natively.
//!
//! ```
//! let reply = gongji::api::check_binding(
//!     r#"{ "day": "2024-08-01",
//!          "grantor": { "region": "130100", "scheme": "employee", "account": true, "status": "normal", "bound": 0 },
//!          "grantee": { "relation": "sibling", "region": "130200", "scheme": "resident", "status": "normal", "bound": 0 } }"#,
//! );
//! let json = serde_json::to_value(&reply)?;
//! assert_eq!(json["value"]["outcome"], "ineligible"); // 河北 opened 近亲属 the day after
//! assert_eq!(json["value"]["remedies"][0]["changes"][0]["to"], "2024-08-02");
//! # Ok::<(), serde_json::Error>(())
//! ```

mod about;
mod base64;
mod batch;
mod binding;
mod deduction;
mod ending;
mod policies;
mod problem;
mod read;
mod reply;
mod settlement;
mod sheet;
mod write;
mod year;

pub use about::{About, KnownPlace, about, list_regions};
pub use batch::LONGEST_BATCH;
pub use binding::{FieldChange, Finding, OtherWay, Question, Remedy, Verdict, Warning};
pub use deduction::{Assumption, Note, OtherReading, Payer, Preview, Step, Totals};
pub use ending::EndingVerdict;
pub use policies::{load_policies, reset_policies};
pub use problem::{Problem, ProblemCode};
pub use read::{Fields, FromJson, LONGEST_INPUT, read};
pub use reply::{Basis, Params, Receipt, Reply};
pub use settlement::{Comparison, OtherFit, Settled, SettledAmount, SettledDifference, SettlementQuestion};
pub use sheet::{Entry, Place, Sheet, Statement};
pub use write::{Json, ToJson};
pub use year::YearPreview;

use crate::binding::Case;
use crate::catalogue::in_force;
use crate::deduction::{Bill, Year};
use crate::ending::Question as EndingQuestion;

/// May this relative be bound? `json` is a [`Case`].
#[must_use]
pub fn check_binding(json: &str) -> Reply<Verdict> {
    verdict(read(json))
}

/// May these relatives be bound? `json` is a list of [`Case`]s.
///
/// The reply is JSON text, `Reply<Vec<Reply<Verdict>>>`: each case has its own reply at its own place, and one that is wrong spoils no
/// other.
///
/// ```
/// let text = gongji::api::check_bindings(r#"[{ "day": "2026-11-22" }, { "day": "tomorrow" }]"#);
/// let replies: serde_json::Value = serde_json::from_str(&text)?;
/// assert_eq!(replies["value"][0]["value"]["outcome"], "incomplete");
/// assert_eq!(replies["value"][1]["errors"][0]["code"], "day");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn check_bindings(json: &str) -> String {
    batch::batch(json, |value| text(&verdict(Case::from_json(&value))))
}

/// How will this bill be split? `json` is a [`Bill`].
#[must_use]
pub fn preview_deduction(json: &str) -> Reply<Preview> {
    preview(read(json))
}

/// How will these bills be split? `json` is a list of [`Bill`]s; the reply is JSON text, `Reply<Vec<Reply<Preview>>>`, as that of
/// [`check_bindings`].
#[must_use]
pub fn preview_deductions(json: &str) -> String {
    batch::batch(json, |value| text(&preview(Bill::from_json(&value))))
}

/// How will these bills of one year be split, one after the other? `json` is a [`Year`].
#[must_use]
pub fn preview_year(json: &str) -> Reply<YearPreview> {
    read::<Year>(json).and_then(|year| YearPreview::of(&year, &in_force()).map_err(|problem| vec![problem])).into()
}

fn verdict(case: Result<Case, Vec<Problem>>) -> Reply<Verdict> {
    case.map(|case| Verdict::of(&case, &in_force())).into()
}

fn preview(bill: Result<Bill, Vec<Problem>>) -> Reply<Preview> {
    bill.and_then(|bill| Preview::of(&bill, &in_force()).map_err(|fault| vec![fault.into()])).into()
}

/// A value as JSON text.
#[must_use]
pub fn text(value: &dyn ToJson) -> String {
    Json::text(value)
}

/// How does this binding end? `json` is an [`EndingQuestion`].
#[must_use]
pub fn check_unbinding(json: &str) -> Reply<EndingVerdict> {
    read::<EndingQuestion>(json).map(|question| EndingVerdict::of(&question, &in_force())).into()
}

/// What does this settlement say, and does it add up? `json` is a [`SettlementQuestion`].
///
/// ```
/// let reply = gongji::api::read_settlement(r#"{ "message": { "infcode": 0, "output": { "setlinfo": {
///     "medfee_sumamt": 4.52, "fund_pay_sumamt": "0.00", "acct_pay": "4.52", "psn_cash_pay": 0, "acct_mulaid_pay": "" } } } }"#);
/// let json = serde_json::to_value(&reply)?;
/// assert_eq!(json["value"]["identities"][3]["judgement"], "holds"); // total = funds + accounts + cash
/// assert_eq!(json["value"]["paid"]["own_account"], "4.52");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn read_settlement(json: &str) -> Reply<Settled> {
    let settled = |question| Settled::of(question, &in_force()).map_err(|problem| vec![problem]);
    read::<SettlementQuestion>(json).and_then(settled).into()
}

/// What holds in a place on a day? `json` is a [`Place`].
#[must_use]
pub fn policy_at(json: &str) -> Reply<Sheet> {
    read::<Place>(json).map(|place| Sheet::of(&place, &in_force())).into()
}

/// The reply to an input that could not be read at all.
#[must_use]
pub fn refuse<T>(code: ProblemCode, expected: &str) -> Reply<T> {
    Err(vec![Problem::new(code, expected)]).into()
}
