//! X04: every dated statement is asked about on the day before, on its day and on the day after.
#![cfg(not(target_arch = "wasm32"))]

use gongji::catalogue::built_in;
use gongji::date::Day;
use gongji::policy::{Provenance, Provision, Rules, TopicKind};
use gongji::vocabulary::Vocabulary;

/// The statements of this very setting that are found in its place on `day`.
fn found(setting: &Provision, day: Day) -> (usize, bool) {
    let rules = Rules::at(built_in(), setting.region, day);
    let own = |basis: &Provenance| {
        let stated = setting.values.iter().any(|statement| *statement.sources == *basis.sources);
        basis.region == setting.region && basis.from == setting.start.day() && stated
    };
    let readings = match setting.topic.kind() {
        TopicKind::Scope(words) => {
            let indexes = (0..words.len()).filter_map(|index| u8::try_from(index).ok());
            indexes
                .map(|index| rules.word_at(setting.topic, index))
                .map(|reading| (reading.basis(), reading.candidates.is_open_start()))
                .collect()
        }
        _ => vec![(rules.count(setting.topic).basis(), rules.count(setting.topic).candidates.is_open_start())],
    };
    let count = readings.iter().flat_map(|(basis, _)| basis).filter(|basis| own(basis)).count();
    (count, readings.iter().any(|(_, open)| *open))
}

#[test]
fn x04_every_statement_begins_on_its_day() {
    let mut looked_at: usize = 0;
    for setting in &built_in().provisions {
        let what = format!("{} {} {:?}", setting.region, setting.topic.name(), setting.start);
        if let Some(day) = setting.start.day() {
            looked_at = looked_at.saturating_add(1);
            let yesterday = day.yesterday().map(|yesterday| found(setting, yesterday).0);
            assert_eq!(yesterday, Some(0), "{what}: the day before");
            assert!(found(setting, day).0 > 0, "{what}: the day");
            if setting.last != Some(day) && !follows(setting, day.tomorrow()) {
                assert!(day.tomorrow().is_some_and(|next| found(setting, next).0 > 0), "{what}: the day after");
            }
        } else if let (Some(after), Some(by)) = (setting.start.after, setting.start.by) {
            looked_at = looked_at.saturating_add(1);
            assert_eq!(found(setting, after).0, 0, "{what}: not yet");
            assert!(after.tomorrow().is_some_and(|open| found(setting, open).1), "{what}: open");
            assert!(found(setting, by).0 > 0, "{what}: at the latest");
        }
        if let Some(last) = setting.last {
            assert!(found(setting, last).0 > 0, "{what}: its last day");
            assert!(last.tomorrow().is_some_and(|after| found(setting, after).0 == 0), "{what}: after its last day");
        }
    }
    assert!(looked_at > 50, "{looked_at} dated statements");
}

/// Whether another statement of the topic takes over on `day`.
fn follows(setting: &Provision, day: Option<Day>) -> bool {
    built_in().provisions_of(setting.region, setting.topic).any(|other| {
        other != setting && other.start.by.is_some() && other.start.by <= day && other.start.by > setting.start.by
    })
}
