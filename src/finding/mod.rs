//! Findings: what came of one rule, shared by every question that looks at conditions.

mod code;
mod rule;

pub use code::FindingCode;
pub use rule::RuleCode;

use crate::param::{Param, Params};
use crate::policy::{Answer, Candidates, Conclusion, Provenance};
use crate::vocabulary;

vocabulary! {
    /// What came of a rule.
    FindingStatus {
        /// The condition is met.
        Pass = "pass",
        /// The condition is not met.
        Fail = "fail",
        /// The sources do not settle the condition.
        Unsettled = "unsettled",
        /// The request does not say enough, or says something that must be corrected.
        Needs = "needs",
        /// Worth knowing; the outcome does not change.
        Note = "note",
    }
}

/// What one rule found. `F` is the vocabulary of the request's fields.
#[derive(Clone, Debug)]
pub struct RuleFinding<'c, F> {
    /// The rule.
    pub rule: RuleCode,
    /// What came of the rule.
    pub status: FindingStatus,
    /// The sentence: a key of the message catalogues.
    pub code: FindingCode,
    /// The field of the request that the finding stands beside.
    pub field: F,
    /// What the sentence names: amounts in yuan, days, counts, words.
    pub params: Params,
    /// Where an unsettled finding points: towards eligible, towards ineligible, or nowhere.
    pub leans: Option<bool>,
    /// The candidates that the finding rests on.
    pub candidates: Option<Candidates<'c>>,
    /// Further candidates: where the lists of two places differ, both.
    pub besides: Vec<Candidates<'c>>,
}

/// The sentences of a rule: when the condition is met, when it is not met, and when that is open.
pub type Codes = [FindingCode; 3];

impl<'c, F: Copy> RuleFinding<'c, F> {
    /// Returns a finding that rests on no source.
    #[must_use]
    pub const fn plain(rule: RuleCode, status: FindingStatus, code: FindingCode, field: F) -> Self {
        Self { rule, status, code, field, params: Vec::new(), leans: None, candidates: None, besides: Vec::new() }
    }

    /// Returns the finding that a field is still needed.
    #[must_use]
    pub const fn needs(rule: RuleCode, code: FindingCode, field: F) -> Self {
        Self::plain(rule, FindingStatus::Needs, code, field)
    }

    /// Returns the finding that follows from a conclusion.
    #[must_use]
    pub fn concluded(rule: RuleCode, field: F, conclusion: Conclusion<'c>, codes: Codes) -> Self {
        let [met, unmet, open] = codes;
        let (status, code) = match conclusion.answer {
            Answer::Met => (FindingStatus::Pass, met),
            Answer::NotMet => (FindingStatus::Fail, unmet),
            Answer::Open => (FindingStatus::Unsettled, open),
        };
        Self { leans: conclusion.leans, ..Self::plain(rule, status, code, field) }.resting_on(conclusion.candidates)
    }

    /// Returns the same finding under another rule.
    #[must_use]
    pub const fn for_rule(mut self, rule: RuleCode, code: FindingCode) -> Self {
        self.rule = rule;
        self.code = code;
        self
    }

    /// Returns the finding with one more parameter for its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.push((name, value.into()));
        self
    }

    /// Returns the finding with the candidates that it rests on.
    #[must_use]
    pub const fn resting_on(mut self, candidates: Candidates<'c>) -> Self {
        self.candidates = Some(candidates);
        self
    }

    /// Adds to a key what tells the finding from every other finding by the same catalogue: all that it is made of, but the field,
    /// which has a number of its own.
    pub fn add_to_key(&self, key: &mut Vec<usize>) {
        let leans = self.leans.map_or(0, |leans| 1_usize.wrapping_add(leans.into()));
        key.extend([self.rule as usize, self.status as usize, self.code as usize, leans, self.params.len()]);
        for (name, param) in &self.params {
            key.extend([name.as_ptr().addr(), name.len()]);
            param.add_to_key(key);
        }
        key.push(self.candidates.is_some().into());
        for candidates in self.candidates.iter().chain(&self.besides) {
            candidates.add_to_key(key);
        }
    }

    /// Returns every provenance that the finding rests on, each once.
    #[must_use]
    pub fn basis(&self) -> Vec<Provenance<'c>> {
        let mut basis = Vec::new();
        for candidates in self.candidates.iter().chain(&self.besides) {
            candidates.add_to(&mut basis);
        }
        basis
    }
}
