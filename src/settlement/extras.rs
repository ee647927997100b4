//! Amounts that are payers of their own in some messages, and part of another amount in others: the hospital's part (医院负担) and
//! the wallet (医保钱包).

use super::field::MoneyField;
use super::inclusion::adds_up;
use super::message::Message;

/// Finds out which of them lie inside another amount, and so are not added again: of all ways the first that adds up. Otherwise mobile
/// payment's 其他费用 holds the hospital's part, as its interface says, and the wallet is a payer.
pub fn place_extras(message: &mut Message, hospital_in_cash: bool) {
    let usual = hospital_in_cash || message.given(MoneyField::OtherPayer).is_some();
    for (hospital, wallet) in [(usual, false), (usual, true), (!usual, false), (!usual, true)] {
        message.hospital_inside = hospital;
        message.wallet_inside = wallet;
        if adds_up(message) {
            return;
        }
    }
    message.hospital_inside = usual;
    message.wallet_inside = false;
}
