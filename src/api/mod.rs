//! The library's questions in, replies out: what the JavaScript boundary calls, tested natively with JSON text.
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
mod wire;
mod write;
mod year;

pub use about::{About, KnownPlace, about, list_regions};
pub use binding::{FieldChange, Finding, OtherWay, Question, Remedy, Verdict, Warning};
pub use deduction::{Assumption, Note, OtherReading, Payer, Preview, Step, Totals};
pub use ending::EndingVerdict;
pub use policies::{load_policies, reset_policies};
pub use problem::{Problem, ProblemCode};
pub use read::{FromJson, Slot, read};
pub use reply::{Basis, Params, Receipt, Reply};
pub use settlement::{Comparison, OtherFit, Settled, SettledAmount, SettledDifference, SettlementQuestion};
pub use sheet::{Entry, Place, Sheet, Statement};
pub use wire::{Input, LONGEST_BATCH, LONGEST_INPUT, Object, Sent, Value, Words};
pub use write::ToJson;
pub use year::YearPreview;

use crate::binding::Case;
use crate::catalogue::in_force;
use crate::deduction::{Bill, Year};
use crate::ending::Question as EndingQuestion;

/// May this relative be bound? `input` is a [`Case`].
#[must_use]
pub fn check_binding(input: impl Into<Input>) -> Reply<Verdict> {
    read(input).map_or_else(|problems| Err(problems).into(), verdict)
}

/// May these relatives be bound? `input` is a list of [`Case`]s.
///
/// What is written is a `Reply<Vec<Reply<Verdict>>>`: each case has its own reply at its own place, and one that is wrong spoils no
/// other. `sent` are the names its reader knows.
///
/// ```
/// use gongji::api::{Sent, check_bindings};
/// let text = check_bindings(r#"[{ "day": "2026-11-22" }, { "day": "tomorrow" }]"#, &mut Sent::default()).to_string();
/// let replies: serde_json::Value = serde_json::from_str(&text)?;
/// assert_eq!(replies["value"][0]["value"]["outcome"], "incomplete");
/// assert_eq!(replies["value"][1]["errors"][0]["code"], "day");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[must_use]
pub fn check_bindings(input: impl Into<Input>, sent: &mut Sent) -> Words<'_> {
    batch::batch(&input.into(), verdict, sent)
}

/// How will this bill be split? `input` is a [`Bill`].
#[must_use]
pub fn preview_deduction(input: impl Into<Input>) -> Reply<Preview> {
    read(input).map_or_else(|problems| Err(problems).into(), preview)
}

/// How will these bills be split? `input` is a list of [`Bill`]s; what is written is a `Reply<Vec<Reply<Preview>>>`, as that of
/// [`check_bindings`].
#[must_use]
pub fn preview_deductions(input: impl Into<Input>, sent: &mut Sent) -> Words<'_> {
    batch::batch(&input.into(), preview, sent)
}

/// How will these bills of one year be split, one after the other? `input` is a [`Year`].
#[must_use]
pub fn preview_year(input: impl Into<Input>) -> Reply<YearPreview> {
    read::<Year>(input).and_then(|year| YearPreview::of(year, &in_force()).map_err(|problem| vec![problem])).into()
}

fn verdict(case: Case) -> Reply<Verdict> {
    Ok(Verdict::of(&case, &in_force())).into()
}

fn preview(bill: Bill) -> Reply<Preview> {
    Preview::of(&bill, &in_force()).map_err(|fault| vec![fault.into()]).into()
}

/// A value as JSON text.
#[cfg(not(target_arch = "wasm32"))]
#[must_use]
pub fn text(value: &dyn ToJson) -> String {
    Words::of(value, &mut Sent::default()).to_string()
}

/// How does this binding end? `input` is an [`EndingQuestion`].
#[must_use]
pub fn check_unbinding(input: impl Into<Input>) -> Reply<EndingVerdict> {
    read::<EndingQuestion>(input).map(|question| EndingVerdict::of(&question, &in_force())).into()
}

/// What does this settlement say, and does it add up? `input` is a [`SettlementQuestion`].
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
pub fn read_settlement(input: impl Into<Input>) -> Reply<Settled> {
    let settled = |question| Settled::of(question, &in_force()).map_err(|problem| vec![problem]);
    read::<SettlementQuestion>(input).and_then(settled).into()
}

/// What holds in a place on a day? `input` is a [`Place`].
#[must_use]
pub fn policy_at(input: impl Into<Input>) -> Reply<Sheet> {
    read::<Place>(input).map(|place| Sheet::of(&place, &in_force())).into()
}
