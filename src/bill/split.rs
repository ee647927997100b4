//! The whole split of a bill: classify, schedule, fund, accounts.

use super::accounts::{
    AccountTerms, Accounts, GrantorPlaces, Payer, PayerSpan, TermEvidence, are_quotas_open, paid_by, payers, span,
    terms,
};
use super::asks::{asks, asks_without_expense, unknown_balances};
use super::assumptions::assumptions;
use super::contradiction::{BillContradiction, contradiction};
use super::field::BillField;
use super::interpretation::{AssumptionKey, Interpretation, SplitAssumption};
use super::liability::{Liabilities, liabilities};
use super::note::{BillNoteCode, SplitNote};
use super::request::{Bill, Sharer, YearToDate};
use super::step::SplitStep;
use super::totals::SplitTotals;
use crate::date::Day;
use crate::param::Param;
use crate::policy::{Catalogue, CountingPeriod, Rules};
use crate::region::Region;
use crate::vocabulary;

vocabulary! {
    /// How far the split is certain.
    Certainty {
        /// Every interpretation of the local rules gives this split.
        Split = "split",
        /// The expense, or another fact that can change who pays, is missing.
        Incomplete = "incomplete",
        /// Interpretations differ; this is the likeliest one.
        Unsettled = "unsettled",
    }
}

/// How a bill will be split: an estimate (预估), never a determination.
#[derive(Clone, Debug)]
pub struct Split<'c> {
    /// The day of the visit.
    pub day: Day,
    /// How far the split is certain.
    pub certainty: Certainty,
    /// The fields that can change who pays, the one that narrows the span most first.
    pub ask: Vec<BillField>,
    /// How the amounts come about.
    pub steps: Vec<SplitStep>,
    /// The sources of the steps that rest on the place's figures.
    pub sources: Vec<u16>,
    /// Who pays what; empty without an expense.
    pub payers: Vec<Payer>,
    /// The amounts; `None` without an expense.
    pub totals: Option<SplitTotals>,
    /// Every assumption that is not sure, and every one that the caller gave.
    pub assumptions: Vec<SplitAssumption<'c>>,
    /// Other interpretations that give different money.
    pub readings: Vec<OtherSplit>,
    /// The least and the most that each payer pays over all interpretations; empty without an expense.
    pub span: Vec<PayerSpan>,
    /// What the year has used up after this bill; `None` without an expense, or where only the personal burden was given.
    pub year_to_date: Option<YearToDate>,
    /// The period shorter than a year that the place counts by.
    pub counting_period: Option<CountingPeriod>,
    /// Whatever else is worth knowing.
    pub notes: Vec<SplitNote>,
    /// The places whose rules were looked at, the most local first.
    pub places: Vec<Region>,
}

/// The split in another interpretation, where that gives different money.
#[derive(Clone, Debug)]
pub struct OtherSplit {
    /// The assumption that differs.
    pub key: AssumptionKey,
    /// Its other value.
    pub value: Param,
    /// The other assumption that differs at the same time, with its other value.
    pub also: Option<(AssumptionKey, Param)>,
    /// Who then pays what.
    pub payers: Vec<Payer>,
    /// The amounts then.
    pub totals: SplitTotals,
}

/// Splits a bill by a catalogue.
///
/// # Errors
/// A [`BillContradiction`] when the bill contradicts itself.
pub fn preview<'c>(bill: &Bill, catalogue: &'c Catalogue) -> Result<Split<'c>, BillContradiction> {
    contradiction(bill)?;
    let rules = Rules::at(catalogue, bill.region.unwrap_or(Region::NATION), bill.day);
    let places = GrantorPlaces::of(bill, &rules);
    let terms = terms(bill, &rules, &places);
    let accounts = Accounts::of(bill, places.holdings(bill, &rules));
    Ok(match liabilities(bill, &rules) {
        Ok(liabilities) => split(&rules, terms, &liabilities, &accounts),
        Err(expense) => incomplete(&rules, terms.assumptions, expense, &accounts),
    })
}

fn split<'c>(
    rules: &Rules<'c>,
    terms: TermEvidence<'c>,
    liabilities: &Liabilities,
    accounts: &Accounts<'_>,
) -> Split<'c> {
    let (bill, likeliest) = (accounts.bill, &liabilities.likeliest);
    let payers = payers(likeliest, accounts, &terms.likeliest);
    let readings = readings(liabilities, accounts, &terms, &payers);
    let span = span(liabilities, accounts, &terms);
    let ask = asks(liabilities, accounts, &span, &|burden| paid_by(burden, accounts, &terms));
    let keys = |reading: &OtherSplit| [Some(reading.key), reading.also.as_ref().map(|(key, _)| *key)];
    let changing: Vec<AssumptionKey> = readings.iter().flat_map(keys).flatten().collect();
    // A fact that the bill does not say is no dispute about the rules.
    let is_fact = |key: &AssumptionKey| {
        liabilities.open.iter().any(|open| open.is_fact() && open.others.iter().any(|other| other.key == *key))
    };
    let source = &liabilities.source;
    let is_disputed = changing.iter().any(|key| !is_fact(key));
    // A figure that no source gives matters only to a bill of which a fund could pay. Nobody can be asked for it.
    let is_unknown = |key: AssumptionKey| liabilities.is_figure_unknown(key) && changing.contains(&key);
    let is_share_unknown = is_unknown(AssumptionKey::Ratio);
    let lacks_figure = is_share_unknown || is_unknown(AssumptionKey::Deductible);
    let is_unsure = is_disputed || source.is_reported || source.other_day.is_some();
    let paid = likeliest.paid.as_deref();
    Split {
        day: bill.day,
        certainty: match (ask.is_empty() && !lacks_figure, is_unsure) {
            (false, _) => Certainty::Incomplete,
            (true, true) => Certainty::Unsettled,
            (true, false) => Certainty::Split,
        },
        ask,
        assumptions: assumptions(accounts, terms.assumptions, liabilities, &changing, &span),
        year_to_date: paid.map(|paid| paid.year_to_date),
        counting_period: paid.and_then(|paid| paid.counting_period),
        notes: notes(rules, liabilities, accounts, &span, is_share_unknown),
        totals: Some(SplitTotals::of(likeliest, &payers)),
        steps: likeliest.steps.clone(),
        sources: liabilities.source.sources.clone(),
        payers,
        readings,
        span,
        places: rules.places(),
    }
}

/// Returns the reply to a bill without an expense.
fn incomplete<'c>(
    rules: &Rules<'c>,
    assumptions: Vec<SplitAssumption<'c>>,
    expense: BillField,
    accounts: &Accounts<'_>,
) -> Split<'c> {
    Split {
        day: accounts.bill.day,
        certainty: Certainty::Incomplete,
        ask: asks_without_expense(expense, accounts),
        steps: Vec::new(),
        sources: Vec::new(),
        payers: Vec::new(),
        totals: None,
        assumptions,
        readings: Vec::new(),
        span: Vec::new(),
        year_to_date: None,
        counting_period: None,
        notes: vec![BillNoteCode::EstimateOnly.into()],
        places: rules.places(),
    }
}

/// Returns every interpretation, of figures and of terms alike, that takes other money from anybody. Two at once are listed only where
/// they come to what none before them comes to.
fn readings(
    liabilities: &Liabilities,
    accounts: &Accounts<'_>,
    terms: &TermEvidence<'_>,
    likeliest: &[Payer],
) -> Vec<OtherSplit> {
    let of_figures =
        liabilities.others.iter().map(|other| (&other.interpretation, other.also.as_ref(), &other.liability));
    let of_terms = terms.others.iter().map(|interpretation| (interpretation, None, &liabilities.likeliest));
    let mut listed: Vec<OtherSplit> = Vec::new();
    for (interpretation, also, liability) in of_figures.chain(of_terms) {
        let terms: AccountTerms = terms.likeliest.with(&interpretation.change);
        let payers = payers(liability, accounts, &terms);
        // Two at once are a reading beside one of them, not where each alone changes nothing.
        let is_one = |of: &Interpretation| listed.iter().any(|seen| seen.key == of.key && seen.value == of.value);
        let is_new = || listed.iter().all(|seen| !Payer::are_same(&payers, &seen.payers));
        let is_known = also.is_some_and(|also| !(is_one(interpretation) || is_one(also)) || !is_new());
        if is_known || Payer::are_same(&payers, likeliest) {
            continue;
        }
        let Interpretation { key, value, .. } = interpretation.clone();
        let also = also.map(|also| (also.key, also.value.clone()));
        listed.push(OtherSplit { key, value, also, totals: SplitTotals::of(liability, &payers), payers });
    }
    listed
}

fn notes(
    rules: &Rules<'_>,
    liabilities: &Liabilities,
    accounts: &Accounts<'_>,
    span: &[PayerSpan],
    is_share_unknown: bool,
) -> Vec<SplitNote> {
    let bill = accounts.bill;
    let is_without_quota =
        |sharer: &Sharer| sharer.is_across(bill.region) && (sharer.quota.is_none() || !are_quotas_open(rules));
    let (paid, source) = (liabilities.likeliest.paid.as_deref(), &liabilities.source);
    let notes = [
        (BillNoteCode::EstimateOnly, true),
        (BillNoteCode::AcrossByQuota, bill.grantors.iter().any(is_without_quota)),
        (BillNoteCode::BindBeforeSettlement, !bill.grantors.is_empty()),
        (BillNoteCode::SupplementsNotCounted, paid.is_some_and(|paid| !paid.supplements_known)),
        (BillNoteCode::CapUnknown, paid.is_some_and(|paid| paid.cap_unknown)),
        (BillNoteCode::FiguresReported, source.is_reported),
        (BillNoteCode::FiguresOfAnotherDay, source.other_day.is_some()),
        (BillNoteCode::FiguresOfTheProvince, source.is_common),
        (BillNoteCode::FiguresUnknown, is_share_unknown && !source.is_nearest),
        (BillNoteCode::FiguresOfNearest, is_share_unknown && source.is_nearest),
        (BillNoteCode::BalanceUnknown, unknown_balances(accounts, span).next().is_some()),
    ];
    let mut holding: Vec<SplitNote> =
        notes.into_iter().filter(|(_, holds)| *holds).map(|(code, _)| code.into()).collect();
    holding.extend(source.age.and_then(SplitNote::of_age));
    holding
}
