//! The settings of the tool: which macros list what crosses the boundary, and which values are written as plain TypeScript.

/// Macros that list the fields of a reply: `impl_reply! { Type { a, b, c = rust_field } }`.
pub const REPLY_MACROS: &[&str] = &["impl_reply", "objects"];

/// Macros that list the fields of a request: `impl_request! { Type { required { a } optional { b, c = rust_field } } }`.
pub const REQUEST_MACROS: &[&str] = &["impl_request", "fields"];

/// Macros that declare a vocabulary: `vocabulary! { /// doc Name { /// doc Variant = "text", } }`.
pub const VOCABULARY_MACROS: &[&str] = &["vocabulary", "words"];

/// How a Rust type is written in TypeScript.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// A type of its own under its Rust name, documented by its Rust declaration.
    Alias(&'static str),
    /// As another Rust type is written.
    Like(&'static str),
    /// As it stands.
    Plain(&'static str),
    /// A whole number up to this one.
    Whole(u32),
}

/// Rust types that are neither objects nor vocabularies. What is not here must be listed by one of the macros.
pub const VALUES: &[(&str, Spelling)] = &[
    ("Money", Spelling::Alias("string")),
    ("SignedMoney", Spelling::Alias("string")),
    ("Rate", Spelling::Alias("string")),
    ("Day", Spelling::Alias("string")),
    ("Region", Spelling::Alias("string")),
    ("Message", Spelling::Alias("{ readonly [field in string]: unknown } | string")),
    ("IndexedBillPath", Spelling::Like("BillPath")),
    ("Param", Spelling::Plain("string")),
    ("ReplyParams", Spelling::Plain(PARAMS)),
    ("String", Spelling::Plain("string")),
    ("str", Spelling::Plain("string")),
    ("bool", Spelling::Plain("boolean")),
    ("u8", Spelling::Whole(255)),
    ("u16", Spelling::Whole(65_535)),
    ("u32", Spelling::Whole(u32::MAX)),
    ("usize", Spelling::Whole(u32::MAX)),
];

const PARAMS: &str = "{ readonly [name in string]: string }";

/// Values of which a request takes other forms than a reply gives.
pub const AMOUNTS: &[&str] = &["Money", "Rate"];

/// The TypeScript type of those forms: its name, its definition, its documentation.
pub const AMOUNT: (&str, &str, &str) = (
    "Amount",
    "Money | number | { toJSON(): string | number }",
    "An amount of yuan, or a share from 0 to 1, in a request: text, a number of at most as many decimals as the text may have, \
     or an object that gives one of the two, such as those of big.js and decimal.js.",
);

/// Ends the name of a reply's object where a request has one of the same Rust type: the request's takes more forms.
pub const REPLY_SUFFIX: &str = "Reply";

/// TypeScript names that differ from the Rust name, here with a module of its path.
pub const RENAMED: &[(&str, &str)] = &[("settlement::Message", "SettlementMessage")];

/// What may be asked: the call's name, its request and its reply.
pub const CALLS: &[(&str, &str, &str)] = &[
    ("checkBinding", "Case", "Verdict"),
    ("previewDeduction", "Bill", "Preview"),
    ("previewYear", "Year", "YearPreview"),
    ("readSettlement", "SettlementQuestion", "SettlementReading"),
    ("checkUnbinding", "UnbindingQuestion", "UnbindingReply"),
    ("policyAt", "PolicyQuery", "PolicyOverview"),
];

/// The grammar of the values that are texts, as patterns of JSON Schema; what a pattern cannot say, such as the days of February, is
/// left to the call.
pub const GRAMMARS: &[(&str, &str)] = &[
    ("Money", r"^0*[0-9]{1,9}(\.[0-9]{1,2})?$"),
    ("SignedMoney", r"^-?[0-9]{1,9}\.[0-9]{2}$"),
    ("Rate", r"^0{0,3}(0(\.[0-9]{1,4})?|1(\.0{1,4})?)$"),
    ("Day", r"^(19[0-9]{2}|20[0-9]{2}|21[0-4][0-9])-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"),
    ("Region", r"^(000000|(1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-6]|71|8[12])[0-9]{4})$"),
];

/// The highest number of a value that a request may write as a number.
pub const HIGHEST: &[(&str, &str)] = &[("Money", "999999999.99"), ("Rate", "1")];
