//! Which grantors pay, in which order, and how much at most.

use super::term::{Term, state_of};
use crate::bill::interpretation::{AssumptionKey, AssumptionState, Change, Interpretation, SplitAssumption};
use crate::bill::request::Bill;
use crate::param::Param;
use crate::policy::{CapScope, Evidence, PayingOrder, Rules, Topic};
use crate::vocabulary::Vocabulary;

/// Returns whether a limit that a grantor gives holds. Only a place that knows such limits from guide sites alone leaves that open.
pub fn payment_cap<'c>(rules: &Rules<'c>) -> Term<'c> {
    let key = AssumptionKey::PaymentCap;
    let evidence = rules.choice::<CapScope>(Topic::PaymentCap);
    let state = state_of(&evidence);
    let scope = evidence.likeliest().unwrap_or(CapScope::PerGrantee);
    let is_open = matches!(state, AssumptionState::Reported | AssumptionState::Unsettled);
    let other = || Interpretation { key, value: "none".into(), change: Change::Capped(false) };
    Term {
        likeliest: None,
        assumptions: vec![SplitAssumption::resting_on(key, scope.name(), state, evidence.basis())],
        others: is_open.then(other).into_iter().collect(),
    }
}

fn likeliest_order(evidence: &Evidence<'_, PayingOrder>) -> PayingOrder {
    evidence.likeliest().unwrap_or(PayingOrder::Filing)
}

/// Returns the order of the grantors. With an order that is not sure, another one takes the same sum from other accounts.
pub fn order<'c>(evidence: &Evidence<'c, PayingOrder>) -> Term<'c> {
    let key = AssumptionKey::Order;
    let state = state_of(evidence);
    let order = likeliest_order(evidence);
    let other = match order {
        PayingOrder::LargestBalance => PayingOrder::Filing,
        _ => PayingOrder::LargestBalance,
    };
    let other = || Interpretation { key, value: other.name().into(), change: Change::Order(other) };
    Term {
        likeliest: Some(Change::Order(order)),
        assumptions: vec![SplitAssumption::resting_on(key, order.name(), state, evidence.basis())],
        others: (state != AssumptionState::Known).then(other).into_iter().collect(),
    }
}

/// Returns how many grantors may pay one bill.
pub fn per_bill<'c>(bill: &Bill, rules: &Rules<'c>, order: &Evidence<'c, PayingOrder>) -> Option<Term<'c>> {
    let key = AssumptionKey::GrantorsPerBill;
    let param = |count: Option<u32>| count.map_or_else(|| "unlimited".into(), Param::from);
    if let Some(given) = bill.assume.grantors_per_bill {
        return Some(Term {
            likeliest: Some(Change::PerBill(Some(given))),
            assumptions: vec![SplitAssumption::plain(key, given, AssumptionState::Given)],
            others: Vec::new(),
        });
    }
    let counts = rules.count(Topic::GrantorsPerBill);
    // A grantor who is picked by hand pays alone.
    let by_hand = counts.is_unknown() && likeliest_order(order) == PayingOrder::Manual;
    let (state, basis) = if by_hand { (state_of(order), order.basis()) } else { (state_of(&counts), counts.basis()) };
    if state == AssumptionState::Unknown {
        return None;
    }
    let likeliest = if by_hand { Some(1) } else { counts.likeliest().flatten() };
    // Where nothing is known, several grantors pay in turn.
    let mut others: Vec<Option<u32>> = counts.values().flatten().chain([None]).collect();
    others.retain(|other| *other != likeliest && state != AssumptionState::Known);
    others.dedup();
    let other = |count: Option<u32>| Interpretation { key, value: param(count), change: Change::PerBill(count) };
    Some(Term {
        likeliest: Some(Change::PerBill(likeliest)),
        assumptions: vec![SplitAssumption::resting_on(key, param(likeliest), state, basis)],
        others: others.into_iter().map(other).collect(),
    })
}
