//! The skeleton of a new place: it must be filled in, and its examples are true.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji_policies::{NewPlace, Policies, write_skeleton};
use gongji_policy::Topic;
use gongji_policy::vocabulary::Vocabulary;
use std::fs;
use std::path::{Path, PathBuf};

/// Returns a folder of policies that holds the nation and one province.
fn folder(test: &str) -> PathBuf {
    let root = std::env::temp_dir().join(format!("gongji-skeleton-{}-{test}", std::process::id()));
    for (code, name) in [("000000", "Nation"), ("350000", "Fujian")] {
        let folder = root.join(format!("{code}-{}", name.to_lowercase()));
        fs::create_dir_all(&folder).unwrap();
        let text = format!("code = \"{code}\"\nname = \"某地\"\nname_en = \"{name}\"\n");
        fs::write(folder.join("policy.toml"), text).unwrap();
    }
    root
}

fn place(code: &str, name: &str, name_en: &str) -> NewPlace {
    NewPlace { region: code.parse().unwrap(), name: name.into(), name_en: name_en.into() }
}

/// Turns the examples of every file into statements.
fn use_examples(folder: &Path) {
    for file in ["policy.toml", "pooling.toml", "cases.toml"] {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        assert!(text.contains("\n#| "), "{file} has no example");
        let used: Vec<&str> = text.lines().map(|line| line.strip_prefix("#| ").unwrap_or(line)).collect();
        fs::write(folder.join(file), used.join("\n")).unwrap();
    }
}

#[test]
fn a_skeleton_is_read_once_its_names_are_there_and_its_examples_are_statements() {
    for (code, name_en, written) in [("350600", "Zhangzhou", "350600-zhangzhou"), ("430000", "Hu'nan", "430000-hunan")]
    {
        let root = folder(code);
        let (folder, files) = write_skeleton(&root, &place(code, "某市", name_en)).unwrap();
        assert_eq!(folder, root.join(written));
        assert_eq!(files, ["policy.toml", "pooling.toml", "cases.toml"]);
        let empty = Policies::read(&root).unwrap();
        assert_eq!((empty.catalogue.places.len(), empty.catalogue.provisions.len()), (3, 0));
        use_examples(&folder);
        let filled = Policies::read(&root).unwrap();
        let topics: Vec<&str> = filled.catalogue.provisions.iter().map(|one| one.topic.name()).collect();
        assert_eq!(topics, ["kept_back", "max_grantees", "pays", "pays_list"]);
        assert_eq!(filled.catalogue.benefits.len(), 1);
        assert!(filled.catalogue.sources.iter().all(|source| source.dated.is_some()));
        let cases: toml::Table = fs::read_to_string(folder.join("cases.toml")).unwrap().parse().unwrap();
        assert_eq!(cases["case"].as_array().map(Vec::len), Some(2));
        fs::remove_dir_all(&root).unwrap();
    }
}

#[test]
fn a_skeleton_without_names_is_refused_until_they_are_filled_in() {
    let root = folder("nameless");
    let (folder, _) = write_skeleton(&root, &place("350600", "", "")).unwrap();
    assert_eq!(folder, root.join("350600"));
    let faults = Policies::read(&root).unwrap_err().join("\n");
    assert!(faults.contains("policy.toml: `name` is empty"), "{faults}");
    fs::remove_dir_all(&root).unwrap();
}

#[test]
fn a_place_that_is_there_is_left_alone() {
    let root = folder("twice");
    let before = fs::read_to_string(root.join("350000-fujian/policy.toml")).unwrap();
    let fault = write_skeleton(&root, &place("350000", "福建省", "Fujian")).unwrap_err();
    assert!(fault.contains("350000-fujian: the place is there already"), "{fault}");
    assert_eq!(fs::read_to_string(root.join("350000-fujian/policy.toml")).unwrap(), before);
    assert!(write_skeleton(&root.join("nowhere"), &place("350600", "", "")).is_err());
    fs::remove_dir_all(&root).unwrap();
}

#[test]
fn a_skeleton_names_every_topic_and_leaves_no_mark_open() {
    let root = folder("topics");
    let (folder, files) = write_skeleton(&root, &place("350600", "漳州市", "Zhangzhou")).unwrap();
    let policy = fs::read_to_string(folder.join("policy.toml")).unwrap();
    let lines: Vec<&str> = policy.lines().filter(|line| line.starts_with("#   ")).collect();
    let named: Vec<&str> = lines.iter().filter_map(|line| line.split_whitespace().nth(1)).collect();
    assert_eq!(named, Topic::ALL.iter().map(|topic| topic.name()).collect::<Vec<_>>());
    for file in files {
        let text = fs::read_to_string(folder.join(file)).unwrap();
        assert!(!text.replace("\"@", "").contains('@'), "{file}");
        assert!(file != "pooling.toml" || !text.contains("reach"), "only a province has `reach`");
    }
    fs::remove_dir_all(&root).unwrap();
}
