//! Who must agree, and what must be done first.

use super::ground::Ground;
use crate::finding::{Codes, Finding, Rule};
use crate::policy::{Consent, Reading, Requirement, Says, Topic};
use crate::relation::Relation;

pub fn consent(ground: &Ground<'_>) -> Option<Finding> {
    let asked = |who| ground.giving.admits(Topic::Consent, who);
    let spouse = ground.case.grantee.relation == Some(Relation::Spouse);
    let mut needed = [(true, Consent::Grantee), (spouse, Consent::Spouse)].into_iter().filter(|(applies, _)| *applies);
    let needed = needed.find_map(|(_, who)| is_asked(asked(who)))?;
    let codes = ["consent_given", "consent_missing", "consent_reported"];
    Some(done(&needed, ground.case.grantee.consents, (Rule::Consent, "grantee.consents", codes, "consent_needed")))
}

pub fn e_credential(ground: &Ground<'_>) -> Option<Finding> {
    let needed = is_asked(ground.giving.admits(Topic::Requires, Requirement::ECredential))?;
    let codes =
        ["requirement_e_credential_met", "requirement_e_credential_missing", "requirement_e_credential_reported"];
    let to = (Rule::Requirement, "grantor.e_credential", codes, "requirement_e_credential_needed");
    Some(done(&needed, ground.case.grantor.e_credential, to))
}

pub fn family_account_first(ground: &Ground<'_>) -> Option<Finding> {
    let needed = is_asked(ground.giving.admits(Topic::Requires, Requirement::FamilyAccount))?;
    let codes =
        ["requirement_family_account_met", "requirement_family_account_missing", "requirement_family_account_reported"];
    let to = (Rule::Requirement, "family_account", codes, "requirement_family_account_needed");
    Some(done(&needed, ground.case.family_account, to))
}

/// The reading, if some source asks for it at all.
fn is_asked(reading: Reading<bool>) -> Option<Reading<bool>> {
    let asked = reading.values().any(|value| value == Some(true));
    asked.then_some(reading)
}

fn done(needed: &Reading<bool>, is_done: Option<bool>, to: (Rule, &'static str, Codes, &'static str)) -> Finding {
    let (rule, field, codes, unanswered) = to;
    let Some(is_done) = is_done else { return Finding::needs(rule, unanswered, field).resting_on(needed.basis()) };
    let judged = needed.judge(|needed| if is_done || needed != Some(true) { Says::Yes } else { Says::No });
    Finding::judged(rule, field, judged, codes)
}
