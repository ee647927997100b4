//! Rust declarations in, TypeScript out.
#![expect(clippy::unwrap_used, reason = "a test may fail")]

use gongji_types::declarations::Declarations;
use gongji_types::file::File;
use gongji_types::model::Model;
use gongji_types::typescript;
use std::collections::BTreeMap;

fn files(sources: &[(&str, &str)]) -> Result<BTreeMap<String, String>, String> {
    let files = sources.iter().map(|(path, text)| File::read(path, text).unwrap()).collect();
    Model::of(&Declarations { files }).map(|model| typescript::files(&model)).map_err(|error| error.to_string())
}

const VALUES: (&str, &str) = (
    "crates/gongji-policy/src/value.rs",
    "/// An amount of yuan.
     ///
     /// ```
     /// Money::parse(\"1\");
     /// ```
     pub struct Money(u64);
     /// A share; see [`Money`].
     pub struct Rate(u32);
     /// A day.
     pub struct Day(i32);
     vocabulary! {
         /// The kind of visit.
         Purpose {
             /// 门诊.
             Outpatient = \"outpatient\",
             /// 住院, over
             /// night.
             Inpatient = \"inpatient\",
         }
         /// What went wrong.
         FaultCode { Missing = \"missing\", }
         /// Where it is kept.
         Place { Here = \"here\", There = \"there\", }
         /// Of policies alone.
         Model { Pool = \"pool\", }
     }",
);

#[test]
fn requests_are_read_only_and_take_every_form_of_amount() {
    let bill = (
        "src/bill.rs",
        "use gongji_policy::{Day, Money, Purpose, Rate};
         /// A bill.
         pub struct Bill {
             /// Its day.
             pub day: Day,
             /// What it costs.
             pub amount: Option<Money>,
             /// What was */ paid.
             ///
             /// By whom.
             pub paid: Money,
             /// Its lines.
             pub lines: Option<Vec<Line>>,
             pub usage: Option<Purpose>,
             pub notes: Vec<String>,
         }
         /// A line.
         pub struct Line {
             pub ratio: Rate,
             pub count: Option<u8>,
         }
         impl_request! {
             Line { required { ratio } optional { count } }
             Bill { required { day } optional { amount, paid, lines, use = usage, notes } }
         }",
    );
    let expected = "\
// Written by `make types` from the Rust declarations.
import type { Purpose } from \"./request-words.js\";
import type { Amount, Day } from \"./values.js\";

/** A bill. */
export type Bill = {
  /** Its day. */
  readonly day: Day;
  /** What it costs. */
  readonly amount?: Amount | undefined;
  /**
   * What was *\\/ paid.
   *
   * By whom.
   */
  readonly paid?: Amount | undefined;
  /** Its lines. */
  readonly lines?: readonly Line[] | undefined;
  readonly use?: Purpose | undefined;
  readonly notes?: readonly string[] | undefined;
};

/** A line. */
export type Line = {
  readonly ratio: Amount;
  readonly count?: number | undefined;
};
";
    assert_eq!(files(&[VALUES, bill]).unwrap()["requests.ts"], expected);
}

#[test]
fn replies_have_what_rust_does_not_leave_open() {
    let reply = (
        "src/api/reply.rs",
        "use gongji_policy::{Money, Place};
         /// A step.
         pub struct Step {
             /// How much.
             pub amount: Money,
             pub field: Option<&'static str>,
             pub params: ReplyParams,
             pub places: &'static [Place],
             pub to: Changed,
             pub at: Vec<Option<u32>>,
         }
         pub enum Changed { Flag(bool), Count(u32), Index(usize), Text(String) }
         impl_reply! { Step { amount, field, params, places, to } }",
    );
    let expected = "\
// Written by `make types` from the Rust declarations.
import type { Place } from \"./reply-words.js\";
import type { Money } from \"./values.js\";

/** A step. */
export type Step = {
  /** How much. */
  readonly amount: Money;
  readonly field?: string;
  readonly params: { readonly [name in string]: string };
  readonly places: readonly Place[];
  readonly to: boolean | number | string;
};
";
    assert_eq!(files(&[VALUES, reply]).unwrap()["replies.ts"], expected);
}

#[test]
fn an_object_of_both_sides_is_a_type_for_each() {
    let year = (
        "src/year.rs",
        "pub struct Year { pub fund: Money, pub month: Month }
         pub struct Month { pub fund: Money }
         impl_request! { Year { optional { fund, month } } Month { optional { fund } } }
         impl_reply! { Year { fund, month } Month { fund } }",
    );
    let files = files(&[VALUES, year]).unwrap();
    assert!(
        files["requests.ts"].contains(
            "type Year = {\n  readonly fund?: Amount | undefined;\n  readonly month?: Month | undefined;\n};"
        )
    );
    assert!(
        files["reply-year.ts"]
            .contains("type YearReply = {\n  readonly fund: Money;\n  readonly month: MonthReply;\n};")
    );
}

#[test]
fn vocabularies_are_unions_with_the_meaning_of_each_word() {
    let expected = "\
// Written by `make types` from the Rust declarations.

/**
 * The kind of visit.
 *
 * - `outpatient`: 门诊.
 * - `inpatient`: 住院, over night.
 */
export type Purpose = \"outpatient\" | \"inpatient\";
";
    let user = ("src/a.rs", "pub struct A { pub a: Purpose } impl_request! { A { required { a } } }");
    let files = files(&[VALUES, user]).unwrap();
    assert_eq!(files["request-words.ts"], expected);
    assert!(files["codes.ts"].contains("type FaultCode = \"missing\";"));
    assert!(files["other-words.ts"].contains("type Model = \"pool\";"));
}

#[test]
fn values_are_documented_without_rust() {
    let values = &files(&[VALUES]).unwrap()["values.ts"];
    assert!(values.contains("\n/** An amount of yuan. */\nexport type Money = string;\n"), "{values}");
    assert!(values.contains("\n/** A share; see `Money`. */\nexport type Rate = string;\n"), "{values}");
}

#[test]
fn a_path_in_a_list_takes_any_place() {
    let reply = (
        "src/api/reply/split_bill.rs",
        "vocabulary! { BillPath { Day = \"day\", Balance = \"grantors[].balance\", } }
         pub struct Split { pub ask: Vec<IndexedBillPath> }
         impl_reply! { Split { ask } }",
    );
    let files = files(&[VALUES, reply]).unwrap();
    assert!(files["paths.ts"].contains("type BillPath = \"day\" | `grantors[${number}].balance`;"));
    assert!(files["reply-split-bill.ts"].contains("type Split = {\n  readonly ask: readonly BillPath[];\n};"));
}

#[test]
fn the_index_exports_every_file() {
    let reply = ("src/api/reply/a.rs", "pub struct A { pub a: u8 } impl_reply! { A { a } }");
    let index = &files(&[VALUES, reply]).unwrap()["index.ts"];
    for name in ["codes", "other-words", "paths", "reply-a", "reply-words", "request-words", "requests", "values"] {
        assert!(index.contains(&format!("export type * from \"./{name}.js\";\n")), "{name}");
    }
}

#[test]
fn what_is_in_no_list_or_has_no_field_is_refused() {
    let error = |text| files(&[VALUES, ("src/a.rs", text)]).unwrap_err();
    assert_eq!(
        error("pub struct A { pub b: B } pub struct B { pub c: u8 }\nimpl_reply! { A { b } }"),
        "src/a.rs:2: `A.b`: `B` is in no list of replies"
    );
    assert_eq!(error("pub struct A { pub b: u8 }\nimpl_reply! { A { c } }"), "src/a.rs:2: `A.c`: no such field");
    assert_eq!(error("impl_reply! { A { c } }"), "src/a.rs:1: `A` is declared nowhere");
    assert_eq!(error("impl_reply! { Purpose { c } }"), "src/a.rs:1: `Purpose` is no struct");
    assert_eq!(error("vocabulary! { Purpose { B = \"b\", } }"), "types: two types are called Purpose");
}
