//! Policy files: the texts of a place's folder, one after the other behind lines that name them.

use crate::editions::loaded;
use crate::{Reached, shape};
use gongji::policy::{check as faults_of, decode, decode_named, encode};
use gongji_policies::{FreshnessQuery, Policies, coverage, freshness, policies_json, remarks};
use serde_json::Value;
use std::collections::BTreeMap;

/// Begins the line that names the next file.
const MARK: &str = "#= ";
/// The files of a folder. A text before any name is the first.
pub const PARTS: [&str; 4] = ["policy.toml", "pooling.toml", "guide.toml", "cases.toml"];

/// Returns the files of an input by name, as they stand in a folder.
pub fn files_of(text: &str) -> BTreeMap<&'static str, String> {
    let mut files: BTreeMap<&'static str, String> = BTreeMap::new();
    let mut name = PARTS[0];
    for line in text.split_inclusive('\n') {
        let named = line.strip_prefix(MARK).and_then(|rest| PARTS.into_iter().find(|part| rest.trim_end() == *part));
        match named {
            Some(part) => name = part,
            None => files.entry(name).or_default().push_str(line),
        }
    }
    files
}

/// Reads the files of one place with what every place needs: the nation and its province, unless it is one of them.
pub fn stands_alone(files: &BTreeMap<&'static str, String>) -> Result<Policies, Vec<String>> {
    let path = |name: &str| format!("place/{name}");
    let mut folder: BTreeMap<String, String> = files.iter().map(|(name, text)| (path(name), text.clone())).collect();
    let code = files.get("policy.toml").and_then(|text| text.split_once("code = \"")?.1.get(..6));
    let province = code.and_then(|code| Some(format!("{}0000", code.get(..2)?)));
    for around in ["000000".to_owned()].into_iter().chain(province).filter(|around| Some(around.as_str()) != code) {
        let text = format!("code = \"{around}\"\nname = \"某地\"\nname_en = \"Somewhere\"");
        folder.insert(format!("{around}/policy.toml"), text);
    }
    Policies::of_texts(&folder)
}

pub fn check(data: &[u8]) -> Reached {
    let Ok(text) = str::from_utf8(data) else { return Reached::Skipped };
    let mut files = files_of(text);
    if let Some(cases) = files.remove("cases.toml") {
        ask_cases(&cases);
    }
    match stands_alone(&files) {
        Ok(policies) => {
            policies_hold(&policies);
            Reached::Accepted
        }
        Err(faults) => {
            assert!(!faults.is_empty() && faults.iter().all(|fault| fault.contains(": ")), "{faults:?}");
            Reached::Refused
        }
    }
}

/// What was accepted has a pack that reads back equal, a file that the engine loads, and reports.
fn policies_hold(policies: &Policies) {
    let (catalogue, pack) = (&policies.catalogue, policies.pack());
    assert_eq!(faults_of(catalogue), []);
    assert_eq!(decode_named(&pack).as_ref(), Ok(catalogue));
    assert_eq!(decode(&encode(catalogue)).as_ref(), Some(catalogue));
    assert!(loaded(catalogue));
    let file = policies_json(policies);
    assert!(shape::read(&gongji::json::load_policies(&file.to_string()), "").is_ok());
    gongji::reset_policies();
    let sources: Value = serde_json::from_str(&policies.sources_json).expect("texts of sources are JSON");
    let guide: Value = serde_json::from_str(&policies.guide_json).expect("a guide is JSON");
    assert!(sources.is_object() && guide.is_object());
    assert!(!coverage(catalogue, policies.day).is_empty());
    let query = FreshnessQuery { as_of: policies.day, months: 6 };
    assert!(!freshness(catalogue, &sources, query).is_empty());
    assert!(remarks(catalogue).len() <= catalogue.provisions.len());
}

/// Every case is a question: its reply has the shape of one.
fn ask_cases(text: &str) {
    let Ok(file) = text.parse::<toml::Table>() else { return };
    for case in file.get("case").and_then(toml::Value::as_array).into_iter().flatten() {
        let input = case.get("input").and_then(|input| serde_json::to_string(input).ok());
        let call = match case.get("check").and_then(toml::Value::as_str) {
            Some("binding") => "checkBinding",
            Some("deduction") => "previewDeduction",
            Some("unbinding") => "checkUnbinding",
            _ => continue,
        };
        let Some(input) = input else { continue };
        let _reply = shape::read(&gongji::json::call(call, &input).expect("a call"), &input);
    }
}
