//! What own and shared money may pay.

use super::term::{Term, state_of};
use crate::bill::interpretation::{AssumptionKey, AssumptionState, Change, Interpretation, SplitAssumption};
use crate::insurance::Purpose;
use crate::param::Param;
use crate::policy::{Permission, Rules, Topic};
use crate::vocabulary::Vocabulary;

/// Returns `allowed` or `forbidden` as a parameter of a sentence.
fn permission_param(may: bool) -> Param {
    if may { Permission::Allowed.name() } else { Permission::Forbidden.name() }.into()
}

/// Returns whether something may be paid.
///
/// Where nothing is known, "borne by the person" in the national text points to allowed; the other interpretation stays open.
pub fn permission<'c>(
    rules: &Rules<'c>,
    (key, topic): (AssumptionKey, Topic),
    given: Option<Permission>,
    change: fn(bool) -> Change,
) -> Term<'c> {
    let evidence = rules.choice::<Permission>(topic);
    let (state, basis) =
        if given.is_some() { (AssumptionState::Given, Vec::new()) } else { (state_of(&evidence), evidence.basis()) };
    let may = given.or_else(|| evidence.likeliest()) != Some(Permission::Forbidden);
    let is_sure = matches!(state, AssumptionState::Given | AssumptionState::Known);
    let other = || Interpretation { key, value: permission_param(!may), change: change(!may) };
    Term {
        likeliest: Some(change(may)),
        assumptions: vec![SplitAssumption::resting_on(key, permission_param(may), state, basis)],
        others: (!is_sure).then(other).into_iter().collect(),
    }
}

/// Returns whether shared money pays for this kind of visit. Where nothing is said, it does.
pub fn shared_visit<'c>(rules: &Rules<'c>, visit: Purpose) -> Option<Term<'c>> {
    let key = AssumptionKey::SharedPaysVisit;
    let evidence = rules.admits::<Purpose>(Topic::Pays, visit);
    let state = state_of(&evidence);
    let may = evidence.likeliest().unwrap_or(true);
    if state == AssumptionState::Unknown || (state == AssumptionState::Known && may) {
        return None;
    }
    let other = || Interpretation { key, value: permission_param(!may), change: Change::SharedVisit(!may) };
    Some(Term {
        likeliest: Some(Change::SharedVisit(may)),
        assumptions: vec![SplitAssumption::resting_on(key, permission_param(may), state, evidence.basis())],
        others: (state != AssumptionState::Known).then(other).into_iter().collect(),
    })
}
