//! Answers the questions given on standard input, one a line (a function's name, a space, its request as JSON), with one
//! reply a line. `make test-engines` asks every engine the same and compares byte by byte.

use gongji::api::{self, Sent, ToJson};
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
        "checkBinding" => Ok(api::text(&api::check_binding(request))),
        "previewDeduction" => Ok(api::text(&api::preview_deduction(request))),
        "previewYear" => Ok(api::text(&api::preview_year(request))),
        "checkBindings" => Ok(api::check_bindings(request, &mut Sent::default()).to_string()),
        "previewDeductions" => Ok(api::preview_deductions(request, &mut Sent::default()).to_string()),
        "loadPolicies" => Ok(api::text(&api::load_policies(request))),
        "checkUnbinding" => Ok(api::text(&api::check_unbinding(request))),
        "readSettlement" => Ok(api::text(&api::read_settlement(request))),
        "policyAt" => Ok(api::text(&api::policy_at(request))),
        "about" => Ok(framed(&api::about())),
        "listRegions" => Ok(framed(&api::list_regions())),
        "resetPolicies" => Ok(framed(&api::reset_policies())),
        _ => Err(format!("no function is called {name}").into()),
    }
}

/// What cannot refuse: the package puts the frame of a reply around it.
fn framed(value: &dyn ToJson) -> String {
    format!(r#"{{"ok":true,"value":{}}}"#, api::text(value))
}
