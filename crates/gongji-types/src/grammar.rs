//! The bodies of the macros that list what crosses the boundary.

use crate::doc;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, Ident, LitInt, LitStr, Token, braced, parenthesized, token};

/// A type with the fields that a macro lists for it.
#[derive(Debug)]
pub struct Listing {
    /// The Rust type.
    pub name: Ident,
    /// Its fields, in their order.
    pub fields: Vec<ListedField>,
}

/// A field as a macro lists it.
#[derive(Debug, PartialEq, Eq)]
pub struct ListedField {
    /// Its name in JSON.
    pub wire: String,
    /// Its name in Rust.
    pub field: String,
    /// Whether a request must have it. A reply has what its Rust type does not leave open.
    pub is_required: bool,
}

/// A closed vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedVocabulary {
    /// Its name.
    pub name: String,
    /// What it is about.
    pub doc: String,
    /// Its words, in their order.
    pub words: Vec<Word>,
}

/// A word of a vocabulary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Its spelling in JSON.
    pub text: String,
    /// What it means.
    pub doc: String,
}

/// The body of a reply macro.
pub struct Replies(pub Vec<Listing>);

/// The body of a request macro.
pub struct Requests(pub Vec<Listing>);

/// The body of a vocabulary macro.
pub struct Vocabularies(pub Vec<ListedVocabulary>);

/// The words of a vocabulary without its name.
pub struct WordList(pub Vec<Word>);

impl Parse for Replies {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        many(input, |input| Ok(Listing { name: input.parse()?, fields: listed(input, true)? })).map(Self)
    }
}

impl Parse for Requests {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        many(input, request).map(Self)
    }
}

impl Parse for Vocabularies {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        many(input, |input| {
            let doc = doc::of(&input.call(Attribute::parse_outer)?);
            let name = input.parse::<Ident>()?.to_string();
            let body;
            braced!(body in input);
            Ok(ListedVocabulary { name, doc, words: body.parse::<WordList>()?.0 })
        })
        .map(Self)
    }
}

impl Parse for WordList {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        many(input, |input| {
            let doc = doc::of(&input.call(Attribute::parse_outer)?);
            input.parse::<Ident>()?;
            input.parse::<Token![=]>()?;
            let text = input.parse::<LitStr>()?.value();
            // What else an entry says of its word is not for readers of JSON.
            while !input.is_empty() && !input.peek(Token![,]) {
                input.parse::<proc_macro2::TokenTree>()?;
            }
            input.parse::<Option<Token![,]>>()?;
            Ok(Word { text, doc })
        })
        .map(Self)
    }
}

fn many<T>(input: ParseStream<'_>, one: fn(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<Vec<T>> {
    let mut found = Vec::new();
    while !input.is_empty() {
        found.push(one(input)?);
    }
    Ok(found)
}

/// `Type { required { … } optional { … } }`, or `Type(2) { … }` with the first two fields required.
fn request(input: ParseStream<'_>) -> syn::Result<Listing> {
    let name: Ident = input.parse()?;
    if input.peek(token::Paren) {
        let needed;
        parenthesized!(needed in input);
        let needed: usize = needed.parse::<LitInt>()?.base10_parse()?;
        let mut fields = listed(input, false)?;
        fields.iter_mut().take(needed).for_each(|field| field.is_required = true);
        return Ok(Listing { name, fields });
    }
    let groups;
    braced!(groups in input);
    let mut fields = Vec::new();
    for group in ["required", "optional"] {
        if groups.peek(Ident) && groups.fork().parse::<Ident>()? == group {
            groups.parse::<Ident>()?;
            fields.extend(listed(&groups, group == "required")?);
        }
    }
    if groups.is_empty() {
        Ok(Listing { name, fields })
    } else {
        Err(groups.error("expected `required` or `optional`"))
    }
}

/// `{ a, b = rust_field }`; commas may be left out.
fn listed(input: ParseStream<'_>, is_required: bool) -> syn::Result<Vec<ListedField>> {
    let body;
    braced!(body in input);
    let mut fields = Vec::new();
    while !body.is_empty() {
        let wire = body.call(Ident::parse_any)?;
        let field = if body.parse::<Option<Token![=]>>()?.is_some() { body.parse()? } else { wire.clone() };
        body.parse::<Option<Token![,]>>()?;
        fields.push(ListedField { wire: wire.to_string(), field: field.to_string(), is_required });
    }
    Ok(fields)
}

#[cfg(test)]
mod tests {
    use super::{Listing, Replies, Requests, Vocabularies};
    use syn::parse_str;

    fn shown(listings: &[Listing]) -> Vec<String> {
        let field = |field: &super::ListedField| {
            format!("{}={}{}", field.wire, field.field, if field.is_required { "!" } else { "" })
        };
        let fields = |one: &Listing| one.fields.iter().map(field).collect::<Vec<_>>().join(" ");
        listings.iter().map(|one| format!("{}: {}", one.name, fields(one))).collect()
    }

    #[test]
    fn a_request_names_what_is_required_and_what_is_optional() {
        let body = "
            Case { required { day } optional { grantor, use = usage, } }
            Place { required { region, day } }
            Usage { optional { pays amount } }";
        let read = parse_str::<Requests>(body).unwrap();
        assert_eq!(
            shown(&read.0),
            [
                "Case: day=day! grantor=grantor use=usage",
                "Place: region=region! day=day!",
                "Usage: pays=pays amount=amount"
            ]
        );
    }

    #[test]
    fn a_request_may_count_what_is_required() {
        let read = parse_str::<Requests>("Year(1) { bills note } Sharer(0) { region }").unwrap();
        assert_eq!(shown(&read.0), ["Year: bills=bills! note=note", "Sharer: region=region"]);
    }

    #[test]
    fn a_request_of_another_form_is_refused() {
        for body in
            ["Case { day }", "Case { required { day } others { a } }", "Case { optional { a } required { day } }"]
        {
            assert!(parse_str::<Requests>(body).is_err(), "{body}");
        }
    }

    #[test]
    fn a_reply_names_its_fields() {
        let read = parse_str::<Replies>("Note { code } Step { step, type = kind }").unwrap();
        assert_eq!(shown(&read.0), ["Note: code=code!", "Step: step=step! type=kind!"]);
    }

    #[test]
    fn a_vocabulary_has_a_name_and_words_with_their_documentation() {
        let body = "
            /// How sure.
            State {
                /// It is known.
                Known = \"known\",
                Open = \"open\": Kind::Choice(Area::NAMES),
            }";
        let read = parse_str::<Vocabularies>(body).unwrap().0;
        let words: Vec<_> = read.iter().flat_map(|one| &one.words).map(|word| (&*word.text, &*word.doc)).collect();
        assert_eq!((&*read[0].name, &*read[0].doc), ("State", "How sure."));
        assert_eq!(words, [("known", "It is known."), ("open", "")]);
    }
}
