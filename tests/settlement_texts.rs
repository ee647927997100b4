//! Settlements as they really come: wrappers, texts, requests. Each test is named after the report
//! it comes from; the expected amounts are those of the reports.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

mod settled;

use serde_json::{Value, json};
use settled::{amount, fault, judged, plain, read, refusal, reply, warned};

#[test]
fn report_b15_amounts_are_found_inside_wrappers_of_any_name() {
    let wrapped = [
        json!({ "TranID": "T1", "OutData_2207": { "setlinfo": plain() } }),
        json!({ "clinicInfo": { "mdtrt_id": "1" }, "settle": { "setlinfo": plain(), "setldetail": [] } }),
        json!({ "data": { "ordStas": "SAVE", "extData": { "preSetl": plain() } } }),
        json!({ "result": { "body": { "response": { "a": { "b": { "c": plain() } } } } } }),
        json!({ "结果": { "结算": plain() } }),
        json!({ "code": 0, "rows": [plain()] }),
        json!([plain()]),
        json!({ "code": 0, "total": 0, "list": [{ "setlinfo": plain() }] }),
        // The same settlement twice is one.
        json!({ "data": plain(), "extData": { "setlinfo": plain() } }),
        // The lines of the bill hold shares of their own.
        json!({ "setlinfo": plain(), "feedetail": [{ "inscp_scp_amt": "1.00", "preselfpay_amt": "2.00" }, { "inscp_scp_amt": "3.00" }] }),
        // A log with what was sent and what came back.
        json!({ "input": { "data": { "medfee_sumamt": "86.00", "psn_setlway": "01" } }, "output": { "setlinfo": plain() } }),
        // Half of it in one object, half in the next.
        json!({ "fee": { "medfee_sumamt": "85.00" }, "pay": { "fund_pay_sumamt": "5", "acct_pay": "60", "psn_cash_pay": "20" } }),
    ];
    for message in wrapped {
        let value = read(&message);
        assert_eq!(judged(&value, "payers_shared_beside"), "holds", "{message}");
        assert_eq!(value["amounts"].as_array().unwrap().len(), 4, "{message}");
        assert_eq!(value["warnings"], json!([]), "{message}");
    }
    // The path of a mistake names the wrappers, but only what looks like a field's name.
    let bad = json!({ "OutData_2207": { "张三": { "setlInfo": { "acctPay": "x" } } } });
    assert_eq!(fault(&bad), ("amount_characters".into(), "message.OutData_2207.?.setlInfo.acctPay".into()));
    let bad = json!({ "11010119900307451X": [{ "acct_pay": "1.005", "psn_cash_pay": "2" }] });
    assert_eq!(fault(&bad), ("amount_decimals".into(), "message.?[0].acct_pay".into()));
}

#[test]
fn report_b15_two_settlements_are_not_mixed() {
    let mut other = plain();
    other["medfee_sumamt"] = json!("86.00");
    for message in [
        json!({ "a": plain(), "b": other }),
        json!([plain(), other]),
        json!({ "list": [{ "setlinfo": plain() }, { "setlinfo": other }] }),
    ] {
        assert_eq!(refusal(&message), "several_settlements", "{message}");
    }
    // Nor are more than any message has; the lines of a bill are not counted.
    assert_eq!(refusal(&json!(vec![plain(); 5_000])), "several_settlements");
    assert_eq!(
        refusal(&json!({ "balc": "1", "more": vec![json!({ "a": vec![plain(); 200] }); 50] })),
        "several_settlements"
    );
    let long = json!({ "setlinfo": plain(), "feedetail": vec![json!({ "inscp_scp_amt": "1" }); 5_000] });
    assert_eq!(judged(&read(&long), "payers_shared_beside"), "holds");
    // An outer amount that differs is reported, and the settlement's own counts.
    let message = json!({ "medfee_sumamt": "90.00", "setlinfo": plain() });
    let value = read(&message);
    assert_eq!(
        (amount(&value, "medfee_sumamt"), warned(&value)),
        (json!("85.00"), vec![("given_twice", "medfee_sumamt")])
    );
}

#[test]
fn report_b15_without_amounts_it_is_said_where_they_stand() {
    for message in [
        json!({}),
        json!({ "infcode": -1, "err_msg": "x", "output": null }),
        json!({ "a": { "b": [1, "2", {}] } }),
        json!("{}"),
    ] {
        assert_eq!(refusal(&message), "no_amounts", "{message}");
    }
    // Deeper than anything real.
    let deep = (0..100).fold(plain(), |inner, _| json!({ "data": inner }));
    assert_eq!(judged(&read(&deep), "payers_shared_beside"), "holds");
}

#[test]
fn report_b16_texts_are_opened() {
    let text = json!({ "output": { "setlinfo": plain() } }).to_string();
    let quoted = |text: &str| Value::from(text).to_string();
    let escaped = |text: &str| quoted(text).trim_matches('"').to_owned();
    let texts = [
        text.clone(),
        quoted(&text),
        quoted(&quoted(&text)),
        escaped(&text),
        escaped(&escaped(&text)),
        format!("\u{feff}{text}"),
        format!("\u{feff}{}", escaped(&text)),
        format!("  \n\t{text}\r\n"),
        format!("2026-04-03 12:00:01 [INFO] 2207 返回: {text}"),
        format!("data={}&x=1", quoted(&text)),
        format!("[{text}]"),
        format!("请求: {{\"input\":{{\"data\":{{\"medfee_sumamt\":\"99\"}}}}}} 返回: {text}"),
        format!("Result{{code=0}} {text}"),
        serde_json::to_string_pretty(&json!({ "output": { "setlinfo": plain() } })).unwrap(),
        escaped(&serde_json::to_string_pretty(&json!({ "output": { "setlinfo": plain() } })).unwrap()),
        format!("\"setlinfo\":{}", plain()),
        text.replace("85.00", "\\u0038\\u0035.00"),
        json!({ "code": 200, "data": text }).to_string(),
        json!({ "code": 200, "data": quoted(&text) }).to_string(),
        json!({ "code": 200, "data": format!("\u{feff}{text}"), "msg": "{x", "more": "[1]" }).to_string(),
    ];
    for text in texts {
        let value = read(&json!(text));
        assert_eq!(judged(&value, "payers_shared_beside"), "holds", "{text}");
        assert_eq!(value["amounts"].as_array().unwrap().len(), 4, "{text}");
    }
    // A text inside an object that was parsed already.
    for message in
        [json!({ "data": text }), json!({ "data": { "extData": quoted(&text) } }), json!({ "list": [escaped(&text)] })]
    {
        assert_eq!(judged(&read(&message), "payers_shared_beside"), "holds", "{message}");
    }
    // What stands around a settlement in a list, or in the second text of a log, is read with it.
    let whole =
        json!({ "balc": "7", "setlinfo": plain(), "setldetail": [{ "fund_pay_type": "310100", "fund_payamt": "5" }] });
    for message in
        [json!([whole]), json!(format!("{{\"input\":{{}}}} {whole}")), json!({ "list": [{ "a": 1 }, whole] })]
    {
        let value = read(&message);
        assert_eq!(
            (&value["details"][0]["fund_payamt"], amount(&value, "balc")),
            (&json!("5.00"), json!("7.00")),
            "{message}"
        );
    }
    // Numbers keep their digits, and mistakes their path.
    let bad = json!("{\"output\":{\"setlinfo\":{\"acct_pay\":1.005}}}");
    assert_eq!(fault(&bad), ("amount_decimals".into(), "message.output.setlinfo.acct_pay".into()));
    // The lines of the funds as a text, and a list of one without brackets, as converters of XML write it.
    for lines in [
        json!("[{\"fund_pay_type\":\"310100\",\"fund_payamt\":\"5\"}]"),
        json!({ "fund_pay_type": "310100", "fund_payamt": "5" }),
    ] {
        for name in ["setldetail", "setlDetail"] {
            let value = read(&json!({ "output": { "setlinfo": plain(), name: lines } }));
            assert_eq!(value["details"], json!([{ "fund_pay_type": "310100", "fund_payamt": "5.00" }]));
        }
    }
    // Two values under one name: a parser would take the last without a word.
    let twice = json!("{\"acct_pay\":\"1\",\"acct_pay\":\"2\"}");
    assert_eq!(warned(&read(&twice)), [("given_twice", "acct_pay")]);
}

#[test]
fn report_b16_what_cannot_be_opened_says_what_it_is() {
    let text = json!({ "output": { "setlinfo": plain(), "setldetail": [{ "fund_pay_type": "310100" }] } }).to_string();
    for xml in [
        "<setlinfo><medfee_sumamt>1.50</medfee_sumamt><fund_pay_sumamt></fund_pay_sumamt></setlinfo>",
        "\u{feff}<?xml version=\"1.0\"?><output><balc>1</balc></output>",
        " <soap:Envelope/>",
    ] {
        assert_eq!(refusal(&json!(xml)), "xml", "{xml}");
        assert_eq!(refusal(&json!({ "data": xml })), "xml", "{xml}");
    }
    // An envelope of XML may hold JSON all the same.
    let envelope = format!("<return><![CDATA[{text}]]></return>");
    assert_eq!(judged(&read(&json!(envelope)), "payers_shared_beside"), "holds");
    let end = text.len();
    for at in 1..end {
        let (front, back) = text.split_at(at);
        assert_eq!(refusal(&json!(front)), "cut_off", "{front}");
        let back = reply(&json!({ "message": back }));
        assert_eq!(back["ok"], false, "{at} {back}");
    }
    for cut in [
        format!("{}...", text.split_at(end / 2).0),
        "medfee_sumamt\":\"85.00\",\"acct_pay\":\"85.00\"}}}".to_owned(),
        "\"medfee_sumamt\":\"85.00\",\"acct_pay\":\"85.00\"".to_owned(),
        json!({ "data": text.split_at(end / 2).0 }).to_string(),
        json!({ "data": text.split_at(end / 2).0, "balc": "1" }).to_string(),
    ] {
        assert_eq!(refusal(&json!(cut)), "cut_off", "{cut}");
    }
    for other in [
        "",
        "  ",
        "2207",
        "医疗费总额 85 元",
        "{'output': {'setlinfo': {}}}",
        "{\"acct_pay\":NaN}",
        "{\"acct_pay\":\"1\" \"balc\":\"2\"}",
        "null",
        "{\"a\":tru}",
    ] {
        assert_eq!(refusal(&json!(other)), "not_json", "{other}");
    }
    let deep = json!(format!("{{\"a\":{}", "[".repeat(500)));
    assert_eq!(refusal(&deep), "too_deep");
    assert_eq!(reply(&json!({ "message": deep }))["errors"][0]["expected"], "at most 64 levels");
    // Nothing of the text comes back.
    let secret = reply(&json!({ "message": "{\"psn_name\":\"张三\",\"certno\":\"11010119900307451X" }));
    assert!(!secret.to_string().contains("张三") && !secret.to_string().contains("110101"), "{secret}");
}

#[test]
fn report_b18_a_request_is_no_reply() {
    let reconciliation = json!({ "infno": "3201", "input": { "data": { "medfee_sumamt": "2.00", "fund_pay_sumamt": "0.00", "acct_pay": "2.00", "fixmedins_setl_cnt": "1" } } });
    assert_eq!(refusal(&reconciliation), "request");
    assert_eq!(refusal(&json!(reconciliation.to_string())), "request");
    let settle = json!({ "psn_no": "1", "mdtrt_id": "2", "medfee_sumamt": "85.00", "psn_setlway": "01", "acct_used_flag": "1", "inscp_scp_amt": "80" });
    assert_eq!(refusal(&settle), "request");
    assert_eq!(refusal(&json!({ "Input": { "Data": settle } })), "request");
    assert_eq!(refusal(&json!({ "request": settle, "response": { "infcode": "-1" } })), "request");
    assert_eq!(refusal(&json!({ "infno": "2201", "input": { "data": { "psn_no": "1" } } })), "request");
    // With payers it is a reply, whatever else it repeats.
    let mut repeated = plain();
    repeated["acct_used_flag"] = json!("1");
    assert_eq!(judged(&read(&repeated), "payers_shared_beside"), "holds");
}

/// RFC 8259, section 7: every escape that a text of JSON may have, and one that it may not.
#[test]
fn report_b15_a_text_of_json_may_escape_what_json_may() {
    let with = |note: &str| json!(format!("{{\"note\":\"{note}\",\"setlinfo\":{}}}", plain()));
    for escape in ["\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u4e2d", "\\ud83d\\ude00"] {
        let value = read(&with(escape));
        assert_eq!(amount(&value, "medfee_sumamt"), "85.00", "{escape}");
    }
    assert_eq!(refusal(&with("\\x41")), refusal(&json!("{\"a\" \"b\"}")));
}
