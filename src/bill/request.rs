//! The request: a bill with the accounts that may pay it.

use crate::date::Day;
use crate::insurance::{Purpose, Scheme};
use crate::money::Money;
use crate::policy::{
    AwayKind, BandBase, CapBase, HospitalLevel, Permission, PersonKind, SupplementBase, SupplementaryFund, VisitTrait,
};
use crate::rate::Rate;
use crate::region::Region;
use crate::vocabulary;

/// A bill with the accounts that may pay it. Everything but the day may be missing: the preview says what it needs.
#[derive(Clone, Debug, Default)]
pub struct Bill {
    /// The day of the visit.
    pub day: Day,
    /// Where the patient is insured (参保地).
    pub region: Option<Region>,
    /// The patient's scheme.
    pub scheme: Option<Scheme>,
    /// The kind of visit: `outpatient`, `chronic`, `inpatient` or `pharmacy`.
    pub visit: Option<Purpose>,
    /// The hospital's level.
    pub level: Option<HospitalLevel>,
    /// In service, retired, or a resident-scheme member.
    pub person: Option<PersonKind>,
    /// The patient's age in whole years.
    pub age: Option<u8>,
    /// What is special about hospital, patient or visit. A bill that leaves it out is split as an ordinary visit, and every trait
    /// that would change the money is among the readings; `[]` says that nothing is special.
    pub traits: Option<Vec<VisitTrait>>,
    /// The kind of visit outside the pooling area (异地就医). Left out, the visit was at home.
    pub away: Option<AwayKind>,
    /// Days in hospital. In some places a long stay has the 起付线 again; left out, it has one, and a longer stay is in the span.
    pub days: Option<u32>,
    /// The bill line by line. One of `lines`, `amounts`, `personal_share`.
    pub lines: Option<Vec<BillLine>>,
    /// The bill in summary amounts.
    pub amounts: Option<Amounts>,
    /// The personal burden (个人负担), where it is known already: only the accounts are split.
    pub personal_share: Option<Money>,
    /// What the year has used up before this bill. A bill that leaves it out is split as the first of its year, and what another year
    /// would change is in the span; `{}` says that nothing is used up.
    pub year_to_date: Option<YearToDate>,
    /// The patient's 医保钱包, in yuan, with what relatives of other provinces have moved there. The wallet pays after the own account;
    /// like a grantor, one that is left out does not pay.
    pub wallet: Money,
    /// The patient's own account, in yuan. What an account holds that is left out is not known; nothing of it is taken to pay.
    pub own_account: Option<Money>,
    /// The part of the own account that was paid in this year (当年账户). In some places it pays before the 起付线.
    pub own_current_year: Option<Money>,
    /// The relatives' accounts, in the order they pay.
    pub grantors: Vec<Sharer>,
    /// The one of `grantors` who was picked, where only one may pay; counted from 0.
    pub pick: Option<u32>,
    /// What the caller knows better than the catalogue.
    pub assume: Assume,
}

/// Below this age (in whole years) a patient is presumed to be insured as a resident.
const ADULT_AGE: u8 = 18;

impl Bill {
    /// Returns what the year has used up before this bill; nothing where the bill does not say.
    #[must_use]
    pub fn used(&self) -> YearToDate {
        self.year_to_date.unwrap_or_default()
    }

    /// Returns whether the patient is a child.
    #[must_use]
    pub fn is_of_child(&self) -> bool {
        self.age.is_some_and(|age| age < ADULT_AGE)
    }

    /// Returns the patient's scheme. A bill that names the kind of person implies it, and a child is presumed a resident.
    #[must_use]
    pub fn scheme_or_presumed(&self) -> Option<Scheme> {
        self.scheme.or(match self.person {
            Some(PersonKind::Resident) => Some(Scheme::Resident),
            Some(PersonKind::InService | PersonKind::Retired) => Some(Scheme::Employee),
            None => self.is_of_child().then_some(Scheme::Resident),
        })
    }
}

impl Assume {
    /// Returns whether the caller gave the fund's share.
    #[must_use]
    pub const fn has_share(&self) -> bool {
        self.ratio.is_some() || self.bands.is_some()
    }
}

/// One line of a bill.
#[derive(Clone, Copy, Debug)]
pub struct BillLine {
    /// The cost, in yuan.
    pub amount: Money,
    /// The class in the catalogue.
    pub class: CatalogueClass,
    /// The highest cost that counts (支付标准, 限价), for the whole line.
    pub limit: Option<Money>,
    /// The 先行自付 rate. Without one, class A bears nothing first, and class B bears the place's rate.
    pub pre_self_pay: Option<Rate>,
    /// The fund's share of this line where it is paid apart (单独支付): without the 起付线, the bands and the 封顶线.
    pub fund_ratio: Option<Rate>,
}

vocabulary! {
    /// The class of a drug or service (`chrgitm_lv` in the national interface).
    CatalogueClass {
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
pub struct Amounts {
    /// 医疗费总额.
    pub medfee_sumamt: Money,
    /// 全自费金额.
    pub fulamt_ownpay_amt: Money,
    /// 超限价自费费用.
    pub overlmt_selfpay: Money,
    /// 先行自付金额.
    pub preselfpay_amt: Money,
    /// In-scope expense that is paid apart (单独支付): without the 起付线, the bands and the 封顶线.
    pub special_amt: Money,
    /// The fund's share of `special_amt`.
    pub special_ratio: Option<Rate>,
}

impl Amounts {
    /// Returns the parts that are not shared like the rest: 全自费, 超限价, 先行自付, 单独支付.
    #[must_use]
    pub const fn parts(&self) -> [Money; 4] {
        [self.fulamt_ownpay_amt, self.overlmt_selfpay, self.preselfpay_amt, self.special_amt]
    }
}

/// What the year has used up before this bill. Every preview returns what it is after it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearToDate {
    /// The 起付线 that was borne.
    pub deductible: Money,
    /// In-scope expense (符合政策范围).
    pub in_scope: Money,
    /// The payments of the pooling fund.
    pub fund: Money,
    /// In-scope expense the person has borne (合规自付).
    pub own_share: Money,
    /// The payments of the funds after the pooling fund.
    pub supplements: Money,
    /// Earlier admissions.
    pub admissions: u8,
    /// The same for the current month, quarter or day, where a place counts by it.
    pub this_period: PeriodToDate,
}

impl YearToDate {
    /// Returns what the year has used up after a bill. What the person bore and what supplements paid is left as it was.
    #[must_use]
    pub const fn after(&self, bill: &PeriodToDate) -> Self {
        Self {
            deductible: self.deductible.saturating_add(bill.deductible),
            in_scope: self.in_scope.saturating_add(bill.in_scope),
            fund: self.fund.saturating_add(bill.fund),
            this_period: PeriodToDate {
                deductible: self.this_period.deductible.saturating_add(bill.deductible),
                in_scope: self.this_period.in_scope.saturating_add(bill.in_scope),
                fund: self.this_period.fund.saturating_add(bill.fund),
            },
            ..*self
        }
    }
}

/// What the current month, quarter or day has used up before this bill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PeriodToDate {
    /// The 起付线 that was borne.
    pub deductible: Money,
    /// In-scope expense.
    pub in_scope: Money,
    /// The payments of the pooling fund.
    pub fund: Money,
}

/// A relative's account.
#[derive(Clone, Copy, Debug, Default)]
pub struct Sharer {
    /// Where the grantor is insured; the patient's place if left out.
    pub region: Option<Region>,
    /// The whole balance (of the family pool, where there is one), in yuan.
    pub balance: Option<Money>,
    /// 历年结余, where only that may be shared.
    pub history_balance: Option<Money>,
    /// The grantor's own limit per payment. Left out, none was set.
    pub payment_cap: Option<Money>,
    /// The rest of the quota (跨省共济额度) that the grantor has set for the patient. Across provinces only the quota can be used.
    pub quota: Option<Money>,
}

impl Sharer {
    /// Returns whether the grantor is insured in another province than the patient. The account then pays by a quota, or not at all.
    #[must_use]
    pub fn is_across(&self, patient: Option<Region>) -> bool {
        self.region.zip(patient).is_some_and(|(one, other)| one.province() != other.province())
    }
}

/// What the caller knows better than the catalogue. Each one used is listed among the preview's assumptions.
#[derive(Clone, Debug, Default)]
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
    /// The 封顶线, in yuan.
    pub cap: Option<Money>,
    /// What the 封顶线 counts; the fund's payments if left out.
    pub cap_base: Option<CapBase>,
    /// The points taken off the fund's share for a visit elsewhere.
    pub away_points: Option<Rate>,
    /// The share of the in-scope expense that is borne first for a visit elsewhere.
    pub away_self_pay: Option<Rate>,
    /// The funds that pay after the pooling fund, in order.
    pub supplements: Option<Vec<AssumedSupplement>>,
}

/// A share from an expense on.
#[derive(Clone, Copy, Debug)]
pub struct AssumedBand {
    /// The expense from which the share holds, in yuan.
    pub over: Money,
    /// The fund's share.
    pub ratio: Rate,
}

/// A fund that pays after the pooling fund.
#[derive(Clone, Debug)]
pub struct AssumedSupplement {
    /// The fund.
    pub fund: SupplementaryFund,
    /// The expense that the fund shares.
    pub base: SupplementBase,
    /// The fund's share, in ascending bands of that expense.
    pub bands: Vec<AssumedBand>,
    /// The most that the fund pays in a year.
    pub limit: Option<Money>,
}
