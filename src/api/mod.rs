//! Requests in, replies out. Four layers, each of which knows only those before it:
//!
//! 1. `bytes`: the bytes of a request and the words of a reply, as they cross the JavaScript boundary.
//! 2. `codec`: values out of a request and into a reply, and the errors of a request.
//! 3. `request` and `reply`: the readers of requests, and the replies with their mapping from the domain.
//! 4. `calls`: what may be asked. Natively a call takes a request and returns a reply or every [`InputError`]; [`json`] takes and
//!    returns JSON text; the module takes bytes and returns words.

mod bytes;
mod calls;
mod codec;
mod reply;
mod request;

#[cfg(not(target_arch = "wasm32"))]
pub use calls::json;
pub use calls::{
    about, check_binding, check_unbinding, list_regions, load_figures, load_policies, policy_at, preview_deduction,
    preview_year, read_settlement, reset_policies,
};
pub use codec::{CasePath, CaseValue, FindingPath, InputError, InputErrorCode, RemedyPath, UnbindingPath};
pub use reply::{
    About, AssumedField, AssumingReply, Assumption, Basis, BillNote, BureauToAsk, Comparison, FieldChange, Finding,
    KnownPlace, OpenQuestion, OtherFit, OtherPerson, OtherReading, OtherWay, Payer, PayerSpan, PolicyEntry,
    PolicyOverview, PolicyStatement, Preview, PreviewStep, Receipt, RegionWarning, RegionWarningCode, Remedy, Reply,
    ReplyParams, SettledAmount, SettledDifference, SettlementReading, Totals, TurnedSwitch, UnbindingReply, Verdict,
    VerdictWarningCode, Warning, YearPreview,
};
pub use request::{PolicyQuery, SettlementQuestion};

#[cfg(target_arch = "wasm32")]
pub(crate) use bytes::{DEEPEST, KEPT_NAMES, KEPT_PARTS, LONGEST_BATCH, LONGEST_REQUEST, RequestBytes, RequestValue};
#[cfg(target_arch = "wasm32")]
pub(crate) use calls::{batch, encode_verdict};
#[cfg(target_arch = "wasm32")]
pub(crate) use codec::{Decode, Encode, ReplyEncoder, decode};
