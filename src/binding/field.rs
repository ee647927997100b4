//! The fields of a case, as the rules name them. How a request spells them is the boundary's affair.

use crate::finding::RuleFinding;

/// A field of a [`Case`](super::Case) that a finding stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "each is the field of that name in `Case`, `Grantor`, `Grantee`, `Paper` or `Usage`")]
pub enum CaseField {
    Day,
    GrantorRegion,
    GrantorScheme,
    GrantorAccount,
    GrantorStatus,
    GrantorCategory,
    GrantorBalance,
    GrantorHistoryBalance,
    GrantorBound,
    GrantorBoundEver,
    GrantorIsGrantee,
    GrantorECredential,
    GrantorWallet,
    GrantorIdNumber,
    GranteeRelation,
    GranteeRegion,
    GranteeScheme,
    GranteeStatus,
    GranteeCategory,
    GranteeAge,
    GranteeBound,
    GranteeGroups,
    GranteeSameRole,
    GranteeIsGrantor,
    GranteeConsents,
    GranteeEnrolledYearBefore,
    GranteeWallet,
    GranteeIdKind,
    GranteeIdNumber,
    FamilyAccount,
    UsePays,
    UseAmount,
    UseHour,
    UsePending,
    UseTransfersToday,
    UseTransfersThisMonth,
    UseCard,
    UseThrough,
}

/// What one rule found in a case.
pub type CaseFinding<'c> = RuleFinding<'c, CaseField>;
