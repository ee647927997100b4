//! Short texts of digits, written without the formatting machinery: a reply holds a hundred of them.

/// Holds a text that is written from its end: `Digits::EMPTY.number(50, 2).mark(b'.').number(300, 1)` is `300.50`.
#[derive(Clone, Copy, Debug)]
pub struct Digits {
    bytes: [u8; 16],
    start: usize,
}

impl Digits {
    /// The empty text.
    pub const EMPTY: Self = Self { bytes: [0; 16], start: 16 };

    /// Puts a number in front of the text, filled up with zeros to `width` digits.
    #[must_use]
    pub fn number(mut self, number: u32, width: u8) -> Self {
        let (mut left, mut zeros) = (number, width);
        while left > 0 || zeros > 0 {
            self.put(b'0' | u8::try_from(left % 10).unwrap_or(0));
            (left, zeros) = (left / 10, zeros.saturating_sub(1));
        }
        self
    }

    /// Puts an ASCII character in front of the text.
    #[must_use]
    pub fn mark(mut self, character: u8) -> Self {
        self.put(character);
        self
    }

    /// Leaves out a character for which no room is left.
    #[inline]
    fn put(&mut self, character: u8) {
        let place = self.start.wrapping_sub(1);
        if let Some(byte) = self.bytes.get_mut(place) {
            *byte = character;
            self.start = place;
        }
    }

    /// Returns the text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.bytes.get(self.start..).and_then(|text| core::str::from_utf8(text).ok()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Digits;

    #[test]
    fn numbers_keep_their_width_and_never_overflow_the_text() {
        assert_eq!(Digits::EMPTY.number(5, 2).mark(b'.').number(0, 1).as_str(), "0.05");
        assert_eq!(Digits::EMPTY.number(u32::MAX, 0).as_str(), u32::MAX.to_string());
        assert_eq!(Digits::EMPTY.number(0, 99).as_str(), "0".repeat(16));
        assert_eq!(Digits::EMPTY.as_str(), "");
    }
}
