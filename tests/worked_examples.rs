//! Published worked examples and real settlements, to the fen (`tests/worked_examples.toml`); where an example does not add
//! up, that we differ from it, and why.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::indexing_slicing, reason = "a missing key of JSON reads as null")]

use serde_json::{Value, json};
use std::error::Error;

type Result<T = ()> = core::result::Result<T, Box<dyn Error>>;

fn examples() -> Result<Value> {
    let file: toml::Table = std::fs::read_to_string("tests/worked_examples.toml")?.parse()?;
    Ok(serde_json::to_value(file)?)
}

fn totals(input: &Value) -> Result<Value> {
    let reply = serde_json::from_str::<Value>(&gongji::json::preview_deduction(&input.to_string()))?;
    if reply["value"]["totals"].is_null() {
        return Err(format!("no split: {reply}").into());
    }
    Ok(reply["value"]["totals"].clone())
}

#[test]
fn x05_published_examples_come_out_to_the_fen() -> Result {
    let (mut faults, mut count) = (Vec::new(), 0);
    for example in examples()?["example"].as_array().into_iter().flatten() {
        count += 1;
        let (id, totals) = (example["id"].as_str().unwrap_or_default(), totals(&example["input"])?);
        for (field, wanted) in example["expect"].as_object().into_iter().flatten() {
            if totals[field] != *wanted {
                faults.push(format!("{id}: {field} is {}, expected {wanted}", totals[field]));
            }
        }
        for (field, stated) in example["differs"].as_object().into_iter().flatten() {
            if totals[field] == *stated || example["why"].is_null() {
                faults.push(format!("{id}: {field} is the wrong {stated}, or no reason is given"));
            }
        }
    }
    assert!(faults.is_empty(), "{} of {count}:\n{}", faults.len(), faults.join("\n"));
    assert!(count >= 50, "{count} examples");
    Ok(())
}

/// W75: 80 and 50 in one year with a yearly deductible of 100: of the second visit 30 are shared.
#[test]
fn x05_w75_what_the_first_visit_used_of_the_deductible_is_not_owed_again() -> Result {
    let bill = |amount: &str, used: Value| {
        let assume = json!({ "deductible": "100", "ratio": "0.5" });
        json!({ "day": "2012-10-29", "amounts": { "medfee_sumamt": amount }, "assume": assume, "year_to_date": used })
    };
    let first = serde_json::from_str::<Value>(&gongji::json::preview_deduction(&bill("80", json!({})).to_string()))?;
    let used = first["value"]["year_to_date"].clone();
    assert_eq!(used["deductible"], "80.00");
    let second = totals(&bill("50", used))?;
    assert_eq!((&second["act_pay_dedc"], &second["hifp_pay"]), (&json!("20.00"), &json!("15.00")));
    Ok(())
}
