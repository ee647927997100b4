//! Other years: bounds of what funds pay of a bill that does not say what its year has used up.
//!
//! A year so far can be any: its 起付线 borne, its 封顶线 used up, its bands reached. The bounds follow from the figures alone, so that no
//! year is tried.

use super::burden::{FundMoney, PersonalBurden};
use super::fund::Funded;
use super::schedule::{Cap, Figures};
use crate::money::Money;
use crate::ordered::OrderedMap;
use crate::policy::{CapBase, CapPeriod, Supplement, SupplementBase};
use crate::rate::Rate;

/// The bounds over every year, and over every interpretation in which 当年账户 pays the same first.
#[derive(Clone, Copy, Debug)]
struct YearBounds {
    self_funded: Money,
    least_pool: Money,
    most_pool: Money,
    most_supplements: Money,
    most_deductible: Money,
    least_burden: Money,
    most_burden: Money,
}

/// The bounds of a bill over every year, by what 当年账户 pays first.
#[derive(Debug)]
pub struct OtherYears(OrderedMap<Money, YearBounds>);

impl OtherYears {
    /// Returns bounds of nothing yet.
    pub const fn new() -> Self {
        Self(OrderedMap::new())
    }

    /// Widens the bounds by those of a bill in one interpretation.
    pub fn add(&mut self, funded: &Funded, figures: &Figures, supplements: &[Supplement]) {
        let one = YearBounds::of(funded, figures, supplements);
        if let Some((bounds, false)) = self.0.get_or_make(funded.paid.account_first, || one) {
            *bounds = bounds.joined(&one);
        }
    }

    /// Returns the extremes of the money.
    pub fn extremes(self) -> Vec<FundMoney> {
        self.0.into_pairs().flat_map(|(account_first, bounds)| bounds.extremes(account_first)).collect()
    }
}

impl YearBounds {
    fn of(funded: &Funded, figures: &Figures, supplements: &[Supplement]) -> Self {
        let (scope, paid) = (&funded.scope, &funded.paid);
        let expense = scope.in_scope.saturating_sub(paid.account_first);
        let [least_deductible, most_deductible] =
            figures.deductible_in_any_year.map(|deductible| deductible.min(expense));
        let [least_share, most_share] =
            shares(figures, expense.saturating_sub(least_deductible), expense.saturating_sub(most_deductible));
        let apart = scope.special.saturating_sub(scope.special_paid);
        let outside = scope.total.saturating_sub(scope.in_scope).saturating_sub(scope.special);
        let (left, most_supplements) = after_supplements(supplements, expense, most_share, apart, outside);
        let most_burden = scope.total.saturating_sub(least_share).saturating_sub(scope.special_paid);
        Self {
            self_funded: scope.self_funded,
            least_pool: least_share.saturating_add(scope.special_paid),
            most_pool: most_share.saturating_add(scope.special_paid),
            most_supplements: most_supplements.min(most_burden),
            most_deductible,
            least_burden: left.saturating_add(paid.account_first),
            most_burden,
        }
    }

    fn joined(&self, other: &Self) -> Self {
        Self {
            self_funded: self.self_funded,
            least_pool: self.least_pool.min(other.least_pool),
            most_pool: self.most_pool.max(other.most_pool),
            most_supplements: self.most_supplements.max(other.most_supplements),
            most_deductible: self.most_deductible.max(other.most_deductible),
            least_burden: self.least_burden.min(other.least_burden),
            most_burden: self.most_burden.max(other.most_burden),
        }
    }

    /// Returns the corners of the bounds: what each payer pays rises or falls with the burden and with the 起付线 in it.
    fn extremes(self, account_first: Money) -> [FundMoney; 4] {
        let money = |pool, supplements, total: Money, deductible: Money| {
            let self_funded = self.self_funded.min(total);
            let deductible = deductible.min(total.saturating_sub(self_funded));
            FundMoney { pool, supplements, burden: PersonalBurden { total, self_funded, deductible, account_first } }
        };
        [
            money(self.least_pool, Money::ZERO, self.most_burden, Money::ZERO),
            money(self.least_pool, Money::ZERO, self.most_burden, self.most_deductible),
            money(self.most_pool, self.most_supplements, self.least_burden, Money::ZERO),
            money(self.most_pool, self.most_supplements, self.least_burden, self.most_deductible),
        ]
    }
}

/// Returns the least and the most that the pooling fund shares of what lies above the 起付线 at its longest and at its shortest.
fn shares(figures: &Figures, longest: Money, shortest: Money) -> [Money; 2] {
    let begins_at_zero = figures.bands.first().is_some_and(|(over, _)| over.is_zero());
    let ratios = || figures.bands.iter().map(|(_, ratio)| *ratio);
    let least = ratios().min().filter(|_| begins_at_zero && !figures.has_unread_bands).unwrap_or(Rate::ZERO);
    let most = if figures.has_unread_bands { Rate::ONE } else { ratios().max().unwrap_or(Rate::ZERO) };
    let is_of_visit = |cap: &&Cap| cap.period == CapPeriod::Visit;
    // A cap of a year or a month may be used up.
    let least = if figures.caps.iter().all(|cap| is_of_visit(&cap)) { least } else { Rate::ZERO };
    let borne = figures.deductible_in_any_year[1];
    let under = |expense: Money, ratio: Rate, borne: Money| {
        let counted = figures.caps.iter().fold(expense, |counted, cap| match cap.base {
            CapBase::FundPaid => counted,
            CapBase::InScope => counted.min(cap.limit.saturating_sub(borne)),
            CapBase::AboveDeductible => counted.min(cap.limit),
        });
        let payments = figures.caps.iter().filter(|cap| cap.base == CapBase::FundPaid);
        payments.fold(ratio.of(counted), |paid, cap| paid.min(cap.limit))
    };
    [under(shortest, least, borne), under(longest, most, Money::ZERO)]
}

/// Returns the least that the funds leave of a bill, and the most that the funds after the pooling fund pay.
///
/// Every yuan in scope is shared either by the pooling fund and then by the funds after it, or, above the cap, by these alone.
fn after_supplements(
    supplements: &[Supplement],
    expense: Money,
    most_share: Money,
    mut apart: Money,
    mut outside: Money,
) -> (Money, Money) {
    let (mut under_cap, mut above_cap) = (expense.saturating_sub(most_share), expense);
    let mut most = Money::ZERO;
    for rule in supplements {
        let rate = rule.bands.iter().map(|(_, rate)| *rate).max().unwrap_or(Rate::ZERO);
        let mut of = expense;
        above_cap = above_cap.saturating_sub(rate.of(above_cap));
        if rule.base != SupplementBase::AboveCap {
            of = of.saturating_add(apart);
            under_cap = under_cap.saturating_sub(rate.of(under_cap));
            apart = apart.saturating_sub(rate.of(apart));
        }
        if rule.base == SupplementBase::Rest {
            of = of.saturating_add(outside);
            outside = outside.saturating_sub(rate.of(outside));
        }
        most = most.saturating_add(rule.limit.map_or(rate.of(of), |limit| limit.min(rate.of(of))));
    }
    // Each fund rounds once, none of nothing, and none below what no fund shares.
    let rounded = Money::saturating_from_fen(u64::try_from(supplements.len()).unwrap_or(u64::MAX).saturating_add(1));
    let shares_outside = supplements.iter().any(|rule| rule.base == SupplementBase::Rest);
    let alone = if shares_outside { Money::ZERO } else { outside };
    let left = under_cap.min(above_cap).saturating_add(apart).saturating_add(outside);
    let left = if supplements.is_empty() { left } else { left.saturating_sub(rounded.min(most)).max(alone) };
    (left, most)
}
