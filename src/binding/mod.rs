//! Binding: whether a relative may be bound.
//!
//! A [`Case`] holds what is known of the two people. [`verdict`] looks at every condition of both places on the day. The
//! [`BindingVerdict`] holds the findings, the fields still needed, what would change a refusal, and the other ways of sharing.

mod alternatives;
mod area;
mod assume;
mod balance;
mod bureau;
mod case;
mod change;
mod conditions;
mod consent;
mod context;
mod facts;
mod field;
mod insurance;
mod limits;
mod others;
mod outcome;
mod papers;
mod relation;
mod remedies;
mod spending;
mod use_condition;
mod usual;
mod verdict;
mod wallet;
mod ways;

pub use crate::finding::{FindingCode, FindingStatus, RuleCode, RuleFinding};
pub use alternatives::{Alternative, Availability};
pub use assume::{Assumed, Assuming};
pub use bureau::Bureau;
pub use case::{Card, Case, Grantee, Grantor, Paper, Usage};
pub use change::CaseChange;
pub use field::{CaseField, CaseFinding};
pub use others::{Other, OtherGrantor};
pub use outcome::Outcome;
pub use papers::{PaperWarning, WarningCode};
pub use remedies::{TriedRemedies, TriedRemedy};
pub use verdict::{BindingVerdict, verdict};
