//! All policy files as one checked catalogue.

use crate::date::Day;
use crate::policy::{Catalogue, Place, check};
use crate::region::Region;
use crate::source::{Sources, read_sources};
use crate::table::Table;
use crate::{guide, pooling, setting};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// What a folder of policies holds.
pub struct Read {
    pub catalogue: Catalogue,
    /// The day the newest source of a policy was read.
    pub day: Day,
    /// The texts of all sources by key.
    pub sources_json: String,
    /// The guides by the place's code.
    pub guide_json: String,
}

/// Reads every folder of `policies/`.
///
/// # Errors
/// Every mistake found, each with its file and table.
pub fn policies(root: &Path) -> Result<Read, Vec<String>> {
    let guides = files(root, "guide.toml").map_err(|fault| vec![fault])?;
    let bill_rules = files(root, "pooling.toml").map_err(|fault| vec![fault])?;
    let files = files(root, "policy.toml").map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let mut sources = Sources::default();
    for (name, file) in files.iter().chain(&bill_rules) {
        faults.extend(in_file(name, read_sources(file, &mut sources)));
    }
    let mut catalogue = Catalogue { sources: sources.list(), ..Catalogue::default() };
    for (name, file) in &files {
        faults.extend(in_file(name, read_place(file, &sources, &mut catalogue)));
    }
    // Before anybody asks whether a place is there: places are looked up by their order.
    catalogue.places.sort_by_key(|place| place.region);
    for (name, file) in &bill_rules {
        faults.extend(in_file(name, read_bill_rules(file, &sources, &mut catalogue)));
    }
    catalogue.settings.sort_by_key(|s| (s.region, s.topic, s.start.by, s.start.after));
    catalogue.poolings.sort_by_key(|p| (p.region, p.scheme, p.visit, p.start.by, p.start.after));
    faults.extend(check(&catalogue).iter().map(|fault| format!("{} [{}]: {}", fault.region, fault.table, fault.what)));
    let day = sources.newest_read().unwrap_or(Day::FIRST);
    // Only now: the module counts the sources of policies, not those that guides alone rest on.
    for (name, file) in &guides {
        faults.extend(in_file(name, read_sources(file, &mut sources)));
    }
    let mut guide = serde_json::Map::new();
    for (name, file) in &guides {
        faults.extend(in_file(name, guide::read(file, &catalogue, &sources, &mut guide)));
    }
    let guide_json = serde_json::Value::from(guide).to_string();
    if faults.is_empty() { Ok(Read { catalogue, day, sources_json: sources.json(), guide_json }) } else { Err(faults) }
}

fn files(root: &Path, file: &str) -> Result<BTreeMap<String, toml::Table>, String> {
    let fault = |what: &dyn std::fmt::Display| format!("{}: {what}", root.display());
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(root).map_err(|e| fault(&e))? {
        let path: PathBuf = entry.map_err(|e| fault(&e))?.path().join(file);
        if path.is_file() {
            let name = path.display().to_string();
            let text = fs::read_to_string(&path).map_err(|e| format!("{name}: {e}"))?;
            let table = text.parse().map_err(|e| format!("{name}: {e}"))?;
            files.insert(name, table);
        }
    }
    Ok(files)
}

fn in_file(name: &str, result: Result<(), String>) -> Option<String> {
    result.err().map(|what| format!("{name}: {what}"))
}

fn read_place(file: &toml::Table, sources: &Sources, catalogue: &mut Catalogue) -> Result<(), String> {
    let mut table = Table::new(file);
    let region = code(&mut table)?;
    catalogue.places.push(Place { region, name: table.text("name")?, name_en: table.text("name_en")? });
    table.skip("sources");
    for (name, value) in table.rest() {
        for_each(name, value, |row| {
            catalogue.settings.push(setting::read(region, name, row, sources)?);
            Ok(())
        })?;
    }
    Ok(())
}

/// `pooling.toml`, beside the place's `policy.toml`.
fn read_bill_rules(file: &toml::Table, sources: &Sources, catalogue: &mut Catalogue) -> Result<(), String> {
    let mut table = Table::new(file);
    let region = code(&mut table)?;
    if !catalogue.has(region) {
        return Err("`code` is no place with a policy.toml".into());
    }
    table.skip("sources");
    if let Some(value) = table.get("pooling") {
        for_each("pooling", value, |row| {
            catalogue.poolings.push(pooling::read(region, row, sources)?);
            Ok(())
        })?;
    }
    table.finish()
}

fn code(table: &mut Table<'_>) -> Result<Region, String> {
    Region::parse(&table.text("code")?).ok_or_else(|| "`code` is no GB/T 2260 code".into())
}

/// Reads every `[[name]]`.
fn for_each(
    name: &str,
    value: &toml::Value,
    mut read: impl FnMut(&toml::Table) -> Result<(), String>,
) -> Result<(), String> {
    let shape = || format!("`{name}` must be written [[{name}]]");
    for (index, row) in value.as_array().ok_or_else(shape)?.iter().enumerate() {
        let row = row.as_table().ok_or_else(shape)?;
        read(row).map_err(|what| format!("[[{name}]] {}: {what}", index.saturating_add(1)))?;
    }
    Ok(())
}
