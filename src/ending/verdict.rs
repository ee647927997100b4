//! How a binding ends: by itself, by duty, by wish, or not yet.

use super::question::Question;
use crate::finding::{Finding, FindingStatus, Rule};
use crate::policy::{
    Arrangement, Catalogue, Effective, Event, Judged, Leftover, Party, Reading, Rules, Says, Topic, Value,
};
use crate::region::Region;
use crate::word::{Word, words};

words! {
    /// How it ends.
    Ending {
        /// What happened ends it; nobody need do anything.
        EndsItself = "ends_itself",
        /// It stays until somebody ends it, and somebody has to.
        MustBeEnded = "must_be_ended",
        /// It stays until somebody ends it; nothing obliges anybody.
        Stays = "stays",
        /// The one who asks may end it.
        MayBeEnded = "may_be_ended",
        /// The one who asks may not end it.
        MayNotBeEnded = "may_not_be_ended",
        /// It may be ended later.
        NotYet = "not_yet",
        /// Something is still needed.
        Incomplete = "incomplete",
        /// The sources do not settle it.
        Unsettled = "unsettled",
    }
}

/// The answer to a [`Question`].
#[derive(Clone, Debug)]
pub struct EndingVerdict {
    /// How it ends.
    pub ending: Ending,
    /// Where it points when it is unsettled.
    pub leans: Option<Ending>,
    /// What every rule found.
    pub findings: Vec<Finding>,
    /// The places whose rules were looked at, the most local first.
    pub places: Vec<Region>,
}

/// Answers a question from a catalogue.
#[must_use]
pub fn ending(question: &Question, catalogue: &Catalogue) -> EndingVerdict {
    let across = matches!(question.through, Some(Arrangement::Wallet | Arrangement::Quota));
    let region = if across { Region::NATION } else { question.region.unwrap_or(Region::NATION) };
    let rules = Rules::at(catalogue, region, question.day);
    let topics = if across { ACROSS } else { INSIDE };
    let mut findings = Vec::new();
    let (ending, leans) = if !across && question.region.is_none() {
        findings.push(Finding::needs(Rule::MayEnd, "may_end_region_needed", "region"));
        (Ending::Incomplete, None)
    } else if let Some(event) = question.event {
        after(event, &rules, &topics, &mut findings)
    } else {
        by_wish(question, &rules, &topics, &mut findings)
    };
    findings.extend(ends_on(question, &rules, ending).into_iter().chain(leftover(&rules, &topics, ending)));
    EndingVerdict { ending, leans, findings, places: rules.places().to_vec() }
}

/// The topics that govern a way of sharing.
#[derive(Clone, Copy)]
struct Topics {
    ends_when: Topic,
    unbind_by: Topic,
    leftover: Topic,
}

const INSIDE: Topics = Topics { ends_when: Topic::EndsWhen, unbind_by: Topic::UnbindBy, leftover: Topic::Leftover };
const ACROSS: Topics =
    Topics { ends_when: Topic::CrossEndsWhen, unbind_by: Topic::CrossUnbindBy, leftover: Topic::QuotaLeftover };

/// A death ends the insurance relation, so what is said of its end holds for a death too.
fn wider(event: Event) -> Option<Event> {
    match event {
        Event::GrantorDeath => Some(Event::GrantorEnded),
        Event::GranteeDeath => Some(Event::GranteeEnded),
        _ => None,
    }
}

fn after(event: Event, rules: &Rules<'_>, topics: &Topics, findings: &mut Vec<Finding>) -> (Ending, Option<Ending>) {
    let named = |topic| {
        let exact = rules.admits(topic, event);
        wider(event).filter(|_| exact.is_unknown()).map_or(exact, |event| rules.admits(topic, event))
    };
    let itself = named(topics.ends_when);
    let duty = named(Topic::MustEnd);
    let mut look = |reading: &Reading<bool>, rule, codes| {
        let judged = judge(reading);
        if !reading.is_unknown() {
            findings.push(Finding::judged(rule, "event", judged.clone(), codes).with("event", event.name()));
        }
        judged
    };
    let ends =
        look(&itself, Rule::EndsByItself, ["ends_by_itself_yes", "ends_by_itself_no", "ends_by_itself_unsettled"]);
    let must = look(&duty, Rule::MustEnd, ["must_end_yes", "must_end_no", "must_end_unsettled"]);
    match (ends.says, must.says) {
        (Says::Yes, _) => (Ending::EndsItself, None),
        (Says::Open, _) if ends.leans == Some(true) => (Ending::Unsettled, Some(Ending::EndsItself)),
        (_, Says::Yes) => (Ending::MustBeEnded, None),
        (_, Says::Open) if must.leans == Some(true) => (Ending::Unsettled, Some(Ending::MustBeEnded)),
        (Says::No, _) => (Ending::Stays, None),
        (Says::Open, _) => {
            let open = Finding::plain(Rule::EndsByItself, FindingStatus::Unsettled, "ends_by_itself_unknown", "event");
            if itself.is_unknown() {
                findings.push(open.with("event", event.name()));
            }
            (Ending::Unsettled, None)
        }
    }
}

fn by_wish(
    question: &Question,
    rules: &Rules<'_>,
    topics: &Topics,
    findings: &mut Vec<Finding>,
) -> (Ending, Option<Ending>) {
    let Some(party) = question.asked_by else {
        findings.push(Finding::needs(Rule::MayEnd, "may_end_needed", "asked_by"));
        return (Ending::Incomplete, None);
    };
    let allowed = rules.admits(topics.unbind_by, party);
    // The money is the grantor's: where no rule is known, nobody doubts that it may end what it began.
    let unsaid = if party == Party::Grantor { Says::Yes } else { Says::Open };
    let may = allowed.judge(|admits| admits.map_or(unsaid, |admits| if admits { Says::Yes } else { Says::No }));
    let codes = ["may_end_yes", "may_end_no", "may_end_unsettled"];
    findings.push(Finding::judged(Rule::MayEnd, "asked_by", may.clone(), codes).with("party", party.name()));
    let lock = lock(question, rules);
    findings.extend(lock.clone());
    let lock_status = lock.as_ref().map(|finding| finding.status);
    match (may.says, may.leans) {
        (Says::No, _) => return (Ending::MayNotBeEnded, None),
        (Says::Open, Some(false)) => return (Ending::Unsettled, Some(Ending::MayNotBeEnded)),
        _ => {}
    }
    match (lock_status, may.says) {
        (Some(FindingStatus::Needs), _) => (Ending::Incomplete, None),
        (Some(FindingStatus::Fail), _) => (Ending::NotYet, None),
        (Some(FindingStatus::Unsettled), _) => {
            let leans = lock.and_then(|finding| finding.leans).filter(|past| !past).map(|_| Ending::NotYet);
            (Ending::Unsettled, leans)
        }
        (_, Says::Open) => (Ending::Unsettled, may.leans.filter(|may| *may).map(|_| Ending::MayBeEnded)),
        _ => (Ending::MayBeEnded, None),
    }
}

/// Some guides speak of months in which a new binding cannot be ended.
fn lock(question: &Question, rules: &Rules<'_>) -> Option<Finding> {
    let months = rules.count(Topic::LockMonths);
    // "At any time" is nought months: there is no day to ask for.
    if months.claims.iter().all(|claim| claim.value == Some(Value(0))) {
        return None;
    }
    let Some(bound_on) = question.bound_on else { return Some(Finding::needs(Rule::Lock, "lock_needed", "bound_on")) };
    let passed = question.day.months_since(bound_on);
    let judged = months.judge(|months| match months.flatten() {
        Some(months) if passed < months => Says::No,
        _ => Says::Yes,
    });
    let finding = Finding::judged(Rule::Lock, "bound_on", judged, ["lock_past", "lock_holds", "lock_reported"]);
    Some(finding.with("months", months.likeliest().flatten().unwrap_or_default()).with("passed", passed))
}

/// When an ending by hand counts.
fn ends_on(question: &Question, rules: &Rules<'_>, ending: Ending) -> Option<Finding> {
    let by_hand = matches!(ending, Ending::MayBeEnded | Ending::MustBeEnded | Ending::Unsettled);
    let effective = rules.choice::<Effective>(Topic::UnbindEffective);
    let when = effective.likeliest().filter(|_| by_hand)?;
    let begun_today = question.bound_on == Some(question.day);
    let code = match when {
        Effective::SameDay => "ends_on_same_day",
        Effective::SameDayUnlessNew if question.bound_on.is_none() => "ends_on_same_day_unless_new",
        Effective::SameDayUnlessNew if !begun_today => "ends_on_same_day",
        Effective::SameDayUnlessNew | Effective::NextDay => "ends_on_next_day",
    };
    Some(Finding::plain(Rule::EndsOn, FindingStatus::Note, code, "day").resting_on(effective.basis()))
}

fn leftover(rules: &Rules<'_>, topics: &Topics, ending: Ending) -> Option<Finding> {
    let leftover = rules.choice::<Leftover>(topics.leftover);
    let code = match leftover.likeliest()? {
        Leftover::NeverLeft => "leftover_never_left",
        Leftover::Returns => "leftover_returns",
        Leftover::StaysWithGrantee => "leftover_stays_with_grantee",
    };
    let ends = !matches!(ending, Ending::Incomplete | Ending::Stays);
    ends.then(|| Finding::plain(Rule::Leftover, FindingStatus::Note, code, "event").resting_on(leftover.basis()))
}

fn judge(reading: &Reading<bool>) -> Judged {
    reading.judge(|admits| match admits {
        Some(true) => Says::Yes,
        Some(false) => Says::No,
        None => Says::Open,
    })
}
