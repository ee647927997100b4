//! The calls: a request in, a reply out, from the policies in force on this thread.

mod base64;
mod batch;
#[cfg(not(target_arch = "wasm32"))]
pub mod json;
mod load;

#[cfg(target_arch = "wasm32")]
pub use batch::batch;

use super::bytes::RequestBytes;
#[cfg(target_arch = "wasm32")]
use super::codec::ReplyEncoder;
use super::codec::{InputError, InputErrorCode};
use super::reply::{
    About, KnownPlace, PolicyOverview, Preview, SettlementReading, UnbindingReply, Verdict, YearPreview,
};
use super::request::{self, PolicyQuery, SettlementQuestion};
use crate::bill::{Bill, Year};
use crate::binding::Case;
use crate::catalogue::{Edition, in_force, put_in_force, take_figures};
use crate::unbinding::UnbindingQuestion;

/// Answers whether a relative may be bound (共济绑定), and why.
///
/// # Errors
/// Every call may refuse a request that contradicts itself; a [`Case`] cannot.
///
/// ```
/// use gongji::binding::{Case, Grantee, Grantor, Outcome};
/// use gongji::{date::Day, region::Region, relation::Relation};
///
/// let case = Case {
///     day: Day::parse("2024-08-01").ok_or("a day")?,
///     grantor: Grantor { region: Region::parse("130100"), ..Grantor::default() },
///     grantee: Grantee { relation: Some(Relation::Sibling), ..Grantee::default() },
///     ..Case::default()
/// };
/// let verdict = gongji::check_binding(&case).map_err(|errors| format!("{errors:?}"))?;
/// assert_eq!(verdict.outcome, Outcome::Ineligible); // 河北 opened sharing to brothers and sisters the day after
/// # Ok::<(), String>(())
/// ```
pub fn check_binding(case: &Case) -> Result<Verdict, Vec<InputError>> {
    Ok(Verdict::of(case, &in_force()))
}

/// Answers a case, and writes the reply without the parts that the other end has.
#[cfg(target_arch = "wasm32")]
pub fn encode_verdict(case: &Case, out: &mut ReplyEncoder) {
    super::reply::encode_verdict(case, &in_force(), out);
}

/// Answers how a bill will be split: an estimate (预估).
///
/// # Errors
/// The bill contradicts itself.
pub fn preview_deduction(bill: &Bill) -> Result<Preview, Vec<InputError>> {
    Preview::of(bill, &in_force()).map_err(|error| vec![error])
}

/// Answers how the bills of one year will be split, one after the other.
///
/// # Errors
/// A bill contradicts itself or those before it, or there are too few or too many.
pub fn preview_year(year: Year) -> Result<YearPreview, Vec<InputError>> {
    YearPreview::of(year, &in_force()).map_err(|error| vec![error])
}

/// Answers how a binding ends.
///
/// # Errors
/// The binding began after the day asked about.
pub fn check_unbinding(question: &UnbindingQuestion) -> Result<UnbindingReply, Vec<InputError>> {
    request::check(question)?;
    Ok(UnbindingReply::of(question, &in_force()))
}

/// Answers what a settlement says and whether it adds up.
///
/// # Errors
/// The bill to compare the settlement with contradicts itself.
pub fn read_settlement(question: SettlementQuestion) -> Result<SettlementReading, Vec<InputError>> {
    SettlementReading::of(question, &in_force()).map_err(|error| vec![error])
}

/// Answers what holds in a place on a day.
///
/// # Errors
/// Every call may refuse a request that contradicts itself; a [`PolicyQuery`] cannot.
pub fn policy_at(query: &PolicyQuery) -> Result<PolicyOverview, Vec<InputError>> {
    Ok(PolicyOverview::of(query, &in_force()))
}

/// Says what this crate is, and which policies answer.
#[must_use]
pub fn about() -> About {
    About::of(&in_force())
}

/// Lists every place with a policy of its own by its code, the nation first.
///
/// ```
/// use gongji::region::RegionLayer;
/// let places = gongji::list_regions();
/// let wuhan = places.iter().find(|place| place.name == "武汉市").ok_or("武汉 is known")?;
/// assert_eq!((wuhan.layer, wuhan.parent.map(|region| region.code())), (RegionLayer::City, Some(420_000)));
/// assert!(wuhan.pooling);
/// # Ok::<(), &str>(())
/// ```
#[must_use]
pub fn list_regions() -> Vec<KnownPlace> {
    KnownPlace::list(&in_force())
}

/// Puts policies in force instead of the present ones; the text is what `policies.json` holds. From then on every answer on this
/// thread, its receipt and [`about`] come from them, until others are loaded or [`reset_policies`] is called.
///
/// # Errors
/// The policies do not pass the checks of a build, and then nothing changes: `schema` for another form of pack, `sha256` for one
/// that was cut off or changed, `policy_fault` for every provision that cannot hold, and the usual ones.
///
/// ```
/// let before = gongji::about();
/// assert!(gongji::load_policies(r#"{ "schema": 999 }"#).is_err());
/// assert_eq!(gongji::about(), before);
/// ```
#[cfg(not(target_arch = "wasm32"))]
pub fn load_policies(policies: &str) -> Result<About, Vec<InputError>> {
    let longest = super::bytes::LONGEST_REQUEST;
    // A text that is not opened is a value itself, and this one is too long.
    if policies.encode_utf16().nth(longest).is_some() {
        return Err(vec![super::bytes::Unreadable::TooLong.into()]);
    }
    load(&RequestBytes::of_json(policies, longest))
}

/// Puts policies in force that arrive from JavaScript.
#[cfg(target_arch = "wasm32")]
pub fn load_policies(policies: &RequestBytes) -> Result<About, Vec<InputError>> {
    load(policies)
}

fn load(policies: &RequestBytes) -> Result<About, Vec<InputError>> {
    let file = policies.value().map_err(|why| vec![why.into()])?;
    load::edition(&file).map(|edition| about_after(Some(edition)))
}

/// Takes the figures of bills that belong to the built-in policies, byte by byte as they stand in `figures.bin`. Natively they are
/// built in.
///
/// # Errors
/// `sha256` for any other bytes: a file that was cut off, or that of another version. Nothing changes then.
///
/// ```
/// let before = gongji::about();
/// assert!(gongji::load_figures(b"cut off").is_err());
/// assert_eq!(gongji::load_figures(gongji::catalogue::FIGURES), Ok(before));
/// ```
pub fn load_figures(figures: &[u8]) -> Result<About, Vec<InputError>> {
    let expected = "the whole figures.bin of the same version as the module";
    take_figures(figures).then(about).ok_or_else(|| vec![InputError::new(InputErrorCode::Sha256, expected)])
}

/// Puts the built-in policies in force again.
pub fn reset_policies() -> About {
    about_after(None)
}

fn about_after(edition: Option<Edition>) -> About {
    put_in_force(edition);
    about()
}
