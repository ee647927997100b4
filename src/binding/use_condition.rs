//! Conditions on a use: what a relative must meet before shared money pays a premium or a commercial insurance.

use super::context::{CaseContext, Distance};
use super::field::{CaseField, CaseFinding};
use crate::finding::{FindingCode, FindingStatus, RuleCode};
use crate::insurance::Scheme;
use crate::policy::{Answer, Evidence, UseCondition};
use crate::relation::{IMMEDIATE, NEAR_KIN};
use crate::vocabulary::Vocabulary;

/// Returns whether the conditions on the use are met. Of several conditions the finding names the one that decides: one that is
/// not met, else one for which a field is needed, else one that the sources leave open.
pub fn use_condition<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let pays = context.case.usage.pays?;
    let conditions = context.governing().use_conditions(pays);
    let findings = conditions.map(|(condition, needed)| finding(context, condition, &needed));
    let decisive = findings.min_by_key(|finding| match finding.status {
        FindingStatus::Fail => 0,
        FindingStatus::Needs => 1,
        FindingStatus::Unsettled => 2,
        FindingStatus::Pass | FindingStatus::Note => 3,
    });
    decisive.map(|finding| finding.with("use", pays.name()))
}

fn finding<'c>(context: &CaseContext<'c>, condition: UseCondition, needed: &Evidence<'c, bool>) -> CaseFinding<'c> {
    let (rule, field) = (RuleCode::UseCondition, field(condition));
    let found = match is_met(context, condition) {
        None => CaseFinding::needs(rule, FindingCode::UseConditionNeeded, field).resting_on(needed.candidates),
        Some(is_met) => {
            let conclusion = needed.conclude(|is_condition| match is_condition {
                Some(true) if !is_met => Answer::NotMet,
                _ => Answer::Met,
            });
            let codes =
                [FindingCode::UseConditionMet, FindingCode::UseConditionUnmet, FindingCode::UseConditionReported];
            CaseFinding::concluded(rule, field, conclusion, codes)
        }
    };
    found.with("condition", condition.name())
}

/// Returns whether the case meets a condition; `None` while the case does not say.
fn is_met(context: &CaseContext<'_>, condition: UseCondition) -> Option<bool> {
    let case = context.case;
    match condition {
        UseCondition::EnrolledYearBefore => case.grantee.enrolled_year_before,
        UseCondition::ImmediateKin => case.grantee.relation.map(|relation| IMMEDIATE.contains(&relation)),
        UseCondition::NearKin => case.grantee.relation.map(|relation| NEAR_KIN.contains(&relation)),
        UseCondition::EmployeeScheme => case.grantee.scheme.map(|scheme| scheme == Scheme::Employee),
        UseCondition::SamePool => match context.distance {
            Distance::Unknown => None,
            distance => Some(distance == Distance::SamePool),
        },
        UseCondition::HistoryBalance => {
            let balance = case.grantor.history_balance?;
            Some(case.usage.amount.map_or(!balance.is_zero(), |amount| amount <= balance))
        }
    }
}

/// Returns the field that says whether a condition is met.
const fn field(condition: UseCondition) -> CaseField {
    match condition {
        UseCondition::EnrolledYearBefore => CaseField::GranteeEnrolledYearBefore,
        UseCondition::ImmediateKin | UseCondition::NearKin => CaseField::GranteeRelation,
        UseCondition::EmployeeScheme => CaseField::GranteeScheme,
        UseCondition::SamePool => CaseField::GranteeRegion,
        UseCondition::HistoryBalance => CaseField::GrantorHistoryBalance,
    }
}
