//! Use of the money: what it pays for, whose card is shown, and the 亲情账户 that holds none.

use super::case::Card;
use super::context::{CaseContext, Distance};
use super::field::{CaseField, CaseFinding};
use crate::finding::{Codes, FindingCode, FindingStatus, RuleCode};
use crate::insurance::Purpose;
use crate::policy::{Answer, Arrangement, BindingParty, Conclusion, Evidence, ListExtent, Permission, Rules, Topic};
use crate::region::Region;
use crate::vocabulary::Vocabulary;

/// Returns whether shared money may pay for the purpose.
pub fn usage<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let pays = context.case.usage.pays?;
    let list = |rules: &Rules<'c>| {
        let named = rules.admits(Topic::Pays, pays);
        let unnamed = pays == Purpose::NewbornPremium && named.is_unknown();
        if unnamed { rules.admits(Topic::Pays, Purpose::ResidentPremium) } else { named }
    };
    let quota = (context.way == Arrangement::Quota).then(|| context.national_rules.admits(Topic::QuotaPays, pays));
    let listed = quota.filter(|quota| !quota.is_unknown()).unwrap_or_else(|| list(context.governing()));
    let here = concluded(context.governing(), pays, &listed);
    let finding = |conclusion, codes| {
        CaseFinding::concluded(RuleCode::Use, CaseField::UsePays, conclusion, codes).with("use", pays.name())
    };
    if context.distance == Distance::SameProvince && !context.is_across() {
        let there = concluded(&context.grantee_rules, pays, &list(&context.grantee_rules));
        if (there.answer, there.leans) != (here.answer, here.leans) {
            let differing = finding(
                of_two_lists(context, here, there),
                [FindingCode::UseAllowed, FindingCode::UseDenied, FindingCode::UseListsDiffer],
            );
            return Some(CaseFinding { besides: vec![here.candidates, there.candidates], ..differing });
        }
    }
    let open = match (listed.is_unknown(), here.leans) {
        (false, _) => FindingCode::UseUnsettled,
        (true, Some(false)) => FindingCode::UseLeftOut,
        (true, _) => FindingCode::UseUnlisted,
    };
    let found = finding(here, [FindingCode::UseAllowed, FindingCode::UseDenied, open]);
    let day = here.candidates.known_by().filter(|_| open == FindingCode::UseLeftOut);
    Some(day.into_iter().fold(found, |found, day| found.with("day", day)))
}

/// Concludes from what a place's list says of a use. A use that the list does not name leans to "no" where the list was read whole.
fn concluded<'c>(rules: &Rules<'c>, pays: Purpose, named: &Evidence<'c, bool>) -> Conclusion<'c> {
    if !named.is_unknown() {
        return named.admitted();
    }
    let extent = rules.choice::<ListExtent>(Topic::PaysList);
    let left_out = extent.leaves_out();
    // The nation's list names one premium and leaves others to the places ("等的个人缴费").
    let is_left_to_places = pays.is_premium() && extent.basis().iter().all(|basis| basis.region == Region::NATION);
    if is_left_to_places { Conclusion { leans: None, ..left_out } } else { left_out }
}

/// Concludes from two lists that differ. Hardly any place says whose list counts.
fn of_two_lists<'c>(context: &CaseContext<'c>, here: Conclusion<'c>, there: Conclusion<'c>) -> Conclusion<'c> {
    context.grantor_rules.choice::<BindingParty>(Topic::PaysListOf).conclude(|whose| match whose {
        Some(BindingParty::Grantor) => here.answer,
        Some(BindingParty::Grantee) => there.answer,
        None => Answer::Open,
    })
}

/// Returns whether the card that is shown may be used.
pub fn card<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let field = CaseField::UseCard;
    let card = context.case.usage.card?;
    let other = context.governing().choice::<Permission>(Topic::OtherCard);
    Some(match card {
        Card::Own => CaseFinding::plain(RuleCode::Card, FindingStatus::Pass, FindingCode::CardOwn, field)
            .resting_on(other.candidates),
        Card::Grantor => CaseFinding::concluded(
            RuleCode::Card,
            field,
            other.conclude(permitted),
            [FindingCode::CardOwn, FindingCode::CardOther, FindingCode::CardUnsettled],
        ),
    })
}

/// Returns whether an 亲情账户 lets the relative spend money. It shows a code and holds none, so a use of money is refused. To bind
/// one is in order.
pub fn family_account<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    if context.way != Arrangement::FamilyAccount {
        return None;
    }
    let spends = context.national_rules.choice::<Permission>(Topic::FamilyAccountSpends).conclude(permitted);
    if context.case.usage.pays.is_none() && spends.answer != Answer::Met {
        let code = FindingCode::FamilyAccountHoldsNone;
        let holds_none = CaseFinding::plain(RuleCode::FamilyAccount, FindingStatus::Note, code, CaseField::UseThrough);
        return Some(holds_none.resting_on(spends.candidates));
    }
    let codes: Codes =
        [FindingCode::FamilyAccountSpends, FindingCode::FamilyAccountCodeOnly, FindingCode::FamilyAccountUnsettled];
    Some(CaseFinding::concluded(RuleCode::FamilyAccount, CaseField::UseThrough, spends, codes))
}

/// Returns what a permission means for a person who wants to do the thing.
pub fn permitted(permission: Option<Permission>) -> Answer {
    match permission {
        Some(Permission::Allowed) => Answer::Met,
        Some(Permission::Forbidden) => Answer::NotMet,
        None => Answer::Open,
    }
}

/// Notes when a binding begins to count for a visit. No source says whether it must stand before an admission.
pub fn takes_effect<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let code = match context.case.usage.pays? {
        Purpose::Inpatient => FindingCode::TakesEffectBeforeDischarge,
        Purpose::Outpatient | Purpose::Pharmacy | Purpose::Chronic => FindingCode::TakesEffectBeforeSettlement,
        _ => return None,
    };
    let is_shared = matches!(context.way, Arrangement::MutualAid | Arrangement::Quota);
    is_shared.then(|| CaseFinding::plain(RuleCode::TakesEffect, FindingStatus::Note, code, CaseField::UsePays))
}
