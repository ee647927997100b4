//! `[[<topic>]]`: one statement about one topic.

use crate::policy::{Kind, Setting, Statement, Topic, Value};
use crate::region::Region;
use crate::relation::{IMMEDIATE, NEAR_KIN};
use crate::source::Sources;
use crate::table::{Table, yuan};
use crate::word::Word;

pub fn read(region: Region, topic: &str, row: &toml::Table, sources: &Sources) -> Result<Setting, String> {
    let topic = Topic::named(topic).ok_or_else(|| format!("unknown topic `{topic}`"))?;
    let mut table = Table::new(row);
    let (start, last) = table.span()?;
    table.maybe_text("note")?;
    let statements = match table.get("candidates") {
        None => vec![statement(topic, table, sources)?],
        Some(candidates) => {
            table.finish()?;
            let rows = candidates.as_array().ok_or("`candidates` must be a list of tables")?;
            let read = |row: &toml::Value| {
                let row = row.as_table().ok_or("a candidate must be a table")?;
                statement(topic, Table::new(row), sources)
            };
            rows.iter().map(read).collect::<Result<_, String>>()?
        }
    };
    Ok(Setting { region, topic, start, last, statements })
}

fn statement(topic: Topic, mut table: Table<'_>, sources: &Sources) -> Result<Statement, String> {
    let value = match topic.kind() {
        Kind::Scope(words) => scope(&mut table, words)?,
        Kind::Choice(words) => choice(&mut table, words)?,
        Kind::Yuan => {
            let text = table.text("yuan")?;
            yuan(&text).and_then(Value::yuan).ok_or("`yuan` is no amount")?
        }
        Kind::Count => count(&mut table)?,
    };
    table.maybe_text("note")?;
    let sources = sources.named(&mut table)?;
    table.finish()?;
    Ok(Statement { value, sources })
}

fn scope(table: &mut Table<'_>, words: &[&'static str]) -> Result<Value, String> {
    let mut bits = |key| -> Result<Option<u16>, String> {
        let Some(names) = table.texts(key)? else { return Ok(None) };
        names.iter().try_fold(0, |bits, name| Ok(bits | word_bits(name, words)?)).map(Some)
    };
    let all = words.iter().try_fold(0, |bits, word| Ok::<_, String>(bits | word_bits(word, words)?))?;
    match (bits("only")?, bits("include")?, bits("exclude")?) {
        (Some(only), None, None) => Ok(Value::scope(only, all & !only)),
        (None, None, None) | (Some(_), ..) => Err("`only` alone, or `include` and `exclude`".into()),
        (None, include, exclude) => Ok(Value::scope(include.unwrap_or(0), exclude.unwrap_or(0))),
    }
}

fn word_bits(name: &str, words: &[&'static str]) -> Result<u16, String> {
    let group: Vec<&str> = match name {
        "@immediate" => IMMEDIATE.iter().map(|word| word.name()).collect(),
        "@near_kin" => NEAR_KIN.iter().map(|word| word.name()).collect(),
        one => vec![one],
    };
    group.iter().try_fold(0, |bits, name| {
        let place = words.iter().position(|word| word == name).ok_or_else(|| format!("`{name}` is no word for it"))?;
        Ok(bits | 1 << place)
    })
}

fn choice(table: &mut Table<'_>, words: &[&'static str]) -> Result<Value, String> {
    let text = table.text("is")?;
    let place = words.iter().position(|word| *word == text).ok_or_else(|| format!("`{text}` is no word for it"))?;
    u32::try_from(place).map(Value).map_err(|e| e.to_string())
}

fn count(table: &mut Table<'_>) -> Result<Value, String> {
    let value = table.get("count").ok_or("`count` is missing")?;
    match (value.as_integer(), value.as_str()) {
        (Some(n), _) if (0..=10_000).contains(&n) => u32::try_from(n).map(Value).map_err(|e| e.to_string()),
        (_, Some("unlimited")) => Ok(Value::UNLIMITED),
        _ => Err("`count` is a number up to 10000 or \"unlimited\"".into()),
    }
}
