//! Places of a request as the rules are looked up for them: the city of today for a retired code, none where the code does not say.

use super::ReplyParams;
use crate::api::codec::{Encode, ReplyEncoder, impl_reply, impl_serialize};
use crate::bill::Bill;
use crate::binding::Case;
use crate::param::Param;
use crate::region::{CodeMeaning, Region};
use crate::vocabulary;
use crate::vocabulary::Vocabulary;
use std::borrow::Cow;

vocabulary! {
    /// A remark about the code of a place.
    RegionWarningCode {
        /// The code is no longer in use; the answer is that of the pooling area of today.
        Retired = "region_retired",
        /// The code is no longer in use and its land was divided: the place counts as not given.
        Divided = "region_divided",
        /// A city of 兵团: 兵团 or the autonomous region insures people there. The place counts as not given.
        TwoSystems = "region_two_systems",
        /// The code of the province's own scheme (省本级), which is no city.
        OwnScheme = "region_own_scheme",
        /// One code for every place directly under the province (省直辖县级行政区划). The place counts as not given.
        Collective = "region_collective",
    }
}

/// A remark about the code of a place.
#[derive(Clone, Debug)]
pub struct RegionWarning {
    /// The sentence: a key of the message catalogues.
    pub code: RegionWarningCode,
    /// The field that the warning stands beside, as in `grantors[1].region`.
    pub field: String,
    /// What the sentence names: the codes of today, the year.
    pub params: ReplyParams,
}

impl Encode for RegionWarningCode {
    fn encode(&self, out: &mut ReplyEncoder) {
        out.name(self.name());
    }
}

impl_serialize!(RegionWarningCode);

impl_reply! {
    RegionWarning { code, field, params }
}

/// The field of a request that names a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RegionField {
    /// The only place of the request, or the patient's.
    Region,
    /// The grantor's place in a case.
    Grantor,
    /// The relative's place in a case.
    Grantee,
    /// The place of one grantor of a bill, counted from 0.
    Sharer(usize),
}

/// What is to be said about the code of a place.
#[derive(Clone, Debug)]
pub struct PlaceRemark {
    /// Which sentence says it.
    pub code: RegionWarningCode,
    /// The field that holds the code.
    pub field: RegionField,
    /// What the sentence names.
    pub params: ReplyParams,
}

impl From<PlaceRemark> for RegionWarning {
    fn from(remark: PlaceRemark) -> Self {
        let field = match remark.field {
            RegionField::Region => "region".to_owned(),
            RegionField::Grantor => "grantor.region".to_owned(),
            RegionField::Grantee => "grantee.region".to_owned(),
            RegionField::Sharer(index) => format!("grantors[{index}].region"),
        };
        Self { code: remark.code, field, params: remark.params }
    }
}

/// The code that the rules of a province's own scheme are found by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum OwnScheme {
    /// A pooling area beside the cities: two people in it are near.
    Beside,
    /// The province: what it shares is written under its own code.
    Province,
}

/// Returns the case with the places of today; a copy only where one of them differs.
pub fn case_of_today(case: &Case) -> (Cow<'_, Case>, Vec<PlaceRemark>) {
    let (mut grantor, mut grantee) = (case.grantor.region, case.grantee.region);
    let places = [(RegionField::Grantor, &mut grantor), (RegionField::Grantee, &mut grantee)];
    let remarks = put_today(&mut places.into_iter(), OwnScheme::Beside, None);
    let mut case = Cow::Borrowed(case);
    if (grantor, grantee) != (case.grantor.region, case.grantee.region) {
        let changed = case.to_mut();
        (changed.grantor.region, changed.grantee.region) = (grantor, grantee);
    }
    (case, remarks)
}

/// Returns the bill with the places of today; a copy only where a code needs a remark.
pub fn bill_of_today(bill: &Bill) -> (Cow<'_, Bill>, Vec<RegionWarning>) {
    let mut regions = bill.region.iter().chain(bill.grantors.iter().filter_map(|sharer| sharer.region.as_ref()));
    if regions.all(|region| region.meaning() == CodeMeaning::AsWritten) {
        return (Cow::Borrowed(bill), Vec::new());
    }
    let mut bill = bill.clone();
    let warnings = put_places_of_today(&mut bill);
    (Cow::Owned(bill), warnings)
}

/// Puts the places of today into the bill.
pub fn put_places_of_today(bill: &mut Bill) -> Vec<RegionWarning> {
    let patient = core::iter::once((RegionField::Region, &mut bill.region));
    let mut remarks = put_today(&mut { patient }, OwnScheme::Province, None);
    let mut grantors =
        bill.grantors.iter_mut().enumerate().map(|(index, sharer)| (RegionField::Sharer(index), &mut sharer.region));
    remarks.extend(put_today(&mut grantors, OwnScheme::Province, bill.region));
    remarks.into_iter().map(RegionWarning::from).collect()
}

/// Returns the place of today of a question about one place.
pub fn place_of_today(region: Option<Region>) -> (Option<Region>, Vec<RegionWarning>) {
    let mut region = region;
    let place = core::iter::once((RegionField::Region, &mut region));
    let remarks = put_today(&mut { place }, OwnScheme::Province, None);
    (region, remarks.into_iter().map(RegionWarning::from).collect())
}

/// Puts the place of today in the place of every code, and returns what is to be said about the codes.
///
/// A code that does not say which place counts as not given. Where `home` lies in none of the provinces that it can mean, the
/// place is another province's all the same: a grantor there pays by a quota or not at all.
fn put_today(
    places: &mut dyn Iterator<Item = (RegionField, &mut Option<Region>)>,
    own_scheme: OwnScheme,
    home: Option<Region>,
) -> Vec<PlaceRemark> {
    let mut remarks = Vec::new();
    for (field, region) in places {
        let Some(given) = *region else { continue };
        let meaning = given.meaning();
        *region = today(given, meaning, own_scheme).or_else(|| {
            let province = given.province();
            home.filter(|home| !meaning.may_lie_in(home.province(), province)).map(|_| province)
        });
        if let Some((code, params)) = remark(given, meaning) {
            let params = params.into_iter().map(|(name, text)| (name, Param::Text(text))).collect();
            remarks.push(PlaceRemark { code, field, params: ReplyParams(params) });
        }
    }
    remarks
}

/// Returns the place that the rules are looked up for; `None` where the code does not say which.
fn today(given: Region, meaning: CodeMeaning, own_scheme: OwnScheme) -> Option<Region> {
    match meaning {
        CodeMeaning::AsWritten => Some(given),
        CodeMeaning::Moved { now, .. } => Some(now),
        CodeMeaning::Divided { .. } | CodeMeaning::TwoSystems | CodeMeaning::Collective => None,
        CodeMeaning::OwnScheme(own) => Some(if own_scheme == OwnScheme::Province { given.province() } else { own }),
    }
}

/// Returns the sentence about a code, and what it names.
fn remark(given: Region, meaning: CodeMeaning) -> Option<(RegionWarningCode, Vec<(&'static str, String)>)> {
    let province = ("province", given.province().to_string());
    Some(match meaning {
        CodeMeaning::AsWritten => return None,
        CodeMeaning::Moved { now, year } => {
            (RegionWarningCode::Retired, vec![("now", now.to_string()), ("year", year.to_string())])
        }
        CodeMeaning::Divided { now, year } => {
            let now: Vec<String> = now.iter().map(ToString::to_string).collect();
            (RegionWarningCode::Divided, vec![("now", now.join(",")), ("year", year.to_string())])
        }
        CodeMeaning::TwoSystems => {
            let (corps, region) = (Region::CORPS.to_string(), given.province().to_string());
            (RegionWarningCode::TwoSystems, vec![("corps", corps), ("autonomous_region", region)])
        }
        // The own scheme of a municipality is the municipality's.
        CodeMeaning::OwnScheme(own) if own == given.province() => return None,
        CodeMeaning::OwnScheme(_) => (RegionWarningCode::OwnScheme, vec![province]),
        CodeMeaning::Collective => (RegionWarningCode::Collective, vec![province]),
    })
}
