//! Who must agree, and what must be done first.

use super::ground::Ground;
use crate::finding::{Codes, Finding, FindingStatus, Rule};
use crate::identity::check;
use crate::policy::{Consent, Reading, Requirement, Says, Topic};
use crate::relation::Relation;

pub fn consent<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let asked = |who| is_asked(ground.giving.admits(Topic::Consent, who));
    let grantee = &ground.case.grantee;
    let spouse = || if grantee.relation == Some(Relation::Spouse) { asked(Consent::Spouse) } else { None };
    let needed = match asked(Consent::Grantee).or_else(spouse) {
        Some(needed) => needed,
        None => {
            let needed = asked(Consent::GranteeFrom16)?;
            match (is_sixteen(ground), grantee.consents) {
                (Some(false), _) => {
                    let finding =
                        Finding::plain(Rule::Consent, FindingStatus::Pass, "consent_below_age", "grantee.age");
                    return Some(finding.resting_on(needed.said));
                }
                (None, None | Some(false)) => {
                    let finding = Finding::needs(Rule::Consent, "consent_age_needed", "grantee.age");
                    return Some(finding.resting_on(needed.said));
                }
                _ => needed,
            }
        }
    };
    let codes = &["consent_given", "consent_missing", "consent_reported"];
    Some(done(&needed, grantee.consents, (Rule::Consent, "grantee.consents", codes, "consent_needed")))
}

/// Whether the relative is 16 or older: by its relation, the age given, or the birthday in its number.
fn is_sixteen(ground: &Ground<'_>) -> Option<bool> {
    let grantee = &ground.case.grantee;
    let may_be_younger =
        [Relation::Child, Relation::Sibling, Relation::SonsChild, Relation::DaughtersChild, Relation::PairedKin];
    let born = || check(grantee.id.as_ref()?.kind, &grantee.id.as_ref()?.number, ground.case.day).ok()?.born;
    match grantee.relation {
        Some(relation) if !may_be_younger.contains(&relation) => Some(true),
        _ => grantee.age.or_else(|| Some(ground.case.day.age_of(born()?).into())).map(|age| age >= 16),
    }
}

pub fn e_credential<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let needed = is_asked(ground.giving.admits(Topic::Requires, Requirement::ECredential))?;
    let codes =
        &["requirement_e_credential_met", "requirement_e_credential_missing", "requirement_e_credential_reported"];
    let to = (Rule::Requirement, "grantor.e_credential", codes, "requirement_e_credential_needed");
    Some(done(&needed, ground.case.grantor.e_credential, to))
}

pub fn family_account_first<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let needed = is_asked(ground.giving.admits(Topic::Requires, Requirement::FamilyAccount))?;
    let codes = &[
        "requirement_family_account_met",
        "requirement_family_account_missing",
        "requirement_family_account_reported",
    ];
    let to = (Rule::Requirement, "family_account", codes, "requirement_family_account_needed");
    Some(done(&needed, ground.case.family_account, to))
}

/// The reading, if some source asks for it at all.
fn is_asked(reading: Reading<'_, bool>) -> Option<Reading<'_, bool>> {
    reading.any(|asked| asked).then_some(reading)
}

fn done<'c>(
    needed: &Reading<'c, bool>,
    is_done: Option<bool>,
    to: (Rule, &'static str, Codes, &'static str),
) -> Finding<'c> {
    let (rule, field, codes, unanswered) = to;
    let Some(is_done) = is_done else { return Finding::needs(rule, unanswered, field).resting_on(needed.said) };
    let judged = needed.judge(|needed| if is_done || needed != Some(true) { Says::Yes } else { Says::No });
    Finding::judged(rule, field, judged, codes)
}
