//! What the person bears: the bill less what the funds pay, in every reading of the place's figures.

use super::bill::Bill;
use super::fault::{Fault, contradiction};
use super::figures::{Figures, Lookup, is_unshared};
use super::fund::{Paid, fund};
use super::patient::one_patient;
use super::payers::Burden;
use super::picker::{Picker, Turn};
use super::scope::{Scope, scope};
use super::sharing::Switch;
use super::step::{Step, StepKind};
use crate::date::Day;
use crate::insurance::Use;
use crate::money::Money;
use crate::policy::{Begun, Patient, Pooling, Rules};
use crate::region::Region;
use std::rc::Rc;

/// The bill before the accounts: what it costs, and what of it the person bears.
#[derive(Clone, Debug, Default)]
pub struct Due {
    /// The bill taken apart; `None` when only the personal share was given.
    pub scope: Option<Scope>,
    /// What the funds pay; `None` likewise.
    pub paid: Option<Rc<Paid>>,
    /// What the person bears.
    pub burden: Burden,
    /// Borne first because the visit was elsewhere; inside the scope's 先行自付.
    pub away: Money,
}

/// The bill in every reading of the figures.
#[derive(Clone, Debug, Default)]
pub struct Dues {
    /// The likeliest.
    pub likeliest: Due,
    /// Every other.
    pub others: Vec<(Turn, Due)>,
    /// Every switch with several values, with the likeliest of them.
    pub open: Vec<(Switch, String)>,
    /// The figures rest on guide sites alone.
    pub is_reported: bool,
    /// The last day of the figures if it has passed, or the first if they are not known to have held yet.
    pub other_day: Option<Day>,
}

/// What the person bears, or the fields still needed.
pub fn due(bill: &Bill, rules: &Rules<'_>) -> Result<Result<Dues, Vec<String>>, Fault> {
    contradiction(bill)?;
    if let Some(total) = bill.personal_share {
        let due = Due { burden: Burden { total, ..Burden::default() }, ..Due::default() };
        return Ok(Ok(Dues { likeliest: due, ..Dues::default() }));
    }
    let (pooling, mut ask) = pooling(bill, rules);
    let class_b = bill.assume.class_b.or_else(|| pooling?.class_b);
    let scope = match scope(bill, class_b)? {
        Ok(scope) => scope,
        Err(field) => {
            ask.insert(0, field);
            return Ok(Err(ask));
        }
    };
    if is_unshared(bill) {
        return Ok(Ok(Dues { likeliest: Due::of(scope, None, bill), ..Dues::default() }));
    }
    let lookup = Lookup { bill, rules, pooling, reach: bill.year_to_date.in_scope.plus(scope.in_scope) };
    match one_patient(&lookup, &scope) {
        Ok(patient) if ask.is_empty() => Ok(readings(&lookup, scope, patient)),
        Ok(_) => Ok(Err(ask)),
        Err(needed) => {
            // Without a region, scheme or visit no figures are known: those come first.
            let needed = needed.into_iter().filter(|field| ask.is_empty() || !field.starts_with("assume"));
            let needed: Vec<String> = needed.map(str::to_owned).collect();
            ask.extend(needed);
            Ok(Err(ask))
        }
    }
}

/// The figures that hold for the bill's place, scheme, visit and day; and which of those are still needed to find them.
pub(super) fn pooling<'a>(bill: &Bill, rules: &Rules<'a>) -> (Option<&'a Pooling>, Vec<String>) {
    let is_given = bill.assume.ratio.is_some() || bill.assume.bands.is_some();
    let fields =
        [("region", bill.region.is_some()), ("scheme", bill.scheme.is_some()), ("visit", bill.visit.is_some())];
    let missing = fields.into_iter().filter(|(_, has)| !has && !is_given).map(|(field, _)| field.to_owned()).collect();
    let Some((scheme, visit)) = bill.scheme.zip(bill.visit) else { return (None, missing) };
    let of = |place: &Region| {
        let theirs = |pooling: &&Pooling| {
            (pooling.region, pooling.scheme, pooling.visit) == (*place, scheme, visit)
                && pooling.start.begun(rules.day()) != Begun::No
        };
        // The newest that has begun; figures whose last day has passed are all there is until newer ones are known.
        rules.catalogue().poolings.iter().rfind(theirs)
    };
    // A province of several pooling areas shares the bills of its own scheme (省本级), not those of its cities.
    let holds = |place: &&Region| bill.region == Some(**place) || place.pooling_area().is_some();
    (rules.places().iter().filter(holds).find_map(of), missing)
}

/// The bill with its figures: what is borne first because the visit was elsewhere leaves the scope before the fund looks at it.
pub(super) fn paid(lookup: &Lookup<'_>, scope: Scope, figures: &Figures) -> (Scope, Paid, Money) {
    let away = figures.away_self_pay.of(scope.in_scope);
    let scope = Scope { pre_self_pay: scope.pre_self_pay.plus(away), in_scope: scope.in_scope.less(away), ..scope };
    let bill = lookup.bill;
    let mut paid = fund(&scope, figures, &bill.year_to_date, bill.own_current_year.unwrap_or_default());
    if bill.visit == Some(Use::Inpatient) {
        paid.year_to_date.admissions = paid.year_to_date.admissions.saturating_add(1);
    }
    (scope, paid, away)
}

fn readings(lookup: &Lookup<'_>, scope: Scope, patient: Patient) -> Result<Dues, Vec<String>> {
    let due = |picker: &mut Picker<'_>| -> Result<Due, Vec<String>> {
        let figures = lookup.figures(patient, picker);
        let figures = figures.map_err(|needed| needed.into_iter().map(str::to_owned).collect::<Vec<_>>())?;
        if figures.account_first && lookup.bill.own_current_year.is_none() && !lookup.bill.own_account.is_zero() {
            return Err(vec!["own_current_year".to_owned()]);
        }
        let (scope, paid, away) = paid(lookup, scope, &figures);
        Ok(Due { away, ..Due::of(scope, Some(paid), lookup.bill) })
    };
    let mut picker = Picker::default();
    let likeliest = due(&mut picker)?;
    let mut others = Vec::new();
    for turn in picker.turns {
        let other = due(&mut Picker { turn: Some(&turn), ..Picker::default() })?;
        others.push((turn, other));
    }
    let (catalogue, day) = (lookup.rules.catalogue(), lookup.rules.day());
    let is_given = lookup.bill.assume.ratio.is_some() || lookup.bill.assume.bands.is_some();
    let pooling = lookup.pooling.filter(|_| !is_given);
    Ok(Dues {
        likeliest,
        others,
        open: picker.open,
        is_reported: pooling.is_some_and(|pooling| !catalogue.confidence(&pooling.sources).decides()),
        other_day: pooling.and_then(|pooling| match pooling.start.begun(day) {
            Begun::Open => pooling.start.by,
            _ => pooling.last.filter(|last| *last < day),
        }),
    })
}

impl Due {
    fn of(scope: Scope, paid: Option<Paid>, bill: &Bill) -> Self {
        let paid = paid.unwrap_or_else(|| Paid { year_to_date: bill.year_to_date, ..Paid::default() });
        let total = scope.total.less(paid.total());
        // What another fund has paid of everything cannot be owed as 全自费 or 起付线 any more.
        let burden = Burden {
            total,
            self_funded: scope.self_funded.min(total),
            deductible: paid.deductible.min(total.less(scope.self_funded)),
            account_first: paid.account_first,
        };
        Self { scope: Some(scope), paid: Some(Rc::new(paid)), burden, away: Money::ZERO }
    }

    /// How it comes about.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let mut steps = self.scope.map(|scope| scope.steps(self.away)).unwrap_or_default();
        if let Some(paid) = &self.paid {
            steps.extend_from_slice(&paid.steps);
        }
        steps.push(Step::new(StepKind::PersonalBurden, self.burden.total, Vec::new()));
        steps
    }
}
