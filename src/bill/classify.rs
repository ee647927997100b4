//! Classify: what of a bill the insurance looks at. 全自费 goes first, then 超限价, then 先行自付; the rest is in scope.

use super::field::BillField;
use super::request::{Amounts, Bill, BillLine, CatalogueClass};
use super::step::{SplitStep, StepKind};
use crate::money::Money;
use crate::policy::ScopeRounding;
use crate::rate::{Exact, Rate};

/// A bill by the parts that the insurance distinguishes. The parts sum to the total.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// 医疗费总额.
    pub total: Money,
    /// 全自费.
    pub self_funded: Money,
    /// 超限价.
    pub over_limit: Money,
    /// 先行自付.
    pub pre_self_pay: Money,
    /// 符合政策范围.
    pub in_scope: Money,
    /// The part in scope that is paid apart from deductible, bands and cap (单独支付).
    pub special: Money,
    /// The fund's payment for that part.
    pub special_paid: Money,
}

/// How a bill is taken apart, as far as the bill does not say.
#[derive(Clone, Copy, Debug)]
pub struct ClassifyRule {
    /// The 先行自付 rate of class-B lines without one of their own.
    pub class_b: Rate,
    /// The amount that is rounded.
    pub rounding: ScopeRounding,
}

/// Takes a bill apart.
///
/// # Errors
/// The field of the expense, where the bill has none.
pub fn classify(bill: &Bill, rule: ClassifyRule) -> Result<Scope, BillField> {
    match (&bill.lines, &bill.amounts) {
        (Some(lines), _) if lines.is_empty() => Err(BillField::Lines),
        (Some(lines), _) => Ok(scope_of_lines(lines, rule)),
        (None, Some(amounts)) => Ok(scope_of_amounts(amounts)),
        (None, None) => Err(BillField::Total),
    }
}

/// Returns the fields of the class-B lines that have no 先行自付 rate.
#[must_use]
pub fn lines_without_rate(bill: &Bill) -> Vec<BillField> {
    let lines = bill.lines.iter().flatten().enumerate();
    let without = lines.filter(|(_, line)| line.class == CatalogueClass::B && line.pre_self_pay.is_none());
    without.map(|(index, _)| BillField::LinePreSelfPay(index)).collect()
}

fn scope_of_lines(lines: &[BillLine], rule: ClassifyRule) -> Scope {
    let sum: Scope = lines.iter().map(|line| scope_of_line(line, rule.class_b)).sum();
    match rule.rounding {
        ScopeRounding::EachLine => sum,
        ScopeRounding::Whole => {
            let shared = lines.iter().filter(|line| line.fund_ratio.is_none());
            let exact = shared.map(|line| {
                let within_limit = within_limit(line);
                Exact::from(within_limit).saturating_sub(rate_of_line(line, rule.class_b).of_exact(within_limit))
            });
            let in_scope = exact.fold(Exact::default(), Exact::saturating_add).nearest_fen();
            let pre_self_pay = sum.in_scope.saturating_add(sum.pre_self_pay).saturating_sub(in_scope);
            Scope { in_scope, pre_self_pay, ..sum }
        }
    }
}

/// Returns the share of a line that is borne before the fund looks at it.
fn rate_of_line(line: &BillLine, class_b: Rate) -> Rate {
    match line.class {
        CatalogueClass::A => line.pre_self_pay.unwrap_or(Rate::ZERO),
        CatalogueClass::B => line.pre_self_pay.unwrap_or(class_b),
        CatalogueClass::C => Rate::ONE,
    }
}

/// Returns the part of a line that the price limit leaves. Nothing of class C counts.
fn within_limit(line: &BillLine) -> Money {
    match line.class {
        CatalogueClass::C => Money::ZERO,
        CatalogueClass::A | CatalogueClass::B => line.limit.map_or(line.amount, |limit| limit.min(line.amount)),
    }
}

/// The limit comes before 先行自付: 南京's published example closes to the fen in this order only. 先行自付 is rounded line by
/// line, as real settlements do (4.52 × 5 % was booked as 0.23).
fn scope_of_line(line: &BillLine, class_b: Rate) -> Scope {
    let total = line.amount;
    if line.class == CatalogueClass::C {
        return Scope { total, self_funded: total, ..Scope::default() };
    }
    let within_limit = within_limit(line);
    let pre_self_pay = rate_of_line(line, class_b).of(within_limit);
    let in_scope = within_limit.saturating_sub(pre_self_pay);
    let scope = Scope { total, over_limit: total.saturating_sub(within_limit), pre_self_pay, ..Scope::default() };
    match line.fund_ratio {
        None => Scope { in_scope, ..scope },
        Some(ratio) => Scope { special: in_scope, special_paid: ratio.of(in_scope), ..scope },
    }
}

fn scope_of_amounts(amounts: &Amounts) -> Scope {
    let [self_funded, over_limit, pre_self_pay, special] = amounts.parts();
    let total = amounts.medfee_sumamt;
    let in_scope = total.saturating_sub(amounts.parts().into_iter().sum());
    let special_paid = amounts.special_ratio.map(|ratio| ratio.of(special)).unwrap_or_default();
    Scope { total, self_funded, over_limit, pre_self_pay, in_scope, special, special_paid }
}

impl Scope {
    /// Returns the same bill where a share of the in-scope expense is borne first, because the visit was elsewhere.
    #[must_use]
    pub fn after_self_payment(self, elsewhere: Money) -> Self {
        Self {
            pre_self_pay: self.pre_self_pay.saturating_add(elsewhere),
            in_scope: self.in_scope.saturating_sub(elsewhere),
            ..self
        }
    }

    /// Returns the steps that lead to the scope. `elsewhere` is the part of 先行自付 that comes from a visit elsewhere.
    #[must_use]
    pub fn steps(&self, elsewhere: Money) -> Vec<SplitStep> {
        let outside = [
            (StepKind::SelfFunded, self.self_funded),
            (StepKind::OverLimit, self.over_limit),
            (StepKind::PreSelfPay, self.pre_self_pay.saturating_sub(elsewhere)),
            (StepKind::AwaySelfPay, elsewhere),
        ];
        let outside = outside.into_iter().filter(|(_, amount)| !amount.is_zero());
        let outside = outside.map(|(kind, amount)| SplitStep::new(kind, amount, Vec::new()));
        let in_scope = SplitStep::new(StepKind::InScope, self.in_scope, vec![("total", self.total.into())]);
        let special = || SplitStep::new(StepKind::Special, self.special_paid, vec![("of", self.special.into())]);
        let mut steps: Vec<SplitStep> = outside.collect();
        steps.push(in_scope);
        if !self.special.is_zero() {
            steps.push(special());
        }
        steps
    }
}

impl core::iter::Sum for Scope {
    fn sum<I: Iterator<Item = Self>>(scopes: I) -> Self {
        scopes.fold(Self::default(), |sum, part| Self {
            total: sum.total.saturating_add(part.total),
            self_funded: sum.self_funded.saturating_add(part.self_funded),
            over_limit: sum.over_limit.saturating_add(part.over_limit),
            pre_self_pay: sum.pre_self_pay.saturating_add(part.pre_self_pay),
            in_scope: sum.in_scope.saturating_add(part.in_scope),
            special: sum.special.saturating_add(part.special),
            special_paid: sum.special_paid.saturating_add(part.special_paid),
        })
    }
}
