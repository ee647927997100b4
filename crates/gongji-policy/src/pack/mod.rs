//! Packs: a catalogue as bytes. What is built into the module numbers its words as this version does; what is published in
//! `policies.json` names them first, and any version reads it that knows the words it uses.

mod benefit;
mod bytes;
mod names;
mod words;

use super::catalogue::{Catalogue, CataloguePlace, CatalogueSource};
use super::document::DocumentMonth;
use super::provision::{PackedValue, Provision, SourcedValue, Start};
use super::terms::Confidence;
use super::topic::{Topic, TopicKind};
use crate::date::Day;
use crate::region::Region;
use crate::vocabulary::Vocabulary;
use bytes::{PackReader, PackWriter};
use words::{PackWord, table_of};

/// The version of the form of a published pack. It changes with the bytes, with the kind of a topic and with a word that is no
/// longer there, not with one that is added; the test `schema` notices.
pub const SCHEMA: u32 = 3;

/// The bits of a source's number that its confidence takes.
const CONFIDENCE_BITS: u32 = 2;

/// Why bytes are no published pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackFault<'a> {
    /// The bytes are broken.
    Broken,
    /// The pack uses a word that this version does not know: what it is a word of, and its name.
    UnknownWord(&'a str, &'a str),
}

/// Returns a catalogue as bytes that versions with the same words can read.
#[must_use]
pub fn encode(catalogue: &Catalogue) -> Vec<u8> {
    let mut out = PackWriter::default();
    write(&mut out, catalogue);
    out.0
}

/// Returns a catalogue as bytes that name their words.
#[must_use]
pub fn encode_named(catalogue: &Catalogue) -> Vec<u8> {
    let mut out = PackWriter::default();
    names::write(&mut out);
    write(&mut out, catalogue);
    out.0
}

fn write(out: &mut PackWriter, catalogue: &Catalogue) {
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
}

/// Returns the catalogue in the bytes of [`encode`], or `None` if they are broken.
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<Catalogue> {
    read(&mut PackReader::new(bytes))
}

/// Returns the catalogue in the bytes of [`encode_named`], by whatever version they were written.
///
/// # Errors
/// [`PackFault::UnknownWord`] for the first word used there that this version does not know, [`PackFault::Broken`] for bytes that
/// are no pack.
pub fn decode_named(bytes: &[u8]) -> Result<Catalogue, PackFault<'_>> {
    let mut head = PackReader::new(bytes);
    let words = names::read(&mut head).ok_or(PackFault::Broken)?;
    let mut rest = head.with_words(&words);
    read(&mut rest).ok_or_else(|| {
        let unknown = rest.unknown.and_then(|(table, index)| names::spelled(&PackReader::new(bytes), table, index));
        unknown.map_or(PackFault::Broken, |(table, word)| PackFault::UnknownWord(table, word))
    })
}

fn read(read: &mut PackReader<'_>) -> Option<Catalogue> {
    let catalogue = Catalogue {
        sources: read.list(read_source)?,
        places: read.list(|read| {
            Some(CataloguePlace { region: read_region(read)?, name: read.text()?, name_en: read.text()? })
        })?,
        provisions: read.list(|read| {
            let (region, at) = (read_region(read)?, read.small()?);
            let topic = Topic::from_index(read.own(Topic::TABLE, at)?)?;
            let (start, last) = read_span(read)?;
            let values = read.list(|read| {
                Some(SourcedValue { value: read_value(read, topic, table_of(at))?, sources: read_sources(read)? })
            })?;
            Some(Provision { region, topic, start, last, values })
        })?,
        benefits: read.list(benefit::read)?,
    };
    // The hash of a pack counts every byte, so bytes behind the catalogue are refused.
    read.is_empty().then_some(catalogue)
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

/// Reads a value of a topic; `table` names the words of the topic.
fn read_value(read: &mut PackReader<'_>, topic: Topic, table: usize) -> Option<PackedValue> {
    let value: u32 = read.small()?;
    let own = match topic.kind() {
        TopicKind::Scope(words) => read.scope(table, value, words.len())?,
        TopicKind::Choice(words) => read.choice(table, value, words.len())?,
        TopicKind::Yuan | TopicKind::Count => value,
    };
    Some(PackedValue(own))
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
