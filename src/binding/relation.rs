//! The relation, against the list of the place on the day.

use super::context::CaseContext;
use super::field::{CaseField, CaseFinding};
use crate::finding::{Codes, FindingCode, RuleCode};
use crate::policy::Topic;
use crate::vocabulary::Vocabulary;

/// Returns whether the list of the place lets the relation in.
pub fn relation<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let Some(relation) = context.case.grantee.relation else {
        return Some(CaseFinding::needs(RuleCode::Relation, FindingCode::RelationNeeded, CaseField::GranteeRelation));
    };
    let listed = context.governing().admits(Topic::Relations, relation);
    let codes: Codes = if listed.is_unknown() {
        [FindingCode::RelationListed, FindingCode::RelationNotListed, FindingCode::RelationUnknown]
    } else if listed.candidates.is_open_start() {
        [FindingCode::RelationListed, FindingCode::RelationNotListed, FindingCode::RelationOpen]
    } else if listed.decides() {
        [FindingCode::RelationListed, FindingCode::RelationNotListed, FindingCode::RelationDisputed]
    } else {
        [FindingCode::RelationListed, FindingCode::RelationNotListed, FindingCode::RelationReported]
    };
    Some(
        CaseFinding::concluded(RuleCode::Relation, CaseField::GranteeRelation, listed.admitted(), codes)
            .with("relation", relation.name()),
    )
}
