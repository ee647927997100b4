//! The closed vocabularies that cross the boundary: how their words are read from requests and written into replies.

use super::case_path::{CasePath, RemedyPath};
use super::decode::Decode;
use super::encode::{Encode, ReplyEncoder};
use super::input_error::{InputError, InputErrorCode};
use super::values::{unknown, word};
use crate::api::bytes::RequestValue;
use crate::bill::{AssumptionKey, AssumptionState, BillNoteCode, CatalogueClass, Certainty, PayerKind, StepKind};
use crate::binding::{Availability, Card, FindingCode, FindingStatus, OtherGrantor, Outcome, RuleCode, WarningCode};
use crate::identity::PaperKind;
use crate::insurance::{InsuranceStatus, MemberCategory, Purpose, Scheme};
use crate::policy::{
    Arrangement, AwayKind, BandBase, BindingEvent, BindingParty, CapBase, Confidence, HospitalLevel, Permission,
    PersonKind, SupplementBase, SupplementaryFund, Sureness, Topic, VisitTrait,
};
use crate::region::RegionLayer;
use crate::relation::Relation;
use crate::settlement::{
    AmountExplanation, CountedAmountCode, FailReason, FundKind, Included, InclusionSource, Judgement, MoneyField,
    SettlementWarningCode, SumIdentity,
};
use crate::unbinding::UnbindingOutcome;
use crate::vocabulary::Vocabulary;

/// Declares vocabularies whose words are read from requests.
macro_rules! decode_vocabularies {
    ($($vocabulary:ty)+) => {$(
        impl Decode for $vocabulary {
            fn decode(value: &RequestValue<'_>) -> Result<Self, Vec<InputError>> {
                word(value, Self::NAMES).and_then(|index| Self::from_index(index).ok_or_else(|| unknown(Self::NAMES)))
            }
        }
    )+};
}

/// Declares vocabularies whose words are written into replies.
macro_rules! encode_vocabularies {
    ($($vocabulary:ty)+) => {$(
        impl Encode for $vocabulary {
            fn encode(&self, out: &mut ReplyEncoder) {
                out.name(self.name());
            }
        }
    )+};
}

decode_vocabularies! {
    Arrangement AwayKind BandBase BindingEvent BindingParty CapBase Card CatalogueClass HospitalLevel InsuranceStatus MemberCategory
    PaperKind Permission PersonKind Purpose Relation Scheme SupplementBase SupplementaryFund VisitTrait
}

encode_vocabularies! {
    Arrangement AssumptionKey AssumptionState Availability BillNoteCode CasePath Certainty Confidence CountedAmountCode FailReason FindingCode FindingStatus FundKind Included
    InclusionSource InputErrorCode Judgement MoneyField OtherGrantor Outcome PayerKind RegionLayer Relation RuleCode SettlementWarningCode StepKind SumIdentity SupplementaryFund
    Sureness RemedyPath Topic UnbindingOutcome WarningCode
}

impl Encode for AmountExplanation {
    fn encode(&self, out: &mut ReplyEncoder) {
        match self {
            Self::Field(field) => field.encode(out),
            Self::Counted(code) => code.encode(out),
        }
    }
}
