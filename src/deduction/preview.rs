//! The whole split: the bill, the fund, the accounts, cash.

use super::bill::{Bill, Sharer, YearToDate};
use super::due::{Due, Dues, due};
use super::fault::Fault;
use super::grantor::{Places, are_quotas};
use super::payers::{Accounts, Burden, Payer, payers};
use super::sharing::{Assumption, Sharing, State, Switch, Variant};
use super::step::Step;
use super::switches::Switches;
use super::totals::Totals;
use crate::date::Day;
use crate::param::Param;
use crate::policy::{Catalogue, Rules, Span};
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
    /// The day of the visit.
    pub day: Day,
    /// How far it is certain.
    pub certainty: Certainty,
    /// The fields still needed, in the order to ask.
    pub ask: Vec<String>,
    /// How the amounts come about.
    pub steps: Vec<Step>,
    /// What the steps rest on that rest on the place's figures.
    pub sources: Vec<u16>,
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
    /// Its value.
    pub value: Param,
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
    let due = due(bill, &rules, &mut ask)?;
    let places = Places::of(bill, &rules);
    let accounts = Accounts { bill, shared: places.balances(bill, &rules, &mut ask) };
    let Switches { likeliest, assumptions, variants, .. } = Switches::of(bill, &rules, &places);
    let mut preview = Preview {
        day: bill.day,
        certainty: Certainty::Incomplete,
        ask,
        steps: Vec::new(),
        sources: Vec::new(),
        payers: Vec::new(),
        totals: None,
        assumptions,
        readings: Vec::new(),
        year_to_date: None,
        span: None,
        notes: vec!["estimate_only"],
        places: rules.places(),
    };
    if let Some(dues) = due.filter(|_| preview.ask.is_empty()) {
        preview.complete(&rules, dues, &accounts, likeliest, variants);
    }
    Ok(preview)
}

impl Preview<'_> {
    fn complete(
        &mut self,
        rules: &Rules<'_>,
        mut dues: Dues,
        accounts: &Accounts<'_>,
        likeliest: Sharing,
        variants: Vec<Variant>,
    ) {
        let bill = accounts.bill;
        self.payers = payers(&dues.likeliest, accounts, &likeliest);
        let totals = Totals::of(&dues.likeliest, &self.payers);
        for (turn, due) in core::mem::take(&mut dues.others) {
            self.read(turn.switch, turn.value, &due, payers(&due, accounts, &likeliest));
        }
        for Variant { switch, value, change } in variants {
            let mut sharing = likeliest.clone();
            sharing.turn(&change);
            self.read(switch, value, &dues.likeliest, payers(&dues.likeliest, accounts, &sharing));
        }
        self.figures(&dues);
        self.given(bill, &dues.likeliest.burden);
        // What the bill does not say is no dispute about the rules.
        let disputed = self.readings.iter().any(|reading| reading.switch != Switch::Trait);
        let unsure = disputed || dues.is_reported || dues.other_day.is_some();
        self.certainty = if unsure { Certainty::Unsettled } else { Certainty::Split };
        (self.steps, self.sources) = (dues.likeliest.steps, dues.sources);
        let paid = dues.likeliest.paid.as_deref();
        self.year_to_date = paid.map(|paid| paid.year_to_date);
        self.span = paid.and_then(|paid| paid.span);
        let across = |sharer: &Sharer| sharer.is_across(bill.region) && (sharer.quota.is_none() || !are_quotas(rules));
        let notes = [
            ("across_by_quota", bill.grantors.iter().any(across)),
            ("supplements_not_counted", paid.is_some_and(|paid| !paid.supplemented)),
            ("cap_unknown", paid.is_some_and(|paid| paid.cap_unknown)),
            ("figures_reported", dues.is_reported),
            ("figures_of_another_day", dues.other_day.is_some()),
        ];
        self.notes.extend(notes.into_iter().filter(|(_, holds)| *holds).map(|(code, _)| code));
        self.totals = Some(totals);
    }

    /// Keeps another reading if it takes other money from anybody.
    fn read(&mut self, switch: Switch, value: Param, due: &Due, payers: Vec<Payer>) {
        if !same_money(&payers, &self.payers) {
            let totals = Totals::of(due, &payers);
            self.readings.push(OtherReading { switch, value, payers, totals });
        }
    }

    /// Lists the figures that rest on guide sites alone, whose day has passed, or about which sources clash.
    fn figures(&mut self, dues: &Dues) {
        let mut note = |switch, value: Param, state| {
            self.assumptions.push(Assumption { switch, value, state, basis: Vec::new() });
        };
        if let Some(day) = dues.other_day {
            note(Switch::FiguresDay, day.into(), State::Unsettled);
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
            note(Switch::Deductible, paid.whole.into(), State::Reported);
        }
        if let Some(ratio) = paid.ratio {
            note(Switch::Ratio, ratio.into(), State::Reported);
        }
        for cap in &paid.caps {
            note(Switch::Cap, (*cap).into(), State::Reported);
        }
    }

    /// Lists the figures the caller gave in place of the catalogue's, and drops assumptions about parts this bill does not have.
    fn given(&mut self, bill: &Bill, burden: &Burden) {
        let assume = &bill.assume;
        let count = |count: usize| Param::Count(u32::try_from(count).unwrap_or(u32::MAX));
        let figures: [(Switch, Option<Param>); 10] = [
            (Switch::ClassB, assume.class_b.map(Param::from)),
            (Switch::Deductible, assume.deductible.map(Param::from)),
            (Switch::Ratio, assume.ratio.map(Param::from)),
            (Switch::Ratio, assume.bands.as_ref().map(|bands| count(bands.len()))),
            (Switch::BandBase, assume.band_base.map(|base| base.name().into())),
            (Switch::Cap, assume.cap.map(Param::from)),
            (Switch::CapBase, assume.cap_base.map(|base| base.name().into())),
            (Switch::AwayPoints, assume.away_points.map(Param::from)),
            (Switch::AwaySelfPay, assume.away_self_pay.map(Param::from)),
            (Switch::Supplements, assume.supplements.as_ref().map(|given| count(given.len()))),
        ];
        self.assumptions.retain(|assumption| match assumption.switch {
            Switch::OwnPaysSelfFunded | Switch::SharedPaysSelfFunded => !burden.self_funded.is_zero(),
            Switch::SharedPaysDeductible => !burden.deductible.is_zero(),
            switch => !figures.iter().any(|(given, value)| *given == switch && value.is_some()),
        });
        for (switch, value) in figures {
            if let Some(value) = value {
                self.assumptions.push(Assumption { switch, value, state: State::Given, basis: Vec::new() });
            }
        }
    }
}

/// Whether two splits take the same from everybody, in whatever order.
fn same_money(one: &[Payer], other: &[Payer]) -> bool {
    let paid = |payer: &Payer| (payer.payer, payer.fund, payer.index, payer.amount);
    let all_in =
        |one: &[Payer], other: &[Payer]| one.iter().all(|payer| other.iter().any(|also| paid(also) == paid(payer)));
    one.len() == other.len() && all_in(one, other)
}
