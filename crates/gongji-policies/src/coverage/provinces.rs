//! One line about each place, and the table by province.

use super::{cell, mark};
use gongji_policy::date::Day;
use gongji_policy::insurance::{Purpose, Scheme};
use gongji_policy::region::{Region, RegionLayer};
use gongji_policy::vocabulary::Vocabulary;
use gongji_policy::{BenefitSchedule, Catalogue, CataloguePlace, ScheduleReach, Topic};
use std::fmt::Write;

/// Returns the table by province. How many people are insured in a province was looked for and found in no copy that may be cited.
pub fn table(catalogue: &Catalogue) -> String {
    let mut text = String::from(
        "\n## By province (分省)\n\n\
         A place splits a bill by figures of its own, or by its province's, which hold for every city without its own (省 in the\n\
         third column). Insured people: looked for, no source that may be cited was found.\n\n\
         | province | places | split a bill | by own figures | binding rules of their own | insured people |\n|---|--:|--:|--:|--:|---|\n",
    );
    let mut all = [0_usize; 4];
    for province in provinces(catalogue) {
        let count =
            |holds: &dyn Fn(Region) -> bool| within(catalogue, province.region).filter(|one| holds(one.region)).count();
        let counts = [
            count(&|_| true),
            count(&|place| catalogue.has_benefits(place)),
            count(&|place| !catalogue.benefits_in(place).is_empty()),
            count(&|place| !catalogue.provisions_in(place).is_empty()),
        ];
        for (sum, count) in all.iter_mut().zip(counts) {
            *sum = sum.saturating_add(count);
        }
        let [places, split, own, rules] = counts;
        let common = if common(catalogue, province.region).next().is_some() { " 省" } else { "" };
        let _ = writeln!(text, "| {} | {places} | {split}{common} | {own} | {rules} | not found |", province.name);
    }
    let [places, split, own, rules] = all;
    let _ = writeln!(text, "| **all** | {places} | {split} | {own} | {rules} | not found |");
    text
}

/// Returns a line for each place under its province.
pub fn places(catalogue: &Catalogue, day: Day) -> String {
    let mut text = String::from(
        "\n## Find your city (找你所在的城市)\n\n\
         Binding (共济绑定): how many statements the place makes itself, by how sure they are; the rest is its province's. Bill (账单): how\n\
         surely its figures are known, by scheme and visit, \"省\" before the province's. Newest source (最新来源): the newest date on a document.\n",
    );
    for province in provinces(catalogue) {
        let _ =
            write!(text, "\n### {}\n\n| place | binding | bill | newest source |\n|---|---|---|---|\n", province.name);
        for place in within(catalogue, province.region) {
            let (binding, bill) = (binding(catalogue, place, day), bill(catalogue, place.region, day));
            let newest = newest(catalogue, place.region);
            let _ = writeln!(text, "| {} {} | {binding} | {bill} | {newest} |", place.name, place.region);
        }
    }
    text
}

fn provinces(catalogue: &Catalogue) -> impl Iterator<Item = &CataloguePlace> {
    catalogue.places.iter().filter(|place| place.region.layer() == RegionLayer::Province)
}

fn within(catalogue: &Catalogue, province: Region) -> impl Iterator<Item = &CataloguePlace> {
    catalogue.places.iter().filter(move |place| place.region.province() == province)
}

fn common(catalogue: &Catalogue, province: Region) -> impl Iterator<Item = &BenefitSchedule> {
    catalogue.benefits_in(province).iter().filter(|one| one.reach == ScheduleReach::Province)
}

/// Returns how many topics the place rules on, by mark: `**O** 5, **P** 2`.
fn binding(catalogue: &Catalogue, place: &CataloguePlace, day: Day) -> String {
    let marks: Vec<&str> = Topic::ALL.iter().map(|topic| cell(catalogue, place, *topic, day)).collect();
    let counted = ["**O**", "**P**", "r", "**!**", "?"].into_iter().filter_map(|mark| {
        let count = marks.iter().filter(|one| **one == mark).count();
        (count > 0).then(|| format!("{mark} {count}"))
    });
    let text = counted.collect::<Vec<_>>().join(", ");
    if text.is_empty() { "省 (the province's)".into() } else { text }
}

/// Returns how surely the figures in force on `day` are known, by scheme and visit: `职工 门诊 **O**, 住院 **P**`.
fn bill(catalogue: &Catalogue, place: Region, day: Day) -> String {
    let schemes = [(Scheme::Employee, "职工"), (Scheme::Resident, "居民")].into_iter().filter_map(|(scheme, name)| {
        let visits = Purpose::ALL.iter().filter_map(|visit| {
            let figures = catalogue.benefit_for(place, scheme, *visit, day)?;
            let inherited = if figures.region == place { "" } else { "省" };
            Some(format!("{}{inherited} {}", visit_name(*visit), mark(catalogue.confidence(&figures.sources))))
        });
        let visits: Vec<String> = visits.collect();
        (!visits.is_empty()).then(|| format!("{name} {}", visits.join(", ")))
    });
    let text = schemes.collect::<Vec<_>>().join("; ");
    if text.is_empty() { "not known: from the personal share on (从个人负担算起)".into() } else { text }
}

fn visit_name(visit: Purpose) -> &'static str {
    match visit {
        Purpose::Outpatient => "门诊",
        Purpose::Chronic => "门诊慢特病",
        Purpose::Inpatient => "住院",
        Purpose::Pharmacy => "药店",
        other => other.name(),
    }
}

fn newest(catalogue: &Catalogue, place: Region) -> String {
    let provisions = catalogue.provisions_in(place).iter().flat_map(|one| &one.values).flat_map(|value| &value.sources);
    let figures = catalogue.benefits_in(place).iter().flat_map(|one| &one.sources);
    let dated = provisions.chain(figures).filter_map(|index| catalogue.sources.get(usize::from(*index))?.dated);
    dated.max().map_or_else(|| "no date (无日期)".into(), |month| month.to_string())
}
