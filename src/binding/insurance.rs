//! How the two stand in their insurance.

use super::ground::Ground;
use super::relation::if_known;
use super::spending::permitted;
use crate::finding::{Codes, Finding, FindingStatus, Rule};
use crate::insurance::{Category, Scheme, Status};
use crate::policy::{Arrangement, Effect, Permission, Reading, Rules, Says, Topic};
use crate::word::Word;

pub fn grantor_scheme<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let field = "grantor.scheme";
    let Some(scheme) = ground.case.grantor.scheme else {
        return Some(Finding::needs(Rule::GrantorScheme, "grantor_scheme_needed", field));
    };
    let listed = ground.governing().admits(Topic::GrantorSchemes, scheme);
    if let Some(finding) = passes_on(ground, &listed) {
        return Some(finding.with("scheme", scheme.name()));
    }
    let codes = &["grantor_scheme_right", "grantor_scheme_wrong", "grantor_scheme_unsettled"];
    Some(Finding::judged(Rule::GrantorScheme, field, listed.admitted(), codes).with("scheme", scheme.name()))
}

/// Money that is in a wallet may be passed on by somebody who could not give from an account.
fn passes_on<'c>(ground: &Ground<'c>, listed: &Reading<'c, bool>) -> Option<Finding<'c>> {
    let from_wallet = ground.way == Arrangement::Wallet && ground.case.grantor.wallet == Some(true);
    if !from_wallet || listed.likeliest() != Some(false) {
        return None;
    }
    let may = ground.nation.choice::<Permission>(Topic::WalletPassOn);
    let codes: Codes = &["grantor_scheme_passes_on", "grantor_scheme_wrong", "grantor_scheme_passes_on_reported"];
    (!may.is_unknown()).then(|| Finding::judged(Rule::GrantorScheme, "grantor.scheme", may.judge(permitted), codes))
}

pub fn grantor_account<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    if ground.case.grantor.scheme.is_some_and(|scheme| scheme != Scheme::Employee) {
        return None;
    }
    let (status, code) = match ground.case.grantor.account {
        None => (FindingStatus::Needs, "grantor_account_needed"),
        Some(true) => (FindingStatus::Pass, "grantor_account_has"),
        Some(false) => (FindingStatus::Fail, "grantor_account_none"),
    };
    let schemes = ground.giving.admits(Topic::GrantorSchemes, Scheme::Employee);
    Some(Finding::plain(Rule::GrantorAccount, status, code, "grantor.account").resting_on(schemes.said))
}

pub fn grantor_status<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    const STANDING: Standing = Standing {
        rule: Rule::GrantorStatus,
        field: "grantor.status",
        codes: &["grantor_status_normal", "grantor_status_paused", "grantor_status_unstated"],
        needed: "grantor_status_needed",
        out: "grantor_status_ended",
        enrolled: (Topic::GrantorSchemes, Scheme::Employee),
        paused: Topic::GrantorPaused,
    };
    Some(STANDING.finding(&ground.giving, ground.case.grantor.status))
}

pub fn grantee_scheme<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let field = "grantee.scheme";
    let Some(scheme) = ground.case.grantee.scheme else {
        return Some(Finding::needs(Rule::GranteeScheme, "grantee_scheme_needed", field));
    };
    let listed = ground.governing().admits(Topic::GranteeSchemes, scheme);
    let mut codes: Codes = if scheme == Scheme::None {
        &["grantee_scheme_right", "grantee_scheme_none", "grantee_scheme_unsettled"]
    } else {
        &["grantee_scheme_right", "grantee_scheme_wrong", "grantee_scheme_unsettled"]
    };
    let mut judged = listed.admitted();
    if ground.case.grantor.scheme == Some(Scheme::Resident) && judged.says == Says::Yes {
        let from_resident = ground.governing().admits(Topic::ResidentGivesTo, scheme);
        if !from_resident.is_unknown() {
            judged = from_resident.admitted();
            codes =
                &["grantee_scheme_right", "grantee_scheme_not_from_resident", "grantee_scheme_from_resident_reported"];
        }
    }
    Some(Finding::judged(Rule::GranteeScheme, field, judged, codes).with("scheme", scheme.name()))
}

pub fn grantee_status<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    const STANDING: Standing = Standing {
        rule: Rule::GranteeStatus,
        field: "grantee.status",
        codes: &["grantee_status_normal", "grantee_status_paused", "grantee_status_unstated"],
        needed: "grantee_status_needed",
        out: "grantee_status_not_enrolled",
        enrolled: (Topic::GranteeSchemes, Scheme::None),
        paused: Topic::GranteePaused,
    };
    let enrolled = ground.case.grantee.scheme != Some(Scheme::None);
    enrolled.then(|| STANDING.finding(&ground.giving, ground.case.grantee.status))
}

/// How a status is judged for one of the two.
struct Standing {
    rule: Rule,
    field: &'static str,
    codes: Codes,
    needed: &'static str,
    out: &'static str,
    enrolled: (Topic, Scheme),
    paused: Topic,
}

impl Standing {
    fn finding<'c>(&self, rules: &Rules<'c>, status: Option<Status>) -> Finding<'c> {
        let [normal, ..] = *self.codes;
        let paused = rules.choice::<Effect>(self.paused);
        let plain = |status, code| Finding::plain(self.rule, status, code, self.field);
        match status {
            None => plain(FindingStatus::Needs, self.needed),
            Some(Status::Normal) => plain(FindingStatus::Pass, normal).resting_on(paused.said),
            Some(Status::Paused) => Finding::judged(self.rule, self.field, paused.goes_on(), self.codes),
            Some(Status::Ended | Status::NotEnrolled) => {
                let (topic, scheme) = self.enrolled;
                plain(FindingStatus::Fail, self.out).resting_on(rules.admits(topic, scheme).said)
            }
        }
    }
}

pub fn grantor_category<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    const CATEGORIES: Categories = Categories {
        rule: Rule::GrantorCategory,
        topic: Topic::GrantorCategories,
        field: "grantor.category",
        codes: &["grantor_category_right", "grantor_category_excluded", "grantor_category_unsettled"],
        needed: "grantor_category_needed",
    };
    CATEGORIES.finding(&ground.giving, ground.case.grantor.category)
}

pub fn grantee_category<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    const CATEGORIES: Categories = Categories {
        rule: Rule::GranteeCategory,
        topic: Topic::GranteeCategories,
        field: "grantee.category",
        codes: &["grantee_category_right", "grantee_category_excluded", "grantee_category_unsettled"],
        needed: "grantee_category_needed",
    };
    // The kinds that are shut out are kinds of employees: nobody asks a resident for one.
    if ground.case.grantee.category.is_none() && ground.case.grantee.scheme == Some(Scheme::Resident) {
        return None;
    }
    CATEGORIES.finding(&ground.giving, ground.case.grantee.category)
}

/// Which kinds of members one of the two may be.
struct Categories {
    rule: Rule,
    topic: Topic,
    field: &'static str,
    codes: Codes,
    needed: &'static str,
}

impl Categories {
    fn finding<'c>(&self, rules: &Rules<'c>, given: Option<Category>) -> Option<Finding<'c>> {
        if let Some(category) = given {
            let finding = if_known(rules.admits(self.topic, category), self.rule, self.field, self.codes)?;
            return Some(finding.with("category", category.name()));
        }
        // Asked only where the place shuts some category out.
        let shuts_out = |category: &Category| rules.admits(self.topic, *category).any(|admits| !admits);
        let asked = rules.speak_of(self.topic) && Category::ALL.iter().any(shuts_out);
        asked.then(|| Finding::needs(self.rule, self.needed, self.field))
    }
}
