//! Rules: every condition of a binding and of its end.

use crate::vocabulary;

vocabulary! {
    /// A condition that is looked at. Every rule of a way of sharing always runs.
    RuleCode {
        /// The place's own rules are on record.
        LocalPolicy = "local_policy",
        /// The relation is in the place's list on that day.
        Relation = "relation",
        /// The grantor is in the right scheme.
        GrantorScheme = "grantor_scheme",
        /// The grantor has a personal account.
        GrantorAccount = "grantor_account",
        /// The grantor's insurance is in force.
        GrantorStatus = "grantor_status",
        /// The grantor is a kind of member that may give.
        GrantorCategory = "grantor_category",
        /// The relative is in a scheme.
        GranteeScheme = "grantee_scheme",
        /// The relative's insurance is in force.
        GranteeStatus = "grantee_status",
        /// The relative is a kind of member that may receive.
        GranteeCategory = "grantee_category",
        /// The two are insured near enough for sharing inside a province.
        Area = "area",
        /// There is a way across provinces on that day.
        CrossProvince = "cross_province",
        /// Both places have opened the wallet.
        WalletPlace = "wallet_place",
        /// Both people have opened the wallet.
        WalletOpened = "wallet_opened",
        /// There is money that may be shared.
        Balance = "balance",
        /// The grantor may take one more relative.
        GranteesLimit = "grantees_limit",
        /// The grantor may take one more relative in its lifetime.
        GranteesEverLimit = "grantees_ever_limit",
        /// The relative may take one more grantor.
        GrantorsLimit = "grantors_limit",
        /// The relative may join one more family group.
        GroupsLimit = "groups_limit",
        /// Nobody both gives and receives.
        Chain = "chain",
        /// The role is free.
        RoleLimit = "role_limit",
        /// The person who must agree does.
        Consent = "consent",
        /// Money may be moved to the family account once more that month.
        TransferCount = "transfer_count",
        /// A step that must come first is done.
        Requirement = "requirement",
        /// The paper is taken.
        Papers = "papers",
        /// The grantor's number is sound.
        GrantorId = "grantor_id",
        /// The relative's number is sound.
        GranteeId = "grantee_id",
        /// The money may pay for the purpose.
        Use = "use",
        /// The conditions on the use are met.
        UseCondition = "use_condition",
        /// When a binding begins to count.
        TakesEffect = "takes_effect",
        /// The patient's own card is shown.
        Card = "card",
        /// The 亲情账户 is not taken for sharing.
        FamilyAccount = "family_account",
        /// The terms of a way across provinces.
        CrossTerms = "cross_terms",
        /// A wallet transfer is small enough.
        WalletAmount = "wallet_amount",
        /// Wallet transfers are taken at that hour.
        WalletHour = "wallet_hour",
        /// Another wallet transfer may be made that day.
        WalletCount = "wallet_count",
        /// No wallet transfer is waiting.
        WalletPending = "wallet_pending",
        /// The event ends the binding by itself.
        EndsByItself = "ends_by_itself",
        /// The event obliges somebody to end the binding.
        MustEnd = "must_end",
        /// The person who wants to end the binding may.
        MayEnd = "may_end",
        /// The binding is old enough to be ended.
        Lock = "lock",
        /// When the ending counts.
        EndsOn = "ends_on",
        /// What becomes of money that was not spent.
        Leftover = "leftover",
    }
}
