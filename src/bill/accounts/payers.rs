//! Payers: the funds, then the accounts in order, then cash.

use super::grantor::Holding;
use super::term::AccountTerms;
use crate::bill::field::BillField;
use crate::bill::liability::{Liability, PersonalBurden};
use crate::bill::request::Bill;
use crate::money::Money;
use crate::policy::{PayingOrder, SupplementaryFund};
use crate::vocabulary;

vocabulary! {
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
pub struct Payer {
    /// The kind of payer.
    pub payer: PayerKind,
    /// The supplementary fund.
    pub fund: Option<SupplementaryFund>,
    /// The place of a grantor among the bill's `grantors`, from 0.
    pub index: Option<usize>,
    /// The payment, in yuan.
    pub amount: Money,
    /// The part of the balance that could be used for this bill.
    pub usable: Option<Money>,
    /// The balance after the payment.
    pub left: Option<Money>,
}

impl Payer {
    /// Returns a payer without an account.
    #[must_use]
    pub const fn of(payer: PayerKind, amount: Money) -> Self {
        Self { payer, fund: None, index: None, amount, usable: None, left: None }
    }

    /// Returns an account that pays.
    const fn with(payer: PayerKind, amount: Money, usable: Money, holding: &Holding) -> Self {
        let payer = Self::of(payer, amount);
        let left = holding.likeliest.saturating_sub(amount);
        if holding.is_known { Self { usable: Some(usable), left: Some(left), ..payer } } else { payer }
    }

    /// Returns whether two payers pay the same.
    fn pays_like(&self, other: &Self) -> bool {
        let money = |payer: &Self| (payer.payer, payer.fund, payer.index, payer.amount);
        money(self) == money(other)
    }

    /// Returns whether two splits take the same from everybody, in whatever order.
    #[must_use]
    pub fn are_same(one: &[Self], other: &[Self]) -> bool {
        let all_in =
            |one: &[Self], other: &[Self]| one.iter().all(|payer| other.iter().any(|also| also.pays_like(payer)));
        one.len() == other.len() && all_in(one, other)
    }
}

/// The accounts that may pay.
#[derive(Clone, Debug)]
pub struct Accounts<'a> {
    /// The bill with the grantors and their limits.
    pub bill: &'a Bill,
    /// The patient's own account.
    pub own: Holding,
    /// The part of each grantor's balance that may be shared, in the bill's order.
    pub shared: Vec<Holding>,
}

impl<'a> Accounts<'a> {
    /// Returns the accounts of a bill.
    #[must_use]
    pub fn of(bill: &'a Bill, shared: Vec<Holding>) -> Self {
        let holding = Holding::of(bill.own_account, BillField::OwnAccount);
        // An account that is not given holds at least what is said to have come in this year. Nobody is asked for it: the page of a
        // patient without an account would never come to an end.
        let at_least = bill.own_current_year.unwrap_or_default();
        let unknown = Holding { likeliest: at_least, least: at_least, asks: None, ..holding };
        let own = if holding.is_known { holding } else { unknown };
        Self { bill, own, shared }
    }

    /// Returns the place of the grantor who was picked, the first if the bill does not say.
    #[must_use]
    pub fn pick(&self) -> usize {
        self.bill.pick.and_then(|pick| usize::try_from(pick).ok()).unwrap_or(0)
    }
}

/// A grantor's account.
#[derive(Clone, Copy)]
struct Account {
    index: usize,
    holding: Holding,
    /// The part that may be used for this bill.
    usable: Money,
}

/// Returns who pays what.
///
/// An account's money carries no label, so the own account is taken to pay first what shared money may not.
#[must_use]
pub fn payers(liability: &Liability, accounts: &Accounts<'_>, terms: &AccountTerms) -> Vec<Payer> {
    let bill = accounts.bill;
    let Before { own, wallet, open, left } =
        before_grantors(&liability.burden, accounts.own.likeliest, bill.wallet, terms);
    let grantors = grantors(accounts, terms, accounts.pick(), open);
    let shared: Money = grantors.iter().map(|payer| payer.amount).sum();
    let wallet_payer = || Payer::with(PayerKind::Wallet, wallet, bill.wallet, &Holding::known(bill.wallet));
    let mut payers = funds(liability);
    payers.push(Payer::with(PayerKind::OwnAccount, own, accounts.own.likeliest, &accounts.own));
    if !bill.wallet.is_zero() {
        payers.push(wallet_payer());
    }
    payers.extend(grantors);
    payers.push(Payer::of(PayerKind::Cash, left.saturating_sub(shared)));
    payers
}

/// What is paid before the grantors.
#[derive(Clone, Copy, Debug)]
pub struct Before {
    /// Paid by the own account.
    pub own: Money,
    /// Paid by the wallet.
    pub wallet: Money,
    /// The rest that grantors may pay.
    pub open: Money,
    /// The whole rest.
    pub left: Money,
}

/// Returns what an own account with this balance, and the wallet, pay, and what they leave.
#[must_use]
pub fn before_grantors(burden: &PersonalBurden, balance: Money, in_wallet: Money, terms: &AccountTerms) -> Before {
    let barred = |may_pay: bool, part: Money| if may_pay { Money::ZERO } else { part };
    let own_may_not = barred(terms.own_self_funded, burden.self_funded);
    let own = balance.min(burden.total.saturating_sub(own_may_not));
    // Shared money may not pay what neither account may pay, nor what the own account alone may pay and is too short for.
    let self_funded = barred(terms.shared_self_funded, burden.self_funded);
    let deductible = barred(terms.shared_deductible, burden.deductible);
    let neither = self_funded.min(own_may_not);
    let own_alone = self_funded.saturating_sub(neither).saturating_add(deductible).saturating_add(burden.account_first);
    let shared_may_not = neither.saturating_add(own_alone.saturating_sub(own));
    let after_own = burden.total.saturating_sub(own);
    // Money that relatives have moved into the wallet is the patient's to spend, on what shared money may pay.
    let wallet = in_wallet.min(after_own.saturating_sub(shared_may_not));
    let left = after_own.saturating_sub(wallet);
    let open = if terms.shared_visit { left.saturating_sub(shared_may_not) } else { Money::ZERO };
    Before { own, wallet, open, left }
}

fn funds(liability: &Liability) -> Vec<Payer> {
    let Some(paid) = &liability.paid else { return Vec::new() };
    let supplements = paid
        .supplements
        .iter()
        .map(|payment| Payer { fund: Some(payment.fund), ..Payer::of(PayerKind::Supplement, payment.amount) });
    let mut payers = vec![Payer::of(PayerKind::Fund, paid.pool)];
    payers.extend(supplements);
    payers
}

/// Returns what each grantor pays of an amount, in the order they pay. `pick` is the one who was picked.
#[must_use]
pub fn grantors(accounts: &Accounts<'_>, terms: &AccountTerms, pick: usize, amount: Money) -> Vec<Payer> {
    let mut open = amount;
    let mut payers_left = terms.per_bill.unwrap_or(u32::MAX);
    let mut payers = Vec::with_capacity(accounts.shared.len());
    for Account { index, holding, usable } in in_order(accounts, terms, pick) {
        let amount = if payers_left == 0 { Money::ZERO } else { open.min(usable) };
        payers_left = payers_left.saturating_sub(u32::from(!amount.is_zero()));
        open = open.saturating_sub(amount);
        payers.push(Payer { index: Some(index), ..Payer::with(PayerKind::Grantor, amount, usable, &holding) });
    }
    payers
}

/// Returns the grantors' accounts in the order they pay.
fn in_order(accounts: &Accounts<'_>, terms: &AccountTerms, pick: usize) -> Vec<Account> {
    let bill = accounts.bill;
    let comes_first = |one: &Account, other: &Account| match terms.order {
        PayingOrder::LargestBalance => one.holding.likeliest > other.holding.likeliest,
        _ => terms.per_bill.is_some() && one.index == pick,
    };
    let mut order: Vec<Account> = Vec::with_capacity(accounts.shared.len());
    for (index, holding) in accounts.shared.iter().enumerate() {
        let account = Account { index, holding: *holding, usable: terms.usable(bill, index, holding.likeliest) };
        // Equals keep the bill's order.
        let place = order.iter().position(|other| comes_first(&account, other)).unwrap_or(order.len());
        order.insert(place, account);
    }
    order
}
