//! Names of a file: the modules it is, and what it imports under which name.

use syn::UseTree;

/// A name that a file imports.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Import {
    /// What the file calls it.
    pub name: String,
    /// Its path from the crate, whose own name comes first unless it is the root crate.
    pub path: Vec<String>,
}

/// Returns the crate and the modules that a file is: `crates/gongji-policy/src/value/money.rs` is `gongji_policy::value::money`.
pub fn scope(path: &str) -> Vec<String> {
    let path = path.trim_end_matches(".rs").replace('\\', "/");
    let mut parts: Vec<String> =
        path.split('/').filter(|part| !part.is_empty() && *part != ".").map(str::to_owned).collect();
    if let Some(src) = parts.iter().position(|part| part == "src") {
        // The folder of a crate has the crate's name. The root crate has no name here.
        let inside = parts.split_off(src.saturating_add(1));
        parts = parts
            .get(src.saturating_sub(1))
            .filter(|folder| *folder != "src")
            .into_iter()
            .map(|name| name.replace('-', "_"))
            .collect();
        parts.extend(inside);
    }
    if parts.last().is_some_and(|last| last == "mod" || last == "lib") {
        parts.pop();
    }
    parts
}

/// Returns the names that one `use` brings into a file. What a `*` brings is not known.
pub fn imports(tree: &UseTree, scope: &[String]) -> Vec<Import> {
    let mut found = Vec::new();
    gather(tree, Vec::new(), &mut found);
    for import in &mut found {
        import.path = absolute(&import.path, scope);
    }
    found
}

fn gather(tree: &UseTree, mut path: Vec<String>, found: &mut Vec<Import>) {
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            gather(&inner.tree, path, found);
        }
        UseTree::Group(group) => group.items.iter().for_each(|inner| gather(inner, path.clone(), found)),
        UseTree::Name(name) if name.ident == "self" => {
            found.extend(path.last().cloned().map(|name| Import { name, path: path.clone() }));
        }
        UseTree::Name(name) => {
            path.push(name.ident.to_string());
            found.push(Import { name: name.ident.to_string(), path });
        }
        UseTree::Rename(renamed) => {
            path.push(renamed.ident.to_string());
            found.push(Import { name: renamed.rename.to_string(), path });
        }
        _ => {}
    }
}

/// Returns a path from the crate, given where it is written.
pub fn absolute(path: &[String], scope: &[String]) -> Vec<String> {
    // Only the root crate's modules do not begin with a crate name.
    let own = scope.first().filter(|name| name.starts_with("gongji")).into_iter();
    let mut found: Vec<String> = match path.first().map(String::as_str) {
        Some("crate") => own.cloned().collect(),
        Some("super") => scope.iter().take(scope.len().saturating_sub(1)).cloned().collect(),
        Some("self") => scope.to_vec(),
        first => first.map(str::to_owned).into_iter().collect(),
    };
    for part in path.iter().skip(1) {
        if part == "super" {
            found.pop();
        } else {
            found.push(part.clone());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{imports, scope};
    use syn::{ItemUse, parse_str};

    #[test]
    fn a_file_is_a_module_of_its_crate() {
        let shown = |path| scope(path).join("::");
        assert_eq!(shown("src/lib.rs"), "");
        assert_eq!(shown("src/api/mod.rs"), "api");
        assert_eq!(shown("./src/api/reply.rs"), "api::reply");
        assert_eq!(shown("crates/gongji-policy/src/lib.rs"), "gongji_policy");
        assert_eq!(shown("crates/gongji-policy/src/value/money.rs"), "gongji_policy::value::money");
    }

    #[test]
    fn imports_are_told_from_the_crate() {
        let shown = |text, path| {
            let tree = parse_str::<ItemUse>(text).unwrap().tree;
            let all =
                imports(&tree, &scope(path)).into_iter().map(|one| format!("{}={}", one.name, one.path.join("::")));
            all.collect::<Vec<_>>().join(" ")
        };
        assert_eq!(
            shown("use super::reply::{Basis, Params as P};", "src/api/sheet.rs"),
            "Basis=api::reply::Basis P=api::reply::Params"
        );
        assert_eq!(shown("use crate::bill::{self, *};", "src/api/sheet.rs"), "bill=bill");
        assert_eq!(shown("use crate::value::Day;", "crates/gongji-policy/src/a.rs"), "Day=gongji_policy::value::Day");
        assert_eq!(shown("use super::super::Day;", "src/a/b/c.rs"), "Day=a::Day");
    }
}
