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

/// Returns the people who may bind the relative instead. They are looked for where the relation is not surely let in, or where
/// the grantor is not a person who may give.
pub fn others(context: &CaseContext<'_>, findings: &[CaseFinding<'_>]) -> Vec<Other> {
    let mut others = Vec::new();
    let is_not_met = |rule: &RuleCode| {
        let mut of_rule = findings.iter().filter(|finding| finding.rule == *rule);
        of_rule.any(|finding| matches!(finding.status, FindingStatus::Fail | FindingStatus::Unsettled))
    };
    let relation = context.case.grantee.relation;
    if is_not_met(&RuleCode::Relation) {
        let nearer = relation.and_then(nearer);
        others.extend(nearer.and_then(|(who, relation)| tried(context, who, relation)));
    }
    let of_grantor =
        [RuleCode::GrantorScheme, RuleCode::GrantorAccount, RuleCode::GrantorStatus, RuleCode::GrantorCategory];
    if of_grantor.iter().any(is_not_met) {
        let relation = relation.filter(|_| !is_not_met(&RuleCode::Relation)).unwrap_or(Relation::Spouse);
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
