//! The edition in force: the one built into the crate, or one that was loaded in its place.
//!
//! The module holds the rules of all places. The figures of bills (待遇表) travel beside it, because a question about a binding
//! needs none of them; natively they are built in, too.

use crate::date::Day;
use crate::policy::{Catalogue, decode};
use crate::region::Region;

pub use crate::policy::SCHEMA;

use sha2::{Digest, Sha256};
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;
use std::sync::OnceLock;

static RULES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/rules.bin"));

/// The figures that belong to the built-in rules, as they are written to `figures.bin`.
#[cfg(not(target_arch = "wasm32"))]
pub static FIGURES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/figures.bin"));

/// SHA-256 of those figures. The module takes no others.
static FIGURES_SHA256: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/figures.sha256"));

/// For each place of the rules, in their order, 1 if it has figures.
static FIGURED: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/figured.bin"));

/// SHA-256 of the built-in policies, rules and figures, in lower-case hexadecimal digits.
pub const SHA256: &str = env!("GONGJI_CATALOGUE_SHA256");

/// Holds titles, addresses and excerpts of all sources by key, as JSON. The module only names keys.
#[cfg(not(target_arch = "wasm32"))]
pub const SOURCES_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/sources.json"));

/// Holds the guide of each place, as JSON by the place's code. The module does not hold it.
#[cfg(not(target_arch = "wasm32"))]
pub const GUIDE_JSON: &str = include_str!(concat!(env!("OUT_DIR"), "/guide.json"));

/// A catalogue, with the hash that names it in every receipt, and the day of its newest source.
#[derive(Clone, Debug)]
pub struct Edition {
    /// The policies; without benefit schedules where the figures are not loaded.
    pub catalogue: Catalogue,
    /// SHA-256 of their pack with the figures, in lower-case hexadecimal digits.
    pub sha256: String,
    /// The day the newest of their sources was read. Later changes are not in them.
    pub day: Day,
    /// Whether the figures of bills are loaded.
    pub figures: bool,
}

impl Edition {
    /// Returns whether some bill of the place's members can be split by figures of the edition, loaded or not.
    #[must_use]
    pub fn can_split(&self, region: Region) -> bool {
        if self.figures {
            return self.catalogue.has_benefits(region);
        }
        let place = self.catalogue.places.binary_search_by_key(&region, |place| place.region);
        place.is_ok_and(|place| FIGURED.get(place) == Some(&1))
    }
}

/// Returns everything in `policies/`, unpacked on the first call.
#[must_use]
pub fn built_in() -> &'static Catalogue {
    &built_in_edition().catalogue
}

static WHOLE: OnceLock<Edition> = OnceLock::new();

thread_local! {
    static HAS_FIGURES: Cell<bool> = const { Cell::new(cfg!(not(target_arch = "wasm32"))) };
    static LOADED: RefCell<Option<Rc<Edition>>> = const { RefCell::new(None) };
}

fn built_in_edition() -> &'static Edition {
    static BARE: OnceLock<Edition> = OnceLock::new();
    whole().filter(|_| HAS_FIGURES.get()).unwrap_or_else(|| BARE.get_or_init(|| unpacked(None)))
}

#[cfg(not(target_arch = "wasm32"))]
fn whole() -> Option<&'static Edition> {
    Some(WHOLE.get_or_init(|| unpacked(Some(FIGURES))))
}

#[cfg(target_arch = "wasm32")]
fn whole() -> Option<&'static Edition> {
    WHOLE.get()
}

/// Returns the built-in edition with these figures, whose hash has been compared.
fn unpacked(figures: Option<&[u8]>) -> Edition {
    let (rules, day) = (decode(RULES), Day::parse(env!("GONGJI_CATALOGUE_DAY")));
    let rules = rules.zip(figures.map_or_else(|| Some(Catalogue::default()), decode));
    // The build stops unless everything can be read again, so a module that cannot is damaged. It must not answer.
    let Some(((rules, others), day)) = rules.zip(day) else { std::process::abort() };
    Edition { catalogue: rules.joined(others), sha256: SHA256.into(), day, figures: figures.is_some() }
}

/// Puts the figures of bills beside the built-in rules, and returns whether they are the ones that belong to these rules. Others
/// change nothing: a file that was cut off, or that of another version.
pub fn take_figures(figures: &[u8]) -> bool {
    if Sha256::digest(figures)[..] != *FIGURES_SHA256 {
        return false;
    }
    WHOLE.get_or_init(|| unpacked(Some(figures)));
    HAS_FIGURES.set(true);
    true
}

/// Leaves the thread with the built-in rules alone, as a module starts.
#[cfg(not(target_arch = "wasm32"))]
pub fn withhold_figures() {
    HAS_FIGURES.set(false);
}

/// The edition that answers. Its holder keeps it, even if another is loaded meanwhile.
#[derive(Clone, Debug)]
pub struct InForce(Option<Rc<Edition>>);

impl InForce {
    /// Returns whether the edition is the one built into the crate.
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

/// Returns the edition that answers on this thread.
#[must_use]
pub fn in_force() -> InForce {
    InForce(LOADED.with_borrow(Clone::clone))
}

/// Puts an edition in force on this thread; `None` brings back the built-in one. The edition is not checked here;
/// [`load_policies`](crate::load_policies) checks what it loads.
pub fn put_in_force(edition: Option<Edition>) {
    // The old edition is dropped only after the cell is free again.
    let _old = LOADED.replace(edition.map(Rc::new));
}
