//! The verdict: every condition of a case, weighed together.

use super::alternatives::{Alternative, alternatives};
use super::assume::{Assuming, inquire};
use super::bureau::{Bureau, bureaus};
use super::case::Case;
use super::context::CaseContext;
use super::facts;
use super::field::{CaseField, CaseFinding};
use super::others::{Other, Unmet, others};
use super::outcome::Outcome;
use super::outcome::Weight;
use super::papers::{PaperWarning, warnings};
use super::remedies::{TriedRemedies, remedies};
use super::ways::{self, Examination};
use crate::finding::{FindingStatus, RuleCode};
use crate::policy::{Arrangement, Catalogue};
use crate::region::Region;

/// The answer to a [`Case`], with everything it rests on.
#[derive(Clone, Debug)]
pub struct BindingVerdict<'c> {
    /// The answer.
    pub outcome: Outcome,
    /// Where an unsettled answer points: towards eligible, towards ineligible, or nowhere.
    pub leans: Option<bool>,
    /// The way of sharing that the case is about.
    pub arrangement: Arrangement,
    /// The findings of every rule, in the order to ask.
    pub findings: Vec<CaseFinding<'c>>,
    /// What looks odd and changes nothing.
    pub warnings: Vec<PaperWarning>,
    /// The fields that can still change the answer, in the order to ask.
    pub ask: Vec<(RuleCode, CaseField)>,
    /// The answer on usual assumptions, while something is asked.
    pub assuming: Option<Assuming>,
    /// What would change a refusal.
    pub remedies: TriedRemedies,
    /// Whom to ask, where the answer is unsettled or a refusal.
    pub bureaus: Vec<Bureau>,
    /// The places whose rules were looked at, the most local first.
    pub places: Vec<Region>,
    /// The case as it was looked at.
    context: CaseContext<'c>,
    unmet: Unmet,
}

impl BindingVerdict<'_> {
    /// Returns the other ways of sharing, and whether each is open. They are worked out when they are asked for, as they seldom
    /// change with a case.
    #[must_use]
    pub fn alternatives(&self) -> Vec<Alternative> {
        alternatives(&self.context, self.is_allowed())
    }

    /// Adds to a key what the other ways of sharing follow from, and returns whether that is all.
    pub fn add_alternatives_to_key(&self, key: &mut Vec<usize>) -> bool {
        key.push(self.is_allowed().into());
        facts::add_of_other_ways(self.context.case, key) && self.context.way == Arrangement::MutualAid
    }

    /// Returns others who may bind the relative, where the grantor may not surely. They too are worked out when they are asked for.
    #[must_use]
    pub fn others(&self) -> Vec<Other> {
        others(&self.context, self.unmet)
    }

    /// Adds to a key what others follow from, and returns whether that is all.
    pub fn add_others_to_key(&self, key: &mut Vec<usize>) -> bool {
        key.extend([self.unmet.relation, self.unmet.grantor].map(usize::from));
        let is_nobody = !self.unmet.relation && !self.unmet.grantor;
        is_nobody || facts::add_of_others(self.context.case, key)
    }

    /// Returns whether sharing is in order, at least on usual assumptions.
    fn is_allowed(&self) -> bool {
        self.assuming.as_ref().map_or(self.outcome, |assuming| assuming.outcome) == Outcome::Eligible
    }
}

/// Answers a case from a catalogue. All rules always run: every failure is in the findings, not the first alone.
#[must_use]
pub fn verdict<'c>(case: &'c Case, catalogue: &'c Catalogue) -> BindingVerdict<'c> {
    let context = CaseContext::of(case, catalogue);
    let Examination { mut findings, weight: found } = ways::examine(&context);
    let inquiry = (found == Weight::Needed).then(|| inquire(&context, &findings));
    let (weight, ask, assuming) =
        inquiry.map_or((found, Vec::new(), None), |inquiry| (inquiry.weight, inquiry.ask, inquiry.assuming));
    if weight != Weight::Failed && (assuming.is_some() || ask.is_empty()) {
        unask(&mut findings, &ask);
    }
    let (outcome, leans) = weight.answer();
    let refused = weight == Weight::Failed;
    BindingVerdict {
        outcome,
        leans,
        arrangement: context.way,
        ask,
        assuming,
        remedies: if refused { remedies(&context, &findings) } else { TriedRemedies::default() },
        bureaus: bureaus(&context, &findings, if refused { FindingStatus::Fail } else { FindingStatus::Unsettled }),
        places: context.governing().places(),
        warnings: warnings(case),
        unmet: Unmet::by(&findings),
        findings,
        context,
    }
}

/// Turns needs of rules that are not asked about into notes: they can no longer change the answer.
fn unask(findings: &mut [CaseFinding<'_>], ask: &[(RuleCode, CaseField)]) {
    for finding in findings.iter_mut().filter(|finding| finding.status == FindingStatus::Needs) {
        if !ask.iter().any(|(rule, field)| *field == finding.field || *rule == finding.rule) {
            finding.status = FindingStatus::Note;
        }
    }
}
