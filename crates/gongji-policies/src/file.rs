//! The folder of policies, read as one checked catalogue.

use crate::source::{SourceRegister, read_sources};
use crate::toml_table::TomlTable;
use crate::{benefit, guide, provision};
use gongji_policy::date::Day;
use gongji_policy::region::{Region, retired_codes};
use gongji_policy::{Catalogue, CataloguePlace, check, encode_named};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The names of the files that are read in a place's folder.
const POLICY: &str = "policy.toml";
const BENEFITS: &str = "pooling.toml";
const GUIDE: &str = "guide.toml";

/// Holds everything that a folder of policies says, checked.
#[derive(Debug)]
pub struct Policies {
    /// The provisions and benefit schedules.
    pub catalogue: Catalogue,
    /// The day on which the newest source of a policy was read.
    pub day: Day,
    /// Titles, addresses and excerpts of all sources by key, as JSON.
    pub sources_json: String,
    /// The guides by the code of their place, as JSON.
    pub guide_json: String,
}

impl Policies {
    /// Reads every place's folder below `root`.
    ///
    /// # Errors
    /// Returns every mistake found, each with its file and table.
    pub fn read(root: &Path) -> Result<Self, Vec<String>> {
        Self::of_texts(&texts(root).map_err(|fault| vec![fault])?)
    }

    /// Reads files by their paths; the last part of a path says which kind of file it is, and other names are left out.
    ///
    /// # Errors
    /// Returns every mistake found, each with its file and table.
    pub fn of_texts(texts: &BTreeMap<String, String>) -> Result<Self, Vec<String>> {
        read(texts)
    }

    /// Returns the catalogue as bytes: what `policies.json` holds, and what its SHA-256 is of.
    #[must_use]
    pub fn pack(&self) -> Vec<u8> {
        encode_named(&self.catalogue)
    }

    /// Returns the SHA-256 of the pack in lower-case hexadecimal digits.
    #[must_use]
    pub fn sha256(&self) -> String {
        Sha256::digest(self.pack()).iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

fn read(texts: &BTreeMap<String, String>) -> Result<Policies, Vec<String>> {
    let guide_files = files(texts, GUIDE).map_err(|fault| vec![fault])?;
    let benefit_files = files(texts, BENEFITS).map_err(|fault| vec![fault])?;
    let policy_files = files(texts, POLICY).map_err(|fault| vec![fault])?;
    let mut faults = Vec::new();
    let mut sources = SourceRegister::default();
    for (name, file) in policy_files.iter().chain(&benefit_files) {
        faults.extend(in_file(name, read_sources(file, &mut sources)));
    }
    let mut catalogue = Catalogue { sources: sources.list(), ..Catalogue::default() };
    for (name, file) in &policy_files {
        faults.extend(in_file(name, read_place(file, &sources, &mut catalogue)));
    }
    // Places are looked up by their order, so the order comes before the first look-up.
    catalogue.places.sort_by_key(|place| place.region);
    for (name, file) in &benefit_files {
        faults.extend(in_file(name, read_benefits(file, &sources, &mut catalogue)));
    }
    catalogue.provisions.sort_by_key(|one| (one.region, one.topic, one.start.by, one.start.after));
    catalogue.benefits.sort_by_key(|one| (one.series(), one.start.by, one.start.after));
    faults.extend(check(&catalogue).iter().map(|fault| format!("{} [{}]: {}", fault.region, fault.table, fault.what)));
    let day = sources.newest_read().unwrap_or(Day::FIRST);
    // The module has the sources of policies. The sources that only guides cite are read after the catalogue is complete.
    for (name, file) in &guide_files {
        faults.extend(in_file(name, read_sources(file, &mut sources)));
    }
    let mut guide = serde_json::Map::new();
    for (name, file) in &guide_files {
        faults.extend(in_file(name, guide::read(file, &catalogue, &sources, &mut guide)));
    }
    if let Some(nation) = guide.get_mut("000000").and_then(serde_json::Value::as_object_mut) {
        nation.insert("moved".to_owned(), moved());
    }
    let guide_json = serde_json::Value::from(guide).to_string();
    if faults.is_empty() {
        Ok(Policies { catalogue, day, sources_json: sources.json(), guide_json })
    } else {
        Err(faults)
    }
}

/// Returns the pooling area of today by retired code, for guides; an empty text where the land was divided.
fn moved() -> serde_json::Value {
    let written =
        |(code, now): (u32, Option<u32>)| (code.to_string(), now.map(|now| now.to_string()).unwrap_or_default().into());
    serde_json::Value::Object(retired_codes().map(written).collect())
}

/// Returns the text of every file that is read below `root`, by path.
fn texts(root: &Path) -> Result<BTreeMap<String, String>, String> {
    let fault = |what: &dyn std::fmt::Display| format!("{}: {what}", root.display());
    let mut texts = BTreeMap::new();
    for entry in fs::read_dir(root).map_err(|e| fault(&e))? {
        let folder = entry.map_err(|e| fault(&e))?.path();
        for path in [POLICY, BENEFITS, GUIDE].map(|file| folder.join(file)).into_iter().filter(|path| path.is_file()) {
            let name = path.display().to_string();
            let text = fs::read_to_string(&path).map_err(|e| format!("{name}: {e}"))?;
            texts.insert(name, text);
        }
    }
    Ok(texts)
}

/// Returns every file of that name, by path.
fn files(texts: &BTreeMap<String, String>, file: &str) -> Result<BTreeMap<String, toml::Table>, String> {
    let named = texts.iter().filter(|(path, _)| Path::new(path).file_name().is_some_and(|name| name == file));
    named.map(|(path, text)| Ok((path.clone(), text.parse().map_err(|e| format!("{path}: {e}"))?))).collect()
}

fn in_file(name: &str, result: Result<(), String>) -> Option<String> {
    result.err().map(|what| format!("{name}: {what}"))
}

fn read_place(file: &toml::Table, sources: &SourceRegister, catalogue: &mut Catalogue) -> Result<(), String> {
    let mut table = TomlTable::new(file);
    let region = code(&mut table)?;
    let mut name =
        |key| Some(table.text(key)).filter(|name| name.as_deref() != Ok("")).ok_or(format!("`{key}` is empty"))?;
    catalogue.places.push(CataloguePlace { region, name: name("name")?, name_en: name("name_en")? });
    table.skip("sources");
    for (name, value) in table.rest() {
        for_each(name, value, |row| {
            catalogue.provisions.push(provision::read(region, name, row, sources)?);
            Ok(())
        })?;
    }
    Ok(())
}

/// Reads one `pooling.toml`, which stands beside the place's `policy.toml`.
fn read_benefits(file: &toml::Table, sources: &SourceRegister, catalogue: &mut Catalogue) -> Result<(), String> {
    let mut table = TomlTable::new(file);
    let region = code(&mut table)?;
    if !catalogue.has(region) {
        return Err("`code` is no place with a policy.toml".into());
    }
    table.skip("sources");
    if let Some(value) = table.get("pooling") {
        for_each("pooling", value, |row| {
            catalogue.benefits.push(benefit::read(region, row, sources)?);
            Ok(())
        })?;
    }
    table.finish()
}

fn code(table: &mut TomlTable<'_>) -> Result<Region, String> {
    Region::parse(&table.text("code")?).ok_or_else(|| "`code` is no GB/T 2260 code".into())
}

/// Reads every table `[[name]]` of a file.
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
