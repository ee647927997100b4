//! The assumptions that a split lists.

use super::accounts::{Accounts, PayerKind, PayerSpan};
use super::asks::unknown_balances;
use super::interpretation::{AssumptionKey, AssumptionState, OpenAssumption, SplitAssumption};
use super::liability::{Liabilities, PersonalBurden};
use super::request::{Assume, Bill};
use crate::money::Money;
use crate::param::Param;
use crate::vocabulary::Vocabulary;

/// Returns every assumption that this bill rests on. What the caller gave comes last, in place of what the catalogue says.
///
/// `changing` are the assumptions whose other interpretations give different money.
pub fn assumptions<'c>(
    accounts: &Accounts<'_>,
    terms: Vec<SplitAssumption<'c>>,
    liabilities: &Liabilities,
    changing: &[AssumptionKey],
    span: &[PayerSpan],
) -> Vec<SplitAssumption<'c>> {
    let given = given(&accounts.bill.assume);
    // An open assumption that changes nothing here need not be decided here.
    let changes_money = |open: &&OpenAssumption| {
        // A longer stay is in the span alone.
        open.assumption.key == AssumptionKey::Days || open.others.iter().any(|other| changing.contains(&other.key))
    };
    let other_day = liabilities.source.other_day;
    let other_day = other_day.map(|day| SplitAssumption::plain(AssumptionKey::FiguresDay, day, AssumptionState::Old));
    let mut all = terms;
    all.extend(other_day);
    for open in liabilities.open.iter().filter(changes_money) {
        all.push(open.assumption.clone());
    }
    all.extend(reported(liabilities));
    all.extend(presumed(accounts.bill, liabilities));
    all.extend(fresh_year(liabilities));
    all.extend(balances(accounts, span));
    let burden = &liabilities.likeliest.burden;
    let holds = |assumption: &SplitAssumption<'_>| {
        is_part(assumption.key, burden) && given.iter().all(|given| given.key != assumption.key)
    };
    all.retain(holds);
    all.extend(given);
    all
}

/// Returns the scheme that a child is presumed to be in.
fn presumed(bill: &Bill, liabilities: &Liabilities) -> Option<SplitAssumption<'static>> {
    let is_presumed = bill.scheme.is_none() && bill.person.is_none() && liabilities.likeliest.paid.is_some();
    let scheme = bill.scheme_or_presumed().filter(|_| is_presumed)?;
    Some(SplitAssumption::plain(AssumptionKey::Scheme, scheme.name(), AssumptionState::Unknown))
}

/// Returns the assumption that the year has used up nothing, where the bill does not say and that can change the money.
fn fresh_year(liabilities: &Liabilities) -> Option<SplitAssumption<'static>> {
    let fresh = || SplitAssumption::plain(AssumptionKey::YearToDate, Money::ZERO, AssumptionState::Unknown);
    liabilities.depend_on_year().then(fresh)
}

/// Returns the accounts of which nothing is taken, because the bill does not say what they hold.
fn balances(accounts: &Accounts<'_>, span: &[PayerSpan]) -> Vec<SplitAssumption<'static>> {
    let key_of = |payer: &PayerSpan| match payer.payer {
        PayerKind::OwnAccount => AssumptionKey::OwnAccount,
        _ => AssumptionKey::Balance,
    };
    let mut keys: Vec<AssumptionKey> = unknown_balances(accounts, span).map(|(_, payer)| key_of(payer)).collect();
    keys.dedup();
    let nothing = |key| SplitAssumption::plain(key, Money::ZERO, AssumptionState::Unknown);
    keys.into_iter().map(nothing).collect()
}

/// Returns whether the bill has the part that an assumption is about.
const fn is_part(key: AssumptionKey, burden: &PersonalBurden) -> bool {
    match key {
        AssumptionKey::OwnPaysSelfFunded | AssumptionKey::SharedPaysSelfFunded => !burden.self_funded.is_zero(),
        AssumptionKey::SharedPaysDeductible => !burden.deductible.is_zero(),
        _ => true,
    }
}

/// Returns the figures that rest on guide sites alone.
fn reported(liabilities: &Liabilities) -> Vec<SplitAssumption<'static>> {
    let paid = liabilities.likeliest.paid.as_ref().filter(|_| liabilities.source.is_reported);
    let Some(paid) = paid else { return Vec::new() };
    let reported = |key, value: Param| SplitAssumption::plain(key, value, AssumptionState::Reported);
    let deductible =
        (!paid.full_deductible.is_zero()).then(|| reported(AssumptionKey::Deductible, paid.full_deductible.into()));
    let ratio = paid
        .ratio
        .filter(|_| !liabilities.are_figures_unknown())
        .map(|ratio| reported(AssumptionKey::Ratio, ratio.into()));
    let caps = paid.caps.iter().map(|cap| reported(AssumptionKey::Cap, (*cap).into()));
    let mut figures: Vec<_> = deductible.into_iter().collect();
    figures.extend(ratio);
    figures.extend(caps);
    figures
}

/// Returns the figures that the caller gave in place of the catalogue's.
fn given(assume: &Assume) -> Vec<SplitAssumption<'static>> {
    let count = |count: usize| Param::Count(u32::try_from(count).unwrap_or(u32::MAX));
    let figures: [(AssumptionKey, Option<Param>); 10] = [
        (AssumptionKey::ClassB, assume.class_b.map(Param::from)),
        (AssumptionKey::Deductible, assume.deductible.map(Param::from)),
        (AssumptionKey::Ratio, assume.ratio.map(Param::from)),
        (AssumptionKey::Ratio, assume.bands.as_ref().map(|bands| count(bands.len()))),
        (AssumptionKey::BandBase, assume.band_base.map(|base| base.name().into())),
        (AssumptionKey::Cap, assume.cap.map(Param::from)),
        (AssumptionKey::CapBase, assume.cap_base.map(|base| base.name().into())),
        (AssumptionKey::AwayPoints, assume.away_points.map(Param::from)),
        (AssumptionKey::AwaySelfPay, assume.away_self_pay.map(Param::from)),
        (AssumptionKey::Supplements, assume.supplements.as_ref().map(|given| count(given.len()))),
    ];
    let given = |(key, value): (_, Option<Param>)| Some(SplitAssumption::plain(key, value?, AssumptionState::Given));
    figures.into_iter().filter_map(given).collect()
}
