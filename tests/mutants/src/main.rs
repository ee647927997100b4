//! Weaves changes that cargo-mutants lists into one copy of the sources, each behind a switch that is read when a test runs.
//!
//! `gongji-weave FROM TO CONSTANT <PLACES`: FROM and TO are trees; CONSTANT names the functions that stay `const`, separated by commas.
//! A line is number, file, genre, line, column and replacement of a place, or an empty number and a file without places. An answer is
//! number, file, `woven` and the bytes of the change in the written file, or number, file and `grammar` where the change is no Rust.

use std::{collections::BTreeMap, error::Error, fs, io, ops::Range, path::Path};
use syn::visit::{self, Visit};
use syn::{Block, Expr, Signature, spanned::Spanned};

/// One place of the sample.
struct Place {
    number: i64,
    genre: String,
    at: usize,
    replacement: String,
}

/// A text put in at a byte. Those of one byte stand in the order of their keys, so that nested places nest.
struct Edit {
    key: (usize, u8, i64, i64),
    text: String,
    /// Which bytes of the text are the change.
    change: Range<usize>,
}

/// The classes of edits at one byte: what ends there, what a function begins with, what starts there.
const END: u8 = 0;
const BEGIN: u8 = 1;
const START: u8 = 2;

/// Looks for the places of one file in its syntax tree.
struct Weaver<'a> {
    text: &'a str,
    places: &'a [Place],
    keep: &'a [&'a str],
    edits: Vec<Edit>,
    /// The words `const` that are left out: the compiler can evaluate no switch.
    blanks: Vec<Range<usize>>,
    /// The largest expression of operators around the present one that has no `let`.
    chain: Option<Range<usize>>,
}

fn bytes(node: &impl Spanned) -> Range<usize> {
    node.span().byte_range()
}

fn has_let(expression: &Expr) -> bool {
    match expression {
        Expr::Let(_) => true,
        Expr::Binary(binary) => has_let(&binary.left) || has_let(&binary.right),
        _ => false,
    }
}

fn switch(number: i64) -> String {
    format!("crate::gongji_switch::is({number})")
}

impl<'a> Weaver<'a> {
    fn at(&self, genre: &str, at: usize) -> Vec<&'a Place> {
        self.places.iter().filter(|place| place.genre == genre && place.at == at).collect()
    }

    fn put(&mut self, key: (usize, u8, i64, i64), before: &str, change: &str, after: &str) {
        let text = [before, change, after].concat();
        self.edits.push(Edit { key, text, change: before.len()..before.len() + change.len() });
    }

    /// Puts a change beside the `whole`, which holds where the switch does not say otherwise.
    fn around(&mut self, place: &Place, whole: &Range<usize>, change: &str, [open, before, between, close]: [&str; 4]) {
        let before = format!("{open}if {} {{ {before}", switch(place.number));
        self.put((whole.start, START, -(whole.end as i64), place.number), &before, change, between);
        self.put((whole.end, END, -(whole.start as i64), -place.number), close, "", "");
    }

    /// Puts a copy of the `whole` expression, in which the `part` is replaced, beside it.
    fn wrap(&mut self, genre: &str, whole: Range<usize>, part: Range<usize>) {
        for place in self.at(genre, part.start) {
            let changed =
                [&self.text[whole.start..part.start], &place.replacement, " ", &self.text[part.end..whole.end]]
                    .concat();
            if syn::parse_str::<Expr>(&changed).is_ok_and(|changed| !has_let(&changed)) {
                self.around(place, &whole, &changed, ["(", "", " } else { ", " })"]);
            }
        }
    }

    fn function(&mut self, signature: &Signature, block: &Block, walk: impl FnOnce(&mut Self)) {
        let outer = self.chain.take();
        let token = signature.constness.as_ref().filter(|_| !self.keep.iter().any(|name| signature.ident == name));
        self.blanks.extend(token.map(bytes));
        if let (Some(first), Some(last)) = (block.stmts.first(), block.stmts.last()) {
            let body = bytes(first).start..bytes(last).end;
            let is_opaque = self.text[bytes(&signature.output)].contains("impl ");
            for place in self.at("FnValue", body.start) {
                if is_opaque {
                    let one = "crate::gongji_switch::Either::";
                    let other = format!(") }} else {{ {one}Other({{ ");
                    self.around(place, &body, &place.replacement, ["", &format!("{one}One("), &other, " }) }"]);
                } else {
                    let before = format!("if {} {{ return ", switch(place.number));
                    self.put((body.start, BEGIN, 0, place.number), &before, &place.replacement, "; } ");
                }
            }
        }
        walk(self);
        self.chain = outer;
    }
}

impl<'ast> Visit<'ast> for Weaver<'_> {
    fn visit_item_fn(&mut self, item: &'ast syn::ItemFn) {
        self.function(&item.sig, &item.block, |weaver| visit::visit_item_fn(weaver, item));
    }
    fn visit_impl_item_fn(&mut self, item: &'ast syn::ImplItemFn) {
        self.function(&item.sig, &item.block, |weaver| visit::visit_impl_item_fn(weaver, item));
    }
    fn visit_trait_item_fn(&mut self, item: &'ast syn::TraitItemFn) {
        if let Some(block) = &item.default {
            self.function(&item.sig, block, |weaver| visit::visit_trait_item_fn(weaver, item));
        }
    }
    fn visit_expr(&mut self, expression: &'ast Expr) {
        let outer = self.chain.clone();
        self.chain = match expression {
            Expr::Binary(_) => outer.clone().or_else(|| (!has_let(expression)).then(|| bytes(expression))),
            _ => None,
        };
        visit::visit_expr(self, expression);
        self.chain = outer;
    }
    fn visit_expr_binary(&mut self, binary: &'ast syn::ExprBinary) {
        let whole = self.chain.clone().unwrap_or_else(|| bytes(binary));
        self.wrap("BinaryOperator", whole, bytes(&binary.op));
        visit::visit_expr_binary(self, binary);
    }
    fn visit_expr_unary(&mut self, unary: &'ast syn::ExprUnary) {
        self.wrap("UnaryOperator", bytes(unary), bytes(&unary.op));
        visit::visit_expr_unary(self, unary);
    }
    fn visit_expr_struct(&mut self, literal: &'ast syn::ExprStruct) {
        for pair in literal.fields.pairs() {
            let field = bytes(pair.value());
            let end = pair.punct().map_or(field.end, |comma| bytes(comma).end);
            self.wrap("StructField", bytes(literal), field.start..end);
        }
        visit::visit_expr_struct(self, literal);
    }
    fn visit_arm(&mut self, arm: &'ast syn::Arm) {
        for place in self.at("MatchArm", bytes(arm).start) {
            let end = bytes(&arm.pat).end;
            self.put((end, END, -(end as i64), -place.number), &format!(" if !{}", switch(place.number)), "", "");
        }
        if let Some((_, guard)) = &arm.guard {
            self.wrap("MatchArmGuard", bytes(guard), bytes(guard));
        }
        visit::visit_arm(self, arm);
    }
}

/// Returns the byte at a line and a column counted in characters, both from one.
fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    text[start..].char_indices().nth(column - 1).map(|(bytes, _)| start + bytes)
}

/// Returns the woven text, and the bytes of each change in it.
fn weave(text: &str, places: &[Place], keep: &[&str]) -> syn::Result<(String, BTreeMap<i64, Range<usize>>)> {
    let mut weaver = Weaver { text, places, keep, edits: Vec::new(), blanks: Vec::new(), chain: None };
    weaver.visit_file(&syn::parse_file(text)?);
    let mut text = text.to_owned();
    for word in weaver.blanks {
        text.replace_range(word.clone(), &" ".repeat(word.len()));
    }
    weaver.edits.sort_by_key(|edit| edit.key);
    let (mut woven, mut done, mut changes) = (String::new(), 0, BTreeMap::new());
    for Edit { key: (at, _, _, number), text: put, change } in weaver.edits {
        woven += &text[done..at];
        done = at;
        changes.entry(number.abs()).or_insert(woven.len() + change.start..woven.len() + change.end);
        woven += &put;
    }
    Ok((woven + &text[done..], changes))
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, from, to, keep] = &arguments[..] else { return Err("gongji-weave FROM TO CONSTANT <PLACES".into()) };
    let mut files: BTreeMap<String, Vec<Vec<String>>> = BTreeMap::new();
    for line in io::stdin().lines() {
        let fields: Vec<String> = line?.split('\t').map(str::to_owned).collect();
        files.entry(fields[1].clone()).or_default().push(fields);
    }
    for (file, lines) in files {
        let text = fs::read_to_string(Path::new(from).join(&file))?;
        let mut places = Vec::new();
        for fields in lines.iter().filter(|fields| fields.len() > 2) {
            let at = offset(&text, fields[3].parse()?, fields[4].parse()?).ok_or("a place outside its file")?;
            places.push(Place {
                number: fields[0].parse()?,
                genre: fields[2].clone(),
                at,
                replacement: fields[5].clone(),
            });
        }
        let (mut woven, changes) = weave(&text, &places, &keep.split(',').collect::<Vec<_>>())?;
        for Place { number, .. } in &places {
            match changes.get(number) {
                Some(change) => println!("{number}\t{file}\twoven\t{}\t{}", change.start, change.end),
                None => println!("{number}\t{file}\tgrammar"),
            }
        }
        if file.ends_with("src/lib.rs") || file.ends_with("src/main.rs") {
            woven += include_str!("../switch.rs");
        }
        let target = Path::new(to).join(&file);
        if !fs::read_to_string(&target).is_ok_and(|old| old == woven) {
            fs::write(target, woven)?;
        }
    }
    Ok(())
}
