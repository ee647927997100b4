//! Nanoseconds per call, natively, from a request to a reply: what the engine does of a call, and its limit. It reads
//! `{ name: [function, request] }` as JSON from standard input and writes `{ name: nanoseconds }`, the median of interleaved runs.
#![expect(clippy::unwrap_used, reason = "a tool of the bench may fail")]

use gongji::json::read;
use serde_json::{Map, Value};
use std::hint::black_box;
use std::time::Instant;

const RUNS: usize = 15;

/// A call with its request, to be made again and again.
type Call = Box<dyn Fn()>;

fn main() {
    let requests: Map<String, Value> = serde_json::from_reader(std::io::stdin()).unwrap();
    let calls: u32 = std::env::args().nth(1).map_or(2_000, |n| n.parse().unwrap());
    let asked: Vec<(&String, Call)> =
        requests.iter().map(|(name, asked)| (name, call(asked[0].as_str().unwrap(), &asked[1]))).collect();
    let mut taken = vec![Vec::new(); asked.len()];
    for _ in 0..RUNS {
        for ((_, call), taken) in asked.iter().zip(&mut taken) {
            let start = Instant::now();
            for _ in 0..calls {
                call();
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
        .map(|((name, _), taken)| ((*name).clone(), Value::from(u64::try_from(median(taken)).unwrap_or(u64::MAX))))
        .collect();
    println!("{}", Value::Object(medians));
}

/// Returns the call of that name, its request read before the clock starts. A list of requests is as many calls.
fn call(function: &str, request: &Value) -> Call {
    match function {
        "checkBinding" => {
            let case = read(&request.to_string()).unwrap();
            Box::new(move || drop(black_box(gongji::check_binding(black_box(&case)))))
        }
        "previewDeduction" => {
            let bill = read(&request.to_string()).unwrap();
            Box::new(move || drop(black_box(gongji::preview_deduction(black_box(&bill)))))
        }
        "checkBindings" | "previewDeductions" => {
            let function = function.trim_end_matches('s');
            let calls: Vec<Call> = request.as_array().unwrap().iter().map(|request| call(function, request)).collect();
            Box::new(move || calls.iter().for_each(|call| call()))
        }
        _ => Box::new(|| ()),
    }
}
