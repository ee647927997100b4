//! The context of a case: the rules of both places, the distance between them, and the way of sharing.

use super::case::Case;
use crate::policy::{Arrangement, Catalogue, Rules, Topic};
use crate::region::Region;

/// A case with the rules that hold for it.
#[derive(Clone, Copy, Debug)]
pub struct CaseContext<'a> {
    /// The case.
    pub case: &'a Case,
    /// The rules where the grantor is insured; the nation's while that is unknown.
    pub grantor_rules: Rules<'a>,
    /// The rules where the relative is insured; the nation's while that is unknown.
    pub grantee_rules: Rules<'a>,
    /// The nation's rules.
    pub national_rules: Rules<'a>,
    /// How far apart the two are insured.
    pub distance: Distance,
    /// The way of sharing the case is about.
    pub way: Arrangement,
    /// Whether the way is taken to hold, because several may and each is looked at by itself.
    pub is_taken: bool,
}

/// How far apart two people are insured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Distance {
    /// One place is not given.
    Unknown,
    /// In one pooling area.
    SamePool,
    /// In one province.
    SameProvince,
    /// In two provinces.
    OtherProvince,
}

impl<'a> CaseContext<'a> {
    /// Returns the context of a case.
    #[must_use]
    pub fn of(case: &'a Case, catalogue: &'a Catalogue) -> Self {
        let rules = |region: Option<Region>| Rules::at(catalogue, region.unwrap_or(Region::NATION), case.day);
        let national_rules = rules(None);
        let distance = distance(case.grantor.region, case.grantee.region);
        let way = way(case, distance, &national_rules);
        Self {
            case,
            grantor_rules: rules(case.grantor.region),
            grantee_rules: rules(case.grantee.region),
            national_rules,
            distance,
            way,
            is_taken: false,
        }
    }

    /// Returns the same context with one of the ways that may hold.
    #[must_use]
    pub const fn taking(&self, way: Arrangement, is_taken: bool) -> Self {
        Self { way, is_taken, ..*self }
    }

    /// Returns the context of a changed case with the same places. Rules are looked up again only for another day.
    #[must_use]
    pub fn with<'b>(&self, case: &'b Case) -> CaseContext<'b>
    where
        'a: 'b,
    {
        if case.day != self.case.day {
            return CaseContext::of(case, self.national_rules.catalogue());
        }
        CaseContext { case, way: way(case, self.distance, &self.national_rules), is_taken: false, ..*self }
    }

    /// Returns the rules that govern the way of sharing: the grantor's place inside a province, the nation across provinces.
    #[must_use]
    pub fn governing(&self) -> &Rules<'a> {
        if self.is_across() { &self.national_rules } else { &self.grantor_rules }
    }

    /// Returns whether the case is about a way across provinces.
    #[must_use]
    pub fn is_across(&self) -> bool {
        matches!(self.way, Arrangement::Wallet | Arrangement::Quota | Arrangement::Closed)
    }
}

fn distance(one: Option<Region>, other: Option<Region>) -> Distance {
    let Some((one, other)) = one.zip(other) else { return Distance::Unknown };
    if one.province() != other.province() {
        Distance::OtherProvince
    } else if one.shares_fund_with(other) {
        Distance::SamePool
    } else {
        Distance::SameProvince
    }
}

/// Returns the way that is asked about. Where none is named, the day decides across provinces, and 家庭共济 holds everywhere else.
fn way(case: &Case, distance: Distance, national_rules: &Rules<'_>) -> Arrangement {
    case.usage.through.unwrap_or_else(|| match distance {
        Distance::OtherProvince => {
            national_rules.choice(Topic::CrossProvince).likeliest().unwrap_or(Arrangement::Closed)
        }
        _ => Arrangement::MutualAid,
    })
}
