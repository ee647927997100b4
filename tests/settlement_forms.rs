//! Settlements as they really come: other spellings, unknown payers, noise, codes. Each test is named after the report
//! it comes from; the expected amounts are those of the reports.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

mod settled;

use serde_json::{Value, json};
use settled::{amount, fault, identity, judged, read, read_in, warned};

#[test]
fn report_b10_the_wallet_is_a_payer() {
    let message = json!({
        "medfee_sumamt": "300.00", "fund_pay_sumamt": "180.00", "acct_pay": "20.00", "acct_mulaid_pay": "0",
        "wltpay_amt": "60.00", "psn_cash_pay": "40.00", "psn_part_amt": "120.00",
    });
    let value = read(&message);
    for name in ["fund_and_person", "payers_shared_beside", "payers_shared_inside", "person"] {
        assert_eq!(judged(&value, name), "holds", "{name} {value}");
        assert!(!identity(&value, name)["missing"].to_string().contains("wlt"), "nobody must give a wallet");
    }
    assert_eq!((&value["paid"]["wallet"], amount(&value, "wltpay_amt")), (&json!("60.00"), json!("60.00")));
    let wallet = value["amounts"].as_array().unwrap().iter().find(|one| one["field"] == "wltpay_amt").unwrap();
    assert_ne!(wallet["code"], "wltpay_amt_inside", "{wallet}");
    assert_eq!((&value["unknown"], &value["warnings"]), (&json!([]), &json!([])));
    // Four decimals, as a table of scale 4 writes them.
    let four = json!({
        "medfee_sumamt": "300.0000", "fund_pay_sumamt": "180.0000", "acct_pay": "20.0000", "wltpay_amt": "60.0000",
        "psn_cash_pay": "40.0000",
    });
    let value = read(&four);
    assert_eq!(judged(&value, "payers_shared_beside"), "holds");
    assert_eq!(amount(&value, "medfee_sumamt"), "300.00");
    assert!(warned(&value).contains(&("trailing_zeros", "wltpay_amt")), "{value}");
}

#[test]
fn report_b10_a_wallet_inside_another_amount_is_not_counted_again() {
    let message = json!({
        "medfee_sumamt": "300.00", "fund_pay_sumamt": "180.00", "acct_pay": "80.00", "wltpay_amt": "60.00", "psn_cash_pay": "40.00",
    });
    let value = read(&message);
    assert_eq!(judged(&value, "payers_shared_beside"), "holds");
    assert_eq!(value["paid"].get("wallet"), None);
    let wallet = value["amounts"].as_array().unwrap().iter().find(|one| one["field"] == "wltpay_amt").unwrap();
    assert_eq!(wallet["code"], "wltpay_amt_inside");
}

#[test]
fn report_b10_an_unknown_payer_is_listed_and_explains_the_difference() {
    let message = json!({
        "medfee_sumamt": "300.00", "fund_pay_sumamt": "180.00", "acct_pay": "20.00", "psn_cash_pay": "40.00",
        "xyzPay": "60.0000", "abc_amt": 7, "nothing_pay": "0.00", "psn_setlway": "01", "note_pay": "张三",
        "pay_ord_id": "123456", "11010119900307451X_pay": "60.00", "ID110101_amt": "1.00", "tel_pay": "13800138000",
    });
    let value = read(&message);
    let unknown = json!([{ "name": "abc_amt", "amount": "7.00" }, { "name": "xyzPay", "amount": "60.00" }]);
    assert_eq!(value["unknown"], unknown);
    let payers = identity(&value, "payers_shared_beside");
    assert_eq!((&payers["judgement"], &payers["difference"]), (&json!("fails"), &json!("60.00")));
    assert_eq!((&payers["reason"], &payers["explained_by"]), (&json!("unknown_amounts"), &json!(["xyzPay"])));
    let text = value.to_string();
    for secret in ["张三", "110101", "138001"] {
        assert!(!text.contains(secret), "{text}");
    }
    // Two payers nobody knows, which only together are the difference.
    let message = json!({
        "medfee_sumamt": "300", "fund_pay_sumamt": "180", "acct_pay": "20", "psn_cash_pay": "40",
        "one_pay": "45.5", "two_amt": "14.50", "three_amt": "9",
    });
    let payers = read(&message);
    assert_eq!(identity(&payers, "payers_shared_beside")["explained_by"], json!(["one_pay", "two_amt"]));
    // A fund nobody knows, in the sum of the funds.
    let message = json!({ "fund_pay_sumamt": "180", "hifp_pay": "150", "hifzz_pay": "30" });
    assert_eq!(identity(&read(&message), "funds")["explained_by"], json!(["hifzz_pay"]));
    // What explains nothing is no reason.
    let message = json!({ "medfee_sumamt": "300", "fund_pay_sumamt": "180", "acct_pay": "20", "psn_cash_pay": "40", "abc_amt": 7 });
    let payers = read(&message);
    assert_eq!(identity(&payers, "payers_shared_beside").get("reason"), None);
}

#[test]
fn report_b11_other_forms_of_a_number_are_read_with_a_warning() {
    let message = json!({ "output": { "setlinfo": {
        "medfee_sumamt": "14.7000", "fulamt_ownpay_amt": "14.7000", "fund_pay_sumamt": "0E-8", "acct_pay": "0.0000", "psn_cash_pay": "14.70",
    } } });
    let value = read_in(&message, "110000");
    assert_eq!(
        warned(&value),
        [
            ("trailing_zeros", "medfee_sumamt"),
            ("trailing_zeros", "fulamt_ownpay_amt"),
            ("exponent", "fund_pay_sumamt"),
            ("trailing_zeros", "acct_pay"),
        ]
    );
    assert_eq!(judged(&value, "payers_shared_beside"), "holds");
    assert_eq!((amount(&value, "medfee_sumamt"), amount(&value, "fund_pay_sumamt")), (json!("14.70"), json!("0.00")));
    for (written, read_as) in [
        ("1.50E+2", "150.00"),
        ("1E+3", "1000.00"),
        ("1e3", "1000.00"),
        ("-2.5e1", "-25.00"),
        ("1470e-2", "14.70"),
        ("0E-10", "0.00"),
        ("0e99999", "0.00"),
        ("-0.0000", "0.00"),
        ("999999999.9900", "999999999.99"),
    ] {
        let value = read(&json!({ "balc": written }));
        assert_eq!(amount(&value, "balc"), read_as, "{written}");
        assert_eq!(
            value["warnings"].as_array().unwrap().iter().filter(|one| one["field"] == "balc").count(),
            1,
            "{written}"
        );
    }
    for (written, code) in [
        ("1.005", "amount_decimals"),
        ("14.7001", "amount_decimals"),
        ("1E-3", "amount_decimals"),
        ("1e-7", "amount_decimals"),
        ("5e-324", "amount_decimals"),
        ("1e9", "amount_too_large"),
        ("1e99999", "amount_too_large"),
        ("999999999.999999999999", "amount_too_large"),
        ("1e", "amount_characters"),
        ("1e+", "amount_characters"),
        ("1e1.5", "amount_characters"),
        ("1e1e1", "amount_characters"),
        ("1 e3", "amount_characters"),
        ("e3", "amount_shape"),
        ("1.e3", "amount_shape"),
    ] {
        assert_eq!(fault(&json!({ "balc": written })), (code.into(), "message.balc".into()), "{written}");
    }
    // The ratio and the lines of the funds are written by the same hands.
    let message = json!({ "pool_prop_selfpay": "0.840000", "setldetail": [{ "fund_pay_type": "310100", "fund_payamt": "1.0000" }] });
    let value = read(&message);
    assert_eq!((&value["ratio"], &value["details"][0]["fund_payamt"]), (&json!("0.8400"), &json!("1.00")));
}

#[test]
fn report_b12_names_are_found_whatever_their_case_and_underscores() {
    let spellings = [
        json!({ "medfeeSumamt": "122", "fundPaySumamt": "12", "acctPay": "12", "psnCashPay": "98", "psnPartAmt": "110", "acctMulaidPay": "0" }),
        json!({ "MedfeeSumamt": "122.00", "FundPaySumamt": "12.00", "PsnPartAm": "110.00", "AcctPay": "12.00", "AcctMulaidPay": "0", "PsnCashPay": "98.00" }),
        json!({ "MEDFEE_SUMAMT": "122", "FUND_PAY_SUMAMT": "12", "ACCT_PAY": "12", "PSN_CASH_PAY": "98", "PSN_PART_AMT": "110", "ACCT_MULAID_PAY": "0" }),
        json!({ "medFeeSumAmt": "122", "fundpaysumamt": "12", "acct_Pay": "12", "Psn_Cash_Pay": "98", "psn__part_amt": "110", "acct_mulaidPay": "0" }),
        json!({ "medfeeSumAmt": "122", "fundPaySumAmt": "12", "acctPay": "12", "psnCashPay": "98", "PSNPARTAMT": 110, "ACCTMULAIDPAY": 0 }),
    ];
    for message in spellings {
        let value = read_in(&message, "220100");
        assert_eq!(value["amounts"].as_array().unwrap().len(), 6, "{value}");
        for name in ["fund_and_person", "payers_shared_beside", "person"] {
            assert_eq!(judged(&value, name), "holds", "{name} {message}");
        }
        assert_eq!(value["ignored"], 0);
        let given_as: Vec<_> =
            value["amounts"].as_array().unwrap().iter().map(|one| one["given_as"].as_str().unwrap()).collect();
        assert!(given_as.iter().all(|name| message.get(name).is_some()), "{given_as:?}");
    }
    let lines = json!({ "setlDetail": [{ "fundPayType": "310100", "fundPayamt": "3", "inscpScpAmt": "4", "CRT_PAYB_LMT_AMT": "5" }], "PoolPropSelfpay": "0.8" });
    let value = read(&lines);
    let line = json!({ "fund_pay_type": "310100", "inscp_scp_amt": "4.00", "crt_payb_lmt_amt": "5.00", "fund_payamt": "3.00" });
    assert_eq!((&value["details"], &value["ratio"]), (&json!([line]), &json!("0.8000")));
}

#[test]
fn report_b12_two_spellings_of_one_field_with_different_amounts_are_warned_of() {
    let value = read(&json!({ "medfeeSumamt": "122", "medfee_sumamt": "121" }));
    assert_eq!(
        (amount(&value, "medfee_sumamt"), warned(&value)),
        (json!("121.00"), vec![("given_twice", "medfee_sumamt")])
    );
    let value = read(&json!({ "MEDFEE_SUMAMT": "122.0", "medfeeSumamt": 122 }));
    assert_eq!(warned(&value), []);
}

#[test]
fn report_b13_the_hospitals_part_is_counted_once() {
    let message = |hospital: &str| {
        let mut data = json!({
            "feeSumamt": "1.00", "ownPayAmt": "0", "psnAcctPay": "0.20", "acctMulaidPay": "0.05", "selfAcctPay": "0.15", "fundPay": "0.70",
            "othFeeAmt": "0.10", "deposit": "0.01", "delvFee": "0.02",
        });
        data[hospital] = json!("0.10");
        json!({ "data": data })
    };
    for hospital in ["hospPartAmt", "hosp_part_amt"] {
        let value = read(&message(hospital));
        for name in ["payers_shared_beside", "payers_shared_inside"] {
            assert_eq!(
                (judged(&value, name), &identity(&value, name)["difference"]),
                ("holds", &json!("0.00")),
                "{value}"
            );
        }
        let paid = json!({ "fund": "0.70", "own_account": "0.15", "shared": "0.05", "accounts": "0.20", "cash": "0.00", "hospital": "0.10" });
        assert_eq!(value["paid"], paid);
    }
    let whole = json!({ "data": { "feeSumamt": "110", "ownPayAmt": "20", "psnAcctPay": "30", "acctMulaidPay": "5", "selfAcctPay": "25", "fundPay": "50", "othFeeAmt": "10" } });
    let value = read(&whole);
    assert_eq!((judged(&value, "payers_shared_inside"), &value["paid"]["others"]), ("holds", &json!("10.00")));
    let off = json!({ "data": { "ordStas": "SUCCESS", "feeSumamt": "100", "ownPayAmt": "20", "psnAcctPay": "30", "fundPay": "49.99" } });
    let value = read(&off);
    assert_eq!(identity(&value, "payers_shared_inside")["difference"], "0.01");
    // Only a part of what others pay is the hospital's.
    let part = json!({ "feeSumamt": "110", "ownPayAmt": "20", "psnAcctPay": "30", "fundPay": "50", "othFeeAmt": "10", "hospPartAmt": "4" });
    let value = read(&part);
    assert_eq!(judged(&value, "payers_shared_inside"), "holds");
    assert_eq!((&value["paid"]["hospital"], &value["paid"]["others"]), (&json!("4.00"), &json!("6.00")));
    // In the national reply it stands beside the others.
    let beside = json!({ "medfee_sumamt": "100", "fund_pay_sumamt": "60", "acct_pay": "10", "psn_cash_pay": "20", "hosp_part_amt": "10" });
    let value = read(&beside);
    assert_eq!((judged(&value, "payers_shared_beside"), &value["paid"]["hospital"]), ("holds", &json!("10.00")));
    // In 高平 it lies in the cash.
    let cash = json!({ "medfee_sumamt": "100", "fund_pay_sumamt": "60", "acct_pay": "10", "psn_cash_pay": "30", "hosp_part_amt": "10" });
    let value = read_in(&cash, "140581");
    assert_eq!(judged(&value, "payers_shared_beside"), "holds");
    assert_eq!((&value["paid"]["hospital"], &value["paid"]["cash"]), (&json!("10.00"), &json!("20.00")));
}

/// JSON text of a settlement, in the forms people can copy.
#[test]
fn report_b18_noise_of_binary_numbers_is_read_with_a_warning() {
    let message = json!({ "medfee_sumamt": 1_513.530_000_000_000_2, "fund_pay_sumamt": 1297.73, "acct_pay": 0, "psn_cash_pay": 215.8 });
    let value = read_in(&message, "440100");
    assert_eq!(amount(&value, "medfee_sumamt"), "1513.53");
    assert_eq!(warned(&value), [("binary_noise", "medfee_sumamt")]);
    assert_eq!(judged(&value, "payers_shared_beside"), "holds");
    for (written, read_as) in [
        ("0.30000000000000004", "0.30"),
        ("0.7999999999999999", "0.80"),
        ("215.79999999999998", "215.80"),
        ("-1513.5300000000002", "-1513.53"),
        ("9.999999999999998", "10.00"),
        ("1513.53000000001", "1513.53"),
        ("123456789.12000001", "123456789.12"),
        ("0.010000000000000002", "0.01"),
        ("5.551115123125783e-17", "0.00"),
        ("-1.1368683772161603e-13", "0.00"),
    ] {
        for message in [json!({ "balc": written }), json!(format!("{{\"balc\":{written}}}"))] {
            let value = read(&message);
            assert_eq!(
                (amount(&value, "balc"), warned(&value)),
                (json!(read_as), vec![("binary_noise", "balc")]),
                "{written}"
            );
        }
    }
    // A third decimal, or noise around one, is no noise of whole fen.
    for written in [
        "1.005",
        "0.3000001",
        "1.0049999999999999",
        "0.015000000000000001",
        "14.285714285714286",
        "1513.530029296875",
        "1.000001",
    ] {
        assert_eq!(fault(&json!({ "balc": written })).0, "amount_decimals", "{written}");
    }
    let line = json!({ "setldetail": [{}, { "fund_payamt": 0.300_000_000_000_000_04 }], "pool_prop_selfpay": "0.8500000000000001" });
    let value = read(&line);
    assert_eq!((&value["details"][1]["fund_payamt"], &value["ratio"]), (&json!("0.30"), &json!("0.8500")));
    let line = json!({ "code": "binary_noise", "field": "fund_pay_sumamt", "line": 1 });
    assert_eq!(value["warnings"], json!([line, { "code": "ratio_noise", "field": "hifp_pay" }]));
    // The preview stays as strict as it was.
    let bill =
        json!({ "day": "2026-04-03", "region": "440100", "amounts": { "medfee_sumamt": 0.300_000_000_000_000_04 } });
    let refused = serde_json::from_str::<Value>(&gongji::json::preview_deduction(&bill.to_string())).unwrap();
    assert_eq!(
        (&refused["errors"][0]["code"], &refused["errors"][0]["path"]),
        (&json!("amount_decimals"), &json!("amounts.medfee_sumamt"))
    );
}

#[test]
fn report_b20_funds_are_named_by_their_family() {
    let message = json!({ "output": {
        "setlinfo": {
            "medfee_sumamt": "1000", "fund_pay_sumamt": "700", "acct_pay": "0", "psn_cash_pay": "250", "hosp_part_amt": "50", "hifp_pay": "600",
            "maf_pay": "0", "oth_pay": "100",
        },
        "setldetail": [
            { "fund_pay_type": "310101", "inscp_scp_amt": "1000", "crt_payb_lmt_amt": "0", "fund_payamt": "600" },
            { "fund_pay_type": "999997", "fund_payamt": "100", "setl_proc_info": "610101" },
            { "fund_pay_type": "630100", "fund_payamt": "50" },
        ],
    } });
    let value = read_in(&message, "430100");
    let kinds: Vec<_> =
        value["details"].as_array().unwrap().iter().map(|line| line["fund_pay_type"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["310100", "610100", "630101"]);
    let codes: Vec<_> =
        value["details"].as_array().unwrap().iter().map(|line| line["fund_code"].as_str().unwrap()).collect();
    assert_eq!(codes, ["310101", "610101", "630100"]);
    assert_eq!((&value["paid"]["fund"], &value["paid"]["hospital"]), (&json!("700.00"), &json!("50.00")));
    for name in ["payers_shared_beside", "funds"] {
        assert_eq!(judged(&value, name), "holds", "{name}");
    }
    let kind = |code: &str, info: &str| {
        let line = json!({ "fund_pay_type": code, "setl_proc_info": info, "fund_payamt": "1" });
        read(&json!({ "setldetail": [line] }))["details"][0]["fund_pay_type"].as_str().unwrap().to_owned()
    };
    for (code, family) in [
        ("310101", "310100"),
        ("310199", "310100"),
        ("310201", "310200"),
        ("320101", "320100"),
        ("330101", "330100"),
        ("330200", "330200"),
        ("390101", "390100"),
        ("390201", "390200"),
        ("390401", "390400"),
        ("610101", "610100"),
        ("610102", "610102"),
        ("610200", "610200"),
        ("620101", "620100"),
        ("630100", "630101"),
        ("640100", "640101"),
        ("510101", "510100"),
        ("999996", "999996"),
        ("999109", "999109"),
        ("999997", "other"),
        ("999998", "other"),
        ("888888", "other"),
        ("3101", "other"),
        ("31010", "other"),
        ("31010x", "other"),
    ] {
        assert_eq!(kind(code, ""), family, "{code}");
    }
    for (info, family) in [
        ("610101", "610100"),
        ("620101", "620100"),
        ("630101", "630101"),
        ("640101", "640101"),
        ("张三 610101", "other"),
    ] {
        assert_eq!(kind("999997", info), family, "{info}");
        assert_eq!(kind("310100", info), "310100", "{info}");
    }
    // A code nobody knows is named by its six digits; anything else of it is not.
    let odd = json!({ "setldetail": [{ "fund_pay_type": "888801" }, { "fund_pay_type": "11010119900307451X" }] });
    assert_eq!(
        read(&odd)["details"],
        json!([{ "fund_pay_type": "other", "fund_code": "888801" }, { "fund_pay_type": "other" }])
    );
}

#[test]
fn report_b20_a_waiver_of_the_hospital_explains_what_is_missing() {
    let message = json!({
        "setlinfo": { "medfee_sumamt": "1000", "fund_pay_sumamt": "700", "acct_pay": "0", "psn_cash_pay": "250" },
        "setldetail": [{ "fund_pay_type": "310100", "fund_payamt": "700" }, { "fund_pay_type": "630100", "fund_payamt": "50" }],
    });
    let value = read(&message);
    let payers = identity(&value, "payers_shared_beside");
    assert_eq!((&payers["difference"], &payers["reason"]), (&json!("50.00"), &json!("hospital_waiver")));
}

#[test]
fn a_part_larger_than_its_whole_is_warned_of() {
    let wholes = |message: &Value| -> Vec<(String, String)> {
        let value = read(message);
        let above = value["warnings"].as_array().unwrap().iter().filter(|one| one["code"] == "part_above_whole");
        above.map(|one| (one["field"].as_str().unwrap().into(), one["whole"].as_str().unwrap().into())).collect()
    };
    let pair = |part: &str, whole: &str| (part.to_owned(), whole.to_owned());
    assert_eq!(
        wholes(&json!({ "medfee_sumamt": "10", "psn_cash_pay": "10.01" })),
        [pair("psn_cash_pay", "medfee_sumamt")]
    );
    assert_eq!(wholes(&json!({ "fund_pay_sumamt": "10", "hifp_pay": "11" })), [pair("hifp_pay", "fund_pay_sumamt")]);
    assert_eq!(wholes(&json!({ "psnAcctPay": "10", "acctMulaidPay": "11" })), [pair("acct_mulaid_pay", "psnAcctPay")]);
    assert_eq!(wholes(&json!({ "psn_part_amt": "10", "acct_pay": "11" })), [pair("acct_pay", "psn_part_amt")]);
    // Across provinces 个人负担 may be 0, and a reversal's amounts are all below zero.
    assert_eq!(wholes(&json!({ "psn_part_amt": "0", "acct_pay": "11", "psn_cash_pay": "1" })), []);
    assert_eq!(wholes(&json!({ "medfee_sumamt": "-10", "acct_pay": "-10", "psn_cash_pay": "0" })), []);
    assert_eq!(wholes(&json!({ "medfee_sumamt": "-10", "acct_pay": "-11" })), [pair("acct_pay", "medfee_sumamt")]);
    let line = json!({ "medfee_sumamt": "10", "setldetail": [{ "fund_payamt": "10" }, { "fund_payamt": "11" }] });
    let warning =
        json!({ "code": "part_above_whole", "field": "fund_pay_sumamt", "whole": "medfee_sumamt", "line": 1 });
    assert_eq!(read(&line)["warnings"], json!([warning]));
}

/// 贵阳, 2024: four settlements whose payers close, with one decimal and the names of the queries.
#[test]
fn report_b23_own_accounts_of_one_city() {
    let rows = [
        json!({ "medfee_sumamt": "36.0", "hifp_pay": "0.0", "fund_pay_sumamt": "0.0", "acct_pay": "36.0", "cash_payamt": "0.0", "balc": "4974.47", "inscp_amt": "0.0", "acct_mulaid_pay": "0.0", "fulamt_ownpay_amt": "36" }),
        json!({ "medfee_sumamt": "56.0", "hifp_pay": "0.0", "fund_pay_sumamt": "0.0", "acct_pay": "56.0", "cash_payamt": "0.0", "balc": "4738.56", "inscp_amt": "25.2", "acct_mulaid_pay": "0.0", "fulamt_ownpay_amt": "28" }),
        json!({ "medfee_sumamt": "36.6", "fund_pay_sumamt": "0.0", "acct_pay": "36.6", "cash_payamt": "0.0", "balc": "359.23", "inscp_amt": "34.62", "fulamt_ownpay_amt": "0", "preselfpay_amt": "1.98" }),
    ];
    for row in &rows {
        let value = read_in(row, "520199");
        assert_eq!((judged(&value, "payers_shared_beside"), &value["warnings"]), ("holds", &json!([])), "{row}");
    }
    assert_eq!(judged(&read(&rows[1]), "items"), "cannot_test");
    assert_eq!(judged(&read(&rows[2]), "items"), "holds");
}

/// 深圳: nobody insured pays, so nothing can be tested and nothing fails.
#[test]
fn report_b09_all_in_cash_fails_no_sum() {
    let value =
        read_in(&json!({ "medfee_sumamt": "13.05", "fulamt_ownpay_amt": "13.05", "psn_cash_pay": "13.05" }), "440300");
    assert!(value["identities"].as_array().unwrap().iter().all(|one| one["judgement"] != "fails"), "{value}");
}

/// 太原: a receipt whose payers add up (B01).
#[test]
fn report_b01_the_payers_of_a_receipt_add_up() {
    let message =
        json!({ "medfee_sumamt": "233.00", "fund_pay_sumamt": "154.95", "acct_pay": "0.00", "psn_cash_pay": "78.05" });
    assert_eq!(judged(&read_in(&message, "140100"), "payers_shared_beside"), "holds");
}
