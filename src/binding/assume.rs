//! Answers on usual assumptions, and the questions that can still change them.

use super::case::Case;
use super::change::CaseChange;
use super::context::CaseContext;
use super::field::{CaseField, CaseFinding};
use super::outcome::{Outcome, Weight};
use super::usual::usual;
use super::ways::{self, Examination};
use crate::finding::{FindingStatus, RuleCode};
use crate::ordered::sort_short;

/// The answer if every open field had its usual answer.
#[derive(Clone, Debug)]
pub struct Assuming {
    /// The outcome.
    pub outcome: Outcome,
    /// Where an unsettled outcome points.
    pub leans: Option<bool>,
    /// The answers assumed, the most decisive first.
    pub given: Vec<Assumed>,
}

/// A usual answer that was assumed.
#[derive(Clone, Copy, Debug)]
pub struct Assumed {
    /// The field.
    pub field: CaseField,
    /// The usual answer.
    pub value: CaseChange,
    /// The outcome if the field has another answer, the others being usual.
    pub otherwise: Outcome,
}

/// What is still to be asked, and what the answer is meanwhile.
pub struct Inquiry {
    /// The fields that can still change the answer, in the order to ask.
    pub ask: Vec<(RuleCode, CaseField)>,
    /// The answer on usual assumptions; left out while a fact is missing.
    pub assuming: Option<Assuming>,
    /// The weight of all findings, given that no field that is not asked matters.
    pub weight: Weight,
}

/// Returns what is still to be asked.
///
/// The facts of a case (relation and places) come first: without them nothing can be assumed. A field is then asked only if,
/// with the others usual, another answer gives another outcome. Where even the usual answers leave the case unsettled, a field
/// is asked only if some answer improves on that.
pub fn inquire(context: &CaseContext<'_>, findings: &[CaseFinding<'_>]) -> Inquiry {
    let needed = needed(findings);
    let facts: Vec<_> = needed.iter().filter(|(_, field)| usual(*field).is_none()).copied().collect();
    let misses_a_fact = facts.iter().any(|(_, field)| !is_number(*field));
    if misses_a_fact {
        return Inquiry { ask: facts, assuming: None, weight: Weight::Needed };
    }
    let mut assumed = without_wrong_numbers(context.case, &facts);
    let first = if facts.is_empty() { (needed, Weight::Needed) } else { needed_by(context, &assumed) };
    let (open, weight) = complete(context, &mut assumed, first);
    let (outcome, leans) = weight.answer();
    let mut ask = facts;
    let mut given = Vec::new();
    for (rule, field) in open {
        let Some(usual) = usual(field) else { continue };
        let weights = usual.others.iter().map(|other| answered(context, &assumed, *other));
        let matters = |other: &Weight| match outcome {
            Outcome::Unsettled => *other < weight,
            _ => other.answer() != (outcome, leans),
        };
        if let Some(worst) = weights.filter(matters).max() {
            ask.push((rule, field));
            given.push((worst, Assumed { field, value: usual.answer, otherwise: worst.answer().0 }));
        }
    }
    sort_short(&mut given, |(worst, _), (other, _)| worst > other);
    let given = given.into_iter().map(|(_, assumed)| assumed).collect();
    let is_open = !ask.is_empty();
    Inquiry {
        ask,
        assuming: is_open.then_some(Assuming { outcome, leans, given }),
        weight: if is_open { Weight::Needed } else { weight },
    }
}

/// Returns the weight of a case with one usual answer replaced.
fn answered(context: &CaseContext<'_>, assumed: &Case, other: CaseChange) -> Weight {
    let mut case = assumed.clone();
    other.apply(&mut case);
    settle(context, &mut case)
}

/// Returns the weight of a case in the same places, with usual answers to whatever is needed.
pub fn settle(context: &CaseContext<'_>, case: &mut Case) -> Weight {
    let first = needed_by(context, case);
    complete(context, case, first).1
}

/// Returns the weight of a case in the same places: as it stands if that is a refusal or needs nothing, else with usual answers.
pub fn settle_unless_refused(context: &CaseContext<'_>, case: &mut Case) -> Weight {
    let first = needed_by(context, case);
    if first.1 == Weight::Needed { complete(context, case, first).1 } else { first.1 }
}

/// Fields that a case still needs, each with the rule that needs it, and the weight of the case.
type Needed = (Vec<(RuleCode, CaseField)>, Weight);

/// Gives every needed field its usual answer, until nothing is needed; returns all these fields, and the weight of the case then.
fn complete(context: &CaseContext<'_>, case: &mut Case, mut found: Needed) -> Needed {
    /// An answer may raise a question of its own, and hardly ever a third.
    const ROUNDS: usize = 4;
    let mut open: Vec<(RuleCode, CaseField)> = Vec::new();
    for _ in 0..ROUNDS {
        let before = open.len();
        for (rule, field) in found.0 {
            if let Some(usual) = usual(field) {
                usual.answer.apply(case);
                open.push((rule, field));
            }
        }
        if open.len() == before {
            return (open, found.1);
        }
        found = needed_by(context, case);
    }
    (open, found.1)
}

/// Returns the fields that a case in the same places still needs, and its weight.
fn needed_by(context: &CaseContext<'_>, case: &Case) -> Needed {
    let Examination { findings, weight } = ways::examine(&context.with(case));
    (needed(&findings), weight)
}

fn needed(findings: &[CaseFinding<'_>]) -> Vec<(RuleCode, CaseField)> {
    let mut needed: Vec<(RuleCode, CaseField)> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.status == FindingStatus::Needs) {
        if !needed.iter().any(|(_, field)| *field == finding.field) {
            needed.push((finding.rule, finding.field));
        }
    }
    needed
}

/// A number with a typing error must be corrected. Meanwhile the case is looked at without that number.
fn without_wrong_numbers(case: &Case, wrong: &[(RuleCode, CaseField)]) -> Case {
    let mut case = case.clone();
    for (_, field) in wrong {
        match field {
            CaseField::GrantorIdNumber => case.grantor.id = None,
            CaseField::GranteeIdNumber => case.grantee.id = None,
            _ => {}
        }
    }
    case
}

const fn is_number(field: CaseField) -> bool {
    matches!(field, CaseField::GrantorIdNumber | CaseField::GranteeIdNumber)
}
