//! Questions about bindings: a byte for the call and the form, then the request.

use crate::answers::{list, verdict_holds};
use crate::requests::{exchange, same};
use crate::{Reached, shape};
use gongji::unbinding::UnbindingOutcome;
use gongji::vocabulary::Vocabulary;

const CALLS: [&str; 4] = ["checkBinding", "checkBindings", "checkUnbinding", "policyAt"];

pub fn check(data: &[u8]) -> Reached {
    let Some((call, exchange)) = exchange(&CALLS, data) else { return Reached::Skipped };
    let Some(answer) = exchange.answer else { return Reached::Refused };
    match call {
        0 => verdict_holds(&answer),
        1 => {
            for (index, reply) in list(&answer).iter().enumerate() {
                let verdict = shape::part(reply, "");
                if let Ok(verdict) = &verdict {
                    verdict_holds(verdict);
                }
                // One of a list is answered as it is alone.
                if let Some(request) = &exchange.request {
                    let alone = gongji::json::check_binding(&request[index].to_string());
                    same(&shape::read(&alone, ""), &verdict);
                }
            }
        }
        2 => {
            let outcome = answer["outcome"].as_str().and_then(UnbindingOutcome::from_name);
            let is_needed = list(&answer["findings"]).iter().any(|finding| finding["status"] == "needs");
            assert_eq!(outcome == Some(UnbindingOutcome::Incomplete), is_needed, "{answer}");
        }
        _ => assert!(answer.is_object()),
    }
    Reached::Accepted
}
