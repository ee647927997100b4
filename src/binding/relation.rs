//! Is the relation in the place's list on that day?

use super::ground::Ground;
use crate::finding::{Finding, Rule};
use crate::policy::{Reading, Says, Topic};
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
    let judged = listed.judge(admitted);
    let codes = ["relation_listed", "relation_not_listed", open];
    Some(Finding::judged(Rule::Relation, "grantee.relation", judged, codes).with("relation", relation.name()))
}

/// What a scope means for a word in question.
pub fn admitted(admits: Option<bool>) -> Says {
    match admits {
        Some(true) => Says::Yes,
        Some(false) => Says::No,
        None => Says::Open,
    }
}

/// A scope as a finding, or nothing where no place says anything of the word.
pub fn if_known(listed: &Reading<bool>, rule: Rule, field: &'static str, codes: [&'static str; 3]) -> Option<Finding> {
    (!listed.is_unknown()).then(|| Finding::judged(rule, field, listed.judge(admitted), codes))
}
