//! Distance between the two places: near enough for family sharing, or bridged by a way across provinces.

use super::context::{CaseContext, Distance};
use super::field::{CaseField, CaseFinding};
use crate::finding::{FindingCode, FindingStatus, RuleCode};
use crate::policy::{Answer, Arrangement, Conclusion, Evidence, Rules, SharingArea, Topic, WalletCoverage};
use crate::vocabulary::Vocabulary;

/// Returns whether the two are insured near enough for sharing inside a province.
pub fn area<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let field = CaseField::GranteeRegion;
    let reach = |rules: &Rules<'c>| rules.choice::<SharingArea>(Topic::Area);
    match context.distance {
        Distance::Unknown => Some(region_needed(context)),
        Distance::SamePool => {
            Some(CaseFinding::plain(RuleCode::Area, FindingStatus::Pass, FindingCode::AreaSamePool, field))
        }
        Distance::SameProvince => {
            let conclusion =
                narrower(judge_reach(reach(&context.grantor_rules)), judge_reach(reach(&context.grantee_rules)));
            Some(CaseFinding::concluded(
                RuleCode::Area,
                field,
                conclusion,
                [FindingCode::AreaProvince, FindingCode::AreaTooFar, FindingCode::AreaUnknown],
            ))
        }
        Distance::OtherProvince => {
            let finding =
                CaseFinding::plain(RuleCode::Area, FindingStatus::Fail, FindingCode::AreaOtherProvince, field);
            let reach = reach(&context.national_rules);
            // Before the nation speaks of the area, its word on sharing across provinces is the only one.
            let across = || context.national_rules.choice::<Arrangement>(Topic::CrossProvince).candidates;
            Some(finding.resting_on(if reach.is_unknown() { across() } else { reach.candidates }))
        }
    }
}

fn region_needed<'c>(context: &CaseContext<'c>) -> CaseFinding<'c> {
    let field = if context.case.grantor.region.is_none() { CaseField::GrantorRegion } else { CaseField::GranteeRegion };
    CaseFinding::needs(RuleCode::Area, FindingCode::AreaNeeded, field)
}

fn judge_reach(reach: Evidence<'_, SharingArea>) -> Conclusion<'_> {
    reach.conclude(|area| match area {
        Some(SharingArea::SamePool) => Answer::NotMet,
        Some(SharingArea::Province | SharingArea::Nation) => Answer::Met,
        None => Answer::Open,
    })
}

/// Returns the worse of the two conclusions, because both places must reach far enough.
fn narrower<'c>(grantor_side: Conclusion<'c>, grantee_side: Conclusion<'c>) -> Conclusion<'c> {
    let rank = |conclusion: &Conclusion| match (conclusion.answer, conclusion.leans) {
        (Answer::NotMet, _) => 0,
        (Answer::Open, Some(false)) => 1,
        (Answer::Open, None) => 2,
        (Answer::Open, Some(true)) => 3,
        (Answer::Met, _) => 4,
    };
    if rank(&grantee_side) < rank(&grantor_side) { grantee_side } else { grantor_side }
}

/// Returns whether the way of the case is open across provinces on the day.
pub fn cross_province<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let field = CaseField::GranteeRegion;
    if context.distance == Distance::Unknown {
        return Some(region_needed(context).for_rule(RuleCode::CrossProvince, FindingCode::CrossProvinceNeeded));
    }
    let ways = context.national_rules.choice::<Arrangement>(Topic::CrossProvince);
    if context.is_taken {
        let either =
            CaseFinding::plain(RuleCode::CrossProvince, FindingStatus::Pass, FindingCode::CrossProvinceEither, field);
        return Some(either.resting_on(ways.candidates).with("way", context.way.name()));
    }
    let asked = context.case.usage.through;
    let both_have_wallets = context.case.grantor.wallet == Some(true) && context.case.grantee.wallet == Some(true);
    let conclusion = ways.conclude(|way| match way {
        Some(Arrangement::Closed) => Answer::NotMet,
        // A quota needs two provinces; a wallet also serves inside one.
        _ if context.way == Arrangement::Quota && context.distance != Distance::OtherProvince => Answer::NotMet,
        // A wallet that is only one of several possible ways is not asked for.
        Some(Arrangement::Wallet) if context.way != Arrangement::Wallet && !both_have_wallets => Answer::Open,
        Some(way) if asked.is_none_or(|asked| asked == way) => Answer::Met,
        Some(_) if ways.candidates.is_open_start() => Answer::Open,
        Some(_) => Answer::NotMet,
        None => Answer::Open,
    });
    let codes = [FindingCode::CrossProvinceOpen, FindingCode::CrossProvinceClosed, FindingCode::CrossProvinceUnsettled];
    Some(CaseFinding::concluded(RuleCode::CrossProvince, field, conclusion, codes).with("way", context.way.name()))
}

/// Returns whether both people have opened the wallet.
pub fn wallet_opened<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    if context.way != Arrangement::Wallet {
        return None;
    }
    let ways = context.national_rules.choice::<Arrangement>(Topic::CrossProvince);
    let people = [
        (context.case.grantor.wallet, CaseField::GrantorWallet),
        (context.case.grantee.wallet, CaseField::GranteeWallet),
    ];
    let unopened = people.iter().find(|(wallet, _)| *wallet == Some(false));
    let unknown = people.iter().find(|(wallet, _)| wallet.is_none());
    let first = unopened.or(unknown).filter(|_| context.is_taken && both_opened(context).status == FindingStatus::Pass);
    if let Some((_, field)) = first {
        // Where the quota may hold instead, a wallet is a step of one way and no condition of both.
        let code = FindingCode::WalletOpenedFirst;
        let step = CaseFinding::plain(RuleCode::WalletOpened, FindingStatus::Note, code, *field);
        return Some(step.resting_on(ways.candidates));
    }
    let finding = match (unopened, unknown) {
        (Some((_, field)), _) => {
            CaseFinding::plain(RuleCode::WalletOpened, FindingStatus::Fail, FindingCode::WalletOpenedNo, *field)
        }
        (None, Some((_, field))) => CaseFinding::needs(RuleCode::WalletOpened, FindingCode::WalletOpenedNeeded, *field),
        (None, None) => CaseFinding::plain(
            RuleCode::WalletOpened,
            FindingStatus::Pass,
            FindingCode::WalletOpenedYes,
            CaseField::GrantorWallet,
        ),
    };
    Some(finding.resting_on(ways.candidates))
}

/// Returns whether both places have opened the wallet, if the case is about the wallet.
pub fn wallet_place<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let applies = context.way == Arrangement::Wallet && context.distance != Distance::Unknown;
    applies.then(|| both_opened(context))
}

/// Returns whether both places have opened the wallet. A person who has a wallet proves that the place has opened it.
pub fn both_opened<'c>(context: &CaseContext<'c>) -> CaseFinding<'c> {
    let people = [
        (context.case.grantor.wallet, &context.grantor_rules, CaseField::GrantorRegion),
        (context.case.grantee.wallet, &context.grantee_rules, CaseField::GranteeRegion),
    ];
    let place = |(wallet, rules, field): (Option<bool>, &Rules<'c>, CaseField)| {
        let opened = rules.choice::<WalletCoverage>(Topic::WalletOpened);
        let has_one = wallet == Some(true);
        let conclusion = opened.conclude(|opened| match opened {
            Some(WalletCoverage::Whole) => Answer::Met,
            Some(WalletCoverage::No) => Answer::NotMet,
            Some(WalletCoverage::Part) | None if has_one => Answer::Met,
            Some(WalletCoverage::Part) | None => Answer::Open,
        });
        CaseFinding::concluded(
            RuleCode::WalletPlace,
            field,
            conclusion,
            [FindingCode::WalletPlaceOpen, FindingCode::WalletPlaceClosed, FindingCode::WalletPlaceUnsettled],
        )
    };
    let [grantor_place, grantee_place] = people.map(place);
    let grantee_decides = grantor_place.status == FindingStatus::Pass || grantee_place.status == FindingStatus::Fail;
    if grantee_decides { grantee_place } else { grantor_place }
}

/// Leaves every answer open where the grantor's place has no rules on record: the national outline settles nothing inside a
/// province.
pub fn local_policy<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let missing = context.case.grantor.region.is_some() && !context.grantor_rules.are_local();
    missing.then(|| {
        CaseFinding::plain(
            RuleCode::LocalPolicy,
            FindingStatus::Unsettled,
            FindingCode::LocalPolicyMissing,
            CaseField::GrantorRegion,
        )
    })
}
