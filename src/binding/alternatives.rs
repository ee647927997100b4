//! Other ways of sharing (其他途径), and whether each is open.

use super::assume::settle_unless_refused;
use super::context::CaseContext;
use super::outcome::Weight;
use super::ways;
use crate::policy::Arrangement;
use crate::vocabulary;

vocabulary! {
    /// Whether another way of sharing is open to the two people on the day.
    Availability {
        /// The way is open.
        Open = "open",
        /// The way is closed.
        Closed = "closed",
        /// The sources do not settle it, or a place is not given.
        Unsettled = "unsettled",
        /// The way shows a code and moves no money.
        CodeOnly = "code_only",
    }
}

/// Another way of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The way.
    pub arrangement: Arrangement,
    /// Whether the way is open.
    pub state: Availability,
}

/// Returns every way but the one that the case is about. Whoever may share already gets no way that is closed, and none in doubt but
/// one that may hold instead of the way of the case.
pub fn alternatives(context: &CaseContext<'_>, is_allowed: bool) -> Vec<Alternative> {
    let ways = [Arrangement::MutualAid, Arrangement::Wallet, Arrangement::Quota, Arrangement::FamilyAccount];
    let may_hold = ways::ways(context);
    let others = ways.into_iter().filter(|way| *way != context.way);
    let tried = others.map(|arrangement| Alternative { arrangement, state: availability(context, arrangement) });
    let helps = |way: &Alternative| match way.state {
        Availability::Open | Availability::CodeOnly => true,
        Availability::Unsettled => may_hold.contains(&way.arrangement),
        Availability::Closed => false,
    };
    tried.filter(|way| !is_allowed || helps(way)).collect()
}

/// Returns whether a way is open for this case: the case that asks for the way is put to the engine, with usual answers to what it
/// leaves out.
fn availability(context: &CaseContext<'_>, way: Arrangement) -> Availability {
    if way == Arrangement::FamilyAccount {
        return Availability::CodeOnly;
    }
    let mut case = context.case.clone();
    case.usage.through = Some(way);
    // A refusal of the case as it stands is a refusal whatever is left out.
    match settle_unless_refused(context, &mut case) {
        Weight::Met => Availability::Open,
        Weight::Failed => Availability::Closed,
        Weight::LeansFor | Weight::Open | Weight::LeansAgainst | Weight::Needed => Availability::Unsettled,
    }
}
