//! Costs of care elsewhere (异地就医).

use super::inputs::Inputs;
use super::values::Values;
use crate::bill::interpretation::AssumptionKey;
use crate::param::Param;
use crate::policy::{AwayKind, Topic, share};
use crate::rate::Rate;

/// What a visit elsewhere costs more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwayCost {
    /// Taken off the fund's share.
    pub points: Rate,
    /// Borne first, of the in-scope expense.
    pub self_pay: Rate,
}

impl AwayCost {
    /// The cost of a visit at home.
    const NONE: Self = Self { points: Rate::ZERO, self_pay: Rate::ZERO };

    /// Returns the name of the cost in a reply: what is borne first, or the points.
    fn describe(self) -> (AssumptionKey, Param) {
        if self.self_pay == Rate::ZERO {
            (AssumptionKey::AwayPoints, self.points.into())
        } else {
            (AssumptionKey::AwaySelfPay, self.self_pay.into())
        }
    }
}

/// Returns what the visit costs more.
///
/// The nation sets only how many points may be taken off at most. Where the place says nothing, these points are the likeliest cost;
/// to bear the same share first, as other places have it, is another one, and no cost at all the last.
pub fn away_costs(inputs: &Inputs<'_>) -> Values<AwayCost> {
    Values::new(AssumptionKey::AwayPoints, costs(inputs), AwayCost::describe)
}

fn costs(inputs: &Inputs<'_>) -> Vec<AwayCost> {
    let Some(kind) = inputs.bill.away else { return vec![AwayCost::NONE] };
    let assume = &inputs.bill.assume;
    if assume.away_points.is_some() || assume.away_self_pay.is_some() {
        let given = |rate: Option<Rate>| rate.unwrap_or(Rate::ZERO);
        return vec![AwayCost { points: given(assume.away_points), self_pay: given(assume.away_self_pay) }];
    }
    let local = inputs.benefits.and_then(|benefits| benefits.away.iter().find(|rule| rule.kind == kind));
    if let Some(rule) = local {
        return vec![AwayCost { points: rule.points, self_pay: rule.self_pay }];
    }
    let topic = match kind {
        AwayKind::Referred => Topic::AwayReferredPoints,
        AwayKind::Unreferred => Topic::AwayUnreferredPoints,
    };
    let most = inputs.rules.count(topic).likeliest().flatten().unwrap_or(0);
    let most = share(most.saturating_mul(100).min(10_000));
    let (points, first) = (AwayCost { points: most, ..AwayCost::NONE }, AwayCost { self_pay: most, ..AwayCost::NONE });
    if most == Rate::ZERO { vec![AwayCost::NONE] } else { vec![points, AwayCost::NONE, first] }
}
