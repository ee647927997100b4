//! Deductible (起付线): the in-scope expense that is borne before the fund shares.

use crate::bill::classify::Scope;
use crate::bill::request::YearToDate;
use crate::bill::schedule::Figures;
use crate::bill::step::{SplitStep, StepKind};
use crate::money::Money;
use crate::policy::DeductibleMode;

/// What of the in-scope expense is borne before the fund shares.
#[derive(Clone, Debug)]
pub struct Borne {
    /// Paid by 当年账户 before the 起付线. It counts neither toward the 起付线 nor toward anything after it.
    pub account_first: Money,
    /// The in-scope expense without that part.
    pub in_scope: Money,
    /// The 起付线 borne with this bill.
    pub deductible: Money,
    /// How the amounts come about.
    pub steps: Vec<SplitStep>,
}

impl Borne {
    /// Returns the in-scope expense above the 起付线.
    pub const fn above(&self) -> Money {
        self.in_scope.saturating_sub(self.deductible)
    }
}

/// Returns what is borne before the fund shares.
pub fn borne(used: &YearToDate, current_year: Money, scope: &Scope, figures: &Figures) -> Borne {
    let account_first = if figures.account_first { current_year.min(scope.in_scope) } else { Money::ZERO };
    let in_scope = scope.in_scope.saturating_sub(account_first);
    let used_up = used_up(figures.mode, used);
    let owed = figures.deductible.saturating_sub(used_up);
    let owed = figures.annual_max.map_or(owed, |most| owed.min(most.saturating_sub(used.deductible)));
    let deductible = owed.min(in_scope);
    let account_step = || SplitStep::new(StepKind::AccountFirst, account_first, Vec::new());
    let deductible_step = || {
        let used_up = used_up.min(figures.deductible);
        let params = vec![("whole", figures.deductible.into()), ("used", used_up.into())];
        SplitStep::new(StepKind::Deductible, deductible, params)
    };
    let mut steps: Vec<SplitStep> = (!account_first.is_zero()).then(account_step).into_iter().collect();
    steps.extend((!figures.deductible.is_zero()).then(deductible_step));
    Borne { account_first, in_scope, deductible, steps }
}

/// Returns what earlier visits have used up of the 起付线.
const fn used_up(mode: DeductibleMode, used: &YearToDate) -> Money {
    match mode {
        DeductibleMode::Annual | DeductibleMode::AnnualTopUp => used.deductible,
        DeductibleMode::PerDay | DeductibleMode::PerMonth | DeductibleMode::PerQuarter => used.this_period.deductible,
        DeductibleMode::None | DeductibleMode::PerVisit | DeductibleMode::PerAdmission => Money::ZERO,
    }
}
