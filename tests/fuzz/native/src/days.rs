//! Days: a line with a day, then a line with another.

use crate::calendar::{Civil, iso, julian, tomorrow};
use crate::{Reached, shape};
use gongji::date::Day;
use serde_json::json;

/// Days since 1980 fit 16 bits.
const EPOCH: i64 = 2_444_240;

pub fn check(data: &[u8]) -> Reached {
    let Ok(text) = str::from_utf8(data) else { return Reached::Skipped };
    let (first, second) = text.split_once('\n').unwrap_or((text, "2026-11-22"));
    let (one, other) = (one_day(first), one_day(second));
    if let Some(((day, civil), (earlier, born))) = one.zip(other) {
        between(day, civil, earlier, born);
    }
    asked(first, one.is_some());
    Reached::accepted(one.is_some())
}

/// A text is a day as ISO 8601 says, and the day goes there and back.
fn one_day(text: &str) -> Option<(Day, Civil)> {
    let (read, expected) = (Day::parse(text), iso(text));
    assert_eq!(read.is_some(), expected.is_some(), "{text:?}");
    let (day, civil) = read.zip(expected)?;
    assert_eq!((day.year(), u32::from(day.month())), (civil.0, civil.1));
    assert_eq!(day.to_string(), text);
    assert_eq!(i64::from(day.julian()), julian(civil), "{text}");
    let number = u16::try_from(julian(civil) - EPOCH).ok();
    assert_eq!(day.number(), number, "{text}");
    assert_eq!(number.and_then(Day::from_number), number.map(|_| day));
    if let Some(next) = day.tomorrow() {
        let (year, month, of_month) = tomorrow(civil);
        assert_eq!(next.to_string(), format!("{year:04}-{month:02}-{of_month:02}"));
        assert_eq!(next.yesterday(), Some(day));
        assert!(day < next);
    }
    Some((day, civil))
}

/// Months and years between two days are counted in full ones.
fn between(day: Day, on: Civil, earlier: Day, since: Civil) {
    assert_eq!(day.cmp(&earlier), on.cmp(&since));
    let months = |civil: Civil| civil.0 * 12 + civil.1 as i32;
    let full = (1_i32..).take_while(|count| (months(since) + count, since.2) <= (months(on), on.2)).count();
    assert_eq!(day.months_since(earlier) as usize, full, "{day} since {earlier}");
    let reached = (1_i32..).take_while(|count| (since.0 + count, since.1, since.2) <= on).count();
    assert_eq!(usize::from(day.age_of(earlier)), reached, "{day} of {earlier}");
}

/// A request takes the day, or names it as what is wrong.
fn asked(text: &str, is_day: bool) {
    let requests = [
        ("checkBinding", json!({ "day": text, "grantor": { "region": "420100" } })),
        ("policyAt", json!({ "day": text, "region": "420100" })),
    ];
    for (call, request) in requests {
        let request = request.to_string();
        let reply = gongji::json::call(call, &request).expect("a call of that name");
        match shape::read(&reply, &request) {
            Ok(_) => assert!(is_day, "{request}"),
            Err(errors) => {
                assert!(!is_day, "{errors:?} of {request}");
                assert_eq!(errors.len(), 1);
                assert_eq!((&errors[0]["code"], &errors[0]["path"]), (&json!("day"), &json!("day")), "{request}");
            }
        }
    }
}
