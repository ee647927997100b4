//! Is a module WebAssembly as of 2017, the minimum viable product, and nothing later?
//!
//! The engines inside old Chinese web views refuse a whole module for one instruction they do not know, and say so only
//! on the phone. So the built file is judged here, by a parser with every later proposal switched off.

use wasmparser::{ExternalKind, FuncType, Parser, Payload, TypeRef, ValType, Validator, WasmFeatures};

/// What is wrong with `module`, in words; empty when any engine since 2017 takes it and a page can call it.
#[must_use]
pub fn faults(module: &[u8]) -> Vec<String> {
    if let Err(error) = Validator::new_with_features(WasmFeatures::MVP).validate_all(module) {
        return vec![format!("not an MVP module: {error}")];
    }
    match interface_faults(module) {
        Ok(faults) => faults,
        Err(error) => vec![format!("cannot be read: {error}")],
    }
}

/// What validates but cannot be used from JavaScript everywhere.
fn interface_faults(module: &[u8]) -> wasmparser::Result<Vec<String>> {
    let mut types: Vec<FuncType> = Vec::new();
    let mut functions: Vec<u32> = Vec::new();
    let mut faults = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        match payload? {
            Payload::TypeSection(section) => {
                types = section.into_iter_err_on_gc_types().collect::<wasmparser::Result<_>>()?;
            }
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    if let TypeRef::Func(index) = import?.ty {
                        functions.push(index);
                    }
                }
            }
            Payload::FunctionSection(section) => {
                for index in section {
                    functions.push(index?);
                }
            }
            Payload::ExportSection(section) => {
                for export in section {
                    let export = export?;
                    match export.kind {
                        // One mini-program host is said to lack exported globals, and old V8 refuses mutable ones.
                        ExternalKind::Global => {
                            faults.push(format!("export `{}` is a global", export.name));
                        }
                        ExternalKind::Func => {
                            let function = functions.get(export.index as usize);
                            let signature = function.and_then(|&index| types.get(index as usize));
                            if signature.is_some_and(takes_i64) {
                                faults.push(format!(
                                    "export `{}` has an i64 in its signature, which is a BigInt (Chrome 85)",
                                    export.name
                                ));
                            }
                        }
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    Ok(faults)
}

fn takes_i64(signature: &FuncType) -> bool {
    let values = signature.params().iter().chain(signature.results());
    values.into_iter().any(|value| *value == ValType::I64)
}
