//! Packs `policies/` into the crate; a policy that does not hold together stops the build.

use gongji_policies::Policies;
use gongji_policy::date::Day;
use gongji_policy::{decode, encode};
use sha2::{Digest, Sha256};
use std::{env, error::Error, fs, path::PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=policies");
    let policies = match Policies::read("policies".as_ref()) {
        Ok(policies) => policies,
        Err(faults) => {
            for fault in &faults {
                println!("cargo::error={fault}");
            }
            return Err("the policies do not hold together".into());
        }
    };
    let (rules, figures) = policies.catalogue.apart();
    let (rules, figures) = (encode(&rules), encode(&figures));
    // The crate unpacks these at run time, where nothing can be done about a pack that is not readable.
    let again = decode(&rules).zip(decode(&figures)).map(|(rules, figures)| rules.joined(figures));
    if again.as_ref() != Some(&policies.catalogue) || Day::parse(&policies.day.to_string()).is_none() {
        return Err("the packs cannot be read again".into());
    }
    let figured = policies.catalogue.places.iter().map(|place| policies.catalogue.has_benefits(place.region).into());
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("rules.bin"), &rules)?;
    fs::write(out.join("figures.bin"), &figures)?;
    fs::write(out.join("figures.sha256"), Sha256::digest(&figures))?;
    fs::write(out.join("figured.bin"), figured.collect::<Vec<u8>>())?;
    fs::write(out.join("sources.json"), &policies.sources_json)?;
    fs::write(out.join("guide.json"), &policies.guide_json)?;
    println!("cargo::rustc-env=GONGJI_CATALOGUE_SHA256={}", policies.sha256());
    println!("cargo::rustc-env=GONGJI_CATALOGUE_DAY={}", policies.day);
    Ok(())
}
