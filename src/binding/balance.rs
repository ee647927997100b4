//! Balance (余额): whether the account holds money that may be shared.

use super::context::CaseContext;
use super::field::{CaseField, CaseFinding};
use crate::finding::{Codes, FindingCode, FindingStatus, RuleCode};
use crate::insurance::Purpose;
use crate::money::Money;
use crate::policy::{Answer, Evidence, Permission, ShareablePart, Sureness, Topic};

/// Returns whether the account holds money that may be shared. The balance is asked for only where some money must stay.
pub fn balance<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let funds = context.grantor_rules.choice::<ShareablePart>(Topic::Funds).history_only();
    let floors = floors(context);
    let weigh = |amount, field| weigh(context, &floors, amount, field);
    let past_years = context.case.grantor.history_balance.map(|amount| weigh(amount, CaseField::GrantorHistoryBalance));
    let needed = |code, field| Some(CaseFinding::needs(RuleCode::Balance, code, field));
    if funds.answer == Answer::Met {
        return past_years.or_else(|| needed(FindingCode::BalanceHistoryNeeded, CaseField::GrantorHistoryBalance));
    }
    let Some(whole) = context.case.grantor.balance.map(|amount| weigh(amount, CaseField::GrantorBalance)) else {
        let biting = || floors.iter().flatten().filter(|(floor, _)| bites(floor));
        biting().next()?;
        let mut needs = CaseFinding::needs(RuleCode::Balance, FindingCode::BalanceNeeded, CaseField::GrantorBalance);
        let kept = biting().filter_map(|(floor, _)| floor.likeliest()).max();
        needs.params.extend(kept.map(|kept| ("kept", kept.into())));
        return Some(needs);
    };
    // That only past years' money counts is merely reported here. A whole balance that is too small refuses all the same. A
    // past years' part that is too small makes the answer lean against the case.
    let short = past_years.filter(|part| funds.answer == Answer::Open && part.status == FindingStatus::Fail);
    Some(match short {
        Some(short) if whole.status == FindingStatus::Pass => CaseFinding {
            status: FindingStatus::Unsettled,
            code: FindingCode::BalanceHistoryReported,
            leans: Some(false),
            ..short.resting_on(funds.candidates)
        },
        _ => whole,
    })
}

/// Amounts that a balance must exceed, each with the sentences about it.
type Floors<'c> = [Option<(Evidence<'c, Money>, Codes)>; 3];

fn floors<'c>(context: &CaseContext<'c>) -> Floors<'c> {
    let floor = |topic, codes| Some((context.grantor_rules.yuan(topic), codes));
    let buys_insurance = context.case.usage.pays == Some(Purpose::CommercialInsurance);
    let commercial: Codes = [
        FindingCode::BalanceEnough,
        FindingCode::BalanceBelowCommercialFloor,
        FindingCode::BalanceCommercialFloorReported,
    ];
    [
        if buys_insurance { floor(Topic::CommercialFloor, commercial) } else { None },
        floor(
            Topic::OpenAbove,
            [FindingCode::BalanceEnough, FindingCode::BalanceBelowOpening, FindingCode::BalanceOpeningReported],
        ),
        floor(
            Topic::KeptBack,
            [FindingCode::BalanceEnough, FindingCode::BalanceKeptBack, FindingCode::BalanceKeptBackReported],
        ),
    ]
}

/// Returns the worst finding about an amount: against every floor, and against a premium that must be covered whole.
fn weigh<'c>(context: &CaseContext<'c>, floors: &Floors<'c>, amount: Money, field: CaseField) -> CaseFinding<'c> {
    let bears = |floor: &Evidence<'_, Money>| bites(floor) || !(floor.is_unknown() || amount.is_zero());
    let mut found = Vec::new();
    for (floor, codes) in floors.iter().flatten() {
        if bears(floor) {
            found.push(above(amount, floor, *codes, field));
        }
    }
    found.extend(covers(context, amount, field));
    // Of floors that come to the same, the surest one is named, so that a pass rests on the source that a refusal rests on.
    let rank = |finding: &CaseFinding<'c>| {
        let status = match finding.status {
            FindingStatus::Fail => 0,
            FindingStatus::Unsettled => 1,
            _ => 2,
        };
        let is_sure = finding.candidates.is_some_and(|candidates| candidates.sureness() == Sureness::Known);
        (status, !is_sure)
    };
    found.into_iter().min_by_key(rank).unwrap_or_else(|| {
        let code = if amount.is_zero() { FindingCode::BalanceEmpty } else { FindingCode::BalanceNoRule };
        CaseFinding::plain(RuleCode::Balance, FindingStatus::Note, code, field)
    })
}

/// Returns whether some candidate keeps any money back.
fn bites(floor: &Evidence<'_, Money>) -> bool {
    floor.any(|kept| !kept.is_zero())
}

/// Returns whether the amount covers the premium. Some places take a premium as a whole or not at all.
fn covers<'c>(context: &CaseContext<'c>, amount: Money, field: CaseField) -> Option<CaseFinding<'c>> {
    let usage = &context.case.usage;
    let premium = usage.amount.filter(|_| usage.pays.is_some_and(Purpose::is_premium))?;
    let in_part = context.grantor_rules.choice::<Permission>(Topic::PremiumInPart);
    let conclusion = in_part.conclude(|in_part| match in_part {
        Some(Permission::Forbidden) if amount < premium => Answer::NotMet,
        _ => Answer::Met,
    });
    let codes = [FindingCode::BalanceEnough, FindingCode::BalanceBelowPremium, FindingCode::BalancePremiumReported];
    (!in_part.is_unknown()).then(|| CaseFinding::concluded(RuleCode::Balance, field, conclusion, codes))
}

/// Returns whether an amount is above one floor.
fn above<'c>(amount: Money, floor: &Evidence<'c, Money>, codes: Codes, field: CaseField) -> CaseFinding<'c> {
    let conclusion = floor.conclude(|floor| match floor {
        Some(floor) if amount > floor => Answer::Met,
        Some(_) => Answer::NotMet,
        None if amount.is_zero() => Answer::Open,
        None => Answer::Met,
    });
    let kept = floor.likeliest().unwrap_or_default();
    CaseFinding::concluded(RuleCode::Balance, field, conclusion, codes)
        .with("kept", kept)
        .with("usable", amount.saturating_sub(kept))
}
