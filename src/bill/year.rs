//! Year: several visits in a row, where each leaves something behind for the next.

use super::accounts::PayerKind;
use super::contradiction::BillContradiction;
use super::field::BillField;
use super::request::{Bill, PeriodToDate, YearToDate};
use super::schedule::benefit_schedule;
use super::split::{Certainty, Split, preview};
use crate::date::Day;
use crate::insurance::{Purpose, Scheme};
use crate::money::Money;
use crate::policy::{Catalogue, CountingPeriod, Rules, Topic};
use crate::region::Region;

/// The bills of one year, in the order of their days.
///
/// What a bill leaves out is carried on from the bills before it: `year_to_date` (by kind of visit: 门诊 and pharmacy together,
/// 门诊慢特病, 住院), and for the accounts `grantors` and what is left of the balances. A later bill's `own_account` and
/// `own_current_year` are what has come in since.
#[derive(Clone, Debug, Default)]
pub struct Year {
    /// The bills, at most 366.
    pub bills: Vec<Bill>,
}

/// A year that contradicts itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearContradiction {
    /// The bill that contradicts itself or those before it, counted from 0; `None` where the year as a whole does.
    pub bill: Option<usize>,
    /// The contradiction.
    pub contradiction: BillContradiction,
}

/// One visit a day in a leap year.
const MOST_BILLS: usize = 366;

/// What the bills of one kind of visit have used up.
#[derive(Clone, Copy, Debug, Default)]
struct YearAccumulator {
    year: YearToDate,
    last: Option<Day>,
}

/// Splits the bills one after the other, up to the first that still needs something.
///
/// # Errors
/// The first contradiction found.
pub fn preview_year(year: Year, catalogue: &Catalogue) -> Result<Vec<Split<'_>>, YearContradiction> {
    let in_bill =
        |bill, field, expected| YearContradiction { bill, contradiction: BillContradiction::new(field, expected) };
    if year.bills.is_empty() || year.bills.len() > MOST_BILLS {
        return Err(in_bill(None, BillField::Bills, "1 to 366 bills"));
    }
    let mut kinds = [YearAccumulator::default(); 3];
    let mut previous: Option<Bill> = None;
    let mut splits = Vec::with_capacity(year.bills.len());
    for (index, bill) in year.bills.into_iter().enumerate() {
        if previous.as_ref().is_some_and(|previous| !is_later_in_year(&bill, previous, catalogue)) {
            let expected = "a day of the same 医保年度, not before the bill above";
            return Err(in_bill(Some(index), BillField::Day, expected));
        }
        let bill = previous.as_ref().map_or_else(|| bill.clone(), |previous| with_accounts_of(previous, &bill));
        let kind = kind_of(bill.visit);
        let own = kinds.get(kind).copied().unwrap_or_default();
        let given = bill.year_to_date.filter(|given| *given != YearToDate::default());
        let used = given.unwrap_or_else(|| used_before(&kinds, &bill, catalogue));
        let own_year = given.unwrap_or(own.year);
        // The bills above are all of the year, so that nothing of it is unknown.
        let bill = Bill { year_to_date: Some(used), ..bill };
        let (bill, split) = split_in_period(bill, own.last, catalogue)
            .map_err(|contradiction| YearContradiction { bill: Some(index), contradiction })?;
        let after = split.year_to_date.map(|after| add(own_year, bill.used(), after));
        if let Some(accumulator) = kinds.get_mut(kind) {
            let last = if after.is_some() { Some(bill.day) } else { own.last };
            *accumulator = YearAccumulator { year: after.unwrap_or(own_year), last };
        }
        let is_complete = split.certainty != Certainty::Incomplete;
        previous = Some(after_payment(bill, &split));
        splits.push(split);
        if !is_complete {
            break;
        }
    }
    Ok(splits)
}

/// Returns which accumulator a visit counts in: 门诊 and pharmacy, 门诊慢特病, 住院.
const fn kind_of(visit: Option<Purpose>) -> usize {
    match visit {
        Some(Purpose::Inpatient) => 2,
        Some(Purpose::Chronic) => 1,
        _ => 0,
    }
}

/// Returns what the year has used up before a bill, by its own kind of visit and by those that its place counts together with it.
/// 合规自付 and what supplements have paid count over all kinds.
fn used_before(kinds: &[YearAccumulator; 3], bill: &Bill, catalogue: &Catalogue) -> YearToDate {
    let kind = kind_of(bill.visit);
    let rules = Rules::at(catalogue, bill.region.unwrap_or(Region::NATION), bill.day);
    let benefits = benefit_schedule(bill, &rules);
    let sum = |with: &[Purpose], of: fn(&YearToDate) -> Money| -> Money {
        let counts = |at: &usize| *at == kind || with.iter().any(|visit| kind_of(Some(*visit)) == *at);
        let counted = kinds.iter().enumerate().filter(|(at, _)| counts(at));
        counted.map(|(_, accumulator)| of(&accumulator.year)).sum()
    };
    let with_deductible = benefits.map(|benefits| benefits.deductible.with.as_slice()).unwrap_or_default();
    let with_cap = benefits.map(|benefits| benefits.cap_with.as_slice()).unwrap_or_default();
    let all = [Purpose::Outpatient, Purpose::Chronic, Purpose::Inpatient];
    let own = kinds.get(kind).map(|accumulator| accumulator.year).unwrap_or_default();
    YearToDate {
        deductible: sum(with_deductible, |year| year.deductible),
        in_scope: sum(with_cap, |year| year.in_scope),
        fund: sum(with_cap, |year| year.fund),
        own_share: sum(&all, |year| year.own_share),
        supplements: sum(&all, |year| year.supplements),
        admissions: own.admissions,
        this_period: own.this_period,
    }
}

/// Returns what one kind of visit has used up, with what a bill has added to it.
fn add(own: YearToDate, before: YearToDate, after: YearToDate) -> YearToDate {
    let add = |of: fn(&YearToDate) -> Money| of(&own).saturating_add(of(&after).saturating_sub(of(&before)));
    YearToDate {
        deductible: add(|year| year.deductible),
        in_scope: add(|year| year.in_scope),
        fund: add(|year| year.fund),
        own_share: add(|year| year.own_share),
        supplements: add(|year| year.supplements),
        admissions: after.admissions,
        this_period: after.this_period,
    }
}

/// Returns whether a bill falls in the same 医保年度 as the one before it, and not before that.
fn is_later_in_year(bill: &Bill, previous: &Bill, catalogue: &Catalogue) -> bool {
    bill.day >= previous.day && year_of(bill, catalogue) == year_of(previous, catalogue)
}

/// Returns the 医保年度 that a bill falls in, by the calendar year it ends in.
///
/// The 医保年度 is the calendar year, unless the place begins the year of its employees in another month (上海: July).
fn year_of(bill: &Bill, catalogue: &Catalogue) -> i32 {
    let place = bill.region.filter(|_| bill.scheme_or_presumed() == Some(Scheme::Employee));
    let first_month = place
        .and_then(|region| Rules::at(catalogue, region, bill.day).count(Topic::EmployeeYearFrom).likeliest().flatten());
    let ends_next_year = first_month.is_some_and(|first| first > 1 && u32::from(bill.day.month()) >= first);
    bill.day.year().saturating_add(i32::from(ends_next_year))
}

/// Splits a bill and returns it with what it counts as used up. What an earlier day, month or quarter has used up counts no longer.
fn split_in_period(
    bill: Bill,
    last: Option<Day>,
    catalogue: &Catalogue,
) -> Result<(Bill, Split<'_>), BillContradiction> {
    let split = preview(&bill, catalogue)?;
    let is_over = |period: CountingPeriod| {
        last.is_some_and(|last| match period {
            CountingPeriod::Day => last != bill.day,
            CountingPeriod::Month => last.month() != bill.day.month(),
            CountingPeriod::Quarter => last.month().saturating_sub(1) / 3 != bill.day.month().saturating_sub(1) / 3,
        })
    };
    let this_period = PeriodToDate::default();
    if !split.counting_period.is_some_and(is_over) || bill.used().this_period == this_period {
        return Ok((bill, split));
    }
    let bill = Bill { year_to_date: Some(YearToDate { this_period, ..bill.used() }), ..bill };
    preview(&bill, catalogue).map(|split| (bill, split))
}

/// Returns a bill whose accounts are as the bill before it left them, with what has come in since.
fn with_accounts_of(previous: &Bill, bill: &Bill) -> Bill {
    let keeps_grantors = bill.grantors.is_empty();
    Bill {
        own_account: sum_of_known(bill.own_account, previous.own_account),
        wallet: bill.wallet.saturating_add(previous.wallet),
        own_current_year: sum_of_known(bill.own_current_year, previous.own_current_year),
        grantors: if keeps_grantors { previous.grantors.clone() } else { bill.grantors.clone() },
        pick: bill.pick.or(previous.pick.filter(|_| keeps_grantors)),
        ..bill.clone()
    }
}

/// Returns the sum of two amounts, of which one may be unknown.
fn sum_of_known(one: Option<Money>, other: Option<Money>) -> Option<Money> {
    one.zip(other).map(|(one, other)| one.saturating_add(other)).or(one).or(other)
}

/// Returns a bill whose accounts are left as after the payment.
fn after_payment(mut bill: Bill, split: &Split<'_>) -> Bill {
    for payer in &split.payers {
        match (payer.payer, payer.index.and_then(|index| bill.grantors.get_mut(index))) {
            (PayerKind::OwnAccount, _) => {
                bill.own_account = bill.own_account.map(|account| account.saturating_sub(payer.amount));
                // 当年账户 is spent before what is left of earlier years.
                bill.own_current_year = bill.own_current_year.map(|current| current.saturating_sub(payer.amount));
            }
            (PayerKind::Wallet, _) => bill.wallet = bill.wallet.saturating_sub(payer.amount),
            (PayerKind::Grantor, Some(sharer)) => {
                let less = |balance: Option<Money>| balance.map(|balance| balance.saturating_sub(payer.amount));
                (sharer.balance, sharer.history_balance) = (less(sharer.balance), less(sharer.history_balance));
                sharer.quota = less(sharer.quota);
            }
            _ => {}
        }
    }
    bill
}
