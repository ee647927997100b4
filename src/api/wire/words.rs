//! Replies as words: what `src/wasm.js` makes plain objects of.
//!
//! The low three bits of a word say what it is ([`Kind`]), the others hold a place, a length or a count. Texts are apart, in the
//! order they are read; lengths are in UTF-16 units, which is how JavaScript counts.

use crate::api::write::ToJson;

/// What a word is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Kind {
    /// The name in that place.
    Name,
    /// The same, and what it is: the next word is its length, its letters are the next of the texts.
    NewName,
    /// A text of that length.
    Text,
    /// The next word is the number.
    Number,
    /// False or true.
    Flag,
    /// A list of so many values.
    List,
    /// An object of so many fields, each a name and a value.
    Object,
}

#[cfg(not(target_arch = "wasm32"))]
impl Kind {
    const ALL: [Self; 7] = [Self::Name, Self::NewName, Self::Text, Self::Number, Self::Flag, Self::List, Self::Object];

    /// What a word is, and what it holds beside.
    pub(super) fn of(word: u32) -> Option<(Self, u32)> {
        Self::ALL.iter().find(|kind| **kind as u32 == word & 7).map(|kind| (*kind, word >> 3))
    }
}

/// The names a reader has been sent. A name is a text of the module itself: where it lies says which one it is.
#[derive(Debug)]
pub struct Sent(Vec<(usize, usize)>);

impl Default for Sent {
    fn default() -> Self {
        Self(vec![(0, 0); Self::PLACES])
    }
}

impl Sent {
    /// How many names are kept; the reply with the most has about 300.
    pub const PLACES: usize = 2048;

    /// How many places a name may have, one after the other.
    const TRIES: usize = 16;

    /// The place of a name, and whether it is new there. Where all its places are taken, it takes the first from another, which only
    /// costs the sending of that one again.
    fn place(&mut self, name: &'static str) -> (usize, bool) {
        let this = (name.as_ptr().addr(), name.len());
        // Names lie close together in the module; the odd factor (2³² by the golden ratio) spreads them.
        let first = this.0.wrapping_mul(0x9e37_79b9) >> 16;
        let place = |step: usize| first.wrapping_add(step) % Self::PLACES;
        for place in (0..Self::TRIES).map(place) {
            match self.0.get_mut(place) {
                Some(held) if *held == this => return (place, false),
                Some(held) if *held == (0, 0) => {
                    *held = this;
                    return (place, true);
                }
                _ => {}
            }
        }
        if let Some(held) = self.0.get_mut(place(0)) {
            *held = this;
        }
        (place(0), true)
    }
}

/// A reply being written.
#[derive(Debug)]
pub struct Words<'s> {
    words: Vec<u32>,
    texts: String,
    sent: &'s mut Sent,
}

impl<'s> Words<'s> {
    /// A value, for a reader that has been sent these names.
    #[must_use]
    pub fn of(value: &dyn ToJson, sent: &'s mut Sent) -> Self {
        let mut words = Self::new(sent);
        value.write(&mut words);
        words
    }

    /// Nothing yet.
    pub(in crate::api) fn new(sent: &'s mut Sent) -> Self {
        // Most replies fit.
        Self { words: Vec::with_capacity(1024), texts: String::with_capacity(2048), sent }
    }

    /// This value instead of everything so far; names sent with what is thrown away will be sent again.
    pub(in crate::api) fn instead(&mut self, value: &dyn ToJson) {
        *self.sent = Sent::default();
        self.words.clear();
        self.texts.clear();
        value.write(self);
    }

    /// The words and the texts.
    #[must_use]
    pub fn parts(&self) -> (&[u32], &str) {
        (&self.words, &self.texts)
    }

    /// An object.
    pub(in crate::api) fn object(&mut self, fields: &[(&'static str, &dyn ToJson)]) {
        let place = self.begin();
        let mut count = 0_usize;
        for (key, value) in fields {
            if !value.is_left_out() {
                self.name(key);
                value.write(self);
                count = count.wrapping_add(1);
            }
        }
        self.end(place, Kind::Object, count);
    }

    /// A list.
    pub(in crate::api) fn list(&mut self, items: &mut dyn Iterator<Item = &dyn ToJson>) {
        let place = self.begin();
        let mut count = 0_usize;
        for item in items {
            item.write(self);
            count = count.wrapping_add(1);
        }
        self.end(place, Kind::List, count);
    }

    /// Where something begins whose count is not known yet.
    pub(in crate::api) fn begin(&mut self) -> usize {
        self.words.push(0);
        self.words.len().wrapping_sub(1)
    }

    /// Says what began at `place`.
    pub(in crate::api) fn end(&mut self, place: usize, kind: Kind, count: usize) {
        if let Some(word) = self.words.get_mut(place) {
            *word = word_of(kind, count);
        }
    }

    /// A text of the module itself.
    pub(in crate::api) fn name(&mut self, name: &'static str) {
        let (place, is_new) = self.sent.place(name);
        if is_new {
            self.word(Kind::NewName, place);
            let length = self.letters(name);
            self.words.push(u32::try_from(length).unwrap_or(0));
        } else {
            self.word(Kind::Name, place);
        }
    }

    /// A text.
    pub(in crate::api) fn text(&mut self, text: &str) {
        let length = self.letters(text);
        self.word(Kind::Text, length);
    }

    /// A number.
    pub(in crate::api) fn number(&mut self, number: u32) {
        self.word(Kind::Number, 0);
        self.words.push(number);
    }

    /// True or false.
    pub(in crate::api) fn flag(&mut self, flag: bool) {
        self.word(Kind::Flag, usize::from(flag));
    }

    #[inline(never)]
    fn word(&mut self, kind: Kind, rest: usize) {
        self.words.push(word_of(kind, rest));
    }

    /// Adds to the texts; how many units of UTF-16 it was.
    #[inline(never)]
    fn letters(&mut self, text: &str) -> usize {
        self.texts.push_str(text);
        if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
    }
}

fn word_of(kind: Kind, rest: usize) -> u32 {
    u32::try_from(rest).unwrap_or(0).wrapping_shl(3) | kind as u32
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use super::{Kind, Sent, Words};
    use crate::api::{Reply, check_binding, preview_deduction};

    fn new_names(reply: &dyn crate::api::ToJson, sent: &mut Sent) -> usize {
        let words = Words::of(reply, sent);
        let (mut words, mut count) = (words.parts().0.iter(), 0);
        while let Some((kind, _)) = words.next().and_then(|word| Kind::of(*word)) {
            count = usize::from(kind == Kind::NewName).wrapping_add(count);
            if matches!(kind, Kind::NewName | Kind::Number) {
                // The length or the number itself.
                words.next();
            }
        }
        count
    }

    #[test]
    fn a_name_is_sent_once() {
        let verdict = check_binding(
            r#"{ "day": "2026-11-22", "grantor": { "region": "420100" }, "grantee": { "relation": "parent" } }"#,
        );
        let preview = preview_deduction(r#"{ "day": "2026-11-22", "region": "420100", "personal_share": "800" }"#);
        assert!(matches!((&verdict, &preview), (Reply::Answer { .. }, Reply::Answer { .. })));
        let mut sent = Sent::default();
        assert!(new_names(&verdict, &mut sent) > 50);
        assert!(new_names(&preview, &mut sent) > 0);
        for _ in 0..3 {
            assert_eq!((new_names(&verdict, &mut sent), new_names(&preview, &mut sent)), (0, 0));
        }
    }
}
