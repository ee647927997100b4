//! Who pays the personal burden: own account, then the grantors in order, then cash.

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

/// Somebody who pays, and how much.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Payer {
    /// Who.
    pub kind: PayerKind,
    /// Which supplementary fund.
    pub fund: Option<Fund>,
    /// Which grantor of the bill.
    pub index: Option<usize>,
    /// How much, in yuan.
    pub amount: Money,
    /// How much of the balance could be used.
    pub usable: Option<Money>,
    /// What is left of the balance.
    pub left: Option<Money>,
}

impl Payer {
    /// Somebody who pays without an account.
    #[must_use]
    pub const fn of(kind: PayerKind, amount: Money) -> Self {
        Self { kind, fund: None, index: None, amount, usable: None, left: None }
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
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accounts {
    /// The patient's own.
    pub own: Money,
    /// The patient's 医保钱包.
    pub wallet: Money,
    /// The grantors', in the bill's order.
    pub shared: Vec<Money>,
    /// Each grantor's own limit per payment.
    pub caps: Vec<Option<Money>>,
    /// The grantor picked where only some may pay.
    pub pick: usize,
}

/// Splits a burden. An account's money carries no label, so the own account is taken to pay first what shared money may not.
#[must_use]
pub fn payers(burden: Burden, accounts: &Accounts, sharing: &Sharing) -> Vec<Payer> {
    let own_may_not = if sharing.own_self_funded { Money::ZERO } else { burden.self_funded };
    let own = accounts.own.min(burden.total.less(own_may_not));
    let mut payers = vec![Payer {
        usable: Some(accounts.own),
        left: Some(accounts.own.less(own)),
        ..Payer::of(PayerKind::OwnAccount, own)
    }];
    let barred = |may_pay: bool, part: Money| if may_pay { Money::ZERO } else { part };
    let self_funded = barred(sharing.shared_self_funded, burden.self_funded);
    let deductible = barred(sharing.shared_deductible, burden.deductible);
    // Of what shared money may not pay, the own account leaves what it may not pay either, and what it is too short for.
    let neither = self_funded.min(own_may_not);
    let own_alone = self_funded.less(neither).plus(deductible).plus(burden.account_first);
    let shared_may_not = neither.plus(own_alone.less(own));
    let mut due = burden.total.less(own);
    // What relatives have moved into it is the patient's to spend, on what shared money may pay.
    let wallet = accounts.wallet.min(due.less(shared_may_not));
    if !accounts.wallet.is_zero() {
        payers.push(Payer {
            usable: Some(accounts.wallet),
            left: Some(accounts.wallet.less(wallet)),
            ..Payer::of(PayerKind::Wallet, wallet)
        });
    }
    due = due.less(wallet);
    let mut open = if sharing.shared_visit { due.less(shared_may_not) } else { Money::ZERO };
    let mut places_left = sharing.per_bill.unwrap_or(u32::MAX);
    for (index, balance, usable) in in_order(accounts, sharing) {
        let amount = if places_left == 0 { Money::ZERO } else { open.min(usable) };
        if !amount.is_zero() {
            places_left = places_left.saturating_sub(1);
        }
        (due, open) = (due.less(amount), open.less(amount));
        payers.push(Payer {
            index: Some(index),
            usable: Some(usable),
            left: Some(balance.less(amount)),
            ..Payer::of(PayerKind::Grantor, amount)
        });
    }
    payers.push(Payer::of(PayerKind::Cash, due));
    payers
}

/// The grantors in the order they pay, each with its balance and what of it may be used for this bill.
fn in_order(accounts: &Accounts, sharing: &Sharing) -> Vec<(usize, Money, Money)> {
    let kept = sharing.kept_back.iter().copied().chain(core::iter::repeat(Money::ZERO));
    let caps = accounts.caps.iter().map(|cap| cap.filter(|_| sharing.capped)).chain(core::iter::repeat(None));
    let usable = |(((index, balance), kept), cap): (((usize, &Money), Money), Option<Money>)| {
        let free = balance.less(kept);
        (index, *balance, cap.map_or(free, |cap| cap.min(free)))
    };
    let mut order: Vec<_> = accounts.shared.iter().enumerate().zip(kept).zip(caps).map(usable).collect();
    let first = |order: &[(usize, Money, Money)]| match sharing.order {
        Order::LargestBalance => largest(order),
        _ if sharing.per_bill.is_some() => order.iter().position(|(index, ..)| *index == accounts.pick),
        _ => None,
    };
    // Those who come first move to the front one by one; all others keep the bill's order.
    let mut sorted = Vec::with_capacity(order.len());
    while !order.is_empty() {
        let next = first(&order).unwrap_or(0);
        sorted.push(order.remove(next));
    }
    sorted
}

/// The place of the largest balance, the first of equals.
fn largest(order: &[(usize, Money, Money)]) -> Option<usize> {
    let most = order.iter().map(|(_, balance, _)| *balance).max()?;
    order.iter().position(|(_, balance, _)| *balance == most)
}
