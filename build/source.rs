//! `[sources.<key>]`: where statements come from.

use crate::date::Day;
use crate::policy::{Confidence, Source};
use crate::table::Table;
use std::collections::BTreeMap;

#[derive(Default)]
pub struct Sources(BTreeMap<String, (Confidence, serde_json::Value)>);

impl Sources {
    /// In the order of their keys, which is the order of [`Sources::index`].
    pub fn list(&self) -> Vec<Source> {
        self.0.iter().map(|(key, (confidence, _))| Source { key: key.clone(), confidence: *confidence }).collect()
    }

    pub fn index(&self, key: &str) -> Option<u16> {
        self.0.keys().position(|known| known == key).and_then(|place| u16::try_from(place).ok())
    }

    /// The day the newest of them was read.
    pub fn newest_read(&self) -> Option<Day> {
        let days = self.0.values().filter_map(|(_, text)| Day::parse(text.get("read")?.as_str()?));
        days.max()
    }

    /// The sources of a statement, by their keys.
    pub fn named(&self, table: &mut Table<'_>) -> Result<Vec<u16>, String> {
        let keys = table.texts("sources")?.unwrap_or_default();
        keys.iter().map(|key| self.index(key).ok_or_else(|| format!("source `{key}` is not defined"))).collect()
    }

    /// Their texts by key.
    pub fn json(&self) -> String {
        let texts: serde_json::Map<_, _> = self.0.iter().map(|(key, (_, text))| (key.clone(), text.clone())).collect();
        serde_json::Value::Object(texts).to_string()
    }
}

pub fn read_sources(file: &toml::Table, sources: &mut Sources) -> Result<(), String> {
    let empty = toml::Table::new();
    let register = match file.get("sources") {
        None => &empty,
        Some(value) => value.as_table().ok_or("`sources` must be written [sources.<key>]")?,
    };
    for (key, value) in register {
        let at = |what: String| format!("[sources.{key}]: {what}");
        let source = value.as_table().ok_or_else(|| at("must be a table".into()))?;
        let read = read_source(&mut Table::new(source)).map_err(at)?;
        if sources.0.insert(key.clone(), read).is_some() {
            return Err(at("defined twice".into()));
        }
    }
    Ok(())
}

fn read_source(table: &mut Table<'_>) -> Result<(Confidence, serde_json::Value), String> {
    let confidence: Confidence = table.word("confidence")?;
    table.day("read")?.ok_or("`read` is missing: the day somebody last read it")?;
    table.day("valid_to")?;
    let mut text = serde_json::Map::new();
    for key in ["title", "read", "confidence", "excerpt"] {
        text.insert(key.into(), table.text(key)?.into());
    }
    if let Some(day) = table.maybe_text("valid_to")? {
        text.insert("valid_to".into(), day.into());
    }
    if let Some(url) = table.maybe_text("url")? {
        if !url.starts_with("https://") && !url.starts_with("http://") {
            return Err("`url` must begin with http:// or https://".into());
        }
        text.insert("url".into(), url.into());
    }
    table.rest().next().map_or(Ok(()), |(key, _)| Err(format!("unknown key `{key}`")))?;
    Ok((confidence, serde_json::Value::Object(text)))
}
