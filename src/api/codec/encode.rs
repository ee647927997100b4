//! Values into a reply: the mirror of [`Decode`](super::Decode).
//!
//! A reply is written field by field, by one body of code for all types. Derived writers are made anew for every type of
//! field, and were a sixth of the module. In the module a reply becomes words; natively it becomes a tree that serde writes.

#[cfg(not(target_arch = "wasm32"))]
use super::tree::{ReplyTree, ReplyTrees};
#[cfg(target_arch = "wasm32")]
use crate::api::bytes::ReplyWords;
use crate::date::Day;
use crate::digits::Digits;
use crate::money::Money;
use crate::param::Param;
use crate::rate::Rate;
use crate::region::Region;
use crate::settlement::SignedMoney;
use core::fmt::Display;

/// Writes a reply: as words in the module, as a tree natively.
#[cfg(target_arch = "wasm32")]
pub type ReplyEncoder = ReplyWords;
/// Writes a reply: as words in the module, as a tree natively.
#[cfg(not(target_arch = "wasm32"))]
pub type ReplyEncoder = ReplyTrees;

/// A type that can be written into a reply.
pub trait Encode {
    /// Writes the value.
    fn encode(&self, out: &mut ReplyEncoder);

    /// Returns whether an object leaves the whole field out.
    fn is_left_out(&self) -> bool {
        false
    }
}

/// Declares how replies are written: objects of the fields named, which must be all there are.
macro_rules! impl_reply {
    ($($type:ident { $($field:ident),+ $(,)? })+) => {$(
        impl $crate::api::codec::Encode for $type {
            fn encode(&self, out: &mut $crate::api::codec::ReplyEncoder) {
                let Self { $($field),+ } = self;
                $crate::api::codec::encode_object(&[$((stringify!($field), $field)),+], out);
            }
        }

        $crate::api::codec::impl_serialize!($type);
    )+};
}
pub(in crate::api) use impl_reply;

/// Declares that serde writes a reply natively, as [`Encode`] does.
macro_rules! impl_serialize {
    ($type:ident $(<$of:ident>)?) => {
        #[cfg(not(target_arch = "wasm32"))]
        impl $(<$of: $crate::api::codec::Encode>)? serde::Serialize for $type $(<$of>)? {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                $crate::api::codec::tree(self).serialize(serializer)
            }
        }
    };
}
pub(in crate::api) use impl_serialize;

/// Returns a value as a tree; `None` for what an object leaves out.
#[cfg(not(target_arch = "wasm32"))]
pub fn tree(value: &dyn Encode) -> Option<ReplyTree> {
    let mut out = ReplyEncoder::default();
    value.encode(&mut out);
    out.finish()
}

/// Writes an object without the fields that are left out.
pub fn encode_object(fields: &[(&'static str, &dyn Encode)], out: &mut ReplyEncoder) {
    let start = out.begin();
    let mut count = 0_usize;
    for (key, value) in fields {
        if !value.is_left_out() {
            out.name(key);
            value.encode(out);
            count = count.wrapping_add(1);
        }
    }
    out.end_object(start, count);
}

/// A part of a reply that follows from its key alone: written once, and named by one word from then on.
#[cfg(any(target_arch = "wasm32", test))]
pub struct ReplyPart<'a> {
    /// Adds what the part follows from: first the kind of part, then all that it is made of.
    pub key: &'a dyn Fn(&mut Vec<usize>),
    /// Writes the part.
    pub write: &'a dyn Fn(&mut ReplyEncoder),
}

#[cfg(any(target_arch = "wasm32", test))]
impl Encode for ReplyPart<'_> {
    fn encode(&self, out: &mut ReplyEncoder) {
        out.part(self.key, &mut |out| (self.write)(out));
    }
}

fn encode_list(items: &mut dyn Iterator<Item = &dyn Encode>, out: &mut ReplyEncoder) {
    let start = out.begin();
    let mut count = 0_usize;
    for item in items {
        item.encode(out);
        count = count.wrapping_add(1);
    }
    out.end_list(start, count);
}

impl<T: Encode> Encode for Vec<T> {
    fn encode(&self, out: &mut ReplyEncoder) {
        encode_list(&mut self.iter().map(|item| item as &dyn Encode), out);
    }
}

impl<T: Encode> Encode for Option<T> {
    fn encode(&self, out: &mut ReplyEncoder) {
        if let Some(value) = self {
            value.encode(out);
        }
    }

    fn is_left_out(&self) -> bool {
        self.is_none()
    }
}

/// Declares how values are written that are no objects.
macro_rules! impl_scalar_reply {
    ($($type:ty: |$out:ident, $value:ident| $write:expr;)+) => {$(
        impl Encode for $type {
            fn encode(&self, $out: &mut ReplyEncoder) {
                let $value = self;
                $write;
            }
        }
    )+};
}
impl_scalar_reply! {
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

/// Writes a value of digits and marks as a text.
fn shown(value: &dyn Display, out: &mut ReplyEncoder) {
    out.text(&value.to_string());
}

impl Encode for Param {
    fn encode(&self, out: &mut ReplyEncoder) {
        match self {
            Self::Word(word) => out.name(word),
            Self::Text(text) => out.text(text),
            Self::Count(count) => out.text(Digits::EMPTY.number(*count, 1).as_str()),
            Self::Yuan(yuan) => yuan.encode(out),
            Self::Share(share) => share.encode(out),
            Self::Day(day) => day.encode(out),
        }
    }
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{Encode, tree};

    fn text(value: &dyn Encode) -> String {
        serde_json::to_string(&tree(value)).unwrap_or_default()
    }

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
