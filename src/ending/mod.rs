//! How does a binding end?
//!
//! A [`Question`] says what happened or who wants to end it; [`ending`] says whether it ends by itself, must be ended, may be
//! ended, or stays, and what becomes of the money.

mod after;
mod question;
mod verdict;
mod wish;

pub use question::Question;
pub use verdict::{Ending, EndingVerdict, ending};
