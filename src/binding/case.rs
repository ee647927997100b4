//! What is asked: may this relative be bound?

use crate::date::Day;
use crate::identity::PaperKind;
use crate::insurance::{Category, Scheme, Status, Use};
use crate::money::Money;
use crate::policy::Arrangement;
use crate::region::Region;
use crate::relation::Relation;
use crate::word::words;

/// A question about binding. Everything but the day may be missing: the verdict then says what is still needed.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Case {
    /// The day asked about; the rules of that day are used.
    pub day: Day,
    /// 共济人, whose account it is.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub grantor: Grantor,
    /// 被共济人, the relative.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub grantee: Grantee,
    /// Whether the two are already bound in an 亲情账户.
    pub family_account: Option<bool>,
    /// A use of the money, if one is asked about.
    #[cfg_attr(feature = "types", ts(rename = "use", optional, as = "Option<_>"))]
    pub usage: Usage,
}

/// The account holder (共济人).
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Grantor {
    /// Where it is insured (参保地).
    pub region: Option<Region>,
    /// Its scheme.
    pub scheme: Option<Scheme>,
    /// Whether it has a personal account (个人账户).
    pub account: Option<bool>,
    /// Whether its insurance is in force.
    pub status: Option<Status>,
    /// What kind of member it is.
    pub category: Option<Category>,
    /// The whole balance, in yuan.
    pub balance: Option<Money>,
    /// The balance carried over from past years (历年结余), in yuan.
    pub history_balance: Option<Money>,
    /// How many relatives it has bound now.
    pub bound: Option<u32>,
    /// How many different relatives it has ever bound.
    pub bound_ever: Option<u32>,
    /// Whether it receives from somebody else.
    pub is_grantee: Option<bool>,
    /// Whether its 医保电子凭证 is active.
    pub e_credential: Option<bool>,
    /// Whether it has opened a 医保钱包.
    pub wallet: Option<bool>,
    /// Its identity paper.
    pub id: Option<Paper>,
}

/// The relative (被共济人).
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Grantee {
    /// What it is to the grantor.
    pub relation: Option<Relation>,
    /// Where it is insured (参保地).
    pub region: Option<Region>,
    /// Its scheme.
    pub scheme: Option<Scheme>,
    /// Whether its insurance is in force.
    pub status: Option<Status>,
    /// What kind of member it is.
    pub category: Option<Category>,
    /// Its age in full years.
    pub age: Option<u32>,
    /// How many grantors it already has.
    pub bound: Option<u32>,
    /// How many family groups it is already in.
    pub groups: Option<u32>,
    /// How many people this grantor has bound in the same role: this father, this mother, this spouse.
    pub same_role: Option<u32>,
    /// Whether it gives to somebody else.
    pub is_grantor: Option<bool>,
    /// Whether the one who must agree does.
    pub consents: Option<bool>,
    /// Whether it has opened a 医保钱包.
    pub wallet: Option<bool>,
    /// Its identity paper.
    pub id: Option<Paper>,
}

/// An identity paper. The number is checked and forgotten: no reply holds it.
#[derive(Clone)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Paper {
    /// What paper it is.
    pub kind: PaperKind,
    /// Its number.
    pub number: String,
}

impl core::fmt::Debug for Paper {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Paper").field("kind", &self.kind).finish_non_exhaustive()
    }
}

/// A use of the money.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Usage {
    /// What is to be paid for.
    pub pays: Option<Use>,
    /// How much, in yuan: of one wallet transfer, or of what is to be paid.
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

words! {
    /// Whose card or code is shown.
    Card {
        /// The patient's own.
        Own = "own",
        /// The grantor's.
        Grantor = "grantor",
    }
}
