//! JSON text into a request, with the path of whatever is wrong.

use super::problem::{Problem, ProblemCode};
use serde::de::value::StrDeserializer;
use serde::de::{DeserializeOwned, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Unexpected, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::{Value, map};

/// The longest input taken, in bytes: room for a bill of 10 000 lines.
pub const LONGEST_INPUT: usize = 2 * 1024 * 1024;

/// The name under which an amount asks to be given as text, be it written as text or as a number.
pub const AMOUNT: &str = "amount";

/// The field of a message in terms of its own, and the name under which its place is kept.
pub const MESSAGE: &str = "message";

/// Reads a request.
///
/// # Errors
/// The first [`Problem`] found.
pub fn read<T: DeserializeOwned>(json: &str) -> Result<T, Problem> {
    T::deserialize(Node(parse(json)?))
}

/// Reads a request whose field [`MESSAGE`] is somebody else's: it is handed over as it is.
///
/// # Errors
/// The first [`Problem`] found in the rest.
pub fn read_with_message<T: DeserializeOwned>(json: &str) -> Result<(T, Value), Problem> {
    let mut value = parse(json)?;
    let message = value.get_mut(MESSAGE).map(Value::take).unwrap_or_default();
    Ok((T::deserialize(Node(value))?, message))
}

fn parse(json: &str) -> Result<Value, Problem> {
    if json.len() > LONGEST_INPUT {
        return Err(Problem::new(ProblemCode::TooLong, "at most 2 MiB of JSON"));
    }
    serde_json::from_str(json).map_err(|error| {
        // serde_json's only other limit is its recursion limit of 128; the rest is malformed text.
        let deep = error.is_syntax() && error.to_string().starts_with("recursion limit");
        if deep {
            Problem::new(ProblemCode::TooDeep, "at most 128 levels")
        } else {
            Problem::new(ProblemCode::NotReadable, "JSON text")
        }
    })
}

/// A value of JSON.
struct Node(Value);

impl<'de> Deserializer<'de> for Node {
    type Error = Problem;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        match self.0 {
            Value::Null => Err(null()),
            Value::Bool(yes) => visitor.visit_bool(yes),
            Value::Number(number) => match number.as_str().parse::<u64>() {
                Ok(number) => visitor.visit_u64(number),
                Err(_) => Err(Problem::invalid_value(Unexpected::Other(""), &visitor)),
            },
            Value::String(text) => visitor.visit_string(text),
            Value::Array(items) => visitor.visit_seq(Items { items: items.into_iter(), index: 0 }),
            Value::Object(fields) => visitor.visit_map(Fields { fields: fields.into_iter(), next: None }),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Problem> {
        if self.0.is_null() { Err(null()) } else { visitor.visit_some(self) }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Problem> {
        match self.0 {
            // The digits as they were written: a number never passes through a float.
            Value::Number(number) if name == AMOUNT => visitor.visit_str(number.as_str()),
            _ if name == MESSAGE => visitor.visit_unit(),
            _ => self.deserialize_any(visitor),
        }
    }

    /// A list is no struct: serde would fill the fields in their order.
    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Problem> {
        match self.0 {
            Value::Object(fields) => visitor.visit_map(Fields { fields: fields.into_iter(), next: None }),
            Value::Null => Err(null()),
            _ => Err(Problem::new(ProblemCode::WrongType, "an object")),
        }
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// NaN and the infinities arrive as `null`, so it is refused rather than taken for "left out".
pub(super) fn null() -> Problem {
    Problem::new(ProblemCode::NullValue, "a value, or no field at all")
}

struct Items {
    items: std::vec::IntoIter<Value>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Problem;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Problem> {
        let Some(item) = self.items.next() else { return Ok(None) };
        let index = self.index;
        self.index = index.saturating_add(1);
        seed.deserialize(Node(item)).map(Some).map_err(|problem| problem.within(&format!("[{index}]")))
    }
}

struct Fields {
    fields: map::IntoIter,
    next: Option<(String, Value)>,
}

impl<'de> MapAccess<'de> for Fields {
    type Error = Problem;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Problem> {
        self.next = self.fields.next();
        let Some((key, _)) = &self.next else { return Ok(None) };
        seed.deserialize(StrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<T::Value, Problem> {
        let Some((key, value)) = self.next.take() else {
            return Err(Problem::new(ProblemCode::NotReadable, "a value"));
        };
        seed.deserialize(Node(value)).map_err(|problem| problem.within(&key))
    }
}
