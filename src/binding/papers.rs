//! Identity papers: sound numbers, papers the place takes, and warnings.

use super::case::{Case, Paper};
use super::ground::Ground;
use crate::finding::{Finding, FindingStatus, Rule};
use crate::identity::{PaperKind, Told, check};
use crate::policy::Topic;
use crate::relation::Relation;
use crate::word::Word;

pub fn grantor_id<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    number(ground, ground.case.grantor.id.as_ref(), (Rule::GrantorId, "grantor.id.number", "grantor_id_sound"))
}

pub fn grantee_id<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    number(ground, ground.case.grantee.id.as_ref(), (Rule::GranteeId, "grantee.id.number", "grantee_id_sound"))
}

/// A slip in a number does not bar the relative: it must be mended first.
fn number<'c>(
    ground: &Ground<'c>,
    paper: Option<&Paper>,
    to: (Rule, &'static str, &'static str),
) -> Option<Finding<'c>> {
    let (rule, field, sound) = to;
    let paper = paper?;
    Some(match check(paper.kind, &paper.number, ground.case.day) {
        Ok(_) => Finding::plain(rule, FindingStatus::Pass, sound, field),
        Err(problem) => Finding::needs(rule, problem.name(), field),
    })
}

/// A citizen's own number is taken everywhere; what else is taken is the place's rule.
pub fn papers<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let kind = ground.case.grantee.id.as_ref().map(|paper| paper.kind).filter(|kind| *kind != PaperKind::ResidentId)?;
    let taken = ground.governing().admits(Topic::Papers, kind);
    let codes = &["papers_taken", "papers_refused", "papers_unsettled"];
    Some(Finding::judged(Rule::Papers, "grantee.id.kind", taken.admitted(), codes).with("paper", kind.name()))
}

/// Something that looks odd and refuses nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Which sentence says it.
    pub code: &'static str,
    /// The field to show it beside.
    pub field: &'static str,
}

/// What looks odd in the papers.
#[must_use]
pub fn warnings(case: &Case) -> Vec<Warning> {
    let told = |paper: &Option<Paper>| paper.as_ref().and_then(|paper| check(paper.kind, &paper.number, case.day).ok());
    let (grantor, grantee) = (told(&case.grantor.id), told(&case.grantee.id));
    let mut warnings = Vec::new();
    for (told, field) in [(grantor, "grantor.id.number"), (grantee, "grantee.id.number")] {
        if told.is_some_and(|told| told.unknown_address) {
            warnings.push(Warning { code: "address_unknown", field });
        }
    }
    let pair = case.grantee.relation.zip(grantor).zip(grantee);
    if let Some(((relation, grantor), grantee)) = pair {
        if ages_are_odd(relation, grantor, grantee) {
            warnings.push(Warning { code: "age_against_relation", field: "grantee.id.number" });
        }
        if relation == Relation::Spouse && grantor.sex.is_some() && grantor.sex == grantee.sex {
            warnings.push(Warning { code: "sex_against_relation", field: "grantee.id.number" });
        }
    }
    warnings
}

/// An elder born after the younger, or hardly before.
fn ages_are_odd(relation: Relation, grantor: Told, grantee: Told) -> bool {
    /// Adoption and step-kin aside, a generation is hardly ever shorter.
    const GENERATION: u8 = 14;
    let Some((grantor, grantee)) = grantor.born.zip(grantee.born) else { return false };
    let elder_by = |elder: crate::date::Day, younger: crate::date::Day| younger.age_of(elder);
    match relation {
        Relation::Parent | Relation::ParentOfSpouse => elder_by(grantee, grantor) < GENERATION,
        Relation::PaternalGrandparent | Relation::MaternalGrandparent => {
            elder_by(grantee, grantor) < GENERATION.saturating_mul(2)
        }
        Relation::Child | Relation::SpouseOfChild => elder_by(grantor, grantee) < GENERATION,
        Relation::SonsChild | Relation::DaughtersChild => elder_by(grantor, grantee) < GENERATION.saturating_mul(2),
        Relation::Spouse | Relation::Sibling | Relation::PairedKin | Relation::Other => false,
    }
}
