//! A [`Bill`], and a [`Year`] of them.

use super::FromJson;
use super::fields::{fields, fill, slots};
use crate::api::problem::Problem;
use crate::api::wire::Value;
use crate::date::Day;
use crate::deduction::{
    Amounts, Assume, AssumedBand, AssumedSupplement, Bill, Line, PeriodToDate, Sharer, Year, YearToDate,
};
use crate::money::Money;

fields! {
    Bill(1) {
        day region scheme visit level person age traits away days lines amounts personal_share year_to_date wallet own_account
        own_current_year grantors pick assume
    }
    Amounts(1) {
        medfee_sumamt fulamt_ownpay_amt overlmt_selfpay preselfpay_amt special_amt special_ratio
    }
    YearToDate(0) { deductible in_scope fund own_share supplements admissions this_period }
    PeriodToDate(0) { deductible in_scope fund }
    Sharer(0) { region balance history_balance payment_cap quota }
    Assume(0) {
        kept_back own_pays_self_funded shared_pays_self_funded shared_pays_deductible grantors_per_bill class_b deductible ratio
        bands band_base cap cap_base away_points away_self_pay supplements
    }
    Year(1) { bills }
}

slots! { Day Money u8 YearToDate PeriodToDate Assume Vec<Sharer> Vec<Bill> }

impl FromJson for Line {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let (mut amount, mut class) = (None, None);
        let (mut limit, mut pre_self_pay, mut fund_ratio) = (None, None, None);
        fill(
            value,
            2,
            &mut [
                ("amount", &mut amount),
                ("class", &mut class),
                ("limit", &mut limit),
                ("pre_self_pay", &mut pre_self_pay),
                ("fund_ratio", &mut fund_ratio),
            ],
        )?;
        let line = |(amount, class)| Self { amount, class, limit, pre_self_pay, fund_ratio };
        amount.zip(class).map(line).ok_or_else(Vec::new)
    }
}

impl FromJson for AssumedBand {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let (mut over, mut ratio) = (Money::ZERO, None);
        fill(value, 1, &mut [("ratio", &mut ratio), ("over", &mut over)])?;
        ratio.map(|ratio| Self { over, ratio }).ok_or_else(Vec::new)
    }
}

impl FromJson for AssumedSupplement {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let (mut fund, mut base, mut bands, mut limit) = (None, None, None, None);
        fill(value, 3, &mut [("fund", &mut fund), ("base", &mut base), ("bands", &mut bands), ("limit", &mut limit)])?;
        let supplement = |((fund, base), bands)| Self { fund, base, bands, limit };
        fund.zip(base).zip(bands).map(supplement).ok_or_else(Vec::new)
    }
}
