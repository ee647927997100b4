//! The fields of a request's object, each read once, every mistake gathered.

use super::decode::{Decode, MOST_ERRORS};
use super::input_error::{InputError, InputErrorCode};
use crate::api::bytes::{RequestObject, RequestValue, field};

/// A place that a field is read into.
pub trait Slot {
    /// Reads the field's value.
    ///
    /// # Errors
    /// Everything that is wrong with the value, with paths inside it.
    fn fill(&mut self, value: &RequestValue<'_>) -> Result<(), Vec<InputError>>;
}

impl<T: Decode> Slot for Option<T> {
    fn fill(&mut self, value: &RequestValue<'_>) -> Result<(), Vec<InputError>> {
        *self = Some(T::decode(value)?);
        Ok(())
    }
}

/// Declares types whose optional field keeps its default where it is left out.
macro_rules! impl_slot {
    ($($type:ty)+) => {$(
        impl $crate::api::codec::Slot for $type {
            fn fill(
                &mut self,
                value: &$crate::api::bytes::RequestValue<'_>,
            ) -> Result<(), Vec<$crate::api::codec::InputError>> {
                *self = $crate::api::codec::Decode::decode(value)?;
                Ok(())
            }
        }
    )+};
}
pub(in crate::api) use impl_slot;

/// Declares how requests are read: objects whose `required` fields must be there and whose `optional` fields may be left out.
/// A field is written as on the wire, with `= rust_field` where Rust names it differently. The lists are complete: the reader
/// takes apart or constructs the whole type, so a field that is in none of them does not compile.
macro_rules! impl_request {
    (@named $type:ident $required:tt $named:tt) => {
        $crate::api::codec::impl_request!(@reader $type $required $named);
    };
    (@named $type:ident $required:tt [$($named:tt)*] $name:ident = $field:ident $(, $($rest:tt)*)?) => {
        $crate::api::codec::impl_request!(@named $type $required [$($named)* ($name $field)] $($($rest)*)?);
    };
    (@named $type:ident $required:tt [$($named:tt)*] $name:ident $(, $($rest:tt)*)?) => {
        $crate::api::codec::impl_request!(@named $type $required [$($named)* ($name $name)] $($($rest)*)?);
    };
    // Without required fields the default is filled in place, which is less code in the module.
    (@reader $type:ident [] [$(($name:ident $field:ident))*]) => {
        impl $crate::api::codec::Decode for $type {
            fn decode(
                value: &$crate::api::bytes::RequestValue<'_>,
            ) -> Result<Self, Vec<$crate::api::codec::InputError>> {
                let mut request = Self::default();
                let Self { $($field),* } = &mut request;
                $crate::api::codec::fill(value, 0, &mut [$((stringify!($name), $field)),*])?;
                Ok(request)
            }
        }
    };
    (@reader $type:ident [$($required:ident)*] [$(($name:ident $field:ident))*]) => {
        impl $crate::api::codec::Decode for $type {
            fn decode(
                value: &$crate::api::bytes::RequestValue<'_>,
            ) -> Result<Self, Vec<$crate::api::codec::InputError>> {
                const REQUIRED: &[&str] = &[$(stringify!($required)),*];
                $(let mut $required = $crate::api::codec::absent(|request: &Self| &request.$required);)*
                $(let mut $field = $crate::api::codec::blank(|request: &Self| &request.$field);)*
                $crate::api::codec::fill(value, REQUIRED.len(), &mut [
                    $((stringify!($required), &mut $required),)*
                    $((stringify!($name), &mut $field),)*
                ])?;
                $(let Some($required) = $required else { return Err($crate::api::codec::incomplete()) };)*
                Ok(Self { $($required,)* $($field,)* })
            }
        }
    };
    ($($type:ident { required { $($required:ident),* $(,)? } optional { $($optional:tt)* } })+) => {$(
        $crate::api::codec::impl_request!(@named $type [$($required)*] [] $($optional)*);
    )+};
}
pub(in crate::api) use impl_request;

/// Returns nothing yet for a required field; the function says whose type the field has.
pub const fn absent<S, F>(_: fn(&S) -> &F) -> Option<F> {
    None
}

/// Returns the default of an optional field; the function says whose type the field has.
#[inline(always)]
pub fn blank<S, F: Default>(_: fn(&S) -> &F) -> F {
    F::default()
}

/// Returns what is wrong where a required field was not read. [`fill`] has named the field before.
#[cold]
pub fn incomplete() -> Vec<InputError> {
    vec![InputError::new(InputErrorCode::Missing, "a value")]
}

/// Reads an object; every request shares this body. The first `required` fields must be there; what is not named is no field.
///
/// # Errors
/// Every mistake found in the object.
pub fn fill(
    value: &RequestValue<'_>,
    required: usize,
    slots: &mut [(&str, &mut dyn Slot)],
) -> Result<(), Vec<InputError>> {
    let fields = object(value)?;
    let mut errors = Vec::new();
    for (index, (key, slot)) in slots.iter_mut().enumerate() {
        match field(fields, key) {
            Some(value) => note(&mut errors, key, slot.fill(value)),
            None if index < required => errors.push(InputError::new(InputErrorCode::Missing, "a value").within(key)),
            None => {}
        }
    }
    for (key, _) in fields {
        if errors.len() >= MOST_ERRORS {
            break;
        }
        if !slots.iter().any(|(known, _)| known == key) {
            let known: Vec<&str> = slots.iter().map(|(known, _)| *known).collect();
            errors.push(InputError::new(InputErrorCode::UnknownField, known.join(", ")).within(name_of(key)));
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Returns the fields of an object.
///
/// # Errors
/// The value is no object.
pub fn object<'v>(value: &'v RequestValue<'v>) -> Result<&'v RequestObject<'v>, Vec<InputError>> {
    match value {
        RequestValue::Object(fields) => Ok(fields),
        RequestValue::Null => Err(vec![null()]),
        _ => Err(vec![InputError::new(InputErrorCode::WrongType, "an object")]),
    }
}

/// Gathers what is wrong with the field `key`.
#[inline(never)]
pub fn note(errors: &mut Vec<InputError>, key: &str, read: Result<(), Vec<InputError>>) {
    if let Err(found) = read {
        errors.append(&mut within(found, key));
    }
}

/// Returns errors as found inside the field or the index `key`.
#[inline(never)]
pub fn within(errors: Vec<InputError>, key: &str) -> Vec<InputError> {
    errors.into_iter().map(|error| error.within(key)).collect()
}

/// Refuses `null`: NaN and the infinities arrive so, and must not be taken for a field that is left out.
pub fn null() -> InputError {
    InputError::new(InputErrorCode::NullValue, "a value, or no field at all")
}

/// Returns a key as an error may repeat it: only what looks like a field's name, so that no typed text comes back.
pub fn name_of(key: &str) -> &str {
    let is_plain = key.len() <= 40 && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    if is_plain { key } else { "?" }
}
