//! Whether somebody who wants to end a binding may, and from when.

use super::question::Question;
use super::verdict::{Ending, Topics};
use crate::finding::{Finding, FindingStatus, Rule};
use crate::policy::{Party, Rules, Says, Topic, Value};
use crate::word::Word;

/// What follows from a wish; what was found goes to `findings`.
pub fn by_wish<'c>(
    question: &Question,
    rules: &Rules<'c>,
    topics: &Topics,
    findings: &mut Vec<Finding<'c>>,
) -> (Ending, Option<Ending>) {
    let Some(party) = question.asked_by else {
        findings.push(Finding::needs(Rule::MayEnd, "may_end_needed", "asked_by"));
        return (Ending::Incomplete, None);
    };
    let allowed = rules.admits(topics.unbind_by, party);
    // The money is the grantor's: where no rule is known, nobody doubts that it may end what it began.
    let unsaid = if party == Party::Grantor { Says::Yes } else { Says::Open };
    let may = allowed.judge(|admits| admits.map_or(unsaid, |admits| if admits { Says::Yes } else { Says::No }));
    let codes = &["may_end_yes", "may_end_no", "may_end_unsettled"];
    findings.push(Finding::judged(Rule::MayEnd, "asked_by", may, codes).with("party", party.name()));
    let lock = lock(question, rules);
    let (lock_status, lock_leans) = lock.as_ref().map_or((None, None), |lock| (Some(lock.status), lock.leans));
    findings.extend(lock);
    match (may.says, may.leans) {
        (Says::No, _) => return (Ending::MayNotBeEnded, None),
        (Says::Open, Some(false)) => return (Ending::Unsettled, Some(Ending::MayNotBeEnded)),
        _ => {}
    }
    match (lock_status, may.says) {
        (Some(FindingStatus::Needs), _) => (Ending::Incomplete, None),
        (Some(FindingStatus::Fail), _) => (Ending::NotYet, None),
        (Some(FindingStatus::Unsettled), _) => {
            let leans = lock_leans.filter(|past| !past).map(|_| Ending::NotYet);
            (Ending::Unsettled, leans)
        }
        (_, Says::Open) => (Ending::Unsettled, may.leans.filter(|may| *may).map(|_| Ending::MayBeEnded)),
        _ => (Ending::MayBeEnded, None),
    }
}

/// Some guides speak of months in which a new binding cannot be ended.
fn lock<'c>(question: &Question, rules: &Rules<'c>) -> Option<Finding<'c>> {
    let months = rules.count(Topic::LockMonths);
    // "At any time" is nought months: there is no day to ask for.
    if months.claims().iter().all(|claim| claim.value == Some(Value(0))) {
        return None;
    }
    let Some(bound_on) = question.bound_on else { return Some(Finding::needs(Rule::Lock, "lock_needed", "bound_on")) };
    let passed = question.day.months_since(bound_on);
    let judged = months.judge(|months| match months.flatten() {
        Some(months) if passed < months => Says::No,
        _ => Says::Yes,
    });
    let finding = Finding::judged(Rule::Lock, "bound_on", judged, &["lock_past", "lock_holds", "lock_reported"]);
    Some(finding.with("months", months.likeliest().flatten().unwrap_or_default()).with("passed", passed))
}
