//! The pooling fund's part (统筹基金支付): deductible, ratio by bands, caps.

use super::bill::{PeriodToDate, YearToDate};
use super::cap;
use super::figures::{Figures, Lookup};
use super::scope::Scope;
use super::step::{Step, StepKind};
use super::supplement::{Share, Standing, supplement};
use crate::money::Money;
use crate::policy::{BandBase, DeductibleMode, Period, Span};
use crate::rate::{Exact, Rate};

/// What the funds pay of a bill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paid {
    /// In-scope expense that 当年账户 pays before the deductible.
    pub account_first: Money,
    /// The 起付线 borne with this bill.
    pub deductible: Money,
    /// What the pooling fund pays.
    pub pool: Money,
    /// The whole 起付线 of this visit.
    pub whole: Money,
    /// The span its deductible or caps count by, where that is shorter than a year.
    pub span: Option<Span>,
    /// The 封顶线 that hold.
    pub caps: Vec<Money>,
    /// Its share, where one ratio holds for the whole bill.
    pub ratio: Option<Rate>,
    /// What the funds after it pay, in order.
    pub supplements: Vec<Share>,
    /// Some fund after it is known, whether or not it pays.
    pub supplemented: bool,
    /// No cap is known, and none was applied.
    pub cap_unknown: bool,
    /// What the year has used up after this bill.
    pub year_to_date: YearToDate,
}

impl Paid {
    /// What all funds pay together.
    #[must_use]
    pub fn total(&self) -> Money {
        self.supplements.iter().map(|share| share.amount).sum::<Money>().plus(self.pool)
    }

    /// The money, however it comes about.
    #[must_use]
    pub fn money(self) -> (Money, Money, Money, Vec<Share>) {
        (self.account_first, self.deductible, self.pool, self.supplements)
    }
}

/// What the funds pay: the ratio is applied after the deductible, and the sum is rounded once, to the nearest fen.
///
/// What leads to it goes to `steps`.
pub fn fund(lookup: &Lookup<'_>, scope: &Scope, figures: &Figures, steps: &mut Vec<Step>) -> Paid {
    let used = &lookup.bill.year_to_date;
    let current_year = lookup.bill.own_current_year.unwrap_or_default();
    let account_first = if figures.account_first { current_year.min(scope.in_scope) } else { Money::ZERO };
    if !account_first.is_zero() {
        steps.push(Step::new(StepKind::AccountFirst, account_first, Vec::new()));
    }
    // What 当年账户 has paid counts neither toward the deductible nor toward anything after it.
    let in_scope = scope.in_scope.less(account_first);
    let (owed, used_of) = owed(figures, used);
    let deductible = owed.min(in_scope);
    if !figures.deductible.is_zero() {
        let used = used_of.min(figures.deductible);
        let params = vec![("whole", figures.deductible.into()), ("used", used.into())];
        steps.push(Step::new(StepKind::Deductible, deductible, params));
    }
    let above = in_scope.less(deductible);
    let expense = cap::of_expense(&figures.caps, used, deductible);
    let payment = cap::of_payment(&figures.caps, used);
    let counted = above.min(expense.left);
    let from = match figures.band_base {
        BandBase::InScope => used.in_scope.plus(deductible),
        BandBase::AboveDeductible => used.in_scope.less(used.deductible),
        BandBase::ThisAdmission => deductible,
    };
    let (mut exact, mut beyond) = (Exact::default(), above.less(counted));
    for (part, over, ratio) in parts(&figures.bands, from, counted) {
        let share = ratio.of_exact(part);
        let left = Exact::from(payment.left).less(exact);
        // Expense whose share no longer fits under the cap is expense above the cap; only in the band that reaches it is
        // that less than the whole part, so only there something is rounded.
        beyond = beyond.plus(ratio.expense_of(share.less(left)));
        exact = exact.plus(share);
        let mut params = vec![("of", part.into()), ("ratio", ratio.into())];
        if figures.bands.len() > 1 {
            params.push(("over", over.into()));
        }
        steps.push(Step::new(StepKind::Ratio, share.nearest_fen(), params));
    }
    let uncapped = exact.nearest_fen();
    let pool = uncapped.min(payment.left);
    steps.extend(expense.step(above.less(counted)));
    steps.extend(payment.step(uncapped.less(pool)));
    let above_cap = beyond.min(in_scope.less(pool));
    let pool = pool.plus(scope.special_paid);
    steps.push(Step::new(StepKind::Fund, pool, Vec::new()));
    let borne = in_scope.plus(scope.special).less(pool);
    let outside = scope.total.less(account_first).less(pool).less(borne);
    let mut standing = Standing { above_cap, under_cap: borne.less(above_cap), outside };
    let supplements: Vec<Share> =
        lookup.supplements.iter().filter_map(|rule| supplement(rule, &mut standing, used)).collect();
    steps.extend(supplements.iter().map(Share::step));
    let one = figures.bands.first().filter(|_| figures.bands.len() == 1).map(|(_, ratio)| *ratio);
    let extra = supplements.iter().map(|share| share.amount).sum();
    let period = &used.this_period;
    let year_to_date = YearToDate {
        deductible: used.deductible.plus(deductible),
        in_scope: used.in_scope.plus(in_scope),
        fund: used.fund.plus(pool.less(scope.special_paid)),
        own_share: used.own_share.plus(standing.own_share()),
        supplements: used.supplements.plus(extra),
        admissions: used.admissions,
        this_period: PeriodToDate {
            deductible: period.deductible.plus(deductible),
            in_scope: period.in_scope.plus(in_scope),
            fund: period.fund.plus(pool.less(scope.special_paid)),
        },
    };
    let cap_unknown = figures.cap_unknown;
    let (whole, caps) = (figures.deductible, figures.caps.iter().map(|(_, _, cap)| *cap).collect());
    Paid {
        account_first,
        deductible,
        pool,
        whole,
        span: span(figures),
        caps,
        ratio: one,
        supplements,
        supplemented: !lookup.supplements.is_empty(),
        cap_unknown,
        year_to_date,
    }
}

fn span(figures: &Figures) -> Option<Span> {
    let of_caps = figures.caps.iter().find_map(|(period, ..)| match period {
        Period::Month => Some(Span::Month),
        Period::Quarter => Some(Span::Quarter),
        Period::Year | Period::Visit => None,
    });
    match figures.mode {
        DeductibleMode::PerDay => Some(Span::Day),
        DeductibleMode::PerMonth => Some(Span::Month),
        DeductibleMode::PerQuarter => Some(Span::Quarter),
        _ => of_caps,
    }
}

/// What is still owed of the 起付线, and what had been used of it.
fn owed(figures: &Figures, used: &YearToDate) -> (Money, Money) {
    let used_of = match figures.mode {
        DeductibleMode::Annual | DeductibleMode::AnnualTopUp => used.deductible,
        DeductibleMode::PerDay | DeductibleMode::PerMonth | DeductibleMode::PerQuarter => used.this_period.deductible,
        DeductibleMode::None | DeductibleMode::PerVisit | DeductibleMode::PerAdmission => Money::ZERO,
    };
    let owed = figures.deductible.less(used_of);
    (figures.annual_max.map_or(owed, |most| owed.min(most.less(used.deductible))), used_of)
}

/// The parts of `[from, from + length)` in each band.
pub fn parts(bands: &[(Money, Rate)], from: Money, length: Money) -> impl Iterator<Item = (Money, Money, Rate)> {
    let to = from.plus(length);
    let ends = bands.iter().skip(1).map(|(over, _)| *over).chain([Money::MAX]);
    bands.iter().zip(ends).filter_map(move |((over, ratio), end)| {
        let part = to.min(end).less(from.max(*over));
        (!part.is_zero()).then_some((part, *over, *ratio))
    })
}
