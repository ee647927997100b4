//! What a policy can say: every topic with its kind of value.

use super::terms::{
    Arrangement, BindingEvent, BindingParty, BindingTerm, CapScope, ConsentParty, Containment, LeftoverRule,
    ListExtent, PayingOrder, Permission, PremiumMode, Requirement, ScopeRounding, ShareablePart, SharingArea,
    SharingModel, SuspensionEffect, TakesEffect, UseCondition, WalletCoverage,
};
use crate::identity::PaperKind;
use crate::insurance::{MemberCategory, Purpose, Scheme};
use crate::relation::Relation;
use crate::vocabulary;
use crate::vocabulary::Vocabulary;

/// What the value of a topic is, with the words it may use.
#[derive(Clone, Copy, Debug)]
pub enum TopicKind {
    /// Words let in and words shut out; a word in neither is left to the wider place.
    Scope(&'static [&'static str]),
    /// One word.
    Choice(&'static [&'static str]),
    /// An amount of yuan.
    Yuan,
    /// A number, or no limit.
    Count,
}

/// What a statement about a topic does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Influence {
    /// A statement can change an answer or an amount.
    Decides,
    /// A statement is shown and changes nothing.
    Shown,
}

/// Declares the topics: name, spelling, kind of value, and influence where it is not [`Influence::Decides`].
macro_rules! topics {
    (@influence) => { Influence::Decides };
    (@influence $influence:ident) => { Influence::$influence };
    ($($(#[$doc:meta])* $name:ident = $text:literal: $kind:expr $(=> $influence:ident)?,)+) => {
        vocabulary! {
            /// Something a policy can settle. The spelling is the table's name in `policy.toml`.
            Topic { $($(#[$doc])* $name = $text,)+ }
        }

        impl Topic {
            /// Returns the kind of value that the topic takes.
            #[must_use]
            pub const fn kind(self) -> TopicKind {
                match self { $(Self::$name => $kind,)+ }
            }

            /// Returns whether a statement about the topic decides anything.
            #[must_use]
            pub const fn influence(self) -> Influence {
                match self { $(Self::$name => topics!(@influence $($influence)?),)+ }
            }
        }
    };
}

topics! {
    /// Which relatives may be bound.
    Relations = "relations": TopicKind::Scope(Relation::NAMES),
    /// Which scheme the grantor must be in.
    GrantorSchemes = "grantor_schemes": TopicKind::Scope(Scheme::NAMES),
    /// Which members may give.
    GrantorCategories = "grantor_categories": TopicKind::Scope(MemberCategory::NAMES),
    /// What the grantor's suspended insurance does.
    GrantorPaused = "grantor_paused": TopicKind::Choice(SuspensionEffect::NAMES),
    /// Which scheme the relative must be in.
    GranteeSchemes = "grantee_schemes": TopicKind::Scope(Scheme::NAMES),
    /// Which scheme the relative of a grantor in the resident scheme must be in.
    ResidentGivesTo = "resident_gives_to": TopicKind::Scope(Scheme::NAMES),
    /// Which members may receive.
    GranteeCategories = "grantee_categories": TopicKind::Scope(MemberCategory::NAMES),
    /// What the relative's suspended insurance does.
    GranteePaused = "grantee_paused": TopicKind::Choice(SuspensionEffect::NAMES),
    /// How far apart the two may be insured for sharing inside a province; asked of both places, the narrower holds.
    Area = "area": TopicKind::Choice(SharingArea::NAMES),
    /// How money goes across provinces.
    CrossProvince = "cross_province": TopicKind::Choice(Arrangement::NAMES),
    /// How much of the place has opened the 医保钱包.
    WalletOpened = "wallet_opened": TopicKind::Choice(WalletCoverage::NAMES),
    /// Where shared money is.
    Model = "model": TopicKind::Choice(SharingModel::NAMES) => Shown,
    /// Which part of the account counts.
    Funds = "funds": TopicKind::Choice(ShareablePart::NAMES),
    /// The part of a balance that must stay.
    KeptBack = "kept_back": TopicKind::Yuan,
    /// The balance that must be exceeded to open sharing at all.
    OpenAbove = "open_above": TopicKind::Yuan,
    /// The balance that must be exceeded to buy commercial insurance.
    CommercialFloor = "commercial_floor": TopicKind::Yuan,
    /// Whether a premium may be paid from a balance that does not cover the whole of it.
    PremiumInPart = "premium_in_part": TopicKind::Choice(Permission::NAMES),
    /// How a premium is paid for a relative.
    PremiumMode = "premium_mode": TopicKind::Choice(PremiumMode::NAMES) => Shown,
    /// How many times a month money may be moved to the family account.
    TransfersPerMonth = "transfers_per_month": TopicKind::Count,
    /// How many relatives one grantor may have at a time.
    MaxGrantees = "max_grantees": TopicKind::Count,
    /// How many different relatives one grantor may ever have.
    MaxGranteesEver = "max_grantees_ever": TopicKind::Count,
    /// How many grantors one relative may have.
    MaxGrantors = "max_grantors": TopicKind::Count,
    /// How many family groups one person may be in.
    MaxGroups = "max_groups": TopicKind::Count,
    /// Whether one person may both give and receive.
    Chains = "chains": TopicKind::Choice(Permission::NAMES),
    /// Roles held by one person at most: one father, one mother, one spouse.
    OnePerRole = "one_per_role": TopicKind::Scope(Relation::NAMES),
    /// Who must agree.
    Consent = "consent": TopicKind::Scope(ConsentParty::NAMES),
    /// What must be done first.
    Requires = "requires": TopicKind::Scope(Requirement::NAMES),
    /// Which identity papers are taken.
    Papers = "papers": TopicKind::Scope(PaperKind::NAMES),
    /// What shared money may pay.
    Pays = "pays": TopicKind::Scope(Purpose::NAMES),
    /// Whose place's list of payable items counts, where the two differ.
    PaysListOf = "pays_list_of": TopicKind::Choice(BindingParty::NAMES),
    /// Whether the place's list of payable things was read whole: a thing that a whole list does not name is not in it.
    PaysList = "pays_list": TopicKind::Choice(ListExtent::NAMES),
    /// Conditions on paying a relative's 居民医保 premium; every one must be met.
    ResidentPremiumNeeds = "resident_premium_needs": TopicKind::Scope(UseCondition::NAMES),
    /// Conditions on paying a relative's 长期护理保险 premium.
    CarePremiumNeeds = "care_premium_needs": TopicKind::Scope(UseCondition::NAMES),
    /// Conditions on paying a relative's 惠民保 or other commercial health insurance.
    CommercialInsuranceNeeds = "commercial_insurance_needs": TopicKind::Scope(UseCondition::NAMES),
    /// What a quota may pay beyond that.
    QuotaPays = "quota_pays": TopicKind::Scope(Purpose::NAMES),
    /// Whether somebody else's card or code may be shown.
    OtherCard = "other_card": TopicKind::Choice(Permission::NAMES),
    /// Whether binding the 亲情账户 lets the relative spend the holder's money.
    FamilyAccountSpends = "family_account_spends": TopicKind::Choice(Permission::NAMES),
    /// The most one wallet transfer may move.
    WalletMaxTransfer = "wallet_max_transfer": TopicKind::Yuan,
    /// How many wallet transfers a day.
    WalletTransfersPerDay = "wallet_transfers_per_day": TopicKind::Count,
    /// The hour from which no wallet transfer is taken.
    WalletQuietFrom = "wallet_quiet_from": TopicKind::Count,
    /// The hour at which wallet transfers begin again.
    WalletQuietTo = "wallet_quiet_to": TopicKind::Count,
    /// Whether a wallet transfer may follow one that is not yet accepted.
    WalletWhilePending = "wallet_while_pending": TopicKind::Choice(Permission::NAMES),
    /// Whether wallet money may be passed on whatever the holder's scheme.
    WalletPassOn = "wallet_pass_on": TopicKind::Choice(Permission::NAMES),
    /// Whether the place where wallet money is used can be changed.
    WalletPlaceChange = "wallet_place_change": TopicKind::Choice(Permission::NAMES) => Shown,
    /// What becomes of a wallet transfer that is not accepted.
    WalletUnaccepted = "wallet_unaccepted": TopicKind::Choice(LeftoverRule::NAMES),
    /// Whether the grantor may still use the part of its account that is set as a quota.
    QuotaPartUsable = "quota_part_usable": TopicKind::Choice(Permission::NAMES) => Shown,
    /// Whether the patient's own account must be spent before the shared ones.
    OwnFirst = "own_first": TopicKind::Choice(Permission::NAMES) => Shown,
    /// In what order several grantors pay.
    Order = "order": TopicKind::Choice(PayingOrder::NAMES),
    /// How many grantors may pay one bill.
    GrantorsPerBill = "grantors_per_bill": TopicKind::Count,
    /// Whether a grantor may set a limit per payment, and for whom it holds.
    PaymentCap = "payment_cap": TopicKind::Choice(CapScope::NAMES),
    /// Whether the own account may pay 全自费 items.
    OwnPaysSelfFunded = "own_pays_self_funded": TopicKind::Choice(Permission::NAMES),
    /// Whether shared money may pay 全自费 items.
    SharedPaysSelfFunded = "shared_pays_self_funded": TopicKind::Choice(Permission::NAMES),
    /// Whether shared money may pay the 起付线 part.
    SharedPaysDeductible = "shared_pays_deductible": TopicKind::Choice(Permission::NAMES),
    /// How many percentage points the fund's share may be lower elsewhere, after a referral or in an emergency.
    AwayReferredPoints = "away_referred_points": TopicKind::Count,
    /// The same without one.
    AwayUnreferredPoints = "away_unreferred_points": TopicKind::Count,
    /// How long a binding lasts.
    Term = "term": TopicKind::Choice(BindingTerm::NAMES) => Shown,
    /// Who may end the relation.
    UnbindBy = "unbind_by": TopicKind::Scope(BindingParty::NAMES),
    /// Months after binding in which it cannot be ended.
    LockMonths = "lock_months": TopicKind::Count,
    /// What ends the relation by itself.
    EndsWhen = "ends_when": TopicKind::Scope(BindingEvent::NAMES),
    /// After what somebody must end it.
    MustEnd = "must_end": TopicKind::Scope(BindingEvent::NAMES),
    /// When an ending counts.
    UnbindEffective = "unbind_effective": TopicKind::Choice(TakesEffect::NAMES),
    /// What becomes of money that was not spent.
    Leftover = "leftover": TopicKind::Choice(LeftoverRule::NAMES),
    /// What ends sharing across provinces by itself.
    CrossEndsWhen = "cross_ends_when": TopicKind::Scope(BindingEvent::NAMES),
    /// Who may end sharing across provinces.
    CrossUnbindBy = "cross_unbind_by": TopicKind::Scope(BindingParty::NAMES),
    /// What becomes of a quota that was not spent.
    QuotaLeftover = "quota_leftover": TopicKind::Choice(LeftoverRule::NAMES),
    /// How many members an 亲情账户 may show.
    FamilyAccountMembers = "family_account_members": TopicKind::Count => Shown,
    /// In how many 亲情账户 one person may be shown.
    FamilyAccountHolders = "family_account_holders": TopicKind::Count => Shown,
    /// The month in which the benefit year (医保年度) of employees begins, where it is not January.
    EmployeeYearFrom = "employee_year_from": TopicKind::Count,
    /// Whether the fund's total of a settlement (`fund_pay_sumamt`) holds the account's money (`acct_pay`).
    AccountInFund = "account_in_fund": TopicKind::Choice(Containment::NAMES),
    /// Whether the account's amount of a settlement (`acct_pay`) holds 共济 (`acct_mulaid_pay`).
    SharedInAccount = "shared_in_account": TopicKind::Choice(Containment::NAMES),
    /// Whether the cash of a settlement (`psn_cash_pay`) holds the hospital's part (`hosp_part_amt`).
    HospitalInCash = "hospital_in_cash": TopicKind::Choice(Containment::NAMES),
    /// Whether the in-scope expense of a bill is rounded line by line or as a whole.
    ScopeRounding = "scope_rounding": TopicKind::Choice(ScopeRounding::NAMES),
}

impl Topic {
    /// Returns the topic of the conditions on a use, if places put conditions on it.
    #[must_use]
    pub const fn conditions_of(purpose: Purpose) -> Option<Self> {
        match purpose {
            // A newborn's first premium is apart: no newborn was enrolled the year before.
            Purpose::ResidentPremium => Some(Self::ResidentPremiumNeeds),
            Purpose::CarePremium => Some(Self::CarePremiumNeeds),
            Purpose::CommercialInsurance => Some(Self::CommercialInsuranceNeeds),
            _ => None,
        }
    }
}
