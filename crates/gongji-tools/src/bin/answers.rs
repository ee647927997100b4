//! Writes docs/answers.md: how many ordinary questions with all facts are decided or lean with an instruction, and why the rest is open.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a tool may fail; a missing key of JSON reads as null"
)]

use gongji::catalogue::built_in;
use gongji::region::Region;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const DAY: &str = "2026-11-22";
/// How many of all combinations are asked, spread evenly over them.
const ASKED: usize = 989;

const RELATIONS: [&str; 11] = [
    "spouse",
    "parent",
    "child",
    "sibling",
    "paternal_grandparent",
    "maternal_grandparent",
    "sons_child",
    "daughters_child",
    "parent_of_spouse",
    "spouse_of_child",
    "other",
];
const USES: [&str; 8] = [
    "outpatient",
    "chronic",
    "inpatient",
    "pharmacy",
    "resident_premium",
    "care_premium",
    "commercial_insurance",
    "check_up",
];
/// What people doubt, as one answer that differs from the usual one.
const DOUBTS: [(&str, &str, &str); 10] = [
    ("nothing", "/grantor/account", "true"),
    ("own insurance paused", "/grantor/status", "\"paused\""),
    ("the relative's insurance paused", "/grantee/status", "\"paused\""),
    ("the relative bound by somebody already", "/grantee/bound", "1"),
    ("three relatives bound already", "/grantor/bound", "3"),
    ("retired", "/grantor/category", "\"retired\""),
    ("in flexible employment", "/grantor/category", "\"flexible\""),
    ("the relative in the employee scheme", "/grantee/scheme", "\"employee\""),
    ("the relative without insurance", "/grantee/scheme", "\"none\""),
    ("1500 yuan in the account", "/grantor/balance", "\"1500.00\""),
];

/// A question in words, and as a request.
struct Question {
    relation: &'static str,
    distance: &'static str,
    doubt: &'static str,
    pays: Option<&'static str>,
    request: Value,
}

fn main() {
    let all = questions();
    let count = all.len();
    let asked = (0..ASKED).filter_map(|n| all.get(n.checked_mul(count)?.checked_div(ASKED)?));
    let mut outcomes: BTreeMap<String, usize> = BTreeMap::new();
    let mut reasons: BTreeMap<String, (usize, BTreeSet<String>)> = BTreeMap::new();
    let (mut settled, mut helpless) = (0_usize, Vec::new());
    for question in asked {
        let verdict = verdict(&question.request);
        let leans = verdict["leans"].as_str();
        let outcome = verdict["outcome"].as_str().unwrap_or_default();
        let word = leans.map_or_else(|| outcome.to_owned(), |leans| format!("{outcome}, leans to {leans}"));
        outcomes.entry(word).and_modify(|count| *count = count.saturating_add(1)).or_insert(1);
        let has_instruction = ["remedies", "others", "bureaus"].iter().any(|list| verdict[*list] != json!([]));
        if outcome != "eligible" && !has_instruction {
            helpless.push(describe(question));
        }
        if outcome == "incomplete" || outcome == "unsettled" && leans.is_none() {
            let (count, places) = reasons.entry(reason(&verdict)).or_default();
            *count = count.saturating_add(1);
            places.insert(name(question.request["grantor"]["region"].as_str().unwrap_or_default()));
        } else {
            settled = settled.saturating_add(1);
        }
    }
    print(count, settled, &outcomes, &reasons, &helpless);
}

/// Every combination of region, relation, distance, doubt and use, or no use.
fn questions() -> Vec<Question> {
    let mut all = Vec::new();
    for region in regions() {
        for relation in RELATIONS {
            for (distance, grantee) in distances(region) {
                for (doubt, field, answer) in DOUBTS {
                    for pays in core::iter::once(None).chain(USES.map(Some)) {
                        let mut request = usual(region, relation, &grantee);
                        *request.pointer_mut(field).unwrap() = answer.parse().unwrap();
                        if let Some(pays) = pays {
                            request["use"] = json!({ "pays": pays, "amount": "380.00" });
                        }
                        all.push(Question { relation, distance, doubt, pays, request });
                    }
                }
            }
        }
    }
    all
}

/// The 31 provinces by their first city, and 兵团.
fn regions() -> impl Iterator<Item = Region> {
    let places = built_in().places.iter().map(|place| place.region);
    let provinces = places.filter(|region| *region != Region::NATION && region.province() == *region);
    provinces.map(|province| {
        let city = format!("{}0100", province.to_string().get(..2).unwrap_or_default());
        if province.pooling_area().is_some() { province } else { Region::parse(&city).unwrap_or(province) }
    })
}

fn distances(region: Region) -> [(&'static str, String); 3] {
    let province = region.province().to_string();
    let elsewhere = if province == "420000" { "430100" } else { "420100" };
    [("same city", region.to_string()), ("same province", province), ("other province", elsewhere.to_owned())]
}

/// A question with the usual answers of docs/api.md.
fn usual(region: Region, relation: &str, grantee: &str) -> Value {
    json!({
        "day": DAY,
        "grantor": {
            "region": region.to_string(), "scheme": "employee", "account": true, "status": "normal", "category": "in_service",
            "balance": "5200.00", "history_balance": "5200.00", "bound": 0, "bound_ever": 0, "is_grantee": false,
            "e_credential": true, "wallet": true,
        },
        "grantee": {
            "relation": relation, "region": grantee, "scheme": "resident", "status": "normal", "category": "in_service", "age": 30,
            "bound": 0, "groups": 0, "same_role": 0, "is_grantor": false, "consents": true, "enrolled_year_before": true, "wallet": true,
        },
        "family_account": true,
    })
}

fn verdict(request: &Value) -> Value {
    let reply: Value = serde_json::from_str(&gongji::json::check_binding(&request.to_string())).unwrap();
    reply["value"].clone()
}

/// The rules that leave a question open, with the use where the rule is about it.
fn reason(verdict: &Value) -> String {
    let findings = verdict["findings"].as_array().into_iter().flatten();
    let open = findings.filter(|finding| {
        finding["status"] == "needs" || finding["status"] == "unsettled" && finding["leans"].is_null()
    });
    let named = open.map(|finding| {
        let rule = finding["rule"].as_str().unwrap_or_default();
        let code = finding["code"].as_str().unwrap_or_default();
        let of_use = finding["params"]["use"].as_str().map(|pays| format!(" ({pays})"));
        format!("`{rule}`: `{code}`{}", of_use.unwrap_or_default())
    });
    named.collect::<Vec<_>>().join(", ")
}

fn describe(question: &Question) -> String {
    let region = name(question.request["grantor"]["region"].as_str().unwrap_or_default());
    let pays = question.pays.unwrap_or("no use");
    format!("{region}, {}, {}, {}, {pays}", question.relation, question.distance, question.doubt)
}

/// The name of a place, or of its province where the place has none.
fn name(region: &str) -> String {
    let region = Region::parse(region).unwrap_or(Region::NATION);
    let of =
        |wanted: Region| built_in().places.iter().find(|place| place.region == wanted).map(|place| place.name.clone());
    of(region).or_else(|| of(region.province())).unwrap_or_default()
}

fn print(
    count: usize,
    settled: usize,
    outcomes: &BTreeMap<String, usize>,
    reasons: &BTreeMap<String, (usize, BTreeSet<String>)>,
    helpless: &[String],
) {
    println!("# Ordinary questions with all facts\n");
    println!(
        "What comes of questions about a binding that leave nothing out: 32 regions × {} relations × three distances ×",
        RELATIONS.len()
    );
    println!(
        "{} usual doubts × {} uses (and none) are {count} combinations. {ASKED} of them, spread evenly, are asked as of {DAY}.",
        DOUBTS.len(),
        USES.len()
    );
    println!(
        "Written by `make reports` (`cargo run -p gongji-tools --bin answers`), compared by `crates/gongji-tools/tests/answers.rs`.\n"
    );
    let doubts: Vec<&str> = DOUBTS.iter().map(|(doubt, ..)| *doubt).collect();
    println!("Doubts: {}. Uses: {}.\n", doubts.join("; "), USES.map(|one| format!("`{one}`")).join(", "));
    println!("| outcome | questions |\n|---|---|");
    outcomes.iter().for_each(|(outcome, count)| println!("| {outcome} | {count} |"));
    let tenths = settled.checked_mul(1000).and_then(|all| all.checked_div(ASKED)).unwrap_or(0);
    println!(
        "\nDecided or leaning: {settled} of {ASKED} ({}.{} %).",
        tenths.checked_div(10).unwrap_or(0),
        tenths.checked_rem(10).unwrap_or(0)
    );
    println!(
        "Neither eligible nor with an instruction (a remedy, somebody else who may bind, or a bureau to ask): {}.\n",
        helpless.len()
    );
    helpless.iter().for_each(|question| println!("- {question}"));
    println!("## Open without a direction, by reason\n\n| reason | questions | regions |\n|---|---|---|");
    let mut reasons: Vec<_> = reasons.iter().collect();
    reasons.sort_by_key(|(_, (count, _))| core::cmp::Reverse(*count));
    for (reason, (count, places)) in reasons {
        println!("| {reason} | {count} | {} |", places.iter().cloned().collect::<Vec<_>>().join("、"));
    }
}
