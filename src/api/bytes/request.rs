//! The bytes of a request.

use super::format::{LIST, OTHER, TOO_DEEP, TOO_LONG};
use super::limits::{LONGEST_BATCH, LONGEST_REQUEST, MOST_REQUESTS, Unreadable};
use super::reader::ByteReader;
use super::value::RequestValue;

/// A request as `src/wasm.js` sent it, or why it could not be sent.
#[derive(Debug)]
pub struct RequestBytes(Result<Vec<u8>, Unreadable>);

impl RequestBytes {
    /// Takes what `src/wasm.js` wrote of a request of at most `longest` bytes.
    pub fn received(bytes: Vec<u8>, longest: usize) -> Self {
        Self(match bytes.first() {
            Some(&TOO_LONG) => Err(Unreadable::longer_than(longest)),
            Some(&TOO_DEEP) => Err(Unreadable::TooDeep),
            None | Some(&OTHER) => Err(Unreadable::NoValue),
            Some(_) => Ok(bytes),
        })
    }

    /// Takes what stands in a JSON text, in the bytes that `src/wasm.js` would write of it.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn of_json(text: &str, longest: usize) -> Self {
        super::sent::sent(text, longest).map_or_else(|why| Self(Err(why)), |bytes| Self::received(bytes, longest))
    }

    /// Reads the value.
    pub fn value(&self) -> Result<RequestValue<'_>, Unreadable> {
        self.reader(LONGEST_REQUEST)?.value().ok_or(Unreadable::NoValue)
    }

    /// Gives `each` the elements of a list, one after the other, so that memory holds one at a time.
    pub fn each(&self, each: &mut dyn FnMut(&RequestValue<'_>)) -> Result<(), Unreadable> {
        let mut reader = self.reader(LONGEST_BATCH)?;
        if reader.byte() != Some(LIST) {
            return Err(Unreadable::NoList);
        }
        let mut left = MOST_REQUESTS;
        while !reader.ends().ok_or(Unreadable::NoValue)? {
            left = left.checked_sub(1).ok_or(Unreadable::TooMany)?;
            each(&reader.value().ok_or(Unreadable::NoValue)?);
        }
        Ok(())
    }

    fn reader(&self, longest: usize) -> Result<ByteReader<'_>, Unreadable> {
        let bytes = self.0.as_ref().map_err(|why| *why)?;
        if bytes.len() > longest { Err(Unreadable::longer_than(longest)) } else { Ok(ByteReader(bytes)) }
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_BATCH, LONGEST_REQUEST, RequestBytes, RequestValue, Unreadable};

    fn request(bytes: &[u8]) -> RequestBytes {
        RequestBytes::received(bytes.to_vec(), LONGEST_REQUEST)
    }

    #[test]
    fn x08_every_mark_is_read_and_every_cut_is_refused() {
        let whole = b"{day\xff\"2026-11-22\xffbound\xff#2\xfflist\xff[ntf?\xfe\xfe";
        let list = vec![RequestValue::Null, RequestValue::Flag(true), RequestValue::Flag(false), RequestValue::Other];
        let fields = vec![
            ("day", RequestValue::Text("2026-11-22")),
            ("bound", RequestValue::Number("2")),
            ("list", RequestValue::List(list)),
        ];
        assert_eq!(request(whole).value(), Ok(RequestValue::Object(fields)));
        for length in 0..whole.len() {
            let cut = whole.get(..length).unwrap_or_default();
            assert_eq!(request(cut).value(), Err(Unreadable::NoValue), "cut at {length}");
        }
        assert_eq!(request(b"\"\x80\xff").value(), Err(Unreadable::NoValue), "a text that is not UTF-8");
    }

    #[test]
    fn x08_what_could_not_be_sent_says_why() {
        let why = |byte, longest| RequestBytes::received(vec![byte], longest).value().err();
        assert_eq!(why(b'L', LONGEST_REQUEST), Some(Unreadable::TooLong));
        assert_eq!(why(b'L', LONGEST_BATCH), Some(Unreadable::BatchTooLong));
        assert_eq!(why(b'D', LONGEST_REQUEST), Some(Unreadable::TooDeep));
        assert_eq!(why(b'?', LONGEST_REQUEST), Some(Unreadable::NoValue));
        let long = RequestBytes::received(vec![b'n'; LONGEST_REQUEST + 1], LONGEST_REQUEST);
        assert_eq!(long.value(), Err(Unreadable::TooLong));
    }

    #[test]
    fn x08_a_list_is_read_to_its_limit() {
        let count = |bytes: &[u8]| {
            let mut count = 0_usize;
            request(bytes).each(&mut |_| count = count.wrapping_add(1)).map(|()| count)
        };
        let many = |length: usize| [b"[".as_slice(), &vec![b'n'; length], b"\xfe"].concat();
        assert_eq!(count(b"[\xfe"), Ok(0));
        assert_eq!(count(&many(10_000)), Ok(10_000));
        assert_eq!(count(&many(10_001)), Err(Unreadable::TooMany));
        assert_eq!(count(b"{\xfe"), Err(Unreadable::NoList));
        assert_eq!(count(b"[n"), Err(Unreadable::NoValue));
    }
}
