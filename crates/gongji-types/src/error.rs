//! What stops the tool.

use core::fmt;
use proc_macro2::Span;

/// What is wrong with a declaration, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TypesError {
    place: String,
    message: String,
}

impl TypesError {
    /// Returns an error about a whole file or folder.
    pub fn of(place: impl fmt::Display, message: impl fmt::Display) -> Self {
        Self { place: place.to_string(), message: message.to_string() }
    }

    /// Returns an error about a line of a file.
    pub fn at(path: &str, span: Span, message: impl fmt::Display) -> Self {
        Self::of(format_args!("{path}:{}", span.start().line), message)
    }
}

impl fmt::Display for TypesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

impl core::error::Error for TypesError {}
