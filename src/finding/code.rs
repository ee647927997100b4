//! Finding codes: one for each sentence that a rule can end in.

use crate::identity::PaperProblem;
use crate::vocabulary;

vocabulary! {
    /// The sentence of a finding: a key of the message catalogues. A code begins with its rule.
    FindingCode {
        LocalPolicyMissing = "local_policy_missing",

        RelationListed = "relation_listed",
        RelationNotListed = "relation_not_listed",
        RelationOpen = "relation_open",
        RelationDisputed = "relation_disputed",
        RelationReported = "relation_reported",
        RelationUnknown = "relation_unknown",
        RelationNeeded = "relation_needed",

        AreaSamePool = "area_same_pool",
        AreaProvince = "area_province",
        AreaTooFar = "area_too_far",
        AreaOtherProvince = "area_other_province",
        AreaUnknown = "area_unknown",
        AreaNeeded = "area_needed",

        CrossProvinceOpen = "cross_province_open",
        CrossProvinceClosed = "cross_province_closed",
        CrossProvinceUnsettled = "cross_province_unsettled",
        CrossProvinceEither = "cross_province_either",
        CrossProvinceNeeded = "cross_province_needed",

        WalletPlaceOpen = "wallet_place_open",
        WalletPlaceClosed = "wallet_place_closed",
        WalletPlaceUnsettled = "wallet_place_unsettled",

        WalletOpenedYes = "wallet_opened_yes",
        WalletOpenedNo = "wallet_opened_no",
        WalletOpenedFirst = "wallet_opened_first",
        WalletOpenedNeeded = "wallet_opened_needed",

        GrantorSchemeRight = "grantor_scheme_right",
        GrantorSchemePassesOn = "grantor_scheme_passes_on",
        GrantorSchemePassesOnReported = "grantor_scheme_passes_on_reported",
        GrantorSchemeWrong = "grantor_scheme_wrong",
        GrantorSchemeUnsettled = "grantor_scheme_unsettled",
        GrantorSchemeNeeded = "grantor_scheme_needed",

        GrantorAccountHas = "grantor_account_has",
        GrantorAccountNone = "grantor_account_none",
        GrantorAccountNeeded = "grantor_account_needed",

        GrantorStatusNormal = "grantor_status_normal",
        GrantorStatusPaused = "grantor_status_paused",
        GrantorStatusUnstated = "grantor_status_unstated",
        GrantorStatusGoesOn = "grantor_status_goes_on",
        GrantorStatusEnded = "grantor_status_ended",
        GrantorStatusNeeded = "grantor_status_needed",

        GrantorCategoryRight = "grantor_category_right",
        GrantorCategoryExcluded = "grantor_category_excluded",
        GrantorCategoryUnsettled = "grantor_category_unsettled",
        GrantorCategoryNeeded = "grantor_category_needed",

        GranteeSchemeRight = "grantee_scheme_right",
        GranteeSchemeWrong = "grantee_scheme_wrong",
        GranteeSchemeNone = "grantee_scheme_none",
        GranteeSchemeNotFromResident = "grantee_scheme_not_from_resident",
        GranteeSchemeFromResidentReported = "grantee_scheme_from_resident_reported",
        GranteeSchemeEither = "grantee_scheme_either",
        GranteeSchemeUnsettled = "grantee_scheme_unsettled",
        GranteeSchemeNeeded = "grantee_scheme_needed",

        GranteeStatusNormal = "grantee_status_normal",
        GranteeStatusPaused = "grantee_status_paused",
        GranteeStatusUnstated = "grantee_status_unstated",
        GranteeStatusGoesOn = "grantee_status_goes_on",
        GranteeStatusNotEnrolled = "grantee_status_not_enrolled",
        GranteeStatusNeeded = "grantee_status_needed",

        GranteeCategoryRight = "grantee_category_right",
        GranteeCategoryExcluded = "grantee_category_excluded",
        GranteeCategoryUnsettled = "grantee_category_unsettled",
        GranteeCategoryNeeded = "grantee_category_needed",

        GranteesLimitFree = "grantees_limit_free",
        GranteesLimitReached = "grantees_limit_reached",
        GranteesLimitUnknown = "grantees_limit_unknown",
        GranteesLimitUnstated = "grantees_limit_unstated",
        GranteesLimitNeeded = "grantees_limit_needed",

        GranteesEverLimitFree = "grantees_ever_limit_free",
        GranteesEverLimitReached = "grantees_ever_limit_reached",
        GranteesEverLimitUnknown = "grantees_ever_limit_unknown",
        GranteesEverLimitNeeded = "grantees_ever_limit_needed",

        GrantorsLimitFree = "grantors_limit_free",
        GrantorsLimitReached = "grantors_limit_reached",
        GrantorsLimitUnknown = "grantors_limit_unknown",
        GrantorsLimitUnstated = "grantors_limit_unstated",
        GrantorsLimitNeeded = "grantors_limit_needed",

        GroupsLimitFree = "groups_limit_free",
        GroupsLimitReached = "groups_limit_reached",
        GroupsLimitUnknown = "groups_limit_unknown",
        GroupsLimitNeeded = "groups_limit_needed",

        ChainNone = "chain_none",
        ChainForbidden = "chain_forbidden",
        ChainReported = "chain_reported",
        ChainNeeded = "chain_needed",

        RoleLimitFree = "role_limit_free",
        RoleLimitReached = "role_limit_reached",
        RoleLimitReported = "role_limit_reported",
        RoleLimitNeeded = "role_limit_needed",

        BalanceEnough = "balance_enough",
        BalanceKeptBack = "balance_kept_back",
        BalanceKeptBackReported = "balance_kept_back_reported",
        BalanceBelowOpening = "balance_below_opening",
        BalanceOpeningReported = "balance_opening_reported",
        BalanceBelowCommercialFloor = "balance_below_commercial_floor",
        BalanceCommercialFloorReported = "balance_commercial_floor_reported",
        BalanceHistoryReported = "balance_history_reported",
        BalanceBelowPremium = "balance_below_premium",
        BalancePremiumReported = "balance_premium_reported",
        BalanceEmpty = "balance_empty",
        BalanceNoRule = "balance_no_rule",
        BalanceNeeded = "balance_needed",

        TransferCountFree = "transfer_count_free",
        TransferCountReached = "transfer_count_reached",
        TransferCountReported = "transfer_count_reported",

        BalanceHistoryNeeded = "balance_history_needed",

        RequirementECredentialMet = "requirement_e_credential_met",
        RequirementECredentialMissing = "requirement_e_credential_missing",
        RequirementECredentialReported = "requirement_e_credential_reported",
        RequirementECredentialNeeded = "requirement_e_credential_needed",
        RequirementFamilyAccountMet = "requirement_family_account_met",
        RequirementFamilyAccountMissing = "requirement_family_account_missing",
        RequirementFamilyAccountReported = "requirement_family_account_reported",
        RequirementFamilyAccountNeeded = "requirement_family_account_needed",

        ConsentGiven = "consent_given",
        ConsentMissing = "consent_missing",
        ConsentReported = "consent_reported",
        ConsentNeeded = "consent_needed",
        ConsentAgeNeeded = "consent_age_needed",
        ConsentBelowAge = "consent_below_age",

        UseAllowed = "use_allowed",
        UseDenied = "use_denied",
        UseUnsettled = "use_unsettled",
        UseUnlisted = "use_unlisted",
        UseLeftOut = "use_left_out",
        UseListsDiffer = "use_lists_differ",

        UseConditionMet = "use_condition_met",
        UseConditionUnmet = "use_condition_unmet",
        UseConditionReported = "use_condition_reported",
        UseConditionNeeded = "use_condition_needed",

        TakesEffectBeforeSettlement = "takes_effect_before_settlement",
        TakesEffectBeforeDischarge = "takes_effect_before_discharge",

        CardOwn = "card_own",
        CardOther = "card_other",
        CardUnsettled = "card_unsettled",

        FamilyAccountSpends = "family_account_spends",
        FamilyAccountHoldsNone = "family_account_holds_none",
        FamilyAccountCodeOnly = "family_account_code_only",
        FamilyAccountUnsettled = "family_account_unsettled",

        PapersTaken = "papers_taken",
        PapersRefused = "papers_refused",
        PapersUnsettled = "papers_unsettled",

        GrantorIdSound = "grantor_id_sound",

        GranteeIdSound = "grantee_id_sound",

        WalletTerms = "wallet_terms",
        QuotaTerms = "quota_terms",

        WalletAmountWithin = "wallet_amount_within",
        WalletAmountAbove = "wallet_amount_above",
        WalletAmountUnsettled = "wallet_amount_unsettled",

        WalletHourOpen = "wallet_hour_open",
        WalletHourQuiet = "wallet_hour_quiet",
        WalletHourUnsettled = "wallet_hour_unsettled",

        WalletCountWithin = "wallet_count_within",
        WalletCountReached = "wallet_count_reached",
        WalletCountUnsettled = "wallet_count_unsettled",

        WalletPendingNone = "wallet_pending_none",
        WalletPendingWaiting = "wallet_pending_waiting",
        WalletPendingUnsettled = "wallet_pending_unsettled",

        EndsByItselfYes = "ends_by_itself_yes",
        EndsByItselfNo = "ends_by_itself_no",
        EndsByItselfUnsettled = "ends_by_itself_unsettled",
        EndsByItselfUnknown = "ends_by_itself_unknown",
        EndsByItselfTransferReturns = "ends_by_itself_transfer_returns",
        EndsByItselfTransferKept = "ends_by_itself_transfer_kept",

        MustEndYes = "must_end_yes",
        MustEndNo = "must_end_no",
        MustEndUnsettled = "must_end_unsettled",

        MayEndYes = "may_end_yes",
        MayEndNo = "may_end_no",
        MayEndUnsettled = "may_end_unsettled",
        MayEndNow = "may_end_now",
        MayEndUntilThen = "may_end_until_then",
        MayEndNeeded = "may_end_needed",
        MayEndRegionNeeded = "may_end_region_needed",

        LockPast = "lock_past",
        LockHolds = "lock_holds",
        LockReported = "lock_reported",
        LockNeeded = "lock_needed",

        EndsOnSameDay = "ends_on_same_day",
        EndsOnNextDay = "ends_on_next_day",
        EndsOnSameDayUnlessNew = "ends_on_same_day_unless_new",

        LeftoverNeverLeft = "leftover_never_left",
        LeftoverInherited = "leftover_inherited",
        LeftoverReturns = "leftover_returns",
        LeftoverStaysWithGrantee = "leftover_stays_with_grantee",

        IdFullWidth = "id_full_width",
        IdCharacters = "id_characters",
        IdFirstGeneration = "id_first_generation",
        IdLength = "id_length",
        IdDate = "id_date",
        IdCheckDigit = "id_check_digit",
        IdForm = "id_form",
        IdTimesSign = "id_times_sign",
        IdHongKongCard = "id_hong_kong_card",
        IdTaiwanCard = "id_taiwan_card",
        IdIssueCount = "id_issue_count",
    }
}

/// The sentence for a mistake in an identity number.
impl From<PaperProblem> for FindingCode {
    fn from(problem: PaperProblem) -> Self {
        match problem {
            PaperProblem::FullWidth => Self::IdFullWidth,
            PaperProblem::Characters => Self::IdCharacters,
            PaperProblem::FirstGeneration => Self::IdFirstGeneration,
            PaperProblem::Length => Self::IdLength,
            PaperProblem::Date => Self::IdDate,
            PaperProblem::CheckDigit => Self::IdCheckDigit,
            PaperProblem::Form => Self::IdForm,
            PaperProblem::TimesSign => Self::IdTimesSign,
            PaperProblem::HongKongCard => Self::IdHongKongCard,
            PaperProblem::TaiwanCard => Self::IdTaiwanCard,
            PaperProblem::IssueCount => Self::IdIssueCount,
        }
    }
}
