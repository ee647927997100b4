//! The table of conditions: which rules are looked at for each way of sharing, in the order to ask.

use super::context::CaseContext;
use super::field::{CaseField, CaseFinding};
use super::insurance::{self, CategoryRule, StatusRule};
use super::limits::{self, Asked, CountLimit};
use super::wallet::{self, TransferRule, TransferTest};
use super::{area, balance, consent, papers, relation, spending, use_condition};
use crate::finding::{FindingCode, RuleCode};
use crate::insurance::Scheme;
use crate::policy::{Arrangement, Topic};

/// One condition, by its shape.
pub enum Condition {
    /// A rule with a body of its own.
    Own(for<'c> fn(&CaseContext<'c>) -> Option<CaseFinding<'c>>),
    /// A count that must stay below a limit.
    Limit(CountLimit),
    /// An insurance that must be in force.
    Status(StatusRule),
    /// Kinds of members that a place lets in or shuts out.
    Category(CategoryRule),
    /// A bound on transfers by 医保钱包.
    Transfer(TransferRule),
}

use Condition::{Category, Limit, Own, Status, Transfer};

impl Condition {
    /// Returns what the condition finds; `None` where it does not apply.
    pub fn finding<'c>(&self, context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
        match self {
            Own(find) => find(context),
            Limit(limit) => limit.finding(context),
            Status(rule) => rule.finding(context),
            Category(rule) => rule.finding(context),
            Transfer(rule) => rule.finding(context),
        }
    }
}

/// Returns the conditions of a way of sharing, in the order to ask.
pub fn conditions(way: Arrangement) -> impl Iterator<Item = &'static Condition> {
    let conditions = match way {
        Arrangement::MutualAid => MUTUAL_AID,
        Arrangement::Wallet | Arrangement::Quota | Arrangement::Closed => ACROSS,
        Arrangement::FamilyAccount => &[],
    };
    conditions.iter().chain(ALWAYS)
}

/// Inside a province.
const MUTUAL_AID: &[Condition] = &[
    Own(relation::relation),
    Own(area::area),
    Own(area::local_policy),
    Own(insurance::grantor_scheme),
    Own(insurance::grantor_account),
    GRANTOR_STATUS,
    Category(CategoryRule {
        rule: RuleCode::GrantorCategory,
        topic: Topic::GrantorCategories,
        field: CaseField::GrantorCategory,
        category: |case| case.grantor.category,
        scheme: |case| case.grantor.scheme,
        asks_residents: true,
        codes: [
            FindingCode::GrantorCategoryRight,
            FindingCode::GrantorCategoryExcluded,
            FindingCode::GrantorCategoryUnsettled,
        ],
        needed: FindingCode::GrantorCategoryNeeded,
    }),
    Own(insurance::grantee_scheme),
    GRANTEE_STATUS,
    Category(CategoryRule {
        rule: RuleCode::GranteeCategory,
        topic: Topic::GranteeCategories,
        field: CaseField::GranteeCategory,
        category: |case| case.grantee.category,
        scheme: |case| case.grantee.scheme,
        asks_residents: false,
        codes: [
            FindingCode::GranteeCategoryRight,
            FindingCode::GranteeCategoryExcluded,
            FindingCode::GranteeCategoryUnsettled,
        ],
        needed: FindingCode::GranteeCategoryNeeded,
    }),
    Limit(CountLimit {
        rule: RuleCode::GranteesLimit,
        topic: Topic::MaxGrantees,
        field: CaseField::GrantorBound,
        count: |case| case.grantor.bound,
        asked: Asked::OrNoted(FindingCode::GranteesLimitNeeded, FindingCode::GranteesLimitUnstated),
        codes: [FindingCode::GranteesLimitFree, FindingCode::GranteesLimitReached, FindingCode::GranteesLimitUnknown],
    }),
    Limit(CountLimit {
        rule: RuleCode::GranteesEverLimit,
        topic: Topic::MaxGranteesEver,
        field: CaseField::GrantorBoundEver,
        count: |case| case.grantor.bound_ever,
        asked: Asked::WhereKnown(FindingCode::GranteesEverLimitNeeded),
        codes: [
            FindingCode::GranteesEverLimitFree,
            FindingCode::GranteesEverLimitReached,
            FindingCode::GranteesEverLimitUnknown,
        ],
    }),
    Limit(CountLimit {
        rule: RuleCode::GrantorsLimit,
        topic: Topic::MaxGrantors,
        field: CaseField::GranteeBound,
        count: |case| case.grantee.bound,
        asked: Asked::OrNoted(FindingCode::GrantorsLimitNeeded, FindingCode::GrantorsLimitUnstated),
        codes: [FindingCode::GrantorsLimitFree, FindingCode::GrantorsLimitReached, FindingCode::GrantorsLimitUnknown],
    }),
    Limit(CountLimit {
        rule: RuleCode::GroupsLimit,
        topic: Topic::MaxGroups,
        field: CaseField::GranteeGroups,
        count: |case| case.grantee.groups,
        asked: Asked::WhereKnown(FindingCode::GroupsLimitNeeded),
        codes: [FindingCode::GroupsLimitFree, FindingCode::GroupsLimitReached, FindingCode::GroupsLimitUnknown],
    }),
    Own(limits::chain),
    Own(limits::role_limit),
    Own(balance::balance),
    Limit(CountLimit {
        rule: RuleCode::TransferCount,
        topic: Topic::TransfersPerMonth,
        field: CaseField::UseTransfersThisMonth,
        count: |case| case.usage.transfers_this_month,
        asked: Asked::Never,
        codes: [FindingCode::TransferCountFree, FindingCode::TransferCountReached, FindingCode::TransferCountReported],
    }),
    Own(consent::e_credential),
    Own(consent::family_account_first),
    Own(consent::consent),
];

/// Across provinces: several may share with several, and local limits do not reach there.
const ACROSS: &[Condition] = &[
    Own(relation::relation),
    Own(area::cross_province),
    Own(area::wallet_place),
    Own(insurance::grantor_scheme),
    Own(insurance::grantor_account),
    GRANTOR_STATUS,
    Own(insurance::grantee_scheme),
    GRANTEE_STATUS,
    Own(area::wallet_opened),
    Own(wallet::wallet_terms),
    Own(wallet::quota_terms),
    Transfer(TransferRule {
        rule: RuleCode::WalletAmount,
        field: CaseField::UseAmount,
        test: TransferTest::Amount,
        codes: [FindingCode::WalletAmountWithin, FindingCode::WalletAmountAbove, FindingCode::WalletAmountUnsettled],
    }),
    Transfer(TransferRule {
        rule: RuleCode::WalletHour,
        field: CaseField::UseHour,
        test: TransferTest::Hour,
        codes: [FindingCode::WalletHourOpen, FindingCode::WalletHourQuiet, FindingCode::WalletHourUnsettled],
    }),
    Transfer(TransferRule {
        rule: RuleCode::WalletCount,
        field: CaseField::UseTransfersToday,
        test: TransferTest::CountOfDay,
        codes: [FindingCode::WalletCountWithin, FindingCode::WalletCountReached, FindingCode::WalletCountUnsettled],
    }),
    Transfer(TransferRule {
        rule: RuleCode::WalletPending,
        field: CaseField::UsePending,
        test: TransferTest::Pending,
        codes: [FindingCode::WalletPendingNone, FindingCode::WalletPendingWaiting, FindingCode::WalletPendingUnsettled],
    }),
];

/// Whatever the way.
const ALWAYS: &[Condition] = &[
    Own(spending::family_account),
    Own(spending::usage),
    Own(use_condition::use_condition),
    Own(spending::takes_effect),
    Own(spending::card),
    Own(papers::papers),
    Own(papers::grantor_id),
    Own(papers::grantee_id),
];

const GRANTOR_STATUS: Condition = Status(StatusRule {
    rule: RuleCode::GrantorStatus,
    field: CaseField::GrantorStatus,
    status: |case| case.grantor.status,
    is_enrolled: |_| true,
    enrolled: (Topic::GrantorSchemes, Scheme::Employee),
    paused: Topic::GrantorPaused,
    codes: [FindingCode::GrantorStatusNormal, FindingCode::GrantorStatusPaused, FindingCode::GrantorStatusUnstated],
    needed: FindingCode::GrantorStatusNeeded,
    ended: FindingCode::GrantorStatusEnded,
});

const GRANTEE_STATUS: Condition = Status(StatusRule {
    rule: RuleCode::GranteeStatus,
    field: CaseField::GranteeStatus,
    status: |case| case.grantee.status,
    is_enrolled: |case| case.grantee.scheme != Some(Scheme::None),
    enrolled: (Topic::GranteeSchemes, Scheme::None),
    paused: Topic::GranteePaused,
    codes: [FindingCode::GranteeStatusNormal, FindingCode::GranteeStatusPaused, FindingCode::GranteeStatusUnstated],
    needed: FindingCode::GranteeStatusNeeded,
    ended: FindingCode::GranteeStatusNotEnrolled,
});
