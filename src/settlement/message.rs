//! The amounts of one reply of the national interface.

use super::field::MoneyField;
use super::fund_line::FundLine;
use super::signed_money::SignedMoney;
use crate::rate::Rate;
use crate::word::Word;

/// An amount, and the name it was given under.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Given {
    /// What the message calls it.
    pub name: &'static str,
    /// How much, in yuan.
    pub amount: SignedMoney,
}

/// What a message says about money; nothing else of it is kept. It is read by the interface's field names; other fields may be
/// there and are counted.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS))]
#[cfg_attr(feature = "types", ts(export, rename = "SettlementMessage", type = "{ [field in string]: unknown }"))]
pub struct Message {
    given: [Option<Given>; MoneyField::ALL.len()],
    /// 统筹基金支付比例 (`pool_prop_selfpay`): despite its name the fund's share.
    pub ratio: Option<Rate>,
    /// Its `setldetail`.
    pub lines: Vec<FundLine>,
    /// How many of its fields were not read.
    pub ignored: u32,
    /// Fields given under two names with different amounts; the name of 2207 counts.
    pub clashes: Vec<MoneyField>,
}

impl Message {
    /// Takes an amount down. Of two names for one field the one of 2207 counts, else the first.
    pub fn set(&mut self, field: MoneyField, given: Given) {
        let Some(slot) = self.given.get_mut(usize::from(field.index())) else { return };
        if slot.is_some_and(|before| before.amount != given.amount) && !self.clashes.contains(&field) {
            self.clashes.push(field);
        }
        if slot.is_none() || given.name == field.name() {
            *slot = Some(given);
        }
    }

    /// An amount as it was given.
    #[must_use]
    pub fn given(&self, field: MoneyField) -> Option<Given> {
        self.given.get(usize::from(field.index())).copied().flatten()
    }

    /// An amount, if it is given. [`MoneyField::AccountTotal`] is what the message calls the account: where only mobile payment's
    /// total is given the own account is what 共济 leaves of it, and where only `acct_pay` is given it stands for the total.
    #[must_use]
    pub fn amount(&self, field: MoneyField) -> Option<SignedMoney> {
        let given = |field| self.given(field).map(|given| given.amount);
        match field {
            MoneyField::Account => {
                given(field).or_else(|| Some(given(MoneyField::AccountTotal)?.less(self.part(MoneyField::Shared))))
            }
            MoneyField::AccountTotal => given(field).or_else(|| given(MoneyField::Account)),
            _ => given(field),
        }
    }

    /// An amount, 0 if it is not given.
    #[must_use]
    pub fn part(&self, field: MoneyField) -> SignedMoney {
        self.amount(field).unwrap_or_default()
    }

    /// The sum of these, those not given counting 0.
    #[must_use]
    pub fn sum(&self, fields: &[MoneyField]) -> SignedMoney {
        fields.iter().fold(SignedMoney::ZERO, |sum, field| sum.plus(self.part(*field)))
    }

    /// Whether it says nothing about money.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.given.iter().all(Option::is_none) && self.ratio.is_none() && self.lines.is_empty()
    }

    /// Whether it takes a settlement back: its first amount that is not 0 is negative.
    #[must_use]
    pub fn is_reversal(&self) -> bool {
        let fields = MoneyField::ALL.iter().filter(|field| **field != MoneyField::Balance);
        let mut amounts = fields.map(|field| self.part(*field)).filter(|amount| *amount != SignedMoney::ZERO);
        amounts.next().is_some_and(|amount| amount < SignedMoney::ZERO)
    }
}
