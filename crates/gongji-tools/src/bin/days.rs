//! Writes the days on which a provision of the built-in policies begins, may begin or no longer holds, as JSON. From one of them to
//! the day before the next, the same question about a binding has the same answer.

use gongji::catalogue::in_force;
use std::collections::BTreeSet;

fn main() {
    let edition = in_force();
    let turns = edition.catalogue.provisions.iter().flat_map(|provision| {
        let begins = [provision.start.after.and_then(|day| day.tomorrow()), provision.start.by];
        begins.into_iter().chain([provision.last.and_then(|day| day.tomorrow())]).flatten()
    });
    let days: BTreeSet<String> = turns.map(|day| day.to_string()).collect();
    println!("{}", serde_json::json!({ "policies": edition.day.to_string(), "days": days }));
}
