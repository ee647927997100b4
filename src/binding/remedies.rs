//! What would change a refusal. Every change is tried on the engine, never guessed.

use super::case::{Card, Case};
use super::ground::Ground;
use super::verdict::{Outcome, Weight, checks};
use crate::date::Day;
use crate::finding::{Finding, FindingStatus, Rule};
use crate::insurance::{Scheme, Status};
use crate::money::Money;
use crate::param::Param;
use crate::policy::{Arrangement, Topic};
use crate::word::Word;

/// What would change a refusal.
#[derive(Clone, Debug, Default)]
pub struct Remedies {
    /// One for each failed rule that some change can mend.
    pub each: Vec<Remedy>,
    /// The answer after all of them, if every failed rule has one.
    pub together: Option<(Outcome, Option<bool>)>,
}

/// A change that mends one failed rule.
#[derive(Clone, Debug)]
pub struct Remedy {
    /// The rule.
    pub rule: Rule,
    /// The fields to change, with what they would then say.
    pub changes: Vec<Change>,
    /// The answer after these changes alone.
    pub outcome: Outcome,
}

/// A field and its new value, as it would be written in the case.
pub type Change = (&'static str, Param);

/// The nearest change for each failed rule.
pub fn remedies(ground: &Ground<'_>, found: &[Finding<'_>]) -> Remedies {
    let mut all = ground.case.clone();
    let mut remedies = Remedies::default();
    let mut mended_all = true;
    for failed in found.iter().filter(|finding| finding.status == FindingStatus::Fail) {
        match remedy(ground, failed) {
            Some(remedy) => {
                change(&mut all, &remedy.changes);
                remedies.each.push(remedy);
            }
            None => mended_all = false,
        }
    }
    if mended_all && !remedies.each.is_empty() {
        remedies.together = answer(&ground.with(&all), None).map(Weight::answer);
    }
    remedies
}

/// What the rules find, unless the one to mend still fails.
fn answer(ground: &Ground<'_>, mended: Option<Rule>) -> Option<Weight> {
    let mut heaviest = Weight::Met;
    for check in checks(ground.way) {
        let Some(found) = &check(ground) else { continue };
        let weight = Weight::of(found);
        if weight == Weight::Failed && mended == Some(found.rule) {
            return None;
        }
        heaviest = heaviest.max(weight);
    }
    Some(heaviest)
}

/// The nearest change that mends a rule. What nobody can change (a relation, a use) has none.
fn remedy(ground: &Ground<'_>, failed: &Finding<'_>) -> Option<Remedy> {
    let tried = |changes: Vec<Change>| {
        let mut case = ground.case.clone();
        change(&mut case, &changes);
        let (outcome, _) = answer(&ground.with(&case), Some(failed.rule))?.answer();
        Some(Remedy { rule: failed.rule, changes, outcome })
    };
    let on_a_later_day = |topic| later_days(ground, topic).find_map(|day| tried(vec![("day", day.into())]));
    match failed.rule {
        Rule::Relation => on_a_later_day(Topic::Relations),
        Rule::Area => on_a_later_day(Topic::Area),
        Rule::CrossProvince => on_a_later_day(Topic::CrossProvince),
        _ => tried(nearest(failed)?),
    }
}

/// The nearest change that may mend a rule.
fn nearest(failed: &Finding<'_>) -> Option<Vec<Change>> {
    let parameter = |name| failed.params.iter().find(|(key, _)| *key == name).map(|(_, value)| value.clone());
    let to = match failed.rule {
        Rule::GrantorStatus | Rule::GranteeStatus => Status::Normal.name().into(),
        Rule::GranteeScheme => {
            let status = ("grantee.status", Status::Normal.name().into());
            return Some(vec![(failed.field, Scheme::Resident.name().into()), status]);
        }
        Rule::WalletOpened => return Some(vec![("grantor.wallet", YES), ("grantee.wallet", YES)]),
        Rule::Chain => return Some(vec![("grantor.is_grantee", NO), ("grantee.is_grantor", NO)]),
        Rule::Consent | Rule::Requirement => YES,
        Rule::WalletPending => NO,
        Rule::RoleLimit => Param::Count(0),
        Rule::Card => Card::Own.name().into(),
        Rule::FamilyAccount => Arrangement::MutualAid.name().into(),
        Rule::WalletAmount => parameter("limit")?,
        Rule::WalletHour => parameter("to")?,
        // As many as leave room for one more.
        Rule::GranteesLimit | Rule::GrantorsLimit | Rule::GroupsLimit => match parameter("limit")? {
            Param::Count(limit) => limit.checked_sub(1)?.into(),
            _ => return None,
        },
        // The least balance above what must stay.
        Rule::Balance => match parameter("kept")? {
            Param::Yuan(kept) => Money::from_fen(kept.fen().saturating_add(1))?.into(),
            _ => return None,
        },
        _ => return None,
    };
    Some(vec![(failed.field, to)])
}

const YES: Param = Param::Word("true");
const NO: Param = Param::Word("false");

/// The days after the one asked about on which something about the topic begins, in their order.
fn later_days<'a>(ground: &'a Ground<'_>, topic: Topic) -> impl Iterator<Item = Day> + 'a {
    let days = move || ground.giving.turning_days(topic).chain(ground.receiving.turning_days(topic));
    let next = move |day: &Day| days().filter(|later| later > day).min();
    core::iter::successors(next(&ground.case.day), next)
}

fn change(case: &mut Case, changes: &[Change]) {
    for (field, to) in changes {
        set(case, field, to);
    }
}

/// Sets one of the fields that a remedy may change.
fn set(case: &mut Case, field: &str, to: &Param) {
    let (mut word, mut number, mut amount) = ("", None, None);
    match to {
        Param::Word(text) => word = text,
        Param::Count(count) => number = Some(*count),
        Param::Yuan(yuan) => amount = Some(*yuan),
        Param::Day(day) => case.day = *day,
        Param::Share(_) | Param::Text(_) => {}
    }
    let flag = || Some(word == "true");
    match field {
        "grantor.status" => case.grantor.status = Status::named(word),
        "grantor.bound" => case.grantor.bound = number,
        "grantor.balance" => case.grantor.balance = amount,
        "grantor.history_balance" => case.grantor.history_balance = amount,
        "grantor.is_grantee" => case.grantor.is_grantee = flag(),
        "grantor.e_credential" => case.grantor.e_credential = flag(),
        "grantor.wallet" => case.grantor.wallet = flag(),
        "grantee.scheme" => case.grantee.scheme = Scheme::named(word),
        "grantee.status" => case.grantee.status = Status::named(word),
        "grantee.bound" => case.grantee.bound = number,
        "grantee.groups" => case.grantee.groups = number,
        "grantee.same_role" => case.grantee.same_role = number,
        "grantee.is_grantor" => case.grantee.is_grantor = flag(),
        "grantee.consents" => case.grantee.consents = flag(),
        "grantee.wallet" => case.grantee.wallet = flag(),
        "family_account" => case.family_account = flag(),
        "use.amount" => case.usage.amount = amount,
        "use.hour" => case.usage.hour = number,
        "use.pending" => case.usage.pending = flag(),
        "use.card" => case.usage.card = Card::named(word),
        "use.through" => case.usage.through = Arrangement::named(word),
        _ => {}
    }
}
