//! The reply of `checkBinding`.

use super::place::{PlaceRemark, RegionField, RegionWarningCode, case_of_today};
use super::{Basis, Receipt, ReplyParams};
use crate::api::codec::{
    CasePath, CaseValue, Encode, FindingPath, RemedyPath, ReplyEncoder, impl_reply, impl_serialize, new_value,
    remedy_path,
};
use crate::binding::{
    self, Alternative, Assumed, Assuming, Availability, BindingVerdict, Bureau, Case, CaseChange, FindingCode,
    FindingStatus, Other, OtherGrantor, Outcome, PaperWarning, RuleCode, TriedRemedies, TriedRemedy, WarningCode,
};
use crate::catalogue::Edition;
use crate::date::Day;
use crate::policy::{Arrangement, Catalogue, DocumentAge, Provenance, Sureness};
use crate::region::Region;
use crate::relation::Relation;

/// Whether the relative may be bound, and why.
#[derive(Clone, Debug)]
pub struct Verdict {
    /// The answer.
    pub outcome: Outcome,
    /// Where an unsettled answer points; left out where the sources clash.
    pub leans: Option<Outcome>,
    /// The way of sharing that the case is about.
    pub arrangement: Arrangement,
    /// The findings of every rule, in the order to ask.
    pub findings: Vec<Finding>,
    /// What looks odd and changes nothing.
    pub warnings: Vec<Warning>,
    /// The fields that can still change the answer, in the order to ask.
    pub ask: Vec<OpenQuestion>,
    /// The answer if every field in `ask` had its usual answer; only with `incomplete`, and not while a fact (relation, places)
    /// is missing.
    pub assuming: Option<AssumingReply>,
    /// The nearest change for each failed rule.
    pub remedies: Vec<Remedy>,
    /// The answer after all remedies; left out where some failed rule has none.
    pub with_all_remedies: Option<Outcome>,
    /// Others who may bind the relative, where the grantor may not surely; each was put to the engine.
    pub others: Vec<OtherPerson>,
    /// Whom to ask where the answer is unsettled or a refusal: the hotline 12393 of a place, and what to ask about.
    pub bureaus: Vec<BureauToAsk>,
    /// Other ways of sharing.
    pub alternatives: Vec<OtherWay>,
    /// What the answer was worked out with.
    pub receipt: Receipt,
}

/// What one rule found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule.
    pub rule: RuleCode,
    /// What came of the rule.
    pub status: FindingStatus,
    /// The sentence: a key of the message catalogues.
    pub code: FindingCode,
    /// The field of the request that the finding stands beside.
    pub field: FindingPath,
    /// What the sentence names.
    pub params: ReplyParams,
    /// Where an unsettled finding points.
    pub leans: Option<Outcome>,
    /// Why an unsettled finding is open: merely `reported`, disputed (`unsettled`), an `open` start, or `unknown`. Left out where
    /// the sources are sure and the case is what they leave open.
    pub doubt: Option<Sureness>,
    /// The year of the newest document behind the finding, where that is more than two years old.
    pub old: Option<u32>,
    /// The statements that the finding rests on.
    pub basis: Vec<Basis>,
}

/// The sentence of a warning: about a paper, or about the code of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerdictWarningCode {
    /// About an identity paper.
    Paper(WarningCode),
    /// About the code of a place.
    Region(RegionWarningCode),
}

impl Encode for VerdictWarningCode {
    fn encode(&self, out: &mut ReplyEncoder) {
        match self {
            Self::Paper(code) => code.encode(out),
            Self::Region(code) => code.encode(out),
        }
    }
}

impl_serialize!(VerdictWarningCode);

/// Something that looks odd and refuses nothing.
#[derive(Clone, Debug)]
pub struct Warning {
    /// The sentence: a key of the message catalogues.
    pub code: VerdictWarningCode,
    /// The field that the warning stands beside.
    pub field: CasePath,
    /// The parameters of the sentence.
    pub params: ReplyParams,
}

/// A field that is still needed.
#[derive(Clone, Debug)]
pub struct OpenQuestion {
    /// The field to ask for.
    pub field: CasePath,
    /// The rule that needs it.
    pub rule: RuleCode,
}

/// The answer on usual assumptions. Nothing in it counts as given.
#[derive(Clone, Debug)]
pub struct AssumingReply {
    /// The outcome if every assumption is right.
    pub outcome: Outcome,
    /// Where an unsettled outcome points.
    pub leans: Option<Outcome>,
    /// The answers assumed, the most decisive first.
    pub given: Vec<AssumedField>,
}

/// One usual answer.
#[derive(Clone, Debug)]
pub struct AssumedField {
    /// The field.
    pub field: CasePath,
    /// The usual answer, of the field's own kind.
    pub value: CaseValue,
    /// The outcome if this one assumption is wrong.
    pub otherwise: Outcome,
}

/// A change that makes a failed rule pass, tried on the engine.
#[derive(Clone, Debug)]
pub struct Remedy {
    /// The rule.
    pub rule: RuleCode,
    /// The changes to make.
    pub changes: Vec<FieldChange>,
    /// The answer after this change alone.
    pub outcome: Outcome,
}

/// A change of one field.
#[derive(Clone, Debug)]
pub struct FieldChange {
    /// The field.
    pub field: RemedyPath,
    /// The new value, of the field's own kind: a request takes it as it is.
    pub to: CaseValue,
}

/// Somebody else who may bind the relative.
#[derive(Clone, Debug)]
pub struct OtherPerson {
    /// What that person is to the grantor.
    pub who: OtherGrantor,
    /// What the relative is to that person.
    pub relation: Relation,
    /// The outcome on usual assumptions, for somebody insured where the grantor is.
    pub outcome: Outcome,
    /// Where an unsettled outcome points.
    pub leans: Option<Outcome>,
}

/// A bureau to ask.
#[derive(Clone, Debug)]
pub struct BureauToAsk {
    /// The place whose hotline 12393 knows.
    pub region: Region,
    /// The rules to ask about; the message catalogues have a sentence to say for each.
    pub rules: Vec<RuleCode>,
}

/// Another way of sharing.
#[derive(Clone, Debug)]
pub struct OtherWay {
    /// The way.
    pub arrangement: Arrangement,
    /// Whether the way is open to the two people on the day.
    pub state: Availability,
}

impl_reply! {
    Verdict {
        outcome, leans, arrangement, findings, warnings, ask, assuming, remedies, with_all_remedies, others, bureaus, alternatives, receipt
    }
    Finding { rule, status, code, field, params, leans, doubt, old, basis }
    Warning { code, field, params }
    OpenQuestion { field, rule }
    AssumingReply { outcome, leans, given }
    AssumedField { field, value, otherwise }
    Remedy { rule, changes, outcome }
    FieldChange { field, to }
    OtherWay { arrangement, state }
    OtherPerson { who, relation, outcome, leans }
    BureauToAsk { region, rules }
}

impl Verdict {
    /// Answers a case from a catalogue.
    pub(in crate::api) fn of(case: &Case, edition: &Edition) -> Self {
        let catalogue = &edition.catalogue;
        let (case, remarks) = case_of_today(case);
        let verdict = binding::verdict(&case, catalogue);
        let findings = verdict.findings.iter().map(|finding| Finding::of(finding, case.day, catalogue)).collect();
        let (others, alternatives) = (other_people(&verdict), other_ways(&verdict));
        Self { findings, others, alternatives, ..Self::without_parts(&case, edition, &verdict, remarks) }
    }

    /// Returns all of a verdict but its findings, others and the other ways.
    pub(super) fn without_parts(
        case: &Case,
        edition: &Edition,
        verdict: &BindingVerdict<'_>,
        remarks: Vec<PlaceRemark>,
    ) -> Self {
        let bureau = |bureau: &Bureau| BureauToAsk { region: bureau.region, rules: bureau.rules.clone() };
        Self {
            outcome: verdict.outcome,
            leans: verdict.leans.map(towards),
            arrangement: verdict.arrangement,
            findings: Vec::new(),
            warnings: remarks
                .into_iter()
                .map(Warning::of_place)
                .chain(verdict.warnings.iter().map(Warning::of_paper))
                .collect(),
            ask: verdict.ask.iter().map(|(rule, field)| OpenQuestion { field: (*field).into(), rule: *rule }).collect(),
            assuming: verdict.assuming.as_ref().map(assuming),
            with_all_remedies: verdict.remedies.together.map(|(outcome, _)| outcome),
            remedies: remedies(&verdict.remedies),
            others: Vec::new(),
            bureaus: verdict.bureaus.iter().map(bureau).collect(),
            alternatives: Vec::new(),
            receipt: Receipt::of(edition, case.day, verdict.places.clone()),
        }
    }
}

impl Warning {
    fn of_paper(warning: &PaperWarning) -> Self {
        let code = VerdictWarningCode::Paper(warning.code);
        Self { code, field: warning.field.into(), params: ReplyParams::default() }
    }

    fn of_place(remark: PlaceRemark) -> Self {
        let field = match remark.field {
            RegionField::Grantee => CasePath::GranteeRegion,
            RegionField::Grantor | RegionField::Region | RegionField::Sharer(_) => CasePath::GrantorRegion,
        };
        Self { code: VerdictWarningCode::Region(remark.code), field, params: remark.params }
    }
}

impl Finding {
    pub(in crate::api) fn of<F: Copy + Into<FindingPath>>(
        finding: &binding::RuleFinding<'_, F>,
        day: Day,
        catalogue: &Catalogue,
    ) -> Self {
        let basis = finding.basis();
        Self {
            rule: finding.rule,
            status: finding.status,
            code: finding.code,
            field: finding.field.into(),
            params: ReplyParams(finding.params.clone()),
            leans: finding.leans.map(towards),
            doubt: doubt(finding),
            old: old(&basis, day, catalogue),
            basis: Basis::list(&basis, catalogue),
        }
    }
}

fn old(basis: &[Provenance<'_>], day: Day, catalogue: &Catalogue) -> Option<u32> {
    let sources: Vec<u16> = basis.iter().flat_map(|one| one.sources.iter().copied()).collect();
    if let DocumentAge::Old(year) = catalogue.document_age(&sources, day) { Some(year.into()) } else { None }
}

fn doubt<F>(finding: &binding::RuleFinding<'_, F>) -> Option<Sureness> {
    let sureness = finding.candidates.map_or(Sureness::Unknown, |candidates| candidates.sureness());
    (finding.status == FindingStatus::Unsettled && sureness != Sureness::Known).then_some(sureness)
}

fn towards(eligible: bool) -> Outcome {
    if eligible { Outcome::Eligible } else { Outcome::Ineligible }
}

fn remedies(remedies: &TriedRemedies) -> Vec<Remedy> {
    let view = |remedy: &TriedRemedy| Remedy {
        rule: remedy.rule,
        changes: remedy.changes.iter().filter_map(|change| field_change(*change)).collect(),
        outcome: remedy.outcome,
    };
    remedies.each.iter().map(view).collect()
}

fn field_change(change: CaseChange) -> Option<FieldChange> {
    remedy_path(&change).map(|field| FieldChange { field, to: new_value(change) })
}

fn assuming(assuming: &Assuming) -> AssumingReply {
    let given = |assumed: &Assumed| AssumedField {
        field: assumed.field.into(),
        value: new_value(assumed.value),
        otherwise: assumed.otherwise,
    };
    AssumingReply {
        outcome: assuming.outcome,
        leans: assuming.leans.map(towards),
        given: assuming.given.iter().map(given).collect(),
    }
}

/// Returns others who may bind the relative.
pub(super) fn other_people(verdict: &BindingVerdict<'_>) -> Vec<OtherPerson> {
    let person = |other| {
        let Other { who, relation, outcome, leans } = other;
        OtherPerson { who, relation, outcome, leans: leans.map(towards) }
    };
    verdict.others().into_iter().map(person).collect()
}

/// Returns the other ways of sharing.
pub(super) fn other_ways(verdict: &BindingVerdict<'_>) -> Vec<OtherWay> {
    let other_way = |Alternative { arrangement, state }| OtherWay { arrangement, state };
    verdict.alternatives().into_iter().map(other_way).collect()
}
