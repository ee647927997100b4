//! One term of the accounts, and all of them in one interpretation.

use crate::bill::interpretation::{AssumptionState, Change, Interpretation, SplitAssumption};
use crate::bill::request::Bill;
use crate::money::Money;
use crate::policy::{Evidence, PayingOrder, Sureness};

/// The terms of all accounts in one interpretation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountTerms {
    /// The amount that must stay in each grantor's account.
    pub kept_back: Vec<Money>,
    /// Whether the own account may pay 全自费 items.
    pub own_self_funded: bool,
    /// Whether shared money may pay 全自费 items.
    pub shared_self_funded: bool,
    /// Whether shared money may pay the 起付线 part.
    pub shared_deductible: bool,
    /// Whether shared money may pay for this kind of visit at all.
    pub shared_visit: bool,
    /// In what order grantors pay.
    pub order: PayingOrder,
    /// Whether the grantors' own limits per payment hold.
    pub capped: bool,
    /// How many grantors may pay.
    pub per_bill: Option<u32>,
}

impl AccountTerms {
    /// Returns the terms of a place that says nothing.
    pub fn usual(bill: &Bill) -> Self {
        Self {
            kept_back: vec![Money::ZERO; bill.grantors.len()],
            own_self_funded: true,
            shared_self_funded: true,
            shared_deductible: true,
            shared_visit: true,
            order: PayingOrder::Filing,
            capped: true,
            per_bill: None,
        }
    }

    /// Returns the terms with one of them changed. A change of anything else leaves them as they are.
    #[must_use]
    pub fn with(&self, change: &Change) -> Self {
        let terms = self.clone();
        match change {
            Change::KeptBack(amounts) => Self { kept_back: amounts.clone(), ..terms },
            Change::OwnSelfFunded(may) => Self { own_self_funded: *may, ..terms },
            Change::SharedSelfFunded(may) => Self { shared_self_funded: *may, ..terms },
            Change::SharedDeductible(may) => Self { shared_deductible: *may, ..terms },
            Change::SharedVisit(may) => Self { shared_visit: *may, ..terms },
            Change::PerBill(most) => Self { per_bill: *most, ..terms },
            Change::Capped(capped) => Self { capped: *capped, ..terms },
            Change::Order(order) => Self { order: *order, ..terms },
            _ => terms,
        }
    }

    /// Returns how much of a grantor's balance may be used for this bill.
    #[must_use]
    pub fn usable(&self, bill: &Bill, index: usize, balance: Money) -> Money {
        let free = balance.saturating_sub(self.kept_back.get(index).copied().unwrap_or_default());
        let cap = bill.grantors.get(index).and_then(|sharer| sharer.payment_cap);
        cap.filter(|_| self.capped).map_or(free, |cap| cap.min(free))
    }
}

/// One term with everything that is known of it.
#[derive(Clone, Debug, Default)]
pub struct Term<'c> {
    /// What the likeliest value changes of the usual terms.
    pub likeliest: Option<Change>,
    /// The assumptions behind the likeliest value.
    pub assumptions: Vec<SplitAssumption<'c>>,
    /// Every other interpretation.
    pub others: Vec<Interpretation>,
}

/// Returns how sure a value of the evidence is.
#[inline(never)]
pub fn state_of<T>(evidence: &Evidence<'_, T>) -> AssumptionState {
    match evidence.sureness() {
        Sureness::Known => AssumptionState::Known,
        Sureness::Reported => AssumptionState::Reported,
        Sureness::Unsettled | Sureness::Open => AssumptionState::Unsettled,
        Sureness::Unknown => AssumptionState::Unknown,
    }
}
