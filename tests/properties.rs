//! What holds for every case and every bill, tried on generated ones.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

use gongji::binding::{Case, Outcome, verdict};
use gongji::catalogue::built_in;
use gongji::date::Day;
use gongji::insurance::{InsuranceStatus, MemberCategory, Purpose, Scheme};
use gongji::money::Money;
use gongji::policy::{Arrangement, BindingEvent, BindingParty, Catalogue};
use gongji::relation::Relation;
use gongji::unbinding::{UnbindingOutcome, UnbindingQuestion, unbinding_verdict};
use gongji::vocabulary::Vocabulary;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

fn words<T: Vocabulary>() -> impl Strategy<Value = Value> {
    select(T::ALL.iter().map(|word| json!(word.name())).collect::<Vec<_>>())
}

/// A known place, or a city of one that is not known by itself.
fn region() -> impl Strategy<Value = Value> {
    let known = built_in().places.iter().map(|place| place.region.to_string()).filter(|code| code != "000000");
    let others = ["130900", "440300", "659001", "110105"].map(str::to_owned);
    select(known.chain(others).map(Value::from).collect::<Vec<_>>())
}

/// The days on which something begins, and their neighbours.
fn day() -> impl Strategy<Value = Value> {
    let starts = built_in().provisions.iter().filter_map(|setting| setting.start.by);
    let around = starts.flat_map(|day| [day.yesterday(), Some(day), day.tomorrow()]).flatten();
    let mut days: Vec<Day> = around.chain(Day::parse("2026-11-22")).collect();
    days.sort_unstable();
    days.dedup();
    select(days.into_iter().map(|day| json!(day.to_string())).collect::<Vec<_>>())
}

fn yuan() -> impl Strategy<Value = Value> {
    let fen = prop_oneof![Just(0_u64), 1..100_u64, 100..1_000_000_u64, Just(200_000), Just(200_001)];
    fen.prop_map(|fen| json!(Money::from_fen(fen).map(|money| money.to_string())))
}

/// An object of fields that are there or not.
fn object(fields: Vec<(&'static str, BoxedStrategy<Value>)>) -> BoxedStrategy<Value> {
    let (names, values): (Vec<_>, Vec<_>) =
        fields.into_iter().map(|(name, value)| (name, weighted(0.9, value))).unzip();
    let build = move |values: Vec<Option<Value>>| {
        let given = names.iter().zip(values).filter_map(|(name, value)| Some((String::from(*name), value?)));
        Value::Object(given.collect::<Map<_, _>>())
    };
    values.prop_map(build).boxed()
}

fn case() -> impl Strategy<Value = Value> {
    let count = || (0_u32..12).prop_map(Value::from).boxed();
    let flag = || any::<bool>().prop_map(Value::from).boxed();
    let mostly =
        |word: &'static str, others: BoxedStrategy<Value>| prop_oneof![6 => Just(json!(word)), 1 => others].boxed();
    let grantor = object(vec![
        ("region", region().boxed()),
        ("scheme", mostly("employee", words::<Scheme>().boxed())),
        ("account", Just(json!(true)).boxed()),
        ("status", mostly("normal", words::<InsuranceStatus>().boxed())),
        ("category", words::<MemberCategory>().boxed()),
        ("balance", yuan().boxed()),
        ("history_balance", yuan().boxed()),
        ("bound", count()),
        ("bound_ever", count()),
        ("is_grantee", flag()),
        ("e_credential", flag()),
        ("wallet", flag()),
    ]);
    let grantee = object(vec![
        ("relation", words::<Relation>().boxed()),
        ("region", region().boxed()),
        ("scheme", mostly("resident", words::<Scheme>().boxed())),
        ("status", mostly("normal", words::<InsuranceStatus>().boxed())),
        ("age", (0_u32..90).prop_map(Value::from).boxed()),
        ("bound", count()),
        ("groups", count()),
        ("same_role", count()),
        ("is_grantor", flag()),
        ("consents", flag()),
        ("wallet", flag()),
    ]);
    let usage = (weighted(0.2, words::<Purpose>()), yuan(), 0_u32..3).prop_map(|(pays, amount, moved)| {
        pays.map_or_else(|| json!({}), |pays| json!({ "pays": pays, "amount": amount, "transfers_this_month": moved }))
    });
    (day(), grantor, grantee, any::<bool>(), usage).prop_map(|(day, grantor, grantee, family_account, usage)| {
        json!({ "day": day, "grantor": grantor, "grantee": grantee, "family_account": family_account, "use": usage })
    })
}

fn question() -> impl Strategy<Value = Value> {
    let asked = object(vec![
        ("event", words::<BindingEvent>().boxed()),
        ("region", region().boxed()),
        ("asked_by", words::<BindingParty>().boxed()),
        ("bound_on", day().boxed()),
        ("through", words::<Arrangement>().boxed()),
    ]);
    (day(), asked, any::<bool>()).prop_map(|(day, mut question, by_wish)| {
        // Nothing ends before it began.
        if question["bound_on"].as_str() > day.as_str() {
            question["bound_on"] = day.clone();
        }
        question["day"] = day;
        if by_wish {
            question.as_object_mut().unwrap().remove("event");
        }
        question
    })
}

/// The catalogue without anything that rests on guide sites alone.
fn without_reports() -> Catalogue {
    let full = built_in();
    let mut sure = full.clone();
    for setting in &mut sure.provisions {
        setting.values.retain(|statement| full.confidence(&statement.sources).decides());
    }
    sure.provisions.retain(|setting| !setting.values.is_empty());
    sure
}

/// The field `a.b` of a case.
fn at<'v>(case: &'v mut Value, field: &str) -> &'v mut Value {
    field.split('.').fold(case, |value, key| &mut value[key])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// X02: "what rests on aggregators alone never allows or denies by itself", over the whole catalogue.
    #[test]
    fn x02_reports_alone_never_decide(case in case()) {
        let sure = without_reports();
        let case: Case = gongji::json::read(&case.to_string()).unwrap();
        let outcome = verdict(&case, built_in()).outcome;
        if matches!(outcome, Outcome::Eligible | Outcome::Ineligible) {
            prop_assert_eq!(verdict(&case, &sure).outcome, outcome);
        }
    }

    /// X02: the same for how a binding ends.
    #[test]
    fn x02_reports_alone_never_settle_an_ending(question in question()) {
        let question: UnbindingQuestion = gongji::json::read(&question.to_string()).unwrap();
        let outcome = unbinding_verdict(&question, built_in()).outcome;
        if !matches!(outcome, UnbindingOutcome::Unsettled | UnbindingOutcome::Incomplete) {
            prop_assert_eq!(unbinding_verdict(&question, &without_reports()).outcome, outcome);
        }
    }

    /// X01: answering a question that was asked never brings the same question again, and a refusal asks nothing.
    #[test]
    fn x01_a_settled_case_asks_nothing(case in case()) {
        let case: Case = gongji::json::read(&case.to_string()).unwrap();
        let verdict = verdict(&case, built_in());
        prop_assert_eq!(verdict.ask.is_empty(), verdict.outcome != Outcome::Incomplete);
    }

    /// X03: every remedy, put into the case as it stands and asked again, gives the answer it promised, and its rule passes.
    #[test]
    fn x03_remedies_hold_what_they_promise(case in case()) {
        let ask = |case: &Value| serde_json::from_str::<Value>(&gongji::json::check_binding(&case.to_string())).unwrap()["value"].clone();
        for remedy in ask(&case)["remedies"].as_array().unwrap() {
            let mut changed = case.clone();
            for change in remedy["changes"].as_array().unwrap() {
                *at(&mut changed, change["field"].as_str().unwrap()) = change["to"].clone();
            }
            let verdict = ask(&changed);
            prop_assert_eq!(&verdict["outcome"], &remedy["outcome"]);
            let findings = verdict["findings"].as_array().unwrap();
            prop_assert!(!findings.iter().any(|f| f["rule"] == remedy["rule"] && f["status"] == "fail"));
        }
    }

    /// X02: another way that is listed as open is eligible when it is asked for, and a closed one is refused.
    #[test]
    fn x02_a_listed_way_keeps_its_word(case in case()) {
        let ask = |case: &Value| serde_json::from_str::<Value>(&gongji::json::check_binding(&case.to_string())).unwrap()["value"].clone();
        for other in ask(&case)["alternatives"].as_array().unwrap() {
            let mut asked = case.clone();
            asked["use"]["through"] = other["arrangement"].clone();
            let verdict = ask(&asked);
            let outcome = verdict["assuming"]["outcome"].as_str().or(verdict["outcome"].as_str());
            match other["state"].as_str() {
                Some("open") => prop_assert_eq!(outcome, Some("eligible"), "{}", asked),
                Some("closed") => prop_assert_eq!(outcome, Some("ineligible"), "{}", asked),
                _ => {}
            }
        }
    }

    /// X08: whatever is typed as a number, no reply holds it.
    #[test]
    fn x08_no_reply_holds_the_number(number in "[0-9]{15,19}|[0-9]{17}[Xx]|[０-９]{6,18}|[A-Z]{1,3}[0-9]{8,12}") {
        let id = json!({ "kind": "resident_id", "number": number });
        let case = json!({ "day": "2026-11-22", "grantor": { "id": id }, "grantee": { "id": id } });
        let reply = gongji::json::check_binding(&case.to_string());
        prop_assert!(!reply.contains(&number));
        let wrong = json!({ "day": number, "grantor": { "region": number, "balance": number, "scheme": number } });
        let reply = gongji::json::check_binding(&wrong.to_string());
        prop_assert!(!reply.contains(&number));
    }
}
