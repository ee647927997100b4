//! Some fields of a reply, where whole replies would be more than anybody stores.

use crate::fields::{Fields, close, items, put};
use std::borrow::Cow;

/// The paths of the fields that are wanted.
#[derive(Clone, Debug)]
pub struct Only(Vec<String>);

/// Stands for the codes of all lists of a reply.
const CODES: &str = "codes";

impl Only {
    /// Reads paths with commas between them, such as `outcome,findings.code`.
    ///
    /// # Errors
    /// A sentence that says what is wrong.
    pub fn parse(text: &str) -> Result<Self, String> {
        let paths: Vec<String> = text.split(',').map(|path| path.trim().to_owned()).collect();
        let is_path = |path: &String| path.split('.').all(|name| !name.is_empty() && name.bytes().all(is_of_name));
        if paths.iter().all(is_path) {
            Ok(Self(paths))
        } else {
            Err("--only wants names of fields, as in outcome,findings.code".into())
        }
    }

    /// Returns a reply with the wanted fields of its value, each under its path, in the letters of the whole. A field that the reply
    /// leaves out is left out. What is wrong with a question is said whole.
    pub fn of<'r>(&self, reply: &'r str) -> Cow<'r, str> {
        let Some((fields, value)) =
            Fields::of(reply).and_then(|fields| fields.get("value").map(|value| (fields, value)))
        else {
            return Cow::Borrowed(reply);
        };
        let (mut wanted, known) = (String::new(), Fields::of(value));
        for path in &self.0 {
            let found = known.as_ref().map_or_else(|| at(value, path), |known| inside(known, path));
            found.into_iter().for_each(|found| put(&mut wanted, path, &found));
        }
        Cow::Owned(fields.with("value", &close(wanted)))
    }
}

const fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'
}

/// Returns what stands at a path; behind a list, what stands there in each of its elements.
fn at<'r>(value: &'r str, path: &str) -> Option<Cow<'r, str>> {
    if let Some(items) = items(value) {
        return Some(Cow::Owned(list(items.into_iter().filter_map(|item| at(item, path)))));
    }
    inside(&Fields::of(value)?, path)
}

/// Returns what stands at a path in an object.
fn inside<'r>(fields: &Fields<'r>, path: &str) -> Option<Cow<'r, str>> {
    match path.split_once('.') {
        None if path == CODES && fields.get(CODES).is_none() => Some(Cow::Owned(codes(fields))),
        None => fields.get(path).map(Cow::Borrowed),
        Some((name, rest)) => at(fields.get(name)?, rest),
    }
}

/// Returns the codes of all lists of a reply, in its order.
fn codes(fields: &Fields<'_>) -> String {
    let elements = fields.0.iter().filter_map(|(_, value)| items(value)).flatten();
    list(elements.filter_map(|item| Fields::of(item)?.get("code").map(Cow::Borrowed)))
}

fn list<'r>(items: impl Iterator<Item = Cow<'r, str>>) -> String {
    format!("[{}]", items.collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::Only;

    fn of(paths: &str, reply: &str) -> Result<String, String> {
        Only::parse(paths).map(|only| only.of(reply).into_owned())
    }

    #[test]
    fn wanted_fields_stand_in_the_order_they_were_named() {
        let reply = r#"{"ok":true,"value":{"outcome":"ineligible","findings":[{"code":"a","rule":"x"},{"code":"b"}],"receipt":{"z":"1","day":"2026-11-22"},"warnings":[{"code":"c"}],"ask":["x"]}}"#;
        let wanted = r#"{"ok":true,"value":{"codes":["a","b","c"],"outcome":"ineligible","findings.rule":["x"],"receipt.day":"2026-11-22","receipt":{"z":"1","day":"2026-11-22"}}}"#;
        assert_eq!(of("codes, outcome,leans,findings.rule,receipt.day,nothing.here,receipt", reply), Ok(wanted.into()));
    }

    #[test]
    fn what_is_wrong_is_said_whole() {
        let refusal = r#"{"ok":false,"errors":[{"code":"day","path":"day","expected":"a day"}]}"#;
        assert_eq!(of("outcome", refusal), Ok(refusal.into()));
    }

    #[test]
    fn what_cannot_be_a_name_is_refused() {
        for paths in ["", ",", "outcome,", "a..b", ".a", "Outcome", "a b", "findings[0]"] {
            assert!(Only::parse(paths).is_err(), "{paths:?}");
        }
    }
}
