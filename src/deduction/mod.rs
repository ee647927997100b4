//! How will this bill be split?
//!
//! A [`Bill`] is taken apart line by line into what the insurance looks at ([`Scope`]); the pooling fund pays its share above
//! the deductible and below the cap; what remains is the personal burden, and is paid by the patient's own account, then the
//! relatives' accounts in order, then cash. Every local switch that is not settled is an assumption: listed, and where another
//! reading gives different money, that is given too.

mod bill;
mod cap;
mod due;
mod fault;
mod figures;
mod fund;
mod grantor;
mod patient;
mod payers;
mod picker;
mod preview;
mod scope;
mod sharing;
mod step;
mod supplement;
mod switches;
mod totals;
mod year;

pub use bill::{Amounts, Assume, AssumedBand, AssumedSupplement, Bill, Class, Line, PeriodToDate, Sharer, YearToDate};
pub use fault::Fault;
pub use fund::Paid;
pub use payers::{Payer, PayerKind};
pub use preview::{Certainty, OtherReading, Preview, preview};
pub use scope::Scope;
pub use sharing::{Assumption, State, Switch};
pub use step::{Step, StepKind};
pub use supplement::Share;
pub use totals::Totals;
pub use year::{Year, preview_year};
