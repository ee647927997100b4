//! The tables at the head of a published pack: the words of its writer, by name.

use super::bytes::{PackReader, PackWriter};
use super::words::{NAMES, TABLES, UNKNOWN, WordTables, words_of};
use crate::topic::Topic;
use crate::vocabulary::{Vocabulary, index_of_name};

/// Writes the tables of this version.
pub fn write(out: &mut PackWriter) {
    for words in TABLES.iter().copied().chain(Topic::ALL.iter().map(|topic| words_of(*topic))) {
        out.list(words, |out, word| out.text(word));
    }
}

/// Reads the tables, and finds each word here.
pub fn read(read: &mut PackReader<'_>) -> Option<WordTables> {
    let mut tables = Vec::new();
    for known in TABLES {
        tables.push(table(read, known)?);
    }
    for topic in tables.first()?.clone() {
        tables.push(table(read, Topic::from_index(topic.into()).map_or(&[], words_of))?);
    }
    Some(WordTables(tables))
}

/// Reads one table.
fn table(read: &mut PackReader<'_>, known: &[&'static str]) -> Option<Vec<u8>> {
    let mut own = Vec::new();
    for _ in 0..read.number()? {
        let index = index_of_name(read.name()?, known).and_then(|index| u8::try_from(index).ok());
        own.push(index.unwrap_or(UNKNOWN));
    }
    Some(own)
}

/// Returns a table's name and its word at an index, as the pack names them.
pub fn spelled<'a>(head: &PackReader<'a>, table: usize, index: usize) -> Option<(&'a str, &'a str)> {
    let name = match NAMES.get(table) {
        Some(name) => name,
        None => word(head.clone(), 0, table.wrapping_sub(NAMES.len()))?,
    };
    Some((name, word(head.clone(), table, index)?))
}

fn word<'a>(mut read: PackReader<'a>, table: usize, index: usize) -> Option<&'a str> {
    for _ in 0..table {
        for _ in 0..read.number()? {
            read.name()?;
        }
    }
    read.number()?;
    for _ in 0..index {
        read.name()?;
    }
    read.name()
}
