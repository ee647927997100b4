//! gongji
pub mod api;
pub mod binding;
pub mod catalogue;
pub mod date;
pub mod deduction;
pub mod identity;
pub mod insurance;
pub mod money;
pub mod policy;
pub mod rate;
pub mod region;
pub mod relation;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
pub mod word;
