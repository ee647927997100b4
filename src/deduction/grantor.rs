//! What holds where the grantors are insured, and what of their accounts may be shared.

use super::bill::{Bill, Sharer};
use crate::money::Money;
use crate::policy::{Arrangement, Funds, Judged, Reading, Rules, Says, Topic};
use crate::region::Region;

/// What one place says of its grantors' accounts.
pub struct Place<'c> {
    region: Option<Region>,
    /// What must stay in an account.
    pub kept_back: Reading<'c, Money>,
    /// Whether only 历年结余 may be shared.
    pub history_only: Judged<'c>,
}

/// The grantors' places, each once. A grantor of another province has none: its quota is set apart already.
pub struct Places<'c>(Vec<Place<'c>>);

impl<'c> Places<'c> {
    /// What the grantors' places say on the bill's day. Grantors without a place of their own share the patient's.
    pub fn of(bill: &Bill, rules: &Rules<'c>) -> Self {
        let mut places = Self(Vec::new());
        for sharer in &bill.grantors {
            let region = sharer.region.or(bill.region);
            if sharer.is_across(bill.region) || places.0.iter().any(|place| place.region == region) {
                continue;
            }
            let elsewhere = region.filter(|_| region != bill.region);
            let elsewhere = elsewhere.map(|region| Rules::at(rules.catalogue(), region, bill.day));
            let rules = elsewhere.as_ref().unwrap_or(rules);
            places.0.push(Place {
                region,
                kept_back: rules.yuan(Topic::KeptBack),
                history_only: rules.choice::<Funds>(Topic::Funds).history_only(),
            });
        }
        places
    }

    /// The place of a grantor; `None` in another province.
    pub fn at(&self, sharer: &Sharer, bill: &Bill) -> Option<&Place<'c>> {
        let region = sharer.region.or(bill.region);
        self.0.iter().find(|place| place.region == region)
    }

    /// The balance of each grantor that may be shared; the fields that are still needed go to `ask`.
    pub fn balances(&self, bill: &Bill, rules: &Rules<'_>, ask: &mut Vec<String>) -> Vec<Money> {
        let balance = |(index, sharer): (usize, &Sharer)| {
            let (amount, field) = match self.at(sharer, bill) {
                None => return sharer.quota.filter(|_| are_quotas(rules)).unwrap_or_default(),
                // Not where it is merely reported.
                Some(place) if place.history_only.says == Says::Yes => (sharer.history_balance, "history_balance"),
                Some(_) => (sharer.balance, "balance"),
            };
            if amount.is_none() {
                ask.push(format!("grantors[{index}].{field}"));
            }
            amount.unwrap_or_default()
        };
        bill.grantors.iter().enumerate().map(balance).collect()
    }
}

/// Whether somebody can have set a quota (跨省共济额度) by that day.
pub fn are_quotas(rules: &Rules<'_>) -> bool {
    rules.choice::<Arrangement>(Topic::CrossProvince).values().any(|way| way == Some(Arrangement::Quota))
}
