//! # gongji (共济)
//!
//! Hundreds of millions of people hold money in a 职工医保 personal account (个人账户) and may share it with relatives
//! (家庭共济). This crate answers, before anything is submitted:
//!
//! - **May this relative be bound?** Which of the place's conditions are met on that day, which are not, what is still
//!   needed, and what would change the answer: [`binding::verdict`].
//! - **How will this bill be split?** Fund, own account, relatives' accounts in order, cash, to the fen, each step with
//!   its rule, each assumption listed: [`deduction::preview`].
//! - **What does this settlement say?** Whether its sums hold, and where it differs from the preview:
//!   [`settlement::Settlement`].
//! - **How does a binding end?** By itself, by duty, by wish, or not yet: [`ending::ending`].
//!
//! All work from [`catalogue::built_in`]: dated statements about places, each with its sources and how sure they are.
//! What the sources do not settle is said to be unsettled; it is never guessed.
//!
//! ```
//! use gongji::binding::{Case, Outcome, verdict};
//! use gongji::catalogue::built_in;
//!
//! let case: Case = gongji::api::read(
//!     r#"{ "day": "2024-08-02",
//!          "grantor": { "region": "130100", "scheme": "employee", "account": true, "status": "normal", "bound": 0 },
//!          "grantee": { "relation": "sibling", "region": "130200", "scheme": "resident", "status": "normal", "bound": 0 } }"#,
//! ).map_err(|problems| format!("{problems:?}"))?;
//! let verdict = verdict(&case, built_in());
//! assert_eq!(verdict.outcome, Outcome::Eligible); // 河北 opened sharing to brothers and sisters on that day
//! # Ok::<(), String>(())
//! ```
//!
//! ## How it is laid out
//!
//! Data flows one way: `wasm → api → binding | deduction | ending | settlement → policy → values` ([`money`], [`rate`], [`date`], [`region`],
//! [`relation`], [`insurance`], [`identity`]). Nothing below [`api`] knows JavaScript or any language's wording: findings
//! are codes with parameters, and the sentences are kept in message catalogues outside the crate.
//!
//! ## Scope of this crate
//!
//! It estimates (预估); it determines nothing (不作认定). The bureau decides who may be bound, and the hospital's settlement
//! decides what is paid. It reads no clock, no file and no network, keeps nothing it is given, and repeats no value it
//! is given in an error.

pub mod api;
pub mod binding;
pub mod catalogue;
pub mod date;
pub mod deduction;
pub mod digits;
pub mod ending;
pub mod finding;
pub mod identity;
pub mod insurance;
pub mod money;
pub mod param;
pub mod policy;
pub mod rate;
pub mod region;
pub mod relation;
pub mod settlement;
#[cfg(target_arch = "wasm32")]
pub mod wasm;
pub mod word;
