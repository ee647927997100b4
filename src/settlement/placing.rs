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
pub struct Placing {
    /// Where.
    pub place: Counted,
    /// What decides it.
    pub evidence: Evidence,
    /// Who recorded it.
    pub source: Option<&'static str>,
}

/// One way of counting.
#[derive(Clone, Copy)]
struct Way {
    shared: Counted,
    account: Counted,
}

/// Where 共济 is counted, and where the account is.
pub fn placings(message: &Message, region: Option<Region>) -> (Placing, Placing) {
    let ways = ways(message);
    let decided = |place: fn(&Way) -> Counted, field| {
        let first = ways.first().map(place).filter(|first| ways.iter().all(|way| place(way) == *first))?;
        (message.part(field) != SignedMoney::ZERO).then_some(first)
    };
    let placing = |decided: Option<Counted>, recorded: fn(Region) -> Option<(Counted, &'static str)>| {
        let by = |place, evidence, source| Placing { place, evidence, source };
        match (decided, region.and_then(recorded)) {
            (Some(place), _) => by(place, Evidence::Numbers, None),
            (None, Some((place, source))) => by(place, Evidence::Recorded, Some(source)),
            (None, None) => by(Counted::Unknown, Evidence::Nothing, None),
        }
    };
    let mut shared = placing(decided(|way| way.shared, MoneyField::Shared), shared_in_account);
    if message.given(MoneyField::AccountTotal).is_some() {
        shared = Placing { place: Counted::Inside, evidence: Evidence::Interface, source: None };
    }
    (shared, placing(decided(|way| way.account, MoneyField::AccountTotal), account_in_fund))
}

/// The ways of counting that the amounts leave: each sum that can be worked out and holds in some way rules out the others.
fn ways(message: &Message) -> Vec<Way> {
    let places = [Counted::Beside, Counted::Inside];
    let all = places.iter().flat_map(|shared| places.iter().map(|account| Way { shared: *shared, account: *account }));
    let mut ways: Vec<Way> = all.filter(|way| possible(message, *way)).collect();
    for sum in [payers, burden_and_fund, funds, burden] {
        let holds = |way: &Way| sum(message, *way) == Some(SignedMoney::ZERO);
        if ways.iter().any(holds) {
            ways.retain(holds);
        }
    }
    ways
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
    Some(fund(message, way)?.less(MoneyField::FUNDS.iter().map(|field| message.part(*field)).sum()))
}

/// What the person bears less accounts and cash.
fn burden(message: &Message, way: Way) -> Option<SignedMoney> {
    Some(message.amount(MoneyField::Burden)?.less(accounts(message, way)?).less(message.amount(MoneyField::Cash)?))
}
