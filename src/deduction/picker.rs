//! One reading out of several: where sources clash, every other reading is taken in turn.

use super::sharing::Switch;

/// A reading other than the likeliest: which switch, and which of its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    /// The switch.
    pub switch: Switch,
    /// Which of the values, from 1.
    pub index: usize,
    /// The value, as text.
    pub value: String,
}

/// Picks values, and remembers what else could have been picked.
#[derive(Debug, Default)]
pub struct Picker<'t> {
    /// The reading asked for; `None`: the likeliest.
    pub turn: Option<&'t Turn>,
    /// Every switch that had several values, with the likeliest of them.
    pub open: Vec<(Switch, String)>,
    /// Every other reading.
    pub turns: Vec<Turn>,
}

impl Picker<'_> {
    /// Which of `count` values to take: the likeliest is the first. Every figure of a switch turns together.
    pub fn pick(&mut self, switch: Switch, count: usize, text: &dyn Fn(usize) -> String) -> usize {
        if count > 1 && !self.open.iter().any(|(open, _)| *open == switch) {
            self.open.push((switch, text(0)));
        }
        for index in 1..count {
            if !self.turns.iter().any(|turn| (turn.switch, turn.index) == (switch, index)) {
                self.turns.push(Turn { switch, index, value: text(index) });
            }
        }
        self.turn.filter(|turn| turn.switch == switch).map_or(0, |turn| turn.index.min(count.saturating_sub(1)))
    }
}
