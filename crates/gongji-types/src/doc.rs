//! Doc comments as readers of TypeScript and of the reference want them.

use syn::{Attribute, Expr, ExprLit, Lit, Meta};

/// Returns the doc comment of an item without its examples, and with links to Rust items as plain code.
pub fn of(attributes: &[Attribute]) -> String {
    let lines: Vec<String> = attributes.iter().filter_map(line).collect();
    plain(&lines.join("\n"))
}

/// Returns the text of one `///` line. What a macro puts together, such as `concat!`, is no text.
fn line(attribute: &Attribute) -> Option<String> {
    let Meta::NameValue(meta) = &attribute.meta else { return None };
    let Expr::Lit(ExprLit { lit: Lit::Str(text), .. }) = &meta.value else { return None };
    let text = text.value();
    meta.path.is_ident("doc").then(|| text.strip_prefix(' ').unwrap_or(&text).to_owned())
}

fn plain(text: &str) -> String {
    let mut kept: Vec<&str> = Vec::new();
    let mut in_example = false;
    for line in text.lines() {
        let is_fence = line.trim_start().starts_with("```");
        // An example leaves one blank line behind at most.
        let is_second_blank = line.is_empty() && kept.last().is_none_or(|last| last.is_empty());
        if !is_fence && !in_example && !is_second_blank {
            kept.push(line);
        }
        in_example ^= is_fence;
    }
    without_links(kept.join("\n").trim_end())
}

fn without_links(mut text: &str) -> String {
    let mut plain = String::new();
    while let Some((before, rest)) = text.split_once("[`") {
        let Some((name, after)) = rest.split_once("`]") else { break };
        plain.extend([before, "`", name, "`"]);
        let target = after.strip_prefix('(').and_then(|target| target.split_once(')'));
        text = target.map_or(after, |(_, after)| after);
    }
    plain.push_str(text);
    plain
}

#[cfg(test)]
mod tests {
    use super::of;
    use syn::{ItemStruct, parse_str};

    fn doc(item: &str) -> String {
        of(&parse_str::<ItemStruct>(item).unwrap().attrs)
    }

    #[test]
    fn examples_are_left_out_with_the_blank_line_before_them() {
        let item = "
            /// An amount.
            ///
            /// ```
            /// assert!(true);
            ///
            /// ```
            ///
            /// Never negative.
            ///
            /// ```
            /// # more
            /// ```
            pub struct Money;";
        assert_eq!(doc(item), "An amount.\n\nNever negative.");
    }

    #[test]
    fn links_to_rust_items_become_code() {
        let item = "
            /// At most [`Money::MAX`], see [`Bill`](crate::bill::Bill) and [the law](law.md) [1].
            pub struct A;";
        assert_eq!(doc(item), "At most `Money::MAX`, see `Bill` and [the law](law.md) [1].");
    }

    #[test]
    fn other_attributes_are_no_documentation() {
        assert_eq!(doc("#[derive(Clone)] #[doc = concat!(\"a\", \"b\")] /// One.\n#[must_use] struct A;"), "One.");
    }
}
