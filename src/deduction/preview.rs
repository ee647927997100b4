//! The whole split: the bill, the fund, the accounts, cash.

use super::bill::Bill;
use super::due::{Due, due};
use super::fault::Fault;
use super::payers::{Accounts, Payer, PayerKind, payers};
use super::sharing::{Assumption, Sharing, State, Switch, Variant};
use super::step::Step;
use super::switches::{balances, switches};
use super::totals::Totals;
use crate::policy::{Catalogue, Rules};
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
    let (likeliest, assumptions, variants) = switches(bill, &rules);
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
            (Totals::of(due, &payers), with_fund(due, payers))
        };
        let (totals, payers) = split(likeliest);
        for variant in variants {
            let other = split(&variant.sharing);
            if !same_money(&other.1, &payers) {
                let (totals, payers) = other;
                self.readings.push(OtherReading { switch: variant.switch, value: variant.value, payers, totals });
            }
        }
        self.certainty = if self.readings.is_empty() { Certainty::Split } else { Certainty::Unsettled };
        self.keep_what_matters(due);
        self.given(bill);
        self.steps = due.steps();
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

/// Whether two splits take the same from everybody, in whatever order.
fn same_money(one: &[Payer], other: &[Payer]) -> bool {
    let paid = |payer: &Payer| (payer.kind, payer.index, payer.amount);
    one.iter().all(|payer| other.iter().any(|also| paid(also) == paid(payer)))
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
