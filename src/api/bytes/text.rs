//! JSON text into the bytes of a value, for texts that hold a settlement.
//!
//! The module has no other reader of JSON: what crosses the boundary is taken apart in JavaScript. Natively it is the same reader, so
//! that a pasted text is read alike everywhere. It is lenient where nothing can be misread (line ends in texts, a comma at the end).

use super::format::{END, END_OF_TEXT, LIST, NUMBER, OBJECT};
use super::opened::{OpenedText, TextFault};

/// Characters that are no part of JSON and are copied along: blanks, among them the no-break and the full-width one, and byte order
/// marks; then what logs write where they cut a text off, which JSON never ends with.
pub const BLANKS: [&[u8]; 10] =
    [b" ", b"\n", b"\r", b"\t", b"\xc2\xa0", b"\xe3\x80\x80", b"\xef\xbb\xbf", b"\xe2\x80\x8b", b".", b"\xe2\x80\xa6"];
const LAST_DOTS: usize = 2;

/// What is left of a text after the blanks at its beginning.
pub fn blanks(text: &[u8]) -> &[u8] {
    let mut text = text;
    while let Some(rest) =
        BLANKS.iter().take(BLANKS.len().saturating_sub(LAST_DOTS)).find_map(|blank| text.strip_prefix(*blank))
    {
        text = rest;
    }
    text
}

/// A text, and what has been read of it.
pub struct JsonText<'t> {
    /// UTF-8 that is not read yet.
    pub rest: &'t [u8],
    /// What has been read.
    pub read: OpenedText,
    /// Writes a text, and opens one that is JSON itself.
    pub write_text: fn(&mut OpenedText, &[u8], usize),
    /// How many levels may follow.
    pub deepest: usize,
}

impl JsonText<'_> {
    /// Reads a value.
    ///
    /// # Errors
    /// `cut_off` where the text ends first, `too_deep`, and `not_json` for anything else that is wrong.
    pub fn value(&mut self) -> Result<(), TextFault> {
        match self.peek()? {
            b'{' => self.nested(b'}'),
            b'[' => self.nested(b']'),
            b'"' => self.string(true),
            b'-' | b'0'..=b'9' => {
                self.read.bytes.push(NUMBER);
                while let Some(byte @ (b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E')) = self.rest.first() {
                    self.read.bytes.push(*byte);
                    self.take();
                }
                self.read.bytes.push(END_OF_TEXT);
                Ok(())
            }
            _ => self.literal(),
        }
    }

    /// An object or a list, from its first bracket to its last.
    fn nested(&mut self, last: u8) -> Result<(), TextFault> {
        self.deepest = self.deepest.checked_sub(1).ok_or(TextFault::TooDeep)?;
        let is_object = last == b'}';
        self.read.bytes.push(if is_object { OBJECT } else { LIST });
        self.take();
        while self.peek()? != last {
            if is_object {
                self.expect(b'"')?;
                self.string(false)?;
                self.expect(b':')?;
                self.take();
            }
            self.value()?;
            if self.peek()? != last {
                self.expect(b',')?;
                self.take();
            }
        }
        self.take();
        self.read.bytes.push(END);
        self.deepest = self.deepest.saturating_add(1);
        Ok(())
    }

    fn literal(&mut self) -> Result<(), TextFault> {
        for word in [&b"true"[..], b"false", b"null"] {
            if let Some(rest) = self.rest.strip_prefix(word) {
                self.rest = rest;
                self.read.bytes.extend(word.first());
                return Ok(());
            }
            if word.starts_with(self.rest) {
                return Err(TextFault::CutOff);
            }
        }
        Err(TextFault::NotJson)
    }

    /// A text, from its first quotation mark to its last, or the name of a field. A text that is JSON itself is opened.
    fn string(&mut self, is_value: bool) -> Result<(), TextFault> {
        self.take();
        let text = self.unescaped()?;
        if self.rest.is_empty() {
            return Err(TextFault::CutOff);
        }
        self.take();
        if is_value {
            (self.write_text)(&mut self.read, &text, self.deepest);
        } else {
            self.read.bytes.extend(text);
            self.read.bytes.push(END_OF_TEXT);
        }
        Ok(())
    }

    /// What stands before the next quotation mark, or the end, without its escapes.
    pub fn unescaped(&mut self) -> Result<Vec<u8>, TextFault> {
        let mut text = Vec::new();
        loop {
            let Some(byte) = self.rest.first().copied().filter(|byte| *byte != b'"') else { return Ok(text) };
            self.take();
            if byte != b'\\' {
                text.push(byte);
                continue;
            }
            let escape = *self.rest.first().ok_or(TextFault::CutOff)?;
            self.take();
            text.push(match escape {
                b'"' | b'\\' | b'/' => escape,
                b'b' => 8,
                b'f' => 12,
                b'n' => b'\n',
                b'r' => b'\r',
                b't' => b'\t',
                b'u' => {
                    let character = self.character()?;
                    text.extend(character.encode_utf8(&mut [0; 4]).bytes());
                    continue;
                }
                _ => return Err(TextFault::NotJson),
            });
        }
    }

    /// The character behind `\u`; half of one is U+FFFD, as `src/wasm.js` writes it.
    fn character(&mut self) -> Result<char, TextFault> {
        let mut code = self.unit()?;
        let before = self.rest;
        if (0xd800..0xdc00).contains(&code) && before.starts_with(b"\\u") {
            self.take();
            self.take();
            let second = self.unit()?;
            if (0xdc00..0xe000).contains(&second) {
                code = 0x1_0000_u32.saturating_add(((code & 0x3ff) << 10) | (second & 0x3ff));
            } else {
                self.rest = before;
            }
        }
        Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// Four digits to the base of sixteen.
    fn unit(&mut self) -> Result<u32, TextFault> {
        let mut unit = 0_u32;
        for _ in 0..4 {
            let byte = *self.rest.first().ok_or(TextFault::CutOff)?;
            self.take();
            unit = (unit << 4) | char::from(byte).to_digit(16).ok_or(TextFault::NotJson)?;
        }
        Ok(unit)
    }

    /// The next byte that is no blank.
    fn peek(&mut self) -> Result<u8, TextFault> {
        self.rest = blanks(self.rest);
        self.rest.first().copied().ok_or(TextFault::CutOff)
    }

    fn expect(&mut self, wanted: u8) -> Result<(), TextFault> {
        if self.peek()? == wanted { Ok(()) } else { Err(TextFault::NotJson) }
    }

    /// Leaves a byte behind.
    fn take(&mut self) {
        self.rest = self.rest.get(1..).unwrap_or_default();
    }
}
