//! What would change a refusal. Every change is tried on the engine, never guessed.

use super::case::{Card, Case};
use super::ground::Ground;
use super::verdict::{Outcome, findings, outcome};
use crate::date::Day;
use crate::finding::{Finding, FindingStatus, Rule};
use crate::insurance::{Scheme, Status};
use crate::money::Money;
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
pub type Change = (&'static str, String);

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
    let one = |field, to: &str| vec![vec![(field, to.to_owned())]];
    let parameter = |name| failed.params.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str());
    match failed.rule {
        Rule::Relation => later_days(ground, Topic::Relations),
        Rule::Area => later_days(ground, Topic::Area),
        Rule::CrossProvince => later_days(ground, Topic::CrossProvince),
        Rule::GrantorStatus | Rule::GranteeStatus => one(failed.field, Status::Normal.name()),
        Rule::GranteeScheme => {
            vec![vec![(failed.field, Scheme::Resident.name().into()), ("grantee.status", Status::Normal.name().into())]]
        }
        Rule::WalletOpened => vec![vec![("grantor.wallet", "true".into()), ("grantee.wallet", "true".into())]],
        Rule::Chain => vec![vec![("grantor.is_grantee", "false".into()), ("grantee.is_grantor", "false".into())]],
        Rule::Consent | Rule::Requirement => one(failed.field, "true"),
        Rule::WalletPending => one(failed.field, "false"),
        Rule::RoleLimit => one(failed.field, "0"),
        Rule::Card => one(failed.field, Card::Own.name()),
        Rule::FamilyAccount => one(failed.field, Arrangement::MutualAid.name()),
        Rule::WalletAmount => parameter("limit").map_or_else(Vec::new, |most| one(failed.field, most)),
        Rule::WalletHour => parameter("to").map_or_else(Vec::new, |hour| one(failed.field, hour)),
        // As many as leave room for one more.
        Rule::GranteesLimit | Rule::GrantorsLimit | Rule::GroupsLimit => {
            let room = parameter("limit").and_then(|limit| limit.parse::<u32>().ok()?.checked_sub(1));
            room.map_or_else(Vec::new, |room| one(failed.field, &room.to_string()))
        }
        // The least balance above what must stay.
        Rule::Balance => {
            let kept = parameter("kept").and_then(|kept| Money::parse(kept).ok());
            let enough = kept.and_then(|kept| Money::from_fen(kept.fen().saturating_add(1)));
            enough.map_or_else(Vec::new, |enough| one(failed.field, &enough.to_string()))
        }
        _ => Vec::new(),
    }
}

/// The days after the one asked about on which something about the topic begins, in their order.
fn later_days(ground: &Ground<'_>, topic: Topic) -> Vec<Vec<Change>> {
    let days = || ground.giving.turning_days(topic).chain(ground.receiving.turning_days(topic));
    let next = |day: &Day| days().filter(|later| later > day).min();
    core::iter::successors(next(&ground.case.day), next).map(|day| vec![("day", day.to_string())]).collect()
}

fn changed(case: &Case, changes: &[Change]) -> Case {
    let mut case = case.clone();
    for (field, to) in changes {
        set(&mut case, field, to);
    }
    case
}

/// Sets one of the fields that a remedy may change.
fn set(case: &mut Case, field: &str, to: &str) {
    let flag = || Some(to == "true");
    let count = || to.parse().ok();
    let amount = || Money::parse(to).ok();
    match field {
        "day" => case.day = Day::parse(to).unwrap_or(case.day),
        "grantor.status" => case.grantor.status = Status::named(to),
        "grantor.bound" => case.grantor.bound = count(),
        "grantor.balance" => case.grantor.balance = amount(),
        "grantor.history_balance" => case.grantor.history_balance = amount(),
        "grantor.is_grantee" => case.grantor.is_grantee = flag(),
        "grantor.e_credential" => case.grantor.e_credential = flag(),
        "grantor.wallet" => case.grantor.wallet = flag(),
        "grantee.scheme" => case.grantee.scheme = Scheme::named(to),
        "grantee.status" => case.grantee.status = Status::named(to),
        "grantee.bound" => case.grantee.bound = count(),
        "grantee.groups" => case.grantee.groups = count(),
        "grantee.same_role" => case.grantee.same_role = count(),
        "grantee.is_grantor" => case.grantee.is_grantor = flag(),
        "grantee.consents" => case.grantee.consents = flag(),
        "grantee.wallet" => case.grantee.wallet = flag(),
        "family_account" => case.family_account = flag(),
        "use.amount" => case.usage.amount = amount(),
        "use.hour" => case.usage.hour = count(),
        "use.pending" => case.usage.pending = flag(),
        "use.card" => case.usage.card = Card::named(to),
        "use.through" => case.usage.through = Arrangement::named(to),
        _ => {}
    }
}
