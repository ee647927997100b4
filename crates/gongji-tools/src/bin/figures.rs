//! Writes `figures.bin`, the figures of bills that belong to the built-in policies.

use std::io::{Write, stdout};

fn main() -> std::io::Result<()> {
    stdout().write_all(gongji::catalogue::FIGURES)
}
