//! A [`Pooling`] as bytes.

use super::bytes::{Reader, Writer};
use super::{read_region, read_sources, read_span, read_word, region, sources, span, word};
use crate::money::Money;
use crate::policy::pooling::{AwayRule, Band, Cap, Cell, Deductible, Later, Pooling, Supplement, Table, money, share};
use crate::rate::Rate;

pub fn write(out: &mut Writer, pooling: &Pooling) {
    region(out, pooling.region);
    word(out, pooling.scheme);
    word(out, pooling.visit);
    span(out, pooling.start, pooling.last);
    sources(out, &pooling.sources);
    out.number(u64::from(pooling.account_first) | u64::from(pooling.unlimited) << 1);
    deductible(out, &pooling.deductible);
    out.list(&pooling.band_base, |out, base| word(out, *base));
    out.list(&pooling.bands, |out, band| {
        amount(out, band.over);
        table(out, &band.ratio);
    });
    out.list(&pooling.caps, |out, cap| {
        word(out, cap.period);
        out.list(&cap.base, |out, base| word(out, *base));
        table(out, &cap.amounts);
    });
    out.list(&pooling.cap_with, |out, visit| word(out, *visit));
    out.maybe(pooling.class_b.map(|rate| u64::from(rate.ten_thousandths())));
    out.list(&pooling.supplements, |out, supplement| {
        word(out, supplement.fund);
        word(out, supplement.base);
        out.list(&supplement.bands, |out, (over, rate)| {
            amount(out, *over);
            ratio(out, *rate);
        });
        out.maybe(supplement.limit.map(Money::fen));
    });
    out.list(&pooling.away, |out, rule| {
        word(out, rule.kind);
        ratio(out, rule.points);
        ratio(out, rule.self_pay);
    });
}

pub fn read(read: &mut Reader<'_>) -> Option<Pooling> {
    let (region, scheme, visit) = (read_region(read)?, read_word(read)?, read_word(read)?);
    let (start, last) = read_span(read)?;
    let sources = read_sources(read)?;
    let flags: u8 = read.small()?;
    Some(Pooling {
        region,
        scheme,
        visit,
        start,
        last,
        sources,
        account_first: flags & 1 == 1,
        unlimited: flags & 2 == 2,
        deductible: read_deductible(read)?,
        band_base: read.list(read_word)?,
        bands: read.list(|read| Some(Band { over: read_amount(read)?, ratio: read_table(read)? }))?,
        caps: read.list(|read| {
            Some(Cap { period: read_word(read)?, base: read.list(read_word)?, amounts: read_table(read)? })
        })?,
        cap_with: read.list(read_word)?,
        class_b: read.maybe()?.map(share),
        supplements: read.list(|read| {
            Some(Supplement {
                fund: read_word(read)?,
                base: read_word(read)?,
                bands: read.list(|read| Some((read_amount(read)?, read_ratio(read)?)))?,
                limit: read.maybe()?.and_then(Money::from_fen),
            })
        })?,
        away: read.list(|read| {
            Some(AwayRule { kind: read_word(read)?, points: read_ratio(read)?, self_pay: read_ratio(read)? })
        })?,
    })
}

fn deductible(out: &mut Writer, deductible: &Deductible) {
    out.list(&deductible.mode, |out, mode| word(out, *mode));
    table(out, &deductible.amounts);
    out.list(&deductible.later, |out, later| {
        out.number(u64::from(later.nth));
        word(out, later.rule);
        table(out, &later.figures);
    });
    table(out, &deductible.floor);
    table(out, &deductible.annual_max);
    out.maybe(deductible.days.map(u64::from));
    out.list(&deductible.with, |out, visit| word(out, *visit));
}

fn read_deductible(read: &mut Reader<'_>) -> Option<Deductible> {
    Some(Deductible {
        mode: read.list(read_word)?,
        amounts: read_table(read)?,
        later: read
            .list(|read| Some(Later { nth: read.small()?, rule: read_word(read)?, figures: read_table(read)? }))?,
        floor: read_table(read)?,
        annual_max: read_table(read)?,
        days: read.maybe()?,
        with: read.list(read_word)?,
    })
}

/// The bits of a cell's head above those of its levels and persons: whether ages, a trait, several values follow.
const AGES: u32 = 1 << 7;
const ONLY: u32 = 1 << 8;
const SEVERAL: u32 = 1 << 9;

fn table(out: &mut Writer, table: &Table) {
    out.list(&table.0, |out, cell| {
        let flag = |is_set: bool, bit: u32| if is_set { bit } else { 0 };
        let (ages, several) = (cell.ages != (0, u8::MAX), cell.values.len() != 1);
        let head = u32::from(cell.levels) | u32::from(cell.persons) << 4;
        out.number(u64::from(head | flag(ages, AGES) | flag(cell.only.is_some(), ONLY) | flag(several, SEVERAL)));
        if ages {
            out.number(u64::from(cell.ages.0));
            out.number(u64::from(cell.ages.1));
        }
        if let Some(only) = cell.only {
            word(out, only);
        }
        if several {
            out.list(&cell.values, |out, value| short(out, *value));
        } else if let Some(value) = cell.values.first() {
            short(out, *value);
        }
    });
}

fn read_table(read: &mut Reader<'_>) -> Option<Table> {
    let cells = read.list(|read| {
        let head: u32 = read.small()?;
        let bits = |bits: u32| u8::try_from(bits & 0b1111).unwrap_or(0);
        Some(Cell {
            levels: bits(head),
            persons: bits(head.wrapping_shr(4)) & 0b111,
            ages: if head & AGES == 0 { (0, u8::MAX) } else { (read.small()?, read.small()?) },
            only: if head & ONLY == 0 { None } else { Some(read_word(read)?) },
            values: if head & SEVERAL == 0 { vec![read_short(read)?] } else { read.list(read_short)? },
        })
    })?;
    Some(Table(cells))
}

/// Most figures are whole yuan or whole percents, and a hundredth of them fits into fewer bytes; the lowest bit tells.
fn short(out: &mut Writer, n: u32) {
    out.number(if n.is_multiple_of(100) { u64::from(n / 100) << 1 } else { u64::from(n) << 1 | 1 });
}

fn read_short(read: &mut Reader<'_>) -> Option<u32> {
    let n: u64 = read.number()?;
    let whole = n.wrapping_shr(1);
    u32::try_from(if n & 1 == 1 { whole } else { whole.checked_mul(100)? }).ok()
}

fn amount(out: &mut Writer, amount: Money) {
    short(out, u32::try_from(amount.fen()).unwrap_or(u32::MAX));
}

fn read_amount(read: &mut Reader<'_>) -> Option<Money> {
    read_short(read).map(money)
}

fn ratio(out: &mut Writer, rate: Rate) {
    short(out, u32::from(rate.ten_thousandths()));
}

fn read_ratio(read: &mut Reader<'_>) -> Option<Rate> {
    read_short(read).map(share)
}
