//! Other ways of sharing (其他途径), and whether each is open.

use super::assume::settle_unless_refused;
use super::case::{Case, Grantee, Grantor, Usage};
use super::context::CaseContext;
use super::outcome::Weight;
use super::ways;
use crate::policy::Arrangement;
use crate::region::Region;
use crate::vocabulary;
use crate::vocabulary::Vocabulary;

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

/// Adds to a key what the alternatives of a case inside a province follow from, and returns whether that is all. The ways across
/// provinces look at few fields: counts, balances and what only a local rule asks about change nothing there.
pub fn add_to_key(context: &CaseContext<'_>, key: &mut Vec<usize>) -> bool {
    let Case { day, grantor, grantee, family_account: _, usage } = context.case;
    let Grantor {
        region: grantor_region,
        scheme,
        account,
        status,
        category: _,
        balance: _,
        history_balance: _,
        bound: _,
        bound_ever: _,
        is_grantee: _,
        e_credential: _,
        wallet,
        id: grantor_id,
    } = grantor;
    let Grantee {
        relation,
        region: grantee_region,
        scheme: grantee_scheme,
        status: grantee_status,
        category: _,
        age: _,
        bound: _,
        groups: _,
        same_role: _,
        is_grantor: _,
        consents: _,
        enrolled_year_before: _,
        wallet: grantee_wallet,
        id: grantee_id,
    } = grantee;
    let flag = |flag: Option<bool>| flag.map_or(0, |flag| 1_u32.wrapping_add(flag.into()));
    let region = |region: Option<Region>| region.map_or(0, Region::code);
    let facts = [
        u32::from(day.julian()),
        region(*grantor_region),
        region(*grantee_region),
        word(*scheme),
        flag(*account),
        word(*status),
        flag(*wallet),
        word(*relation),
        word(*grantee_scheme),
        word(*grantee_status),
        flag(*grantee_wallet),
    ];
    key.extend(facts.map(|fact| usize::try_from(fact).unwrap_or(usize::MAX)));
    context.way == Arrangement::MutualAid && grantor_id.is_none() && grantee_id.is_none() && *usage == Usage::default()
}

fn word<T: Vocabulary>(word: Option<T>) -> u32 {
    word.map_or(0, |word| u32::from(word.index()).wrapping_add(1))
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
