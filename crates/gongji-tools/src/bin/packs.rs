//! Catalogues of many sizes, for the bench, as JSON: `sizes`, the pack's bytes as places are added one by one, the nation first; and what
//! `loadPolicies` takes, by size: `places`, 武汉 with ever more places beside it, and `starts`, topics of 武汉 begun anew ever more often.
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a tool of the bench may fail"
)]

use base64ct::{Base64, Encoding};
use gongji::catalogue::{SCHEMA, built_in};
use gongji::date::Day;
use gongji::policy::{BenefitSchedule, Catalogue, Provision, Start, Topic, encode_named};
use gongji::region::{Region, RegionLayer};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// Beyond the real places, copies of real cities under codes nobody has.
const PLACES: [usize; 7] = [3, 10, 30, 60, 93, 200, 300];
/// 64 statements of one topic are the most a place may make.
const STARTS: [usize; 6] = [1, 4, 16, 32, 48, 64];

fn main() {
    let all = built_in();
    let regions: Vec<Region> = all.places.iter().map(|place| place.region).collect();
    let sizes: Vec<_> = (1..=regions.len())
        .map(|count| json!([count, Base64::encode_string(&encode_named(&only(all, &regions[..count])))]))
        .collect();
    let held = PLACES.map(|count| file(&places(all, count)));
    let begun = STARTS.map(|count| {
        let mut begun = file(&starts(all, count));
        begun["starts"] = count.into();
        begun
    });
    println!("{}", json!({ "sizes": sizes, "places": held.as_slice(), "starts": begun.as_slice() }));
}

fn wuhan() -> [Region; 3] {
    [0, 420_000, 420_100].map(|code| Region::from_code(code).unwrap())
}

/// 武汉 and the places around it, and others up to `count`.
fn places(all: &Catalogue, count: usize) -> Catalogue {
    let others = all.places.iter().map(|place| place.region).filter(|region| !wuhan().contains(region));
    let regions: Vec<Region> = wuhan().into_iter().chain(others).take(count).collect();
    let mut some = only(all, &regions);
    let cities: Vec<Region> = regions.into_iter().filter(|region| region.layer() == RegionLayer::City).collect();
    let mut made = (60..100).flat_map(|city| cities.iter().map(move |of| (*of, of.province().code() + city * 100)));
    while some.places.len() < count {
        let (of, code) = made.next().unwrap();
        let copy = Region::from_code(code).unwrap();
        if some.places.iter().any(|place| place.region == copy) {
            continue;
        }
        let mut place = some.places.iter().find(|place| place.region == of).unwrap().clone();
        place.region = copy;
        some.places.push(place);
        let provisions = some.provisions.iter().filter(|setting| setting.region == of);
        let provisions: Vec<_> = provisions.map(|setting| Provision { region: copy, ..setting.clone() }).collect();
        let benefits = some.benefits.iter().filter(|pooling| pooling.region == of);
        let benefits: Vec<_> = benefits.map(|pooling| BenefitSchedule { region: copy, ..pooling.clone() }).collect();
        some.provisions.extend(provisions);
        some.benefits.extend(benefits);
    }
    sorted(some)
}

/// 武汉 and the places around it, where one topic of a bill and one of a binding began anew `count` times, quarter by quarter, with what they say last.
fn starts(all: &Catalogue, count: usize) -> Catalogue {
    let mut some = only(all, &wuhan());
    let [_, province, city] = wuhan();
    for (region, topic) in [(city, Topic::GrantorsPerBill), (province, Topic::Relations)] {
        let one = some.provisions_of(region, topic).last().unwrap().clone();
        some.provisions.retain(|setting| (setting.region, setting.topic) != (region, topic));
        let first_of = |before: usize| {
            let quarter = 4 * 2026 - before;
            Day::parse(&format!("{}-{:02}-01", quarter / 4, 1 + 3 * (quarter % 4))).unwrap()
        };
        some.provisions.extend((0..count).map(|before| {
            let last = before.checked_sub(1).and_then(|next| first_of(next).yesterday());
            Provision { start: Start::on(first_of(before)), last, ..one.clone() }
        }));
    }
    sorted(some)
}

fn sorted(mut some: Catalogue) -> Catalogue {
    some.places.sort_by_key(|place| place.region);
    some.provisions.sort_by_key(|s| (s.region, s.topic, s.start.by, s.start.after));
    some.benefits.sort_by_key(|one| (one.series(), one.start.by, one.start.after));
    some
}

/// Some places with all they say, and only the sources they name.
fn only(all: &Catalogue, regions: &[Region]) -> Catalogue {
    let mut some = all.clone();
    some.places.retain(|place| regions.contains(&place.region));
    some.provisions.retain(|setting| regions.contains(&setting.region));
    some.benefits.retain(|pooling| regions.contains(&pooling.region));
    let statements =
        some.provisions.iter_mut().flat_map(|setting| &mut setting.values).map(|statement| &mut statement.sources);
    let mut named: Vec<_> = statements.chain(some.benefits.iter_mut().map(|pooling| &mut pooling.sources)).collect();
    let used: BTreeSet<u16> = named.iter().flat_map(|sources| sources.iter().copied()).collect();
    for source in named.iter_mut().flat_map(|sources| sources.iter_mut()) {
        *source = u16::try_from(used.range(..*source).count()).unwrap_or(u16::MAX);
    }
    some.sources = used.iter().filter_map(|index| all.sources.get(usize::from(*index)).cloned()).collect();
    some
}

/// What `loadPolicies` takes. The texts of sources are left out.
fn file(catalogue: &Catalogue) -> Value {
    let pack = encode_named(catalogue);
    json!({
        "schema": SCHEMA,
        "sha256": Sha256::digest(&pack).iter().map(|byte| format!("{byte:02x}")).collect::<String>(),
        "day": "2026-11-22",
        "places": catalogue.places.iter().map(|place| json!({ "region": place.region.to_string() })).collect::<Vec<_>>(),
        "pack": Base64::encode_string(&pack),
        "sources": catalogue.sources.iter().map(|source| (source.key.clone(), json!({}))).collect::<Map<_, _>>(),
    })
}
