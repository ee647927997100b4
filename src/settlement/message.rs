//! The amounts of a reply of the national interface.

use super::field::MoneyField;
use super::fund_line::{FundKind, FundLine};
use super::numeral::Written;
use super::signed_money::SignedMoney;
use crate::rate::Rate;
use crate::vocabulary::Vocabulary;

/// An amount, and how it was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    /// Which.
    pub field: MoneyField,
    /// What the message calls it.
    pub name: String,
    /// How much, in yuan.
    pub amount: SignedMoney,
    /// How the number was written.
    pub written: Written,
}

/// An amount under a name that is not known; it may be a payer's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownAmount {
    /// What the message calls it: letters and underscores.
    pub name: String,
    /// How much, in yuan; never 0.
    pub amount: SignedMoney,
}

/// More amounts without a known name are no settlement's.
const MOST_UNKNOWN: usize = 20;

/// What a message says about money; nothing else of it is kept. It is read by the interface's field names; other fields may be
/// there and are counted. A text holds the same as JSON.
#[derive(Clone, Debug, Default)]
pub struct Message {
    given: Vec<Given>,
    /// 统筹基金支付比例 (`pool_prop_selfpay`): despite its name the fund's share.
    pub ratio: Option<Rate>,
    /// Whether the ratio carried the noise of binary numbers.
    pub noisy_ratio: bool,
    /// Its `setldetail`.
    pub lines: Vec<FundLine>,
    /// The amounts of its `setldetail` with the noise of binary numbers: the line, and the field that stands for it.
    pub noisy_lines: Vec<(u32, MoneyField)>,
    /// Amounts under names that are not known, in the order of the names.
    pub unknown: Vec<UnknownAmount>,
    /// Whether the hospital's part lies inside another amount.
    pub hospital_inside: bool,
    /// Whether what the wallet paid does.
    pub wallet_inside: bool,
    /// How many of its fields were not read.
    pub ignored: u32,
    /// Fields given under two names with different amounts; the name of 2207 counts.
    pub clashes: Vec<MoneyField>,
}

impl Message {
    /// Takes an amount down, and returns the place of the one that differs from it, if any. Of two names for one field the one of
    /// 2207 counts, else the first in the alphabet: in which order the fields of an object come is nothing to go by. What stands
    /// before `since` was said by another object and counts.
    pub fn set(&mut self, given: Given, since: usize) -> Option<usize> {
        let field = given.field;
        let Some(place) = self.given.iter().position(|before| before.field == field) else {
            self.given.push(given);
            return None;
        };
        let before = self.given.get_mut(place)?;
        let differs = before.amount != given.amount;
        if differs && !self.clashes.contains(&field) {
            self.clashes.push(field);
        }
        let is_other = |given: &Given| given.name != field.name();
        if place >= since && (is_other(&given), &given.name) < (is_other(before), &before.name) {
            *before = given;
        }
        differs.then_some(place)
    }

    /// How many amounts it holds.
    #[must_use]
    pub fn count(&self) -> usize {
        self.given.len()
    }

    /// Takes an amount down that has no known name, in the order of names.
    pub fn note_unknown(&mut self, name: &str, amount: SignedMoney) {
        let place = self.unknown.iter().position(|known| known.name.as_str() >= name).unwrap_or(self.unknown.len());
        let is_known = self.unknown.get(place).is_some_and(|known| known.name == name && known.amount == amount);
        if amount != SignedMoney::ZERO && !is_known {
            self.unknown.insert(place, UnknownAmount { name: name.to_owned(), amount });
            self.unknown.truncate(MOST_UNKNOWN);
        }
    }

    /// An amount as it was given.
    #[must_use]
    pub fn given(&self, field: MoneyField) -> Option<&Given> {
        self.given.iter().find(|given| given.field == field)
    }

    /// An amount, if it is given. [`MoneyField::AccountTotal`] is what the message calls the account: where only mobile payment's
    /// total is given the own account is what 共济 leaves of it, and where only `acct_pay` is given it stands for the total.
    #[must_use]
    pub fn amount(&self, field: MoneyField) -> Option<SignedMoney> {
        let given = |field| self.given(field).map(|given| given.amount);
        match field {
            MoneyField::Account => {
                given(field).or_else(|| Some(given(MoneyField::AccountTotal)?.minus(self.part(MoneyField::Shared))))
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

    /// An amount, 0 if it is not given or lies inside another one.
    #[must_use]
    pub fn counted(&self, field: MoneyField) -> SignedMoney {
        match field {
            MoneyField::Hospital if self.hospital_inside => SignedMoney::ZERO,
            MoneyField::Wallet if self.wallet_inside => SignedMoney::ZERO,
            _ => self.part(field),
        }
    }

    /// The sum of these, those not given or inside others counting 0.
    #[must_use]
    pub fn sum(&self, fields: &[MoneyField]) -> SignedMoney {
        fields.iter().fold(SignedMoney::ZERO, |sum, field| sum.plus(self.counted(*field)))
    }

    /// What the hospital waived, by the lines of `setldetail`.
    #[must_use]
    pub fn waived(&self) -> SignedMoney {
        let waived = self.lines.iter().filter(|line| line.fund_pay_type == FundKind::HospitalRelief);
        waived.fold(SignedMoney::ZERO, |sum, line| sum.plus(line.fund_payamt.unwrap_or_default()))
    }

    /// Whether it says who paid.
    #[must_use]
    pub fn has_payer(&self) -> bool {
        let pays = |given: &Given| {
            let field = given.field;
            field == MoneyField::Shared || MoneyField::PAYERS.contains(&field) || MoneyField::FUNDS.contains(&field)
        };
        self.given.iter().any(pays) || !self.lines.is_empty()
    }

    /// Whether it takes a settlement back: its first amount that is not 0 is negative.
    #[must_use]
    pub fn is_reversal(&self) -> bool {
        let fields = MoneyField::ALL.iter().filter(|field| **field != MoneyField::Balance);
        let mut amounts = fields.map(|field| self.part(*field)).filter(|amount| *amount != SignedMoney::ZERO);
        amounts.next().is_some_and(|amount| amount < SignedMoney::ZERO)
    }
}
