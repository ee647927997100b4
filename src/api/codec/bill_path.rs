//! Paths of a bill's fields.

use super::encode::{Encode, ReplyEncoder, impl_serialize};
use crate::bill::BillField;
use crate::vocabulary;
use crate::vocabulary::Vocabulary;

vocabulary! {
    /// The path of a field of a [`Bill`](crate::bill::Bill). The brackets hold the place in the list, counted from 0.
    BillPath {
        Bills = "bills",
        Day = "day",
        Region = "region",
        Scheme = "scheme",
        Visit = "visit",
        Person = "person",
        Level = "level",
        Age = "age",
        Lines = "lines",
        LinePreSelfPay = "lines[].pre_self_pay",
        Amounts = "amounts",
        Total = "amounts.medfee_sumamt",
        SpecialRatio = "amounts.special_ratio",
        PersonalShare = "personal_share",
        OwnAccount = "own_account",
        OwnCurrentYear = "own_current_year",
        GrantorBalance = "grantors[].balance",
        GrantorHistoryBalance = "grantors[].history_balance",
        Pick = "pick",
        AssumedDeductible = "assume.deductible",
        AssumedRatio = "assume.ratio",
        AssumedBands = "assume.bands",
        AssumedSupplements = "assume.supplements",
        AssumedGrantorsPerBill = "assume.grantors_per_bill",
    }
}

/// The path of one field of one bill: `grantors[1].balance` has its place in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IndexedBillPath {
    path: BillPath,
    index: usize,
}

impl IndexedBillPath {
    /// Returns the path as a request spells it.
    pub fn spelled(self) -> String {
        let name = self.path.name();
        name.split_once("[]").map_or_else(|| name.to_owned(), |(list, field)| format!("{list}[{}]{field}", self.index))
    }
}

impl Encode for IndexedBillPath {
    fn encode(&self, out: &mut ReplyEncoder) {
        out.text(&self.spelled());
    }
}

impl_serialize!(IndexedBillPath);

impl From<BillField> for IndexedBillPath {
    fn from(field: BillField) -> Self {
        let (path, index) = match field {
            BillField::LinePreSelfPay(index) => (BillPath::LinePreSelfPay, index),
            BillField::GrantorBalance(index) => (BillPath::GrantorBalance, index),
            BillField::GrantorHistoryBalance(index) => (BillPath::GrantorHistoryBalance, index),
            BillField::Bills => (BillPath::Bills, 0),
            BillField::Day => (BillPath::Day, 0),
            BillField::Region => (BillPath::Region, 0),
            BillField::Scheme => (BillPath::Scheme, 0),
            BillField::Visit => (BillPath::Visit, 0),
            BillField::Person => (BillPath::Person, 0),
            BillField::Level => (BillPath::Level, 0),
            BillField::Age => (BillPath::Age, 0),
            BillField::Lines => (BillPath::Lines, 0),
            BillField::Amounts => (BillPath::Amounts, 0),
            BillField::Total => (BillPath::Total, 0),
            BillField::SpecialRatio => (BillPath::SpecialRatio, 0),
            BillField::PersonalShare => (BillPath::PersonalShare, 0),
            BillField::OwnAccount => (BillPath::OwnAccount, 0),
            BillField::OwnCurrentYear => (BillPath::OwnCurrentYear, 0),
            BillField::Pick => (BillPath::Pick, 0),
            BillField::AssumedDeductible => (BillPath::AssumedDeductible, 0),
            BillField::AssumedRatio => (BillPath::AssumedRatio, 0),
            BillField::AssumedBands => (BillPath::AssumedBands, 0),
            BillField::AssumedSupplements => (BillPath::AssumedSupplements, 0),
            BillField::AssumedGrantorsPerBill => (BillPath::AssumedGrantorsPerBill, 0),
        };
        Self { path, index }
    }
}
