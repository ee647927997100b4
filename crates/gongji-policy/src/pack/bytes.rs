//! Numbers, texts, words and lists as bytes.

use super::words::{PackWord, WordTables};

/// Writes a pack.
#[derive(Debug, Default)]
pub struct PackWriter(pub Vec<u8>);

impl PackWriter {
    /// Writes an unsigned number, seven bits to the byte, the lowest first (LEB128).
    pub fn number(&mut self, mut n: u64) {
        while n > 0x7f {
            self.0.push(u8::try_from(n & 0x7f).unwrap_or(0) | 0x80);
            n = n.wrapping_shr(7);
        }
        self.0.push(u8::try_from(n).unwrap_or(0));
    }

    /// Writes a number that may be missing: the number plus 1, or 0.
    pub fn maybe(&mut self, n: Option<u64>) {
        self.number(n.map_or(0, |n| n.saturating_add(1)));
    }

    /// Writes a text behind its length.
    pub fn text(&mut self, text: &str) {
        self.number(text.len() as u64);
        self.0.extend_from_slice(text.as_bytes());
    }

    /// Writes a list behind its length.
    pub fn list<T>(&mut self, items: &[T], mut write: impl FnMut(&mut Self, &T)) {
        self.number(items.len() as u64);
        for item in items {
            write(self, item);
        }
    }
}

/// Reads a pack; broken bytes give `None`.
#[derive(Clone, Debug)]
pub struct PackReader<'a> {
    bytes: &'a [u8],
    /// How the pack names its words; `None` where they stand as this version numbers them.
    words: Option<&'a WordTables>,
    /// Table and index of the word that was not known, if reading ended there.
    pub unknown: Option<(usize, usize)>,
}

impl<'a> PackReader<'a> {
    /// Returns a reader of bytes in which words stand as this version numbers them.
    pub const fn new(bytes: &'a [u8]) -> Self {
        Self { bytes, words: None, unknown: None }
    }

    /// Returns a reader of the bytes that are left, in which words stand as these tables number them.
    pub const fn with_words(&self, words: &'a WordTables) -> Self {
        Self { bytes: self.bytes, words: Some(words), unknown: None }
    }

    /// Returns whether everything was read.
    pub const fn is_empty(&self) -> bool {
        self.bytes.is_empty()
    }

    /// Returns the next `n` bytes.
    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.bytes.split_at_checked(n)?;
        self.bytes = tail;
        Some(head)
    }

    /// Reads an unsigned number; one that is written longer than it must be is none, so that a catalogue has one pack.
    pub fn number(&mut self) -> Option<u64> {
        let mut n = 0_u64;
        for shift in (0_u32..63).step_by(7) {
            let byte = *self.take(1)?.first()?;
            n |= u64::from(byte & 0x7f).checked_shl(shift)?;
            if byte < 0x80 {
                return (byte != 0 || shift == 0).then_some(n);
            }
        }
        None
    }

    /// Reads a number of a narrower type.
    pub fn small<T: TryFrom<u64>>(&mut self) -> Option<T> {
        T::try_from(self.number()?).ok()
    }

    /// Reads a number that may be missing.
    pub fn maybe<T: TryFrom<u64>>(&mut self) -> Option<Option<T>> {
        match self.number()?.checked_sub(1) {
            None => Some(None),
            Some(n) => T::try_from(n).ok().map(Some),
        }
    }

    /// Reads a text.
    pub fn text(&mut self) -> Option<String> {
        self.name().map(str::to_owned)
    }

    /// Reads a text without copying it.
    pub fn name(&mut self) -> Option<&'a str> {
        let length = self.small()?;
        core::str::from_utf8(self.take(length)?).ok()
    }

    /// Reads a word.
    pub fn word<T: PackWord>(&mut self) -> Option<T> {
        T::from_index(self.index(T::TABLE)?)
    }

    /// Reads the index of a word, and returns its index here.
    pub fn index(&mut self, table: usize) -> Option<u32> {
        let index = self.small()?;
        self.own(table, index)
    }

    /// Returns the index here of a word of the pack.
    pub fn own(&mut self, table: usize, index: usize) -> Option<u32> {
        let Some(words) = self.words else { return u32::try_from(index).ok() };
        let own = words.own(table, index)?;
        if own.is_none() {
            self.unknown = Some((table, index));
        }
        own
    }

    /// Returns the value here of a choice of the pack; `count` words are known here.
    pub fn choice(&mut self, table: usize, index: u32, count: usize) -> Option<u32> {
        let own = self.own(table, usize::try_from(index).ok()?)?;
        usize::try_from(own).is_ok_and(|own| own < count).then_some(own)
    }

    /// Returns the value here of a scope of the pack: words let in from bit 0 on, words shut out from bit 16 on; `count` words are
    /// known here.
    pub fn scope(&mut self, table: usize, bits: u32, count: usize) -> Option<u32> {
        let mut own = 0;
        for bit in 0..u32::BITS {
            if bits.wrapping_shr(bit) & 1 == 1 {
                let index = self.choice(table, bit & 15, count)?;
                own |= 1_u32.checked_shl((bit & 16).saturating_add(index))?;
            }
        }
        Some(own)
    }

    /// Reads a list.
    pub fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        // A chain of iterators would be written out in the module for every kind of item.
        let mut items = Vec::new();
        for _ in 0..self.number()? {
            items.push(read(self)?);
        }
        Some(items)
    }
}
