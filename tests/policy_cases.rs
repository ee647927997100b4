//! Every `policies/*/cases.toml`: what each place's sources say, asked of the engine.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::indexing_slicing, reason = "a missing key of JSON reads as null")]

use gongji::catalogue::{SOURCES_JSON, built_in};
use gongji::date::Day;
use gongji::region::Region;
use gongji_policies::{Policies, policies_json};
use serde_json::{Value, json};
use std::error::Error;
use std::fs;
use std::path::Path;

type Result<T = ()> = core::result::Result<T, Box<dyn Error>>;

const KEYS: [&str; 7] = ["name", "ledger", "sources", "check", "input", "expect", "note"];

#[test]
fn every_case_gets_the_verdict_its_sources_give() -> Result {
    let (sources, mut count, mut faults) = (serde_json::from_str(SOURCES_JSON)?, 0, Vec::new());
    for entry in fs::read_dir("policies")? {
        let path = entry?.path().join("cases.toml");
        for case in cases(&path)? {
            count += 1;
            let name = case["name"].as_str().unwrap_or("without a name");
            if let Err(fault) = look(&case, &sources) {
                faults.push(format!("{}: {name}: {fault}", path.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{} of {count} cases:\n{}", faults.len(), faults.join("\n"));
    assert!(count > 0, "no case was found");
    Ok(())
}

#[test]
fn x04_every_place_has_a_case_allowed_one_refused_and_one_where_the_answer_turns() -> Result {
    let mut faults = Vec::new();
    for place in &built_in().places {
        let folder = format!("policies/{}-", place.region);
        let paths = fs::read_dir("policies")?.filter_map(|entry| Some(entry.ok()?.path()));
        let path = paths.into_iter().find(|path| path.to_string_lossy().starts_with(&folder));
        let cases = cases(&path.ok_or_else(|| format!("{folder} is missing"))?.join("cases.toml"))?;
        let outcome = |case: &Value| (case["expect"]["outcome"].clone(), case["expect"]["leans"].clone());
        let allows = |case: &&Value| outcome(case).0 == "eligible" || outcome(case).0 == "split";
        let refuses = |case: &&Value| outcome(case).0 == "ineligible" || outcome(case).1 == "ineligible";
        let mut lacks = Vec::new();
        if cases.len() < 3 {
            lacks.push("three cases");
        }
        // A place known by its bill figures alone allows and refuses nobody.
        let states = built_in().provisions.iter().any(|setting| setting.region == place.region);
        if states && !cases.iter().any(|case| allows(&case)) {
            lacks.push("one allowed");
        }
        if states && !cases.iter().any(|case| refuses(&case)) {
            lacks.push("one refused");
        }
        if states
            && !cases.iter().any(|case| turns(case, place.region) || cases.iter().any(|other| differ(case, other)))
        {
            lacks.push("one where the answer turns");
        }
        if !lacks.is_empty() {
            faults.push(format!("{} {}: {}", place.region, place.name, lacks.join(", ")));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    Ok(())
}

/// Whether the case asks about a day on which a statement of its place begins or ends, or about the day beside it.
fn turns(case: &Value, region: Region) -> bool {
    let asked = case["input"]["day"].as_str().and_then(Day::parse);
    let provisions = built_in().provisions.iter().filter(|setting| region.chain().contains(&setting.region));
    let days = provisions.flat_map(|setting| {
        let first = [setting.start.after, setting.start.by, setting.start.by.and_then(Day::yesterday)];
        first.into_iter().chain([setting.last, setting.last.and_then(Day::tomorrow)])
    });
    asked.is_some() && days.into_iter().any(|day| day == asked)
}

/// Whether two cases of one day differ in a number and in the answer.
fn differ(one: &Value, other: &Value) -> bool {
    const NUMBERS: [(&str, &str); 6] = [
        ("grantor", "bound"),
        ("grantor", "balance"),
        ("grantor", "history_balance"),
        ("grantee", "bound"),
        ("grantee", "same_role"),
        ("use", "amount"),
    ];
    let number = NUMBERS.iter().any(|(person, field)| one["input"][person][field] != other["input"][person][field]);
    one["input"]["day"] == other["input"]["day"] && number && one["expect"] != other["expect"]
}

/// The text in `docs/policies.md` that begins with the name of its file.
fn from_docs(file: &str) -> Result<String> {
    let page = fs::read_to_string("docs/policies.md")?;
    let start = page.find(&format!("# {file}")).ok_or_else(|| format!("docs/policies.md has no {file}"))?;
    let text = page.get(start..).and_then(|rest| rest.split("```").next()).unwrap_or_default();
    Ok(text.lines().map(|line| line.strip_prefix("   ").unwrap_or(line)).collect::<Vec<_>>().join("\n"))
}

/// `docs/policies.md`, "Adding a city", followed to the letter: its three files, with every other, answer as the page says.
#[test]
fn the_city_of_the_docs_is_added_by_its_files() -> Result {
    let root = std::env::temp_dir().join(format!("gongji-{}-docs", std::process::id()));
    for folder in fs::read_dir("policies")? {
        let folder = folder?.path();
        let to = root.join(folder.file_name().unwrap_or_default());
        fs::create_dir_all(&to)?;
        for file in ["policy.toml", "pooling.toml"].into_iter().filter(|file| folder.join(file).exists()) {
            fs::copy(folder.join(file), to.join(file))?;
        }
    }
    let folder = root.join("421400-shili");
    fs::create_dir_all(&folder)?;
    for file in ["policy.toml", "pooling.toml", "cases.toml"] {
        fs::write(folder.join(file), from_docs(&format!("policies/421400-shili/{file}"))?)?;
    }
    let (read, cases) = (Policies::read(&root), cases(&folder.join("cases.toml"))?);
    fs::remove_dir_all(&root)?;
    let policies = policies_json(&read.map_err(|faults| faults.join("\n"))?);

    let ask = |case: &Value| look(case, &policies["sources"]);
    assert!(cases.len() >= 3 && cases.iter().any(|case| ask(case).is_err()), "the built-in policies know no such city");
    let reply = serde_json::from_str::<Value>(&gongji::json::load_policies(&policies.to_string()))?;
    assert_eq!(reply["ok"], true, "{reply}");
    for case in &cases {
        assert_eq!(ask(case), Ok(()), "{}", case["name"]);
    }
    Ok(())
}

#[test]
fn a_case_without_a_source_is_refused() {
    let sources = json!({ "he1": {} });
    let case = json!({ "name": "n", "ledger": ["B06"], "sources": ["he1"], "check": "binding", "input": { "day": "2024-08-02" }, "expect": { "outcome": "incomplete" } });
    assert_eq!(look(&case, &sources), Ok(()));
    let with = |key: &str, value: Value| {
        let mut bent = case.clone();
        bent[key] = value;
        look(&bent, &sources).err().unwrap_or_default()
    };
    for (key, value, because) in [
        ("sources", json!([]), "`sources` is missing"),
        ("sources", Value::Null, "`sources` is missing"),
        ("sources", json!(["he2"]), "source \"he2\" is not defined"),
        ("ledger", json!([]), "`ledger` is missing"),
        ("source", json!(["he1"]), "unknown key `source`"),
        ("check", json!("binging"), "`check` must be"),
        ("expect", json!({}), "`expect.outcome` is missing"),
        ("expect", json!({ "outcome": "eligible" }), "outcome is \"incomplete\""),
    ] {
        let fault = with(key, value);
        assert!(fault.contains(because), "{key}: {fault}");
    }
}

fn cases(path: &Path) -> Result<Vec<Value>> {
    if !path.exists() {
        return Err(format!("{} is missing: every place has cases", path.display()).into());
    }
    let file: toml::Table = fs::read_to_string(path)?.parse().map_err(|e| format!("{}: {e}", path.display()))?;
    let file = serde_json::to_value(file)?;
    Ok(file["case"].as_array().cloned().unwrap_or_default())
}

/// What is wrong with it by itself, whatever the engine answers.
fn flaw(case: &Value, sources: &Value) -> Option<String> {
    if let Some(key) = case.as_object().and_then(|case| case.keys().find(|key| !KEYS.contains(&key.as_str()))) {
        return Some(format!("unknown key `{key}`"));
    }
    let missing = ["ledger", "sources"].into_iter().find(|key| case[*key].as_array().is_none_or(Vec::is_empty));
    let defined = |key: &Value| key.as_str().is_some_and(|key| sources.get(key).is_some());
    let unknown = case["sources"].as_array().into_iter().flatten().find(|key| !defined(key));
    missing.map(|key| format!("`{key}` is missing")).or(unknown.map(|key| format!("source {key} is not defined")))
}

/// The reply to the case, compared with every key of `expect`.
fn look(case: &Value, sources: &Value) -> core::result::Result<(), String> {
    if let Some(flaw) = flaw(case, sources) {
        return Err(flaw);
    }
    let input = case["input"].to_string();
    let reply = match case["check"].as_str() {
        Some("binding") => serde_json::from_str::<Value>(&gongji::json::check_binding(&input)),
        Some("deduction") => serde_json::from_str::<Value>(&gongji::json::preview_deduction(&input)),
        Some("unbinding") => serde_json::from_str::<Value>(&gongji::json::check_unbinding(&input)),
        _ => return Err("`check` must be \"binding\", \"deduction\" or \"unbinding\"".into()),
    };
    let reply = reply.map_err(|e| e.to_string())?;
    if reply["ok"] != true {
        return Err(format!("refused: {}", reply["errors"]));
    }
    let value = &reply["value"];
    let expect = case["expect"]
        .as_object()
        .filter(|expect| expect.contains_key("outcome"))
        .ok_or("`expect.outcome` is missing")?;
    for (key, wanted) in expect {
        let got = answer(value, key, wanted)?;
        if got != *wanted {
            return Err(format!("{key} is {got}, expected {wanted}; {}", summary(value)));
        }
    }
    Ok(())
}

fn answer(value: &Value, key: &str, wanted: &Value) -> core::result::Result<Value, String> {
    let rules_with = |status: &str| {
        let findings = value["findings"].as_array().into_iter().flatten().filter(|f| f["status"] == status);
        Value::Array(findings.map(|finding| finding["rule"].clone()).collect())
    };
    Ok(match key {
        "outcome" | "arrangement" => value[key].clone(),
        "leans" => value.get("leans").cloned().unwrap_or_else(|| json!("none")),
        "failed" => rules_with("fail"),
        "unsettled" => rules_with("unsettled"),
        "needs" => rules_with("needs"),
        // Only the fields that are expected.
        "totals" => {
            let wanted = wanted.as_object().into_iter().flatten();
            wanted.map(|(field, _)| (field.clone(), value["totals"][field].clone())).collect()
        }
        // Who pays, in order; those who pay nothing are left out.
        "payers" => {
            let payers = value["payers"].as_array().into_iter().flatten().filter(|payer| payer["amount"] != "0.00");
            payers.map(|payer| json!([payer["payer"], payer["amount"]])).collect()
        }
        _ => return Err(format!("unknown expectation `{key}`")),
    })
}

/// What speaks for or against, in a line.
fn summary(value: &Value) -> String {
    let findings = value["findings"].as_array().into_iter().flatten().filter(|finding| finding["status"] != "pass");
    let findings: Vec<String> = findings
        .map(|f| format!("{}={}", f["code"].as_str().unwrap_or(""), f["status"].as_str().unwrap_or("")))
        .collect();
    if findings.is_empty() { format!("{} {}", value["totals"], value["payers"]) } else { findings.join(" ") }
}
