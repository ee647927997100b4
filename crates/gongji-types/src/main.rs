//! `gongji-types types FOLDER SOURCE…` writes the TypeScript types, `gongji-types reference FILE SOURCE…` the reference,
//! `gongji-types schema FILE SOURCE…` the JSON Schema, `gongji-types cases FILE SOURCE…` that of `cases.toml`, from the Rust files of
//! the source folders. With `--check` it compares instead. The reference has the sentences of the message catalogues
//! from `--sentences FILE` (`-` is standard input), JSON as `{ "Relation": { "spouse": ["配偶", "spouse"] } }`.

use gongji_types::declarations::Declarations;
use gongji_types::model::Model;
use gongji_types::output::{self, Mode};
use gongji_types::reference::{self, WordSentences};
use gongji_types::{TypesError, json_schema, typescript};
use std::path::Path;
use std::process::ExitCode;
use std::{env, fs, io};

const USAGE: &str = "gongji-types types FOLDER SOURCE… [--check]
gongji-types reference FILE SOURCE… [--sentences FILE] [--check]
gongji-types schema FILE SOURCE… [--check]
gongji-types cases FILE SOURCE… [--check]";

fn main() -> ExitCode {
    match run(env::args().skip(1)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(mut arguments: impl Iterator<Item = String>) -> Result<(), TypesError> {
    let (mut mode, mut sentences, mut plain) = (Mode::Write, None, Vec::new());
    while let Some(argument) = arguments.next() {
        match &*argument {
            "--check" => mode = Mode::Check,
            "--sentences" => sentences = arguments.next(),
            _ => plain.push(argument),
        }
    }
    let [command, target, sources @ ..] = &*plain else { return Err(TypesError::of("usage", USAGE)) };
    let model = Model::of(&Declarations::read(sources)?)?;
    match &**command {
        "types" => output::folder(Path::new(target), &typescript::files(&model), mode),
        "reference" => {
            let sentences = sentences.map_or_else(|| Ok(WordSentences::new()), |path| read(&path))?;
            output::file(Path::new(target), &reference::text(&model, &sentences)?, mode)
        }
        "schema" => output::file(Path::new(target), &json_schema::schema(&model)?, mode),
        "cases" => output::file(Path::new(target), &json_schema::cases(&model)?, mode),
        _ => Err(TypesError::of("usage", USAGE)),
    }
}

fn read(path: &str) -> Result<WordSentences, TypesError> {
    let text = if path == "-" { io::read_to_string(io::stdin()) } else { fs::read_to_string(path) };
    let text = text.map_err(|error| TypesError::of(path, error))?;
    serde_json::from_str(&text).map_err(|error| TypesError::of(path, error))
}
