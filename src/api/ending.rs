//! The reply of `checkUnbinding`.

use super::binding::Finding;
use super::reply::Receipt;
use crate::catalogue::Edition;
use crate::ending::{self, Ending, Question};
use serde::Serialize;

/// How a binding ends.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct EndingVerdict {
    /// How it ends.
    pub outcome: Ending,
    /// Where an unsettled answer points; left out where the sources clash or are silent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "types", ts(optional))]
    pub leans: Option<Ending>,
    /// What every rule found; notes say when it counts and what becomes of the money.
    pub findings: Vec<Finding>,
    /// What it was worked out with.
    pub receipt: Receipt,
}

impl EndingVerdict {
    /// Answers a question from a catalogue.
    pub(super) fn of(question: &Question, edition: &Edition) -> Self {
        let catalogue = &edition.catalogue;
        let verdict = ending::ending(question, catalogue);
        Self {
            outcome: verdict.ending,
            leans: verdict.leans,
            findings: verdict.findings.iter().map(|finding| Finding::of(finding, catalogue)).collect(),
            receipt: Receipt::of(edition, question.day, verdict.places),
        }
    }
}
