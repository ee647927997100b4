//! The program: the files that are committed are what it writes, and one that differs is named.

use std::error::Error;
use std::path::Path;
use std::process::{Command, Output};
use std::{fs, io};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");

fn run(arguments: &[&str]) -> io::Result<Output> {
    let sources = ["src", "crates/gongji-policy/src"];
    Command::new(env!("CARGO_BIN_EXE_gongji-types")).current_dir(ROOT).args(arguments).args(sources).output()
}

/// Callers are given these files; `tsc` and ajv judge them in the tests of the package.
const COMMITTED: [(&str, &str); 3] =
    [("types", "npm/src/types"), ("schema", "npm/schema/v1.json"), ("cases", "schema/v1/cases.json")];

#[test]
fn the_committed_files_are_what_the_declarations_say() -> Result<(), Box<dyn Error>> {
    for (command, path) in COMMITTED {
        let output = run(&[command, path, "--check"])?;
        assert!(output.status.success(), "{command}: {}", String::from_utf8_lossy(&output.stderr));
    }
    Ok(())
}

#[test]
fn what_differs_is_named_and_what_is_written_is_what_was_checked() -> Result<(), Box<dyn Error>> {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("cases.json");
    let written = path.to_string_lossy();
    fs::write(&path, "{}\n")?;
    let differs = run(&["cases", &written, "--check"])?;
    assert!(!differs.status.success() && String::from_utf8_lossy(&differs.stderr).contains("cases.json"));
    assert!(run(&["cases", &written])?.status.success());
    assert_eq!(fs::read_to_string(&path)?, fs::read_to_string(Path::new(ROOT).join("schema/v1/cases.json"))?);
    let unknown = run(&["case", &written])?;
    assert!(!unknown.status.success() && String::from_utf8_lossy(&unknown.stderr).contains("gongji-types cases FILE"));
    Ok(())
}
