//! What the tool writes, or compares with what is there.

use crate::error::TypesError;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// Whether files are written or compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// What is there is replaced.
    Write,
    /// What is there must be the same.
    Check,
}

/// Writes a file, or checks that it already holds the text.
///
/// # Errors
/// The file cannot be written, or is not the same.
pub fn file(path: &Path, text: &str, mode: Mode) -> Result<(), TypesError> {
    let wrong = |error| TypesError::of(path.display(), error);
    match mode {
        Mode::Write => fs::write(path, text).map_err(wrong),
        Mode::Check if fs::read_to_string(path).is_ok_and(|there| there == text) => Ok(()),
        Mode::Check => Err(TypesError::of(
            path.display(),
            "is not what the Rust declarations say; `make types reference` writes it, then commit it",
        )),
    }
}

/// Writes the files of a folder and removes others, or checks that it holds exactly these.
///
/// # Errors
/// A file cannot be written or removed, or is not the same.
pub fn folder(path: &Path, files: &BTreeMap<String, String>, mode: Mode) -> Result<(), TypesError> {
    let wrong = |error| TypesError::of(path.display(), error);
    if mode == Mode::Write {
        fs::create_dir_all(path).map_err(wrong)?;
    }
    for entry in fs::read_dir(path).map_err(wrong)? {
        let entry = entry.map_err(wrong)?;
        let is_known = entry.file_name().to_str().is_some_and(|name| files.contains_key(name));
        match mode {
            _ if is_known => {}
            Mode::Write => fs::remove_file(entry.path()).map_err(wrong)?,
            Mode::Check => {
                return Err(TypesError::of(entry.path().display(), "comes from no Rust declaration; remove it"));
            }
        }
    }
    files.iter().try_for_each(|(name, text)| file(&path.join(name), text, mode))
}

#[cfg(test)]
mod tests {
    use super::{Mode, folder};
    use std::collections::BTreeMap;
    use std::{env, fs, process};

    #[test]
    fn a_folder_that_differs_or_holds_more_is_refused() {
        let path = env::temp_dir().join(format!("gongji-types-{}", process::id()));
        let files = BTreeMap::from([("a.ts".to_owned(), "one\n".to_owned())]);
        let check = || folder(&path, &files, Mode::Check).is_ok();
        assert!(!check(), "there is no folder yet");
        folder(&path, &files, Mode::Write).unwrap();
        assert!(check());
        fs::write(path.join("b.ts"), "").unwrap();
        assert!(!check(), "a file too many");
        folder(&path, &files, Mode::Write).unwrap();
        assert!(check());
        fs::write(path.join("a.ts"), "two\n").unwrap();
        assert!(!check(), "another text");
        fs::remove_dir_all(&path).unwrap();
    }
}
