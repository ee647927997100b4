//! The fields of an object, each read once.

use super::FromJson;
use crate::api::problem::{Problem, ProblemCode};
use crate::api::wire::{Object, Value, field};

/// An object that is being read. Mistakes are gathered; [`Fields::finish`] tells them.
#[derive(Debug)]
pub struct Fields<'v> {
    fields: &'v Object<'v>,
    asked: Vec<&'static str>,
    problems: Vec<Problem>,
}

impl<'v> Fields<'v> {
    /// Begins to read an object.
    ///
    /// # Errors
    /// The value is none.
    pub fn of(value: &'v Value<'v>) -> Result<Self, Vec<Problem>> {
        object(value).map(|fields| Self { fields, asked: Vec::new(), problems: Vec::new() })
    }

    /// A field that may be left out.
    #[inline(never)]
    pub fn maybe<T: FromJson>(&mut self, key: &'static str) -> Option<T> {
        match T::from_json(self.get(key)?) {
            Ok(read) => Some(read),
            Err(problems) => {
                self.problems.append(&mut within(problems, key));
                None
            }
        }
    }

    #[inline(never)]
    fn get(&mut self, key: &'static str) -> Option<&'v Value<'v>> {
        self.asked.push(key);
        field(self.fields, key)
    }

    /// A field that is its type's default if left out.
    pub fn or_default<T: FromJson + Default>(&mut self, key: &'static str) -> T {
        self.maybe(key).unwrap_or_default()
    }

    /// A field that must be there. `None` only where [`Fields::finish`] fails.
    pub fn needed<T: FromJson>(&mut self, key: &'static str) -> Option<T> {
        self.miss(key);
        self.maybe(key)
    }

    fn miss(&mut self, key: &'static str) {
        if field(self.fields, key).is_none() {
            self.problems.push(Problem::new(ProblemCode::Missing, "a value").within(key));
        }
    }

    /// Ends the reading: what was not asked for is no field.
    ///
    /// # Errors
    /// Every mistake found in the object.
    #[inline(never)]
    pub fn finish(mut self) -> Result<(), Vec<Problem>> {
        for (key, _) in self.fields.iter().filter(|(key, _)| !self.asked.contains(key)) {
            let known = self.asked.join(", ");
            self.problems.push(Problem::new(ProblemCode::UnknownField, known).within(name_of(key)));
        }
        if self.problems.is_empty() { Ok(()) } else { Err(self.problems) }
    }
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
