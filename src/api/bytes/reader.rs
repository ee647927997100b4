//! The reader of values in bytes.

use super::format::{END, END_OF_TEXT, FALSE, LIST, NULL, NUMBER, OBJECT, TEXT, TRUE};
use super::value::RequestValue;

/// The bytes that are still to be read.
pub struct ByteReader<'a>(pub &'a [u8]);

impl<'a> ByteReader<'a> {
    /// Reads the next value; `None` where the bytes are not as [`format`](super::format) says.
    pub fn value(&mut self) -> Option<RequestValue<'a>> {
        Some(match self.byte()? {
            NULL => RequestValue::Null,
            TRUE => RequestValue::Flag(true),
            FALSE => RequestValue::Flag(false),
            NUMBER => RequestValue::Number(self.text()?),
            TEXT => RequestValue::Text(self.text()?),
            LIST => {
                let mut items = Vec::new();
                while !self.ends()? {
                    items.push(self.value()?);
                }
                RequestValue::List(items)
            }
            OBJECT => {
                let mut fields = Vec::new();
                while !self.ends()? {
                    fields.push((self.text()?, self.value()?));
                }
                RequestValue::Object(fields)
            }
            _ => RequestValue::Other,
        })
    }

    /// Takes the next byte.
    pub fn byte(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    /// Takes the end of a list or an object, and says whether there was one.
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
