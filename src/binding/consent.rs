//! Consent, and steps that must be done first.

use super::context::CaseContext;
use super::field::{CaseField, CaseFinding};
use crate::finding::{Codes, FindingCode, FindingStatus, RuleCode};
use crate::identity::check;
use crate::policy::{Answer, ConsentParty, Evidence, Requirement, Topic};
use crate::relation::Relation;

/// Returns whether the person who must agree does.
pub fn consent<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let asked = |who| is_asked(context.grantor_rules.admits(Topic::Consent, who));
    let grantee = &context.case.grantee;
    let spouse = || if grantee.relation == Some(Relation::Spouse) { asked(ConsentParty::Spouse) } else { None };
    let needed = match asked(ConsentParty::Grantee).or_else(spouse) {
        Some(needed) => needed,
        None => {
            let needed = asked(ConsentParty::GranteeFrom16)?;
            match (is_sixteen(context), grantee.consents) {
                (Some(false), _) => {
                    let finding = CaseFinding::plain(
                        RuleCode::Consent,
                        FindingStatus::Pass,
                        FindingCode::ConsentBelowAge,
                        CaseField::GranteeAge,
                    );
                    return Some(finding.resting_on(needed.candidates));
                }
                (None, None | Some(false)) => {
                    let finding =
                        CaseFinding::needs(RuleCode::Consent, FindingCode::ConsentAgeNeeded, CaseField::GranteeAge);
                    return Some(finding.resting_on(needed.candidates));
                }
                _ => needed,
            }
        }
    };
    let codes = [FindingCode::ConsentGiven, FindingCode::ConsentMissing, FindingCode::ConsentReported];
    Some(done(
        &needed,
        grantee.consents,
        (RuleCode::Consent, CaseField::GranteeConsents, codes, FindingCode::ConsentNeeded),
    ))
}

/// Returns whether a relative of this kind may be under 16.
const fn may_be_under_16(relation: Relation) -> bool {
    match relation {
        Relation::Child | Relation::Sibling | Relation::SonsChild | Relation::DaughtersChild | Relation::PairedKin => {
            true
        }
        Relation::Spouse
        | Relation::Parent
        | Relation::PaternalGrandparent
        | Relation::MaternalGrandparent
        | Relation::ParentOfSpouse
        | Relation::SpouseOfChild
        | Relation::Other => false,
    }
}

/// Returns whether the relative is 16 or older: by the relation, the age given, or the birthday in the identity number.
fn is_sixteen(context: &CaseContext<'_>) -> Option<bool> {
    let grantee = &context.case.grantee;
    let born = || check(grantee.id.as_ref()?.kind, &grantee.id.as_ref()?.number, context.case.day).ok()?.born;
    match grantee.relation {
        Some(relation) if !may_be_under_16(relation) => Some(true),
        _ => grantee.age.or_else(|| Some(context.case.day.age_of(born()?).into())).map(|age| age >= 16),
    }
}

/// Returns whether the grantor's electronic credential is active, where that must come first.
pub fn e_credential<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let needed = is_asked(context.grantor_rules.admits(Topic::Requires, Requirement::ECredential))?;
    let codes = [
        FindingCode::RequirementECredentialMet,
        FindingCode::RequirementECredentialMissing,
        FindingCode::RequirementECredentialReported,
    ];
    let to = (RuleCode::Requirement, CaseField::GrantorECredential, codes, FindingCode::RequirementECredentialNeeded);
    Some(done(&needed, context.case.grantor.e_credential, to))
}

/// Returns whether the 亲情账户 is bound, where that must come first.
pub fn family_account_first<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let needed = is_asked(context.grantor_rules.admits(Topic::Requires, Requirement::FamilyAccount))?;
    let codes = [
        FindingCode::RequirementFamilyAccountMet,
        FindingCode::RequirementFamilyAccountMissing,
        FindingCode::RequirementFamilyAccountReported,
    ];
    let to = (RuleCode::Requirement, CaseField::FamilyAccount, codes, FindingCode::RequirementFamilyAccountNeeded);
    Some(done(&needed, context.case.family_account, to))
}

/// Returns the evidence, if some source asks for the step at all.
fn is_asked(evidence: Evidence<'_, bool>) -> Option<Evidence<'_, bool>> {
    evidence.any(|asked| asked).then_some(evidence)
}

/// Returns whether a step that the evidence asks for is done.
fn done<'c>(
    needed: &Evidence<'c, bool>,
    is_done: Option<bool>,
    to: (RuleCode, CaseField, Codes, FindingCode),
) -> CaseFinding<'c> {
    let (rule, field, codes, unanswered) = to;
    let Some(is_done) = is_done else {
        return CaseFinding::needs(rule, unanswered, field).resting_on(needed.candidates);
    };
    let conclusion =
        needed.conclude(|needed| if is_done || needed != Some(true) { Answer::Met } else { Answer::NotMet });
    CaseFinding::concluded(rule, field, conclusion, codes)
}
