//! The program as a shell or an engine starts it: every line has its reply, whatever stands in it and however the streams behave.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use std::fs::{File, read_to_string};
use std::io::{BufRead, BufReader, Read, Write};
use std::process::{Child, ChildStdin, Command, Output, Stdio};
use std::thread::{self, JoinHandle};

fn program(options: &[&str]) -> Command {
    let mut program = Command::new(env!("CARGO_BIN_EXE_gongji"));
    program.args(options).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    program
}

fn feed(mut to: ChildStdin, input: Vec<u8>) -> JoinHandle<std::io::Result<()>> {
    thread::spawn(move || to.write_all(&input))
}

fn run(options: &[&str], input: impl Into<Vec<u8>>) -> Output {
    let mut child = program(options).spawn().unwrap();
    let fed = feed(child.stdin.take().unwrap(), input.into());
    let output = child.wait_with_output().unwrap();
    // A program that was called wrongly reads nothing.
    let _unread = fed.join().unwrap();
    output
}

/// The replies to some lines, from a run that went well.
fn replies(options: &[&str], input: impl Into<Vec<u8>>) -> Vec<String> {
    let output = run(options, input);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert!(output.stderr.is_empty());
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.is_empty() || text.ends_with('\n'));
    text.lines().map(str::to_owned).collect()
}

const QUESTION: &str = r#"{"day":"2024-08-02","grantor":{"region":"130100","scheme":"employee","account":true},"grantee":{"relation":"sibling"}}"#;
const UNKNOWN: &str = r#"{"ok":false,"errors":[{"code":"missing","path":"day","expected":"a value"}]}"#;
const UNREADABLE: &str = r#"{"ok":false,"errors":[{"code":"not_readable","path":"","expected":"JSON text"}]}"#;

fn reply() -> String {
    gongji::json::check_binding(QUESTION)
}

/// One question for each command: its name, its name in the library, and the question.
const QUESTIONS: [(&str, &str, &str); 6] = [
    ("check", "checkBinding", QUESTION),
    ("preview", "previewDeduction", r#"{"day":"2026-11-22","region":"420100","personal_share":"800"}"#),
    ("year", "previewYear", r#"{"bills":[{"day":"2026-11-22","region":"420100","personal_share":"20"}]}"#),
    ("unbind", "checkUnbinding", r#"{"day":"2025-03-01","region":"360000","event":"divorce"}"#),
    ("settle", "readSettlement", r#"{"message":{"feeSumamt":100,"cash_payamt":"10","acctMulaidPay":90}}"#),
    ("policy", "policyAt", r#"{"day":"2025-03-01","region":"420100"}"#),
];

#[test]
fn every_question_has_the_reply_of_the_library() {
    for (command, function, question) in QUESTIONS {
        let expected = gongji::json::call(function, question).unwrap();
        assert!(expected.starts_with(r#"{"ok":true"#), "{expected}");
        assert_eq!(replies(&[command], question), [expected], "{command}");
    }
}

#[test]
fn a_line_that_is_wrong_is_answered_in_its_place() {
    let lines = ["{}", QUESTION, "", "{\"day\"", "no", "[]", "null", QUESTION, "\u{0}", "{\"day\":1}"];
    let given = replies(&["check"], lines.join("\n"));
    assert_eq!(given.len(), lines.len());
    for (line, given) in lines.iter().zip(&given) {
        assert_eq!(*given, gongji::json::check_binding(line), "{line:?}");
        assert_eq!(given.starts_with(r#"{"ok":true"#), *line == QUESTION);
    }
}

#[test]
fn line_ends_and_marks_of_other_systems_change_nothing() {
    let expected = [reply(), UNREADABLE.to_owned(), reply()];
    for (input, what) in [
        (format!("{QUESTION}\n\n{QUESTION}\n"), "line ends"),
        (format!("{QUESTION}\r\n\r\n{QUESTION}\r\n"), "line ends of Windows"),
        (format!("\u{feff}{QUESTION}\n\n{QUESTION}"), "a byte order mark, no last line end"),
        (format!("\u{feff}{QUESTION}\r\n\r\n \t{QUESTION}\t\r"), "blanks"),
    ] {
        assert_eq!(replies(&["check"], input), expected, "{what}");
    }
    assert_eq!(replies(&["check"], ""), [""; 0]);
    assert_eq!(replies(&["check"], "\u{feff}"), [""; 0]);
    assert_eq!(replies(&["check"], "\n"), [UNREADABLE]);
}

#[test]
fn a_last_line_that_was_cut_off_is_refused_and_spoils_nothing() {
    for length in [1, 20, QUESTION.len() - 1] {
        let cut = QUESTION.get(..length).unwrap();
        assert_eq!(replies(&["check"], format!("{QUESTION}\n{cut}")), [reply(), UNREADABLE.into()], "{cut}");
    }
    // In the middle of a character.
    let cut = [QUESTION.as_bytes(), b"\n{\"day\":\"\xe6\xad"].concat();
    assert_eq!(replies(&["check"], cut), [reply(), UNREADABLE.into()]);
}

#[test]
fn what_is_no_utf8_is_refused_at_its_field() {
    let gbk = b"{\"day\":\"2024-08-02\",\"grantor\":{\"region\":\"\xce\xe4\xba\xba\"}}\n{}\n".to_vec();
    let given = replies(&["check"], gbk);
    assert!(given[0].contains(r#""code":"region","path":"grantor.region""#), "{}", given[0]);
    assert_eq!(given[1], UNKNOWN);
}

#[test]
fn lines_of_two_mebibytes_are_answered_and_longer_ones_refused() {
    const LONGEST: usize = 2 * 1024 * 1024;
    let blanks = " ".repeat(LONGEST);
    let number = |length| {
        format!(
            r#"{{"day":"2024-08-02","grantor":{{"id":{{"kind":"resident_id","number":"{}"}}}}}}"#,
            "1".repeat(length)
        )
    };
    let lines = [
        format!("{blanks}{QUESTION}"),
        number(LONGEST / 2),
        QUESTION.into(),
        number(LONGEST),
        "x".repeat(40 << 20),
        QUESTION.into(),
    ];
    let given = replies(&["check"], lines.join("\n"));
    assert_eq!(given.len(), lines.len());
    assert_eq!(given[0], reply());
    assert!(given[1].contains(r#""code":"too_long","path":"grantor.id.number""#), "{}", given[1]);
    assert_eq!(given[2], reply());
    for long in [&given[3], &given[4]] {
        assert_eq!(
            *long,
            r#"{"ok":false,"errors":[{"code":"too_long","path":"","expected":"at most 2 MiB of JSON"}]}"#
        );
    }
    assert_eq!(given[5], reply());
}

#[test]
fn replies_keep_the_order_of_their_questions_on_any_number_of_threads() {
    let lines: String = (0..10_000).map(|number| format!("{{\"x{}\":1}}\n", "a".repeat(number % 40))).collect();
    let expected: Vec<String> = lines.lines().map(gongji::json::check_binding).collect();
    for threads in ["1", "2", "3", "8"] {
        assert!(replies(&["check", "--threads", threads], lines.as_str()) == expected, "{threads} threads");
    }
}

#[test]
fn a_reply_comes_before_the_next_question_is_sent() {
    let mut child = program(&["check"]).spawn().unwrap();
    let mut to = child.stdin.take().unwrap();
    let mut from = BufReader::new(child.stdout.take().unwrap());
    for _ in 0..5 {
        writeln!(to, "{QUESTION}").unwrap();
        let mut given = String::new();
        from.read_line(&mut given).unwrap();
        assert_eq!(given.trim_end(), reply());
    }
    drop(to);
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_that_leaves_ends_the_program_quietly() {
    let mut child = program(&["check"]).spawn().unwrap();
    let fed = feed(child.stdin.take().unwrap(), format!("{QUESTION}\n").repeat(20_000).into_bytes());
    let mut from = BufReader::new(child.stdout.take().unwrap());
    let mut first = String::new();
    from.read_line(&mut first).unwrap();
    assert_eq!(first.trim_end(), reply());
    drop(from);
    let (code, said) = ended(child);
    assert_eq!((code, said.as_str()), (Some(1), ""));
    assert!(fed.join().unwrap().is_err(), "it reads no more");
}

fn ended(mut child: Child) -> (Option<i32>, String) {
    let mut said = String::new();
    child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
    (child.wait().unwrap().code(), said)
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_said_and_the_questions_may_stay_open() {
    let full = File::options().write(true).open("/dev/full").unwrap();
    let mut child = program(&["check"]).stdout(full).spawn().unwrap();
    let mut to = child.stdin.take().unwrap();
    writeln!(to, "{QUESTION}").unwrap();
    let (code, said) = ended(child);
    assert_eq!(code, Some(1));
    assert!(said.starts_with("gongji: replies cannot be written: "), "{said}");
    drop(to);
}

#[test]
fn questions_that_cannot_be_read_are_said() {
    let folder = File::open(env!("CARGO_MANIFEST_DIR")).unwrap();
    let (code, said) = ended(program(&["check"]).stdin(folder).spawn().unwrap());
    assert_eq!(code, Some(1));
    assert!(said.starts_with("gongji: questions cannot be read: "), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_input() {
    let peak = |lines: usize| {
        let mut child = program(&["check", "--threads", "2"]).spawn().unwrap();
        let mut to = child.stdin.take().unwrap();
        let mut from = child.stdout.take().unwrap();
        let block = "{\"day\":\"2024-08-02\",\"x\":1}\n".repeat(1_000);
        let fed = thread::spawn(move || {
            (0..lines / 1_000).for_each(|_| to.write_all(block.as_bytes()).unwrap());
            to
        });
        let mut given = 0;
        let mut piece = vec![0; 1 << 16];
        while given < lines {
            let length = from.read(&mut piece).unwrap();
            given += piece[..length].iter().filter(|byte| **byte == b'\n').count();
        }
        let status = read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        drop(fed.join().unwrap());
        assert!(child.wait().unwrap().success());
        let line = status.lines().find(|line| line.starts_with("VmHWM")).unwrap();
        line.split_whitespace().nth(1).unwrap().parse::<usize>().unwrap()
    };
    let (small, large) = (peak(10_000), peak(100_000));
    // Kibibytes; 100 000 replies are 15 MiB.
    assert!(large < small + 8 * 1024, "{small} KiB for 10 000 lines, {large} KiB for 100 000");
}

#[test]
fn a_question_without_a_day_takes_that_of_the_command_line() {
    let with = |question: &str| question.replace("\"day\":\"2024-08-01\",", "");
    let asked = QUESTION.replace("08-02", "08-01");
    let given = replies(&["check", "--day", "2024-08-01"], format!("{}\n{QUESTION}\n[]\n{{}}", with(&asked)));
    let day = r#"{"day":"2024-08-01"}"#;
    let expected = [asked.as_str(), QUESTION, "[]", day].map(gongji::json::check_binding);
    assert_eq!(given, expected);

    let bill = r#"{"day":"2024-08-01","region":"420100","personal_share":800.10}"#;
    let year = format!(r#"{{"bills":[{bill},{}]}}"#, bill.replace("08-01", "09-01"));
    assert_eq!(replies(&["year", "--day=2024-08-01"], with(&year)), [gongji::json::preview_year(&year)]);
    let settlement = format!(r#"{{"message":{{"feeSumamt":800.1,"cash_payamt":800.1}},"bill":{bill}}}"#);
    assert_eq!(
        replies(&["settle", "--day=2024-08-01"], with(&settlement)),
        [gongji::json::read_settlement(&settlement)]
    );
}

#[test]
fn only_some_fields_are_written_where_they_are_named() {
    let given = replies(&["check", "--only", "outcome,findings.rule,receipt.day"], format!("{QUESTION}\n{{}}\n"));
    let whole: serde_json::Value = serde_json::from_str(&reply()).unwrap();
    let findings = whole["value"]["findings"].as_array().unwrap();
    let rules: Vec<_> = findings.iter().map(|finding| finding["rule"].to_string()).collect();
    let expected = format!(
        r#"{{"ok":true,"value":{{"outcome":{},"findings.rule":[{}],"receipt.day":"2024-08-02"}}}}"#,
        whole["value"]["outcome"],
        rules.join(",")
    );
    assert_eq!(given, [expected, UNKNOWN.into()]);
}

#[test]
fn every_field_of_every_reply_can_be_wanted_and_is_the_same() {
    for (command, function, question) in QUESTIONS {
        let whole = gongji::json::call(function, question).unwrap();
        let whole: serde_json::Value = serde_json::from_str(&whole).unwrap();
        let names: Vec<&str> = whole["value"].as_object().unwrap().keys().map(String::as_str).collect();
        let given = replies(&[command, "--only", &names.join(",")], question);
        let given: Vec<serde_json::Value> = given.iter().map(|reply| serde_json::from_str(reply).unwrap()).collect();
        assert_eq!(given, [whole], "{command}");
    }
}

#[test]
fn policies_of_a_file_answer() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (empty, wrong) = (folder.join("empty.json"), folder.join("wrong.json"));
    let text = r#"{"schema":SCHEMA,"sha256":"374708fff7719dd5979ec875d56cd2286f6d3cf7ec317a3b25632aab28ec37bb","day":"2026-11-22","places":[],"pack":"AAAAAAAAAAAAAAAAAAAAAA==","sources":{}}"#;
    let text = text.replace("SCHEMA", &gongji::catalogue::SCHEMA.to_string());
    std::fs::write(&empty, &text).unwrap();
    std::fs::write(&wrong, text.replace("3747", "0000")).unwrap();

    let given = replies(
        &["check", "--policies", empty.to_str().unwrap(), "--only", "receipt.catalogue"],
        format!("{QUESTION}\n").repeat(3),
    );
    assert_eq!(given.len(), 3);
    assert!(given.iter().all(|reply| reply.contains("374708ff")), "{given:?}");

    let output = run(&["check", "--policies", wrong.to_str().unwrap()], QUESTION);
    assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]));
    assert!(String::from_utf8(output.stderr).unwrap().contains("sha256: sha256, expected "));
    assert_eq!(run(&["check", "--policies", "/nowhere/policies.json"], QUESTION).status.code(), Some(2));
}

#[test]
fn a_call_that_is_wrong_says_how_it_is_made_and_answers_nothing() {
    let wrong: [&[&str]; 9] = [
        &[],
        &["chek"],
        &["check", "--dya", "2024-08-02"],
        &["check", "--day"],
        &["check", "--day", "2024-02-30"],
        &["check", "--only", ""],
        &["check", "--threads", "0"],
        &["check", "questions.ndjson"],
        &["check", "--policies"],
    ];
    for options in wrong {
        let output = run(options, QUESTION);
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{options:?}");
        assert!(String::from_utf8(output.stderr).unwrap().contains("usage: "), "{options:?}");
    }
    for options in [&["--help"][..], &["--version"], &["check", "--help"]] {
        let output = run(options, "");
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{options:?}");
        assert!(String::from_utf8(output.stdout).unwrap().contains("gongji"), "{options:?}");
    }
}
