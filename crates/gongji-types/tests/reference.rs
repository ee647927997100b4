//! Rust declarations and sentences in, the reference out.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji_types::declarations::Declarations;
use gongji_types::file::File;
use gongji_types::model::Model;
use gongji_types::reference::{self, WordSentences};

const SOURCE: &str = "
    /// An amount.
    pub struct Money(u64);
    /// A bill.
    pub struct Bill {
        /// What it costs,
        /// in yuan | fen.
        ///
        /// At least 0.
        pub amount: Money,
        /// What for.
        pub uses: Vec<Use>,
    }
    vocabulary! {
        /// A use.
        Use {
            /// 门诊.
            Outpatient = \"outpatient\",
            /// 住院.
            Inpatient = \"inpatient\",
        }
        /// A code.
        NoteCode { /** Always. */ Estimate = \"estimate\", }
    }
    impl_request! { Bill { required { amount } optional { uses } } }";

fn text(sentences: &str) -> Result<String, String> {
    let declarations = Declarations { files: vec![File::read("src/a.rs", SOURCE).unwrap()] };
    let sentences: WordSentences = serde_json::from_str(sentences).unwrap();
    reference::text(&Model::of(&declarations).unwrap(), &sentences).map_err(|error| error.to_string())
}

#[test]
fn an_object_is_a_table_of_its_fields() {
    let expected = "
### Bill

A bill.

| 字段 | 类型 | 必填 | 说明 |
| --- | --- | --- | --- |
| `amount` | [Amount](#amount) | 是 | What it costs, in yuan \\| fen.<br>At least 0. |
| `uses` | [Use](#use) 的列表 | | What for. |
";
    let text = text("{}").unwrap();
    assert!(text.contains(expected), "{text}");
}

#[test]
fn a_word_has_its_sentences_beside_it() {
    let expected = "
### Use

A use.

| 取值 | 说明 | 中文 | English |
| --- | --- | --- | --- |
| `outpatient` | 门诊. | 看病 | visits |
| `inpatient` | 住院. | | |
";
    let text = text(r#"{ "Use": { "outpatient": ["看病", "visits"] } }"#).unwrap();
    assert!(text.contains(expected), "{text}");
    assert!(
        text.contains("\n### NoteCode\n\nA code.\n\n| 取值 | 说明 |\n| --- | --- |\n| `estimate` | Always. |\n"),
        "{text}"
    );
}

#[test]
fn sentences_of_no_vocabulary_are_refused() {
    assert_eq!(text(r#"{ "Uses": {} }"#), Err("sentences: no vocabulary is called Uses".into()));
}
