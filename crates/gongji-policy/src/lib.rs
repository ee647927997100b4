//! Values, the model of dated and cited policies, and their packed form: what the engine and the policy tool share.
//!
//! A [`Catalogue`] holds [`Provision`]s and [`BenefitSchedule`]s. A provision says one thing about one [`Topic`] in one place from
//! some day on, and names its sources. [`Rules`] finds the provision that holds: the one of the most local place that says
//! anything about the topic on that day. The result is an [`Evidence`] of every candidate that may hold, so that a clash or an
//! open start day stays visible.
//!
//! Data flows one way: values ([`money`], [`rate`], [`date`], [`region`], [`relation`], [`insurance`], [`identity`],
//! [`vocabulary`]) ← policy model ← checks and packs.

mod benefit;
mod candidates;
mod catalogue;
mod check;
mod document;
mod elsewhere;
mod evidence;
mod layers;
mod limits;
mod pack;
mod provision;
mod resolve;
mod terms;
mod topic;
mod value;
pub mod vocabulary;

pub use benefit::{
    AwayKind, AwayRule, Band, BandBase, BenefitSchedule, CapBase, CapPeriod, CapRule, CountingPeriod, Deductible,
    DeductibleMode, FigureCell, FigureTable, HospitalLevel, PatientProfile, PersonKind, ReadmissionFormula,
    ReadmissionRule, ScheduleReach, Supplement, SupplementBase, SupplementaryFund, VisitTrait, money, share,
};
pub use candidates::{Candidate, Candidates, Provenance};
pub use catalogue::{Catalogue, CataloguePlace, CatalogueSource};
pub use check::{PolicyFault, check};
pub use document::{DocumentAge, DocumentMonth};
pub use elsewhere::Elsewhere;
pub use evidence::{Answer, Conclusion, Evidence, FromValue, Sureness};
pub use pack::{PackFault, SCHEMA, decode, decode_named, encode, encode_named};
pub use provision::{Begun, PackedValue, Provision, SourcedValue, Start};
pub use resolve::Rules;
pub use terms::{
    Arrangement, BindingEvent, BindingParty, BindingTerm, CapScope, Confidence, ConsentParty, Containment,
    LeftoverRule, ListExtent, PayingOrder, Permission, PremiumMode, Requirement, ScopeRounding, ShareablePart,
    SharingArea, SharingModel, SuspensionEffect, TakesEffect, UseCondition, WalletCoverage,
};
pub use topic::{Influence, Topic, TopicKind};
pub use value::{date, digits, identity, insurance, money, rate, region, relation};
