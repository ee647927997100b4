//! The skeleton of a place's folder: the files that somebody fills in to add a place.

use gongji_policy::insurance::Scheme;
use gongji_policy::region::Region;
use gongji_policy::vocabulary::Vocabulary;
use gongji_policy::{
    CapBase, CapPeriod, Confidence, DeductibleMode, HospitalLevel, PersonKind, ScheduleReach, Topic, TopicKind,
};
use std::fs;
use std::path::{Path, PathBuf};

/// A place to be added. A name may be left empty: the check then asks for it.
#[derive(Clone, Debug)]
pub struct NewPlace {
    /// The code of the place.
    pub region: Region,
    /// The Chinese name.
    pub name: String,
    /// The English name; the folder bears it too.
    pub name_en: String,
}

const TEMPLATES: [(&str, &str); 3] = [
    ("policy.toml", include_str!("../templates/policy.toml")),
    ("pooling.toml", include_str!("../templates/pooling.toml")),
    ("cases.toml", include_str!("../templates/cases.toml")),
];

/// The words of an example that only a province of several pooling areas may use.
const REACH: &str = "\
# `reach` says whom the schedule of a province is for: @reaches@ (every area without a schedule of its own).
#| reach = \"province\"";

/// Writes the folder of a new place below `root` and returns it with the names of its files.
///
/// # Errors
/// Returns what is in the way: a folder of that place, or a disk that cannot be written.
pub fn write_skeleton(root: &Path, place: &NewPlace) -> Result<(PathBuf, Vec<&'static str>), String> {
    let fault = |error: std::io::Error| format!("{}: {error}", root.display());
    let code = place.region.to_string();
    for entry in fs::read_dir(root).map_err(fault)? {
        let name = entry.map_err(fault)?.file_name();
        if name.to_string_lossy().starts_with(&code) {
            return Err(format!("{}: the place is there already", root.join(name).display()));
        }
    }
    let folder = root.join(folder_name(place));
    fs::create_dir(&folder).map_err(fault)?;
    for (name, template) in TEMPLATES {
        fs::write(folder.join(name), fill_in(template, place)).map_err(fault)?;
    }
    Ok((folder, TEMPLATES.map(|(name, _)| name).to_vec()))
}

/// Returns the code with the English name in small letters, or the code alone.
fn folder_name(place: &NewPlace) -> String {
    let letters = place.name_en.chars().filter(char::is_ascii_alphabetic).map(|letter| letter.to_ascii_lowercase());
    [place.region.to_string(), letters.collect()]
        .iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join("-")
}

fn fill_in(template: &str, place: &NewPlace) -> String {
    let text = |text: &str| toml::Value::from(text).to_string().trim_matches('"').to_owned();
    let reach = if place.region.has_pooling_areas() { REACH } else { "" };
    [
        ("@reach@\n", if reach.is_empty() { String::new() } else { format!("{reach}\n") }),
        ("@code@", place.region.to_string()),
        ("@name@", text(&place.name)),
        ("@name_en@", text(&place.name_en)),
        ("@topics@", topics()),
        ("@confidence@", Confidence::NAMES.join(" ")),
        ("@schemes@", Scheme::NAMES.join(" ")),
        ("@reaches@", ScheduleReach::NAMES.join(" ")),
        ("@modes@", DeductibleMode::NAMES.join(" ")),
        ("@persons@", PersonKind::NAMES.join(" ")),
        ("@levels@", HospitalLevel::NAMES.join(" ")),
        ("@cap_bases@", CapBase::NAMES.join(" ")),
        ("@periods@", CapPeriod::NAMES.join(" ")),
    ]
    .iter()
    .fold(template.to_owned(), |text, (mark, value)| text.replace(mark, value))
}

/// Returns one comment line for every topic, with its kind of value and its words.
fn topics() -> String {
    let value = |topic: &Topic| match topic.kind() {
        TopicKind::Scope(words) => format!("only | include | exclude = […] of {}", words.join(" ")),
        TopicKind::Choice(words) => format!("is = one of {}", words.join(" ")),
        TopicKind::Yuan => "yuan = \"…\"".into(),
        TopicKind::Count => "count = … or \"unlimited\"".into(),
    };
    let lines = Topic::ALL.iter().map(|topic| format!("#   {:<28}{}", topic.name(), value(topic)));
    lines.collect::<Vec<_>>().join("\n")
}
