//! The TypeScript types, the JSON Schema and the reference of gongji's requests and replies, written from its Rust declarations.
//!
//! The library's values know nothing of TypeScript. This tool reads the source of the crates: which types leave and enter is what
//! the lists of the boundary say ([`config`] names the macros), their fields and documentation are what the structs say.

pub mod config;
pub mod declarations;
mod doc;
mod error;
pub mod file;
pub mod grammar;
mod handwritten;
pub mod import;
pub mod json_schema;
pub mod model;
mod objects;
pub mod output;
pub mod reference;
mod shape;
pub mod typescript;
mod wrapper;

pub use error::TypesError;
