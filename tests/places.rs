//! Places as messages, cards and lists name them: retired codes, cities of 兵团, the province's own scheme, codes of another length.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

use serde_json::{Value, json};

fn reply(ask: fn(&str) -> String, question: &Value) -> Value {
    serde_json::from_str(&ask(&question.to_string())).unwrap()
}

/// A mother of somebody with an account, everything else as usual.
fn binding(grantor: &str, grantee: &str) -> Value {
    let question = json!({
        "day": "2025-06-01",
        "grantor": {
            "region": grantor, "scheme": "employee", "account": true, "status": "normal", "category": "in_service", "bound": 0,
            "is_grantee": false, "e_credential": true, "balance": "5200",
        },
        "grantee": {
            "relation": "parent", "region": grantee, "scheme": "resident", "status": "normal", "bound": 0, "groups": 0,
            "same_role": 0, "is_grantor": false, "consents": true,
        },
    });
    reply(gongji::json::check_binding, &question)
}

fn bill(region: &str) -> Value {
    reply(
        gongji::json::preview_deduction,
        &json!({
            "day": "2025-06-01", "region": region, "scheme": "employee", "visit": "outpatient", "level": "1", "person": "in_service",
            "amounts": { "medfee_sumamt": "2000" },
        }),
    )
}

fn policy(region: &str) -> Value {
    reply(gongji::json::policy_at, &json!({ "region": region, "day": "2025-06-01" }))
}

/// The warnings about places, as code, field, and what their sentence names.
fn warnings(reply: &Value) -> Vec<(&str, &str, &Value)> {
    let list = reply["value"]["warnings"].as_array().map(Vec::as_slice).unwrap_or_default();
    list.iter().map(|one| (one["code"].as_str().unwrap(), one["field"].as_str().unwrap(), &one["params"])).collect()
}

/// A reply without its warnings.
fn answer(mut reply: Value) -> Value {
    reply["value"].as_object_mut().unwrap().remove("warnings");
    reply
}

#[test]
fn c14_a_relative_with_a_retired_code_is_insured_in_the_city_of_today() {
    for (grantor, retired, now, year) in [
        ("370100", "371202", "370100", "2019"),
        ("370100", "371200", "370100", "2019"),
        ("340100", "341421", "340100", "2011"),
        ("340500", "341423", "340500", "2011"),
        ("510100", "512081", "510100", "2016"),
    ] {
        let reply = binding(grantor, retired);
        let said = json!({ "now": now, "year": year });
        assert_eq!(warnings(&reply), [("region_retired", "grantee.region", &said)], "{retired}");
        assert_eq!(answer(reply), answer(binding(grantor, now)), "{retired}");
    }
}

#[test]
fn c14_a_bill_and_the_rules_of_a_retired_code_are_those_of_the_city_of_today() {
    let said = json!({ "now": "370100", "year": "2019" });
    for (old, new) in [(bill("371202"), bill("370100")), (policy("371200"), policy("370100"))] {
        assert_eq!(warnings(&old), [("region_retired", "region", &said)]);
        assert!(warnings(&new).is_empty());
        assert_eq!(answer(old), answer(new));
    }
    let year = |region: &str| {
        let bill = json!({ "day": "2025-06-01", "region": region, "scheme": "employee", "visit": "outpatient", "level": "1",
            "person": "in_service", "amounts": { "medfee_sumamt": "2000" } });
        let mut reply = reply(gongji::json::preview_year, &json!({ "bills": [bill, bill] }));
        reply["value"]["visits"][1].take()
    };
    let (mut old, new) = (year("371202"), year("370100"));
    assert_eq!(old["warnings"][0]["code"], "region_retired");
    old["warnings"] = json!([]);
    assert_eq!(old, new);
    let ending = |region| reply(gongji::json::check_unbinding, &json!({ "day": "2025-06-01", "region": region }));
    let old = ending("371203");
    assert_eq!(warnings(&old), [("region_retired", "region", &said)]);
    assert_eq!(answer(old), answer(ending("370100")));
}

#[test]
fn c14_an_account_of_a_retired_code_is_named_by_its_row() {
    let split = |region: &str| {
        let bill = json!({ "day": "2025-06-01", "region": "370100", "personal_share": "80",
            "grantors": [{ "balance": "5000" }, { "region": region, "balance": "5000" }] });
        reply(gongji::json::preview_deduction, &bill)
    };
    let old = split("371203");
    let said = json!({ "now": "370100", "year": "2019" });
    assert_eq!(warnings(&old), [("region_retired", "grantors[1].region", &said)]);
    assert_eq!(answer(old), answer(split("370100")));
}

#[test]
fn c14_a_settlement_of_a_retired_code_is_read_by_the_rules_of_the_city_of_today() {
    let read = |region: &str| {
        let message = json!({ "medfee_sumamt": "100.00", "fund_pay_sumamt": "60.00", "acct_pay": "30.00", "psn_cash_pay": "10.00" });
        let reply = reply(gongji::json::read_settlement, &json!({ "message": message, "region": region }));
        let mut value = reply["value"].clone();
        let warnings = value.as_object_mut().unwrap().remove("region_warnings").unwrap();
        (value, warnings)
    };
    let (retired, warnings) = read("371202");
    let (today, none) = read("370100");
    assert_eq!(retired, today);
    assert_eq!(none, json!([]));
    assert_eq!(warnings[0]["code"], "region_retired");
    assert_eq!(warnings[0]["params"], json!({ "now": "370100", "year": "2019" }));
}

#[test]
fn c14_a_divided_prefecture_is_asked_for() {
    let reply = binding("340100", "341400");
    let said = json!({ "now": "340100,340200,340500", "year": "2011" });
    assert_eq!(warnings(&reply), [("region_divided", "grantee.region", &said)]);
    assert_eq!(reply["value"]["outcome"], "incomplete");
    assert_eq!(reply["value"]["ask"][0]["field"], "grantee.region");
    let preview = bill("341400");
    assert_eq!(preview["value"]["ask"][0], "region");
    assert_eq!(warnings(&preview), [("region_divided", "region", &said)]);
}

#[test]
fn c16_a_city_of_the_corps_is_asked_which_of_two_systems() {
    let said = json!({ "corps": "660000", "autonomous_region": "650000" });
    for (grantor, grantee, field) in [
        ("660000", "659001", "grantee.region"),
        ("659001", "650100", "grantor.region"),
        ("660800", "659012", "grantee.region"),
    ] {
        let reply = binding(grantor, grantee);
        assert_eq!(warnings(&reply), [("region_two_systems", field, &said)], "{grantor} {grantee}");
        assert_eq!(reply["value"]["outcome"], "incomplete");
        assert_eq!(reply["value"]["ask"][0]["field"], field);
        let codes: Vec<&str> =
            reply["value"]["findings"].as_array().unwrap().iter().filter_map(|one| one["code"].as_str()).collect();
        assert!(!codes.contains(&"area_other_province"), "{codes:?}");
    }
    assert_eq!(bill("659001")["value"]["ask"][0], "region");
    assert_eq!(warnings(&bill("659001")), [("region_two_systems", "region", &said)]);
    assert_eq!(warnings(&policy("659001")), [("region_two_systems", "region", &said)]);
    assert!(warnings(&binding("660000", "660800")).is_empty());
}

#[test]
fn c16_a_collective_code_is_asked_which_place() {
    for (code, province) in [("419000", "410000"), ("429000", "420000"), ("469000", "460000")] {
        let said = json!({ "province": province });
        let reply = binding("420100", code);
        assert_eq!(warnings(&reply), [("region_collective", "grantee.region", &said)], "{code}");
        assert_eq!(reply["value"]["outcome"], "incomplete", "{code}");
        assert_eq!(reply["value"]["ask"][0]["field"], "grantee.region", "{code}");
        let preview = bill(code);
        assert_eq!(preview["value"]["ask"][0], "region", "{code}");
        assert_eq!(warnings(&preview), [("region_collective", "region", &said)], "{code}");
        assert_eq!(warnings(&policy(code)), [("region_collective", "region", &said)], "{code}");
    }
    assert!(warnings(&policy("429005")).is_empty());
}

/// A bill of 武汉, or of another patient, that the account of somebody at that place may help to pay.
fn shared_bill(patient: &str, grantor: &str) -> Value {
    reply(
        gongji::json::preview_deduction,
        &json!({
            "day": "2026-06-01", "region": patient, "scheme": "employee", "personal_share": "300", "own_account": "0",
            "grantors": [{ "region": grantor, "balance": "5000" }],
        }),
    )
}

#[test]
fn c16_a_grantor_whose_code_can_only_mean_another_province_pays_by_quota() {
    // Across provinces a 跨省共济额度 pays and the account itself does not: nothing here, whichever of the two systems it is of.
    let across = shared_bill("420100", "650100");
    for code in ["659001", "341400", "469000"] {
        let preview = shared_bill("420100", code);
        assert_eq!(preview["value"]["totals"]["acct_mulaid_pay"], "0.00", "{code}: {preview}");
        assert_eq!(preview["value"]["totals"], across["value"]["totals"], "{code}");
        assert_eq!(preview["value"]["warnings"][0]["field"], "grantors[0].region", "{code}");
    }
    // In 兵团 and in 新疆 the code can mean the patient's own system: the place counts as not given.
    for patient in ["660000", "650100"] {
        assert_eq!(
            shared_bill(patient, "659001")["value"]["totals"],
            shared_bill(patient, patient)["value"]["totals"],
            "{patient}"
        );
    }
}

#[test]
fn c19_the_scheme_of_a_province_is_not_a_city_without_a_word() {
    for code in ["429900", "420099", "429999"] {
        let reply = binding(code, "420100");
        let said = json!({ "province": "420000" });
        assert_eq!(warnings(&reply), [("region_own_scheme", "grantor.region", &said)], "{code}");
        assert_eq!(answer(reply), answer(binding("429900", "420100")), "{code}");
        assert_eq!(answer(bill(code)), answer(bill("420000")), "{code}");
        assert_eq!(answer(policy(code)), answer(policy("420000")), "{code}");
    }
    // Two people in it are in one pooling area.
    let findings = binding("429900", "420099")["value"]["findings"].to_string();
    assert!(findings.contains("area_same_pool"), "{findings}");
    // A municipality is one pooling area, and its own scheme is no other.
    assert_eq!(answer(binding("119900", "110105")), answer(binding("110000", "110105")));
}

#[test]
fn c19_the_scheme_of_a_city_is_the_city() {
    for code in ["420199", "420101", "420106"] {
        let findings = |reply: Value| reply["value"]["findings"].clone();
        assert_eq!(findings(binding(code, "420100")), findings(binding("420100", "420100")), "{code}");
        assert!(warnings(&binding(code, "420100")).is_empty(), "{code}");
        assert_eq!(bill(code)["value"]["totals"], bill("420100")["value"]["totals"], "{code}");
    }
}

#[test]
fn c17_xiongan_lies_in_hebei() {
    let findings = binding("133100", "130600")["value"]["findings"].to_string();
    assert!(findings.contains("area_province") && !findings.contains("area_other_province"), "{findings}");
}

#[test]
fn c19_codes_of_another_length_and_of_no_province_are_errors_that_say_six() {
    for code in ["42", "4201", "420106001000", "420106001", "4201060", "100000", "910000", "000000", "", "武汉"] {
        for reply in [binding(code, "420100"), bill(code), policy(code)] {
            let error = &reply["errors"][0];
            assert_eq!((reply["ok"].as_bool(), error["code"].as_str()), (Some(false), Some("region")), "{code}");
            assert!(error["expected"].as_str().unwrap().contains("six digits"), "{error}");
        }
    }
}

#[test]
fn c19_two_of_a_provinces_own_scheme_have_one_fund_before_sharing_between_cities() {
    let area = |one: &str, other: &str, day: &str| {
        let question = json!({
            "day": day, "grantor": { "region": one }, "grantee": { "relation": "parent", "region": other },
        });
        let reply = reply(gongji::json::check_binding, &question);
        let findings = reply["value"]["findings"].as_array().unwrap().clone();
        let area = findings.into_iter().find(|finding| finding["rule"] == "area").unwrap();
        format!("{} {}", area["status"], area["code"]).replace('"', "")
    };
    // 广东 shared between cities from the end of 2024 on.
    for (one, other) in [("440000", "440000"), ("440000", "449900"), ("449900", "440000"), ("440099", "449900")] {
        assert_eq!(area(one, other, "2022-04-01"), "pass area_same_pool", "{one} {other}");
    }
    for (one, other) in [("440000", "440100"), ("440100", "449900"), ("440100", "440300")] {
        assert_eq!(area(one, other, "2022-04-01"), "fail area_too_far", "{one} {other}");
        assert_eq!(area(one, other, "2025-01-01"), "pass area_province", "{one} {other}");
    }
    // 兵团's code says no more than 兵团.
    assert_eq!(area("660000", "660000", "2025-01-01"), "pass area_province");
}
