//! A value into a request, with the path of everything that is wrong.
//!
//! Requests are read field by field. Derived readers were six times this size in the module, and stop at the first mistake: a
//! form wants to hear of all of them at once.

mod bill;
mod case;
mod fields;
mod message;
mod questions;
mod values;

pub use fields::{Slot, name_of};

use super::problem::Problem;
use super::wire::{Input, Value};

/// Nobody mends more mistakes than this at a time.
const MOST_PROBLEMS: usize = 20;

/// Something a value of a question can be read as.
pub trait FromJson: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// Everything that is wrong with it, with paths inside it.
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>>;
}

/// Reads a request.
///
/// # Errors
/// Every [`Problem`] found, at most 20.
pub fn read<T: FromJson>(input: impl Into<Input>) -> Result<T, Vec<Problem>> {
    read_value(&input.into().value().map_err(|problem| vec![problem])?)
}

/// Reads a request that is part of another.
///
/// # Errors
/// As [`read`].
pub fn read_value<T: FromJson>(value: &Value<'_>) -> Result<T, Vec<Problem>> {
    T::from_json(value).map_err(|mut problems| {
        problems.truncate(MOST_PROBLEMS);
        problems
    })
}
