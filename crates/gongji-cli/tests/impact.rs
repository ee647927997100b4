//! `gongji impact`: a change has exactly the report that its size says, and no change has none.
#![expect(clippy::unwrap_used, clippy::arithmetic_side_effects, reason = "a test may fail")]

use gongji_policies::{Policies, policies_json};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const FILES: [(&str, &str); 4] = [
    (
        "000000-nation/policy.toml",
        r#"
code = "000000"
name = "全国"
name_en = "Nationwide"

[sources.n1]
title = "made up"
read = "2026-11-30"
confidence = "official"
excerpt = "made up"

[[grantor_schemes]]
only = ["employee"]
sources = ["n1"]

[[grantee_schemes]]
only = ["employee", "resident"]
sources = ["n1"]

[[area]]
is = "province"
sources = ["n1"]

[[relations]]
only = ["@immediate"]
sources = ["n1"]
"#,
    ),
    (
        "420000-hubei/policy.toml",
        r#"
code = "420000"
name = "湖北省"
name_en = "Hubei"

[[relations]]
from = "2024-10-01"
only = ["@near_kin"]
sources = ["n1"]
"#,
    ),
    ("420100-wuhan/policy.toml", "code = \"420100\"\nname = \"武汉市\"\nname_en = \"Wuhan\"\n"),
    (
        "420100-wuhan/pooling.toml",
        r#"
code = "420100"

[[pooling]]
scheme = "employee"
visit = "outpatient"
from = "2024-01-01"
sources = ["n1"]
deductible = { mode = "annual", yuan = { in_service = "700", retired = "500" } }
ratio = { in_service = "0.60", retired = "0.68" }
cap = { base = "fund_paid", yuan = { in_service = "3500", retired = "4000" } }
"#,
    ),
];

/// Writes the policies with one thing changed, as one file.
fn pack(folder: &Path, (from, to): (&str, &str)) -> PathBuf {
    let mut is_changed = from.is_empty();
    for (name, text) in FILES {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let text = if from.is_empty() { text.to_owned() } else { text.replace(from, to) };
        is_changed |= FILES.iter().all(|(_, sound)| *sound != text);
        fs::write(path, text).unwrap();
    }
    assert!(is_changed, "{from}");
    let path = folder.with_extension("json");
    fs::write(&path, policies_json(&Policies::read(folder).unwrap()).to_string()).unwrap();
    path
}

fn impact(name: &str, change: (&str, &str), questions: Option<&str>) -> String {
    between(name, [("", ""), change], questions)
}

fn between(name: &str, [old, new]: [(&str, &str); 2], questions: Option<&str>) -> String {
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("impact-{name}"));
    let (old, new) = (pack(&root.join("old"), old), pack(&root.join("new"), new));
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongji"));
    command.arg("impact").args([&old, &new]);
    if let Some(questions) = questions {
        let path = root.join("questions.ndjson");
        fs::write(&path, questions).unwrap();
        command.arg(path);
    }
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What the report says of answers, without what was changed.
fn turned(report: &str) -> String {
    let (_, changed) = report.split_once("## 改了什么 What was changed\n").unwrap();
    changed.split_once("\n## ").map_or(String::new(), |(_, turned)| format!("## {turned}"))
}

#[test]
fn no_change_has_no_report() {
    assert_eq!(impact("none", ("", ""), Some("{\"day\":\"2026-11-22\"}\n")), "");
}

/// The province is asked on the days around both starts and on the day of the policies: of 30 September, 1 and 31 October, 1 November
/// and 30 November 2026, the relation is open on two days less. Five relations, two schemes, two pairs of places: 40 for each place.
#[test]
fn a_start_that_moves_a_month_shuts_out_who_came_in_by_it() {
    let report = impact("start", ("from = \"2024-10-01\"", "from = \"2024-11-01\""), None);
    let near_kin =
        "spouse, parent, child, sibling, paternal_grandparent, maternal_grandparent, sons_child, daughters_child";
    let others = "not parent_of_spouse, spouse_of_child, paired_kin, other";
    for (mark, day) in [("−", "2024-10-01"), ("+", "2024-11-01")] {
        assert!(report.contains(&format!("- {mark} from {day}: {near_kin}; {others} (n1 official)\n")), "{report}");
    }
    let expected = "\
## 由可变否 yes → no: 80

### 420000 relation: 40

因 by 420000 relations

- 2024-10-01 sibling employee 420000→420000: yes → no
- 2024-10-01 sibling resident 420000→420000: yes → no
- 2024-10-01 paternal_grandparent employee 420000→420000: yes → no

### 420100 relation: 40

因 by 420000 relations

- 2024-10-01 sibling employee 420100→420100: yes → no
- 2024-10-01 sibling resident 420100→420100: yes → no
- 2024-10-01 paternal_grandparent employee 420100→420100: yes → no
";
    assert_eq!(turned(&report), expected);
}

/// From 1 October 2024 on, so on two of the three days: one relation, two schemes, two pairs: 8 for each place.
#[test]
fn a_relation_that_is_dropped_is_refused_from_its_start() {
    let kept = r#""spouse", "parent", "child", "paternal_grandparent", "maternal_grandparent", "sons_child", "daughters_child""#;
    let expected = "\
## 由可变否 yes → no: 16

### 420000 relation: 8

因 by 420000 relations

- 2024-10-01 sibling employee 420000→420000: yes → no
- 2024-10-01 sibling resident 420000→420000: yes → no
- 2024-10-01 sibling employee 420000→420100: yes → no

### 420100 relation: 8

因 by 420000 relations

- 2024-10-01 sibling employee 420100→420100: yes → no
- 2024-10-01 sibling resident 420100→420100: yes → no
- 2024-10-01 sibling employee 420100→420000: yes → no
";
    assert_eq!(turned(&impact("relation", ("\"@near_kin\"", kept), None)), expected);
}

/// The way back: what was shut out comes in, and nothing is lost.
#[test]
fn a_relation_that_is_added_is_no_loss() {
    let added = "\"@near_kin\", \"parent_of_spouse\"";
    let text = turned(&impact("added", ("\"@near_kin\"", added), None));
    assert!(text.starts_with("## 由否变可 no → yes: 16\n"), "{text}");
    assert_eq!(text.matches("## 由").count(), 1, "{text}");
}

/// 60 % of what lies above 700 yuan reaches 3500 yuan at 6533.34 yuan: of the amounts asked, 20 000, 100 000 and 1 000 000. Each bears
/// 1000 yuan less, at four levels on two days.
#[test]
fn a_cap_that_rises_costs_nobody_more() {
    let expected = "\
## 个人负担减少 the person bears less: 24, 24000.00 元 yuan

### 420100 cap: 24, 24000.00 元 yuan

因 by 420100 employee outpatient cap

- 2024-01-01 employee outpatient primary in_service 40 20000.00: 16500.00 → 15500.00
- 2024-01-01 employee outpatient primary in_service 40 100000.00: 96500.00 → 95500.00
- 2024-01-01 employee outpatient primary in_service 40 1000000.00: 996500.00 → 995500.00
";
    assert_eq!(turned(&impact("cap", ("\"3500\"", "\"4500\""), None)), expected);
}

/// Only in the third level and from 45 on: three amounts on two days.
#[test]
fn a_figure_of_one_level_and_age_turns_the_bills_of_that_level_and_age() {
    let variant =
        r#"retired = "4000", variants = [{ level = "3", person = "in_service", from_age = 45, is = "4500" }]"#;
    let expected = "\
## 个人负担减少 the person bears less: 6, 6000.00 元 yuan

### 420100 cap: 6, 6000.00 元 yuan

因 by 420100 employee outpatient cap

- 2024-01-01 employee outpatient 3 in_service 45 20000.00: 16500.00 → 15500.00
- 2024-01-01 employee outpatient 3 in_service 45 100000.00: 96500.00 → 95500.00
- 2024-01-01 employee outpatient 3 in_service 45 1000000.00: 996500.00 → 995500.00
";
    assert_eq!(turned(&impact("variant", (r#"retired = "4000""#, variant), None)), expected);
}

/// Five relations, two schemes, two pairs of places, two places: 40 for each day on which the answer turns. Between two starts that are
/// known, 1 and 31 October are asked about; where neither edition begins on the 1st, only the 31st.
#[test]
fn a_start_that_is_known_less_well_opens_answers_and_one_that_is_known_better_closes_them() {
    let start = "from = \"2024-10-01\"";
    let sound = ("", "");
    let open = (start, "after = \"2024-09-30\"\nby = \"2024-11-01\"");
    let late = (start, "from = \"2024-11-01\"");
    for (name, editions, expected) in [
        ("yes-open", [sound, open], "由可变为不定 yes → open: 80"),
        ("open-yes", [open, sound], "由不定变可 open → yes: 80"),
        ("no-open", [late, open], "由否变为不定 no → open: 40"),
        ("open-no", [open, late], "由不定变否 open → no: 40"),
    ] {
        let text = turned(&between(name, editions, None));
        assert!(text.starts_with(&format!("## {expected}\n")), "{name}: {text}");
        assert_eq!(text.matches("## 由").count(), 1, "{name}: {text}");
    }
}

/// `only` refuses whatever it does not name, and `include` says nothing of it.
#[test]
fn what_was_changed_is_written_in_the_words_of_the_file() {
    let schemes = "only = [\"employee\", \"resident\"]";
    let report = impact("words", (schemes, "include = [\"employee\", \"resident\"]"), None);
    let expected = "\n000000 grantee_schemes\n\n- − always: employee, resident; not community_aid, none (n1 official)\n- + always: employee, resident (n1 official)\n";
    assert!(report.contains(expected), "{report}");
    let limit = |count: &str| {
        format!("sources = [\"n1\"]\n\n[[max_grantees]]\ncount = {count}\nsources = [\"n1\"]\n\n[[area]]")
    };
    let before = "sources = [\"n1\"]\n\n[[area]]";
    let report = between("counts", [(before, &limit("5")), (before, &limit("\"unlimited\""))], None);
    let expected = "\n000000 max_grantees\n\n- − always: 5 (n1 official)\n- + always: unlimited (n1 official)\n";
    assert!(report.contains(expected), "{report}");
}

/// What a person in service bears of so many fen, by hand: the deductible, 40 % of the rest, and what lies above the cap.
fn borne(fen: u64, deductible: u64) -> u64 {
    let above = fen.saturating_sub(deductible * 100);
    fen - (above * 60 / 100).min(3_500 * 100)
}

#[test]
fn a_deductible_mistyped_tenfold_is_seen_in_every_bill_above_it() {
    // Every amount of either edition and a yuan more, and the round ones.
    let edges = [500, 700, 3_500, 4_000, 7_000].into_iter().flat_map(|yuan| [yuan, yuan + 1]);
    let asked: Vec<u64> = edges.chain([100, 1_000, 5_000, 20_000, 100_000, 1_000_000]).collect();
    let more = |yuan: &u64| borne(yuan * 100, 7_000) - borne(yuan * 100, 700);
    // Four levels, two days.
    let bills = 8 * asked.iter().filter(|yuan| more(yuan) > 0).count();
    let fen = 8 * asked.iter().map(more).sum::<u64>();
    let sum = format!("{bills}, {}.{:02} 元 yuan", fen / 100, fen % 100);
    let expected = format!(
        "\
## 个人负担增加 the person bears more: {sum}

### 420100 deductible: {sum}

因 by 420100 employee outpatient deductible

- 2024-01-01 employee outpatient primary in_service 40 701.00: 700.40 → 701.00
- 2024-01-01 employee outpatient primary in_service 40 1000.00: 820.00 → 1000.00
- 2024-01-01 employee outpatient primary in_service 40 3500.00: 1820.00 → 3500.00
"
    );
    assert_eq!(turned(&impact("deductible", ("\"700\"", "\"7000\""), None)), expected);
}

#[test]
fn questions_of_a_file_are_asked_too_and_nothing_in_them_is_repeated() {
    let secret = "11010119900307451X";
    let case = |day: &str| {
        format!(
            r#"{{"day":"{day}","grantor":{{"region":"420100","scheme":"employee","account":true,"status":"normal","bound":0,"e_credential":true,"id":{{"kind":"resident_id","number":"{secret}"}}}},"grantee":{{"relation":"sibling","region":"420100","scheme":"resident","status":"normal","bound":0,"consents":true}}}}"#
        )
    };
    let own = format!(
        "{}\n{{\"name\":\"a named case\",\"input\":{}}}\nno question\n",
        case("2024-10-15"),
        case("2024-10-16")
    );
    let with = impact("own", ("from = \"2024-10-01\"", "from = \"2024-11-01\""), Some(&own));
    // Not everything is said in them, so before the change they were open.
    let expected =
        "### 420100 relation: 2\n\n因 by 420000 relations\n\n- line 1: open → no\n- a named case: open → no\n";
    assert!(with.contains(expected), "{with}");
    assert!(with.contains("## 由不定变否 open → no: 2\n"), "{with}");
    assert!(with.contains("读不了的行 lines that are no question: 1\n"), "{with}");
    assert!(!with.contains(secret));
}
