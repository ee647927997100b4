//! The small questions.

use super::FromJson;
use super::fields::fill;
use crate::api::problem::{Problem, ProblemCode};
use crate::api::settlement::SettlementQuestion;
use crate::api::sheet::Place;
use crate::api::wire::Value;
use crate::date::Day;
use crate::ending::Question;

impl FromJson for Question {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let mut day: Option<Day> = None;
        let (mut region, mut event, mut asked_by, mut bound_on, mut through) = (None, None, None, None, None);
        fill(
            value,
            1,
            &mut [
                ("day", &mut day),
                ("region", &mut region),
                ("event", &mut event),
                ("asked_by", &mut asked_by),
                ("bound_on", &mut bound_on),
                ("through", &mut through),
            ],
        )?;
        if bound_on > day {
            return Err(vec![Problem::new(ProblemCode::Contradiction, "a day not after day").within("bound_on")]);
        }
        day.map(|day| Self { day, region, event, asked_by, bound_on, through }).ok_or_else(Vec::new)
    }
}

impl FromJson for Place {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let (mut region, mut day) = (None, None);
        fill(value, 2, &mut [("region", &mut region), ("day", &mut day)])?;
        region.zip(day).map(|(region, day)| Self { region, day }).ok_or_else(Vec::new)
    }
}

impl FromJson for SettlementQuestion {
    fn from_json(value: &Value<'_>) -> Result<Self, Vec<Problem>> {
        let (mut message, mut region, mut bill) = (None, None, None);
        fill(value, 1, &mut [("message", &mut message), ("region", &mut region), ("bill", &mut bill)])?;
        message.map(|message| Self { message, region, bill }).ok_or_else(Vec::new)
    }
}
