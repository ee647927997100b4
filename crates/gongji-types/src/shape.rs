//! Objects, their fields and their types, as JSON and TypeScript know them.

use crate::config::{AMOUNT, AMOUNTS, RENAMED, REPLY_SUFFIX};
use crate::file::File;

/// An object.
#[derive(Debug, PartialEq, Eq)]
pub struct Object {
    /// Its name.
    pub name: String,
    /// The module of the list that it stands in.
    pub module: String,
    /// What it is.
    pub doc: String,
    /// Its fields, in the order of the list.
    pub fields: Vec<Field>,
}

/// A field of an object.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// Its name in JSON.
    pub name: String,
    /// What it says.
    pub doc: String,
    /// Its type.
    pub shape: Shape,
    /// Whether it is always there.
    pub is_required: bool,
}

/// A type as JSON and TypeScript know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A type of TypeScript's own.
    Plain(&'static str),
    /// A type with a name: a value, an object or a vocabulary.
    Named(String),
    /// A whole number up to this one.
    Whole(u32),
    /// A value of this name, of which a request takes other forms.
    Amount(&'static str),
    /// A list.
    List(Box<Shape>),
    /// One of several.
    OneOf(Vec<Shape>),
}

impl Shape {
    /// Returns every name in the type.
    pub fn names(&self) -> Vec<&str> {
        match self {
            Self::Plain(_) | Self::Whole(_) => Vec::new(),
            Self::Amount(_) => vec![AMOUNT.0],
            Self::Named(name) => vec![name],
            Self::List(of) => of.names(),
            Self::OneOf(shapes) => shapes.iter().flat_map(Self::names).collect(),
        }
    }
}

/// Whether an object is of a request or of a reply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// What is asked.
    Request,
    /// What is answered.
    Reply,
}

impl Side {
    /// Returns the side in an error message.
    pub const fn plural(self) -> &'static str {
        match self {
            Self::Request => "requests",
            Self::Reply => "replies",
        }
    }
}

/// Returns the TypeScript name of a Rust type.
pub fn exported(file: &File, name: &str) -> String {
    let renamed = RENAMED.iter().find(|(rust, _)| {
        let (module, of) = rust.rsplit_once("::").unwrap_or(("", rust));
        of == name && file.scope.iter().any(|part| part == module)
    });
    renamed.map_or(name, |(_, to)| to).to_owned()
}

/// Returns the value of that name, if a request takes other forms of it too.
pub fn amount(name: &str) -> Option<&'static str> {
    AMOUNTS.iter().copied().find(|known| *known == name)
}

/// Returns the name of a reply's object of which a request has one too.
pub fn replied(name: &str) -> String {
    format!("{name}{REPLY_SUFFIX}")
}
