//! A bill that contradicts itself.

/// Which field contradicts what, and what was expected. It holds no value of the bill.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fault {
    /// The field.
    pub field: &'static str,
    /// What was expected.
    pub expected: &'static str,
}

impl Fault {
    /// A fault in a field.
    #[must_use]
    pub const fn new(field: &'static str, expected: &'static str) -> Self {
        Self { field, expected }
    }
}
