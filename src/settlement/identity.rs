//! The sums a settlement should obey.

use super::field::MoneyField;
use super::inclusion::{Included, Inclusion, InclusionSource};
use super::message::{Message, UnknownAmount};
use super::signed_money::SignedMoney;
use crate::vocabulary;

vocabulary! {
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

vocabulary! {
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

vocabulary! {
    /// Why a sum fails by just this much.
    FailReason {
        /// The items kept apart are missing in it.
        SpecialItems = "special_items",
        /// `fund_pay_sumamt` holds the account as well.
        AccountInFund = "account_in_fund",
        /// 共济 is counted the other way.
        SharedOtherwise = "shared_otherwise",
        /// The hospital waived it, as its line among the funds says.
        HospitalWaiver = "hospital_waiver",
        /// Amounts under names that are not known come to just as much.
        UnknownAmounts = "unknown_amounts",
    }
}

/// A sum that was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// Which.
    pub identity: SumIdentity,
    /// Whether it holds.
    pub judgement: Judgement,
    /// The whole less its parts, in yuan: by how much it fails; left out where it cannot be tested.
    pub difference: Option<SignedMoney>,
    /// Where it cannot be tested: the fields it needs. Otherwise those that are not given and count as 0.
    pub missing: Vec<MoneyField>,
    /// Why it fails, where the message itself shows it.
    pub reason: Option<FailReason>,
    /// The names of the unknown amounts that come to just as much.
    pub explained_by: Option<Vec<String>>,
}

/// The whole, the parts that must be given, those that may be.
type Form = (MoneyField, &'static [MoneyField], &'static [MoneyField]);

impl SumIdentity {
    const fn form(self, shared: Included) -> Form {
        use MoneyField::{
            Account, AccountTotal, Burden, Cash, FundTotal, Hospital, InScope, OtherPayer, OverLimit, PreSelfPay,
            SelfFunded, Shared, SpecialItems, Total, Wallet,
        };
        match self {
            Self::Items => (Total, &[SelfFunded, PreSelfPay, InScope], &[OverLimit]),
            Self::ItemsWithSpecial => (Total, &[SelfFunded, PreSelfPay, InScope], &[OverLimit, SpecialItems]),
            Self::FundAndPerson => (Total, &[FundTotal, Burden], &[Hospital]),
            Self::PayersSharedBeside => (Total, &[FundTotal, Account, Cash], &[Shared, Hospital, OtherPayer, Wallet]),
            Self::PayersSharedInside => (Total, &[FundTotal, AccountTotal, Cash], &[Hospital, OtherPayer, Wallet]),
            Self::Person if matches!(shared, Included::Inside) => (Burden, &[AccountTotal, Cash], &[Wallet]),
            Self::Person => (Burden, &[Account, Cash], &[Shared, Wallet]),
            Self::Funds => (FundTotal, &[], &MoneyField::FUNDS),
        }
    }

    /// Checks a message, as its amounts are counted.
    pub(super) fn check(self, message: &Message, shared: &Inclusion, account: &Inclusion) -> Checked {
        let (whole, needed, optional) = self.form(shared.place);
        // No interface lists the wallet, so nobody misses it.
        let is_absent = |field: &MoneyField| *field != MoneyField::Wallet && message.amount(*field).is_none();
        let absent = |fields: &[MoneyField]| -> Vec<MoneyField> { fields.iter().copied().filter(is_absent).collect() };
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
                explained_by: None,
            };
        }
        let difference = message.part(whole).minus(message.sum(needed)).minus(message.sum(optional));
        let holds = difference == SignedMoney::ZERO;
        let mut reason = if holds { None } else { self.reason(message, difference, shared, account) };
        let mut explained_by = None;
        if !holds && reason.is_none() {
            explained_by = explaining(&message.unknown, difference);
            reason = explained_by.is_some().then_some(FailReason::UnknownAmounts);
        }
        Checked {
            identity: self,
            judgement: if holds { Judgement::Holds } else { Judgement::Fails },
            difference: Some(difference),
            missing: without,
            reason,
            explained_by,
        }
    }

    /// Why it fails by `difference`, where the message itself shows why.
    fn reason(
        self,
        message: &Message,
        difference: SignedMoney,
        shared: &Inclusion,
        account: &Inclusion,
    ) -> Option<FailReason> {
        let is = |field| difference == message.part(field);
        let lacks = |field| difference == message.part(field).negated();
        let by_numbers = |placing: &Inclusion, place| placing.by == InclusionSource::Numbers && placing.place == place;
        let in_fund = by_numbers(account, Included::Inside);
        let shared = |place| by_numbers(shared, place);
        let with_hospital = matches!(self, Self::FundAndPerson | Self::PayersSharedBeside | Self::PayersSharedInside);
        let (found, reason) = match self {
            Self::Items => (is(MoneyField::SpecialItems), FailReason::SpecialItems),
            Self::Funds => (in_fund && is(MoneyField::AccountTotal), FailReason::AccountInFund),
            _ if in_fund && lacks(MoneyField::AccountTotal) => (true, FailReason::AccountInFund),
            Self::PayersSharedInside if shared(Included::Beside) && is(MoneyField::Shared) => {
                (true, FailReason::SharedOtherwise)
            }
            Self::PayersSharedBeside if shared(Included::Inside) && lacks(MoneyField::Shared) => {
                (true, FailReason::SharedOtherwise)
            }
            _ => (with_hospital && difference == message.waived(), FailReason::HospitalWaiver),
        };
        found.then_some(reason)
    }
}

/// Among more amounts some would come to the difference by chance.
const MOST_TRIED: usize = 8;

/// The unknown amounts that come to just the difference: one, else two, else all of them.
fn explaining(unknown: &[UnknownAmount], difference: SignedMoney) -> Option<Vec<String>> {
    let unknown = unknown.get(..unknown.len().min(MOST_TRIED)).unwrap_or_default();
    let mut all = SignedMoney::ZERO;
    let mut two = None;
    for (at, one) in unknown.iter().enumerate() {
        if one.amount == difference {
            return Some(vec![one.name.clone()]);
        }
        all = all.plus(one.amount);
        for other in unknown.iter().skip(at.saturating_add(1)) {
            if two.is_none() && one.amount.plus(other.amount) == difference {
                two = Some(vec![one.name.clone(), other.name.clone()]);
            }
        }
    }
    two.or_else(|| (all == difference).then(|| unknown.iter().map(|one| one.name.clone()).collect()))
}
