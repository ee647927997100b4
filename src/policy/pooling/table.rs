//! Figures by hospital level, kind of person, age and traits.

use super::words::{Level, Person, Trait};
use crate::money::Money;
use crate::rate::Rate;
use crate::word::Word;

/// A patient at a hospital, as far as figures depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Patient {
    /// The hospital's level.
    pub level: Level,
    /// The kind of person.
    pub person: Person,
    /// Whole years.
    pub age: u8,
    /// The bits of the traits that hold.
    pub traits: u16,
}

/// One figure, and for whom it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The bits of its levels.
    pub levels: u8,
    /// The bits of its persons.
    pub persons: u8,
    /// The first and the last age.
    pub ages: (u8, u8),
    /// The trait it is for.
    pub only: Option<Trait>,
    /// Every value the sources give, the likeliest first: fen, or ten-thousandths.
    pub values: Vec<u32>,
}

/// Figures; of those that fit a patient the last holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table(pub Vec<Cell>);

/// All levels, or all persons.
pub const ALL: u8 = 0b1111;

impl Cell {
    /// Whether it is for a patient.
    #[must_use]
    pub fn fits(&self, patient: &Patient) -> bool {
        has(self.levels, patient.level.index())
            && has(self.persons, patient.person.index())
            && (self.ages.0..=self.ages.1).contains(&patient.age)
            && self.only.is_none_or(|only| patient.has(only))
    }
}

impl Patient {
    /// Whether a trait holds.
    #[must_use]
    pub fn has(&self, of: Trait) -> bool {
        self.traits & bit(of) != 0
    }

    /// The same with one more trait.
    #[must_use]
    pub fn with(mut self, of: Trait) -> Self {
        self.traits |= bit(of);
        self
    }
}

fn has(bits: u8, index: u8) -> bool {
    bits.checked_shr(u32::from(index)).is_some_and(|bits| bits & 1 == 1)
}

fn bit(of: Trait) -> u16 {
    1_u16.checked_shl(u32::from(of.index())).unwrap_or(0)
}

impl Table {
    /// Every value given for a patient, the likeliest first; empty where no source gives one.
    #[must_use]
    pub fn of(&self, patient: &Patient) -> &[u32] {
        self.0.iter().rfind(|cell| cell.fits(patient)).map_or(&[], |cell| &cell.values)
    }

    /// Whether it holds nothing.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// An amount of a table.
#[must_use]
pub fn money(fen: u32) -> Money {
    Money::from_fen(u64::from(fen)).unwrap_or_default()
}

/// A share of a table.
#[must_use]
pub fn share(ten_thousandths: u32) -> Rate {
    u16::try_from(ten_thousandths).ok().and_then(Rate::from_ten_thousandths).unwrap_or(Rate::ZERO)
}

#[cfg(test)]
mod tests {
    use super::{ALL, Cell, Patient, Table};
    use crate::policy::pooling::{Level, Person, Trait};

    #[test]
    fn m08_the_last_figure_that_fits_holds() {
        let cell = |levels, ages, only, value| Cell { levels, persons: ALL, ages, only, values: vec![value] };
        let table = Table(vec![
            cell(ALL, (0, 255), None, 1),
            cell(0b1000, (0, 255), None, 2),
            cell(ALL, (70, 255), None, 3),
            cell(0b1000, (0, 255), Some(Trait::Provincial), 4),
        ]);
        let of = |level, age| Patient { level, person: Person::Retired, age, traits: 0 };
        assert_eq!(table.of(&of(Level::Two, 69)), [1]);
        assert_eq!(table.of(&of(Level::Three, 69)), [2]);
        assert_eq!(table.of(&of(Level::Three, 70)), [3]);
        assert_eq!(table.of(&of(Level::Three, 70).with(Trait::Provincial)), [4]);
        assert_eq!(table.of(&of(Level::Two, 69).with(Trait::Provincial)), [1]);
        assert!(Table::default().of(&of(Level::One, 1)).is_empty());
    }
}
