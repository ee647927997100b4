//! docs/answers.md is what the tool writes (change detector), and nine in ten ordinary questions get a direction.

use std::process::Command;

#[test]
fn x02_nine_in_ten_ordinary_questions_are_decided_or_lean_with_an_instruction() {
    let output = Command::new(env!("CARGO_BIN_EXE_answers")).output().unwrap();
    let report = String::from_utf8(output.stdout).unwrap();
    let committed = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/answers.md");
    assert_eq!(std::fs::read_to_string(committed).unwrap(), report, "make reports");
    let after = |words: &str| {
        report.split_once(words).unwrap().1.split(|c: char| !c.is_ascii_digit()).next().unwrap().to_owned()
    };
    let number = |words: &str| after(words).parse::<f64>().unwrap();
    let (settled, asked) = (number("Decided or leaning: "), number(" combinations. "));
    assert!(settled / asked >= 0.9, "{settled} of {asked}");
    assert_eq!(after("or a bureau to ask): "), "0");
}
