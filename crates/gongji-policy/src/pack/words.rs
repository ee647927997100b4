//! The words of a published pack by their names, so that a vocabulary may grow or change its order and other versions still read
//! what they know of it.

use super::bytes::{PackReader, PackWriter};
use crate::benefit::{
    AwayKind, BandBase, CapBase, CapPeriod, DeductibleMode, ReadmissionFormula, SupplementBase, SupplementaryFund,
    VisitTrait,
};
use crate::insurance::{Purpose, Scheme};
use crate::topic::{Topic, TopicKind};
use crate::vocabulary::{Vocabulary, index_of_name};

/// A vocabulary whose words stand in packs as their indexes.
pub trait PackWord: Vocabulary {
    /// The table that names the words.
    const TABLE: usize;
}

/// Declares the tables: position, name in errors, vocabulary. The words of each topic of table 0 follow in a table of their own.
macro_rules! tables {
    ($($position:literal $name:literal $word:ty,)+) => {
        const NAMES: &[&str] = &[$($name,)+];
        const TABLES: &[&[&str]] = &[$(<$word>::NAMES,)+];
        $(impl PackWord for $word {
            const TABLE: usize = $position;
        })+
    };
}

tables! {
    0 "topic" Topic,
    1 "scheme" Scheme,
    2 "visit" Purpose,
    3 "trait" VisitTrait,
    4 "deductible" DeductibleMode,
    5 "readmission" ReadmissionFormula,
    6 "band" BandBase,
    7 "cap" CapBase,
    8 "period" CapPeriod,
    9 "fund" SupplementaryFund,
    10 "supplement" SupplementBase,
    11 "away" AwayKind,
}

/// Stands for a word that this version does not know.
const UNKNOWN: u8 = u8::MAX;

/// What the words of a pack are here: by table and index in the pack, the index here.
#[derive(Debug)]
pub struct WordTables(Vec<Vec<u8>>);

impl WordTables {
    /// Reads the tables at the head of a pack.
    pub fn read(read: &mut PackReader<'_>) -> Option<Self> {
        let mut tables = Vec::new();
        for known in TABLES {
            tables.push(table(read, known)?);
        }
        for topic in tables.first()?.clone() {
            tables.push(table(read, Topic::from_index(topic.into()).map_or(&[], words_of))?);
        }
        Some(Self(tables))
    }

    /// Returns the index here of a word of the pack, `Some(None)` for a word that is not known here.
    pub fn own(&self, table: usize, index: usize) -> Option<Option<u32>> {
        let own = *self.0.get(table)?.get(index)?;
        Some(if own == UNKNOWN { None } else { Some(own.into()) })
    }
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

/// Returns the table of the words of the topic at an index of the pack.
pub fn table_of(topic: usize) -> usize {
    NAMES.len().saturating_add(topic)
}

fn words_of(topic: Topic) -> &'static [&'static str] {
    match topic.kind() {
        TopicKind::Scope(words) | TopicKind::Choice(words) => words,
        TopicKind::Yuan | TopicKind::Count => &[],
    }
}

/// Writes the tables of this version.
pub fn write(out: &mut PackWriter) {
    for words in TABLES.iter().copied().chain(Topic::ALL.iter().map(|topic| words_of(*topic))) {
        out.list(words, |out, word| out.text(word));
    }
}
