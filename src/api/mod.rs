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
mod message;
mod problem;
mod read;
mod reply;
mod settlement;
mod sheet;
mod values;

pub use about::{About, KnownPlace, about};
pub use binding::{FieldChange, Finding, OtherWay, Question, Remedy, Verdict, Warning};
pub use deduction::{Assumption, Note, OtherReading, Payer, Preview, Step, Totals};
pub use ending::EndingVerdict;
pub use problem::{Problem, ProblemCode};
pub use read::LONGEST_INPUT;
pub use reply::{Basis, Params, Receipt, Reply};
pub use settlement::{
    Comparison, DetailLine, IdentityCheck, MoneyPlace, OtherFit, Settled, SettledAmount, SettledDifference,
    SettlementMessage, SettlementQuestion, SettlementWarning, WhoPaid,
};
pub use sheet::{Entry, Place, Sheet, Statement};

use crate::binding::Case;
use crate::catalogue::built_in;
use crate::deduction::Bill;
use crate::ending::Question as EndingQuestion;

/// May this relative be bound? `json` is a [`Case`].
#[must_use]
pub fn check_binding(json: &str) -> Reply<Verdict> {
    read::read::<Case>(json).map(|case| Verdict::of(&case, built_in())).into()
}

/// How will this bill be split? `json` is a [`Bill`].
#[must_use]
pub fn preview_deduction(json: &str) -> Reply<Preview> {
    let preview = |bill: Bill| Preview::of(&bill, built_in()).map_err(Problem::from);
    read::read::<Bill>(json).and_then(preview).into()
}

/// How does this binding end? `json` is an [`EndingQuestion`].
#[must_use]
pub fn check_unbinding(json: &str) -> Reply<EndingVerdict> {
    read::read::<EndingQuestion>(json).map(|question| EndingVerdict::of(&question, built_in())).into()
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
    let settled =
        |(question, value): (SettlementQuestion, _)| Settled::of(&question, message::read(&value)?, built_in());
    read::read_with_message(json).and_then(settled).into()
}

/// What holds in a place on a day? `json` is a [`Place`].
#[must_use]
pub fn policy_at(json: &str) -> Reply<Sheet> {
    read::read::<Place>(json).map(|place| Sheet::of(&place, built_in())).into()
}

/// The reply to an input that could not be read at all.
#[must_use]
pub fn refuse<T>(code: ProblemCode, expected: &str) -> Reply<T> {
    Err(Problem::new(code, expected)).into()
}
