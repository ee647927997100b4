//! The fields of an object, each read once, every mistake gathered.

use super::{FromJson, MOST_PROBLEMS};
use crate::api::problem::{Problem, ProblemCode};
use crate::api::wire::{Object, Value, field};

/// Where a field goes.
pub trait Slot {
    /// Reads the field's value.
    ///
    /// # Errors
    /// Everything that is wrong with it, with paths inside it.
    fn fill(&mut self, value: &Value<'_>) -> Result<(), Vec<Problem>>;
}

/// A field that may be left out.
impl<T: FromJson> Slot for Option<T> {
    fn fill(&mut self, value: &Value<'_>) -> Result<(), Vec<Problem>> {
        *self = Some(T::from_json(value)?);
        Ok(())
    }
}

/// Declares types whose field keeps its default where it is left out.
macro_rules! slots {
    ($($type:ty)+) => {$(
        impl $crate::api::read::Slot for $type {
            fn fill(&mut self, value: &$crate::api::wire::Value<'_>) -> Result<(), Vec<$crate::api::problem::Problem>> {
                *self = $crate::api::read::FromJson::from_json(value)?;
                Ok(())
            }
        }
    )+};
}
pub(super) use slots;

/// Declares how types are read: an object of the fields named, of which the first so many must be there.
macro_rules! fields {
    ($($type:ident($needed:literal) { $($field:ident)+ })+) => {$(
        impl $crate::api::read::FromJson for $type {
            fn from_json(value: &$crate::api::wire::Value<'_>) -> Result<Self, Vec<$crate::api::problem::Problem>> {
                let mut read = Self::default();
                $crate::api::read::fields::fill(value, $needed, &mut [$((stringify!($field), &mut read.$field)),+])?;
                Ok(read)
            }
        }
    )+};
}
pub(super) use fields;

/// Reads an object: one body of code for all types. The first `needed` fields must be there; what is not named is no field.
///
/// # Errors
/// Every mistake found in the object.
pub fn fill(value: &Value<'_>, needed: usize, slots: &mut [(&str, &mut dyn Slot)]) -> Result<(), Vec<Problem>> {
    let fields = object(value)?;
    let mut problems = Vec::new();
    for (place, (key, slot)) in slots.iter_mut().enumerate() {
        match field(fields, key) {
            Some(value) => note(&mut problems, key, slot.fill(value)),
            None if place < needed => problems.push(Problem::new(ProblemCode::Missing, "a value").within(key)),
            None => {}
        }
    }
    for (key, _) in fields {
        if problems.len() >= MOST_PROBLEMS {
            break;
        }
        if !slots.iter().any(|(known, _)| known == key) {
            let known: Vec<&str> = slots.iter().map(|(known, _)| *known).collect();
            problems.push(Problem::new(ProblemCode::UnknownField, known.join(", ")).within(name_of(key)));
        }
    }
    if problems.is_empty() { Ok(()) } else { Err(problems) }
}

/// The fields of an object.
///
/// # Errors
/// The value is none.
pub fn object<'v>(value: &'v Value<'v>) -> Result<&'v Object<'v>, Vec<Problem>> {
    match value {
        Value::Object(fields) => Ok(fields),
        Value::Null => Err(vec![null()]),
        _ => Err(vec![Problem::new(ProblemCode::WrongType, "an object")]),
    }
}

/// Gathers what is wrong with the field `key`.
#[inline(never)]
pub fn note(problems: &mut Vec<Problem>, key: &str, read: Result<(), Vec<Problem>>) {
    if let Err(found) = read {
        problems.append(&mut within(found, key));
    }
}

/// Problems found inside the field or the place `key`.
#[inline(never)]
pub fn within(problems: Vec<Problem>, key: &str) -> Vec<Problem> {
    problems.into_iter().map(|problem| problem.within(key)).collect()
}

/// NaN and the infinities arrive as `null`, so it is refused rather than taken for "left out".
pub fn null() -> Problem {
    Problem::new(ProblemCode::NullValue, "a value, or no field at all")
}

/// A key as it may be repeated: only what looks like a field's name, so that no typed text comes back.
#[must_use]
pub fn name_of(key: &str) -> &str {
    let plain = key.len() <= 40 && key.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    if plain { key } else { "?" }
}
