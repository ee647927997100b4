//! Accounts: who pays the personal burden. The own account pays first, then the wallet, then the grantors in order, then cash.

mod grantor;
mod kept_back;
mod order;
mod payers;
mod permission;
mod span;
mod term;
mod terms;

pub use grantor::{GrantorPlaces, Holding, are_quotas_open};
pub use payers::{Accounts, Payer, PayerKind, payers};
pub use span::{PayerSpan, paid_by, span};
pub use term::AccountTerms;
pub use terms::{TermEvidence, terms};
