//! What the papers of two people say together: birthdays that hardly fit the relation.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::arithmetic_side_effects,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

use serde_json::{Value, json};

/// A citizen number with its check character: GB 11643, by ISO 7064 MOD 11-2, whose weights are powers of two.
fn number(place: &str, born: &str) -> String {
    let body = format!("{place}{born}001");
    let sum = body.bytes().enumerate().map(|(at, digit)| u32::from(digit - b'0') * (1 << (17 - at))).sum::<u32>();
    let check = (12 - sum % 11) % 11;
    body + &(if check == 10 { "X".to_owned() } else { check.to_string() })
}

fn is_odd(relation: &str, grantor: &str, grantee: &str) -> bool {
    let id = |born| json!({ "kind": "resident_id", "number": number("110101", born) });
    let case = json!({ "day": "2026-11-22", "grantor": { "id": id(grantor) }, "grantee": { "relation": relation, "id": id(grantee) } });
    let reply = serde_json::from_str::<Value>(&gongji::json::check_binding(&case.to_string())).unwrap_or_default();
    assert_eq!(reply["ok"], true, "{reply}");
    let warnings = reply["value"]["warnings"].as_array().cloned().unwrap_or_default();
    warnings.iter().any(|warning| warning["code"] == "age_against_relation")
}

/// A generation is 14 years at least, and two are 28; on the day itself the years are full.
#[test]
fn b12_a_birthday_that_hardly_fits_the_relation_is_remarked_on() {
    for (relation, full, a_day_less) in [
        ("parent", "19860601", "19860602"),
        ("parent_of_spouse", "19860601", "19860602"),
        ("paternal_grandparent", "19720601", "19720602"),
        ("maternal_grandparent", "19720601", "19720602"),
    ] {
        assert!(!is_odd(relation, "20000601", full), "{relation}");
        assert!(is_odd(relation, "20000601", a_day_less), "{relation}");
        assert!(!is_odd(relation, "20000601", "19500101"), "{relation}");
        assert!(is_odd(relation, "20000601", "20010101"), "{relation}: born later");
    }
    for (relation, full, a_day_less) in [
        ("child", "19860601", "19860602"),
        ("spouse_of_child", "19860601", "19860602"),
        ("sons_child", "19720601", "19720602"),
        ("daughters_child", "19720601", "19720602"),
    ] {
        assert!(!is_odd(relation, full, "20000601"), "{relation}");
        assert!(is_odd(relation, a_day_less, "20000601"), "{relation}");
        assert!(!is_odd(relation, "19500101", "20000601"), "{relation}");
        assert!(is_odd(relation, "20010101", "20000601"), "{relation}: born later");
    }
    for relation in ["spouse", "sibling", "paired_kin", "other"] {
        assert!(!is_odd(relation, "19500601", "20000601"), "{relation}");
    }
}

/// 东城区 is known, no province has codes from 99 on, and 83 is that of residents from Taiwan, who have no place here.
#[test]
fn b12_an_address_that_no_province_has_is_remarked_on() {
    for (place, is_unknown) in [("110101", false), ("990101", true), ("830000", false)] {
        let kind = if place == "830000" { "hmt_residence" } else { "resident_id" };
        let id = json!({ "kind": kind, "number": number(place, "20000601") });
        let case = json!({ "day": "2026-11-22", "grantor": { "id": id } });
        let reply = gongji::json::check_binding(&case.to_string());
        assert_eq!(reply.contains("address_unknown"), is_unknown, "{place}: {reply}");
    }
}
