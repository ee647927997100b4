//! Are the two insured near enough, or is there a way across provinces?

use super::ground::{Distance, Ground};
use crate::finding::{Finding, FindingStatus, Rule};
use crate::policy::{Area, Arrangement, Judged, Opened, Reading, Rules, Says, Topic};
use crate::word::Word;

pub fn area<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let field = "grantee.region";
    let reach = |rules: &Rules<'c>| rules.choice::<Area>(Topic::Area);
    match ground.distance {
        Distance::Unknown => Some(region_needed(ground)),
        Distance::SamePool => Some(Finding::plain(Rule::Area, FindingStatus::Pass, "area_same_pool", field)),
        Distance::SameProvince => {
            let judged = narrower(judge_reach(reach(&ground.giving)), judge_reach(reach(&ground.receiving)));
            Some(Finding::judged(Rule::Area, field, judged, &["area_province", "area_too_far", "area_unknown"]))
        }
        Distance::OtherProvince => {
            let finding = Finding::plain(Rule::Area, FindingStatus::Fail, "area_other_province", field);
            Some(finding.resting_on(reach(&ground.nation).said))
        }
    }
}

fn region_needed<'c>(ground: &Ground<'c>) -> Finding<'c> {
    let field = if ground.case.grantor.region.is_none() { "grantor.region" } else { "grantee.region" };
    Finding::needs(Rule::Area, "area_needed", field)
}

fn judge_reach(reach: Reading<'_, Area>) -> Judged<'_> {
    reach.judge(|area| match area {
        Some(Area::SamePool) => Says::No,
        Some(Area::Province | Area::Nation) => Says::Yes,
        None => Says::Open,
    })
}

/// Both places must reach far enough.
fn narrower<'c>(giving: Judged<'c>, receiving: Judged<'c>) -> Judged<'c> {
    let worse = |judged: &Judged| match (judged.says, judged.leans) {
        (Says::No, _) => 0,
        (Says::Open, Some(false)) => 1,
        (Says::Open, None) => 2,
        (Says::Open, Some(true)) => 3,
        (Says::Yes, _) => 4,
    };
    if worse(&receiving) < worse(&giving) { receiving } else { giving }
}

pub fn cross_province<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let field = "grantee.region";
    if ground.distance == Distance::Unknown {
        return Some(region_needed(ground).for_rule(Rule::CrossProvince, "cross_province_needed"));
    }
    let ways = ground.nation.choice::<Arrangement>(Topic::CrossProvince);
    let asked = ground.case.usage.through;
    let both_have_wallets = ground.case.grantor.wallet == Some(true) && ground.case.grantee.wallet == Some(true);
    let judged = ways.judge(|way| match way {
        Some(Arrangement::Closed) => Says::No,
        // Where the wallet is but one of the ways that may hold, nobody is asked for one.
        Some(Arrangement::Wallet) if ground.way != Arrangement::Wallet && !both_have_wallets => Says::Open,
        Some(way) if asked.is_none_or(|asked| asked == way) => Says::Yes,
        Some(_) if ways.said.is_open_start() => Says::Open,
        Some(_) => Says::No,
        None => Says::Open,
    });
    let codes = &["cross_province_open", "cross_province_closed", "cross_province_unsettled"];
    Some(Finding::judged(Rule::CrossProvince, field, judged, codes).with("way", ground.way.name()))
}

pub fn wallet_opened<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    if ground.way != Arrangement::Wallet {
        return None;
    }
    let ways = ground.nation.choice::<Arrangement>(Topic::CrossProvince);
    let people = [(ground.case.grantor.wallet, "grantor.wallet"), (ground.case.grantee.wallet, "grantee.wallet")];
    let unopened = people.iter().find(|(wallet, _)| *wallet == Some(false));
    let unknown = people.iter().find(|(wallet, _)| wallet.is_none());
    let finding = match (unopened, unknown) {
        (Some((_, field)), _) => Finding::plain(Rule::WalletOpened, FindingStatus::Fail, "wallet_opened_no", field),
        (None, Some((_, field))) => Finding::needs(Rule::WalletOpened, "wallet_opened_needed", field),
        (None, None) => Finding::plain(Rule::WalletOpened, FindingStatus::Pass, "wallet_opened_yes", "grantor.wallet"),
    };
    Some(finding.resting_on(ways.said))
}

pub fn wallet_place<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let applies = ground.way == Arrangement::Wallet && ground.distance != Distance::Unknown;
    applies.then(|| both_opened(ground))
}

/// A wallet can be opened only where the place has opened it: an opened one answers for its place.
pub fn both_opened<'c>(ground: &Ground<'c>) -> Finding<'c> {
    let people = [
        (ground.case.grantor.wallet, &ground.giving, "grantor.region"),
        (ground.case.grantee.wallet, &ground.receiving, "grantee.region"),
    ];
    let place = |(wallet, rules, field): (Option<bool>, &Rules<'c>, &'static str)| {
        let opened = rules.choice::<Opened>(Topic::WalletOpened);
        let has_one = wallet == Some(true);
        let judged = opened.judge(|opened| match opened {
            Some(Opened::Whole) => Says::Yes,
            Some(Opened::No) => Says::No,
            Some(Opened::Part) | None if has_one => Says::Yes,
            Some(Opened::Part) | None => Says::Open,
        });
        Finding::judged(
            Rule::WalletPlace,
            field,
            judged,
            &["wallet_place_open", "wallet_place_closed", "wallet_place_unsettled"],
        )
    };
    let [giving, receiving] = people.map(place);
    let receiving_decides = giving.status == FindingStatus::Pass || receiving.status == FindingStatus::Fail;
    if receiving_decides { receiving } else { giving }
}
