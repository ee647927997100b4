//! Nanoseconds per call, natively: the limit of what the module can reach. It reads `{ name: [function, request] }` as JSON from
//! standard input and writes `{ name: nanoseconds }`, the median of interleaved runs.
#![expect(clippy::unwrap_used, reason = "a tool of the bench may fail")]

use gongji::api::Sent;
use serde_json::{Map, Value};
use std::time::Instant;

const RUNS: usize = 15;

fn main() {
    let requests: Map<String, Value> = serde_json::from_reader(std::io::stdin()).unwrap();
    let calls: u32 = std::env::args().nth(1).map_or(2_000, |n| n.parse().unwrap());
    let asked: Vec<_> =
        requests.iter().map(|(name, call)| (name, call[0].as_str().unwrap(), call[1].to_string())).collect();
    let mut taken = vec![Vec::new(); asked.len()];
    for _ in 0..RUNS {
        for ((_, function, json), taken) in asked.iter().zip(&mut taken) {
            let start = Instant::now();
            for _ in 0..calls {
                std::hint::black_box(answer(function, std::hint::black_box(json)));
            }
            taken.push(start.elapsed().as_nanos().checked_div(u128::from(calls)).unwrap_or(0));
        }
    }
    let median = |mut taken: Vec<u128>| {
        taken.sort_unstable();
        taken.swap_remove(RUNS / 2)
    };
    let medians: Map<String, Value> = asked
        .iter()
        .zip(taken)
        .map(|((name, ..), taken)| ((*name).clone(), Value::from(u64::try_from(median(taken)).unwrap_or(u64::MAX))))
        .collect();
    println!("{}", Value::Object(medians));
}

/// A reply as text: what the boundary hands to JavaScript.
fn answer(function: &str, json: &str) -> String {
    match function {
        "checkBindings" => gongji::api::check_bindings(json, &mut Sent::default()).to_string(),
        "previewDeductions" => gongji::api::preview_deductions(json, &mut Sent::default()).to_string(),
        "checkBinding" => gongji::api::text(&gongji::api::check_binding(json)),
        "previewDeduction" => gongji::api::text(&gongji::api::preview_deduction(json)),
        _ => String::new(),
    }
}
