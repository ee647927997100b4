//! `docs/coverage.md`: what is known of which place, and how surely. `COVERAGE=write cargo test --test coverage` writes it anew.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji::catalogue::built_in;
use gongji::date::Day;
use gongji::policy::{Begun, Confidence, Place, Setting, Topic};
use gongji::word::Word;
use std::fmt::Write;
use std::fs;

const REPORT: &str = "docs/coverage.md";
/// The day the report looks at; the policies were last read on it.
const DAY: &str = "2026-11-22";

#[test]
fn the_committed_report_is_what_the_policies_say() {
    let report = report();
    if std::env::var("COVERAGE").is_ok_and(|wish| wish == "write") {
        fs::write(REPORT, &report).unwrap();
    }
    let committed = fs::read_to_string(REPORT).unwrap_or_default();
    assert!(committed == report, "{REPORT} is out of date: COVERAGE=write cargo test --test coverage");
}

fn report() -> String {
    let catalogue = built_in();
    let mut text = format!(
        "# What is known of which place\n\n\
         Written by `cargo test --test coverage` from `policies/`, as of {DAY}. {} places, {} statements, {} sources, {} bill rules.\n\n\
         A cell says how sure the place's own statement is; an empty cell is looked up in the province, then in the nation, and\n\
         is unknown if they are empty too. **O** official text or a quotation of one · **P** press · r reported only (guide sites, machine-written pages):\n\
         leans, never decides · **!** sources clash · ? the start day is not known on that day.\n",
        catalogue.places.len(),
        catalogue.settings.len(),
        catalogue.sources.len(),
        catalogue.poolings.len(),
    );
    for topics in Topic::ALL.chunks(9) {
        let heads: Vec<&str> = topics.iter().map(|topic| topic.name()).collect();
        write!(text, "\n| place | {} |\n|---|{}\n", heads.join(" | "), "---|".repeat(heads.len())).unwrap();
        for place in &catalogue.places {
            let cells: Vec<&str> = topics.iter().map(|topic| cell(place, *topic)).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                writeln!(text, "| {} {} | {} |", place.name, place.region, cells.join(" | ")).unwrap();
            }
        }
    }
    text.push_str("\n## Bills\n\n| place | scheme | visit | from | to | sources |\n|---|---|---|---|---|---|\n");
    for pooling in &catalogue.poolings {
        let name = catalogue.places.iter().find(|place| place.region == pooling.region).map_or("", |place| &place.name);
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
        let (from, to) = (day(pooling.start.day()), day(pooling.last));
        let sure = mark(catalogue.confidence(&pooling.sources));
        writeln!(text, "| {name} | {} | {} | {from} | {to} | {sure} |", pooling.scheme.name(), pooling.visit.name())
            .unwrap();
    }
    text
}

/// What the place itself says on that day.
fn cell(place: &Place, topic: Topic) -> &'static str {
    let day = Day::parse(DAY).unwrap();
    let holds =
        |setting: &&Setting| setting.start.begun(day) != Begun::No && setting.last.is_none_or(|last| day <= last);
    let Some(setting) = built_in().settings_of(place.region, topic).filter(holds).last() else { return "" };
    if setting.start.begun(day) == Begun::Open {
        return "?";
    }
    match setting.statements.as_slice() {
        [one] => mark(built_in().confidence(&one.sources)),
        _ => "**!**",
    }
}

fn mark(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Official => "**O**",
        Confidence::Press => "**P**",
        Confidence::Aggregator | Confidence::Recalled => "r",
    }
}
