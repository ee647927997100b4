//! What the person bears: the bill less what the fund pays.

use super::bill::Bill;
use super::fault::Fault;
use super::fund::{Fund, fund, terms};
use super::payers::Burden;
use super::scope::{Scope, scope};
use super::step::{Step, StepKind};
use crate::insurance::{Scheme, Use};
use crate::policy::{Begun, Person, Pooling, Rules};
use crate::region::Region;

/// The bill before the accounts: what it costs, and what of it the person bears.
pub struct Due {
    /// The bill taken apart; `None` when only the personal share was given.
    pub scope: Option<Scope>,
    /// The fund's part; `None` likewise.
    pub fund: Option<Fund>,
    /// What the person bears.
    pub burden: Burden,
    /// The figures rest on guide sites alone.
    pub is_reported: bool,
}

/// What the person bears, or the fields still needed.
pub fn due(bill: &Bill, rules: &Rules<'_>) -> Result<Result<Due, Vec<String>>, Fault> {
    if let Some(total) = bill.personal_share {
        return if bill.lines.is_some() || bill.amounts.is_some() {
            Err(Fault::new("personal_share", "one of lines, amounts and personal_share"))
        } else {
            Ok(Ok(Due { scope: None, fund: None, burden: Burden { total, ..Burden::default() }, is_reported: false }))
        };
    }
    let (pooling, mut ask) = pooling(bill, rules)?;
    let class_b = pooling.and_then(|pooling| pooling.class_b);
    let scope = match scope(bill, class_b)? {
        Ok(scope) => scope,
        Err(field) => {
            ask.insert(0, field);
            return Ok(Err(ask));
        }
    };
    let person = bill.person.or((bill.scheme == Some(Scheme::Resident)).then_some(Person::Resident));
    let terms = match terms(bill, pooling, person) {
        Ok(terms) if ask.is_empty() => terms,
        Ok(_) => return Ok(Err(ask)),
        Err(needed) => {
            // Without a region, scheme or visit no figures are known: those come first.
            let figures = needed.into_iter().filter(|field| ask.is_empty() || !field.starts_with("assume"));
            let figures: Vec<String> = figures.map(str::to_owned).collect();
            ask.extend(figures);
            return Ok(Err(ask));
        }
    };
    let fund = fund(&scope, &terms, &bill.year_to_date);
    if terms.asks_age(&fund, &bill.year_to_date) {
        return Ok(Err(vec!["age".into()]));
    }
    let burden =
        Burden { total: scope.total.less(fund.paid), self_funded: scope.self_funded, deductible: fund.deductible };
    let is_reported = pooling.is_some_and(|pooling| !rules.catalogue().confidence(&pooling.sources).decides());
    Ok(Ok(Due { scope: Some(scope), fund: Some(fund), burden, is_reported }))
}

/// The figures that hold for the bill's place, scheme, visit and day; and which of those are still needed to find them.
fn pooling<'a>(bill: &Bill, rules: &Rules<'a>) -> Result<(Option<&'a Pooling>, Vec<String>), Fault> {
    let visits = [Use::Outpatient, Use::Chronic, Use::Inpatient, Use::Pharmacy];
    if bill.visit.is_some_and(|visit| !visits.contains(&visit)) {
        return Err(Fault::new("visit", "outpatient, chronic, inpatient or pharmacy"));
    }
    let given = [("region", bill.region.is_some()), ("scheme", bill.scheme.is_some()), ("visit", bill.visit.is_some())];
    let missing = given.into_iter().filter(|(_, is_given)| !is_given).map(|(field, _)| field.to_owned()).collect();
    let Some((scheme, visit)) = bill.scheme.zip(bill.visit) else {
        return Ok((None, if bill.assume.ratio.is_some() { Vec::new() } else { missing }));
    };
    let in_force = |pooling: &&Pooling| {
        (pooling.scheme, pooling.visit) == (scheme, visit)
            && pooling.start.begun(rules.day()) == Begun::Yes
            && pooling.last.is_none_or(|last| rules.day() <= last)
    };
    let of =
        |place: &Region| rules.catalogue().poolings.iter().filter(|pooling| pooling.region == *place).rfind(in_force);
    let found = rules.places().iter().find_map(of);
    Ok((found, if bill.assume.ratio.is_some() { Vec::new() } else { missing }))
}

impl Due {
    /// How it comes about.
    #[must_use]
    pub fn steps(&self) -> Vec<Step> {
        let scope = self.scope.map(|scope| scope.steps()).unwrap_or_default();
        let fund = self.fund.as_ref().map(|fund| fund.steps.clone()).unwrap_or_default();
        scope.into_iter().chain(fund).chain([Step::new(StepKind::PersonalBurden, self.burden.total)]).collect()
    }
}
