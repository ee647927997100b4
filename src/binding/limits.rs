//! Limits on how many may be bound to whom.

use super::case::Case;
use super::context::CaseContext;
use super::field::{CaseField, CaseFinding};
use super::spending::permitted;
use crate::finding::{Codes, FindingCode, FindingStatus, RuleCode};
use crate::param::Param;
use crate::policy::{Answer, Permission, Topic};
use crate::vocabulary::Vocabulary;

/// A count that must stay below a limit of the grantor's place.
pub struct CountLimit {
    /// The rule.
    pub rule: RuleCode,
    /// The topic that holds the limit.
    pub topic: Topic,
    /// The field that holds the count.
    pub field: CaseField,
    /// Returns the count.
    pub count: fn(&Case) -> Option<u32>,
    /// Where the count is asked for.
    pub asked: Asked,
    /// The sentences.
    pub codes: Codes,
}

/// Where a count that was not given is asked for, and by which sentence.
#[derive(Clone, Copy)]
pub enum Asked {
    /// Where a limit is known. Elsewhere the second sentence says that none is.
    OrNoted(FindingCode, FindingCode),
    /// Where a limit is known.
    WhereKnown(FindingCode),
    /// Nowhere.
    Never,
}

impl CountLimit {
    /// Returns whether one more is below the limit.
    pub fn finding<'c>(&self, context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
        let limit = context.grantor_rules.count(self.topic);
        if limit.is_unknown() && !matches!(self.asked, Asked::OrNoted(..)) {
            return None;
        }
        let Some(count) = (self.count)(context.case) else {
            return match self.asked {
                Asked::OrNoted(_, code) if limit.is_unknown() => {
                    Some(CaseFinding::plain(self.rule, FindingStatus::Note, code, self.field))
                }
                Asked::OrNoted(code, _) | Asked::WhereKnown(code) => {
                    Some(CaseFinding::needs(self.rule, code, self.field))
                }
                Asked::Never => None,
            };
        };
        let conclusion = limit.conclude(|limit| match limit {
            Some(None) => Answer::Met,
            Some(Some(limit)) if count < limit => Answer::Met,
            Some(Some(_)) => Answer::NotMet,
            None if count < self.surely_free(context) => Answer::Met,
            None => Answer::Open,
        });
        let mut finding = CaseFinding::concluded(self.rule, self.field, conclusion, self.codes).with("bound", count);
        finding.params.extend(limit.likeliest().flatten().map(|limit| ("limit", Param::from(limit))));
        Some(finding)
    }

    /// Returns the limit that no place is known to undercut: below it one more is in order where no rule is known. The first is
    /// in order everywhere, because a place that lets nobody in has no sharing.
    fn surely_free(&self, context: &CaseContext<'_>) -> u32 {
        context.grantor_rules.catalogue().lowest_limit(self.topic).unwrap_or(1)
    }
}

/// Nobody both gives and receives, where the place forbids it.
pub fn chain<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let chains = context.grantor_rules.choice::<Permission>(Topic::Chains);
    if chains.is_unknown() {
        return None;
    }
    let people = [
        (context.case.grantor.is_grantee, CaseField::GrantorIsGrantee),
        (context.case.grantee.is_grantor, CaseField::GranteeIsGrantor),
    ];
    let codes = [FindingCode::ChainNone, FindingCode::ChainForbidden, FindingCode::ChainReported];
    if let Some((_, field)) = people.iter().find(|(both, _)| *both == Some(true)) {
        return Some(CaseFinding::concluded(RuleCode::Chain, *field, chains.conclude(permitted), codes));
    }
    let unknown = people.iter().find(|(both, _)| both.is_none());
    Some(match unknown {
        Some((_, field)) => CaseFinding::needs(RuleCode::Chain, FindingCode::ChainNeeded, *field),
        None => {
            let field = CaseField::GrantorIsGrantee;
            CaseFinding::plain(RuleCode::Chain, FindingStatus::Pass, FindingCode::ChainNone, field)
                .resting_on(chains.candidates)
        }
    })
}

/// The role (one father, one mother, one spouse) is free, where the place lets one person hold it.
pub fn role_limit<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let field = CaseField::GranteeSameRole;
    let relation = context.case.grantee.relation?;
    let single = context.grantor_rules.admits(Topic::OnePerRole, relation);
    if !single.any(|single| single) {
        return None;
    }
    let Some(taken) = context.case.grantee.same_role else {
        return Some(CaseFinding::needs(RuleCode::RoleLimit, FindingCode::RoleLimitNeeded, field));
    };
    let conclusion = single.conclude(|single| match single {
        Some(true) if taken > 0 => Answer::NotMet,
        None if taken > 0 => Answer::Open,
        _ => Answer::Met,
    });
    let codes = [FindingCode::RoleLimitFree, FindingCode::RoleLimitReached, FindingCode::RoleLimitReported];
    Some(CaseFinding::concluded(RuleCode::RoleLimit, field, conclusion, codes).with("relation", relation.name()))
}
