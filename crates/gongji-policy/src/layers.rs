//! Checks that every place of a catalogue can be reached: its province and the nation are there, and it stands there once.

use super::catalogue::Catalogue;
use crate::region::{Region, RegionLayer};

/// Returns a fault for every place that no question reaches, and for every place that is listed twice or out of order.
pub fn places_fault(catalogue: &Catalogue) -> impl Iterator<Item = (Region, &'static str)> {
    let regions = || catalogue.places.iter().map(|place| place.region);
    let twice = regions().zip(regions().skip(1)).filter_map(|(one, next)| match one.cmp(&next) {
        core::cmp::Ordering::Less => None,
        core::cmp::Ordering::Equal => Some((next, "two policies for one place")),
        core::cmp::Ordering::Greater => Some((next, "out of order")),
    });
    twice.chain(regions().filter_map(|place| Some((place, unreachable(place, catalogue)?))))
}

fn unreachable(place: Region, catalogue: &Catalogue) -> Option<&'static str> {
    if place.layer() == RegionLayer::District && place.chain().len() < 4 {
        return Some("a district that lies in no city");
    }
    let around = !catalogue.has(place.province()) || !catalogue.has(Region::NATION);
    around.then_some("its province or the nation has no policy")
}
