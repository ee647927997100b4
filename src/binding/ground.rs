//! What a case stands on: the rules of its places, and which way of sharing it is about.

use super::case::Case;
use crate::policy::{Arrangement, Catalogue, Rules, Topic};
use crate::region::Region;

/// A case with the rules that hold for it.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The case.
    pub case: &'a Case,
    /// The rules where the grantor is insured; the nation's while that is unknown.
    pub giving: Rules<'a>,
    /// The rules where the relative is insured; the nation's while that is unknown.
    pub receiving: Rules<'a>,
    /// The nation's rules.
    pub nation: Rules<'a>,
    /// How far apart the two are insured.
    pub distance: Distance,
    /// The way of sharing the case is about.
    pub way: Arrangement,
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

impl<'a> Ground<'a> {
    /// The ground of a case.
    #[must_use]
    pub fn of(case: &'a Case, catalogue: &'a Catalogue) -> Self {
        let rules = |region: Option<Region>| Rules::at(catalogue, region.unwrap_or(Region::NATION), case.day);
        let nation = rules(None);
        let distance = distance(case.grantor.region, case.grantee.region);
        let way = way(case, distance, &nation);
        Self { case, giving: rules(case.grantor.region), receiving: rules(case.grantee.region), nation, distance, way }
    }

    /// The ground of the case with something else changed than its places; the rules are looked up again only for another day.
    #[must_use]
    pub fn with<'b>(&self, case: &'b Case) -> Ground<'b>
    where
        'a: 'b,
    {
        if case.day != self.case.day {
            return Ground::of(case, self.nation.catalogue());
        }
        Ground { case, way: way(case, self.distance, &self.nation), ..*self }
    }

    /// The rules that govern this way of sharing: the grantor's place inside a province, the nation across provinces.
    #[must_use]
    pub fn governing(&self) -> &Rules<'a> {
        if self.is_across() { &self.nation } else { &self.giving }
    }

    /// Whether it is about a way across provinces.
    #[must_use]
    pub fn is_across(&self) -> bool {
        matches!(self.way, Arrangement::Wallet | Arrangement::Quota | Arrangement::Closed)
    }
}

fn distance(one: Option<Region>, other: Option<Region>) -> Distance {
    let Some((one, other)) = one.zip(other) else { return Distance::Unknown };
    if one.province() != other.province() {
        Distance::OtherProvince
    } else if one.pooling_area().is_some() && one.pooling_area() == other.pooling_area() {
        Distance::SamePool
    } else {
        Distance::SameProvince
    }
}

/// The way that is asked about; else across provinces the day decides, and everywhere else it is 家庭共济.
fn way(case: &Case, distance: Distance, nation: &Rules<'_>) -> Arrangement {
    case.usage.through.unwrap_or_else(|| match distance {
        Distance::OtherProvince => nation.choice(Topic::CrossProvince).likeliest().unwrap_or(Arrangement::Closed),
        _ => Arrangement::MutualAid,
    })
}
