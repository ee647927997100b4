//! The reply of `checkBinding`.

use super::reply::{Basis, Params, Receipt};
use super::write::objects;
use crate::binding::{self, Alternative, Case, FindingStatus, Openness, Outcome, Remedies, Rule};
use crate::catalogue::Edition;
use crate::policy::{Arrangement, Catalogue};

/// Whether the relative may be bound, and why.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Verdict {
    /// The answer.
    pub outcome: Outcome,
    /// Where an unsettled answer points; left out where the sources clash.
    #[cfg_attr(feature = "types", ts(optional))]
    pub leans: Option<Outcome>,
    /// The way of sharing it is about.
    pub arrangement: Arrangement,
    /// What every rule found, in the order to ask.
    pub findings: Vec<Finding>,
    /// What looks odd and changes nothing.
    pub warnings: Vec<Warning>,
    /// What is still needed and can still change the answer, in the order to ask.
    pub ask: Vec<Question>,
    /// The nearest change for each failed rule.
    pub remedies: Vec<Remedy>,
    /// The answer after all remedies; left out where some failed rule has none.
    #[cfg_attr(feature = "types", ts(optional))]
    pub with_all_remedies: Option<Outcome>,
    /// Other ways of sharing.
    pub alternatives: Vec<OtherWay>,
    /// What it was worked out with.
    pub receipt: Receipt,
}

/// What one rule found.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Finding {
    /// The rule.
    pub rule: Rule,
    /// What came of it.
    pub status: FindingStatus,
    /// Which sentence says it: a key of the message catalogues.
    pub code: &'static str,
    /// The field of the case to show it beside.
    pub field: &'static str,
    /// What the sentence names.
    #[cfg_attr(feature = "types", ts(type = "{ [name in string]: string }"))]
    pub params: Params,
    /// Where it points when it is unsettled.
    #[cfg_attr(feature = "types", ts(optional))]
    pub leans: Option<Outcome>,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// Something that looks odd and refuses nothing.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Warning {
    /// Which sentence says it.
    pub code: &'static str,
    /// The field to show it beside.
    pub field: &'static str,
}

/// Something still needed.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Question {
    /// The field to ask for.
    pub field: &'static str,
    /// The rule that needs it.
    pub rule: Rule,
}

/// A change that mends a failed rule, tried on the engine.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Remedy {
    /// The rule.
    pub rule: Rule,
    /// What to change.
    pub changes: Vec<FieldChange>,
    /// The answer after this change alone.
    pub outcome: Outcome,
}

/// A field and what to change it to.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct FieldChange {
    /// The field.
    pub field: &'static str,
    /// Its new value, as text.
    pub to: String,
}

/// Another way of sharing.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct OtherWay {
    /// The way.
    pub arrangement: Arrangement,
    /// Whether it is open to these two on that day.
    pub state: Openness,
}

objects! {
    Verdict { outcome leans arrangement findings warnings ask remedies with_all_remedies alternatives receipt }
    Finding { rule status code field params leans basis }
    Warning { code field }
    Question { field rule }
    Remedy { rule changes outcome }
    FieldChange { field to }
    OtherWay { arrangement state }
}

impl Verdict {
    /// Answers a case from a catalogue.
    pub(super) fn of(case: &Case, edition: &Edition) -> Self {
        let catalogue = &edition.catalogue;
        let verdict = binding::verdict(case, catalogue);
        Self {
            outcome: verdict.outcome,
            leans: verdict.leans.map(towards),
            arrangement: verdict.arrangement,
            findings: verdict.findings.iter().map(|finding| Finding::of(finding, catalogue)).collect(),
            warnings: verdict.warnings.iter().map(|w| Warning { code: w.code, field: w.field }).collect(),
            ask: verdict.ask.iter().map(|(rule, field)| Question { field, rule: *rule }).collect(),
            with_all_remedies: verdict.remedies.together.map(|(outcome, _)| outcome),
            remedies: remedies(&verdict.remedies),
            alternatives: verdict.alternatives.iter().map(other_way).collect(),
            receipt: Receipt::of(edition, case.day, verdict.places),
        }
    }
}

impl Finding {
    pub(super) fn of(finding: &binding::Finding<'_>, catalogue: &Catalogue) -> Self {
        Self {
            rule: finding.rule,
            status: finding.status,
            code: finding.code,
            field: finding.field,
            params: Params(finding.params.clone()),
            leans: finding.leans.map(towards),
            basis: Basis::list(&finding.basis(), catalogue),
        }
    }
}

fn towards(eligible: bool) -> Outcome {
    if eligible { Outcome::Eligible } else { Outcome::Ineligible }
}

fn remedies(remedies: &Remedies) -> Vec<Remedy> {
    let view = |remedy: &binding::Remedy| Remedy {
        rule: remedy.rule,
        changes: remedy.changes.iter().map(|(field, to)| FieldChange { field, to: to.to_string() }).collect(),
        outcome: remedy.outcome,
    };
    remedies.each.iter().map(view).collect()
}

fn other_way(alternative: &Alternative) -> OtherWay {
    OtherWay { arrangement: alternative.arrangement, state: alternative.state }
}
