//! What of a bill the insurance looks at: 全自费, then 超限价, then 先行自付, and what is left is in scope.

use super::bill::{Amounts, Bill, Class, Line};
use super::fault::Fault;
use super::step::{Step, StepKind};
use crate::money::Money;
use crate::rate::Rate;

/// A bill, taken apart. The parts sum to the total.
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
    /// In scope, but paid apart from deductible, bands and cap.
    pub special: Money,
    /// What the fund pays of that.
    pub special_paid: Money,
}

/// The scope of a bill; a field that is still needed goes to `ask`.
///
/// # Errors
/// A [`Fault`] when the bill contradicts itself.
pub fn scope(bill: &Bill, class_b: Option<Rate>, ask: &mut Vec<String>) -> Result<Option<Scope>, Fault> {
    match (&bill.lines, &bill.amounts) {
        (Some(lines), None) => from_lines(lines, class_b, ask),
        (None, Some(amounts)) => from_amounts(amounts).map(Some),
        (None, None) => {
            ask.push("amounts.medfee_sumamt".to_owned());
            Ok(None)
        }
        (Some(_), Some(_)) => Err(Fault::new("lines", "either lines or amounts")),
    }
}

fn from_lines(lines: &[Line], class_b: Option<Rate>, ask: &mut Vec<String>) -> Result<Option<Scope>, Fault> {
    if lines.is_empty() {
        ask.push("lines".to_owned());
        return Ok(None);
    }
    let mut sum = Scope::default();
    for (index, line) in lines.iter().enumerate() {
        let Some(part) = of_line(line, class_b) else {
            ask.push(format!("lines[{index}].pre_self_pay"));
            return Ok(None);
        };
        // Sums stop at Money::MAX, and a total that did would no longer be the sum of its parts.
        let room = Money::MAX.less(sum.total);
        if part.total > room {
            return Err(Fault::new("lines", "a total of at most 999999999.99"));
        }
        sum = Scope {
            total: sum.total.plus(part.total),
            self_funded: sum.self_funded.plus(part.self_funded),
            over_limit: sum.over_limit.plus(part.over_limit),
            pre_self_pay: sum.pre_self_pay.plus(part.pre_self_pay),
            in_scope: sum.in_scope.plus(part.in_scope),
            special: sum.special.plus(part.special),
            special_paid: sum.special_paid.plus(part.special_paid),
        };
    }
    Ok(Some(sum))
}

/// The limit comes before 先行自付: 南京's published example closes to the fen in this order only. 先行自付 is rounded line by
/// line, as real settlements do (4.52 × 5 % was booked as 0.23).
fn of_line(line: &Line, class_b: Option<Rate>) -> Option<Scope> {
    let total = line.amount;
    if line.class == Class::C {
        return Some(Scope { total, self_funded: total, ..Scope::default() });
    }
    let rate = match line.class {
        Class::B => line.pre_self_pay.or(class_b)?,
        Class::A | Class::C => line.pre_self_pay.unwrap_or(Rate::ZERO),
    };
    let counted = line.limit.map_or(total, |limit| limit.min(total));
    let pre_self_pay = rate.of(counted);
    let in_scope = counted.less(pre_self_pay);
    let scope = Scope { total, over_limit: total.less(counted), pre_self_pay, ..Scope::default() };
    Some(match line.fund_ratio {
        None => Scope { in_scope, ..scope },
        Some(ratio) => Scope { special: in_scope, special_paid: ratio.of(in_scope), ..scope },
    })
}

fn from_amounts(amounts: &Amounts) -> Result<Scope, Fault> {
    let outside = [amounts.fulamt_ownpay_amt, amounts.overlmt_selfpay, amounts.preselfpay_amt];
    let total = amounts.medfee_sumamt;
    let special = amounts.special_amt;
    let outside_sum: Money = outside.into_iter().chain([special]).sum();
    if outside_sum > total {
        return Err(Fault::new("amounts", "parts that are together at most medfee_sumamt"));
    }
    if amounts.special_ratio.is_none() && !special.is_zero() {
        return Err(Fault::new("amounts.special_ratio", "the fund's share of special_amt"));
    }
    let [self_funded, over_limit, pre_self_pay] = outside;
    let special_paid = amounts.special_ratio.map(|ratio| ratio.of(special)).unwrap_or_default();
    let in_scope = total.less(outside_sum);
    Ok(Scope { total, self_funded, over_limit, pre_self_pay, in_scope, special, special_paid })
}

impl Scope {
    /// The steps that lead to it; `away` is the part of 先行自付 that comes from visiting elsewhere.
    #[must_use]
    pub fn steps(&self, away: Money) -> Vec<Step> {
        let parts = [
            (StepKind::SelfFunded, self.self_funded),
            (StepKind::OverLimit, self.over_limit),
            (StepKind::PreSelfPay, self.pre_self_pay.less(away)),
            (StepKind::AwaySelfPay, away),
        ];
        let mut steps = Vec::new();
        for (kind, amount) in parts {
            if !amount.is_zero() {
                steps.push(Step::new(kind, amount, Vec::new()));
            }
        }
        steps.push(Step::new(StepKind::InScope, self.in_scope, vec![("total", self.total.into())]));
        if !self.special.is_zero() {
            steps.push(Step::new(StepKind::Special, self.special_paid, vec![("of", self.special.into())]));
        }
        steps
    }
}
