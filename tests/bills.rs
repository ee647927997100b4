//! What holds for every bill, tried on generated ones: 2,000 for each property, or as many as `GONGJI_CASES` says
//! (`make test-slow`: a million).
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

mod generated;

use generated::applies;
use gongji::catalogue::built_in;
use gongji::money::Money;
use gongji::policy::{AwayKind, SupplementBase, SupplementaryFund, VisitTrait};
use gongji::vocabulary::Vocabulary;
use proptest::option::weighted;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

fn cases() -> u32 {
    std::env::var("GONGJI_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(2_000)
}

fn config() -> ProptestConfig {
    generated::config(cases(), "tests/proptest-regressions/bills.txt")
}

fn yuan() -> impl Strategy<Value = Value> {
    let fen = prop_oneof![Just(0_u64), 1..100_u64, 100..1_000_000_u64, 1_000_000..50_000_000_u64];
    fen.prop_map(|fen| json!(Money::from_fen(fen).map(|money| money.to_string())))
}

fn share() -> impl Strategy<Value = Value> {
    (0..=10_000_u32).prop_map(|share| json!(format!("{}.{:04}", share / 10_000, share % 10_000)))
}

/// Every place, scheme and kind of visit with bill rules, on the days around their first and last ones.
fn place() -> impl Strategy<Value = Value> {
    let rules = built_in().benefits.iter().flat_map(|rule| {
        let days = [rule.start.by.and_then(|by| by.yesterday()), rule.start.by, rule.last, rule.last.and_then(|last| last.tomorrow())];
        let days: Vec<String> =
            days.into_iter().flatten().map(|day| day.to_string()).chain(["2026-11-22".to_owned()]).collect();
        let of = |day| json!({ "day": day, "region": rule.region.to_string(), "scheme": rule.scheme.name(), "visit": rule.visit.name() });
        days.into_iter().map(of).collect::<Vec<_>>()
    });
    select(rules.collect::<Vec<_>>())
}

fn grantors() -> impl Strategy<Value = Value> {
    let region = select(
        built_in()
            .places
            .iter()
            .map(|place| place.region.to_string())
            .filter(|code| code != "000000")
            .collect::<Vec<_>>(),
    );
    let sharer = (region, yuan(), yuan(), weighted(0.3, yuan())).prop_map(|(region, balance, history, cap)| {
        let mut sharer = json!({ "region": region, "balance": balance, "history_balance": history });
        if let Some(cap) = cap {
            sharer["payment_cap"] = cap;
        }
        sharer
    });
    prop::collection::vec(sharer, 0..4).prop_map(Value::from)
}

fn expense() -> impl Strategy<Value = Value> {
    let line = (yuan(), select(vec!["a", "b", "c"]), weighted(0.3, yuan()), share(), weighted(0.1, share()));
    let line = line.prop_map(|(amount, class, limit, first, apart)| {
        let mut line = json!({ "amount": amount, "class": class, "pre_self_pay": first });
        for (key, value) in [("limit", limit), ("fund_ratio", apart)] {
            if let Some(value) = value {
                line[key] = value;
            }
        }
        line
    });
    let lines = prop::collection::vec(line, 1..6).prop_map(|lines| json!({ "lines": lines }));
    let amounts = yuan().prop_map(|total| json!({ "amounts": { "medfee_sumamt": total } }));
    prop_oneof![lines, amounts]
}

fn used() -> impl Strategy<Value = Value> {
    (yuan(), yuan(), yuan(), yuan(), 0..5_u8).prop_map(|(deductible, in_scope, fund, own_share, admissions)| {
        json!({ "deductible": deductible, "in_scope": in_scope, "fund": fund, "own_share": own_share, "admissions": admissions })
    })
}

fn supplements() -> impl Strategy<Value = Value> {
    let one = (select(SupplementaryFund::ALL), select(SupplementBase::ALL), yuan(), share(), weighted(0.5, yuan()));
    let one = one.prop_map(|(fund, base, over, ratio, limit)| {
        let mut one = json!({ "fund": fund.name(), "base": base.name(), "bands": [{ "over": over, "ratio": ratio }] });
        if let Some(limit) = limit {
            one["limit"] = limit;
        }
        one
    });
    prop::collection::vec(one, 1..4).prop_map(Value::from)
}

fn bill() -> impl Strategy<Value = Value> {
    let patient = (select(vec!["primary", "1", "2", "3"]), any::<bool>(), 0..100_u32);
    let special =
        (weighted(0.2, select(VisitTrait::ALL)), weighted(0.1, select(AwayKind::ALL)), weighted(0.2, supplements()));
    let accounts = (yuan(), grantors());
    (place(), patient, expense(), used(), special, accounts).prop_map(
        |(mut bill, patient, expense, used, special, accounts)| {
            let person = match (bill["scheme"] == "resident", patient.1) {
                (true, _) => "resident",
                (false, true) => "retired",
                (false, false) => "in_service",
            };
            (bill["level"], bill["person"], bill["age"]) = (json!(patient.0), json!(person), json!(patient.2));
            for (key, value) in expense.as_object().unwrap() {
                bill[key] = value.clone();
            }
            (bill["year_to_date"], bill["own_account"], bill["grantors"]) = (used, accounts.0.clone(), accounts.1);
            bill["own_current_year"] = accounts.0;
            if let Some(of) = special.0 {
                bill["traits"] = json!([of.name()]);
            }
            if let Some(away) = special.1 {
                bill["away"] = json!(away.name());
            }
            if let Some(supplements) = special.2 {
                bill["assume"] = json!({ "supplements": supplements });
            }
            bill
        },
    )
}

fn split(bill: &Value) -> Value {
    let reply = serde_json::from_str::<Value>(&gongji::json::preview_deduction(&bill.to_string())).unwrap();
    assert_eq!(reply["ok"], true, "{reply} {bill}");
    reply["value"].clone()
}

fn fen(amount: &Value) -> u64 {
    Money::parse(amount.as_str().unwrap_or("0")).map_or(0, Money::fen)
}

/// The parts sum to the bill, under every reading.
fn sums(totals: &Value, payers: &Value) -> Result<(), TestCaseError> {
    let sum = |names: &[&str]| names.iter().map(|name| fen(&totals[*name])).sum::<u64>();
    let total = fen(&totals["medfee_sumamt"]);
    prop_assert_eq!(total, sum(&["fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"]));
    prop_assert_eq!(total, sum(&["fund_pay_sumamt", "psn_part_amt"]));
    let funds = ["hifp_pay", "hifob_pay", "hifmi_pay", "cvlserv_pay", "hifes_pay", "maf_pay", "oth_pay"];
    prop_assert_eq!(sum(&funds), sum(&["fund_pay_sumamt"]));
    prop_assert_eq!(sum(&["psn_part_amt"]), sum(&["acct_pay", "acct_mulaid_pay", "psn_cash_pay"]));
    prop_assert!(sum(&["hifp_pay", "act_pay_dedc"]) <= sum(&["inscp_scp_amt"]));
    let payers = payers.as_array().unwrap();
    prop_assert_eq!(total, payers.iter().map(|payer| fen(&payer["amount"])).sum::<u64>());
    for payer in payers.iter().filter(|payer| payer["usable"].is_string()) {
        prop_assert!(fen(&payer["amount"]) <= fen(&payer["usable"]));
    }
    Ok(())
}

/// X05: the parts sum to the bill, nobody pays above what they may, and no part is negative.
#[test]
fn x05_parts_sum_to_the_bill() {
    applies(config(), [60, 20], bill(), |bill| {
        let value = split(&bill);
        if value["outcome"] == "incomplete" {
            return Ok([false, false]);
        }
        sums(&value["totals"], &value["payers"])?;
        let readings = value["readings"].as_array().unwrap();
        for reading in readings {
            sums(&reading["totals"], &reading["payers"])?;
        }
        Ok([true, !readings.is_empty()])
    });
}

/// X05: more money in an account never raises the cash to be paid.
#[test]
fn x05_more_balance_never_raises_cash() {
    applies(config(), [40, 50], (bill(), 1..100_000_u64), |(bill, extra)| {
        let before = split(&bill);
        let more = |amount: &Value| json!(Money::from_fen(fen(amount).saturating_add(extra)).unwrap().to_string());
        let mut richer = bill.clone();
        richer["own_account"] = more(&bill["own_account"]);
        let cash = |value: &Value| fen(&value["totals"]["psn_cash_pay"]);
        prop_assert!(cash(&split(&richer)) <= cash(&before));
        // Where one account pays a whole bill, an empty one that gets money may take the place of a fuller one.
        let one_pays = before["assumptions"]
            .as_array()
            .unwrap()
            .iter()
            .any(|a| a["switch"] == "grantors_per_bill" && a["value"] == "1");
        let pays = |index: usize| {
            let mut payers = before["payers"].as_array().unwrap().iter();
            payers.any(|payer| payer["index"] == json!(index) && fen(&payer["amount"]) > 0)
        };
        let grantors = 0..bill["grantors"].as_array().map_or(0, Vec::len);
        let mut tried = false;
        for index in grantors.filter(|index| !one_pays || pays(*index)) {
            let mut richer = bill.clone();
            richer["grantors"][index]["balance"] = more(&bill["grantors"][index]["balance"]);
            richer["grantors"][index]["history_balance"] = more(&bill["grantors"][index]["history_balance"]);
            prop_assert!(cash(&split(&richer)) <= cash(&before));
            tried = true;
        }
        Ok([cash(&before) > 0, tried])
    });
}

/// M05: in a set order a later account pays only when the earlier ones have given what they may.
#[test]
fn m05_the_set_order_is_respected() {
    applies(config(), [20], bill(), |bill| {
        let value = split(&bill);
        let ordered = value["assumptions"]
            .as_array()
            .into_iter()
            .flatten()
            .any(|a| a["switch"] == "order" && a["value"] != "largest_balance");
        if !ordered || value["outcome"] == "incomplete" {
            return Ok([false]);
        }
        let grantors: Vec<&Value> =
            value["payers"].as_array().unwrap().iter().filter(|p| p["payer"] == "grantor").collect();
        for (earlier, later) in grantors.iter().zip(grantors.iter().skip(1)) {
            prop_assert!(fen(&later["amount"]) == 0 || fen(&earlier["amount"]) == fen(&earlier["usable"]));
        }
        Ok([grantors.len() > 1])
    });
}

/// What the preview gives is a settlement: it adds up, and differs nowhere from the preview of its bill.
#[test]
fn a_preview_is_a_settlement_of_its_bill() {
    applies(config(), [60], bill(), |bill| {
        let value = split(&bill);
        if value["outcome"] == "incomplete" {
            return Ok([false]);
        }
        let question = json!({ "message": value["totals"], "bill": bill });
        let reply = serde_json::from_str::<Value>(&gongji::json::read_settlement(&question.to_string())).unwrap();
        let comparison = &reply["value"]["comparison"];
        prop_assert_eq!(&comparison["differences"], &json!([]), "{}", reply);
        prop_assert!(comparison["agreed"].as_array().unwrap().len() >= 10);
        for identity in ["items", "fund_and_person", "payers_shared_beside", "person", "funds"] {
            let checks = reply["value"]["identities"].as_array().unwrap();
            prop_assert!(checks.iter().any(|check| check["identity"] == identity && check["judgement"] == "holds"));
        }
        Ok([true])
    });
}

proptest! {
    #![proptest_config(config())]

    /// X05: with the figures given, the fund pays what plain integer arithmetic says, to the fen.
    #[test]
    fn x05_the_fund_pays_what_integers_say(
        total in 0..100_000_000_u64,
        figures in (0..500_000_u64, 0..10_000_u64, 0..50_000_000_u64),
        used in (0..500_000_u64, 0..50_000_000_u64),
    ) {
        let text = |fen: u64| Money::from_fen(fen).unwrap().to_string();
        let (deductible, ratio, cap) = figures;
        let bill = json!({
            "day": "2025-01-01", "amounts": { "medfee_sumamt": text(total) },
            "year_to_date": { "deductible": text(used.0), "fund": text(used.1) },
            "assume": { "deductible": text(deductible), "ratio": format!("0.{ratio:04}"), "cap": text(cap) },
        });
        let owed = deductible.saturating_sub(used.0).min(total);
        // Half up, in ten-thousandths of a fen.
        let share = ((total - owed) * ratio + 5_000) / 10_000;
        let paid = share.min(cap.saturating_sub(used.1));
        let totals = &split(&bill)["totals"];
        prop_assert_eq!(fen(&totals["act_pay_dedc"]), owed);
        prop_assert_eq!(fen(&totals["hifp_pay"]), paid);
    }

    /// X05: a bill split in two on the same day costs the fund no more than a fen otherwise, whatever the bands and the cap.
    #[test]
    fn x05_two_bills_in_a_row_are_one(
        parts in (1..5_000_000_u64, 1..5_000_000_u64),
        figures in (0..200_000_u64, 0..3_000_000_u64),
        ratios in (0..=9_999_u64, 0..=9_999_u64),
    ) {
        let text = |fen: u64| Money::from_fen(fen).unwrap().to_string();
        let bill = |total: u64| {
            let bands = json!([{ "ratio": format!("0.{:04}", ratios.0) }, { "over": text(figures.1 + 1), "ratio": format!("0.{:04}", ratios.1) }]);
            json!({ "day": "2025-01-01", "amounts": { "medfee_sumamt": text(total) },
                    "assume": { "deductible": text(figures.0), "bands": bands, "band_base": "in_scope", "cap": "30000", "cap_base": "in_scope" } })
        };
        let year = json!({ "bills": [bill(parts.0), bill(parts.1)] });
        let reply = serde_json::from_str::<Value>(&gongji::json::preview_year(&year.to_string())).unwrap();
        let visits = reply["value"]["visits"].as_array().unwrap();
        let apart: u64 = visits.iter().map(|visit| fen(&visit["totals"]["hifp_pay"])).sum();
        let together = fen(&split(&bill(parts.0 + parts.1))["totals"]["hifp_pay"]);
        prop_assert!(apart.abs_diff(together) <= 1, "{apart} {together}");
    }
}

/// Key order is nothing a caller controls.
#[test]
fn x05_key_order_changes_nothing() {
    let one = r#"{"day":"2025-04-01","region":"420100","scheme":"employee","visit":"outpatient","level":"3","person":"in_service","amounts":{"medfee_sumamt":"1000","fulamt_ownpay_amt":"10"},"own_account":"50"}"#;
    let other = r#"{"own_account":"50","amounts":{"fulamt_ownpay_amt":"10","medfee_sumamt":"1000"},"person":"in_service","level":"3","visit":"outpatient","scheme":"employee","region":"420100","day":"2025-04-01"}"#;
    let text = |bill| gongji::json::preview_deduction(bill);
    assert_eq!(text(one), text(other));
}
