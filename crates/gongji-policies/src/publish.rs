//! The file `policies.json`: a folder of policies as one JSON file, which a page can load in place of the built-in policies.

use crate::Policies;
use crate::freshness::read_days;
use base64ct::{Base64, Encoding};
use gongji_policy::{CataloguePlace, SCHEMA};
use serde_json::{Value, json};

/// Returns the contents of `policies.json`; `docs/policies.md` explains each field.
#[must_use]
pub fn policies_json(read: &Policies) -> Value {
    let sources: Value = serde_json::from_str(&read.sources_json).unwrap_or_default();
    let place = |place: &CataloguePlace| {
        let (oldest, newest) = read_days(&read.catalogue, &sources, place.region).unzip();
        let names =
            [("region", place.region.to_string()), ("name", place.name.clone()), ("name_en", place.name_en.clone())];
        let days = [("oldest_read", oldest), ("newest_read", newest)];
        let days = days.into_iter().filter_map(|(key, day)| Some((key, day?.to_string())));
        names.into_iter().chain(days).map(|(key, text)| (key.to_owned(), Value::from(text))).collect::<Value>()
    };
    json!({
        "schema": SCHEMA,
        "sha256": read.sha256(),
        "day": read.day.to_string(),
        "places": read.catalogue.places.iter().map(place).collect::<Vec<_>>(),
        "pack": Base64::encode_string(&read.pack()),
        "sources": sources,
    })
}
