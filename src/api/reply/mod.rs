//! The replies: their types, and how the domain's answers become them.

mod about;
mod binding;
#[cfg(any(target_arch = "wasm32", test))]
mod kept_verdict;
mod overview;
mod place;
mod preview;
mod settlement;
mod unbinding;
mod year;

pub use about::{About, KnownPlace};
pub use binding::{
    AssumedField, AssumingReply, BureauToAsk, FieldChange, Finding, OpenQuestion, OtherPerson, OtherWay, Remedy,
    Verdict, VerdictWarningCode, Warning,
};
#[cfg(target_arch = "wasm32")]
pub use kept_verdict::encode_verdict;
pub use overview::{PolicyEntry, PolicyOverview, PolicyStatement};
pub use place::{RegionWarning, RegionWarningCode};
pub use preview::{Assumption, BillNote, OtherReading, Payer, PayerSpan, Preview, PreviewStep, Totals, TurnedSwitch};
pub use settlement::{Comparison, OtherFit, SettledAmount, SettledDifference, SettlementReading};
pub use unbinding::UnbindingReply;
pub use year::YearPreview;

use super::codec::{Encode, InputError, ReplyEncoder, encode_object, impl_reply, impl_serialize};
#[cfg(not(target_arch = "wasm32"))]
use super::codec::{ReplyTree, tree};
use crate::catalogue::{Edition, SCHEMA};
use crate::date::Day;
use crate::param;
use crate::policy::{self, Catalogue, Confidence, Topic};
use crate::region::Region;

/// A reply: the answer, or what is wrong with the request.
#[derive(Clone, Debug)]
pub enum Reply<T> {
    /// The answer.
    Answer {
        /// Always true.
        ok: bool,
        /// The answer.
        value: T,
    },
    /// What is wrong with the request.
    Refusal {
        /// Always false.
        ok: bool,
        /// Everything that is wrong, at most 20 things.
        errors: Vec<InputError>,
    },
}

impl<T> From<Result<T, Vec<InputError>>> for Reply<T> {
    fn from(result: Result<T, Vec<InputError>>) -> Self {
        match result {
            Ok(value) => Self::Answer { ok: true, value },
            Err(errors) => Self::Refusal { ok: false, errors },
        }
    }
}

impl<T: Encode> Encode for Reply<T> {
    fn encode(&self, out: &mut ReplyEncoder) {
        match self {
            Self::Answer { ok, value } => encode_object(&[("ok", ok), ("value", value)], out),
            Self::Refusal { ok, errors } => encode_object(&[("ok", ok), ("errors", errors)], out),
        }
    }
}

impl_serialize!(Reply<T>);

#[cfg(not(target_arch = "wasm32"))]
impl<T: Encode> From<Reply<T>> for ReplyTree {
    fn from(reply: Reply<T>) -> Self {
        tree(&reply).unwrap_or(Self::Object(Vec::new()))
    }
}

/// Where a statement comes from.
#[derive(Clone, Debug)]
pub struct Basis {
    /// The place that says it.
    pub region: Region,
    /// The topic.
    pub topic: Topic,
    /// The first day, if it is known.
    pub from: Option<Day>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Keys of the sources; their texts are in `sources.json`.
    pub sources: Vec<String>,
}

impl Basis {
    /// All bases.
    pub(super) fn list(basis: &[policy::Provenance<'_>], catalogue: &Catalogue) -> Vec<Self> {
        basis.iter().map(|one| Self::one(one, catalogue)).collect()
    }

    /// One basis.
    pub(super) fn one(basis: &policy::Provenance<'_>, catalogue: &Catalogue) -> Self {
        Self {
            region: basis.region,
            topic: basis.topic,
            from: basis.from,
            confidence: basis.confidence,
            sources: catalogue.keys(basis.sources),
        }
    }
}

/// What a sentence names: texts by name, written as an object.
#[derive(Clone, Debug, Default)]
pub struct ReplyParams(pub param::Params);

/// What an answer was worked out with: enough to work it out again years later.
#[derive(Clone, Debug)]
pub struct Receipt {
    /// The version of this crate.
    pub engine: &'static str,
    /// The version of the policy files' form.
    pub schema: u32,
    /// SHA-256 of the policies it was worked out from, built in or loaded.
    pub catalogue: String,
    /// The day asked about.
    pub day: Day,
    /// The places whose rules were looked at, the most local first.
    pub regions: Vec<Region>,
}

impl_reply! {
    Basis { region, topic, from, confidence, sources }
    Receipt { engine, schema, catalogue, day, regions }
}

impl Encode for ReplyParams {
    fn encode(&self, out: &mut ReplyEncoder) {
        let fields: Vec<(&'static str, &dyn Encode)> = self.0.iter().map(|(name, value)| (*name, value as _)).collect();
        encode_object(&fields, out);
    }
}

impl Receipt {
    pub(super) fn of(edition: &Edition, day: Day, regions: Vec<Region>) -> Self {
        Self { engine: env!("CARGO_PKG_VERSION"), schema: SCHEMA, catalogue: edition.sha256.clone(), day, regions }
    }
}
