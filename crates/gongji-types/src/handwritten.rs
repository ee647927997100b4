//! Readers of requests that are written by hand: `fill(value, 1, &mut [("day", &mut day), ("use", &mut usage)])`.

use crate::grammar::{ListedField, Listing};
use syn::visit::{Visit, visit_expr_call, visit_expr_tuple};
use syn::{Expr, ExprCall, ExprLit, ExprTuple, Ident, ItemImpl, Lit, Type};

/// The traits that read a request.
const TRAITS: [&str; 2] = ["FromJson", "Decode"];

/// Finds the fields that a reader written by hand takes, if the implementation is one.
pub fn request(item: &ItemImpl) -> Option<Listing> {
    let (path, _) = item.trait_.as_ref()?;
    let Type::Path(of) = &*item.self_ty else { return None };
    TRAITS.iter().any(|name| path.segments.last().is_some_and(|last| last.ident == name)).then_some(())?;
    let mut found = Found::default();
    found.visit_item_impl(item);
    let needed = found.needed?;
    let fields = found.fields.into_iter().enumerate().map(|(place, (wire, field))| ListedField {
        wire,
        field: field.to_string(),
        is_required: place < needed,
    });
    Some(Listing { name: of.path.get_ident()?.clone(), fields: fields.collect() })
}

#[derive(Default)]
struct Found {
    needed: Option<usize>,
    fields: Vec<(String, Ident)>,
}

impl Visit<'_> for Found {
    fn visit_expr_call(&mut self, call: &ExprCall) {
        if is_named(&call.func, "fill")
            && let Some(Expr::Lit(ExprLit { lit: Lit::Int(needed), .. })) = call.args.get(1)
        {
            self.needed = needed.base10_parse().ok();
        }
        visit_expr_call(self, call);
    }

    fn visit_expr_tuple(&mut self, tuple: &ExprTuple) {
        if let Some(Expr::Lit(ExprLit { lit: Lit::Str(wire), .. })) = tuple.elems.first()
            && let Some(field) = tuple.elems.get(1).and_then(name)
        {
            self.fields.push((wire.value(), field.clone()));
        }
        visit_expr_tuple(self, tuple);
    }
}

fn is_named(expression: &Expr, wanted: &str) -> bool {
    name(expression).is_some_and(|name| name == wanted)
}

fn name(expression: &Expr) -> Option<&Ident> {
    match expression {
        Expr::Reference(reference) => name(&reference.expr),
        Expr::Path(path) => path.path.get_ident(),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::file::File;

    #[test]
    fn a_reader_by_hand_names_its_fields() {
        let text = "
            impl FromJson for Case {
                fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
                    let slots: &mut [(&str, &mut dyn Slot)] = &mut [(\"day\", day), (\"use\", &mut usage)];
                    fill(value, 1, slots)?;
                    Ok(case)
                }
            }
            impl FromJson for Money { fn from_json() -> Self { parse((\"a\", b)) } }";
        let file = File::read("src/a.rs", text).unwrap();
        let fields: Vec<_> = file.requests[0].fields.iter().map(|f| (&*f.wire, &*f.field, f.is_required)).collect();
        assert_eq!((file.requests.len(), fields), (1, vec![("day", "day", true), ("use", "usage", false)]));
    }
}
