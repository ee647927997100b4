//! `guide.toml`: what a person does next in a place. The module does not hold guides.

use crate::source::SourceRegister;
use crate::toml_table::TomlTable;
use gongji_policy::Catalogue;
use gongji_policy::region::Region;
use gongji_policy::relation::Relation;
use gongji_policy::vocabulary::Vocabulary;
use serde_json::{Map, Value};

// The words of a guide; `npm/src/messages` has a text for each in both languages.
const KINDS: &str = "national_app province_app mini_program alipay wechat web hall hotline bank terminal provider";
const TASKS: &str = "bind unbind look_up transfer buy_for_other family_account";
const AGES: &str = "any under_16 up_to_16 from_16";
const STEPS: &str = "\
    open activate_code sign_in choose_place add_relative fill_in_relative choose_relation set_dates \
    set_amount sign_undertaking upload_papers face_check text_code submit relative_confirms wait_for_review \
    check_result choose_relative end_binding tell_id ask bring_papers fill_in_form show_patients_card";
const PROOFS: &str = "\
    nothing undertaking agreement application_form id_card relatives_id id_of_both valid_paper_of_both household_register \
    marriage_certificate birth_certificate notarised_relation proof_of_relation patients_card";
const PARTIES: &str = "grantee spouse";
const WAYS: &str = "nothing face_scan app link text_code sign_in register_review";
const WARNINGS: &str = "\
    own_card_only default_password account_password quota_steps_unread wallet_both_open \
    wallet_proxy code_is_no_money members_at_most holders_at_most own_activation name_clash premium_first \
    premium_own_module guest_premium_only unbind_same_page unbind_by_end_date unbind_head_only";

/// The kind of value that a key has.
pub enum GuideField {
    /// One of these words.
    Word(&'static str),
    /// Some of these words.
    Words(&'static str),
    /// Some relations.
    Relations,
    /// A text.
    Text,
    /// Some texts.
    Texts,
    /// A whole number.
    Count,
    /// True, or left out.
    Yes,
}

/// One kind of table: its keys, and the keys that must be there besides `tasks` and `sources` (`a|b`: one of them at least).
pub struct GuideTable {
    /// Its name.
    pub name: &'static str,
    /// Its keys besides those of every entry.
    pub fields: &'static [(&'static str, GuideField)],
    /// The keys that must be there.
    pub needed: &'static [&'static str],
}

const RELATIVE: (&str, GuideField) = ("relations", GuideField::Relations);
const AGE: (&str, GuideField) = ("age", GuideField::Word(AGES));
const TASK: (&str, GuideField) = ("tasks", GuideField::Words(TASKS));
const CHANNELS: (&str, GuideField) = ("channels", GuideField::Words(KINDS));

/// Every table that a guide may have.
pub const TABLES: &[GuideTable] = &[
    GuideTable {
        name: "channel",
        fields: &[
            TASK,
            ("kind", GuideField::Word(KINDS)),
            ("name", GuideField::Text),
            ("path", GuideField::Texts),
            ("steps", GuideField::Words(STEPS)),
        ],
        needed: &["kind", "name"],
    },
    GuideTable {
        name: "papers",
        fields: &[
            TASK,
            RELATIVE,
            AGE,
            CHANNELS,
            ("all", GuideField::Words(PROOFS)),
            ("one_of", GuideField::Words(PROOFS)),
        ],
        needed: &["all|one_of"],
    },
    GuideTable {
        name: "review",
        fields: &[
            TASK,
            CHANNELS,
            ("working_days", GuideField::Count),
            ("hours", GuideField::Count),
            ("at_once", GuideField::Yes),
            ("time_unknown", GuideField::Yes),
        ],
        needed: &["working_days|hours|at_once|time_unknown"],
    },
    GuideTable {
        name: "consent",
        fields: &[TASK, RELATIVE, AGE, ("who", GuideField::Word(PARTIES)), ("how", GuideField::Words(WAYS))],
        needed: &["who", "how"],
    },
    GuideTable {
        name: "warning",
        fields: &[TASK, ("code", GuideField::Word(WARNINGS)), ("count", GuideField::Count)],
        needed: &["code"],
    },
];

/// Reads the guide of one place and adds it to `all`.
pub fn read(
    file: &toml::Table,
    catalogue: &Catalogue,
    sources: &SourceRegister,
    all: &mut Map<String, Value>,
) -> Result<(), String> {
    let mut table = TomlTable::new(file);
    let code = table.text("code")?;
    Region::parse(&code).filter(|place| catalogue.has(*place)).ok_or("`code` is no place with a policy.toml")?;
    table.skip("sources");
    let mut place = Map::new();
    for (name, value) in table.rest() {
        let kind = TABLES.iter().find(|kind| kind.name == name).ok_or_else(|| format!("unknown table `{name}`"))?;
        let written = || format!("`{name}` must be written [[{name}]]");
        let entries = value.as_array().ok_or_else(written)?.iter().enumerate().map(|(index, row)| {
            let row = TomlTable::new(row.as_table().ok_or_else(written)?);
            entry(row, kind, sources).map_err(|what| format!("[[{name}]] {}: {what}", index.saturating_add(1)))
        });
        place.insert(name.to_owned(), entries.collect::<Result<Vec<_>, String>>()?.into());
    }
    all.insert(code.clone(), place.into()).map_or(Ok(()), |_| Err(format!("a second guide for {code}")))
}

fn entry(mut table: TomlTable<'_>, kind: &GuideTable, sources: &SourceRegister) -> Result<Value, String> {
    let mut entry = Map::new();
    for (key, field) in kind.fields {
        entry.extend(value(&mut table, key, field)?.map(|value| ((*key).to_owned(), value)));
    }
    for needed in ["tasks"].iter().chain(kind.needed) {
        if !needed.split('|').any(|key| entry.contains_key(key)) {
            return Err(format!("`{needed}` is missing"));
        }
    }
    let (from, to) = (table.day("from")?, table.day("to")?);
    if from.zip(to).is_some_and(|(from, to)| to < from) {
        return Err("`to` lies before `from`".into());
    }
    for (key, day) in [("from", from), ("to", to)] {
        entry.extend(day.map(|day| (key.to_owned(), day.to_string().into())));
    }
    let keys = table.texts("sources")?.filter(|keys| !keys.is_empty()).ok_or("no source")?;
    if let Some(unknown) = keys.iter().find(|key| sources.index(key).is_none()) {
        return Err(format!("source `{unknown}` is not defined"));
    }
    entry.insert("sources".into(), keys.into());
    table.maybe_text("note")?;
    table.finish()?;
    Ok(entry.into())
}

fn value(table: &mut TomlTable<'_>, key: &'static str, field: &GuideField) -> Result<Option<Value>, String> {
    let known = |words: &str, word: &str| {
        let one = words.split_ascii_whitespace().any(|known| known == word);
        one.then_some(()).ok_or_else(|| format!("`{word}` is no word for `{key}`"))
    };
    Ok(match field {
        GuideField::Text => table.maybe_text(key)?.map(Value::from),
        GuideField::Word(words) => {
            let word = table.maybe_text(key)?;
            word.map(|word| known(words, &word).map(|()| word.into())).transpose()?
        }
        GuideField::Texts | GuideField::Words(_) | GuideField::Relations => {
            let Some(texts) = table.texts(key)? else { return Ok(None) };
            let check = |text: &String| match field {
                GuideField::Words(words) => known(words, text),
                GuideField::Relations => {
                    Relation::from_name(text).map(|_| ()).ok_or(format!("`{text}` is no relation"))
                }
                _ => Ok(()),
            };
            texts.iter().try_for_each(check)?;
            if texts.is_empty() {
                return Err(format!("`{key}` is empty: leave it out"));
            }
            Some(texts.into())
        }
        GuideField::Count => {
            let Some(value) = table.get(key) else { return Ok(None) };
            let count = value.as_integer().filter(|count| (1..=999).contains(count));
            Some(count.ok_or_else(|| format!("`{key}` is a number from 1 to 999"))?.into())
        }
        GuideField::Yes => {
            let Some(value) = table.get(key) else { return Ok(None) };
            Some(value.as_bool().filter(|yes| *yes).ok_or_else(|| format!("`{key}` is true or left out"))?.into())
        }
    })
}
