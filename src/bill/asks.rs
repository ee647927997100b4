//! The fields to ask for: only those that can change who pays, the one that narrows the span most first.

use super::accounts::{Accounts, Holding, PayerKind, PayerSpan};
use super::field::BillField;
use super::interpretation::{AssumptionKey, OpenAssumption};
use super::liability::{FundMoney, Liabilities, PersonalBurden, Scenario, unplaced};
use crate::money::Money;
use crate::ordered::{OrderedMap, sort_short};

/// Returns the fields that can change who pays. `paid_by` returns who pays a burden.
pub fn asks(
    liabilities: &Liabilities,
    accounts: &Accounts<'_>,
    span: &[PayerSpan],
    paid_by: &dyn Fn(&PersonalBurden) -> Vec<PayerSpan>,
) -> Vec<BillField> {
    let scenarios = &liabilities.scenarios;
    let all = width(scenarios.iter());
    let open: Vec<&OpenAssumption> = liabilities.open.iter().filter(|open| !open.asks.is_empty()).collect();
    let paid = if open.is_empty() { Vec::new() } else { each_paid(scenarios, paid_by) };
    let deciding = open.into_iter().filter(|open| decides(scenarios, &paid, open.assumption.key));
    let of_facts = deciding.flat_map(|open| {
        let key = open.assumption.key;
        let settled = scenarios.iter().filter(|scenario| scenario.differs.iter().all(|(other, _)| *other != key));
        let narrowed = all.saturating_sub(width(settled));
        open.asks.iter().map(move |field| (narrowed, *field))
    });
    let of_accounts =
        unknown_balances(accounts, span).filter_map(|(holding, span)| Some((span.width(), holding.asks?)));
    let mut asks: Vec<(Money, BillField)> = of_facts.collect();
    asks.extend(of_accounts);
    // Two fields that narrow the span alike keep the order of the stages.
    sort_short(&mut asks, |(narrowed, _), (other, _)| narrowed > other);
    asks.into_iter().map(|(_, field)| field).collect()
}

/// Returns who pays in each combination, by a number for each way: two combinations of one number are paid alike.
fn each_paid(scenarios: &[Scenario], paid_by: &dyn Fn(&PersonalBurden) -> Vec<PayerSpan>) -> Vec<usize> {
    let mut ways: Vec<(Money, Money, Vec<PayerSpan>)> = Vec::new();
    let mut known: OrderedMap<FundMoney, usize> = OrderedMap::new();
    let way_of = |scenario: &Scenario| {
        let money = scenario.money;
        let number = known.get_or_make(money, || {
            let way = (money.pool, money.supplements, paid_by(&money.burden));
            ways.iter().position(|seen| *seen == way).unwrap_or_else(|| {
                ways.push(way);
                ways.len().saturating_sub(1)
            })
        });
        number.map_or(0, |(number, _)| *number)
    };
    scenarios.iter().map(way_of).collect()
}

/// Returns the fields of a bill without an expense: the expense first.
pub fn asks_without_expense(expense: BillField, accounts: &Accounts<'_>) -> Vec<BillField> {
    let mut asks = vec![expense];
    if !accounts.bill.assume.has_share() {
        asks.extend(unplaced(accounts.bill));
    }
    asks.extend(accounts.shared.iter().filter_map(|holding| holding.asks));
    asks
}

/// Returns the accounts that may pay, but whose balance the bill does not say.
pub fn unknown_balances<'a>(
    accounts: &'a Accounts<'_>,
    span: &'a [PayerSpan],
) -> impl Iterator<Item = (&'a Holding, &'a PayerSpan)> {
    let holding_of = |payer: &PayerSpan| match payer.payer {
        PayerKind::OwnAccount => Some(&accounts.own),
        PayerKind::Grantor => payer.index.and_then(|index| accounts.shared.get(index)),
        _ => None,
    };
    let holdings = span.iter().filter_map(move |payer| Some((holding_of(payer)?, payer)));
    holdings.filter(|(holding, payer)| !holding.is_known && !payer.most.is_zero())
}

/// Returns how far apart the payments of the fund, and the burdens, may be.
fn width<'a>(scenarios: impl Iterator<Item = &'a Scenario> + Clone) -> Money {
    let of = |amount: fn(&FundMoney) -> Money| {
        let amounts = scenarios.clone().map(|scenario| amount(&scenario.money));
        let most = amounts.clone().max().unwrap_or_default();
        most.saturating_sub(amounts.min().unwrap_or_default())
    };
    of(|money| money.pool).saturating_add(of(|money| money.burden.total))
}

/// Returns whether two combinations that differ in this assumption alone are paid otherwise.
fn decides(scenarios: &[Scenario], paid: &[usize], key: AssumptionKey) -> bool {
    let mut seen: OrderedMap<Vec<(AssumptionKey, usize)>, usize> = OrderedMap::new();
    scenarios.iter().zip(paid).any(|(scenario, way)| {
        let others = scenario.differs.iter().filter(|(other, _)| *other != key).copied().collect();
        seen.get_or_make(others, || *way).is_some_and(|(first, _)| first != way)
    })
}
