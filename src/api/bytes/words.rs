//! A reply as words and texts: what `src/wasm.js` makes plain objects of.

use super::format::{TAG_BITS, Tag};
use super::parts::{PartCache, PartPlace};

/// How many names of replies both ends keep; the reply with the most has about 300.
pub const KEPT_NAMES: usize = 2048;

/// The names that the other end keeps. A name is a text of the module itself: its address identifies it.
#[derive(Debug)]
struct NameCache(Vec<(usize, usize)>);

impl Default for NameCache {
    fn default() -> Self {
        Self(vec![(0, 0); KEPT_NAMES])
    }
}

impl NameCache {
    /// How many indices a name may have, one after the other.
    const TRIES: usize = 16;

    /// Returns the index of a name, and whether the name is new there. Where all its indices are taken, the name takes the first
    /// from another, which will only be sent once more.
    fn index(&mut self, name: &'static str) -> (usize, bool) {
        let this = (name.as_ptr().addr(), name.len());
        // Names lie close together in the module; the odd factor (2³² by the golden ratio) spreads them.
        let first = this.0.wrapping_mul(0x9e37_79b9) >> 16;
        let index = |step: usize| first.wrapping_add(step) % KEPT_NAMES;
        for index in (0..Self::TRIES).map(index) {
            match self.0.get_mut(index) {
                Some(held) if *held == this => return (index, false),
                Some(held) if *held == (0, 0) => {
                    *held = this;
                    return (index, true);
                }
                _ => {}
            }
        }
        if let Some(held) = self.0.get_mut(index(0)) {
            *held = this;
        }
        (index(0), true)
    }
}

/// Writes one reply after the other, for a reader that keeps the names.
#[derive(Debug, Default)]
pub struct ReplyWords {
    words: Vec<u32>,
    texts: String,
    names: NameCache,
    parts: PartCache,
}

impl ReplyWords {
    /// Begins a reply.
    pub fn start(&mut self) {
        // Most replies fit.
        self.words = Vec::with_capacity(1024);
        self.texts = String::with_capacity(2048);
    }

    /// Drops everything written of the reply; the names that were sent with it will be sent again.
    #[cfg(target_arch = "wasm32")]
    pub fn restart(&mut self) {
        self.names = NameCache::default();
        self.parts.forget();
        self.start();
    }

    /// Forgets the parts that were kept: they follow from policies that are no longer in force.
    #[cfg(any(target_arch = "wasm32", test))]
    pub fn forget_parts(&mut self) {
        self.parts.forget();
    }

    /// Ends the reply, and returns its words and its texts.
    pub fn finish(&mut self) -> (Vec<u32>, String) {
        (core::mem::take(&mut self.words), core::mem::take(&mut self.texts))
    }

    /// Begins a list or an object whose count is not known yet, and returns where.
    pub fn begin(&mut self) -> usize {
        self.words.push(0);
        self.words.len().wrapping_sub(1)
    }

    /// Ends the list that began at `start`.
    pub fn end_list(&mut self, start: usize, count: usize) {
        self.end(start, Tag::List, count);
    }

    /// Ends the object that began at `start`.
    pub fn end_object(&mut self, start: usize, count: usize) {
        self.end(start, Tag::Object, count);
    }

    fn end(&mut self, start: usize, tag: Tag, count: usize) {
        if let Some(word) = self.words.get_mut(start) {
            *word = word_of(tag, count);
        }
    }

    /// Writes a text of the module itself.
    pub fn name(&mut self, name: &'static str) {
        let (index, is_new) = self.names.index(name);
        if is_new {
            self.word(Tag::NewName, index);
            let length = self.letters(name);
            self.words.push(u32::try_from(length).unwrap_or(0));
        } else {
            self.word(Tag::Name, index);
        }
    }

    /// Writes a text.
    pub fn text(&mut self, text: &str) {
        let length = self.letters(text);
        self.word(Tag::Text, length);
    }

    /// Writes a part that follows from a key alone, or only its place where the other end has it.
    pub fn part(&mut self, key: &dyn Fn(&mut Vec<usize>), write: &mut dyn FnMut(&mut Self)) {
        match self.parts.place(key) {
            Some(PartPlace { index, is_new: false }) => return self.word(Tag::Part, index.wrapping_shl(1)),
            Some(PartPlace { index, is_new: true }) => self.word(Tag::Part, index.wrapping_shl(1) | 1),
            None => {}
        }
        write(self);
    }

    /// Writes a number.
    pub fn number(&mut self, number: u32) {
        self.word(Tag::Number, 0);
        self.words.push(number);
    }

    /// Writes true or false.
    pub fn flag(&mut self, flag: bool) {
        self.word(Tag::Flag, usize::from(flag));
    }

    #[inline(never)]
    fn word(&mut self, tag: Tag, rest: usize) {
        self.words.push(word_of(tag, rest));
    }

    /// Adds to the texts, and returns the length in units of UTF-16.
    #[inline(never)]
    fn letters(&mut self, text: &str) -> usize {
        self.texts.push_str(text);
        if text.is_ascii() { text.len() } else { text.encode_utf16().count() }
    }
}

fn word_of(tag: Tag, rest: usize) -> u32 {
    u32::try_from(rest).unwrap_or(0).wrapping_shl(TAG_BITS) | tag as u32
}

#[cfg(test)]
mod tests {
    use super::{ReplyWords, Tag, word_of};

    #[test]
    fn a_name_is_sent_once() {
        let mut out = ReplyWords::default();
        let mut tag = || {
            out.start();
            out.name("outcome");
            let (words, texts) = out.finish();
            (words.first().map(|word| word & 7), texts)
        };
        assert_eq!(tag(), (Some(Tag::NewName as u32), "outcome".to_owned()));
        assert_eq!(tag(), (Some(Tag::Name as u32), String::new()));
    }

    #[test]
    fn a_part_is_written_once_until_it_is_forgotten() {
        let mut out = ReplyWords::default();
        let mut ask = |forget: bool| {
            if forget {
                out.forget_parts();
            }
            out.start();
            out.part(&|key| key.push(7), &mut |out| out.flag(true));
            out.finish().0
        };
        let whole = vec![word_of(Tag::Part, 1), word_of(Tag::Flag, 1)];
        assert_eq!(ask(false), whole);
        assert_eq!(ask(false), vec![word_of(Tag::Part, 0)]);
        assert_eq!(ask(true), whole);
    }

    #[test]
    fn words_hold_tags_counts_and_lengths_in_utf_16() {
        let mut out = ReplyWords::default();
        let list = out.begin();
        out.text("武汉\u{1f600}");
        out.number(4_294_967_295);
        out.flag(true);
        let object = out.begin();
        out.end_object(object, 0);
        out.end_list(list, 4);
        let expected = vec![
            word_of(Tag::List, 4),
            word_of(Tag::Text, 4),
            word_of(Tag::Number, 0),
            u32::MAX,
            word_of(Tag::Flag, 1),
            word_of(Tag::Object, 0),
        ];
        assert_eq!(out.finish(), (expected, "武汉\u{1f600}".to_owned()));
        assert_eq!(word_of(Tag::Object, 1), 14);
    }
}
