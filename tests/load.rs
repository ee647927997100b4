//! Policies loaded at run time: what is taken answers, what is not taken changes nothing.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test may fail; a missing key of JSON reads as null"
)]

use base64ct::{Base64, Encoding};
use gongji::catalogue;
use gongji::date::Day;
use gongji::json::{check_binding, preview_deduction};
use gongji::policy::{
    Catalogue, CataloguePlace, CatalogueSource, Confidence, PackedValue, Provision, SourcedValue, Start, Topic, decode,
    encode, encode_named,
};
use gongji::region::Region;
use gongji::{about, list_regions, reset_policies};
use gongji_policies::{Policies, policies_json};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::fs;

/// Returns the reply of `loadPolicies`.
fn load(policies: &Value) -> Value {
    serde_json::from_str(&gongji::json::load_policies(&policies.to_string())).unwrap()
}

/// Returns the first error, after a look that nothing was put in force.
fn refused(policies: &Value) -> (String, String) {
    let before = about();
    let reply = load(policies);
    assert_eq!(reply["ok"], false, "{reply}");
    assert_eq!(about(), before, "the policies in force were touched");
    let error = &reply["errors"][0];
    assert!(error["expected"].as_str().is_some_and(|expected| !expected.is_empty()));
    (error["code"].as_str().unwrap().into(), error["path"].as_str().unwrap().into())
}

fn is(code: &str, path: &str) -> (String, String) {
    (code.into(), path.into())
}

/// A small catalogue: one nation, one province, one statement each way.
fn small() -> Catalogue {
    let province = Region::parse("420000").unwrap();
    let place = |region, name: &str| CataloguePlace { region, name: name.into(), name_en: name.into() };
    let setting = |topic, value, from| Provision {
        region: province,
        topic,
        start: Day::parse(from).map(Start::on).unwrap(),
        last: None,
        values: vec![SourcedValue { value: PackedValue(value), sources: vec![0] }],
    };
    Catalogue {
        sources: vec![CatalogueSource { key: "one".into(), confidence: Confidence::Press, dated: None }],
        places: vec![place(Region::NATION, "全国"), place(province, "某省")],
        provisions: vec![
            setting(Topic::KeptBack, 200_000, "2024-01-01"),
            setting(Topic::MaxGrantees, 5, "2024-01-01"),
            setting(Topic::MaxGrantees, 8, "2025-01-01"),
        ],
        benefits: Vec::new(),
    }
}

/// What `policies.json` holds for a catalogue, whatever is wrong with that.
fn published(catalogue: Catalogue) -> Value {
    let sources_json = json!({ "one": { "title": "a page", "read": "2026-11-22" } }).to_string();
    policies_json(&Policies {
        catalogue,
        day: Day::parse("2026-11-22").unwrap(),
        sources_json,
        guide_json: String::new(),
    })
}

/// The same with other bytes and their right hash.
fn with_pack(mut policies: Value, pack: &[u8]) -> Value {
    policies["pack"] = json!(Base64::encode_string(pack));
    policies["sha256"] = json!(Sha256::digest(pack).iter().map(|byte| format!("{byte:02x}")).collect::<String>());
    policies
}

fn with(mut policies: Value, key: &str, value: Value) -> Value {
    policies[key] = value;
    policies
}

/// Returns where the account of a settlement is counted in a place.
fn account_of(region: &str) -> Value {
    let question = json!({ "message": { "fund_pay_sumamt": "80", "acct_pay": "20" }, "region": region });
    let reply: Value = serde_json::from_str(&gongji::json::read_settlement(&question.to_string())).unwrap();
    reply["value"]["account"].clone()
}

#[test]
fn what_is_recorded_of_places_is_loaded_too() {
    assert_eq!(account_of("440000"), json!({ "place": "inside", "by": "recorded", "source": "gd_his" }));
    let mut catalogue = small();
    let beside = SourcedValue { value: PackedValue(0), sources: vec![0] };
    let topic = Topic::AccountInFund;
    catalogue.provisions.push(Provision {
        topic,
        start: Start::default(),
        values: vec![beside],
        ..catalogue.provisions[0].clone()
    });
    assert_eq!(load(&published(catalogue.clone()))["ok"], true);
    assert_eq!(account_of("440000"), json!({ "place": "unknown", "by": "nothing" }));
    assert_eq!(account_of("420100"), json!({ "place": "beside", "by": "recorded", "source": "one" }));
    // Two values that clash record nothing.
    catalogue.provisions[3].values.push(SourcedValue { value: PackedValue(1), sources: vec![0] });
    assert_eq!(load(&published(catalogue))["ok"], true);
    assert_eq!(account_of("420100"), json!({ "place": "unknown", "by": "nothing" }));
    reset_policies();
}

#[test]
fn a_loaded_catalogue_answers_and_every_receipt_names_it() {
    let built_in = about();
    assert!(built_in.built_in);
    let reply = load(&published(small()));
    assert_eq!(reply["ok"], true, "{reply}");
    let sha256: String = Sha256::digest(encode_named(&small())).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(reply["value"]["catalogue"], *sha256);
    assert_eq!(reply["value"]["built_in"], false);
    assert_eq!(about().catalogue, sha256);
    assert_eq!(list_regions().len(), 2);
    let receipt = |reply: Value| reply["value"]["receipt"]["catalogue"].clone();
    let ask = |question: &Value, ask: fn(&str) -> Value| receipt(ask(&question.to_string()));
    let on = json!({ "day": "2026-11-22" });
    let there = json!({ "day": "2026-11-22", "region": "420000" });
    assert_eq!(ask(&on, |json| serde_json::from_str::<Value>(&check_binding(json)).unwrap()), *sha256);
    assert_eq!(ask(&there, |json| serde_json::from_str::<Value>(&gongji::json::policy_at(json)).unwrap()), *sha256);
    assert_eq!(
        ask(&there, |json| serde_json::from_str::<Value>(&gongji::json::check_unbinding(json)).unwrap()),
        *sha256
    );
    let bill = json!({ "day": "2026-11-22", "region": "420000", "scheme": "employee", "visit": "outpatient", "personal_share": "1" });
    assert_eq!(ask(&bill, |json| serde_json::from_str::<Value>(&preview_deduction(json)).unwrap()), *sha256);
    assert_eq!(reset_policies(), built_in);
    assert_eq!(about(), built_in);
}

#[test]
fn the_built_in_policies_as_a_file_are_the_built_in_policies() {
    let read = Policies::read("policies".as_ref()).map_err(|faults| faults.join("\n")).unwrap();
    let policies = policies_json(&read);
    let reply = load(&policies);
    assert_eq!(reply["ok"], true, "{reply}");
    assert_eq!(about().catalogue, catalogue::SHA256);
    assert_eq!(catalogue::in_force().catalogue, *catalogue::built_in());
    let loaded = list_regions();
    let built_in = reset_policies();
    assert_eq!((list_regions(), policies["day"].as_str()), (loaded, Some(built_in.day.to_string()).as_deref()));
}

#[test]
fn another_schema_is_refused_before_anything_else_is_looked_at() {
    for schema in [json!(0), json!(catalogue::SCHEMA.saturating_add(1)), json!(4_294_967_296_u64)] {
        let other = json!({ "schema": schema, "a field of a later form": 1 });
        assert_eq!(refused(&other), is("schema", "schema"));
    }
    assert_eq!(refused(&with(published(small()), "schema", json!("1"))), is("wrong_type", "schema"));
}

/// A file of a later version that says something new of a topic; the topic's table names it at the head of the pack.
#[test]
fn a_word_that_is_not_known_is_named_by_its_path() {
    let pack = encode_named(&small());
    let old = b"\x09kept_back";
    let at = pack.windows(old.len()).position(|bytes| bytes == old).unwrap();
    let other = [&pack[..at], b"\x0akept_aside", &pack[at + old.len()..]].concat();
    assert_eq!(refused(&with_pack(published(small()), &other)), is("schema", "pack.topic.kept_aside"));
}

/// A word behind the last one of its topic's table.
#[test]
fn a_word_that_has_no_name_is_not_readable() {
    for (topic, value) in [(Topic::Relations, 1 << 15), (Topic::Area, 99)] {
        let mut bent = small();
        (bent.provisions[0].topic, bent.provisions[0].values[0].value) = (topic, PackedValue(value));
        assert_eq!(decode(&encode(&bent)), None);
        assert_eq!(refused(&published(bent)), is("not_readable", "pack"));
    }
}

#[test]
fn another_hash_is_refused() {
    let good = published(small());
    let sha256 = good["sha256"].as_str().unwrap().to_owned();
    for wrong in
        [sha256.to_uppercase(), sha256.chars().skip(1).collect(), String::new(), "0".repeat(64), format!("{sha256}0")]
    {
        assert_eq!(refused(&with(good.clone(), "sha256", json!(wrong))), is("sha256", "sha256"));
    }
}

#[test]
fn a_file_that_lacks_or_adds_a_field_is_refused() {
    let good = published(small());
    for key in ["schema", "sha256", "day", "places", "pack", "sources"] {
        let mut lacking = good.clone();
        lacking.as_object_mut().unwrap().remove(key);
        assert_eq!(refused(&lacking), is("missing", key));
        assert_eq!(refused(&with(good.clone(), key, Value::Null)).0, "null_value");
    }
    assert_eq!(refused(&with(good.clone(), "more", json!(1))), is("unknown_field", "more"));
    assert_eq!(refused(&with(good.clone(), "day", json!("2026-02-30"))), is("day", "day"));
    for pack in ["*", "AAA", "AAAA=", "A A A A "] {
        assert_eq!(refused(&with(good.clone(), "pack", json!(pack))), is("not_readable", "pack"));
    }
    assert_eq!(refused(&with(good.clone(), "sources", json!({}))), is("missing", "sources"));
    for places in [json!([]), json!([{ "region": "000000" }]), json!([{ "region": "420000" }, { "region": "000000" }])]
    {
        assert_eq!(refused(&with(good.clone(), "places", places)), is("contradiction", "places"));
    }
    for text in ["", "null", "[]", "{", "\"{}\""] {
        let reply = serde_json::from_str::<Value>(&gongji::json::load_policies(text)).unwrap();
        assert_eq!(reply["ok"], false, "{text}");
    }
}

#[test]
fn a_pack_that_is_cut_off_or_goes_on_is_refused_even_with_its_right_hash() {
    let pack = encode_named(&small());
    for length in 0..pack.len() {
        assert_eq!(
            refused(&with_pack(published(small()), &pack[..length])),
            is("not_readable", "pack"),
            "cut at {length}"
        );
    }
    let longer = [pack.as_slice(), &[0]].concat();
    assert_eq!(refused(&with_pack(published(small()), &longer)), is("not_readable", "pack"));
}

const NATION: &str = "code = \"000000\"\nname = \"全国\"\nname_en = \"Nation\"";

/// Every kind of value, a clash, a window, an end and a bill rule, so that every field of a pack is there.
const PROVINCE: &str = r#"
code = "420000"
name = "某省"
name_en = "Somewhere"

[sources.one]
title = "a page"
read = "2026-11-22"
confidence = "press"
excerpt = "what it says"

[[kept_back]]
from = "2023-03-24"
yuan = "2000"
sources = ["one"]

[[relations]]
after = "2024-10-20"
by = "2024-11-26"
to = "2026-12-31"
only = ["@near_kin"]
sources = ["one"]

[[area]]
is = "province"
sources = ["one"]

[[max_grantees]]
candidates = [{ count = 3, sources = ["one"] }, { count = "unlimited", sources = ["one"] }]

"#;

const RULES: &str = r#"
code = "420000"

[[pooling]]
scheme = "employee"
visit = "outpatient"
from = "2023-02-01"
sources = ["one"]
account_first = true
deductible = { mode = ["annual", "per_visit"], yuan = { in_service = "700" }, annual_max = { in_service = "900" }, later = [{ nth = 2, factor = { in_service = "0.5" } }] }
bands = [{ over = "0", ratio = { in_service = ["0.60", "0.65"] } }, { over = "1000", ratio = { in_service = "0.70" } }]
band_base = "in_scope"
cap = { base = "fund_paid", yuan = { in_service = "3500", variants = [{ person = "in_service", trait = "tcm", from_age = 45, is = "4500" }] } }
class_b_pre_self_pay = "0.10"
supplements = [{ fund = "large_sum", base = "above_cap", bands = [{ over = "0", ratio = "0.98" }], limit = "300000" }]
away = [{ kind = "referred", points = "0.10" }]
"#;

/// X08: whatever the bytes are, there is a reply; and what is taken answers every question without a panic.
#[test]
fn x08_no_change_of_any_byte_panics_even_with_its_right_hash() {
    let root = std::env::temp_dir().join(format!("gongji-{}-load-few", std::process::id()));
    for (code, text) in [("000000", NATION), ("420000", PROVINCE)] {
        fs::create_dir_all(root.join(code)).unwrap();
        fs::write(root.join(code).join("policy.toml"), text).unwrap();
    }
    fs::write(root.join("420000/pooling.toml"), RULES).unwrap();
    let read = Policies::read(&root).map_err(|faults| faults.join("\n")).unwrap();
    fs::remove_dir_all(&root).unwrap();
    let policies = policies_json(&read);
    let whole = encode_named(&read.catalogue);
    assert_eq!(load(&policies)["ok"], true);
    let bill = json!({
        "day": "2025-04-01", "region": "420000", "scheme": "employee", "visit": "outpatient", "level": "3",
        "person": "in_service", "age": 47, "amounts": { "medfee_sumamt": "8000" }, "own_account": "50",
    });
    let case = json!({
        "day": "2025-04-01", "grantor": { "region": "420000", "scheme": "employee", "account": true, "balance": "5000", "bound": 2 },
        "grantee": { "region": "420000", "relation": "child", "scheme": "resident" },
    });
    // The names of words come first, thousands of bytes of one kind: one bit of every eleventh is enough.
    let names = whole.len() - encode(&read.catalogue).len();
    let (mut taken, mut left) = (0_usize, 0_usize);
    for place in (0..names).step_by(11).chain(names..whole.len()) {
        let bits: &[u8] = if place < names { &[0x04] } else { &[0x01, 0x02, 0x04, 0x08, 0x10, 0x20, 0x40, 0x80, 0xff] };
        for bits in bits {
            let mut bent = whole.clone();
            bent[place] ^= *bits;
            let reply = load(&with_pack(policies.clone(), &bent));
            let count = if reply["ok"] == true { &mut taken } else { &mut left };
            *count = count.saturating_add(1);
            for json in [&bill, &case] {
                let _ = (check_binding(&json.to_string()), preview_deduction(&json.to_string()));
            }
        }
    }
    assert!(taken > 0 && left > 0, "{taken} taken, {left} refused");
    reset_policies();
}

/// The module reads base64 by itself; a well-kept crate says what it must read.
#[test]
fn x08_base64_is_read_as_a_well_kept_crate_reads_it() {
    let good = published(small());
    let text = good["pack"].as_str().unwrap();
    let letters = [b'A', b'b', b'9', b'+', b'/', b'=', b'-', b' ', b'\n', b'@', b'[', b'`', b'{', b':'];
    for place in 0..text.len() {
        for letter in letters {
            let mut bent = text.as_bytes().to_vec();
            bent[place] = letter;
            let bent = String::from_utf8(bent).unwrap();
            let reply = load(&with(good.clone(), "pack", json!(bent)));
            // What the crate reads goes on to its hash; what it does not read is said to be no base64.
            let read = reply["ok"] == true || reply["errors"][0]["code"] == "sha256";
            assert_eq!(read, Base64::decode_vec(&bent).is_ok(), "{place} {}", letter as char);
        }
    }
    reset_policies();
}

/// Every fault that `check` knows, in a pack whose hash is right.
#[test]
fn x04_policies_that_cannot_hold_are_refused_even_with_their_right_hash() {
    type Bend = fn(&mut Catalogue);
    let faults: [(&str, &str, Bend); 18] = [
        ("pack.420000.max_grantees", "two statements overlap", |c| c.provisions[2].start = c.provisions[1].start),
        ("pack.420000.max_grantees", "two statements overlap", |c| c.provisions[1].last = Day::parse("2025-01-01")),
        ("pack.420000.max_grantees", "days between two statements are covered by neither", |c| {
            c.provisions[1].last = Day::parse("2024-12-30");
        }),
        ("pack.420000.kept_back", "`after` must lie before `by`", |c| {
            c.provisions[0].start.after = c.provisions[0].start.by
        }),
        ("pack.420000.kept_back", "`after` needs `by`", |c| c.provisions[0].start.by = None),
        ("pack.420000.kept_back", "`to` lies before the start", |c| c.provisions[0].last = Day::parse("2023-12-31")),
        ("pack.420000.kept_back", "no statement", |c| c.provisions[0].values.clear()),
        ("pack.420000.kept_back", "no source", |c| c.provisions[0].values[0].sources.clear()),
        ("pack.420000.kept_back", "an unknown source", |c| c.provisions[0].values[0].sources[0] = 1),
        ("pack.420000.kept_back", "a number above its cap", |c| {
            c.provisions[0].values[0].value = PackedValue(10_000_001)
        }),
        ("pack.420000.kept_back", "two candidates say the same", |c| {
            let again = c.provisions[0].values[0].clone();
            c.provisions[0].values.push(again);
        }),
        ("pack.420000.relations", "no word", |c| {
            (c.provisions[0].topic, c.provisions[0].values[0].value) = (Topic::Relations, PackedValue(0))
        }),
        ("pack.420000.max_grantees", "out of order", |c| c.provisions.swap(0, 1)),
        ("pack.000000.place", "out of order", |c| c.places.swap(0, 1)),
        ("pack.420000.place", "two policies for one place", |c| c.places.push(c.places[1].clone())),
        ("pack.420000.place", "its province or the nation has no policy", |c| drop(c.places.remove(0))),
        ("pack.420000.kept_back", "the place is not listed", |c| drop(c.places.pop())),
        ("pack.000000.sources", "the keys do not ascend", |c| c.sources.push(c.sources[0].clone())),
    ];
    for (path, what, bend) in faults {
        let mut bent = small();
        bend(&mut bent);
        let before = about();
        let reply = load(&published(bent));
        let errors = reply["errors"].as_array().unwrap();
        let found = errors
            .iter()
            .any(|error| error["code"] == "policy_fault" && error["path"] == path && error["expected"] == what);
        // Provisions that are out of order have another index; every other fault is named at its own place.
        assert!(
            found || what == "out of order" && errors.iter().any(|error| error["expected"] == what),
            "{path} {what}: {reply}"
        );
        assert_eq!(about(), before);
    }
}

#[test]
fn x08_a_catalogue_made_to_be_slow_is_refused() {
    let mut many = small();
    let day = |n: u16| Day::from_number(20_000_u16.saturating_add(n)).map(Start::on).unwrap();
    many.provisions = (0..65).map(|n| Provision { start: day(n), ..many.provisions[0].clone() }).collect();
    assert_eq!(refused(&published(many.clone())), is("policy_fault", "pack.000000.settings"));
    many.provisions.pop();
    assert_eq!(load(&published(many))["ok"], true);
    reset_policies();
}

/// A copy of `policies/`, to be changed.
fn copied(name: &str) -> std::path::PathBuf {
    let root = std::env::temp_dir().join(format!("gongji-{}-load-{name}", std::process::id()));
    for folder in fs::read_dir("policies").unwrap() {
        let folder = folder.unwrap().path();
        let to = root.join(folder.file_name().unwrap());
        fs::create_dir_all(&to).unwrap();
        for file in ["policy.toml", "pooling.toml"].into_iter().filter(|file| folder.join(file).exists()) {
            fs::copy(folder.join(file), to.join(file)).unwrap();
        }
    }
    root
}

/// From the folder to the answer: 河北 opened 近亲属 on 2024-08-02; with another day in the file the answer is another.
#[test]
fn b06_one_changed_day_changes_the_verdict_until_the_built_in_policies_are_back() {
    let outcome = || {
        let case = json!({
            "day": "2024-08-02",
            "grantor": { "region": "130100", "scheme": "employee", "account": true, "status": "normal", "bound": 0 },
            "grantee": { "relation": "sibling", "region": "130200", "scheme": "resident", "status": "normal", "bound": 0 },
        });
        serde_json::from_str::<Value>(&check_binding(&case.to_string())).unwrap()["value"]["outcome"].clone()
    };
    let root = copied("day");
    let file = fs::read_dir(&root)
        .unwrap()
        .map(|folder| folder.unwrap().path())
        .find(|folder| folder.display().to_string().contains("130000"));
    let file = file.unwrap().join("policy.toml");
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("2024-08-02"));
    fs::write(&file, text.replace("2024-08-02", "2024-08-03")).unwrap();
    let read = Policies::read(&root).map_err(|faults| faults.join("\n")).unwrap();
    fs::remove_dir_all(&root).unwrap();

    assert_eq!(outcome(), "eligible");
    assert_eq!(load(&policies_json(&read))["ok"], true);
    assert_eq!(outcome(), "ineligible");
    // What is refused now leaves the loaded ones in force, not the built-in ones.
    assert_eq!(refused(&json!({ "schema": 999 })), is("schema", "schema"));
    assert_eq!(outcome(), "ineligible");
    reset_policies();
    assert_eq!(outcome(), "eligible");
}
