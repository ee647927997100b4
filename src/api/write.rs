//! Replies as JSON text: the mirror of `read`.
//!
//! serde_json reads what is asked; what is answered is written here, field by field, by one body of code for all types. Derived
//! writers are made anew for every type of field, and were a sixth of the module.

use crate::date::Day;
use crate::money::Money;
use crate::param::Param;
use crate::rate::Rate;
use crate::region::Region;
use crate::settlement::SignedMoney;
use crate::word::Word;
use core::fmt::{Display, Write};

/// Something that can be written as JSON.
pub trait ToJson {
    /// Writes the value.
    fn write(&self, out: &mut Json);

    /// Whether an object leaves the whole field out.
    fn is_left_out(&self) -> bool {
        false
    }
}

/// JSON being written.
#[derive(Debug, Default)]
pub struct Json(String);

impl Json {
    /// A value as JSON text.
    #[must_use]
    pub fn text(value: &dyn ToJson) -> String {
        // Most replies fit: a text that grows byte by byte is copied a dozen times.
        let mut out = Self(String::with_capacity(8 * 1024));
        value.write(&mut out);
        out.0
    }

    /// An object.
    pub(super) fn object(&mut self, fields: &[(&str, &dyn ToJson)]) {
        self.0.push('{');
        for (key, value) in fields {
            if !value.is_left_out() {
                self.key(key);
                value.write(self);
            }
        }
        self.0.push('}');
    }

    /// A list.
    fn list(&mut self, items: &mut dyn Iterator<Item = &dyn ToJson>) {
        self.0.push('[');
        for item in items {
            self.comma();
            item.write(self);
        }
        self.0.push(']');
    }

    /// The name of a field; one of ours, so there is nothing in it to escape.
    fn key(&mut self, key: &str) {
        self.comma();
        self.0.push('"');
        self.0.push_str(key);
        self.0.push_str("\":");
    }

    /// A comma, but not before the first: a text in the reply ends with its quotation mark, whatever is in it.
    fn comma(&mut self) {
        if !matches!(self.0.as_bytes().last(), Some(b'{' | b'[')) {
            self.0.push(',');
        }
    }

    /// A text.
    fn string(&mut self, text: &str) {
        self.0.push('"');
        let plain = |b: u8| b >= b' ' && b != b'"' && b != b'\\';
        if text.bytes().all(plain) {
            self.0.push_str(text);
        } else {
            text.chars().for_each(|character| self.character(character));
        }
        self.0.push('"');
    }

    fn character(&mut self, character: char) {
        match character {
            '"' | '\\' => self.0.extend(['\\', character]),
            '\u{0}'..'\u{20}' => {
                let digit = |shift: u32| char::from_digit(u32::from(character).wrapping_shr(shift) & 15, 16);
                self.0.push_str("\\u00");
                self.0.extend(digit(4));
                self.0.extend(digit(0));
            }
            _ => self.0.push(character),
        }
    }

    /// What is written as digits and marks, as a text.
    fn shown(&mut self, value: &dyn Display) {
        self.0.push('"');
        // Writing to a text cannot fail.
        let _ = write!(self.0, "{value}");
        self.0.push('"');
    }
}

/// Declares how types are written: an object of the fields named, which must be all there are.
macro_rules! objects {
    ($($type:ident { $($field:ident)+ })+) => {$(
        impl $crate::api::write::ToJson for $type {
            fn write(&self, out: &mut $crate::api::write::Json) {
                let Self { $($field),+ } = self;
                out.object(&[$((stringify!($field), $field)),+]);
            }
        }

        $crate::api::write::serialize!($type);
    )+};
}
pub(super) use objects;

/// What natively goes through serde, such as a test's look into a reply, sees what was written.
macro_rules! serialize {
    ($type:ident $(<$of:ident>)?) => {
        #[cfg(not(target_arch = "wasm32"))]
        impl $(<$of: $crate::api::write::ToJson>)? serde::Serialize for $type $(<$of>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let text = $crate::api::write::Json::text(self);
                let value: serde_json::Value = serde_json::from_str(&text).map_err(serde::ser::Error::custom)?;
                value.serialize(serializer)
            }
        }
    };
}
pub(super) use serialize;

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self, out: &mut Json) {
        out.list(&mut self.iter().map(|item| item as &dyn ToJson));
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn write(&self, out: &mut Json) {
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn is_left_out(&self) -> bool {
        self.is_none()
    }
}

impl<T: Word> ToJson for T {
    fn write(&self, out: &mut Json) {
        out.string(self.name());
    }
}

macro_rules! written {
    ($($type:ty: |$out:ident, $value:ident| $write:expr;)+) => {$(
        impl ToJson for $type {
            fn write(&self, $out: &mut Json) {
                let $value = self;
                $write;
            }
        }
    )+};
}
written! {
    &str: |out, text| out.string(text);
    String: |out, text| out.string(text);
    bool: |out, flag| out.0.push_str(if *flag { "true" } else { "false" });
    u8: |out, number| u32::from(*number).write(out);
    u32: |out, number| out.0.push_str(crate::digits::Digits::EMPTY.number(*number, 1).as_str());
    usize: |out, number| u32::try_from(*number).unwrap_or(u32::MAX).write(out);
    Day: |out, day| out.shown(day);
    Money: |out, yuan| out.shown(yuan);
    SignedMoney: |out, yuan| out.shown(yuan);
    Rate: |out, share| out.shown(share);
    Region: |out, region| out.shown(region);
}

impl ToJson for Param {
    fn write(&self, out: &mut Json) {
        match self {
            Self::Word(word) => out.string(word),
            Self::Text(text) => out.string(text),
            shown => out.shown(shown),
        }
    }
}

impl ToJson for super::reply::Params {
    fn write(&self, out: &mut Json) {
        let fields: Vec<(&str, &dyn ToJson)> = self.0.iter().map(|(name, value)| (*name, value as _)).collect();
        out.object(&fields);
    }
}

#[cfg(test)]
mod tests {
    use super::Json;

    #[test]
    fn texts_are_written_so_that_any_reader_gets_them_back() {
        for text in [
            "",
            "plain",
            "武汉市",
            "\"",
            "\\",
            "a\"b\\c",
            "\u{0}\u{1f}\n\t\r\u{8}\u{c}",
            "\u{7f}\u{2028}\u{1f600}",
            "{",
            "[",
        ] {
            let list = vec![text, text];
            let read: Result<Vec<String>, _> = serde_json::from_str(&Json::text(&list));
            assert_eq!(read.ok(), Some(list.into_iter().map(str::to_owned).collect()), "{text:?}");
        }
    }

    #[test]
    fn what_is_none_or_empty_leaves_no_comma() {
        assert_eq!(Json::text(&Vec::<u32>::new()), "[]");
        assert_eq!(Json::text(&vec![vec![0_u32], vec![], vec![4_294_967_295]]), "[[0],[],[4294967295]]");
        assert_eq!(Json::text(&vec![Some(true), Some(false)]), "[true,false]");
    }
}
