//! What shared money may pay: a use that the place's list does not name, and conditions on a use.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use gongji::binding::{Case, CaseField, FindingCode, FindingStatus, RuleCode, Usage, verdict};
use gongji::date::Day;
use gongji::insurance::Purpose;
use gongji::money::Money;
use gongji::param::Param;
use gongji::policy::{
    Catalogue, CataloguePlace, CatalogueSource, Confidence, ListExtent, PackedValue, Provision, SourcedValue, Start,
    Topic, UseCondition,
};
use gongji::region::Region;
use gongji::relation::Relation;
use gongji::vocabulary::{Set, Vocabulary};

/// Returns a catalogue of one province: its list names outpatient care, and was read so far.
fn catalogue(extent: Option<ListExtent>) -> Catalogue {
    let region: Region = "340000".parse().unwrap();
    let place = |region| CataloguePlace { region, name: "某地".into(), name_en: "Somewhere".into() };
    let provision = |topic, value| Provision {
        region,
        topic,
        start: Start { after: None, by: Day::parse("2024-06-24") },
        last: None,
        values: vec![SourcedValue { value: PackedValue(value), sources: vec![0] }],
    };
    let mut provisions = vec![provision(Topic::Pays, 1 << Purpose::Outpatient.index())];
    provisions.extend(extent.map(|extent| provision(Topic::PaysList, u32::from(extent.index()))));
    Catalogue {
        sources: vec![CatalogueSource { key: "one".into(), confidence: Confidence::Official, dated: None }],
        places: vec![place(Region::NATION), place(region)],
        provisions,
        benefits: Vec::new(),
    }
}

/// Returns status, sentence, direction and day of the finding about a use.
fn of_use(pays: Purpose, extent: Option<ListExtent>) -> (FindingStatus, FindingCode, Option<bool>, Option<Param>) {
    let region = Region::parse("340100");
    let mut case = Case { day: "2026-11-22".parse().unwrap(), ..Case::default() };
    (case.grantor.region, case.grantee.region) = (region, region);
    case.usage = Usage { pays: Some(pays), ..Usage::default() };
    let catalogue = catalogue(extent);
    let verdict = verdict(&case, &catalogue);
    let found = verdict.findings.iter().find(|finding| finding.rule == RuleCode::Use).unwrap();
    let day = found.params.iter().find(|(name, _)| *name == "day").map(|(_, day)| day.clone());
    (found.status, found.code, found.leans, day)
}

#[test]
fn a_use_outside_a_list_read_whole_leans_to_no_and_names_the_lists_day() {
    use FindingStatus::{Pass, Unsettled};
    let listed = Day::parse("2024-06-24").map(Param::Day);
    let (fitness, whole, part) = (Purpose::Fitness, Some(ListExtent::Whole), Some(ListExtent::Part));
    assert_eq!(of_use(fitness, whole), (Unsettled, FindingCode::UseLeftOut, Some(false), listed));
    assert_eq!(of_use(fitness, part), (Unsettled, FindingCode::UseUnlisted, None, None));
    assert_eq!(of_use(fitness, None), (Unsettled, FindingCode::UseUnlisted, None, None));
    assert_eq!(of_use(Purpose::Outpatient, whole), (Pass, FindingCode::UseAllowed, None, None));
}

/// Returns status, sentence, condition and field of the finding about the conditions on a commercial insurance.
fn of_conditions(
    topic: Topic,
    pays: Purpose,
    conditions: &[UseCondition],
    confidence: Confidence,
    change: impl Fn(&mut Case),
) -> Option<(FindingStatus, FindingCode, String, CaseField)> {
    let mut catalogue = catalogue(None);
    catalogue.sources = vec![CatalogueSource { key: "one".into(), confidence, dated: None }];
    let value = PackedValue::scope(Set::of(conditions.iter().copied()).bits(), 0);
    catalogue.provisions.push(Provision {
        topic,
        values: vec![SourcedValue { value, sources: vec![0] }],
        ..catalogue.provisions[0].clone()
    });
    catalogue.provisions.sort_by_key(|one| (one.region, one.topic));
    let region = Region::parse("340100");
    let mut case = Case { day: "2026-11-22".parse().unwrap(), ..Case::default() };
    (case.grantor.region, case.grantee.region) = (region, region);
    case.usage = Usage { pays: Some(pays), ..Usage::default() };
    change(&mut case);
    let verdict = verdict(&case, &catalogue);
    let found = verdict.findings.iter().find(|finding| finding.rule == RuleCode::UseCondition)?;
    let named = found.params.iter().find(|(name, _)| *name == "condition").map(|(_, word)| word.to_string());
    Some((found.status, found.code, named.unwrap_or_default(), found.field))
}

#[test]
fn a_condition_on_a_use_is_asked_for_only_with_that_use() {
    use FindingCode::{UseConditionMet, UseConditionNeeded, UseConditionUnmet};
    use FindingStatus::{Fail, Needs, Pass};
    let year_before = |pays, enrolled| {
        let needs = [UseCondition::EnrolledYearBefore];
        of_conditions(Topic::ResidentPremiumNeeds, pays, &needs, Confidence::Press, move |case| {
            case.grantee.enrolled_year_before = enrolled;
        })
    };
    let (name, field) = ("enrolled_year_before".to_owned(), CaseField::GranteeEnrolledYearBefore);
    let premium = |enrolled| year_before(Purpose::ResidentPremium, enrolled);
    assert_eq!(premium(None), Some((Needs, UseConditionNeeded, name.clone(), field)));
    assert_eq!(premium(Some(true)), Some((Pass, UseConditionMet, name.clone(), field)));
    assert_eq!(premium(Some(false)), Some((Fail, UseConditionUnmet, name, field)));
    for pays in [Purpose::NewbornPremium, Purpose::Outpatient, Purpose::CommercialInsurance] {
        assert_eq!(year_before(pays, Some(false)), None, "{pays:?} has no such condition");
    }
}

#[test]
fn of_several_conditions_the_one_that_decides_is_named() {
    use UseCondition::{HistoryBalance, ImmediateKin, SamePool};
    let named = |confidence, change: fn(&mut Case)| {
        let needs = [ImmediateKin, SamePool, HistoryBalance];
        let found =
            of_conditions(Topic::CommercialInsuranceNeeds, Purpose::CommercialInsurance, &needs, confidence, change);
        found.map(|(status, _, named, _)| (status, named)).unwrap()
    };
    let met = |case: &mut Case| {
        case.grantee.relation = Some(Relation::Child);
        case.grantor.history_balance = Some(Money::from_yuan(100));
        case.usage.amount = Some(Money::from_yuan(100));
    };
    assert_eq!(named(Confidence::Official, met).0, FindingStatus::Pass);
    let sibling = |case: &mut Case| case.grantee.relation = Some(Relation::Sibling);
    assert_eq!(named(Confidence::Official, sibling), (FindingStatus::Fail, "immediate_kin".into()));
    let unsaid = |case: &mut Case| case.grantee.relation = Some(Relation::Spouse);
    // Nothing is known of the relation here, so no balance would settle the case: it is named and not asked for.
    assert_eq!(named(Confidence::Official, unsaid), (FindingStatus::Note, "history_balance".into()));
    let too_dear = |case: &mut Case| {
        case.grantee.relation = Some(Relation::Child);
        case.grantor.history_balance = Some(Money::from_yuan(100));
        case.usage.amount = Some(Money::from_yuan(101));
    };
    assert_eq!(named(Confidence::Official, too_dear), (FindingStatus::Fail, "history_balance".into()));
    // What guide sites alone say leaves the condition open: it never denies by itself.
    assert_eq!(named(Confidence::Aggregator, too_dear), (FindingStatus::Unsettled, "history_balance".into()));
    assert_eq!(named(Confidence::Aggregator, met).0, FindingStatus::Pass);
}
