//! Every code a reply can hold has a sentence or a word in both languages.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji::api::ProblemCode;
use gongji::binding::{Openness, Outcome, Rule};
use gongji::deduction::{Class, PayerKind, State, StepKind, Switch};
use gongji::ending::Ending;
use gongji::identity::{PaperKind, PaperProblem};
use gongji::insurance::{Category, Scheme, Status, Use};
use gongji::policy::{
    Area, Arrangement, Away, BandBase, CapBase, CapScope, Confidence, Consent, DeductibleMode, Effect, Effective,
    Event, Fund, Funds, Kind, Leftover, Model, Opened, Order, Party, Period, Permission, Requirement, SupplementBase,
    Sureness, Topic, Trait,
};
use gongji::relation::Relation;
use gongji::settlement::{Counted, Evidence, FailReason, FundKind, Judgement, MoneyField, SumIdentity};
use gongji::word::Word;
use std::collections::BTreeSet;
use std::fs;

const LANGUAGES: [&str; 2] = ["zh-CN", "en"];

/// The keys that `file` of a catalogue says something for.
fn keys(language: &str, file: &str) -> BTreeSet<String> {
    let text = fs::read_to_string(format!("npm/src/messages/{language}/{file}.ts")).unwrap();
    let is_key = |key: &&str| key.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_');
    let before_colons = text
        .split(':')
        .filter_map(|part| part.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '"')).next_back());
    before_colons
        .map(|key| key.trim_matches('"'))
        .filter(|key| !key.is_empty())
        .filter(is_key)
        .map(str::to_owned)
        .collect()
}

fn missing<'a>(wanted: impl Iterator<Item = &'a str>, known: &BTreeSet<String>) -> Vec<String> {
    wanted.filter(|key| !known.contains(*key)).map(str::to_owned).collect()
}

fn names<T: Word>() -> impl Iterator<Item = &'static str> {
    T::ALL.iter().map(|word| word.name())
}

/// The codes written in `src/binding`: `<rule>_<what>`.
fn finding_codes() -> BTreeSet<String> {
    let mut codes = BTreeSet::new();
    for entry in ["src/binding", "src/ending"].into_iter().flat_map(|folder| fs::read_dir(folder).unwrap()) {
        let text = fs::read_to_string(entry.unwrap().path()).unwrap();
        let literals = text.split('"').skip(1).step_by(2);
        let is_code = |literal: &&str| {
            let plain = literal.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
            plain
                && Rule::ALL
                    .iter()
                    .any(|rule| literal.strip_prefix(rule.name()).is_some_and(|rest| rest.starts_with('_')))
        };
        codes.extend(literals.filter(is_code).map(str::to_owned));
    }
    // Rules are words too, and some begin with another's name.
    codes.retain(|code| Rule::named(code).is_none());
    codes
}

#[test]
fn x03_every_finding_has_a_sentence() {
    let codes = finding_codes();
    assert!(codes.len() > 90, "{} codes found", codes.len());
    for language in LANGUAGES {
        let known = keys(language, "findings");
        assert_eq!(missing(codes.iter().map(String::as_str), &known), Vec::<String>::new(), "{language}");
    }
}

#[test]
fn every_other_code_has_a_sentence() {
    for language in LANGUAGES {
        let known: BTreeSet<String> =
            ["sentences", "findings", "remedies"].iter().flat_map(|file| keys(language, file)).collect();
        let codes = names::<PaperProblem>().chain(names::<ProblemCode>()).chain(names::<StepKind>()).chain([
            "age_against_relation",
            "sex_against_relation",
            "address_unknown",
            "estimate_only",
            "supplements_not_counted",
            "cap_unknown",
            "figures_reported",
            "across_by_quota",
            "figures_of_another_day",
        ]);
        assert_eq!(missing(codes, &known), Vec::<String>::new(), "{language}");
    }
}

#[test]
fn every_amount_sum_and_warning_of_a_settlement_is_told_in_words() {
    let ways = ["acct_mulaid_pay_inside", "acct_pay_with_shared", "fund_pay_sumamt_with_account"];
    let warnings = ["given_twice", "reversal", "deductible_above_scope"];
    for language in LANGUAGES {
        let known = keys(language, "settlement");
        let codes = names::<MoneyField>()
            .chain(names::<SumIdentity>())
            .chain(names::<Judgement>())
            .chain(names::<FailReason>())
            .chain(ways)
            .chain(warnings);
        assert_eq!(missing(codes, &known), Vec::<String>::new(), "{language}");
    }
}

#[test]
fn x04_what_every_topic_says_has_a_sentence() {
    let codes: Vec<String> = Topic::ALL
        .iter()
        .flat_map(|topic| match topic.kind() {
            Kind::Scope(_) => vec![format!("{}_yes", topic.name()), format!("{}_no", topic.name())],
            Kind::Choice(_) | Kind::Yuan | Kind::Count => vec![topic.name().to_owned()],
        })
        .chain(["none".to_owned(), "unlimited".to_owned()])
        .collect();
    for language in LANGUAGES {
        let known = keys(language, "settings");
        assert_eq!(missing(codes.iter().map(String::as_str), &known), Vec::<String>::new(), "{language}");
    }
}

/// The words in one entry of the guides.
fn guide_words(value: &serde_json::Value, words: &mut BTreeSet<String>) {
    let entries = value.as_object().into_iter().flatten();
    for (key, value) in entries {
        if ["kind", "tasks", "steps", "channels", "all", "one_of", "how", "code"].contains(&key.as_str()) {
            let many = value.as_array().map_or_else(|| vec![value], |many| many.iter().collect());
            words.extend(many.iter().filter_map(|word| word.as_str()).map(str::to_owned));
        }
    }
}

#[test]
fn g01_every_word_of_the_guides_has_a_word() {
    let guides: serde_json::Value = serde_json::from_str(gongji::catalogue::GUIDE_JSON).unwrap();
    let mut words = BTreeSet::new();
    for place in guides.as_object().unwrap().values() {
        let tables = place.as_object().unwrap().values();
        tables.flat_map(|table| table.as_array().unwrap()).for_each(|entry| guide_words(entry, &mut words));
    }
    assert!(words.len() > 60, "{} words found", words.len());
    for language in LANGUAGES {
        let known = keys(language, "words");
        assert_eq!(missing(words.iter().map(String::as_str), &known), Vec::<String>::new(), "{language}");
    }
}

#[test]
fn every_word_has_a_word() {
    for language in LANGUAGES {
        let known = keys(language, "words");
        let words = names::<Relation>()
            .chain(names::<Scheme>())
            .chain(names::<Status>())
            .chain(names::<Category>())
            .chain(names::<Use>())
            .chain(names::<Arrangement>())
            .chain(names::<Confidence>())
            .chain(names::<Topic>())
            .chain(names::<PaperKind>())
            .chain(names::<Outcome>())
            .chain(names::<Openness>())
            .chain(names::<Rule>())
            .chain(names::<Event>())
            .chain(names::<Area>())
            .chain(names::<CapScope>())
            .chain(names::<Consent>())
            .chain(names::<Effect>())
            .chain(names::<Effective>())
            .chain(names::<Funds>())
            .chain(names::<Leftover>())
            .chain(names::<Model>())
            .chain(names::<Opened>())
            .chain(names::<Order>())
            .chain(names::<Party>())
            .chain(names::<Permission>())
            .chain(names::<Requirement>())
            .chain(names::<Sureness>())
            .chain(names::<Ending>())
            .chain(names::<PayerKind>())
            .chain(names::<Switch>())
            .chain(names::<State>())
            .chain(names::<Class>())
            .chain(names::<Trait>())
            .chain(names::<Away>())
            .chain(names::<Fund>())
            .chain(names::<SupplementBase>())
            .chain(names::<DeductibleMode>())
            .chain(names::<BandBase>())
            .chain(names::<CapBase>())
            .chain(names::<Period>())
            .chain(names::<MoneyField>())
            .chain(names::<FundKind>())
            .chain(names::<Judgement>())
            .chain(names::<Counted>())
            .chain(names::<Evidence>());
        assert_eq!(missing(words, &known), Vec::<String>::new(), "{language}");
    }
}
