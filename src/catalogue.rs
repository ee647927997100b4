//! The catalogue in force: the one built into the crate, or one that was loaded in its place.

use crate::date::Day;
use crate::policy::{Catalogue, decode};
use std::cell::RefCell;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::OnceLock;

static PACK: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/catalogue.bin"));

/// SHA-256 of the built-in pack, in lower-case hexadecimal digits.
pub const SHA256: &str = env!("GONGJI_CATALOGUE_SHA256");

/// The version of a pack's form. A pack names topics and words by their place in their lists, so it changes with every
/// change of a list or of `src/policy/pack`; `tests/form.rs` notices.
pub const SCHEMA: u32 = 1;

/// Titles, addresses and excerpts of all sources by key, as JSON; kept out of the module, which only names keys.
#[cfg(not(target_arch = "wasm32"))]
pub const SOURCES_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/sources.json"));

/// What to do next in each place, as JSON by the place's code; kept out of the module.
#[cfg(not(target_arch = "wasm32"))]
pub const GUIDE_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/guide.json"));

/// A catalogue and what names it in every receipt.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The policies.
    pub catalogue: Catalogue,
    /// SHA-256 of their pack, in lower-case hexadecimal digits.
    pub sha256: String,
    /// The day the newest of their sources was read: they say nothing of later changes.
    pub day: Day,
}

/// Everything in `policies/`, unpacked on the first call.
#[must_use]
pub fn built_in() -> &'static Catalogue {
    &built_in_edition().catalogue
}

fn built_in_edition() -> &'static Edition {
    static EDITION: OnceLock<Edition> = OnceLock::new();
    // The pack was made and checked by build.rs, and a test unpacks it: the defaults are never reached.
    EDITION.get_or_init(|| Edition {
        catalogue: decode(PACK).unwrap_or_default(),
        sha256: SHA256.into(),
        day: Day::parse(env!("GONGJI_CATALOGUE_DAY")).unwrap_or(Day::FIRST),
    })
}

thread_local! {
    static LOADED: RefCell<Option<Rc<Edition>>> = const { RefCell::new(None) };
}

/// The edition that answers. Whoever holds it keeps it, whatever is loaded meanwhile.
#[derive(Clone, Debug)]
pub struct InForce(Option<Rc<Edition>>);

impl InForce {
    /// Whether it is the one built into the crate.
    #[must_use]
    pub const fn is_built_in(&self) -> bool {
        self.0.is_none()
    }
}

impl Deref for InForce {
    type Target = Edition;

    fn deref(&self) -> &Edition {
        self.0.as_deref().unwrap_or_else(|| built_in_edition())
    }
}

/// The edition that answers on this thread.
#[must_use]
pub fn in_force() -> InForce {
    InForce(LOADED.with_borrow(Clone::clone))
}

/// Puts an edition in force on this thread; `None` brings back the built-in one. [`crate::api::load_policies`] checks
/// what it loads, this does not.
pub fn put_in_force(edition: Option<Edition>) {
    // The old one goes only after the cell is free again.
    let _old = LOADED.replace(edition.map(Rc::new));
}
