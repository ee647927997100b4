//! Is the relation in the place's list on that day?

use super::ground::Ground;
use crate::finding::{Codes, Finding, Rule};
use crate::policy::{Reading, Topic};
use crate::word::Word;

pub fn relation<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let Some(relation) = ground.case.grantee.relation else {
        return Some(Finding::needs(Rule::Relation, "relation_needed", "grantee.relation"));
    };
    let listed = ground.governing().admits(Topic::Relations, relation);
    let codes: Codes = if listed.is_unknown() {
        &["relation_listed", "relation_not_listed", "relation_unknown"]
    } else if listed.said.is_open_start() {
        &["relation_listed", "relation_not_listed", "relation_open"]
    } else if listed.decides() {
        &["relation_listed", "relation_not_listed", "relation_disputed"]
    } else {
        &["relation_listed", "relation_not_listed", "relation_reported"]
    };
    Some(
        Finding::judged(Rule::Relation, "grantee.relation", listed.admitted(), codes).with("relation", relation.name()),
    )
}

/// A scope as a finding, or nothing where no place says anything of the word.
pub fn if_known<'c>(listed: Reading<'c, bool>, rule: Rule, field: &'static str, codes: Codes) -> Option<Finding<'c>> {
    (!listed.is_unknown()).then(|| Finding::judged(rule, field, listed.admitted(), codes))
}
