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
mod binding;
mod deduction;
mod ending;
mod problem;
mod read;
mod reply;
mod settlement;
mod sheet;
mod values;
mod year;

pub use about::{About, KnownPlace, about};
pub use binding::{FieldChange, Finding, OtherWay, Question, Remedy, Verdict, Warning};
pub use deduction::{Assumption, Note, OtherReading, Payer, Preview, Step, Totals};
pub use ending::EndingVerdict;
pub use problem::{Problem, ProblemCode};
pub use read::{Fields, FromJson, LONGEST_INPUT, read};
pub use reply::{Basis, Params, Receipt, Reply};
pub use settlement::{Comparison, OtherFit, Settled, SettledAmount, SettledDifference, SettlementQuestion};
pub use sheet::{Entry, Place, Sheet, Statement};
pub use year::YearPreview;

use crate::binding::Case;
use crate::catalogue::built_in;
use crate::deduction::{Bill, Year};
use crate::ending::Question as EndingQuestion;

/// May this relative be bound? `json` is a [`Case`].
#[must_use]
pub fn check_binding(json: &str) -> Reply<Verdict> {
    read::<Case>(json).map(|case| Verdict::of(&case, built_in())).into()
}

/// How will this bill be split? `json` is a [`Bill`].
#[must_use]
pub fn preview_deduction(json: &str) -> Reply<Preview> {
    let preview = |bill: Bill| Preview::of(&bill, built_in()).map_err(|fault| vec![fault.into()]);
    read::<Bill>(json).and_then(preview).into()
}

/// How will these bills of one year be split, one after the other? `json` is a [`Year`].
#[must_use]
pub fn preview_year(json: &str) -> Reply<YearPreview> {
    read::<Year>(json).and_then(|year| YearPreview::of(&year, built_in()).map_err(|problem| vec![problem])).into()
}

/// How does this binding end? `json` is an [`EndingQuestion`].
#[must_use]
pub fn check_unbinding(json: &str) -> Reply<EndingVerdict> {
    read::<EndingQuestion>(json).map(|question| EndingVerdict::of(&question, built_in())).into()
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
    let settled = |question| Settled::of(question, built_in()).map_err(|problem| vec![problem]);
    read::<SettlementQuestion>(json).and_then(settled).into()
}

/// What holds in a place on a day? `json` is a [`Place`].
#[must_use]
pub fn policy_at(json: &str) -> Reply<Sheet> {
    read::<Place>(json).map(|place| Sheet::of(&place, built_in())).into()
}

/// The reply to an input that could not be read at all.
#[must_use]
pub fn refuse<T>(code: ProblemCode, expected: &str) -> Reply<T> {
    Err(vec![Problem::new(code, expected)]).into()
}
