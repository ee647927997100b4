//! Terms on which accounts may pay: the likeliest ones, how sure each is, and what else may hold.

use super::grantor::GrantorPlaces;
use super::kept_back::{kept_back, likeliest_kept_back, shareable_part};
use super::order::{order, payment_cap, per_bill};
use super::permission::{permission, shared_visit};
use super::term::{AccountTerms, Term};
use crate::bill::interpretation::{AssumptionKey, Change, Interpretation, SplitAssumption};
use crate::bill::request::Bill;
use crate::money::Money;
use crate::policy::{PayingOrder, Rules, Topic};

/// The terms with everything that is known of them.
#[derive(Clone, Debug)]
pub struct TermEvidence<'c> {
    /// The likeliest terms.
    pub likeliest: AccountTerms,
    /// The assumptions behind the likeliest terms.
    pub assumptions: Vec<SplitAssumption<'c>>,
    /// Every other interpretation of the terms.
    pub others: Vec<Interpretation>,
    /// Terms that may be otherwise because the bill names no place or no kind of visit. They only widen the span.
    pub unplaced: Vec<Interpretation>,
}

/// Returns every term that this bill needs.
pub fn terms<'c>(bill: &Bill, rules: &Rules<'c>, places: &GrantorPlaces<'c>) -> TermEvidence<'c> {
    let assume = &bill.assume;
    let has_grantors = !bill.grantors.is_empty();
    // Relatives' money in the wallet is shared money too.
    let has_shared = has_grantors || !bill.wallet.is_zero();
    let kept = likeliest_kept_back(bill, places);
    let orders = (bill.grantors.len() > 1).then(|| rules.choice::<PayingOrder>(Topic::Order));
    let own_self_funded = || {
        let of = (AssumptionKey::OwnPaysSelfFunded, Topic::OwnPaysSelfFunded);
        permission(rules, of, assume.own_pays_self_funded, Change::OwnSelfFunded)
    };
    let shared_self_funded = || {
        let of = (AssumptionKey::SharedPaysSelfFunded, Topic::SharedPaysSelfFunded);
        permission(rules, of, assume.shared_pays_self_funded, Change::SharedSelfFunded)
    };
    let shared_deductible = || {
        let of = (AssumptionKey::SharedPaysDeductible, Topic::SharedPaysDeductible);
        permission(rules, of, assume.shared_pays_deductible, Change::SharedDeductible)
    };
    let terms = [
        Some(own_self_funded()),
        has_shared.then(shared_self_funded),
        has_shared.then(shared_deductible),
        bill.visit.filter(|_| has_grantors).and_then(|visit| shared_visit(rules, visit)),
        has_grantors.then(|| kept_back(bill, places, &kept)),
        has_grantors.then(|| shareable_part(bill, places, &kept)).flatten(),
        has_caps(bill).then(|| payment_cap(rules)),
        orders.map(|evidence| order(&evidence)),
        orders.and_then(|evidence| per_bill(bill, rules, &evidence)),
    ];
    let usual = AccountTerms::usual(bill);
    let mut all = TermEvidence { likeliest: usual, assumptions: Vec::new(), others: Vec::new(), unplaced: Vec::new() };
    for Term { likeliest, assumptions, others } in terms.into_iter().flatten() {
        all.likeliest = likeliest.map_or_else(|| all.likeliest.clone(), |change| all.likeliest.with(&change));
        all.assumptions.extend(assumptions);
        all.others.extend(others);
    }
    all.unplaced = unplaced(bill, &all.likeliest);
    all
}

/// Returns whether a grantor limits a payment.
fn has_caps(bill: &Bill) -> bool {
    bill.grantors.iter().any(|sharer| sharer.payment_cap.is_some())
}

/// Returns the terms that another place, or another kind of visit, may set otherwise.
fn unplaced(bill: &Bill, terms: &AccountTerms) -> Vec<Interpretation> {
    let assume = &bill.assume;
    let (is_placed, has_visit) = (bill.region.is_some(), bill.visit.is_some());
    let other_order = match terms.order {
        PayingOrder::LargestBalance => PayingOrder::Filing,
        _ => PayingOrder::LargestBalance,
    };
    let changes = [
        (is_placed || assume.own_pays_self_funded.is_some(), Change::OwnSelfFunded(!terms.own_self_funded)),
        (is_placed || assume.shared_pays_self_funded.is_some(), Change::SharedSelfFunded(!terms.shared_self_funded)),
        (is_placed || assume.shared_pays_deductible.is_some(), Change::SharedDeductible(!terms.shared_deductible)),
        (is_placed && has_visit, Change::SharedVisit(!terms.shared_visit)),
        (is_placed || bill.grantors.len() < 2, Change::Order(other_order)),
        (is_placed || !has_caps(bill), Change::Capped(false)),
        (is_placed || assume.kept_back.is_some(), Change::KeptBack(vec![Money::ZERO; bill.grantors.len()])),
        (is_placed || bill.grantors.len() < 2 || assume.grantors_per_bill.is_some(), Change::PerBill(Some(1))),
    ];
    let open = changes.into_iter().filter(|(is_settled, _)| !is_settled);
    open.map(|(_, change)| Interpretation { key: key_of(&change), value: "unknown".into(), change }).collect()
}

/// Returns the assumption that a change of the terms is about.
const fn key_of(change: &Change) -> AssumptionKey {
    match change {
        Change::OwnSelfFunded(_) => AssumptionKey::OwnPaysSelfFunded,
        Change::SharedSelfFunded(_) => AssumptionKey::SharedPaysSelfFunded,
        Change::SharedDeductible(_) => AssumptionKey::SharedPaysDeductible,
        Change::SharedVisit(_) => AssumptionKey::SharedPaysVisit,
        Change::Order(_) => AssumptionKey::Order,
        Change::Capped(_) => AssumptionKey::PaymentCap,
        Change::KeptBack(_) => AssumptionKey::KeptBack,
        _ => AssumptionKey::GrantorsPerBill,
    }
}
