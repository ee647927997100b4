//! A folder of policies as one JSON file, which a page can load in place of the built-in policies.

#[path = "freshness.rs"]
mod freshness;

use crate::policy::encode;
use crate::read::Read;
use base64ct::{Base64, Encoding};
use freshness::read_days;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// What `policies.json` holds; `docs/policies.md` says what each field is.
pub fn policies_json(read: &Read) -> Value {
    let pack = encode(&read.catalogue);
    let sources: Value = serde_json::from_str(&read.sources_json).unwrap_or_default();
    let place = |place: &crate::policy::Place| {
        let (oldest, newest) = read_days(&read.catalogue, &sources, place.region).unzip();
        let names =
            [("region", place.region.to_string()), ("name", place.name.clone()), ("name_en", place.name_en.clone())];
        let days = [("oldest_read", oldest), ("newest_read", newest)];
        let days = days.into_iter().filter_map(|(key, day)| Some((key, day?.to_string())));
        names.into_iter().chain(days).map(|(key, text)| (key.to_owned(), Value::from(text))).collect::<Value>()
    };
    json!({
        "schema": crate::catalogue::SCHEMA,
        "sha256": Sha256::digest(&pack).iter().map(|byte| format!("{byte:02x}")).collect::<String>(),
        "day": read.day.to_string(),
        "places": read.catalogue.places.iter().map(place).collect::<Vec<_>>(),
        "pack": Base64::encode_string(&pack),
        "sources": sources,
    })
}
