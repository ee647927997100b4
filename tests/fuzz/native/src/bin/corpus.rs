//! The inputs of fuzzing as files.

/// What may be asked of this program.
const USAGE: &str = "\
corpus targets                     writes the name of every target and its longest input
corpus seeds FOLDER                writes all that fuzzing starts from, and a dictionary
corpus keep TARGET FOLDER BYTES    adds inputs of FOLDER to those that are kept, up to so many bytes in all
corpus line FILE                   writes an input as a line of those that are kept";

use gongji_fuzz::seeds::{dictionary, seeds};
use gongji_fuzz::{Reached, TARGETS, Target, corpus, named};
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["seeds", folder] => write_seeds(folder.as_ref()),
        ["keep", target, folder, limit] => {
            keep(named(target).ok_or("no such target")?, folder.as_ref(), limit.parse()?)
        }
        ["line", file] => {
            println!("{}", corpus::line(&fs::read(file)?));
            Ok(())
        }
        ["targets"] => {
            TARGETS.iter().for_each(|target| println!("{} {}", target.name, target.longest));
            Ok(())
        }
        _ => Err(USAGE.into()),
    }
}

fn kept(target: &Target) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target.name).with_extension("txt")
}

/// Writes the seeds and the inputs that are kept of every target, each a file of a folder of its own, and the dictionary.
fn write_seeds(folder: &Path) -> Result<(), Box<dyn Error>> {
    fs::create_dir_all(folder)?;
    fs::write(folder.join("words.dict"), dictionary())?;
    for target in &TARGETS {
        let to = folder.join(target.name);
        fs::create_dir_all(&to)?;
        let file = fs::read_to_string(kept(target)).unwrap_or_default();
        let inputs =
            seeds(target.name).into_iter().filter(|seed| seed.len() <= target.longest).chain(corpus::read(&file)?);
        for (index, input) in inputs.enumerate() {
            fs::write(to.join(format!("{index:05}")), input)?;
        }
    }
    Ok(())
}

/// Adds the inputs of a folder to those that are kept: the shortest first, those that are accepted up to two thirds of the limit. Of a
/// text that is refused most of what is covered is in the parser of somebody else.
fn keep(target: &Target, folder: &Path, limit: usize) -> Result<(), Box<dyn Error>> {
    let mut file = fs::read_to_string(kept(target)).unwrap_or_default();
    let mut inputs = Vec::new();
    for entry in fs::read_dir(folder)? {
        let input = fs::read(entry?.path())?;
        if corpus::may_be_somebodys(&input) {
            continue;
        }
        inputs.push(((target.check)(&input) != Reached::Accepted, corpus::line(&input)));
    }
    inputs.sort_by_key(|(is_refused, line)| (*is_refused, line.len(), line.clone()));
    for (is_refused, line) in inputs {
        let most = if is_refused { limit } else { limit / 3 * 2 };
        if !file.lines().any(|known| known == line) && file.len() + line.len() < most {
            file.push_str(&line);
            file.push('\n');
        }
    }
    Ok(fs::write(kept(target), file)?)
}
