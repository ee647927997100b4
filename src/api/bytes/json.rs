//! JSON text into values, natively, as `JSON.parse` reads it: no other text is taken, the last of two fields of one name counts and
//! stands where the first did, and half of a character is one that is unknown.

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

/// A value in a JSON text.
#[derive(Debug, PartialEq)]
pub enum Json<'t> {
    /// `null`.
    Null,
    /// True or false.
    Flag(bool),
    /// The number as it was written.
    Number(&'t str),
    /// A text.
    Text(Cow<'t, str>),
    /// A list.
    List(Vec<Self>),
    /// An object, each field once.
    Object(Vec<(Cow<'t, str>, Self)>),
}

/// Why a text was not read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum JsonFault {
    /// It is no JSON.
    Syntax,
    /// It has more levels than allowed.
    Depth,
}

/// Reads a text with at most `deepest` levels.
///
/// # Errors
/// The text is no JSON, or too deep.
pub fn parse(text: &str, deepest: usize) -> Result<Json<'_>, JsonFault> {
    let mut reader = JsonReader { rest: text };
    let value = reader.value(deepest)?;
    reader.blanks();
    if reader.rest.is_empty() { Ok(value) } else { Err(JsonFault::Syntax) }
}

/// What is not read yet.
struct JsonReader<'t> {
    rest: &'t str,
}

impl<'t> JsonReader<'t> {
    fn value(&mut self, deepest: usize) -> Result<Json<'t>, JsonFault> {
        self.blanks();
        match self.rest.bytes().next() {
            Some(b'{') => self.object(deepest.checked_sub(1).ok_or(JsonFault::Depth)?),
            Some(b'[') => self.list(deepest.checked_sub(1).ok_or(JsonFault::Depth)?),
            Some(b'"') => self.text().map(Json::Text),
            Some(b'-' | b'0'..=b'9') => self.number().map(Json::Number),
            _ => {
                let words = [("null", Json::Null), ("true", Json::Flag(true)), ("false", Json::Flag(false))];
                let found = words.into_iter().find(|(word, _)| self.takes(word));
                found.map(|(_, value)| value).ok_or(JsonFault::Syntax)
            }
        }
    }

    fn list(&mut self, deepest: usize) -> Result<Json<'t>, JsonFault> {
        let mut items = Vec::new();
        self.each("[", "]", |reader| {
            items.push(reader.value(deepest)?);
            Ok(())
        })?;
        Ok(Json::List(items))
    }

    fn object(&mut self, deepest: usize) -> Result<Json<'t>, JsonFault> {
        let mut fields = Vec::new();
        self.each("{", "}", |reader| {
            let name = reader.text()?;
            reader.blanks();
            reader.expect(":")?;
            fields.push((name, reader.value(deepest)?));
            Ok(())
        })?;
        Ok(Json::Object(each_once(fields)))
    }

    /// Reads what stands between two brackets, with commas between.
    fn each(
        &mut self,
        first: &str,
        last: &str,
        mut read: impl FnMut(&mut Self) -> Result<(), JsonFault>,
    ) -> Result<(), JsonFault> {
        self.expect(first)?;
        self.blanks();
        if self.takes(last) {
            return Ok(());
        }
        loop {
            self.blanks();
            read(self)?;
            self.blanks();
            if self.takes(last) {
                return Ok(());
            }
            self.expect(",")?;
        }
    }

    fn number(&mut self) -> Result<&'t str, JsonFault> {
        let start = self.rest;
        self.takes("-");
        // No other digit follows a zero in front.
        if !self.takes("0") {
            self.digits()?;
        }
        if self.takes(".") {
            self.digits()?;
        }
        if self.takes("e") || self.takes("E") {
            let _signed = self.takes("+") || self.takes("-");
            self.digits()?;
        }
        start.get(..start.len().saturating_sub(self.rest.len())).ok_or(JsonFault::Syntax)
    }

    /// Takes one digit or more.
    fn digits(&mut self) -> Result<(), JsonFault> {
        let rest = self.rest.trim_start_matches(|letter: char| letter.is_ascii_digit());
        let is_none = rest.len() == self.rest.len();
        self.rest = rest;
        if is_none { Err(JsonFault::Syntax) } else { Ok(()) }
    }

    fn text(&mut self) -> Result<Cow<'t, str>, JsonFault> {
        self.expect("\"")?;
        let mut text = Cow::Borrowed("");
        loop {
            let end = self.rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f));
            let (plain, rest) = end.and_then(|end| self.rest.split_at_checked(end)).ok_or(JsonFault::Syntax)?;
            self.rest = rest;
            if text.is_empty() {
                text = Cow::Borrowed(plain);
            } else {
                text.to_mut().push_str(plain);
            }
            if self.takes("\"") {
                return Ok(text);
            }
            text.to_mut().push(self.escaped()?);
        }
    }

    /// Reads what stands for a letter.
    fn escaped(&mut self) -> Result<char, JsonFault> {
        self.expect("\\")?;
        let mut letters = self.rest.chars();
        let escape = letters.next().ok_or(JsonFault::Syntax)?;
        self.rest = letters.as_str();
        Ok(match escape {
            '"' | '\\' | '/' => escape,
            'b' => '\u{8}',
            'f' => '\u{c}',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            'u' => self.character()?,
            _ => return Err(JsonFault::Syntax),
        })
    }

    /// Reads the character behind `\u`; half of one is U+FFFD, as `src/wasm.js` sends it.
    fn character(&mut self) -> Result<char, JsonFault> {
        let unit = self.unit()?;
        let before = self.rest;
        if (0xd800..0xdc00).contains(&unit) && self.takes("\\u") {
            let second = self.unit()?;
            if (0xdc00..0xe000).contains(&second) {
                let code = 0x1_0000_u32.saturating_add(((unit & 0x3ff) << 10) | (second & 0x3ff));
                return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
            }
            self.rest = before;
        }
        Ok(char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// Reads four digits to the base of sixteen.
    fn unit(&mut self) -> Result<u32, JsonFault> {
        let (digits, rest) = self.rest.split_at_checked(4).ok_or(JsonFault::Syntax)?;
        self.rest = rest;
        let is_unit = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        is_unit.then(|| u32::from_str_radix(digits, 16).ok()).flatten().ok_or(JsonFault::Syntax)
    }

    fn blanks(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t', '\n', '\r']);
    }

    /// Takes these letters if they come next, and returns whether they did.
    fn takes(&mut self, letters: &str) -> bool {
        let rest = self.rest.strip_prefix(letters);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn expect(&mut self, letters: &str) -> Result<(), JsonFault> {
        if self.takes(letters) { Ok(()) } else { Err(JsonFault::Syntax) }
    }
}

/// Returns the fields with the last value of each name, where the name came first.
fn each_once<'t>(fields: Vec<(Cow<'t, str>, Json<'t>)>) -> Vec<(Cow<'t, str>, Json<'t>)> {
    /// Fewer are compared faster than looked up.
    const FEW: usize = 32;
    let is_twice = |at: usize, name: &str| fields.iter().take(at).any(|(other, _)| other == name);
    if fields.len() <= FEW && !fields.iter().enumerate().any(|(at, (name, _))| is_twice(at, name)) {
        return fields;
    }
    let mut places = HashMap::with_capacity(fields.len());
    let mut once: Vec<(Cow<'t, str>, Json<'t>)> = Vec::with_capacity(fields.len());
    for (name, value) in fields {
        match places.entry(name.clone()) {
            Entry::Vacant(place) => {
                place.insert(once.len());
                once.push((name, value));
            }
            Entry::Occupied(place) => {
                if let Some((_, former)) = once.get_mut(*place.get()) {
                    *former = value;
                }
            }
        }
    }
    once
}

#[cfg(test)]
mod tests {
    use super::{Json, JsonFault, parse};

    #[test]
    fn x08_what_is_json_is_read() {
        let text = |text: &'static str| Json::Text(text.into());
        let same = [
            (" null\r\n", Json::Null),
            ("[true , false]", Json::List(vec![Json::Flag(true), Json::Flag(false)])),
            ("-0.50e+1", Json::Number("-0.50e+1")),
            (r#""a\"\\\/\b\f\n\r\t\u6b66b""#, text("a\"\\/\u{8}\u{c}\n\r\t武b")),
            (r#""\ud83d\ude00\ud800""#, text("\u{1f600}\u{fffd}")),
            (r#""\ud800\u0041\udc00x""#, text("\u{fffd}A\u{fffd}x")),
            (r#""\\ud800""#, text("\\ud800")),
            ("{}", Json::Object(vec![])),
            (
                r#"{"a":1,"b":2,"a":null}"#,
                Json::Object(vec![("a".into(), Json::Null), ("b".into(), Json::Number("2"))]),
            ),
        ];
        for (written, value) in same {
            assert_eq!(parse(written, 9), Ok(value), "{written}");
        }
        let many: String = (0..100).map(|at| format!(",\"k{}\":{at}", at % 40)).collect();
        let many = format!("{{{}}}", many.get(1..).unwrap_or_default());
        let Ok(Json::Object(fields)) = parse(&many, 9) else { panic!("an object") };
        assert_eq!((fields.len(), fields.get(7)), (40, Some(&("k7".into(), Json::Number("87")))));
    }

    #[test]
    fn x08_what_is_no_json_is_refused() {
        let wrong = "\u{a0}1|+1|01|1.|.5|1e|-|0x1|NaN|tru|nulll|'a'|\"|\"\\|\"\\x\"|\"\\u12\"|\"\\u+123\"|\"\\u武\"|\"\n\"|[|[1|[1,|[1,]|[,1]|[1 2]|{|{\"a\"|{\"a\":|{\"a\":1,}|{a:1}|{1:1}|{\"a\" 1}|1 1|/**/1|";
        for text in wrong.split('|') {
            assert_eq!(parse(text, 9), Err(JsonFault::Syntax), "{text:?}");
        }
        assert_eq!(parse("[[[]]]", 2), Err(JsonFault::Depth));
        assert!(parse("[[[]]]", 3).is_ok());
    }
}
