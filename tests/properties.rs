//! What holds for every case and every bill, tried on generated ones.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

use gongji::binding::{Case, Outcome, verdict};
use gongji::catalogue::built_in;
use gongji::date::Day;
use gongji::insurance::{Category, Scheme, Status, Use};
use gongji::money::Money;
use gongji::policy::Catalogue;
use gongji::relation::Relation;
use gongji::word::Word;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

fn words<T: Word>() -> impl Strategy<Value = Value> {
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
    let starts = built_in().settings.iter().filter_map(|setting| setting.start.by);
    let around = starts.flat_map(|day| [day.eve(), Some(day), day.morrow()]).flatten();
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
        ("status", mostly("normal", words::<Status>().boxed())),
        ("category", words::<Category>().boxed()),
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
        ("status", mostly("normal", words::<Status>().boxed())),
        ("bound", count()),
        ("groups", count()),
        ("same_role", count()),
        ("is_grantor", flag()),
        ("consents", flag()),
        ("wallet", flag()),
    ]);
    let usage =
        weighted(0.2, words::<Use>()).prop_map(|pays| pays.map_or_else(|| json!({}), |pays| json!({ "pays": pays })));
    (day(), grantor, grantee, any::<bool>(), usage).prop_map(|(day, grantor, grantee, family_account, usage)| {
        json!({ "day": day, "grantor": grantor, "grantee": grantee, "family_account": family_account, "use": usage })
    })
}

/// The catalogue without anything that rests on guide sites alone.
fn without_reports() -> Catalogue {
    let full = built_in();
    let mut sure = full.clone();
    for setting in &mut sure.settings {
        setting.statements.retain(|statement| full.confidence(&statement.sources).decides());
    }
    sure.settings.retain(|setting| !setting.statements.is_empty());
    sure
}

fn bill() -> impl Strategy<Value = Value> {
    let line = (yuan(), select(vec!["a", "b", "c"]), weighted(0.3, yuan()), 0..=10_000_u32).prop_map(|(amount, class, limit, share)| {
        let mut line = json!({ "amount": amount, "class": class, "pre_self_pay": format!("{}.{:04}", share / 10_000, share % 10_000) });
        if let Some(limit) = limit {
            line["limit"] = limit;
        }
        line
    });
    let sharer = (region(), yuan(), yuan(), weighted(0.3, yuan())).prop_map(|(region, balance, history, cap)| {
        let mut sharer = json!({ "region": region, "balance": balance, "history_balance": history });
        if let Some(cap) = cap {
            sharer["payment_cap"] = cap;
        }
        sharer
    });
    let place = select(vec!["420100", "130100", "320100"]);
    let patient = (select(vec!["1", "2", "3"]), select(vec!["in_service", "retired"]), 18..90_u32);
    let used = (yuan(), yuan(), yuan());
    let lists = (prop::collection::vec(line, 1..6), prop::collection::vec(sharer, 0..4));
    (day(), place, patient, used, yuan(), lists).prop_map(|(day, region, patient, used, own, (lines, grantors))| {
        let (level, person, age) = patient;
        json!({
            "day": day, "region": region, "scheme": "employee", "visit": "outpatient", "level": level, "person": person, "age": age,
            "lines": lines, "year_to_date": { "deductible": used.0, "in_scope": used.1, "fund": used.2 },
            "own_account": own, "grantors": grantors,
        })
    })
}

/// A settlement that adds up, counted in one of the ways there are: 共济 inside the account or beside it, the account inside
/// 基金支付总额 or beside it. Parts are left out where that is the same as 0.
fn settlement() -> impl Strategy<Value = (Value, bool, bool)> {
    let fen = || prop_oneof![2 => Just(0_i64), 5 => 1..2_000_000_i64];
    let parts = (fen(), fen(), fen(), fen());
    let payers = (fen(), fen(), fen(), fen(), fen());
    (parts, payers, any::<(bool, bool, bool, bool)>()).prop_map(|(parts, payers, flags)| {
        let (shared_inside, account_inside, reversal, brief) = flags;
        let (self_funded, over_limit, pre_self_pay, _) = parts;
        let (pooled, large, own, shared, cash) = payers;
        let total = pooled + large + own + shared + cash;
        // What does not fit into the bill is cut off, so that the parts sum to it.
        let self_funded = self_funded.min(total);
        let over_limit = over_limit.min(total - self_funded);
        let pre_self_pay = pre_self_pay.min(total - self_funded - over_limit);
        let account = if shared_inside { own + shared } else { own };
        let fund = pooled + large + if account_inside { account } else { 0 };
        let amounts = [
            ("medfee_sumamt", total),
            ("fulamt_ownpay_amt", self_funded),
            ("overlmt_selfpay", over_limit),
            ("preselfpay_amt", pre_self_pay),
            ("inscp_scp_amt", total - self_funded - over_limit - pre_self_pay),
            ("hifp_pay", pooled),
            ("hifob_pay", large),
            ("fund_pay_sumamt", fund),
            ("psn_part_amt", own + shared + cash),
            ("acct_pay", account),
            ("acct_mulaid_pay", shared),
            ("psn_cash_pay", cash),
        ];
        let optional = ["overlmt_selfpay", "hifob_pay", "acct_mulaid_pay"];
        let kept = amounts.into_iter().filter(|(name, fen)| !(brief && *fen == 0 && optional.contains(name)));
        let signed = |fen: i64| if reversal { -fen } else { fen };
        let message: Map<_, _> = kept.map(|(name, fen)| (name.to_owned(), json!(yuan_of(signed(fen))))).collect();
        (message.into(), shared_inside, account_inside)
    })
}

fn yuan_of(fen: i64) -> String {
    format!("{}{}.{:02}", if fen < 0 { "-" } else { "" }, fen.abs() / 100, fen.abs() % 100)
}

fn signed_fen(amount: &Value) -> i64 {
    gongji::settlement::SignedMoney::parse(amount.as_str().unwrap_or("0")).unwrap().fen()
}

fn settled(message: &Value) -> Value {
    let question = json!({ "message": { "output": { "setlinfo": message } } });
    let reply = serde_json::to_value(gongji::api::read_settlement(&question.to_string())).unwrap();
    assert_eq!(reply["ok"], true, "{reply}");
    reply["value"].clone()
}

fn judged<'v>(value: &'v Value, identity: &str) -> &'v Value {
    value["identities"].as_array().unwrap().iter().find(|one| one["identity"] == identity).unwrap()
}

fn split(bill: &Value) -> Value {
    let reply = serde_json::to_value(gongji::api::preview_deduction(&bill.to_string())).unwrap();
    assert_eq!(reply["ok"], true, "{reply}");
    reply["value"].clone()
}

fn fen(amount: &Value) -> u64 {
    Money::parse(amount.as_str().unwrap_or("0")).map_or(0, Money::fen)
}

/// The field `a.b` of a case.
fn at<'v>(case: &'v mut Value, field: &str) -> &'v mut Value {
    field.split('.').fold(case, |value, key| &mut value[key])
}

/// Amounts, days and words are written as text; flags and counts as themselves.
fn written(field: &str, to: &str) -> Value {
    let is_text = field.contains("balance") || field.contains("amount");
    if is_text { json!(to) } else { serde_json::from_str(to).unwrap_or_else(|_| json!(to)) }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// X02: "what rests on aggregators alone never allows or denies by itself", over the whole catalogue.
    #[test]
    fn x02_reports_alone_never_decide(case in case()) {
        let sure = without_reports();
        let case: Case = serde_json::from_value(case).unwrap();
        let outcome = verdict(&case, built_in()).outcome;
        if matches!(outcome, Outcome::Eligible | Outcome::Ineligible) {
            prop_assert_eq!(verdict(&case, &sure).outcome, outcome);
        }
    }

    /// X01: answering a question that was asked never brings the same question again, and a refusal asks nothing.
    #[test]
    fn x01_a_settled_case_asks_nothing(case in case()) {
        let case: Case = serde_json::from_value(case).unwrap();
        let verdict = verdict(&case, built_in());
        prop_assert_eq!(verdict.ask.is_empty(), verdict.outcome != Outcome::Incomplete);
    }

    /// X03: every remedy, written into the case and asked again, gives the answer it promised and mends its rule.
    #[test]
    fn x03_remedies_hold_what_they_promise(case in case()) {
        let ask = |case: &Value| serde_json::to_value(gongji::api::check_binding(&case.to_string())).unwrap()["value"].clone();
        for remedy in ask(&case)["remedies"].as_array().unwrap() {
            let mut mended = case.clone();
            for change in remedy["changes"].as_array().unwrap() {
                let (field, to) = (change["field"].as_str().unwrap(), change["to"].as_str().unwrap());
                *at(&mut mended, field) = written(field, to);
            }
            let verdict = ask(&mended);
            prop_assert_eq!(&verdict["outcome"], &remedy["outcome"]);
            let findings = verdict["findings"].as_array().unwrap();
            prop_assert!(!findings.iter().any(|f| f["rule"] == remedy["rule"] && f["status"] == "fail"));
        }
    }

    /// X05: the parts sum to the bill, and nobody pays above what they may.
    #[test]
    fn x05_parts_sum_to_the_bill(bill in bill()) {
        let value = split(&bill);
        if value["outcome"] != "incomplete" {
            let totals = &value["totals"];
            let sum = |names: &[&str]| names.iter().map(|name| fen(&totals[*name])).sum::<u64>();
            let total = fen(&totals["medfee_sumamt"]);
            prop_assert_eq!(total, sum(&["fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"]));
            prop_assert_eq!(total, sum(&["fund_pay_sumamt", "psn_part_amt"]));
            prop_assert_eq!(fen(&totals["psn_part_amt"]), sum(&["acct_pay", "acct_mulaid_pay", "psn_cash_pay"]));
            let payers = value["payers"].as_array().unwrap();
            prop_assert_eq!(total, payers.iter().map(|payer| fen(&payer["amount"])).sum::<u64>());
            for payer in payers.iter().filter(|payer| payer["usable"].is_string()) {
                prop_assert!(fen(&payer["amount"]) <= fen(&payer["usable"]));
            }
        }
    }

    /// X05: more money in an account never raises the cash to be paid.
    #[test]
    fn x05_more_balance_never_raises_cash(bill in bill(), extra in 1..100_000_u64) {
        let before = split(&bill);
        let more = |amount: &Value| json!(Money::from_fen(fen(amount).saturating_add(extra)).unwrap().to_string());
        let mut richer = bill.clone();
        richer["own_account"] = more(&bill["own_account"]);
        let cash = |value: &Value| fen(&value["totals"]["psn_cash_pay"]);
        prop_assert!(cash(&split(&richer)) <= cash(&before));
        for index in 0..bill["grantors"].as_array().map_or(0, Vec::len) {
            let mut richer = bill.clone();
            richer["grantors"][index]["balance"] = more(&bill["grantors"][index]["balance"]);
            richer["grantors"][index]["history_balance"] = more(&bill["grantors"][index]["history_balance"]);
            prop_assert!(cash(&split(&richer)) <= cash(&before));
        }
    }

    /// M05: in a set order a later account pays only when the earlier ones have given what they may.
    #[test]
    fn m05_the_set_order_is_respected(bill in bill()) {
        let value = split(&bill);
        let ordered = value["assumptions"].as_array().into_iter().flatten().any(|a| a["switch"] == "order" && a["value"] != "largest_balance");
        if ordered && value["outcome"] != "incomplete" {
            let grantors: Vec<&Value> = value["payers"].as_array().unwrap().iter().filter(|p| p["payer"] == "grantor").collect();
            for (earlier, later) in grantors.iter().zip(grantors.iter().skip(1)) {
                prop_assert!(fen(&later["amount"]) == 0 || fen(&earlier["amount"]) == fen(&earlier["usable"]));
            }
        }
    }

    /// A settlement that adds up is never taken to count its money another way than it does, and its sums hold.
    #[test]
    fn settlements_that_add_up_are_understood((message, shared_inside, account_inside) in settlement()) {
        let value = settled(&message);
        let place = |inside| if inside { "inside" } else { "beside" };
        for (found, inside) in [("shared", shared_inside), ("account", account_inside)] {
            let found = &value[found];
            prop_assert!(found["place"] == place(inside) || found["place"] == "unknown", "{}", value);
        }
        // With money there, and a sum that tells the ways apart, it is found out.
        let (own, shared) = (signed_fen(&message["acct_pay"]), signed_fen(&message["acct_mulaid_pay"]));
        if shared != 0 {
            prop_assert_eq!(&value["shared"]["by"], "numbers");
        }
        if own != 0 {
            prop_assert_eq!(&value["account"]["by"], "numbers");
        }
        let holds = |identity| judged(&value, identity)["judgement"] == "holds";
        prop_assert!(holds("items") && holds("items_with_special") && holds("person"));
        if !account_inside || own == 0 {
            prop_assert!(holds("fund_and_person") && holds("funds"));
            let payers = if shared_inside { "payers_shared_inside" } else { "payers_shared_beside" };
            prop_assert!(holds(payers));
        }
        // Who paid is each amount once.
        let paid = ["fund", "own_account", "shared", "cash"].iter().map(|who| signed_fen(&value["paid"][*who])).sum::<i64>();
        if value["paid"]["fund"].is_string() && value["paid"]["own_account"].is_string() {
            prop_assert_eq!(paid, signed_fen(&message["medfee_sumamt"]));
        }
    }

    /// What the preview gives is a settlement: it adds up, and differs nowhere from the preview of its bill.
    #[test]
    fn a_preview_is_a_settlement_of_its_bill(bill in bill()) {
        let value = split(&bill);
        if value["outcome"] != "incomplete" {
            let question = json!({ "message": value["totals"], "bill": bill });
            let reply = serde_json::to_value(gongji::api::read_settlement(&question.to_string())).unwrap();
            let comparison = &reply["value"]["comparison"];
            prop_assert_eq!(&comparison["differences"], &json!([]), "{}", reply);
            prop_assert!(comparison["agreed"].as_array().unwrap().len() >= 10);
            for identity in ["items", "fund_and_person", "payers_shared_beside", "person", "funds"] {
                prop_assert_eq!(&judged(&reply["value"], identity)["judgement"], "holds");
            }
        }
    }

    /// A sum that is off says by how much, to the fen.
    #[test]
    fn a_sum_that_is_off_says_by_how_much((message, _, _) in settlement(), off in prop_oneof![-5_000..-1_i64, 1..5_000_i64]) {
        let mut wrong = message.clone();
        wrong["inscp_scp_amt"] = json!(yuan_of(signed_fen(&message["inscp_scp_amt"]) - off));
        let value = settled(&wrong);
        let items = judged(&value, "items");
        prop_assert_eq!(&items["judgement"], "fails");
        prop_assert_eq!(signed_fen(&items["difference"]), off);
    }

    /// X08: whatever else a message holds, and wherever, the reply does not.
    #[test]
    fn x08_no_reply_holds_what_is_no_amount((message, _, _) in settlement(), secret in "[A-Z]{8}[0-9]{9}") {
        let mut full = message.clone();
        for name in ["psn_name", "certno", "psn_no", "mdtrt_cert_no", secret.as_str()] {
            full[name] = json!([secret, { "more": secret }]);
        }
        let line = json!({ "fund_pay_type": secret, "fund_pay_type_name": secret, "setl_proc_info": secret, "fund_payamt": "1" });
        let reply = |setlinfo: &Value| {
            let whole = json!({ "message": { "infcode": secret, "err_msg": secret, "output": { "setlinfo": setlinfo, "setldetail": [line] } } });
            serde_json::to_string(&gongji::api::read_settlement(&whole.to_string())).unwrap()
        };
        prop_assert!(!reply(&full).contains(&secret));
        full["acct_pay"] = json!(secret);
        prop_assert!(!reply(&full).contains(&secret));
    }

    /// X08: whatever is typed as a number, no reply holds it.
    #[test]
    fn x08_no_reply_holds_the_number(number in "[0-9]{15,19}|[0-9]{17}[Xx]|[０-９]{6,18}|[A-Z]{1,3}[0-9]{8,12}") {
        let id = json!({ "kind": "resident_id", "number": number });
        let case = json!({ "day": "2026-11-22", "grantor": { "id": id }, "grantee": { "id": id } });
        let reply = serde_json::to_string(&gongji::api::check_binding(&case.to_string())).unwrap();
        prop_assert!(!reply.contains(&number));
        let wrong = json!({ "day": number, "grantor": { "region": number, "balance": number, "scheme": number } });
        let reply = serde_json::to_string(&gongji::api::check_binding(&wrong.to_string())).unwrap();
        prop_assert!(!reply.contains(&number));
    }
}

/// Key order is nothing a caller controls.
#[test]
fn x05_key_order_changes_nothing() {
    let one = r#"{"day":"2025-04-01","region":"420100","scheme":"employee","visit":"outpatient","level":"3","person":"in_service","amounts":{"medfee_sumamt":"1000","fulamt_ownpay_amt":"10"},"own_account":"50"}"#;
    let other = r#"{"own_account":"50","amounts":{"fulamt_ownpay_amt":"10","medfee_sumamt":"1000"},"person":"in_service","level":"3","visit":"outpatient","scheme":"employee","region":"420100","day":"2025-04-01"}"#;
    let text = |bill| serde_json::to_string(&gongji::api::preview_deduction(bill)).unwrap();
    assert_eq!(text(one), text(other));
}
