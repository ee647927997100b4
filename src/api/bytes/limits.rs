//! How long a request may be.

/// The longest request taken, in bytes: room for a bill of 10 000 lines.
pub const LONGEST_REQUEST: usize = 2 * 1024 * 1024;

/// The longest list of requests taken, in bytes: room for 10 000.
pub const LONGEST_BATCH: usize = 8 * 1024 * 1024;

/// How many levels of lists and objects a request may have.
pub const DEEPEST: usize = 128;

/// The most requests a list may have. A list of nothing but holes would otherwise be answered hole by hole.
pub const MOST_REQUESTS: usize = 10_000;

/// Why no value could be read from a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// The request holds something that is no value, or is cut off.
    NoValue,
    /// The text of the request is not JSON.
    #[cfg(not(target_arch = "wasm32"))]
    NoJson,
    /// The request has too many levels of lists and objects.
    TooDeep,
    /// The request is longer than [`LONGEST_REQUEST`].
    TooLong,
    /// The list of requests is longer than [`LONGEST_BATCH`].
    BatchTooLong,
    /// A list of requests was expected.
    NoList,
    /// The list has more requests than [`MOST_REQUESTS`].
    TooMany,
}

impl Unreadable {
    /// Returns what to say of a request that is longer than `longest`.
    pub const fn longer_than(longest: usize) -> Self {
        if longest == LONGEST_BATCH { Self::BatchTooLong } else { Self::TooLong }
    }
}
