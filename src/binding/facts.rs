//! Facts that parts of an answer follow from: a part whose facts did not change need not be worked out again.

use super::case::{Case, Grantee, Grantor, Usage};
use crate::region::Region;
use crate::vocabulary::Vocabulary;

/// Adds to a key what the other ways of a case inside a province follow from, and returns whether that is all. The ways across provinces
/// look at few fields: counts, balances and what only a local rule asks about change nothing there.
pub fn add_of_other_ways(case: &Case, key: &mut Vec<usize>) -> bool {
    let Case { day: _, grantor, grantee, family_account: _, usage: _ } = case;
    let Grantor {
        region: _,
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
        id,
    } = grantor;
    let Grantee {
        relation,
        region: _,
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
        id: _,
    } = grantee;
    add(key, &[word(*scheme), flag(*account), word(*status), flag(*wallet), word(*relation)]);
    add(key, &[word(*grantee_scheme), word(*grantee_status), flag(*grantee_wallet)]);
    id.is_none() && add_of_places(case, key)
}

/// Adds to a key what others who may bind the relative follow from, and returns whether that is all: nothing that is known of the
/// grantor but the place.
pub fn add_of_others(case: &Case, key: &mut Vec<usize>) -> bool {
    let Case { day: _, grantor: _, grantee, family_account, usage: _ } = case;
    let Grantee {
        relation,
        region: _,
        scheme,
        status,
        category,
        age,
        bound,
        groups,
        same_role,
        is_grantor,
        consents,
        enrolled_year_before: _,
        wallet,
        id: _,
    } = grantee;
    add(key, &[word(*relation), word(*scheme), word(*status), word(*category), flag(*is_grantor), flag(*consents)]);
    add(key, &[flag(*wallet), flag(*family_account)]);
    for count in [age, bound, groups, same_role] {
        add(key, &[u32::from(count.is_some()), count.unwrap_or_default()]);
    }
    add_of_places(case, key)
}

/// Adds day and places, and returns whether the case asks about no use and names no paper of the relative.
fn add_of_places(case: &Case, key: &mut Vec<usize>) -> bool {
    let place = |region: Option<Region>| region.map_or(0, Region::code);
    add(key, &[case.day.julian(), place(case.grantor.region), place(case.grantee.region)]);
    case.grantee.id.is_none() && case.usage == Usage::default()
}

fn add(key: &mut Vec<usize>, facts: &[u32]) {
    key.extend(facts.iter().map(|fact| usize::try_from(*fact).unwrap_or(usize::MAX)));
}

fn word<T: Vocabulary>(word: Option<T>) -> u32 {
    word.map_or(0, |word| u32::from(word.index()).wrapping_add(1))
}

fn flag(flag: Option<bool>) -> u32 {
    flag.map_or(0, |flag| u32::from(flag).wrapping_add(1))
}
