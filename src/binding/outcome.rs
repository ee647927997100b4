//! The outcome of a verdict, and how much each finding weighs in it.

use super::field::CaseFinding;
use crate::finding::FindingStatus;
use crate::vocabulary;

vocabulary! {
    /// The answer.
    Outcome {
        /// Every condition is met.
        Eligible = "eligible",
        /// Some condition is not met.
        Ineligible = "ineligible",
        /// Nothing speaks against it so far, but something is still needed.
        Incomplete = "incomplete",
        /// The sources do not settle it: the local bureau does.
        Unsettled = "unsettled",
    }
}

/// The weight of a finding; the heaviest gives the answer. A failure weighs most, then a needed field. Among unsettled findings,
/// one that leans against the case weighs more than one that leans for the case.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    Met,
    LeansFor,
    Open,
    LeansAgainst,
    Needed,
    Failed,
}

impl Weight {
    /// Returns the weight of a finding.
    pub const fn of(finding: &CaseFinding<'_>) -> Self {
        match (finding.status, finding.leans) {
            (FindingStatus::Pass | FindingStatus::Note, _) => Self::Met,
            (FindingStatus::Unsettled, Some(true)) => Self::LeansFor,
            (FindingStatus::Unsettled, None) => Self::Open,
            (FindingStatus::Unsettled, Some(false)) => Self::LeansAgainst,
            (FindingStatus::Needs, _) => Self::Needed,
            (FindingStatus::Fail, _) => Self::Failed,
        }
    }

    /// Returns the outcome, and where an unsettled one leans.
    pub const fn answer(self) -> (Outcome, Option<bool>) {
        match self {
            Self::Met => (Outcome::Eligible, None),
            Self::LeansFor => (Outcome::Unsettled, Some(true)),
            Self::Open => (Outcome::Unsettled, None),
            Self::LeansAgainst => (Outcome::Unsettled, Some(false)),
            Self::Needed => (Outcome::Incomplete, None),
            Self::Failed => (Outcome::Ineligible, None),
        }
    }
}
