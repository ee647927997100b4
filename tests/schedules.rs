//! Which schedule a bill is split by, how old its figures are, and caps that count by the day.
#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji::bill::{Amounts, Bill, Certainty, Split, Year, YearToDate, preview, preview_year};
use gongji::insurance::{Purpose, Scheme};
use gongji::money::Money;
use gongji::policy::{Catalogue, HospitalLevel, PersonKind};
use gongji::region::Region;
use gongji_policies::Policies;
use std::fs;

const NATION: &str = "code = \"000000\"\nname = \"全国\"\nname_en = \"Nation\"";
const PROVINCE: &str = r#"
code = "430000"
name = "某省"
name_en = "Somewhere"
[sources.old]
title = "a notice"
dated = "2022-05"
read = "2026-11-22"
confidence = "official"
excerpt = "what it says"
[sources.undated]
title = "a page"
read = "2026-11-22"
confidence = "official"
excerpt = "what it says"
[sources.recent]
title = "a page"
dated = "2026"
read = "2026-11-22"
confidence = "official"
excerpt = "what it says"
"#;

/// Returns the catalogue of one province with these schedules.
fn catalogue(test: &str, schedules: &str) -> Catalogue {
    let root = std::env::temp_dir().join(format!("gongji-schedules-{}-{test}", std::process::id()));
    let pooling = format!("code = \"430000\"\n{schedules}");
    for (folder, file, text) in
        [("n", "policy.toml", NATION), ("p", "policy.toml", PROVINCE), ("p", "pooling.toml", &pooling)]
    {
        fs::create_dir_all(root.join(folder)).unwrap();
        fs::write(root.join(folder).join(file), text).unwrap();
    }
    let policies = Policies::read(&root);
    fs::remove_dir_all(&root).unwrap();
    policies.unwrap().catalogue
}

fn schedule(source: &str, keys: &str) -> String {
    let head = "[[pooling]]\nscheme = \"employee\"\nvisit = \"outpatient\"\ndeductible = { mode = \"none\" }";
    format!("{head}\nratio = {{ in_service = \"0.60\" }}\nsources = [\"{source}\"]\n{keys}\n")
}

/// Returns a bill of 100 yuan at level 2.
fn bill(region: &str, day: &str) -> Bill {
    Bill {
        day: day.parse().unwrap(),
        region: Region::parse(region),
        scheme: Some(Scheme::Employee),
        visit: Some(Purpose::Outpatient),
        level: Some(HospitalLevel::Two),
        person: Some(PersonKind::InService),
        amounts: Some(Amounts { medfee_sumamt: Money::from_yuan(100), ..Amounts::default() }),
        ..Bill::default()
    }
}

/// Returns what the pooling fund pays and the notes that speak of the figures, each with its parameters.
fn fund_and_notes(split: &Split<'_>) -> (String, Vec<String>) {
    let fund = split.totals.as_ref().and_then(|totals| totals.paid.as_ref()).map(|paid| paid.pool.to_string());
    let notes = split.notes.iter().map(|note| {
        let params = note.params.iter().map(|(name, value)| format!(" {name} {value}")).collect::<String>();
        format!("{:?}{params}", note.code)
    });
    (fund.unwrap_or_default(), notes.filter(|note| note.starts_with("Figures")).collect())
}

#[test]
fn m08_a_city_is_split_by_its_provinces_schedule_and_the_reply_says_so() {
    let reaching = catalogue("reach", &schedule("recent", "reach = \"province\"\ncap = { unlimited = true }"));
    let split = preview(&bill("430200", "2026-11-22"), &reaching).unwrap();
    assert_eq!(split.certainty, Certainty::Split);
    assert_eq!(fund_and_notes(&split), ("60.00".into(), vec!["FiguresOfTheProvince".into()]));
    let own = catalogue("own", &schedule("recent", "cap = { unlimited = true }"));
    let split = preview(&bill("430200", "2026-11-22"), &own).unwrap();
    // Nobody can be asked for a share that no page says.
    assert_eq!((split.certainty, split.ask.as_slice()), (Certainty::Incomplete, &[][..]));
    assert_eq!(fund_and_notes(&split), ("0.00".into(), vec!["FiguresUnknown".into()]));
    let split = preview(&bill("430000", "2026-11-22"), &own).unwrap();
    assert_eq!(fund_and_notes(&split), ("60.00".into(), Vec::new()), "省本级 has figures of its own");
}

#[test]
fn x04_figures_older_than_two_years_or_without_a_date_are_said_to_be() {
    let notes = |source: &str, day: &str| {
        let catalogue = catalogue(&format!("{source}-{day}"), &schedule(source, "cap = { unlimited = true }"));
        fund_and_notes(&preview(&bill("430000", day), &catalogue).unwrap()).1
    };
    assert_eq!(notes("old", "2026-11-22"), ["FiguresOld year 2022"]);
    assert_eq!(notes("old", "2024-05-31"), [""; 0], "the last day of the second year");
    assert_eq!(notes("undated", "2026-11-22"), ["FiguresUndated"]);
    assert_eq!(notes("recent", "2026-11-22"), [""; 0]);
}

#[test]
fn m08_figures_that_the_caller_gave_are_not_said_to_be_old() {
    let catalogue = catalogue("given", &schedule("old", "cap = { unlimited = true }"));
    let mut bill = bill("430000", "2026-11-22");
    bill.assume.ratio = Some("0.5".parse().unwrap());
    assert_eq!(fund_and_notes(&preview(&bill, &catalogue).unwrap()), ("50.00".into(), Vec::new()));
}

#[test]
fn m08_a_cap_of_a_day_holds_for_one_day_and_begins_anew_the_next() {
    let cap = "cap = { base = \"fund_paid\", period = \"day\", yuan = { in_service = \"80\" } }";
    let catalogue = catalogue("day", &schedule("recent", cap));
    let days = ["2026-11-21", "2026-11-21", "2026-11-22"];
    let bills = days.map(|day| bill("430000", day)).to_vec();
    let splits = preview_year(Year { bills }, &catalogue).unwrap();
    let funds: Vec<String> = splits.iter().map(|split| fund_and_notes(split).0).collect();
    // 60 % of 100 yuan each; on the first day 80 in all, so 20 are left for the second visit.
    assert_eq!(funds, ["60.00", "20.00", "60.00"]);
}

/// Returns a bill of 1,000 yuan of somebody who has been in hospital so many times this year.
fn stay(earlier: u8, in_scope: &str) -> Bill {
    let mut stay = Bill { visit: Some(Purpose::Inpatient), ..bill("430000", "2026-11-22") };
    let year = YearToDate { admissions: earlier, in_scope: in_scope.parse().unwrap(), ..YearToDate::default() };
    stay.year_to_date = Some(year);
    stay.amounts = Some(Amounts { medfee_sumamt: "1000".parse().unwrap(), ..Amounts::default() });
    stay
}

fn inpatient(deductible: &str, bands: &str) -> String {
    let head =
        "[[pooling]]\nscheme = \"employee\"\nvisit = \"inpatient\"\nsources = [\"recent\"]\ncap = { unlimited = true }";
    format!("{head}\ndeductible = {{ mode = \"per_admission\", {deductible} }}\n{bands}\n")
}

#[test]
fn m08_an_amount_stated_for_a_later_stay_does_not_hang_on_that_of_the_first() {
    let later = "yuan = {}, later = [{ nth = 2, factor = { in_service = \"0.50\" } }, { nth = 3, yuan = { in_service = \"100\" } }]";
    let known = catalogue("later", &inpatient(later, "ratio = { in_service = \"0.60\" }"));
    let split = |earlier| preview(&stay(earlier, "0"), &known).unwrap();
    let third = split(2);
    // (1000 − 100) × 60 %.
    assert_eq!((third.certainty, fund_and_notes(&third).0), (Certainty::Split, "540.00".into()));
    assert_eq!(third.totals.unwrap().paid.unwrap().deductible.to_string(), "100.00");
    // The first stay has none that is known, and the second a half of that.
    assert_eq!([0, 1].map(|earlier| split(earlier).certainty), [Certainty::Incomplete; 2]);
    // A share of what nobody knows is not known either, and "no lower than" hangs on the first too.
    let floor = "yuan = {}, floor = { in_service = \"200\" }, later = [{ nth = 3, yuan = { in_service = \"100\" } }]";
    let floored = catalogue("floor", &inpatient(floor, "ratio = { in_service = \"0.60\" }"));
    assert_eq!(preview(&stay(2, "0"), &floored).unwrap().certainty, Certainty::Incomplete);
}

#[test]
fn m08_a_band_without_a_known_share_matters_only_to_a_bill_that_lies_in_it() {
    let bands = "bands = [{ over = \"0\", ratio = { in_service = \"0.90\" } }, { over = \"10000\", ratio = {} }, \
                 { over = \"20000\", ratio = { in_service = \"0.80\" } }]";
    let none = "yuan = { in_service = \"0\" }";
    let fund = |base: &str, in_scope: &str| {
        let known =
            catalogue(&format!("{base}-{in_scope}"), &inpatient(none, &format!("band_base = \"{base}\"\n{bands}")));
        let split = preview(&stay(0, in_scope), &known).unwrap();
        (split.certainty == Certainty::Split).then(|| fund_and_notes(&split).0)
    };
    for base in ["in_scope", "above_deductible"] {
        assert_eq!(fund(base, "9000"), Some("900.00".into()), "up to the last fen of the first band");
        assert_eq!(fund(base, "9000.01"), None);
        assert_eq!(fund(base, "19999.99"), None);
        assert_eq!(fund(base, "20000"), Some("800.00".into()), "from the first fen of the third");
    }
    assert_eq!(fund("this_admission", "20000"), Some("900.00".into()), "this stay is all that counts");
}
