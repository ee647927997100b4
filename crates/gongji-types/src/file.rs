//! What one source file declares.

use crate::config::{REPLY_MACROS, REQUEST_MACROS, VOCABULARY_MACROS};
use crate::doc;
use crate::error::TypesError;
use crate::grammar::{ListedVocabulary, Listing, Replies, Requests, Vocabularies, WordList};
use crate::handwritten;
use crate::import::{self, Import};
use crate::wrapper::{self, Wrapper};
use syn::{Fields, Item, ItemMacro, Type, Visibility};

/// What one source file declares.
#[derive(Default)]
pub struct File {
    /// The file, for error messages.
    pub path: String,
    /// The crate (none for the root crate) and the modules it is.
    pub scope: Vec<String>,
    /// What it imports.
    pub imports: Vec<Import>,
    /// Its structs with named fields, and its tuple structs without any.
    pub structs: Vec<Struct>,
    /// Its enums whose every variant holds one value.
    pub unions: Vec<Union>,
    /// Its vocabularies.
    pub vocabularies: Vec<ListedVocabulary>,
    /// The replies it lists.
    pub replies: Vec<Listing>,
    /// The requests it lists.
    pub requests: Vec<Listing>,
}

/// A struct that is not private.
pub struct Struct {
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub doc: String,
    /// Its named fields.
    pub fields: Vec<StructField>,
}

/// A field of a struct.
pub struct StructField {
    /// Its name.
    pub name: String,
    /// Its documentation.
    pub doc: String,
    /// Its type.
    pub ty: Type,
}

/// An enum of values; it is written as the value it holds.
pub struct Union {
    /// Its name.
    pub name: String,
    /// The types of the values.
    pub types: Vec<Type>,
}

impl File {
    /// Reads the declarations of a source file.
    ///
    /// # Errors
    /// The text is no Rust, or a macro lists what this tool does not understand.
    pub fn read(path: &str, text: &str) -> Result<Self, TypesError> {
        let wrong = |error: syn::Error| TypesError::at(path, error.span(), &error);
        let mut file = Self { path: path.to_owned(), scope: import::scope(path), ..Self::default() };
        let mut wrappers = Vec::new();
        for item in syn::parse_file(text).map_err(wrong)?.items {
            match item {
                Item::Use(item) => file.imports.extend(import::imports(&item.tree, &file.scope)),
                Item::Struct(item) if is_shared(&item.vis) => file.structs.push(structure(item)),
                Item::Enum(item) if is_shared(&item.vis) => file.unions.extend(union(item)),
                Item::Impl(item) => file.requests.extend(handwritten::request(&item)),
                Item::Macro(item) => file.invoked(item, &mut wrappers).map_err(wrong)?,
                _ => {}
            }
        }
        Ok(file)
    }

    fn invoked(&mut self, item: ItemMacro, wrappers: &mut Vec<Wrapper>) -> syn::Result<()> {
        let Some(name) = item.mac.path.segments.last().map(|segment| segment.ident.to_string()) else { return Ok(()) };
        let is_one_of = |names: &[&str]| names.contains(&&*name);
        if let Some(defined) = &item.ident {
            wrappers.extend(wrapper::of(&defined.to_string(), item.mac.tokens));
        } else if is_one_of(REPLY_MACROS) {
            self.replies.extend(item.mac.parse_body::<Replies>()?.0);
        } else if is_one_of(REQUEST_MACROS) {
            self.requests.extend(item.mac.parse_body::<Requests>()?.0);
        } else if is_one_of(VOCABULARY_MACROS) {
            self.vocabularies.extend(item.mac.parse_body::<Vocabularies>()?.0);
        } else if let Some(wrapper) = wrappers.iter().find(|wrapper| wrapper.called == name) {
            let Wrapper { name, doc, .. } = wrapper;
            let words = item.mac.parse_body::<WordList>()?.0;
            self.vocabularies.push(ListedVocabulary { name: name.clone(), doc: doc.clone(), words });
        }
        Ok(())
    }
}

fn is_shared(visibility: &Visibility) -> bool {
    !matches!(visibility, Visibility::Inherited)
}

fn structure(item: syn::ItemStruct) -> Struct {
    let Fields::Named(named) = item.fields else {
        return Struct { name: item.ident.to_string(), doc: doc::of(&item.attrs), fields: Vec::new() };
    };
    let field = |field: syn::Field| {
        let name = field.ident?.to_string();
        Some(StructField { name, doc: doc::of(&field.attrs), ty: field.ty })
    };
    let fields = named.named.into_iter().filter_map(field).collect();
    Struct { name: item.ident.to_string(), doc: doc::of(&item.attrs), fields }
}

fn union(item: syn::ItemEnum) -> Option<Union> {
    let value = |variant: syn::Variant| match variant.fields {
        Fields::Unnamed(fields) if fields.unnamed.len() == 1 => fields.unnamed.into_iter().next().map(|field| field.ty),
        _ => None,
    };
    let types: Option<Vec<Type>> = item.variants.into_iter().map(value).collect();
    Some(Union { name: item.ident.to_string(), types: types.filter(|types| !types.is_empty())? })
}

#[cfg(test)]
mod tests {
    use super::File;

    #[test]
    fn private_types_and_those_of_tests_are_passed_over() {
        let text = "
            struct Hidden { a: u8 }
            pub(super) struct Shared { pub a: u8 }
            pub struct Money(u64);
            mod tests { pub struct Inner { pub a: u8 } }
            pub enum Value { Flag(bool), Count(u32) }
            pub enum State { On, Off(u8) }";
        let file = File::read("src/a.rs", text).unwrap();
        let structs: Vec<_> = file.structs.iter().map(|one| (&*one.name, one.fields.len())).collect();
        let unions: Vec<_> = file.unions.iter().map(|one| (&*one.name, one.types.len())).collect();
        assert_eq!((structs, unions), (vec![("Shared", 1), ("Money", 0)], vec![("Value", 2)]));
    }

    #[test]
    fn a_macro_of_another_form_is_refused_with_its_line() {
        let error = File::read("src/a.rs", "\nvocabulary! {\n    State { Known }\n}").err().unwrap();
        assert_eq!(error.to_string(), "src/a.rs:3: expected `=`");
    }
}
