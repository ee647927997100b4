//! JSON text on both ends, for whoever calls natively.

use super::input::{Input, too_deep};
use super::value::{END, END_OF_TEXT};
use super::words::{Kind, Words};
use crate::api::problem::{Problem, ProblemCode};
use core::fmt;
use serde_json::Value as Json;

impl From<&str> for Input {
    fn from(text: &str) -> Self {
        let value: Result<Json, _> = serde_json::from_str(text);
        Self::of(value.map_err(|error| problem(&error)).map(|value| {
            let mut bytes = Vec::with_capacity(text.len());
            put(&value, &mut bytes);
            bytes
        }))
    }
}

impl From<&String> for Input {
    fn from(text: &String) -> Self {
        Self::from(text.as_str())
    }
}

/// serde_json's only limit beside the form is its recursion limit of 128.
fn problem(error: &serde_json::Error) -> Problem {
    let deep = error.is_syntax() && error.to_string().starts_with("recursion limit");
    if deep { too_deep() } else { Problem::new(ProblemCode::NotReadable, "JSON text") }
}

fn put(value: &Json, bytes: &mut Vec<u8>) {
    match value {
        Json::Null => bytes.push(b'n'),
        Json::Bool(flag) => bytes.push(if *flag { b't' } else { b'f' }),
        Json::Number(number) => text(b'#', number.as_str(), bytes),
        Json::String(string) => text(b'"', string, bytes),
        Json::Array(items) => {
            bytes.push(b'[');
            items.iter().for_each(|item| put(item, bytes));
            bytes.push(END);
        }
        Json::Object(fields) => {
            bytes.push(b'{');
            for (key, value) in fields {
                bytes.extend(key.bytes());
                bytes.push(END_OF_TEXT);
                put(value, bytes);
            }
            bytes.push(END);
        }
    }
}

fn text(tag: u8, text: &str, bytes: &mut Vec<u8>) {
    bytes.push(tag);
    bytes.extend(text.bytes());
    bytes.push(END_OF_TEXT);
}

/// The words as JSON text, for a reader that has been sent nothing before.
impl fmt::Display for Words<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (words, texts) = self.parts();
        let texts: Vec<u16> = texts.encode_utf16().collect();
        Reader { words: words.iter(), texts: &texts, names: Vec::new() }.show(f)
    }
}

/// The mirror of `made` in `src/wasm.js`.
struct Reader<'w> {
    words: core::slice::Iter<'w, u32>,
    texts: &'w [u16],
    names: Vec<(u32, String)>,
}

impl Reader<'_> {
    fn next(&mut self) -> Result<(Kind, u32), fmt::Error> {
        self.words.next().and_then(|word| Kind::of(*word)).ok_or(fmt::Error)
    }

    fn show(&mut self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (kind, rest) = self.next()?;
        match kind {
            Kind::Name | Kind::NewName => {
                let name = self.name(kind, rest)?;
                quote(&name, f)
            }
            Kind::Text => {
                let text = self.text(rest)?;
                quote(&text, f)
            }
            Kind::Number => write!(f, "{}", self.words.next().ok_or(fmt::Error)?),
            Kind::Flag => write!(f, "{}", rest == 1),
            Kind::List => {
                f.write_str("[")?;
                for at in 0..rest {
                    f.write_str(if at == 0 { "" } else { "," })?;
                    self.show(f)?;
                }
                f.write_str("]")
            }
            Kind::Object => {
                f.write_str("{")?;
                for at in 0..rest {
                    f.write_str(if at == 0 { "" } else { "," })?;
                    let (kind, slot) = self.next()?;
                    let name = self.name(kind, slot)?;
                    quote(&name, f)?;
                    f.write_str(":")?;
                    self.show(f)?;
                }
                f.write_str("}")
            }
        }
    }

    fn name(&mut self, kind: Kind, slot: u32) -> Result<String, fmt::Error> {
        if kind == Kind::NewName {
            let length = *self.words.next().ok_or(fmt::Error)?;
            let name = self.text(length)?;
            self.names.retain(|(known, _)| *known != slot);
            self.names.push((slot, name));
        }
        self.names.iter().find(|(known, _)| *known == slot).map(|(_, name)| name.clone()).ok_or(fmt::Error)
    }

    fn text(&mut self, length: u32) -> Result<String, fmt::Error> {
        let length = usize::try_from(length).map_err(|_| fmt::Error)?;
        let (text, rest) = self.texts.split_at_checked(length).ok_or(fmt::Error)?;
        self.texts = rest;
        String::from_utf16(text).map_err(|_| fmt::Error)
    }
}

fn quote(text: &str, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str(&serde_json::to_string(text).map_err(|_| fmt::Error)?)
}
