//! The reply of `checkUnbinding`.

use super::Receipt;
use super::binding::{BureauToAsk, Finding};
use super::place::{RegionWarning, place_of_today};
use crate::api::codec::impl_reply;
use crate::catalogue::Edition;
use crate::finding::{FindingStatus, RuleCode};
use crate::region::Region;
use crate::unbinding::{self, UnbindingFinding, UnbindingOutcome, UnbindingQuestion};

/// How a binding ends.
#[derive(Clone, Debug)]
pub struct UnbindingReply {
    /// How the binding ends.
    pub outcome: UnbindingOutcome,
    /// Where an unsettled answer points; left out where the sources clash or are silent.
    pub leans: Option<UnbindingOutcome>,
    /// The findings of every rule; notes say when an ending takes effect and what becomes of the money.
    pub findings: Vec<Finding>,
    /// Whom to ask about what is not settled; left empty while the place is not given.
    pub bureaus: Vec<BureauToAsk>,
    /// Remarks about the code of the place.
    pub warnings: Vec<RegionWarning>,
    /// What the answer was worked out with.
    pub receipt: Receipt,
}

impl_reply! {
    UnbindingReply { outcome, leans, findings, bureaus, warnings, receipt }
}

impl UnbindingReply {
    /// Answers a question from a catalogue.
    pub(in crate::api) fn of(question: &UnbindingQuestion, edition: &Edition) -> Self {
        let catalogue = &edition.catalogue;
        let (region, warnings) = place_of_today(question.region);
        let question = UnbindingQuestion { region, ..*question };
        let verdict = unbinding::unbinding_verdict(&question, catalogue);
        Self {
            outcome: verdict.outcome,
            leans: verdict.leans,
            findings: verdict.findings.iter().map(|finding| Finding::of(finding, question.day, catalogue)).collect(),
            bureaus: bureaus(question.region, &verdict.findings),
            warnings,
            receipt: Receipt::of(edition, question.day, verdict.places),
        }
    }
}

fn bureaus(region: Option<Region>, findings: &[UnbindingFinding<'_>]) -> Vec<BureauToAsk> {
    let mut rules: Vec<RuleCode> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.status == FindingStatus::Unsettled) {
        if !rules.contains(&finding.rule) {
            rules.push(finding.rule);
        }
    }
    let asked = region.filter(|_| !rules.is_empty());
    asked.map(|region| BureauToAsk { region, rules }).into_iter().collect()
}
