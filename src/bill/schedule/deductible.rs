//! The 起付线 of a visit, with every value that its figures may have.

use super::inputs::Inputs;
use super::values::{Values, amounts};
use crate::bill::interpretation::{
    AssumptionKey, AssumptionState, Change, Interpretation, OpenAssumption, SplitAssumption,
};
use crate::bill::request::Bill;
use crate::money::Money;
use crate::param::Param;
use crate::policy::{
    BenefitSchedule, Deductible, DeductibleMode, PatientProfile, ReadmissionFormula, ReadmissionRule, money, share,
};

/// The 起付线 with every value that its figures may have.
#[derive(Clone, Debug)]
pub struct DeductibleValues {
    /// The amount that the caller gave.
    given: Option<Money>,
    /// How the 起付线 is counted.
    pub mode: Values<DeductibleMode>,
    first: Values<Money>,
    later: Option<LaterValues>,
    /// The most that a rule for a later admission sets outright: any amount where its figure is not known. `None` where no admission
    /// of the year has a rule of its own.
    most_later: Option<Money>,
    /// The most that the 起付线 of a year come to together.
    pub annual_max: Values<Money>,
    /// How many times a stay of this length has the 起付线.
    times: u32,
    /// Whether a schedule is known.
    is_scheduled: bool,
}

/// The rule for a later admission with every value that its figures may have.
#[derive(Clone, Debug)]
struct LaterValues {
    figure: Values<LaterFigure>,
    floor: Values<Money>,
}

/// The share or amount that lowers the 起付线 of a later admission.
#[derive(Clone, Copy, Debug)]
struct LaterFigure {
    formula: ReadmissionFormula,
    figure: u32,
    /// The admissions of the year before this one.
    earlier: u8,
    /// The likeliest 起付线 of the first admission.
    likeliest_first: Money,
}

impl DeductibleValues {
    /// Returns the 起付线 for a patient.
    pub fn of(inputs: &Inputs<'_>, patient: &PatientProfile) -> Self {
        let given = inputs.bill.assume.deductible;
        let none = Deductible::default();
        let rule = inputs.benefits.map_or(&none, |benefits| &benefits.deductible);
        let earlier = inputs.bill.used().admissions;
        let nth = earlier.saturating_add(1);
        let key = AssumptionKey::Deductible;
        let stated = amounts(key, &rule.amounts, patient);
        let likeliest_first = stated.under(&[]).unwrap_or_default();
        let rule_for_later = rule.later.iter().rfind(|later| later.nth <= nth);
        let later = rule_for_later.map(|later| {
            let formula = later.rule;
            let figures = later.figures.of(patient).iter();
            let figures = figures.map(|figure| LaterFigure { formula, figure: *figure, earlier, likeliest_first });
            LaterValues {
                figure: Values::new(AssumptionKey::DeductibleLater, figures.collect(), LaterFigure::describe),
                floor: amounts(AssumptionKey::DeductibleFloor, &rule.floor, patient),
            }
        });
        let is_scheduled = inputs.benefits.is_some();
        let is_known = later.as_ref().map_or(stated.is_stated(), |later| {
            later.figure.is_stated() && (stated.is_stated() || later.is_stated_outright())
        });
        let is_unknown = is_scheduled && !is_known;
        // The whole scope may be borne, whatever the year has used up.
        let used = &inputs.bill.used();
        let most = [inputs.in_scope, used.deductible, used.this_period.deductible].into_iter().sum();
        // A figure of the nearest hospital or kind of person is a better guess than none; nobody can be asked for it.
        let nearest = || rule.amounts.nearest(patient).first().map(|fen| money(*fen)).unwrap_or_default();
        let unknown =
            || Values::unknown(key, stated.under(&[]).unwrap_or_else(nearest), [Money::ZERO, most], Vec::new());
        let (first, later) = if is_unknown { (unknown(), None) } else { (stated, later) };
        let outright = |later: &ReadmissionRule| {
            let figures = later.figures.of(patient);
            match later.rule {
                _ if figures.is_empty() => Money::MAX,
                ReadmissionFormula::Yuan => figures.iter().map(|fen| money(*fen)).max().unwrap_or_default(),
                _ => Money::ZERO,
            }
        };
        Self {
            given,
            mode: Values::words(AssumptionKey::DeductibleMode, &rule.mode),
            first,
            later,
            annual_max: amounts(AssumptionKey::DeductibleAnnualMax, &rule.annual_max, patient),
            most_later: rule.later.iter().map(outright).max(),
            times: rule.days.zip(inputs.bill.days).map_or(1, |(every, days)| times(every, days)),
            is_scheduled,
        }
    }

    /// Returns the 起付线 of this visit.
    pub fn amount(&self, mode: DeductibleMode, taken: &[&Interpretation]) -> Money {
        if self.given.is_some() || mode == DeductibleMode::None || !self.is_scheduled {
            return self.given.unwrap_or_default();
        }
        let first = self.first.under(taken).unwrap_or_default();
        let each = self.later.as_ref().map_or(first, |later| later.amount(first, taken));
        (0..self.times(taken)).map(|_| each).sum()
    }

    /// Returns how many times the stay has the 起付线.
    fn times(&self, taken: &[&Interpretation]) -> u32 {
        let other = taken.iter().find_map(|interpretation| match interpretation.change {
            Change::Stays(times) => Some(times),
            _ => None,
        });
        other.unwrap_or(self.times)
    }

    /// Returns the least and the most that the 起付线 of this visit can be, whatever the year has used up.
    pub fn in_any_year(&self, mode: DeductibleMode, taken: &[&Interpretation]) -> [Money; 2] {
        let (amount, times) = (self.amount(mode, taken), self.times(taken));
        let is_used_up =
            mode == DeductibleMode::Annual || mode == DeductibleMode::AnnualTopUp || mode.counting().is_some();
        let later = self.most_later.filter(|_| self.given.is_none() && mode != DeductibleMode::None);
        let may_be_less = is_used_up || later.is_some() || self.annual_max.under(taken).is_some();
        let most_later = later.map(|most| (0..times).map(|_| most).sum());
        [if may_be_less { Money::ZERO } else { amount }, amount.max(most_later.unwrap_or_default())]
    }

    /// Adds every assumption about the 起付线 that has several values.
    pub fn add_open(&self, open: &mut Vec<OpenAssumption>) {
        self.mode.add_open(open);
        let never = self.mode.under(&[]) == Some(DeductibleMode::None);
        if self.given.is_none() && !never && self.is_scheduled {
            self.first.add_open(open);
            if let Some(later) = &self.later {
                later.figure.add_open(open);
                later.floor.add_open(open);
            }
        }
        self.annual_max.add_open(open);
    }
}

/// A stay longer than this many times the days of one has the 起付线 no more often.
const MOST_STAYS: u32 = 100;

/// Returns how many times a stay has the 起付线: one of 91 days has that of 90 days twice.
fn times(every: u32, days: u32) -> u32 {
    days.div_ceil(every.max(1)).clamp(1, MOST_STAYS)
}

/// Returns the days of a stay that the bill does not say, where a long stay has the 起付线 again.
pub fn open_stays(bill: &Bill, benefits: &BenefitSchedule) -> Option<OpenAssumption> {
    let key = AssumptionKey::Days;
    let every = benefits.deductible.days.filter(|_| bill.days.is_none() && bill.assume.deductible.is_none())?;
    let most = every.saturating_mul(MOST_STAYS);
    let other = Interpretation { key, value: most.into(), change: Change::Stays(MOST_STAYS) };
    let assumption = SplitAssumption::plain(key, every, AssumptionState::Unknown);
    Some(OpenAssumption { is_listed: false, ..OpenAssumption::fact(assumption, vec![other], Vec::new()) })
}

impl LaterValues {
    /// Returns whether the amount is stated by itself, so that nothing hangs on that of the first admission.
    fn is_stated_outright(&self) -> bool {
        let is_amount = |figure: LaterFigure| figure.formula == ReadmissionFormula::Yuan;
        self.figure.under(&[]).is_some_and(is_amount) && !self.floor.is_stated()
    }

    fn amount(&self, first: Money, taken: &[&Interpretation]) -> Money {
        let lowered = self.figure.under(taken).map_or(first, |figure| figure.lowered(first));
        self.floor.under(taken).map_or(lowered, |floor| lowered.max(floor.min(first)))
    }
}

impl LaterFigure {
    /// Returns the 起付线 that follows from that of the first admission.
    fn lowered(self, first: Money) -> Money {
        let by = self.figure.saturating_mul(u32::from(self.earlier));
        match self.formula {
            ReadmissionFormula::Factor => share(self.figure).of(first),
            ReadmissionFormula::Yuan => money(self.figure),
            ReadmissionFormula::Less => first.saturating_sub(money(by)),
            ReadmissionFormula::LessShare => first.saturating_sub(share(by.min(10_000)).of(first)),
        }
    }

    /// Returns the name of the figure in a reply: the 起付线 that follows from it.
    fn describe(self) -> (AssumptionKey, Param) {
        (AssumptionKey::DeductibleLater, self.lowered(self.likeliest_first).into())
    }
}
