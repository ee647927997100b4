//! A value of a request, borrowed from what it was sent in.

/// The fields of an object, in the order they were sent.
pub type RequestObject<'a> = [(&'a str, RequestValue<'a>)];

/// A value of a request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RequestValue<'a> {
    /// `null`, and a number that JSON has no digits for.
    Null,
    /// True or false.
    Flag(bool),
    /// The digits of a number as they were written, so that an amount never passes through a float.
    Number(&'a str),
    /// A text.
    Text(&'a str),
    /// A list.
    List(Vec<Self>),
    /// An object.
    Object(Vec<(&'a str, Self)>),
    /// None of these.
    Other,
}

impl<'a> RequestValue<'a> {
    /// Returns the text, if the value is one.
    pub const fn as_str(&self) -> Option<&'a str> {
        if let Self::Text(text) = self { Some(text) } else { None }
    }
}

/// Returns the field of that name.
pub fn field<'f, 'a>(object: &'f RequestObject<'a>, key: &str) -> Option<&'f RequestValue<'a>> {
    object.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
}
