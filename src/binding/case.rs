//! The case: the question whether a relative may be bound.

use crate::date::Day;
use crate::identity::PaperKind;
use crate::insurance::{InsuranceStatus, MemberCategory, Purpose, Scheme};
use crate::money::Money;
use crate::policy::Arrangement;
use crate::region::Region;
use crate::relation::Relation;
use crate::vocabulary;

/// A question about binding. Everything but the day may be missing: the verdict then says what is still needed.
#[derive(Clone, Debug, Default)]
pub struct Case {
    /// The day asked about; the rules of that day are used.
    pub day: Day,
    /// 共济人, whose account it is.
    pub grantor: Grantor,
    /// 被共济人, the relative.
    pub grantee: Grantee,
    /// Whether the two are already bound in an 亲情账户.
    pub family_account: Option<bool>,
    /// A use of the money, if one is asked about.
    pub usage: Usage,
}

/// The account holder (共济人), who gives.
#[derive(Clone, Debug, Default)]
pub struct Grantor {
    /// The place of insurance (参保地).
    pub region: Option<Region>,
    /// The scheme.
    pub scheme: Option<Scheme>,
    /// Whether the grantor has a personal account (个人账户).
    pub account: Option<bool>,
    /// Whether the insurance is in force.
    pub status: Option<InsuranceStatus>,
    /// The kind of member.
    pub category: Option<MemberCategory>,
    /// The whole balance, in yuan.
    pub balance: Option<Money>,
    /// The balance carried over from past years (历年结余), in yuan.
    pub history_balance: Option<Money>,
    /// How many relatives are bound to the grantor now.
    pub bound: Option<u32>,
    /// How many different relatives were ever bound to the grantor.
    pub bound_ever: Option<u32>,
    /// Whether the grantor receives from somebody else.
    pub is_grantee: Option<bool>,
    /// Whether the grantor's 医保电子凭证 is active.
    pub e_credential: Option<bool>,
    /// Whether the person has opened a 医保钱包.
    pub wallet: Option<bool>,
    /// The identity paper.
    pub id: Option<Paper>,
}

/// The relative (被共济人), who receives.
#[derive(Clone, Debug, Default)]
pub struct Grantee {
    /// The relation to the grantor.
    pub relation: Option<Relation>,
    /// The place of insurance (参保地).
    pub region: Option<Region>,
    /// The scheme.
    pub scheme: Option<Scheme>,
    /// Whether the insurance is in force.
    pub status: Option<InsuranceStatus>,
    /// The kind of member.
    pub category: Option<MemberCategory>,
    /// The age in full years.
    pub age: Option<u32>,
    /// How many grantors the relative already has.
    pub bound: Option<u32>,
    /// How many family groups the relative is already in.
    pub groups: Option<u32>,
    /// How many people this grantor has bound in the same role: this father, this mother, this spouse.
    pub same_role: Option<u32>,
    /// Whether the relative gives to somebody else.
    pub is_grantor: Option<bool>,
    /// Whether the person who must agree does.
    pub consents: Option<bool>,
    /// Whether the relative was in the resident scheme of the grantor's province the year before. Some places ask before a premium.
    pub enrolled_year_before: Option<bool>,
    /// Whether the person has opened a 医保钱包.
    pub wallet: Option<bool>,
    /// The identity paper.
    pub id: Option<Paper>,
}

/// An identity paper. The number is checked and forgotten: no reply holds it.
#[derive(Clone)]
pub struct Paper {
    /// The kind of paper.
    pub kind: PaperKind,
    /// The number.
    pub number: String,
}

impl core::fmt::Debug for Paper {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Paper").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// A use of the money.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// The purpose of the payment.
    pub pays: Option<Purpose>,
    /// The amount in yuan: of one wallet transfer, or of the payment.
    pub amount: Option<Money>,
    /// The hour of a wallet transfer, 0 to 23.
    pub hour: Option<u32>,
    /// Whether an earlier wallet transfer is not yet accepted.
    pub pending: Option<bool>,
    /// How many wallet transfers were made that day.
    pub transfers_today: Option<u32>,
    /// How many times money was moved to the family account that month.
    pub transfers_this_month: Option<u32>,
    /// Whose card or code is shown.
    pub card: Option<Card>,
    /// The way of sharing asked about; left out, the places and the day choose it.
    pub through: Option<Arrangement>,
}

vocabulary! {
    /// Whose card or code is shown.
    Card {
        /// The patient's own.
        Own = "own",
        /// The grantor's.
        Grantor = "grantor",
    }
}
