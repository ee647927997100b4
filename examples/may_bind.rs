//! May a sister in 保定 be bound to an account in 石家庄? Asked on the day before and on the day that 河北 opened sharing to
//! brothers and sisters: `cargo run --example may_bind`.

use gongji::binding::{Case, FindingStatus, Grantee, Grantor};
use gongji::date::Day;
use gongji::insurance::{InsuranceStatus, Scheme};
use gongji::region::Region;
use gongji::relation::Relation;
use gongji::vocabulary::Vocabulary;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    for day in ["2024-08-01", "2024-08-02"] {
        let case = Case {
            day: Day::parse(day).ok_or("a day")?,
            grantor: Grantor {
                region: Region::parse("130100"),
                scheme: Some(Scheme::Employee),
                account: Some(true),
                status: Some(InsuranceStatus::Normal),
                bound: Some(0),
                ..Grantor::default()
            },
            grantee: Grantee {
                relation: Some(Relation::Sibling),
                region: Region::parse("130600"),
                scheme: Some(Scheme::Resident),
                status: Some(InsuranceStatus::Normal),
                bound: Some(0),
                ..Grantee::default()
            },
            ..Case::default()
        };
        let verdict = gongji::check_binding(&case).map_err(|errors| format!("{errors:?}"))?;
        println!("{day}: {}", verdict.outcome.name());
        for finding in verdict.findings.iter().filter(|finding| finding.status == FindingStatus::Fail) {
            let sources: Vec<&str> =
                finding.basis.iter().flat_map(|basis| &basis.sources).map(String::as_str).collect();
            println!("  {} fails, by {}", finding.rule.name(), sources.join(", "));
        }
        for remedy in &verdict.remedies {
            let changes: Vec<String> =
                remedy.changes.iter().map(|change| format!("{:?} → {:?}", change.field, change.to)).collect();
            println!("  {} with {}", remedy.outcome.name(), changes.join(", "));
        }
    }
    Ok(())
}
