//! The model as a reference for readers, with the sentences of the message catalogues beside the words.

use crate::config::AMOUNT;
use crate::error::TypesError;
use crate::grammar::ListedVocabulary;
use crate::model::Model;
use crate::shape::{Field, Object, Shape, Side};
use std::collections::BTreeMap;

/// What the catalogues say: vocabulary, word, then the Chinese and the English text.
pub type WordSentences = BTreeMap<String, BTreeMap<String, [String; 2]>>;

const HEAD: &str = "# 参考：请求、回复和词表 (reference)

<!-- Written by `make reference` from the Rust declarations and the message catalogues. -->

这里列出每个请求、每个回复的字段，和每个词表的取值。怎样调用见 [api.md](api.md)。说明用英文写，和 TypeScript 类型里的一样；
取值后面是页面上的中文和英文说法，`{…}` 处填入参数，`[[…]]` 里的参数没有时整段不出现。
";

/// Returns the reference.
///
/// # Errors
/// The sentences name a vocabulary that is not declared.
pub fn text(model: &Model, sentences: &WordSentences) -> Result<String, TypesError> {
    if let Some(name) = sentences.keys().find(|name| !model.vocabularies().any(|one| one.name == **name)) {
        return Err(TypesError::of("sentences", format_args!("no vocabulary is called {name}")));
    }
    let mut text = HEAD.to_owned();
    text.push_str("\n## 请求\n");
    text.extend(model.requests.iter().map(|one| object(one, Side::Request)));
    text.push_str("\n## 回复\n");
    text.extend(model.replies.iter().map(|one| object(one, Side::Reply)));
    let words = |vocabularies: &[ListedVocabulary]| {
        vocabularies.iter().map(|one| vocabulary(one, sentences)).collect::<String>()
    };
    text.push_str("\n## 代码\n");
    text.push_str(&words(&model.codes));
    text.push_str("\n## 请求里的词\n");
    text.push_str(&words(&model.request_words));
    text.push_str("\n## 回复里的词\n");
    text.push_str(&words(&model.reply_words));
    text.push_str("\n## 政策里的词\n");
    text.push_str(&words(&model.other_words));
    text.push_str("\n## 值\n");
    for value in &model.values {
        text.push_str(&section(&value.name, &value.doc));
        text.push_str(&format!("\n`{}`\n", value.written));
    }
    let (name, written, doc) = AMOUNT;
    text.push_str(&section(name, doc));
    text.push_str(&format!("\n`{written}`\n"));
    Ok(text)
}

fn section(name: &str, doc: &str) -> String {
    format!("\n### {name}\n\n{doc}\n")
}

fn object(object: &Object, side: Side) -> String {
    let mut text = section(&object.name, &object.doc);
    let always = if side == Side::Request { "必填" } else { "必有" };
    text.push_str(&format!("\n| 字段 | 类型 | {always} | 说明 |\n| --- | --- | --- | --- |\n"));
    for Field { name, doc, shape, is_required } in &object.fields {
        let mark = if *is_required { "是" } else { "" };
        text.push_str(&row(&[format!("`{name}`"), linked(shape), mark.into(), cell(doc)]));
    }
    text
}

fn vocabulary(vocabulary: &ListedVocabulary, sentences: &WordSentences) -> String {
    let ListedVocabulary { name, doc, words } = vocabulary;
    let mut text = section(name, doc);
    let said = sentences.get(name);
    text.push_str(match said {
        Some(_) => "\n| 取值 | 说明 | 中文 | English |\n| --- | --- | --- | --- |\n",
        None => "\n| 取值 | 说明 |\n| --- | --- |\n",
    });
    for word in words {
        let mut cells = vec![format!("`{}`", word.text), cell(&word.doc)];
        if let Some(said) = said {
            let texts = said.get(&word.text).cloned().unwrap_or_default();
            cells.extend(texts.iter().map(|text| cell(text)));
        }
        text.push_str(&row(&cells));
    }
    text
}

fn row(cells: &[String]) -> String {
    let cells = cells.iter().map(|cell| if cell.is_empty() { " ".to_owned() } else { format!(" {cell} ") });
    format!("|{}|\n", cells.collect::<Vec<_>>().join("|"))
}

/// Returns a text as it may stand in a table.
fn cell(text: &str) -> String {
    text.trim().replace('|', "\\|").replace("\n\n", "<br>").replace('\n', " ")
}

fn linked(shape: &Shape) -> String {
    match shape {
        Shape::Plain(written) => format!("`{written}`"),
        Shape::Whole(_) => "`number`".to_owned(),
        Shape::Named(name) => link(name),
        Shape::Amount(_) => link(AMOUNT.0),
        Shape::List(of) => format!("{} 的列表", linked(of)),
        Shape::OneOf(shapes) => shapes.iter().map(linked).collect::<Vec<_>>().join(" 或 "),
    }
}

fn link(name: &str) -> String {
    format!("[{name}](#{})", name.to_lowercase())
}
