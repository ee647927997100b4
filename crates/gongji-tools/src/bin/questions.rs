//! Writes made-up questions, one a line, as fast as a pipe takes them: `questions check|preview COUNT [SEED]`. The same seed gives
//! the same lines on every machine. Nothing is kept, so any count may be asked for.
#![expect(clippy::unwrap_used, reason = "a tool of tests may fail")]

use gongji::catalogue::built_in;
use gongji::region::Region;
use std::io::{self, BufWriter, Write};

/// Words as often as files have them: most people are insured and most relatives are near.
const GIVING: [&str; 8] =
    ["employee", "employee", "employee", "employee", "employee", "employee", "employee", "resident"];
const TAKING: [&str; 8] = ["resident", "resident", "resident", "resident", "employee", "employee", "employee", "none"];
const STATUS: [&str; 16] = [
    "normal", "normal", "normal", "normal", "normal", "normal", "normal", "normal", "normal", "normal", "normal",
    "normal", "normal", "normal", "paused", "ended",
];
const RELATIONS: [&str; 24] = [
    "spouse",
    "spouse",
    "spouse",
    "spouse",
    "spouse",
    "parent",
    "parent",
    "parent",
    "parent",
    "parent",
    "child",
    "child",
    "child",
    "child",
    "child",
    "sibling",
    "paternal_grandparent",
    "maternal_grandparent",
    "sons_child",
    "daughters_child",
    "parent_of_spouse",
    "spouse_of_child",
    "paired_kin",
    "other",
];
const CATEGORIES: [&str; 4] = ["in_service", "in_service", "retired", "flexible"];
const VISITS: [&str; 3] = ["outpatient", "inpatient", "chronic"];
const LEVELS: [&str; 4] = ["primary", "1", "2", "3"];

/// Lines that are no question, one in 256: what a file of millions has somewhere.
const WRONG: [&str; 4] =
    ["", "{\"day\":\"2026-11-22\",\"grantor\":{\"scheme\"", "{\"day\":\"2026-02-30\"}", "[{\"day\":\"2026-11-22\"}]"];

fn main() -> io::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [call, count, seed @ ..] = arguments.as_slice() else {
        return Err(io::Error::other("questions check|preview COUNT [SEED]"));
    };
    let write: fn(&mut Chance, &[Region], &mut dyn Write) -> io::Result<()> = match call.as_str() {
        "check" => binding,
        "preview" => bill,
        other => return Err(io::Error::other(format!("no questions for {other}"))),
    };
    let places: Vec<Region> =
        built_in().places.iter().map(|place| place.region).filter(|place| *place != Region::NATION).collect();
    let mut chance = Chance(seed.first().map_or(1, |seed| seed.parse().unwrap()));
    let mut out = BufWriter::with_capacity(1 << 16, io::stdout().lock());
    for _ in 0..count.parse::<u64>().unwrap() {
        if chance.of(256) == 0 {
            out.write_all(chance.one(&WRONG).as_bytes())?;
        } else {
            write(&mut chance, &places, &mut out)?;
        }
        out.write_all(b"\n")?;
    }
    out.flush()
}

/// Pseudo-random numbers: SplitMix64, which a few lines of any language repeat.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn of(&mut self, count: u64) -> u64 {
        self.next().checked_rem(count).unwrap_or(0)
    }

    fn one<'t, T: ?Sized>(&mut self, from: &[&'t T]) -> &'t T {
        let at = self.of(from.len() as u64);
        from.get(usize::try_from(at).unwrap_or(0)).unwrap()
    }

    fn place(&mut self, places: &[Region]) -> Region {
        let at = self.of(places.len() as u64);
        *places.get(usize::try_from(at).unwrap_or(0)).unwrap()
    }

    /// Returns a day from 2021 to 2026, three in four of them in the last year.
    fn day(&mut self) -> String {
        let year = if self.of(4) == 0 { self.of(5).saturating_add(2021) } else { 2026 };
        format!("{year}-{:02}-{:02}", self.of(12).saturating_add(1), self.of(28).saturating_add(1))
    }

    /// Returns an amount below a number of yuan.
    fn yuan(&mut self, below: u64) -> String {
        format!("{}.{:02}", self.of(below), self.of(100))
    }

    /// Returns a field, or nothing in one case of 64: not everybody says everything.
    fn said(&mut self, field: String) -> String {
        if self.of(64) == 0 { String::new() } else { field }
    }
}

fn binding(chance: &mut Chance, places: &[Region], out: &mut dyn Write) -> io::Result<()> {
    let (day, home) = (chance.day(), chance.place(places));
    // Seven in eight families are insured in one place.
    let away = if chance.of(8) == 0 { chance.place(places) } else { home };
    write!(out, r#"{{"day":"{day}","grantor":{{"region":"{home}""#)?;
    let scheme = chance.one(&GIVING);
    let grantor = [
        format!(r#","scheme":"{scheme}""#),
        format!(r#","account":{}"#, scheme == "employee"),
        format!(r#","status":"{}""#, chance.one(&STATUS)),
        format!(r#","category":"{}""#, chance.one(&CATEGORIES)),
        format!(r#","balance":"{}""#, chance.yuan(9_000)),
        format!(r#","bound":{}"#, chance.of(3)),
        format!(r#","e_credential":{}"#, chance.of(16) != 0),
    ];
    for field in grantor {
        out.write_all(chance.said(field).as_bytes())?;
    }
    write!(out, r#"}},"grantee":{{"region":"{away}""#)?;
    let grantee = [
        format!(r#","relation":"{}""#, chance.one(&RELATIONS)),
        format!(r#","scheme":"{}""#, chance.one(&TAKING)),
        format!(r#","status":"{}""#, chance.one(&STATUS)),
        format!(r#","age":{}"#, chance.of(95)),
        format!(r#","bound":{}"#, chance.of(2)),
        format!(r#","consents":{}"#, chance.of(32) != 0),
    ];
    for field in grantee {
        out.write_all(chance.said(field).as_bytes())?;
    }
    out.write_all(b"}}")
}

fn bill(chance: &mut Chance, places: &[Region], out: &mut dyn Write) -> io::Result<()> {
    let (day, home) = (chance.day(), chance.place(places));
    let scheme = chance.one(&["employee", "resident"]);
    let person = if scheme == "resident" { "resident" } else { chance.one(&["in_service", "retired"]) };
    write!(out, r#"{{"day":"{day}","region":"{home}","scheme":"{scheme}","visit":"{}""#, chance.one(&VISITS))?;
    let facts = [
        format!(r#","level":"{}""#, chance.one(&LEVELS)),
        format!(r#","person":"{person}""#),
        format!(r#","age":{}"#, chance.of(95)),
        format!(r#","own_account":"{}""#, chance.yuan(3_000)),
        format!(r#","grantors":[{{"region":"{home}","balance":"{}"}}]"#, chance.yuan(6_000)),
    ];
    for field in facts {
        out.write_all(chance.said(field).as_bytes())?;
    }
    // What is paid outside the scope is less than the bill, as on paper.
    let (total, outside) = (chance.of(60_000).saturating_add(400), chance.yuan(200));
    write!(
        out,
        r#","amounts":{{"medfee_sumamt":"{total}","fulamt_ownpay_amt":"{outside}","preselfpay_amt":"{}"}}}}"#,
        chance.yuan(200)
    )
}
