//! Numbers, texts and lists as bytes.

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
#[derive(Debug)]
pub struct PackReader<'a>(pub &'a [u8]);

impl<'a> PackReader<'a> {
    /// Returns the next `n` bytes.
    fn take(&mut self, n: usize) -> Option<&'a [u8]> {
        let (head, tail) = self.0.split_at_checked(n)?;
        self.0 = tail;
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
        let length = self.small()?;
        core::str::from_utf8(self.take(length)?).ok().map(str::to_owned)
    }

    /// Reads a list.
    pub fn list<T>(&mut self, mut read: impl FnMut(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let length: usize = self.small()?;
        (0..length).map(|_| read(self)).collect()
    }
}
