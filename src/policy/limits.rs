//! How high a number may be. What lies above is a slip of the unit or of a digit, not a policy.

use super::catalogue::Catalogue;
use super::setting::{Setting, Value};
use super::topic::{Kind, Topic};
use crate::date::Day;
use crate::region::Region;

/// More statements of one topic in one place than anybody has written; a catalogue that holds more would be slow to ask.
const MOST_STATEMENTS: usize = 64;

/// Whether some place says more than [`MOST_STATEMENTS`] things of one kind; the items are in the order of `key`.
pub fn count_fault<T>(items: &[T], key: impl Fn(&T) -> (Region, u8, u8)) -> Option<&'static str> {
    let mut apart = items.iter().zip(items.iter().skip(MOST_STATEMENTS));
    apart.any(|(one, later)| key(one) == key(later)).then_some("more than 64 statements of one topic")
}

/// What is wrong with a value by itself.
pub fn value_fault(topic: Topic, value: Value) -> Option<&'static str> {
    let bits = value.0;
    match topic.kind() {
        Kind::Scope(_) if bits & bits.wrapping_shr(16) != 0 => Some("a word both let in and shut out"),
        Kind::Scope(_) if bits == 0 => Some("no word"),
        Kind::Scope(words) => {
            let known = u32::try_from(words.len()).ok().and_then(|count| 1_u32.checked_shl(count)).unwrap_or(0);
            let named = (bits | bits.wrapping_shr(16)) & 0xffff;
            (named >= known).then_some("an unknown word")
        }
        Kind::Choice(words) => {
            usize::try_from(bits).map_or(true, |bits| bits >= words.len()).then_some("an unknown word")
        }
        Kind::Count if value == Value::UNLIMITED => None,
        Kind::Yuan | Kind::Count => (bits > highest(topic)).then_some("a number above its cap"),
    }
}

/// The highest number any source gives is far below.
const fn highest(topic: Topic) -> u32 {
    match topic {
        Topic::WalletQuietFrom | Topic::WalletQuietTo => 24,
        Topic::LockMonths => 120,
        // 100 000 yuan, in fen.
        Topic::KeptBack | Topic::OpenAbove | Topic::CommercialFloor | Topic::WalletMaxTransfer => 10_000_000,
        _ => 999,
    }
}

/// More relatives at a time than there may ever be.
pub fn limit_fault(setting: &Setting, catalogue: &Catalogue) -> Option<&'static str> {
    let other = match setting.topic {
        Topic::MaxGrantees => Topic::MaxGranteesEver,
        Topic::MaxGranteesEver => Topic::MaxGrantees,
        _ => return None,
    };
    // Looked at on the day the later of the two begins, when both hold.
    let begun = held(catalogue, setting.region, other, setting.start.by)?;
    let (at_a_time, ever) = if other == Topic::MaxGrantees { (begun, setting) } else { (setting, begun) };
    let only = |setting: &Setting| if let [one] = setting.statements.as_slice() { Some(one.value.0) } else { None };
    (only(at_a_time)? > only(ever)?).then_some("a number above its cap")
}

/// The statement that holds on `day`; without a day, the one that always held.
fn held(catalogue: &Catalogue, region: Region, topic: Topic, day: Option<Day>) -> Option<&Setting> {
    let begun = catalogue.settings_of(region, topic).filter(|one| one.start.by <= day);
    begun.last().filter(|one| one.last.is_none_or(|last| day.is_none_or(|day| day <= last)))
}
