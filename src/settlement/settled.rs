//! A message, understood.

use super::explanation::{AmountExplanation, CountedAmountCode};
use super::extras::place_extras;
use super::field::MoneyField;
use super::identity::{Checked, SumIdentity};
use super::inclusion::{Included, Inclusion, placings, recorded};
use super::message::Message;
use super::signed_money::SignedMoney;
use crate::policy::{Rules, Topic};
use crate::vocabulary::Vocabulary;

/// A message, understood: what it says, whether it adds up, where the account's money is counted.
#[derive(Clone, Debug)]
pub struct Settlement {
    /// What the message says.
    pub message: Message,
    /// Every sum, in the order of [`SumIdentity`].
    pub checks: Vec<Checked>,
    /// 共济 inside `acct_pay` or beside it.
    pub shared: Inclusion,
    /// The account inside `fund_pay_sumamt` or beside it.
    pub account: Inclusion,
    /// Whether the cash holds the hospital's part, by what is recorded of the place.
    hospital_in_cash: bool,
}

/// Who paid, each amount of money once, in yuan. What cannot be distinguished is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SettledShares {
    /// The funds, without the account.
    pub fund: Option<SignedMoney>,
    /// The patient's own account, without 共济.
    pub own_account: Option<SignedMoney>,
    /// 共济.
    pub shared: Option<SignedMoney>,
    /// Own account and 共济 together.
    pub accounts: Option<SignedMoney>,
    /// The wallet, where it is a payer of its own.
    pub wallet: Option<SignedMoney>,
    /// Cash.
    pub cash: Option<SignedMoney>,
    /// The hospital, if it bears anything.
    pub hospital: Option<SignedMoney>,
    /// 其他费用 of mobile payment without the hospital's part, if there is any.
    pub others: Option<SignedMoney>,
}

impl Settlement {
    /// Understands a message. The rules of the place where the patient is insured say how the money is counted there, if it is
    /// recorded.
    #[must_use]
    pub fn of(mut message: Message, rules: &Rules<'_>) -> Self {
        let hospital_in_cash =
            recorded(rules, Topic::HospitalInCash).is_some_and(|(place, _)| place == Included::Inside);
        place_extras(&mut message, hospital_in_cash);
        let (shared, account) = placings(&message, rules);
        let checks = SumIdentity::ALL.iter().map(|identity| identity.check(&message, &shared, &account)).collect();
        Self { message, checks, shared, account, hospital_in_cash }
    }

    /// Who paid, each amount of money once.
    #[must_use]
    pub fn shares(&self) -> SettledShares {
        let amount = |field| self.message.amount(field);
        let shared = amount(MoneyField::Shared);
        let none = shared.is_none_or(|shared| shared == SignedMoney::ZERO);
        let own = amount(MoneyField::Account).and_then(|own| match self.shared.place {
            _ if none || self.message.given(MoneyField::AccountTotal).is_some() => Some(own),
            Included::Beside => Some(own),
            Included::Inside => Some(own.minus(shared?)),
            Included::Unknown => None,
        });
        let account = amount(MoneyField::AccountTotal);
        let fund = amount(MoneyField::FundTotal).and_then(|fund| match self.account.place {
            _ if account == Some(SignedMoney::ZERO) => Some(fund),
            Included::Beside => Some(fund),
            Included::Inside => Some(fund.minus(account?)),
            Included::Unknown => None,
        });
        let accounts = own.map(|own| own.plus(shared.unwrap_or_default()));
        let message = &self.message;
        let (mut hospital, mut others) = (message.part(MoneyField::Hospital), message.part(MoneyField::OtherPayer));
        let mut cash = amount(MoneyField::Cash);
        if message.hospital_inside {
            if self.hospital_in_cash {
                cash = cash.map(|cash| cash.minus(hospital));
            } else if hospital.outweighs(others) {
                // In which amount it lies is not known.
                hospital = SignedMoney::ZERO;
            } else {
                others = others.minus(hospital);
            }
        }
        let not_zero = |amount: SignedMoney| Some(amount).filter(|amount| *amount != SignedMoney::ZERO);
        SettledShares {
            fund,
            own_account: own,
            shared,
            accounts,
            wallet: amount(MoneyField::Wallet).filter(|_| !message.wallet_inside),
            cash,
            hospital: not_zero(hospital),
            others: not_zero(others),
        }
    }

    /// Which sentence explains an amount: its field's, or that of the way it is counted here.
    #[must_use]
    pub fn explained_by(&self, field: MoneyField) -> AmountExplanation {
        let has_shared = self.message.part(MoneyField::Shared) != SignedMoney::ZERO;
        let counted = match (field, self.shared.place, self.account.place) {
            (MoneyField::Shared, Included::Inside, _) => CountedAmountCode::SharedInside,
            (MoneyField::Account, Included::Inside, _)
                if has_shared && self.message.given(MoneyField::AccountTotal).is_none() =>
            {
                CountedAmountCode::AccountWithShared
            }
            (MoneyField::FundTotal, _, Included::Inside) => CountedAmountCode::FundsWithAccount,
            (MoneyField::Hospital, ..)
                if self.message.hospital_inside && self.message.part(field) != SignedMoney::ZERO =>
            {
                CountedAmountCode::HospitalInside
            }
            (MoneyField::Wallet, ..) if self.message.wallet_inside => CountedAmountCode::WalletInside,
            _ => return AmountExplanation::Field(field),
        };
        AmountExplanation::Counted(counted)
    }
}
