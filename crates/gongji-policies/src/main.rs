//! Checks, packs and reports on a folder of policies: `cargo run -p gongji-policies -- check`.

use gongji_policies::{
    FreshnessQuery, NewPlace, OLD_AFTER_MONTHS, Policies, coverage, freshness, policies_json, remarks, schemas,
    write_skeleton,
};
use gongji_policy::date::Day;
use gongji_policy::region::Region;
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
Usage: gongji-policies <command> [folder]        (the folder is `policies` if left out)
  check                            reads every file and names every mistake with its file and table;
                                   remarks on statements that decide nothing
  pack                             writes the folder as the one JSON file that a page can load
  coverage [--as-of DAY]           writes what is known of which place (docs/coverage.md)
  freshness [--as-of DAY] [--months N]   writes what should be read again (docs/freshness.md)
  new CODE [NAME NAME_EN]          makes the folder of a place in `policies`, with files to fill in
  schema FOLDER [--check]          writes the JSON Schemas of the files, for editors, or compares them (schema/v1)";

fn main() -> ExitCode {
    match run(&std::env::args().skip(1).collect::<Vec<_>>()) {
        Ok(text) => {
            print!("{text}");
            ExitCode::SUCCESS
        }
        Err(faults) => {
            eprintln!("{}", faults.join("\n"));
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[String]) -> Result<String, Vec<String>> {
    let fault = |what: &str| vec![what.to_owned()];
    if let [command, place @ ..] = arguments
        && command == "new"
    {
        return new_place(place).map_err(|what| fault(&what));
    }
    if let [command, folder, rest @ ..] = arguments
        && command == "schema"
    {
        return write_schemas(folder.as_ref(), rest == ["--check"]).map_err(|what| fault(&what));
    }
    let mut words = Vec::new();
    let (mut as_of, mut months) = (None, OLD_AFTER_MONTHS);
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--as-of" => {
                let day = rest.next().and_then(|day| Day::parse(day));
                as_of = Some(day.ok_or_else(|| fault("--as-of is no day (YYYY-MM-DD)"))?);
            }
            "--months" => {
                let count = rest.next().and_then(|count| count.parse().ok());
                months = count.ok_or_else(|| fault("--months is no number"))?;
            }
            word => words.push(word),
        }
    }
    let (command, folder) = match *words.as_slice() {
        [command] => (command, "policies"),
        [command, folder] => (command, folder),
        _ => return Err(fault(USAGE)),
    };
    if !["check", "pack", "coverage", "freshness"].contains(&command) {
        return Err(fault(USAGE));
    }
    let policies = Policies::read(folder.as_ref())?;
    let catalogue = &policies.catalogue;
    let as_of = as_of.unwrap_or(policies.day);
    Ok(match command {
        "pack" => format!("{:#}\n", policies_json(&policies)),
        "coverage" => coverage(catalogue, as_of),
        "freshness" => {
            let sources = serde_json::from_str(&policies.sources_json).map_err(|error| fault(&error.to_string()))?;
            freshness(catalogue, &sources, FreshnessQuery { as_of, months })
        }
        _ => {
            let (places, provisions) = (catalogue.places.len(), catalogue.provisions.len());
            let (benefits, bytes) = (catalogue.benefits.len(), policies.pack().len());
            let counts = format!(
                "{places} places, {provisions} provisions, {benefits} benefit schedules, {bytes} bytes packed\n"
            );
            remarks(catalogue).into_iter().fold(counts, |text, remark| text + &remark + "\n")
        }
    })
}

/// Writes the schemas, or compares them with what is there.
fn write_schemas(folder: &Path, is_check: bool) -> Result<String, String> {
    for (name, schema) in schemas() {
        let path = folder.join(name);
        let fault = |what: &dyn std::fmt::Display| format!("{}: {what}", path.display());
        if !is_check {
            std::fs::write(&path, &schema).map_err(|error| fault(&error))?;
        } else if std::fs::read_to_string(&path).ok().as_ref() != Some(&schema) {
            return Err(fault(&"is not what the vocabularies say; `make types` writes it"));
        }
    }
    Ok(String::new())
}

/// Makes the folder of a new place and returns what to do next.
fn new_place(arguments: &[String]) -> Result<String, String> {
    let (code, name, name_en) = match arguments {
        [code] => (code, "", ""),
        [code, name, name_en] => (code, name.as_str(), name_en.as_str()),
        _ => return Err(USAGE.into()),
    };
    let region: Region = code.parse().map_err(|error| format!("{code}: expected {error}"))?;
    let place = NewPlace { region, name: name.into(), name_en: name_en.into() };
    let (folder, files) = write_skeleton("policies".as_ref(), &place)?;
    Ok(format!(
        "{}: {}\nFill them in (docs/policies.md, \"Adding a city\"), then: cargo run -p gongji-policies -- check\n",
        folder.display(),
        files.join(", ")
    ))
}
