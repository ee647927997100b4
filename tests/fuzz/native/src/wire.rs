//! The bytes of requests, written and read beside the reader under test (`src/api/bytes/format.rs` says what they are).

use serde_json::{Map, Value};

/// Numbers of more digits may be written otherwise by JavaScript.
const MOST_DIGITS: usize = 15;

/// Writes a value; `None` where JavaScript would write other digits of a number.
pub fn written(value: &Value) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    write(value, &mut bytes)?;
    Some(bytes)
}

fn write(value: &Value, bytes: &mut Vec<u8>) -> Option<()> {
    let text = |text: &str, bytes: &mut Vec<u8>| {
        bytes.extend(text.bytes());
        bytes.push(0xff);
    };
    match value {
        Value::Null => bytes.push(b'n'),
        Value::Bool(flag) => bytes.push(if *flag { b't' } else { b'f' }),
        Value::Number(number) => {
            bytes.push(b'#');
            let digits = number.to_string();
            text(Some(digits).filter(|digits| is_plain(digits))?.as_str(), bytes);
        }
        Value::String(letters) => {
            bytes.push(b'"');
            text(letters, bytes);
        }
        Value::Array(items) => {
            bytes.push(b'[');
            items.iter().try_for_each(|item| write(item, bytes))?;
            bytes.push(0xfe);
        }
        Value::Object(fields) => {
            bytes.push(b'{');
            for (name, value) in fields {
                text(name, bytes);
                write(value, bytes)?;
            }
            bytes.push(0xfe);
        }
    }
    Some(())
}

fn is_plain(digits: &str) -> bool {
    let body = digits.strip_prefix('-').unwrap_or(digits);
    let first = body.as_bytes().first().copied();
    let whole = (1..=MOST_DIGITS).contains(&body.len()) && body.bytes().all(|byte| byte.is_ascii_digit());
    whole && (body == "0" || first != Some(b'0')) && digits != "-0"
}

/// What the bytes of a request are.
#[derive(Debug, PartialEq)]
pub enum Meaning {
    /// No value: cut off, or a text that is not UTF-8.
    None,
    /// The value that JSON text could have sent as well.
    Json(Value),
    /// A value that no JSON text has: numbers of other digits, fields of one name, what JavaScript has no text for.
    Other,
}

/// Reads bytes.
pub fn meaning(bytes: &[u8]) -> Meaning {
    let mut reader = Reader { bytes, at: 0, is_json: true };
    // One mark stands for a whole request that could not be sent.
    if matches!(bytes.first(), Some(b'L' | b'D' | b'?')) {
        return Meaning::Other;
    }
    match reader.value(0) {
        None => Meaning::None,
        Some(_) if !reader.is_json => Meaning::Other,
        Some(value) => Meaning::Json(value),
    }
}

struct Reader<'b> {
    bytes: &'b [u8],
    at: usize,
    is_json: bool,
}

impl Reader<'_> {
    fn next(&mut self) -> Option<u8> {
        let byte = self.bytes.get(self.at).copied()?;
        self.at += 1;
        Some(byte)
    }

    fn text(&mut self) -> Option<String> {
        let start = self.at;
        while self.next()? != 0xff {}
        String::from_utf8(self.bytes[start..self.at - 1].to_vec()).ok()
    }

    fn ends(&mut self) -> Option<bool> {
        let ends = *self.bytes.get(self.at)? == 0xfe;
        self.at += usize::from(ends);
        Some(ends)
    }

    fn value(&mut self, level: usize) -> Option<Value> {
        // JSON text is refused for its levels long before.
        self.is_json &= level <= 100;
        Some(match self.next()? {
            b'n' => Value::Null,
            b't' => Value::Bool(true),
            b'f' => Value::Bool(false),
            b'#' => {
                let digits = self.text()?;
                self.is_json &= is_plain(&digits);
                digits.parse::<i64>().map_or(Value::Null, Value::from)
            }
            b'"' => Value::String(self.text()?),
            b'[' => {
                let mut items = Vec::new();
                while !self.ends()? {
                    items.push(self.value(level + 1)?);
                }
                Value::Array(items)
            }
            b'{' => {
                let mut fields = Map::new();
                while !self.ends()? {
                    let name = self.text()?;
                    let value = self.value(level + 1)?;
                    self.is_json &= fields.insert(name, value).is_none();
                }
                Value::Object(fields)
            }
            _ => {
                self.is_json = false;
                Value::Null
            }
        })
    }
}
