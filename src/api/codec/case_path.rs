//! Paths: how a request spells the fields that the domain names.

use super::encode::{Encode, ReplyEncoder, impl_serialize};
use crate::binding::{CaseChange, CaseField};
use crate::param::Param;
use crate::unbinding::UnbindingField;
use crate::vocabulary;
use crate::vocabulary::Vocabulary;

vocabulary! {
    /// The path of a field of a [`Case`](crate::binding::Case).
    CasePath {
        Day = "day",
        GrantorRegion = "grantor.region",
        GrantorScheme = "grantor.scheme",
        GrantorAccount = "grantor.account",
        GrantorStatus = "grantor.status",
        GrantorCategory = "grantor.category",
        GrantorBalance = "grantor.balance",
        GrantorHistoryBalance = "grantor.history_balance",
        GrantorBound = "grantor.bound",
        GrantorBoundEver = "grantor.bound_ever",
        GrantorIsGrantee = "grantor.is_grantee",
        GrantorECredential = "grantor.e_credential",
        GrantorWallet = "grantor.wallet",
        GrantorIdNumber = "grantor.id.number",
        GranteeRelation = "grantee.relation",
        GranteeRegion = "grantee.region",
        GranteeScheme = "grantee.scheme",
        GranteeStatus = "grantee.status",
        GranteeCategory = "grantee.category",
        GranteeAge = "grantee.age",
        GranteeBound = "grantee.bound",
        GranteeGroups = "grantee.groups",
        GranteeSameRole = "grantee.same_role",
        GranteeIsGrantor = "grantee.is_grantor",
        GranteeConsents = "grantee.consents",
        GranteeEnrolledYearBefore = "grantee.enrolled_year_before",
        GranteeWallet = "grantee.wallet",
        GranteeIdKind = "grantee.id.kind",
        GranteeIdNumber = "grantee.id.number",
        FamilyAccount = "family_account",
        UsePays = "use.pays",
        UseAmount = "use.amount",
        UseHour = "use.hour",
        UsePending = "use.pending",
        UseTransfersToday = "use.transfers_today",
        UseTransfersThisMonth = "use.transfers_this_month",
        UseCard = "use.card",
        UseThrough = "use.through",
    }
}

vocabulary! {
    /// The path of a field that a remedy may change.
    RemedyPath {
        Day = "day",
        GrantorStatus = "grantor.status",
        GrantorBalance = "grantor.balance",
        GrantorHistoryBalance = "grantor.history_balance",
        GrantorBound = "grantor.bound",
        GrantorIsGrantee = "grantor.is_grantee",
        GrantorECredential = "grantor.e_credential",
        GrantorWallet = "grantor.wallet",
        GranteeScheme = "grantee.scheme",
        GranteeStatus = "grantee.status",
        GranteeBound = "grantee.bound",
        GranteeGroups = "grantee.groups",
        GranteeSameRole = "grantee.same_role",
        GranteeIsGrantor = "grantee.is_grantor",
        GranteeConsents = "grantee.consents",
        GranteeWallet = "grantee.wallet",
        FamilyAccount = "family_account",
        UseAmount = "use.amount",
        UseHour = "use.hour",
        UsePending = "use.pending",
        UseCard = "use.card",
        UseThrough = "use.through",
    }
}

vocabulary! {
    /// The path of a field of an [`UnbindingQuestion`](crate::unbinding::UnbindingQuestion).
    UnbindingPath {
        Day = "day",
        Region = "region",
        Event = "event",
        AskedBy = "asked_by",
        BoundOn = "bound_on",
    }
}

/// The path of the field that a finding stands beside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FindingPath {
    /// A field of a case.
    Case(CasePath),
    /// A field of a question about the end of a binding.
    Unbinding(UnbindingPath),
}

/// The value of a field of a case, of the field's own kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CaseValue {
    /// Yes or no.
    Flag(bool),
    /// A count, or an hour.
    Count(u32),
    /// A word, a day, or an amount of yuan.
    Text(Param),
}

impl Encode for FindingPath {
    fn encode(&self, out: &mut ReplyEncoder) {
        out.name(match self {
            Self::Case(path) => path.name(),
            Self::Unbinding(path) => path.name(),
        });
    }
}

impl Encode for CaseValue {
    fn encode(&self, out: &mut ReplyEncoder) {
        match self {
            Self::Flag(flag) => out.flag(*flag),
            Self::Count(count) => out.number(*count),
            Self::Text(text) => text.encode(out),
        }
    }
}

impl_serialize!(FindingPath);
impl_serialize!(CaseValue);

/// Maps each field to the path of the same name; a field without a path does not compile.
macro_rules! paths {
    ($field:ident => $path:ident { $($name:ident)+ }) => {
        impl From<$field> for $path {
            fn from(field: $field) -> Self {
                match field {
                    $($field::$name => Self::$name,)+
                }
            }
        }
    };
}

paths! {
    CaseField => CasePath {
        Day GrantorRegion GrantorScheme GrantorAccount GrantorStatus GrantorCategory GrantorBalance GrantorHistoryBalance GrantorBound
        GrantorBoundEver GrantorIsGrantee GrantorECredential GrantorWallet GrantorIdNumber GranteeRelation GranteeRegion
        GranteeScheme GranteeStatus GranteeCategory GranteeAge GranteeBound GranteeGroups GranteeSameRole GranteeIsGrantor
        GranteeConsents GranteeEnrolledYearBefore GranteeWallet GranteeIdKind GranteeIdNumber FamilyAccount UsePays UseAmount UseHour UsePending
        UseTransfersToday UseTransfersThisMonth UseCard UseThrough
    }
}

paths! { UnbindingField => UnbindingPath { Day Region Event AskedBy BoundOn } }

impl From<CaseField> for FindingPath {
    fn from(field: CaseField) -> Self {
        Self::Case(field.into())
    }
}

impl From<UnbindingField> for FindingPath {
    fn from(field: UnbindingField) -> Self {
        Self::Unbinding(field.into())
    }
}

/// Returns the field that a remedy changes; `None` for a field that no remedy changes.
pub const fn remedy_path(change: &CaseChange) -> Option<RemedyPath> {
    Some(match change {
        CaseChange::Day(_) => RemedyPath::Day,
        CaseChange::GrantorStatus(_) => RemedyPath::GrantorStatus,
        CaseChange::GrantorBalance(_) => RemedyPath::GrantorBalance,
        CaseChange::GrantorHistoryBalance(_) => RemedyPath::GrantorHistoryBalance,
        CaseChange::GrantorBound(_) => RemedyPath::GrantorBound,
        CaseChange::GrantorIsGrantee(_) => RemedyPath::GrantorIsGrantee,
        CaseChange::GrantorECredential(_) => RemedyPath::GrantorECredential,
        CaseChange::GrantorWallet(_) => RemedyPath::GrantorWallet,
        CaseChange::GranteeScheme(_) => RemedyPath::GranteeScheme,
        CaseChange::GranteeStatus(_) => RemedyPath::GranteeStatus,
        CaseChange::GranteeBound(_) => RemedyPath::GranteeBound,
        CaseChange::GranteeGroups(_) => RemedyPath::GranteeGroups,
        CaseChange::GranteeSameRole(_) => RemedyPath::GranteeSameRole,
        CaseChange::GranteeIsGrantor(_) => RemedyPath::GranteeIsGrantor,
        CaseChange::GranteeConsents(_) => RemedyPath::GranteeConsents,
        CaseChange::GranteeWallet(_) => RemedyPath::GranteeWallet,
        CaseChange::FamilyAccount(_) => RemedyPath::FamilyAccount,
        CaseChange::UseAmount(_) => RemedyPath::UseAmount,
        CaseChange::UseHour(_) => RemedyPath::UseHour,
        CaseChange::UsePending(_) => RemedyPath::UsePending,
        CaseChange::UseCard(_) => RemedyPath::UseCard,
        CaseChange::UseThrough(_) => RemedyPath::UseThrough,
        CaseChange::GrantorScheme(_)
        | CaseChange::GrantorAccount(_)
        | CaseChange::GrantorCategory(_)
        | CaseChange::GrantorBoundEver(_)
        | CaseChange::GranteeCategory(_)
        | CaseChange::GranteeAge(_)
        | CaseChange::GranteeEnrolledYearBefore(_) => return None,
    })
}

/// Returns the new value of a change, as a request holds it.
pub fn new_value(change: CaseChange) -> CaseValue {
    let word = |word: &'static str| CaseValue::Text(word.into());
    match change {
        CaseChange::Day(to) => CaseValue::Text(to.into()),
        CaseChange::GrantorScheme(to) | CaseChange::GranteeScheme(to) => word(to.name()),
        CaseChange::GrantorStatus(to) | CaseChange::GranteeStatus(to) => word(to.name()),
        CaseChange::GrantorCategory(to) | CaseChange::GranteeCategory(to) => word(to.name()),
        CaseChange::UseCard(to) => word(to.name()),
        CaseChange::UseThrough(to) => word(to.name()),
        CaseChange::GrantorBalance(to) | CaseChange::GrantorHistoryBalance(to) | CaseChange::UseAmount(to) => {
            CaseValue::Text(to.into())
        }
        CaseChange::GrantorBound(to)
        | CaseChange::GrantorBoundEver(to)
        | CaseChange::GranteeAge(to)
        | CaseChange::GranteeBound(to)
        | CaseChange::GranteeGroups(to)
        | CaseChange::GranteeSameRole(to)
        | CaseChange::UseHour(to) => CaseValue::Count(to),
        CaseChange::GrantorAccount(to)
        | CaseChange::GrantorIsGrantee(to)
        | CaseChange::GrantorECredential(to)
        | CaseChange::GrantorWallet(to)
        | CaseChange::GranteeIsGrantor(to)
        | CaseChange::GranteeConsents(to)
        | CaseChange::GranteeEnrolledYearBefore(to)
        | CaseChange::GranteeWallet(to)
        | CaseChange::FamilyAccount(to)
        | CaseChange::UsePending(to) => CaseValue::Flag(to),
    }
}
