//! Values from a request and into a reply: the traits, the errors, the field lists, and the crate's own values.

mod bill_path;
mod case_path;
mod decode;
mod encode;
mod fields;
mod input_error;
#[cfg(not(target_arch = "wasm32"))]
mod tree;
mod values;
mod vocabularies;

pub use bill_path::IndexedBillPath;
pub use case_path::{CasePath, CaseValue, FindingPath, RemedyPath, UnbindingPath, new_value, remedy_path};
pub use decode::{Decode, MOST_ERRORS, decode};
#[cfg(any(target_arch = "wasm32", test))]
pub use encode::ReplyPart;
#[cfg(not(target_arch = "wasm32"))]
pub use encode::tree;
pub use encode::{Encode, ReplyEncoder, encode_object};
pub use fields::{Slot, absent, blank, fill, incomplete, name_of, note, null, object};
pub use input_error::{InputError, InputErrorCode};
#[cfg(not(target_arch = "wasm32"))]
pub use tree::ReplyTree;
pub use values::{amount_error, digits, rate_error};

pub(super) use encode::{impl_reply, impl_serialize};
pub(super) use fields::{impl_request, impl_slot};
