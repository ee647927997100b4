//! How the two stand in their insurance.

use super::ground::Ground;
use super::relation::if_known;
use super::spending::permitted;
use crate::finding::{Codes, Finding, FindingStatus, Rule};
use crate::insurance::{Category, Scheme, Status};
use crate::policy::{Arrangement, Effect, Permission, Reading, Rules, Says, Topic};
use crate::word::Word;

pub fn grantor_scheme(ground: &Ground<'_>) -> Option<Finding> {
    let field = "grantor.scheme";
    let Some(scheme) = ground.case.grantor.scheme else {
        return Some(Finding::needs(Rule::GrantorScheme, "grantor_scheme_needed", field));
    };
    let listed = ground.governing().admits(Topic::GrantorSchemes, scheme);
    if let Some(finding) = passes_on(ground, &listed) {
        return Some(finding.with("scheme", scheme.name()));
    }
    let codes = ["grantor_scheme_right", "grantor_scheme_wrong", "grantor_scheme_unsettled"];
    Some(Finding::judged(Rule::GrantorScheme, field, listed.admitted(), codes).with("scheme", scheme.name()))
}

/// Money that is in a wallet may be passed on by somebody who could not give from an account.
fn passes_on(ground: &Ground<'_>, listed: &Reading<bool>) -> Option<Finding> {
    let from_wallet = ground.way == Arrangement::Wallet && ground.case.grantor.wallet == Some(true);
    let barred = listed.likeliest() == Some(false);
    let may: Reading<Permission> = ground.nation.choice(Topic::WalletPassOn);
    let codes = ["grantor_scheme_passes_on", "grantor_scheme_wrong", "grantor_scheme_passes_on_reported"];
    let applies = from_wallet && barred && !may.is_unknown();
    applies.then(|| Finding::judged(Rule::GrantorScheme, "grantor.scheme", may.judge(permitted), codes))
}

pub fn grantor_account(ground: &Ground<'_>) -> Option<Finding> {
    let field = "grantor.account";
    let employee = ground.case.grantor.scheme.is_none_or(|scheme| scheme == Scheme::Employee);
    let basis = || ground.giving.admits(Topic::GrantorSchemes, Scheme::Employee).basis();
    let finding = match ground.case.grantor.account {
        None => Finding::needs(Rule::GrantorAccount, "grantor_account_needed", field),
        Some(true) => Finding::plain(Rule::GrantorAccount, FindingStatus::Pass, "grantor_account_has", field),
        Some(false) => Finding::plain(Rule::GrantorAccount, FindingStatus::Fail, "grantor_account_none", field),
    };
    employee.then(|| finding.resting_on(basis()))
}

pub fn grantor_status(ground: &Ground<'_>) -> Option<Finding> {
    let found = Standing {
        rule: Rule::GrantorStatus,
        field: "grantor.status",
        codes: ["grantor_status_normal", "grantor_status_paused", "grantor_status_unstated"],
        needed: "grantor_status_needed",
        out: "grantor_status_ended",
        enrolled: || ground.giving.admits(Topic::GrantorSchemes, Scheme::Employee),
        paused: || ground.giving.choice(Topic::GrantorPaused),
    };
    standing(ground.case.grantor.status, found)
}

pub fn grantee_scheme(ground: &Ground<'_>) -> Option<Finding> {
    let field = "grantee.scheme";
    let Some(scheme) = ground.case.grantee.scheme else {
        return Some(Finding::needs(Rule::GranteeScheme, "grantee_scheme_needed", field));
    };
    let listed = ground.governing().admits(Topic::GranteeSchemes, scheme);
    let wrong = if scheme == Scheme::None { "grantee_scheme_none" } else { "grantee_scheme_wrong" };
    let mut codes = ["grantee_scheme_right", wrong, "grantee_scheme_unsettled"];
    let mut judged = listed.admitted();
    let from_resident = ground.governing().admits(Topic::ResidentGivesTo, scheme);
    if ground.case.grantor.scheme == Some(Scheme::Resident) && judged.says == Says::Yes && !from_resident.is_unknown() {
        judged = from_resident.admitted();
        codes = ["grantee_scheme_right", "grantee_scheme_not_from_resident", "grantee_scheme_from_resident_reported"];
    }
    Some(Finding::judged(Rule::GranteeScheme, field, judged, codes).with("scheme", scheme.name()))
}

pub fn grantee_status(ground: &Ground<'_>) -> Option<Finding> {
    let found = Standing {
        rule: Rule::GranteeStatus,
        field: "grantee.status",
        codes: ["grantee_status_normal", "grantee_status_paused", "grantee_status_unstated"],
        needed: "grantee_status_needed",
        out: "grantee_status_not_enrolled",
        enrolled: || ground.giving.admits(Topic::GranteeSchemes, Scheme::None),
        paused: || ground.giving.choice(Topic::GranteePaused),
    };
    let unenrolled = ground.case.grantee.scheme == Some(Scheme::None);
    if unenrolled { None } else { standing(ground.case.grantee.status, found) }
}

/// How a status is judged for one of the two.
struct Standing<E, P> {
    rule: Rule,
    field: &'static str,
    codes: Codes,
    needed: &'static str,
    out: &'static str,
    enrolled: E,
    paused: P,
}

fn standing<E, P>(status: Option<Status>, to: Standing<E, P>) -> Option<Finding>
where
    E: Fn() -> Reading<bool>,
    P: Fn() -> Reading<Effect>,
{
    let finding = match status {
        None => Finding::needs(to.rule, to.needed, to.field),
        Some(Status::Normal) => {
            let [normal, ..] = to.codes;
            Finding::plain(to.rule, FindingStatus::Pass, normal, to.field).resting_on((to.paused)().basis())
        }
        Some(Status::Ended | Status::NotEnrolled) => {
            Finding::plain(to.rule, FindingStatus::Fail, to.out, to.field).resting_on((to.enrolled)().basis())
        }
        Some(Status::Paused) => {
            let paused = (to.paused)();
            Finding::judged(to.rule, to.field, paused.goes_on(), to.codes)
        }
    };
    Some(finding)
}

pub fn grantor_category(ground: &Ground<'_>) -> Option<Finding> {
    let codes = ["grantor_category_right", "grantor_category_excluded", "grantor_category_unsettled"];
    category(
        &ground.giving,
        Topic::GrantorCategories,
        ground.case.grantor.category,
        (Rule::GrantorCategory, "grantor.category", codes),
    )
    .unwrap_or_else(|| Some(Finding::needs(Rule::GrantorCategory, "grantor_category_needed", "grantor.category")))
}

pub fn grantee_category(ground: &Ground<'_>) -> Option<Finding> {
    // The kinds that are shut out are kinds of employees: nobody asks a resident for one.
    if ground.case.grantee.category.is_none() && ground.case.grantee.scheme == Some(Scheme::Resident) {
        return None;
    }
    let codes = ["grantee_category_right", "grantee_category_excluded", "grantee_category_unsettled"];
    category(
        &ground.giving,
        Topic::GranteeCategories,
        ground.case.grantee.category,
        (Rule::GranteeCategory, "grantee.category", codes),
    )
    .unwrap_or_else(|| Some(Finding::needs(Rule::GranteeCategory, "grantee_category_needed", "grantee.category")))
}

/// The finding on a category; `None` outside when it must be asked, because the place shuts some category out.
fn category(
    rules: &Rules<'_>,
    topic: Topic,
    given: Option<Category>,
    to: (Rule, &'static str, Codes),
) -> Option<Option<Finding>> {
    let (rule, field, codes) = to;
    if let Some(category) = given {
        let finding = if_known(&rules.admits(topic, category), rule, field, codes);
        return Some(finding.map(|finding| finding.with("category", category.name())));
    }
    let shuts_out = |category: &Category| rules.admits(topic, *category).values().any(|value| value == Some(false));
    if Category::ALL.iter().any(shuts_out) { None } else { Some(None) }
}
