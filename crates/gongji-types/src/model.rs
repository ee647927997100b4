//! What crosses the boundary, apart from how it is shown.

use crate::config::{Spelling, VALUES};
use crate::declarations::Declarations;
use crate::error::TypesError;
use crate::grammar::ListedVocabulary;
use crate::objects::Reader;
use crate::shape::{Object, Shape, Side, exported};
use std::collections::BTreeSet;

/// What crosses the boundary.
#[derive(Debug, Default)]
pub struct Model {
    /// Values with a name of their own.
    pub values: Vec<NamedValue>,
    /// Objects of requests; each is followed by those it is made of.
    pub requests: Vec<Object>,
    /// Objects of replies, in the same order.
    pub replies: Vec<Object>,
    /// Vocabularies called `…Code`: each of their words has a sentence.
    pub codes: Vec<ListedVocabulary>,
    /// Vocabularies that a request uses.
    pub request_words: Vec<ListedVocabulary>,
    /// Vocabularies that only a reply uses.
    pub reply_words: Vec<ListedVocabulary>,
    /// Every other vocabulary.
    pub other_words: Vec<ListedVocabulary>,
}

/// A value with a name of its own.
#[derive(Debug, PartialEq, Eq)]
pub struct NamedValue {
    /// Its name.
    pub name: String,
    /// What it is.
    pub doc: String,
    /// Its TypeScript type.
    pub written: &'static str,
}

impl Model {
    /// Gathers what crosses the boundary from the lists of the boundary.
    ///
    /// # Errors
    /// A list names an unknown type or field, the type of a field is in no list, or two types have the same name.
    pub fn of(declarations: &Declarations) -> Result<Self, TypesError> {
        let reader = Reader::new(declarations);
        let mut model = Self {
            requests: in_order(reader.objects(Side::Request)?),
            replies: in_order(reader.objects(Side::Reply)?),
            values: values(declarations),
            ..Self::default()
        };
        let used = |objects: &[Object]| -> BTreeSet<String> {
            let shapes = objects.iter().flat_map(|object| &object.fields).map(|field| &field.shape);
            shapes.flat_map(Shape::names).map(str::to_owned).collect()
        };
        let (asked, answered) = (used(&model.requests), used(&model.replies));
        let mut vocabularies: Vec<_> = declarations.files.iter().flat_map(|file| &file.vocabularies).cloned().collect();
        vocabularies.sort_by(|one, other| one.name.cmp(&other.name));
        for vocabulary in vocabularies {
            let group = if vocabulary.name.ends_with("Code") {
                &mut model.codes
            } else if asked.contains(&vocabulary.name) {
                &mut model.request_words
            } else if answered.contains(&vocabulary.name) {
                &mut model.reply_words
            } else {
                &mut model.other_words
            };
            group.push(vocabulary);
        }
        model.each_name_once()
    }

    /// Returns every vocabulary.
    pub fn vocabularies(&self) -> impl Iterator<Item = &ListedVocabulary> {
        self.codes.iter().chain(&self.request_words).chain(&self.reply_words).chain(&self.other_words)
    }

    fn each_name_once(self) -> Result<Self, TypesError> {
        let objects = self.requests.iter().chain(&self.replies).map(|object| &object.name);
        let others = self.values.iter().map(|value| &value.name).chain(self.vocabularies().map(|one| &one.name));
        let mut known = BTreeSet::new();
        let twice: Vec<&str> = objects.chain(others).filter(|name| !known.insert(*name)).map(|name| &**name).collect();
        match *twice {
            [] => Ok(self),
            _ => Err(TypesError::of("types", format_args!("two types are called {}", twice.join(", ")))),
        }
    }
}

fn values(declarations: &Declarations) -> Vec<NamedValue> {
    let mut found = Vec::new();
    for (name, written) in VALUES {
        let Spelling::Alias(written) = written else { continue };
        for file in &declarations.files {
            let value =
                |one: &crate::file::Struct| NamedValue { name: exported(file, name), doc: one.doc.clone(), written };
            found.extend(file.structs.iter().filter(|one| one.name == *name).map(value));
        }
    }
    found
}

/// Puts every object before those it is made of; those that are part of no other come first, in the order of their names.
fn in_order(mut objects: Vec<Object>) -> Vec<Object> {
    objects.sort_by(|one, other| one.name.cmp(&other.name));
    let parts: BTreeSet<String> = objects.iter().flat_map(parts).collect();
    let (mut left, mut next): (Vec<_>, Vec<_>) = objects.into_iter().partition(|object| parts.contains(&object.name));
    let mut ordered = Vec::new();
    next.reverse();
    // What is only part of itself is left over, and comes last.
    while let Some(object) = next.pop().or_else(|| left.pop()) {
        for name in parts_of(&object).into_iter().rev() {
            if let Some(place) = left.iter().position(|one| one.name == name) {
                next.push(left.remove(place));
            }
        }
        ordered.push(object);
    }
    ordered
}

fn parts(object: &Object) -> Vec<String> {
    parts_of(object).into_iter().filter(|name| *name != object.name).collect()
}

fn parts_of(object: &Object) -> Vec<String> {
    object.fields.iter().flat_map(|field| field.shape.names()).map(str::to_owned).collect()
}
