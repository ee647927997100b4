//! Is there money that may be shared?

use super::ground::Ground;
use crate::finding::{Codes, Finding, FindingStatus, Rule};
use crate::insurance::Use;
use crate::money::Money;
use crate::policy::{Funds, Reading, Says, Topic};

pub fn balance(ground: &Ground<'_>) -> Option<Finding> {
    let rules = &ground.giving;
    let history_only = rules.choice::<Funds>(Topic::Funds).likeliest() == Some(Funds::HistoryYear);
    let (amount, field) = if history_only {
        (ground.case.grantor.history_balance, "grantor.history_balance")
    } else {
        (ground.case.grantor.balance, "grantor.balance")
    };
    let buys_insurance = ground.case.usage.pays == Some(Use::CommercialInsurance);
    let floor = if buys_insurance { rules.yuan(Topic::CommercialFloor) } else { Reading::default() };
    let floors = [
        (floor, ["balance_enough", "balance_below_commercial_floor", "balance_commercial_floor_reported"]),
        (rules.yuan(Topic::OpenAbove), ["balance_enough", "balance_below_opening", "balance_opening_reported"]),
        (rules.yuan(Topic::KeptBack), ["balance_enough", "balance_kept_back", "balance_kept_back_reported"]),
    ];
    let known: Vec<_> = floors.iter().filter(|(reading, _)| !reading.is_unknown()).collect();
    let Some(amount) = amount else {
        let code = if history_only { "balance_history_needed" } else { "balance_needed" };
        return (history_only || !known.is_empty()).then(|| Finding::needs(Rule::Balance, code, field));
    };
    let found: Vec<Finding> = known.iter().map(|(reading, codes)| above(amount, reading, *codes, field)).collect();
    let of = |status| found.iter().find(|finding| finding.status == status).cloned();
    let worst = of(FindingStatus::Fail).or_else(|| of(FindingStatus::Unsettled)).or_else(|| of(FindingStatus::Pass));
    worst.or_else(|| {
        let (status, code) = if amount.is_zero() {
            (FindingStatus::Note, "balance_empty")
        } else {
            (FindingStatus::Note, "balance_no_rule")
        };
        Some(Finding::plain(Rule::Balance, status, code, field))
    })
}

fn above(amount: Money, floor: &Reading<Money>, codes: Codes, field: &'static str) -> Finding {
    let judged = floor.judge(|floor| match floor {
        Some(floor) if amount > floor => Says::Yes,
        Some(_) => Says::No,
        None if amount.is_zero() => Says::Open,
        None => Says::Yes,
    });
    let kept = floor.likeliest().unwrap_or_default();
    Finding::judged(Rule::Balance, field, judged, codes).with("kept", kept).with("usable", amount.less(kept))
}
