//! Figures by level, person, age and trait.

use crate::policy::{ALL, Cell, Level, Person, Table as Figures, Trait};
use crate::table::Table;
use crate::word::Word;
use toml::Value;

/// A figure as its texts say, in fen or ten-thousandths.
type Parse = fn(&str) -> Option<u32>;

/// By person alone (`{ in_service = … }`), by level and person (`{ "3" = { in_service = … } }`), then `variants`: what holds
/// for some levels, persons, ages or traits instead. A figure is a text, or a list of texts where sources clash.
pub fn grid(mut table: Table<'_>, parse: Parse) -> Result<Figures, String> {
    let mut figures = Figures::default();
    for person in Person::ALL {
        add(&mut figures, ALL, bit(person.index()), cell(&mut table, person.name(), parse)?);
    }
    for level in Level::ALL {
        if let Some(mut row) = sub(&mut table, level.name())? {
            for person in Person::ALL {
                add(&mut figures, bit(level.index()), bit(person.index()), cell(&mut row, person.name(), parse)?);
            }
            row.finish()?;
        }
    }
    join(&mut figures.0);
    let variants = table.get("variants").map(|value| value.as_array().ok_or("`variants` must be a list of tables"));
    for value in variants.transpose()?.into_iter().flatten() {
        figures.0.push(variant(Table::new(value.as_table().ok_or("a variant must be a table")?), parse)?);
    }
    table.finish()?;
    Ok(figures)
}

fn variant(mut table: Table<'_>, parse: Parse) -> Result<Cell, String> {
    let age = |age: Option<u32>, other: u8| age.map_or(Ok(other), |age| u8::try_from(age).map_err(|_| "no age"));
    let cell = Cell {
        levels: bits::<Level>(&mut table, "level")?,
        persons: bits::<Person>(&mut table, "person")?,
        ages: (age(table.count("from_age")?, 0)?, age(table.count("to_age")?, u8::MAX)?),
        only: table.maybe_word::<Trait>("trait")?,
        values: cell(&mut table, "is", parse)?.ok_or("a variant needs `is`")?,
    };
    table.finish()?;
    Ok(cell)
}

/// The bits of one word or several; all of them if the key is left out.
fn bits<T: Word>(table: &mut Table<'_>, key: &'static str) -> Result<u8, String> {
    let Some(value) = table.get(key) else { return Ok(if T::ALL.len() == 4 { ALL } else { ALL >> 1 }) };
    let texts = value.as_array().map_or_else(|| vec![value], |items| items.iter().collect());
    let word = |text: &Value| text.as_str().and_then(T::named).map(|word| bit(word.index()));
    let bits: Option<Vec<u8>> = texts.into_iter().map(word).collect();
    Ok(bits.ok_or_else(|| format!("`{key}` holds no word for it"))?.into_iter().fold(0, |all, bit| all | bit))
}

fn cell(table: &mut Table<'_>, key: &'static str, parse: Parse) -> Result<Option<Vec<u32>>, String> {
    let Some(value) = table.get(key) else { return Ok(None) };
    let texts = value.as_array().map_or_else(|| vec![value], |items| items.iter().collect());
    let figure = |text: &Value| text.as_str().and_then(parse).ok_or_else(|| format!("`{key}`: no amount or rate"));
    texts.into_iter().map(figure).collect::<Result<_, _>>().map(Some)
}

fn add(figures: &mut Figures, levels: u8, persons: u8, values: Option<Vec<u32>>) {
    figures.0.extend(values.map(|values| Cell { levels, persons, ages: (0, u8::MAX), only: None, values }));
}

/// Cells that say the same become one, first over levels, then over persons.
fn join(cells: &mut Vec<Cell>) {
    let mut by_person: Vec<Cell> = Vec::new();
    for cell in cells.drain(..) {
        match by_person.iter_mut().find(|other| other.persons == cell.persons && other.values == cell.values) {
            Some(other) => other.levels |= cell.levels,
            None => by_person.push(cell),
        }
    }
    for cell in by_person {
        match cells.iter_mut().find(|other| other.levels == cell.levels && other.values == cell.values) {
            Some(other) => other.persons |= cell.persons,
            None => cells.push(cell),
        }
    }
}

fn bit(index: u8) -> u8 {
    1 << index
}

pub fn sub<'a>(table: &mut Table<'a>, key: &'static str) -> Result<Option<Table<'a>>, String> {
    let value = table.get(key).map(|value| value.as_table().map(Table::new));
    value.map(|value| value.ok_or_else(|| format!("`{key}` must be a table"))).transpose()
}
