//! The objects of a message that hold amounts, wherever they stand.

use crate::api::bytes::{RequestObject, RequestValue};
use crate::digits::Digits;
use crate::settlement::{MoneyField, begins_with, is_same_name};

/// The lines of the funds, beside the amounts.
const LINES: &str = "setldetail";
/// The fund's share, among the amounts.
pub const RATIO: &str = "pool_prop_selfpay";

/// Names only a request has.
const ASKED: [&str; 4] = ["psn_setlway", "acct_used_flag", "chrg_bchno", "mid_setl_flag"];

/// An object that holds amounts.
#[derive(Debug)]
pub struct Holder<'v> {
    /// Its fields.
    pub fields: &'v RequestObject<'v>,
    /// Where it stands in the message; empty for the message itself.
    pub path: String,
    /// How many amounts it names.
    pub amounts: usize,
    /// Whether it names the total or a payer, as a settlement does and a line of a bill does not.
    pub settles: bool,
    /// Whether it stands in a list.
    pub listed: bool,
    /// Whether it stands in what was sent to the interface.
    pub sent: bool,
    /// Whether it has a name only a request has.
    pub asks: bool,
}

impl Holder<'_> {
    /// Whether it is the other, or is around it.
    pub fn is_around(&self, other: &Self) -> bool {
        let rest = other.path.strip_prefix(&self.path);
        rest.is_some_and(|rest| self.path.is_empty() || rest.is_empty() || rest.starts_with(['.', '[']))
    }
}

/// What a message holds.
#[derive(Debug, Default)]
pub struct Found<'v> {
    /// The objects that hold amounts, outer ones first.
    pub holders: Vec<Holder<'v>>,
    /// How many fields have names of nothing that is read.
    pub ignored: u32,
    /// Whether it holds what was sent to the interface.
    pub sent: bool,
}

/// Where a value stands.
#[derive(Clone, Copy)]
struct Place<'p> {
    outer: Option<&'p Self>,
    step: Step<'p>,
    listed: bool,
    sent: bool,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Field(&'p str),
    Item(usize),
}

impl Place<'_> {
    /// The path, with names as they may be repeated.
    fn path(&self) -> String {
        let Some(outer) = self.outer else { return String::new() };
        let mut path = outer.path();
        match self.step {
            Step::Item(index) => {
                let index = u32::try_from(index).unwrap_or(u32::MAX);
                path.push_str(Digits::EMPTY.mark(b']').number(index, 1).mark(b'[').as_str());
            }
            Step::Field(key) => {
                if !path.is_empty() {
                    path.push('.');
                }
                path.push_str(name_of(key));
            }
        }
        path
    }
}

impl<'v> Found<'v> {
    /// Looks through a whole message.
    pub fn of(message: &'v RequestValue<'v>) -> Self {
        let mut found = Self::default();
        found.visit(message, Place { outer: None, step: Step::Item(0), listed: false, sent: false });
        found
    }

    fn visit(&mut self, value: &'v RequestValue<'v>, place: Place<'_>) {
        match value {
            RequestValue::Object(fields) => {
                self.object(fields, place);
                for (key, value) in fields.iter().filter(|(key, value)| !is_read(key, value)) {
                    let sent = is_sent(key).unwrap_or(place.sent);
                    self.visit(value, Place { outer: Some(&place), step: Step::Field(key), sent, ..place });
                }
            }
            RequestValue::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.visit(item, Place { outer: Some(&place), step: Step::Item(index), listed: true, ..place });
                }
            }
            _ => self.ignored = self.ignored.saturating_add(1),
        }
    }

    fn object(&mut self, fields: &'v RequestObject<'v>, place: Place<'_>) {
        let (mut amounts, mut holds, mut settles, mut asks) = (0_usize, false, false, false);
        for (key, value) in fields {
            if !is_read(key, value) {
                asks = asks || ASKED.iter().any(|name| is_same_name(key, name));
            } else if !is_left_out(value) {
                holds = true;
                if let Some(field) = MoneyField::called(key) {
                    amounts = amounts.saturating_add(1);
                    settles = settles || field == MoneyField::Total || MoneyField::PAYERS.contains(&field);
                }
            }
        }
        let Place { listed, sent, .. } = place;
        self.sent = self.sent || sent || asks;
        if holds {
            self.holders.push(Holder { fields, path: place.path(), amounts, settles, listed, sent, asks });
        }
    }
}

/// Whether a field of that name is read where it stands.
fn is_read(key: &str, value: &RequestValue<'_>) -> bool {
    MoneyField::called(key).is_some() || is_same_name(key, RATIO) || are_lines(key, value)
}

/// Whether a field holds the lines of the funds.
pub fn are_lines(key: &str, value: &RequestValue<'_>) -> bool {
    is_same_name(key, LINES) || (begins_with(key, LINES) && matches!(value, RequestValue::List(_)))
}

/// Whether what a field of that name holds was sent, or came back; nothing where the name does not say.
fn is_sent(key: &str) -> Option<bool> {
    const STARTS: [(&str, bool); 7] = [
        ("input", true),
        ("indata", true),
        ("req", true),
        ("output", false),
        ("outdata", false),
        ("setlinfo", false),
        ("resp", false),
    ];
    STARTS.iter().find(|(start, _)| begins_with(key, start)).map(|(_, sent)| *sent)
}

/// What the interface writes for an amount that there is not.
pub fn is_left_out(value: &RequestValue<'_>) -> bool {
    matches!(value, RequestValue::Null | RequestValue::Text(""))
}

/// A key as it may be repeated: letters, underscores and a few digits (`OutData_2207`), never the number of a person or a card.
fn name_of(key: &str) -> &str {
    let digits = key.bytes().filter(u8::is_ascii_digit).count();
    let plain = key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    if plain && key.len() <= 40 && digits <= 4 && digits < key.len() { key } else { "?" }
}
