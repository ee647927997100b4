//! Every declaration of the folders read, and which one a name means.

use crate::error::TypesError;
use crate::file::{File, Struct, Union};
use crate::grammar::ListedVocabulary;
use crate::import::absolute;
use std::fs;
use std::path::Path;

/// Every declaration of the folders read.
#[derive(Default)]
pub struct Declarations {
    /// The files, in the order of their paths.
    pub files: Vec<File>,
}

/// A declaration that a name means.
#[derive(Clone, Copy)]
pub enum Declared<'d> {
    /// A struct.
    Struct(&'d Struct),
    /// An enum of values.
    Union(&'d Union),
    /// A vocabulary.
    Vocabulary(&'d ListedVocabulary),
}

impl Declared<'_> {
    fn name(&self) -> &str {
        match self {
            Self::Struct(one) => &one.name,
            Self::Union(one) => &one.name,
            Self::Vocabulary(one) => &one.name,
        }
    }
}

impl Declarations {
    /// Reads every Rust file of the folders.
    ///
    /// # Errors
    /// A folder cannot be read, or a file is not understood.
    pub fn read(folders: &[String]) -> Result<Self, TypesError> {
        let mut paths = Vec::new();
        for folder in folders {
            gather(Path::new(folder), &mut paths)?;
        }
        paths.sort();
        let file = |path: &String| {
            let text = fs::read_to_string(path).map_err(|error| TypesError::of(path, error))?;
            File::read(path, &text)
        };
        paths.iter().map(file).collect::<Result<_, _>>().map(|files| Self { files })
    }

    /// Finds the declaration that a name means in a file: the file's own, the imported one, or the only one of that name.
    ///
    /// # Errors
    /// No declaration has the name, or several do and the file imports none of them.
    pub fn find(&self, file: &File, path: &[String]) -> Result<(&File, Declared<'_>), String> {
        let sought = meant(file, path);
        let Some((name, scope)) = sought.split_last() else { return Err("a type without a name".into()) };
        let candidates: Vec<_> = self.files.iter().flat_map(|file| declared(file, name)).collect();
        let is_own =
            |(from, _): &&(&File, Declared<'_>)| core::ptr::eq(*from, file) && path.len() == 1 && sought == path;
        if let [found] = *candidates {
            return Ok(found);
        }
        if let Some(own) = candidates.iter().find(is_own) {
            return Ok(*own);
        }
        let nearness = |from: &File| from.scope.iter().zip(scope).take_while(|(one, other)| one == other).count();
        let nearest = candidates.iter().map(|(from, _)| nearness(from)).max();
        let nearest: Vec<_> = candidates.iter().filter(|(from, _)| Some(nearness(from)) == nearest).collect();
        if let [found] = *nearest {
            return Ok(*found);
        }
        let places: Vec<_> = candidates.iter().map(|(from, _)| &*from.path).collect();
        if places.is_empty() {
            return Err(format!("`{name}` is declared nowhere"));
        }
        Err(format!(
            "`{name}` is declared in {}; a type that leaves the crate has a name of its own",
            places.join(", ")
        ))
    }
}

/// Returns the path that a path stands for, given what the file imports.
fn meant(file: &File, path: &[String]) -> Vec<String> {
    let Some(first) = path.first() else { return Vec::new() };
    match file.imports.iter().find(|import| import.name == *first) {
        Some(import) => import.path.iter().chain(path.iter().skip(1)).cloned().collect(),
        None => absolute(path, &file.scope),
    }
}

fn declared<'d>(file: &'d File, name: &str) -> Vec<(&'d File, Declared<'d>)> {
    let structs = file.structs.iter().map(Declared::Struct);
    let others = file.unions.iter().map(Declared::Union).chain(file.vocabularies.iter().map(Declared::Vocabulary));
    structs.chain(others).filter(|one| one.name() == name).map(|one| (file, one)).collect()
}

fn gather(folder: &Path, paths: &mut Vec<String>) -> Result<(), TypesError> {
    let wrong = |error| TypesError::of(folder.display(), error);
    for entry in fs::read_dir(folder).map_err(wrong)? {
        let path = entry.map_err(wrong)?.path();
        if path.is_dir() {
            gather(&path, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            paths.push(path.to_string_lossy().into_owned());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Declarations, Declared};
    use crate::file::File;

    fn found(from: usize, path: &str, files: &[(&str, &str)]) -> Result<(String, usize), String> {
        let files = files.iter().map(|(path, text)| File::read(path, text).unwrap()).collect();
        let all = Declarations { files };
        let path: Vec<String> = path.split("::").map(str::to_owned).collect();
        match all.find(&all.files[from], &path) {
            Ok((file, Declared::Struct(one))) => Ok((file.path.clone(), one.fields.len())),
            Ok(_) => Err("another kind".into()),
            Err(message) => Err(message),
        }
    }

    const STEPS: [(&str, &str); 4] = [
        ("src/api/bill.rs", "use crate::bill; pub struct Step { pub a: u8 }"),
        ("src/api/year.rs", "use super::bill::Step;"),
        ("src/bill/step.rs", "pub struct Step { pub a: u8, pub b: u8 }"),
        ("src/lib.rs", ""),
    ];

    #[test]
    fn a_file_means_its_own_type_before_another() {
        assert_eq!(found(0, "Step", &STEPS), Ok(("src/api/bill.rs".into(), 1)));
        assert_eq!(found(0, "bill::Step", &STEPS), Ok(("src/bill/step.rs".into(), 2)));
    }

    #[test]
    fn a_file_means_the_type_it_imports() {
        assert_eq!(found(1, "Step", &STEPS), Ok(("src/api/bill.rs".into(), 1)));
    }

    #[test]
    fn a_name_of_several_types_is_refused_where_nothing_tells_them_apart() {
        let message = "`Step` is declared in src/api/bill.rs, src/bill/step.rs; \
                       a type that leaves the crate has a name of its own";
        assert_eq!(found(3, "Step", &STEPS), Err(message.into()));
        assert_eq!(found(3, "Stop", &STEPS), Err("`Stop` is declared nowhere".into()));
    }
}
