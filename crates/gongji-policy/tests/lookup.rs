//! Which benefit schedule holds for a bill, and how old the documents behind it are.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail")]

use gongji_policy::date::Day;
use gongji_policy::insurance::{Purpose, Scheme};
use gongji_policy::money::Money;
use gongji_policy::region::Region;
use gongji_policy::vocabulary::Set;
use gongji_policy::{
    Band, BenefitSchedule, Catalogue, CataloguePlace, CatalogueSource, Confidence, Deductible, DeductibleMode,
    DocumentAge, DocumentMonth, FigureCell, FigureTable, ScheduleReach, Start, check,
};

const OWN: ScheduleReach = ScheduleReach::OwnScheme;
const COMMON: ScheduleReach = ScheduleReach::Province;

fn region(code: &str) -> Region {
    code.parse().unwrap()
}

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// Returns a schedule without deductible that the test knows again by its share, in percent.
fn schedule(place: &str, reach: ScheduleReach, (from, to): (&str, Option<&str>), percent: u32) -> BenefitSchedule {
    let cell = FigureCell {
        levels: Set::all(),
        persons: Set::all(),
        ages: FigureCell::ALL_AGES,
        only: None,
        values: vec![percent * 100],
    };
    BenefitSchedule {
        region: region(place),
        scheme: Scheme::Employee,
        visit: Purpose::Outpatient,
        reach,
        start: Start::on(day(from)),
        last: to.map(day),
        sources: vec![0],
        account_first: false,
        deductible: Deductible { mode: vec![DeductibleMode::None], ..Deductible::default() },
        band_base: Vec::new(),
        bands: vec![Band { over: Money::ZERO, ratio: FigureTable(vec![cell]) }],
        caps: Vec::new(),
        unlimited: true,
        cap_with: Vec::new(),
        class_b: None,
        supplements: Vec::new(),
        away: Vec::new(),
    }
}

/// Returns a checked catalogue of these schedules, with every place they need.
fn catalogue(mut benefits: Vec<BenefitSchedule>) -> Catalogue {
    benefits.sort_by_key(|one| (one.series(), one.start.by));
    let around = benefits.iter().flat_map(|one| [one.region, one.region.province(), Region::NATION]);
    let mut places: Vec<Region> = around.collect();
    places.sort_unstable();
    places.dedup();
    let place = |region| CataloguePlace { region, name: "某地".into(), name_en: "Somewhere".into() };
    let source = CatalogueSource { key: "one".into(), confidence: Confidence::Press, dated: None };
    let places = places.into_iter().map(place).collect();
    Catalogue { sources: vec![source], places, provisions: Vec::new(), benefits }
}

/// Returns the share, in percent, of the schedule that holds for an employee's outpatient visit.
fn share(catalogue: &Catalogue, place: &str, on: &str) -> Option<u32> {
    assert_eq!(check(catalogue), []);
    let found = catalogue.benefit_for(region(place), Scheme::Employee, Purpose::Outpatient, day(on))?;
    Some(found.bands.first()?.ratio.0.first()?.values.first()? / 100)
}

#[test]
fn m08_a_city_without_a_schedule_has_that_of_its_province() {
    let of_province = schedule("430000", COMMON, ("2023-01-01", None), 70);
    let known = catalogue(vec![of_province.clone(), schedule("430100", OWN, ("2023-01-01", None), 60)]);
    assert_eq!(share(&known, "430100", "2026-11-22"), Some(60), "the city's own");
    assert_eq!(share(&known, "430102", "2026-11-22"), Some(60), "a district of that city");
    assert_eq!(share(&known, "430200", "2026-11-22"), Some(70), "a city without one");
    assert_eq!(share(&known, "430000", "2026-11-22"), Some(70), "省本级 without one");
    assert_eq!(share(&known, "430200", "2022-12-31"), None, "before the first day");
    assert_eq!(share(&known, "420100", "2026-11-22"), None, "another province");
    let has = |place| known.has_benefits(region(place));
    assert_eq!(["430100", "430200", "430000", "420100"].map(has), [true, true, true, false]);
    let resident = known.benefit_for(region("430200"), Scheme::Resident, Purpose::Outpatient, day("2026-11-22"));
    assert_eq!(resident, None, "another scheme");
}

#[test]
fn m08_the_schedule_of_the_provinces_own_scheme_reaches_no_city() {
    let own = schedule("430000", OWN, ("2023-01-01", None), 80);
    let known = catalogue(vec![own.clone()]);
    assert_eq!(share(&known, "430000", "2026-11-22"), Some(80));
    assert_eq!(share(&known, "430200", "2026-11-22"), None);
    assert!(!known.has_benefits(region("430200")));
    let both = catalogue(vec![own, schedule("430000", COMMON, ("2023-01-01", None), 70)]);
    assert_eq!(share(&both, "430000", "2026-11-22"), Some(80), "省本级 has its own");
    assert_eq!(share(&both, "430200", "2026-11-22"), Some(70), "the others have the common one");
}

#[test]
fn m08_a_newer_schedule_of_the_province_takes_over_where_a_citys_own_has_ended() {
    let ended = schedule("430100", OWN, ("2022-01-01", Some("2022-12-31")), 60);
    let known = catalogue(vec![ended.clone(), schedule("430000", COMMON, ("2023-01-01", None), 70)]);
    assert_eq!(share(&known, "430100", "2022-12-31"), Some(60), "the last day of the city's own");
    assert_eq!(share(&known, "430100", "2023-01-01"), Some(70), "the day after");
    assert_eq!(share(&catalogue(vec![ended.clone()]), "430100", "2023-01-01"), Some(60), "nothing newer is known");
    let older = schedule("430000", COMMON, ("2021-01-01", None), 50);
    assert_eq!(share(&catalogue(vec![ended.clone(), older]), "430100", "2023-01-01"), Some(60), "no newer one");
    let both_ended = schedule("430000", COMMON, ("2022-06-01", Some("2022-12-31")), 50);
    assert_eq!(share(&catalogue(vec![ended, both_ended]), "430100", "2023-01-01"), Some(60), "neither holds any more");
}

#[test]
fn m08_a_common_schedule_outside_a_province_of_several_areas_is_a_fault() {
    for place in ["430100", "310000", "000000"] {
        let faults = check(&catalogue(vec![schedule(place, COMMON, ("2023-01-01", None), 70)]));
        assert_eq!(faults.len(), 1, "{place}: {faults:?}");
        assert!(faults.iter().all(|fault| fault.what.contains("several pooling areas")), "{faults:?}");
    }
}

#[test]
fn x04_the_age_of_figures_is_that_of_the_newest_document() {
    let source = |dated: &str| CatalogueSource {
        key: dated.into(),
        confidence: Confidence::Press,
        dated: DocumentMonth::parse(dated),
    };
    let sources = ["", "2022-05", "2024-10-31"].map(source).to_vec();
    let known = Catalogue { sources, ..Catalogue::default() };
    let age = |sources: &[u16]| known.document_age(sources, day("2026-11-22"));
    assert_eq!(age(&[0]), DocumentAge::Undated);
    assert_eq!(age(&[0, 1]), DocumentAge::Old(2022));
    assert_eq!(age(&[1, 2]), DocumentAge::Old(2024));
    assert_eq!(known.document_age(&[1, 2], day("2026-10-31")), DocumentAge::Recent);
    assert_eq!(age(&[]), DocumentAge::Undated);
}
