//! What is fuzzed natively, guided by coverage: each target takes bytes, and panics where the code under test breaks a promise.
//!
//! `make fuzz-native` runs the targets under libFuzzer, and `tests/corpus.rs` replays what was kept of its runs. What a reply should
//! be is worked out here by other means than in the code under test: the calendar, check digits, amounts and bytes have readers of
//! their own.

mod answers;
mod bills;
mod bindings;
mod calendar;
pub mod corpus;
mod days;
mod editions;
mod messages;
mod money;
mod packs;
mod papers;
mod requests;
pub mod seeds;
mod shape;
mod tables;
mod wire;

/// How far an input came. Properties that hold of accepted inputs alone say nothing about the others, so the replay counts them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reached {
    /// The input is none of the target's, such as bytes that are no text.
    Skipped,
    /// The input was refused, as it had to be.
    Refused,
    /// The input was taken, and every property holds.
    Accepted,
}

impl Reached {
    fn accepted(is_accepted: bool) -> Self {
        if is_accepted { Self::Accepted } else { Self::Refused }
    }
}

/// One kind of input.
pub struct Target {
    /// The name on the command line.
    pub name: &'static str,
    /// Checks one input.
    pub check: fn(&[u8]) -> Reached,
    /// The longest input that is tried, in bytes.
    pub longest: usize,
}

const fn target(name: &'static str, check: fn(&[u8]) -> Reached, longest: usize) -> Target {
    Target { name, check, longest }
}

/// Every target.
pub const TARGETS: [Target; 9] = [
    target("money", money::check, 64),
    target("day", days::check, 32),
    target("paper", papers::check, 64),
    target("binding", bindings::check, 4_096),
    target("bill", bills::check, 4_096),
    target("pack", packs::check, 4_096),
    target("policies", editions::check, 8_192),
    target("toml", tables::check, 8_192),
    target("settlement", messages::check, 4_096),
];

/// Returns the target of that name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Target> {
    TARGETS.iter().find(|target| target.name == name)
}
