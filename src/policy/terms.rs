//! The words a policy chooses between.

use crate::word::words;

words! {
    /// What a suspended insurance does.
    Effect {
        /// Sharing goes on.
        Allowed = "allowed",
        /// It cannot be bound or used.
        Blocks = "blocks",
        /// The relation ends by itself.
        Ends = "ends",
    }
}

words! {
    /// How far apart the two may be insured.
    Area {
        /// 同一统筹区.
        SamePool = "same_pool",
        /// 同一省.
        Province = "province",
        /// 全国.
        Nation = "nation",
    }
}

words! {
    /// A way of sharing; they differ in whose money moves and in who may use them.
    Arrangement {
        /// 家庭共济 inside a province: the grantor's account pays the relative's share.
        MutualAid = "mutual_aid",
        /// 医保钱包 across provinces, from 2024-12: money is moved.
        Wallet = "wallet",
        /// 跨省共济额度, from 2026: a quota, money stays.
        Quota = "quota",
        /// 亲情账户: shows a relative's code, holds no money.
        FamilyAccount = "family_account",
        /// No way at all.
        Closed = "closed",
    }
}

words! {
    /// How much of a province has a wallet.
    Opened {
        /// Nowhere.
        No = "no",
        /// Some pooling areas.
        Part = "part",
        /// Every pooling area.
        Whole = "whole",
    }
}

words! {
    /// Where the money is while it is shared.
    Model {
        /// 授权扣款: in the grantor's account until a bill is settled.
        Authorised = "authorised",
        /// 家庭共济账户: moved to a family pool first.
        Pool = "pool",
        /// 二次扫码: the paying account is picked at the counter.
        ManualScan = "manual_scan",
        /// A family group with amounts granted to each.
        GroupQuota = "group_quota",
        /// Moved to the relative's own account.
        AccountTransfer = "account_transfer",
    }
}

words! {
    /// Which part of an account may be shared.
    Funds {
        /// All of it.
        WholeBalance = "whole_balance",
        /// 历年结余 only.
        HistoryYear = "history_year",
    }
}

words! {
    /// Whether something may be done.
    Permission {
        /// It may.
        Allowed = "allowed",
        /// It may not.
        Forbidden = "forbidden",
    }
}

words! {
    /// In what order several grantors' accounts pay.
    Order {
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

words! {
    /// Whom a grantor's limit per payment holds for.
    CapScope {
        /// Each relative has a limit.
        PerGrantee = "per_grantee",
        /// One limit for all relatives together.
        PerGroup = "per_group",
    }
}

words! {
    /// Who must agree besides the grantor.
    Consent {
        /// The spouse.
        Spouse = "spouse",
        /// The relative, whatever its age.
        Grantee = "grantee",
        /// The relative, if it is 16 or older.
        GranteeFrom16 = "grantee_from_16",
    }
}

words! {
    /// What must be done before binding.
    Requirement {
        /// The grantor's 医保电子凭证 is active.
        ECredential = "e_credential",
        /// The 亲情账户 is bound first.
        FamilyAccount = "family_account",
        /// The relation is filed (备案) before use.
        Filing = "filing",
    }
}

words! {
    /// Who may end the relation.
    Party {
        /// The grantor.
        Grantor = "grantor",
        /// The relative.
        Grantee = "grantee",
    }
}

words! {
    /// Something that happens to a binding.
    Event {
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

words! {
    /// When an ending counts.
    Effective {
        /// On the same day.
        SameDay = "same_day",
        /// On the same day, but on the next for a binding begun that day.
        SameDayUnlessNew = "same_day_unless_new",
        /// On the next day.
        NextDay = "next_day",
    }
}

words! {
    /// What becomes of money that was not spent.
    Leftover {
        /// It never left the grantor's account.
        NeverLeft = "never_left",
        /// It returns to the grantor's account.
        Returns = "returns",
        /// It stays with the relative.
        StaysWithGrantee = "stays_with_grantee",
    }
}

words! {
    /// How long a binding lasts.
    Term {
        /// Until somebody ends it.
        OpenEnded = "open_ended",
        /// From one day to another, both chosen at binding.
        Dated = "dated",
    }
}

words! {
    /// How a premium is paid for a relative.
    PremiumMode {
        /// Taken from the account.
        Debit = "debit",
        /// Paid first and claimed back.
        ClaimBack = "claim_back",
    }
}

words! {
    /// How sure a statement is: by its best source.
    Confidence {
        /// Remembered, no page found.
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
    /// Whether a statement this sure may allow or deny by itself.
    #[must_use]
    pub fn decides(self) -> bool {
        self >= Self::Press
    }
}
