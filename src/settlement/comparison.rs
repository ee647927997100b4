//! A settlement beside a preview.

use super::field::MoneyField;
use super::settled::Settlement;
use super::signed_money::SignedMoney;

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
pub fn compare(settlement: &Settlement, preview: &[(MoneyField, SignedMoney)]) -> (Vec<Difference>, Vec<MoneyField>) {
    let shares = settlement.shares();
    let reversal = settlement.message.is_reversal();
    let mut agreed = Vec::new();
    let difference = |(field, preview): &(MoneyField, SignedMoney)| {
        let settled = match field {
            MoneyField::FundTotal => shares.fund,
            MoneyField::Account => shares.own_account,
            MoneyField::Shared => shares.shared,
            // The preview counts items with a ratio of their own as in scope.
            MoneyField::InScope => {
                let special = settlement.message.part(MoneyField::SpecialItems);
                settlement.message.amount(*field).map(|in_scope| in_scope.plus(special))
            }
            _ => settlement.message.amount(*field),
        }?;
        let settled = if reversal { settled.negated() } else { settled };
        if settled == *preview {
            agreed.push(*field);
            return None;
        }
        Some(Difference { field: *field, settled, preview: *preview })
    };
    let differences = preview.iter().filter_map(difference).collect();
    (differences, agreed)
}
