//! The bytes of a request that is JSON text, natively: what `read` of `src/wasm.js` sends of the value that `JSON.parse` makes of it.
//!
//! The bounds, the order of fields and the digits of numbers are JavaScript's, so that a request has one reply, whether the module
//! is asked or a native program.

use super::format::{END, END_OF_TEXT, FALSE, LIST, NULL, NUMBER, OBJECT, TEXT, TOO_DEEP, TOO_LONG, TRUE};
use super::json::{Json, JsonFault, parse};
use super::limits::{DEEPEST, Unreadable};
use std::borrow::Cow;

/// How much of the allowed length every value takes, as in `src/wasm.js`.
const COST: usize = 8;

/// How many times the allowed length a text may have: an escape takes six letters for one, and blanks may stand between.
const LONGEST_TEXT: usize = 8;

/// How many levels are read before the value is refused for its levels, as any other JSON is.
const DEEPEST_TEXT: usize = 2 * DEEPEST;

/// Returns the bytes that stand for a text; of a request that is too long or too deep, one byte that says so.
///
/// # Errors
/// The text is no JSON, or so long or so deep that it was not looked at.
pub fn sent(text: &str, longest: usize) -> Result<Vec<u8>, Unreadable> {
    if text.len() > longest.saturating_mul(LONGEST_TEXT) {
        return Err(Unreadable::longer_than(longest));
    }
    let value = parse(text, DEEPEST_TEXT).map_err(|fault| match fault {
        JsonFault::Syntax => Unreadable::NoJson,
        JsonFault::Depth => Unreadable::TooDeep,
    })?;
    let mut out = SentBytes { bytes: Vec::with_capacity(text.len()), left: longest };
    Ok(match out.put(&value, DEEPEST) {
        Ok(()) => out.bytes,
        Err(why) => vec![why],
    })
}

struct SentBytes {
    bytes: Vec<u8>,
    left: usize,
}

impl SentBytes {
    fn put(&mut self, value: &Json<'_>, deepest: usize) -> Result<(), u8> {
        self.spend(COST)?;
        match value {
            Json::Null => self.bytes.push(NULL),
            Json::Flag(flag) => self.bytes.push(if *flag { TRUE } else { FALSE }),
            Json::Number(digits) => self.put_number(digits)?,
            Json::Text(text) => {
                self.bytes.push(TEXT);
                self.put_text(text)?;
            }
            Json::List(items) => {
                let deepest = deepest.checked_sub(1).ok_or(TOO_DEEP)?;
                self.bytes.push(LIST);
                items.iter().try_for_each(|item| self.put(item, deepest))?;
                self.bytes.push(END);
            }
            Json::Object(fields) => self.put_object(fields, deepest.checked_sub(1).ok_or(TOO_DEEP)?)?,
        }
        Ok(())
    }

    /// Names that are whole numbers come first, in the order of their size; the others as they were written.
    fn put_object(&mut self, fields: &[(Cow<'_, str>, Json<'_>)], deepest: usize) -> Result<(), u8> {
        self.bytes.push(OBJECT);
        let mut numbered: Vec<_> = fields.iter().filter_map(|field| Some((index(&field.0)?, field))).collect();
        numbered.sort_unstable_by_key(|(index, _)| *index);
        let others = fields.iter().filter(|(name, _)| index(name).is_none());
        for (name, value) in numbered.into_iter().map(|(_, field)| field).chain(others) {
            self.put_text(name)?;
            self.put(value, deepest)?;
        }
        self.bytes.push(END);
        Ok(())
    }

    fn put_number(&mut self, digits: &str) -> Result<(), u8> {
        // What is short and whole is the same in any notation.
        if digits.len() <= 15 && digits.bytes().all(|digit| digit.is_ascii_digit()) {
            self.bytes.push(NUMBER);
            return self.put_text(digits);
        }
        match digits.parse::<f64>() {
            Ok(number) if number.is_finite() => {
                self.bytes.push(NUMBER);
                self.put_text(ryu_js::Buffer::new().format_finite(number))
            }
            // JSON.parse makes an infinity of it, and that is sent as null.
            _ => {
                self.bytes.push(NULL);
                Ok(())
            }
        }
    }

    fn put_text(&mut self, text: &str) -> Result<(), u8> {
        let units = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
        self.spend(units)?;
        self.bytes.extend_from_slice(text.as_bytes());
        self.bytes.push(END_OF_TEXT);
        Ok(())
    }

    fn spend(&mut self, count: usize) -> Result<(), u8> {
        self.left = self.left.checked_sub(count).ok_or(TOO_LONG)?;
        Ok(())
    }
}

/// Returns the number that a field's name is, where JavaScript takes it for the index of a list.
fn index(name: &str) -> Option<u32> {
    let is_plain = name.bytes().all(|digit| digit.is_ascii_digit()) && (name == "0" || !name.starts_with('0'));
    is_plain.then(|| name.parse().ok().filter(|index| *index < u32::MAX)).flatten()
}

#[cfg(test)]
mod tests {
    use super::{LONGEST_TEXT, sent};
    use crate::api::bytes::{DEEPEST, Unreadable};

    fn bytes(text: &str) -> Result<Vec<u8>, Unreadable> {
        sent(text, 200 + 8 * DEEPEST)
    }

    /// What `JSON.stringify(JSON.parse(text))` writes of each number, by ECMA-262.
    #[test]
    fn x08_a_number_has_the_digits_that_javascript_gives_it() {
        let numbers = [
            ("0", "0"),
            ("-0", "0"),
            ("100.0", "100"),
            ("4.520", "4.52"),
            ("1e2", "100"),
            ("1E21", "1e+21"),
            ("0.0000001", "1e-7"),
            ("123456789012345678", "123456789012345680"),
            ("999999999.99", "999999999.99"),
            ("0.1000000000000000055", "0.1"),
        ];
        for (written, digits) in numbers {
            assert_eq!(bytes(written), Ok([b"#", digits.as_bytes(), b"\xff"].concat()), "{written}");
        }
        assert_eq!(bytes("1e999"), Ok(b"n".to_vec()), "an infinity");
    }

    #[test]
    fn x08_fields_have_the_order_that_javascript_gives_them() {
        let text = r#"{"b":1,"10":2,"a":3,"9":4,"01":5,"4294967295":6,"b":7}"#;
        let written = b"{9\xff#4\xff10\xff#2\xffb\xff#7\xffa\xff#3\xff01\xff#5\xff4294967295\xff#6\xff\xfe";
        assert_eq!(bytes(text), Ok(written.to_vec()));
    }

    #[test]
    fn x08_the_bounds_are_those_of_the_boundary() {
        let nested = |levels: usize| "[".repeat(levels) + &"]".repeat(levels);
        assert_eq!(bytes(&nested(DEEPEST)).map(|bytes| bytes.len()), Ok(2 * DEEPEST));
        assert_eq!(bytes(&nested(DEEPEST + 1)), Ok(b"D".to_vec()));
        assert_eq!(bytes(&nested(1_000)), Err(Unreadable::TooDeep));
        assert_eq!(bytes(&"[".repeat(DEEPEST)), Err(Unreadable::NoJson));
        // 8 for the value and 1 for each unit of UTF-16.
        let longest = 20;
        assert_eq!(sent("\"武武武武武武武武武武武武\"", longest).map(|bytes| bytes.len()), Ok(38));
        assert_eq!(sent("\"1234567890123\"", longest), Ok(b"L".to_vec()));
        assert_eq!(sent(&format!("{}1", " ".repeat(longest)), longest), Ok(b"#1\xff".to_vec()));
        assert_eq!(sent(&" ".repeat(LONGEST_TEXT * longest + 1), longest), Err(Unreadable::TooLong));
    }
}
