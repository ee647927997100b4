//! Unbinding: how a binding ends.
//!
//! An [`UnbindingQuestion`] says what happened, or who wants to end the binding. [`unbinding_verdict`] answers whether the
//! binding ends by itself, must be ended, may be ended or stays, and what becomes of the money.

mod after;
mod outcome;
mod question;
mod verdict;
mod wish;

pub use outcome::UnbindingOutcome;
pub use question::{UnbindingField, UnbindingFinding, UnbindingQuestion};
pub use verdict::{UnbindingVerdict, unbinding_verdict};
