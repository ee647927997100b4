//! The catalogue built into the crate.

use crate::policy::{Catalogue, decode};
use std::sync::OnceLock;

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));

/// SHA-256 of the built-in pack, in lower-case hexadecimal digits. It is part of every receipt.
pub const SHA256: &str = env!("GONGJI_CATALOGUE_SHA256");

/// The version of the policy files' form.
pub const SCHEMA: u32 = 1;

/// Titles, addresses and excerpts of all sources by key, as JSON; kept out of the module, which only names keys.
#[cfg(not(target_arch = "wasm32"))]
pub const SOURCES_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/sources.json"));

/// What to do next in each place, as JSON by the place's code; kept out of the module.
#[cfg(not(target_arch = "wasm32"))]
pub const GUIDE_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/guide.json"));

/// Everything in `policies/`, unpacked on the first call.
#[must_use]
pub fn built_in() -> &'static Catalogue {
    static CATALOGUE: OnceLock<Catalogue> = OnceLock::new();
    // The pack was made and checked by build.rs, and a test unpacks it: the default is never reached.
    CATALOGUE.get_or_init(|| decode(PACK).unwrap_or_default())
}
