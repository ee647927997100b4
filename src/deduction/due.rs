//! What the person bears: the bill less what the funds pay, in every reading of the place's figures.

use super::bill::Bill;
use super::fault::{Fault, contradiction};
use super::figures::{Figures, Lookup, is_unshared, supplements};
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
use crate::param::Param;
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
    /// How it comes about.
    pub steps: Vec<Step>,
}

/// The bill in every reading of the figures.
#[derive(Clone, Debug, Default)]
pub struct Dues {
    /// The likeliest.
    pub likeliest: Due,
    /// Every other.
    pub others: Vec<(Turn, Due)>,
    /// Every switch with several values, with the likeliest of them.
    pub open: Vec<(Switch, Param)>,
    /// Where the figures come from; empty where the caller gave one of them.
    pub sources: Vec<u16>,
    /// The figures rest on guide sites alone.
    pub is_reported: bool,
    /// The last day of the figures if it has passed, or the first if they are not known to have held yet.
    pub other_day: Option<Day>,
}

/// What the person bears; the fields that are still needed go to `ask`.
pub fn due(bill: &Bill, rules: &Rules<'_>, ask: &mut Vec<String>) -> Result<Option<Dues>, Fault> {
    contradiction(bill)?;
    if let Some(total) = bill.personal_share {
        let due = Due { burden: Burden { total, ..Burden::default() }, ..Due::default() };
        return Ok(Some(Dues::of(due.borne())));
    }
    let pooling = pooling(bill, rules);
    let scope = scope(bill, bill.assume.class_b.or_else(|| pooling?.class_b), ask)?;
    if let Some(scope) = scope.filter(|_| is_unshared(bill)) {
        let paid = Paid { year_to_date: bill.year_to_date, ..Paid::default() };
        return Ok(Some(Dues::of(Due::of(scope, paid, scope.steps(Money::ZERO)))));
    }
    if bill.assume.ratio.is_none() && bill.assume.bands.is_none() {
        let fields =
            [("region", bill.region.is_none()), ("scheme", bill.scheme.is_none()), ("visit", bill.visit.is_none())];
        ask.extend(fields.into_iter().filter(|(_, is_missing)| *is_missing).map(|(field, _)| field.to_owned()));
    }
    let Some(scope) = scope else { return Ok(None) };
    let reach = bill.year_to_date.in_scope.plus(scope.in_scope);
    let lookup = Lookup { bill, rules, pooling, supplements: supplements(bill, pooling), reach };
    let is_found = ask.is_empty();
    let dues = one_patient(&lookup, &scope)
        .and_then(|patient| if is_found { readings(&lookup, &scope, patient).map(Some) } else { Ok(None) });
    Ok(dues.unwrap_or_else(|needed| {
        // Without a region, scheme or visit no figures are known: those come first.
        let needed = needed.into_iter().filter(|field| is_found || !field.starts_with("assume"));
        ask.extend(needed.map(str::to_owned));
        None
    }))
}

/// The figures that hold for the bill's place, scheme, visit and day.
pub(super) fn pooling<'a>(bill: &Bill, rules: &Rules<'a>) -> Option<&'a Pooling> {
    let (scheme, visit) = bill.scheme.zip(bill.visit)?;
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
    rules.places().iter().filter(holds).find_map(of)
}

/// The bill with its figures: what is borne first because the visit was elsewhere leaves the scope before the fund looks at it.
pub(super) fn shared(lookup: &Lookup<'_>, scope: &Scope, figures: &Figures) -> (Scope, Paid, Vec<Step>) {
    let away = figures.away_self_pay.of(scope.in_scope);
    let scope = Scope { pre_self_pay: scope.pre_self_pay.plus(away), in_scope: scope.in_scope.less(away), ..*scope };
    let mut steps = scope.steps(away);
    let mut paid = fund(lookup, &scope, figures, &mut steps);
    if lookup.bill.visit == Some(Use::Inpatient) {
        paid.year_to_date.admissions = paid.year_to_date.admissions.saturating_add(1);
    }
    (scope, paid, steps)
}

fn readings(lookup: &Lookup<'_>, scope: &Scope, patient: Patient) -> Result<Dues, Vec<&'static str>> {
    let bill = lookup.bill;
    let due = |picker: &mut Picker<'_>| {
        let figures = lookup.figures(patient, picker)?;
        if figures.account_first && bill.own_current_year.is_none() && !bill.own_account.is_zero() {
            return Err(vec!["own_current_year"]);
        }
        let (scope, paid, steps) = shared(lookup, scope, &figures);
        Ok(Due::of(scope, paid, steps))
    };
    let mut picker = Picker::default();
    let mut dues = Dues::of(due(&mut picker)?);
    for turn in picker.turns {
        let other = due(&mut Picker { turn: Some(&turn), ..Picker::default() })?;
        dues.others.push((turn, other));
    }
    dues.open = picker.open;
    let assume = &bill.assume;
    if let Some(pooling) = lookup.pooling.filter(|_| assume.ratio.is_none() && assume.bands.is_none()) {
        let (catalogue, day) = (lookup.rules.catalogue(), lookup.rules.day());
        dues.is_reported = !catalogue.confidence(&pooling.sources).decides();
        dues.other_day = match pooling.start.begun(day) {
            Begun::Open => pooling.start.by,
            _ => pooling.last.filter(|last| *last < day),
        };
        // A figure the caller gave must not be shown as if the place's source had said it.
        if assume.deductible.is_none() && assume.cap.is_none() {
            dues.sources.clone_from(&pooling.sources);
        }
    }
    Ok(dues)
}

impl Dues {
    /// A bill there is one reading of.
    fn of(likeliest: Due) -> Self {
        Self { likeliest, ..Self::default() }
    }
}

impl Due {
    fn of(scope: Scope, paid: Paid, steps: Vec<Step>) -> Self {
        let total = scope.total.less(paid.total());
        // What another fund has paid of everything cannot be owed as 全自费 or 起付线 any more.
        let burden = Burden {
            total,
            self_funded: scope.self_funded.min(total),
            deductible: paid.deductible.min(total.less(scope.self_funded)),
            account_first: paid.account_first,
        };
        Self { scope: Some(scope), paid: Some(Rc::new(paid)), burden, steps }.borne()
    }

    /// The last step: what the person bears.
    fn borne(mut self) -> Self {
        self.steps.push(Step::new(StepKind::PersonalBurden, self.burden.total, Vec::new()));
        self
    }
}
