//! The committed `docs/coverage.md` agrees with the policies. `make reports` writes it again.

use gongji_policies::{Policies, coverage};
use std::fs;

#[test]
fn the_committed_report_is_what_the_policies_say() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../../");
    let policies = Policies::read(format!("{root}policies").as_ref()).unwrap();
    let committed = fs::read_to_string(format!("{root}docs/coverage.md")).unwrap();
    let report = coverage(&policies.catalogue, policies.day);
    assert!(committed == report, "docs/coverage.md is out of date: make reports");
}
