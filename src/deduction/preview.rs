//! The whole split: the bill, the fund, the accounts, cash.

use super::bill::Bill;
use super::fault::Fault;
use super::fund::{Fund, fund, terms};
use super::payers::{Accounts, Burden, Payer, PayerKind, payers};
use super::scope::{Scope, scope};
use super::sharing::{Assumption, Sharing, State, Switch, Variant, balances, sharing};
use super::step::{Step, StepKind};
use crate::insurance::{Scheme, Use};
use crate::money::Money;
use crate::policy::{Begun, Catalogue, Person, Pooling, Rules};
use crate::rate::Rate;
use crate::region::Region;
use crate::word::words;

words! {
    /// How far the split is certain.
    Certainty {
        /// Every reading of the local rules gives this split.
        Split = "split",
        /// Something is still needed.
        Incomplete = "incomplete",
        /// Readings differ; this is the likelier one.
        Unsettled = "unsettled",
    }
}

/// How a bill will be split: an estimate (预估), never a determination.
#[derive(Clone, Debug)]
pub struct Preview {
    /// How far it is certain.
    pub certainty: Certainty,
    /// The fields still needed, in the order to ask.
    pub ask: Vec<String>,
    /// How the amounts come about.
    pub steps: Vec<Step>,
    /// Who pays what; empty while something is needed.
    pub payers: Vec<Payer>,
    /// The amounts; `None` while something is needed.
    pub totals: Option<Totals>,
    /// Every switch that was set without being sure, and every one the caller gave.
    pub assumptions: Vec<Assumption>,
    /// Other readings that give different money.
    pub readings: Vec<OtherReading>,
    /// What else to know: keys of the message catalogues.
    pub notes: Vec<&'static str>,
    /// The places whose rules were looked at, the most local first.
    pub places: Vec<Region>,
}

/// The amounts under the national interface's names. What a bill given as a personal share leaves open is `None`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Totals {
    /// The bill taken apart; `None` when only the personal share was given.
    pub scope: Option<Scope>,
    /// The fund's part; `None` when only the personal share was given.
    pub fund: Option<FundTotals>,
    /// 个人负担总金额.
    pub personal_burden: Money,
    /// 个人账户支出.
    pub own_account: Money,
    /// 个人账户共济支付金额; beside the own account, not inside it.
    pub shared: Money,
    /// 个人现金支出.
    pub cash: Money,
}

/// The fund's amounts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FundTotals {
    /// 实际支付起付线.
    pub deductible: Money,
    /// 统筹基金支出.
    pub paid: Money,
    /// 统筹基金支付比例, where one holds for the whole bill.
    pub ratio: Option<Rate>,
}

/// A reading of the rules that gives different money.
#[derive(Clone, Debug)]
pub struct OtherReading {
    /// The switch that is turned.
    pub switch: Switch,
    /// Its value, as text.
    pub value: String,
    /// Who then pays what.
    pub payers: Vec<Payer>,
    /// The amounts then.
    pub totals: Totals,
}

/// The bill before the accounts: what it costs, and what of it the person bears.
struct Due {
    scope: Option<Scope>,
    fund: Option<Fund>,
    burden: Burden,
    /// The figures rest on guide sites alone.
    is_reported: bool,
}

/// Splits a bill by a catalogue.
///
/// # Errors
/// A [`Fault`] when the bill contradicts itself.
pub fn preview(bill: &Bill, catalogue: &Catalogue) -> Result<Preview, Fault> {
    let rules = Rules::at(catalogue, bill.region.unwrap_or(Region::NATION), bill.day);
    if bill.pick.is_some_and(|pick| usize::try_from(pick).map_or(true, |pick| pick >= bill.grantors.len())) {
        return Err(Fault::new("pick", "the place of one of the grantors"));
    }
    let mut ask = Vec::new();
    let due = match due(bill, &rules)? {
        Ok(due) => Some(due),
        Err(needed) => {
            ask = needed;
            None
        }
    };
    let shared = balances(bill, &rules).map_err(|field| ask.push(field)).ok();
    let (likeliest, assumptions, variants) = sharing(bill, &rules);
    let mut preview = Preview {
        certainty: Certainty::Incomplete,
        ask,
        steps: Vec::new(),
        payers: Vec::new(),
        totals: None,
        assumptions,
        readings: Vec::new(),
        notes: vec!["estimate_only"],
        places: rules.places().to_vec(),
    };
    if let Some((due, shared)) = due.zip(shared) {
        let accounts = Accounts {
            own: bill.own_account,
            shared,
            caps: bill.grantors.iter().map(|sharer| sharer.payment_cap).collect(),
            pick: bill.pick.and_then(|pick| usize::try_from(pick).ok()).unwrap_or(0),
        };
        preview.complete(bill, &due, &accounts, (&likeliest, variants));
    }
    Ok(preview)
}

impl Preview {
    fn complete(&mut self, bill: &Bill, due: &Due, accounts: &Accounts, readings: (&Sharing, Vec<Variant>)) {
        let (likeliest, variants) = readings;
        let split = |sharing: &Sharing| {
            let payers = payers(due.burden, accounts, sharing);
            (totals(due, &payers), with_fund(due, payers))
        };
        let (totals, payers) = split(likeliest);
        for variant in variants {
            let other = split(&variant.sharing);
            if amounts(&other.1) != amounts(&payers) {
                let (totals, payers) = other;
                self.readings.push(OtherReading { switch: variant.switch, value: variant.value, payers, totals });
            }
        }
        self.certainty = if self.readings.is_empty() { Certainty::Split } else { Certainty::Unsettled };
        self.keep_what_matters(due);
        self.given(bill);
        self.steps = steps(due);
        (self.totals, self.payers) = (Some(totals), payers);
        if due.fund.is_some() {
            self.notes.push("supplements_not_counted");
        }
        if due.fund.as_ref().is_some_and(|fund| fund.cap_unknown) {
            self.notes.push("cap_unknown");
        }
        if due.is_reported {
            self.notes.push("figures_reported");
        }
    }

    /// Drops assumptions about parts this bill does not have.
    fn keep_what_matters(&mut self, due: &Due) {
        self.assumptions.retain(|assumption| match assumption.switch {
            Switch::OwnPaysSelfFunded | Switch::SharedPaysSelfFunded => !due.burden.self_funded.is_zero(),
            Switch::SharedPaysDeductible => !due.burden.deductible.is_zero(),
            _ => true,
        });
    }

    /// Lists the figures the caller gave in place of the catalogue's.
    fn given(&mut self, bill: &Bill) {
        let assume = &bill.assume;
        let figures = [
            (Switch::Deductible, assume.deductible.map(|v| v.to_string())),
            (Switch::Ratio, assume.ratio.map(|v| v.to_string())),
            (Switch::Cap, assume.cap.map(|v| v.to_string())),
        ];
        for (switch, value) in figures {
            self.assumptions.extend(value.map(|value| Assumption {
                switch,
                value,
                state: State::Given,
                basis: Vec::new(),
            }));
        }
    }
}

/// What the person bears, or the fields still needed.
fn due(bill: &Bill, rules: &Rules<'_>) -> Result<Result<Due, Vec<String>>, Fault> {
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

fn with_fund(due: &Due, payers: Vec<Payer>) -> Vec<Payer> {
    let fund = due.fund.as_ref().map(|fund| Payer {
        kind: PayerKind::Fund,
        index: None,
        amount: fund.paid,
        usable: None,
        left: None,
    });
    fund.into_iter().chain(payers).collect()
}

/// Who pays what, in a fixed order.
fn amounts(payers: &[Payer]) -> Vec<(PayerKind, Option<usize>, Money)> {
    let mut amounts: Vec<_> = payers.iter().map(|payer| (payer.kind, payer.index, payer.amount)).collect();
    amounts.sort_unstable();
    amounts
}

fn totals(due: &Due, payers: &[Payer]) -> Totals {
    let paid = |kind| payers.iter().filter(|payer| payer.kind == kind).map(|payer| payer.amount).sum();
    Totals {
        scope: due.scope,
        fund: due.fund.as_ref().map(|fund| FundTotals {
            deductible: fund.deductible,
            paid: fund.paid,
            ratio: fund.ratio,
        }),
        personal_burden: due.burden.total,
        own_account: paid(PayerKind::OwnAccount),
        shared: paid(PayerKind::Grantor),
        cash: paid(PayerKind::Cash),
    }
}

fn steps(due: &Due) -> Vec<Step> {
    let scope = due.scope.map(|scope| scope.steps()).unwrap_or_default();
    let fund = due.fund.as_ref().map(|fund| fund.steps.clone()).unwrap_or_default();
    scope.into_iter().chain(fund).chain([Step::new(StepKind::PersonalBurden, due.burden.total)]).collect()
}
