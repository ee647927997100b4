//! Figure tables: figures by hospital level, kind of person, age and trait.

use super::terms::{HospitalLevel, PersonKind, VisitTrait};
use crate::money::Money;
use crate::rate::Rate;
use crate::vocabulary::{Set, Vocabulary};

/// A patient at a hospital, with everything that figures depend on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PatientProfile {
    /// The level of the hospital.
    pub level: HospitalLevel,
    /// The kind of person.
    pub person: PersonKind,
    /// The age in whole years.
    pub age: u8,
    /// The traits of hospital, patient and visit.
    pub traits: Set<VisitTrait>,
}

/// One figure of a table, with the patients it is for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureCell {
    /// The hospital levels of the figure.
    pub levels: Set<HospitalLevel>,
    /// The kinds of person of the figure.
    pub persons: Set<PersonKind>,
    /// The first and the last age of the figure.
    pub ages: (u8, u8),
    /// The trait that a patient must have; `None` if the figure needs no trait.
    pub only: Option<VisitTrait>,
    /// Every value that the sources give, the likeliest first: fen, or ten-thousandths.
    pub values: Vec<u32>,
}

/// A table of figures; the last figure that fits a patient holds.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FigureTable(pub Vec<FigureCell>);

impl FigureCell {
    /// The ages of a figure that does not depend on age.
    pub const ALL_AGES: (u8, u8) = (0, u8::MAX);

    /// Returns whether the figure is for this patient.
    #[must_use]
    pub fn fits(&self, patient: &PatientProfile) -> bool {
        self.levels.contains(patient.level)
            && self.persons.contains(patient.person)
            && (self.ages.0..=self.ages.1).contains(&patient.age)
            && self.only.is_none_or(|only| patient.has(only))
    }
}

impl PatientProfile {
    /// Returns whether the patient has a trait.
    #[must_use]
    pub fn has(&self, visit_trait: VisitTrait) -> bool {
        self.traits.contains(visit_trait)
    }

    /// Returns the same patient with one more trait.
    #[must_use]
    pub fn with(self, visit_trait: VisitTrait) -> Self {
        Self { traits: self.traits.with(visit_trait), ..self }
    }
}

impl FigureTable {
    /// Returns every value for a patient, the likeliest first; empty where no source gives one.
    #[must_use]
    pub fn of(&self, patient: &PatientProfile) -> &[u32] {
        self.0.iter().rfind(|cell| cell.fits(patient)).map_or(&[], |cell| &cell.values)
    }

    /// Returns the values for the patient nearest to one for whom no source gives any: at another hospital, the nearest level first and of
    /// two the higher; then for the other kind of person. Empty where the table has nothing for either.
    #[must_use]
    pub fn nearest(&self, patient: &PatientProfile) -> &[u32] {
        let own = u32::from(patient.level.index());
        let apart = |distance: u32| [own.checked_add(distance), own.checked_sub(distance)];
        let levels = || (0..4).flat_map(apart).flatten().filter_map(HospitalLevel::from_index);
        let of = |person: PersonKind| levels().map(move |level| PatientProfile { level, person, ..*patient });
        let others = PersonKind::ALL.iter().filter(|person| **person != patient.person);
        let mut figures = of(patient.person).chain(others.flat_map(|person| of(*person))).map(|near| self.of(&near));
        figures.find(|figures| !figures.is_empty()).unwrap_or_default()
    }

    /// Returns whether the table has no figure.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Returns the amount that a figure stands for.
#[must_use]
pub const fn money(fen: u32) -> Money {
    Money::from_packed_fen(fen)
}

/// Returns the share that a figure stands for. A checked catalogue has no share above 1.
#[must_use]
pub fn share(ten_thousandths: u32) -> Rate {
    Rate::saturating_from_ten_thousandths(ten_thousandths)
}

#[cfg(test)]
mod tests {
    use super::{FigureCell, FigureTable, PatientProfile};
    use crate::benefit::{HospitalLevel, PersonKind, VisitTrait};
    use crate::vocabulary::Set;

    #[test]
    fn m08_the_last_figure_that_fits_holds() {
        let cell =
            |levels, ages, only, value| FigureCell { levels, persons: Set::all(), ages, only, values: vec![value] };
        let three = Set::of([HospitalLevel::Three]);
        let table = FigureTable(vec![
            cell(Set::all(), FigureCell::ALL_AGES, None, 1),
            cell(three, FigureCell::ALL_AGES, None, 2),
            cell(Set::all(), (70, 255), None, 3),
            cell(three, FigureCell::ALL_AGES, Some(VisitTrait::Provincial), 4),
        ]);
        let patient = |level, age| PatientProfile { level, person: PersonKind::Retired, age, traits: Set::EMPTY };
        assert_eq!(table.of(&patient(HospitalLevel::Two, 69)), [1]);
        assert_eq!(table.of(&patient(HospitalLevel::Three, 69)), [2]);
        assert_eq!(table.of(&patient(HospitalLevel::Three, 70)), [3]);
        assert_eq!(table.of(&patient(HospitalLevel::Three, 70).with(VisitTrait::Provincial)), [4]);
        assert_eq!(table.of(&patient(HospitalLevel::Two, 69).with(VisitTrait::Provincial)), [1]);
        assert!(FigureTable::default().of(&patient(HospitalLevel::One, 1)).is_empty());
    }
}
