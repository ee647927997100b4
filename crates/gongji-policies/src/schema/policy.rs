//! `policy.toml`.

use super::{defined, file, object, one_of, one_start, sources, span, tables, text, with, yuan};
use gongji_policy::relation::Relation;
use gongji_policy::vocabulary::Vocabulary;
use gongji_policy::{Topic, TopicKind};
use serde_json::{Value, json};

/// Returns the schema of `policy.toml`.
pub fn schema() -> Value {
    let names = [("name", text("名称 the Chinese name")), ("name_en", text("英文名 the English name"))];
    let topics = Topic::ALL.iter().map(|topic| (topic.name(), tables(provision(*topic))));
    let fields = names.into_iter().chain(topics).collect();
    let title = "政策：一地的家庭共济规定 what holds in a place (docs/policies.md)";
    let scopes = Topic::ALL.iter().filter_map(|topic| Some((topic.name(), scope_words(*topic)?)));
    file(title, fields, &["code", "name", "name_en"], scopes.collect())
}

/// The words that a scope lets in or shuts out.
fn scope_words(topic: Topic) -> Option<Value> {
    let TopicKind::Scope(words) = topic.kind() else { return None };
    // The two groups stand for relations.
    let groups: &[&str] = if words == Relation::NAMES { &["@immediate", "@near_kin"] } else { &[] };
    let known: Vec<&str> = words.iter().chain(groups).copied().collect();
    let item = one_of(&known, "取值 one word");
    Some(json!({ "type": "array", "items": item, "uniqueItems": true }))
}

/// One statement, or candidates where sources clash.
fn provision(topic: Topic) -> Value {
    let values = values(topic);
    let candidate_fields = values.iter().cloned().chain([("sources", sources()), ("note", defined("note"))]).collect();
    let candidate = object("一种说法 one reading", candidate_fields, &["sources"]);
    let candidate = with(candidate, "allOf", json!(has_value(&values, None)));
    let candidates = json!({ "description": "来源互相矛盾时，每种说法一项 every reading, where sources clash", "type": "array", "items": candidate, "minItems": 2 });
    let fields =
        span().into_iter().chain(values.iter().cloned()).chain([("sources", sources()), ("candidates", candidates)]);
    let rules: Vec<Value> = one_start().into_iter().chain(has_value(&values, Some("candidates"))).collect();
    with(object(topic.name(), fields.collect(), &[]), "allOf", json!(rules))
}

/// The keys that hold the value of a topic.
fn values(topic: Topic) -> Vec<(&'static str, Value)> {
    match topic.kind() {
        TopicKind::Scope(_) => ["only", "include", "exclude"].map(|name| (name, defined(topic.name()))).to_vec(),
        TopicKind::Choice(words) => vec![("is", one_of(words, "取值 one word"))],
        TopicKind::Yuan => vec![("yuan", yuan("元，写成文本 yuan as text"))],
        TopicKind::Count => {
            let number = super::count(0, 10_000, "数目 a number");
            vec![("count", json!({ "anyOf": [number, one_of(&["unlimited"], "不限 no limit")] }))]
        }
    }
}

/// Asks for a value with its sources, or for what stands in its place.
fn has_value(values: &[(&'static str, Value)], instead: Option<&str>) -> Vec<Value> {
    let with_sources = values.iter().map(|(name, _)| json!({ "required": [name, "sources"] }));
    let instead = instead.map(|name| {
        let others: Vec<Value> =
            values.iter().map(|(name, _)| *name).chain(["sources"]).map(|name| json!({ "required": [name] })).collect();
        json!({ "required": [name], "not": { "anyOf": others } })
    });
    let one: Vec<Value> = with_sources.chain(instead).collect();
    let mut all = vec![json!({ "anyOf": one })];
    if values.iter().any(|(name, _)| *name == "only") {
        all.extend(["include", "exclude"].map(|name| json!({ "not": { "required": ["only", name] } })));
    }
    all
}
