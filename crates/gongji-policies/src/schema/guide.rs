//! `guide.toml`.

use super::{count, defined, file, object, one_of, sources, tables, text, with};
use crate::guide::{GuideField, GuideTable, TABLES};
use gongji_policy::relation::Relation;
use gongji_policy::vocabulary::Vocabulary;
use serde_json::{Value, json};

/// Returns the schema of `guide.toml`.
pub fn schema() -> Value {
    let fields = TABLES.iter().map(|table| (table.name, tables(entry(table)))).collect();
    file(
        "指南：在一地接下来怎么办 what a person does next in a place (docs/policies.md)",
        fields,
        &["code"],
        Vec::new(),
    )
}

fn entry(table: &GuideTable) -> Value {
    let fields = table.fields.iter().map(|(name, field)| (*name, value(field)));
    let common = [("from", defined("from")), ("to", defined("to")), ("note", defined("note")), ("sources", sources())];
    let entry = object(table.name, fields.chain(common).collect(), &["sources", "tasks"]);
    let needed = table.needed.iter().map(|needed| {
        let one: Vec<Value> = needed.split('|').map(|name| json!({ "required": [name] })).collect();
        json!({ "anyOf": one })
    });
    with(entry, "allOf", needed.collect())
}

fn value(field: &GuideField) -> Value {
    let split = |words: &'static str| words.split_ascii_whitespace().collect::<Vec<_>>();
    let list = |item: Value| json!({ "type": "array", "items": item, "minItems": 1 });
    match field {
        GuideField::Word(words) => one_of(&split(words), "取值 one word"),
        GuideField::Words(words) => list(one_of(&split(words), "取值 one word")),
        GuideField::Relations => list(one_of(Relation::NAMES, "关系 a relation")),
        GuideField::Text => text("文字 as people must type it"),
        GuideField::Texts => list(text("文字 as it is written there")),
        GuideField::Count => count(1, 999, "数目 a number"),
        GuideField::Yes => one_of_true(),
    }
}

fn one_of_true() -> Value {
    json!({ "enum": [true] })
}
