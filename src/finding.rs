//! What one rule found: shared by every question that looks at conditions.

use crate::param::{Param, Params};
use crate::policy::{Basis, Judged, Said, Says};
use crate::word::words;

words! {
    /// A condition that is looked at. All of them always run.
    Rule {
        /// Whether we have the place's own rules at all.
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
        /// Who must agree does.
        Consent = "consent",
        /// Money may be moved to the family account once more that month.
        TransferCount = "transfer_count",
        /// What must be done first is done.
        Requirement = "requirement",
        /// The paper is taken.
        Papers = "papers",
        /// The grantor's number is sound.
        GrantorId = "grantor_id",
        /// The relative's number is sound.
        GranteeId = "grantee_id",
        /// The money may pay for that.
        Use = "use",
        /// The patient's own card is shown.
        Card = "card",
        /// The 亲情账户 is not taken for sharing.
        FamilyAccount = "family_account",
        /// A wallet transfer is small enough.
        WalletAmount = "wallet_amount",
        /// Wallet transfers are taken at that hour.
        WalletHour = "wallet_hour",
        /// Another wallet transfer may be made that day.
        WalletCount = "wallet_count",
        /// No wallet transfer is waiting.
        WalletPending = "wallet_pending",
        /// What happened ends the relation by itself.
        EndsByItself = "ends_by_itself",
        /// What happened obliges somebody to end it.
        MustEnd = "must_end",
        /// The one who wants to end it may.
        MayEnd = "may_end",
        /// The binding is old enough to be ended.
        Lock = "lock",
        /// When the ending counts.
        EndsOn = "ends_on",
        /// What becomes of money that was not spent.
        Leftover = "leftover",
    }
}

words! {
    /// What came of a rule.
    FindingStatus {
        /// The condition is met.
        Pass = "pass",
        /// It is not met.
        Fail = "fail",
        /// The sources do not settle it.
        Unsettled = "unsettled",
        /// The case does not say enough, or says something that must be mended.
        Needs = "needs",
        /// Worth knowing; it changes nothing.
        Note = "note",
    }
}

/// What one rule found.
#[derive(Clone, Debug)]
pub struct Finding<'c> {
    /// The rule.
    pub rule: Rule,
    /// What came of it.
    pub status: FindingStatus,
    /// Which sentence says it: a key of the message catalogues.
    pub code: &'static str,
    /// The field of the case to show it beside.
    pub field: &'static str,
    /// What the sentence names: amounts in yuan, days, counts, words.
    pub params: Params,
    /// Where it points when it is unsettled: towards eligible, towards ineligible, or nowhere.
    pub leans: Option<bool>,
    /// What it rests on.
    pub said: Option<Said<'c>>,
    /// What else it rests on: where two places' lists differ, both.
    pub besides: Vec<Said<'c>>,
}

/// The sentences of a rule: when the condition is met, when it is not, and when that is open.
pub type Codes = &'static [&'static str; 3];

impl<'c> Finding<'c> {
    /// A finding without a source of its own.
    #[must_use]
    pub const fn plain(rule: Rule, status: FindingStatus, code: &'static str, field: &'static str) -> Self {
        Self { rule, status, code, field, params: Vec::new(), leans: None, said: None, besides: Vec::new() }
    }

    /// "This is still needed."
    #[must_use]
    pub const fn needs(rule: Rule, code: &'static str, field: &'static str) -> Self {
        Self::plain(rule, FindingStatus::Needs, code, field)
    }

    /// What follows from what is known.
    #[must_use]
    pub fn judged(rule: Rule, field: &'static str, judged: Judged<'c>, codes: Codes) -> Self {
        let [met, unmet, open] = *codes;
        let (status, code) = match judged.says {
            Says::Yes => (FindingStatus::Pass, met),
            Says::No => (FindingStatus::Fail, unmet),
            Says::Open => (FindingStatus::Unsettled, open),
        };
        Self { leans: judged.leans, ..Self::plain(rule, status, code, field) }.resting_on(judged.said)
    }

    /// The same under another rule.
    #[must_use]
    pub const fn for_rule(mut self, rule: Rule, code: &'static str) -> Self {
        self.rule = rule;
        self.code = code;
        self
    }

    /// The same with a parameter for its sentence.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Param>) -> Self {
        self.params.push((name, value.into()));
        self
    }

    /// The same with what it rests on.
    #[must_use]
    pub const fn resting_on(mut self, said: Said<'c>) -> Self {
        self.said = Some(said);
        self
    }

    /// What it rests on, each once.
    #[must_use]
    pub fn basis(&self) -> Vec<Basis<'c>> {
        let mut basis = Vec::new();
        for said in self.said.iter().chain(&self.besides) {
            said.add_to(&mut basis);
        }
        basis
    }
}
