//! How a binding ends: by itself, by duty, by wish, or not yet.

use super::after::after;
use super::question::Question;
use super::wish::by_wish;
use crate::finding::{Finding, FindingStatus, Rule};
use crate::policy::{Arrangement, Catalogue, Effective, Event, Leftover, Rules, Says, Topic};
use crate::region::Region;
use crate::word::words;

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
pub struct EndingVerdict<'c> {
    /// How it ends.
    pub ending: Ending,
    /// Where it points when it is unsettled.
    pub leans: Option<Ending>,
    /// What every rule found.
    pub findings: Vec<Finding<'c>>,
    /// The places whose rules were looked at, the most local first.
    pub places: Vec<Region>,
}

/// Answers a question from a catalogue.
#[must_use]
pub fn ending<'c>(question: &Question, catalogue: &'c Catalogue) -> EndingVerdict<'c> {
    let wallet = question.through == Some(Arrangement::Wallet) || question.event == Some(Event::TransferUnaccepted);
    let across = wallet || question.through == Some(Arrangement::Quota);
    let region = if across { Region::NATION } else { question.region.unwrap_or(Region::NATION) };
    let rules = Rules::at(catalogue, region, question.day);
    if wallet {
        return transfer(question, &rules);
    }
    let topics = if across { QUOTA } else { INSIDE };
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
    EndingVerdict { ending, leans, findings, places: rules.places() }
}

/// The topics that govern a way of sharing.
#[derive(Clone, Copy)]
pub struct Topics {
    /// What ends it by itself.
    pub ends_when: Topic,
    /// Who may end it.
    pub unbind_by: Topic,
    /// What becomes of the money.
    pub leftover: Topic,
}

const INSIDE: Topics = Topics { ends_when: Topic::EndsWhen, unbind_by: Topic::UnbindBy, leftover: Topic::Leftover };
const QUOTA: Topics =
    Topics { ends_when: Topic::CrossEndsWhen, unbind_by: Topic::CrossUnbindBy, leftover: Topic::QuotaLeftover };

/// A wallet transfer binds nobody. One that is not accepted comes back; of one that is, no source says how to undo it.
fn transfer<'c>(question: &Question, rules: &Rules<'c>) -> EndingVerdict<'c> {
    let unaccepted = question.event == Some(Event::TransferUnaccepted);
    let judged = rules.choice::<Leftover>(Topic::WalletUnaccepted).judge(|becomes| match becomes {
        Some(Leftover::Returns) if unaccepted => Says::Yes,
        _ => Says::Open,
    });
    let ending = if judged.says == Says::Yes { Ending::EndsItself } else { Ending::Unsettled };
    let codes = &["ends_by_itself_transfer_returns", "ends_by_itself_transfer_kept", "ends_by_itself_transfer_kept"];
    let finding = Finding::judged(Rule::EndsByItself, "event", judged, codes);
    EndingVerdict { ending, leans: None, findings: vec![finding], places: rules.places() }
}

/// When an ending by hand counts.
fn ends_on<'c>(question: &Question, rules: &Rules<'c>, ending: Ending) -> Option<Finding<'c>> {
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
    Some(Finding::plain(Rule::EndsOn, FindingStatus::Note, code, "day").resting_on(effective.said))
}

fn leftover<'c>(rules: &Rules<'c>, topics: &Topics, ending: Ending) -> Option<Finding<'c>> {
    let leftover = rules.choice::<Leftover>(topics.leftover);
    let code = match leftover.likeliest()? {
        Leftover::NeverLeft => "leftover_never_left",
        Leftover::Returns => "leftover_returns",
        Leftover::StaysWithGrantee => "leftover_stays_with_grantee",
    };
    let ends = !matches!(ending, Ending::Incomplete | Ending::Stays);
    ends.then(|| Finding::plain(Rule::Leftover, FindingStatus::Note, code, "event").resting_on(leftover.said))
}
