//! Span: the least and the most that each payer pays over every interpretation.
//!
//! What the bill says is followed exactly. A balance that it does not say may be any, so that the grantors' payments are then bounded: an
//! account pays at least what the accounts before it cannot, and at most what they may leave.

use super::grantor::Holding;
use super::payers::{Accounts, Before, PayerKind, before_grantors, grantors};
use super::term::AccountTerms;
use super::terms::TermEvidence;
use crate::bill::liability::{FundMoney, Liabilities, PersonalBurden};
use crate::money::Money;
use crate::ordered::{OrderedMap, sort_short};
use crate::policy::PayingOrder;

/// The least and the most that somebody pays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PayerSpan {
    /// The kind of payer. The funds after the pooling fund are one payer here.
    pub payer: PayerKind,
    /// The place of a grantor among the bill's `grantors`, from 0.
    pub index: Option<usize>,
    /// The least, in yuan.
    pub least: Money,
    /// The most, in yuan.
    pub most: Money,
}

impl PayerSpan {
    /// Returns how far apart the least and the most are.
    #[must_use]
    pub const fn width(&self) -> Money {
        self.most.saturating_sub(self.least)
    }
}

/// An amount that lies between two others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Range {
    least: Money,
    most: Money,
}

impl Range {
    const fn exactly(amount: Money) -> Self {
        Self { least: amount, most: amount }
    }

    fn joined(self, other: Self) -> Self {
        Self { least: self.least.min(other.least), most: self.most.max(other.most) }
    }
}

/// What the accounts and cash pay in some interpretations.
#[derive(Clone, Debug)]
struct AccountRanges {
    own: Range,
    wallet: Range,
    grantors: Vec<Range>,
    cash: Range,
}

impl AccountRanges {
    fn joined(mut self, other: &Self) -> Self {
        for (range, other) in self.grantors.iter_mut().zip(&other.grantors) {
            *range = range.joined(*other);
        }
        Self {
            own: self.own.joined(other.own),
            wallet: self.wallet.joined(other.wallet),
            cash: self.cash.joined(other.cash),
            ..self
        }
    }
}

/// More combinations of burdens and terms than this are not tried one by one; the span is then as wide as can be.
const MOST_COMBINATIONS: usize = 20_000;

/// Returns the span of every payer.
#[must_use]
pub fn span(liabilities: &Liabilities, accounts: &Accounts<'_>, terms: &TermEvidence<'_>) -> Vec<PayerSpan> {
    let burdens = extreme_burdens(liabilities);
    let mut spans = if accounts.bill.personal_share.is_some() { Vec::new() } else { funds(liabilities) };
    spans.extend(of_burdens(&burdens, accounts, terms));
    spans
}

/// Returns the burdens between which all lie: of those with the same parts, everybody pays least of the smallest and most of the largest.
fn extreme_burdens(liabilities: &Liabilities) -> Vec<PersonalBurden> {
    let mut by_parts: OrderedMap<(Money, Money, Money), Range> = OrderedMap::new();
    for burden in liabilities.money().map(|money| money.burden) {
        let total = Range::exactly(burden.total);
        let parts = (burden.self_funded, burden.deductible, burden.account_first);
        if let Some((range, false)) = by_parts.get_or_make(parts, || total) {
            *range = range.joined(total);
        }
    }
    let ends = by_parts.into_pairs().flat_map(|((self_funded, deductible, account_first), Range { least, most })| {
        [least, most].map(|total| PersonalBurden { total, self_funded, deductible, account_first })
    });
    let mut burdens: Vec<PersonalBurden> = ends.collect();
    burdens.dedup();
    burdens
}

/// Returns the span of everybody who pays one burden.
#[must_use]
pub fn paid_by(burden: &PersonalBurden, accounts: &Accounts<'_>, terms: &TermEvidence<'_>) -> Vec<PayerSpan> {
    of_burdens(core::slice::from_ref(burden), accounts, terms)
}

fn of_burdens(burdens: &[PersonalBurden], accounts: &Accounts<'_>, terms: &TermEvidence<'_>) -> Vec<PayerSpan> {
    let all_terms = terms_that_matter(burdens, terms);
    let is_few = burdens.len().saturating_mul(all_terms.len()) <= MOST_COMBINATIONS;
    let each = || burdens.iter().flat_map(|burden| all_terms.iter().map(move |terms| (burden, terms)));
    let exact = || each().map(|(burden, terms)| ranges(burden, accounts, terms)).reduce(|all, one| all.joined(&one));
    let wide = || burdens.iter().map(|burden| widest(burden, accounts)).reduce(|all, one| all.joined(&one));
    let Some(paid) = (if is_few { exact() } else { wide() }) else { return Vec::new() };
    let of = |payer, range: Range| PayerSpan { payer, index: None, least: range.least, most: range.most };
    let mut spans = vec![of(PayerKind::OwnAccount, paid.own)];
    if !accounts.bill.wallet.is_zero() {
        spans.push(of(PayerKind::Wallet, paid.wallet));
    }
    for (index, range) in paid.grantors.iter().enumerate() {
        spans.push(PayerSpan { index: Some(index), ..of(PayerKind::Grantor, *range) });
    }
    spans.push(of(PayerKind::Cash, paid.cash));
    spans
}

/// Returns the span of the funds. Funds that pay nothing in any interpretation are left out.
fn funds(liabilities: &Liabilities) -> Vec<PayerSpan> {
    let of = |payer, amount: fn(&FundMoney) -> Money| {
        let amounts = liabilities.money().map(|money| Range::exactly(amount(money)));
        let range = amounts.reduce(Range::joined).unwrap_or(Range::exactly(Money::ZERO));
        PayerSpan { payer, index: None, least: range.least, most: range.most }
    };
    let supplements = of(PayerKind::Supplement, |money| money.supplements);
    let mut spans = vec![of(PayerKind::Fund, |money| money.pool)];
    if !supplements.most.is_zero() {
        spans.push(supplements);
    }
    spans
}

/// Returns the terms in every combination, without terms about a part that no burden has.
fn terms_that_matter(burdens: &[PersonalBurden], terms: &TermEvidence<'_>) -> Vec<AccountTerms> {
    let has_self_funded = burdens.iter().any(|burden| !burden.self_funded.is_zero());
    let has_deductible = burdens.iter().any(|burden| !burden.deductible.is_zero());
    let mut all = vec![terms.likeliest.clone()];
    for other in terms.others.iter().chain(&terms.unplaced) {
        if other.change.matters_to(has_self_funded, has_deductible) {
            let changed: Vec<AccountTerms> = all.iter().map(|terms| terms.with(&other.change)).collect();
            for one in changed {
                if !all.contains(&one) {
                    all.push(one);
                }
            }
        }
    }
    all
}

/// Returns what the accounts pay of one burden on one set of terms.
fn ranges(burden: &PersonalBurden, accounts: &Accounts<'_>, terms: &AccountTerms) -> AccountRanges {
    let Holding { least, most, .. } = accounts.own;
    let of_balance = |amount: Money| {
        let before = before_grantors(burden, amount, accounts.bill.wallet, terms);
        let (grantors, shared) = grantor_ranges(accounts, terms, before.open);
        after(before, grantors, shared)
    };
    // What everybody pays rises or falls with the balance, so that the extremes lie at its ends.
    let all = of_balance(least);
    if least == most { all } else { all.joined(&of_balance(most)) }
}

fn after(before: Before, grantors: Vec<Range>, shared: Range) -> AccountRanges {
    AccountRanges {
        own: Range::exactly(before.own),
        wallet: Range::exactly(before.wallet),
        grantors,
        cash: Range { least: before.left.saturating_sub(shared.most), most: before.left.saturating_sub(shared.least) },
    }
}

/// Returns what each grantor pays of an amount, and all together.
fn grantor_ranges(accounts: &Accounts<'_>, terms: &AccountTerms, open: Money) -> (Vec<Range>, Range) {
    let is_known = accounts.shared.iter().all(|holding| holding.least == holding.most);
    if !is_known {
        return bounded(accounts, terms, open);
    }
    // Where one account is picked and the bill does not say which, it may be each.
    let is_picked = terms.per_bill.is_some() && terms.order != PayingOrder::LargestBalance;
    let is_pick_open = is_picked && accounts.bill.pick.is_none() && accounts.shared.len() > 1;
    let pick = accounts.pick();
    let picks = if is_pick_open { 0..accounts.shared.len() } else { pick..pick.saturating_add(1) };
    let of_pick = |pick: usize| {
        let mut payers = grantors(accounts, terms, pick, open);
        sort_short(&mut payers, |payer, other| payer.index < other.index);
        let shared = payers.iter().map(|payer| payer.amount).sum();
        (payers.iter().map(|payer| Range::exactly(payer.amount)).collect::<Vec<_>>(), Range::exactly(shared))
    };
    let joined = |(all, shared): (Vec<Range>, Range), (one, also): (Vec<Range>, Range)| {
        (all.into_iter().zip(one).map(|(range, other)| range.joined(other)).collect(), shared.joined(also))
    };
    picks.map(of_pick).reduce(joined).unwrap_or_else(|| (Vec::new(), Range::exactly(Money::ZERO)))
}

/// Returns bounds where some balance is not known.
fn bounded(accounts: &Accounts<'_>, terms: &AccountTerms, open: Money) -> (Vec<Range>, Range) {
    let usable = |(index, holding): (usize, &Holding)| Range {
        least: terms.usable(accounts.bill, index, holding.least),
        most: terms.usable(accounts.bill, index, holding.most),
    };
    let usable: Vec<Range> = accounts.shared.iter().enumerate().map(usable).collect();
    let sum = |ranges: &[Range], of: fn(&Range) -> Money| ranges.iter().map(of).sum::<Money>().min(open);
    let in_bill_order = terms.per_bill.is_none() && terms.order != PayingOrder::LargestBalance;
    let bounds = |(index, range): (usize, &Range)| {
        let before = usable.get(..index).unwrap_or_default();
        let (least, most) = if in_bill_order {
            let least = range.least.min(open.saturating_sub(sum(before, |range| range.most)));
            (least, range.most.min(open.saturating_sub(sum(before, |range| range.least))))
        } else {
            (Money::ZERO, range.most.min(open))
        };
        Range { least, most }
    };
    let least = if terms.per_bill.is_none() { sum(&usable, |range| range.least) } else { Money::ZERO };
    let shared = Range { least, most: sum(&usable, |range| range.most) };
    (usable.iter().enumerate().map(bounds).collect(), shared)
}

/// Returns bounds that hold on any terms.
fn widest(burden: &PersonalBurden, accounts: &Accounts<'_>) -> AccountRanges {
    let PersonalBurden { total, self_funded, .. } = *burden;
    let up_to = |most: Money| Range { least: Money::ZERO, most: most.min(total) };
    let grantors: Vec<Range> = accounts.shared.iter().map(|holding| up_to(holding.most)).collect();
    let others: Money = grantors.iter().map(|range| range.most).chain([accounts.own.most, accounts.bill.wallet]).sum();
    AccountRanges {
        own: Range { least: accounts.own.least.min(total.saturating_sub(self_funded)), ..up_to(accounts.own.most) },
        wallet: up_to(accounts.bill.wallet),
        grantors,
        cash: Range { least: total.saturating_sub(others), most: total },
    }
}
