//! Figure tables in a file: figures by level, person, age and trait.

use crate::toml_table::TomlTable;
use gongji_policy::vocabulary::{Set, Vocabulary};
use gongji_policy::{FigureCell, FigureTable, HospitalLevel, PersonKind, VisitTrait};
use toml::Value;

/// Reads the text of a figure as fen or ten-thousandths.
type FigureParser = fn(&str) -> Option<u32>;

/// Reads figures by person alone (`{ in_service = … }`) or by level and person (`{ "3" = { in_service = … } }`), then `variants`:
/// figures that hold for some levels, persons, ages or traits instead. A figure is a text, or a list of texts where sources clash.
pub fn grid(mut table: TomlTable<'_>, parse: FigureParser) -> Result<FigureTable, String> {
    let mut figures = FigureTable::default();
    for person in PersonKind::ALL {
        add(&mut figures, Set::all(), *person, cell(&mut table, person.name(), parse)?);
    }
    for level in HospitalLevel::ALL {
        if let Some(mut row) = sub(&mut table, level.name())? {
            for person in PersonKind::ALL {
                add(&mut figures, Set::of([*level]), *person, cell(&mut row, person.name(), parse)?);
            }
            row.finish()?;
        }
    }
    join(&mut figures.0);
    let variants = table.get("variants").map(|value| value.as_array().ok_or("`variants` must be a list of tables"));
    for value in variants.transpose()?.into_iter().flatten() {
        figures.0.push(variant(TomlTable::new(value.as_table().ok_or("a variant must be a table")?), parse)?);
    }
    table.finish()?;
    Ok(figures)
}

fn variant(mut table: TomlTable<'_>, parse: FigureParser) -> Result<FigureCell, String> {
    let age = |age: Option<u32>, other: u8| age.map_or(Ok(other), |age| u8::try_from(age).map_err(|_| "no age"));
    let (youngest, oldest) = FigureCell::ALL_AGES;
    let cell = FigureCell {
        levels: words(&mut table, "level")?,
        persons: words(&mut table, "person")?,
        ages: (age(table.count("from_age")?, youngest)?, age(table.count("to_age")?, oldest)?),
        only: table.maybe_word::<VisitTrait>("trait")?,
        values: cell(&mut table, "is", parse)?.ok_or("a variant needs `is`")?,
    };
    table.finish()?;
    Ok(cell)
}

/// Reads one word or several; every word if the key is left out.
fn words<T: Vocabulary>(table: &mut TomlTable<'_>, key: &'static str) -> Result<Set<T>, String> {
    let Some(value) = table.get(key) else { return Ok(Set::all()) };
    let texts = value.as_array().map_or_else(|| vec![value], |items| items.iter().collect());
    let words: Option<Vec<T>> = texts.into_iter().map(|text| text.as_str().and_then(T::from_name)).collect();
    Ok(Set::of(words.ok_or_else(|| format!("`{key}` holds no word for it"))?))
}

fn cell(table: &mut TomlTable<'_>, key: &'static str, parse: FigureParser) -> Result<Option<Vec<u32>>, String> {
    let Some(value) = table.get(key) else { return Ok(None) };
    let texts = value.as_array().map_or_else(|| vec![value], |items| items.iter().collect());
    let figure = |text: &Value| text.as_str().and_then(parse).ok_or_else(|| format!("`{key}`: no amount or rate"));
    texts.into_iter().map(figure).collect::<Result<_, _>>().map(Some)
}

fn add(figures: &mut FigureTable, levels: Set<HospitalLevel>, person: PersonKind, values: Option<Vec<u32>>) {
    figures.0.extend(values.map(|values| FigureCell {
        levels,
        persons: Set::of([person]),
        ages: FigureCell::ALL_AGES,
        only: None,
        values,
    }));
}

/// Joins cells of the same values, first over levels, then over persons.
fn join(cells: &mut Vec<FigureCell>) {
    let mut by_person: Vec<FigureCell> = Vec::new();
    for cell in cells.drain(..) {
        match by_person.iter_mut().find(|other| other.persons == cell.persons && other.values == cell.values) {
            Some(other) => other.levels = other.levels.union(cell.levels),
            None => by_person.push(cell),
        }
    }
    for cell in by_person {
        match cells.iter_mut().find(|other| other.levels == cell.levels && other.values == cell.values) {
            Some(other) => other.persons = other.persons.union(cell.persons),
            None => cells.push(cell),
        }
    }
}

/// Returns the table under a key.
pub fn sub<'a>(table: &mut TomlTable<'a>, key: &'static str) -> Result<Option<TomlTable<'a>>, String> {
    let value = table.get(key).map(|value| value.as_table().map(TomlTable::new));
    value.map(|value| value.ok_or_else(|| format!("`{key}` must be a table"))).transpose()
}
