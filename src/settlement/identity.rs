//! The sums a settlement should obey.

use super::field::MoneyField;
use super::message::Message;
use super::placing::{Counted, Evidence, Placing};
use super::signed_money::SignedMoney;
use crate::word::words;

words! {
    /// A sum a settlement should obey; what stands in brackets counts as 0 when it is not given.
    SumIdentity {
        /// I1: total = 全自费 (+ 超限价) + 先行自付 + 符合政策范围.
        Items = "items",
        /// I1s: the same (+ items a local system keeps apart).
        ItemsWithSpecial = "items_with_special",
        /// I2: total = 基金支付总额 + 个人负担 (+ 医院负担).
        FundAndPerson = "fund_and_person",
        /// I3b: total = 基金 + 个人账户 (+ 共济) + 现金 (+ 医院负担 + 其他费用).
        PayersSharedBeside = "payers_shared_beside",
        /// I3i: the same with 共济 inside 个人账户.
        PayersSharedInside = "payers_shared_inside",
        /// I4: 个人负担 = 个人账户 + 现金 (+ 共济, unless it lies inside).
        Person = "person",
        /// I5: 基金支付总额 = each fund given, at least one.
        Funds = "funds",
    }
}

words! {
    /// Whether a sum holds.
    Judgement {
        /// It does.
        Holds = "holds",
        /// It does not.
        Fails = "fails",
        /// Something it needs is not given.
        CannotTest = "cannot_test",
    }
}

words! {
    /// Why a sum fails by just this much.
    FailReason {
        /// The items kept apart are missing in it.
        SpecialItems = "special_items",
        /// `fund_pay_sumamt` holds the account as well.
        AccountInFund = "account_in_fund",
        /// 共济 is counted the other way.
        SharedOtherwise = "shared_otherwise",
    }
}

/// A sum that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Checked {
    /// Which.
    pub identity: SumIdentity,
    /// Whether it holds.
    pub judgement: Judgement,
    /// The whole less its parts, in yuan: by how much it fails; left out where it cannot be tested.
    #[cfg_attr(feature = "types", ts(optional))]
    pub difference: Option<SignedMoney>,
    /// Where it cannot be tested: the fields it needs. Otherwise those that are not given and count as 0.
    pub missing: Vec<MoneyField>,
    /// Why it fails, where the message itself shows it.
    #[cfg_attr(feature = "types", ts(optional))]
    pub reason: Option<FailReason>,
}

/// The whole, the parts that must be given, those that may be.
type Form = (MoneyField, &'static [MoneyField], &'static [MoneyField]);

impl SumIdentity {
    const fn form(self, shared: Counted) -> Form {
        use MoneyField::{
            Account, AccountTotal, Burden, Cash, FundTotal, Hospital, InScope, OtherPayer, OverLimit, PreSelfPay,
            SelfFunded, Shared, SpecialItems, Total,
        };
        match self {
            Self::Items => (Total, &[SelfFunded, PreSelfPay, InScope], &[OverLimit]),
            Self::ItemsWithSpecial => (Total, &[SelfFunded, PreSelfPay, InScope], &[OverLimit, SpecialItems]),
            Self::FundAndPerson => (Total, &[FundTotal, Burden], &[Hospital]),
            Self::PayersSharedBeside => (Total, &[FundTotal, Account, Cash], &[Shared, Hospital, OtherPayer]),
            Self::PayersSharedInside => (Total, &[FundTotal, AccountTotal, Cash], &[Hospital, OtherPayer]),
            Self::Person if matches!(shared, Counted::Inside) => (Burden, &[AccountTotal, Cash], &[]),
            Self::Person => (Burden, &[Account, Cash], &[Shared]),
            Self::Funds => (FundTotal, &[], &MoneyField::FUNDS),
        }
    }

    /// Checks a message, as its account is counted.
    pub(super) fn check(self, message: &Message, shared: Placing, account: Placing) -> Checked {
        let (whole, needed, optional) = self.form(shared.place);
        let absent = |fields: &[MoneyField]| -> Vec<MoneyField> {
            fields.iter().copied().filter(|field| message.amount(*field).is_none()).collect()
        };
        let mut missing = absent(&[whole]);
        missing.extend(absent(needed));
        let without = absent(optional);
        if self == Self::Funds && without.len() == optional.len() {
            missing.push(MoneyField::PooledFund);
        }
        if !missing.is_empty() {
            return Checked {
                identity: self,
                judgement: Judgement::CannotTest,
                difference: None,
                missing,
                reason: None,
            };
        }
        let difference = message.part(whole).less(message.sum(needed)).less(message.sum(optional));
        let holds = difference == SignedMoney::ZERO;
        Checked {
            identity: self,
            judgement: if holds { Judgement::Holds } else { Judgement::Fails },
            difference: Some(difference),
            missing: without,
            reason: if holds { None } else { self.reason(message, difference, shared, account) },
        }
    }

    /// Why it fails by `difference`, where the message itself shows why.
    fn reason(
        self,
        message: &Message,
        difference: SignedMoney,
        shared: Placing,
        account: Placing,
    ) -> Option<FailReason> {
        let is = |field| difference == message.part(field);
        let lacks = |field| difference == message.part(field).negated();
        let by_numbers = |placing: Placing, place| placing.by == Evidence::Numbers && placing.place == place;
        let in_fund = by_numbers(account, Counted::Inside);
        let (found, reason) = match self {
            Self::Items => (is(MoneyField::SpecialItems), FailReason::SpecialItems),
            Self::Funds => (in_fund && is(MoneyField::AccountTotal), FailReason::AccountInFund),
            _ if in_fund && lacks(MoneyField::AccountTotal) => (true, FailReason::AccountInFund),
            Self::PayersSharedInside => {
                (by_numbers(shared, Counted::Beside) && is(MoneyField::Shared), FailReason::SharedOtherwise)
            }
            Self::PayersSharedBeside => {
                (by_numbers(shared, Counted::Inside) && lacks(MoneyField::Shared), FailReason::SharedOtherwise)
            }
            _ => return None,
        };
        found.then_some(reason)
    }
}
