//! What would change a refusal. Every change is tried on the engine, never guessed.

use super::case::{Card, Case};
use super::ground::Ground;
use super::verdict::{Outcome, findings, outcome};
use crate::date::Day;
use crate::finding::{Finding, FindingStatus, Rule};
use crate::insurance::{Scheme, Status};
use crate::money::Money;
use crate::param::Param;
use crate::policy::{Arrangement, Catalogue, Topic};
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
pub fn remedies(ground: &Ground<'_>, found: &[Finding]) -> Remedies {
    let catalogue = ground.nation.catalogue();
    let mut all = ground.case.clone();
    let mut remedies = Remedies::default();
    let mut mended_all = true;
    for failed in found.iter().filter(|finding| finding.status == FindingStatus::Fail) {
        let mending = candidates(ground, failed).into_iter().find_map(|changes| {
            let after = look(&changed(ground.case, &changes), catalogue);
            let fails = |finding: &Finding| finding.rule == failed.rule && finding.status == FindingStatus::Fail;
            let outcome = outcome(&after).0;
            (!after.iter().any(fails)).then_some(Remedy { rule: failed.rule, changes, outcome })
        });
        match mending {
            Some(remedy) => {
                all = changed(&all, &remedy.changes);
                remedies.each.push(remedy);
            }
            None => mended_all = false,
        }
    }
    remedies.together = (mended_all && !remedies.each.is_empty()).then(|| outcome(&look(&all, catalogue)));
    remedies
}

fn look(case: &Case, catalogue: &Catalogue) -> Vec<Finding> {
    findings(&Ground::of(case, catalogue))
}

/// Changes that may mend a rule, the nearest first. What nobody can change (a relation, a use) has none.
fn candidates(ground: &Ground<'_>, failed: &Finding) -> Vec<Vec<Change>> {
    let one = |field, to: Param| vec![vec![(field, to)]];
    let word = |word: &'static str| one(failed.field, Param::Word(word));
    let parameter = |name| failed.params.iter().find(|(key, _)| *key == name).map(|(_, value)| value);
    match failed.rule {
        Rule::Relation => later_days(ground, Topic::Relations),
        Rule::Area => later_days(ground, Topic::Area),
        Rule::CrossProvince => later_days(ground, Topic::CrossProvince),
        Rule::GrantorStatus | Rule::GranteeStatus => word(Status::Normal.name()),
        Rule::GranteeScheme => {
            vec![vec![
                (failed.field, Param::Word(Scheme::Resident.name())),
                ("grantee.status", Param::Word(Status::Normal.name())),
            ]]
        }
        Rule::WalletOpened => {
            vec![vec![("grantor.wallet", Param::Word("true")), ("grantee.wallet", Param::Word("true"))]]
        }
        Rule::Chain => {
            vec![vec![("grantor.is_grantee", Param::Word("false")), ("grantee.is_grantor", Param::Word("false"))]]
        }
        Rule::Consent | Rule::Requirement => word("true"),
        Rule::WalletPending => word("false"),
        Rule::RoleLimit => one(failed.field, Param::Count(0)),
        Rule::Card => word(Card::Own.name()),
        Rule::FamilyAccount => word(Arrangement::MutualAid.name()),
        Rule::WalletAmount => parameter("limit").map_or_else(Vec::new, |most| one(failed.field, most.clone())),
        Rule::WalletHour => parameter("to").map_or_else(Vec::new, |hour| one(failed.field, hour.clone())),
        // As many as leave room for one more.
        Rule::GranteesLimit | Rule::GrantorsLimit | Rule::GroupsLimit => {
            let Some(Param::Count(limit)) = parameter("limit") else { return Vec::new() };
            limit.checked_sub(1).map_or_else(Vec::new, |room| one(failed.field, room.into()))
        }
        // The least balance above what must stay.
        Rule::Balance => {
            let Some(Param::Yuan(kept)) = parameter("kept") else { return Vec::new() };
            let enough = Money::from_fen(kept.fen().saturating_add(1));
            enough.map_or_else(Vec::new, |enough| one(failed.field, enough.into()))
        }
        _ => Vec::new(),
    }
}

/// The days after the one asked about on which something about the topic begins, in their order.
fn later_days(ground: &Ground<'_>, topic: Topic) -> Vec<Vec<Change>> {
    let days = || ground.giving.turning_days(topic).chain(ground.receiving.turning_days(topic));
    let next = |day: &Day| days().filter(|later| later > day).min();
    core::iter::successors(next(&ground.case.day), next).map(|day| vec![("day", day.into())]).collect()
}

fn changed(case: &Case, changes: &[Change]) -> Case {
    let mut case = case.clone();
    for (field, to) in changes {
        set(&mut case, field, to);
    }
    case
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
