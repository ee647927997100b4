//! The words of provisions.

use crate::vocabulary;

vocabulary! {
    /// What a suspended insurance does to sharing.
    SuspensionEffect {
        /// Sharing goes on.
        Allowed = "allowed",
        /// Nobody can be bound, and the money cannot be used.
        Blocks = "blocks",
        /// The relation ends by itself.
        Ends = "ends",
    }
}

vocabulary! {
    /// How far apart grantor and relative may be insured.
    SharingArea {
        /// 同一统筹区.
        SamePool = "same_pool",
        /// 同一省.
        Province = "province",
        /// 全国.
        Nation = "nation",
    }
}

vocabulary! {
    /// A way of sharing. The ways differ in whose money moves and in who may use it.
    Arrangement {
        /// 家庭共济 inside a province: the grantor's account pays the relative's share.
        MutualAid = "mutual_aid",
        /// 医保钱包 across provinces, from 2024-12: money is moved.
        Wallet = "wallet",
        /// 跨省共济额度, from 2026: a quota, and the money stays.
        Quota = "quota",
        /// 亲情账户: shows a relative's code, holds no money.
        FamilyAccount = "family_account",
        /// No way of sharing.
        Closed = "closed",
    }
}

vocabulary! {
    /// How much of a province has opened the 医保钱包.
    WalletCoverage {
        /// No pooling area.
        No = "no",
        /// Some pooling areas.
        Part = "part",
        /// Every pooling area.
        Whole = "whole",
    }
}

vocabulary! {
    /// The place where shared money lies.
    SharingModel {
        /// 授权扣款: the grantor's account, until a bill is settled.
        Authorised = "authorised",
        /// 家庭共济账户: a family pool, to which the money is moved first.
        Pool = "pool",
        /// 二次扫码: the account that somebody picks at the counter.
        ManualScan = "manual_scan",
        /// A family group with amounts granted to each.
        GroupQuota = "group_quota",
        /// The relative's own account, to which the money is moved.
        AccountTransfer = "account_transfer",
    }
}

vocabulary! {
    /// Which part of an account may be shared.
    ShareablePart {
        /// The whole balance.
        WholeBalance = "whole_balance",
        /// Only 历年结余.
        HistoryYear = "history_year",
    }
}

vocabulary! {
    /// Whether an action is allowed.
    Permission {
        /// The action is allowed.
        Allowed = "allowed",
        /// The action is forbidden.
        Forbidden = "forbidden",
    }
}

vocabulary! {
    /// The order in which the accounts of several grantors pay.
    PayingOrder {
        /// In the order of filing.
        Filing = "filing",
        /// In the order chosen at binding.
        Rank = "rank",
        /// The largest balance first.
        LargestBalance = "largest_balance",
        /// Picked by hand for each bill.
        Manual = "manual",
    }
}

vocabulary! {
    /// The relatives for whom a grantor's limit per payment holds.
    CapScope {
        /// Each relative, with a limit of its own.
        PerGrantee = "per_grantee",
        /// All relatives together, with one limit.
        PerGroup = "per_group",
    }
}

vocabulary! {
    /// A person who must agree besides the grantor.
    ConsentParty {
        /// The spouse.
        Spouse = "spouse",
        /// The relative, at any age.
        Grantee = "grantee",
        /// The relative, from the age of 16.
        GranteeFrom16 = "grantee_from_16",
    }
}

vocabulary! {
    /// A step that must come before binding.
    Requirement {
        /// The grantor's 医保电子凭证 is active.
        ECredential = "e_credential",
        /// The 亲情账户 is bound first.
        FamilyAccount = "family_account",
        /// The relation is filed (备案) before use.
        Filing = "filing",
    }
}

vocabulary! {
    /// A party of a binding: who may end it.
    BindingParty {
        /// The grantor.
        Grantor = "grantor",
        /// The relative.
        Grantee = "grantee",
    }
}

vocabulary! {
    /// An event that changes a binding.
    BindingEvent {
        /// The two divorce.
        Divorce = "divorce",
        /// The grantor dies.
        GrantorDeath = "grantor_death",
        /// The relative dies.
        GranteeDeath = "grantee_death",
        /// The grantor's insurance is suspended.
        GrantorPaused = "grantor_paused",
        /// The relative's insurance is suspended.
        GranteePaused = "grantee_paused",
        /// The grantor's insurance relation ends.
        GrantorEnded = "grantor_ended",
        /// The relative's insurance relation ends.
        GranteeEnded = "grantee_ended",
        /// The grantor's insurance moves to another pooling area.
        GrantorMoved = "grantor_moved",
        /// The relative's insurance moves to another pooling area.
        GranteeMoved = "grantee_moved",
        /// The last relative leaves the group.
        LastMemberLeft = "last_member_left",
        /// A wallet transfer was not accepted.
        TransferUnaccepted = "transfer_unaccepted",
    }
}

vocabulary! {
    /// The day on which an unbinding takes effect.
    TakesEffect {
        /// The same day.
        SameDay = "same_day",
        /// The same day, but the next day for a binding that began on the same day.
        SameDayUnlessNew = "same_day_unless_new",
        /// The next day.
        NextDay = "next_day",
    }
}

vocabulary! {
    /// How much of a place's list of payable things was read.
    ListExtent {
        /// The whole list: a thing that it does not name is not in it.
        Whole = "whole",
        /// A part: a thing that it does not name may still be in it.
        Part = "part",
    }
}

vocabulary! {
    /// A condition that a relative must meet before shared money pays one kind of thing.
    UseCondition {
        /// The relative was in the same province's resident scheme the year before.
        EnrolledYearBefore = "enrolled_year_before",
        /// The relative is spouse, parent or child (配偶, 父母, 子女).
        ImmediateKin = "immediate_kin",
        /// The relative is one of 近亲属.
        NearKin = "near_kin",
        /// The relative is in the employee scheme.
        EmployeeScheme = "employee_scheme",
        /// The relative is insured in the grantor's pooling area.
        SamePool = "same_pool",
        /// Only 历年结余 pays.
        HistoryBalance = "history_balance",
    }
}

vocabulary! {
    /// What happens to money that was not spent.
    LeftoverRule {
        /// The money never left the grantor's account.
        NeverLeft = "never_left",
        /// The money returns to the grantor's account.
        Returns = "returns",
        /// The money stays with the relative.
        StaysWithGrantee = "stays_with_grantee",
    }
}

vocabulary! {
    /// How long a binding lasts.
    BindingTerm {
        /// Until somebody ends it.
        OpenEnded = "open_ended",
        /// From one day to another, both chosen at binding.
        Dated = "dated",
    }
}

vocabulary! {
    /// How a premium is paid for a relative.
    PremiumMode {
        /// The account pays the premium.
        Debit = "debit",
        /// Somebody pays first and claims the premium back.
        ClaimBack = "claim_back",
    }
}

vocabulary! {
    /// Whether one amount of a settlement holds another.
    Containment {
        /// The two amounts stand beside each other.
        Beside = "beside",
        /// The one amount lies inside the other.
        Inside = "inside",
    }
}

vocabulary! {
    /// What of a bill is rounded to the fen when 先行自付 is taken off.
    ScopeRounding {
        /// The 先行自付 of each line; the rest of the line is in scope.
        EachLine = "each_line",
        /// The in-scope expense of the whole bill; the rest is 先行自付.
        Whole = "whole",
    }
}

vocabulary! {
    /// How far a source can be trusted; of a statement, the confidence of its best source.
    Confidence {
        /// Remembered; no page was found.
        Recalled = "recalled",
        /// Guide sites and machine-written pages.
        Aggregator = "aggregator",
        /// A news outlet or a repost of one.
        Press = "press",
        /// A government page, or a page quoting an official document.
        Official = "official",
    }
}

impl Confidence {
    /// Returns whether a statement of this confidence may allow or deny by itself.
    #[must_use]
    pub fn decides(self) -> bool {
        self >= Self::Press
    }
}
