//! What a place says about a use of shared money: conditions on it, and lists that do not name it.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji_policy::date::Day;
use gongji_policy::insurance::Purpose;
use gongji_policy::region::Region;
use gongji_policy::vocabulary::{Set, Vocabulary};
use gongji_policy::{
    Answer, Catalogue, CataloguePlace, CatalogueSource, Confidence, ListExtent, PackedValue, Provision, Rules,
    SourcedValue, Start, Topic, UseCondition, check,
};

/// Returns a provision of a place from 2024-06-24 on, each value with the index of its source.
fn provision(place: &str, topic: Topic, values: &[(PackedValue, u16)]) -> Provision {
    let values = values.iter().map(|(value, source)| SourcedValue { value: *value, sources: vec![*source] });
    let start = Start::on(Day::parse("2024-06-24").unwrap());
    Provision { region: place.parse().unwrap(), topic, start, last: None, values: values.collect() }
}

/// Returns a checked catalogue: source 0 decides, source 1 does not.
fn catalogue(mut provisions: Vec<Provision>) -> Catalogue {
    provisions.sort_by_key(|one| (one.region, one.topic));
    let place =
        |code: &str| CataloguePlace { region: code.parse().unwrap(), name: "某地".into(), name_en: "P".into() };
    let source = |key: &str, confidence| CatalogueSource { key: key.into(), confidence, dated: None };
    let catalogue = Catalogue {
        sources: vec![source("a", Confidence::Press), source("b", Confidence::Aggregator)],
        places: ["000000", "340000", "340100"].map(place).to_vec(),
        provisions,
        benefits: Vec::new(),
    };
    assert_eq!(check(&catalogue), []);
    catalogue
}

fn rules<'c>(catalogue: &'c Catalogue, place: &str) -> Rules<'c> {
    let place: Region = place.parse().unwrap();
    Rules::at(catalogue, place, Day::parse("2026-11-22").unwrap())
}

fn word<T: Vocabulary>(word: T) -> PackedValue {
    PackedValue(u32::from(word.index()))
}

#[test]
fn a_list_read_whole_leans_against_what_it_does_not_name_and_never_decides() {
    let (whole, part) = (word(ListExtent::Whole), word(ListExtent::Part));
    let leans = |provisions: Vec<Provision>, place: &str| {
        let catalogue = catalogue(provisions);
        let conclusion = rules(&catalogue, place).choice::<ListExtent>(Topic::PaysList).leaves_out();
        assert_eq!(conclusion.answer, Answer::Open);
        conclusion.leans
    };
    let of_province = |values: &[(PackedValue, u16)]| provision("340000", Topic::PaysList, values);
    assert_eq!(leans(vec![of_province(&[(whole, 0)])], "340100"), Some(false));
    assert_eq!(leans(vec![of_province(&[(part, 0)])], "340100"), None);
    assert_eq!(leans(vec![], "340100"), None, "nothing is known of the list");
    assert_eq!(leans(vec![of_province(&[(whole, 1)])], "340100"), Some(false), "a guide site leans too");
    assert_eq!(leans(vec![of_province(&[(whole, 0), (part, 0)])], "340100"), None, "sources clash");
    let of_city = provision("340100", Topic::PaysList, &[(part, 0)]);
    assert_eq!(leans(vec![of_province(&[(whole, 0)]), of_city], "340100"), None, "the most local list counts");
}

#[test]
fn the_day_of_a_list_is_the_first_day_of_its_statement() {
    let catalogue = catalogue(vec![provision("340000", Topic::PaysList, &[(word(ListExtent::Whole), 0)])]);
    let evidence = rules(&catalogue, "340100").choice::<ListExtent>(Topic::PaysList);
    let days: Vec<_> = evidence.basis().iter().map(|basis| basis.from).collect();
    assert_eq!(days, [Day::parse("2024-06-24")]);
}

#[test]
fn a_use_has_the_conditions_of_its_own_topic_layer_by_layer() {
    let bits = |words: &[UseCondition]| Set::of(words.iter().copied()).bits();
    let needs = |place, included: &[UseCondition], excluded: &[UseCondition], source| {
        let value = PackedValue::scope(bits(included), bits(excluded));
        provision(place, Topic::CommercialInsuranceNeeds, &[(value, source)])
    };
    let catalogue = catalogue(vec![
        needs("340000", &[UseCondition::ImmediateKin, UseCondition::SamePool], &[], 0),
        needs("340100", &[UseCondition::HistoryBalance], &[UseCondition::SamePool], 1),
    ]);
    let conditions = |place, purpose| {
        let rules = rules(&catalogue, place);
        rules.use_conditions(purpose).map(|(one, needed)| (one, needed.admitted().answer)).collect::<Vec<_>>()
    };
    let of_province = [(UseCondition::ImmediateKin, Answer::Met), (UseCondition::SamePool, Answer::Met)];
    assert_eq!(conditions("340000", Purpose::CommercialInsurance), of_province);
    let of_city = [(UseCondition::ImmediateKin, Answer::Met), (UseCondition::HistoryBalance, Answer::Open)];
    assert_eq!(conditions("340100", Purpose::CommercialInsurance), of_city, "a guide site decides no condition");
    assert_eq!(conditions("340100", Purpose::ResidentPremium), []);
    assert_eq!(conditions("340100", Purpose::Outpatient), []);
}

#[test]
fn a_newborns_premium_has_no_condition_of_the_year_before() {
    let of = |purpose| Topic::conditions_of(purpose);
    assert_eq!(of(Purpose::ResidentPremium), Some(Topic::ResidentPremiumNeeds));
    assert_eq!(of(Purpose::NewbornPremium), None);
    assert_eq!(of(Purpose::CarePremium), Some(Topic::CarePremiumNeeds));
}
