//! Others who may bind the relative, where the person who asks may not.

use super::assume::settle;
use super::case::{Case, Grantor};
use super::context::CaseContext;
use super::field::CaseFinding;
use super::outcome::{Outcome, Weight};
use crate::finding::{FindingStatus, RuleCode};
use crate::relation::Relation;
use crate::vocabulary;

vocabulary! {
    /// Somebody else who may bind the relative, by what that person is to the one who asks.
    OtherGrantor {
        /// The spouse.
        Spouse = "spouse",
        /// A child.
        Child = "child",
        /// A parent.
        Parent = "parent",
        /// Any other member of the family who has an account.
        FamilyMember = "family_member",
    }
}

/// Somebody else who may bind the relative, put to the engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Other {
    /// Who it is.
    pub who: OtherGrantor,
    /// What the relative is to that person.
    pub relation: Relation,
    /// The outcome on usual assumptions, for somebody insured where the grantor is.
    pub outcome: Outcome,
    /// Where an unsettled outcome points.
    pub leans: Option<bool>,
}

/// What is not surely met, so that others are looked for.
#[derive(Clone, Copy, Debug)]
pub struct Unmet {
    /// The relation is not surely let in.
    pub relation: bool,
    /// The grantor is not surely a person who may give.
    pub grantor: bool,
}

impl Unmet {
    /// Returns what the findings leave unmet.
    pub fn by(findings: &[CaseFinding<'_>]) -> Self {
        let is_open =
            |finding: &&CaseFinding<'_>| matches!(finding.status, FindingStatus::Fail | FindingStatus::Unsettled);
        let mut unmet = Self { relation: false, grantor: false };
        for finding in findings.iter().filter(is_open) {
            match finding.rule {
                RuleCode::Relation => unmet.relation = true,
                RuleCode::GrantorScheme
                | RuleCode::GrantorAccount
                | RuleCode::GrantorStatus
                | RuleCode::GrantorCategory => unmet.grantor = true,
                _ => {}
            }
        }
        unmet
    }
}

/// Returns the people who may bind the relative instead.
pub fn others(context: &CaseContext<'_>, unmet: Unmet) -> Vec<Other> {
    let mut others = Vec::new();
    let relation = context.case.grantee.relation;
    if unmet.relation {
        let nearer = relation.and_then(nearer);
        others.extend(nearer.and_then(|(who, relation)| tried(context, who, relation)));
    }
    if unmet.grantor {
        let relation = relation.filter(|_| !unmet.relation).unwrap_or(Relation::Spouse);
        others.extend(tried(context, OtherGrantor::FamilyMember, relation));
    }
    others
}

/// Returns the person who is nearer to the relative, and what the relative is to that person.
const fn nearer(relation: Relation) -> Option<(OtherGrantor, Relation)> {
    Some(match relation {
        Relation::ParentOfSpouse => (OtherGrantor::Spouse, Relation::Parent),
        Relation::SpouseOfChild => (OtherGrantor::Child, Relation::Spouse),
        Relation::SonsChild | Relation::DaughtersChild => (OtherGrantor::Child, Relation::Child),
        Relation::PaternalGrandparent | Relation::MaternalGrandparent => (OtherGrantor::Parent, Relation::Parent),
        Relation::Sibling => (OtherGrantor::Parent, Relation::Child),
        Relation::PairedKin | Relation::Other => (OtherGrantor::FamilyMember, Relation::Spouse),
        Relation::Spouse | Relation::Parent | Relation::Child => return None,
    })
}

/// Returns the person, unless the engine refuses that one as well.
fn tried(context: &CaseContext<'_>, who: OtherGrantor, relation: Relation) -> Option<Other> {
    let mut case =
        Case { grantor: Grantor { region: context.case.grantor.region, ..Grantor::default() }, ..context.case.clone() };
    case.grantee.relation = Some(relation);
    case.grantee.id = None;
    let weight = settle(context, &mut case);
    let (outcome, leans) = weight.answer();
    let may = matches!(weight, Weight::Met | Weight::LeansFor | Weight::Open);
    may.then_some(Other { who, relation, outcome, leans })
}
