//! Whom to ask where the sources do not settle a case.

use super::context::CaseContext;
use super::field::{CaseField, CaseFinding};
use crate::finding::{FindingStatus, RuleCode};
use crate::region::Region;

/// A bureau to ask, by the hotline 12393 of its place, and the rules to ask about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bureau {
    /// The place whose hotline knows.
    pub region: Region,
    /// The rules, each with a sentence to say in the message catalogues.
    pub rules: Vec<RuleCode>,
}

/// Returns the bureaus to ask about the findings of a status: the relative's place for what only that place knows, and the
/// grantor's place for everything else.
pub fn bureaus(context: &CaseContext<'_>, findings: &[CaseFinding<'_>], status: FindingStatus) -> Vec<Bureau> {
    let (grantor, grantee) = (context.case.grantor.region, context.case.grantee.region);
    let mut bureaus: Vec<Bureau> = Vec::new();
    for finding in findings.iter().filter(|finding| finding.status == status) {
        let is_of_grantee = finding.field == CaseField::GranteeRegion && finding.rule == RuleCode::WalletPlace;
        let asked = if is_of_grantee { grantee } else { grantor };
        let Some(region) = asked.or(grantor).or(grantee) else { continue };
        match bureaus.iter_mut().find(|bureau| bureau.region == region) {
            Some(bureau) if bureau.rules.contains(&finding.rule) => {}
            Some(bureau) => bureau.rules.push(finding.rule),
            None => bureaus.push(Bureau { region, rules: vec![finding.rule] }),
        }
    }
    bureaus
}
