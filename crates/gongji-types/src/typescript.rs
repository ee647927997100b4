//! The model as TypeScript: a few files, each importing from the others what it names.

use crate::config::AMOUNT;
use crate::grammar::ListedVocabulary;
use crate::model::{Model, NamedValue};
use crate::shape::{Field, Object, Shape, Side};
use std::collections::{BTreeMap, BTreeSet};

/// The first line of every file.
const HEAD: &str = "// Written by `make types` from the Rust declarations.\n";

/// About the longest line of names.
const WIDTH: usize = 110;

/// A type in TypeScript.
struct Declaration {
    name: String,
    text: String,
    uses: BTreeSet<String>,
}

/// Returns the files by their names, without what they are in.
pub fn files(model: &Model) -> BTreeMap<String, String> {
    let words = |vocabularies: &[ListedVocabulary]| vocabularies.iter().map(vocabulary).collect();
    let values = model.values.iter().map(value).chain([amount()]).collect();
    let (paths, reply_words): (Vec<_>, Vec<_>) =
        model.reply_words.iter().cloned().partition(|vocabulary| vocabulary.name.ends_with("Path"));
    let mut modules: BTreeMap<String, Vec<Declaration>> = [
        ("codes", words(&model.codes)),
        ("other-words", words(&model.other_words)),
        ("paths", words(&paths)),
        ("reply-words", words(&reply_words)),
        ("request-words", words(&model.request_words)),
        ("requests", model.requests.iter().map(|one| object(one, Side::Request)).collect()),
        ("values", values),
    ]
    .map(|(name, declared)| (name.to_owned(), declared))
    .into();
    // Replies are most of what is written: one file for each module that lists some, and one for what several share.
    for reply in &model.replies {
        let name = match &*reply.module {
            "reply" => "replies".to_owned(),
            module => format!("reply-{}", module.replace('_', "-")),
        };
        modules.entry(name).or_default().push(object(reply, Side::Reply));
    }
    let file =
        |(name, declared): (&String, &Vec<Declaration>)| (format!("{name}.ts"), module(name, declared, &modules));
    let mut files: BTreeMap<String, String> = modules.iter().map(file).collect();
    let exports = modules.keys().map(|name| format!("export type * from \"./{name}.js\";\n"));
    files.insert("index.ts".into(), format!("{HEAD}{}", exports.collect::<String>()));
    files
}

fn module(name: &str, declared: &[Declaration], modules: &BTreeMap<String, Vec<Declaration>>) -> String {
    let mut text = HEAD.to_owned();
    let uses: BTreeSet<&str> = declared.iter().flat_map(|one| &one.uses).map(String::as_str).collect();
    for (other, known) in modules.iter().filter(|(other, _)| **other != name) {
        let names: BTreeSet<&str> = known.iter().map(|one| &*one.name).filter(|name| uses.contains(name)).collect();
        let lines = lines(names.into_iter().map(str::to_owned), ", ");
        match &*lines {
            [] => {}
            [line] => text.push_str(&format!("import type {{ {line} }} from \"./{other}.js\";\n")),
            _ => text.push_str(&format!("import type {{\n  {},\n}} from \"./{other}.js\";\n", lines.join(",\n  "))),
        }
    }
    for one in declared {
        text.push('\n');
        text.push_str(&one.text);
    }
    text
}

fn value(value: &NamedValue) -> Declaration {
    let NamedValue { name, doc, written } = value;
    let text = format!("{}export type {name} = {written};\n", comment(doc, ""));
    Declaration { name: name.clone(), text, uses: BTreeSet::new() }
}

fn amount() -> Declaration {
    let (name, written, doc) = AMOUNT;
    let text = format!("{}export type {name} = {written};\n", comment(doc, ""));
    Declaration { name: name.into(), text, uses: BTreeSet::new() }
}

fn object(object: &Object, side: Side) -> Declaration {
    let mut uses = BTreeSet::new();
    let mut text = format!("{}export type {} = {{\n", comment(&object.doc, ""), object.name);
    for Field { name, doc, shape, is_required } in &object.fields {
        let (mark, or_not) = match (is_required, side) {
            (true, _) => ("", ""),
            // What a form leaves `undefined` counts as left out.
            (false, Side::Request) => ("?", " | undefined"),
            (false, Side::Reply) => ("?", ""),
        };
        let (comment, shown) = (comment(doc, "  "), shown(shape));
        text.push_str(&format!("{comment}  readonly {name}{mark}: {shown}{or_not};\n"));
        uses.extend(shape.names().into_iter().map(str::to_owned));
    }
    text.push_str("};\n");
    Declaration { name: object.name.clone(), text, uses }
}

/// Returns a type as TypeScript writes it.
pub fn shown(shape: &Shape) -> String {
    match shape {
        Shape::Plain(written) => (*written).to_owned(),
        Shape::Whole(_) => "number".to_owned(),
        Shape::Named(name) => name.clone(),
        Shape::Amount(_) => AMOUNT.0.to_owned(),
        Shape::List(of) => match &**of {
            Shape::OneOf(_) | Shape::List(_) => format!("readonly ({})[]", shown(of)),
            _ => format!("readonly {}[]", shown(of)),
        },
        Shape::OneOf(shapes) => shapes.iter().map(shown).collect::<Vec<_>>().join(" | "),
    }
}

fn vocabulary(vocabulary: &ListedVocabulary) -> Declaration {
    let ListedVocabulary { name, doc, words } = vocabulary;
    let meaning = |word: &crate::grammar::Word| {
        let doc = word.doc.replace('\n', " ");
        format!("\n- `{}`{}{doc}", word.text, if doc.is_empty() { "" } else { ": " })
    };
    let meanings: String = words.iter().map(meaning).collect();
    let union = match &*lines(words.iter().map(|word| literal(&word.text)), " | ") {
        [line] => format!(" {line}"),
        lines => format!("\n  | {}", lines.join("\n  | ")),
    };
    let text = format!("{}export type {name} ={union};\n", comment(&format!("{doc}\n{meanings}"), ""));
    Declaration { name: name.clone(), text, uses: BTreeSet::new() }
}

/// Returns the type of a word. Brackets with nothing in them stand for any place in a list.
fn literal(word: &str) -> String {
    match word.split_once("[]") {
        Some((list, field)) => format!("`{list}[${{number}}]{field}`"),
        None => format!("\"{word}\""),
    }
}

/// Joins texts to as few lines as they fit.
fn lines(texts: impl Iterator<Item = String>, between: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for text in texts {
        match lines.last_mut() {
            Some(line) if line.len().saturating_add(text.len()) < WIDTH => line.extend([between, &text]),
            _ => lines.push(text),
        }
    }
    lines
}

fn comment(doc: &str, indent: &str) -> String {
    let doc = doc.replace("*/", "*\\/");
    let mut lines = doc.lines();
    match (lines.next(), lines.next()) {
        (None, _) => String::new(),
        (Some(only), None) => format!("{indent}/** {only} */\n"),
        _ => {
            let lines = doc.lines().map(|line| format!("{indent} * {line}").trim_end().to_owned() + "\n");
            format!("{indent}/**\n{}{indent} */\n", lines.collect::<String>())
        }
    }
}
