//! Is the relation in the place's list on that day?

use super::ground::Ground;
use crate::finding::{Finding, Rule};
use crate::policy::{Reading, Topic};
use crate::word::Word;

pub fn relation(ground: &Ground<'_>) -> Option<Finding> {
    let Some(relation) = ground.case.grantee.relation else {
        return Some(Finding::needs(Rule::Relation, "relation_needed", "grantee.relation"));
    };
    let listed = ground.governing().admits(Topic::Relations, relation);
    let open = if listed.is_unknown() {
        "relation_unknown"
    } else if listed.open_start {
        "relation_open"
    } else if listed.decides() {
        "relation_disputed"
    } else {
        "relation_reported"
    };
    let judged = listed.admitted();
    let codes = ["relation_listed", "relation_not_listed", open];
    Some(Finding::judged(Rule::Relation, "grantee.relation", judged, codes).with("relation", relation.name()))
}

/// A scope as a finding, or nothing where no place says anything of the word.
pub fn if_known(listed: &Reading<bool>, rule: Rule, field: &'static str, codes: [&'static str; 3]) -> Option<Finding> {
    (!listed.is_unknown()).then(|| Finding::judged(rule, field, listed.admitted(), codes))
}
