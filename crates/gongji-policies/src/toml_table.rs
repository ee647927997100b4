//! A table of a policy file that must be read to the last key.

use gongji_policy::Start;
use gongji_policy::date::Day;
use gongji_policy::money::Money;
use gongji_policy::rate::Rate;
use gongji_policy::vocabulary::Vocabulary;
use toml::Value;

/// Reads a table key by key and refuses a key that nobody has read.
pub struct TomlTable<'a> {
    table: &'a toml::Table,
    seen: Vec<&'a str>,
}

impl<'a> TomlTable<'a> {
    /// Returns a table of which nothing has been read.
    pub fn new(table: &'a toml::Table) -> Self {
        Self { table, seen: Vec::new() }
    }

    /// Leaves out a key that somebody else reads.
    pub fn skip(&mut self, key: &'static str) {
        self.seen.push(key);
    }

    /// Returns the keys that have not been read, in the order of the file.
    pub fn rest(&self) -> impl Iterator<Item = (&'a str, &'a Value)> {
        self.table.iter().map(|(key, value)| (key.as_str(), value)).filter(|(key, _)| !self.seen.contains(key))
    }

    /// Refuses a key that nobody has read.
    pub fn finish(self) -> Result<(), String> {
        self.rest().next().map_or(Ok(()), |(key, _)| Err(format!("unknown key `{key}`")))
    }

    /// Returns the value of a key.
    pub fn get(&mut self, key: &'static str) -> Option<&'a Value> {
        self.seen.push(key);
        self.table.get(key)
    }

    /// Returns a text, if the key is there.
    pub fn maybe_text(&mut self, key: &'static str) -> Result<Option<String>, String> {
        let text = self.get(key).map(|value| value.as_str().map(str::to_owned));
        text.map(|text| text.ok_or_else(|| format!("`{key}` must be text"))).transpose()
    }

    /// Returns a text that must be there.
    pub fn text(&mut self, key: &'static str) -> Result<String, String> {
        self.maybe_text(key)?.ok_or_else(|| format!("`{key}` is missing"))
    }

    /// Returns a word that must be there.
    pub fn word<T: Vocabulary>(&mut self, key: &'static str) -> Result<T, String> {
        let text = self.text(key)?;
        T::from_name(&text).ok_or_else(|| format!("`{key}`: `{text}` is no word for it"))
    }

    /// Returns a word, if the key is there.
    pub fn maybe_word<T: Vocabulary>(&mut self, key: &'static str) -> Result<Option<T>, String> {
        if self.table.contains_key(key) { self.word(key).map(Some) } else { Ok(None) }
    }

    /// Returns a day, if the key is there. A pack has no day before 1980.
    pub fn day(&mut self, key: &'static str) -> Result<Option<Day>, String> {
        let text = self.maybe_text(key)?;
        let day = text.map(|text| Day::parse(&text).filter(|day| day.number().is_some()));
        day.map(|day| day.ok_or_else(|| format!("`{key}` is no day (YYYY-MM-DD)"))).transpose()
    }

    /// Returns a whole number, if the key is there.
    pub fn count(&mut self, key: &'static str) -> Result<Option<u32>, String> {
        let value = self.get(key).map(|value| value.as_integer().and_then(|n| u32::try_from(n).ok()));
        value.map(|value| value.ok_or_else(|| format!("`{key}` must be a whole number"))).transpose()
    }

    /// Returns a rate, if the key is there.
    pub fn rate(&mut self, key: &'static str) -> Result<Option<Rate>, String> {
        self.maybe_text(key)?
            .map(|text| rate(&text).ok_or_else(|| format!("`{key}` is no rate between 0 and 1")))
            .transpose()
    }

    /// Returns the start (`from`, or `after` and `by`) and the last day (`to`).
    pub fn span(&mut self) -> Result<(Start, Option<Day>), String> {
        let (from, after, by) = (self.day("from")?, self.day("after")?, self.day("by")?);
        let start = match (from, after, by) {
            (Some(day), None, None) => Start::on(day),
            (None, after, by) => Start { after, by },
            _ => return Err("`from` stands alone, or `after` with `by`".into()),
        };
        Ok((start, self.day("to")?))
    }

    /// Returns a list of texts, if the key is there.
    pub fn texts(&mut self, key: &'static str) -> Result<Option<Vec<String>>, String> {
        let fault = || format!("`{key}` must be a list of texts");
        let Some(value) = self.get(key) else { return Ok(None) };
        let items = value.as_array().ok_or_else(fault)?;
        items.iter().map(|item| item.as_str().map(str::to_owned).ok_or_else(fault)).collect::<Result<_, _>>().map(Some)
    }
}

/// Reads an amount of yuan.
pub fn yuan(text: &str) -> Option<Money> {
    Money::parse(text).ok()
}

/// Reads a rate.
pub fn rate(text: &str) -> Option<Rate> {
    Rate::parse(text)
}
