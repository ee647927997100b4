//! The JSON Schemas of the policy files, for editors: which keys there are, and which words. A build still checks what no schema can say,
//! such as days that cross.
//!
//! They keep to what the validators of TOML in editors understand (draft 7: `enum`, `pattern`, `anyOf`).

mod figures;
mod guide;
mod policy;
mod pooling;

use gongji_policy::vocabulary::Vocabulary;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// The version in the path of the schemas. A version that was published does not change; the next one does.
pub const VERSION: u32 = 1;

/// Returns the schemas by the names of their files.
#[must_use]
pub fn schemas() -> BTreeMap<String, String> {
    let schemas =
        [("policy.json", policy::schema()), ("pooling.json", pooling::schema()), ("guide.json", guide::schema())];
    schemas.into_iter().map(|(name, schema)| (name.to_owned(), format!("{schema:#}\n"))).collect()
}

/// A whole file: `code`, `sources` and what else stands in it, with the definitions that its fields refer to.
fn file(title: &str, fields: Vec<(&str, Value)>, required: &[&str], defined_here: Vec<(&str, Value)>) -> Value {
    let source = object(
        "来源 a source, under a key that no other file uses",
        vec![
            ("title", text("题名 who says it, when, under which title")),
            ("url", pattern("^https?://", "网址，没有合适的就不写 left out when there is none fit to be shown")),
            (
                "dated",
                pattern("^[0-9]{4}(-[0-9]{2}){0,2}$", "文件自身的日期 the day, month or year that the document bears"),
            ),
            ("read", day("最近一次阅读的日期 the day somebody last read it")),
            ("confidence", words::<gongji_policy::Confidence>("可信度 how sure it is")),
            ("excerpt", text("摘要，用自己的话 in our own words")),
            ("valid_to", day("文件自己写明的截止日 the last day, where the document itself says one")),
        ],
        &["title", "read", "confidence", "excerpt"],
    );
    let common = vec![
        ("code", pattern("^[0-9]{6}$", "GB/T 2260 六位代码 the place's code")),
        ("sources", json!({ "type": "object", "additionalProperties": source })),
    ];
    let mut definitions: Map<String, Value> = SPAN.iter().map(|(name, what)| ((*name).to_owned(), day(what))).collect();
    definitions.insert("note".into(), text("备注，不展示 for the next reader; not shown"));
    definitions.insert("sources".into(), keys_of_sources());
    definitions.extend(defined_here.into_iter().map(|(name, schema)| (name.to_owned(), schema)));
    let schema = object(title, common.into_iter().chain(fields).collect(), required);
    with(with(schema, "definitions", definitions.into()), "$schema", "http://json-schema.org/draft-07/schema#".into())
}

/// An object with these fields and no others.
fn object(description: &str, fields: Vec<(&str, Value)>, required: &[&str]) -> Value {
    let properties: Map<String, Value> = fields.into_iter().map(|(name, schema)| (name.to_owned(), schema)).collect();
    let object = json!({ "description": description, "type": "object", "properties": properties, "additionalProperties": false });
    if required.is_empty() { object } else { with(object, "required", json!(required)) }
}

/// A schema with one more keyword.
fn with(mut schema: Value, keyword: &str, value: Value) -> Value {
    schema.as_object_mut().into_iter().for_each(|schema| drop(schema.insert(keyword.to_owned(), value.clone())));
    schema
}

/// A schema that stands among the definitions of its file.
fn defined(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// A list `[[name]]` of tables.
fn tables(table: Value) -> Value {
    json!({ "type": "array", "items": table })
}

fn text(description: &str) -> Value {
    json!({ "description": description, "type": "string", "minLength": 1 })
}

fn pattern(pattern: &str, description: &str) -> Value {
    json!({ "description": description, "type": "string", "pattern": pattern })
}

fn day(description: &str) -> Value {
    pattern("^(19[89]|20[0-9]|21[0-4])[0-9]-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", description)
}

fn flag(description: &str) -> Value {
    json!({ "description": description, "type": "boolean" })
}

/// A whole number within bounds.
fn count(least: u32, most: u32, description: &str) -> Value {
    json!({ "description": description, "type": "integer", "minimum": least, "maximum": most })
}

fn yuan(description: &str) -> Value {
    pattern("^[0-9]{1,9}(\\.[0-9]{1,2})?$", description)
}

fn rate(description: &str) -> Value {
    pattern("^(0(\\.[0-9]{1,4})?|1(\\.0{1,4})?)$", description)
}

/// One word of a vocabulary.
fn words<T: Vocabulary>(description: &str) -> Value {
    one_of(T::NAMES, description)
}

fn one_of(words: &[&str], description: &str) -> Value {
    json!({ "description": description, "enum": words })
}

/// One value, or several where sources clash, the likeliest first.
fn or_several(one: &Value) -> Value {
    json!({ "anyOf": [one, { "type": "array", "items": one, "minItems": 1 }] })
}

/// The days on which something holds.
const SPAN: [(&str, &str); 4] = [
    ("from", "起始日 the first day it holds"),
    ("after", "此日尚未实行 not yet in force on this day"),
    ("by", "最晚此日已实行 in force on this day at the latest"),
    ("to", "最后一日 the last day it holds"),
];

/// The days on which something holds, and what is for the next reader.
fn span() -> Vec<(&'static str, Value)> {
    SPAN.iter().map(|(name, _)| *name).chain(["note"]).map(|name| (name, defined(name))).collect()
}

/// A start is known to the day, or only roughly.
fn one_start() -> Vec<Value> {
    ["after", "by"].map(|rough| json!({ "not": { "required": ["from", rough] } })).to_vec()
}

fn sources() -> Value {
    defined("sources")
}

fn keys_of_sources() -> Value {
    json!({ "description": "来源的键，本文件或别的文件里的 keys of sources, of any file", "type": "array", "items": { "type": "string" }, "minItems": 1 })
}
