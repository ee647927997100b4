//! What the bytes of a pack mean, held by two things: the words of every vocabulary in order, and one small pack.
//!
//! A pack names topics and words by their index. A vocabulary that changes, or a field that moves, changes the meaning of every
//! published `policies.json`. Then raise `SCHEMA` in `src/pack/mod.rs`, correct [`PACK`] by hand, read the difference, and accept
//! the new snapshot by `INSTA_UPDATE=always cargo test -p gongji-policy --test schema`. A mere rename changes nothing here.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "a test may fail")]

use gongji_policy::date::Day;
use gongji_policy::insurance::{Purpose, Scheme};
use gongji_policy::money::Money;
use gongji_policy::rate::Rate;
use gongji_policy::region::Region;
use gongji_policy::vocabulary::{Set, Vocabulary};
use gongji_policy::{
    AwayKind, AwayRule, Band, BandBase, BenefitSchedule, CapBase, CapPeriod, CapRule, Catalogue, CataloguePlace,
    CatalogueSource, Confidence, CountingPeriod, Deductible, DeductibleMode, DocumentMonth, FigureCell, FigureTable,
    HospitalLevel, PackedValue, PersonKind, Provision, ReadmissionFormula, ReadmissionRule, SCHEMA, ScheduleReach,
    SourcedValue, Start, Supplement, SupplementBase, SupplementaryFund, Topic, TopicKind, VisitTrait, decode, encode,
};

/// The pack of [`catalogue`], written by hand. A number has seven bits to the byte, the lowest first; a list or a text begins
/// with its length; a number that may be missing is 0, or one more than the number; a day is counted from 1980-01-01.
#[rustfmt::skip]
const PACK: &[u8] = &[
    // Two sources: key; confidence in the lowest two bits, above them the months since 1980-01, and one, of a dated document.
    2, 1, b'a', 2, 1, b'b', 0xbf, 0x10,
    // One place: 420100, its Chinese and its English name.
    1, 0x84, 0xd2, 0x19, 6, 0xe6, 0x9f, 0x90, 0xe5, 0xb8, 0x82, 4, b'C', b'i', b't', b'y',
    // Four provisions: region, topic, the three days (after, by, last), then each value with its sources.
    4,
    // A scope from a known day to a last one. Two candidates: words let in from bit 0 on, words shut out from bit 16 on.
    0x84, 0xd2, 0x19, 0, 0xc7, 0x7d, 0xc8, 0x7d, 0xb5, 0x80, 0x01, 2, 0x83, 0x80, 0x80, 0x40, 1, 0, 1, 2, 0, 1,
    // A choice that always held: its word's index.
    0x84, 0xd2, 0x19, 3, 0, 0, 0, 1, 2, 1, 0,
    // Yuan with an unknown start between two days: fen.
    0x84, 0xd2, 0x19, 13, 0xc8, 0x7d, 0xb5, 0x80, 0x01, 0, 1, 0xc0, 0x9a, 0x0c, 1, 1,
    // A count without limit.
    0x84, 0xd2, 0x19, 19, 0, 0, 0, 1, 0xff, 0xff, 0xff, 0xff, 0x0f, 1, 1,
    // One benefit schedule: region, scheme, visit, the three days, sources, flags (1 account first, 2 unlimited, 4 of every pooling area).
    1, 0x84, 0xd2, 0x19, 0, 2, 0, 0, 0, 1, 1, 7,
    // Its deductible: two modes; two cells. The head of a cell has levels, persons, and which parts follow. A figure is twice
    // its hundredth, or twice itself and one.
    2, 1, 7, 2, 0x7f, 0xd8, 0x04,
    0xa8, 0x07, 70, 0xff, 0x01, 1, 2, 0x95, 0xeb, 0x01, 0xc8, 0x01,
    // From the second admission half of it; a floor; no most for a year; once more after 90 days; shared with 慢特病.
    1, 2, 0, 1, 0x7f, 100, 1, 0x7f, 0xc8, 0x01, 0, 91, 1, 1,
    // What the bands count; two bands.
    1, 1, 2, 0, 1, 0x7f, 0xd7, 0x85, 0x01, 0xa0, 0x9c, 0x01, 1, 0x7f, 0xc8, 0x01,
    // One cap: period, what it counts, amount; the visit that counts with it.
    1, 2, 2, 0, 1, 1, 0x7f, 0x90, 0x4e, 1, 3,
    // The rate of class B: 1000 ten-thousandths.
    0xe9, 0x07,
    // One supplement: fund, base, bands, limit in fen.
    1, 1, 1, 1, 0xe0, 0xda, 0x01, 120, 0x81, 0x87, 0xa7, 0x0e,
    // Two surcharges elsewhere: kind, points, self-pay.
    2, 0, 20, 0, 1, 0, 40,
];

fn day(text: &str) -> Option<Day> {
    Some(text.parse().unwrap())
}

fn yuan(text: &str) -> Money {
    text.parse().unwrap()
}

fn rate(text: &str) -> Rate {
    text.parse().unwrap()
}

/// Returns a table of one figure for everybody.
fn everybody(value: u32) -> FigureTable {
    let (levels, persons) = (Set::all(), Set::all());
    FigureTable(vec![FigureCell { levels, persons, ages: FigureCell::ALL_AGES, only: None, values: vec![value] }])
}

/// Returns a catalogue in which every kind of field is used.
fn catalogue() -> Catalogue {
    let region: Region = "420100".parse().unwrap();
    let source = |key: &str, confidence, dated: &str| CatalogueSource {
        key: key.into(),
        confidence,
        dated: DocumentMonth::parse(dated),
    };
    let provision = |topic, start, last, values: &[(PackedValue, &[u16])]| {
        let values = values.iter().map(|(value, sources)| SourcedValue { value: *value, sources: sources.to_vec() });
        Provision { region, topic, start, last, values: values.collect() }
    };
    let first = Start::on(day("2024-01-01").unwrap());
    let window = Start { after: day("2024-01-01"), by: day("2024-12-31") };
    let clash = [(PackedValue::scope(0b11, 1 << 11), [0].as_slice()), (PackedValue::scope(0b1, 0), &[0, 1])];
    Catalogue {
        sources: vec![source("a", Confidence::Press, ""), source("b", Confidence::Official, "2023-11")],
        places: vec![CataloguePlace { region, name: "某市".into(), name_en: "City".into() }],
        provisions: vec![
            provision(Topic::Relations, first, day("2024-12-31"), &clash),
            provision(Topic::GrantorPaused, Start::default(), None, &[(PackedValue(2), &[0])]),
            provision(Topic::KeptBack, window, None, &[(PackedValue::yuan(yuan("2000")).unwrap(), &[1])]),
            provision(Topic::MaxGrantees, Start::default(), None, &[(PackedValue::UNLIMITED, &[1])]),
        ],
        benefits: vec![schedule(region)],
    }
}

fn schedule(region: Region) -> BenefitSchedule {
    let mut amounts = everybody(30_000);
    amounts.0.push(FigureCell {
        levels: Set::of([HospitalLevel::Three]),
        persons: Set::of([PersonKind::Retired]),
        ages: (70, u8::MAX),
        only: Some(VisitTrait::Provincial),
        values: vec![15_050, 10_000],
    });
    BenefitSchedule {
        region,
        scheme: Scheme::Employee,
        visit: Purpose::Inpatient,
        reach: ScheduleReach::Province,
        start: Start::default(),
        last: None,
        sources: vec![1],
        account_first: true,
        deductible: Deductible {
            mode: vec![DeductibleMode::Annual, DeductibleMode::PerAdmission],
            amounts,
            later: vec![ReadmissionRule { nth: 2, rule: ReadmissionFormula::Factor, figures: everybody(5_000) }],
            floor: everybody(10_000),
            annual_max: FigureTable::default(),
            days: Some(90),
            with: vec![Purpose::Chronic],
        },
        band_base: vec![BandBase::AboveDeductible],
        bands: vec![
            Band { over: Money::ZERO, ratio: everybody(8_555) },
            Band { over: yuan("10000"), ratio: everybody(10_000) },
        ],
        caps: vec![CapRule {
            period: CapPeriod::Month,
            base: vec![CapBase::FundPaid, CapBase::InScope],
            amounts: everybody(500_000),
        }],
        unlimited: true,
        cap_with: vec![Purpose::Pharmacy],
        class_b: Some(rate("0.1")),
        supplements: vec![Supplement {
            fund: SupplementaryFund::SeriousIllness,
            base: SupplementBase::OwnShare,
            bands: vec![(yuan("14000"), rate("0.6"))],
            limit: Some(yuan("300000")),
        }],
        away: vec![
            AwayRule { kind: AwayKind::Referred, points: rate("0.1"), self_pay: Rate::ZERO },
            AwayRule { kind: AwayKind::Unreferred, points: Rate::ZERO, self_pay: rate("0.2") },
        ],
    }
}

#[test]
fn x07_every_kind_of_field_has_the_bytes_written_here() {
    assert_eq!(encode(&catalogue()), PACK);
    assert_eq!(decode(PACK), Some(catalogue()));
}

/// Returns the pack with other bytes in the place of some that stand there once.
fn with_bytes(old: &[u8], new: &[u8]) -> Vec<u8> {
    let places: Vec<usize> = (0..PACK.len()).filter(|start| PACK[*start..].starts_with(old)).collect();
    assert_eq!(places.len(), 1, "{old:x?} stands at {places:?}");
    [&PACK[..places[0]], new, &PACK[places[0] + old.len()..]].concat()
}

#[test]
fn x07_bytes_that_no_catalogue_gives_are_refused() {
    let refused = |old: &[u8], new: &[u8]| assert_eq!(decode(&with_bytes(old, new)), None, "{new:x?}");
    // A flag nobody knows, and a part of a cell nobody knows.
    refused(&[1, 1, 7, 2, 1, 7], &[1, 1, 15, 2, 1, 7]);
    refused(&[2, 0x7f, 0xd8, 0x04], &[2, 0xff, 0x08, 0xd8, 0x04]);
    // A rate above 1: of class B, of a supplement, of a surcharge.
    refused(&[0xe9, 0x07], &[0x92, 0x4e]);
    refused(&[120, 0x81, 0x87], &[0xca, 0x01, 0x81, 0x87]);
    refused(&[2, 0, 20, 0], &[2, 0, 0xca, 0x01, 0]);
    // An amount above every amount: 999 999 999.99 yuan and one fen, as a limit and as the start of a band.
    refused(&[0x81, 0x87, 0xa7, 0x0e], &[0x81, 0xd0, 0xdb, 0xc3, 0xf4, 0x02]);
    refused(&[0xa0, 0x9c, 0x01, 1, 0x7f], &[0x80, 0xa8, 0xd6, 0xb9, 0x07, 1, 0x7f]);
    // A month after 2149.
    refused(&[0xbf, 0x10], &[0xe7, 0x3f]);
    // A word behind the last one, a byte too few and a byte too many.
    refused(&[0x84, 0xd2, 0x19, 13, 0xc8], &[0x84, 0xd2, 0x19, 0x7f, 0xc8]);
    assert_eq!(decode(&PACK[..PACK.len() - 1]), None);
    assert_eq!(decode(&[PACK, &[0]].concat()), None);
}

/// The hash of a pack names what its policies say, so nothing may be written in two ways.
#[test]
fn x07_a_catalogue_has_no_second_pack() {
    let refused = |old: &[u8], new: &[u8]| assert_eq!(decode(&with_bytes(old, new)), None, "{new:x?}");
    // A number with a byte that adds nothing.
    refused(&[0xe9, 0x07], &[0xe9, 0x87, 0x00]);
    // One value as a list of one, and every age as a span of ages.
    refused(&[0x7f, 0xd7, 0x85, 0x01], &[0xff, 0x04, 1, 0xd7, 0x85, 0x01]);
    refused(&[0x7f, 0xd7, 0x85, 0x01], &[0xff, 0x01, 0, 0xff, 0x01, 0xd7, 0x85, 0x01]);
    // Whole yuan as fen.
    refused(&[0x7f, 0x90, 0x4e], &[0x7f, 0xc1, 0x84, 0x3d]);
}

fn words<T: Vocabulary>() -> String {
    T::ALL.iter().map(|word| word.name()).collect::<Vec<_>>().join(" ")
}

#[test]
fn x07_a_pack_means_what_its_schema_number_says() {
    let topics = Topic::ALL.iter().map(|topic| {
        let kind = match topic.kind() {
            TopicKind::Scope(words) => format!("scope of {}", words.join(" ")),
            TopicKind::Choice(words) => format!("one of {}", words.join(" ")),
            TopicKind::Yuan => "yuan".into(),
            TopicKind::Count => "count".into(),
        };
        format!("{}: {kind}", topic.name())
    });
    let lists = [
        ("confidence", words::<Confidence>()),
        ("scheme", words::<Scheme>()),
        ("visit", words::<Purpose>()),
        ("reach", words::<ScheduleReach>()),
        ("level", words::<HospitalLevel>()),
        ("person", words::<PersonKind>()),
        ("deductible", words::<DeductibleMode>()),
        ("bands", words::<BandBase>()),
        ("cap", words::<CapBase>()),
        ("trait", words::<VisitTrait>()),
        ("repeat", words::<ReadmissionFormula>()),
        ("period", words::<CapPeriod>()),
        ("span", words::<CountingPeriod>()),
        ("fund", words::<SupplementaryFund>()),
        ("supplement", words::<SupplementBase>()),
        ("away", words::<AwayKind>()),
    ];
    let lists = lists.into_iter().map(|(name, words)| format!("{name} = {words}"));
    let pack =
        PACK.chunks(32).map(|row| format!("pack {}", row.iter().map(|byte| format!("{byte:02x}")).collect::<String>()));
    let form: Vec<String> = topics.chain(lists).chain(pack).collect();
    insta::assert_snapshot!(format!("schema_{SCHEMA}"), form.join("\n"));
}
