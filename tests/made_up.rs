//! Rules that no place states surely, or not together: one place made up for each, and what follows from it by hand.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji::bill::{AssumptionKey, Bill, PayerKind, preview};
use gongji::binding::{Case, verdict};
use gongji::date::Day;
use gongji::finding::{FindingCode, FindingStatus, RuleCode};
use gongji::insurance::Purpose;
use gongji::money::Money;
use gongji::policy::{
    Catalogue, CataloguePlace, CatalogueSource, Confidence, PackedValue, PayingOrder, Provision, ShareablePart,
    SourcedValue, Start, Topic,
};
use gongji::region::Region;
use gongji::unbinding::{UnbindingOutcome, UnbindingQuestion, unbinding_verdict};
use gongji::vocabulary::Vocabulary;
use serde_json::{Value, json};

const OFFICIAL: u16 = 0;
const REPORTED: u16 = 2;

/// What 某市 says of a topic since 2024; the sources 0 and 1 are official, 2 is a guide site.
fn provision(topic: Topic, values: &[(PackedValue, u16)]) -> Provision {
    let values = values.iter().map(|(value, source)| SourcedValue { value: *value, sources: vec![*source] });
    let start = Start::on(Day::parse("2024-01-01").unwrap());
    Provision { region: Region::parse("420100").unwrap(), topic, start, last: None, values: values.collect() }
}

fn catalogue(mut provisions: Vec<Provision>) -> Catalogue {
    let place = |(code, name): (&str, &str)| CataloguePlace {
        region: Region::parse(code).unwrap(),
        name: name.into(),
        name_en: name.into(),
    };
    let source = |(key, confidence): (&str, Confidence)| CatalogueSource { key: key.into(), confidence, dated: None };
    provisions.sort_by_key(|one| (one.region, one.topic));
    Catalogue {
        sources: [("a", Confidence::Official), ("b", Confidence::Official), ("c", Confidence::Aggregator)]
            .map(source)
            .to_vec(),
        places: [("000000", "全国"), ("420000", "某省"), ("420100", "某市")].map(place).to_vec(),
        provisions,
        benefits: Vec::new(),
    }
}

/// 绑定满 3 个月才能解绑: three months after 31 May are over on 31 August.
#[test]
fn b13_a_binding_that_is_too_new_cannot_be_ended_yet() {
    let catalogue = catalogue(vec![provision(Topic::LockMonths, &[(PackedValue(3), OFFICIAL)])]);
    let outcome = |day: &str| {
        let question = json!({ "day": day, "region": "420100", "asked_by": "grantor", "bound_on": "2025-05-31" });
        let question: UnbindingQuestion = gongji::json::read(&question.to_string()).unwrap();
        unbinding_verdict(&question, &catalogue).outcome
    };
    assert_eq!(outcome("2025-05-31"), UnbindingOutcome::NotYet);
    assert_eq!(outcome("2025-08-30"), UnbindingOutcome::NotYet);
    assert_eq!(outcome("2025-08-31"), UnbindingOutcome::MayBeEnded);
}

/// Two official sources, one for a stay in hospital and one against it: of 300, shared money pays all or nothing.
#[test]
fn m04_a_clash_about_a_kind_of_visit_shows_both_amounts() {
    let bit = 1_u16 << Purpose::Inpatient.index();
    let values = [(PackedValue::scope(bit, 0), OFFICIAL), (PackedValue::scope(0, bit), 1)];
    let catalogue = catalogue(vec![provision(Topic::Pays, &values)]);
    let bill = json!({ "day": "2025-06-01", "region": "420100", "visit": "inpatient", "personal_share": "300",
        "own_account": "0", "grantors": [{ "balance": "5000" }] });
    let bill: Bill = gongji::json::read(&bill.to_string()).unwrap();
    let split = preview(&bill, &catalogue).unwrap();
    let of_visit = split.readings.iter().find(|reading| reading.key == AssumptionKey::SharedPaysVisit).unwrap();
    let shown = json!([
        split.assumptions.iter().find(|one| one.key == AssumptionKey::SharedPaysVisit).unwrap().value.to_string(),
        of_visit.value.to_string()
    ]);
    assert_eq!(shown, json!(["allowed", "forbidden"]));
}

/// That only money of past years counts is said by a guide site alone, and 2,000 must stay: 5,000 in all are enough, 1,500 of past years
/// are not, so that the answer leans against the case and refuses nothing.
#[test]
fn b03_past_years_money_that_is_too_little_leans_where_the_rule_is_reported() {
    let history = PackedValue(u32::from(ShareablePart::HistoryYear.index()));
    let catalogue = catalogue(vec![
        provision(Topic::Funds, &[(history, REPORTED)]),
        provision(Topic::KeptBack, &[(PackedValue::yuan(Money::from_yuan(2_000)).unwrap(), OFFICIAL)]),
    ]);
    let found = |history_balance: Value| {
        let case = json!({ "day": "2025-06-01", "grantor": { "region": "420100", "balance": "5000", "history_balance": history_balance } });
        let case: Case = gongji::json::read(&case.to_string()).unwrap();
        let verdict = verdict(&case, &catalogue);
        let balance = verdict.findings.iter().find(|finding| finding.rule == RuleCode::Balance).unwrap();
        (balance.status, balance.code, balance.leans)
    };
    assert_eq!(found(json!("1500")), (FindingStatus::Unsettled, FindingCode::BalanceHistoryReported, Some(false)));
    assert_eq!(found(json!("2500")), (FindingStatus::Pass, FindingCode::BalanceEnough, None));
}

/// What a grantor of a made-up place pays at least and at most.
fn ranges(provisions: Vec<Provision>, grantors: &Value) -> Vec<(String, String)> {
    let bill = json!({ "day": "2025-06-01", "region": "420100", "visit": "outpatient", "personal_share": "300", "own_account": "0", "grantors": grantors,
        "assume": { "own_pays_self_funded": "allowed", "shared_pays_self_funded": "allowed", "shared_pays_deductible": "allowed" } });
    let bill: Bill = gongji::json::read(&bill.to_string()).unwrap();
    let catalogue = catalogue(provisions);
    let split = preview(&bill, &catalogue).unwrap();
    let of_grantors = split.span.iter().filter(|one| one.payer == PayerKind::Grantor);
    of_grantors.map(|one| (one.least.to_string(), one.most.to_string())).collect()
}

fn span(amounts: &[(&str, &str)]) -> Vec<(String, String)> {
    amounts.iter().map(|(least, most)| ((*least).to_owned(), (*most).to_owned())).collect()
}

/// One account holds 100 and the other an unknown amount. In the order of the list the first pays its 100 and the other what is left, if it
/// has it; where the larger balance pays first, that may be the other, and then it may pay all.
#[test]
fn m05_an_unknown_balance_bounds_by_the_order_of_the_place() {
    let all = PackedValue::yuan(Money::ZERO).unwrap();
    let order = |order: PayingOrder| {
        let order = PackedValue(u32::from(order.index()));
        vec![provision(Topic::Order, &[(order, OFFICIAL)]), provision(Topic::KeptBack, &[(all, OFFICIAL)])]
    };
    let grantors = json!([{ "balance": "100", "history_balance": "100" }, {}]);
    assert_eq!(ranges(order(PayingOrder::Filing), &grantors), span(&[("100.00", "100.00"), ("0.00", "200.00")]));
    assert_eq!(ranges(order(PayingOrder::LargestBalance), &grantors), span(&[("0.00", "100.00"), ("0.00", "300.00")]));
}

/// 历年结余 is a part of the balance: of an account of 100 in all, no more than 100.
#[test]
fn b03_past_years_money_is_no_more_than_the_balance() {
    let history = PackedValue(u32::from(ShareablePart::HistoryYear.index()));
    let past_years = || vec![provision(Topic::Funds, &[(history, OFFICIAL)])];
    assert_eq!(ranges(past_years(), &json!([{ "balance": "100" }])), span(&[("0.00", "100.00")]));
    assert_eq!(ranges(past_years(), &json!([{}])), span(&[("0.00", "300.00")]));
}
