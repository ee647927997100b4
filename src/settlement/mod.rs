//! What does this settlement say, and does it add up?
//!
//! A [`Message`] holds the amounts of a reply of the national interface (2206, 2207, 2303, 2304 and the queries that repeat
//! them). [`Settlement::of`] checks the sums such a reply should obey ([`SumIdentity`]), finds out where the account's money is
//! counted ([`Placing`]: the numbers decide it, or what is recorded of the place, or nobody) and warns of what looks odd.
//! [`compare`] says in which steps the settlement differs from a preview.
//!
//! A sum that does not hold is told, not mended: real messages break some of them.

mod comparison;
mod field;
mod fund_line;
mod identity;
mod message;
mod placing;
mod recorded;
mod settled;
mod signed_money;

pub use comparison::{Difference, compare};
pub use field::MoneyField;
pub use fund_line::{FundKind, FundLine};
pub use identity::{Checked, FailReason, Judgement, SumIdentity};
pub use message::{Given, Message};
pub use placing::{Counted, Evidence, Placing};
pub use settled::{Settlement, SettlementWarning, Shares};
pub use signed_money::SignedMoney;
