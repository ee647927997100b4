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
pub struct Verdict<'c> {
    /// The answer.
    pub outcome: Outcome,
    /// Where it points when it is unsettled: towards eligible, towards ineligible, or nowhere.
    pub leans: Option<bool>,
    /// The way of sharing it is about.
    pub arrangement: Arrangement,
    /// What every rule found, in the order to ask.
    pub findings: Vec<Finding<'c>>,
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

pub type Check = for<'c> fn(&Ground<'c>) -> Option<Finding<'c>>;

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
pub fn verdict<'c>(case: &'c Case, catalogue: &'c Catalogue) -> Verdict<'c> {
    let ground = Ground::of(case, catalogue);
    let mut findings = Vec::with_capacity(MUTUAL_AID.len().saturating_add(ALWAYS.len()));
    for check in checks(ground.way) {
        if let Some(found) = check(&ground) {
            findings.push(found);
        }
    }
    let weight = findings.iter().map(Weight::of).max().unwrap_or(Weight::Met);
    let (outcome, leans) = weight.answer();
    let refused = weight == Weight::Failed;
    Verdict {
        outcome,
        leans,
        arrangement: ground.way,
        ask: if refused { Vec::new() } else { ask(&findings) },
        remedies: if refused { remedies(&ground, &findings) } else { Remedies::default() },
        alternatives: alternatives(&ground),
        places: ground.governing().places(),
        warnings: warnings(case),
        findings,
    }
}

/// The rules of a way of sharing, in the order to ask.
pub fn checks(way: Arrangement) -> impl Iterator<Item = &'static Check> {
    let checks = match way {
        Arrangement::MutualAid => MUTUAL_AID,
        Arrangement::Wallet | Arrangement::Quota | Arrangement::Closed => ACROSS,
        Arrangement::FamilyAccount => &[],
    };
    checks.iter().chain(ALWAYS)
}

/// How much a finding weighs: the heaviest gives the answer. Any failure refuses; else anything needed comes first; else
/// anything unsettled leaves it open, and what speaks against it counts before what speaks for it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    Met,
    LeansFor,
    Open,
    LeansAgainst,
    Needed,
    Failed,
}

impl Weight {
    pub const fn of(finding: &Finding<'_>) -> Self {
        match (finding.status, finding.leans) {
            (FindingStatus::Pass | FindingStatus::Note, _) => Self::Met,
            (FindingStatus::Unsettled, Some(true)) => Self::LeansFor,
            (FindingStatus::Unsettled, None) => Self::Open,
            (FindingStatus::Unsettled, Some(false)) => Self::LeansAgainst,
            (FindingStatus::Needs, _) => Self::Needed,
            (FindingStatus::Fail, _) => Self::Failed,
        }
    }

    /// The answer, and where it leans.
    pub const fn answer(self) -> (Outcome, Option<bool>) {
        match self {
            Self::Met => (Outcome::Eligible, None),
            Self::LeansFor => (Outcome::Unsettled, Some(true)),
            Self::Open => (Outcome::Unsettled, None),
            Self::LeansAgainst => (Outcome::Unsettled, Some(false)),
            Self::Needed => (Outcome::Incomplete, None),
            Self::Failed => (Outcome::Ineligible, None),
        }
    }
}

fn ask(findings: &[Finding<'_>]) -> Vec<(Rule, &'static str)> {
    let mut ask: Vec<(Rule, &'static str)> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.status == FindingStatus::Needs) {
        if !ask.iter().any(|(_, field)| *field == finding.field) {
            ask.push((finding.rule, finding.field));
        }
    }
    ask
}

/// Without the place's own rules the nation's alone settle nothing inside a province.
fn local_policy<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let missing = ground.case.grantor.region.is_some() && !ground.giving.are_local();
    missing
        .then(|| Finding::plain(Rule::LocalPolicy, FindingStatus::Unsettled, "local_policy_missing", "grantor.region"))
}
