//! `[[<topic>]]`: one provision of a place.

use crate::source::SourceRegister;
use crate::toml_table::{TomlTable, yuan};
use gongji_policy::region::Region;
use gongji_policy::relation::{IMMEDIATE, NEAR_KIN};
use gongji_policy::vocabulary::Vocabulary;
use gongji_policy::{PackedValue, Provision, SourcedValue, Topic, TopicKind};

/// Reads one provision.
pub fn read(region: Region, topic: &str, row: &toml::Table, sources: &SourceRegister) -> Result<Provision, String> {
    let topic = Topic::from_name(topic).ok_or_else(|| format!("unknown topic `{topic}`"))?;
    let mut table = TomlTable::new(row);
    let (start, last) = table.span()?;
    table.maybe_text("note")?;
    let values = match table.get("candidates") {
        None => vec![sourced_value(topic, table, sources)?],
        Some(candidates) => {
            table.finish()?;
            let rows = candidates.as_array().ok_or("`candidates` must be a list of tables")?;
            let read = |row: &toml::Value| {
                let row = row.as_table().ok_or("a candidate must be a table")?;
                sourced_value(topic, TomlTable::new(row), sources)
            };
            rows.iter().map(read).collect::<Result<_, String>>()?
        }
    };
    Ok(Provision { region, topic, start, last, values })
}

fn sourced_value(topic: Topic, mut table: TomlTable<'_>, sources: &SourceRegister) -> Result<SourcedValue, String> {
    let value = match topic.kind() {
        TopicKind::Scope(words) => scope(&mut table, words)?,
        TopicKind::Choice(words) => choice(&mut table, words)?,
        TopicKind::Yuan => {
            let text = table.text("yuan")?;
            yuan(&text).and_then(PackedValue::yuan).ok_or("`yuan` is no amount")?
        }
        TopicKind::Count => count(&mut table)?,
    };
    table.maybe_text("note")?;
    let sources = sources.cited(&mut table)?;
    table.finish()?;
    Ok(SourcedValue { value, sources })
}

fn scope(table: &mut TomlTable<'_>, words: &[&'static str]) -> Result<PackedValue, String> {
    let mut bits = |key| -> Result<Option<u16>, String> {
        let Some(names) = table.texts(key)? else { return Ok(None) };
        names.iter().try_fold(0, |bits, name| Ok(bits | word_bits(name, words)?)).map(Some)
    };
    let all = words.iter().try_fold(0, |bits, word| Ok::<_, String>(bits | word_bits(word, words)?))?;
    match (bits("only")?, bits("include")?, bits("exclude")?) {
        (Some(only), None, None) => Ok(PackedValue::scope(only, all & !only)),
        (None, None, None) | (Some(_), ..) => Err("`only` alone, or `include` and `exclude`".into()),
        (None, include, exclude) => Ok(PackedValue::scope(include.unwrap_or(0), exclude.unwrap_or(0))),
    }
}

/// Returns the bits of one word or of a group of relations.
fn word_bits(name: &str, words: &[&'static str]) -> Result<u16, String> {
    let group: Vec<&str> = match name {
        "@immediate" => IMMEDIATE.iter().map(|word| word.name()).collect(),
        "@near_kin" => NEAR_KIN.iter().map(|word| word.name()).collect(),
        one => vec![one],
    };
    group.iter().try_fold(0, |bits, name| {
        let index = words.iter().position(|word| word == name).ok_or_else(|| format!("`{name}` is no word for it"))?;
        Ok(bits | 1 << index)
    })
}

fn choice(table: &mut TomlTable<'_>, words: &[&'static str]) -> Result<PackedValue, String> {
    let text = table.text("is")?;
    let index = words.iter().position(|word| *word == text).ok_or_else(|| format!("`{text}` is no word for it"))?;
    u32::try_from(index).map(PackedValue).map_err(|e| e.to_string())
}

fn count(table: &mut TomlTable<'_>) -> Result<PackedValue, String> {
    let value = table.get("count").ok_or("`count` is missing")?;
    match (value.as_integer(), value.as_str()) {
        (Some(n), _) if (0..=10_000).contains(&n) => u32::try_from(n).map(PackedValue).map_err(|e| e.to_string()),
        (_, Some("unlimited")) => Ok(PackedValue::UNLIMITED),
        _ => Err("`count` is a number up to 10000 or \"unlimited\"".into()),
    }
}
