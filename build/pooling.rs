//! `[[pooling]]`: how one kind of visit is shared.

use crate::money::Money;
use crate::policy::{AgeCap, Band, Cap, Deductible, DeductibleMode, Grid, Level, Person, Pooling};
use crate::region::Region;
use crate::source::Sources;
use crate::table::{Table, rate, yuan};
use crate::word::Word;

pub fn read(region: Region, row: &toml::Table, sources: &Sources) -> Result<Pooling, String> {
    let mut table = Table::new(row);
    let (start, last) = table.span()?;
    table.maybe_text("note")?;
    let pooling = Pooling {
        region,
        scheme: table.word("scheme")?,
        visit: table.word("visit")?,
        start,
        last,
        sources: sources.named(&mut table)?,
        deductible: deductible(sub(&mut table, "deductible")?.ok_or("`deductible` is missing")?)?,
        band_base: table.maybe_word("band_base")?,
        bands: bands(&mut table)?,
        cap: sub(&mut table, "cap")?.map_or(Ok(Cap::default()), cap)?,
        class_b: table.rate("class_b_pre_self_pay")?,
    };
    table.finish()?;
    Ok(pooling)
}

fn sub<'a>(table: &mut Table<'a>, key: &'static str) -> Result<Option<Table<'a>>, String> {
    let value = table.get(key).map(|value| value.as_table().map(Table::new));
    value.map(|value| value.ok_or_else(|| format!("`{key}` must be a table"))).transpose()
}

fn deductible(mut table: Table<'_>) -> Result<Deductible, String> {
    let mode = table.word("mode")?;
    let amounts = match sub(&mut table, "yuan")? {
        Some(amounts) => grid(amounts, yuan)?,
        None if mode == DeductibleMode::None => Grid::default(),
        None => return Err("`deductible` needs `yuan`".into()),
    };
    table.finish()?;
    Ok(Deductible { mode, amounts })
}

/// `ratio` for one ratio, `bands` for several.
fn bands(table: &mut Table<'_>) -> Result<Vec<Band>, String> {
    match (sub(table, "ratio")?, table.get("bands")) {
        (Some(ratio), None) => Ok(vec![Band { over: Money::ZERO, ratio: grid(ratio, rate)? }]),
        (None, Some(bands)) => bands.as_array().ok_or("`bands` must be a list of tables")?.iter().map(band).collect(),
        _ => Err("either `ratio` or `bands`".into()),
    }
}

fn band(value: &toml::Value) -> Result<Band, String> {
    let mut table = Table::new(value.as_table().ok_or("a band must be a table")?);
    let over = amount(&mut table, "over")?;
    let ratio = grid(sub(&mut table, "ratio")?.ok_or("a band needs `ratio`")?, rate)?;
    table.finish()?;
    Ok(Band { over, ratio })
}

/// By person alone (`{ in_service = … }`), or by level and person (`{ "3" = { in_service = … } }`).
fn grid<T: Copy>(mut table: Table<'_>, parse: fn(&str) -> Option<T>) -> Result<Grid<T>, String> {
    let mut grid = Grid::default();
    for person in Person::ALL {
        let value = cell(&mut table, person.name(), parse)?;
        for level in Level::ALL {
            grid.set(*level, *person, value);
        }
    }
    for level in Level::ALL {
        if let Some(mut row) = sub(&mut table, level.name())? {
            for person in Person::ALL {
                grid.set(*level, *person, cell(&mut row, person.name(), parse)?);
            }
            row.finish()?;
        }
    }
    table.finish()?;
    Ok(grid)
}

fn cell<T>(table: &mut Table<'_>, key: &'static str, parse: fn(&str) -> Option<T>) -> Result<Option<T>, String> {
    table.maybe_text(key)?.map(|text| parse(&text).ok_or_else(|| format!("`{key}`: no amount or rate"))).transpose()
}

fn amount(table: &mut Table<'_>, key: &'static str) -> Result<Money, String> {
    let text = table.text(key)?;
    yuan(&text).ok_or_else(|| format!("`{key}` is no amount"))
}

fn cap(mut table: Table<'_>) -> Result<Cap, String> {
    let mut cap = Cap { base: table.maybe_word("base")?, ..Cap::default() };
    if let Some(mut yearly) = sub(&mut table, "yuan")? {
        for (slot, person) in cap.yearly.iter_mut().zip(Person::ALL) {
            *slot = cell(&mut yearly, person.name(), yuan)?;
        }
        yearly.finish()?;
    }
    if let Some(ages) = table.get("ages") {
        for step in ages.as_array().ok_or("`ages` must be a list of tables")? {
            let mut step = Table::new(step.as_table().ok_or("an age step must be a table")?);
            let age = step.get("from_age").and_then(toml::Value::as_integer).and_then(|age| u8::try_from(age).ok());
            let from_age = age.ok_or("`from_age` is no age")?;
            cap.ages.push(AgeCap { person: step.word("person")?, from_age, yearly: amount(&mut step, "yuan")? });
            step.finish()?;
        }
    }
    cap.unlimited = table.get("unlimited").is_some_and(|value| value.as_bool() == Some(true));
    table.finish()?;
    Ok(cap)
}
