//! A [`Bill`], and a [`Year`] of them.

use super::{Fields, FromJson};
use crate::api::problem::Problem;
use crate::api::wire::Value;
use crate::date::Day;
use crate::deduction::{
    Amounts, Assume, AssumedBand, AssumedSupplement, Bill, Line, PeriodToDate, Sharer, Year, YearToDate,
};

impl FromJson for Bill {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let bill = Self {
            // Every mistake is told, so the other fields are read even when the day is not there.
            day: fields.needed("day").unwrap_or(Day::FIRST),
            region: fields.maybe("region"),
            scheme: fields.maybe("scheme"),
            visit: fields.maybe("visit"),
            level: fields.maybe("level"),
            person: fields.maybe("person"),
            age: fields.maybe("age"),
            traits: fields.maybe("traits"),
            away: fields.maybe("away"),
            days: fields.maybe("days"),
            lines: fields.maybe("lines"),
            amounts: fields.maybe("amounts"),
            personal_share: fields.maybe("personal_share"),
            year_to_date: fields.or_default("year_to_date"),
            wallet: fields.or_default("wallet"),
            own_account: fields.or_default("own_account"),
            own_current_year: fields.maybe("own_current_year"),
            grantors: fields.or_default("grantors"),
            pick: fields.maybe("pick"),
            assume: fields.or_default("assume"),
        };
        fields.finish().map(|()| bill)
    }
}

impl FromJson for Line {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let (amount, class) = (fields.needed("amount"), fields.needed("class"));
        let limit = fields.maybe("limit");
        let (pre_self_pay, fund_ratio) = (fields.maybe("pre_self_pay"), fields.maybe("fund_ratio"));
        fields.finish()?;
        let line = |(amount, class)| Self { amount, class, limit, pre_self_pay, fund_ratio };
        amount.zip(class).map(line).ok_or_else(Vec::new)
    }
}

impl FromJson for Amounts {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let amounts = Self {
            medfee_sumamt: fields.needed("medfee_sumamt").unwrap_or_default(),
            fulamt_ownpay_amt: fields.or_default("fulamt_ownpay_amt"),
            overlmt_selfpay: fields.or_default("overlmt_selfpay"),
            preselfpay_amt: fields.or_default("preselfpay_amt"),
            special_amt: fields.or_default("special_amt"),
            special_ratio: fields.maybe("special_ratio"),
        };
        fields.finish().map(|()| amounts)
    }
}

impl FromJson for YearToDate {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let used = Self {
            deductible: fields.or_default("deductible"),
            in_scope: fields.or_default("in_scope"),
            fund: fields.or_default("fund"),
            own_share: fields.or_default("own_share"),
            supplements: fields.or_default("supplements"),
            admissions: fields.or_default("admissions"),
            this_period: fields.or_default("this_period"),
        };
        fields.finish().map(|()| used)
    }
}

impl FromJson for PeriodToDate {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let used = Self {
            deductible: fields.or_default("deductible"),
            in_scope: fields.or_default("in_scope"),
            fund: fields.or_default("fund"),
        };
        fields.finish().map(|()| used)
    }
}

impl FromJson for Sharer {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let sharer = Self {
            region: fields.maybe("region"),
            balance: fields.maybe("balance"),
            history_balance: fields.maybe("history_balance"),
            payment_cap: fields.maybe("payment_cap"),
            quota: fields.maybe("quota"),
        };
        fields.finish().map(|()| sharer)
    }
}

impl FromJson for Assume {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let assume = Self {
            kept_back: fields.maybe("kept_back"),
            own_pays_self_funded: fields.maybe("own_pays_self_funded"),
            shared_pays_self_funded: fields.maybe("shared_pays_self_funded"),
            shared_pays_deductible: fields.maybe("shared_pays_deductible"),
            grantors_per_bill: fields.maybe("grantors_per_bill"),
            class_b: fields.maybe("class_b"),
            deductible: fields.maybe("deductible"),
            ratio: fields.maybe("ratio"),
            bands: fields.maybe("bands"),
            band_base: fields.maybe("band_base"),
            cap: fields.maybe("cap"),
            cap_base: fields.maybe("cap_base"),
            away_points: fields.maybe("away_points"),
            away_self_pay: fields.maybe("away_self_pay"),
            supplements: fields.maybe("supplements"),
        };
        fields.finish().map(|()| assume)
    }
}

impl FromJson for AssumedBand {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let (over, ratio) = (fields.or_default("over"), fields.needed("ratio"));
        fields.finish()?;
        ratio.map(|ratio| Self { over, ratio }).ok_or_else(Vec::new)
    }
}

impl FromJson for AssumedSupplement {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let (fund, base) = (fields.needed("fund"), fields.needed("base"));
        let (bands, limit) = (fields.needed("bands"), fields.maybe("limit"));
        fields.finish()?;
        let supplement = |((fund, base), bands)| Self { fund, base, bands, limit };
        fund.zip(base).zip(bands).map(supplement).ok_or_else(Vec::new)
    }
}

impl FromJson for Year {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let bills = fields.needed("bills");
        fields.finish()?;
        bills.map(|bills| Self { bills }).ok_or_else(Vec::new)
    }
}
