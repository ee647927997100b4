//! The whole split: the bill, the fund, the accounts, cash.

use super::bill::{Bill, Sharer, YearToDate};
use super::due::{Due, Dues, due};
use super::fault::Fault;
use super::payers::{Accounts, Payer, PayerKind, payers};
use super::sharing::{Assumption, Sharing, State, Switch, Variant};
use super::step::Step;
use super::switches::{are_quotas, balances, switches};
use super::totals::Totals;
use crate::policy::{Catalogue, Rules, Span};
use crate::rate::Rate;
use crate::region::Region;
use crate::word::{Word, words};

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
pub struct Preview<'c> {
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
    pub assumptions: Vec<Assumption<'c>>,
    /// Other readings that give different money.
    pub readings: Vec<OtherReading>,
    /// What the year has used up after this bill; `None` while something is needed, or without a bill.
    pub year_to_date: Option<YearToDate>,
    /// The span shorter than a year that the place counts by.
    pub span: Option<Span>,
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
pub fn preview<'c>(bill: &Bill, catalogue: &'c Catalogue) -> Result<Preview<'c>, Fault> {
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
    let shared = balances(bill, &rules, &mut ask);
    let (likeliest, assumptions, variants) = switches(bill, rules);
    let mut preview = Preview {
        certainty: Certainty::Incomplete,
        ask,
        steps: Vec::new(),
        payers: Vec::new(),
        totals: None,
        assumptions,
        readings: Vec::new(),
        year_to_date: None,
        span: None,
        notes: vec!["estimate_only"],
        places: rules.places(),
    };
    if let Some((dues, shared)) = due.zip(shared) {
        let accounts = Accounts {
            own: bill.own_account,
            wallet: bill.wallet,
            shared,
            caps: bill.grantors.iter().map(|sharer| sharer.payment_cap).collect(),
            pick: bill.pick.and_then(|pick| usize::try_from(pick).ok()).unwrap_or(0),
        };
        preview.complete((bill, &rules), dues, &accounts, (&likeliest, variants));
    }
    Ok(preview)
}

impl Preview<'_> {
    fn complete(
        &mut self,
        (bill, rules): (&Bill, &Rules<'_>),
        dues: Dues,
        accounts: &Accounts,
        readings: (&Sharing, Vec<Variant>),
    ) {
        let (likeliest, variants) = readings;
        let split = |due: &Due, sharing: &Sharing| {
            let payers = payers(due.burden, accounts, sharing);
            (Totals::of(due, &payers), with_funds(due, payers))
        };
        let due = &dues.likeliest;
        let (totals, payers) = split(due, likeliest);
        let mut read = |switch: Switch, value: &str, (totals, other): (Totals, Vec<Payer>)| {
            if !same_money(&other, &payers) {
                self.readings.push(OtherReading { switch, value: value.to_owned(), payers: other, totals });
            }
        };
        for (turn, other) in &dues.others {
            read(turn.switch, &turn.value, split(other, likeliest));
        }
        for variant in &variants {
            read(variant.switch, &variant.value, split(due, &variant.sharing));
        }
        self.keep_what_matters(due);
        self.figures(&dues);
        self.given(bill);
        // What the bill does not say is no dispute about the rules.
        let disputed = self.readings.iter().any(|reading| reading.switch != Switch::Trait);
        let unsure = disputed || dues.is_reported || dues.other_day.is_some();
        self.certainty = if unsure { Certainty::Unsettled } else { Certainty::Split };
        self.steps = due.steps();
        self.year_to_date = due.paid.as_deref().map(|paid| paid.year_to_date);
        self.span = due.paid.as_ref().and_then(|paid| paid.span);
        let across = |sharer: &Sharer| sharer.is_across(bill.region) && (sharer.quota.is_none() || !are_quotas(rules));
        let across = bill.grantors.iter().any(across);
        let notes = [
            ("across_by_quota", across),
            ("supplements_not_counted", totals.paid.as_ref().is_some_and(|paid| !paid.supplemented)),
            ("cap_unknown", totals.paid.as_ref().is_some_and(|paid| paid.cap_unknown)),
            ("figures_reported", dues.is_reported),
            ("figures_of_another_day", dues.other_day.is_some()),
        ];
        self.notes.extend(notes.into_iter().filter(|(_, holds)| *holds).map(|(code, _)| code));
        (self.totals, self.payers) = (Some(totals), payers);
    }

    /// Drops assumptions about parts this bill does not have.
    fn keep_what_matters(&mut self, due: &Due) {
        self.assumptions.retain(|assumption| match assumption.switch {
            Switch::OwnPaysSelfFunded | Switch::SharedPaysSelfFunded => !due.burden.self_funded.is_zero(),
            Switch::SharedPaysDeductible => !due.burden.deductible.is_zero(),
            _ => true,
        });
    }

    /// Lists the figures that rest on guide sites alone, whose day has passed, or about which sources clash.
    fn figures(&mut self, dues: &Dues) {
        let mut note = |switch, value: String, state| {
            self.assumptions.push(Assumption { switch, value, state, basis: Vec::new() });
        };
        if let Some(day) = dues.other_day {
            note(Switch::FiguresDay, day.to_string(), State::Unsettled);
        }
        for (switch, value) in &dues.open {
            // A base of bands or caps that changes nothing here need not be decided here.
            let matters = self.readings.iter().any(|reading| reading.switch == *switch);
            if matters {
                let state = if *switch == Switch::Trait { State::Unasked } else { State::Unsettled };
                note(*switch, value.clone(), state);
            }
        }
        let Some(paid) = dues.likeliest.paid.as_ref().filter(|_| dues.is_reported) else { return };
        if !paid.whole.is_zero() {
            note(Switch::Deductible, paid.whole.to_string(), State::Reported);
        }
        if let Some(ratio) = paid.ratio {
            note(Switch::Ratio, ratio.to_string(), State::Reported);
        }
        for cap in &paid.caps {
            note(Switch::Cap, cap.to_string(), State::Reported);
        }
    }

    /// Lists the figures the caller gave in place of the catalogue's.
    fn given(&mut self, bill: &Bill) {
        let assume = &bill.assume;
        let text = |rate: Option<Rate>| rate.map(|rate| rate.to_string());
        let figures = [
            (Switch::ClassB, text(assume.class_b)),
            (Switch::Deductible, assume.deductible.map(|yuan| yuan.to_string())),
            (Switch::Ratio, text(assume.ratio)),
            (Switch::Ratio, assume.bands.as_ref().map(|bands| bands.len().to_string())),
            (Switch::BandBase, assume.band_base.map(|base| base.name().to_owned())),
            (Switch::Cap, assume.cap.map(|yuan| yuan.to_string())),
            (Switch::CapBase, assume.cap_base.map(|base| base.name().to_owned())),
            (Switch::AwayPoints, text(assume.away_points)),
            (Switch::AwaySelfPay, text(assume.away_self_pay)),
            (Switch::Supplements, assume.supplements.as_ref().map(|given| given.len().to_string())),
        ];
        for (switch, value) in figures {
            let Some(value) = value else { continue };
            self.assumptions.retain(|assumption| assumption.switch != switch);
            self.assumptions.push(Assumption { switch, value, state: State::Given, basis: Vec::new() });
        }
    }
}

/// Whether two splits take the same from everybody, in whatever order.
fn same_money(one: &[Payer], other: &[Payer]) -> bool {
    let paid = |payer: &Payer| (payer.kind, payer.fund, payer.index, payer.amount);
    let all_in =
        |one: &[Payer], other: &[Payer]| one.iter().all(|payer| other.iter().any(|also| paid(also) == paid(payer)));
    one.len() == other.len() && all_in(one, other)
}

fn with_funds(due: &Due, payers: Vec<Payer>) -> Vec<Payer> {
    let Some(paid) = &due.paid else { return payers };
    let mut all = vec![Payer::of(PayerKind::Fund, paid.pool)];
    for share in &paid.supplements {
        all.push(Payer { fund: Some(share.fund), ..Payer::of(PayerKind::Supplement, share.amount) });
    }
    all.extend(payers);
    all
}
