//! May this relative be bound?
//!
//! A [`Case`] says what is known of the two; [`verdict`] looks at every condition of their places on that day and says what
//! it found, what is still needed, what would change a refusal, and which other ways there are.

mod alternatives;
mod area;
mod balance;
mod case;
mod consent;
mod ground;
mod insurance;
mod limits;
mod papers;
mod relation;
mod remedies;
mod spending;
mod verdict;
mod wallet;

pub use crate::finding::{Finding, FindingStatus, Rule};
pub use alternatives::{Alternative, Openness};
pub use case::{Card, Case, Grantee, Grantor, Paper, Usage};
pub use papers::Warning;
pub use remedies::{Remedies, Remedy};
pub use verdict::{Outcome, Verdict, verdict};
