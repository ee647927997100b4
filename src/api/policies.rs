//! Policies from a file in place of the built-in ones.

use super::about::{About, about};
use super::base64;
use super::problem::{Problem, ProblemCode};
use super::read::name_of;
use super::wire::{Input, Object, Value, field as field_of};
use crate::catalogue::{Edition, SCHEMA, put_in_force};
use crate::date::Day;
use crate::policy::{Catalogue, Fault, check, decode};
use crate::region::Region;
use sha2::{Digest, Sha256};

/// More faults than this say nothing new.
const MOST_FAULTS: usize = 20;

/// What `policies.json` holds. Read by hand, because the form is looked at before the fields, and because `places` and `sources`
/// are for people: only that they are those of the pack is looked at.
const FIELDS: [&str; 6] = ["schema", "sha256", "day", "places", "pack", "sources"];

/// Puts policies in force instead of those that are: `policies` is what `policies.json` holds. From then on every answer on this
/// thread, its receipt and [`about`] come from them, until others are loaded or [`reset_policies`] is called.
///
/// They pass the same checks that a build makes.
///
/// # Errors
/// In the reply, and then nothing changes: `schema` for another form of pack, `sha256` for one that was cut off or changed,
/// `policy_fault` for every statement that cannot hold, and the usual ones.
///
/// ```
/// use gongji::api::{Reply, about, load_policies};
/// let before = about();
/// assert!(matches!(load_policies(r#"{ "schema": 999 }"#), Reply::Refusal { .. }));
/// assert_eq!(about(), before);
/// ```
pub fn load_policies(policies: impl Into<Input>) -> super::Reply<About> {
    edition(&policies.into()).map(|edition| about_after(Some(edition))).into()
}

/// Puts the built-in policies in force again.
pub fn reset_policies() -> About {
    about_after(None)
}

fn about_after(edition: Option<Edition>) -> About {
    put_in_force(edition);
    about()
}

fn edition(policies: &Input) -> Result<Edition, Vec<Problem>> {
    let edition = policies.value().and_then(|file| unpack(&file)).map_err(|problem| vec![problem])?;
    let faults = check(&edition.catalogue);
    if faults.is_empty() { Ok(edition) } else { Err(faults.iter().take(MOST_FAULTS).map(problem).collect()) }
}

fn problem(fault: &Fault) -> Problem {
    let path = format!("pack.{}.{}", fault.region, fault.table);
    Problem { code: ProblemCode::PolicyFault, path, expected: fault.what.into() }
}

fn unpack(file: &Value<'_>) -> Result<Edition, Problem> {
    let wrong = |code, key: &str, expected: &str| Problem::new(code, expected).within(key);
    let Value::Object(fields) = file else { return Err(Problem::new(ProblemCode::WrongType, "an object")) };
    // A later form may have other fields, and they are not what is wrong.
    let Value::Number(schema) = field(fields, "schema")? else {
        return Err(wrong(ProblemCode::WrongType, "schema", "a number"));
    };
    if schema.parse() != Ok(SCHEMA) {
        return Err(Problem::new(ProblemCode::Schema, SCHEMA).within("schema"));
    }
    if let Some((key, _)) = fields.iter().find(|(key, _)| !FIELDS.contains(key)) {
        return Err(wrong(ProblemCode::UnknownField, name_of(key), &FIELDS.join(", ")));
    }
    let Value::List(places) = field(fields, "places")? else {
        return Err(wrong(ProblemCode::WrongType, "places", "a list"));
    };
    let day = Day::parse(text(fields, "day")?).ok_or_else(|| wrong(ProblemCode::Day, "day", "a day as YYYY-MM-DD"))?;
    let Value::Object(texts) = field(fields, "sources")? else {
        return Err(wrong(ProblemCode::WrongType, "sources", "an object"));
    };

    let not_readable = |expected| wrong(ProblemCode::NotReadable, "pack", expected);
    let pack = base64::decode(text(fields, "pack")?).ok_or_else(|| not_readable("base64"))?;
    let sha256 = hexadecimal(&Sha256::digest(&pack));
    if sha256 != text(fields, "sha256")? {
        return Err(wrong(ProblemCode::Sha256, "sha256", "the SHA-256 of the pack, 64 hexadecimal digits"));
    }
    let catalogue: Catalogue = decode(&pack).ok_or_else(|| not_readable("a packed catalogue"))?;
    if !catalogue.sources.iter().all(|source| field_of(texts, &source.key).is_some()) {
        return Err(wrong(ProblemCode::Missing, "sources", "the text of every source in the pack"));
    }
    let region = |place: &Value<'_>| {
        let Value::Object(fields) = place else { return None };
        field_of(fields, "region").and_then(Value::as_str).and_then(Region::parse)
    };
    let regions = places.iter().map(region);
    if !regions.eq(catalogue.places.iter().map(|place| Some(place.region))) {
        return Err(wrong(ProblemCode::Contradiction, "places", "the places of the pack, in their order"));
    }
    Ok(Edition { catalogue, sha256, day })
}

fn field<'f, 'a>(fields: &'f Object<'a>, key: &str) -> Result<&'f Value<'a>, Problem> {
    let wrong = |code| Problem::new(code, "a value").within(key);
    let value = field_of(fields, key).ok_or_else(|| wrong(ProblemCode::Missing))?;
    if *value == Value::Null { Err(wrong(ProblemCode::NullValue)) } else { Ok(value) }
}

fn text<'a>(fields: &Object<'a>, key: &str) -> Result<&'a str, Problem> {
    field(fields, key)?.as_str().ok_or_else(|| Problem::new(ProblemCode::WrongType, "text").within(key))
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}
