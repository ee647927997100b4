//! May the money be used that way?

use super::case::Card;
use super::ground::Ground;
use super::relation::admitted;
use crate::finding::{Finding, FindingStatus, Rule};
use crate::policy::{Arrangement, Permission, Reading, Says, Topic};
use crate::word::Word;

pub fn usage(ground: &Ground<'_>) -> Option<Finding> {
    let pays = ground.case.usage.pays?;
    let listed = ground.governing().admits(Topic::Pays, pays);
    let open = if listed.is_unknown() { "use_unlisted" } else { "use_unsettled" };
    let codes = ["use_allowed", "use_denied", open];
    Some(Finding::judged(Rule::Use, "use.pays", listed.judge(admitted), codes).with("use", pays.name()))
}

pub fn card(ground: &Ground<'_>) -> Option<Finding> {
    let field = "use.card";
    let other: Reading<Permission> = ground.governing().choice(Topic::OtherCard);
    Some(match ground.case.usage.card? {
        Card::Own => Finding::plain(Rule::Card, FindingStatus::Pass, "card_own", field).resting_on(other.basis()),
        Card::Grantor => {
            Finding::judged(Rule::Card, field, other.judge(permitted), ["card_own", "card_other", "card_unsettled"])
        }
    })
}

/// The 亲情账户 shows a code; it holds no money.
pub fn family_account(ground: &Ground<'_>) -> Option<Finding> {
    let spends: Reading<Permission> = ground.nation.choice(Topic::FamilyAccountSpends);
    let codes = ["family_account_spends", "family_account_code_only", "family_account_unsettled"];
    let asked = ground.way == Arrangement::FamilyAccount;
    asked.then(|| Finding::judged(Rule::FamilyAccount, "use.through", spends.judge(permitted), codes))
}

/// What a permission means for somebody who wants to do it.
pub fn permitted(permission: Option<Permission>) -> Says {
    match permission {
        Some(Permission::Allowed) => Says::Yes,
        Some(Permission::Forbidden) => Says::No,
        None => Says::Open,
    }
}
