//! Policies as `policies.json` holds them: the text of a file. Where its hash is `"?"`, the pack is one without the names of its words:
//! they are put there, and the right hash, because no fuzzer guesses it.

use crate::answers::asked_of;
use crate::{Reached, shape};
use base64ct::{Base64, Encoding};
use gongji::policy::{Catalogue, SCHEMA, check as faults_of, decode_named, encode, encode_named};
use gongji::vocabulary::Vocabulary;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

/// How many places of an edition are asked about.
const MOST_PLACES: usize = 3;
/// How many schedules of an edition are asked about.
const MOST_BILLS: usize = 4;

pub fn check(data: &[u8]) -> Reached {
    let Ok(text) = str::from_utf8(data) else { return Reached::Skipped };
    let file = serde_json::from_str::<Value>(text).ok();
    let mut pack = file.as_ref().and_then(|file| Base64::decode_vec(file["pack"].as_str()?).ok());
    let mut text = text.to_owned();
    if let (Some(Value::Object(file)), Some(pack)) = (&file, &mut pack)
        && file.get("sha256") == Some(&json!("?"))
    {
        let mut file = file.clone();
        *pack = [names(), std::mem::take(pack)].concat();
        file.insert("pack".into(), Base64::encode_string(pack).into());
        file.insert("sha256".into(), hash(pack).into());
        text = Value::Object(file).to_string();
    }
    let is_loaded = load(&text).is_ok();
    if is_loaded {
        // Another reader finds the same in the file.
        let pack = pack.expect("a loaded file has a pack in base64");
        let catalogue = decode_named(&pack).expect("a loaded pack is one");
        assert!(faults_of(&catalogue).is_empty());
        // The words at its head may stand in another order; what follows says the same in ours.
        assert_eq!(decode_named(&encode_named(&catalogue)).as_ref(), Ok(&catalogue));
        answers(&catalogue, &pack);
    }
    gongji::reset_policies();
    Reached::accepted(is_loaded)
}

/// The names of all words, as they stand at the head of a published pack.
fn names() -> Vec<u8> {
    let nothing = Catalogue::default();
    let mut bytes = encode_named(&nothing);
    bytes.truncate(bytes.len() - encode(&nothing).len());
    bytes
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// Loads a file; a refusal leaves the policies in force as they were.
fn load(text: &str) -> Result<Value, Vec<Value>> {
    let before = gongji::json::about();
    let reply = gongji::json::load_policies(text);
    let loaded = shape::read(&reply, "");
    if loaded.is_err() {
        assert_eq!(gongji::json::about(), before, "a refused file changes nothing");
    } else {
        assert_eq!(gongji::json::about(), reply);
    }
    loaded
}

/// Loads a catalogue by the file that a tool would write of it, asks about its places, and says whether it was taken.
pub fn loaded(catalogue: &Catalogue) -> bool {
    let pack = &encode_named(catalogue);
    let places: Vec<Value> =
        catalogue.places.iter().map(|place| json!({ "region": place.region.to_string() })).collect();
    let sources: Map<String, Value> = catalogue.sources.iter().map(|source| (source.key.clone(), json!({}))).collect();
    let file = json!({ "schema": SCHEMA, "sha256": hash(pack), "day": "2026-11-22", "places": places,
                       "pack": Base64::encode_string(pack), "sources": sources });
    let taken = load(&file.to_string());
    if let Err(errors) = &taken {
        let count = faults_of(catalogue).len().min(20);
        assert!(errors.iter().all(|error| error["code"] == "policy_fault"), "{errors:?}");
        assert_eq!(errors.len(), count);
    } else {
        answers(catalogue, pack);
    }
    gongji::reset_policies();
    taken.is_ok()
}

/// The edition in force is named by its hash, and answers about its places on the days where something turns.
fn answers(catalogue: &Catalogue, pack: &[u8]) {
    assert!(gongji::json::about().contains(&hash(pack)));
    for place in catalogue.places.iter().rev().take(MOST_PLACES) {
        let of_place = catalogue.benefits_in(place.region).iter().take(MOST_BILLS);
        let bills: Vec<(&str, &str)> = of_place.map(|one| (one.scheme.name(), one.visit.name())).collect();
        let starts = catalogue.provisions_in(place.region).iter().map(|one| one.start);
        let turn = starts.filter_map(|start| start.by).next_back().map(|day| day.to_string());
        for day in turn.as_deref().into_iter().chain(["2026-11-22"]).filter(|day| *day < "2150") {
            asked_of(&place.region.to_string(), day, &bills);
        }
    }
}
