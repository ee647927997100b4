//! Every value that one figure may have.

use crate::bill::field::BillField;
use crate::bill::interpretation::{
    AssumptionKey, AssumptionState, Change, Interpretation, OpenAssumption, SplitAssumption,
};
use crate::money::Money;
use crate::param::Param;
use crate::policy::{FigureTable, PatientProfile, money};
use crate::vocabulary::Vocabulary;

/// One figure with every value that it may have, the likeliest first.
#[derive(Clone, Debug)]
pub struct Values<T> {
    all: Vec<T>,
    named: NamedValues,
}

/// How the values of a figure are named in a reply: the same code serves figures of every type.
#[derive(Clone, Debug)]
struct NamedValues {
    key: AssumptionKey,
    names: Vec<(AssumptionKey, Param)>,
    state: AssumptionState,
    asks: Vec<BillField>,
}

impl<T: Copy> Values<T> {
    /// Returns a figure with the values that its sources give. `describe` names a value in a reply.
    pub fn new(key: AssumptionKey, all: Vec<T>, describe: impl Fn(T) -> (AssumptionKey, Param)) -> Self {
        let names = all.iter().map(|value| describe(*value)).collect();
        Self { all, named: NamedValues { key, names, state: AssumptionState::Unsettled, asks: Vec::new() } }
    }

    /// Returns a figure that no source gives: the likeliest value, and those between which it lies. `asks` are the fields that would
    /// settle it.
    pub fn unknown(key: AssumptionKey, likeliest: T, [least, most]: [T; 2], asks: Vec<BillField>) -> Self
    where
        Param: From<T>,
    {
        let known = Self::new(key, vec![likeliest, least, most], |value| (key, value.into()));
        Self { named: NamedValues { state: AssumptionState::Unknown, asks, ..known.named }, ..known }
    }

    /// Returns the value in an interpretation; without one of this figure, the likeliest value.
    pub fn under(&self, taken: &[&Interpretation]) -> Option<T> {
        self.all.get(self.named.place(taken)).copied()
    }

    /// Returns whether some source gives the figure.
    pub const fn is_stated(&self) -> bool {
        !self.all.is_empty()
    }

    /// Adds the likeliest value as an assumption, with the interpretations beside it; nothing where one value holds.
    pub fn add_open(&self, open: &mut Vec<OpenAssumption>) {
        self.named.add_open(open);
    }
}

impl NamedValues {
    /// Returns the place of the value in an interpretation.
    fn place(&self, taken: &[&Interpretation]) -> usize {
        let place = taken.iter().find_map(|interpretation| match interpretation.change {
            Change::Figure(key, place) if key == self.key => Some(place),
            _ => None,
        });
        place.unwrap_or(0).min(self.names.len().saturating_sub(1))
    }

    /// Each key has one assumption, and each other place one interpretation.
    fn add_open(&self, open: &mut Vec<OpenAssumption>) {
        let Some(((key, value), others)) = self.names.split_first().filter(|(_, others)| !others.is_empty()) else {
            return;
        };
        let at = open.iter().position(|known| known.assumption.key == *key).unwrap_or(open.len());
        if at == open.len() {
            let assumption = SplitAssumption::plain(*key, value.clone(), self.state);
            open.push(OpenAssumption::fact(assumption, Vec::new(), Vec::new()));
        }
        let Some(known) = open.get_mut(at) else { return };
        for (index, (key, value)) in others.iter().enumerate() {
            let change = Change::Figure(self.key, index.saturating_add(1));
            if known.others.iter().all(|seen| seen.change != change) {
                known.others.push(Interpretation { key: *key, value: value.clone(), change });
            }
        }
        for field in &self.asks {
            if !known.asks.contains(field) {
                known.asks.push(*field);
            }
        }
    }
}

impl<T: Vocabulary> Values<T> {
    /// Returns a figure that is a word.
    pub fn words(key: AssumptionKey, all: &[T]) -> Self {
        Self::new(key, all.to_vec(), |word| (key, word.name().into()))
    }
}

/// Returns every amount that a table gives for a patient.
pub fn amounts(key: AssumptionKey, table: &FigureTable, patient: &PatientProfile) -> Values<Money> {
    let amounts = table.of(patient).iter().map(|fen| money(*fen)).collect();
    Values::new(key, amounts, |amount| (key, amount.into()))
}
