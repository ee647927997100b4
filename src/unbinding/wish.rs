//! Wishes: whether a person who wants to end a binding may, and from when.

use super::UnbindingFinding;
use super::outcome::{Topics, UnbindingOutcome};
use super::question::{UnbindingField, UnbindingQuestion};
use crate::finding::{FindingCode, FindingStatus, RuleCode};
use crate::policy::{Answer, BindingParty, Conclusion, PackedValue, Rules, Topic};
use crate::vocabulary::Vocabulary;

/// Returns what follows from a wish, and adds the findings.
pub fn by_wish<'c>(
    question: &UnbindingQuestion,
    rules: &Rules<'c>,
    topics: &Topics,
    findings: &mut Vec<UnbindingFinding<'c>>,
) -> (UnbindingOutcome, Option<UnbindingOutcome>) {
    let Some(party) = question.asked_by else {
        findings.push(UnbindingFinding::needs(RuleCode::MayEnd, FindingCode::MayEndNeeded, UnbindingField::AskedBy));
        return (UnbindingOutcome::Incomplete, None);
    };
    let may = may_end(rules, topics, party);
    let codes = [FindingCode::MayEndYes, FindingCode::MayEndNo, FindingCode::MayEndUnsettled];
    findings.push(
        UnbindingFinding::concluded(RuleCode::MayEnd, UnbindingField::AskedBy, may, codes).with("party", party.name()),
    );
    let lock = lock(question, rules);
    let (lock_status, lock_leans) = lock.as_ref().map_or((None, None), |lock| (Some(lock.status), lock.leans));
    findings.extend(lock);
    match (may.answer, may.leans) {
        (Answer::NotMet, _) => return (UnbindingOutcome::MayNotBeEnded, None),
        (Answer::Open, Some(false)) => return (UnbindingOutcome::Unsettled, Some(UnbindingOutcome::MayNotBeEnded)),
        _ => {}
    }
    match (lock_status, may.answer) {
        (Some(FindingStatus::Needs), _) => (UnbindingOutcome::Incomplete, None),
        (Some(FindingStatus::Fail), _) => (UnbindingOutcome::NotYet, None),
        (Some(FindingStatus::Unsettled), _) => {
            let leans = lock_leans.filter(|past| !past).map(|_| UnbindingOutcome::NotYet);
            (UnbindingOutcome::Unsettled, leans)
        }
        (_, Answer::Open) => {
            (UnbindingOutcome::Unsettled, may.leans.filter(|may| *may).map(|_| UnbindingOutcome::MayBeEnded))
        }
        _ => (UnbindingOutcome::MayBeEnded, None),
    }
}

/// Returns whether a party may end a binding.
pub fn may_end<'c>(rules: &Rules<'c>, topics: &Topics, party: BindingParty) -> Conclusion<'c> {
    // The money is the grantor's. Where no rule is known, nobody doubts that the grantor may end the binding.
    let unsaid = if party == BindingParty::Grantor { Answer::Met } else { Answer::Open };
    let answer_of = |admits: Option<bool>| admits.map_or(unsaid, |may| if may { Answer::Met } else { Answer::NotMet });
    rules.admits(topics.unbind_by, party).conclude(answer_of)
}

/// Returns whether the months in which a new binding cannot be ended are over, where some source speaks of such months.
fn lock<'c>(question: &UnbindingQuestion, rules: &Rules<'c>) -> Option<UnbindingFinding<'c>> {
    let months = rules.count(Topic::LockMonths);
    // "At any time" is written as zero months, and then no day is asked for.
    if months.candidates().iter().all(|candidate| candidate.value == Some(PackedValue(0))) {
        return None;
    }
    let Some(bound_on) = question.bound_on else {
        return Some(UnbindingFinding::needs(RuleCode::Lock, FindingCode::LockNeeded, UnbindingField::BoundOn));
    };
    let passed = question.day.months_since(bound_on);
    let conclusion = months.conclude(|months| match months.flatten() {
        Some(months) if passed < months => Answer::NotMet,
        _ => Answer::Met,
    });
    let finding = UnbindingFinding::concluded(
        RuleCode::Lock,
        UnbindingField::BoundOn,
        conclusion,
        [FindingCode::LockPast, FindingCode::LockHolds, FindingCode::LockReported],
    );
    Some(finding.with("months", months.likeliest().flatten().unwrap_or_default()).with("passed", passed))
}
