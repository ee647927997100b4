//! Questions about binding around everything that a place says: every start, relation, scheme and distance, and every limit.

use super::changes::Editions;
use super::question::{ImpactRequest, Question};
use gongji::binding::{Card, Case, Grantee, Grantor, Usage};
use gongji::date::Day;
use gongji::insurance::{InsuranceStatus, MemberCategory, Purpose, Scheme};
use gongji::money::Money;
use gongji::policy::{BindingEvent, BindingParty, PackedValue, TopicKind};
use gongji::region::Region;
use gongji::relation::Relation;
use gongji::unbinding::UnbindingQuestion;
use gongji::vocabulary::Vocabulary;
use std::collections::BTreeSet;

/// Asks everything about one place.
pub fn each(editions: &Editions, affected: &BTreeSet<Region>, place: Region, ask: &mut dyn FnMut(Question)) {
    let edges = Edges::of(editions, place);
    for day in &edges.days {
        for (grantor, grantee) in pairs(editions, affected, place) {
            for relation in Relation::ALL {
                for scheme in Scheme::ALL {
                    let case = settled(*day, grantor, grantee, *relation, *scheme);
                    ask(binding(case, &format!("{} {} {grantor}→{grantee}", relation.name(), scheme.name())));
                }
            }
        }
        let usual = settled(*day, place, place, Relation::Parent, Scheme::Resident);
        edges.variations(&usual, &mut |case, label| ask(binding(case, label)));
        for event in [None].into_iter().chain(BindingEvent::ALL.iter().copied().map(Some)) {
            for party in BindingParty::ALL {
                let question = UnbindingQuestion {
                    day: *day,
                    region: Some(place),
                    event,
                    asked_by: Some(*party),
                    bound_on: None,
                    through: None,
                };
                let label = format!("{day} {} {}", event.map_or("by wish", Vocabulary::name), party.name());
                ask(Question { asked: ImpactRequest::Unbinding(question), label });
            }
        }
    }
}

fn binding(case: Case, label: &str) -> Question {
    let label = format!("{} {label}", case.day);
    Question { asked: ImpactRequest::Binding(Box::new(case)), label }
}

/// The place alone, and with another of its province and of another province, both ways. An affected place asks as the grantor's itself.
fn pairs(editions: &Editions, affected: &BTreeSet<Region>, place: Region) -> Vec<(Region, Region)> {
    let known = || editions.new.catalogue.places.iter().map(|place| place.region);
    let is_city = |other: &Region| other.has_pooling_areas() != place.has_pooling_areas() || *other != place.province();
    let near = known().find(|other| other.province() == place.province() && *other != place && is_city(other));
    let far = known().find(|other| other.province() != place.province() && *other != Region::NATION);
    let others = near.into_iter().chain(far);
    let both = |other| [Some((place, other)), Some((other, place)).filter(|_| !affected.contains(&other))];
    [(place, place)].into_iter().chain(others.flat_map(both).flatten()).collect()
}

/// A case of which everything is known, and to which nothing ordinary stands opposed.
fn settled(day: Day, grantor: Region, grantee: Region, relation: Relation, scheme: Scheme) -> Case {
    let enough = Some(Money::from_yuan(50_000));
    Case {
        day,
        grantor: Grantor {
            region: Some(grantor),
            scheme: Some(Scheme::Employee),
            account: Some(true),
            status: Some(InsuranceStatus::Normal),
            category: Some(MemberCategory::InService),
            balance: enough,
            history_balance: enough,
            bound: Some(0),
            bound_ever: Some(0),
            is_grantee: Some(false),
            e_credential: Some(true),
            wallet: Some(true),
            id: None,
        },
        grantee: Grantee {
            relation: Some(relation),
            region: Some(grantee),
            scheme: Some(scheme),
            status: Some(InsuranceStatus::Normal),
            category: Some(MemberCategory::InService),
            age: Some(40),
            bound: Some(0),
            groups: Some(0),
            same_role: Some(0),
            is_grantor: Some(false),
            consents: Some(true),
            enrolled_year_before: Some(true),
            wallet: Some(true),
            id: None,
        },
        family_account: Some(false),
        usage: Usage::default(),
    }
}

/// Where answers may turn in a place.
struct Edges {
    days: BTreeSet<Day>,
    counts: BTreeSet<u32>,
    amounts: BTreeSet<Money>,
}

impl Edges {
    fn of(editions: &Editions, place: Region) -> Self {
        let days = editions.catalogues().into_iter().flat_map(|_| [editions.old.day, editions.new.day]).collect();
        let mut edges = Self { days, counts: BTreeSet::new(), amounts: BTreeSet::new() };
        for catalogue in editions.catalogues() {
            for provision in place.chain().into_iter().flat_map(|region| catalogue.provisions_in(region)) {
                edges.days.extend(around(provision.start.after, provision.start.by, provision.last));
                for value in
                    provision.values.iter().map(|one| one.value).filter(|value| *value != PackedValue::UNLIMITED)
                {
                    match provision.topic.kind() {
                        TopicKind::Count => {
                            edges.counts.extend([value.0.saturating_sub(1), value.0, value.0.saturating_add(1)])
                        }
                        TopicKind::Yuan => {
                            let fen = u64::from(value.0);
                            let near = [fen.saturating_sub(1), fen, fen.saturating_add(1)];
                            edges.amounts.extend(near.map(Money::saturating_from_fen));
                        }
                        TopicKind::Scope(_) | TopicKind::Choice(_) => {}
                    }
                }
            }
        }
        edges
    }

    /// Gives the usual case with one thing changed at a time.
    fn variations(&self, usual: &Case, give: &mut dyn FnMut(Case, &str)) {
        let mut with = |label: &str, change: &dyn Fn(&mut Case)| {
            let mut case = usual.clone();
            change(&mut case);
            give(case, label);
        };
        for count in &self.counts {
            let count = *count;
            with(&format!("bound {count}"), &|case| {
                (case.grantor.bound, case.grantor.bound_ever) = (Some(count), Some(count))
            });
            with(&format!("bound ever {count}"), &|case| case.grantor.bound_ever = Some(count));
            with(&format!("grantors {count}"), &|case| case.grantee.bound = Some(count));
            with(&format!("groups {count}"), &|case| case.grantee.groups = Some(count));
            with(&format!("transfers {count}"), &|case| {
                case.usage.transfers_today = Some(count);
                case.usage.transfers_this_month = Some(count);
            });
        }
        for amount in &self.amounts {
            let amount = *amount;
            with(&format!("balance {amount}"), &|case| {
                (case.grantor.balance, case.grantor.history_balance) = (Some(amount), Some(amount))
            });
            with(&format!("amount {amount}"), &|case| case.usage.amount = Some(amount));
        }
        for category in MemberCategory::ALL {
            with(&format!("grantor {}", category.name()), &|case| case.grantor.category = Some(*category));
            with(&format!("grantee {}", category.name()), &|case| case.grantee.category = Some(*category));
        }
        for status in InsuranceStatus::ALL {
            with(&format!("grantor {}", status.name()), &|case| case.grantor.status = Some(*status));
            with(&format!("grantee {}", status.name()), &|case| case.grantee.status = Some(*status));
        }
        for purpose in Purpose::ALL {
            with(&format!("pays {}", purpose.name()), &|case| case.usage.pays = Some(*purpose));
        }
        for scheme in Scheme::ALL {
            with(&format!("grantor {}", scheme.name()), &|case| case.grantor.scheme = Some(*scheme));
        }
        with("one more in the role", &|case| case.grantee.same_role = Some(1));
        with("the grantor receives", &|case| case.grantor.is_grantee = Some(true));
        with("the grantee gives", &|case| case.grantee.is_grantor = Some(true));
        with("no consent", &|case| case.grantee.consents = Some(false));
        with("no e-credential", &|case| case.grantor.e_credential = Some(false));
        with("the grantor's card", &|case| case.usage.card = Some(Card::Grantor));
        with("a family account", &|case| case.family_account = Some(true));
    }
}

/// The day before a start or behind an end, and the day itself.
pub fn around(after: Option<Day>, by: Option<Day>, last: Option<Day>) -> impl Iterator<Item = Day> {
    let starts = [after, by.and_then(Day::yesterday), by];
    starts.into_iter().chain([last, last.and_then(Day::tomorrow)]).flatten()
}
