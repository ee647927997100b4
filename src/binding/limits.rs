//! How many may be bound to whom.

use super::ground::Ground;
use crate::finding::{Codes, Finding, FindingStatus, Rule};
use crate::param::Param;
use crate::policy::{Permission, Says, Topic};
use crate::word::Word;

/// The lowest number of relatives per grantor that any source gives for any place (天津, one guide among three that differ).
/// Below it every reading known anywhere lets one more in, so a place without a rule is not held against the case.
const LOWEST_LIMIT_ANYWHERE: u32 = 3;

/// A limit on a count.
struct Limit {
    rule: Rule,
    topic: Topic,
    field: &'static str,
    /// Below this, one more is in order even where no rule is known.
    free: u32,
    /// Asked only where a rule is known.
    only_where_known: bool,
    codes: Codes,
    needed: &'static str,
}

pub fn grantees_limit<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    const LIMIT: Limit = Limit {
        rule: Rule::GranteesLimit,
        topic: Topic::MaxGrantees,
        field: "grantor.bound",
        free: LOWEST_LIMIT_ANYWHERE,
        only_where_known: false,
        codes: &["grantees_limit_free", "grantees_limit_reached", "grantees_limit_unknown"],
        needed: "grantees_limit_needed",
    };
    LIMIT.finding(ground, ground.case.grantor.bound)
}

pub fn grantees_ever_limit<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    const LIMIT: Limit = Limit {
        rule: Rule::GranteesEverLimit,
        topic: Topic::MaxGranteesEver,
        field: "grantor.bound_ever",
        free: LOWEST_LIMIT_ANYWHERE,
        only_where_known: true,
        codes: &["grantees_ever_limit_free", "grantees_ever_limit_reached", "grantees_ever_limit_unknown"],
        needed: "grantees_ever_limit_needed",
    };
    LIMIT.finding(ground, ground.case.grantor.bound_ever)
}

pub fn grantors_limit<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    const LIMIT: Limit = Limit {
        rule: Rule::GrantorsLimit,
        topic: Topic::MaxGrantors,
        field: "grantee.bound",
        free: 1,
        only_where_known: false,
        codes: &["grantors_limit_free", "grantors_limit_reached", "grantors_limit_unknown"],
        needed: "grantors_limit_needed",
    };
    LIMIT.finding(ground, ground.case.grantee.bound)
}

pub fn groups_limit<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    const LIMIT: Limit = Limit {
        rule: Rule::GroupsLimit,
        topic: Topic::MaxGroups,
        field: "grantee.groups",
        free: 1,
        only_where_known: true,
        codes: &["groups_limit_free", "groups_limit_reached", "groups_limit_unknown"],
        needed: "groups_limit_needed",
    };
    LIMIT.finding(ground, ground.case.grantee.groups)
}

/// Asked only of somebody who says how often money was moved.
pub fn transfer_count<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    const LIMIT: Limit = Limit {
        rule: Rule::TransferCount,
        topic: Topic::TransfersPerMonth,
        field: "use.transfers_this_month",
        free: 1,
        only_where_known: true,
        codes: &["transfer_count_free", "transfer_count_reached", "transfer_count_reported"],
        needed: "transfer_count_needed",
    };
    LIMIT.finding(ground, Some(ground.case.usage.transfers_this_month?))
}

impl Limit {
    fn finding<'c>(&self, ground: &Ground<'c>, count: Option<u32>) -> Option<Finding<'c>> {
        let limit = ground.giving.count(self.topic);
        if limit.is_unknown() && self.only_where_known {
            return None;
        }
        let Some(count) = count else { return Some(Finding::needs(self.rule, self.needed, self.field)) };
        let judged = limit.judge(|limit| match limit {
            Some(None) => Says::Yes,
            Some(Some(limit)) if count < limit => Says::Yes,
            Some(Some(_)) => Says::No,
            None if count < self.free => Says::Yes,
            None => Says::Open,
        });
        let mut finding = Finding::judged(self.rule, self.field, judged, self.codes).with("bound", count);
        finding.params.extend(limit.likeliest().flatten().map(|limit| ("limit", Param::from(limit))));
        Some(finding)
    }
}

pub fn chain<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let chains = ground.giving.choice::<Permission>(Topic::Chains);
    if chains.is_unknown() {
        return None;
    }
    let people = [
        (ground.case.grantor.is_grantee, "grantor.is_grantee"),
        (ground.case.grantee.is_grantor, "grantee.is_grantor"),
    ];
    let codes = &["chain_none", "chain_forbidden", "chain_reported"];
    if let Some((_, field)) = people.iter().find(|(both, _)| *both == Some(true)) {
        let judged = chains.judge(|chains| match chains {
            Some(Permission::Allowed) => Says::Yes,
            Some(Permission::Forbidden) => Says::No,
            None => Says::Open,
        });
        return Some(Finding::judged(Rule::Chain, field, judged, codes));
    }
    let unknown = people.iter().find(|(both, _)| both.is_none());
    Some(match unknown {
        Some((_, field)) => Finding::needs(Rule::Chain, "chain_needed", field),
        None => {
            Finding::plain(Rule::Chain, FindingStatus::Pass, "chain_none", "grantor.is_grantee").resting_on(chains.said)
        }
    })
}

pub fn role_limit<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    let field = "grantee.same_role";
    let relation = ground.case.grantee.relation?;
    let single = ground.giving.admits(Topic::OnePerRole, relation);
    if !single.any(|single| single) {
        return None;
    }
    let Some(taken) = ground.case.grantee.same_role else {
        return Some(Finding::needs(Rule::RoleLimit, "role_limit_needed", field));
    };
    let judged = single.judge(|single| match single {
        Some(true) if taken > 0 => Says::No,
        None if taken > 0 => Says::Open,
        _ => Says::Yes,
    });
    let codes = &["role_limit_free", "role_limit_reached", "role_limit_reported"];
    Some(Finding::judged(Rule::RoleLimit, field, judged, codes).with("relation", relation.name()))
}
