//! What this module is and which places it knows.

use crate::catalogue::{SCHEMA, SHA256, built_in};
use crate::region::Region;
use serde::Serialize;

/// What this module is.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct About {
    /// The version of this crate.
    pub engine: &'static str,
    /// The version of the policy files' form.
    pub schema: u32,
    /// SHA-256 of the policies.
    pub catalogue: &'static str,
    /// The places with a policy of their own, the nation first.
    pub places: Vec<KnownPlace>,
}

/// A place with a policy of its own.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct KnownPlace {
    /// Its code.
    pub region: Region,
    /// Its Chinese name.
    pub name: &'static str,
    /// Its English name.
    pub name_en: &'static str,
    /// Whether bills of this place can be split from the whole amount, not from the personal share alone.
    pub pooling: bool,
}

/// What this module is.
#[must_use]
pub fn about() -> About {
    let catalogue = built_in();
    let place = |place: &'static crate::policy::Place| KnownPlace {
        region: place.region,
        name: &place.name,
        name_en: &place.name_en,
        pooling: catalogue.poolings.iter().any(|pooling| pooling.region == place.region),
    };
    About {
        engine: env!("CARGO_PKG_VERSION"),
        schema: SCHEMA,
        catalogue: SHA256,
        places: catalogue.places.iter().map(place).collect(),
    }
}
