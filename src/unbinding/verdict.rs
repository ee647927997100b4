//! The answer to an unbinding question: by itself, by duty, by wish, or not yet.

use super::after::after;
use super::outcome::{Topics, UnbindingOutcome};
use super::question::{UnbindingField, UnbindingFinding, UnbindingQuestion};
use super::wish::by_wish;
use crate::finding::{FindingCode, FindingStatus, RuleCode};
use crate::policy::{Answer, Arrangement, BindingEvent, Catalogue, LeftoverRule, Rules, TakesEffect, Topic};
use crate::region::Region;

/// The answer to an [`UnbindingQuestion`].
#[derive(Clone, Debug)]
pub struct UnbindingVerdict<'c> {
    /// How the binding ends.
    pub outcome: UnbindingOutcome,
    /// Where an unsettled answer points.
    pub leans: Option<UnbindingOutcome>,
    /// The findings of every rule.
    pub findings: Vec<UnbindingFinding<'c>>,
    /// The places whose rules were looked at, the most local first.
    pub places: Vec<Region>,
}

/// Answers a question from a catalogue.
#[must_use]
pub fn unbinding_verdict<'c>(question: &UnbindingQuestion, catalogue: &'c Catalogue) -> UnbindingVerdict<'c> {
    let wallet =
        question.through == Some(Arrangement::Wallet) || question.event == Some(BindingEvent::TransferUnaccepted);
    let across = wallet || question.through == Some(Arrangement::Quota);
    let region = if across { Region::NATION } else { question.region.unwrap_or(Region::NATION) };
    let rules = Rules::at(catalogue, region, question.day);
    if wallet {
        return transfer(question, &rules);
    }
    let topics = if across { QUOTA } else { INSIDE };
    let mut findings = Vec::new();
    let (outcome, leans) = if !across && question.region.is_none() {
        findings.push(UnbindingFinding::needs(
            RuleCode::MayEnd,
            FindingCode::MayEndRegionNeeded,
            UnbindingField::Region,
        ));
        (UnbindingOutcome::Incomplete, None)
    } else if let Some(event) = question.event {
        after(event, &rules, &topics, &mut findings)
    } else {
        by_wish(question, &rules, &topics, &mut findings)
    };
    findings.extend(ends_on(question, &rules, outcome).into_iter().chain(leftover(question, &rules, &topics, outcome)));
    UnbindingVerdict { outcome, leans, findings, places: rules.places() }
}

const INSIDE: Topics = Topics { ends_when: Topic::EndsWhen, unbind_by: Topic::UnbindBy, leftover: Topic::Leftover };
const QUOTA: Topics =
    Topics { ends_when: Topic::CrossEndsWhen, unbind_by: Topic::CrossUnbindBy, leftover: Topic::QuotaLeftover };

/// Answers for a wallet transfer, which binds nobody. An unaccepted transfer comes back. How to undo an accepted one, no source
/// says.
fn transfer<'c>(question: &UnbindingQuestion, rules: &Rules<'c>) -> UnbindingVerdict<'c> {
    let unaccepted = question.event == Some(BindingEvent::TransferUnaccepted);
    let conclusion = rules.choice::<LeftoverRule>(Topic::WalletUnaccepted).conclude(|becomes| match becomes {
        Some(LeftoverRule::Returns) if unaccepted => Answer::Met,
        _ => Answer::Open,
    });
    let outcome =
        if conclusion.answer == Answer::Met { UnbindingOutcome::EndsItself } else { UnbindingOutcome::Unsettled };
    let codes = [
        FindingCode::EndsByItselfTransferReturns,
        FindingCode::EndsByItselfTransferKept,
        FindingCode::EndsByItselfTransferKept,
    ];
    let finding = UnbindingFinding::concluded(RuleCode::EndsByItself, UnbindingField::Event, conclusion, codes);
    UnbindingVerdict { outcome, leans: None, findings: vec![finding], places: rules.places() }
}

/// Returns when an ending by hand takes effect.
fn ends_on<'c>(
    question: &UnbindingQuestion,
    rules: &Rules<'c>,
    outcome: UnbindingOutcome,
) -> Option<UnbindingFinding<'c>> {
    let by_hand =
        matches!(outcome, UnbindingOutcome::MayBeEnded | UnbindingOutcome::MustBeEnded | UnbindingOutcome::Unsettled);
    let effective = rules.choice::<TakesEffect>(Topic::UnbindEffective);
    let when = effective.likeliest().filter(|_| by_hand)?;
    let begun_today = question.bound_on == Some(question.day);
    let code = match when {
        TakesEffect::SameDay => FindingCode::EndsOnSameDay,
        TakesEffect::SameDayUnlessNew if question.bound_on.is_none() => FindingCode::EndsOnSameDayUnlessNew,
        TakesEffect::SameDayUnlessNew if !begun_today => FindingCode::EndsOnSameDay,
        TakesEffect::SameDayUnlessNew | TakesEffect::NextDay => FindingCode::EndsOnNextDay,
    };
    Some(
        UnbindingFinding::plain(RuleCode::EndsOn, FindingStatus::Note, code, UnbindingField::Day)
            .resting_on(effective.candidates),
    )
}

/// Returns what becomes of money that was not spent.
fn leftover<'c>(
    question: &UnbindingQuestion,
    rules: &Rules<'c>,
    topics: &Topics,
    outcome: UnbindingOutcome,
) -> Option<UnbindingFinding<'c>> {
    // The balance of a grantor who died is part of the estate, whatever the place says of money that was not spent.
    if question.event == Some(BindingEvent::GrantorDeath) {
        let code = FindingCode::LeftoverInherited;
        return Some(UnbindingFinding::plain(RuleCode::Leftover, FindingStatus::Note, code, UnbindingField::Event));
    }
    let leftover = rules.choice::<LeftoverRule>(topics.leftover);
    let code = match leftover.likeliest()? {
        LeftoverRule::NeverLeft => FindingCode::LeftoverNeverLeft,
        LeftoverRule::Returns => FindingCode::LeftoverReturns,
        LeftoverRule::StaysWithGrantee => FindingCode::LeftoverStaysWithGrantee,
    };
    let ends = !matches!(outcome, UnbindingOutcome::Incomplete | UnbindingOutcome::Stays);
    ends.then(|| {
        UnbindingFinding::plain(RuleCode::Leftover, FindingStatus::Note, code, UnbindingField::Event)
            .resting_on(leftover.candidates)
    })
}
