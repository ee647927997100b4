//! Several visits of one year in a row: what each leaves behind for the next.

use super::bill::{Bill, PeriodToDate, YearToDate};
use super::due::pooling;
use super::fault::Fault;
use super::payers::PayerKind;
use super::preview::{Preview, preview};
use crate::date::Day;
use crate::insurance::Use;
use crate::money::Money;
use crate::policy::{Catalogue, Rules, Span};
use crate::region::Region;

/// The bills of one year, in the order of their days.
///
/// What a bill leaves out is carried on from the bills before it: `year_to_date` (by kind of visit: 门诊 and pharmacy together,
/// 门诊慢特病, 住院), and for the accounts `grantors` and what is left of the balances. A later bill's `own_account` and
/// `own_current_year` are what has come in since.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Year {
    /// At most 366.
    pub bills: Vec<Bill>,
}

/// More than one bill a day for a year is no year of visits.
const MOST_BILLS: usize = 366;

/// What the bills of one kind have left behind.
#[derive(Clone, Copy, Debug, Default)]
struct Behind {
    year: YearToDate,
    last: Option<Day>,
}

/// Splits the bills one after the other, up to the first that still needs something.
///
/// # Errors
/// Which bill contradicts itself or those before it (none: there are too few or too many), and the [`Fault`].
pub fn preview_year(year: Year, catalogue: &Catalogue) -> Result<Vec<Preview<'_>>, (Option<usize>, Fault)> {
    if year.bills.is_empty() || year.bills.len() > MOST_BILLS {
        return Err((None, Fault::new("bills", "1 to 366 bills")));
    }
    let mut kinds = [Behind::default(); 3];
    let mut accounts: Option<Bill> = None;
    let mut previews = Vec::with_capacity(year.bills.len());
    for (index, mut bill) in year.bills.into_iter().enumerate() {
        if let Some(before) = &accounts {
            if bill.day < before.day || year_of(&bill, catalogue) != year_of(before, catalogue) {
                return Err((Some(index), Fault::new("day", "a day of the same 医保年度, not before the bill above")));
            }
            carry_accounts(&mut bill, before);
        }
        let kind = kind_of(bill.visit);
        if bill.year_to_date == YearToDate::default() {
            bill.year_to_date = used(&kinds, kind, &bill, catalogue);
        } else if let Some(behind) = kinds.get_mut(kind) {
            behind.year = bill.year_to_date;
        }
        let last = kinds.get(kind).and_then(|behind| behind.last);
        let one = split(&mut bill, last, catalogue).map_err(|fault| (Some(index), fault))?;
        let is_complete = one.totals.is_some();
        if let Some((after, behind)) = one.year_to_date.zip(kinds.get_mut(kind)) {
            *behind = Behind { year: grown(behind.year, bill.year_to_date, after), last: Some(bill.day) };
        }
        pay(&mut bill, &one);
        previews.push(one);
        accounts = Some(bill);
        if !is_complete {
            break;
        }
    }
    Ok(previews)
}

/// 门诊 and pharmacy, 门诊慢特病, 住院.
const fn kind_of(visit: Option<Use>) -> usize {
    match visit {
        Some(Use::Inpatient) => 2,
        Some(Use::Chronic) => 1,
        _ => 0,
    }
}

/// What the year has used up before a bill: by its own kind of visit, and by those its place counts together with it. 合规自付 and
/// what supplements have paid count over all kinds.
fn used(kinds: &[Behind; 3], kind: usize, bill: &Bill, catalogue: &Catalogue) -> YearToDate {
    let rules = Rules::at(catalogue, bill.region.unwrap_or(Region::NATION), bill.day);
    let rule = pooling(bill, &rules);
    let sum = |with: &[Use], of: fn(&YearToDate) -> Money| -> Money {
        let counts = |at: &usize| *at == kind || with.iter().any(|visit| kind_of(Some(*visit)) == *at);
        kinds.iter().enumerate().filter(|(at, _)| counts(at)).map(|(_, behind)| of(&behind.year)).sum()
    };
    let with_deductible = rule.map(|rule| rule.deductible.with.as_slice()).unwrap_or_default();
    let with_cap = rule.map(|rule| rule.cap_with.as_slice()).unwrap_or_default();
    let all = [Use::Outpatient, Use::Chronic, Use::Inpatient];
    let own = kinds.get(kind).map(|behind| behind.year).unwrap_or_default();
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

/// What one kind of visit has used up, with what this bill has added to it.
fn grown(own: YearToDate, before: YearToDate, after: YearToDate) -> YearToDate {
    let add = |of: fn(&YearToDate) -> Money| of(&own).plus(of(&after).less(of(&before)));
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

/// The 医保年度 a bill falls in, by the year it ends in. It is the calendar year, but where a place's figures for the scheme run from
/// 1 July to the next 30 June (上海's employees): there it does too.
fn year_of(bill: &Bill, catalogue: &Catalogue) -> i32 {
    let key = bill.region.and_then(Region::pooling_area).zip(bill.scheme);
    let from_july = catalogue.poolings.iter().any(|pooling| {
        let (first, last) = (pooling.start.by, pooling.last);
        let run = first.zip(last).is_some_and(|(first, last)| {
            Day::from_ymd(first.year(), 7, 1) == Some(first)
                && Day::from_ymd(first.year().saturating_add(1), 6, 30) == Some(last)
        });
        run && key == Some((pooling.region, pooling.scheme))
    });
    bill.day.year().saturating_add(i32::from(from_july && bill.day.month() >= 7))
}

/// Splits a bill; what an earlier day, month or quarter has used up is no longer used up.
fn split<'c>(bill: &mut Bill, last: Option<Day>, catalogue: &'c Catalogue) -> Result<Preview<'c>, Fault> {
    let one = preview(bill, catalogue)?;
    let is_over = |span: Span| {
        last.is_some_and(|last| match span {
            Span::Day => last != bill.day,
            Span::Month => last.month() != bill.day.month(),
            Span::Quarter => last.month().saturating_sub(1) / 3 != bill.day.month().saturating_sub(1) / 3,
        })
    };
    if !one.span.is_some_and(is_over) || bill.year_to_date.this_period == PeriodToDate::default() {
        return Ok(one);
    }
    bill.year_to_date.this_period = PeriodToDate::default();
    preview(bill, catalogue)
}

/// What the bill does not say of the accounts is as the last one left it.
fn carry_accounts(bill: &mut Bill, before: &Bill) {
    bill.own_account = bill.own_account.plus(before.own_account);
    bill.wallet = bill.wallet.plus(before.wallet);
    if let Some(current) = before.own_current_year {
        bill.own_current_year = Some(bill.own_current_year.unwrap_or_default().plus(current));
    }
    if bill.grantors.is_empty() {
        bill.grantors.clone_from(&before.grantors);
        bill.pick = bill.pick.or(before.pick);
    }
}

/// Takes what was paid from the bill's accounts.
fn pay(bill: &mut Bill, preview: &Preview) {
    for payer in &preview.payers {
        match (payer.payer, payer.index.and_then(|index| bill.grantors.get_mut(index))) {
            (PayerKind::OwnAccount, _) => {
                bill.own_account = bill.own_account.less(payer.amount);
                // 当年账户 is spent before what is left of earlier years.
                bill.own_current_year = bill.own_current_year.map(|current| current.less(payer.amount));
            }
            (PayerKind::Wallet, _) => bill.wallet = bill.wallet.less(payer.amount),
            (PayerKind::Grantor, Some(sharer)) => {
                let less = |balance: Option<Money>| balance.map(|balance| balance.less(payer.amount));
                (sharer.balance, sharer.history_balance) = (less(sharer.balance), less(sharer.history_balance));
                sharer.quota = less(sharer.quota);
            }
            _ => {}
        }
    }
}
