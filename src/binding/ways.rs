//! Ways of sharing that may hold: one inside a province, sometimes several across provinces.

use super::conditions::conditions;
use super::context::{CaseContext, Distance};
use super::field::CaseFinding;
use super::outcome::Weight;
use crate::finding::{FindingCode, FindingStatus, RuleCode};
use crate::policy::{Arrangement, Topic};

/// Returns the ways that may hold for the case, the likeliest first. There are several where sure sources differ on the way
/// across provinces and the case asks about none of them.
pub fn ways(context: &CaseContext<'_>) -> Vec<Arrangement> {
    let mut ways = vec![context.way];
    let across = context.national_rules.choice::<Arrangement>(Topic::CrossProvince);
    let is_open = context.distance == Distance::OtherProvince && context.case.usage.through.is_none();
    if is_open && across.decides() && across.values().all(|way| way.is_some_and(|way| way != Arrangement::Closed)) {
        for way in across.values().flatten() {
            if !ways.contains(&way) {
                ways.push(way);
            }
        }
    }
    ways
}

/// What the rules find in a case, and what that weighs together.
pub struct Examination<'c> {
    /// The findings of every way that may hold, each rule once.
    pub findings: Vec<CaseFinding<'c>>,
    /// The weight of all findings, or where several ways may hold, that on which all of them agree.
    pub weight: Weight,
}

/// Returns what the rules find. What only a less likely way refuses is open, and so is the way itself then.
pub fn examine<'c>(context: &CaseContext<'c>) -> Examination<'c> {
    let ways = ways(context);
    let has_others = ways.len() > 1;
    let mut findings = of_way(&context.taking(context.way, has_others));
    let first = heaviest(&findings);
    let mut weights = vec![first];
    for way in ways.iter().skip(1) {
        let of_way = of_way(&context.taking(*way, true));
        let weight = heaviest(&of_way);
        weights.push(weight);
        if weight > first {
            findings.iter_mut().filter(|finding| finding.rule == RuleCode::CrossProvince).for_each(leave_open);
        }
        for finding in of_way {
            if !findings.iter().any(|known| known.rule == finding.rule) {
                let status =
                    if finding.status == FindingStatus::Fail { FindingStatus::Unsettled } else { finding.status };
                findings.push(CaseFinding { status, ..finding });
            }
        }
    }
    Examination { findings, weight: agreed(&weights) }
}

/// Turns the finding that several ways may hold into the question which of them does.
fn leave_open(either: &mut CaseFinding<'_>) {
    either.status = FindingStatus::Unsettled;
    either.code = FindingCode::CrossProvinceUnsettled;
    either.leans = Some(true);
}

/// Returns the weight on which the ways agree.
fn agreed(weights: &[Weight]) -> Weight {
    let (least, most) = (weights.iter().min().copied(), weights.iter().max().copied());
    match (least.unwrap_or(Weight::Met), most.unwrap_or(Weight::Met)) {
        (least, most) if least == most => most,
        (Weight::Met | Weight::LeansFor, Weight::Met | Weight::LeansFor) => Weight::LeansFor,
        (_, Weight::Needed) => Weight::Needed,
        (Weight::Met | Weight::LeansFor, _) => Weight::LeansFor,
        _ if weights.contains(&Weight::Needed) => Weight::Needed,
        _ => Weight::Open,
    }
}

/// Returns the weight of the heaviest finding.
fn heaviest(findings: &[CaseFinding<'_>]) -> Weight {
    findings.iter().map(Weight::of).max().unwrap_or(Weight::Met)
}

/// Returns the findings of one way.
fn of_way<'c>(context: &CaseContext<'c>) -> Vec<CaseFinding<'c>> {
    conditions(context.way).filter_map(|condition| condition.finding(context)).collect()
}
