//! The small questions.

use super::{Fields, FromJson};
use crate::api::problem::{Problem, ProblemCode};
use crate::api::settlement::SettlementQuestion;
use crate::api::sheet::Place;
use crate::api::wire::Value;
use crate::date::Day;
use crate::ending::Question;

impl FromJson for Question {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let day: Option<Day> = fields.needed("day");
        let (region, event) = (fields.maybe("region"), fields.maybe("event"));
        let (asked_by, bound_on) = (fields.maybe("asked_by"), fields.maybe("bound_on"));
        let through = fields.maybe("through");
        fields.finish()?;
        if bound_on > day {
            return Err(vec![Problem::new(ProblemCode::Contradiction, "a day not after day").within("bound_on")]);
        }
        day.map(|day| Self { day, region, event, asked_by, bound_on, through }).ok_or_else(Vec::new)
    }
}

impl FromJson for Place {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let (region, day) = (fields.needed("region"), fields.needed("day"));
        fields.finish()?;
        region.zip(day).map(|(region, day)| Self { region, day }).ok_or_else(Vec::new)
    }
}

impl FromJson for SettlementQuestion {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut fields = Fields::of(value)?;
        let message = fields.needed("message");
        let (region, bill) = (fields.maybe("region"), fields.maybe("bill"));
        fields.finish()?;
        message.map(|message| Self { message, region, bill }).ok_or_else(Vec::new)
    }
}
