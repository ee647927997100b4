//! Properties tried on generated values. What fails is kept in `tests/proptest-regressions` and tried first from then on; a property
//! with conditions counts how often each was met, because one that never applies holds of everything.

use core::cell::Cell;
use proptest::prelude::*;
use proptest::test_runner::{FileFailurePersistence, TestRunner};

/// Returns the configuration for so many values, with the file that keeps what failed.
pub fn config(cases: u32, kept: &'static str) -> ProptestConfig {
    let failure_persistence = Some(Box::new(FileFailurePersistence::Direct(kept)) as _);
    ProptestConfig { cases, failure_persistence, ..ProptestConfig::default() }
}

/// Tries a property, which says of each of its conditions whether the value met it, and checks that each was met by at least
/// `percent` of the values.
pub fn applies<S: Strategy, const N: usize>(
    config: ProptestConfig,
    percent: [u64; N],
    strategy: S,
    property: impl Fn(S::Value) -> Result<[bool; N], TestCaseError>,
) {
    let (tried, met) = (Cell::new(0_u64), Cell::new([0_u64; N]));
    let run = TestRunner::new(config).run(&strategy, |value| {
        let conditions = property(value)?;
        let mut counts = met.get();
        for (count, is_met) in counts.iter_mut().zip(conditions) {
            *count = count.saturating_add(u64::from(is_met));
        }
        met.set(counts);
        tried.set(tried.get().saturating_add(1));
        Ok(())
    });
    let failure = run.err().map(|failure| failure.to_string()).unwrap_or_default();
    assert!(failure.is_empty(), "{failure}");
    let enough = met
        .get()
        .iter()
        .zip(percent)
        .all(|(met, percent)| met.saturating_mul(100) >= percent.saturating_mul(tried.get()));
    assert!(enough, "of {} values {:?} met the conditions, {percent:?} % are needed", tried.get(), met.get());
}
