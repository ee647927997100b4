//! Who pays the personal burden: own account, then the grantors in order, then cash.

use super::bill::Bill;
use super::due::Due;
use super::sharing::Sharing;
use crate::money::Money;
use crate::policy::{Fund, Order};
use crate::word::words;

words! {
    /// Somebody who pays.
    PayerKind {
        /// 统筹基金.
        Fund = "fund",
        /// A fund that pays after it: 大额, 大病, 公务员, 企业补充, 救助, 其他.
        Supplement = "supplement",
        /// 本人个人账户.
        OwnAccount = "own_account",
        /// 本人的医保钱包.
        Wallet = "wallet",
        /// 共济人的个人账户.
        Grantor = "grantor",
        /// 现金.
        Cash = "cash",
    }
}

/// Somebody who pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Payer {
    /// Who.
    pub payer: PayerKind,
    /// Which supplementary fund.
    pub fund: Option<Fund>,
    /// Which of the bill's `grantors`, from 0.
    pub index: Option<usize>,
    /// How much, in yuan.
    pub amount: Money,
    /// How much of the balance could be used for this bill.
    pub usable: Option<Money>,
    /// What is left of the balance.
    pub left: Option<Money>,
}

impl Payer {
    /// Somebody who pays without an account.
    #[must_use]
    pub const fn of(payer: PayerKind, amount: Money) -> Self {
        Self { payer, fund: None, index: None, amount, usable: None, left: None }
    }

    /// An account that pays.
    const fn with(payer: PayerKind, amount: Money, usable: Money, balance: Money) -> Self {
        Self { usable: Some(usable), left: Some(balance.less(amount)), ..Self::of(payer, amount) }
    }
}

/// The personal burden with the parts that not every account may pay.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Burden {
    /// All of it.
    pub total: Money,
    /// 全自费 in it.
    pub self_funded: Money,
    /// 起付线 in it.
    pub deductible: Money,
    /// What 当年账户 pays of it before the 起付线.
    pub account_first: Money,
}

/// The accounts that may pay.
pub struct Accounts<'a> {
    /// The patient's own, and the grantors'.
    pub bill: &'a Bill,
    /// What of the grantors' balances may be shared, in the bill's order.
    pub shared: Vec<Money>,
}

/// A grantor's account.
#[derive(Clone, Copy)]
struct Account {
    index: usize,
    balance: Money,
    /// What of it may be used for this bill.
    usable: Money,
}

/// Who pays what: the funds, then the burden is split. An account's money carries no label, so the own account is taken to pay
/// first what shared money may not.
#[must_use]
pub fn payers(due: &Due, accounts: &Accounts<'_>, sharing: &Sharing) -> Vec<Payer> {
    let (burden, bill) = (due.burden, accounts.bill);
    let mut payers = Vec::with_capacity(bill.grantors.len().saturating_add(4));
    if let Some(paid) = &due.paid {
        payers.push(Payer::of(PayerKind::Fund, paid.pool));
        for share in &paid.supplements {
            payers.push(Payer { fund: Some(share.fund), ..Payer::of(PayerKind::Supplement, share.amount) });
        }
    }
    let own_may_not = if sharing.own_self_funded { Money::ZERO } else { burden.self_funded };
    let own = bill.own_account.min(burden.total.less(own_may_not));
    payers.push(Payer::with(PayerKind::OwnAccount, own, bill.own_account, bill.own_account));
    let barred = |may_pay: bool, part: Money| if may_pay { Money::ZERO } else { part };
    let self_funded = barred(sharing.shared_self_funded, burden.self_funded);
    let deductible = barred(sharing.shared_deductible, burden.deductible);
    // Of what shared money may not pay, the own account leaves what it may not pay either, and what it is too short for.
    let neither = self_funded.min(own_may_not);
    let own_alone = self_funded.less(neither).plus(deductible).plus(burden.account_first);
    let shared_may_not = neither.plus(own_alone.less(own));
    let mut left = burden.total.less(own);
    // What relatives have moved into it is the patient's to spend, on what shared money may pay.
    let wallet = bill.wallet.min(left.less(shared_may_not));
    if !bill.wallet.is_zero() {
        payers.push(Payer::with(PayerKind::Wallet, wallet, bill.wallet, bill.wallet));
    }
    left = left.less(wallet);
    let mut open = if sharing.shared_visit { left.less(shared_may_not) } else { Money::ZERO };
    let mut places_left = sharing.per_bill.unwrap_or(u32::MAX);
    for Account { index, balance, usable } in in_order(accounts, sharing) {
        let amount = if places_left == 0 { Money::ZERO } else { open.min(usable) };
        if !amount.is_zero() {
            places_left = places_left.saturating_sub(1);
        }
        (left, open) = (left.less(amount), open.less(amount));
        payers.push(Payer { index: Some(index), ..Payer::with(PayerKind::Grantor, amount, usable, balance) });
    }
    payers.push(Payer::of(PayerKind::Cash, left));
    payers
}

/// The grantors' accounts in the order they pay.
fn in_order(accounts: &Accounts<'_>, sharing: &Sharing) -> Vec<Account> {
    let bill = accounts.bill;
    let pick = bill.pick.and_then(|pick| usize::try_from(pick).ok()).unwrap_or(0);
    let comes_first = |one: &Account, other: &Account| match sharing.order {
        Order::LargestBalance => one.balance > other.balance,
        _ => sharing.per_bill.is_some() && one.index == pick,
    };
    let mut order: Vec<Account> = Vec::with_capacity(accounts.shared.len());
    for (index, ((balance, kept), sharer)) in
        accounts.shared.iter().zip(&sharing.kept_back).zip(&bill.grantors).enumerate()
    {
        let free = balance.less(*kept);
        let cap = sharer.payment_cap.filter(|_| sharing.capped);
        let one = Account { index, balance: *balance, usable: cap.map_or(free, |cap| cap.min(free)) };
        // Equals keep the bill's order.
        let place = order.iter().position(|other| comes_first(&one, other)).unwrap_or(order.len());
        order.insert(place, one);
    }
    order
}
