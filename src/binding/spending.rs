//! May the money be used that way?

use super::case::Card;
use super::ground::{Distance, Ground};
use crate::finding::{Codes, Finding, FindingStatus, Rule};
use crate::insurance::Use;
use crate::policy::{Arrangement, Judged, Party, Permission, Rules, Says, Topic};
use crate::word::Word;

pub fn usage<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let pays = ground.case.usage.pays?;
    let list = |rules: &Rules<'c>| {
        let named = rules.admits(Topic::Pays, pays);
        let unnamed = pays == Use::NewbornPremium && named.is_unknown();
        if unnamed { rules.admits(Topic::Pays, Use::ResidentPremium) } else { named }
    };
    let quota = (ground.way == Arrangement::Quota).then(|| ground.nation.admits(Topic::QuotaPays, pays));
    let listed = quota.filter(|quota| !quota.is_unknown()).unwrap_or_else(|| list(ground.governing()));
    let here = listed.admitted();
    let finding = |judged, codes| Finding::judged(Rule::Use, "use.pays", judged, codes).with("use", pays.name());
    if ground.distance == Distance::SameProvince && !ground.is_across() {
        let there = list(&ground.receiving).admitted();
        if (there.says, there.leans) != (here.says, here.leans) {
            let differing =
                finding(of_two_lists(ground, here, there), &["use_allowed", "use_denied", "use_lists_differ"]);
            return Some(Finding { besides: vec![here.said, there.said], ..differing });
        }
    }
    let unlisted: Codes = &["use_allowed", "use_denied", "use_unlisted"];
    let unsettled: Codes = &["use_allowed", "use_denied", "use_unsettled"];
    Some(finding(here, if listed.is_unknown() { unlisted } else { unsettled }))
}

/// The two places' lists differ: it depends on whose counts, which hardly any place says.
fn of_two_lists<'c>(ground: &Ground<'c>, here: Judged<'c>, there: Judged<'c>) -> Judged<'c> {
    ground.giving.choice::<Party>(Topic::PaysListOf).judge(|whose| match whose {
        Some(Party::Grantor) => here.says,
        Some(Party::Grantee) => there.says,
        None => Says::Open,
    })
}

pub fn card<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let field = "use.card";
    let card = ground.case.usage.card?;
    let other = ground.governing().choice::<Permission>(Topic::OtherCard);
    Some(match card {
        Card::Own => Finding::plain(Rule::Card, FindingStatus::Pass, "card_own", field).resting_on(other.said),
        Card::Grantor => {
            Finding::judged(Rule::Card, field, other.judge(permitted), &["card_own", "card_other", "card_unsettled"])
        }
    })
}

/// The 亲情账户 shows a code; it holds no money.
pub fn family_account<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    if ground.way != Arrangement::FamilyAccount {
        return None;
    }
    let spends = ground.nation.choice::<Permission>(Topic::FamilyAccountSpends).judge(permitted);
    let codes: Codes = &["family_account_spends", "family_account_code_only", "family_account_unsettled"];
    Some(Finding::judged(Rule::FamilyAccount, "use.through", spends, codes))
}

/// What a permission means for somebody who wants to do it.
pub fn permitted(permission: Option<Permission>) -> Says {
    match permission {
        Some(Permission::Allowed) => Says::Yes,
        Some(Permission::Forbidden) => Says::No,
        None => Says::Open,
    }
}
