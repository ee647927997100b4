//! Benefit schedules as bytes.

use super::bytes::{PackReader, PackWriter};
use super::{read_region, read_sources, read_span, region, sources, span, word};
use crate::benefit::{
    AwayRule, Band, BenefitSchedule, CapRule, Deductible, FigureCell, FigureTable, ReadmissionRule, ScheduleReach,
    Supplement,
};
use crate::money::Money;
use crate::rate::Rate;
use crate::vocabulary::Set;

/// The flags of a benefit schedule, in one number.
const ACCOUNT_FIRST: u8 = 1;
const UNLIMITED: u8 = 1 << 1;
/// The schedule of a province that reaches every pooling area.
const COMMON: u8 = 1 << 2;

/// Writes one benefit schedule.
pub fn write(out: &mut PackWriter, benefit: &BenefitSchedule) {
    region(out, benefit.region);
    word(out, benefit.scheme);
    word(out, benefit.visit);
    span(out, benefit.start, benefit.last);
    sources(out, &benefit.sources);
    let is_common = benefit.reach == ScheduleReach::Province;
    let flag = |is_set: bool, flag: u8| if is_set { u64::from(flag) } else { 0 };
    out.number(
        flag(benefit.account_first, ACCOUNT_FIRST) | flag(benefit.unlimited, UNLIMITED) | flag(is_common, COMMON),
    );
    deductible(out, &benefit.deductible);
    out.list(&benefit.band_base, |out, base| word(out, *base));
    out.list(&benefit.bands, |out, band| {
        amount(out, band.over);
        table(out, &band.ratio);
    });
    out.list(&benefit.caps, |out, cap| {
        word(out, cap.period);
        out.list(&cap.base, |out, base| word(out, *base));
        table(out, &cap.amounts);
    });
    out.list(&benefit.cap_with, |out, visit| word(out, *visit));
    out.maybe(benefit.class_b.map(|rate| u64::from(rate.ten_thousandths())));
    out.list(&benefit.supplements, |out, supplement| {
        word(out, supplement.fund);
        word(out, supplement.base);
        out.list(&supplement.bands, |out, (over, rate)| {
            amount(out, *over);
            ratio(out, *rate);
        });
        out.maybe(supplement.limit.map(Money::fen));
    });
    out.list(&benefit.away, |out, rule| {
        word(out, rule.kind);
        ratio(out, rule.points);
        ratio(out, rule.self_pay);
    });
}

/// Reads one benefit schedule.
pub fn read(read: &mut PackReader<'_>) -> Option<BenefitSchedule> {
    let (region, scheme, visit) = (read_region(read)?, read.word()?, read.word()?);
    let (start, last) = read_span(read)?;
    let sources = read_sources(read)?;
    let flags: u8 = read.small().filter(|flags| *flags < COMMON << 1)?;
    Some(BenefitSchedule {
        region,
        scheme,
        visit,
        reach: if flags & COMMON == 0 { ScheduleReach::OwnScheme } else { ScheduleReach::Province },
        start,
        last,
        sources,
        account_first: flags & ACCOUNT_FIRST != 0,
        unlimited: flags & UNLIMITED != 0,
        deductible: read_deductible(read)?,
        band_base: read.list(PackReader::word)?,
        bands: read.list(|read| Some(Band { over: read_amount(read)?, ratio: read_table(read)? }))?,
        caps: read.list(|read| {
            Some(CapRule { period: read.word()?, base: read.list(PackReader::word)?, amounts: read_table(read)? })
        })?,
        cap_with: read.list(PackReader::word)?,
        class_b: match read.maybe()? {
            None => None,
            Some(rate) => Some(Rate::from_ten_thousandths(rate)?),
        },
        supplements: read.list(|read| {
            Some(Supplement {
                fund: read.word()?,
                base: read.word()?,
                bands: read.list(|read| Some((read_amount(read)?, read_ratio(read)?)))?,
                limit: match read.maybe()? {
                    None => None,
                    Some(fen) => Some(Money::from_fen(fen)?),
                },
            })
        })?,
        away: read.list(|read| {
            Some(AwayRule { kind: read.word()?, points: read_ratio(read)?, self_pay: read_ratio(read)? })
        })?,
    })
}

fn deductible(out: &mut PackWriter, deductible: &Deductible) {
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

fn read_deductible(read: &mut PackReader<'_>) -> Option<Deductible> {
    Some(Deductible {
        mode: read.list(PackReader::word)?,
        amounts: read_table(read)?,
        later: read.list(|read| {
            Some(ReadmissionRule { nth: read.small()?, rule: read.word()?, figures: read_table(read)? })
        })?,
        floor: read_table(read)?,
        annual_max: read_table(read)?,
        days: read.maybe()?,
        with: read.list(PackReader::word)?,
    })
}

/// A cell begins with a number whose lowest four bits are its levels and whose next three are its persons. The bits above say
/// which parts follow: ages, a trait, a list of values.
const AGES: u32 = 1 << 7;
const ONLY: u32 = 1 << 8;
const SEVERAL: u32 = 1 << 9;

fn table(out: &mut PackWriter, table: &FigureTable) {
    out.list(&table.0, |out, cell| {
        let flag = |is_set: bool, bit: u32| if is_set { bit } else { 0 };
        let (ages, several) = (cell.ages != FigureCell::ALL_AGES, cell.values.len() != 1);
        let head = u32::from(cell.levels.bits()) | u32::from(cell.persons.bits()) << 4;
        out.number(u64::from(head | flag(ages, AGES) | flag(cell.only.is_some(), ONLY) | flag(several, SEVERAL)));
        if ages {
            out.number(u64::from(cell.ages.0));
            out.number(u64::from(cell.ages.1));
        }
        if let Some(only) = cell.only {
            word(out, only);
        }
        if several {
            out.list(&cell.values, |out, value| short(out, u64::from(*value)));
        } else if let Some(value) = cell.values.first() {
            short(out, u64::from(*value));
        }
    });
}

fn read_table(read: &mut PackReader<'_>) -> Option<FigureTable> {
    let cells = read.list(|read| {
        let head: u32 = read.small().filter(|head| *head < SEVERAL << 1)?;
        let bits = |shift: u32| u16::try_from(head.wrapping_shr(shift) & 0b1111).ok();
        let (ages, several) = (head & AGES != 0, head & SEVERAL != 0);
        let cell = FigureCell {
            levels: Set::from_bits(bits(0)?),
            persons: Set::from_bits(bits(4)?),
            ages: if ages { (read.small()?, read.small()?) } else { FigureCell::ALL_AGES },
            only: if head & ONLY == 0 { None } else { Some(read.word()?) },
            values: if several { read.list(read_figure)? } else { vec![read_figure(read)?] },
        };
        // A part that says no more than its absence is never written.
        (ages == (cell.ages != FigureCell::ALL_AGES) && several == (cell.values.len() != 1)).then_some(cell)
    })?;
    Some(FigureTable(cells))
}

/// Writes a figure. Most figures are whole yuan or whole percents, and a hundredth of them fits into fewer bytes; the lowest bit
/// says which it is.
fn short(out: &mut PackWriter, n: u64) {
    out.number(if n.is_multiple_of(100) { (n / 100) << 1 } else { n << 1 | 1 });
}

fn read_short(read: &mut PackReader<'_>) -> Option<u64> {
    let n = read.number()?;
    let whole = n.wrapping_shr(1);
    if n & 1 == 1 { Some(whole).filter(|n| !n.is_multiple_of(100)) } else { whole.checked_mul(100) }
}

fn read_figure(read: &mut PackReader<'_>) -> Option<u32> {
    read_short(read)?.try_into().ok()
}

fn amount(out: &mut PackWriter, amount: Money) {
    short(out, amount.fen());
}

fn read_amount(read: &mut PackReader<'_>) -> Option<Money> {
    read_short(read).and_then(Money::from_fen)
}

fn ratio(out: &mut PackWriter, rate: Rate) {
    short(out, u64::from(rate.ten_thousandths()));
}

fn read_ratio(read: &mut PackReader<'_>) -> Option<Rate> {
    Rate::from_ten_thousandths(read_short(read)?.try_into().ok()?)
}
