//! Values, one kind a file, each with its own grammar. No file knows policies, JSON or JavaScript.

pub mod date;
pub mod digits;
pub mod identity;
pub mod insurance;
pub mod money;
pub mod rate;
pub mod region;
mod region_code;
pub mod relation;
mod retired;
