//! Values out of a request.
//!
//! Requests are read field by field. Derived readers were six times this size in the module, and they stop at the first
//! mistake, while a form shows all of them at once.

use super::input_error::InputError;
use crate::api::bytes::RequestValue;

/// The most errors a reply holds: a person corrects no more at a time.
pub const MOST_ERRORS: usize = 20;

/// A type that a value of a request can be read as.
pub trait Decode: Sized {
    /// Reads the value.
    ///
    /// # Errors
    /// Everything that is wrong with the value, with paths inside it.
    fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>>;
}

/// Reads a whole request.
///
/// # Errors
/// Every [`InputError`] found, at most [`MOST_ERRORS`].
pub fn decode<T: Decode>(value: &RequestValue<'_>) -> Result<T, Vec<InputError>> {
    T::decode(value).map_err(|mut errors| {
        errors.truncate(MOST_ERRORS);
        errors
    })
}
