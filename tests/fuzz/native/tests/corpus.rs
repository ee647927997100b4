//! Every seed and every input that was kept of a run, once more: each promise still holds, and often enough there was something to
//! promise.

use gongji_fuzz::seeds::seeds;
use gongji_fuzz::{Reached, TARGETS, Target, corpus, named};

fn replayed(name: &str) -> [usize; 2] {
    let Target { check, .. } = named(name).expect("a target");
    let path = format!("{}/corpus/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let kept = corpus::read(&std::fs::read_to_string(path).expect("a file of inputs")).expect("inputs");
    let mut reached = [0, 0];
    for input in seeds(name).into_iter().chain(kept) {
        match std::panic::catch_unwind(|| check(&input)) {
            Ok(Reached::Accepted) => reached[0] += 1,
            Ok(Reached::Refused) => reached[1] += 1,
            Ok(Reached::Skipped) => {}
            Err(reason) => panic!("{name}: {}\n{reason:?}", corpus::line(&input)),
        }
    }
    reached
}

/// Replays a target, of which at least so many inputs are accepted and refused.
macro_rules! replays {
    ($($test:ident: $name:literal, $accepted:literal, $refused:literal;)+) => {
        $(
            #[test]
            fn $test() {
                let [accepted, refused] = replayed($name);
                assert!(accepted >= $accepted && refused >= $refused, "{accepted} accepted, {refused} refused");
            }
        )+
        const REPLAYED: &[&str] = &[$($name),+];
    };
}

replays! {
    x08_amounts_and_shares_are_what_integers_say: "money", 3, 3;
    x08_days_are_those_of_the_calendar: "day", 4, 1;
    b12_numbers_of_papers_have_the_check_digit_that_arithmetic_gives: "paper", 6, 3;
    x08_questions_about_bindings_keep_their_promises: "binding", 400, 0;
    x08_bills_keep_their_promises: "bill", 300, 0;
    x08_packs_go_there_and_back: "pack", 200, 0;
    x08_policies_are_loaded_or_refused_whole: "policies", 200, 0;
    x08_policy_files_are_packed_as_they_are_read: "toml", 200, 0;
    x08_settlements_are_summed_as_integers_say: "settlement", 50, 0;
}

#[test]
fn every_target_is_replayed() {
    assert!(TARGETS.iter().all(|target| REPLAYED.contains(&target.name)) && REPLAYED.len() == TARGETS.len());
}

#[test]
fn inputs_go_there_and_back() {
    for input in [&b"0.5\n"[..], b"\x00\xff", "武汉\u{0}".as_bytes(), b""] {
        assert_eq!(corpus::read(&corpus::line(input)), Ok(vec![input.to_vec()]));
    }
}
