//! Where the account's money is counted: 共济 inside `acct_pay` or beside it, the account inside `fund_pay_sumamt` or beside it.

use super::field::MoneyField;
use super::message::Message;
use super::recorded::{account_in_fund, shared_in_account};
use super::signed_money::SignedMoney;
use crate::region::Region;
use crate::word::words;

words! {
    /// Where money is counted.
    Counted {
        /// Beside the other field: both are added.
        Beside = "beside",
        /// Inside the other field already.
        Inside = "inside",
        /// Nothing decides it.
        Unknown = "unknown",
    }
}

words! {
    /// What decides where money is counted.
    Evidence {
        /// The amounts of this message add up in one way only.
        Numbers = "numbers",
        /// The field itself is defined so (`psnAcctPay`).
        Interface = "interface",
        /// It is recorded of the province.
        Recorded = "recorded",
        /// Nothing: there is no such money here, or no sum to tell by.
        Nothing = "nothing",
    }
}

/// Where money is counted, and what decides it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Placing {
    /// Where.
    pub place: Counted,
    /// What decides it.
    pub by: Evidence,
    /// Who recorded it. Never an official text.
    #[cfg_attr(feature = "types", ts(optional))]
    pub source: Option<&'static str>,
}

/// One way of counting.
#[derive(Clone, Copy)]
struct Way {
    shared: Counted,
    account: Counted,
}

const WAYS: [Way; 4] = [
    Way { shared: Counted::Beside, account: Counted::Beside },
    Way { shared: Counted::Beside, account: Counted::Inside },
    Way { shared: Counted::Inside, account: Counted::Beside },
    Way { shared: Counted::Inside, account: Counted::Inside },
];

/// Where 共济 is counted, and where the account is.
pub fn placings(message: &Message, region: Option<Region>) -> (Placing, Placing) {
    let left = ways(message);
    let placing = |field, inside: [bool; 4], recorded: Option<(Counted, &'static str)>| {
        let there = message.part(field) != SignedMoney::ZERO;
        let possible = |place| left.iter().zip(inside).any(|(left, inside)| *left && inside == place);
        match (possible(false), possible(true), recorded) {
            (beside, inside, _) if there && beside != inside => {
                let place = if inside { Counted::Inside } else { Counted::Beside };
                Placing { place, by: Evidence::Numbers, source: None }
            }
            (_, _, Some((place, source))) => Placing { place, by: Evidence::Recorded, source: Some(source) },
            _ => Placing { place: Counted::Unknown, by: Evidence::Nothing, source: None },
        }
    };
    let mut shared = placing(MoneyField::Shared, [false, false, true, true], region.and_then(shared_in_account));
    if message.given(MoneyField::AccountTotal).is_some() {
        shared = Placing { place: Counted::Inside, by: Evidence::Interface, source: None };
    }
    (shared, placing(MoneyField::AccountTotal, [false, true, false, true], region.and_then(account_in_fund)))
}

/// Which of [`WAYS`] the amounts leave: each sum that can be worked out and holds in some way rules out the others.
fn ways(message: &Message) -> [bool; 4] {
    let mut left = WAYS.map(|way| possible(message, way));
    for sum in [payers, burden_and_fund, funds, burden] {
        let mut holding = left;
        for (holds, way) in holding.iter_mut().zip(WAYS) {
            *holds = *holds && sum(message, way) == Some(SignedMoney::ZERO);
        }
        if holding.contains(&true) {
            left = holding;
        }
    }
    left
}

/// A part cannot be more than the whole.
fn possible(message: &Message, way: Way) -> bool {
    let fits = |place, part, whole| {
        let exceeds = message.amount(whole).is_some_and(|whole| message.part(part).outweighs(whole));
        place == Counted::Beside || !exceeds
    };
    fits(way.shared, MoneyField::Shared, MoneyField::AccountTotal)
        && fits(way.account, MoneyField::AccountTotal, MoneyField::FundTotal)
        && (way.shared == Counted::Inside || message.given(MoneyField::AccountTotal).is_none())
}

/// What the funds paid, without the account.
fn fund(message: &Message, way: Way) -> Option<SignedMoney> {
    let total = message.amount(MoneyField::FundTotal)?;
    Some(if way.account == Counted::Inside { total.less(message.amount(MoneyField::AccountTotal)?) } else { total })
}

/// What own account and 共济 paid together.
fn accounts(message: &Message, way: Way) -> Option<SignedMoney> {
    let account = message.amount(MoneyField::AccountTotal)?;
    Some(if way.shared == Counted::Beside { account.plus(message.part(MoneyField::Shared)) } else { account })
}

/// The bill less all who paid it.
fn payers(message: &Message, way: Way) -> Option<SignedMoney> {
    let paid = fund(message, way)?.plus(accounts(message, way)?).plus(message.amount(MoneyField::Cash)?);
    let others = message.part(MoneyField::Hospital).plus(message.part(MoneyField::OtherPayer));
    Some(message.amount(MoneyField::Total)?.less(paid).less(others))
}

/// The bill less the funds and the person.
fn burden_and_fund(message: &Message, way: Way) -> Option<SignedMoney> {
    let paid = fund(message, way)?.plus(message.amount(MoneyField::Burden)?);
    Some(message.amount(MoneyField::Total)?.less(paid).less(message.part(MoneyField::Hospital)))
}

/// The funds' total less each fund.
fn funds(message: &Message, way: Way) -> Option<SignedMoney> {
    message.amount(MoneyField::PooledFund)?;
    Some(fund(message, way)?.less(message.sum(&MoneyField::FUNDS)))
}

/// What the person bears less accounts and cash.
fn burden(message: &Message, way: Way) -> Option<SignedMoney> {
    Some(message.amount(MoneyField::Burden)?.less(accounts(message, way)?).less(message.amount(MoneyField::Cash)?))
}
