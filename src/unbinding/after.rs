//! Events: what an event does to a binding.

use super::UnbindingFinding;
use super::outcome::{Topics, UnbindingOutcome};
use super::question::UnbindingField;
use super::wish::may_end;
use crate::finding::{Codes, FindingCode, FindingStatus, RuleCode};
use crate::policy::{Answer, BindingEvent, BindingParty, Evidence, Rules, SuspensionEffect, Topic};
use crate::vocabulary::Vocabulary;

/// Returns the wider event that a rule may speak of. A death ends the insurance, so a rule about its end holds for a death too.
fn wider(event: BindingEvent) -> Option<BindingEvent> {
    match event {
        BindingEvent::GrantorDeath => Some(BindingEvent::GrantorEnded),
        BindingEvent::GranteeDeath => Some(BindingEvent::GranteeEnded),
        _ => None,
    }
}

/// Returns what follows from an event, and adds the findings.
pub fn after<'c>(
    event: BindingEvent,
    rules: &Rules<'c>,
    topics: &Topics,
    findings: &mut Vec<UnbindingFinding<'c>>,
) -> (UnbindingOutcome, Option<UnbindingOutcome>) {
    let named = |topic| {
        let exact = rules.admits(topic, event);
        wider(event).filter(|_| exact.is_unknown()).map_or(exact, |event| rules.admits(topic, event))
    };
    let itself = named(topics.ends_when);
    let duty = named(Topic::MustEnd);
    let mut look = |evidence: &Evidence<'c, bool>, rule, codes: Codes| {
        let conclusion = evidence.admitted();
        if !evidence.is_unknown() {
            findings.push(
                UnbindingFinding::concluded(rule, UnbindingField::Event, conclusion, codes).with("event", event.name()),
            );
        }
        conclusion
    };
    let ends = look(
        &itself,
        RuleCode::EndsByItself,
        [FindingCode::EndsByItselfYes, FindingCode::EndsByItselfNo, FindingCode::EndsByItselfUnsettled],
    );
    if ends.answer == Answer::Met {
        findings.extend(pause(event, rules));
        return (UnbindingOutcome::EndsItself, None);
    }
    let now = can_end_now(event, rules, topics);
    let must = look(
        &duty,
        RuleCode::MustEnd,
        [FindingCode::MustEndYes, FindingCode::MustEndNo, FindingCode::MustEndUnsettled],
    );
    findings.extend(pause(event, rules));
    let is_unknown = itself.is_unknown();
    let can_be_ended = !now.is_empty();
    findings.splice(0..0, now);
    let mut open = |leans| {
        if is_unknown {
            findings.push(unknown_by_itself(event));
        }
        if can_be_ended { (UnbindingOutcome::MayBeEnded, None) } else { (UnbindingOutcome::Unsettled, leans) }
    };
    match (ends.answer, must.answer) {
        (Answer::Open, _) if ends.leans == Some(true) => {
            (UnbindingOutcome::Unsettled, Some(UnbindingOutcome::EndsItself))
        }
        (_, Answer::Met) => (UnbindingOutcome::MustBeEnded, None),
        (_, Answer::Open) if must.leans == Some(true) => open(Some(UnbindingOutcome::MustBeEnded)),
        (Answer::NotMet, _) => (UnbindingOutcome::Stays, None),
        _ => open(None),
    }
}

/// Returns the finding that no rule says whether an event ends the binding by itself.
fn unknown_by_itself<'c>(event: BindingEvent) -> UnbindingFinding<'c> {
    let code = FindingCode::EndsByItselfUnknown;
    UnbindingFinding::plain(RuleCode::EndsByItself, FindingStatus::Unsettled, code, UnbindingField::Event)
        .with("event", event.name())
}

/// Returns the findings of who can end the binding at once after an event, whatever the event does by itself.
fn can_end_now<'c>(event: BindingEvent, rules: &Rules<'c>, topics: &Topics) -> Vec<UnbindingFinding<'c>> {
    let parties: &[BindingParty] = match event {
        BindingEvent::GrantorDeath => &[BindingParty::Grantee],
        BindingEvent::GranteeDeath => &[BindingParty::Grantor],
        _ => &[BindingParty::Grantor, BindingParty::Grantee],
    };
    let may_end = |party: &BindingParty| {
        let conclusion = may_end(rules, topics, *party);
        let codes = [FindingCode::MayEndNow, FindingCode::MayEndNo, FindingCode::MayEndUnsettled];
        let finding = UnbindingFinding::concluded(RuleCode::MayEnd, UnbindingField::Event, conclusion, codes);
        (conclusion.answer == Answer::Met).then(|| finding.with("party", party.name()))
    };
    let mut found: Vec<_> = parties.iter().filter_map(may_end).collect();
    if event == BindingEvent::Divorce && !found.is_empty() {
        // No source says whether the other side must agree or is informed.
        let code = FindingCode::MayEndUntilThen;
        found.push(UnbindingFinding::plain(RuleCode::MayEnd, FindingStatus::Note, code, UnbindingField::Event));
    }
    found
}

/// Returns what a suspension does to the use of the money, whether or not it ends the binding.
fn pause<'c>(event: BindingEvent, rules: &Rules<'c>) -> Option<UnbindingFinding<'c>> {
    let (rule, topic, codes): (_, _, Codes) = match event {
        BindingEvent::GrantorPaused => (
            RuleCode::GrantorStatus,
            Topic::GrantorPaused,
            [FindingCode::GrantorStatusGoesOn, FindingCode::GrantorStatusPaused, FindingCode::GrantorStatusUnstated],
        ),
        BindingEvent::GranteePaused => (
            RuleCode::GranteeStatus,
            Topic::GranteePaused,
            [FindingCode::GranteeStatusGoesOn, FindingCode::GranteeStatusPaused, FindingCode::GranteeStatusUnstated],
        ),
        _ => return None,
    };
    let effect = rules.choice::<SuspensionEffect>(topic);
    (!effect.is_unknown()).then(|| UnbindingFinding::concluded(rule, UnbindingField::Event, effect.goes_on(), codes))
}
