//! Replies as trees, natively.

#[cfg(test)]
use crate::api::bytes::{PartCache, PartPlace};
use serde::{Serialize, Serializer};

/// A reply, or a part of one, as it is written: for who wants some of its fields.
#[derive(Debug)]
#[cfg_attr(test, derive(Clone, PartialEq, Eq))]
pub enum ReplyTree {
    /// True or false.
    Flag(bool),
    /// A number.
    Number(u32),
    /// A text of the crate itself.
    Name(&'static str),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Self>),
    /// An object, its fields in their order.
    Object(Vec<(&'static str, Self)>),
}

impl Serialize for ReplyTree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_u32(*number),
            Self::Name(text) => serializer.serialize_str(text),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

/// Writes values as trees, with the methods that [`ReplyWords`](crate::api::bytes) has in the module.
#[derive(Debug, Default)]
pub struct ReplyTrees {
    written: Vec<ReplyTree>,
    /// The parts that the module's other end would have: in tests parts are kept here as they are there.
    #[cfg(test)]
    kept: (PartCache, std::collections::BTreeMap<usize, ReplyTree>),
}

impl ReplyTrees {
    /// Returns the value written last.
    pub fn finish(mut self) -> Option<ReplyTree> {
        self.written.pop()
    }

    /// Returns the value written last, for a writer that goes on.
    #[cfg(test)]
    pub fn take(&mut self) -> Option<ReplyTree> {
        self.written.pop()
    }

    /// Writes a part, or what was written for its key before. Returns nothing else than the module's other end would make of it.
    #[cfg(test)]
    pub fn part(&mut self, key: &dyn Fn(&mut Vec<usize>), write: &mut dyn FnMut(&mut Self)) {
        let place = self.kept.0.place(key);
        if let Some(PartPlace { index, is_new: false }) = place {
            self.written.extend(self.kept.1.get(&index).cloned());
            return;
        }
        write(self);
        if let Some((PartPlace { index, .. }, part)) = place.zip(self.written.last()) {
            self.kept.1.insert(index, part.clone());
        }
    }

    /// Forgets everything written.
    pub fn restart(&mut self) {
        self.written.clear();
    }

    /// Begins a list or an object, and returns where.
    pub const fn begin(&self) -> usize {
        self.written.len()
    }

    /// Ends the list that began at `start`.
    pub fn end_list(&mut self, start: usize, _count: usize) {
        let items = self.written.split_off(start);
        self.written.push(ReplyTree::List(items));
    }

    /// Ends the object that began at `start`: names and values by turns.
    pub fn end_object(&mut self, start: usize, count: usize) {
        let mut parts = self.written.split_off(start).into_iter();
        let mut fields = Vec::with_capacity(count);
        while let (Some(ReplyTree::Name(name)), Some(value)) = (parts.next(), parts.next()) {
            fields.push((name, value));
        }
        self.written.push(ReplyTree::Object(fields));
    }

    /// Writes a text of the crate itself.
    pub fn name(&mut self, name: &'static str) {
        self.written.push(ReplyTree::Name(name));
    }

    /// Writes a text.
    pub fn text(&mut self, text: &str) {
        self.written.push(ReplyTree::Text(text.to_owned()));
    }

    /// Writes a number.
    pub fn number(&mut self, number: u32) {
        self.written.push(ReplyTree::Number(number));
    }

    /// Writes true or false.
    pub fn flag(&mut self, flag: bool) {
        self.written.push(ReplyTree::Flag(flag));
    }
}
