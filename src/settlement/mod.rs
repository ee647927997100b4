//! What does this settlement say, and does it add up?
//!
//! A [`Message`] holds the amounts of a reply of the national interface (2206, 2207, 2303, 2304 and the queries that repeat
//! them). [`Settlement::of`] checks the sums such a reply should obey ([`SumIdentity`]), finds out where the account's money is
//! counted ([`Inclusion`]: the numbers decide it, or what is recorded of the place, or nobody) and warns of what looks odd.
//! [`compare`] says in which steps the settlement differs from a preview.
//!
//! A sum that does not hold is reported and not corrected: real messages break some of them.

mod comparison;
mod explanation;
mod extras;
mod field;
mod fund_line;
mod identity;
mod inclusion;
mod message;
mod name;
mod numeral;
mod settled;
mod signed_money;
mod warning;

pub use comparison::{Difference, compare};
pub use explanation::{AmountExplanation, CountedAmountCode};
pub use field::MoneyField;
pub use fund_line::{FundKind, FundLine};
pub use identity::{Checked, FailReason, Judgement, SumIdentity};
pub use inclusion::{Included, Inclusion, InclusionSource};
pub use message::{Given, Message, UnknownAmount};
pub use name::{begins_with, is_same_name, names_amount};
pub use numeral::{Numeral, Written};
pub use settled::{SettledShares, Settlement};
pub use signed_money::SignedMoney;
pub use warning::{SettlementWarning, SettlementWarningCode};
