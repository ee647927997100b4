//! Ways of sharing: what the list of other ways says of a way is what the answer says when that way is asked for.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

use std::collections::BTreeSet;

use serde_json::{Value, json};

/// Two people in one city, in one province, and in two.
const PLACES: [[&str; 2]; 10] = [
    ["110000", "110000"],
    ["420100", "420100"],
    ["130100", "130200"],
    ["440100", "440300"],
    ["130100", "420100"],
    ["110000", "130100"],
    ["320100", "340100"],
    ["330100", "360100"],
    ["440100", "430100"],
    ["130200", "420500"],
];

const DAYS: [&str; 9] = [
    "2022-01-01",
    "2024-03-01",
    "2024-12-01",
    "2024-12-02",
    "2025-09-20",
    "2026-01-09",
    "2026-06-05",
    "2026-11-22",
    "2026-12-31",
];

fn check(case: &Value) -> Value {
    let reply: Value = serde_json::from_str(&gongji::json::check_binding(&case.to_string())).unwrap();
    assert_eq!(reply["ok"], true, "{case}: {reply}");
    reply["value"].clone()
}

/// An employee with an account and a parent in the resident scheme, everything in order.
fn plain(day: &str, [grantor, grantee]: [&str; 2]) -> Value {
    json!({
        "day": day,
        "grantor": { "region": grantor, "scheme": "employee", "account": true, "status": "normal" },
        "grantee": { "relation": "parent", "region": grantee, "scheme": "resident", "status": "normal" },
        "use": {},
    })
}

/// Returns the case and some that differ from it: without relation, without wallets, with wallets, by a resident without an account.
fn variants(case: &Value) -> [Value; 5] {
    let changed = |change: fn(&mut Value)| {
        let mut case = case.clone();
        change(&mut case);
        case
    };
    [
        case.clone(),
        changed(|case| drop(case["grantee"].as_object_mut().unwrap().remove("relation"))),
        changed(|case| (case["grantor"]["wallet"], case["grantee"]["wallet"]) = (json!(true), json!(true))),
        changed(|case| (case["grantor"]["wallet"], case["grantee"]["wallet"]) = (json!(true), json!(false))),
        changed(|case| (case["grantor"]["scheme"], case["grantor"]["account"]) = (json!("resident"), json!(false))),
    ]
}

/// Returns the outcome, on usual assumptions where something is still asked.
fn outcome(verdict: &Value) -> &str {
    let assumed = verdict["assuming"]["outcome"].as_str();
    assumed.or(verdict["outcome"].as_str()).unwrap()
}

fn state<'v>(verdict: &'v Value, way: &str) -> &'v str {
    let ways = verdict["alternatives"].as_array().unwrap();
    ways.iter().find(|other| other["arrangement"] == way).map_or("none", |other| other["state"].as_str().unwrap())
}

#[test]
fn x02_a_listed_way_that_is_asked_for_gets_the_answer_of_the_list() {
    let mut seen = BTreeSet::new();
    for (day, places) in DAYS.iter().flat_map(|day| PLACES.map(|places| (day, places))) {
        for case in variants(&plain(day, places)) {
            let of_way = |way: &str| {
                let mut case = case.clone();
                case["use"]["through"] = json!(way);
                check(&case)
            };
            let ways = ["mutual_aid", "wallet", "quota"];
            let asked = ways.map(of_way);
            for verdict in asked.iter().chain([&check(&case)]) {
                for (way, answer) in ways.iter().zip(&asked) {
                    let expected = match state(verdict, way) {
                        "open" => "eligible",
                        "closed" => "ineligible",
                        "unsettled" if outcome(answer) == "incomplete" => "incomplete",
                        "unsettled" => "unsettled",
                        _ => continue,
                    };
                    assert_eq!(outcome(answer), expected, "{way} of {case}");
                    seen.insert((*way, expected));
                }
            }
        }
    }
    let settled = ["mutual_aid", "wallet", "quota"].map(|way| [(way, "eligible"), (way, "ineligible")]);
    assert!(settled.iter().flatten().all(|pair| seen.contains(pair)), "{seen:?}");
}

#[test]
fn m09_while_it_is_not_settled_which_way_holds_each_by_itself_is_unsettled() {
    for places in PLACES.into_iter().filter(|[one, other]| one.get(..2) != other.get(..2)) {
        let mut case = plain("2026-11-22", places);
        let either = check(&case);
        assert_eq!((&either["arrangement"], state(&either, "wallet")), (&json!("quota"), "unsettled"), "{places:?}");
        for (way, other) in [("wallet", "quota"), ("quota", "wallet")] {
            case["use"]["through"] = json!(way);
            let one = check(&case);
            assert_eq!((outcome(&one), state(&one, other)), ("unsettled", "unsettled"), "{way} {places:?}");
        }
    }
    // 石家庄 and 武汉 have opened the wallet: whichever of the two holds, these may share.
    assert_eq!(outcome(&check(&plain("2026-11-22", ["130100", "420100"]))), "eligible");
}

#[test]
fn b09_a_refusal_for_another_province_cites_a_source_on_every_day() {
    for day in DAYS {
        let mut case = plain(day, ["130100", "420100"]);
        case["use"]["through"] = json!("mutual_aid");
        let verdict = check(&case);
        let findings = verdict["findings"].as_array().unwrap();
        let area = findings.iter().find(|finding| finding["code"] == "area_other_province").unwrap();
        assert_eq!(area["status"], "fail", "{day}");
        assert!(!area["basis"].as_array().unwrap().is_empty(), "{day}");
    }
}
