//! Each mistake in a policy file is refused, and named with its file and table.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji_policies::Policies;

/// A policy file without a mistake; tests add to it.
const SOUND: &str = r#"
code = "420000"
name = "某省"
name_en = "Somewhere"

[sources.one]
title = "a page"
read = "2026-11-22"
confidence = "press"
excerpt = "what it says"
"#;

/// The policy file of the nation, which every province needs.
const NATION: &str = "code = \"000000\"\nname = \"全国\"\nname_en = \"Nation\"";

/// Reads files, each a place's folder with the name of a file and its text.
fn read_files(files: &[(&str, &str, &str)]) -> Result<Policies, String> {
    let path = |(folder, file, text): &(&str, &str, &str)| (format!("{folder}/{file}"), (*text).to_owned());
    Policies::of_texts(&files.iter().map(path).collect()).map_err(|faults| faults.join("\n"))
}

/// Reads one policy file, with the nation's beside it.
fn read_file(text: &str) -> Result<(), String> {
    let files = [("000000-nation", "policy.toml", NATION), ("420000-somewhere", "policy.toml", text)];
    read_files(&files).map(|_| ())
}

fn refused(name: &str, added: &str, because: &str) {
    let fault = read_file(&format!("{SOUND}\n{added}")).unwrap_err();
    assert!(fault.contains(because), "{name}: {fault}");
}

#[test]
fn a_sound_file_is_taken() {
    let added = r#"
        [[kept_back]]
        from = "2023-03-24"
        yuan = "2000"
        sources = ["one"]

        [[relations]]
        after = "2024-10-20"
        by = "2024-11-26"
        only = ["@near_kin"]
        sources = ["one"]

        [[max_grantees]]
        candidates = [{ count = 3, sources = ["one"] }, { count = "unlimited", sources = ["one"] }]
    "#;
    assert_eq!(read_file(&format!("{SOUND}\n{added}")), Ok(()));
}

#[test]
fn unknown_names_are_refused() {
    refused("topic", "[[kept_bak]]\nyuan = \"1\"\nsources = [\"one\"]", "unknown topic `kept_bak`");
    refused("key", "[[kept_back]]\nyuan = \"1\"\nsource = [\"one\"]\nsources = [\"one\"]", "unknown key `source`");
    refused("word", "[[area]]\nis = \"county\"\nsources = [\"one\"]", "`county` is no word for it");
    refused("relation", "[[relations]]\nonly = [\"aunt\"]\nsources = [\"one\"]", "`aunt` is no word for it");
    refused("top", "[kept_back]\nyuan = \"1\"", "must be written [[kept_back]]");
}

#[test]
fn a_statement_without_a_source_is_refused() {
    refused("no-source", "[[kept_back]]\nyuan = \"1\"", "no source");
    refused("empty-sources", "[[kept_back]]\nyuan = \"1\"\nsources = []", "no source");
    refused("undefined", "[[kept_back]]\nyuan = \"1\"\nsources = [\"two\"]", "source `two` is not defined");
}

#[test]
fn a_source_without_confidence_day_or_excerpt_is_refused() {
    let ending = |day: &str| {
        format!(
            "[sources.two]\ntitle = \"t\"\nread = \"2026-11-22\"\nconfidence = \"press\"\nexcerpt = \"e\"\nvalid_to = \"{day}\""
        )
    };
    refused("valid-to", &ending("2026-11-31"), "`valid_to` is no day");
    assert_eq!(read_file(&format!("{SOUND}\n{}", ending("2026-11-30"))), Ok(()));
    let source = |left_out: &str| {
        let lines = ["title = \"t\"", "read = \"2026-11-22\"", "confidence = \"press\"", "excerpt = \"e\""];
        let kept: Vec<&str> = lines.into_iter().filter(|line| !line.starts_with(left_out)).collect();
        format!("[sources.two]\n{}", kept.join("\n"))
    };
    for left_out in ["title", "read", "confidence", "excerpt"] {
        refused(left_out, &source(left_out), &format!("`{left_out}` is missing"));
    }
    refused(
        "twice",
        "[sources.two]\nurl = \"javascript:1\"\ntitle = \"t\"\nread = \"2026-11-22\"\nconfidence = \"press\"\nexcerpt = \"e\"",
        "`url` must begin with",
    );
}

#[test]
fn x04_the_date_of_a_document_is_a_day_a_month_or_a_year() {
    let source = |dated: &str| {
        let lines = "title = \"t\"\nread = \"2026-11-22\"\nconfidence = \"press\"\nexcerpt = \"e\"";
        format!("[sources.two]\n{lines}\ndated = \"{dated}\"")
    };
    for dated in ["2023", "2023-11", "2023-11-20", "2026-11"] {
        assert_eq!(read_file(&format!("{SOUND}\n{}", source(dated))), Ok(()), "{dated}");
    }
    for dated in ["2023-13", "23", "1979", "2023-11-31"] {
        refused("no-date", &source(dated), "`dated` is no day, month or year");
    }
    refused("dated-later", &source("2026-12"), "`dated` lies after `read`");
}

#[test]
fn a_value_of_the_wrong_unit_is_refused() {
    refused("unit", "[[kept_back]]\ncount = 5\nsources = [\"one\"]", "`yuan` is missing");
    refused("sub-fen", "[[kept_back]]\nyuan = \"1.005\"\nsources = [\"one\"]", "`yuan` is no amount");
    refused("number", "[[kept_back]]\nyuan = 2000\nsources = [\"one\"]", "`yuan` must be text");
    refused("count", "[[max_grantees]]\ncount = -1\nsources = [\"one\"]", "`count` is a number");
    refused("both", "[[relations]]\nonly = [\"spouse\"]\ninclude = [\"child\"]\nsources = [\"one\"]", "`only` alone");
    refused(
        "in-and-out",
        "[[relations]]\ninclude = [\"child\"]\nexclude = [\"child\"]\nsources = [\"one\"]",
        "both let in and shut out",
    );
    refused("nothing", "[[relations]]\ninclude = []\nsources = [\"one\"]", "no word");
}

#[test]
fn x04_days_that_do_not_fit_are_refused() {
    let kept = |days: &str| format!("[[kept_back]]\n{days}\nyuan = \"1\"\nsources = [\"one\"]");
    refused("no-day", &kept("from = \"2023-02-30\""), "`from` is no day");
    refused("crossed", &kept("after = \"2024-10-20\"\nby = \"2024-10-20\""), "`after` must lie before `by`");
    refused("open-end", &kept("after = \"2024-10-20\""), "`after` needs `by`");
    refused("mixed", &kept("from = \"2024-10-20\"\nby = \"2024-10-21\""), "`from` stands alone");
    refused("ended", &kept("from = \"2024-10-20\"\nto = \"2024-10-19\""), "`to` lies before the start");
    let two = |one: &str, next: &str| format!("{}\n{}", kept(one), kept(next));
    refused("same-day", &two("from = \"2024-10-20\"", "from = \"2024-10-20\""), "two statements overlap");
    refused("always-twice", &two("", ""), "two statements overlap");
    refused(
        "runs-on",
        &two("from = \"2024-01-01\"\nto = \"2024-10-20\"", "from = \"2024-10-20\""),
        "two statements overlap",
    );
    refused(
        "into-window",
        &two("from = \"2024-06-01\"", "after = \"2024-05-01\"\nby = \"2024-07-01\""),
        "two statements overlap",
    );
}

/// Reads a sound policy file with this benefit schedule beside it.
fn read_rule(figures: &str) -> Result<(), String> {
    let head = "code = \"420000\"\n[[pooling]]\nscheme = \"employee\"\nvisit = \"outpatient\"\nsources = [\"one\"]";
    let rules = format!("{head}\n{figures}");
    let nation = ("000000-nation", "policy.toml", NATION);
    let files = [nation, ("420000-somewhere", "policy.toml", SOUND), ("420000-somewhere", "pooling.toml", &rules)];
    read_files(&files).map(|_| ())
}

fn rule_refused(name: &str, figures: &str, because: &str) {
    let fault = read_rule(figures).unwrap_err();
    assert!(fault.contains(because), "{name}: {fault}");
}

const NO_DEDUCTIBLE: &str = "deductible = { mode = \"none\" }";
const SOUND_RULE: &str = "deductible = { mode = \"none\" }\nratio = { in_service = \"0.85\" }";

#[test]
fn x04_a_hole_between_two_statements_is_refused() {
    let kept = |days: &str| format!("[[kept_back]]\n{days}\nyuan = \"1\"\nsources = [\"one\"]");
    let two =
        |to: &str, next: &str| format!("{}\n{}", kept(&format!("from = \"2024-01-01\"\nto = \"{to}\"")), kept(next));
    let hole = "days between two statements are covered by neither";
    refused("hole", &two("2024-10-18", "from = \"2024-10-20\""), hole);
    refused("hole-window", &two("2024-10-18", "after = \"2024-10-19\"\nby = \"2024-11-01\""), hole);
    for (name, sound) in [
        ("no-hole", two("2024-10-19", "from = \"2024-10-20\"")),
        ("open", two("2024-10-19", "after = \"2024-10-19\"\nby = \"2024-11-01\"")),
    ] {
        assert_eq!(read_file(&format!("{SOUND}\n{sound}")), Ok(()), "{name}");
    }
    // A word that a scope does not name is left to the wider place, on any day.
    let uses = |days: &str| format!("[[pays]]\n{days}\ninclude = [\"outpatient\"]\nsources = [\"one\"]");
    let apart = format!("{}\n{}", uses("to = \"2020-01-01\""), uses("from = \"2024-01-01\""));
    assert_eq!(read_file(&format!("{SOUND}\n{apart}")), Ok(()));
    let rules = |one: &str, next: &str| {
        let head = "[[pooling]]\nscheme = \"employee\"\nvisit = \"outpatient\"\nsources = [\"one\"]";
        format!("{one}\n{SOUND_RULE}\n{head}\n{next}\n{SOUND_RULE}")
    };
    rule_refused("hole", &rules("to = \"2023-04-09\"", "from = \"2023-04-11\""), hole);
    assert_eq!(read_rule(&rules("to = \"2023-04-09\"", "from = \"2023-04-10\"")), Ok(()));
}

#[test]
fn a_number_above_its_limit_is_refused() {
    let cap = "a number above its cap";
    let yuan = |topic: &str, yuan: &str| format!("[[{topic}]]\nyuan = \"{yuan}\"\nsources = [\"one\"]");
    let count = |topic: &str, count: &str| format!("[[{topic}]]\ncount = {count}\nsources = [\"one\"]");
    // 2000 yuan written in fen would pass; 2000 yuan written in fen twice would not.
    refused("kept-back", &yuan("kept_back", "100000.01"), cap);
    refused("transfer", &yuan("wallet_max_transfer", "200000"), cap);
    refused("hour", &count("wallet_quiet_from", "25"), cap);
    refused("months", &count("lock_months", "121"), cap);
    refused("relatives", &count("max_grantees", "1000"), cap);
    let both = |now: &str, ever: &str| format!("{}\n{}", count("max_grantees", now), count("max_grantees_ever", ever));
    refused("ever", &both("6", "5"), cap);
    assert_eq!(read_file(&format!("{SOUND}\n{}", both("5", "5"))), Ok(()));
    assert_eq!(read_file(&format!("{SOUND}\n{}", count("wallet_quiet_from", "24"))), Ok(()));
    let dated = |topic: &str, from: &str, number: &str| format!("{}\nfrom = \"{from}\"", count(topic, number));
    let raised = ["max_grantees", "max_grantees_ever"]
        .map(|topic| format!("{}\n{}", dated(topic, "2023-01-01", "5"), dated(topic, "2025-01-01", "8")));
    assert_eq!(read_file(&format!("{SOUND}\n{}", raised.join("\n"))), Ok(()), "8 now was never 8 with 5 ever");
}

#[test]
fn x02_two_that_tie_are_refused() {
    let same =
        "[[max_grantees]]\ncandidates = [{ count = 3, sources = [\"one\"] }, { count = 3, sources = [\"one\"] }]";
    refused("candidates", same, "two candidates say the same");
    let none = "[[max_grantees]]\ncandidates = []";
    refused("no-candidate", none, "no statement");
    let again = SOUND.replace("sources.one", "sources.two");
    let files =
        [("000000-n", "policy.toml", NATION), ("420000-a", "policy.toml", SOUND), ("420000-b", "policy.toml", &again)];
    let fault = read_files(&files).map(|_| ()).unwrap_err();
    assert!(fault.contains("420000 [place]: two policies for one place"), "{fault}");
}

#[test]
fn x04_a_place_that_no_question_reaches_is_refused() {
    let place = |code: &str| SOUND.replace("420000", code).replace("sources.one", &format!("sources.s{code}"));
    let (province, city, district) = (place("420000"), place("420100"), place("420106"));
    let around = "its province or the nation has no policy";
    let nation = ("000000-n", "policy.toml", NATION);
    let read = |files: &[(&str, &str, &str)]| read_files(files).map(|_| ());
    let alone = read(&[nation, ("420100-c", "policy.toml", &city)]).unwrap_err();
    assert!(alone.contains(&format!("420100 [place]: {around}")), "{alone}");
    let alone = read(&[("420000-p", "policy.toml", &province)]).unwrap_err();
    assert!(alone.contains(&format!("420000 [place]: {around}")), "{alone}");
    let nowhere = place("420006");
    let nowhere = read(&[nation, ("p", "policy.toml", &province), ("d", "policy.toml", &nowhere)]).unwrap_err();
    assert!(nowhere.contains("420006 [place]: a district that lies in no city"), "{nowhere}");
    // The city between them need not speak for the district to be reached.
    let sound = [nation, ("p", "policy.toml", province.as_str()), ("d", "policy.toml", &district)];
    assert_eq!(read(&sound), Ok(()));
}

#[test]
fn m08_a_benefit_schedule_that_does_not_fit_is_refused() {
    assert_eq!(read_rule(SOUND_RULE), Ok(()));
    rule_refused("ratio", &format!("{NO_DEDUCTIBLE}\nratio = {{ in_service = \"1.2\" }}"), "no amount or rate");
    rule_refused("no-ratio", NO_DEDUCTIBLE, "either `ratio` or `bands`");
    let bands = |first: &str, second: &str| {
        format!(
            "{NO_DEDUCTIBLE}\nband_base = \"in_scope\"\nbands = [{{ over = \"{first}\", ratio = {{ in_service = \"0.6\" }} }}, {{ over = \"{second}\", ratio = {{ in_service = \"0.7\" }} }}]"
        )
    };
    assert_eq!(read_rule(&bands("0", "10")), Ok(()));
    rule_refused("bands", &bands("0", "0"), "bands out of order");
    rule_refused("first-band", &bands("10", "20"), "the first band must begin at 0");
    let without_base = bands("0", "10").replace("band_base = \"in_scope\"", "");
    rule_refused("no-base", &without_base, "several bands need `band_base`");
    let level = format!("{NO_DEDUCTIBLE}\nratio = {{ \"4\" = {{ in_service = \"0.6\" }} }}");
    rule_refused("level", &level, "unknown key `4`");
    rule_refused(
        "owed",
        "deductible = { mode = \"annual\" }\nratio = { in_service = \"0.85\" }",
        "`deductible` needs `yuan`",
    );
    rule_refused("mode", "deductible = { }\nratio = { in_service = \"0.85\" }", "`deductible` needs `mode`");
}

#[test]
fn m08_a_cap_or_a_supplement_that_does_not_fit_is_refused() {
    let with = |added: &str| format!("{SOUND_RULE}\n{added}");
    rule_refused("cap-amount", &with("cap = { base = \"fund_paid\" }"), "a cap needs `yuan`");
    rule_refused("cap-base", &with("cap = { yuan = { in_service = \"1\" } }"), "a cap without a base");
    let both = "cap = { base = \"fund_paid\", yuan = { in_service = \"1\" }, unlimited = true }";
    rule_refused("cap-both", &with(both), "unknown key `base`");
    let away = "away = [{ kind = \"referred\", points = \"0.1\", self_pay = \"0.1\" }]";
    rule_refused("away", &with(away), "either `points` or `self_pay`");
    let supplement = "supplements = [{ fund = \"large_sum\", base = \"above_cap\", bands = [] }]";
    rule_refused("supplement", &with(supplement), "a supplement's bands out of order");
    rule_refused(
        "later",
        &with("").replace("\"none\"", "\"none\", later = [{ nth = 1, factor = { in_service = \"0.5\" } }]"),
        "no later admission",
    );
    let amount = "later = [{ nth = 2, yuan = { in_service = \"20000\" } }]";
    let later = |rule: &str| SOUND_RULE.replace("\"none\"", &format!("\"none\", {rule}"));
    assert_eq!(read_rule(&later(amount)), Ok(()), "an amount is no share");
    rule_refused("later-share", &later(&amount.replace("yuan", "factor")), "no amount or rate");
}

#[test]
fn m08_a_reach_outside_a_province_of_several_areas_is_refused() {
    for reach in ["own_scheme", "province"] {
        assert_eq!(read_rule(&format!("reach = \"{reach}\"\n{SOUND_RULE}")), Ok(()), "{reach}");
    }
    rule_refused("reach-word", &format!("reach = \"nation\"\n{SOUND_RULE}"), "no word for it");
    let municipality = SOUND.replace("420000", "310000");
    let rule = "code = \"310000\"\n[[pooling]]\nscheme = \"employee\"\nvisit = \"outpatient\"\nsources = [\"one\"]\nreach = \"own_scheme\"";
    let rule = format!("{rule}\n{SOUND_RULE}");
    let files = [
        ("000000-nation", "policy.toml", NATION),
        ("310000-city", "policy.toml", municipality.as_str()),
        ("310000-city", "pooling.toml", &rule),
    ];
    let fault = read_files(&files).map(|_| ()).unwrap_err();
    assert!(fault.contains("`reach` is for a province of several pooling areas"), "{fault}");
}

#[test]
fn m08_both_reaches_stand_side_by_side_and_each_without_overlap() {
    let head = "[[pooling]]\nscheme = \"employee\"\nvisit = \"outpatient\"\nsources = [\"one\"]";
    let common = |from: &str| format!("{head}\nreach = \"province\"\nfrom = \"{from}\"\n{SOUND_RULE}");
    let own = format!("from = \"2024-01-01\"\n{SOUND_RULE}");
    assert_eq!(read_rule(&format!("{own}\n{}", common("2024-01-01"))), Ok(()));
    let twice = format!("{own}\n{}\n{}", common("2024-01-01"), common("2024-01-01"));
    rule_refused("common-twice", &twice, "two statements overlap");
}

#[test]
fn m08_caps_of_two_periods_shorter_than_a_year_are_refused() {
    let caps = |one: &str, next: &str| {
        let cap = |period: &str| {
            format!("{{ period = \"{period}\", base = \"fund_paid\", yuan = {{ in_service = \"30\" }} }}")
        };
        format!("{SOUND_RULE}\ncaps = [{}, {}]", cap(one), cap(next))
    };
    assert_eq!(read_rule(&caps("day", "year")), Ok(()));
    assert_eq!(read_rule(&caps("day", "visit")), Ok(()));
    rule_refused("day-and-month", &caps("day", "month"), "two periods shorter than a year");
    let monthly = "\"per_month\", yuan = { in_service = \"10\" }";
    let with_mode = |period: &str| caps(period, "year").replace("\"none\"", monthly);
    assert_eq!(read_rule(&with_mode("month")), Ok(()));
    rule_refused("day-and-per-month", &with_mode("day"), "two periods shorter than a year");
}

#[test]
fn m08_figures_may_clash_and_may_hold_for_some_only() {
    let clash = "deductible = { mode = [\"annual\", \"per_visit\"], yuan = { in_service = [\"100\", \"200\"], variants = [{ level = [\"2\", \"3\"], trait = \"provincial\", from_age = 45, is = \"300\" }] } }\nratio = { in_service = \"0.85\" }";
    assert_eq!(read_rule(clash), Ok(()));
    rule_refused("trait", &clash.replace("provincial", "national"), "no word for it");
    rule_refused("age", &clash.replace("45", "450"), "no age");
    rule_refused("variant", &clash.replace("is =", "was ="), "a variant needs `is`");
}

/// Reads a sound policy file with this guide beside it.
fn read_guide(guide: &str) -> Result<String, String> {
    let nation = ("000000-nation", "policy.toml", NATION);
    let files = [nation, ("420000-somewhere", "policy.toml", SOUND), ("420000-somewhere", "guide.toml", guide)];
    read_files(&files).map(|read| read.guide_json)
}

fn guide_refused(name: &str, added: &str, because: &str) {
    let fault = read_guide(&format!("code = \"420000\"\n{added}")).unwrap_err();
    assert!(fault.contains("guide.toml") && fault.contains(because), "{name}: {fault}");
}

const CHANNEL: &str = "kind = \"web\"\nname = \"n\"\ntasks = [\"bind\"]\nsources = [\"one\"]";

#[test]
fn g01_a_sound_guide_is_taken() {
    let text = format!("code = \"420000\"\n[[channel]]\nfrom = \"2024-10-01\"\nnote = \"not for the page\"\n{CHANNEL}");
    let expected = "{\"420000\":{\"channel\":[{\"from\":\"2024-10-01\",\"kind\":\"web\",\"name\":\"n\",\"sources\":[\"one\"],\"tasks\":[\"bind\"]}]}}";
    assert_eq!(read_guide(&text).as_deref(), Ok(expected));
    let own_source = "[sources.two]\ntitle = \"t\"\nread = \"2026-11-22\"\nconfidence = \"press\"\nexcerpt = \"e\"";
    let text = format!("code = \"420000\"\n[[channel]]\n{}\n{own_source}", CHANNEL.replace("one", "two"));
    assert!(read_guide(&text).is_ok());
}

#[test]
fn g01_names_a_guide_does_not_know_are_refused() {
    guide_refused("table", "[[chanel]]\nname = \"n\"", "unknown table `chanel`");
    guide_refused("no-list", "[channel]\nname = \"n\"", "must be written [[channel]]");
    guide_refused("key", &format!("[[channel]]\n{CHANNEL}\nurl = \"x\""), "[[channel]] 1: unknown key `url`");
    guide_refused(
        "task",
        &format!("[[channel]]\n{}", CHANNEL.replace("bind", "bend")),
        "`bend` is no word for `tasks`",
    );
    guide_refused("kind", &format!("[[channel]]\n{}", CHANNEL.replace("web", "fax")), "`fax` is no word for `kind`");
    let papers = "[[papers]]\ntasks = [\"bind\"]\nsources = [\"one\"]";
    guide_refused(
        "relation",
        &format!("{papers}\nrelations = [\"aunt\"]\nall = [\"id_card\"]"),
        "`aunt` is no relation",
    );
    guide_refused("age", &format!("{papers}\nage = \"old\"\nall = [\"id_card\"]"), "`old` is no word for `age`");
    let elsewhere = read_guide("code = \"110000\"").unwrap_err();
    assert!(elsewhere.contains("no place with a policy.toml"), "{elsewhere}");
}

#[test]
fn g05_a_guide_that_leaves_out_what_it_must_say_is_refused() {
    let without = |line: &str| format!("[[channel]]\n{}", CHANNEL.replace(line, ""));
    guide_refused("no-source", &without("sources = [\"one\"]"), "no source");
    guide_refused("empty", &format!("[[channel]]\n{}", CHANNEL.replace("[\"one\"]", "[]")), "no source");
    guide_refused(
        "undefined",
        &format!("[[channel]]\n{}", CHANNEL.replace("one", "two")),
        "source `two` is not defined",
    );
    guide_refused("no-task", &without("tasks = [\"bind\"]"), "`tasks` is missing");
    guide_refused("no-name", &without("name = \"n\""), "`name` is missing");
    let review = "[[review]]\ntasks = [\"bind\"]\nsources = [\"one\"]";
    guide_refused("review", review, "`working_days|hours|at_once|time_unknown` is missing");
    guide_refused("hours", &format!("{review}\nhours = 0"), "`hours` is a number from 1 to 999");
    guide_refused("at-once", &format!("{review}\nat_once = false"), "`at_once` is true or left out");
    guide_refused("papers", "[[papers]]\ntasks = [\"bind\"]\nall = []\nsources = [\"one\"]", "`all` is empty");
    let days = "from = \"2024-10-02\"\nto = \"2024-10-01\"";
    guide_refused("days", &format!("[[channel]]\n{CHANNEL}\n{days}"), "`to` lies before `from`");
}

#[test]
fn a_place_of_no_province_is_refused() {
    let fault = read_file(&SOUND.replace("420000", "990000")).unwrap_err();
    assert!(fault.contains("no GB/T 2260 code"), "{fault}");
}
