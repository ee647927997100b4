//! What this module is, and which places it knows.

use crate::api::codec::impl_reply;
use crate::catalogue::{Edition, InForce, SCHEMA};
use crate::date::Day;
use crate::policy::CataloguePlace;
use crate::region::{Region, RegionLayer};

/// What this module is, and which policies answer.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(target_arch = "wasm32", derive(serde::Serialize))]
pub struct About {
    /// The version of this crate.
    pub engine: &'static str,
    /// The version of the packs it takes.
    pub schema: u32,
    /// SHA-256 of the policies in force.
    pub catalogue: String,
    /// The day the newest of their sources was read.
    #[cfg_attr(target_arch = "wasm32", serde(serialize_with = "as_text"))]
    pub day: Day,
    /// Whether they are the ones built in, or were loaded in their place.
    pub built_in: bool,
    /// Whether the figures of bills are loaded; without them no bill is split from its whole amount.
    pub figures: bool,
}

/// A place with a policy of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownPlace {
    /// Its code.
    pub region: Region,
    /// Its Chinese name.
    pub name: String,
    /// Its English name.
    pub name_en: String,
    /// How far around it reaches.
    pub layer: RegionLayer,
    /// The nearest place around it that is in the list too, where what it leaves out is looked up; none for the nation.
    pub parent: Option<Region>,
    /// Whether bills of this place can be split from the whole amount, not from the personal share alone.
    pub pooling: bool,
}

impl_reply! {
    About { engine, schema, catalogue, day, built_in, figures }
    KnownPlace { region, name, name_en, layer, parent, pooling }
}

/// A day for serde-wasm-bindgen.
#[cfg(target_arch = "wasm32")]
fn as_text<S: serde::Serializer>(day: &Day, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_str(day)
}

impl About {
    /// Says which edition answers.
    pub(in crate::api) fn of(edition: &InForce) -> Self {
        Self {
            engine: env!("CARGO_PKG_VERSION"),
            schema: SCHEMA,
            catalogue: edition.sha256.clone(),
            day: edition.day,
            built_in: edition.is_built_in(),
            figures: edition.figures,
        }
    }
}

impl KnownPlace {
    /// Lists the places of an edition by their codes, the nation first.
    pub(in crate::api) fn list(edition: &Edition) -> Vec<Self> {
        let catalogue = &edition.catalogue;
        let known = |place: &CataloguePlace| Self {
            region: place.region,
            name: place.name.clone(),
            name_en: place.name_en.clone(),
            layer: place.region.layer(),
            parent: place.region.chain().into_iter().skip(1).find(|around| catalogue.has(*around)),
            pooling: edition.can_split(place.region),
        };
        catalogue.places.iter().map(known).collect()
    }
}
