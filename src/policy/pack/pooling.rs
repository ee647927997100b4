//! A [`Pooling`] as bytes.

use super::bytes::{Reader, Writer};
use super::{read_region, read_sources, read_span, read_word, region, sources, span, word};
use crate::money::Money;
use crate::policy::pooling::{AgeCap, Band, Cap, Deductible, Grid, Level, Person, Pooling};
use crate::rate::Rate;
use crate::word::Word;

pub fn write(out: &mut Writer, pooling: &Pooling) {
    region(out, pooling.region);
    word(out, pooling.scheme);
    word(out, pooling.visit);
    span(out, pooling.start, pooling.last);
    sources(out, &pooling.sources);
    word(out, pooling.deductible.mode);
    grid(out, &pooling.deductible.amounts, fen);
    maybe_word(out, pooling.band_base);
    out.list(&pooling.bands, |out, band| {
        out.number(band.over.fen());
        grid(out, &band.ratio, share);
    });
    cap(out, &pooling.cap);
    out.maybe(pooling.class_b.map(share));
}

pub fn read(read: &mut Reader<'_>) -> Option<Pooling> {
    let (region, scheme, visit) = (read_region(read)?, read_word(read)?, read_word(read)?);
    let (start, last) = read_span(read)?;
    Some(Pooling {
        region,
        scheme,
        visit,
        start,
        last,
        sources: read_sources(read)?,
        deductible: Deductible { mode: read_word(read)?, amounts: read_grid(read, Money::from_fen)? },
        band_base: read_maybe_word(read)?,
        bands: read
            .list(|read| Some(Band { over: Money::from_fen(read.number()?)?, ratio: read_grid(read, read_share)? }))?,
        cap: read_cap(read)?,
        class_b: read.maybe()?.and_then(read_share),
    })
}

fn cap(out: &mut Writer, cap: &Cap) {
    maybe_word(out, cap.base);
    for yearly in cap.yearly {
        out.maybe(yearly.map(fen));
    }
    out.list(&cap.ages, |out, step| {
        word(out, step.person);
        out.number(u64::from(step.from_age));
        out.number(step.yearly.fen());
    });
    out.number(u64::from(cap.unlimited));
}

fn read_cap(read: &mut Reader<'_>) -> Option<Cap> {
    let base = read_maybe_word(read)?;
    let mut amount = || Some(read.maybe::<u64>()?.and_then(Money::from_fen));
    let yearly = [amount()?, amount()?, amount()?];
    let ages = read.list(|read| {
        Some(AgeCap { person: read_word(read)?, from_age: read.small()?, yearly: Money::from_fen(read.number()?)? })
    })?;
    Some(Cap { base, yearly, ages, unlimited: read.number()? == 1 })
}

fn fen(amount: Money) -> u64 {
    amount.fen()
}

fn share(rate: Rate) -> u64 {
    u64::from(rate.ten_thousandths())
}

fn read_share(n: u64) -> Option<Rate> {
    Rate::from_ten_thousandths(u16::try_from(n).ok()?)
}

fn maybe_word<T: Word>(out: &mut Writer, word: Option<T>) {
    out.maybe(word.map(|word| u64::from(word.index())));
}

fn read_maybe_word<T: Word>(read: &mut Reader<'_>) -> Option<Option<T>> {
    Some(read.maybe::<u32>()?.and_then(T::at))
}

fn grid<T: Copy>(out: &mut Writer, grid: &Grid<T>, write: fn(T) -> u64) {
    for level in Level::ALL {
        for person in Person::ALL {
            out.maybe(grid.get(*level, *person).map(write));
        }
    }
}

fn read_grid<T: Copy>(read: &mut Reader<'_>, value: fn(u64) -> Option<T>) -> Option<Grid<T>> {
    let mut grid = Grid::default();
    for level in Level::ALL {
        for person in Person::ALL {
            grid.set(*level, *person, read.maybe::<u64>()?.and_then(value));
        }
    }
    Some(grid)
}
