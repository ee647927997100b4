//! What the tests of settlements ask, and how they look into a reply.
#![allow(dead_code, reason = "each test uses some of it")]

use serde_json::{Value, json};

pub fn reply(question: &Value) -> Value {
    serde_json::from_str::<Value>(&gongji::json::read_settlement(&question.to_string())).unwrap()
}

pub fn read(message: &Value) -> Value {
    read_in(message, "420100")
}

pub fn read_in(message: &Value, region: &str) -> Value {
    let reply = reply(&json!({ "message": message, "region": region }));
    assert_eq!(reply["ok"], true, "{message} {reply}");
    reply["value"].clone()
}

/// Code and path of the first mistake.
pub fn fault(message: &Value) -> (String, String) {
    let reply = reply(&json!({ "message": message }));
    assert_eq!(reply["ok"], false, "{message} {reply}");
    let error = &reply["errors"][0];
    (error["code"].as_str().unwrap().into(), error["path"].as_str().unwrap().into())
}

pub fn refusal(message: &Value) -> String {
    let (code, path) = fault(message);
    assert_eq!(path, "message", "{message}");
    code
}

pub fn identity<'v>(value: &'v Value, name: &str) -> &'v Value {
    value["identities"].as_array().unwrap().iter().find(|one| one["identity"] == name).unwrap()
}

pub fn judged<'v>(value: &'v Value, name: &str) -> &'v str {
    identity(value, name)["judgement"].as_str().unwrap()
}

pub fn amount(value: &Value, field: &str) -> Value {
    let amounts = value["amounts"].as_array().unwrap();
    amounts.iter().find(|one| one["field"] == field).map_or(Value::Null, |one| one["amount"].clone())
}

pub fn warned(value: &Value) -> Vec<(&str, &str)> {
    let warnings = value["warnings"].as_array().unwrap().iter();
    warnings.map(|one| (one["code"].as_str().unwrap(), one["field"].as_str().unwrap())).collect()
}

/// A settlement that adds up, of 河北's shape.
pub fn plain() -> Value {
    json!({ "medfee_sumamt": "85.00", "fund_pay_sumamt": "5.00", "acct_pay": "60.00", "psn_cash_pay": "20.00" })
}
