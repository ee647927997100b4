//! A value of a question, borrowed from the bytes it was sent in.
//!
//! One byte says what follows: `n` nothing, `t` and `f` the truth values, `#` a number's digits, `"` a text, `[` a list's values,
//! `{` an object's fields, each a name and a value; `?` is what none of them can be, such as a `BigInt`. Texts are UTF-8 and end with
//! `FF`, lists and objects with `FE`: two bytes that UTF-8 has no use for.

/// The fields of an object, in the order they were sent.
pub type Object<'a> = [(&'a str, Value<'a>)];

/// A value of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'a> {
    /// `null`, and what JSON writes so.
    Null,
    /// True or false.
    Flag(bool),
    /// The digits of a number as they were written, so that an amount never passes through a float.
    Number(&'a str),
    /// A text.
    Text(&'a str),
    /// A list.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(&'a str, Self)>),
    /// None of these.
    Other,
}

impl<'a> Value<'a> {
    /// The text, if it is one.
    #[must_use]
    pub const fn as_str(&self) -> Option<&'a str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// The field of that name.
#[must_use]
pub fn field<'f, 'a>(object: &'f Object<'a>, key: &str) -> Option<&'f Value<'a>> {
    object.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
}

/// The bytes that are still to be read.
#[derive(Clone, Copy, Debug)]
pub struct Bytes<'a>(pub &'a [u8]);

/// Ends a text.
pub const END_OF_TEXT: u8 = 0xff;
/// Ends a list or an object.
pub const END: u8 = 0xfe;

impl<'a> Bytes<'a> {
    /// The next value; nothing where the bytes are not as [`Value`] says.
    pub fn value(&mut self) -> Option<Value<'a>> {
        Some(match self.byte()? {
            b'n' => Value::Null,
            b't' => Value::Flag(true),
            b'f' => Value::Flag(false),
            b'#' => Value::Number(self.text()?),
            b'"' => Value::Text(self.text()?),
            b'[' => {
                let mut items = Vec::new();
                while !self.ends()? {
                    items.push(self.value()?);
                }
                Value::List(items)
            }
            b'{' => {
                let mut fields = Vec::new();
                while !self.ends()? {
                    fields.push((self.text()?, self.value()?));
                }
                Value::Object(fields)
            }
            _ => Value::Other,
        })
    }

    /// Takes one byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// Whether a list or an object ends here, and takes its end.
    pub fn ends(&mut self) -> Option<bool> {
        let (first, rest) = self.0.split_first()?;
        let ends = *first == END;
        if ends {
            self.0 = rest;
        }
        Some(ends)
    }

    fn text(&mut self) -> Option<&'a str> {
        let end = self.0.iter().position(|byte| *byte == END_OF_TEXT)?;
        let (text, rest) = self.0.split_at_checked(end)?;
        self.0 = rest.get(1..)?;
        core::str::from_utf8(text).ok()
    }
}
