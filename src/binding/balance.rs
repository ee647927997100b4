//! Is there money that may be shared?

use super::ground::Ground;
use crate::finding::{Codes, Finding, FindingStatus, Rule};
use crate::insurance::Use;
use crate::money::Money;
use crate::policy::{Funds, Permission, Reading, Says, Topic};

pub fn balance<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let funds = ground.giving.choice::<Funds>(Topic::Funds).history_only();
    let floors = floors(ground);
    let weigh = |amount, field| weigh(ground, &floors, amount, field);
    let past_years = ground.case.grantor.history_balance.map(|amount| weigh(amount, "grantor.history_balance"));
    let needed = |code, field| Some(Finding::needs(Rule::Balance, code, field));
    if funds.says == Says::Yes {
        return past_years.or_else(|| needed("balance_history_needed", "grantor.history_balance"));
    }
    let Some(whole) = ground.case.grantor.balance.map(|amount| weigh(amount, "grantor.balance")) else {
        let asked = floors.iter().flatten().any(|(floor, _)| bites(floor));
        return if asked { needed("balance_needed", "grantor.balance") } else { None };
    };
    // Only reported: what the whole balance does not pay, no part of it does; what the past years' part does not pay leans so.
    let short = past_years.filter(|part| funds.says == Says::Open && part.status == FindingStatus::Fail);
    Some(match short {
        Some(short) if whole.status == FindingStatus::Pass => Finding {
            status: FindingStatus::Unsettled,
            code: "balance_history_reported",
            leans: Some(false),
            ..short.resting_on(funds.said)
        },
        _ => whole,
    })
}

/// What a balance must exceed, each with its sentences.
type Floors<'c> = [Option<(Reading<'c, Money>, Codes)>; 3];

fn floors<'c>(ground: &Ground<'c>) -> Floors<'c> {
    let floor = |topic, codes| Some((ground.giving.yuan(topic), codes));
    let buys_insurance = ground.case.usage.pays == Some(Use::CommercialInsurance);
    let commercial: Codes = &["balance_enough", "balance_below_commercial_floor", "balance_commercial_floor_reported"];
    [
        if buys_insurance { floor(Topic::CommercialFloor, commercial) } else { None },
        floor(Topic::OpenAbove, &["balance_enough", "balance_below_opening", "balance_opening_reported"]),
        floor(Topic::KeptBack, &["balance_enough", "balance_kept_back", "balance_kept_back_reported"]),
    ]
}

/// Whether a balance is above every floor, and covers the premium where it must: the worst of what is found.
fn weigh<'c>(ground: &Ground<'c>, floors: &Floors<'c>, amount: Money, field: &'static str) -> Finding<'c> {
    let bears = |floor: &Reading<'_, Money>| bites(floor) || !(floor.is_unknown() || amount.is_zero());
    let known = floors.iter().flatten().filter(|(floor, _)| bears(floor));
    let found = known.map(|(floor, codes)| above(amount, floor, codes, field)).chain(covers(ground, amount, field));
    let worst = found.min_by_key(|finding| match finding.status {
        FindingStatus::Fail => 0,
        FindingStatus::Unsettled => 1,
        _ => 2,
    });
    worst.unwrap_or_else(|| {
        let code = if amount.is_zero() { "balance_empty" } else { "balance_no_rule" };
        Finding::plain(Rule::Balance, FindingStatus::Note, code, field)
    })
}

/// Whether some reading keeps anything back at all.
fn bites(floor: &Reading<'_, Money>) -> bool {
    floor.any(|kept| !kept.is_zero())
}

/// In some places a premium is paid as a whole or not at all.
fn covers<'c>(ground: &Ground<'c>, amount: Money, field: &'static str) -> Option<Finding<'c>> {
    let usage = &ground.case.usage;
    let premiums = [Use::ResidentPremium, Use::NewbornPremium, Use::CarePremium, Use::LargeSumPremium];
    let premium = usage.amount.filter(|_| usage.pays.is_some_and(|pays| premiums.contains(&pays)))?;
    let in_part = ground.giving.choice::<Permission>(Topic::PremiumInPart);
    let judged = in_part.judge(|in_part| match in_part {
        Some(Permission::Forbidden) if amount < premium => Says::No,
        _ => Says::Yes,
    });
    let codes = &["balance_enough", "balance_below_premium", "balance_premium_reported"];
    (!in_part.is_unknown()).then(|| Finding::judged(Rule::Balance, field, judged, codes))
}

fn above<'c>(amount: Money, floor: &Reading<'c, Money>, codes: Codes, field: &'static str) -> Finding<'c> {
    let judged = floor.judge(|floor| match floor {
        Some(floor) if amount > floor => Says::Yes,
        Some(_) => Says::No,
        None if amount.is_zero() => Says::Open,
        None => Says::Yes,
    });
    let kept = floor.likeliest().unwrap_or_default();
    Finding::judged(Rule::Balance, field, judged, codes).with("kept", kept).with("usable", amount.less(kept))
}
