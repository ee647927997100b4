//! Rules of the grantors' places, and what of the grantors' accounts may be shared.

use crate::bill::field::BillField;
use crate::bill::request::{Bill, Sharer};
use crate::money::Money;
use crate::policy::{Answer, Arrangement, Conclusion, Evidence, Rules, ShareablePart, Topic};
use crate::region::Region;

/// Rules of one place about its grantors' accounts.
pub struct GrantorPlace<'c> {
    region: Option<Region>,
    /// The amount that must stay in an account.
    pub kept_back: Evidence<'c, Money>,
    /// Whether only 历年结余 may be shared.
    pub history_only: Conclusion<'c>,
}

/// The grantors' places, each once. A grantor of another province has no place here: its quota is set apart already.
pub struct GrantorPlaces<'c>(Vec<GrantorPlace<'c>>);

impl<'c> GrantorPlaces<'c> {
    /// Returns the rules of the grantors' places on the bill's day. A grantor without a place of its own shares the patient's.
    pub fn of(bill: &Bill, rules: &Rules<'c>) -> Self {
        let mut places: Vec<GrantorPlace<'c>> = Vec::new();
        for sharer in &bill.grantors {
            let region = sharer.region.or(bill.region);
            if sharer.is_across(bill.region) || places.iter().any(|place| place.region == region) {
                continue;
            }
            let elsewhere = region.filter(|_| region != bill.region);
            let elsewhere = elsewhere.map(|region| Rules::at(rules.catalogue(), region, bill.day));
            let rules = elsewhere.as_ref().unwrap_or(rules);
            places.push(GrantorPlace {
                region,
                kept_back: rules.yuan(Topic::KeptBack),
                history_only: rules.choice::<ShareablePart>(Topic::Funds).history_only(),
            });
        }
        Self(places)
    }

    /// Returns the place of a grantor; `None` in another province.
    pub fn at(&self, sharer: &Sharer, bill: &Bill) -> Option<&GrantorPlace<'c>> {
        let region = sharer.region.or(bill.region);
        self.0.iter().find(|place| place.region == region)
    }

    /// Returns what each grantor's account holds that may be shared.
    pub fn holdings(&self, bill: &Bill, rules: &Rules<'_>) -> Vec<Holding> {
        let holding = |(index, sharer): (usize, &Sharer)| {
            if bill.region.is_none() {
                return Holding::of_unknown_place(sharer, index);
            }
            match self.at(sharer, bill) {
                None if !are_quotas_open(rules) => Holding::known(Money::ZERO),
                None => Holding { asks: None, ..Holding::of(sharer.quota, BillField::GrantorBalance(index)) },
                // A report alone does not confine sharing to 历年结余.
                Some(place) if place.history_only.answer == Answer::Met => {
                    let holding = Holding::of(sharer.history_balance, BillField::GrantorHistoryBalance(index));
                    // 历年结余 is a part of the balance.
                    let most = sharer.balance.filter(|_| !holding.is_known).unwrap_or(holding.most);
                    Holding { most, ..holding }
                }
                Some(place) => {
                    let holding = Holding::of(sharer.balance, BillField::GrantorBalance(index));
                    let may_be_less = place.history_only.answer == Answer::Open && sharer.history_balance.is_none();
                    if may_be_less { Holding { least: Money::ZERO, ..holding } } else { holding }
                }
            }
        };
        bill.grantors.iter().enumerate().map(holding).collect()
    }
}

/// What an account holds that may be shared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Holding {
    /// The amount taken: what the bill says, or nothing where it does not.
    pub likeliest: Money,
    /// The least that the account may hold.
    pub least: Money,
    /// The most that the account may hold.
    pub most: Money,
    /// The field that is missing.
    pub asks: Option<BillField>,
    /// Whether the bill says what the account holds.
    pub is_known: bool,
}

impl Holding {
    /// Returns an account that holds this amount.
    #[must_use]
    pub const fn known(amount: Money) -> Self {
        Self { likeliest: amount, least: amount, most: amount, asks: None, is_known: true }
    }

    /// Returns an account that holds this amount, or any where the bill does not say.
    #[must_use]
    pub fn of(amount: Option<Money>, field: BillField) -> Self {
        let unknown =
            Self { likeliest: Money::ZERO, least: Money::ZERO, most: Money::MAX, asks: Some(field), is_known: false };
        amount.map_or(unknown, Self::known)
    }

    /// Without a place it is open which of the amounts counts, and how much of it must stay.
    fn of_unknown_place(sharer: &Sharer, index: usize) -> Self {
        let holding = Self::of(sharer.balance, BillField::GrantorBalance(index));
        // A grantor without a place of its own shares the patient's, so that no quota counts.
        let quota = sharer.quota.filter(|_| sharer.region.is_some());
        let amounts = [sharer.balance, sharer.history_balance, quota];
        // The patient may turn out to be insured in another province than a grantor whose quota is not given.
        let is_bounded = holding.is_known && (sharer.region.is_none() || sharer.quota.is_some());
        let most = if is_bounded { amounts.into_iter().flatten().max() } else { None };
        Self { least: Money::ZERO, most: most.unwrap_or(Money::MAX), ..holding }
    }
}

/// Returns whether somebody can have set a quota (跨省共济额度) by that day.
pub fn are_quotas_open(rules: &Rules<'_>) -> bool {
    rules.choice::<Arrangement>(Topic::CrossProvince).values().any(|way| way == Some(Arrangement::Quota))
}
