//! The outcomes of an unbinding question, and the topics that decide them.

use crate::policy::Topic;
use crate::vocabulary;

vocabulary! {
    /// How a binding ends.
    UnbindingOutcome {
        /// The event ends the binding; nobody need do anything.
        EndsItself = "ends_itself",
        /// The binding stays until somebody ends it, and somebody has to.
        MustBeEnded = "must_be_ended",
        /// The binding stays until somebody ends it; nothing obliges anybody.
        Stays = "stays",
        /// The person who asks may end the binding.
        MayBeEnded = "may_be_ended",
        /// The person who asks may not end the binding.
        MayNotBeEnded = "may_not_be_ended",
        /// The binding may be ended later.
        NotYet = "not_yet",
        /// Something is still needed.
        Incomplete = "incomplete",
        /// The sources do not settle it.
        Unsettled = "unsettled",
    }
}

/// The topics that govern a way of sharing.
#[derive(Clone, Copy)]
pub struct Topics {
    /// What ends the binding by itself.
    pub ends_when: Topic,
    /// Who may end the binding.
    pub unbind_by: Topic,
    /// What becomes of the money.
    pub leftover: Topic,
}
