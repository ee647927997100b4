//! Upper limits of numbers. A number above its limit is a mistake of the unit or of a digit, not a policy.

use super::catalogue::Catalogue;
use super::provision::{PackedValue, Provision};
use super::topic::{Topic, TopicKind};
use crate::date::Day;
use crate::region::Region;

/// The most statements of one topic in one place: far more than anybody has written. A question to a catalogue with more would
/// be slow.
const MOST_STATEMENTS: usize = 64;

/// Returns a fault if some place has more than [`MOST_STATEMENTS`] items of one kind; the items are in the order of `key`.
pub fn count_fault<T, K: PartialEq>(items: &[T], key: impl Fn(&T) -> K) -> Option<&'static str> {
    let mut apart = items.iter().zip(items.iter().skip(MOST_STATEMENTS));
    apart.any(|(one, later)| key(one) == key(later)).then_some("more than 64 statements of one topic")
}

/// Returns what is wrong with a value by itself.
pub fn value_fault(topic: Topic, value: PackedValue) -> Option<&'static str> {
    let bits = value.0;
    match topic.kind() {
        TopicKind::Scope(_) if bits & bits.wrapping_shr(16) != 0 => Some("a word both let in and shut out"),
        TopicKind::Scope(_) if bits == 0 => Some("no word"),
        TopicKind::Scope(_) | TopicKind::Choice(_) => None,
        TopicKind::Count if value == PackedValue::UNLIMITED => None,
        TopicKind::Yuan | TopicKind::Count => (bits > highest(topic)).then_some("a number above its cap"),
    }
}

/// Returns the highest number of a topic that is accepted; every source gives far less.
const fn highest(topic: Topic) -> u32 {
    match topic {
        Topic::WalletQuietFrom | Topic::WalletQuietTo => 24,
        Topic::LockMonths => 120,
        // 100 000 yuan, in fen.
        Topic::KeptBack | Topic::OpenAbove | Topic::CommercialFloor | Topic::WalletMaxTransfer => 10_000_000,
        _ => 999,
    }
}

/// Returns a fault if a place allows more relatives at a time than it ever allows in all.
pub fn limit_fault(provision: &Provision, catalogue: &Catalogue) -> Option<&'static str> {
    let other = match provision.topic {
        Topic::MaxGrantees => Topic::MaxGranteesEver,
        Topic::MaxGranteesEver => Topic::MaxGrantees,
        _ => return None,
    };
    // Both hold on the first day of the later one.
    let begun = held(catalogue, provision.region, other, provision.start.by)?;
    let (at_a_time, ever) = if other == Topic::MaxGrantees { (begun, provision) } else { (provision, begun) };
    let only = |provision: &Provision| if let [one] = provision.values.as_slice() { Some(one.value.0) } else { None };
    (only(at_a_time)? > only(ever)?).then_some("a number above its cap")
}

/// Returns the provision that holds on `day`; without a day, the one without a first day.
fn held(catalogue: &Catalogue, region: Region, topic: Topic, day: Option<Day>) -> Option<&Provision> {
    let begun = catalogue.provisions_of(region, topic).filter(|one| one.start.by <= day);
    begun.last().filter(|one| one.last.is_none_or(|last| day.is_none_or(|day| day <= last)))
}
