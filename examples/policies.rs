//! Writes a folder of policy files, `policies/` unless told, as the one file a page can load:
//! `cargo run --example policies -- <folder>`. It makes the checks of a build, and names every mistake with its file.
#![expect(
    dead_code,
    unused_imports,
    reason = "the names under which build/ knows the crate's modules, and parts for others"
)]

#[path = "../build/mod.rs"]
mod build;
#[path = "../build/publish.rs"]
mod publish;

use build::*;
use gongji::{catalogue, date, insurance, money, policy, rate, region, relation, word};
use std::process::ExitCode;

fn main() -> ExitCode {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "policies".into());
    match read::policies(folder.as_ref()) {
        Ok(read) => {
            println!("{:#}", publish::policies_json(&read));
            ExitCode::SUCCESS
        }
        Err(faults) => {
            for fault in faults {
                eprintln!("{fault}");
            }
            ExitCode::FAILURE
        }
    }
}
