//! The answers of two editions to one question, and how they differ.

use super::question::ImpactRequest;
use gongji::api::{Basis, Finding, PreviewStep, UnbindingReply, Verdict};
use gongji::binding::{FindingStatus, Outcome};
use gongji::money::Money;
use gongji::region::Region;
use gongji::unbinding::UnbindingOutcome;
use gongji::vocabulary::Vocabulary;

/// What a report looks at of an answer.
#[derive(Debug)]
pub struct ImpactAnswer {
    kind: Kind,
    findings: Vec<Finding>,
    steps: Vec<PreviewStep>,
}

/// Which way an answer goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It is allowed.
    Yes,
    /// It is not allowed.
    No,
    /// Nobody can say, or something is missing.
    Open,
    /// Neither: how a binding ends, as the place of its word in the vocabulary.
    Ending(u8),
    /// The person bears so much.
    Bears(Money),
}

/// How two answers differ.
#[derive(Debug)]
pub struct ImpactDifference {
    /// The place whose rules were asked.
    pub region: Option<Region>,
    /// The rule that decides, or the first step whose amount differs.
    pub rule: &'static str,
    /// Which way the old answer goes.
    pub old: Kind,
    /// Which way the new answer goes.
    pub new: Kind,
    /// The topics that the deciding findings rest on.
    pub topics: Vec<(Region, &'static str)>,
}

/// Answers from the edition in force on this thread; `None` where the question contradicts itself.
pub fn answer(asked: &ImpactRequest) -> Option<ImpactAnswer> {
    match asked {
        ImpactRequest::Binding(case) => gongji::check_binding(case).ok().map(of_verdict),
        ImpactRequest::Unbinding(question) => gongji::check_unbinding(question).ok().map(of_unbinding),
        ImpactRequest::Bill(bill) => {
            let preview = gongji::preview_deduction(bill).ok()?;
            let kind = preview.totals.map_or(Kind::Open, |totals| Kind::Bears(totals.psn_part_amt));
            Some(ImpactAnswer { kind, findings: Vec::new(), steps: preview.steps })
        }
    }
}

fn of_verdict(verdict: Verdict) -> ImpactAnswer {
    let kind = match verdict.outcome {
        Outcome::Eligible => Kind::Yes,
        Outcome::Ineligible => Kind::No,
        Outcome::Incomplete | Outcome::Unsettled => Kind::Open,
    };
    ImpactAnswer { kind, findings: verdict.findings, steps: Vec::new() }
}

fn of_unbinding(reply: UnbindingReply) -> ImpactAnswer {
    let kind = match reply.outcome {
        UnbindingOutcome::MayBeEnded => Kind::Yes,
        UnbindingOutcome::MayNotBeEnded | UnbindingOutcome::NotYet => Kind::No,
        UnbindingOutcome::Incomplete | UnbindingOutcome::Unsettled => Kind::Open,
        other => Kind::Ending(other.index()),
    };
    ImpactAnswer { kind, findings: reply.findings, steps: Vec::new() }
}

/// Returns how two answers to a question differ, if they do.
pub fn difference(
    asked: &ImpactRequest,
    old: &Option<ImpactAnswer>,
    new: &Option<ImpactAnswer>,
) -> Option<ImpactDifference> {
    let (old, new) = (old.as_ref()?, new.as_ref()?);
    if old.kind == new.kind {
        return None;
    }
    let region = match asked {
        ImpactRequest::Binding(case) => case.grantor.region,
        ImpactRequest::Bill(bill) => bill.region,
        ImpactRequest::Unbinding(question) => question.region,
    };
    let (rule, topics) = if old.findings.is_empty() && new.findings.is_empty() {
        (step(old, new), Vec::new())
    } else {
        let rule = rule(old, new);
        (rule, [old, new].into_iter().flat_map(|answer| answer.topics(rule)).collect())
    };
    Some(ImpactDifference { region, rule, old: old.kind, new: new.kind, topics })
}

/// Returns the rule that makes the difference: what speaks against the new answer and did not against the old one, or the other way.
fn rule(old: &ImpactAnswer, new: &ImpactAnswer) -> &'static str {
    let decides = |one: &ImpactAnswer, other: &ImpactAnswer| {
        let against = |status| {
            one.findings.iter().filter(move |finding| finding.status == status).find(|finding| {
                let before = other.findings.iter().find(|before| before.rule == finding.rule);
                before.is_none_or(|before| before.status != finding.status)
            })
        };
        let found = against(FindingStatus::Fail).or_else(|| against(FindingStatus::Needs));
        found.or_else(|| against(FindingStatus::Unsettled)).map(|finding| finding.rule.name())
    };
    decides(new, old).or_else(|| decides(old, new)).unwrap_or("arrangement")
}

/// Returns the first step whose amount differs.
fn step(old: &ImpactAnswer, new: &ImpactAnswer) -> &'static str {
    let mut steps = old.steps.iter().zip(&new.steps);
    let differing = steps.find(|(old, new)| old.step != new.step || old.amount != new.amount);
    let longer = || [old, new].into_iter().find_map(|answer| answer.steps.last());
    differing.map(|(_, new)| new).or_else(longer).map_or("nothing known", |step| step.step.name())
}

impl ImpactAnswer {
    fn topics(&self, rule: &str) -> Vec<(Region, &'static str)> {
        let findings = self.findings.iter().filter(|finding| finding.rule.name() == rule);
        let basis = |basis: &Basis| (basis.region, basis.topic.name());
        findings.flat_map(|finding| &finding.basis).map(basis).collect()
    }
}
