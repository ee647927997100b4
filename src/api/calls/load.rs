//! An edition out of what `policies.json` holds.

use super::base64;
use crate::api::bytes::{RequestObject, RequestValue, field as field_of};
use crate::api::codec::{InputError, InputErrorCode, MOST_ERRORS, name_of};
use crate::catalogue::{Edition, SCHEMA};
use crate::date::Day;
use crate::policy::{Catalogue, PackFault, PolicyFault, check, decode_named};
use crate::region::Region;
use sha2::{Digest, Sha256};

/// The fields of `policies.json`. They are read by hand: the schema is looked at before the other fields, and `places` and
/// `sources`, which are for people, are only compared with the pack.
const FIELDS: [&str; 6] = ["schema", "sha256", "day", "places", "pack", "sources"];

/// Reads the edition in what `policies.json` holds, and checks it as a build does.
///
/// # Errors
/// `schema` for another form of pack and for a word that this version does not know, `sha256` for one that was cut off or changed, `policy_fault` for every provision that cannot
/// hold, and the usual ones.
pub fn edition(file: &RequestValue<'_>) -> Result<Edition, Vec<InputError>> {
    let edition = unpack(file).map_err(|error| vec![error])?;
    let faults = check(&edition.catalogue);
    if faults.is_empty() { Ok(edition) } else { Err(faults.iter().take(MOST_ERRORS).map(fault_error).collect()) }
}

fn fault_error(fault: &PolicyFault) -> InputError {
    let path = format!("pack.{}.{}", fault.region, fault.table);
    InputError { code: InputErrorCode::PolicyFault, path, expected: fault.what.into() }
}

fn unpack(file: &RequestValue<'_>) -> Result<Edition, InputError> {
    let wrong = |code, key: &str, expected: &str| InputError::new(code, expected).within(key);
    let RequestValue::Object(fields) = file else {
        return Err(InputError::new(InputErrorCode::WrongType, "an object"));
    };
    // A later schema may have other fields, so the schema is what is wrong with them.
    let RequestValue::Number(schema) = field(fields, "schema")? else {
        return Err(wrong(InputErrorCode::WrongType, "schema", "a number"));
    };
    if schema.parse() != Ok(SCHEMA) {
        return Err(InputError::new(InputErrorCode::Schema, SCHEMA).within("schema"));
    }
    if let Some((key, _)) = fields.iter().find(|(key, _)| !FIELDS.contains(key)) {
        return Err(wrong(InputErrorCode::UnknownField, name_of(key), &FIELDS.join(", ")));
    }
    let RequestValue::List(places) = field(fields, "places")? else {
        return Err(wrong(InputErrorCode::WrongType, "places", "a list"));
    };
    let day =
        Day::parse(text(fields, "day")?).ok_or_else(|| wrong(InputErrorCode::Day, "day", "a day as YYYY-MM-DD"))?;
    let RequestValue::Object(texts) = field(fields, "sources")? else {
        return Err(wrong(InputErrorCode::WrongType, "sources", "an object"));
    };

    let not_readable = |expected| wrong(InputErrorCode::NotReadable, "pack", expected);
    let pack = base64::decode(text(fields, "pack")?).ok_or_else(|| not_readable("base64"))?;
    let sha256 = hexadecimal(&Sha256::digest(&pack));
    if sha256 != text(fields, "sha256")? {
        return Err(wrong(InputErrorCode::Sha256, "sha256", "the SHA-256 of the pack, 64 hexadecimal digits"));
    }
    let catalogue: Catalogue = decode_named(&pack).map_err(|fault| match fault {
        PackFault::Broken => not_readable("a packed catalogue"),
        PackFault::UnknownWord(table, word) => {
            InputError::new(InputErrorCode::Schema, "a word of this version").within(word).within(table).within("pack")
        }
    })?;
    if !catalogue.sources.iter().all(|source| field_of(texts, &source.key).is_some()) {
        return Err(wrong(InputErrorCode::Missing, "sources", "the text of every source in the pack"));
    }
    let region = |place: &RequestValue<'_>| {
        let RequestValue::Object(fields) = place else { return None };
        field_of(fields, "region").and_then(RequestValue::as_str).and_then(Region::parse)
    };
    let regions = places.iter().map(region);
    if !regions.eq(catalogue.places.iter().map(|place| Some(place.region))) {
        return Err(wrong(InputErrorCode::Contradiction, "places", "the places of the pack, in their order"));
    }
    Ok(Edition { catalogue, sha256, day, figures: true })
}

fn field<'f, 'a>(fields: &'f RequestObject<'a>, key: &str) -> Result<&'f RequestValue<'a>, InputError> {
    let wrong = |code| InputError::new(code, "a value").within(key);
    let value = field_of(fields, key).ok_or_else(|| wrong(InputErrorCode::Missing))?;
    if *value == RequestValue::Null { Err(wrong(InputErrorCode::NullValue)) } else { Ok(value) }
}

fn text<'a>(fields: &RequestObject<'a>, key: &str) -> Result<&'a str, InputError> {
    field(fields, key)?.as_str().ok_or_else(|| InputError::new(InputErrorCode::WrongType, "text").within(key))
}

fn hexadecimal(bytes: &[u8]) -> String {
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}
