//! Texts that hold JSON, opened: pasted ones, escaped ones, texts inside texts.

use super::format::{END, END_OF_TEXT, FALSE, LIST, NULL, NUMBER, OBJECT, OTHER, TEXT, TRUE};
use super::opened::{OpenedText, TextFault};
use super::text::{BLANKS, JsonText, blanks};
use super::value::RequestValue;

/// No settlement is nested deeper than this in a text, and in the texts inside it.
const DEEPEST: usize = 64;

/// Writes a value, with the texts in it opened.
fn write(out: &mut OpenedText, value: &RequestValue<'_>) {
    match value {
        RequestValue::Null => out.bytes.push(NULL),
        RequestValue::Flag(flag) => out.bytes.push(if *flag { TRUE } else { FALSE }),
        RequestValue::Number(digits) => out.put(NUMBER, digits.as_bytes()),
        RequestValue::Text(text) => write_text(out, text.as_bytes(), DEEPEST),
        RequestValue::List(items) => {
            out.bytes.push(LIST);
            items.iter().for_each(|item| write(out, item));
            out.bytes.push(END);
        }
        RequestValue::Object(fields) => {
            out.bytes.push(OBJECT);
            for (name, value) in fields {
                out.bytes.extend(name.bytes());
                out.bytes.push(END_OF_TEXT);
                write(out, value);
            }
            out.bytes.push(END);
        }
        RequestValue::Other => out.bytes.push(OTHER),
    }
}

/// Writes a text; one that is JSON itself is opened.
fn write_text(out: &mut OpenedText, text: &[u8], deepest: usize) {
    if may_be_json(text) {
        match open(text, deepest) {
            Ok(opened) => return out.add(opened),
            Err(fault) => out.closed = out.closed.or(Some(fault)),
        }
    }
    out.put(TEXT, text);
}

/// Opens a value, and the texts in it.
///
/// # Errors
/// Why the value is a text that cannot be opened.
pub fn opened(value: &RequestValue<'_>) -> Result<OpenedText, TextFault> {
    if let RequestValue::Text(text) = value {
        return open(text.as_bytes(), DEEPEST);
    }
    let mut out = OpenedText::default();
    write(&mut out, value);
    Ok(out)
}

/// Returns whether a text inside a message looks like a message itself, in JSON or in XML.
fn may_be_json(text: &[u8]) -> bool {
    matches!(unquoted(text).first(), Some(b'{' | b'[' | b'<'))
}

/// The text behind blanks and quotation marks.
fn unquoted(text: &[u8]) -> &[u8] {
    let mut text = blanks(text);
    while let Some(b'"' | b'\\') = text.first() {
        text = blanks(text.get(1..).unwrap_or_default());
    }
    text
}

/// Opens the JSON in a text: every object from its brace on, whatever a log has written around it. Several objects, and those of a
/// list, become a list.
///
/// # Errors
/// `xml`, `cut_off`, `too_deep` or `not_json`.
fn open(text: &[u8], deepest: usize) -> Result<OpenedText, TextFault> {
    let deepest = deepest.checked_sub(1).ok_or(TextFault::TooDeep)?;
    let mut text = text;
    while let Some(rest) = BLANKS.iter().find_map(|blank| text.strip_suffix(*blank)) {
        text = rest;
    }
    let first = unquoted(text).first();
    let mut found = JsonText { rest: text, write_text, read: OpenedText { bytes: vec![LIST], closed: None }, deepest };
    // Braces of something else in front of the message.
    let mut others = 0_usize;
    let mut count = 0_usize;
    while let Some(at) = found.rest.iter().position(|byte| matches!(byte, b'{' | b'}')) {
        found.rest = found.rest.get(at..).unwrap_or_default();
        let inside = found.rest.get(1..).unwrap_or_default();
        if found.rest.first() == Some(&b'}') {
            others = others.checked_sub(1).ok_or(TextFault::CutOff)?;
            found.rest = inside;
            continue;
        }
        match blanks(inside).first() {
            None => return Err(TextFault::CutOff),
            Some(b'\\') => {
                let unescaped = found.unescaped()?;
                let opened = open(&unescaped, deepest)?;
                found.read.add(opened);
            }
            Some(next) if *next == b'"' || (*next == b'}' && others == 0) => found.value()?,
            Some(_) => {
                others = others.saturating_add(1);
                found.rest = inside;
                continue;
            }
        }
        count = count.saturating_add(1);
    }
    let mut opened = found.read;
    if count == 0 {
        let has_names = text.windows(2).any(|two| two == b"\":");
        return Err(match first {
            Some(b'<') => TextFault::Xml,
            _ if has_names => TextFault::CutOff,
            _ => TextFault::NotJson,
        });
    }
    if count > 1 || first == Some(&b'[') {
        opened.bytes.push(END);
    } else {
        opened.bytes.remove(0);
    }
    Ok(opened)
}
