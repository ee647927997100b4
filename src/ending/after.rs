//! What an event does to a binding.

use super::verdict::{Ending, Topics};
use crate::finding::{Codes, Finding, FindingStatus, Rule};
use crate::policy::{Effect, Event, Reading, Rules, Says, Topic};
use crate::word::Word;

/// A death ends the insurance relation, so what is said of its end holds for a death too.
fn wider(event: Event) -> Option<Event> {
    match event {
        Event::GrantorDeath => Some(Event::GrantorEnded),
        Event::GranteeDeath => Some(Event::GranteeEnded),
        _ => None,
    }
}

/// What follows from an event; what was found goes to `findings`.
pub fn after<'c>(
    event: Event,
    rules: &Rules<'c>,
    topics: &Topics,
    findings: &mut Vec<Finding<'c>>,
) -> (Ending, Option<Ending>) {
    let named = |topic| {
        let exact = rules.admits(topic, event);
        wider(event).filter(|_| exact.is_unknown()).map_or(exact, |event| rules.admits(topic, event))
    };
    let itself = named(topics.ends_when);
    let duty = named(Topic::MustEnd);
    let mut look = |reading: &Reading<'c, bool>, rule, codes: Codes| {
        let judged = reading.admitted();
        if !reading.is_unknown() {
            findings.push(Finding::judged(rule, "event", judged, codes).with("event", event.name()));
        }
        judged
    };
    let ends =
        look(&itself, Rule::EndsByItself, &["ends_by_itself_yes", "ends_by_itself_no", "ends_by_itself_unsettled"]);
    if ends.says == Says::Yes {
        findings.extend(pause(event, rules));
        return (Ending::EndsItself, None);
    }
    let must = look(&duty, Rule::MustEnd, &["must_end_yes", "must_end_no", "must_end_unsettled"]);
    findings.extend(pause(event, rules));
    match (ends.says, must.says) {
        (Says::Open, _) if ends.leans == Some(true) => (Ending::Unsettled, Some(Ending::EndsItself)),
        (_, Says::Yes) => (Ending::MustBeEnded, None),
        (_, Says::Open) if must.leans == Some(true) => (Ending::Unsettled, Some(Ending::MustBeEnded)),
        (Says::No, _) => (Ending::Stays, None),
        _ => {
            let open = Finding::plain(Rule::EndsByItself, FindingStatus::Unsettled, "ends_by_itself_unknown", "event");
            if itself.is_unknown() {
                findings.push(open.with("event", event.name()));
            }
            (Ending::Unsettled, None)
        }
    }
}

/// What a suspension does meanwhile, whether or not it ends the relation.
fn pause<'c>(event: Event, rules: &Rules<'c>) -> Option<Finding<'c>> {
    let (rule, topic, codes): (_, _, Codes) = match event {
        Event::GrantorPaused => (
            Rule::GrantorStatus,
            Topic::GrantorPaused,
            &["grantor_status_goes_on", "grantor_status_paused", "grantor_status_unstated"],
        ),
        Event::GranteePaused => (
            Rule::GranteeStatus,
            Topic::GranteePaused,
            &["grantee_status_goes_on", "grantee_status_paused", "grantee_status_unstated"],
        ),
        _ => return None,
    };
    let effect = rules.choice::<Effect>(topic);
    (!effect.is_unknown()).then(|| Finding::judged(rule, "event", effect.goes_on(), codes))
}
