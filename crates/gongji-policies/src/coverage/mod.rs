//! The report `docs/coverage.md`: for a person one line about each place, then which place rules on which topic and how sure the
//! sources are.

mod provinces;

use gongji_policy::date::Day;
use gongji_policy::vocabulary::Vocabulary;
use gongji_policy::{Begun, Catalogue, CataloguePlace, Confidence, Provision, ScheduleReach, Topic};
use std::fmt::Write;

/// Returns the report as Markdown, as of `day`.
#[must_use]
pub fn coverage(catalogue: &Catalogue, day: Day) -> String {
    let mut text = format!(
        "# What is known of which place (各地收录到哪一步)\n\n\
         Written by `make reports` from `policies/`, as of {day}. {} places, {} statements, {} sources, {} bill rules.\n\n\
         **O** official text or a quotation of one (官方原文) · **P** press (媒体) · r reported only (只有攻略类网页): guide sites, machine-written pages;\n\
         leans, never decides · **!** sources clash (来源矛盾) · ? the start day is not known on that day (起始日不明).\n",
        catalogue.places.len(),
        catalogue.provisions.len(),
        catalogue.sources.len(),
        catalogue.benefits.len(),
    );
    text.push_str(&provinces::table(catalogue));
    text.push_str(&provinces::places(catalogue, day));
    text.push_str(
        "\n## Every topic\n\n\
         A cell says how sure the place's own statement is; an empty cell is looked up in the province, then in the nation, and\n\
         is unknown if they are empty too.\n",
    );
    for topics in Topic::ALL.chunks(9) {
        let heads: Vec<&str> = topics.iter().map(|topic| topic.name()).collect();
        let _ = write!(text, "\n| place | {} |\n|---|{}\n", heads.join(" | "), "---|".repeat(heads.len()));
        for place in &catalogue.places {
            let cells: Vec<&str> = topics.iter().map(|topic| cell(catalogue, place, *topic, day)).collect();
            if cells.iter().any(|cell| !cell.is_empty()) {
                let _ = writeln!(text, "| {} {} | {} |", place.name, place.region, cells.join(" | "));
            }
        }
    }
    text.push_str(
        "\n## Every bill rule\n\n| place | scheme | visit | from | to | sources |\n|---|---|---|---|---|---|\n",
    );
    for benefit in &catalogue.benefits {
        let name = catalogue.places.iter().find(|place| place.region == benefit.region).map_or("", |place| &place.name);
        let shown = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
        let (from, to) = (shown(benefit.start.day()), shown(benefit.last));
        let sure = mark(catalogue.confidence(&benefit.sources));
        let (scheme, visit) = (benefit.scheme.name(), benefit.visit.name());
        let reach = if benefit.reach == ScheduleReach::Province { ", every city without its own" } else { "" };
        let _ = writeln!(text, "| {name}{reach} | {scheme} | {visit} | {from} | {to} | {sure} |");
    }
    text
}

/// Returns the mark of the place's own statement on that day.
fn cell(catalogue: &Catalogue, place: &CataloguePlace, topic: Topic, day: Day) -> &'static str {
    let holds = |provision: &&Provision| {
        provision.start.begun(day) != Begun::No && provision.last.is_none_or(|last| day <= last)
    };
    let Some(provision) = catalogue.provisions_of(place.region, topic).filter(holds).last() else { return "" };
    if provision.start.begun(day) == Begun::Open {
        return "?";
    }
    match provision.values.as_slice() {
        [one] => mark(catalogue.confidence(&one.sources)),
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
