//! Bills: a byte for the call and the form, then the request.

use crate::answers::{list, preview_holds};
use crate::requests::{exchange, same};
use crate::{Reached, shape};
use serde_json::{Value, json};

const CALLS: [&str; 3] = ["previewDeduction", "previewDeductions", "previewYear"];

pub fn check(data: &[u8]) -> Reached {
    let Some((call, exchange)) = exchange(&CALLS, data) else { return Reached::Skipped };
    let Some(answer) = exchange.answer else { return Reached::Refused };
    let request = exchange.request.as_ref();
    match call {
        0 => one_bill(&answer, request),
        1 => {
            for (index, reply) in list(&answer).iter().enumerate() {
                let preview = shape::part(reply, "");
                if let Some(request) = request {
                    let alone = gongji::json::preview_deduction(&request[index].to_string());
                    same(&shape::read(&alone, ""), &preview);
                }
                if let Ok(preview) = &preview {
                    one_bill(preview, request.map(|request| &request[index]));
                }
            }
        }
        _ => {
            let visits = list(&answer["visits"]);
            visits.iter().for_each(preview_holds);
            if let Some(request) = request {
                // What is missing of a visit is missing of the year for every later one.
                let is_cut = visits.last().is_some_and(|visit| visit["outcome"] == "incomplete");
                let asked = list(&request["bills"]).len();
                assert!(visits.len() == asked || (is_cut && visits.len() < asked), "{answer}");
            }
        }
    }
    Reached::Accepted
}

/// What a preview gives is a settlement that differs nowhere from the preview of its bill.
fn one_bill(preview: &Value, bill: Option<&Value>) {
    preview_holds(preview);
    let Some(bill) = bill.filter(|_| preview["totals"].is_object()) else { return };
    let question = json!({ "message": preview["totals"], "bill": bill });
    let reply = gongji::json::read_settlement(&question.to_string());
    let reading = shape::read(&reply, "").expect("the totals of a preview are a settlement");
    assert_eq!(reading["comparison"]["differences"], json!([]), "{bill}");
    let judged = |name: &str| {
        list(&reading["identities"]).iter().find(|one| one["identity"] == name).expect("every sum is there")
    };
    for name in ["items", "fund_and_person", "payers_shared_beside", "person", "funds"] {
        assert_ne!(judged(name)["judgement"], "fails", "{name} {bill}");
    }
}
