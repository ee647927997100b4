//! Looking at JavaScript values from a test.

use js_sys::{Array, Function, JSON, Reflect};
use wasm_bindgen::JsValue;

/// The property `name` of an object.
pub fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &JsValue::from_str(name)).expect("an object")
}

/// The text of a string value.
pub fn text(value: &JsValue) -> String {
    value.as_string().expect("a string")
}

/// A value from JSON text.
pub fn parse(json: &str) -> JsValue {
    JSON::parse(json).expect("JSON")
}

/// Applies a JavaScript function expression to one value.
pub fn run(function: &str, value: &JsValue) -> Result<JsValue, JsValue> {
    Function::new_with_args("value", &format!("return ({function})(value)")).call1(&JsValue::NULL, value)
}

/// Whether a reply is `{ ok: false, errors: [{ code, path, expected }, …] }`.
pub fn is_refusal(reply: &JsValue) -> bool {
    let errors = Array::from(&get(reply, "errors"));
    let complete = |error: JsValue| ["code", "path", "expected"].iter().all(|name| get(&error, name).is_string());
    get(reply, "ok") == JsValue::FALSE && errors.length() > 0 && errors.iter().all(complete)
}
