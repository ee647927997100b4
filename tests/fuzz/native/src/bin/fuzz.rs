//! One target under libFuzzer: `GONGJI_TARGET=money fuzz [options of libFuzzer] [folders of inputs]`.
#![no_main]

use gongji_fuzz::{Target, named};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Instant;

static TARGET: OnceLock<&Target> = OnceLock::new();
static SLOWEST: AtomicU64 = AtomicU64::new(0);

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let chosen = || named(&std::env::var("GONGJI_TARGET").unwrap_or_default()).expect("GONGJI_TARGET names a target");
    let target = TARGET.get_or_init(chosen);
    let began = Instant::now();
    (target.check)(data);
    let took = u64::try_from(began.elapsed().as_micros()).unwrap_or(u64::MAX);
    // libFuzzer itself counts whole seconds.
    if SLOWEST.fetch_max(took, Ordering::Relaxed) < took {
        eprintln!("slowest so far: {took} us, {} bytes", data.len());
    }
});
