//! What must stay in the grantors' accounts.

use super::grantor::GrantorPlaces;
use super::term::{Term, state_of};
use crate::bill::interpretation::{AssumptionKey, AssumptionState, Change, Interpretation, SplitAssumption};
use crate::bill::request::Bill;
use crate::money::Money;
use crate::policy::{Answer, Evidence, ShareablePart};
use crate::vocabulary::Vocabulary;

/// Returns what the place of each grantor says must stay in the account.
fn kept_back_evidence<'p, 'c>(bill: &Bill, places: &'p GrantorPlaces<'c>) -> Vec<Option<&'p Evidence<'c, Money>>> {
    bill.grantors.iter().map(|sharer| places.at(sharer, bill).map(|place| &place.kept_back)).collect()
}

/// Returns the amount that most likely must stay in each grantor's account.
pub fn likeliest_kept_back(bill: &Bill, places: &GrantorPlaces<'_>) -> Vec<Money> {
    let likeliest = |evidence: Option<&Evidence<'_, Money>>| evidence.and_then(Evidence::likeliest).unwrap_or_default();
    match bill.assume.kept_back {
        Some(kept) => vec![kept; bill.grantors.len()],
        None => kept_back_evidence(bill, places).into_iter().map(likeliest).collect(),
    }
}

/// Returns the amounts that must stay. Each grantor's own place decides.
pub fn kept_back<'c>(bill: &Bill, places: &GrantorPlaces<'c>, likeliest: &[Money]) -> Term<'c> {
    let key = AssumptionKey::KeptBack;
    let holds = Some(Change::KeptBack(likeliest.to_vec()));
    if let Some(kept) = bill.assume.kept_back {
        let given = SplitAssumption::plain(key, kept, AssumptionState::Given);
        return Term { likeliest: holds, assumptions: vec![given], others: Vec::new() };
    }
    let all = kept_back_evidence(bill, places);
    let mut term = Term { likeliest: holds, ..Term::default() };
    for (index, one) in all.iter().enumerate() {
        let Some(evidence) = one.filter(|_| !all.iter().take(index).any(|before| before == one)) else { continue };
        let state = state_of(evidence);
        let kept = evidence.likeliest().unwrap_or_default();
        term.assumptions.push(SplitAssumption::resting_on(key, kept, state, evidence.basis()));
        let nothing = (!matches!(state, AssumptionState::Known | AssumptionState::Unknown)).then_some(Money::ZERO);
        let mut seen = vec![kept];
        for other in evidence.values().flatten().chain(nothing) {
            if seen.contains(&other) {
                continue;
            }
            seen.push(other);
            let amount = |(theirs, kept): (&Option<_>, &Money)| if theirs == one { other } else { *kept };
            let amounts = all.iter().zip(likeliest).map(amount).collect();
            term.others.push(Interpretation { key, value: other.into(), change: Change::KeptBack(amounts) });
        }
    }
    term
}

/// Returns which part of the balances may be shared, where guide sites alone say that only 历年结余 may.
///
/// The other interpretation leaves the rest of the balance; of a balance whose past years are not given, all of it.
pub fn shareable_part<'c>(bill: &Bill, places: &GrantorPlaces<'c>, kept_back: &[Money]) -> Option<Term<'c>> {
    let key = AssumptionKey::Funds;
    let open: Vec<_> = bill
        .grantors
        .iter()
        .map(|sharer| places.at(sharer, bill).filter(|place| place.history_only.answer == Answer::Open))
        .collect();
    let candidates = open.iter().flatten().next_back().map(|place| place.history_only.candidates)?;
    let amounts = open.iter().zip(&bill.grantors).zip(kept_back).map(|((place, sharer), kept)| {
        let history = sharer.history_balance.unwrap_or_default();
        let this_year = sharer.balance.unwrap_or_default().saturating_sub(history);
        if place.is_some() { kept.saturating_add(this_year) } else { *kept }
    });
    let mut basis = Vec::new();
    candidates.add_to(&mut basis);
    let whole = ShareablePart::WholeBalance.name();
    Some(Term {
        likeliest: None,
        assumptions: vec![SplitAssumption::resting_on(key, whole, AssumptionState::Reported, basis)],
        others: vec![Interpretation {
            key,
            value: ShareablePart::HistoryYear.name().into(),
            change: Change::KeptBack(amounts.collect()),
        }],
    })
}
