//! How every value of a reply is written: the mirror of `read`.
//!
//! What is answered is written field by field, by one body of code for all types. Derived writers are made anew for every type of
//! field, and were a sixth of the module.

use super::wire::Words;
use crate::date::Day;
use crate::digits::Digits;
use crate::money::Money;
use crate::param::Param;
use crate::rate::Rate;
use crate::region::Region;
use crate::settlement::SignedMoney;
use crate::word::Word;
use core::fmt::Display;

/// Something that can be written into a reply.
pub trait ToJson {
    /// Writes the value.
    fn write(&self, out: &mut Words<'_>);

    /// Whether an object leaves the whole field out.
    fn is_left_out(&self) -> bool {
        false
    }
}

/// Declares how types are written: an object of the fields named, which must be all there are.
macro_rules! objects {
    ($($type:ident { $($field:ident)+ })+) => {$(
        impl $crate::api::write::ToJson for $type {
            fn write(&self, out: &mut $crate::api::wire::Words<'_>) {
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
                let text = $crate::api::text(self);
                let value: serde_json::Value = serde_json::from_str(&text).map_err(serde::ser::Error::custom)?;
                value.serialize(serializer)
            }
        }
    };
}
pub(super) use serialize;

impl<T: ToJson> ToJson for Vec<T> {
    fn write(&self, out: &mut Words<'_>) {
        out.list(&mut self.iter().map(|item| item as &dyn ToJson));
    }
}

impl<T: ToJson> ToJson for Option<T> {
    fn write(&self, out: &mut Words<'_>) {
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn is_left_out(&self) -> bool {
        self.is_none()
    }
}

impl<T: Word> ToJson for T {
    fn write(&self, out: &mut Words<'_>) {
        out.name(self.name());
    }
}

macro_rules! written {
    ($($type:ty: |$out:ident, $value:ident| $write:expr;)+) => {$(
        impl ToJson for $type {
            fn write(&self, $out: &mut Words<'_>) {
                let $value = self;
                $write;
            }
        }
    )+};
}
written! {
    &'static str: |out, text| out.name(text);
    String: |out, text| out.text(text);
    bool: |out, flag| out.flag(*flag);
    u8: |out, number| out.number(u32::from(*number));
    u32: |out, number| out.number(*number);
    usize: |out, number| out.number(u32::try_from(*number).unwrap_or(u32::MAX));
    Day: |out, day| shown(day, out);
    Money: |out, yuan| shown(yuan, out);
    SignedMoney: |out, yuan| shown(yuan, out);
    Rate: |out, share| shown(share, out);
    Region: |out, region| shown(region, out);
}

/// What is written as digits and marks, as a text.
fn shown(value: &dyn Display, out: &mut Words<'_>) {
    out.text(&value.to_string());
}

impl ToJson for Param {
    fn write(&self, out: &mut Words<'_>) {
        match self {
            Self::Word(word) => out.name(word),
            Self::Text(text) => out.text(text),
            Self::Count(count) => out.text(Digits::EMPTY.number(*count, 1).as_str()),
            Self::Yuan(yuan) => yuan.write(out),
            Self::Share(share) => share.write(out),
            Self::Day(day) => day.write(out),
        }
    }
}

impl ToJson for super::reply::Params {
    fn write(&self, out: &mut Words<'_>) {
        let fields: Vec<(&'static str, &dyn ToJson)> = self.0.iter().map(|(name, value)| (*name, value as _)).collect();
        out.object(&fields);
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use crate::api::text;

    #[test]
    fn texts_are_written_so_that_any_reader_gets_them_back() {
        for said in [
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
            let list = vec![said.to_owned(), "once".to_owned(), said.to_owned()];
            assert_eq!(serde_json::from_str::<Vec<String>>(&text(&list)).ok(), Some(list), "{said:?}");
            let names = [said, "once", said];
            assert_eq!(
                serde_json::from_str::<Vec<String>>(&text(&names.to_vec())).ok().as_deref(),
                Some(&names.map(str::to_owned)[..])
            );
        }
    }

    #[test]
    fn what_is_none_or_empty_is_written_so() {
        assert_eq!(text(&Vec::<u32>::new()), "[]");
        assert_eq!(text(&vec![vec![0_u32], vec![], vec![4_294_967_295]]), "[[0],[],[4294967295]]");
        assert_eq!(text(&vec![Some(true), Some(false)]), "[true,false]");
    }
}
