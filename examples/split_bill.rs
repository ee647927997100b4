//! How is a bill of 1000 yuan at a third-level hospital in 武汉 split, when a relative's account may pay too?
//! `cargo run --example split_bill`.

use gongji::bill::{Amounts, Bill, Sharer};
use gongji::date::Day;
use gongji::insurance::{Purpose, Scheme};
use gongji::money::Money;
use gongji::policy::{HospitalLevel, PersonKind};
use gongji::region::Region;
use gongji::vocabulary::Vocabulary;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    let bill = Bill {
        day: Day::parse("2025-04-01").ok_or("a day")?,
        region: Region::parse("420100"),
        scheme: Some(Scheme::Employee),
        visit: Some(Purpose::Outpatient),
        level: Some(HospitalLevel::Three),
        person: Some(PersonKind::InService),
        amounts: Some(Amounts { medfee_sumamt: Money::parse("1000")?, ..Amounts::default() }),
        own_account: Some(Money::parse("120")?),
        grantors: vec![Sharer { balance: Some(Money::parse("2500")?), ..Sharer::default() }],
        ..Bill::default()
    };
    let preview = gongji::preview_deduction(&bill).map_err(|errors| format!("{errors:?}"))?;
    println!("{}, still needed: {:?}", preview.outcome.name(), preview.ask);
    for step in &preview.steps {
        println!("  {}: {}", step.step.name(), step.amount);
    }
    for payer in &preview.payers {
        println!("{} pays {}", payer.payer.name(), payer.amount);
    }
    for assumption in &preview.assumptions {
        println!("assumed: {} = {} ({})", assumption.switch.name(), assumption.value, assumption.state.name());
    }
    Ok(())
}
