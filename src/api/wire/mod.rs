//! How questions and replies cross the boundary.
//!
//! Both ends are ours: `src/wasm.js` writes what [`Input`] holds and makes objects of what [`Words`] hold. JSON text in between, with
//! a parser and a writer on each side, was half of a call's time and a tenth of the module. Natively [`Input`] is written from JSON
//! text, and [`Words`] are shown as such.

mod input;
#[cfg(not(target_arch = "wasm32"))]
mod json;
mod value;
mod words;

pub use input::{Input, LONGEST_BATCH, LONGEST_INPUT};
pub use value::{Object, Value, field};
pub use words::{Kind, Sent, Words};
