//! A settlement beside a preview.

use super::field::MoneyField;
use super::settled::Settlement;
use super::signed_money::SignedMoney;
use crate::money::Money;

/// An amount the two give differently, in yuan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Which.
    pub field: MoneyField,
    /// What was settled.
    pub settled: SignedMoney,
    /// What the preview gives.
    pub preview: SignedMoney,
}

/// Where a settlement differs from a preview, in the order of the split, and where it agrees. What only one of the two gives
/// is in neither list. A reversal is compared as the settlement it takes back.
#[must_use]
pub fn compare(settlement: &Settlement, preview: &[(MoneyField, Option<Money>)]) -> (Vec<Difference>, Vec<MoneyField>) {
    let shares = settlement.shares();
    let message = &settlement.message;
    let reversal = message.is_reversal();
    let (mut differences, mut agreed) = (Vec::new(), Vec::new());
    for &(field, preview) in preview {
        let settled = match field {
            MoneyField::FundTotal => shares.fund,
            MoneyField::Account => shares.own_account,
            // The preview counts the wallet's money as shared.
            MoneyField::Shared if shares.wallet.is_some() => {
                shares.wallet.map(|wallet| wallet.plus(shares.shared.unwrap_or_default()))
            }
            MoneyField::Shared => shares.shared,
            // The preview counts items with a ratio of their own as in scope.
            MoneyField::InScope => {
                message.amount(field).map(|in_scope| in_scope.plus(message.part(MoneyField::SpecialItems)))
            }
            _ => message.amount(field),
        };
        let (Some(settled), Some(preview)) = (settled, preview) else { continue };
        let (settled, preview) = (if reversal { settled.negated() } else { settled }, SignedMoney::from(preview));
        if settled == preview {
            agreed.push(field);
        } else {
            differences.push(Difference { field, settled, preview });
        }
    }
    (differences, agreed)
}
