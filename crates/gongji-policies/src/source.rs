//! `[sources.<key>]`: the sources of statements.

use crate::toml_table::TomlTable;
use gongji_policy::date::Day;
use gongji_policy::{CatalogueSource, Confidence, DocumentMonth};
use std::collections::BTreeMap;

/// Holds one source: what the pack has of it, and its texts as JSON.
struct RegisteredSource {
    confidence: Confidence,
    dated: Option<DocumentMonth>,
    text: serde_json::Value,
}

/// Holds every source that the files define, by key.
#[derive(Default)]
pub struct SourceRegister(BTreeMap<String, RegisteredSource>);

impl SourceRegister {
    /// Returns the sources in the order of their keys, which is the order of [`SourceRegister::index`].
    pub fn list(&self) -> Vec<CatalogueSource> {
        let source = |(key, source): (&String, &RegisteredSource)| CatalogueSource {
            key: key.clone(),
            confidence: source.confidence,
            dated: source.dated,
        };
        self.0.iter().map(source).collect()
    }

    /// Returns the index of a key in [`SourceRegister::list`].
    pub fn index(&self, key: &str) -> Option<u16> {
        self.0.keys().position(|known| known == key).and_then(|index| u16::try_from(index).ok())
    }

    /// Returns the last day on which one of the sources was read.
    pub fn newest_read(&self) -> Option<Day> {
        let days = self.0.values().filter_map(|source| Day::parse(source.text.get("read")?.as_str()?));
        days.max()
    }

    /// Reads the keys in `sources` and returns the indexes of those sources.
    pub fn cited(&self, table: &mut TomlTable<'_>) -> Result<Vec<u16>, String> {
        let keys = table.texts("sources")?.unwrap_or_default();
        keys.iter().map(|key| self.index(key).ok_or_else(|| format!("source `{key}` is not defined"))).collect()
    }

    /// Returns the texts of all sources by key.
    pub fn json(&self) -> String {
        let texts: serde_json::Map<_, _> =
            self.0.iter().map(|(key, source)| (key.clone(), source.text.clone())).collect();
        serde_json::Value::Object(texts).to_string()
    }
}

/// Adds the sources of one file to the register.
pub fn read_sources(file: &toml::Table, sources: &mut SourceRegister) -> Result<(), String> {
    let empty = toml::Table::new();
    let register = match file.get("sources") {
        None => &empty,
        Some(value) => value.as_table().ok_or("`sources` must be written [sources.<key>]")?,
    };
    for (key, value) in register {
        let at = |what: String| format!("[sources.{key}]: {what}");
        let source = value.as_table().ok_or_else(|| at("must be a table".into()))?;
        let read = read_source(&mut TomlTable::new(source)).map_err(at)?;
        if sources.0.insert(key.clone(), read).is_some() {
            return Err(at("defined twice".into()));
        }
    }
    Ok(())
}

fn read_source(table: &mut TomlTable<'_>) -> Result<RegisteredSource, String> {
    let confidence: Confidence = table.word("confidence")?;
    let read = table.day("read")?.ok_or("`read` is missing: the day somebody last read it")?;
    let dated = dated(table, read)?;
    table.day("valid_to")?;
    let mut text = serde_json::Map::new();
    for key in ["title", "read", "confidence", "excerpt"] {
        text.insert(key.into(), table.text(key)?.into());
    }
    for key in ["valid_to", "dated"] {
        text.extend(table.maybe_text(key)?.map(|day| (key.to_owned(), day.into())));
    }
    if let Some(url) = table.maybe_text("url")? {
        if !url.starts_with("https://") && !url.starts_with("http://") {
            return Err("`url` must begin with http:// or https://".into());
        }
        text.insert("url".into(), url.into());
    }
    table.rest().next().map_or(Ok(()), |(key, _)| Err(format!("unknown key `{key}`")))?;
    Ok(RegisteredSource { confidence, dated, text: text.into() })
}

/// Reads the day, month or year that the document bears; nobody reads a document before that.
fn dated(table: &mut TomlTable<'_>, read: Day) -> Result<Option<DocumentMonth>, String> {
    let Some(text) = table.maybe_text("dated")? else { return Ok(None) };
    let dated = DocumentMonth::parse(&text).ok_or("`dated` is no day, month or year from 1980 on")?;
    if DocumentMonth::of(read).is_some_and(|read| read < dated) {
        return Err("`dated` lies after `read`".into());
    }
    Ok(Some(dated))
}
