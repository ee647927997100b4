//! Answers the questions given on standard input, one a line (a function's name, a space, its request as JSON), with one
//! reply a line. `make test-engines` asks every engine the same and compares byte by byte.

use gongji::api;
use serde::Serialize;
use std::error::Error;

fn main() -> Result<(), Box<dyn Error>> {
    for question in std::io::stdin().lines() {
        println!("{}", reply(&question?)?);
    }
    Ok(())
}

fn reply(question: &str) -> Result<String, Box<dyn Error>> {
    let (name, request) = question.split_once(' ').unwrap_or((question, ""));
    match name {
        "checkBinding" => text(&api::check_binding(request)),
        "previewDeduction" => text(&api::preview_deduction(request)),
        "previewYear" => text(&api::preview_year(request)),
        // These write their replies themselves.
        "checkBindings" => Ok(api::check_bindings(request)),
        "previewDeductions" => Ok(api::preview_deductions(request)),
        "loadPolicies" => text(&api::load_policies(request)),
        "checkUnbinding" => text(&api::check_unbinding(request)),
        "policyAt" => text(&api::policy_at(request)),
        "about" => framed(&api::about()),
        "listRegions" => framed(&api::list_regions()),
        "resetPolicies" => framed(&api::reset_policies()),
        _ => Err(format!("no function is called {name}").into()),
    }
}

/// What cannot refuse: the package puts the frame of a reply around it.
fn framed<T: Serialize>(value: &T) -> Result<String, Box<dyn Error>> {
    Ok(format!(r#"{{"ok":true,"value":{}}}"#, text(value)?))
}

fn text<T: Serialize>(reply: &T) -> Result<String, Box<dyn Error>> {
    Ok(serde_json::to_string(reply)?)
}
