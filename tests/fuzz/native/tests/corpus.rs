//! Every seed and every input that was kept of a run, once more: each promise still holds, and often enough there was something to
//! promise.

use gongji_fuzz::seeds::seeds;
use gongji_fuzz::{Reached, TARGETS, corpus, named};
use std::fs;
use std::panic::catch_unwind;

fn kept(name: &str) -> Vec<Vec<u8>> {
    let file = format!("{}/corpus/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    corpus::read(&fs::read_to_string(file).expect("a file of inputs")).expect("inputs")
}

/// Replays a target, of which at least so many inputs are accepted and refused.
fn replays(name: &str, accepted: usize, refused: usize) {
    let check = named(name).expect("a target").check;
    let reached: Vec<Reached> = seeds(name)
        .into_iter()
        .chain(kept(name))
        .map(|input| catch_unwind(|| check(&input)).unwrap_or_else(|_| panic!("{name}: {}", corpus::line(&input))))
        .collect();
    let count = |wanted| reached.iter().filter(|reached| **reached == wanted).count();
    let counts = (count(Reached::Accepted), count(Reached::Refused));
    assert!(counts.0 >= accepted && counts.1 >= refused, "{name}: {counts:?} accepted and refused");
}

#[test]
fn x08_amounts_and_shares_are_what_integers_say() {
    replays("money", 90, 250);
}

#[test]
fn x08_days_are_those_of_the_calendar() {
    replays("day", 50, 150);
}

#[test]
fn b12_numbers_of_papers_have_the_check_digit_that_arithmetic_gives() {
    replays("paper", 15, 200);
}

#[test]
fn x08_questions_about_bindings_have_one_reply_as_text_and_as_bytes() {
    replays("binding", 400, 200);
}

#[test]
fn x08_bills_add_up_as_text_and_as_bytes() {
    replays("bill", 1_800, 200);
}

#[test]
fn x07_a_pack_that_is_read_is_written_alike() {
    replays("pack", 250, 50);
}

#[test]
fn x07_policies_are_loaded_or_change_nothing() {
    replays("policies", 200, 200);
}

#[test]
fn x07_policy_files_are_packed_as_they_are_read() {
    replays("toml", 220, 150);
}

#[test]
fn x17_settlements_are_summed_as_integers_say() {
    replays("settlement", 200, 250);
}

#[test]
fn every_target_is_replayed() {
    let replayed = |name: &str| include_str!("corpus.rs").contains(&format!("replays(\"{name}\", "));
    assert!(TARGETS.iter().all(|target| replayed(target.name)));
}

#[test]
fn x08_no_input_holds_a_number_that_may_be_somebodys() {
    // The place is a whole province, and the character at the end is calculated by hand.
    assert!(corpus::may_be_somebodys(b"a110000190001010004"));
    assert!(!corpus::may_be_somebodys(b"11010519491231002X"));
    for target in &TARGETS {
        assert!(!kept(target.name).iter().any(|input| corpus::may_be_somebodys(input)), "{}", target.name);
    }
}

#[test]
fn inputs_go_there_and_back() {
    for input in [&b"0.5\n"[..], b"\x00\xff", "武汉\u{0}".as_bytes(), b""] {
        assert_eq!(corpus::read(&corpus::line(input)), Ok(vec![input.to_vec()]));
    }
}
