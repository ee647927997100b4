//! Whole lines out of a stream, as many as are there: a program at the other end may wait for replies before it sends more.

use std::io::{self, Read};

/// How much is read at once: what a pipe holds. It is enough lines to be worth waking a thread for.
const CHUNK: usize = 64 * 1024;

/// The longest line that is kept. No request that can be read is longer: 2 MiB of text, each letter an escape of six.
pub const LONGEST_LINE: usize = 16 * 1024 * 1024;

/// Reads blocks of whole lines. A line that is longer than [`LONGEST_LINE`] is cut a byte behind that.
#[derive(Debug)]
pub struct Blocks<R> {
    from: R,
    /// The beginning of a line whose end has not been read.
    begun: Vec<u8>,
    is_first: bool,
}

impl<R: Read> Blocks<R> {
    /// Reads from `from`.
    pub const fn of(from: R) -> Self {
        Self { from, begun: Vec::new(), is_first: true }
    }

    /// Returns the next lines, each with its end; the last line may have none. `None` at the end of the stream.
    ///
    /// # Errors
    /// The stream cannot be read.
    pub fn next(&mut self) -> io::Result<Option<Vec<u8>>> {
        let mut block = std::mem::take(&mut self.begun);
        let mut unseen = 0_usize;
        loop {
            if let Some(end) = last_end(block.get(unseen..).unwrap_or_default()) {
                self.begun = block.split_off(unseen.saturating_add(end));
                return Ok(Some(block));
            }
            block.truncate(LONGEST_LINE.saturating_add(1));
            unseen = block.len();
            if read_some(&mut self.from, &mut block)? == 0 {
                return Ok((!block.is_empty()).then_some(block));
            }
            // The mark may come in parts.
            while std::mem::take(&mut self.is_first) {
                let is_begun = block.len() < BYTE_ORDER_MARK.len() && BYTE_ORDER_MARK.starts_with(&block);
                if block.starts_with(BYTE_ORDER_MARK) {
                    block.drain(..BYTE_ORDER_MARK.len());
                } else if is_begun && read_some(&mut self.from, &mut block)? > 0 {
                    self.is_first = true;
                }
            }
        }
    }
}

const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Returns what stands behind the last line end.
fn last_end(bytes: &[u8]) -> Option<usize> {
    bytes.iter().rposition(|byte| *byte == b'\n').map(|at| at.saturating_add(1))
}

/// Appends what can be read now, at most a chunk; nothing at the end of the stream.
fn read_some(from: &mut impl Read, to: &mut Vec<u8>) -> io::Result<usize> {
    let before = to.len();
    to.resize(before.saturating_add(CHUNK), 0);
    let read = loop {
        match from.read(to.get_mut(before..).unwrap_or_default()) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            other => break other,
        }
    };
    to.truncate(before.saturating_add(*read.as_ref().unwrap_or(&0)));
    read
}

#[cfg(test)]
mod tests {
    use super::{Blocks, LONGEST_LINE};
    use std::io::{self, Read};

    /// Gives a text in pieces of a few bytes.
    struct Pieces<'t>(&'t [u8], usize);

    impl Read for Pieces<'_> {
        fn read(&mut self, to: &mut [u8]) -> io::Result<usize> {
            let mut piece = self.0.get(..self.1.min(self.0.len())).unwrap_or_default();
            let count = piece.read(to)?;
            self.0 = self.0.get(count..).unwrap_or_default();
            Ok(count)
        }
    }

    fn blocks(from: impl Read) -> Vec<Vec<u8>> {
        let mut blocks = Blocks::of(from);
        std::iter::from_fn(|| blocks.next().ok().flatten()).collect()
    }

    #[test]
    fn a_block_ends_with_a_line_however_the_bytes_come() {
        let text = "\u{feff}{}\n\n{\"a\":1}\r\n武汉\nlast";
        for size in 1..=text.len() {
            let blocks = blocks(Pieces(text.as_bytes(), size));
            let (last, whole) = blocks.split_last().map(|(last, whole)| (last.as_slice(), whole)).unwrap_or_default();
            assert!(whole.iter().all(|block| block.ends_with(b"\n")), "pieces of {size}");
            assert!(last.ends_with(b"last"), "pieces of {size}");
            assert_eq!(blocks.concat(), text.trim_start_matches('\u{feff}').as_bytes(), "pieces of {size}");
        }
    }

    #[test]
    fn nothing_is_no_line_and_a_mark_alone_is_none() {
        assert_eq!(blocks(Pieces(b"", 1)), Vec::<Vec<u8>>::new());
        assert_eq!(blocks(Pieces("\u{feff}".as_bytes(), 1)), Vec::<Vec<u8>>::new());
        assert_eq!(blocks(Pieces(b"\n", 1)), vec![b"\n".to_vec()]);
        assert_eq!(blocks(Pieces(b"\xef\xbb", 1)).concat(), b"\xef\xbb");
    }

    #[test]
    fn a_line_without_end_is_cut_and_the_next_is_whole() {
        let long = u64::try_from(3 * LONGEST_LINE).unwrap_or(0);
        let blocks = blocks(io::repeat(b'x').take(long).chain(&b"\n{}\n"[..]));
        let all = blocks.concat();
        let lines: Vec<&[u8]> = all.split_inclusive(|byte| *byte == b'\n').collect();
        assert_eq!(lines.len(), 2);
        assert!(lines.first().is_some_and(|line| (LONGEST_LINE + 1..2 * LONGEST_LINE).contains(&line.len())));
        assert_eq!(lines.last(), Some(&&b"{}\n"[..]));
    }
}
