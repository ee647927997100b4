//! What a policy can say: every topic with its kind of value.

use super::terms::{
    Area, Arrangement, CapScope, Consent, Effect, Effective, Event, Funds, Leftover, Model, Opened, Order, Party,
    Permission, PremiumMode, Requirement, Term,
};
use crate::identity::PaperKind;
use crate::insurance::{Category, Scheme, Use};
use crate::relation::Relation;
use crate::word::{Word, words};

/// What the value of a topic is, with the words it may use.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Words let in and words shut out; a word in neither is left to the wider place.
    Scope(&'static [&'static str]),
    /// One word.
    Choice(&'static [&'static str]),
    /// An amount of yuan.
    Yuan,
    /// A number, or no limit.
    Count,
}

/// Declares the topics: name, spelling, kind, and what it says.
macro_rules! topics {
    ($($(#[$doc:meta])* $name:ident = $text:literal: $kind:expr,)+) => {
        words! {
            /// Something a policy can settle. The spelling is the table's name in `policy.toml`.
            Topic { $($(#[$doc])* $name = $text,)+ }
        }

        impl Topic {
            /// What its value is.
            #[must_use]
            pub const fn kind(self) -> Kind {
                match self { $(Self::$name => $kind,)+ }
            }
        }
    };
}

topics! {
    /// Which relatives may be bound.
    Relations = "relations": Kind::Scope(Relation::NAMES),
    /// Which scheme the grantor must be in.
    GrantorSchemes = "grantor_schemes": Kind::Scope(Scheme::NAMES),
    /// Which members may give.
    GrantorCategories = "grantor_categories": Kind::Scope(Category::NAMES),
    /// What the grantor's suspended insurance does.
    GrantorPaused = "grantor_paused": Kind::Choice(Effect::NAMES),
    /// Which scheme the relative must be in.
    GranteeSchemes = "grantee_schemes": Kind::Scope(Scheme::NAMES),
    /// Which scheme the relative of a grantor in the resident scheme must be in.
    ResidentGivesTo = "resident_gives_to": Kind::Scope(Scheme::NAMES),
    /// Which members may receive.
    GranteeCategories = "grantee_categories": Kind::Scope(Category::NAMES),
    /// What the relative's suspended insurance does.
    GranteePaused = "grantee_paused": Kind::Choice(Effect::NAMES),
    /// How far apart the two may be insured for sharing inside a province; asked of both places, the narrower holds.
    Area = "area": Kind::Choice(Area::NAMES),
    /// How money goes across provinces.
    CrossProvince = "cross_province": Kind::Choice(Arrangement::NAMES),
    /// How much of the place has opened the 医保钱包.
    WalletOpened = "wallet_opened": Kind::Choice(Opened::NAMES),
    /// Where shared money is.
    Model = "model": Kind::Choice(Model::NAMES),
    /// Which part of the account counts.
    Funds = "funds": Kind::Choice(Funds::NAMES),
    /// The part of a balance that must stay.
    KeptBack = "kept_back": Kind::Yuan,
    /// The balance that must be exceeded to open sharing at all.
    OpenAbove = "open_above": Kind::Yuan,
    /// The balance that must be exceeded to buy commercial insurance.
    CommercialFloor = "commercial_floor": Kind::Yuan,
    /// Whether a premium may be paid from a balance that does not cover the whole of it.
    PremiumInPart = "premium_in_part": Kind::Choice(Permission::NAMES),
    /// How a premium is paid for a relative.
    PremiumMode = "premium_mode": Kind::Choice(PremiumMode::NAMES),
    /// How many times a month money may be moved to the family account.
    TransfersPerMonth = "transfers_per_month": Kind::Count,
    /// How many relatives one grantor may have at a time.
    MaxGrantees = "max_grantees": Kind::Count,
    /// How many different relatives one grantor may ever have.
    MaxGranteesEver = "max_grantees_ever": Kind::Count,
    /// How many grantors one relative may have.
    MaxGrantors = "max_grantors": Kind::Count,
    /// How many family groups one person may be in.
    MaxGroups = "max_groups": Kind::Count,
    /// Whether one person may both give and receive.
    Chains = "chains": Kind::Choice(Permission::NAMES),
    /// Roles held by one person at most: one father, one mother, one spouse.
    OnePerRole = "one_per_role": Kind::Scope(Relation::NAMES),
    /// Who must agree.
    Consent = "consent": Kind::Scope(Consent::NAMES),
    /// What must be done first.
    Requires = "requires": Kind::Scope(Requirement::NAMES),
    /// Which identity papers are taken.
    Papers = "papers": Kind::Scope(PaperKind::NAMES),
    /// What shared money may pay.
    Pays = "pays": Kind::Scope(Use::NAMES),
    /// Whose place's list of payable items counts, where the two differ.
    PaysListOf = "pays_list_of": Kind::Choice(Party::NAMES),
    /// What a quota may pay beyond that.
    QuotaPays = "quota_pays": Kind::Scope(Use::NAMES),
    /// Whether somebody else's card or code may be shown.
    OtherCard = "other_card": Kind::Choice(Permission::NAMES),
    /// Whether binding the 亲情账户 lets the relative spend the holder's money.
    FamilyAccountSpends = "family_account_spends": Kind::Choice(Permission::NAMES),
    /// The most one wallet transfer may move.
    WalletMaxTransfer = "wallet_max_transfer": Kind::Yuan,
    /// How many wallet transfers a day.
    WalletTransfersPerDay = "wallet_transfers_per_day": Kind::Count,
    /// The hour from which no wallet transfer is taken.
    WalletQuietFrom = "wallet_quiet_from": Kind::Count,
    /// The hour at which wallet transfers begin again.
    WalletQuietTo = "wallet_quiet_to": Kind::Count,
    /// Whether a wallet transfer may follow one that is not yet accepted.
    WalletWhilePending = "wallet_while_pending": Kind::Choice(Permission::NAMES),
    /// Whether wallet money may be passed on whatever the holder's scheme.
    WalletPassOn = "wallet_pass_on": Kind::Choice(Permission::NAMES),
    /// Whether the place where wallet money is used can be changed.
    WalletPlaceChange = "wallet_place_change": Kind::Choice(Permission::NAMES),
    /// What becomes of a wallet transfer that is not accepted.
    WalletUnaccepted = "wallet_unaccepted": Kind::Choice(Leftover::NAMES),
    /// Whether the grantor may still use the part of its account that is set as a quota.
    QuotaPartUsable = "quota_part_usable": Kind::Choice(Permission::NAMES),
    /// Whether the patient's own account must be spent before the shared ones.
    OwnFirst = "own_first": Kind::Choice(Permission::NAMES),
    /// In what order several grantors pay.
    Order = "order": Kind::Choice(Order::NAMES),
    /// How many grantors may pay one bill.
    GrantorsPerBill = "grantors_per_bill": Kind::Count,
    /// Whether a grantor may set a limit per payment, and for whom it holds.
    PaymentCap = "payment_cap": Kind::Choice(CapScope::NAMES),
    /// Whether the own account may pay 全自费 items.
    OwnPaysSelfFunded = "own_pays_self_funded": Kind::Choice(Permission::NAMES),
    /// Whether shared money may pay 全自费 items.
    SharedPaysSelfFunded = "shared_pays_self_funded": Kind::Choice(Permission::NAMES),
    /// Whether shared money may pay the 起付线 part.
    SharedPaysDeductible = "shared_pays_deductible": Kind::Choice(Permission::NAMES),
    /// How many percentage points the fund's share may be lower elsewhere, after a referral or in an emergency.
    AwayReferredPoints = "away_referred_points": Kind::Count,
    /// The same without one.
    AwayUnreferredPoints = "away_unreferred_points": Kind::Count,
    /// How long a binding lasts.
    Term = "term": Kind::Choice(Term::NAMES),
    /// Who may end the relation.
    UnbindBy = "unbind_by": Kind::Scope(Party::NAMES),
    /// Months after binding in which it cannot be ended.
    LockMonths = "lock_months": Kind::Count,
    /// What ends the relation by itself.
    EndsWhen = "ends_when": Kind::Scope(Event::NAMES),
    /// After what somebody must end it.
    MustEnd = "must_end": Kind::Scope(Event::NAMES),
    /// When an ending counts.
    UnbindEffective = "unbind_effective": Kind::Choice(Effective::NAMES),
    /// What becomes of money that was not spent.
    Leftover = "leftover": Kind::Choice(Leftover::NAMES),
    /// What ends sharing across provinces by itself.
    CrossEndsWhen = "cross_ends_when": Kind::Scope(Event::NAMES),
    /// Who may end sharing across provinces.
    CrossUnbindBy = "cross_unbind_by": Kind::Scope(Party::NAMES),
    /// What becomes of a quota that was not spent.
    QuotaLeftover = "quota_leftover": Kind::Choice(Leftover::NAMES),
    /// How many members an 亲情账户 may show.
    FamilyAccountMembers = "family_account_members": Kind::Count,
    /// In how many 亲情账户 one person may be shown.
    FamilyAccountHolders = "family_account_holders": Kind::Count,
}
