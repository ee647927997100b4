//! Packs: a catalogue as bytes, as it is built into the module and stands in `policies.json`.

mod benefit;
mod bytes;

use super::catalogue::{Catalogue, CataloguePlace, CatalogueSource};
use super::document::DocumentMonth;
use super::provision::{PackedValue, Provision, SourcedValue, Start};
use super::terms::Confidence;
use crate::date::Day;
use crate::region::Region;
use crate::vocabulary::Vocabulary;
use bytes::{PackReader, PackWriter};

/// The version of the form of a pack. A pack names topics and words by their index, so the version changes with every change
/// of a vocabulary or of the bytes; the test `schema` notices both.
pub const SCHEMA: u32 = 2;

/// The bits of a source's number that its confidence takes.
const CONFIDENCE_BITS: u32 = 2;

/// Returns a catalogue as bytes.
#[must_use]
pub fn encode(catalogue: &Catalogue) -> Vec<u8> {
    let mut out = PackWriter::default();
    out.list(&catalogue.sources, |out, source| {
        out.text(&source.key);
        credentials(out, source);
    });
    out.list(&catalogue.places, |out, place| {
        region(out, place.region);
        out.text(&place.name);
        out.text(&place.name_en);
    });
    out.list(&catalogue.provisions, |out, provision| {
        region(out, provision.region);
        word(out, provision.topic);
        span(out, provision.start, provision.last);
        out.list(&provision.values, |out, sourced| {
            out.number(u64::from(sourced.value.0));
            sources(out, &sourced.sources);
        });
    });
    out.list(&catalogue.benefits, benefit::write);
    out.0
}

/// Returns the catalogue in a pack, or `None` if the bytes are no pack.
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<Catalogue> {
    let mut input = PackReader(bytes);
    let read = &mut input;
    let catalogue = Catalogue {
        sources: read.list(read_source)?,
        places: read.list(|read| {
            Some(CataloguePlace { region: read_region(read)?, name: read.text()?, name_en: read.text()? })
        })?,
        provisions: read.list(|read| {
            let (region, topic) = (read_region(read)?, read_word(read)?);
            let (start, last) = read_span(read)?;
            let values = read
                .list(|read| Some(SourcedValue { value: PackedValue(read.small()?), sources: read_sources(read)? }))?;
            Some(Provision { region, topic, start, last, values })
        })?,
        benefits: read.list(benefit::read)?,
    };
    // The hash of a pack counts every byte, so bytes behind the catalogue are refused.
    input.0.is_empty().then_some(catalogue)
}

/// Writes confidence and date of a source as one number: the confidence in the lowest two bits, the month above. Most sources
/// have no month, and one byte then.
fn credentials(out: &mut PackWriter, source: &CatalogueSource) {
    let month = source.dated.map_or(0, |month| u64::from(month.number()).saturating_add(1));
    out.number(month << CONFIDENCE_BITS | u64::from(source.confidence.index()));
}

fn read_source(read: &mut PackReader<'_>) -> Option<CatalogueSource> {
    let (key, number): (_, u32) = (read.text()?, read.small()?);
    let confidence = Confidence::from_index(number & ((1 << CONFIDENCE_BITS) - 1))?;
    let dated = match number.wrapping_shr(CONFIDENCE_BITS).checked_sub(1) {
        None => None,
        Some(month) => Some(DocumentMonth::from_number(month.try_into().ok()?)?),
    };
    Some(CatalogueSource { key, confidence, dated })
}

fn region(out: &mut PackWriter, region: Region) {
    out.number(u64::from(region.code()));
}

fn read_region(read: &mut PackReader<'_>) -> Option<Region> {
    Region::from_code(read.small()?)
}

fn word<T: Vocabulary>(out: &mut PackWriter, word: T) {
    out.number(u64::from(word.index()));
}

fn read_word<T: Vocabulary>(read: &mut PackReader<'_>) -> Option<T> {
    T::from_index(read.small()?)
}

fn sources(out: &mut PackWriter, sources: &[u16]) {
    out.list(sources, |out, source| out.number(u64::from(*source)));
}

fn read_sources(read: &mut PackReader<'_>) -> Option<Vec<u16>> {
    read.list(PackReader::small)
}

fn span(out: &mut PackWriter, start: Start, last: Option<Day>) {
    for day in [start.after, start.by, last] {
        out.maybe(day.and_then(Day::number).map(u64::from));
    }
}

fn read_span(read: &mut PackReader<'_>) -> Option<(Start, Option<Day>)> {
    let mut day = || match read.maybe()? {
        None => Some(None),
        Some(number) => Day::from_number(number).map(Some),
    };
    let (after, by, last) = (day()?, day()?, day()?);
    Some((Start { after, by }, last))
}
