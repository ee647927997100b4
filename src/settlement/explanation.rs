//! Which sentence explains an amount of a settlement.

use super::field::MoneyField;
use crate::vocabulary;

vocabulary! {
    /// How an amount is counted in this settlement, where that differs from what its field says.
    CountedAmountCode {
        /// 共济支付 is part of 个人账户支出 here.
        SharedInside = "acct_mulaid_pay_inside",
        /// 个人账户支出 holds 共济支付 here.
        AccountWithShared = "acct_pay_with_shared",
        /// 基金支付总额 holds the account's money here.
        FundsWithAccount = "fund_pay_sumamt_with_account",
        /// 医院负担金额 is part of another amount here.
        HospitalInside = "hosp_part_amt_inside",
        /// 医保钱包支付 is part of another amount here.
        WalletInside = "wltpay_amt_inside",
    }
}

/// The sentence that explains an amount: its field's, or that of the way it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AmountExplanation {
    /// What the field means.
    Field(MoneyField),
    /// How the amount is counted.
    Counted(CountedAmountCode),
}
