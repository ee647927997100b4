//! The requests that are small.

use crate::api::codec::{InputError, InputErrorCode, impl_request};
use crate::bill::Bill;
use crate::date::Day;
use crate::region::Region;
use crate::settlement::Message;
use crate::unbinding::UnbindingQuestion;

/// Which place, on which day.
#[derive(Clone, Copy, Debug)]
pub struct PolicyQuery {
    /// The place.
    pub region: Region,
    /// The day.
    pub day: Day,
}

/// A settlement to be read.
#[derive(Clone, Debug)]
pub struct SettlementQuestion {
    /// A reply of 2206, 2207, 2303 or 2304, or any part of it that holds the amounts, in wrappers of any name; or its JSON as a text.
    pub message: Message,
    /// Where the patient is insured, for what is recorded of places; the bill's if left out.
    pub region: Option<Region>,
    /// The bill to preview and compare it with.
    pub bill: Option<Bill>,
}

impl_request! {
    UnbindingQuestion {
        required { day }
        optional { region, event, asked_by, bound_on, through }
    }
    PolicyQuery {
        required { region, day }
        optional {}
    }
    SettlementQuestion {
        required { message }
        optional { region, bill }
    }
}

/// Refuses a binding that began after the day asked about.
///
/// # Errors
/// The error of `bound_on`.
pub fn check(question: &UnbindingQuestion) -> Result<(), Vec<InputError>> {
    if question.bound_on > Some(question.day) {
        return Err(vec![InputError::new(InputErrorCode::Contradiction, "a day not after day").within("bound_on")]);
    }
    Ok(())
}
