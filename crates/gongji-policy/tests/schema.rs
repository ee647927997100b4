//! What the bytes of a pack mean, held by one small pack written by hand; and what was published with it, read for ever.
//!
//! A word or a topic may be added anywhere. When a field moves, a word or a topic goes or is spelt otherwise, or the kind of a topic
//! changes, published files mean something else: then raise `SCHEMA` in `src/pack/mod.rs`, correct [`PACK`] by hand, write a golden
//! pack of the new number beside the old one, and accept the new snapshot by
//! `INSTA_UPDATE=always cargo test -p gongji-policy --test schema`.
#![expect(clippy::unwrap_used, clippy::indexing_slicing, clippy::arithmetic_side_effects, reason = "a test may fail")]

use gongji_policy::date::Day;
use gongji_policy::insurance::{Purpose, Scheme};
use gongji_policy::money::Money;
use gongji_policy::rate::Rate;
use gongji_policy::region::Region;
use gongji_policy::vocabulary::{Set, Vocabulary};
use gongji_policy::{
    AwayKind, AwayRule, Band, BandBase, BenefitSchedule, CapBase, CapPeriod, CapRule, Catalogue, CataloguePlace,
    CatalogueSource, Confidence, Deductible, DeductibleMode, DocumentMonth, FigureCell, FigureTable, HospitalLevel,
    PackFault, PackedValue, PersonKind, Provision, ReadmissionFormula, ReadmissionRule, SCHEMA, ScheduleReach,
    SourcedValue, Start, Supplement, SupplementBase, SupplementaryFund, Topic, TopicKind, VisitTrait, decode,
    decode_named, encode,
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
    replaced(PACK, old, new)
}

fn replaced(pack: &[u8], old: &[u8], new: &[u8]) -> Vec<u8> {
    let places: Vec<usize> = (0..pack.len()).filter(|start| pack[*start..].starts_with(old)).collect();
    assert_eq!(places.len(), 1, "{old:x?} stands at {places:?}");
    [&pack[..places[0]], new, &pack[places[0] + old.len()..]].concat()
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

/// What was published with schema 3: the names of all words there were, and [`PACK`]. It is never written again.
const GOLDEN: &[u8] = include_bytes!("packs/schema-3.pack");

/// The tables of a pack, in their order.
type Tables = Vec<Vec<String>>;

/// The fixed tables, named as in errors; the table of each topic follows.
const FIXED: [&str; 12] = [
    "topic",
    "scheme",
    "visit",
    "trait",
    "deductible",
    "readmission",
    "band",
    "cap",
    "period",
    "fund",
    "supplement",
    "away",
];

/// Returns the tables of the golden pack, read apart from the crate: lists of texts, their lengths below 128.
fn golden_tables() -> Tables {
    let mut rest = &GOLDEN[..GOLDEN.len() - PACK.len()];
    let length = |rest: &mut &[u8]| {
        let (first, tail) = rest.split_first().unwrap();
        assert!(*first < 128);
        *rest = tail;
        usize::from(*first)
    };
    let mut tables = Tables::new();
    while !rest.is_empty() {
        let words = (0..length(&mut rest)).map(|_| {
            let size = length(&mut rest);
            let (word, tail) = rest.split_at(size);
            rest = tail;
            String::from_utf8(word.to_vec()).unwrap()
        });
        tables.push(words.collect());
    }
    tables
}

/// Returns a published pack with these tables.
fn named(tables: &Tables, body: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for words in tables {
        bytes.push(u8::try_from(words.len()).unwrap());
        for word in words {
            bytes.push(u8::try_from(word.len()).unwrap());
            bytes.extend_from_slice(word.as_bytes());
        }
    }
    [bytes.as_slice(), body].concat()
}

/// Returns the place of a table among the tables.
fn table(tables: &Tables, name: &str) -> usize {
    let topic = || FIXED.len() + tables[0].iter().position(|topic| topic == name).unwrap();
    FIXED.iter().position(|fixed| *fixed == name).unwrap_or_else(topic)
}

/// Returns the golden pack with one word spelt otherwise.
fn with_word(name: &str, old: &str, new: &str) -> Vec<u8> {
    let mut tables = golden_tables();
    let at = table(&tables, name);
    let word = tables[at].iter_mut().find(|word| *word == old).unwrap();
    *word = new.into();
    named(&tables, PACK)
}

#[test]
fn x07_what_was_published_with_schema_3_is_read_for_ever() {
    assert!(GOLDEN.ends_with(PACK) && named(&golden_tables(), PACK) == GOLDEN);
    assert_eq!(decode_named(GOLDEN), Ok(catalogue()));
}

/// Whoever published a file with schema 3 may have used any of its words.
#[test]
fn x07_no_word_of_schema_3_is_gone() {
    fn all<T: Vocabulary>(words: &[String]) {
        for word in words {
            assert!(T::from_name(word).is_some(), "{word}");
        }
    }
    let tables = golden_tables();
    all::<Topic>(&tables[0]);
    all::<Scheme>(&tables[1]);
    all::<Purpose>(&tables[2]);
    all::<VisitTrait>(&tables[3]);
    all::<DeductibleMode>(&tables[4]);
    all::<ReadmissionFormula>(&tables[5]);
    all::<BandBase>(&tables[6]);
    all::<CapBase>(&tables[7]);
    all::<CapPeriod>(&tables[8]);
    all::<SupplementaryFund>(&tables[9]);
    all::<SupplementBase>(&tables[10]);
    all::<AwayKind>(&tables[11]);
    assert_eq!(tables.len(), FIXED.len() + tables[0].len());
    for (topic, words) in tables[0].iter().zip(&tables[FIXED.len()..]) {
        let known = match Topic::from_name(topic).unwrap().kind() {
            TopicKind::Scope(known) | TopicKind::Choice(known) => known,
            TopicKind::Yuan | TopicKind::Count => &[],
        };
        for word in words {
            assert!(known.contains(&word.as_str()), "{topic}: {word}");
        }
    }
}

#[test]
fn x07_a_word_that_is_not_known_refuses_the_pack_by_its_name_where_it_is_used() {
    for (table, old, new) in [
        ("topic", "kept_back", "kept_aside"),
        ("relations", "parent", "godparent"),
        ("relations", "other", "neighbour"),
        ("grantor_paused", "ends", "postponed"),
        ("scheme", "employee", "clerk"),
        ("visit", "chronic", "telemedicine"),
        ("trait", "provincial", "by_the_sea"),
        ("deductible", "annual", "weekly"),
        ("readmission", "factor", "root"),
        ("band", "above_deductible", "above_all"),
        ("cap", "in_scope", "in_sight"),
        ("period", "month", "fortnight"),
        ("fund", "serious_illness", "lottery"),
        ("supplement", "own_share", "own_guess"),
        ("away", "unreferred", "by_accident"),
    ] {
        assert_eq!(decode_named(&with_word(table, old, new)), Err(PackFault::UnknownWord(table, new)));
    }
    // Nothing is said of siblings, and no figure is for students.
    for (table, old) in [("relations", "sibling"), ("trait", "student"), ("topic", "pays")] {
        assert_eq!(decode_named(&with_word(table, old, "new")), Ok(catalogue()), "{table}");
    }
}

/// Every table begins with a word added since, so every index is one more: what an older version reads of a newer file.
#[test]
fn x07_words_that_were_added_change_nothing() {
    let mut tables = golden_tables();
    for words in &mut tables {
        words.insert(0, "new".into());
    }
    // The new topic has words of its own.
    tables.insert(FIXED.len(), vec!["newer".into()]);
    let changes: [(&[u8], &[u8]); 12] = [
        (
            &[4, 0x84, 0xd2, 0x19, 0, 0xc7, 0x7d, 0xc8, 0x7d, 0xb5, 0x80, 0x01, 2, 0x83, 0x80, 0x80, 0x40, 1, 0, 1, 2],
            &[
                4, 0x84, 0xd2, 0x19, 1, 0xc7, 0x7d, 0xc8, 0x7d, 0xb5, 0x80, 0x01, 2, 0x86, 0x80, 0x80, 0x80, 1, 1, 0,
                2, 2,
            ],
        ),
        (&[0x84, 0xd2, 0x19, 3, 0, 0, 0, 1, 2], &[0x84, 0xd2, 0x19, 4, 0, 0, 0, 1, 3]),
        (&[0x84, 0xd2, 0x19, 13, 0xc8], &[0x84, 0xd2, 0x19, 14, 0xc8]),
        (&[0x84, 0xd2, 0x19, 19, 0], &[0x84, 0xd2, 0x19, 20, 0]),
        (&[0x84, 0xd2, 0x19, 0, 2, 0], &[0x84, 0xd2, 0x19, 1, 3, 0]),
        (&[2, 1, 7, 2, 0x7f], &[2, 2, 8, 2, 0x7f]),
        (&[70, 0xff, 0x01, 1], &[70, 0xff, 0x01, 2]),
        (&[1, 2, 0, 1, 0x7f, 100], &[1, 2, 1, 1, 0x7f, 100]),
        (&[91, 1, 1, 1, 1, 2], &[91, 1, 2, 1, 2, 2]),
        (&[1, 2, 2, 0, 1, 1, 0x7f, 0x90, 0x4e, 1, 3], &[1, 3, 2, 1, 2, 1, 0x7f, 0x90, 0x4e, 1, 4]),
        (&[1, 1, 1, 1, 0xe0], &[1, 2, 2, 1, 0xe0]),
        (&[2, 0, 20, 0, 1, 0, 40], &[2, 1, 20, 0, 2, 0, 40]),
    ];
    let body = changes.iter().fold(PACK.to_vec(), |body, (old, new)| replaced(&body, old, new));
    assert_eq!(decode_named(&named(&tables, &body)), Ok(catalogue()));
}

#[test]
fn x07_topics_keep_their_kinds_and_the_pack_its_bytes() {
    let topics = Topic::ALL.iter().map(|topic| {
        let kind = match topic.kind() {
            TopicKind::Scope(_) => "words let in, words shut out",
            TopicKind::Choice(_) => "one word",
            TopicKind::Yuan => "yuan",
            TopicKind::Count => "count",
        };
        format!("{}: {kind}", topic.name())
    });
    let pack =
        PACK.chunks(32).map(|row| format!("pack {}", row.iter().map(|byte| format!("{byte:02x}")).collect::<String>()));
    let form: Vec<String> = topics.chain(pack).collect();
    insta::assert_snapshot!(format!("schema_{SCHEMA}"), form.join("\n"));
}
