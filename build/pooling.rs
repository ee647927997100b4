//! `[[pooling]]`: how one kind of visit is shared.

use crate::grid::{grid, sub};
use crate::money::Money;
use crate::policy::{
    AwayRule, Band, Cap, Deductible, DeductibleMode, Later, Pooling, Repeat, Supplement, Table as Figures,
};
use crate::rate::Rate;
use crate::region::Region;
use crate::source::Sources;
use crate::table::{Table, rate, yuan};
use crate::word::Word;

pub fn read(region: Region, row: &toml::Table, sources: &Sources) -> Result<Pooling, String> {
    let mut table = Table::new(row);
    let (start, last) = table.span()?;
    table.maybe_text("note")?;
    let (caps, unlimited) = caps(&mut table)?;
    let pooling = Pooling {
        region,
        scheme: table.word("scheme")?,
        visit: table.word("visit")?,
        start,
        last,
        sources: sources.named(&mut table)?,
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
    Ok(pooling)
}

fn deductible(mut table: Table<'_>) -> Result<Deductible, String> {
    let mode: Vec<DeductibleMode> = words(&mut table, "mode")?;
    let amounts = match sub(&mut table, "yuan")? {
        Some(amounts) => grid(amounts, fen)?,
        None if mode == [DeductibleMode::None] => Figures::default(),
        None if mode.is_empty() => return Err("`deductible` needs `mode`".into()),
        None => return Err("`deductible` needs `yuan`".into()),
    };
    let read = Deductible {
        mode,
        amounts,
        later: rows(&mut table, "later", later)?,
        floor: sub(&mut table, "floor")?.map_or(Ok(Figures::default()), |floor| grid(floor, fen))?,
        annual_max: sub(&mut table, "annual_max")?.map_or(Ok(Figures::default()), |most| grid(most, fen))?,
        days: table.count("days")?,
        with: words(&mut table, "with")?,
    };
    table.finish()?;
    Ok(read)
}

/// `{ nth = 2, factor = { … } }`: the rule's name is the key of its figures.
fn later(mut table: Table<'_>) -> Result<Later, String> {
    let nth = table.count("nth")?.and_then(|nth| u8::try_from(nth).ok()).filter(|nth| *nth > 1);
    let nth = nth.ok_or("`nth` is no later admission")?;
    for rule in Repeat::ALL {
        if let Some(figures) = sub(&mut table, rule.name())? {
            let is_share = matches!(rule, Repeat::Factor | Repeat::LessShare);
            let figures = grid(figures, if is_share { ten_thousandths } else { fen })?;
            table.finish()?;
            return Ok(Later { nth, rule: *rule, figures });
        }
    }
    Err("a later admission needs `factor`, `yuan`, `less` or `less_share`".into())
}

/// `ratio` for one ratio, `bands` for several.
fn bands(table: &mut Table<'_>) -> Result<Vec<Band>, String> {
    match (sub(table, "ratio")?, table.get("bands").is_some()) {
        (Some(ratio), false) => Ok(vec![Band { over: Money::ZERO, ratio: grid(ratio, ten_thousandths)? }]),
        (None, true) => rows(table, "bands", band),
        _ => Err("either `ratio` or `bands`".into()),
    }
}

fn band(mut table: Table<'_>) -> Result<Band, String> {
    let over = amount(&mut table, "over")?.ok_or("`over` is missing")?;
    let ratio = grid(sub(&mut table, "ratio")?.ok_or("a band needs `ratio`")?, ten_thousandths)?;
    table.finish()?;
    Ok(Band { over, ratio })
}

/// `cap = { … }`, `cap = { unlimited = true }`, or `caps = [{ … }]` for several at once.
fn caps(table: &mut Table<'_>) -> Result<(Vec<Cap>, bool), String> {
    if let Some(mut cap) = sub(table, "cap")? {
        if flag(&mut cap, "unlimited")? {
            cap.finish()?;
            return Ok((Vec::new(), true));
        }
        return Ok((vec![read_cap(cap)?], false));
    }
    Ok((rows(table, "caps", read_cap)?, false))
}

fn read_cap(mut table: Table<'_>) -> Result<Cap, String> {
    let period = table.maybe_word("period")?.unwrap_or(crate::policy::Period::Year);
    let base = words(&mut table, "base")?;
    let amounts = grid(sub(&mut table, "yuan")?.ok_or("a cap needs `yuan`")?, fen)?;
    table.finish()?;
    Ok(Cap { period, base, amounts })
}

fn supplement(mut table: Table<'_>) -> Result<Supplement, String> {
    let band = |mut table: Table<'_>| {
        let band =
            (amount(&mut table, "over")?.unwrap_or(Money::ZERO), table.rate("ratio")?.ok_or("`ratio` is missing")?);
        table.finish()?;
        Ok(band)
    };
    let read = Supplement {
        fund: table.word("fund")?,
        base: table.word("base")?,
        bands: rows(&mut table, "bands", band)?,
        limit: amount(&mut table, "limit")?,
    };
    table.finish()?;
    Ok(read)
}

fn away(mut table: Table<'_>) -> Result<AwayRule, String> {
    let (points, self_pay) = (table.rate("points")?, table.rate("self_pay")?);
    if points.is_some() == self_pay.is_some() {
        return Err("either `points` or `self_pay`".into());
    }
    let zero = |rate: Option<Rate>| rate.unwrap_or(Rate::ZERO);
    let read = AwayRule { kind: table.word("kind")?, points: zero(points), self_pay: zero(self_pay) };
    table.finish()?;
    Ok(read)
}

/// A list of tables, each read in the same way.
fn rows<T>(
    table: &mut Table<'_>,
    key: &'static str,
    read: impl Fn(Table<'_>) -> Result<T, String>,
) -> Result<Vec<T>, String> {
    let Some(value) = table.get(key) else { return Ok(Vec::new()) };
    let fault = || format!("`{key}` must be a list of tables");
    let items = value.as_array().ok_or_else(fault)?;
    items.iter().map(|item| read(Table::new(item.as_table().ok_or_else(fault)?))).collect()
}

/// One word, or several where sources clash, the likeliest first.
fn words<T: Word>(table: &mut Table<'_>, key: &'static str) -> Result<Vec<T>, String> {
    let Some(value) = table.get(key) else { return Ok(Vec::new()) };
    let texts = value.as_array().map_or_else(|| vec![value], |items| items.iter().collect());
    let word = |text: &toml::Value| {
        let word = text.as_str().and_then(T::named);
        word.ok_or_else(|| format!("`{key}`: `{text}` is no word for it"))
    };
    texts.into_iter().map(word).collect()
}

fn flag(table: &mut Table<'_>, key: &'static str) -> Result<bool, String> {
    let value = table.get(key).map(|value| value.as_bool().ok_or_else(|| format!("`{key}` must be true or false")));
    Ok(value.transpose()?.unwrap_or(false))
}

fn amount(table: &mut Table<'_>, key: &'static str) -> Result<Option<Money>, String> {
    let text = table.maybe_text(key)?;
    text.map(|text| yuan(&text).ok_or_else(|| format!("`{key}` is no amount"))).transpose()
}

/// An amount of a table, in fen.
fn fen(text: &str) -> Option<u32> {
    u32::try_from(yuan(text)?.fen()).ok()
}

/// A share of a table, in ten-thousandths.
fn ten_thousandths(text: &str) -> Option<u32> {
    rate(text).map(|rate| u32::from(rate.ten_thousandths()))
}
