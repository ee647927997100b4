//! The packed form of a catalogue: what goes in comes out, and broken bytes never do.
#![cfg(not(target_arch = "wasm32"))]

use gongji::catalogue::built_in;
use gongji::policy::{decode, encode};

/// Coprime to the size of every field, so that each kind of field is hit.
const STEP: usize = 53;

#[test]
fn the_built_in_catalogue_goes_there_and_back() {
    assert!(!built_in().provisions.is_empty());
    assert_eq!(decode(&encode(built_in())).as_ref(), Some(built_in()));
}

#[test]
fn a_broken_pack_is_refused_and_never_panics() {
    let whole = encode(built_in());
    for length in (0..whole.len()).step_by(STEP) {
        assert_eq!(decode(whole.get(..length).unwrap_or(&[])), None, "cut at {length}");
    }
    for place in (0..whole.len()).step_by(STEP) {
        let mut bent = whole.clone();
        if let Some(byte) = bent.get_mut(place) {
            *byte ^= 0xff;
        }
        let _ = decode(&bent);
    }
}
