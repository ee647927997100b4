//! The fields of a bill that can be missing or contradict each other.

/// One field of a bill. The boundary makes its path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BillField {
    /// The bills of a year.
    Bills,
    /// The day of the visit.
    Day,
    /// Where the patient is insured.
    Region,
    /// The patient's scheme.
    Scheme,
    /// The kind of visit.
    Visit,
    /// The kind of person.
    Person,
    /// The hospital's level.
    Level,
    /// The patient's age.
    Age,
    /// The lines of the bill.
    Lines,
    /// The 先行自付 rate of one line, counted from 0.
    LinePreSelfPay(usize),
    /// The summary amounts.
    Amounts,
    /// 医疗费总额 among the summary amounts.
    Total,
    /// The fund's share of what is paid apart.
    SpecialRatio,
    /// The personal burden, given as one amount.
    PersonalShare,
    /// The patient's own account.
    OwnAccount,
    /// The part of the own account that was paid in this year.
    OwnCurrentYear,
    /// The balance of one grantor, counted from 0.
    GrantorBalance(usize),
    /// The past years' balance of one grantor, counted from 0.
    GrantorHistoryBalance(usize),
    /// The grantor who was picked.
    Pick,
    /// The assumed 起付线.
    AssumedDeductible,
    /// The assumed share of the fund.
    AssumedRatio,
    /// The assumed shares of the fund, in bands.
    AssumedBands,
    /// The assumed funds after the pooling fund.
    AssumedSupplements,
    /// The assumed number of grantors who may pay one bill.
    AssumedGrantorsPerBill,
}
