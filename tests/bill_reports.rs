//! Bills from public reports of faults and from real settlements, each under the id of its report. Amounts worked out by hand.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::indexing_slicing, reason = "a missing key of JSON reads as null")]

use serde_json::{Value, json};

fn split(bill: &Value) -> Value {
    let reply = serde_json::from_str::<Value>(&gongji::json::preview_deduction(&bill.to_string())).unwrap_or_default();
    assert_eq!(reply["ok"], true, "{reply}");
    reply["value"].clone()
}

fn totals(bill: &Value) -> Value {
    split(bill)["totals"].clone()
}

/// The least and the most of a payer.
fn range<'v>(value: &'v Value, payer: &str) -> (&'v Value, &'v Value) {
    let all = value["span"].as_array().into_iter().flatten();
    let mut of = all.filter(|one| one["payer"] == payer);
    of.next().map_or((&Value::Null, &Value::Null), |one| (&one["least"], &one["most"]))
}

fn assumed<'v>(value: &'v Value, switch: &str) -> (&'v Value, &'v Value) {
    let all = value["assumptions"].as_array().into_iter().flatten();
    let mut of = all.filter(|one| one["switch"] == switch);
    of.next().map_or((&Value::Null, &Value::Null), |one| (&one["value"], &one["state"]))
}

/// What the fund pays in each reading, with the reading.
fn readings(value: &Value) -> Vec<(&str, &str, &str)> {
    let all = value["readings"].as_array().into_iter().flatten();
    let text = |value: &'static str| value;
    all.map(|one| {
        let word = |key: &str| one[key].as_str().unwrap_or(text(""));
        (word("switch"), word("value"), one["totals"]["hifp_pay"].as_str().unwrap_or(""))
    })
    .collect()
}

fn notes(value: &Value) -> Vec<&str> {
    value["notes"].as_array().into_iter().flatten().filter_map(|note| note["code"].as_str()).collect()
}

/// 233.00 × 0.95 = 221.35, × 0.70 = 154.945: half a fen goes up, as on the receipt.
#[test]
fn report_b01_half_a_fen_goes_up() {
    let bill = |expense: Value| {
        let mut bill = json!({
            "day": "2025-09-01", "region": "140100", "scheme": "employee", "visit": "chronic", "level": "3",
            "person": "in_service", "assume": { "deductible": "0", "ratio": "0.70" },
        });
        for (key, value) in expense.as_object().into_iter().flatten() {
            bill[key.as_str()] = value.clone();
        }
        bill
    };
    for expense in [
        json!({ "amounts": { "medfee_sumamt": "233.00", "preselfpay_amt": "11.65" } }),
        json!({ "lines": [{ "amount": "233.00", "class": "b", "pre_self_pay": "0.05" }] }),
    ] {
        let totals = totals(&bill(expense));
        assert_eq!(
            [&totals["hifp_pay"], &totals["psn_part_amt"], &totals["psn_cash_pay"]],
            ["154.95", "78.05", "78.05"]
        );
    }
}

fn beijing(lines: Value) -> Value {
    json!({
        "day": "2025-02-17", "region": "110000", "scheme": "employee", "visit": "outpatient", "level": "3",
        "person": "in_service", "age": 40, "traits": [], "own_account": "500", "lines": lines,
        "year_to_date": { "deductible": "1800", "in_scope": "1800" },
    })
}

/// 10 % of 20.58 and 13.47 is 2.06 + 1.35 line by line; the receipt has 3.40, because 30.645 in scope goes up to 30.65.
#[test]
fn report_b05_beijing_rounds_the_scope_and_not_each_line() {
    let lines = json!([
        { "amount": "20.58", "class": "b", "pre_self_pay": "0.10" },
        { "amount": "13.47", "class": "b", "pre_self_pay": "0.10" },
    ]);
    let value = split(&beijing(lines));
    assert_eq!([&value["totals"]["preselfpay_amt"], &value["totals"]["inscp_scp_amt"]], ["3.40", "30.65"]);
    // 70 % of 30.65 is 21.455, of 30.64 21.448: the other way of rounding is a reading to the fen.
    assert_eq!(value["totals"]["hifp_pay"], "21.46");
    assert_eq!(
        readings(&value).into_iter().find(|one| one.0 == "scope_rounding"),
        Some(("scope_rounding", "each_line", "21.45"))
    );
    assert_eq!(assumed(&value, "scope_rounding"), (&json!("whole"), &json!("reported")));
}

/// The receipt itself: the year is below its 起付线, so that nobody but the account pays.
#[test]
fn report_b05_the_receipt_of_a_bill_below_the_deductible() {
    let mut bill = beijing(json!([
        { "amount": "20.58", "class": "b", "pre_self_pay": "0.10" },
        { "amount": "13.47", "class": "b", "pre_self_pay": "0.10" },
    ]));
    bill["year_to_date"] = json!({ "deductible": "57.26", "in_scope": "57.26" });
    for fact in ["age", "traits"] {
        bill.as_object_mut().into_iter().for_each(|bill| drop(bill.remove(fact)));
    }
    let value = split(&bill);
    let names = ["preselfpay_amt", "inscp_scp_amt", "hifp_pay", "acct_pay", "psn_cash_pay"];
    assert_eq!(names.map(|name| &value["totals"][name]), ["3.40", "30.65", "0.00", "34.05", "0.00"]);
    assert_eq!(value["year_to_date"]["in_scope"], "87.91");
    assert_eq!(value["ask"], json!([]), "nothing else changes who pays");
}

/// Class C, the price limit and items paid apart keep their own amounts, and the parts still sum to the bill.
#[test]
fn report_b05_the_parts_sum_to_the_bill_when_the_whole_is_rounded() {
    let lines = json!([
        { "amount": "20.58", "class": "b", "pre_self_pay": "0.10" },
        { "amount": "13.47", "class": "a", "limit": "10.03", "pre_self_pay": "0.05" },
        { "amount": "7.77", "class": "c" },
        { "amount": "5.55", "class": "b", "pre_self_pay": "0.10", "fund_ratio": "0.5" },
    ]);
    // In scope: 18.522 + 9.5285 = 28.0505, so 28.05; apart: 5.55 - 0.56 = 4.99.
    let totals = totals(&beijing(lines));
    let parts = ["fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"].map(|name| &totals[name]);
    assert_eq!(parts, ["7.77", "3.44", "3.12", "33.04"]);
    assert_eq!(totals["medfee_sumamt"], "47.37");
}

/// Elsewhere each line is rounded, and no other way is listed.
#[test]
fn report_b05_elsewhere_each_line_is_rounded() {
    let mut bill = beijing(json!([
        { "amount": "20.58", "class": "b", "pre_self_pay": "0.10" },
        { "amount": "13.47", "class": "b", "pre_self_pay": "0.10" },
    ]));
    bill["region"] = json!("420100");
    let value = split(&bill);
    assert_eq!([&value["totals"]["preselfpay_amt"], &value["totals"]["inscp_scp_amt"]], ["3.41", "30.64"]);
    assert!(readings(&value).iter().all(|one| one.0 != "scope_rounding"));
}

/// 611.14 × 0.70 = 427.798.
#[test]
fn report_b08_the_receipts_of_2019() {
    let of = totals(&json!({
        "day": "2019-10-31", "region": "110000", "scheme": "resident", "visit": "outpatient", "level": "1",
        "person": "resident", "amounts": { "medfee_sumamt": "56.00" }, "assume": { "deductible": "0", "ratio": "0.50" },
    }));
    assert_eq!([&of["hifp_pay"], &of["psn_part_amt"]], ["28.00", "28.00"]);
    let of = totals(&json!({
        "day": "2019-06-01", "region": "110000", "scheme": "employee", "visit": "outpatient", "level": "3",
        "person": "in_service", "amounts": { "medfee_sumamt": "611.14" }, "year_to_date": { "deductible": "1800" },
        "assume": { "deductible": "1800", "ratio": "0.70" },
    }));
    assert_eq!([&of["hifp_pay"], &of["psn_part_amt"]], ["427.80", "183.34"]);
}

/// 0.50 + 12.55, all by the patient; nothing that could be asked changes it.
#[test]
fn report_b09_nobody_insured_pays_all() {
    for class in ["a", "b", "c"] {
        let value = split(&json!({
            "day": "2025-10-25", "region": "440300", "scheme": "none", "visit": "outpatient",
            "lines": [{ "amount": "0.50", "class": class }, { "amount": "12.55", "class": class }],
        }));
        assert_eq!(
            [&value["totals"]["fund_pay_sumamt"], &value["totals"]["psn_cash_pay"]],
            ["0.00", "13.05"],
            "{class}"
        );
        assert_eq!(value["ask"], json!([]), "{class}");
        assert_eq!(range(&value, "fund"), (&json!("0.00"), &json!("0.00")));
    }
}

/// Receipts print four decimals. The amount is refused, and the sentence of the code says that zeros at the end are the trouble.
#[test]
fn report_b08_an_amount_with_four_decimals_is_refused_by_its_field() {
    let bill = json!({ "day": "2019-06-01", "lines": [{ "amount": "131.6700", "class": "a" }] });
    let reply: Value = serde_json::from_str(&gongji::json::preview_deduction(&bill.to_string())).unwrap_or_default();
    let error = &reply["errors"][0];
    assert_eq!([&error["code"], &error["path"]], ["amount_decimals", "lines[0].amount"]);
}

fn away(more: Value) -> Value {
    let mut bill = json!({
        "day": "2025-11-20", "region": "360000", "scheme": "employee", "visit": "inpatient", "level": "3",
        "person": "in_service", "away": "referred", "amounts": { "medfee_sumamt": "20000" },
        "assume": { "deductible": "800", "ratio": "0.85" },
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        bill[key.as_str()] = value.clone();
    }
    bill
}

/// (20000 − 800) × 0.75 by points, (18000 − 800) × 0.85 with 10 % borne first, (20000 − 800) × 0.85 without either.
#[test]
fn report_b21_care_elsewhere_is_points_or_borne_first() {
    let value = split(&away(json!({})));
    assert_eq!(value["outcome"], "unsettled");
    assert_eq!(value["totals"]["hifp_pay"], "14400.00");
    assert_eq!(readings(&value), [("away_points", "0", "16320.00"), ("away_self_pay", "0.1", "14620.00")]);
    let borne_first = json!({ "deductible": "800", "ratio": "0.85", "away_self_pay": "0.10" });
    let value = split(&away(json!({ "assume": borne_first })));
    assert_eq!(value["totals"]["hifp_pay"], "14620.00");
    assert!(readings(&value).is_empty());
}

/// 南昌, not referred: (16000 − 700) × 0.85; with its other 起付线 at the same time (16000 − 800) × 0.85 = 12920.
#[test]
fn report_b21_a_city_without_a_rule_of_its_own_shows_both() {
    let value = split(&away(json!({ "region": "360100", "away": "unreferred", "assume": {} })));
    assert!(readings(&value).contains(&("away_self_pay", "0.2", "13005.00")), "{:?}", readings(&value));
    let both = value["readings"].as_array().into_iter().flatten().find(|one| one["totals"]["hifp_pay"] == "12920.00");
    let both = both.cloned().unwrap_or_default();
    assert_eq!([&both["switch"], &both["value"]], ["away_self_pay", "0.2"]);
    assert_eq!(both["also"], json!({ "switch": "deductible", "value": "800.00" }));
    // Every reading, alone or two at once, lies in the span: (20000 − 800) × 0.65 and (20000 − 700) × 0.85.
    assert_eq!(range(&value, "fund"), (&json!("12480.00"), &json!("16405.00")));
}

/// A place whose 起付线 is known from guide sites alone stays reported where the caller knows the share.
#[test]
fn a_share_that_was_given_leaves_the_rest_as_reported_as_it_is() {
    let bill = |assume: Value| {
        json!({
            "day": "2026-11-22", "region": "370100", "scheme": "employee", "visit": "outpatient", "level": "3",
            "person": "in_service", "age": 40, "traits": [], "own_account": "0", "year_to_date": {},
            "amounts": { "medfee_sumamt": "2000" }, "assume": assume,
        })
    };
    let value = split(&bill(json!({ "ratio": "0.6", "cap": "99999999" })));
    // (2000 − 800) × 0.6; the 800 yuan are from a guide site.
    assert_eq!((&value["totals"]["hifp_pay"], &value["outcome"]), (&json!("720.00"), &json!("unsettled")));
    assert_eq!(assumed(&value, "deductible"), (&json!("800.00"), &json!("reported")));
    assert!(notes(&value).contains(&"figures_reported"));
    assert_eq!(assumed(&value, "ratio").1, &json!("given"));
    // With every figure given, nothing rests on the place's page.
    let value = split(&bill(json!({ "ratio": "0.6", "cap": "99999999", "deductible": "800" })));
    assert_eq!((&value["totals"]["hifp_pay"], &value["outcome"]), (&json!("720.00"), &json!("split")));
    assert!(!notes(&value).contains(&"figures_reported"));
}

/// 0.1 + 0.2 of a program, in a request: the core's grammar is strict, so the field is named and nothing is rounded. In a pasted
/// settlement the same number is read with a warning (`settlement_forms.rs`).
#[test]
fn report_b18_a_request_with_noise_of_binary_numbers_is_refused_by_its_field() {
    for noise in ["0.30000000000000004", "1513.5300000000002", "1e-3"] {
        let bill = format!(r#"{{ "day": "2026-04-03", "amounts": {{ "medfee_sumamt": {noise} }} }}"#);
        let reply: Value = serde_json::from_str(&gongji::json::preview_deduction(&bill)).unwrap_or_default();
        assert_eq!(reply["errors"][0]["path"], "amounts.medfee_sumamt", "{noise}");
        assert!(
            ["amount_decimals", "amount_characters"].iter().any(|code| reply["errors"][0]["code"] == *code),
            "{reply}"
        );
    }
}

/// 贵阳: a wholly self-funded purchase left 4974.47 of 5010.47 in the account.
#[test]
fn report_b23_the_own_account_pays_a_self_funded_purchase() {
    let value = split(&json!({
        "day": "2024-03-02", "region": "520199", "scheme": "employee", "visit": "pharmacy", "person": "in_service",
        "lines": [{ "amount": "36.00", "class": "c" }], "own_account": "5010.47",
    }));
    assert_eq!(value["ask"], json!([]));
    let own = value["payers"].as_array().into_iter().flatten().find(|payer| payer["payer"] == "own_account");
    let own = own.cloned().unwrap_or_default();
    assert_eq!([&own["amount"], &own["left"]], ["36.00", "4974.47"]);
}

/// Nobody with a receipt knows the rate of class B. 10 % is assumed; 石家庄 has no rate of its own.
#[test]
fn page_f02_class_b_without_a_rate_is_assumed_and_in_the_span() {
    let bill = |assume: Value| {
        json!({
            "day": "2026-11-22", "region": "130100", "scheme": "employee", "visit": "outpatient", "level": "3",
            "person": "in_service", "age": 40, "traits": [], "own_account": "0", "year_to_date": {},
            "lines": [{ "amount": "1000", "class": "b" }], "assume": assume,
        })
    };
    let figures = json!({ "deductible": "100", "ratio": "0.5", "supplements": [] });
    let value = split(&bill(figures));
    assert_eq!(assumed(&value, "class_b"), (&json!("0.1"), &json!("unknown")));
    // (900 − 100) × 0.5, between (700 − 100) × 0.5 and (1000 − 100) × 0.5.
    assert_eq!(value["totals"]["hifp_pay"], "400.00");
    assert_eq!(range(&value, "fund"), (&json!("300.00"), &json!("450.00")));
    assert_eq!(range(&value, "cash"), (&json!("550.00"), &json!("700.00")));
    assert_eq!(value["ask"], json!(["lines[0].pre_self_pay"]));
    let value = split(&bill(json!({ "deductible": "100", "ratio": "0.5", "class_b": "0.2" })));
    assert_eq!(assumed(&value, "class_b"), (&json!("0.2"), &json!("given")));
    assert_eq!(value["totals"]["hifp_pay"], "350.00");
    assert_eq!(value["ask"], json!([]));
}

/// Where the fund pays nothing, the rate of class B changes nothing and is not asked.
#[test]
fn page_f02_class_b_is_not_asked_where_the_fund_pays_nothing() {
    let value = split(&json!({
        "day": "2026-11-22", "region": "130100", "scheme": "employee", "visit": "pharmacy", "traits": ["no_prescription"],
        "own_account": "20", "lines": [{ "amount": "72.50", "class": "b" }],
    }));
    assert_eq!(value["ask"], json!([]));
    assert_eq!([&value["totals"]["acct_pay"], &value["totals"]["psn_cash_pay"]], ["20.00", "52.50"]);
}

/// 成都, residents, a kind of visit without figures: the fund pays between nothing and all that is in scope.
#[test]
fn page_f03_a_place_without_figures_gives_amounts_and_a_wide_span() {
    let value = split(&json!({
        "day": "2026-11-22", "region": "510300", "scheme": "resident", "visit": "inpatient", "level": "3", "own_account": "0",
        "grantors": [{ "balance": "500" }], "amounts": { "medfee_sumamt": "3000", "fulamt_ownpay_amt": "200" },
    }));
    assert_eq!(range(&value, "fund"), (&json!("0.00"), &json!("2800.00")));
    assert_eq!(assumed(&value, "ratio"), (&json!("0"), &json!("unknown")));
    assert_eq!([&value["totals"]["hifp_pay"], &value["totals"]["psn_cash_pay"]], ["0.00", "2500.00"]);
    // Nobody at a counter can say a share that no page says, so nothing is asked.
    assert_eq!((&value["ask"], &value["outcome"]), (&json!([]), &json!("incomplete")));
    assert!(notes(&value).contains(&"figures_unknown"));
}

/// 成都, residents, 3,000 yuan in a hospital of level 3: figures of the city are known, so nobody asks for a share.
#[test]
fn page_f03_a_city_with_figures_asks_for_no_share() {
    let value = split(&json!({
        "day": "2026-11-22", "region": "510100", "scheme": "resident", "visit": "inpatient", "level": "3", "own_account": "0",
        "amounts": { "medfee_sumamt": "3000" },
    }));
    assert!(!value["ask"].to_string().contains("assume.ratio"), "{}", value["ask"]);
    assert_ne!(value["totals"]["hifp_pay"], "0.00");
}

/// 300 yuan and no account named: nothing is known of what an account holds, and a note says so.
#[test]
fn page_f05_a_balance_that_was_not_given_is_not_zero() {
    let value = split(&json!({ "day": "2026-11-22", "personal_share": "300" }));
    assert_eq!([&value["totals"]["acct_pay"], &value["totals"]["psn_cash_pay"]], ["0.00", "300.00"]);
    assert_eq!(range(&value, "own_account"), (&json!("0.00"), &json!("300.00")));
    assert_eq!(range(&value, "cash"), (&json!("0.00"), &json!("300.00")));
    assert_eq!(assumed(&value, "own_account"), (&json!("0.00"), &json!("unknown")));
    assert!(notes(&value).contains(&"balance_unknown"));
    let own = &value["payers"][0];
    assert_eq!([&own["payer"], &own["usable"], &own["left"]], [&json!("own_account"), &Value::Null, &Value::Null]);
    let value = split(&json!({ "day": "2026-11-22", "personal_share": "300", "own_account": "0" }));
    assert_eq!(range(&value, "cash"), (&json!("300.00"), &json!("300.00")));
    assert!(!notes(&value).contains(&"balance_unknown"));
}

/// A grantor who is named without a balance may pay nothing or all.
#[test]
fn page_f05_a_grantor_without_a_balance_is_in_the_span() {
    let value = split(&json!({
        "day": "2026-11-22", "region": "420100", "personal_share": "300", "own_account": "100", "grantors": [{}],
    }));
    assert_eq!(range(&value, "grantor"), (&json!("0.00"), &json!("200.00")));
    assert_eq!(range(&value, "cash"), (&json!("0.00"), &json!("200.00")));
    assert_eq!(value["ask"], json!(["grantors[0].balance"]));
}

/// A child is presumed a resident; nobody asks whether a child works or is retired.
#[test]
fn page_f28_a_child_is_presumed_a_resident() {
    let bill = |age: u8| {
        json!({
            "day": "2026-11-22", "region": "420100", "visit": "outpatient", "level": "1", "age": age, "own_account": "0",
            "amounts": { "medfee_sumamt": "1000" },
        })
    };
    let value = split(&bill(9));
    assert_eq!(assumed(&value, "scheme"), (&json!("resident"), &json!("unknown")));
    let asked = |value: &Value| value["ask"].to_string();
    assert!(!asked(&value).contains("person") && !asked(&value).contains("scheme"), "{}", value["ask"]);
    assert!(asked(&split(&bill(40))).contains("scheme"));
    let mut employed = bill(16);
    employed["scheme"] = json!("employee");
    assert!(!asked(&split(&employed)).contains("person"));
}

/// A child may turn out to be insured as an employee, or not at all: the span allows for it without a question.
#[test]
fn page_f28_what_is_presumed_of_a_child_is_in_the_span() {
    let mut bill = json!({
        "day": "2026-11-22", "region": "420100", "visit": "outpatient", "level": "1", "age": 16, "traits": [],
        "own_account": "0", "amounts": { "medfee_sumamt": "1000" },
    });
    let presumed = split(&bill);
    let fen = |amount: &Value| amount.as_str().and_then(|yuan| yuan.replace('.', "").parse::<u64>().ok());
    for scheme in ["resident", "employee", "none"] {
        bill["scheme"] = json!(scheme);
        let fund = fen(&split(&bill)["totals"]["fund_pay_sumamt"]);
        let (least, most) = range(&presumed, "fund");
        assert!(fen(least) <= fund && fund <= fen(most), "{scheme}: {fund:?} in {}", presumed["span"]);
    }
    assert_eq!(
        presumed["totals"]["hifp_pay"],
        split(&{
            bill["scheme"] = json!("resident");
            bill
        })["totals"]["hifp_pay"]
    );
}

/// A purchase at a pharmacy that does not say whether there was a prescription may be one without.
#[test]
fn page_f02_a_purchase_may_be_without_a_prescription() {
    let mut bill = json!({
        "day": "2026-11-22", "region": "420100", "scheme": "employee", "visit": "pharmacy", "level": "1", "person": "in_service",
        "age": 40, "own_account": "0", "year_to_date": {}, "lines": [{ "amount": "2000", "class": "a" }],
        "assume": { "deductible": "0", "ratio": "0.5", "supplements": [] },
    });
    let value = split(&bill);
    assert_eq!(value["totals"]["hifp_pay"], "1000.00");
    assert_eq!(range(&value, "fund"), (&json!("0.00"), &json!("1000.00")));
    assert_eq!(readings(&value), [("trait", "no_prescription", "0.00")]);
    bill["traits"] = json!([]);
    assert_eq!(range(&split(&bill), "fund"), (&json!("1000.00"), &json!("1000.00")));
}

/// Figures of another day are old, and nothing about them is disputed.
#[test]
fn page_f08_figures_of_another_day_are_old_and_not_disputed() {
    let value = split(&json!({
        "day": "2027-03-01", "region": "310000", "scheme": "employee", "visit": "inpatient", "level": "3", "person": "in_service",
        "age": 40, "traits": [], "own_account": "0", "own_current_year": "0", "amounts": { "medfee_sumamt": "20000" },
    }));
    assert_eq!(assumed(&value, "figures_day").1, &json!("old"));
    assert!(notes(&value).contains(&"figures_of_another_day"));
    let disputed = value["assumptions"].as_array().into_iter().flatten().filter(|one| one["state"] == "unsettled");
    assert_eq!(disputed.count(), 0, "{}", value["assumptions"]);
}

/// The same on every base of the next fund: what it shares follows from the fund's payment in fen.
#[test]
fn a_share_that_meets_the_cap_leaves_the_same_on_every_base() {
    // 0.31 + 1.38 at 92 % is 1.5548; the fund pays 1.55 and 1.55 is left under the cap.
    for (base, of, half) in [
        ("above_cap", "0.00", "0.00"),
        ("own_share", "0.14", "0.07"),
        ("own_share_under_cap", "0.14", "0.07"),
        ("rest", "0.14", "0.07"),
    ] {
        let value = split(&json!({
            "day": "2025-09-01", "own_account": "0", "amounts": { "medfee_sumamt": "1.69" },
            "assume": {
                "deductible": "0", "ratio": "0.92", "cap": "1.55",
                "supplements": [{ "fund": "other", "base": base, "bands": [{ "over": "0", "ratio": "0.5" }] }],
            },
        }));
        let paid = value["totals"]["oth_pay"].as_str().unwrap_or("0.00");
        assert_eq!((paid, &value["totals"]["hifp_pay"]), (half, &json!("1.55")), "{base} of {of}");
    }
}

/// 上海: the fund's 1.5548 is 1.55, which is just what is left under the cap; a part of a fen is no expense above it.
#[test]
fn a_share_that_meets_the_cap_leaves_nothing_above_it() {
    let bill = |used: &str| {
        json!({
            "day": "2025-09-01", "region": "310000", "scheme": "employee", "visit": "inpatient", "level": "1",
            "person": "retired", "age": 65, "traits": [], "own_account": "0",
            "lines": [{ "amount": "0.31", "class": "a" }, { "amount": "1.38", "class": "a" }],
            "year_to_date": { "in_scope": "707720.06", "deductible": "1200.00", "fund": used },
        })
    };
    let of = totals(&bill("649998.45"));
    assert_eq!([&of["hifp_pay"], &of["psn_part_amt"]], ["1.55", "0.14"]);
    assert_eq!(of["hifob_pay"], Value::Null);
    // One fen less is left: 1.5548 − 1.54 is 0.0148, of which 92 % would be the share of 0.016, so 0.02; 80 % of it is 0.016.
    let of = totals(&bill("649998.46"));
    assert_eq!([&of["hifp_pay"], &of["hifob_pay"], &of["psn_part_amt"]], ["1.54", "0.02", "0.13"]);
}
