//! Notes beside a split.

use crate::param::Params;
use crate::policy::DocumentAge;
use crate::vocabulary;

vocabulary! {
    /// Something worth knowing about a split. It changes no amount.
    BillNoteCode {
        /// The split is an estimate (预估).
        EstimateOnly = "estimate_only",
        /// A grantor of another province pays by a quota (跨省共济额度), and none was given.
        AcrossByQuota = "across_by_quota",
        /// A shared account pays only if the binding stands before the bill is settled.
        BindBeforeSettlement = "bind_before_settlement",
        /// No fund after the pooling fund is known.
        SupplementsNotCounted = "supplements_not_counted",
        /// No 封顶线 is known, and none was applied.
        CapUnknown = "cap_unknown",
        /// The figures rest on guide sites alone.
        FiguresReported = "figures_reported",
        /// The figures are those of another day.
        FiguresOfAnotherDay = "figures_of_another_day",
        /// The figures are those of the province, for every pooling area without figures of its own.
        FiguresOfTheProvince = "figures_of_the_province",
        /// The newest document behind the figures is older than two years; it is of `year`.
        FiguresOld = "figures_old",
        /// No document behind the figures bears a date.
        FiguresUndated = "figures_undated",
        /// No figures of the place are known, so that the fund may pay anything from nothing to all that is in scope.
        FiguresUnknown = "figures_unknown",
        /// No share of the fund is known for this hospital or kind of person; that of the nearest is taken.
        FiguresOfNearest = "figures_of_nearest",
        /// The bill does not say what an account holds that may pay. Nothing of it is taken to pay.
        BalanceUnknown = "balance_unknown",
    }
}

/// A note with what its sentence names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitNote {
    /// The sentence.
    pub code: BillNoteCode,
    /// The values in the sentence; most sentences have none.
    pub params: Params,
}

impl From<BillNoteCode> for SplitNote {
    fn from(code: BillNoteCode) -> Self {
        Self { code, params: Params::new() }
    }
}

impl SplitNote {
    /// Returns the note on figures of this age, if there is one.
    pub fn of_age(age: DocumentAge) -> Option<Self> {
        match age {
            DocumentAge::Recent => None,
            DocumentAge::Old(year) => {
                Some(Self { code: BillNoteCode::FiguresOld, params: vec![("year", u32::from(year).into())] })
            }
            DocumentAge::Undated => Some(BillNoteCode::FiguresUndated.into()),
        }
    }
}
