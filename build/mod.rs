//! How `policies/` is read, for `build.rs` and for the examples and tests that read policies again. A crate takes it in at its root,
//! with `use build::*` beside the modules of `src/`, because in here both are named as `crate::`'s.

pub mod grid;
pub mod guide;
pub mod pooling;
pub mod read;
pub mod setting;
pub mod source;
pub mod table;
