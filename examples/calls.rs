//! Nanoseconds per call, natively, from a question's bytes to a reply's words: what the module does of a call, and its limit. It reads `{ name: [function, request] }` as JSON from
//! standard input and writes `{ name: nanoseconds }`, the median of interleaved runs.
#![expect(clippy::unwrap_used, reason = "a tool of the bench may fail")]

use gongji::api::{self, Input, Sent, Words};
use serde_json::{Map, Value};
use std::time::Instant;

const RUNS: usize = 15;

fn main() {
    let requests: Map<String, Value> = serde_json::from_reader(std::io::stdin()).unwrap();
    let calls: u32 = std::env::args().nth(1).map_or(2_000, |n| n.parse().unwrap());
    let asked: Vec<_> = requests
        .iter()
        .map(|(name, call)| (name, call[0].as_str().unwrap(), Input::from(&call[1].to_string())))
        .collect();
    let mut sent = Sent::default();
    let mut taken = vec![Vec::new(); asked.len()];
    for _ in 0..RUNS {
        for ((_, function, input), taken) in asked.iter().zip(&mut taken) {
            let start = Instant::now();
            for _ in 0..calls {
                std::hint::black_box(answer(function, std::hint::black_box(input), &mut sent));
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

/// A reply as words, for a reader that knows the names; how many they are.
fn answer(function: &str, input: &Input, sent: &mut Sent) -> usize {
    let words = match function {
        "checkBindings" => api::check_bindings(input.clone(), sent),
        "previewDeductions" => api::preview_deductions(input.clone(), sent),
        "checkBinding" => Words::of(&api::check_binding(input.clone()), sent),
        "previewDeduction" => Words::of(&api::preview_deduction(input.clone()), sent),
        _ => return 0,
    };
    words.parts().0.len()
}
