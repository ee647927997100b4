//! What is recorded of provinces, for messages whose numbers leave it open.
//!
//! None of it is official: it is read from hospital and pharmacy software in public repositories, and from one reply of a test
//! environment. docs/settlement.md says which.

use super::placing::Counted;
use crate::region::Region;

/// A province (first two digits of its code), where the money is counted there, and who says so.
type Row = (u32, Counted, &'static str);

/// Whether `fund_pay_sumamt` holds `acct_pay`.
const ACCOUNT_IN_FUND: [Row; 2] = [
    (43, Counted::Beside, "InsureUnifiedPayOutptBOImpl.java, 2021"),
    (44, Counted::Inside, "InsureUnifiedPayOutptBOImpl.java, 2021"),
];

/// Whether `acct_pay` holds `acct_mulaid_pay`.
const SHARED_IN_ACCOUNT: [Row; 3] = [
    (22, Counted::Beside, "newtouch-cloud/openhis-itaii, 2025"),
    (31, Counted::Beside, "SI51, 2023-07-21"),
    (33, Counted::Beside, "V_ZHYBJSJLB"),
];

/// Where the account's money is counted in a province's `fund_pay_sumamt`.
pub fn account_in_fund(region: Region) -> Option<(Counted, &'static str)> {
    find(&ACCOUNT_IN_FUND, region)
}

/// Where 共济 is counted in a province's `acct_pay`.
pub fn shared_in_account(region: Region) -> Option<(Counted, &'static str)> {
    find(&SHARED_IN_ACCOUNT, region)
}

fn find(rows: &[Row], region: Region) -> Option<(Counted, &'static str)> {
    let province = region.code() / 10_000;
    rows.iter().find(|row| row.0 == province).map(|row| (row.1, row.2))
}
