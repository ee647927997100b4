//! A clash in any figure of a place shows both amounts. One small schedule, one figure with two values, amounts worked out by hand.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji::bill::{AssumptionKey, AssumptionState, Bill, BillField, Split, preview};
use gongji::date::Day;
use gongji::insurance::{Purpose, Scheme};
use gongji::money::Money;
use gongji::policy::{
    Band, BandBase, BenefitSchedule, CapBase, CapPeriod, CapRule, Catalogue, CataloguePlace, CatalogueSource,
    Confidence, Deductible, DeductibleMode, FigureCell, FigureTable, ReadmissionFormula, ReadmissionRule,
    ScheduleReach, Start, VisitTrait,
};
use gongji::region::Region;
use gongji::vocabulary::Set;
use serde_json::{Value, json};

/// Figures for everybody: yuan as fen, shares as ten-thousandths; the likeliest value first.
fn table(values: &[u32]) -> FigureTable {
    FigureTable(vec![cell(None, (0, u8::MAX), values)])
}

fn cell(only: Option<VisitTrait>, ages: (u8, u8), values: &[u32]) -> FigureCell {
    FigureCell { levels: Set::all(), persons: Set::all(), ages, only, values: values.to_vec() }
}

/// An admission bears 1,000 yuan; the fund pays 80 % of the rest; nothing clashes.
fn schedule() -> BenefitSchedule {
    BenefitSchedule {
        region: Region::parse("420100").unwrap(),
        scheme: Scheme::Employee,
        visit: Purpose::Inpatient,
        reach: ScheduleReach::OwnScheme,
        start: Start::on(Day::parse("2024-01-01").unwrap()),
        last: None,
        sources: vec![0],
        account_first: false,
        deductible: Deductible {
            mode: vec![DeductibleMode::PerAdmission],
            amounts: table(&[100_000]),
            ..Deductible::default()
        },
        band_base: Vec::new(),
        bands: vec![Band { over: Money::ZERO, ratio: table(&[8_000]) }],
        caps: Vec::new(),
        unlimited: true,
        cap_with: Vec::new(),
        class_b: None,
        supplements: Vec::new(),
        away: Vec::new(),
    }
}

fn catalogue(schedule: BenefitSchedule) -> Catalogue {
    let place = |code, name: &str| CataloguePlace {
        region: Region::parse(code).unwrap(),
        name: name.into(),
        name_en: name.into(),
    };
    Catalogue {
        sources: vec![CatalogueSource { key: "one".into(), confidence: Confidence::Official, dated: None }],
        places: vec![place("000000", "全国"), place("420000", "某省"), place("420100", "某市")],
        provisions: Vec::new(),
        benefits: vec![schedule],
    }
}

/// A stay of 10,000 yuan, all in scope.
fn bill(year_to_date: &Value) -> Bill {
    let bill = json!({
        "day": "2025-05-05", "region": "420100", "scheme": "employee", "visit": "inpatient", "level": "3",
        "person": "in_service", "age": 40, "amounts": { "medfee_sumamt": "10000" }, "year_to_date": year_to_date,
    });
    gongji::json::read(bill.to_string().as_str()).unwrap()
}

fn fund(paid: Option<&gongji::bill::Paid>) -> String {
    paid.unwrap().pool.to_string()
}

/// Checks that the split pays `likeliest`, and that its one other reading is `key` and pays `other`.
fn clashes(split: &Split<'_>, key: AssumptionKey, likeliest: &str, other: &str) {
    assert_eq!(fund(split.totals.as_ref().unwrap().paid.as_deref()), likeliest);
    let readings: Vec<_> =
        split.readings.iter().map(|reading| (reading.key, fund(reading.totals.paid.as_deref()))).collect();
    assert_eq!(readings, [(key, other.to_owned())]);
    let state = if key == AssumptionKey::Trait { AssumptionState::Unasked } else { AssumptionState::Unsettled };
    assert!(split.assumptions.iter().any(|assumption| assumption.key == key && assumption.state == state));
}

fn in_schedule(schedule: BenefitSchedule, used: Value, key: AssumptionKey, likeliest: &str, other: &str) {
    clashes(&preview(&bill(&used), &catalogue(schedule)).unwrap(), key, likeliest, other);
}

/// 80 % of 9,000 or 8,000.
#[test]
fn a_clash_in_the_deductible() {
    let mut of = schedule();
    of.deductible.amounts = table(&[100_000, 200_000]);
    in_schedule(of, json!({}), AssumptionKey::Deductible, "7200.00", "6400.00");
}

/// 400 of a yearly 1,000 is borne already: 80 % of 9,000 or 9,400.
#[test]
fn a_clash_in_how_the_deductible_is_counted() {
    let mut of = schedule();
    of.deductible.mode = vec![DeductibleMode::PerAdmission, DeductibleMode::Annual];
    in_schedule(of, json!({ "deductible": "400" }), AssumptionKey::DeductibleMode, "7200.00", "7520.00");
}

/// The second admission bears 50 % or 60 % of 1,000: 80 % of 9,500 or 9,400.
#[test]
fn a_clash_in_the_deductible_of_a_later_admission() {
    let mut of = schedule();
    of.deductible.later =
        vec![ReadmissionRule { nth: 2, rule: ReadmissionFormula::Factor, figures: table(&[5_000, 6_000]) }];
    let catalogue = catalogue(of);
    let split = preview(&bill(&json!({ "admissions": 1 })), &catalogue).unwrap();
    clashes(&split, AssumptionKey::DeductibleLater, "7600.00", "7520.00");
    assert_eq!(split.readings[0].value.to_string(), "600.00");
}

/// The second admission bears 10 % of 1,000, but 300 or 500 at least: 80 % of 9,700 or 9,500.
#[test]
fn a_clash_in_the_least_deductible() {
    let mut of = schedule();
    of.deductible.later = vec![ReadmissionRule { nth: 2, rule: ReadmissionFormula::Factor, figures: table(&[1_000]) }];
    of.deductible.floor = table(&[30_000, 50_000]);
    in_schedule(of, json!({ "admissions": 1 }), AssumptionKey::DeductibleFloor, "7760.00", "7600.00");
}

/// 800 of the year's 1,200 or 1,500 are borne already: 80 % of 9,600 or 9,300.
#[test]
fn a_clash_in_the_most_of_a_year() {
    let mut of = schedule();
    of.deductible.annual_max = table(&[120_000, 150_000]);
    in_schedule(of, json!({ "deductible": "800" }), AssumptionKey::DeductibleAnnualMax, "7680.00", "7440.00");
}

/// 80 % or 70 % of 9,000.
#[test]
fn a_clash_in_the_ratio() {
    let mut of = schedule();
    of.bands[0].ratio = table(&[8_000, 7_000]);
    in_schedule(of, json!({}), AssumptionKey::Ratio, "7200.00", "6300.00");
}

/// 90 % from 5,000 on, the 起付线 counted: 80 % of 4,000 and 90 % of 5,000, or 80 % of 5,000 and 90 % of 4,000.
#[test]
fn a_clash_in_what_the_bands_count() {
    let mut of = schedule();
    of.bands.push(Band { over: Money::from_yuan(5_000), ratio: table(&[9_000]) });
    of.band_base = vec![BandBase::InScope, BandBase::AboveDeductible];
    in_schedule(of, json!({}), AssumptionKey::BandBase, "7700.00", "7600.00");
}

fn capped(base: Vec<CapBase>, limits: &[u32]) -> BenefitSchedule {
    let cap = CapRule { period: CapPeriod::Year, base, amounts: table(limits) };
    BenefitSchedule { caps: vec![cap], unlimited: false, ..schedule() }
}

#[test]
fn a_clash_in_the_cap() {
    let of = capped(vec![CapBase::FundPaid], &[500_000, 400_000]);
    in_schedule(of, json!({}), AssumptionKey::Cap, "5000.00", "4000.00");
}

/// 5,000 of payment, or 80 % of the 4,000 that 5,000 of expense leave above the 起付线.
#[test]
fn a_clash_in_what_the_cap_counts() {
    let of = capped(vec![CapBase::FundPaid, CapBase::InScope], &[500_000]);
    in_schedule(of, json!({}), AssumptionKey::CapBase, "5000.00", "3200.00");
}

/// The least 起付线 is 400 in a hospital of 中医 alone, which the bill does not say: 80 % of 9,900 or 9,600.
#[test]
fn a_trait_that_only_the_least_deductible_knows() {
    let mut of = schedule();
    of.deductible.later = vec![ReadmissionRule { nth: 2, rule: ReadmissionFormula::Factor, figures: table(&[1_000]) }];
    of.deductible.floor = FigureTable(vec![cell(Some(VisitTrait::Tcm), (0, u8::MAX), &[40_000])]);
    in_schedule(of, json!({ "admissions": 1 }), AssumptionKey::Trait, "7920.00", "7680.00");
}

#[test]
fn an_age_that_only_the_least_deductible_knows_is_asked() {
    let mut of = schedule();
    of.deductible.later = vec![ReadmissionRule { nth: 2, rule: ReadmissionFormula::Factor, figures: table(&[1_000]) }];
    of.deductible.floor = FigureTable(vec![cell(None, (70, u8::MAX), &[40_000])]);
    let ageless = Bill { age: None, ..bill(&json!({ "admissions": 1 })) };
    assert_eq!(preview(&ageless, &catalogue(of)).unwrap().ask, [BillField::Age]);
}

/// Two clashes are two readings, each beside the likeliest value of the other, and a third with both read otherwise: 70 % of 8,000.
#[test]
fn two_clashes_show_four_amounts() {
    let mut of = schedule();
    of.deductible.amounts = table(&[100_000, 200_000]);
    of.bands[0].ratio = table(&[8_000, 7_000]);
    let catalogue = catalogue(of);
    let split = preview(&bill(&json!({})), &catalogue).unwrap();
    let paid: Vec<String> = split.readings.iter().map(|reading| fund(reading.totals.paid.as_deref())).collect();
    assert_eq!(paid, ["6400.00", "6300.00", "5600.00"]);
    let also: Vec<Option<AssumptionKey>> =
        split.readings.iter().map(|reading| reading.also.as_ref().map(|(key, _)| *key)).collect();
    assert_eq!(also, [None, None, Some(AssumptionKey::Ratio)]);
    assert_eq!(split.readings[2].key, AssumptionKey::Deductible);
}
