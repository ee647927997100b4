//! What would change a refusal. Every change is tried on the engine, never guessed.

use super::case::{Card, Case};
use super::finding::{Finding, FindingStatus, Rule};
use super::ground::Ground;
use super::verdict::{Outcome, findings, outcome};
use crate::date::Day;
use crate::insurance::{Scheme, Status};
use crate::money::Money;
use crate::policy::{Arrangement, Catalogue, Topic};

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
    /// The field to change.
    pub field: &'static str,
    /// What to, as it would be written in the case.
    pub to: String,
    /// The answer after this change alone.
    pub outcome: Outcome,
}

type Change = (&'static str, String, Box<dyn Fn(&mut Case)>);

/// The nearest change for each failed rule.
pub fn remedies(ground: &Ground<'_>, found: &[Finding]) -> Remedies {
    let catalogue = ground.nation.catalogue();
    let mut all = ground.case.clone();
    let mut remedies = Remedies::default();
    let mut mended_all = true;
    for failed in found.iter().filter(|finding| finding.status == FindingStatus::Fail) {
        let mending = changes(ground, failed).into_iter().find_map(|(field, to, change)| {
            let mut changed = ground.case.clone();
            change(&mut changed);
            let after = look(&changed, catalogue);
            let mended =
                !after.iter().any(|finding| finding.rule == failed.rule && finding.status == FindingStatus::Fail);
            mended.then(|| (Remedy { rule: failed.rule, field, to, outcome: outcome(&after).0 }, change))
        });
        match mending {
            Some((remedy, change)) => {
                change(&mut all);
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

fn change(field: &'static str, to: impl ToString, apply: impl Fn(&mut Case) + 'static) -> Vec<Change> {
    vec![(field, to.to_string(), Box::new(apply))]
}

/// Changes that may mend a rule, the nearest first. What nobody can change (a relation, a past use) has none.
fn changes(ground: &Ground<'_>, failed: &Finding) -> Vec<Change> {
    match failed.rule {
        Rule::Relation => later_days(ground, Topic::Relations),
        Rule::Area => later_days(ground, Topic::Area),
        Rule::CrossProvince => later_days(ground, Topic::CrossProvince),
        Rule::GrantorStatus => change("grantor.status", "normal", |case| case.grantor.status = Some(Status::Normal)),
        Rule::GranteeScheme => change("grantee.scheme", "resident", |case| {
            case.grantee.scheme = Some(Scheme::Resident);
            case.grantee.status = Some(Status::Normal);
        }),
        Rule::GranteeStatus => change("grantee.status", "normal", |case| case.grantee.status = Some(Status::Normal)),
        Rule::WalletOpened => change(failed.field, true, |case| {
            case.grantor.wallet = Some(true);
            case.grantee.wallet = Some(true);
        }),
        Rule::Balance => more_money(failed),
        Rule::GranteesLimit => one_fewer(failed)
            .map_or_else(Vec::new, |n| change("grantor.bound", n, move |case| case.grantor.bound = Some(n))),
        Rule::GrantorsLimit => one_fewer(failed)
            .map_or_else(Vec::new, |n| change("grantee.bound", n, move |case| case.grantee.bound = Some(n))),
        Rule::GroupsLimit => one_fewer(failed)
            .map_or_else(Vec::new, |n| change("grantee.groups", n, move |case| case.grantee.groups = Some(n))),
        Rule::RoleLimit => change("grantee.same_role", 0, |case| case.grantee.same_role = Some(0)),
        Rule::Chain => change(failed.field, false, |case| {
            case.grantor.is_grantee = Some(false);
            case.grantee.is_grantor = Some(false);
        }),
        Rule::Consent => change("grantee.consents", true, |case| case.grantee.consents = Some(true)),
        Rule::Requirement => change(failed.field, true, |case| {
            case.grantor.e_credential = Some(true);
            case.family_account = Some(true);
        }),
        Rule::Card => change("use.card", "own", |case| case.usage.card = Some(Card::Own)),
        Rule::FamilyAccount => {
            change("use.through", "mutual_aid", |case| case.usage.through = Some(Arrangement::MutualAid))
        }
        Rule::WalletAmount => parameter(failed, "limit")
            .and_then(|limit| Money::parse(limit).ok())
            .map_or_else(Vec::new, |most| change("use.amount", most, move |case| case.usage.amount = Some(most))),
        Rule::WalletHour => parameter(failed, "to")
            .and_then(|hour| hour.parse().ok())
            .map_or_else(Vec::new, |hour: u32| change("use.hour", hour, move |case| case.usage.hour = Some(hour))),
        Rule::WalletPending => change("use.pending", false, |case| case.usage.pending = Some(false)),
        _ => Vec::new(),
    }
}

fn parameter<'f>(failed: &'f Finding, name: &str) -> Option<&'f str> {
    failed.params.iter().find(|(key, _)| *key == name).map(|(_, value)| value.as_str())
}

/// The days after the one asked about on which something about the topic begins.
fn later_days(ground: &Ground<'_>, topic: Topic) -> Vec<Change> {
    let both = ground.giving.turning_days(topic).chain(ground.receiving.turning_days(topic));
    let mut days: Vec<Day> = both.filter(|day| *day > ground.case.day).collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().flat_map(|day| change("day", day, move |case| case.day = day)).collect()
}

/// As many as leave room for one more.
fn one_fewer(failed: &Finding) -> Option<u32> {
    parameter(failed, "limit")?.parse::<u32>().ok()?.checked_sub(1)
}

/// The least balance above what must stay.
fn more_money(failed: &Finding) -> Vec<Change> {
    let kept = parameter(failed, "kept").and_then(|kept| Money::parse(kept).ok());
    let Some(enough) = kept.and_then(|kept| Money::from_fen(kept.fen().saturating_add(1))) else { return Vec::new() };
    change(failed.field, enough, move |case| {
        case.grantor.balance = case.grantor.balance.map(|had| had.max(enough));
        case.grantor.history_balance = case.grantor.history_balance.map(|had| had.max(enough));
    })
}
