//! Usual answers: what most people answer, and the other answers worth trying.
//!
//! The table is documented in docs/api.md. A usual answer is never counted as given.

use super::change::CaseChange;
use super::field::CaseField;
use crate::insurance::{InsuranceStatus, MemberCategory, Scheme};
use crate::money::Money;

/// The usual answer to a field, with the other answers that are tried against it.
pub struct Usual {
    /// The usual answer.
    pub answer: CaseChange,
    /// Other answers.
    pub others: Vec<CaseChange>,
}

/// A count that no limit lets through.
const MANY: u32 = 99;
/// A usual age, and that of a child.
const ADULT: u32 = 30;
const CHILD: u32 = 9;

/// Returns the usual answer to a field. The facts of a case (the relation and the two places) have none.
pub fn usual(field: CaseField) -> Option<Usual> {
    let flag = |of: fn(bool) -> CaseChange, usual| (of(usual), vec![of(!usual)]);
    let count = |of: fn(u32) -> CaseChange| (of(0), vec![of(1), of(MANY)]);
    let balance = |of: fn(Money) -> CaseChange| (of(yuan(5_000)), vec![of(yuan(100))]);
    let category = |of: fn(MemberCategory) -> CaseChange| {
        let others = [MemberCategory::Retired, MemberCategory::Flexible, MemberCategory::PublicFunded];
        let rare = [MemberCategory::ChronicRegistered, MemberCategory::SettledElsewhere];
        let rarest = [MemberCategory::VeteranCadre, MemberCategory::DisabledSoldier];
        let others = others.into_iter().chain(rare).chain(rarest).map(of).collect();
        (of(MemberCategory::InService), others)
    };
    let (answer, others) = match field {
        CaseField::GrantorScheme => {
            (CaseChange::GrantorScheme(Scheme::Employee), vec![CaseChange::GrantorScheme(Scheme::Resident)])
        }
        CaseField::GrantorAccount => flag(CaseChange::GrantorAccount, true),
        CaseField::GrantorStatus => (
            CaseChange::GrantorStatus(InsuranceStatus::Normal),
            [InsuranceStatus::Paused, InsuranceStatus::Ended].map(CaseChange::GrantorStatus).to_vec(),
        ),
        CaseField::GrantorCategory => category(CaseChange::GrantorCategory),
        CaseField::GrantorBalance => balance(CaseChange::GrantorBalance),
        CaseField::GrantorHistoryBalance => balance(CaseChange::GrantorHistoryBalance),
        CaseField::GrantorBound => count(CaseChange::GrantorBound),
        CaseField::GrantorBoundEver => count(CaseChange::GrantorBoundEver),
        CaseField::GrantorIsGrantee => flag(CaseChange::GrantorIsGrantee, false),
        CaseField::GrantorECredential => flag(CaseChange::GrantorECredential, true),
        CaseField::GrantorWallet => flag(CaseChange::GrantorWallet, true),
        CaseField::GranteeScheme => {
            (CaseChange::GranteeScheme(Scheme::Resident), vec![CaseChange::GranteeScheme(Scheme::Employee)])
        }
        CaseField::GranteeStatus => (
            CaseChange::GranteeStatus(InsuranceStatus::Normal),
            [InsuranceStatus::Paused, InsuranceStatus::NotEnrolled].map(CaseChange::GranteeStatus).to_vec(),
        ),
        CaseField::GranteeCategory => category(CaseChange::GranteeCategory),
        CaseField::GranteeAge => (CaseChange::GranteeAge(ADULT), vec![CaseChange::GranteeAge(CHILD)]),
        CaseField::GranteeBound => count(CaseChange::GranteeBound),
        CaseField::GranteeGroups => count(CaseChange::GranteeGroups),
        CaseField::GranteeSameRole => count(CaseChange::GranteeSameRole),
        CaseField::GranteeIsGrantor => flag(CaseChange::GranteeIsGrantor, false),
        CaseField::GranteeConsents => flag(CaseChange::GranteeConsents, true),
        CaseField::GranteeEnrolledYearBefore => flag(CaseChange::GranteeEnrolledYearBefore, true),
        CaseField::GranteeWallet => flag(CaseChange::GranteeWallet, true),
        CaseField::FamilyAccount => flag(CaseChange::FamilyAccount, true),
        CaseField::UsePays
        | CaseField::UseAmount
        | CaseField::UseHour
        | CaseField::UsePending
        | CaseField::UseTransfersToday
        | CaseField::UseTransfersThisMonth
        | CaseField::UseCard
        | CaseField::UseThrough
        | CaseField::Day
        | CaseField::GrantorRegion
        | CaseField::GrantorIdNumber
        | CaseField::GranteeRelation
        | CaseField::GranteeRegion
        | CaseField::GranteeIdKind
        | CaseField::GranteeIdNumber => return None,
    };
    Some(Usual { answer, others })
}

fn yuan(amount: u64) -> Money {
    Money::from_fen(amount.saturating_mul(100)).unwrap_or_default()
}
