//! Changes of a case that a remedy proposes or a usual answer makes, each with a value of its field's kind.

use super::case::{Card, Case};
use crate::date::Day;
use crate::insurance::{InsuranceStatus, MemberCategory, Scheme};
use crate::money::Money;
use crate::policy::Arrangement;

/// A change of one field of a [`Case`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "each sets the field of that name in `Case`, `Grantor`, `Grantee` or `Usage`")]
pub enum CaseChange {
    Day(Day),
    GrantorScheme(Scheme),
    GrantorAccount(bool),
    GrantorStatus(InsuranceStatus),
    GrantorCategory(MemberCategory),
    GrantorBalance(Money),
    GrantorHistoryBalance(Money),
    GrantorBound(u32),
    GrantorBoundEver(u32),
    GrantorIsGrantee(bool),
    GrantorECredential(bool),
    GrantorWallet(bool),
    GranteeScheme(Scheme),
    GranteeStatus(InsuranceStatus),
    GranteeCategory(MemberCategory),
    GranteeAge(u32),
    GranteeBound(u32),
    GranteeGroups(u32),
    GranteeSameRole(u32),
    GranteeIsGrantor(bool),
    GranteeConsents(bool),
    GranteeEnrolledYearBefore(bool),
    GranteeWallet(bool),
    FamilyAccount(bool),
    UseAmount(Money),
    UseHour(u32),
    UsePending(bool),
    UseCard(Card),
    UseThrough(Arrangement),
}

impl CaseChange {
    /// Makes the change.
    pub const fn apply(self, case: &mut Case) {
        let Case { day, grantor, grantee, family_account, usage } = case;
        match self {
            Self::Day(to) => *day = to,
            Self::GrantorScheme(to) => grantor.scheme = Some(to),
            Self::GrantorAccount(to) => grantor.account = Some(to),
            Self::GrantorCategory(to) => grantor.category = Some(to),
            Self::GrantorBoundEver(to) => grantor.bound_ever = Some(to),
            Self::GranteeCategory(to) => grantee.category = Some(to),
            Self::GranteeAge(to) => grantee.age = Some(to),
            Self::GrantorStatus(to) => grantor.status = Some(to),
            Self::GrantorBalance(to) => grantor.balance = Some(to),
            Self::GrantorHistoryBalance(to) => grantor.history_balance = Some(to),
            Self::GrantorBound(to) => grantor.bound = Some(to),
            Self::GrantorIsGrantee(to) => grantor.is_grantee = Some(to),
            Self::GrantorECredential(to) => grantor.e_credential = Some(to),
            Self::GrantorWallet(to) => grantor.wallet = Some(to),
            Self::GranteeScheme(to) => grantee.scheme = Some(to),
            Self::GranteeStatus(to) => grantee.status = Some(to),
            Self::GranteeBound(to) => grantee.bound = Some(to),
            Self::GranteeGroups(to) => grantee.groups = Some(to),
            Self::GranteeSameRole(to) => grantee.same_role = Some(to),
            Self::GranteeIsGrantor(to) => grantee.is_grantor = Some(to),
            Self::GranteeConsents(to) => grantee.consents = Some(to),
            Self::GranteeEnrolledYearBefore(to) => grantee.enrolled_year_before = Some(to),
            Self::GranteeWallet(to) => grantee.wallet = Some(to),
            Self::FamilyAccount(to) => *family_account = Some(to),
            Self::UseAmount(to) => usage.amount = Some(to),
            Self::UseHour(to) => usage.hour = Some(to),
            Self::UsePending(to) => usage.pending = Some(to),
            Self::UseCard(to) => usage.card = Some(to),
            Self::UseThrough(to) => usage.through = Some(to),
        }
    }
}
