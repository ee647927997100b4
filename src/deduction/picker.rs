//! One reading out of several: where sources clash, every other reading is taken in turn.

use super::sharing::Switch;
use crate::param::Param;

/// A reading other than the likeliest: which switch, and which of its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The switch.
    pub switch: Switch,
    /// Which of the values, from 1.
    pub index: usize,
    /// The value.
    pub value: Param,
}

/// Picks values, and remembers what else could have been picked.
#[derive(Debug, Default)]
pub struct Picker<'t> {
    /// The reading asked for; `None`: the likeliest.
    pub turn: Option<&'t Turn>,
    /// Every switch that had several values, with the likeliest of them.
    pub open: Vec<(Switch, Param)>,
    /// Every other reading.
    pub turns: Vec<Turn>,
}

impl Picker<'_> {
    /// Which of `count` values to take: the likeliest is the first. Every figure of a switch turns together.
    pub fn pick(&mut self, switch: Switch, count: usize, value: &dyn Fn(usize) -> Param) -> usize {
        if self.turn.is_none() {
            self.remember(switch, count, value);
        }
        self.turn.filter(|turn| turn.switch == switch).map_or(0, |turn| turn.index.min(count.saturating_sub(1)))
    }

    fn remember(&mut self, switch: Switch, count: usize, value: &dyn Fn(usize) -> Param) {
        if count > 1 && !self.open.iter().any(|(open, _)| *open == switch) {
            self.open.push((switch, value(0)));
        }
        for index in 1..count {
            if !self.turns.iter().any(|turn| (turn.switch, turn.index) == (switch, index)) {
                self.turns.push(Turn { switch, index, value: value(index) });
            }
        }
    }
}
