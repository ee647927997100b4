//! Reads `policies/`, refuses what it does not understand, and packs the rest into the crate.

#![allow(
    dead_code,
    unused_imports,
    missing_docs,
    clippy::all,
    reason = "the crate's own modules, read here only to pack policies"
)]

#[path = "build/mod.rs"]
mod build;
#[path = "src/date.rs"]
mod date;
#[path = "src/digits.rs"]
mod digits;
#[path = "src/identity/mod.rs"]
mod identity;
#[path = "src/insurance.rs"]
mod insurance;
#[path = "src/money.rs"]
mod money;
#[path = "src/policy/mod.rs"]
mod policy;
#[path = "src/rate.rs"]
mod rate;
#[path = "src/region.rs"]
mod region;
#[path = "src/relation.rs"]
mod relation;
#[path = "src/word.rs"]
mod word;

use build::*;
use sha2::{Digest, Sha256};
use std::{env, error::Error, fmt::Write, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=policies");
    let read::Read { catalogue, day, sources_json, guide_json } = match read::policies("policies".as_ref()) {
        Ok(read) => read,
        Err(faults) => {
            for fault in &faults {
                println!("cargo::error={fault}");
            }
            return Err("the policies do not hold together".into());
        }
    };
    let pack = policy::encode(&catalogue);
    let hash = Sha256::digest(&pack).iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    });
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("catalogue.bin"), pack)?;
    fs::write(out.join("sources.json"), sources_json)?;
    fs::write(out.join("guide.json"), guide_json)?;
    println!("cargo::rustc-env=GONGJI_CATALOGUE_SHA256={hash}");
    println!("cargo::rustc-env=GONGJI_CATALOGUE_DAY={day}");
    Ok(())
}
