//! Fund: what the pooling fund (统筹基金) and the funds after it pay.
//!
//! The patient bears first what care elsewhere costs more, what 当年账户 pays, and the 起付线. The pooling fund shares the rest by bands, up
//! to the 封顶线. The funds after it pay of what is left.

mod bands;
mod cap;
mod deductible;
mod supplement;

pub use supplement::SupplementPayment;

use super::classify::Scope;
use super::request::{Bill, PeriodToDate, YearToDate};
use super::schedule::Figures;
use super::step::{SplitStep, StepKind};
use crate::insurance::Purpose;
use crate::money::Money;
use crate::policy::{CountingPeriod, Supplement};
use crate::rate::Rate;

/// What the funds pay of a bill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paid {
    /// The in-scope expense that 当年账户 pays before the 起付线.
    pub account_first: Money,
    /// The 起付线 borne with this bill.
    pub deductible: Money,
    /// The pooling fund's payment.
    pub pool: Money,
    /// The full 起付线 of this visit.
    pub full_deductible: Money,
    /// The period that deductible or caps count by, where it is shorter than a year.
    pub counting_period: Option<CountingPeriod>,
    /// The 封顶线 that hold.
    pub caps: Vec<Money>,
    /// The fund's share, where one ratio holds for the whole bill.
    pub ratio: Option<Rate>,
    /// The payments of the funds after the pooling fund, in order.
    pub supplements: Vec<SupplementPayment>,
    /// Whether a fund after the pooling fund is known, even if it pays nothing.
    pub supplements_known: bool,
    /// Whether no cap is known, so that none was applied.
    pub cap_unknown: bool,
    /// What the year has used up after this bill.
    pub year_to_date: YearToDate,
}

impl Paid {
    /// Returns what all funds pay together.
    #[must_use]
    pub fn total(&self) -> Money {
        self.supplements.iter().map(|payment| payment.amount).sum::<Money>().saturating_add(self.pool)
    }
}

/// A bill after the funds have paid.
#[derive(Clone, Debug, Default)]
pub struct Funded {
    /// The bill by its parts; care elsewhere that is borne first has left the scope.
    pub scope: Scope,
    /// What the funds pay.
    pub paid: Paid,
    /// How the amounts come about.
    pub steps: Vec<SplitStep>,
}

impl Funded {
    /// Returns a bill of which the funds pay nothing.
    pub fn unshared(scope: Scope, used: YearToDate) -> Self {
        let paid = Paid { year_to_date: used, supplements_known: true, ..Paid::default() };
        Self { steps: scope.steps(Money::ZERO), scope, paid }
    }
}

/// Returns what the funds pay of a bill by these figures. `current_year` is the part of the own account that was paid in this year.
pub fn fund(bill: &Bill, current_year: Money, scope: &Scope, figures: &Figures, supplements: &[Supplement]) -> Funded {
    let used = &bill.used();
    let elsewhere = figures.away_self_pay.of(scope.in_scope);
    let scope = scope.after_self_payment(elsewhere);
    let borne = deductible::borne(used, current_year, &scope, figures);
    let shares = bands::shares(figures, &borne, used);
    let pool = shares.paid.saturating_add(scope.special_paid);
    let unpaid = unpaid(&scope, &borne, &shares, pool);
    let (supplements_paid, left) = supplement::supplements(supplements, unpaid, used);
    let mut steps = scope.steps(elsewhere);
    steps.extend(borne.steps);
    steps.extend(shares.steps);
    steps.push(SplitStep::new(StepKind::Fund, pool, Vec::new()));
    steps.extend(supplements_paid.iter().map(SupplementPayment::step));
    let this_bill = PeriodToDate { deductible: borne.deductible, in_scope: borne.in_scope, fund: shares.paid };
    let extra = supplements_paid.iter().map(|payment| payment.amount).sum();
    let paid = Paid {
        account_first: borne.account_first,
        deductible: borne.deductible,
        pool,
        full_deductible: figures.deductible,
        counting_period: counting_period(figures),
        caps: figures.caps.iter().map(|cap| cap.limit).collect(),
        ratio: figures.bands.first().filter(|_| figures.bands.len() == 1).map(|(_, ratio)| *ratio),
        supplements_known: !supplements.is_empty(),
        supplements: supplements_paid,
        cap_unknown: figures.cap_unknown,
        year_to_date: YearToDate {
            own_share: used.own_share.saturating_add(left.own_share()),
            supplements: used.supplements.saturating_add(extra),
            admissions: used.admissions.saturating_add(u8::from(bill.visit == Some(Purpose::Inpatient))),
            ..used.after(&this_bill)
        },
    };
    Funded { scope, paid, steps }
}

/// Returns what is left of the bill after the pooling fund.
fn unpaid(scope: &Scope, borne: &deductible::Borne, shares: &bands::Shares, pool: Money) -> supplement::Unpaid {
    let own_share = borne.in_scope.saturating_add(scope.special).saturating_sub(pool);
    let outside = scope.total.saturating_sub(borne.account_first).saturating_sub(pool).saturating_sub(own_share);
    let above_cap = shares.above_cap.min(borne.in_scope.saturating_sub(shares.paid));
    supplement::Unpaid { above_cap, under_cap: own_share.saturating_sub(above_cap), outside }
}

/// Returns the period shorter than a year that the figures count by.
fn counting_period(figures: &Figures) -> Option<CountingPeriod> {
    figures.mode.counting().or_else(|| figures.caps.iter().find_map(|cap| cap.period.counting()))
}
