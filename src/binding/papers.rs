//! Identity papers: sound numbers, papers the place takes, and warnings.

use super::case::{Case, Paper};
use super::context::CaseContext;
use super::field::{CaseField, CaseFinding};
use crate::finding::{FindingCode, FindingStatus, RuleCode};
use crate::identity::{PaperFacts, PaperKind, check};
use crate::policy::Topic;
use crate::relation::Relation;
use crate::vocabulary;
use crate::vocabulary::Vocabulary;

/// Returns whether the grantor's number is well formed.
pub fn grantor_id<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    number(
        context,
        context.case.grantor.id.as_ref(),
        (RuleCode::GrantorId, CaseField::GrantorIdNumber, FindingCode::GrantorIdSound),
    )
}

/// Returns whether the relative's number is well formed.
pub fn grantee_id<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    number(
        context,
        context.case.grantee.id.as_ref(),
        (RuleCode::GranteeId, CaseField::GranteeIdNumber, FindingCode::GranteeIdSound),
    )
}

/// Returns whether a number is well formed. A typing error must be corrected first; it refuses nobody.
fn number<'c>(
    context: &CaseContext<'c>,
    paper: Option<&Paper>,
    to: (RuleCode, CaseField, FindingCode),
) -> Option<CaseFinding<'c>> {
    let (rule, field, sound) = to;
    let paper = paper?;
    Some(match check(paper.kind, &paper.number, context.case.day) {
        Ok(_) => CaseFinding::plain(rule, FindingStatus::Pass, sound, field),
        Err(problem) => CaseFinding::needs(rule, problem.into(), field),
    })
}

/// Returns whether the place takes the kind of paper. The resident identity card is taken everywhere.
pub fn papers<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let kind =
        context.case.grantee.id.as_ref().map(|paper| paper.kind).filter(|kind| *kind != PaperKind::ResidentId)?;
    let taken = context.governing().admits(Topic::Papers, kind);
    let codes = [FindingCode::PapersTaken, FindingCode::PapersRefused, FindingCode::PapersUnsettled];
    Some(
        CaseFinding::concluded(RuleCode::Papers, CaseField::GranteeIdKind, taken.admitted(), codes)
            .with("paper", kind.name()),
    )
}

vocabulary! {
    /// The sentence of a warning about identity papers.
    WarningCode {
        /// The number begins with a place code that no province has.
        AddressUnknown = "address_unknown",
        /// The two birthdays hardly fit the relation.
        AgeAgainstRelation = "age_against_relation",
        /// The two sexes hardly fit the relation.
        SexAgainstRelation = "sex_against_relation",
    }
}

/// A remark about identity papers that refuses nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperWarning {
    /// The sentence: a key of the message catalogues.
    pub code: WarningCode,
    /// The field that the warning stands beside.
    pub field: CaseField,
}

/// Returns what looks odd in the papers.
#[must_use]
pub fn warnings(case: &Case) -> Vec<PaperWarning> {
    let read = |paper: &Option<Paper>| paper.as_ref().and_then(|paper| check(paper.kind, &paper.number, case.day).ok());
    let (grantor, grantee) = (read(&case.grantor.id), read(&case.grantee.id));
    let mut warnings = Vec::new();
    for (facts, field) in [(grantor, CaseField::GrantorIdNumber), (grantee, CaseField::GranteeIdNumber)] {
        if facts.is_some_and(|facts| facts.unknown_address) {
            warnings.push(PaperWarning { code: WarningCode::AddressUnknown, field });
        }
    }
    let pair = case.grantee.relation.zip(grantor).zip(grantee);
    if let Some(((relation, grantor), grantee)) = pair {
        if ages_are_odd(relation, grantor, grantee) {
            warnings.push(PaperWarning { code: WarningCode::AgeAgainstRelation, field: CaseField::GranteeIdNumber });
        }
        if relation == Relation::Spouse && grantor.sex.is_some() && grantor.sex == grantee.sex {
            warnings.push(PaperWarning { code: WarningCode::SexAgainstRelation, field: CaseField::GranteeIdNumber });
        }
    }
    warnings
}

/// Returns whether an elder was born after the younger, or hardly before.
fn ages_are_odd(relation: Relation, grantor: PaperFacts, grantee: PaperFacts) -> bool {
    /// A generation is hardly ever shorter, adoption and step-kin aside.
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
