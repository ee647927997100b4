//! Other ways of sharing, told apart.

use super::area;
use super::ground::{Distance, Ground};
use crate::finding::{Finding, FindingStatus};
use crate::policy::{Arrangement, Says, Topic};
use crate::word::words;

words! {
    /// Whether a way is open to these two on that day.
    Openness {
        /// It is.
        Open = "open",
        /// It is not.
        Closed = "closed",
        /// The sources do not settle it, or a place is not given.
        Unsettled = "unsettled",
        /// It shows a code and moves no money.
        CodeOnly = "code_only",
    }
}

/// Another way of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Alternative {
    /// The way.
    pub arrangement: Arrangement,
    /// Whether it is open.
    pub state: Openness,
}

/// Every way but the one the case is about.
pub fn alternatives(ground: &Ground<'_>) -> Vec<Alternative> {
    let ways = [Arrangement::MutualAid, Arrangement::Wallet, Arrangement::Quota, Arrangement::FamilyAccount];
    let others = ways.into_iter().filter(|way| *way != ground.way);
    others.map(|arrangement| Alternative { arrangement, state: state(ground, arrangement) }).collect()
}

fn state(ground: &Ground<'_>, way: Arrangement) -> Openness {
    match way {
        Arrangement::FamilyAccount => Openness::CodeOnly,
        Arrangement::MutualAid => area::area(ground).map_or(Openness::Unsettled, |finding| openness(&finding)),
        _ => across(ground, way),
    }
}

/// The quota is for two provinces; the wallet serves inside one too, where both places have opened it.
fn across(ground: &Ground<'_>, way: Arrangement) -> Openness {
    let judged = ground.nation.choice::<Arrangement>(Topic::CrossProvince).judge(|open| match open {
        Some(open) if open == way => Says::Yes,
        Some(_) => Says::No,
        None => Says::Open,
    });
    match (judged.says, ground.distance) {
        (Says::No, _) => Openness::Closed,
        (_, Distance::SamePool | Distance::SameProvince) if way == Arrangement::Quota => Openness::Closed,
        (Says::Yes, distance) if distance != Distance::Unknown => match way {
            Arrangement::Wallet => openness(&area::both_opened(ground)),
            _ => Openness::Open,
        },
        _ => Openness::Unsettled,
    }
}

fn openness(finding: &Finding<'_>) -> Openness {
    match finding.status {
        FindingStatus::Pass => Openness::Open,
        FindingStatus::Fail => Openness::Closed,
        _ => Openness::Unsettled,
    }
}
