//! Some fields of a reply, where whole replies would be more than anybody stores.

use gongji::json::ReplyTree;
use serde::{Serialize, Serializer};

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

    /// Returns a reply with the wanted fields of its value, each under its path. A field that the reply leaves out is left out. What
    /// is wrong with a question is said whole.
    pub fn of<'r>(&'r self, reply: &'r ReplyTree) -> Picked<'r> {
        let ReplyTree::Object(fields) = reply else { return Picked::Whole(reply) };
        let picked = fields
            .iter()
            .map(|(name, part)| (*name, if *name == "value" { self.picked(part) } else { Picked::Whole(part) }));
        Picked::Fields(picked.collect())
    }

    fn picked<'r>(&'r self, value: &'r ReplyTree) -> Picked<'r> {
        Picked::Fields(self.0.iter().filter_map(|path| Some((path.as_str(), at(value, path)?))).collect())
    }
}

/// What is picked from a reply: parts of it, and what is made of them.
pub enum Picked<'r> {
    /// A part as it is.
    Whole(&'r ReplyTree),
    /// What was picked from each element of a list.
    Each(Vec<Self>),
    /// An object of what was picked.
    Fields(Vec<(&'r str, Self)>),
}

impl Serialize for Picked<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Whole(part) => part.serialize(serializer),
            Self::Each(items) => serializer.collect_seq(items),
            Self::Fields(fields) => serializer.collect_map(fields.iter().map(|(name, part)| (name, part))),
        }
    }
}

const fn is_of_name(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_'
}

/// Returns what stands at a path; behind a list, what stands there in each of its elements.
fn at<'r>(part: &'r ReplyTree, path: &str) -> Option<Picked<'r>> {
    match part {
        ReplyTree::List(items) => Some(Picked::Each(items.iter().filter_map(|item| at(item, path)).collect())),
        ReplyTree::Object(fields) => inside(fields, path),
        _ => None,
    }
}

/// Returns what stands at a path in an object.
fn inside<'r>(fields: &'r [(&str, ReplyTree)], path: &str) -> Option<Picked<'r>> {
    match path.split_once('.') {
        None if path == CODES && field(fields, CODES).is_none() => Some(codes(fields)),
        None => field(fields, path).map(Picked::Whole),
        Some((name, rest)) => at(field(fields, name)?, rest),
    }
}

/// Returns the codes of all lists of a reply, in its order.
fn codes<'r>(fields: &'r [(&str, ReplyTree)]) -> Picked<'r> {
    let elements =
        fields.iter().filter_map(|(_, part)| if let ReplyTree::List(items) = part { Some(items) } else { None });
    let code = |element: &'r ReplyTree| match element {
        ReplyTree::Object(fields) => field(fields, "code").map(Picked::Whole),
        _ => None,
    };
    Picked::Each(elements.flatten().filter_map(code).collect())
}

fn field<'r>(fields: &'r [(&str, ReplyTree)], name: &str) -> Option<&'r ReplyTree> {
    fields.iter().find(|(known, _)| *known == name).map(|(_, part)| part)
}

#[cfg(test)]
mod tests {
    use super::Only;
    use gongji::json::ReplyTree::{self, Flag, List, Name, Number, Object, Text};

    fn of(paths: &str, reply: &ReplyTree) -> Result<String, String> {
        Only::parse(paths).map(|only| serde_json::to_string(&only.of(reply)).unwrap_or_default())
    }

    #[test]
    fn wanted_fields_stand_in_the_order_they_were_named() {
        let receipt = || Object(vec![("z", Text("1".into())), ("day", Text("2026-11-22".into()))]);
        let value = Object(vec![
            ("outcome", Name("ineligible")),
            (
                "findings",
                List(vec![
                    Object(vec![("code", Name("a")), ("rule", Name("x"))]),
                    Object(vec![("code", Name("b")), ("basis", List(vec![Object(vec![("code", Name("within"))])]))]),
                ]),
            ),
            ("receipt", receipt()),
            ("warnings", List(vec![Object(vec![("code", Name("c"))])])),
            ("ask", List(vec![Name("x")])),
            ("days", List(vec![])),
            ("people", Number(3)),
        ]);
        let reply = Object(vec![("ok", Flag(true)), ("value", value)]);
        let wanted = r#"{"ok":true,"value":{"codes":["a","b","c"],"outcome":"ineligible","findings.rule":["x"],"findings.basis.code":[["within"]],"receipt.day":"2026-11-22","receipt":{"z":"1","day":"2026-11-22"},"days.from":[],"ask.x":[],"people":3}}"#;
        let paths = "codes, outcome,leans,findings.rule,findings.basis.code,receipt.day,nothing.here,receipt,days.from,ask.x,people.name,people";
        assert_eq!(of(paths, &reply), Ok(wanted.into()));
        assert_eq!(of("leans", &reply), Ok(r#"{"ok":true,"value":{}}"#.into()));
    }

    #[test]
    fn codes_that_a_reply_has_are_its_own() {
        let list = || List(vec![Object(vec![("code", Name("a"))])]);
        let reply = Object(vec![("ok", Flag(true)), ("value", Object(vec![("notes", list()), ("codes", Number(1))]))]);
        assert_eq!(of("codes,notes.code", &reply), Ok(r#"{"ok":true,"value":{"codes":1,"notes.code":["a"]}}"#.into()));
    }

    #[test]
    fn what_is_wrong_is_said_whole() {
        let error =
            Object(vec![("code", Name("day")), ("path", Text("day".into())), ("expected", Text("a \"day\"".into()))]);
        let refusal = Object(vec![("ok", Flag(false)), ("errors", List(vec![error]))]);
        assert_eq!(of("outcome,codes", &refusal).ok(), serde_json::to_string(&refusal).ok());
    }

    #[test]
    fn what_cannot_be_a_name_is_refused() {
        for paths in ["", ",", "outcome,", "a..b", ".a", "Outcome", "a b", "findings[0]"] {
            assert!(Only::parse(paths).is_err(), "{paths:?}");
        }
    }
}
