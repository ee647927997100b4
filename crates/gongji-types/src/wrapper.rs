//! Macros of a file that declare one vocabulary and more about each of its words, such as the topics of policies.

use crate::config::VOCABULARY_MACROS;
use crate::doc;
use proc_macro2::{TokenStream, TokenTree};
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, Token, braced, parse2};

/// A macro that declares one vocabulary; the words are in the macro's own invocation.
#[derive(Debug, PartialEq, Eq)]
pub struct Wrapper {
    /// What the macro is called.
    pub called: String,
    /// The vocabulary it declares.
    pub name: String,
    /// What the vocabulary is about.
    pub doc: String,
}

/// `/// doc Name { $(…)* }`, as it stands in the macro's definition.
struct Template {
    name: String,
    doc: String,
}

impl Parse for Template {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let doc = doc::of(&input.call(Attribute::parse_outer)?);
        let name = input.parse::<Ident>()?.to_string();
        let body;
        braced!(body in input);
        body.parse::<Token![$]>()?;
        body.parse::<TokenStream>()?;
        Ok(Self { name, doc })
    }
}

/// Finds the vocabulary that a macro declares, from the macro's definition.
pub fn of(called: &str, definition: TokenStream) -> Option<Wrapper> {
    let mut before: [Option<String>; 2] = [None, None];
    for tree in definition {
        if let TokenTree::Group(group) = &tree {
            let is_vocabulary = matches!(&before, [Some(name), Some(mark)]
                if mark == "!" && VOCABULARY_MACROS.contains(&name.as_str()));
            if is_vocabulary && let Ok(Template { name, doc }) = parse2(group.stream()) {
                return Some(Wrapper { called: called.to_owned(), name, doc });
            }
            if let Some(found) = of(called, group.stream()) {
                return Some(found);
            }
        }
        let [_, last] = before;
        before = [last, Some(tree.to_string())];
    }
    None
}

#[cfg(test)]
mod tests {
    use crate::file::File;

    #[test]
    fn the_words_of_a_wrapped_vocabulary_are_found() {
        let text = "
            macro_rules! topics {
                ($($(#[$doc:meta])* $name:ident = $text:literal: $kind:expr,)+) => {
                    vocabulary! {
                        /// What a policy settles.
                        Topic { $($(#[$doc])* $name = $text,)+ }
                    }
                    impl Topic {}
                };
            }
            topics! {
                /// Who.
                Relations = \"relations\": Kind::Scope(Relation::NAMES),
                /// How much.
                KeptBack = \"kept_back\": Kind::Yuan,
            }";
        let file = File::read("src/a.rs", text).unwrap();
        let topic = &file.vocabularies[0];
        let words: Vec<_> = topic.words.iter().map(|word| (&*word.text, &*word.doc)).collect();
        assert_eq!((&*topic.name, &*topic.doc), ("Topic", "What a policy settles."));
        assert_eq!(words, [("relations", "Who."), ("kept_back", "How much.")]);
    }

    #[test]
    fn the_definition_of_the_vocabulary_macro_declares_none() {
        let text = "
            macro_rules! vocabulary {
                ($name:ident { $($word:ident = $text:literal,)+ }) => { pub enum $name { $($word,)+ } };
            }";
        assert!(File::read("src/a.rs", text).unwrap().vocabularies.is_empty());
    }
}
