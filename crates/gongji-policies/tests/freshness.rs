//! The committed `docs/freshness.md` agrees with the policies, and the report's rules. `make reports` writes it again.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji_policies::{FreshnessQuery, OLD_AFTER_MONTHS, Policies, freshness};
use gongji_policy::date::Day;
use gongji_policy::region::Region;
use gongji_policy::{
    Catalogue, CataloguePlace, CatalogueSource, Confidence, PackedValue, Provision, SourcedValue, Start, Topic,
};
use serde_json::json;
use std::fs;

#[test]
fn the_committed_report_is_what_the_policies_say() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
    let policies = Policies::read(format!("{root}policies").as_ref()).unwrap();
    let query = FreshnessQuery { as_of: policies.day, months: OLD_AFTER_MONTHS };
    let report = freshness(&policies.catalogue, &serde_json::from_str(&policies.sources_json).unwrap(), query);
    let committed = fs::read_to_string(format!("{root}docs/freshness.md")).unwrap();
    assert!(committed == report, "docs/freshness.md is out of date: make reports");
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// Returns the report on two provisions of one place: one read in January, one in May that ended in June.
fn sample(as_of: &str) -> String {
    let region = Region::parse("420000").unwrap();
    let provision = |topic, start, last, source| Provision {
        region,
        topic,
        start,
        last,
        values: vec![SourcedValue { value: PackedValue(100), sources: vec![source] }],
    };
    let source = |key: &str| CatalogueSource { key: key.into(), confidence: Confidence::Press, dated: None };
    let catalogue = Catalogue {
        sources: vec![source("a"), source("b")],
        places: vec![CataloguePlace { region, name: "某省".into(), name_en: "Somewhere".into() }],
        provisions: vec![
            provision(Topic::KeptBack, Start::on(day("2025-02-01")), None, 0),
            provision(Topic::OpenAbove, Start::default(), Some(day("2026-06-30")), 1),
        ],
        benefits: Vec::new(),
    };
    let texts = json!({ "a": { "read": "2026-01-10", "valid_to": "2026-12-31" }, "b": { "read": "2026-05-10" } });
    freshness(&catalogue, &texts, FreshnessQuery { as_of: day(as_of), months: 6 })
}

#[test]
fn x04_a_source_is_old_on_the_day_its_months_are_full() {
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
