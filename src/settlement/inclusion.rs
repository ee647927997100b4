//! Where the account's money is counted: 共济 inside `acct_pay` or beside it, the account inside `fund_pay_sumamt` or beside it.

use super::field::MoneyField;
use super::message::Message;
use super::signed_money::SignedMoney;
use crate::policy::{Containment, Rules, Sureness, Topic};
use crate::vocabulary;

vocabulary! {
    /// Where money is counted.
    Included {
        /// Beside the other field: both are added.
        Beside = "beside",
        /// Inside the other field already.
        Inside = "inside",
        /// Nothing decides it.
        Unknown = "unknown",
    }
}

vocabulary! {
    /// What decides where money is counted.
    InclusionSource {
        /// The amounts of this message add up in one way only.
        Numbers = "numbers",
        /// The field itself is defined so (`psnAcctPay`).
        Interface = "interface",
        /// It is recorded of the place.
        Recorded = "recorded",
        /// Nothing: there is no such money here, or no sum to tell by.
        Nothing = "nothing",
    }
}

/// Where money is counted, and what decides it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inclusion {
    /// Where.
    pub place: Included,
    /// What decides it.
    pub by: InclusionSource,
    /// The key of the source that records it. No official text is known.
    pub source: Option<String>,
}

/// One way of counting.
#[derive(Clone, Copy)]
struct Way {
    shared: Included,
    account: Included,
}

const WAYS: [Way; 4] = [
    Way { shared: Included::Beside, account: Included::Beside },
    Way { shared: Included::Beside, account: Included::Inside },
    Way { shared: Included::Inside, account: Included::Beside },
    Way { shared: Included::Inside, account: Included::Inside },
];

impl From<Containment> for Included {
    fn from(place: Containment) -> Self {
        match place {
            Containment::Beside => Self::Beside,
            Containment::Inside => Self::Inside,
        }
    }
}

/// Returns what the rules of the place record, with the key of a source, where every statement says the same.
pub fn recorded(rules: &Rules<'_>, topic: Topic) -> Option<(Included, String)> {
    let evidence = rules.choice::<Containment>(topic);
    if !matches!(evidence.sureness(), Sureness::Known | Sureness::Reported) {
        return None;
    }
    let sources = evidence.basis().first()?.sources;
    Some((evidence.likeliest()?.into(), rules.catalogue().keys(sources).into_iter().next()?))
}

/// Where 共济 is counted, and where the account is.
pub fn placings(message: &Message, rules: &Rules<'_>) -> (Inclusion, Inclusion) {
    let left = ways(message);
    let placing = |field, inside: [bool; 4], topic| {
        let there = message.part(field) != SignedMoney::ZERO;
        let possible = |place| left.iter().zip(inside).any(|(left, inside)| *left && inside == place);
        match (possible(false), possible(true), recorded(rules, topic)) {
            (beside, inside, _) if there && beside != inside => {
                let place = if inside { Included::Inside } else { Included::Beside };
                Inclusion { place, by: InclusionSource::Numbers, source: None }
            }
            (_, _, Some((place, source))) => Inclusion { place, by: InclusionSource::Recorded, source: Some(source) },
            _ => Inclusion { place: Included::Unknown, by: InclusionSource::Nothing, source: None },
        }
    };
    let mut shared = placing(MoneyField::Shared, [false, false, true, true], Topic::SharedInAccount);
    if message.given(MoneyField::AccountTotal).is_some() {
        shared = Inclusion { place: Included::Inside, by: InclusionSource::Interface, source: None };
    }
    (shared, placing(MoneyField::AccountTotal, [false, true, false, true], Topic::AccountInFund))
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

/// Whether the first sum with the hospital or the wallet in it that can be worked out holds in some way of counting.
pub fn adds_up(message: &Message) -> bool {
    for sum in [payers, burden_and_fund, burden] {
        let mut is_known = false;
        for way in WAYS.into_iter().filter(|way| possible(message, *way)) {
            match sum(message, way) {
                Some(SignedMoney::ZERO) => return true,
                left => is_known = is_known || left.is_some(),
            }
        }
        if is_known {
            return false;
        }
    }
    false
}

/// A part cannot be more than the whole.
fn possible(message: &Message, way: Way) -> bool {
    let fits = |place, part, whole| {
        let exceeds = message.amount(whole).is_some_and(|whole| message.part(part).outweighs(whole));
        place == Included::Beside || !exceeds
    };
    fits(way.shared, MoneyField::Shared, MoneyField::AccountTotal)
        && fits(way.account, MoneyField::AccountTotal, MoneyField::FundTotal)
        && (way.shared == Included::Inside || message.given(MoneyField::AccountTotal).is_none())
}

/// What the funds paid, without the account.
fn fund(message: &Message, way: Way) -> Option<SignedMoney> {
    let total = message.amount(MoneyField::FundTotal)?;
    Some(if way.account == Included::Inside { total.minus(message.amount(MoneyField::AccountTotal)?) } else { total })
}

/// What own account and 共济 paid together.
fn accounts(message: &Message, way: Way) -> Option<SignedMoney> {
    let account = message.amount(MoneyField::AccountTotal)?;
    Some(if way.shared == Included::Beside { account.plus(message.part(MoneyField::Shared)) } else { account })
}

/// The bill less all who paid it.
fn payers(message: &Message, way: Way) -> Option<SignedMoney> {
    let paid = fund(message, way)?.plus(accounts(message, way)?).plus(message.amount(MoneyField::Cash)?);
    let others = message.sum(&[MoneyField::Hospital, MoneyField::Wallet, MoneyField::OtherPayer]);
    Some(message.amount(MoneyField::Total)?.minus(paid).minus(others))
}

/// The bill less the funds and the person.
fn burden_and_fund(message: &Message, way: Way) -> Option<SignedMoney> {
    let paid = fund(message, way)?.plus(message.amount(MoneyField::Burden)?);
    Some(message.amount(MoneyField::Total)?.minus(paid).minus(message.counted(MoneyField::Hospital)))
}

/// The funds' total less each fund.
fn funds(message: &Message, way: Way) -> Option<SignedMoney> {
    message.amount(MoneyField::PooledFund)?;
    Some(fund(message, way)?.minus(message.sum(&MoneyField::FUNDS)))
}

/// What the person bears less accounts, wallet and cash.
fn burden(message: &Message, way: Way) -> Option<SignedMoney> {
    let paid =
        accounts(message, way)?.plus(message.counted(MoneyField::Wallet)).plus(message.amount(MoneyField::Cash)?);
    Some(message.amount(MoneyField::Burden)?.minus(paid))
}
