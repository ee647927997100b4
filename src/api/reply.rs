//! What every reply has in common.

use super::problem::Problem;
use super::wire::Words;
use super::write::{ToJson, objects, serialize};
use crate::catalogue::{Edition, SCHEMA};
use crate::date::Day;
use crate::param;
use crate::policy::{self, Catalogue, Confidence, Topic};
use crate::region::Region;

/// A reply: the answer, or what is wrong with the question.
#[derive(Clone, Debug)]
pub enum Reply<T> {
    /// The answer.
    Answer {
        /// Always true.
        ok: bool,
        /// The answer.
        value: T,
    },
    /// What is wrong with the question.
    Refusal {
        /// Always false.
        ok: bool,
        /// Everything that is wrong, at most 20 things.
        errors: Vec<Problem>,
    },
}

impl<T> From<Result<T, Vec<Problem>>> for Reply<T> {
    fn from(result: Result<T, Vec<Problem>>) -> Self {
        match result {
            Ok(value) => Self::Answer { ok: true, value },
            Err(errors) => Self::Refusal { ok: false, errors },
        }
    }
}

impl<T: ToJson> ToJson for Reply<T> {
    fn write(&self, out: &mut Words<'_>) {
        match self {
            Self::Answer { ok, value } => out.object(&[("ok", ok), ("value", value)]),
            Self::Refusal { ok, errors } => out.object(&[("ok", ok), ("errors", errors)]),
        }
    }
}

serialize!(Reply<T>);

/// Where a statement comes from.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Basis {
    /// The place that says it.
    pub region: Region,
    /// The topic.
    pub topic: Topic,
    /// The first day, if it is known.
    #[cfg_attr(feature = "types", ts(optional))]
    pub from: Option<Day>,
    /// How sure it is.
    pub confidence: Confidence,
    /// Keys of the sources; their texts are in `sources.json`.
    pub sources: Vec<String>,
}

impl Basis {
    /// All bases.
    pub(super) fn list(basis: &[policy::Basis<'_>], catalogue: &Catalogue) -> Vec<Self> {
        basis.iter().map(|one| Self::one(one, catalogue)).collect()
    }

    /// One basis.
    pub(super) fn one(basis: &policy::Basis<'_>, catalogue: &Catalogue) -> Self {
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
pub struct Params(pub param::Params);

/// What an answer was worked out with: enough to work it out again years later.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
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

objects! {
    Basis { region topic from confidence sources }
    Receipt { engine schema catalogue day regions }
}

impl Receipt {
    pub(super) fn of(edition: &Edition, day: Day, regions: Vec<Region>) -> Self {
        Self { engine: env!("CARGO_PKG_VERSION"), schema: SCHEMA, catalogue: edition.sha256.clone(), day, regions }
    }
}
