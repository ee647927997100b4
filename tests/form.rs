//! What a pack's bytes mean. A pack names topics and words by their place in their lists, so a list that changes makes every
//! published `policies.json` mean something else. Then raise `SCHEMA` in `src/catalogue.rs`; its new snapshot is accepted by
//! `INSTA_UPDATE=always cargo test --test form`.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji::catalogue::SCHEMA;
use gongji::insurance::{Scheme, Use};
use gongji::policy::{
    Away, BandBase, CapBase, Confidence, DeductibleMode, Fund, Kind, Level, Period, Person, Repeat, Span,
    SupplementBase, Topic, Trait,
};
use gongji::word::Word;
use sha2::{Digest, Sha256};
use std::fs;

fn words<T: Word>() -> String {
    T::ALL.iter().map(|word| word.name()).collect::<Vec<_>>().join(" ")
}

/// What a file of `src/policy/pack` does, without its tests, comments and layout.
fn layout(file: &str) -> String {
    let text = fs::read_to_string(format!("src/policy/pack/{file}")).unwrap();
    let code = text.split("#[cfg(test)]").next().unwrap();
    let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code: String = code.split_whitespace().collect();
    Sha256::digest(code.as_bytes()).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn x07_a_pack_means_what_its_schema_number_says() {
    let topics = Topic::ALL.iter().map(|topic| {
        let kind = match topic.kind() {
            Kind::Scope(words) => format!("scope of {}", words.join(" ")),
            Kind::Choice(words) => format!("one of {}", words.join(" ")),
            Kind::Yuan => "yuan".into(),
            Kind::Count => "count".into(),
        };
        format!("{}: {kind}", topic.name())
    });
    let lists = [
        ("confidence", words::<Confidence>()),
        ("scheme", words::<Scheme>()),
        ("visit", words::<Use>()),
        ("level", words::<Level>()),
        ("person", words::<Person>()),
        ("deductible", words::<DeductibleMode>()),
        ("bands", words::<BandBase>()),
        ("cap", words::<CapBase>()),
        ("trait", words::<Trait>()),
        ("repeat", words::<Repeat>()),
        ("period", words::<Period>()),
        ("span", words::<Span>()),
        ("fund", words::<Fund>()),
        ("supplement", words::<SupplementBase>()),
        ("away", words::<Away>()),
    ];
    let lists = lists.into_iter().map(|(name, words)| format!("{name} = {words}"));
    let files = ["bytes.rs", "mod.rs", "pooling.rs"].into_iter().map(|file| format!("{file} {}", layout(file)));
    let form: Vec<String> = topics.chain(lists).chain(files).collect();
    insta::assert_snapshot!(format!("schema_{SCHEMA}"), form.join("\n"));
}
