//! The program: what it prints, what it writes, and what it refuses.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji_policies::{Policies, coverage, policies_json};
use std::path::Path;
use std::process::{Command, Output};
use std::{fs, str};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_gongji-policies")).current_dir(ROOT).args(arguments).output().unwrap()
}

fn printed(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(output.status.success(), "{arguments:?}: {}", str::from_utf8(&output.stderr).unwrap());
    String::from_utf8(output.stdout).unwrap()
}

fn refused(arguments: &[&str]) -> String {
    let output = run(arguments);
    assert!(!output.status.success() && output.stdout.is_empty(), "{arguments:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// Editors are given the files of `schema/v1`, which the tests of the site judge by files that are right and wrong.
#[test]
fn the_committed_schemas_are_what_the_vocabularies_say() {
    assert_eq!(printed(&["schema", "schema/v1", "--check"]), "");
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("schemas");
    fs::create_dir_all(&folder).unwrap();
    let written = folder.to_str().unwrap();
    printed(&["schema", written]);
    for name in ["policy.json", "pooling.json", "guide.json"] {
        let committed = fs::read_to_string(Path::new(ROOT).join("schema/v1").join(name)).unwrap();
        assert_eq!(fs::read_to_string(folder.join(name)).unwrap(), committed, "{name}");
    }
    fs::write(folder.join("guide.json"), "{}\n").unwrap();
    assert!(refused(&["schema", written, "--check"]).contains("guide.json"));
}

#[test]
fn a_check_counts_and_a_pack_is_what_is_published() {
    let policies = Policies::read(Path::new(ROOT).join("policies").as_path()).unwrap();
    let places =
        fs::read_dir(Path::new(ROOT).join("policies")).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_dir());
    assert!(printed(&["check"]).starts_with(&format!("{} places, ", places.count())));
    assert_eq!(printed(&["pack", "policies"]), format!("{:#}\n", policies_json(&policies)));
    let day = "2026-06-01".parse().unwrap();
    assert_eq!(printed(&["coverage", "--as-of", "2026-06-01"]), coverage(&policies.catalogue, day));
    let months = |count| printed(&["freshness", "--as-of", "2026-06-01", "--months", count]);
    assert_ne!(months("1"), months("600"));
}

#[test]
fn what_is_no_command_or_no_day_is_refused_with_the_reason() {
    for arguments in [&[][..], &["chek"], &["check", "policies", "more"]] {
        assert!(refused(arguments).contains("schema FOLDER [--check]"), "{arguments:?}");
    }
    assert!(refused(&["freshness", "--as-of", "yesterday"]).contains("--as-of is no day"));
    assert!(refused(&["freshness", "--months", "few"]).contains("--months is no number"));
    assert!(refused(&["new"]).contains("schema FOLDER [--check]"));
    assert!(refused(&["new", "42"]).starts_with("42: expected "));
}
