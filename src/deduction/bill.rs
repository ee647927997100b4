//! What is asked: how will this bill be split?

use crate::date::Day;
use crate::insurance::{Scheme, Use};
use crate::money::Money;
use crate::policy::{Level, Permission, Person};
use crate::rate::Rate;
use crate::region::Region;
use crate::word::words;
use serde::Deserialize;

/// A bill with the accounts that may pay it. Everything but the day may be missing: the preview says what it needs.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Bill {
    /// The day of the visit.
    pub day: Day,
    /// Where the patient is insured (参保地).
    #[serde(default)]
    pub region: Option<Region>,
    /// The patient's scheme.
    #[serde(default)]
    pub scheme: Option<Scheme>,
    /// The kind of visit: `outpatient`, `chronic`, `inpatient` or `pharmacy`.
    #[serde(default)]
    pub visit: Option<Use>,
    /// The hospital's level.
    #[serde(default)]
    pub level: Option<Level>,
    /// In service, retired, or a resident-scheme member.
    #[serde(default)]
    pub person: Option<Person>,
    /// The patient's age in whole years.
    #[serde(default)]
    pub age: Option<u8>,
    /// The bill line by line. One of `lines`, `amounts`, `personal_share`.
    #[serde(default)]
    pub lines: Option<Vec<Line>>,
    /// The bill in summary amounts.
    #[serde(default)]
    pub amounts: Option<Amounts>,
    /// What the patient has to bear (个人负担), as already worked out: only the accounts are split.
    #[serde(default)]
    pub personal_share: Option<Money>,
    /// What the year has used up before this bill.
    #[serde(default)]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub year_to_date: YearToDate,
    /// The patient's own account, in yuan.
    #[serde(default)]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub own_account: Money,
    /// The relatives' accounts, in the order they pay.
    #[serde(default)]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub grantors: Vec<Sharer>,
    /// Which of `grantors` is picked, where only one may pay.
    #[serde(default)]
    pub pick: Option<u32>,
    /// What the caller knows better.
    #[serde(default)]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub assume: Assume,
}

/// One line of a bill.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Line {
    /// What it costs, in yuan.
    pub amount: Money,
    /// Its class in the catalogue.
    pub class: Class,
    /// The most that counts (支付标准, 限价), for the whole line.
    #[serde(default)]
    #[cfg_attr(feature = "types", ts(optional))]
    pub limit: Option<Money>,
    /// Its 先行自付 rate. Left out: none for class A, the place's rate for class B where there is one.
    #[serde(default)]
    #[cfg_attr(feature = "types", ts(optional))]
    pub pre_self_pay: Option<Rate>,
}

words! {
    /// The class of a drug or service (`chrgitm_lv` in the national interface).
    Class {
        /// 甲类, `01`.
        A = "a",
        /// 乙类, `02`.
        B = "b",
        /// 丙类 or outside the catalogue, `03`: 全自费.
        C = "c",
    }
}

/// A bill in the national interface's summary amounts; what is left out is 0.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Amounts {
    /// 医疗费总额.
    pub medfee_sumamt: Money,
    /// 全自费金额.
    #[serde(default)]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub fulamt_ownpay_amt: Money,
    /// 超限价自费费用.
    #[serde(default)]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub overlmt_selfpay: Money,
    /// 先行自付金额.
    #[serde(default)]
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub preselfpay_amt: Money,
}

/// What the year has used up before this bill.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct YearToDate {
    /// Of the 起付线.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub deductible: Money,
    /// In-scope expense (符合政策范围).
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub in_scope: Money,
    /// What the pooling fund has paid.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub fund: Money,
}

/// A relative's account.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Sharer {
    /// Where the grantor is insured; the patient's place if left out.
    pub region: Option<Region>,
    /// The whole balance (of the family pool, where there is one), in yuan.
    pub balance: Option<Money>,
    /// 历年结余, where only that may be shared.
    pub history_balance: Option<Money>,
    /// The grantor's own limit per payment.
    pub payment_cap: Option<Money>,
}

/// What the caller knows better than the catalogue. Each one used is listed among the preview's assumptions.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Assume {
    /// The part of each shared balance that must stay.
    pub kept_back: Option<Money>,
    /// Whether the own account may pay 全自费 items.
    pub own_pays_self_funded: Option<Permission>,
    /// Whether shared money may pay 全自费 items.
    pub shared_pays_self_funded: Option<Permission>,
    /// Whether shared money may pay the 起付线 part.
    pub shared_pays_deductible: Option<Permission>,
    /// How many grantors may pay one bill.
    pub grantors_per_bill: Option<u32>,
    /// The 起付线, before what the year has used up of it.
    pub deductible: Option<Money>,
    /// The fund's share.
    pub ratio: Option<Rate>,
    /// A year's limit on what the fund pays.
    pub cap: Option<Money>,
}
