//! What holds for every case and every bill, tried on generated ones.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

mod generated;

use generated::applies;
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
use std::sync::OnceLock;

fn words<T: Vocabulary>() -> impl Strategy<Value = Value> {
    select(T::ALL.iter().map(|word| json!(word.name())).collect::<Vec<_>>())
}

fn config() -> ProptestConfig {
    generated::config(2_000, "tests/proptest-regressions/properties.txt")
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

/// A case, mostly one to which little stands opposed: with everything drawn evenly, one in 150 would be eligible.
fn case() -> impl Strategy<Value = Value> {
    let count = || prop_oneof![4 => Just(0), 1 => 0_u32..12].prop_map(Value::from).boxed();
    let usually = |flag: bool| prop_oneof![6 => Just(json!(flag)), 1 => Just(json!(!flag))].boxed();
    let mostly =
        |word: &'static str, others: BoxedStrategy<Value>| prop_oneof![6 => Just(json!(word)), 1 => others].boxed();
    let grantor = object(vec![
        ("region", region().boxed()),
        ("scheme", mostly("employee", words::<Scheme>().boxed())),
        ("account", Just(json!(true)).boxed()),
        ("status", mostly("normal", words::<InsuranceStatus>().boxed())),
        ("category", mostly("in_service", words::<MemberCategory>().boxed())),
        ("balance", yuan().boxed()),
        ("history_balance", yuan().boxed()),
        ("bound", count()),
        ("bound_ever", count()),
        ("is_grantee", usually(false)),
        ("e_credential", usually(true)),
        ("wallet", usually(true)),
    ]);
    let grantee = object(vec![
        (
            "relation",
            prop_oneof![select(vec!["spouse", "parent", "child"]).prop_map(Value::from), words::<Relation>()].boxed(),
        ),
        ("region", region().boxed()),
        ("scheme", mostly("resident", words::<Scheme>().boxed())),
        ("status", mostly("normal", words::<InsuranceStatus>().boxed())),
        ("age", (0_u32..90).prop_map(Value::from).boxed()),
        ("bound", count()),
        ("groups", count()),
        ("same_role", count()),
        ("is_grantor", usually(false)),
        ("consents", usually(true)),
        ("wallet", usually(true)),
    ]);
    let usage = (weighted(0.2, words::<Purpose>()), yuan(), 0_u32..3).prop_map(|(pays, amount, moved)| {
        pays.map_or_else(|| json!({}), |pays| json!({ "pays": pays, "amount": amount, "transfers_this_month": moved }))
    });
    let day = prop_oneof![1 => Just(json!("2026-11-22")), 5 => day()];
    (day, grantor, grantee, (any::<bool>(), prop::bool::weighted(0.6)), usage).prop_map(|(day, grantor, mut grantee, flags, usage)| {
        let (family_account, same_place) = flags;
        if same_place {
            grantee["region"] = grantor["region"].clone();
        }
        let mut case = json!({ "day": day, "grantor": grantor, "grantee": grantee, "family_account": family_account, "use": usage });
        // A place that is left out stays so.
        for person in ["grantor", "grantee"] {
            case[person].as_object_mut().unwrap().retain(|_, value| !value.is_null());
        }
        case
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
fn without_reports() -> &'static Catalogue {
    static SURE: OnceLock<Catalogue> = OnceLock::new();
    SURE.get_or_init(|| {
        let full = built_in();
        let mut sure = full.clone();
        for setting in &mut sure.provisions {
            setting.values.retain(|statement| full.confidence(&statement.sources).decides());
        }
        sure.provisions.retain(|setting| !setting.values.is_empty());
        sure
    })
}

/// The field `a.b` of a case.
fn at<'v>(case: &'v mut Value, field: &str) -> &'v mut Value {
    field.split('.').fold(case, |value, key| &mut value[key])
}

/// X02: "what rests on aggregators alone never allows or denies by itself", over the whole catalogue.
#[test]
fn x02_reports_alone_never_decide() {
    applies(config(), [40, 4], case(), |case| {
        let case: Case = gongji::json::read(&case.to_string()).unwrap();
        let outcome = verdict(&case, built_in()).outcome;
        let decides = matches!(outcome, Outcome::Eligible | Outcome::Ineligible);
        if decides {
            prop_assert_eq!(verdict(&case, without_reports()).outcome, outcome);
        }
        Ok([decides, outcome == Outcome::Eligible])
    });
}

/// X02: the same for how a binding ends.
#[test]
fn x02_reports_alone_never_settle_an_ending() {
    applies(config(), [30], question(), |question| {
        let question: UnbindingQuestion = gongji::json::read(&question.to_string()).unwrap();
        let outcome = unbinding_verdict(&question, built_in()).outcome;
        let settles = !matches!(outcome, UnbindingOutcome::Unsettled | UnbindingOutcome::Incomplete);
        if settles {
            prop_assert_eq!(unbinding_verdict(&question, without_reports()).outcome, outcome);
        }
        Ok([settles])
    });
}

/// X03: every remedy, put into the case as it stands and asked again, gives the answer it promised, and its rule passes.
#[test]
fn x03_remedies_hold_what_they_promise() {
    applies(config(), [20], case(), |case| {
        let value = answer(&case);
        let remedies = value["remedies"].as_array().unwrap();
        for remedy in remedies {
            let mut changed = case.clone();
            for change in remedy["changes"].as_array().unwrap() {
                *at(&mut changed, change["field"].as_str().unwrap()) = change["to"].clone();
            }
            let verdict = answer(&changed);
            prop_assert_eq!(&verdict["outcome"], &remedy["outcome"]);
            let findings = verdict["findings"].as_array().unwrap();
            prop_assert!(!findings.iter().any(|f| f["rule"] == remedy["rule"] && f["status"] == "fail"));
        }
        Ok([!remedies.is_empty()])
    });
}

/// X02: another way that is listed as open is eligible when it is asked for, and a closed one is refused.
#[test]
fn x02_a_listed_way_keeps_its_word() {
    applies(config(), [1, 40], case(), |case| {
        let mut met = [false, false];
        for other in answer(&case)["alternatives"].as_array().unwrap() {
            let mut asked = case.clone();
            asked["use"]["through"] = other["arrangement"].clone();
            let verdict = answer(&asked);
            let outcome = verdict["assuming"]["outcome"].as_str().or(verdict["outcome"].as_str());
            match other["state"].as_str() {
                Some("open") => {
                    met[0] = true;
                    prop_assert_eq!(outcome, Some("eligible"), "{}", asked);
                }
                Some("closed") => {
                    met[1] = true;
                    prop_assert_eq!(outcome, Some("ineligible"), "{}", asked);
                }
                _ => {}
            }
        }
        Ok(met)
    });
}

fn answer(case: &Value) -> Value {
    serde_json::from_str::<Value>(&gongji::json::check_binding(&case.to_string())).unwrap()["value"].clone()
}

proptest! {
    #![proptest_config(config())]

    /// X01: answering a question that was asked never brings the same question again, and a refusal asks nothing.
    #[test]
    fn x01_a_settled_case_asks_nothing(case in case()) {
        let case: Case = gongji::json::read(&case.to_string()).unwrap();
        let verdict = verdict(&case, built_in());
        prop_assert_eq!(verdict.ask.is_empty(), verdict.outcome != Outcome::Incomplete);
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
