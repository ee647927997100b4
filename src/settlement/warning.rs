//! What looks odd in a settlement and refuses nothing.

use super::field::MoneyField;
use super::message::Message;
use super::numeral::Written;
use super::settled::Settlement;
use super::signed_money::SignedMoney;
use crate::vocabulary;
use crate::vocabulary::Vocabulary;

vocabulary! {
    /// What looks odd in a settlement.
    SettlementWarningCode {
        /// An amount is given more than once, and differs.
        GivenTwice = "given_twice",
        /// The settlement takes another one back.
        Reversal = "reversal",
        /// The deductible is above the expense in scope.
        DeductibleAboveScope = "deductible_above_scope",
        /// An amount has more decimals than two, all of them 0.
        TrailingZeros = "trailing_zeros",
        /// An amount is written with an exponent.
        Exponent = "exponent",
        /// An amount carries the noise of binary numbers.
        BinaryNoise = "binary_noise",
        /// The fund's share carries the noise of binary numbers.
        RatioNoise = "ratio_noise",
        /// A part is larger than its whole.
        PartAboveWhole = "part_above_whole",
    }
}

/// What looks odd and refuses nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SettlementWarning {
    /// Which sentence says it.
    pub code: SettlementWarningCode,
    /// The amount it is about.
    pub field: MoneyField,
    /// The whole that the amount is a part of.
    pub whole: Option<MoneyField>,
    /// The line of `setldetail`, from 0, where the amount stands in one.
    pub line: Option<u32>,
}

/// Parts, and the wholes they cannot exceed.
const WHOLES: [(MoneyField, &[MoneyField]); 4] = {
    use MoneyField::{
        Account, AccountTotal, Burden, Cash, FundTotal, Hospital, InScope, OtherPayer, OverLimit, PreSelfPay,
        SelfFunded, Shared, SpecialItems, Total, Wallet,
    };
    [
        (
            Total,
            &[
                SelfFunded,
                OverLimit,
                PreSelfPay,
                InScope,
                SpecialItems,
                FundTotal,
                Burden,
                Account,
                Shared,
                AccountTotal,
                Wallet,
                Cash,
                Hospital,
                OtherPayer,
            ],
        ),
        (FundTotal, &MoneyField::FUNDS),
        (Burden, &[Account, Shared, AccountTotal, Wallet, Cash]),
        (AccountTotal, &[Account, Shared]),
    ]
};

impl Settlement {
    /// What looks odd and refuses nothing.
    #[must_use]
    pub fn warnings(&self) -> Vec<SettlementWarning> {
        let message = &self.message;
        let mut warnings = Vec::new();
        let mut warn = |code, field| warnings.push(SettlementWarning { code, field, whole: None, line: None });
        for field in &message.clashes {
            warn(SettlementWarningCode::GivenTwice, *field);
        }
        if message.is_reversal() {
            warn(SettlementWarningCode::Reversal, MoneyField::Total);
        }
        // Seen in 深圳: nothing in scope, and a deductible of just the 先行自付.
        let in_scope = message.amount(MoneyField::InScope);
        if in_scope.is_some_and(|in_scope| message.part(MoneyField::Deductible).outweighs(in_scope)) {
            warn(SettlementWarningCode::DeductibleAboveScope, MoneyField::Deductible);
        }
        for field in MoneyField::ALL {
            match message.given(*field).map(|given| given.written) {
                Some(Written::TrailingZeros) => warn(SettlementWarningCode::TrailingZeros, *field),
                Some(Written::Exponent) => warn(SettlementWarningCode::Exponent, *field),
                Some(Written::BinaryNoise) => warn(SettlementWarningCode::BinaryNoise, *field),
                Some(Written::Plainly) | None => {}
            }
        }
        let noisy_lines = message.noisy_lines.iter();
        warnings.extend(noisy_lines.map(|(line, field)| SettlementWarning {
            code: SettlementWarningCode::BinaryNoise,
            field: *field,
            whole: None,
            line: Some(*line),
        }));
        if message.noisy_ratio {
            let field = MoneyField::PooledFund;
            warnings.push(SettlementWarning {
                code: SettlementWarningCode::RatioNoise,
                field,
                whole: None,
                line: None,
            });
        }
        warnings.extend(parts_above_wholes(message));
        warnings
    }
}

fn parts_above_wholes(message: &Message) -> Vec<SettlementWarning> {
    let mut found: Vec<SettlementWarning> = Vec::new();
    let mut above = |field, whole, line: Option<u32>| {
        if line.is_some() || !found.iter().any(|known| known.field == field) {
            found.push(SettlementWarning {
                code: SettlementWarningCode::PartAboveWhole,
                field,
                whole: Some(whole),
                line,
            });
        }
    };
    let given = |field| message.given(field).map(|given| given.amount);
    for (whole, parts) in WHOLES {
        let Some(amount) = given(whole) else { continue };
        // Across provinces 个人负担 may be left at 0.
        if whole == MoneyField::Burden && amount == SignedMoney::ZERO {
            continue;
        }
        for part in parts {
            if given(*part).is_some_and(|part| part.outweighs(amount)) {
                above(*part, whole, None);
            }
        }
    }
    let total = given(MoneyField::Total);
    for (line, place) in message.lines.iter().zip(0_u32..) {
        if line.fund_payamt.zip(total).is_some_and(|(paid, total)| paid.outweighs(total)) {
            above(MoneyField::FundTotal, MoneyField::Total, Some(place));
        }
    }
    found
}
