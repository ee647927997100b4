//! The objects of requests and replies, from the lists of the boundary and the structs they name.

use crate::config::{Spelling, VALUES};
use crate::declarations::{Declarations, Declared};
use crate::error::TypesError;
use crate::file::{File, Struct};
use crate::grammar::{ListedField, Listing};
use crate::shape::{Field, Object, Shape, Side, amount, exported, replied};
use std::collections::BTreeSet;
use syn::{GenericArgument, PathArguments, Type};

/// Reads the objects that the boundary lists.
pub struct Reader<'d> {
    declarations: &'d Declarations,
    requests: BTreeSet<String>,
    replies: BTreeSet<String>,
}

impl<'d> Reader<'d> {
    /// Collects which types the boundary lists.
    pub fn new(declarations: &'d Declarations) -> Self {
        let mut reader = Self { declarations, requests: BTreeSet::new(), replies: BTreeSet::new() };
        for file in &declarations.files {
            // An unknown name is an error later, when its object is read.
            let name = |listing: &Listing| reader.exported(file, &listing.name.to_string()).ok();
            let requests: Vec<_> = file.requests.iter().filter_map(name).collect();
            let replies: Vec<_> = file.replies.iter().filter_map(name).collect();
            reader.requests.extend(requests);
            reader.replies.extend(replies);
        }
        reader
    }

    /// Returns the objects of one side.
    ///
    /// # Errors
    /// A type or a field of the lists is not declared, or a field's type is in no list.
    pub fn objects(&self, side: Side) -> Result<Vec<Object>, TypesError> {
        let mut found = Vec::new();
        for file in &self.declarations.files {
            let listings = if side == Side::Request { &file.requests } else { &file.replies };
            for listing in listings {
                found.push(self.object(file, listing, side)?);
            }
        }
        Ok(found)
    }

    fn exported(&self, file: &File, name: &str) -> Result<String, String> {
        self.declarations.find(file, &[name.to_owned()]).map(|(from, _)| exported(from, name))
    }

    fn object(&self, file: &File, listing: &Listing, side: Side) -> Result<Object, TypesError> {
        let name = listing.name.to_string();
        let wrong = |message: String| TypesError::at(&file.path, listing.name.span(), message);
        let (from, Declared::Struct(declared)) =
            self.declarations.find(file, core::slice::from_ref(&name)).map_err(wrong)?
        else {
            return Err(wrong(format!("`{name}` is no struct")));
        };
        let field = |listed: &ListedField| self.field(from, declared, listed, side).map_err(&wrong);
        let fields = listing.fields.iter().map(field).collect::<Result<_, _>>()?;
        let module = file.scope.last().cloned().unwrap_or_default();
        Ok(Object { name: self.named(exported(from, &name), side), module, doc: declared.doc.clone(), fields })
    }

    fn field(&self, from: &File, of: &Struct, listed: &ListedField, side: Side) -> Result<Field, String> {
        let in_place = |what: String| format!("`{}.{}`: {what}", of.name, listed.field);
        let declared = of.fields.iter().find(|field| field.name == listed.field);
        let declared = declared.ok_or_else(|| in_place("no such field".into()))?;
        let (ty, may_lack) = argument(&declared.ty, "Option").map_or((&declared.ty, false), |inner| (inner, true));
        Ok(Field {
            name: listed.wire.clone(),
            doc: declared.doc.clone(),
            shape: self.shape(from, ty, side).map_err(in_place)?,
            is_required: listed.is_required && (side == Side::Request || !may_lack),
        })
    }

    fn shape(&self, from: &File, ty: &Type, side: Side) -> Result<Shape, String> {
        if let Some(item) = argument(ty, "Vec") {
            return self.shape(from, item, side).map(|item| Shape::List(Box::new(item)));
        }
        if let Some(inner) = argument(ty, "Box") {
            return self.shape(from, inner, side);
        }
        match ty {
            Type::Reference(reference) => self.shape(from, &reference.elem, side),
            Type::Slice(slice) => self.shape(from, &slice.elem, side).map(|item| Shape::List(Box::new(item))),
            Type::Path(path) => {
                let path: Vec<String> = path.path.segments.iter().map(|segment| segment.ident.to_string()).collect();
                self.named_shape(from, &path, side)
            }
            _ => Err("a type this tool does not know".into()),
        }
    }

    fn named_shape(&self, from: &File, path: &[String], side: Side) -> Result<Shape, String> {
        let name = path.last().map_or("", String::as_str);
        let value = VALUES.iter().find(|(value, _)| *value == name);
        match value {
            Some((_, Spelling::Plain(written))) => return Ok(Shape::Plain(written)),
            Some((_, Spelling::Whole(most))) => return Ok(Shape::Whole(*most)),
            _ => {}
        }
        if let Some((_, Spelling::Like(other))) = value {
            return self.named_shape(from, &[(*other).to_owned()], side);
        }
        let (file, declared) = self.declarations.find(from, path)?;
        let public = exported(file, name);
        match declared {
            _ if value.is_some() => Ok(match amount(name) {
                Some(amount) if side == Side::Request => Shape::Amount(amount),
                _ => Shape::Named(public),
            }),
            Declared::Vocabulary(_) => Ok(Shape::Named(public)),
            Declared::Struct(_) if self.listed(side).contains(&public) => Ok(Shape::Named(self.named(public, side))),
            Declared::Struct(_) => Err(format!("`{name}` is in no list of {}", side.plural())),
            Declared::Union(union) => {
                let mut shapes = Vec::new();
                for ty in &union.types {
                    let shape = self.shape(file, ty, side)?;
                    if !shapes.contains(&shape) {
                        shapes.push(shape);
                    }
                }
                Ok(Shape::OneOf(shapes))
            }
        }
    }

    const fn listed(&self, side: Side) -> &BTreeSet<String> {
        match side {
            Side::Request => &self.requests,
            Side::Reply => &self.replies,
        }
    }

    fn named(&self, name: String, side: Side) -> String {
        if side == Side::Reply && self.requests.contains(&name) { replied(&name) } else { name }
    }
}

/// Returns `T` of `Option<T>`, `Vec<T>` and the like.
fn argument<'t>(ty: &'t Type, of: &str) -> Option<&'t Type> {
    let Type::Path(path) = ty else { return None };
    let last = path.path.segments.last().filter(|last| last.ident == of)?;
    let PathArguments::AngleBracketed(arguments) = &last.arguments else { return None };
    arguments.args.iter().find_map(|argument| match argument {
        GenericArgument::Type(inner) => Some(inner),
        _ => None,
    })
}
