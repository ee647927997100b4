//! The figures of bills beside the module: what is missing, cut off or of another version never gives an amount.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

use gongji::catalogue::{FIGURES, built_in, withhold_figures};
use gongji::policy::{decode, encode};
use gongji::vocabulary::Vocabulary;
use gongji::{about, json, list_regions, load_figures, reset_policies};
use gongji_policies::{Policies, policies_json};
use serde_json::{Value, json};

type Call = fn(&str) -> String;

fn ask(call: Call, question: &Value) -> Value {
    serde_json::from_str(&call(&question.to_string())).unwrap()
}

/// A bill of 武汉 that its figures split.
fn bill() -> Value {
    json!({
        "day": "2026-11-22", "region": "420100", "scheme": "employee", "visit": "outpatient", "level": "3",
        "person": "in_service", "amounts": { "medfee_sumamt": "1000", "fulamt_ownpay_amt": "0", "overlmt_selfpay": "0", "preselfpay_amt": "0" },
        "year_to_date": { "deductible": "0", "in_scope": "0", "fund": "0" }, "own_account": "100",
    })
}

/// The calls that split a bill, with where the bill lies in the question.
fn splits() -> [(Call, Value, &'static str); 4] {
    let district = json!({ "region": "420106" });
    let mut elsewhere = bill();
    elsewhere["region"] = district["region"].clone();
    [
        (json::preview_deduction, bill(), "region"),
        (json::preview_deduction, elsewhere, "region"),
        (
            json::preview_year,
            json!({ "bills": [{ "day": "2026-11-22", "personal_share": "1" }, bill()] }),
            "bills[1].region",
        ),
        (
            json::read_settlement,
            json!({ "message": { "fund_pay_sumamt": "80", "acct_pay": "20" }, "bill": bill() }),
            "bill.region",
        ),
    ]
}

/// Questions that no figure decides.
fn others() -> Vec<(Call, Value)> {
    vec![
        (
            json::check_binding,
            json!({ "day": "2026-11-22", "grantor": { "region": "420100" }, "grantee": { "relation": "sibling" } }),
        ),
        (json::policy_at, json!({ "day": "2026-11-22", "region": "420100" })),
        (
            json::read_settlement,
            json!({ "message": { "fund_pay_sumamt": "80", "acct_pay": "20" }, "region": "440000" }),
        ),
        (
            json::preview_deduction,
            json!({ "day": "2026-11-22", "region": "420100", "personal_share": "100", "own_account": "30" }),
        ),
        (json::preview_deduction, json!({ "day": "2026-11-22", "amounts": { "medfee_sumamt": "100" } })),
    ]
}

/// Asserts that no figure is loaded, and that every bill is refused.
fn assert_withheld() {
    assert!(!about().figures);
    for (call, question, path) in splits() {
        let reply = ask(call, &question);
        assert_eq!(
            (reply["ok"].as_bool(), reply["errors"].as_array().map(Vec::len)),
            (Some(false), Some(1)),
            "{reply}"
        );
        let error = &reply["errors"][0];
        assert_eq!((error["code"].as_str(), error["path"].as_str()), (Some("figures_not_loaded"), Some(path)));
    }
}

#[test]
fn x02_rules_and_figures_together_are_the_whole_catalogue() {
    let (rules, figures) = built_in().apart();
    assert_eq!(encode(&figures), FIGURES);
    assert!(rules.benefits.is_empty() && figures.provisions.is_empty());
    let again = |part| decode(&encode(part)).unwrap();
    assert_eq!(again(&rules).joined(again(&figures)), *built_in());
}

#[test]
fn x02_what_needs_no_figures_is_answered_alike_without_them() {
    let with: Vec<Value> = others().iter().map(|(call, question)| ask(*call, question)).collect();
    assert!(with.iter().all(|reply| reply["ok"] == true), "{with:?}");
    let places = list_regions();
    withhold_figures();
    let without: Vec<Value> = others().iter().map(|(call, question)| ask(*call, question)).collect();
    assert_eq!(without, with);
    assert_eq!(list_regions(), places);
    assert!(places.iter().any(|place| place.pooling) && places.iter().any(|place| !place.pooling));
    assert_withheld();
}

#[test]
fn x02_a_bill_is_split_as_soon_as_the_figures_are_loaded() {
    let before: Vec<Value> = splits().iter().map(|(call, question, _)| ask(*call, question)).collect();
    let whole = about();
    withhold_figures();
    assert_withheld();
    for _ in 0..2 {
        assert_eq!(load_figures(FIGURES), Ok(whole.clone()));
    }
    for ((call, question, _), before) in splits().into_iter().zip(before) {
        assert_eq!(before["ok"], true, "{before}");
        assert_eq!(ask(call, &question), before);
    }
}

#[test]
fn x02_figures_that_were_cut_off_or_changed_are_refused_and_change_nothing() {
    let mut wrong: Vec<Vec<u8>> = (0..8).map(|cut| FIGURES[..FIGURES.len().saturating_sub(cut + 1)].to_vec()).collect();
    wrong.extend((0..FIGURES.len()).step_by(7919).map(|length| FIGURES[..length].to_vec()));
    wrong.push([FIGURES, &[0]].concat());
    wrong.extend((0..FIGURES.len()).step_by(4999).map(|place| {
        let mut bent = FIGURES.to_vec();
        bent[place] ^= 1;
        bent
    }));
    let loaded = about();
    let code =
        |bytes: &[u8]| load_figures(bytes).map_err(|errors| (errors[0].code.name().to_owned(), errors[0].path.clone()));
    for bytes in &wrong {
        assert_eq!(code(bytes), Err(("sha256".into(), String::new())));
    }
    assert_eq!(about(), loaded);
    withhold_figures();
    for bytes in &wrong {
        assert!(code(bytes).is_err());
    }
    assert_withheld();
}

#[test]
fn x02_figures_of_another_version_are_refused() {
    let mut later = built_in().clone();
    later.benefits.pop();
    let figures = encode(&later.apart().1);
    assert!(decode(&figures).is_some(), "nothing is wrong with them but that they belong to other rules");
    withhold_figures();
    assert!(load_figures(&figures).is_err());
    assert_withheld();
}

#[test]
fn x02_policies_of_one_file_bring_their_figures_and_take_them_away_again() {
    let read = Policies::read("policies".as_ref()).map_err(|faults| faults.join("\n")).unwrap();
    let file = policies_json(&read).to_string();
    let before = ask(json::preview_deduction, &bill());
    withhold_figures();
    gongji::load_policies(&file).unwrap();
    assert!(about().figures);
    assert_eq!(ask(json::preview_deduction, &bill()), before);
    // The built-in figures are taken for later; the policies in force stay.
    assert_eq!(load_figures(FIGURES).map(|about| about.built_in), Ok(false));
    withhold_figures();
    reset_policies();
    assert_withheld();
}
