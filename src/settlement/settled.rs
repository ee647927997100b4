//! A message, understood.

use super::field::Field;
use super::identity::{Checked, Identity};
use super::message::Message;
use super::placing::{Place, Placing, placings};
use super::signed_money::SignedMoney;
use crate::region::Region;
use crate::word::Word;

/// A message, understood: what it says, whether it adds up, where the account's money is counted.
#[derive(Clone, Debug)]
pub struct Settlement {
    /// What the message says.
    pub message: Message,
    /// Every sum, in the order of [`Identity`].
    pub checks: Vec<Checked>,
    /// 共济 inside `acct_pay` or beside it.
    pub shared: Placing,
    /// The account inside `fund_pay_sumamt` or beside it.
    pub account: Placing,
}

/// Who paid, each amount of money once; what cannot be told apart is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Shares {
    /// The funds, without the account.
    pub fund: Option<SignedMoney>,
    /// The patient's own account, without 共济.
    pub own_account: Option<SignedMoney>,
    /// 共济.
    pub shared: Option<SignedMoney>,
    /// Own account and 共济 together.
    pub accounts: Option<SignedMoney>,
    /// Cash.
    pub cash: Option<SignedMoney>,
}

impl Settlement {
    /// Understands a message. The region (where the patient is insured) says how the money is counted there, if it is recorded.
    #[must_use]
    pub fn of(message: Message, region: Option<Region>) -> Self {
        let (shared, account) = placings(&message, region);
        let checks = Identity::ALL.iter().map(|identity| identity.check(&message, shared, account)).collect();
        Self { message, checks, shared, account }
    }

    /// Who paid, each amount of money once.
    #[must_use]
    pub fn shares(&self) -> Shares {
        let amount = |field| self.message.amount(field);
        let shared = amount(Field::Shared);
        let none = shared.is_none_or(|shared| shared == SignedMoney::ZERO);
        let own = amount(Field::Account).and_then(|own| match self.shared.place {
            _ if none || self.message.given(Field::AccountTotal).is_some() => Some(own),
            Place::Beside => Some(own),
            Place::Inside => Some(own.less(shared?)),
            Place::Unknown => None,
        });
        let account = amount(Field::AccountTotal);
        let fund = amount(Field::FundTotal).and_then(|fund| match self.account.place {
            _ if account == Some(SignedMoney::ZERO) => Some(fund),
            Place::Beside => Some(fund),
            Place::Inside => Some(fund.less(account?)),
            Place::Unknown => None,
        });
        let accounts = own.map(|own| own.plus(shared.unwrap_or_default()));
        Shares { fund, own_account: own, shared, accounts, cash: amount(Field::Cash) }
    }

    /// Which sentence explains an amount: its field's, or that of the way it is counted here.
    #[must_use]
    pub fn explained_by(&self, field: Field) -> &'static str {
        let has_shared = self.message.part(Field::Shared) != SignedMoney::ZERO;
        match (field, self.shared.place, self.account.place) {
            (Field::Shared, Place::Inside, _) => "acct_mulaid_pay_inside",
            (Field::Account, Place::Inside, _) if has_shared && self.message.given(Field::AccountTotal).is_none() => {
                "acct_pay_with_shared"
            }
            (Field::FundTotal, _, Place::Inside) => "fund_pay_sumamt_with_account",
            _ => field.name(),
        }
    }

    /// What looks odd and refuses nothing: the sentence and the field.
    #[must_use]
    pub fn warnings(&self) -> Vec<(&'static str, Field)> {
        let message = &self.message;
        let mut warnings: Vec<(&'static str, Field)> =
            message.clashes.iter().map(|field| ("given_twice", *field)).collect();
        if message.is_reversal() {
            warnings.push(("reversal", Field::Total));
        }
        // Seen in 深圳: nothing in scope, and a deductible of just the 先行自付.
        let in_scope = message.amount(Field::InScope);
        if in_scope.is_some_and(|in_scope| message.part(Field::Deductible).outweighs(in_scope)) {
            warnings.push(("deductible_above_scope", Field::Deductible));
        }
        warnings
    }
}
