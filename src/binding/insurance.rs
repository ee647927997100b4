//! Insurance of the two people: scheme, account, status, category.

use super::case::Case;
use super::context::CaseContext;
use super::field::{CaseField, CaseFinding};
use super::spending::permitted;
use crate::finding::{Codes, FindingCode, FindingStatus, RuleCode};
use crate::insurance::{InsuranceStatus, MemberCategory, Scheme};
use crate::policy::{Answer, Arrangement, Elsewhere, Evidence, Permission, Rules, SuspensionEffect, Topic};
use crate::vocabulary::Vocabulary;

/// Returns whether members of the grantor's scheme may give.
pub fn grantor_scheme<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let field = CaseField::GrantorScheme;
    let admits = |scheme| context.governing().admits(Topic::GrantorSchemes, scheme);
    let Some(scheme) = context.case.grantor.scheme.or_else(|| scheme_by_account(context, &admits(Scheme::Resident)))
    else {
        // The question for an account is a question for the scheme as well, where only members with an account may give.
        let asks_account = context.case.grantor.account.is_none() && admits(Scheme::Resident).likeliest() != Some(true);
        let needs = CaseFinding::needs(RuleCode::GrantorScheme, FindingCode::GrantorSchemeNeeded, field);
        return (!asks_account).then_some(needs);
    };
    let listed = admits(scheme);
    if let Some(finding) = passes_on(context, &listed) {
        return Some(finding.with("scheme", scheme.name()));
    }
    let codes = [FindingCode::GrantorSchemeRight, FindingCode::GrantorSchemeWrong, FindingCode::GrantorSchemeUnsettled];
    Some(CaseFinding::concluded(RuleCode::GrantorScheme, field, listed.admitted(), codes).with("scheme", scheme.name()))
}

/// Returns the employee scheme for a grantor who has a personal account: members of no other scheme have one. Where members of
/// the resident scheme may give as well, the scheme stays open.
fn scheme_by_account(context: &CaseContext<'_>, resident: &Evidence<'_, bool>) -> Option<Scheme> {
    let is_known = context.case.grantor.account.is_some() && resident.likeliest() != Some(true);
    is_known.then_some(Scheme::Employee)
}

/// Returns whether wallet money may be passed on by a person who could not give from an account.
fn passes_on<'c>(context: &CaseContext<'c>, listed: &Evidence<'c, bool>) -> Option<CaseFinding<'c>> {
    let from_wallet = context.way == Arrangement::Wallet && context.case.grantor.wallet == Some(true);
    if !from_wallet || listed.likeliest() != Some(false) {
        return None;
    }
    let may = context.national_rules.choice::<Permission>(Topic::WalletPassOn);
    let codes: Codes = [
        FindingCode::GrantorSchemePassesOn,
        FindingCode::GrantorSchemeWrong,
        FindingCode::GrantorSchemePassesOnReported,
    ];
    (!may.is_unknown()).then(|| {
        CaseFinding::concluded(RuleCode::GrantorScheme, CaseField::GrantorScheme, may.conclude(permitted), codes)
    })
}

/// Returns whether the grantor has a personal account. Wherever the grantor's scheme may give, money comes from an account; where it
/// surely may not, the scheme alone is the refusal.
pub fn grantor_account<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let scheme = context.case.grantor.scheme.unwrap_or(Scheme::Employee);
    let may_not = || context.governing().admits(Topic::GrantorSchemes, scheme).admitted().answer == Answer::NotMet;
    if scheme != Scheme::Employee && may_not() {
        return None;
    }
    let (status, code) = match context.case.grantor.account {
        None => (FindingStatus::Needs, FindingCode::GrantorAccountNeeded),
        Some(true) => (FindingStatus::Pass, FindingCode::GrantorAccountHas),
        Some(false) => (FindingStatus::Fail, FindingCode::GrantorAccountNone),
    };
    let schemes = context.grantor_rules.admits(Topic::GrantorSchemes, scheme);
    Some(
        CaseFinding::plain(RuleCode::GrantorAccount, status, code, CaseField::GrantorAccount)
            .resting_on(schemes.candidates),
    )
}

/// Returns whether members of the relative's scheme may receive.
pub fn grantee_scheme<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let field = CaseField::GranteeScheme;
    let Some(scheme) = context.case.grantee.scheme else { return Some(unsaid_scheme(context)) };
    let listed = context.governing().admits(Topic::GranteeSchemes, scheme);
    let mut codes: Codes = if scheme == Scheme::None {
        [FindingCode::GranteeSchemeRight, FindingCode::GranteeSchemeNone, FindingCode::GranteeSchemeUnsettled]
    } else {
        [FindingCode::GranteeSchemeRight, FindingCode::GranteeSchemeWrong, FindingCode::GranteeSchemeUnsettled]
    };
    let mut conclusion = listed.admitted();
    if context.case.grantor.scheme == Some(Scheme::Resident) && conclusion.answer == Answer::Met {
        let from_resident = context.governing().admits(Topic::ResidentGivesTo, scheme);
        if !from_resident.is_unknown() {
            conclusion = from_resident.admitted();
            codes = [
                FindingCode::GranteeSchemeRight,
                FindingCode::GranteeSchemeNotFromResident,
                FindingCode::GranteeSchemeFromResidentReported,
            ];
        }
    }
    Some(CaseFinding::concluded(RuleCode::GranteeScheme, field, conclusion, codes).with("scheme", scheme.name()))
}

/// An insurance that must be in force.
pub struct StatusRule {
    /// The rule.
    pub rule: RuleCode,
    /// The field that holds the status.
    pub field: CaseField,
    /// Returns the status.
    pub status: fn(&Case) -> Option<InsuranceStatus>,
    /// Returns whether the person is in any scheme; the status of nobody else matters.
    pub is_enrolled: fn(&Case) -> bool,
    /// The scope and the scheme that a refusal of somebody without insurance rests on.
    pub enrolled: (Topic, Scheme),
    /// The topic that says what a suspension does.
    pub paused: Topic,
    /// The sentences.
    pub codes: Codes,
    /// The sentence that asks for the status.
    pub needed: FindingCode,
    /// The sentence for an insurance that has ended or never began.
    pub ended: FindingCode,
}

impl StatusRule {
    /// Returns whether the insurance is in force.
    pub fn finding<'c>(&self, context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
        let rules = &context.grantor_rules;
        let [normal, ..] = self.codes;
        let paused = rules.choice::<SuspensionEffect>(self.paused);
        let plain = |status, code| CaseFinding::plain(self.rule, status, code, self.field);
        (self.is_enrolled)(context.case).then(|| match (self.status)(context.case) {
            None => plain(FindingStatus::Needs, self.needed),
            Some(InsuranceStatus::Normal) => plain(FindingStatus::Pass, normal).resting_on(paused.candidates),
            Some(InsuranceStatus::Paused) => {
                let finding = CaseFinding::concluded(self.rule, self.field, paused.goes_on(), self.codes);
                if paused.is_unknown() { self.by_other_places(rules, finding) } else { finding }
            }
            Some(InsuranceStatus::Ended | InsuranceStatus::NotEnrolled) => {
                let (topic, scheme) = self.enrolled;
                plain(FindingStatus::Fail, self.ended).resting_on(rules.admits(topic, scheme).candidates)
            }
        })
    }
}

impl StatusRule {
    /// Leans where other places point, where the place itself says nothing of a suspension.
    fn by_other_places<'c>(&self, rules: &Rules<'c>, finding: CaseFinding<'c>) -> CaseFinding<'c> {
        let Some(elsewhere) = rules.catalogue().elsewhere(self.paused, rules.day(), SuspensionEffect::goes_on) else {
            return finding;
        };
        let Elsewhere { leans, alike, of } = elsewhere;
        let leaning = CaseFinding { leans: Some(leans), ..finding };
        if leans { leaning } else { leaning.with("alike", alike).with("of", of) }
    }
}

/// Kinds of members that a place lets in or shuts out.
pub struct CategoryRule {
    /// The rule.
    pub rule: RuleCode,
    /// The scope of member categories.
    pub topic: Topic,
    /// The field that holds the category.
    pub field: CaseField,
    /// Returns the category.
    pub category: fn(&Case) -> Option<MemberCategory>,
    /// Returns the scheme.
    pub scheme: fn(&Case) -> Option<Scheme>,
    /// Whether a member of the resident scheme is asked for a category. The kinds that are shut out are kinds of employees.
    pub asks_residents: bool,
    /// The sentences.
    pub codes: Codes,
    /// The sentence that asks for the category.
    pub needed: FindingCode,
}

impl CategoryRule {
    /// Returns whether the place lets such a member in. The category is asked for only where some category is shut out.
    pub fn finding<'c>(&self, context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
        let rules = &context.grantor_rules;
        let Some(category) = (self.category)(context.case) else {
            let is_asked = self.asks_residents || (self.scheme)(context.case) != Some(Scheme::Resident);
            let shuts_out = |category: &MemberCategory| rules.admits(self.topic, *category).any(|admits| !admits);
            let needs = is_asked && rules.speak_of(self.topic) && MemberCategory::ALL.iter().any(shuts_out);
            return needs.then(|| CaseFinding::needs(self.rule, self.needed, self.field));
        };
        let listed = rules.admits(self.topic, category);
        (!listed.is_unknown()).then(|| {
            CaseFinding::concluded(self.rule, self.field, listed.admitted(), self.codes)
                .with("category", category.name())
        })
    }
}

/// Returns the finding for a relative whose scheme was not given. Where both schemes are let in alike, the status answers.
fn unsaid_scheme<'c>(context: &CaseContext<'c>) -> CaseFinding<'c> {
    let field = CaseField::GranteeScheme;
    let admits = |scheme| context.governing().admits(Topic::GranteeSchemes, scheme);
    let [employee, resident] = [Scheme::Employee, Scheme::Resident].map(|scheme| admits(scheme).admitted());
    let gives_from_resident = context.case.grantor.scheme == Some(Scheme::Resident);
    if employee.answer == Answer::Met && resident.answer == Answer::Met && !gives_from_resident {
        let codes =
            [FindingCode::GranteeSchemeEither, FindingCode::GranteeSchemeWrong, FindingCode::GranteeSchemeUnsettled];
        return CaseFinding::concluded(RuleCode::GranteeScheme, field, resident, codes);
    }
    CaseFinding::needs(RuleCode::GranteeScheme, FindingCode::GranteeSchemeNeeded, field)
}
