//! The constants that both ends of the boundary share. `node scripts/boundary.mjs` copies them into `src/wasm.js`, and
//! `make test` compares the two.
//!
//! A value of a request begins with one byte, its mark. Texts are UTF-8 and end with [`END_OF_TEXT`], lists and objects with
//! [`END`]: two bytes that UTF-8 has no use for. A reply is a list of words: the low [`TAG_BITS`] bits of a word are its
//! [`Tag`], the others hold an index, a length or a count. The texts of a reply stand apart, in the order they are read; a
//! length is in units of UTF-16, as JavaScript counts.

/// Marks `null`, and a number that JSON has no digits for.
pub const NULL: u8 = 0x6e; // n
/// Marks true.
pub const TRUE: u8 = 0x74; // t
/// Marks false.
pub const FALSE: u8 = 0x66; // f
/// Marks a number; its digits follow.
pub const NUMBER: u8 = 0x23; // #
/// Marks a text; its letters follow.
pub const TEXT: u8 = 0x22; // "
/// Marks a list; its values follow.
pub const LIST: u8 = 0x5b; // [
/// Marks an object; its fields follow, each a name and a value.
pub const OBJECT: u8 = 0x7b; // {
/// Marks what is none of these, such as a `BigInt`.
pub const OTHER: u8 = 0x3f; // ?
/// Ends a list or an object.
pub const END: u8 = 0xfe;
/// Ends a text.
pub const END_OF_TEXT: u8 = 0xff;
/// Stands instead of a request that is too long.
pub const TOO_LONG: u8 = 0x4c; // L
/// Stands instead of a request that is nested too deep.
pub const TOO_DEEP: u8 = 0x44; // D

/// How many bits of a word are its tag.
pub const TAG_BITS: u32 = 3;

/// What a word of a reply is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum Tag {
    /// The kept name of that index.
    Name = 0,
    /// A name to keep under that index: the next word is its length, its letters are the next of the texts.
    NewName = 1,
    /// A text of that length.
    Text = 2,
    /// The next word is the number.
    Number = 3,
    /// False or true.
    Flag = 4,
    /// A list of so many values.
    List = 5,
    /// An object of so many fields, each a name and a value.
    Object = 6,
    /// Twice the place of a kept part; one more where what follows is to be kept there.
    Part = 7,
}
