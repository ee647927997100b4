//! `[[pooling]]`: one benefit schedule of a place.

use crate::grid::{grid, sub};
use crate::source::SourceRegister;
use crate::toml_table::{TomlTable, rate, yuan};
use gongji_policy::money::Money;
use gongji_policy::rate::Rate;
use gongji_policy::region::Region;
use gongji_policy::vocabulary::Vocabulary;
use gongji_policy::{
    AwayRule, Band, BenefitSchedule, CapRule, Deductible, DeductibleMode, FigureTable, ReadmissionFormula,
    ReadmissionRule, ScheduleReach, Supplement,
};

/// Reads one benefit schedule.
pub fn read(region: Region, row: &toml::Table, sources: &SourceRegister) -> Result<BenefitSchedule, String> {
    let mut table = TomlTable::new(row);
    let (start, last) = table.span()?;
    table.maybe_text("note")?;
    let (caps, unlimited) = caps(&mut table)?;
    let benefit = BenefitSchedule {
        region,
        scheme: table.word("scheme")?,
        visit: table.word("visit")?,
        reach: reach(&mut table, region)?,
        start,
        last,
        sources: sources.cited(&mut table)?,
        account_first: flag(&mut table, "account_first")?,
        deductible: deductible(sub(&mut table, "deductible")?.ok_or("`deductible` is missing")?)?,
        band_base: words(&mut table, "band_base")?,
        bands: bands(&mut table)?,
        caps,
        unlimited,
        cap_with: words(&mut table, "cap_with")?,
        class_b: table.rate("class_b_pre_self_pay")?,
        supplements: rows(&mut table, "supplements", supplement)?,
        away: rows(&mut table, "away", away)?,
    };
    table.finish()?;
    Ok(benefit)
}

/// Reads `reach`, a key of provinces of several pooling areas only.
fn reach(table: &mut TomlTable<'_>, region: Region) -> Result<ScheduleReach, String> {
    let reach = table.maybe_word("reach")?;
    if reach.is_some() && !region.has_pooling_areas() {
        return Err("`reach` is for a province of several pooling areas".into());
    }
    Ok(reach.unwrap_or(ScheduleReach::OwnScheme))
}

fn deductible(mut table: TomlTable<'_>) -> Result<Deductible, String> {
    let mode: Vec<DeductibleMode> = words(&mut table, "mode")?;
    let amounts = match sub(&mut table, "yuan")? {
        Some(amounts) => grid(amounts, fen)?,
        None if mode == [DeductibleMode::None] => FigureTable::default(),
        None if mode.is_empty() => return Err("`deductible` needs `mode`".into()),
        None => return Err("`deductible` needs `yuan`".into()),
    };
    let deductible = Deductible {
        mode,
        amounts,
        later: rows(&mut table, "later", readmission)?,
        floor: sub(&mut table, "floor")?.map_or(Ok(FigureTable::default()), |floor| grid(floor, fen))?,
        annual_max: sub(&mut table, "annual_max")?.map_or(Ok(FigureTable::default()), |most| grid(most, fen))?,
        days: table.count("days")?,
        with: words(&mut table, "with")?,
    };
    table.finish()?;
    Ok(deductible)
}

/// Reads `{ nth = 2, factor = { … } }`: the name of the formula is the key of its figures.
fn readmission(mut table: TomlTable<'_>) -> Result<ReadmissionRule, String> {
    let nth = table.count("nth")?.and_then(|nth| u8::try_from(nth).ok()).filter(|nth| *nth > 1);
    let nth = nth.ok_or("`nth` is no later admission")?;
    for rule in ReadmissionFormula::ALL {
        if let Some(figures) = sub(&mut table, rule.name())? {
            let is_share = matches!(rule, ReadmissionFormula::Factor | ReadmissionFormula::LessShare);
            let figures = grid(figures, if is_share { ten_thousandths } else { fen })?;
            table.finish()?;
            return Ok(ReadmissionRule { nth, rule: *rule, figures });
        }
    }
    Err("a later admission needs `factor`, `yuan`, `less` or `less_share`".into())
}

/// Reads `ratio` for one band, or `bands` for several.
fn bands(table: &mut TomlTable<'_>) -> Result<Vec<Band>, String> {
    match (sub(table, "ratio")?, table.get("bands").is_some()) {
        (Some(ratio), false) => Ok(vec![Band { over: Money::ZERO, ratio: grid(ratio, ten_thousandths)? }]),
        (None, true) => rows(table, "bands", band),
        _ => Err("either `ratio` or `bands`".into()),
    }
}

fn band(mut table: TomlTable<'_>) -> Result<Band, String> {
    let over = amount(&mut table, "over")?.ok_or("`over` is missing")?;
    let ratio = grid(sub(&mut table, "ratio")?.ok_or("a band needs `ratio`")?, ten_thousandths)?;
    table.finish()?;
    Ok(Band { over, ratio })
}

/// Reads `cap = { … }`, `cap = { unlimited = true }`, or `caps = [{ … }]` for several caps at once.
fn caps(table: &mut TomlTable<'_>) -> Result<(Vec<CapRule>, bool), String> {
    if let Some(mut cap) = sub(table, "cap")? {
        if flag(&mut cap, "unlimited")? {
            cap.finish()?;
            return Ok((Vec::new(), true));
        }
        return Ok((vec![cap_rule(cap)?], false));
    }
    Ok((rows(table, "caps", cap_rule)?, false))
}

fn cap_rule(mut table: TomlTable<'_>) -> Result<CapRule, String> {
    let period = table.maybe_word("period")?.unwrap_or(gongji_policy::CapPeriod::Year);
    let base = words(&mut table, "base")?;
    let amounts = grid(sub(&mut table, "yuan")?.ok_or("a cap needs `yuan`")?, fen)?;
    table.finish()?;
    Ok(CapRule { period, base, amounts })
}

fn supplement(mut table: TomlTable<'_>) -> Result<Supplement, String> {
    let band = |mut table: TomlTable<'_>| {
        let over = amount(&mut table, "over")?.unwrap_or(Money::ZERO);
        let ratio = table.rate("ratio")?.ok_or("`ratio` is missing")?;
        table.finish()?;
        Ok((over, ratio))
    };
    let supplement = Supplement {
        fund: table.word("fund")?,
        base: table.word("base")?,
        bands: rows(&mut table, "bands", band)?,
        limit: amount(&mut table, "limit")?,
    };
    table.finish()?;
    Ok(supplement)
}

fn away(mut table: TomlTable<'_>) -> Result<AwayRule, String> {
    let (points, self_pay) = (table.rate("points")?, table.rate("self_pay")?);
    if points.is_some() == self_pay.is_some() {
        return Err("either `points` or `self_pay`".into());
    }
    let zero = |rate: Option<Rate>| rate.unwrap_or(Rate::ZERO);
    let rule = AwayRule { kind: table.word("kind")?, points: zero(points), self_pay: zero(self_pay) };
    table.finish()?;
    Ok(rule)
}

/// Reads a list of tables, each in the same way.
fn rows<T>(
    table: &mut TomlTable<'_>,
    key: &'static str,
    read: impl Fn(TomlTable<'_>) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    let Some(value) = table.get(key) else { return Ok(Vec::new()) };
    let fault = || format!("`{key}` must be a list of tables");
    let items = value.as_array().ok_or_else(fault)?;
    items.iter().map(|item| read(TomlTable::new(item.as_table().ok_or_else(fault)?))).collect()
}

/// Reads one word, or several where sources clash, the likeliest first.
fn words<T: Vocabulary>(table: &mut TomlTable<'_>, key: &'static str) -> Result<Vec<T>, String> {
    let Some(value) = table.get(key) else { return Ok(Vec::new()) };
    let texts = value.as_array().map_or_else(|| vec![value], |items| items.iter().collect());
    let word = |text: &toml::Value| {
        let word = text.as_str().and_then(T::from_name);
        word.ok_or_else(|| format!("`{key}`: `{text}` is no word for it"))
    };
    texts.into_iter().map(word).collect()
}

fn flag(table: &mut TomlTable<'_>, key: &'static str) -> Result<bool, String> {
    let value = table.get(key).map(|value| value.as_bool().ok_or_else(|| format!("`{key}` must be true or false")));
    Ok(value.transpose()?.unwrap_or(false))
}

fn amount(table: &mut TomlTable<'_>, key: &'static str) -> Result<Option<Money>, String> {
    let text = table.maybe_text(key)?;
    text.map(|text| yuan(&text).ok_or_else(|| format!("`{key}` is no amount"))).transpose()
}

/// Reads an amount of a figure table, in fen.
fn fen(text: &str) -> Option<u32> {
    u32::try_from(yuan(text)?.fen()).ok()
}

/// Reads a share of a figure table, in ten-thousandths.
fn ten_thousandths(text: &str) -> Option<u32> {
    rate(text).map(|rate| u32::from(rate.ten_thousandths()))
}
