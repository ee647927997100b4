//! A [`Bill`], and a [`Year`] of them.

use crate::api::codec::{impl_request, impl_slot};
use crate::bill::{
    Amounts, Assume, AssumedBand, AssumedSupplement, Bill, BillLine, PeriodToDate, Sharer, Year, YearToDate,
};
use crate::money::Money;

impl_request! {
    Bill {
        required { day }
        optional {
            region, scheme, visit, level, person, age, traits, away, days, lines, amounts, personal_share, year_to_date, wallet,
            own_account, own_current_year, grantors, pick, assume,
        }
    }
    BillLine {
        required { amount, class }
        optional { limit, pre_self_pay, fund_ratio }
    }
    Amounts {
        required { medfee_sumamt }
        optional { fulamt_ownpay_amt, overlmt_selfpay, preselfpay_amt, special_amt, special_ratio }
    }
    YearToDate {
        required {}
        optional { deductible, in_scope, fund, own_share, supplements, admissions, this_period }
    }
    PeriodToDate {
        required {}
        optional { deductible, in_scope, fund }
    }
    Sharer {
        required {}
        optional { region, balance, history_balance, payment_cap, quota }
    }
    Assume {
        required {}
        optional {
            kept_back, own_pays_self_funded, shared_pays_self_funded, shared_pays_deductible, grantors_per_bill, class_b,
            deductible, ratio, bands, band_base, cap, cap_base, away_points, away_self_pay, supplements,
        }
    }
    AssumedBand {
        required { ratio }
        optional { over }
    }
    AssumedSupplement {
        required { fund, base, bands }
        optional { limit }
    }
    Year {
        required { bills }
        optional {}
    }
}

impl_slot! { Money u8 PeriodToDate Assume Vec<Sharer> }
