//! What is asked: how will this bill be split?

use crate::date::Day;
use crate::insurance::{Scheme, Use};
use crate::money::Money;
use crate::policy::{Away, BandBase, CapBase, Fund, Level, Permission, Person, SupplementBase, Trait};
use crate::rate::Rate;
use crate::region::Region;
use crate::word::words;

/// A bill with the accounts that may pay it. Everything but the day may be missing: the preview says what it needs.
#[derive(Clone, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct Bill {
    /// The day of the visit.
    pub day: Day,
    /// Where the patient is insured (参保地).
    pub region: Option<Region>,
    /// The patient's scheme.
    pub scheme: Option<Scheme>,
    /// The kind of visit: `outpatient`, `chronic`, `inpatient` or `pharmacy`.
    pub visit: Option<Use>,
    /// The hospital's level.
    pub level: Option<Level>,
    /// In service, retired, or a resident-scheme member.
    pub person: Option<Person>,
    /// The patient's age in whole years.
    pub age: Option<u8>,
    /// What is special about hospital, patient or visit. Left out: nothing, and where something would change the money, that
    /// is among the readings; `[]` says there is nothing.
    pub traits: Option<Vec<Trait>>,
    /// The visit was outside the pooling area (异地就医).
    pub away: Option<Away>,
    /// Days in hospital, where a long stay has the 起付线 again.
    pub days: Option<u32>,
    /// The bill line by line. One of `lines`, `amounts`, `personal_share`.
    pub lines: Option<Vec<Line>>,
    /// The bill in summary amounts.
    pub amounts: Option<Amounts>,
    /// What the patient has to bear (个人负担), as already worked out: only the accounts are split.
    pub personal_share: Option<Money>,
    /// What the year has used up before this bill.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub year_to_date: YearToDate,
    /// The patient's 医保钱包, in yuan: what relatives of other provinces have moved there. It pays after the own account.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub wallet: Money,
    /// The patient's own account, in yuan.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub own_account: Money,
    /// What of it was paid in this year (当年账户), where that pays before the 起付线.
    pub own_current_year: Option<Money>,
    /// The relatives' accounts, in the order they pay.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub grantors: Vec<Sharer>,
    /// Which of `grantors` is picked, where only one may pay.
    pub pick: Option<u32>,
    /// What the caller knows better.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub assume: Assume,
}

/// One line of a bill.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Line {
    /// What it costs, in yuan.
    pub amount: Money,
    /// Its class in the catalogue.
    pub class: Class,
    /// The most that counts (支付标准, 限价), for the whole line.
    #[cfg_attr(feature = "types", ts(optional))]
    pub limit: Option<Money>,
    /// Its 先行自付 rate. Left out: none for class A, the place's rate for class B where there is one.
    #[cfg_attr(feature = "types", ts(optional))]
    pub pre_self_pay: Option<Rate>,
    /// The fund's share of this line where it is paid apart (单独支付): without the 起付线, the bands and the 封顶线.
    #[cfg_attr(feature = "types", ts(optional))]
    pub fund_ratio: Option<Rate>,
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
#[derive(Clone, Copy, Debug, Default)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Amounts {
    /// 医疗费总额.
    pub medfee_sumamt: Money,
    /// 全自费金额.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub fulamt_ownpay_amt: Money,
    /// 超限价自费费用.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub overlmt_selfpay: Money,
    /// 先行自付金额.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub preselfpay_amt: Money,
    /// In-scope expense that is paid apart (单独支付): without the 起付线, the bands and the 封顶线.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub special_amt: Money,
    /// The fund's share of it.
    #[cfg_attr(feature = "types", ts(optional))]
    pub special_ratio: Option<Rate>,
}

/// What the year has used up before this bill. Every preview returns what it is after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
    /// In-scope expense the person has borne (合规自付).
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub own_share: Money,
    /// What the funds after the pooling fund have paid.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub supplements: Money,
    /// Earlier admissions.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub admissions: u8,
    /// The same for the current month, quarter or day, where a place counts by it.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub this_period: PeriodToDate,
}

/// What the current month, quarter or day has used up before this bill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct PeriodToDate {
    /// Of the 起付线.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub deductible: Money,
    /// In-scope expense.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub in_scope: Money,
    /// What the pooling fund has paid.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub fund: Money,
}

/// A relative's account.
#[derive(Clone, Copy, Debug, Default)]
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
    /// What is left of the quota (跨省共济额度) it has set for the patient: across provinces this is what can be used.
    pub quota: Option<Money>,
}

impl Sharer {
    /// Whether it is insured in another province than the patient: its account then pays by a quota, or not at all.
    #[must_use]
    pub fn is_across(&self, patient: Option<Region>) -> bool {
        self.region.zip(patient).is_some_and(|(one, other)| one.province() != other.province())
    }
}

/// What the caller knows better than the catalogue. Each one used is listed among the preview's assumptions.
#[derive(Clone, Debug, Default)]
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
    /// The 先行自付 of class-B (乙类) lines without one of their own.
    pub class_b: Option<Rate>,
    /// The 起付线 of this visit, before what the year has used up of it.
    pub deductible: Option<Money>,
    /// The fund's share.
    pub ratio: Option<Rate>,
    /// The fund's share in several bands, in place of `ratio`.
    pub bands: Option<Vec<AssumedBand>>,
    /// What the bands count.
    pub band_base: Option<BandBase>,
    /// The 封顶线.
    pub cap: Option<Money>,
    /// What the 封顶线 counts: what the fund has paid, if left out.
    pub cap_base: Option<CapBase>,
    /// Taken off the fund's share for a visit elsewhere.
    pub away_points: Option<Rate>,
    /// Borne first, of the in-scope expense of a visit elsewhere.
    pub away_self_pay: Option<Rate>,
    /// The funds that pay after the pooling fund, in order.
    pub supplements: Option<Vec<AssumedSupplement>>,
}

/// A share from an expense on.
#[derive(Clone, Copy, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct AssumedBand {
    /// Where it begins, in yuan.
    #[cfg_attr(feature = "types", ts(optional, as = "Option<_>"))]
    pub over: Money,
    /// The share from there on.
    pub ratio: Rate,
}

/// A fund that pays after the pooling fund.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct AssumedSupplement {
    /// Which.
    pub fund: Fund,
    /// What it shares.
    pub base: SupplementBase,
    /// Its share, in ascending bands of what it shares.
    pub bands: Vec<AssumedBand>,
    /// The most it pays in a year.
    #[cfg_attr(feature = "types", ts(optional))]
    pub limit: Option<Money>,
}
