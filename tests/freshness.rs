//! `docs/freshness.md`: what should be read again. `FRESHNESS=write cargo test --test freshness` writes it anew.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may fail")]

#[path = "../build/freshness.rs"]
mod freshness;

use freshness::{MONTHS, Question, report};
use gongji::catalogue::{SOURCES_JSON, built_in};
use gongji::date::Day;
use gongji::policy::{Catalogue, Confidence, Place, Setting, Source, Start, Statement, Topic, Value};
use gongji::region::Region;
use gongji::{date, policy, region, word};
use serde_json::json;
use std::fs;

const REPORT: &str = "docs/freshness.md";

#[test]
fn the_committed_report_is_what_the_policies_say() {
    let question = Question { as_of: gongji::api::about().day, months: MONTHS };
    let report = report(built_in(), &serde_json::from_str(SOURCES_JSON).unwrap(), question);
    if std::env::var("FRESHNESS").is_ok_and(|wish| wish == "write") {
        fs::write(REPORT, &report).unwrap();
    }
    let committed = fs::read_to_string(REPORT).unwrap_or_default();
    assert!(committed == report, "{REPORT} is out of date: FRESHNESS=write cargo test --test freshness");
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// Two statements of one place: one read in January, one in May, the first ended in June.
fn sample(as_of: &str) -> String {
    let region = Region::parse("420000").unwrap();
    let setting = |topic, start, last, source| Setting {
        region,
        topic,
        start,
        last,
        statements: vec![Statement { value: Value(100), sources: vec![source] }],
    };
    let source = |key: &str| Source { key: key.into(), confidence: Confidence::Press };
    let catalogue = Catalogue {
        sources: vec![source("a"), source("b")],
        places: vec![Place { region, name: "某省".into(), name_en: "Somewhere".into() }],
        settings: vec![
            setting(Topic::KeptBack, Start::on(day("2025-02-01")), None, 0),
            setting(Topic::OpenAbove, Start::default(), Some(day("2026-06-30")), 1),
        ],
        poolings: Vec::new(),
    };
    let texts = json!({ "a": { "read": "2026-01-10", "valid_to": "2026-12-31" }, "b": { "read": "2026-05-10" } });
    report(&catalogue, &texts, Question { as_of: day(as_of), months: 6 })
}

#[test]
fn x04_a_reading_is_old_on_the_day_its_months_are_full() {
    assert!(sample("2026-06-30").contains("0 of 2 statements in force are"));
    assert!(sample("2026-07-09").contains("0 of 1 statements in force are"));
    let old = sample("2026-07-10");
    assert!(old.contains("1 of 1 statements in force are"), "{old}");
    assert!(old.contains("| 2026-01-10 | 某省 420000 | kept_back | 2025-02-01 | a |"), "{old}");
    assert!(old.contains("| 某省 420000 | 2026-01-10 | 2026-05-10 | 1 | 1 |"), "{old}");
}

#[test]
fn x04_what_ended_and_what_no_longer_holds_is_named_from_the_day_after() {
    let ended = "| 2026-06-30 | 某省 420000 | open_above | b |";
    assert!(!sample("2026-06-30").contains(ended));
    assert!(sample("2026-07-01").contains(ended));
    let expired = "| 2026-12-31 | a | 某省 420000 |";
    assert!(!sample("2026-12-31").contains(expired));
    assert!(sample("2027-01-01").contains(expired));
}
