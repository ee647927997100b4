//! Says what should be read again: `cargo run --example freshness -- --as-of 2027-06-01 --months 6`. Without `--as-of` it looks at
//! the day the newest source was read, as `docs/freshness.md` does.

#[path = "../build/freshness.rs"]
mod freshness;

use gongji::catalogue::SOURCES_JSON;
use gongji::date::Day;
use gongji::{date, policy, region, word};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let after = |name: &str| arguments.iter().skip_while(|argument| *argument != name).nth(1);
    let as_of = after("--as-of").map(|day| Day::parse(day).ok_or("--as-of is no day (YYYY-MM-DD)")).transpose()?;
    let months = after("--months").map(|months| months.parse()).transpose()?;
    let question = freshness::Question {
        as_of: as_of.unwrap_or(gongji::api::about().day),
        months: months.unwrap_or(freshness::MONTHS),
    };
    print!("{}", freshness::report(gongji::catalogue::built_in(), &serde_json::from_str(SOURCES_JSON)?, question));
    Ok(())
}
