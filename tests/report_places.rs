//! Public reports about codes of places, asked of this engine: each test is named after its report.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

use serde_json::{Value, json};

fn reply(answer: &str) -> Value {
    serde_json::from_str(answer).unwrap()
}

fn check(grantor: &str, relation: &str, grantee: &str) -> Value {
    let case = json!({
        "day": "2025-06-01",
        "grantor": { "region": grantor, "scheme": "employee", "account": true, "status": "normal", "category": "in_service", "bound": 0, "is_grantee": false, "e_credential": true },
        "grantee": { "relation": relation, "region": grantee, "scheme": "resident", "status": "normal", "bound": 0, "groups": 0, "same_role": 0, "is_grantor": false, "consents": true },
    });
    reply(&gongji::json::check_binding(&case.to_string()))
}

fn preview(region: &str, scheme: &str, level: &str) -> Value {
    let bill = json!({
        "day": "2025-06-01", "region": region, "scheme": scheme, "visit": "outpatient", "level": level,
        "amounts": { "medfee_sumamt": "200" }, "own_account": "0",
    });
    let reply = reply(&gongji::json::preview_deduction(&bill.to_string()));
    assert_eq!(reply["ok"], true, "{reply}");
    reply["value"].clone()
}

fn codes(list: &Value) -> Vec<(&str, &str)> {
    list.as_array()
        .unwrap()
        .iter()
        .map(|one| (one["code"].as_str().unwrap(), one["field"].as_str().unwrap_or("")))
        .collect()
}

/// Codes of 莱芜 are places of 济南 since 2019: the answer is that of 济南, and a warning names it.
#[test]
fn report_c14_a_retired_code_answers_as_its_successor_with_a_warning() {
    for (old, now) in [("371202", "370100"), ("371203", "370100"), ("371200", "370100")] {
        let (of_old, of_now) = (check("370100", "parent", old), check("370100", "parent", now));
        assert_eq!(codes(&of_old["value"]["warnings"]), [("region_retired", "grantee.region")], "{old}");
        assert_eq!(of_old["value"]["outcome"], of_now["value"]["outcome"], "{old}");
    }
}

/// 济南 publishes a share of residents at 基层 alone. At a hospital of level 1 it is the nearest, an assumption that the span does not
/// rely on; nobody is asked for a share that no page says.
#[test]
fn report_c14_the_bill_of_a_retired_code_has_amounts_and_asks_nothing() {
    let value = preview("371202", "resident", "1");
    assert_eq!(codes(&value["warnings"])[0].0, "region_retired");
    // 65 % of 200, between nothing and all.
    assert_eq!(value["totals"]["hifp_pay"], "130.00");
    assert_eq!((&value["ask"], &value["outcome"]), (&json!([]), &json!("incomplete")));
    let ratio = value["assumptions"].as_array().unwrap().iter().find(|one| one["switch"] == "ratio").unwrap();
    assert_eq!((&ratio["value"], &ratio["state"]), (&json!("0.65"), &json!("unknown")));
    assert_eq!((&value["span"][0]["least"], &value["span"][0]["most"]), (&json!("0.00"), &json!("200.00")));
    assert!(codes(&value["notes"]).iter().any(|(code, _)| *code == "figures_of_nearest"));
    assert_eq!(value["totals"], preview("370100", "resident", "1")["totals"]);
    // Where the page says a share, the note is not there.
    assert!(
        !codes(&preview("371202", "resident", "primary")["notes"])
            .iter()
            .any(|(code, _)| *code == "figures_of_nearest")
    );
}

/// 6590xx is a city where 兵团 or the Region insures: the place is asked, and nobody is sent to another province without a word.
#[test]
fn report_c16_a_city_of_the_corps_asks_which_of_the_two_systems() {
    for (grantor, grantee, field) in [
        ("660000", "659001", "grantee.region"),
        ("659001", "650100", "grantor.region"),
        ("660800", "659001", "grantee.region"),
        ("650100", "659012", "grantee.region"),
    ] {
        let reply = check(grantor, "parent", grantee);
        assert_eq!(codes(&reply["value"]["warnings"]), [("region_two_systems", field)], "{grantor} {grantee}");
        assert_eq!(reply["value"]["ask"][0]["field"], field, "{grantor} {grantee}");
        assert_eq!(reply["value"]["outcome"], "incomplete", "{grantor} {grantee}");
    }
}

/// 雄安 has a code of its own, 1331xx, and lies in 河北.
#[test]
fn report_c17_xiongan_lies_in_hebei() {
    let reply = check("133100", "parent", "130600");
    assert_eq!(reply["value"]["outcome"], "eligible");
    let reply = check("130600", "sibling", "133100");
    assert_eq!(reply["value"]["outcome"], "eligible");
}

#[test]
fn report_c19_codes_that_are_no_place_are_refused_and_own_schemes_are_named() {
    for code in ["42", "4201", "100000", "910000", "420", "420111001000", "０４２０1０", "", "000001"] {
        let reply = check(code, "parent", "420100");
        assert_eq!(reply["errors"][0]["code"], "region", "{code:?}: {reply}");
        assert_eq!(reply["errors"][0]["path"], "grantor.region", "{code:?}");
        assert!(reply["errors"][0]["expected"].as_str().unwrap().contains("six digits"), "{code:?}");
    }
    // 市本级 is the city; 省本级 is no city, and the answer says so.
    let city = check("420199", "parent", "420100");
    assert_eq!((codes(&city["value"]["warnings"]).len(), &city["value"]["outcome"]), (0, &json!("eligible")));
    let province = check("420099", "parent", "420100");
    assert_eq!(codes(&province["value"]["warnings"]), [("region_own_scheme", "grantor.region")]);
}
