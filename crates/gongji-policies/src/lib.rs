//! Reads `policies/*.toml`, checks and packs them, and writes the reports about them.
//!
//! ```no_run
//! let policies = gongji_policies::Policies::read("policies".as_ref()).map_err(|faults| faults.join("\n"))?;
//! println!("{} places, {}", policies.catalogue.places.len(), policies.sha256());
//! # Ok::<(), String>(())
//! ```

mod benefit;
mod coverage;
mod file;
mod freshness;
mod grid;
mod guide;
mod provision;
mod publish;
mod remark;
mod schema;
mod skeleton;
mod source;
mod toml_table;

pub use coverage::coverage;
pub use file::Policies;
pub use freshness::{FreshnessQuery, OLD_AFTER_MONTHS, freshness};
pub use publish::policies_json;
pub use remark::remarks;
pub use schema::{VERSION as SCHEMA_VERSION, schemas};
pub use skeleton::{NewPlace, write_skeleton};
