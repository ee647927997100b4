//! What this module is, and which places it knows.

use crate::catalogue::{SCHEMA, in_force};
use crate::date::Day;
use crate::region::{Layer, Region};
use serde::Serialize;

/// What this module is, and which policies answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct About {
    /// The version of this crate.
    pub engine: &'static str,
    /// The version of the packs it takes.
    pub schema: u32,
    /// SHA-256 of the policies in force.
    pub catalogue: String,
    /// The day the newest of their sources was read.
    pub day: Day,
    /// Whether they are the ones built in, or were loaded in their place.
    pub built_in: bool,
}

/// A place with a policy of its own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct KnownPlace {
    /// Its code.
    pub region: Region,
    /// Its Chinese name.
    pub name: String,
    /// Its English name.
    pub name_en: String,
    /// How far around it reaches.
    pub layer: Layer,
    /// The nearest place around it that is in the list too, where what it leaves out is looked up; none for the nation.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub parent: Option<Region>,
    /// Whether bills of this place can be split from the whole amount, not from the personal share alone.
    pub pooling: bool,
}

/// What this module is, and which policies answer.
#[must_use]
pub fn about() -> About {
    let edition = in_force();
    About {
        engine: env!("CARGO_PKG_VERSION"),
        schema: SCHEMA,
        catalogue: edition.sha256.clone(),
        day: edition.day,
        built_in: edition.is_built_in(),
    }
}

/// Every place with a policy of its own, by its code, the nation first.
///
/// ```
/// use gongji::region::Layer;
/// let places = gongji::api::list_regions();
/// let wuhan = places.iter().find(|place| place.name == "武汉市").ok_or("武汉 is known")?;
/// assert_eq!((wuhan.layer, wuhan.parent.map(|region| region.code())), (Layer::City, Some(420_000)));
/// assert!(wuhan.pooling);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn list_regions() -> Vec<KnownPlace> {
    let edition = in_force();
    let catalogue = &edition.catalogue;
    let known = |place: &crate::policy::Place| KnownPlace {
        region: place.region,
        name: place.name.clone(),
        name_en: place.name_en.clone(),
        layer: place.region.layer(),
        parent: place.region.chain().into_iter().skip(1).find(|around| catalogue.has(*around)),
        pooling: catalogue.poolings.iter().any(|pooling| pooling.region == place.region),
    };
    catalogue.places.iter().map(known).collect()
}
