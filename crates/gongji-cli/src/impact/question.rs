//! The questions that both editions are asked.

use crate::fields::Fields;
use gongji::bill::Bill;
use gongji::binding::Case;
use gongji::json;
use gongji::unbinding::UnbindingQuestion;

/// A question, and what tells it from the others.
#[derive(Clone, Debug)]
pub struct Question {
    /// What is asked.
    pub asked: ImpactRequest,
    /// Days, codes and amounts; nothing that a person typed.
    pub label: String,
}

/// What is asked.
#[derive(Clone, Debug)]
pub enum ImpactRequest {
    /// May this relative be bound?
    Binding(Box<Case>),
    /// How will this bill be split?
    Bill(Box<Bill>),
    /// How does this binding end?
    Unbinding(UnbindingQuestion),
}

/// Reads a line: a request, or a case with the request as its `input` and a `name` that may be shown.
pub fn read(line: &str) -> Option<(ImpactRequest, Option<String>)> {
    let fields = Fields::of(line)?;
    match fields.get("input") {
        Some(input) => {
            let name = fields.get("name").and_then(|name| serde_json::from_str(name).ok());
            Some((request(input)?, name))
        }
        None => Some((request(line)?, None)),
    }
}

/// Reads a request by the fields it has.
fn request(text: &str) -> Option<ImpactRequest> {
    let fields = Fields::of(text)?;
    let has = |names: &[&str]| names.iter().any(|name| fields.get(name).is_some());
    if has(&["grantor", "grantee", "use", "family_account"]) {
        return json::read(text).ok().map(Box::new).map(ImpactRequest::Binding);
    }
    if has(&["event", "asked_by", "bound_on"]) {
        return json::read(text).ok().map(ImpactRequest::Unbinding);
    }
    json::read(text).ok().map(Box::new).map(ImpactRequest::Bill)
}
