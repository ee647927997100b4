//! The readers of requests. A request is a type of the domain, or one of the two types declared here.

mod amount;
mod bill;
mod case;
mod fund_line;
mod holder;
mod message;
mod questions;

pub use questions::{PolicyQuery, SettlementQuestion, check};
