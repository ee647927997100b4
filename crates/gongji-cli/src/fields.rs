//! The fields of JSON objects, in their order and in the letters they were written in.

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::fmt;

/// An object: each field's name, and the letters of its value.
pub struct Fields<'t>(pub Vec<(Cow<'t, str>, &'t str)>);

impl<'t> Fields<'t> {
    /// Reads an object; `None` for any other text.
    pub fn of(text: &'t str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Returns the letters of the value with that name.
    pub fn get(&self, name: &str) -> Option<&'t str> {
        self.0.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
    }

    /// Writes the object with another value under that name.
    pub fn with(&self, name: &str, other: &str) -> String {
        let mut text = String::new();
        for (known, value) in &self.0 {
            put(&mut text, known, if known == name { other } else { value });
        }
        if self.get(name).is_none() {
            put(&mut text, name, other);
        }
        close(text)
    }
}

/// Adds a field to an object that is being written.
fn put(text: &mut String, name: &str, value: &str) {
    text.push(if text.is_empty() { '{' } else { ',' });
    // A text can always be written.
    text.push_str(&serde_json::to_string(name).unwrap_or_default());
    text.push(':');
    text.push_str(value);
}

/// Ends an object that was written field by field.
fn close(mut text: String) -> String {
    text.push_str(if text.is_empty() { "{}" } else { "}" });
    text
}

/// Returns the letters of every element of a list; `None` for any other text.
pub fn items(text: &str) -> Option<Vec<&str>> {
    let items: Vec<&RawValue> = serde_json::from_str(text).ok()?;
    Some(items.into_iter().map(RawValue::get).collect())
}

impl<'de: 't, 't> Deserialize<'de> for Fields<'t> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Object;
        impl<'de> Visitor<'de> for Object {
            type Value = Fields<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, &RawValue>()? {
                    fields.push((Cow::Owned(name), value.get()));
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(Object)
    }
}
