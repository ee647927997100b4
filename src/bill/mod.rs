//! How will this bill be split?
//!
//! A pipeline of four stages, each a function from its input to its output:
//!
//! 1. [`classify`] takes the [`Bill`] apart into what the insurance looks at ([`Scope`]);
//! 2. [`schedule`] gives the figures that hold for this bill, each with every value that it may have;
//! 3. [`fund`] works out what the pooling fund and the funds after it pay ([`Paid`]);
//! 4. [`accounts`] lets the own account, the relatives' accounts in order, and cash pay what is left ([`Payer`]).
//!
//! [`liability`] runs the first three in every combination of what the bill does not say and what the sources do not settle,
//! [`split`] joins them with the accounts, and [`year`] splits the bills of one year in a row. Everything that is taken without
//! being sure is an assumption, and every other value of it an [`Interpretation`]: where that gives different money, its split is
//! given too. The span of a payer holds every combination, and [`asks`] names the fields that would narrow it. Only a bill without an
//! expense has no split.
//!
//! [`Interpretation`]: interpretation::Interpretation

mod accounts;
mod asks;
mod assumptions;
mod burden;
mod classify;
mod contradiction;
mod field;
mod fund;
mod interpretation;
mod liability;
mod note;
mod other_years;
mod request;
mod schedule;
mod split;
mod step;
mod totals;
mod year;

pub use accounts::{Payer, PayerKind, PayerSpan};
pub use classify::Scope;
pub use contradiction::BillContradiction;
pub use field::BillField;
pub use fund::{Paid, SupplementPayment};
pub use interpretation::{AssumptionKey, AssumptionState, SplitAssumption};
pub use note::{BillNoteCode, SplitNote};
pub use request::{
    Amounts, Assume, AssumedBand, AssumedSupplement, Bill, BillLine, CatalogueClass, PeriodToDate, Sharer, YearToDate,
};
pub use split::{Certainty, OtherSplit, Split, preview};
pub use step::{SplitStep, StepKind};
pub use totals::SplitTotals;
pub use year::{Year, YearContradiction, preview_year};
