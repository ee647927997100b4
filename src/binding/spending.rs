//! May the money be used that way?

use super::case::Card;
use super::ground::{Distance, Ground};
use crate::finding::{Finding, FindingStatus, Rule};
use crate::insurance::Use;
use crate::policy::{Arrangement, Judged, Party, Permission, Reading, Rules, Says, Topic};
use crate::word::Word;

pub fn usage(ground: &Ground<'_>) -> Option<Finding> {
    let pays = ground.case.usage.pays?;
    let quota = ground.nation.admits(Topic::QuotaPays, pays);
    let list = |rules: &Rules<'_>| {
        let named = rules.admits(Topic::Pays, pays);
        let unnamed = pays == Use::NewbornPremium && named.is_unknown();
        if unnamed { rules.admits(Topic::Pays, Use::ResidentPremium) } else { named }
    };
    let listed = if ground.way == Arrangement::Quota && !quota.is_unknown() { quota } else { list(ground.governing()) };
    let mut judged = listed.admitted();
    let mut open = if listed.is_unknown() { "use_unlisted" } else { "use_unsettled" };
    if ground.distance == Distance::SameProvince && !ground.is_across() {
        let there = list(&ground.receiving).admitted();
        if (there.says, there.leans) != (judged.says, judged.leans) {
            judged = of_two_lists(ground, judged, there);
            open = "use_lists_differ";
        }
    }
    let codes = ["use_allowed", "use_denied", open];
    Some(Finding::judged(Rule::Use, "use.pays", judged, codes).with("use", pays.name()))
}

/// The two places' lists differ: it depends on whose counts, which hardly any place says.
fn of_two_lists(ground: &Ground<'_>, here: Judged, there: Judged) -> Judged {
    let whose: Reading<Party> = ground.giving.choice(Topic::PaysListOf);
    let mut judged = whose.judge(|whose| match whose {
        Some(Party::Grantor) => here.says,
        Some(Party::Grantee) => there.says,
        None => Says::Open,
    });
    judged.basis.extend(here.basis.into_iter().chain(there.basis));
    judged
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
