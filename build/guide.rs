//! `policies/<code>-<name>/guide.toml`: what a person does next in a place. None of it goes into the module.

use crate::policy::Catalogue;
use crate::region::Region;
use crate::relation::Relation;
use crate::source::Sources;
use crate::table::Table;
use crate::word::Word;
use serde_json::{Map, Value};

/// The words a guide may use; `npm/src/messages` has each in both languages.
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

/// What a key may hold.
enum Field {
    Word(&'static str),
    Words(&'static str),
    Relations,
    Text,
    Texts,
    Count,
    Yes,
}

/// A table: its keys, and those of which there must be one (`|` between those that stand for one another).
struct Shape {
    name: &'static str,
    fields: &'static [(&'static str, Field)],
    needed: &'static [&'static str],
}

const RELATIVE: (&str, Field) = ("relations", Field::Relations);
const AGE: (&str, Field) = ("age", Field::Word(AGES));
const TASK: (&str, Field) = ("tasks", Field::Words(TASKS));
const CHANNELS: (&str, Field) = ("channels", Field::Words(KINDS));

const SHAPES: &[Shape] = &[
    Shape {
        name: "channel",
        fields: &[
            TASK,
            ("kind", Field::Word(KINDS)),
            ("name", Field::Text),
            ("path", Field::Texts),
            ("steps", Field::Words(STEPS)),
        ],
        needed: &["kind", "name"],
    },
    Shape {
        name: "papers",
        fields: &[TASK, RELATIVE, AGE, CHANNELS, ("all", Field::Words(PROOFS)), ("one_of", Field::Words(PROOFS))],
        needed: &["all|one_of"],
    },
    Shape {
        name: "review",
        fields: &[
            TASK,
            CHANNELS,
            ("working_days", Field::Count),
            ("hours", Field::Count),
            ("at_once", Field::Yes),
            ("time_unknown", Field::Yes),
        ],
        needed: &["working_days|hours|at_once|time_unknown"],
    },
    Shape {
        name: "consent",
        fields: &[TASK, RELATIVE, AGE, ("who", Field::Word(PARTIES)), ("how", Field::Words(WAYS))],
        needed: &["who", "how"],
    },
    Shape {
        name: "warning",
        fields: &[TASK, ("code", Field::Word(WARNINGS)), ("count", Field::Count)],
        needed: &["code"],
    },
];

/// Adds one place's guide to those of all.
pub fn read(
    file: &toml::Table,
    catalogue: &Catalogue,
    sources: &Sources,
    all: &mut Map<String, Value>,
) -> Result<(), String> {
    let mut table = Table::new(file);
    let code = table.text("code")?;
    Region::parse(&code).filter(|place| catalogue.has(*place)).ok_or("`code` is no place with a policy.toml")?;
    table.skip("sources");
    let mut place = Map::new();
    for (name, value) in table.rest() {
        let shape = SHAPES.iter().find(|shape| shape.name == name).ok_or_else(|| format!("unknown table `{name}`"))?;
        let written = || format!("`{name}` must be written [[{name}]]");
        let entries = value.as_array().ok_or_else(written)?.iter().enumerate().map(|(index, row)| {
            let row = Table::new(row.as_table().ok_or_else(written)?);
            entry(row, shape, sources).map_err(|what| format!("[[{name}]] {}: {what}", index.saturating_add(1)))
        });
        place.insert(name.to_owned(), entries.collect::<Result<Vec<_>, String>>()?.into());
    }
    all.insert(code.clone(), place.into()).map_or(Ok(()), |_| Err(format!("a second guide for {code}")))
}

fn entry(mut table: Table<'_>, shape: &Shape, sources: &Sources) -> Result<Value, String> {
    let mut entry = Map::new();
    for (key, field) in shape.fields {
        entry.extend(value(&mut table, key, field)?.map(|value| ((*key).to_owned(), value)));
    }
    for needed in ["tasks"].iter().chain(shape.needed) {
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

fn value(table: &mut Table<'_>, key: &'static str, field: &Field) -> Result<Option<Value>, String> {
    let known = |words: &str, word: &str| {
        let one = words.split_ascii_whitespace().any(|known| known == word);
        one.then_some(()).ok_or_else(|| format!("`{word}` is no word for `{key}`"))
    };
    Ok(match field {
        Field::Text => table.maybe_text(key)?.map(Value::from),
        Field::Word(words) => {
            let word = table.maybe_text(key)?;
            word.map(|word| known(words, &word).map(|()| word.into())).transpose()?
        }
        Field::Texts | Field::Words(_) | Field::Relations => {
            let Some(texts) = table.texts(key)? else { return Ok(None) };
            let check = |text: &String| match field {
                Field::Words(words) => known(words, text),
                Field::Relations => Relation::named(text).map(|_| ()).ok_or(format!("`{text}` is no relation")),
                _ => Ok(()),
            };
            texts.iter().try_for_each(check)?;
            if texts.is_empty() {
                return Err(format!("`{key}` is empty: leave it out"));
            }
            Some(texts.into())
        }
        Field::Count => {
            let Some(value) = table.get(key) else { return Ok(None) };
            let count = value.as_integer().filter(|count| (1..=999).contains(count));
            Some(count.ok_or_else(|| format!("`{key}` is a number from 1 to 999"))?.into())
        }
        Field::Yes => {
            let Some(value) = table.get(key) else { return Ok(None) };
            Some(value.as_bool().filter(|yes| *yes).ok_or_else(|| format!("`{key}` is true or left out"))?.into())
        }
    })
}
