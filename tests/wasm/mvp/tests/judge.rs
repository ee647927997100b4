//! The judge must refuse what old engines refuse, or its verdict on the real module says nothing.

fn faults(text: &str) -> Vec<String> {
    gongji_mvp::faults(&wat::parse_str(text).expect("the test's own module"))
}

fn assert_refused(text: &str, because: &str) {
    let faults = faults(text);
    assert!(
        faults.iter().any(|fault| fault.contains(because)),
        "{text}\nwanted a fault with {because:?}, got {faults:?}"
    );
}

#[test]
fn takes_the_mvp() {
    let module = r#"(module
        (import "host" "wide" (func (param i64)))
        (memory (export "memory") 1)
        (table 1 funcref)
        (global $stack (mut i32) (i32.const 1024))
        (func (export "add") (param i32 i32) (result i32)
            (global.set $stack (i32.const 8))
            (i32.add (local.get 0) (local.get 1)))
        (func (param f64) (result i32) (i32.trunc_f64_s (local.get 0))))"#;
    assert_eq!(faults(module), Vec::<String>::new());
}

#[test]
fn refuses_bulk_memory() {
    let copy = "(module (memory 1) (func (memory.copy (i32.const 0) (i32.const 1) (i32.const 2))))";
    assert_refused(copy, "bulk memory support is not enabled");
    let fill = "(module (memory 1) (func (memory.fill (i32.const 0) (i32.const 1) (i32.const 2))))";
    assert_refused(fill, "bulk memory support is not enabled");
}

#[test]
fn refuses_sign_extension() {
    let module = "(module (func (param i32) (result i32) (i32.extend8_s (local.get 0))))";
    assert_refused(module, "sign extension");
}

#[test]
fn refuses_saturating_conversion() {
    let module = "(module (func (param f64) (result i32) (i32.trunc_sat_f64_s (local.get 0))))";
    assert_refused(module, "saturating float to int");
}

#[test]
fn refuses_several_results() {
    let module = "(module (func (result i32 i32) (i32.const 1) (i32.const 2)))";
    assert_refused(module, "multi-value");
}

#[test]
fn refuses_references_and_second_tables() {
    assert_refused("(module (func (param externref)))", "reference types");
    assert_refused("(module (table 1 funcref) (table 1 funcref))", "multiple tables");
}

/// What rustc writes since 1.82 even where nothing else is new: table number 0, spelt in five bytes.
#[test]
fn refuses_an_overlong_table_index() {
    let text = "(module (type (func)) (table 1 funcref) (func (call_indirect (type 0) (i32.const 0))))";
    let plain = wat::parse_str(text).expect("the test's own module");
    assert_eq!(gongji_mvp::faults(&plain), Vec::<String>::new());
    // …code section (10): id, size, count, body size, locals, i32.const 0, call_indirect type 0 table 0, end.
    let (before, code) = plain.split_at(plain.len() - 11);
    assert_eq!(code, [10, 9, 1, 7, 0, 0x41, 0, 0x11, 0, 0, 0x0b]);
    let long = [10, 13, 1, 11, 0, 0x41, 0, 0x11, 0, 0x80, 0x80, 0x80, 0x80, 0, 0x0b];
    let faults = gongji_mvp::faults(&[before, &long].concat());
    assert!(faults.iter().any(|fault| fault.contains("zero byte expected")), "{faults:?}");
}

#[test]
fn refuses_exported_globals() {
    let mutable = r#"(module (global (export "g") (mut i32) (i32.const 0)))"#;
    assert_refused(mutable, "mutable global");
    let fixed = r#"(module (global (export "g") i32 (i32.const 0)))"#;
    assert_refused(fixed, "export `g` is a global");
}

#[test]
fn refuses_i64_in_an_exported_signature() {
    let taken = r#"(module (func (export "f") (param i64)))"#;
    assert_refused(taken, "export `f` has an i64");
    let given = r#"(module (import "a" "b" (func)) (func (export "f") (result i64) (i64.const 1)))"#;
    assert_refused(given, "export `f` has an i64");
}

#[test]
fn refuses_what_is_no_module() {
    assert!(!gongji_mvp::faults(b"<!doctype html>").is_empty());
}
