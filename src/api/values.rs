//! How the crate's values are written in replies: words by their spelling, amounts and days as text.

use super::problem::ProblemCode;
use crate::binding::{Card, FindingStatus, Openness, Outcome, Rule};
use crate::date::Day;
use crate::deduction::{Certainty, Class, PayerKind, State, StepKind, Switch};
use crate::ending::Ending;
use crate::identity::PaperKind;
use crate::insurance::{Category, Scheme, Status, Use};
use crate::money::Money;
use crate::policy::{
    Arrangement, Away, BandBase, CapBase, Confidence, Event, Fund, Level, Party, Permission, Person, SupplementBase,
    Sureness, Topic, Trait,
};
use crate::rate::Rate;
use crate::region::{Layer, Region};
use crate::relation::Relation;
use crate::settlement::{Counted, Evidence, FailReason, FundKind, Judgement, MoneyField, SignedMoney, SumIdentity};
use crate::word::Word;
use serde::{Serialize, Serializer};

macro_rules! as_text {
    ($($value:ty)+) => {$(
        impl Serialize for $value {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }
    )+};
}
as_text!(Money SignedMoney Rate Day Region);

macro_rules! as_words {
    ($($word:ty)+) => {$(
        impl Serialize for $word {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.name())
            }
        }
    )+};
}
as_words!(Relation Scheme Status Category Use PaperKind Arrangement Card Rule FindingStatus Outcome Openness Confidence Sureness Layer Topic Level Person Permission
    Away BandBase CapBase Fund SupplementBase Trait
    Ending Event Party ProblemCode Certainty Class PayerKind State StepKind Switch
    MoneyField FundKind SumIdentity Judgement FailReason Counted Evidence);
