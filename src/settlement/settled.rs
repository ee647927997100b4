//! A message, understood.

use super::field::MoneyField;
use super::identity::{Checked, SumIdentity};
use super::message::Message;
use super::placing::{Counted, Placing, placings};
use super::signed_money::SignedMoney;
use crate::region::Region;
use crate::word::Word;

/// A message, understood: what it says, whether it adds up, where the account's money is counted.
#[derive(Clone, Debug)]
pub struct Settlement {
    /// What the message says.
    pub message: Message,
    /// Every sum, in the order of [`SumIdentity`].
    pub checks: Vec<Checked>,
    /// 共济 inside `acct_pay` or beside it.
    pub shared: Placing,
    /// The account inside `fund_pay_sumamt` or beside it.
    pub account: Placing,
}

/// Who paid, each amount of money once, in yuan. What cannot be told apart is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
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

/// What looks odd and refuses nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct SettlementWarning {
    /// Which sentence says it.
    pub code: &'static str,
    /// The amount it is about.
    pub field: MoneyField,
}

impl Settlement {
    /// Understands a message. The region (where the patient is insured) says how the money is counted there, if it is recorded.
    #[must_use]
    pub fn of(message: Message, region: Option<Region>) -> Self {
        let (shared, account) = placings(&message, region);
        let checks = SumIdentity::ALL.iter().map(|identity| identity.check(&message, shared, account)).collect();
        Self { message, checks, shared, account }
    }

    /// Who paid, each amount of money once.
    #[must_use]
    pub fn shares(&self) -> Shares {
        let amount = |field| self.message.amount(field);
        let shared = amount(MoneyField::Shared);
        let none = shared.is_none_or(|shared| shared == SignedMoney::ZERO);
        let own = amount(MoneyField::Account).and_then(|own| match self.shared.place {
            _ if none || self.message.given(MoneyField::AccountTotal).is_some() => Some(own),
            Counted::Beside => Some(own),
            Counted::Inside => Some(own.less(shared?)),
            Counted::Unknown => None,
        });
        let account = amount(MoneyField::AccountTotal);
        let fund = amount(MoneyField::FundTotal).and_then(|fund| match self.account.place {
            _ if account == Some(SignedMoney::ZERO) => Some(fund),
            Counted::Beside => Some(fund),
            Counted::Inside => Some(fund.less(account?)),
            Counted::Unknown => None,
        });
        let accounts = own.map(|own| own.plus(shared.unwrap_or_default()));
        Shares { fund, own_account: own, shared, accounts, cash: amount(MoneyField::Cash) }
    }

    /// Which sentence explains an amount: its field's, or that of the way it is counted here.
    #[must_use]
    pub fn explained_by(&self, field: MoneyField) -> &'static str {
        let has_shared = self.message.part(MoneyField::Shared) != SignedMoney::ZERO;
        match (field, self.shared.place, self.account.place) {
            (MoneyField::Shared, Counted::Inside, _) => "acct_mulaid_pay_inside",
            (MoneyField::Account, Counted::Inside, _)
                if has_shared && self.message.given(MoneyField::AccountTotal).is_none() =>
            {
                "acct_pay_with_shared"
            }
            (MoneyField::FundTotal, _, Counted::Inside) => "fund_pay_sumamt_with_account",
            _ => field.name(),
        }
    }

    /// What looks odd and refuses nothing.
    #[must_use]
    pub fn warnings(&self) -> Vec<SettlementWarning> {
        let message = &self.message;
        let mut warnings = Vec::new();
        let mut warn = |code, field| warnings.push(SettlementWarning { code, field });
        for field in &message.clashes {
            warn("given_twice", *field);
        }
        if message.is_reversal() {
            warn("reversal", MoneyField::Total);
        }
        // Seen in 深圳: nothing in scope, and a deductible of just the 先行自付.
        let in_scope = message.amount(MoneyField::InScope);
        if in_scope.is_some_and(|in_scope| message.part(MoneyField::Deductible).outweighs(in_scope)) {
            warn("deductible_above_scope", MoneyField::Deductible);
        }
        warnings
    }
}
