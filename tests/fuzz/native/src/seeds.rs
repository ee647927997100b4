//! What fuzzing starts from: the policies, cases and settlements of the repository, a few texts of every kind, and the words of the
//! schemas.

use crate::tables::{PARTS, stands_alone};
use crate::wire::written;
use base64ct::{Base64, Encoding};
use gongji::policy::encode;
use gongji_policies::{Policies, policies_json};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// How many cases of each kind are taken of a place.
const CASES: usize = 2;

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../..")
}

fn text_of(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// Returns the seeds of a target.
#[must_use]
pub fn seeds(target: &str) -> Vec<Vec<u8>> {
    let texts = |texts: &[&str]| texts.iter().map(|text| text.as_bytes().to_vec()).collect::<Vec<_>>();
    match target {
        "money" => {
            texts(&["0", "300.5\n0.85", "999999999.99\n1", "1.005\n0.0001", "1,234\n85%", "1000000000.00\n0.12345"])
        }
        "day" => texts(&[
            "2024-02-29\n2023-02-28",
            "2026-11-22\n2010-11-23",
            "1900-01-01",
            "2149-12-31\n1900-01-01",
            "2023-02-29",
        ]),
        "paper" => texts(&[
            "\u{0}11010519491231002X",
            "\u{0}110000199001010005",
            "\u{0}11010519491231002×",
            "\u{1}81000019850615001",
            "\u{2}931840198506150058",
            "\u{2}USA110085061501",
            "\u{3}H00000001",
            "\u{3}A123456(3)",
            "\u{4}00000001",
            "\u{4}12345678(B)",
            "\u{5}XX000001",
            "\u{6}X000000001",
        ]),
        "binding" => requests(&[("binding", 0), ("unbinding", 2)], &[(0, 1)]),
        "bill" => requests(&[("deduction", 0)], &[(0, 1)]),
        "settlement" => settlements(),
        "pack" => places().iter().filter_map(|files| Some(encode(&read(files)?.catalogue))).collect(),
        "policies" => places().iter().filter_map(|files| Some(file_of(&read(files)?))).collect(),
        "toml" => places().iter().map(joined).collect(),
        _ => Vec::new(),
    }
}

/// The cases of all places as requests: by the kind of case and the call, and as lists for the call behind it.
fn requests(kinds: &[(&str, u8)], lists: &[(u8, u8)]) -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for folder in folders() {
        let file: toml::Table = text_of(folder.join("cases.toml")).parse().expect("cases are TOML");
        let cases = file["case"].as_array().expect("a list of cases");
        for (kind, call) in kinds {
            let of_kind = cases.iter().filter(|case| case["check"].as_str() == Some(kind)).take(CASES);
            let inputs: Vec<Value> =
                of_kind.map(|case| serde_json::to_value(&case["input"]).expect("a case is JSON")).collect();
            seeds.extend(inputs.iter().flat_map(|input| both_forms(*call, input)));
            if let Some((_, list)) = lists.iter().find(|(one, _)| one == call).filter(|_| !inputs.is_empty()) {
                seeds.push(as_json(*list, &Value::from(inputs.clone())));
                if *kind == "deduction" {
                    seeds.extend(both_forms(2, &json!({ "bills": inputs })));
                }
            }
        }
    }
    seeds.push(as_json(3, &json!({ "day": "2026-11-22", "region": "420100" })));
    seeds
}

fn as_json(call: u8, request: &Value) -> Vec<u8> {
    [&[call * 2], request.to_string().as_bytes()].concat()
}

fn both_forms(call: u8, request: &Value) -> Vec<Vec<u8>> {
    let bytes = written(request).map(|bytes| [vec![call * 2 + 1], bytes].concat());
    [as_json(call, request)].into_iter().chain(bytes).collect()
}

fn settlements() -> Vec<Vec<u8>> {
    let lines = text_of("tests/settlements.jsonl");
    let messages = lines.lines().flat_map(|line| {
        let settled: Value = serde_json::from_str(line).expect("a settlement is JSON");
        let info = json!({ "setlinfo": settled["money"], "setldetail": settled["setldetail"] });
        [
            format!("\u{1}{}", settled["money"]),
            format!("\u{0}{}", json!({ "infcode": 0, "output": info })),
            format!("\u{0}2021-11-29 {}", json!({ "output": info.to_string() })),
        ]
    });
    messages.map(String::into_bytes).collect()
}

/// The folders of all places, below the root.
fn folders() -> Vec<PathBuf> {
    let entries = fs::read_dir(root().join("policies")).expect("the folder of policies");
    let mut folders: Vec<PathBuf> =
        entries.map(|entry| Path::new("policies").join(entry.expect("a folder").file_name())).collect();
    folders.sort();
    folders
}

/// The files of every place, with a line for each source that another place defines.
fn places() -> Vec<BTreeMap<&'static str, String>> {
    folders().iter().map(|folder| complete(folder)).collect()
}

fn complete(folder: &Path) -> BTreeMap<&'static str, String> {
    let there = PARTS.into_iter().take(3).filter(|part| root().join(folder).join(part).exists());
    let mut files: BTreeMap<&'static str, String> = there.map(|part| (part, text_of(folder.join(part)))).collect();
    while let Err(faults) = stands_alone(&files) {
        let missing: BTreeSet<&str> = faults
            .iter()
            .filter_map(|fault| fault.split_once("source `")?.1.split_once("` is not defined").map(|(key, _)| key))
            .collect();
        if missing.is_empty() {
            break;
        }
        let policy = files.get_mut("policy.toml").expect("every place has a policy");
        for key in missing {
            *policy += &format!(
                "\n[sources.{key}]\ntitle = \"t\"\nread = \"2026-11-22\"\nconfidence = \"law\"\nexcerpt = \"e\"\n"
            );
        }
    }
    files
}

fn read(files: &BTreeMap<&'static str, String>) -> Option<Policies> {
    stands_alone(files).ok()
}

fn file_of(policies: &Policies) -> Vec<u8> {
    let mut file = policies_json(policies);
    file["sha256"] = json!("?");
    file["pack"] = Base64::encode_string(&encode(&policies.catalogue)).into();
    file.to_string().into_bytes()
}

fn joined(files: &BTreeMap<&'static str, String>) -> Vec<u8> {
    let parts = files.iter().map(|(name, text)| format!("#= {name}\n{text}\n"));
    parts.collect::<String>().into_bytes()
}

/// Returns the words of all schemas, as a dictionary of libFuzzer.
#[must_use]
pub fn dictionary() -> String {
    let schemas = ["npm/schema/v1.json", "schema/v1/policy.json", "schema/v1/pooling.json", "schema/v1/guide.json"];
    let mut words = BTreeSet::new();
    for schema in schemas {
        gather(&serde_json::from_str(&text_of(schema)).expect("a schema is JSON"), &mut words);
    }
    words.iter().map(|word| format!("\"{word}\"\n")).collect()
}

fn gather(schema: &Value, words: &mut BTreeSet<String>) {
    let is_word = |word: &&str| {
        (2..=40).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_@".contains(&byte))
    };
    if let Value::Object(fields) = schema {
        for (key, value) in fields {
            match (key.as_str(), value) {
                ("properties", Value::Object(fields)) => {
                    words.extend(fields.keys().filter(|key| is_word(&key.as_str())).cloned())
                }
                ("enum", Value::Array(items)) => {
                    words.extend(items.iter().filter_map(Value::as_str).filter(is_word).map(str::to_owned));
                }
                _ => {}
            }
            gather(value, words);
        }
    } else if let Value::Array(items) = schema {
        items.iter().for_each(|item| gather(item, words));
    }
}
