//! Bills that contradict themselves.

use super::field::BillField;
use super::request::{Amounts, AssumedBand, Bill};
use crate::insurance::{Purpose, Scheme};
use crate::money::Money;
use crate::policy::PersonKind;

/// The field that contradicts another, and what was expected there. It holds no value of the bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BillContradiction {
    /// The field.
    pub field: BillField,
    /// The values that were expected, as a noun phrase.
    pub expected: &'static str,
}

impl BillContradiction {
    /// Returns the contradiction in a field.
    #[must_use]
    pub const fn new(field: BillField, expected: &'static str) -> Self {
        Self { field, expected }
    }
}

/// Refuses a bill that contradicts itself.
///
/// # Errors
/// The first contradiction found.
pub fn contradiction(bill: &Bill) -> Result<(), BillContradiction> {
    let contradictions =
        [of_facts(bill), of_assumptions(bill), of_expense(bill), bill.amounts.as_ref().and_then(of_amounts)];
    contradictions
        .into_iter()
        .flatten()
        .next()
        .map_or(Ok(()), |(field, expected)| Err(BillContradiction::new(field, expected)))
}

type Found = Option<(BillField, &'static str)>;

fn of_facts(bill: &Bill) -> Found {
    if bill.pick.is_some_and(|pick| usize::try_from(pick).map_or(true, |pick| pick >= bill.grantors.len())) {
        return Some((BillField::Pick, "the place of one of the grantors"));
    }
    if bill.personal_share.is_some() && (bill.lines.is_some() || bill.amounts.is_some()) {
        return Some((BillField::PersonalShare, "one of lines, amounts and personal_share"));
    }
    let visits = [Purpose::Outpatient, Purpose::Chronic, Purpose::Inpatient, Purpose::Pharmacy];
    if bill.visit.is_some_and(|visit| !visits.contains(&visit)) {
        return Some((BillField::Visit, "outpatient, chronic, inpatient or pharmacy"));
    }
    let is_resident = bill.person == Some(PersonKind::Resident);
    if bill.person.is_some() && bill.scheme.is_some_and(|scheme| (scheme == Scheme::Resident) != is_resident) {
        return Some((BillField::Person, "resident for the resident scheme, in_service or retired for employees"));
    }
    let is_above_account =
        bill.own_current_year.zip(bill.own_account).is_some_and(|(current, account)| current > account);
    is_above_account.then_some((BillField::OwnCurrentYear, "at most own_account"))
}

fn of_assumptions(bill: &Bill) -> Found {
    let assume = &bill.assume;
    if assume.grantors_per_bill == Some(0) {
        return Some((BillField::AssumedGrantorsPerBill, "1 or more"));
    }
    let bands = assume.bands.as_deref();
    if bands.is_some_and(|bands| !ascend(bands) || bands.first().is_some_and(|band| !band.over.is_zero())) {
        return Some((BillField::AssumedBands, "ascending bands, the first from 0"));
    }
    if bands.is_some() && assume.ratio.is_some() {
        return Some((BillField::AssumedBands, "either ratio or bands"));
    }
    let is_disordered = assume.supplements.iter().flatten().any(|given| !ascend(&given.bands));
    is_disordered.then_some((BillField::AssumedSupplements, "ascending bands, at least one"))
}

fn of_expense(bill: &Bill) -> Found {
    if bill.lines.is_some() && bill.amounts.is_some() {
        return Some((BillField::Lines, "either lines or amounts"));
    }
    // Sums stop at Money::MAX, and a total that did would no longer be the sum of its parts.
    let mut lines = bill.lines.iter().flatten();
    let headroom = lines
        .try_fold(Money::MAX, |headroom, line| (line.amount <= headroom).then(|| headroom.saturating_sub(line.amount)));
    headroom.is_none().then_some((BillField::Lines, "a total of at most 999999999.99"))
}

fn of_amounts(amounts: &Amounts) -> Found {
    if amounts.parts().into_iter().sum::<Money>() > amounts.medfee_sumamt {
        return Some((BillField::Amounts, "parts that are together at most medfee_sumamt"));
    }
    let is_without_share = amounts.special_ratio.is_none() && !amounts.special_amt.is_zero();
    is_without_share.then_some((BillField::SpecialRatio, "the fund's share of special_amt"))
}

fn ascend(bands: &[AssumedBand]) -> bool {
    !bands.is_empty() && bands.iter().zip(bands.iter().skip(1)).all(|(one, next)| one.over < next.over)
}
