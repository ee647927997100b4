//! The bytes of a request and the words of a reply, as they cross the JavaScript boundary.
//!
//! `src/wasm.js` is the other end: it writes the bytes of [`RequestBytes`] and makes objects of the words of `ReplyWords`.
//! `format` holds what both ends must agree on. Natively a request is JSON text, which `sent` makes the same bytes of, and a reply is a
//! tree, so only the module and the tests have the words. A text inside a request that is JSON itself becomes bytes everywhere
//! ([`opened`]). Nothing here knows what a request or a reply means.

#[cfg_attr(not(any(target_arch = "wasm32", test)), expect(dead_code, reason = "natively a reply is a tree, not words"))]
pub mod format;
#[cfg(not(target_arch = "wasm32"))]
mod json;
mod limits;
mod opened;
mod opening;
#[cfg(any(target_arch = "wasm32", test))]
mod parts;
mod reader;
mod request;
#[cfg(not(target_arch = "wasm32"))]
mod sent;
mod text;
mod value;
#[cfg(any(target_arch = "wasm32", test))]
mod words;

#[cfg(any(target_arch = "wasm32", test))]
pub use limits::DEEPEST;
#[cfg(test)]
pub use limits::MOST_REQUESTS;
pub use limits::{LONGEST_BATCH, LONGEST_REQUEST, Unreadable};
pub use opened::TextFault;
pub use opening::opened;
#[cfg(target_arch = "wasm32")]
pub use parts::KEPT_PARTS;
#[cfg(any(target_arch = "wasm32", test))]
pub use parts::TOO_LONG_KEY;
#[cfg(test)]
pub use parts::{PartCache, PartPlace};
pub use request::RequestBytes;
pub use value::{RequestObject, RequestValue, field};
#[cfg(target_arch = "wasm32")]
pub use words::{KEPT_NAMES, ReplyWords};
