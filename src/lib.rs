//! # gongji (共济)
//!
//! Hundreds of millions of people hold money in a 职工医保 personal account (个人账户) and may share it with relatives
//! (家庭共济). This crate answers, before anything is submitted:
//!
//! - **May this relative be bound?** Which of the place's conditions are met on that day, which are not, what is still
//!   needed, and what would change the answer: [`check_binding`].
//! - **How will this bill be split?** Fund, own account, relatives' accounts in order, cash, to the fen, each step with
//!   its rule, each assumption listed: [`preview_deduction`], and [`preview_year`] for the bills of a year.
//! - **What does this settlement say?** Whether its sums hold, and where it differs from the preview: [`read_settlement`].
//! - **How does a binding end?** By itself, by duty, by wish, or not yet: [`check_unbinding`].
//! - **What holds in a place on a day?** Every provision with its sources: [`policy_at`].
//!
//! All calls answer from dated provisions of places, each with its sources and its confidence: [`catalogue::built_in`], or
//! those that [`load_policies`] puts in their place. Where the sources do not settle a question, the answer says so.
//!
//! ```
//! use gongji::binding::{Case, Grantee, Grantor, Outcome};
//! use gongji::insurance::{InsuranceStatus, Scheme};
//! use gongji::{date::Day, region::Region, relation::Relation};
//!
//! let case = Case {
//!     day: Day::parse("2024-08-02").ok_or("a day")?,
//!     grantor: Grantor {
//!         region: Region::parse("130100"),
//!         scheme: Some(Scheme::Employee),
//!         account: Some(true),
//!         status: Some(InsuranceStatus::Normal),
//!         bound: Some(0),
//!         ..Grantor::default()
//!     },
//!     grantee: Grantee {
//!         relation: Some(Relation::Sibling),
//!         region: Region::parse("130200"),
//!         scheme: Some(Scheme::Resident),
//!         status: Some(InsuranceStatus::Normal),
//!         bound: Some(0),
//!         ..Grantee::default()
//!     },
//!     ..Case::default()
//! };
//! let verdict = gongji::check_binding(&case).map_err(|errors| format!("{errors:?}"))?;
//! assert_eq!(verdict.outcome, Outcome::Eligible); // 河北 opened sharing to brothers and sisters on that day
//! # Ok::<(), String>(())
//! ```
//!
//! `examples/may_bind.rs` and `examples/split_bill.rs` are whole programs. [`json`] has the same calls with JSON text.
//!
//! ## How it is laid out
//!
//! Data flows one way: `wasm → api → binding | unbinding | bill | settlement → policy → values` ([`money`], [`rate`], [`date`],
//! [`region`], [`relation`], [`insurance`], [`identity`]). Nothing below [`api`] knows JavaScript or any language's wording:
//! findings are codes with parameters, and the sentences are kept in message catalogues outside the crate.
//!
//! ## Scope of this crate
//!
//! It estimates (预估); it determines nothing (不作认定). The bureau decides who may be bound, and the hospital's settlement
//! decides what is paid. It reads no clock, no file and no network, keeps nothing it is given, and repeats no value it
//! is given in an error.

pub use gongji_policy as policy;
pub use gongji_policy::{date, digits, identity, insurance, money, rate, region, relation, vocabulary};

pub mod api;
pub mod bill;
pub mod binding;
pub mod catalogue;
pub mod finding;
mod ordered;
pub mod param;
pub mod settlement;
pub mod unbinding;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

#[cfg(not(target_arch = "wasm32"))]
pub use api::json;
pub use api::{
    about, check_binding, check_unbinding, list_regions, load_figures, load_policies, policy_at, preview_deduction,
    preview_year, read_settlement, reset_policies,
};
