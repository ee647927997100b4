//! Packs: the bytes of a catalogue.

use crate::Reached;
use crate::editions::loaded;
use gongji::policy::{Catalogue, check as faults_of, decode, encode};

pub fn check(data: &[u8]) -> Reached {
    let Some(catalogue) = decode(data) else { return Reached::Refused };
    // One catalogue has one pack, so that its hash names what it says.
    assert_eq!(encode(&catalogue), data);
    let is_sound = faults_of(&catalogue).is_empty();
    if is_sound {
        apart(&catalogue);
    }
    assert_eq!(loaded(&catalogue), is_sound);
    Reached::accepted(is_sound)
}

/// Rules and figures that were taken apart are the same catalogue when they are joined, also through their packs.
fn apart(catalogue: &Catalogue) {
    let (rules, figures) = catalogue.apart();
    let again = |part: &Catalogue| decode(&encode(part)).expect("a part has a pack");
    assert_eq!(again(&rules).joined(again(&figures)), *catalogue);
}
