//! Answers that help: on usual assumptions, with as few questions as possible, and with an instruction where they refuse.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

use gongji::binding::{Case, CaseField, verdict};
use gongji::catalogue::built_in;
use gongji::date::Day;
use gongji::insurance::Scheme;
use gongji::policy::{Catalogue, Confidence, Provision, Topic};
use gongji::region::Region;
use gongji::vocabulary::Vocabulary;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const DAY: &str = "2026-11-22";

fn reply(ask: fn(&str) -> String, question: &Value) -> Value {
    serde_json::from_str(&ask(&question.to_string())).unwrap()
}

fn check(case: &Value) -> Value {
    let reply = reply(gongji::json::check_binding, case);
    assert_eq!(reply["ok"], true, "{case}: {reply}");
    reply["value"].clone()
}

fn end(question: &Value) -> Value {
    reply(gongji::json::check_unbinding, question)["value"].clone()
}

fn facts(grantor: &str, relation: &str, grantee: &str) -> Value {
    json!({ "day": DAY, "grantor": { "region": grantor }, "grantee": { "relation": relation, "region": grantee } })
}

/// Counts are asked only where a limit is known.
fn limit_is_known(region: &str, field: &str) -> bool {
    let topic = if field == "grantor.bound" { "max_grantees" } else { "max_grantors" };
    let place = reply(gongji::json::policy_at, &json!({ "region": region, "day": DAY }));
    let entries = place["value"]["entries"].as_array().unwrap();
    entries.iter().any(|entry| entry["topic"] == topic && entry["state"] != "unknown")
}

fn regions() -> impl Iterator<Item = String> {
    built_in()
        .places
        .iter()
        .map(|place| place.region)
        .filter(|region| *region != Region::NATION)
        .map(|region| region.to_string())
}

fn fields(verdict: &Value) -> Vec<String> {
    verdict["ask"].as_array().unwrap().iter().map(|asked| asked["field"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn x02_every_refusal_names_somebody_else_a_remedy_or_whom_to_ask() {
    for region in regions() {
        for relation in ["parent_of_spouse", "spouse_of_child", "other", "sibling"] {
            let verdict = check(&facts(&region, relation, &region));
            if verdict["outcome"] == "ineligible" || verdict["outcome"] == "unsettled" {
                let is_empty = |list: &str| verdict[list].as_array().unwrap().is_empty();
                assert!(!is_empty("others") || !is_empty("remedies"), "{region} {relation}");
                assert!(!is_empty("bureaus"), "{region} {relation}");
            }
        }
    }
    let resident = check(
        &json!({ "day": DAY, "grantor": { "region": "420100", "scheme": "resident" }, "grantee": { "relation": "parent", "region": "420100" } }),
    );
    assert_eq!(resident["others"][0]["who"], "family_member");
    assert_eq!(resident["others"][0]["outcome"], "eligible");
}

#[test]
fn x02_another_way_is_open_only_if_it_is_open_for_the_case() {
    let case = |scheme: &str| {
        check(&json!({
            "day": "2026-01-05",
            "grantor": { "region": "420100", "scheme": scheme, "account": scheme == "employee", "status": "normal", "bound": 0 },
            "grantee": { "relation": "parent", "region": "420100", "scheme": "resident", "status": "normal", "bound": 0 },
        }))
    };
    let wallet = |verdict: &Value| {
        let ways = verdict["alternatives"].as_array().unwrap();
        ways.iter().find(|way| way["arrangement"] == "wallet").unwrap()["state"].clone()
    };
    assert_eq!(wallet(&case("employee")), "open");
    let resident = json!({
        "day": "2026-01-05",
        "grantor": { "region": "420100", "scheme": "resident", "status": "normal", "wallet": false },
        "grantee": { "relation": "parent", "region": "420100", "scheme": "resident", "status": "normal", "bound": 0 },
    });
    assert_eq!(wallet(&check(&resident)), "closed");
    // Whoever may share already gets no way that is closed or in doubt.
    for region in ["330100", "420100", "110000"] {
        let verdict = check(&facts(region, "parent", region));
        let ways = verdict["alternatives"].as_array().unwrap();
        assert!(ways.iter().all(|way| way["state"] == "open" || way["state"] == "code_only"), "{region}: {ways:?}");
    }
    // On days on which both may hold, the wallet is beside the quota, and by itself as little settled.
    let mut across = facts("130200", "spouse", "420500");
    across["day"] = json!("2026-08-01");
    let verdict = check(&across);
    assert_eq!((&verdict["arrangement"], wallet(&verdict)), (&json!("quota"), json!("unsettled")));
}

#[test]
fn b13_a_divorce_says_first_who_can_end_it_now_and_then_what_is_not_known() {
    for region in ["360100", "420100", "110000"] {
        let verdict = end(&json!({ "day": DAY, "region": region, "event": "divorce" }));
        let findings = verdict["findings"].as_array().unwrap();
        assert_eq!(findings[0]["code"], "may_end_now", "{region}: {verdict}");
        assert_eq!(findings[0]["params"]["party"], "grantor", "{region}");
        assert!(findings.iter().any(|finding| finding["rule"] == "ends_by_itself"), "{region}");
        assert!(findings.iter().any(|finding| finding["code"] == "may_end_until_then"), "{region}");
        assert_ne!(verdict["outcome"], "unsettled", "{region}");
        assert_eq!(verdict["bureaus"][0]["region"], region);
        assert!(verdict["bureaus"][0]["rules"].as_array().unwrap().contains(&json!("ends_by_itself")), "{region}");
    }
}

/// 山西: "以前开始的授权，解绑当天生效；当天才开始的，次日生效。"
#[test]
fn b13_when_an_ending_counts_depends_on_the_day_of_binding() {
    for (bound_on, code) in [
        (json!("2025-05-31"), "ends_on_same_day"),
        (json!("2025-06-01"), "ends_on_next_day"),
        (Value::Null, "ends_on_same_day_unless_new"),
    ] {
        let mut question = json!({ "day": "2025-06-01", "region": "140100", "asked_by": "grantor" });
        if bound_on != Value::Null {
            question["bound_on"] = bound_on;
        }
        let verdict = end(&question);
        let findings = verdict["findings"].as_array().unwrap();
        let found = findings.iter().find(|finding| finding["rule"] == "ends_on").unwrap();
        assert_eq!((&found["code"], &found["basis"][0]["sources"]), (&json!(code), &json!(["sx5"])), "{found}");
    }
}

#[test]
fn f03_a_family_account_can_be_bound_and_holds_no_money() {
    let mut case = json!({ "day": DAY, "use": { "through": "family_account" } });
    let verdict = check(&case);
    assert_eq!(verdict["outcome"], "eligible");
    assert_eq!(verdict["findings"][0]["code"], "family_account_holds_none");
    // To pay from it is another thing.
    case["use"]["pays"] = json!("outpatient");
    assert_eq!(check(&case)["outcome"], "ineligible");
}

#[test]
fn x01_no_past_years_money_is_asked_in_shanghai_and_no_number_where_no_limit_is_known() {
    let shanghai = fields(&check(&facts("310000", "parent", "310000")));
    assert!(!shanghai.iter().any(|field| field.contains("balance")), "{shanghai:?}");
    for region in ["420100", "510100"] {
        let ask = fields(&check(&facts(region, "parent", region)));
        assert!(
            limit_is_known(region, "grantor.bound") || !ask.iter().any(|field| field == "grantor.bound"),
            "{region} {ask:?}"
        );
    }
}

#[test]
fn x02_an_open_answer_names_whose_hotline_and_what_to_ask() {
    let verdict = check(&facts("510100", "parent", "610100"));
    if verdict["outcome"] == "unsettled" {
        assert_eq!(verdict["bureaus"][0]["region"], "510100");
        assert!(verdict["bureaus"][0]["rules"].as_array().unwrap().contains(&json!("cross_province")));
    }
    // Between the notice of the quota and its start both ways may hold, and both are open to these two.
    let mut case = facts("130200", "spouse", "420500");
    case["day"] = json!("2026-08-01");
    let verdict = check(&case);
    assert_eq!(verdict["outcome"], "incomplete");
    assert_eq!(verdict["assuming"]["outcome"], "eligible");
}

#[test]
fn b09_the_province_of_a_relative_is_enough_inside_a_province() {
    let province = check(&facts("420100", "parent", "420000"));
    assert_eq!(province["outcome"], "incomplete");
    assert!(!fields(&province).iter().any(|field| field == "grantee.region"));
    assert_eq!(province["assuming"]["outcome"], "eligible");
}

#[test]
fn report_a17_a_binding_must_stand_before_the_bill_is_settled() {
    let verdict = check(&json!({
        "day": "2025-08-20",
        "grantor": { "region": "420100", "scheme": "employee", "account": true, "status": "normal", "category": "in_service", "bound": 0, "is_grantee": false, "e_credential": true, "balance": "5000" },
        "grantee": { "relation": "parent", "region": "420100", "scheme": "resident", "status": "normal", "bound": 0, "groups": 0, "same_role": 0, "is_grantor": false, "consents": true },
        "use": { "pays": "inpatient", "amount": "3000" },
    }));
    let codes: Vec<_> = verdict["findings"].as_array().unwrap().iter().map(|finding| finding["code"].clone()).collect();
    assert!(codes.contains(&json!("takes_effect_before_discharge")), "{codes:?}");
    assert_eq!(verdict["outcome"], "eligible");
}

#[test]
fn report_a18_the_balance_of_a_grantor_who_died_goes_to_the_heirs() {
    for region in ["330100", "420100", "110000"] {
        let verdict =
            end(&json!({ "day": "2025-05-01", "region": region, "event": "grantor_death", "bound_on": "2024-01-01" }));
        let leftovers: Vec<_> =
            verdict["findings"].as_array().unwrap().iter().filter(|finding| finding["rule"] == "leftover").collect();
        assert_eq!(leftovers.len(), 1, "{region}");
        assert_eq!(leftovers[0]["code"], "leftover_inherited", "{region}");
    }
}

#[test]
fn b04_the_number_that_is_surely_free_follows_the_policies() {
    // 北京 has no limit on record: as many relatives are in order as the strictest place lets in.
    let mut case = json!({
        "day": DAY,
        "grantor": { "region": "110000", "scheme": "employee", "account": true, "status": "normal", "category": "in_service", "is_grantee": false },
        "grantee": { "relation": "parent", "region": "110000", "scheme": "resident", "status": "normal", "bound": 0, "consents": true },
    });
    let mut outcome = |bound: u32| {
        case["grantor"]["bound"] = json!(bound);
        check(&case)["outcome"].clone()
    };
    let lowest = built_in().lowest_limit(Topic::MaxGrantees).unwrap();
    assert!(!limit_is_known("110000", "grantor.bound"));
    assert_eq!((outcome(lowest - 1), outcome(lowest)), (json!("eligible"), json!("unsettled")));
}

#[test]
fn x02_reported_disputed_and_unknown_are_three_things() {
    let doubt = |case: &Value, rule: &str| {
        let verdict = check(case);
        let findings = verdict["findings"].as_array().unwrap();
        findings.iter().find(|finding| finding["rule"] == rule).unwrap()["doubt"].clone()
    };
    // Only a guide site gives 长春 a limit.
    let mut changchun = facts("220100", "parent", "220100");
    changchun["grantor"]["bound"] = json!(9);
    assert_eq!(doubt(&changchun, "grantees_limit"), "reported");
    // Sources differ on how many grantors a relative in 广安 may have.
    let mut guangan = facts("511600", "parent", "511600");
    guangan["grantee"]["bound"] = json!(1);
    assert_eq!(doubt(&guangan, "grantors_limit"), "unsettled");
    // In other places nothing was found about that.
    let silent = regions().find(|region| !limit_is_known(region, "grantee.bound")).unwrap();
    let mut silent = facts(&silent, "parent", &silent);
    silent["grantee"]["bound"] = json!(1);
    assert_eq!(doubt(&silent, "grantors_limit"), "unknown");
}

#[test]
fn b02_what_must_stay_is_said_in_every_outcome_and_rests_on_the_same_source() {
    let balance = |amount: Option<&str>| {
        let mut case = facts("350100", "parent", "350100");
        if let Some(amount) = amount {
            case["grantor"]["balance"] = json!(amount);
        }
        let verdict = check(&case);
        let findings = verdict["findings"].as_array().unwrap();
        findings.iter().find(|finding| finding["rule"] == "balance").unwrap().clone()
    };
    let [unsaid, empty, short, enough] = [None, Some("0"), Some("1500.00"), Some("5200.00")].map(balance);
    for finding in [&unsaid, &empty, &short, &enough] {
        assert_eq!(finding["params"]["kept"], "2000.00", "{finding}");
    }
    for finding in [&empty, &short] {
        assert_eq!((&finding["status"], &finding["params"]["usable"]), (&json!("fail"), &json!("0.00")), "{finding}");
    }
    assert_eq!(enough["status"], "pass");
    assert_eq!(enough["params"]["usable"], "3200.00");
    assert_eq!(enough["basis"][0], short["basis"][0]);
}

/// Money comes from an account, so nobody without one may give, whichever of several rules about the schemes holds.
#[test]
fn b01_without_an_account_nobody_may_give_on_any_day_in_any_scheme() {
    let mut may_with_one = BTreeMap::<String, usize>::new();
    for region in regions() {
        let place = Region::parse(&region).unwrap();
        let chain = place.chain();
        let about =
            |provision: &&Provision| provision.topic == Topic::GrantorSchemes && chain.contains(&provision.region);
        let turning = built_in().provisions.iter().filter(about);
        let mut days: BTreeSet<Day> =
            turning.flat_map(|one| [one.start.after, one.start.by, one.last]).flatten().collect();
        days.extend([Day::parse("2023-05-30").unwrap(), Day::parse(DAY).unwrap()]);
        for (day, scheme) in days.iter().flat_map(|day| Scheme::ALL.iter().map(move |scheme| (day, scheme))) {
            let outcome = |account: bool| {
                let verdict = check(&json!({
                    "day": day.to_string(),
                    "grantor": { "region": region, "scheme": scheme.name(), "account": account, "status": "normal", "category": "in_service", "bound": 0, "is_grantee": false, "balance": "9000" },
                    "grantee": { "relation": "child", "region": region, "scheme": "resident", "status": "normal", "bound": 0, "is_grantor": false, "consents": true },
                }));
                verdict["outcome"].as_str().unwrap().to_owned()
            };
            assert_eq!(outcome(false), "ineligible", "{region} {day} {}", scheme.name());
            *may_with_one.entry(outcome(true)).or_default() += 1;
        }
    }
    for outcome in ["eligible", "ineligible", "unsettled"] {
        assert!(may_with_one.contains_key(outcome), "{may_with_one:?}");
    }
}

/// Guide sites alone say that residents of 重庆 may give. If an office said so, the account would decide.
#[test]
fn b01_a_resident_is_asked_for_an_account_where_it_changes_the_answer() {
    let resident = |region: &str, account: Option<bool>| {
        let mut case = facts(region, "child", region);
        (case["grantor"]["scheme"], case["grantee"]["scheme"]) = (json!("resident"), json!("resident"));
        if let Some(account) = account {
            case["grantor"]["account"] = json!(account);
        }
        case
    };
    let mut certain = built_in().clone();
    certain.sources.iter_mut().filter(|source| source.key == "cq1").for_each(|source| {
        source.confidence = Confidence::Official;
    });
    let asks = |catalogue: &Catalogue, case: &Value| {
        let case: Case = gongji::json::read(&case.to_string()).unwrap();
        verdict(&case, catalogue).ask.iter().any(|(_, field)| *field == CaseField::GrantorAccount)
    };
    assert!(asks(&certain, &resident("500000", None)));
    assert!(!asks(&certain, &resident("500000", Some(true))));
    // As it is the best answer leaves the case open, and in 武汉 no resident may give.
    for (region, outcome) in [("500000", "unsettled"), ("420100", "ineligible")] {
        assert!(!asks(built_in(), &resident(region, None)), "{region}");
        assert_eq!(check(&resident(region, None))["outcome"], outcome, "{region}");
    }
    // Where the scheme is the refusal, the account is no second one.
    let refused = check(&resident("420100", Some(false)));
    assert!(refused["findings"].as_array().unwrap().iter().all(|finding| finding["rule"] != "grantor_account"));
}

#[test]
fn m09_both_ways_across_provinces_are_compared_with_their_terms() {
    let codes = |day: &str| {
        let mut case = facts("510100", "parent", "610100");
        case["day"] = json!(day);
        let findings = check(&case)["findings"].clone();
        let terms = findings.as_array().unwrap().iter().filter(|finding| finding["rule"] == "cross_terms");
        terms.map(|finding| finding["code"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(codes("2025-06-01"), [json!("wallet_terms")]);
    assert_eq!(codes("2026-08-01"), [json!("wallet_terms"), json!("quota_terms")]);
    let mut case = facts("510100", "parent", "610100");
    case["day"] = json!("2026-08-01");
    let findings = check(&case)["findings"].clone();
    let wallet = findings.as_array().unwrap().iter().find(|finding| finding["code"] == "wallet_terms").unwrap();
    assert_eq!(wallet["params"]["limit"], "2000.00");
}

#[test]
fn x02_what_rests_on_an_old_document_says_of_which_year() {
    // 柳州 answered in 2018, before the accounts were reformed, that members registered for chronic treatment may not share.
    let mut case = facts("450200", "parent", "450200");
    case["grantor"]["category"] = json!("chronic_registered");
    let verdict = check(&case);
    let findings = verdict["findings"].as_array().unwrap();
    let category = findings.iter().find(|finding| finding["rule"] == "grantor_category").unwrap();
    assert_eq!(category["old"], 2018, "{category}");
    // In the year of the document nothing is old.
    case["day"] = json!("2019-01-01");
    let verdict = check(&case);
    let findings = verdict["findings"].as_array().unwrap();
    assert!(findings.iter().all(|finding| finding["old"] != 2018), "{findings:?}");
}

#[test]
fn x02_a_countys_page_never_decides_for_the_nation() {
    // Only a county's page says that no wallet transfer is taken from 22 to 6 o'clock.
    let mut case = facts("130200", "spouse", "420500");
    for (person, scheme) in [("grantor", "employee"), ("grantee", "resident")] {
        case[person]["scheme"] = json!(scheme);
        case[person]["status"] = json!("normal");
        case[person]["wallet"] = json!(true);
    }
    case["grantor"]["account"] = json!(true);
    case["day"] = json!("2025-09-20");
    case["use"] = json!({ "through": "wallet", "hour": 23 });
    let verdict = check(&case);
    assert_eq!((&verdict["outcome"], &verdict["leans"]), (&json!("unsettled"), &json!("ineligible")));
}

#[test]
fn x02_a_suspension_that_a_place_does_not_speak_of_leans_where_other_places_point() {
    // 北京 says nothing; 黑龙江, 柳州, 江西, 济南, 河北, 甘肃, 湖北 and 宁夏 surely say that sharing stops.
    let mut case = facts("110000", "parent", "110000");
    case["grantor"] = json!({ "region": "110000", "account": true, "status": "paused" });
    case["grantee"]["status"] = json!("normal");
    let verdict = check(&case);
    assert_eq!((&verdict["outcome"], &verdict["leans"]), (&json!("unsettled"), &json!("ineligible")));
    let findings = verdict["findings"].as_array().unwrap();
    let status = findings.iter().find(|finding| finding["rule"] == "grantor_status").unwrap();
    assert_eq!((&status["params"]["alike"], &status["doubt"]), (&json!("8"), &json!("unknown")), "{status}");
}
