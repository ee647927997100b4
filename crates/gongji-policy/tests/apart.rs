//! A catalogue taken apart into rules and figures: each part has the sources that it names, and together they are the whole again.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji_policy::date::Day;
use gongji_policy::insurance::{Purpose, Scheme};
use gongji_policy::{
    BenefitSchedule, Catalogue, CataloguePlace, CatalogueSource, Confidence, Deductible, PackedValue, Provision,
    ScheduleReach, SourcedValue, Start, Topic,
};

/// Returns a catalogue with the sources `a` to `e`: two provisions name `b` and `d`, a schedule names `a`, `c` and `d`.
fn whole() -> Catalogue {
    let start = Start::on(Day::parse("2024-06-24").unwrap());
    let region = "340100".parse().unwrap();
    let source = |key: &str| CatalogueSource { key: key.into(), confidence: Confidence::Press, dated: None };
    let provision = |topic, source| {
        let values = vec![SourcedValue { value: PackedValue(1), sources: vec![source] }];
        Provision { region, topic, start, last: None, values }
    };
    let schedule = BenefitSchedule {
        region,
        scheme: Scheme::Employee,
        visit: Purpose::Outpatient,
        reach: ScheduleReach::OwnScheme,
        start,
        last: None,
        sources: vec![0, 2, 3],
        account_first: false,
        deductible: Deductible::default(),
        band_base: Vec::new(),
        bands: Vec::new(),
        caps: Vec::new(),
        unlimited: true,
        cap_with: Vec::new(),
        class_b: None,
        supplements: Vec::new(),
        away: Vec::new(),
    };
    Catalogue {
        sources: ["a", "b", "c", "d", "e"].map(source).to_vec(),
        places: vec![CataloguePlace { region, name: "某地".into(), name_en: "P".into() }],
        provisions: vec![provision(Topic::PaysList, 3), provision(Topic::CommercialInsuranceNeeds, 1)],
        benefits: vec![schedule],
    }
}

#[test]
fn the_rules_keep_only_the_sources_that_provisions_name() {
    let (rules, figures) = whole().apart();
    let keys = |catalogue: &Catalogue| catalogue.sources.iter().map(|one| one.key.clone()).collect::<Vec<_>>();
    assert_eq!(
        (keys(&rules), keys(&figures)),
        (vec!["b".into(), "d".into()], vec!["a".into(), "c".into(), "e".into()])
    );
    let named: Vec<_> =
        rules.provisions.iter().flat_map(|one| &one.values).flat_map(|one| one.sources.clone()).collect();
    assert_eq!(named, [1, 0], "by their place among the rules' own sources");
    assert!(rules.benefits.is_empty() && figures.provisions.is_empty() && figures.places.is_empty());
}

#[test]
fn both_parts_joined_are_the_whole() {
    let (rules, figures) = whole().apart();
    assert_eq!(rules.joined(figures), whole());
}
