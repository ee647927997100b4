//! The bytes of a value whose texts are opened.

use super::format::END_OF_TEXT;
use super::reader::ByteReader;
use super::value::RequestValue;

/// Why a text could not be opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextFault {
    /// The text ends, or begins, in the middle.
    CutOff,
    /// The text is no JSON.
    NotJson,
    /// The text has too many levels of lists and objects.
    TooDeep,
    /// The text is XML.
    Xml,
}

/// The bytes of a value in which every text that holds JSON is opened.
#[derive(Debug, Default)]
pub struct OpenedText {
    /// The bytes, as [`format`](super::format) says.
    pub bytes: Vec<u8>,
    /// Why a text in the value that looks like a message could not be opened.
    pub closed: Option<TextFault>,
}

impl OpenedText {
    /// Reads the value that the bytes stand for.
    pub fn value(&self) -> Option<RequestValue<'_>> {
        ByteReader(&self.bytes).value()
    }

    /// Writes what was opened elsewhere.
    pub fn add(&mut self, opened: Self) {
        self.closed = self.closed.or(opened.closed);
        self.bytes.extend(opened.bytes);
    }

    /// Writes a mark and the letters behind it.
    pub fn put(&mut self, mark: u8, text: &[u8]) {
        self.bytes.push(mark);
        self.bytes.extend(text);
        self.bytes.push(END_OF_TEXT);
    }
}
