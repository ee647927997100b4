//! Remedies (办法): what would change a refusal. Every change is tried on the engine, never guessed.

use super::assume::inquire;
use super::case::{Card, Case};
use super::change::CaseChange;
use super::context::CaseContext;
use super::field::{CaseField, CaseFinding};
use super::outcome::{Outcome, Weight};
use super::ways::{self, Examination};
use crate::date::Day;
use crate::finding::{FindingStatus, RuleCode};
use crate::insurance::{InsuranceStatus, Scheme};
use crate::money::Money;
use crate::param::Param;
use crate::policy::{Arrangement, Topic};

/// What would change a refusal.
#[derive(Clone, Debug, Default)]
pub struct TriedRemedies {
    /// One remedy for each failed rule that some change makes pass.
    pub each: Vec<TriedRemedy>,
    /// The answer after all of them, if every failed rule has one.
    pub together: Option<(Outcome, Option<bool>)>,
}

/// A remedy of one failed rule.
#[derive(Clone, Debug)]
pub struct TriedRemedy {
    /// The rule.
    pub rule: RuleCode,
    /// The changes to make.
    pub changes: Vec<CaseChange>,
    /// The answer after these changes alone.
    pub outcome: Outcome,
}

/// Returns the nearest change for each failed rule.
pub fn remedies(context: &CaseContext<'_>, found: &[CaseFinding<'_>]) -> TriedRemedies {
    let mut all = context.case.clone();
    let mut remedies = TriedRemedies::default();
    let mut every_rule_has_one = true;
    for failed in found.iter().filter(|finding| finding.status == FindingStatus::Fail) {
        match remedy(context, failed) {
            Some(remedy) => {
                apply(&mut all, &remedy.changes);
                remedies.each.push(remedy);
            }
            None => every_rule_has_one = false,
        }
    }
    if every_rule_has_one && !remedies.each.is_empty() {
        remedies.together = answer(&context.with(&all), None).map(Weight::answer);
    }
    remedies
}

/// Returns what the rules find together, or `None` while the rule to remedy still fails.
fn answer(context: &CaseContext<'_>, remedied: Option<RuleCode>) -> Option<Weight> {
    let Examination { findings, weight } = ways::examine(context);
    let fails = |finding: &CaseFinding<'_>| finding.status == FindingStatus::Fail && remedied == Some(finding.rule);
    if findings.iter().any(fails) {
        return None;
    }
    Some(if weight == Weight::Needed { inquire(context, &findings).weight } else { weight })
}

/// Returns the nearest change after which a rule passes. What nobody can change (a relation, a use) has none.
fn remedy(context: &CaseContext<'_>, failed: &CaseFinding<'_>) -> Option<TriedRemedy> {
    let tried = |changes: Vec<CaseChange>| {
        let mut case = context.case.clone();
        apply(&mut case, &changes);
        let (outcome, _) = answer(&context.with(&case), Some(failed.rule))?.answer();
        Some(TriedRemedy { rule: failed.rule, changes, outcome })
    };
    let on_a_later_day = |topic| later_days(context, topic).find_map(|day| tried(vec![CaseChange::Day(day)]));
    match failed.rule {
        RuleCode::Relation => on_a_later_day(Topic::Relations),
        RuleCode::Area => on_a_later_day(Topic::Area),
        RuleCode::CrossProvince => on_a_later_day(Topic::CrossProvince),
        _ => tried(nearest(failed)?),
    }
}

/// Returns the nearest change that may make a rule pass.
fn nearest(failed: &CaseFinding<'_>) -> Option<Vec<CaseChange>> {
    let parameter = |name| failed.params.iter().find(|(key, _)| *key == name).map(|(_, value)| value);
    let count = |name| parameter(name).and_then(Param::count);
    let yuan = |name| parameter(name).and_then(Param::yuan);
    // As many as leave room for one more.
    let room = || count("limit")?.checked_sub(1);
    // The least balance above what must stay.
    let above = || Money::from_fen(yuan("kept")?.fen().saturating_add(1));
    let change = match (failed.rule, failed.field) {
        (RuleCode::GrantorStatus, _) => CaseChange::GrantorStatus(InsuranceStatus::Normal),
        (RuleCode::GranteeStatus, _) => CaseChange::GranteeStatus(InsuranceStatus::Normal),
        (RuleCode::GranteeScheme, _) => {
            let status = CaseChange::GranteeStatus(InsuranceStatus::Normal);
            return Some(vec![CaseChange::GranteeScheme(Scheme::Resident), status]);
        }
        (RuleCode::WalletOpened, _) => {
            return Some(vec![CaseChange::GrantorWallet(true), CaseChange::GranteeWallet(true)]);
        }
        (RuleCode::Chain, _) => {
            return Some(vec![CaseChange::GrantorIsGrantee(false), CaseChange::GranteeIsGrantor(false)]);
        }
        (RuleCode::Consent, _) => CaseChange::GranteeConsents(true),
        (RuleCode::Requirement, CaseField::FamilyAccount) => CaseChange::FamilyAccount(true),
        (RuleCode::Requirement, _) => CaseChange::GrantorECredential(true),
        (RuleCode::WalletPending, _) => CaseChange::UsePending(false),
        (RuleCode::RoleLimit, _) => CaseChange::GranteeSameRole(0),
        (RuleCode::Card, _) => CaseChange::UseCard(Card::Own),
        (RuleCode::FamilyAccount, _) => CaseChange::UseThrough(Arrangement::MutualAid),
        (RuleCode::WalletAmount, _) => CaseChange::UseAmount(yuan("limit")?),
        (RuleCode::WalletHour, _) => CaseChange::UseHour(count("to")?),
        (RuleCode::GranteesLimit, _) => CaseChange::GrantorBound(room()?),
        (RuleCode::GrantorsLimit, _) => CaseChange::GranteeBound(room()?),
        (RuleCode::GroupsLimit, _) => CaseChange::GranteeGroups(room()?),
        (RuleCode::Balance, CaseField::GrantorHistoryBalance) => CaseChange::GrantorHistoryBalance(above()?),
        (RuleCode::Balance, _) => CaseChange::GrantorBalance(above()?),
        _ => return None,
    };
    Some(vec![change])
}

/// Returns the days after the one asked about on which something about the topic begins, in their order.
fn later_days<'a>(context: &'a CaseContext<'_>, topic: Topic) -> impl Iterator<Item = Day> + 'a {
    let days = move || context.grantor_rules.turning_days(topic).chain(context.grantee_rules.turning_days(topic));
    let next = move |day: &Day| days().filter(|later| later > day).min();
    core::iter::successors(next(&context.case.day), next)
}

fn apply(case: &mut Case, changes: &[CaseChange]) {
    for change in changes {
        change.apply(case);
    }
}
