//! The model as JSON Schema (draft 7): every request and every reply, for back ends, editors and assistants.
//!
//! A request that a call takes is valid, and what the schema refuses the call refuses. What a schema cannot say, such as the days of
//! February or two fields that contradict each other, only the call refuses.

use crate::config::{CALLS, GRAMMARS, HIGHEST};
use crate::error::TypesError;
use crate::grammar::ListedVocabulary;
use crate::model::Model;
use crate::shape::{Object, Shape};
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

const DRAFT: &str = "http://json-schema.org/draft-07/schema#";

/// Returns the schema of every request and reply, as definitions; a call's are `checkBinding.request` and `checkBinding.reply`.
///
/// # Errors
/// A value has no grammar.
pub fn schema(model: &Model) -> Result<String, TypesError> {
    let mut definitions = definitions(model)?;
    for (call, request, reply) in CALLS {
        let is_known = |name: &str| definitions.contains_key(name);
        if !is_known(request) || !is_known(reply) {
            return Err(TypesError::of(call, "its request or its reply is declared nowhere"));
        }
        let answer = json!({ "type": "object", "properties": { "ok": { "const": true }, "value": defined(reply) },
            "required": ["ok", "value"], "additionalProperties": false });
        definitions.insert(format!("{call}.request"), defined(request));
        definitions.insert(format!("{call}.reply"), json!({ "anyOf": [answer, defined("Refusal")] }));
    }
    definitions.insert(
        "Refusal".into(),
        json!({ "description": "What is wrong with the request.", "type": "object",
            "properties": { "ok": { "const": false }, "errors": { "type": "array", "items": defined("InputError"), "minItems": 1, "maxItems": 20 } },
            "required": ["ok", "errors"], "additionalProperties": false }),
    );
    let title = "gongji (共济): requests and replies, version 1. Every answer is an estimate (预估).";
    Ok(text(&json!({ "$schema": DRAFT, "title": title, "definitions": definitions })))
}

/// Returns the schema of `cases.toml`: questions of three calls, with what is expected.
///
/// # Errors
/// A value has no grammar.
pub fn cases(model: &Model) -> Result<String, TypesError> {
    const CHECKS: [(&str, &str, &str); 3] = [
        ("binding", "Case", "Verdict"),
        ("deduction", "Bill", "Preview"),
        ("unbinding", "UnbindingQuestion", "UnbindingReply"),
    ];
    let field = |object: &str, field: &str| {
        let of = model.replies.iter().find(|one| one.name == object);
        let found = of.and_then(|object| object.fields.iter().find(|one| one.name == field));
        found.map_or_else(
            || Err(TypesError::of(object, format_args!("a reply without `{field}`"))),
            |field| shape(&field.shape),
        )
    };
    // Not every reply leans.
    let leans = CHECKS.iter().filter_map(|(_, _, reply)| field(reply, "leans").ok());
    let leans: Vec<Value> = leans.chain([json!({ "const": "none" })]).collect();
    let outcomes = CHECKS.iter().map(|(_, _, reply)| field(reply, "outcome")).collect::<Result<Vec<_>, _>>()?;
    let texts = json!({ "type": "array", "items": { "type": "string", "minLength": 1 }, "minItems": 1 });
    let rules = json!({ "type": "array", "items": defined("RuleCode"), "uniqueItems": true });
    let expect = json!({
        "type": "object",
        "properties": {
            "outcome": { "anyOf": outcomes },
            "leans": { "anyOf": leans },
            "failed": rules, "unsettled": rules, "needs": rules,
            "arrangement": defined("Arrangement"),
            "totals": defined("Totals"),
            "payers": { "type": "array", "items": { "type": "array", "items": [defined("PayerKind"), defined("Money")], "minItems": 2, "maxItems": 2 } },
        },
        "required": ["outcome"],
        "additionalProperties": false,
    });
    let kinds = CHECKS
        .map(|(check, request, _)| json!({ "properties": { "check": { "const": check }, "input": defined(request) } }));
    let case = json!({
        "type": "object",
        "properties": {
            "name": { "description": "说明规则 says the rule", "type": "string", "minLength": 1 },
            "ledger": texts, "sources": texts,
            "check": { "description": "问什么 what is asked", "enum": CHECKS.map(|(check, ..)| check) },
            "input": { "description": "请求 the request of that call (docs/api.md)", "type": "object" },
            "expect": expect,
            "note": { "type": "string" },
        },
        "required": ["name", "ledger", "sources", "check", "input", "expect"],
        "additionalProperties": false,
        "anyOf": kinds,
    });
    let mut definitions = definitions(model)?;
    // Some totals are expected, not all.
    if let Some(totals) = definitions.get_mut("Totals").and_then(Value::as_object_mut) {
        totals.remove("required");
    }
    let mut schema = json!({
        "$schema": DRAFT,
        "description": "案例：按来源应有的答复 the answers that the sources give (docs/policies.md)",
        "type": "object",
        "properties": { "case": { "type": "array", "items": case } },
        "additionalProperties": false,
    });
    let used = used(&schema, &definitions);
    definitions.retain(|name, _| used.contains(name));
    schema.as_object_mut().into_iter().for_each(|schema| drop(schema.insert("definitions".into(), json!(definitions))));
    Ok(text(&schema))
}

fn text(schema: &Value) -> String {
    format!("{schema:#}\n")
}

fn defined(name: &str) -> Value {
    json!({ "$ref": format!("#/definitions/{name}") })
}

/// Returns every value, vocabulary and object by its name.
fn definitions(model: &Model) -> Result<Map<String, Value>, TypesError> {
    let mut definitions = Map::new();
    for value in &model.values {
        let grammar = GRAMMARS.iter().find(|(name, _)| *name == value.name).map(|(_, grammar)| *grammar);
        let mut schema = match grammar {
            Some(grammar) => json!({ "type": "string", "pattern": grammar }),
            None if value.written.contains("unknown") => json!({ "type": ["object", "string"] }),
            None => return Err(TypesError::of(&value.name, "a value without a grammar")),
        };
        describe(&mut schema, &value.doc);
        definitions.insert(value.name.clone(), schema);
    }
    definitions.extend(model.vocabularies().map(|one| (one.name.clone(), vocabulary(one))));
    for one in model.requests.iter().chain(&model.replies) {
        definitions.insert(one.name.clone(), object(one)?);
    }
    Ok(definitions)
}

fn vocabulary(vocabulary: &ListedVocabulary) -> Value {
    let words: Vec<&str> = vocabulary.words.iter().map(|word| &*word.text).collect();
    let meaning = |word: &crate::grammar::Word| format!("\n{}: {}", word.text, word.doc.replace('\n', " "));
    let meanings: String = vocabulary.words.iter().filter(|word| !word.doc.is_empty()).map(meaning).collect();
    let description = format!("{}{meanings}", vocabulary.doc);
    // Brackets with nothing in them stand for any place in a list.
    let (placed, plain): (Vec<&str>, Vec<&str>) = words.into_iter().partition(|word| word.contains("[]"));
    if placed.is_empty() {
        return json!({ "description": description, "enum": plain });
    }
    let pattern = |word: &str| format!("^{}$", word.replace('.', "\\.").replace("[]", "\\[\\d+\\]"));
    let patterns = placed.into_iter().map(|word| json!({ "type": "string", "pattern": pattern(word) }));
    let any: Vec<Value> = std::iter::once(json!({ "enum": plain })).chain(patterns).collect();
    json!({ "description": description, "anyOf": any })
}

fn object(object: &Object) -> Result<Value, TypesError> {
    let mut properties = Map::new();
    for field in &object.fields {
        let schema = shape(&field.shape)?;
        // What stands beside a reference does not count in draft 7.
        let mut schema = if schema.get("$ref").is_some() { json!({ "allOf": [schema] }) } else { schema };
        describe(&mut schema, &field.doc);
        properties.insert(field.name.clone(), schema);
    }
    let required: Vec<&str> =
        object.fields.iter().filter(|field| field.is_required).map(|field| &*field.name).collect();
    let mut schema =
        json!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false });
    describe(&mut schema, &object.doc);
    Ok(schema)
}

fn describe(schema: &mut Value, doc: &str) {
    let schema = schema.as_object_mut().filter(|_| !doc.is_empty());
    schema.into_iter().for_each(|schema| drop(schema.insert("description".into(), doc.into())));
}

fn shape(shape: &Shape) -> Result<Value, TypesError> {
    Ok(match shape {
        Shape::Whole(most) => json!({ "type": "integer", "minimum": 0, "maximum": most }),
        Shape::Plain(plain @ ("string" | "boolean")) => json!({ "type": plain }),
        Shape::Plain("{ readonly [name in string]: string }") => {
            json!({ "type": "object", "additionalProperties": { "type": "string" } })
        }
        Shape::Plain(other) => return Err(TypesError::of(other, "a type that JSON Schema does not know")),
        Shape::Named(name) => defined(name),
        Shape::Amount(name) => {
            let highest = HIGHEST.iter().find(|(of, _)| of == name).and_then(|(_, most)| most.parse::<f64>().ok());
            let highest = highest.ok_or_else(|| TypesError::of(name, "an amount without a highest number"))?;
            json!({ "anyOf": [defined(name), { "type": "number", "minimum": 0, "maximum": highest }] })
        }
        Shape::List(of) => json!({ "type": "array", "items": self::shape(of)? }),
        Shape::OneOf(shapes) => {
            let shapes = shapes.iter().map(self::shape).collect::<Result<Vec<_>, _>>()?;
            json!({ "anyOf": shapes })
        }
    })
}

/// Returns the definitions that a schema refers to, and those that they refer to.
fn used(schema: &Value, definitions: &Map<String, Value>) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    let mut open = references(schema);
    while let Some(name) = open.pop() {
        if used.insert(name.clone()) {
            open.extend(definitions.get(&name).map(references).unwrap_or_default());
        }
    }
    used
}

fn references(schema: &Value) -> Vec<String> {
    match schema {
        Value::Object(fields) => {
            let own = fields.get("$ref").and_then(Value::as_str).and_then(|path| path.strip_prefix("#/definitions/"));
            own.map(str::to_owned).into_iter().chain(fields.values().flat_map(references)).collect()
        }
        Value::Array(items) => items.iter().flat_map(references).collect(),
        _ => Vec::new(),
    }
}
