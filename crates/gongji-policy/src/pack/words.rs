//! Which vocabularies stand in packs, and what the indexes of a published pack, which has its own, are in this version.

use crate::benefit::{
    AwayKind, BandBase, CapBase, CapPeriod, DeductibleMode, ReadmissionFormula, SupplementBase, SupplementaryFund,
    VisitTrait,
};
use crate::insurance::{Purpose, Scheme};
use crate::topic::{Topic, TopicKind};
use crate::vocabulary::Vocabulary;

/// A vocabulary whose words stand in packs as their indexes.
pub trait PackWord: Vocabulary {
    /// The table that names the words.
    const TABLE: usize;
}

/// Declares the tables: position, name in errors, vocabulary. The words of each topic of table 0 follow in a table of their own.
macro_rules! tables {
    ($($position:literal $name:literal $word:ty,)+) => {
        /// What the tables are called in errors.
        pub const NAMES: &[&str] = &[$($name,)+];
        /// The words of this version.
        pub const TABLES: &[&[&str]] = &[$(<$word>::NAMES,)+];
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
pub const UNKNOWN: u8 = u8::MAX;

/// What the words of a pack are here: by table and index in the pack, the index here.
#[derive(Debug)]
pub struct WordTables(pub Vec<Vec<u8>>);

impl WordTables {
    /// Returns the index here of a word of the pack, `Some(None)` for a word that is not known here.
    pub fn own(&self, table: usize, index: usize) -> Option<Option<u32>> {
        let own = *self.0.get(table)?.get(index)?;
        Some(if own == UNKNOWN { None } else { Some(own.into()) })
    }
}

/// Returns the table of the words of the topic at an index of the pack.
pub fn table_of(topic: usize) -> usize {
    NAMES.len().saturating_add(topic)
}

/// Returns the words that a topic has here.
pub fn words_of(topic: Topic) -> &'static [&'static str] {
    match topic.kind() {
        TopicKind::Scope(words) | TopicKind::Choice(words) => words,
        TopicKind::Yuan | TopicKind::Count => &[],
    }
}
