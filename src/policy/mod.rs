//! What a place allows on a day: statements with their sources, and which of them holds.
//!
//! A policy is a list of [`Setting`]s. Each says one thing about one [`Topic`] in one place from some day on, and names its
//! sources. [`Rules`] finds what holds: the most local place that says anything about the topic, on that day. What comes back
//! is a [`Reading`]: every statement that may hold, so that a clash or an open start day stays visible.

mod catalogue;
mod check;
mod layers;
mod limits;
mod pack;
mod pooling;
mod reading;
mod resolve;
mod said;
mod setting;
mod terms;
mod topic;

pub use catalogue::{Catalogue, Place, Source};
pub use check::{Fault, check};
pub use pack::{decode, encode};
pub use pooling::{
    ALL, Away, AwayRule, Band, BandBase, Cap, CapBase, Cell, Deductible, DeductibleMode, Fund, Later, Level, Patient,
    Period, Person, Pooling, Repeat, Span, Supplement, SupplementBase, Table, Trait, money, share,
};
pub use reading::{FromValue, Judged, Reading, Says, Sureness};
pub use resolve::Rules;
pub use said::{Basis, Claim, Said};
pub use setting::{Begun, Setting, Start, Statement, Value};
pub use terms::{
    Area, Arrangement, CapScope, Confidence, Consent, Effect, Effective, Event, Funds, Leftover, Model, Opened, Order,
    Party, Permission, PremiumMode, Requirement, Term,
};
pub use topic::{Kind, Topic};
