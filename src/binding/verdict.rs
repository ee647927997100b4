//! All rules together.

use super::alternatives::{Alternative, alternatives};
use super::case::Case;
use super::ground::Ground;
use super::papers::{Warning, warnings};
use super::remedies::{Remedies, remedies};
use super::{area, balance, consent, insurance, limits, papers, relation, spending, wallet};
use crate::finding::{Finding, FindingStatus, Rule};
use crate::policy::{Arrangement, Catalogue};
use crate::region::Region;
use crate::word::words;

words! {
    /// The answer.
    Outcome {
        /// Every condition is met.
        Eligible = "eligible",
        /// Some condition is not met.
        Ineligible = "ineligible",
        /// Nothing speaks against it so far, but something is still needed.
        Incomplete = "incomplete",
        /// The sources do not settle it: the local bureau does.
        Unsettled = "unsettled",
    }
}

/// The answer to a [`Case`], with everything it rests on.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The answer.
    pub outcome: Outcome,
    /// Where it points when it is unsettled: towards eligible, towards ineligible, or nowhere.
    pub leans: Option<bool>,
    /// The way of sharing it is about.
    pub arrangement: Arrangement,
    /// What every rule found, in the order to ask.
    pub findings: Vec<Finding>,
    /// What looks odd and changes nothing.
    pub warnings: Vec<Warning>,
    /// What is still needed and can still change the answer, in the order to ask.
    pub ask: Vec<(Rule, &'static str)>,
    /// What would change a refusal.
    pub remedies: Remedies,
    /// Other ways of sharing, and whether they are open.
    pub alternatives: Vec<Alternative>,
    /// The places whose rules were looked at, the most local first.
    pub places: Vec<Region>,
}

type Check = fn(&Ground<'_>) -> Option<Finding>;

/// Inside a province; in the order to ask.
const MUTUAL_AID: &[Check] = &[
    relation::relation,
    area::area,
    local_policy,
    insurance::grantor_scheme,
    insurance::grantor_account,
    insurance::grantor_status,
    insurance::grantor_category,
    insurance::grantee_scheme,
    insurance::grantee_status,
    insurance::grantee_category,
    limits::grantees_limit,
    limits::grantees_ever_limit,
    limits::grantors_limit,
    limits::groups_limit,
    limits::chain,
    limits::role_limit,
    balance::balance,
    limits::transfer_count,
    consent::e_credential,
    consent::family_account_first,
    consent::consent,
];

/// Across provinces: several may share with several, and local limits do not reach there.
const ACROSS: &[Check] = &[
    relation::relation,
    area::cross_province,
    area::wallet_place,
    insurance::grantor_scheme,
    insurance::grantor_account,
    insurance::grantor_status,
    insurance::grantee_scheme,
    insurance::grantee_status,
    area::wallet_opened,
    wallet::wallet_amount,
    wallet::wallet_hour,
    wallet::wallet_count,
    wallet::wallet_pending,
];

/// Whatever the way.
const ALWAYS: &[Check] = &[
    spending::family_account,
    spending::usage,
    spending::card,
    papers::papers,
    papers::grantor_id,
    papers::grantee_id,
];

/// Answers a case from a catalogue. All rules always run: every failure is in the findings, not the first alone.
#[must_use]
pub fn verdict(case: &Case, catalogue: &Catalogue) -> Verdict {
    let ground = Ground::of(case, catalogue);
    let findings = findings(&ground);
    let (outcome, leans) = outcome(&findings);
    let remedies = if outcome == Outcome::Ineligible { remedies(&ground, &findings) } else { Remedies::default() };
    Verdict {
        outcome,
        leans,
        arrangement: ground.way,
        ask: if outcome == Outcome::Ineligible { Vec::new() } else { ask(&findings) },
        remedies,
        alternatives: alternatives(&ground),
        places: ground.governing().places().to_vec(),
        warnings: warnings(case),
        findings,
    }
}

/// What every rule finds.
pub fn findings(ground: &Ground<'_>) -> Vec<Finding> {
    let checks = match ground.way {
        Arrangement::MutualAid => MUTUAL_AID,
        Arrangement::Wallet | Arrangement::Quota | Arrangement::Closed => ACROSS,
        Arrangement::FamilyAccount => &[],
    };
    checks.iter().chain(ALWAYS).filter_map(|check| check(ground)).collect()
}

/// Any failure refuses; else anything needed comes first; else anything unsettled leaves it open.
pub fn outcome(findings: &[Finding]) -> (Outcome, Option<bool>) {
    let any = |status| findings.iter().any(|finding| finding.status == status);
    if any(FindingStatus::Fail) {
        (Outcome::Ineligible, None)
    } else if any(FindingStatus::Needs) {
        (Outcome::Incomplete, None)
    } else if any(FindingStatus::Unsettled) {
        let leans = || {
            findings.iter().filter(|finding| finding.status == FindingStatus::Unsettled).map(|finding| finding.leans)
        };
        let against = leans().any(|lean| lean == Some(false));
        let for_all = leans().all(|lean| lean == Some(true));
        (Outcome::Unsettled, if against { Some(false) } else { for_all.then_some(true) })
    } else {
        (Outcome::Eligible, None)
    }
}

fn ask(findings: &[Finding]) -> Vec<(Rule, &'static str)> {
    let mut ask: Vec<(Rule, &'static str)> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.status == FindingStatus::Needs) {
        if !ask.iter().any(|(_, field)| *field == finding.field) {
            ask.push((finding.rule, finding.field));
        }
    }
    ask
}

/// Without the place's own rules the nation's alone settle nothing inside a province.
fn local_policy(ground: &Ground<'_>) -> Option<Finding> {
    let missing = ground.case.grantor.region.is_some() && !ground.giving.are_local();
    missing
        .then(|| Finding::plain(Rule::LocalPolicy, FindingStatus::Unsettled, "local_policy_missing", "grantor.region"))
}
