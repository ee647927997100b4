//! A catalogue as bytes, as it is built into the module.

mod bytes;
mod pooling;

use super::catalogue::{Catalogue, Place, Source};
use super::setting::{Setting, Start, Statement, Value};
use crate::date::Day;
use crate::region::Region;
use crate::word::Word;
use bytes::{Reader, Writer};

/// A catalogue as bytes.
#[must_use]
pub fn encode(catalogue: &Catalogue) -> Vec<u8> {
    let mut out = Writer::default();
    out.list(&catalogue.sources, |out, source| {
        out.text(&source.key);
        word(out, source.confidence);
    });
    out.list(&catalogue.places, |out, place| {
        region(out, place.region);
        out.text(&place.name);
        out.text(&place.name_en);
    });
    out.list(&catalogue.settings, |out, setting| {
        region(out, setting.region);
        word(out, setting.topic);
        span(out, setting.start, setting.last);
        out.list(&setting.statements, |out, statement| {
            out.number(u64::from(statement.value.0));
            sources(out, &statement.sources);
        });
    });
    out.list(&catalogue.poolings, pooling::write);
    out.0
}

/// The catalogue in some bytes, or `None` if they are not one.
#[must_use]
pub fn decode(bytes: &[u8]) -> Option<Catalogue> {
    let mut input = Reader(bytes);
    let read = &mut input;
    let catalogue = Catalogue {
        sources: read.list(|read| Some(Source { key: read.text()?, confidence: read_word(read)? }))?,
        places: read
            .list(|read| Some(Place { region: read_region(read)?, name: read.text()?, name_en: read.text()? }))?,
        settings: read.list(|read| {
            let (region, topic) = (read_region(read)?, read_word(read)?);
            let (start, last) = read_span(read)?;
            let statements =
                read.list(|read| Some(Statement { value: Value(read.small()?), sources: read_sources(read)? }))?;
            Some(Setting { region, topic, start, last, statements })
        })?,
        poolings: read.list(pooling::read)?,
    };
    // Bytes that nobody read would be said to hold as well: the hash counts them.
    input.0.is_empty().then_some(catalogue)
}

fn region(out: &mut Writer, region: Region) {
    out.number(u64::from(region.code()));
}

fn read_region(read: &mut Reader<'_>) -> Option<Region> {
    Region::from_code(read.small()?)
}

fn word<T: Word>(out: &mut Writer, word: T) {
    out.number(u64::from(word.index()));
}

fn read_word<T: Word>(read: &mut Reader<'_>) -> Option<T> {
    T::at(read.small()?)
}

fn sources(out: &mut Writer, sources: &[u16]) {
    out.list(sources, |out, source| out.number(u64::from(*source)));
}

fn read_sources(read: &mut Reader<'_>) -> Option<Vec<u16>> {
    read.list(Reader::small)
}

fn span(out: &mut Writer, start: Start, last: Option<Day>) {
    for day in [start.after, start.by, last] {
        out.maybe(day.and_then(Day::number).map(u64::from));
    }
}

fn read_span(read: &mut Reader<'_>) -> Option<(Start, Option<Day>)> {
    let mut day = || Some(read.maybe()?.and_then(Day::from_number));
    let (after, by, last) = (day()?, day()?, day()?);
    Some((Start { after, by }, last))
}

#[cfg(test)]
mod tests {
    use super::{decode, encode};
    use crate::catalogue::built_in;

    /// Coprime to the size of every field, so that each kind of field is hit.
    const STEP: usize = 13;

    #[test]
    fn the_built_in_catalogue_goes_there_and_back() {
        assert!(!built_in().settings.is_empty());
        assert_eq!(decode(&encode(built_in())).as_ref(), Some(built_in()));
    }

    #[test]
    fn a_broken_pack_is_refused_and_never_panics() {
        let whole = encode(built_in());
        for length in (0..whole.len()).step_by(STEP) {
            assert_eq!(decode(whole.get(..length).unwrap_or(&[])), None, "cut at {length}");
        }
        for place in (0..whole.len()).step_by(STEP) {
            let mut bent = whole.clone();
            if let Some(byte) = bent.get_mut(place) {
                *byte ^= 0xff;
            }
            let _ = decode(&bent);
        }
    }
}
