//! Questions after three facts: each can change the outcome, none that can is left out, and how many there are.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

use gongji::binding::{Case, Outcome, verdict};
use gongji::catalogue::built_in;
use gongji::region::Region;
use gongji::relation::Relation;
use gongji::vocabulary::Vocabulary;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::fmt::Write;

const DAY: &str = "2026-11-22";

/// An outcome, and where it leans.
type Answer = (Outcome, Option<bool>);

/// A case of three facts with its distance.
struct Facts {
    distance: &'static str,
    case: Value,
}

/// Every place, relation and distance.
fn facts() -> impl Iterator<Item = Facts> {
    places(|_| true)
}

/// Places of which each answers by provisions that no other of them has.
fn distinct_facts() -> impl Iterator<Item = Facts> {
    places(|region| representative(region) == region)
}

/// The place itself where it has provisions of its own; otherwise the first place of its province that has none either.
fn representative(region: Region) -> Region {
    let has_own = |region: Region| built_in().provisions.iter().any(|provision| provision.region == region);
    let alike = |other: &Region| !has_own(*other) && other.province() == region.province();
    let first = || built_in().places.iter().map(|place| place.region).find(alike);
    if has_own(region) { region } else { first().unwrap_or(region) }
}

fn places(chosen: fn(Region) -> bool) -> impl Iterator<Item = Facts> {
    let regions = built_in().places.iter().map(|place| place.region);
    let regions = regions.filter(move |region| *region != Region::NATION && chosen(*region));
    regions.flat_map(|region| {
        let elsewhere = if region.province().to_string() == "420000" { "430100" } else { "420100" };
        let grantees = [
            ("same place", region.to_string()),
            ("same province", region.province().to_string()),
            ("other province", elsewhere.to_owned()),
        ];
        grantees.into_iter().flat_map(move |(distance, grantee)| {
            Relation::ALL.iter().map(move |relation| Facts {
                distance,
                case: json!({ "day": DAY, "grantor": { "region": region.to_string() }, "grantee": { "relation": relation.name(), "region": grantee } }),
            })
        })
    })
}

/// The usual answers of docs/api.md, and the other answers that people give.
fn answers() -> Vec<(&'static str, Vec<Value>)> {
    let flag = |usual: bool| vec![json!(usual), json!(!usual)];
    let count = || vec![json!(0), json!(1), json!(5), json!(99)];
    let status = |worst: &str| vec![json!("normal"), json!("paused"), json!(worst)];
    let category = || {
        let names = ["in_service", "retired", "flexible", "public_funded", "chronic_registered", "settled_elsewhere"];
        names.into_iter().chain(["veteran_cadre", "disabled_soldier"]).map(Value::from).collect()
    };
    vec![
        ("grantor.scheme", vec![json!("employee"), json!("resident")]),
        ("grantor.account", flag(true)),
        ("grantor.status", status("ended")),
        ("grantor.category", category()),
        ("grantor.balance", vec![json!("5000.00"), json!("100.00")]),
        ("grantor.history_balance", vec![json!("5000.00"), json!("100.00")]),
        ("grantor.bound", count()),
        ("grantor.bound_ever", count()),
        ("grantor.is_grantee", flag(false)),
        ("grantor.e_credential", flag(true)),
        ("grantor.wallet", flag(true)),
        ("grantee.scheme", vec![json!("resident"), json!("employee")]),
        ("grantee.status", status("not_enrolled")),
        ("grantee.category", category()),
        ("grantee.age", vec![json!(30), json!(9)]),
        ("grantee.bound", count()),
        ("grantee.groups", count()),
        ("grantee.same_role", count()),
        ("grantee.is_grantor", flag(false)),
        ("grantee.consents", flag(true)),
        ("grantee.enrolled_year_before", flag(true)),
        ("grantee.wallet", flag(true)),
        ("family_account", flag(true)),
    ]
}

fn put(case: &mut Value, field: &str, value: &Value) {
    *field.split('.').fold(case, |value, key| &mut value[key]) = value.clone();
}

fn outcome(case: &Value) -> Answer {
    let case: Case = gongji::json::read(&case.to_string()).unwrap();
    let verdict = verdict(&case, built_in());
    (verdict.outcome, verdict.leans)
}

fn check(case: &Value) -> Value {
    let reply: Value = serde_json::from_str(&gongji::json::check_binding(&case.to_string())).unwrap();
    assert_eq!(reply["ok"], true, "{case}: {reply}");
    reply["value"].clone()
}

fn fields(verdict: &Value) -> Vec<String> {
    verdict["ask"].as_array().unwrap().iter().map(|asked| asked["field"].as_str().unwrap().to_owned()).collect()
}

/// Counts are asked only where a limit is known: elsewhere the answer to one more would be a guess.
fn limit_is_known(case: &Value, field: &str) -> bool {
    let topic = match field {
        "grantor.bound" => "max_grantees",
        "grantee.bound" => "max_grantors",
        _ => return true,
    };
    let query = json!({ "region": case["grantor"]["region"], "day": DAY });
    let place: Value = serde_json::from_str(&gongji::json::policy_at(&query.to_string())).unwrap();
    let entries = place["value"]["entries"].as_array().unwrap();
    entries.iter().any(|entry| entry["topic"] == topic && entry["state"] != "unknown")
}

#[test]
fn x01_three_facts_give_an_answer_or_what_it_is_on_usual_assumptions() {
    let mut incomplete = 0;
    for Facts { case, .. } in facts() {
        let verdict = check(&case);
        let assuming = &verdict["assuming"];
        assert_eq!(assuming.is_object(), verdict["outcome"] == "incomplete", "{case}");
        if assuming.is_object() {
            incomplete += 1;
            assert_ne!(assuming["outcome"], "incomplete", "{case}");
            let mut given: Vec<_> = assuming["given"]
                .as_array()
                .unwrap()
                .iter()
                .map(|one| one["field"].as_str().unwrap().to_owned())
                .collect();
            let mut asked = fields(&verdict);
            given.sort();
            asked.sort();
            assert_eq!(asked, given, "{case}");
        }
    }
    assert!(incomplete > 5_000, "{incomplete} cases");
}

/// The rules of another day may be others: the last day of this year, and the first of the next.
#[test]
fn x01_three_facts_give_an_answer_on_other_days_too() {
    for day in ["2026-12-31", "2027-01-01"] {
        let mut answered = BTreeMap::new();
        for Facts { distance, mut case } in facts() {
            case["day"] = json!(day);
            let read: Case = gongji::json::read(&case.to_string()).unwrap();
            let verdict = verdict(&read, built_in());
            let assumed = verdict.assuming.as_ref().map(|assuming| assuming.outcome);
            let outcome = if verdict.outcome == Outcome::Incomplete { assumed } else { Some(verdict.outcome) };
            assert!(outcome.is_some_and(|outcome| outcome != Outcome::Incomplete), "{case}");
            *answered.entry(distance).or_insert(0_usize) += 1;
        }
        let places = built_in().places.iter().filter(|place| place.region != Region::NATION).count();
        assert!(places > 280, "{places} places");
        let all = places.saturating_mul(Relation::ALL.len());
        assert_eq!(answered.into_values().collect::<Vec<_>>(), [all; 3], "{day}");
    }
}

#[test]
fn x01_a_field_is_asked_if_and_only_if_another_answer_changes_the_outcome() {
    let (mut asked, mut unasked) = (0, 0);
    let mut swept: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for Facts { distance, case } in distinct_facts() {
        let verdict = check(&case);
        if verdict["outcome"] == "ineligible" {
            assert_eq!(verdict["ask"], json!([]), "{case}");
            continue;
        }
        let ask = fields(&verdict);
        // Relations of which every rule says the same have the same questions; one of them is swept.
        let findings = verdict["findings"].as_array().unwrap();
        let said: Vec<String> = findings.iter().map(|one| format!("{} {}", one["code"], one["status"])).collect();
        let alike = format!("{} {distance} {said:?}", case["grantor"]["region"]);
        if let Some(known) = swept.insert(alike, ask.clone()) {
            assert_eq!(ask, known, "{case}");
            continue;
        }
        let mut complete = case.clone();
        answers().iter().for_each(|(field, values)| put(&mut complete, field, &values[0]));
        let usual = outcome(&complete);
        for (field, values) in answers() {
            let with = |value: &Value| {
                let mut case = complete.clone();
                put(&mut case, field, value);
                outcome(&case)
            };
            let others: Vec<Answer> = values[1..].iter().map(with).collect();
            // What is unsettled anyway can only be improved.
            let changes = if usual.0 == Outcome::Unsettled {
                others.iter().any(|other| {
                    other.0 == Outcome::Eligible || *other == (Outcome::Unsettled, Some(true)) && usual.1 != Some(true)
                })
            } else {
                others.iter().any(|other| *other != usual)
            };
            let place = format!("{case} {field}: usual {usual:?}, otherwise {others:?}");
            if ask.iter().any(|one| one == field) {
                assert!(changes, "asked for nothing: {place}");
                asked += 1;
            } else if field == "grantor.scheme" && ask.iter().any(|one| one == "grantor.account") {
                // Somebody with a personal account is in the employee scheme.
                unasked += 1;
            } else if changes {
                assert!(!limit_is_known(&case, field), "not asked: {place}");
            } else {
                unasked += 1;
            }
        }
    }
    assert!(asked > 1_000 && unasked > 5_000, "{asked} asked, {unasked} not");
}

#[test]
fn x01_places_without_provisions_of_their_own_ask_what_others_of_their_province_ask() {
    let mut of_first: BTreeMap<String, Value> = BTreeMap::new();
    let asked = |verdict: &Value| json!([verdict["outcome"], verdict["leans"], verdict["ask"], verdict["assuming"]]);
    let mut compared = 0;
    for Facts { distance, case } in facts() {
        let region = Region::parse(case["grantor"]["region"].as_str().unwrap()).unwrap();
        let first = representative(region);
        let key = format!("{first} {} {distance}", case["grantee"]["relation"]);
        let answer = asked(&check(&case));
        if first == region {
            of_first.insert(key, answer);
        } else {
            assert_eq!(of_first.get(&key), Some(&answer), "{case}");
            compared += 1;
        }
    }
    assert!(compared > 3_000, "{compared} compared");
}

#[test]
fn x01_the_number_of_questions_after_three_facts() {
    let mut counts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut by_field: BTreeMap<String, usize> = BTreeMap::new();
    for Facts { distance, case } in facts() {
        let ask = fields(&check(&case));
        counts.entry(distance).or_default().push(ask.len());
        ask.into_iter().for_each(|field| *by_field.entry(field).or_default() += 1);
    }
    let mut table = String::from("questions after relation and places, over every place and relation\n");
    for (distance, mut counts) in counts {
        counts.sort_unstable();
        let (median, most) = (counts[counts.len() / 2], counts[counts.len() - 1]);
        assert!(median <= 3, "{distance}: {median}");
        let histogram: Vec<String> =
            (0..=most).map(|n| counts.iter().filter(|count| **count == n).count().to_string()).collect();
        writeln!(
            table,
            "{distance}: median {median}, most {most}; cases with 0, 1, 2 … questions: {}",
            histogram.join(" ")
        )
        .unwrap();
    }
    for (field, count) in by_field {
        writeln!(table, "{field}: {count}").unwrap();
    }
    insta::assert_snapshot!("questions", table);
}
