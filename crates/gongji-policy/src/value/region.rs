//! Places by their GB/T 2260 code.

use crate::digits::Digits;
use crate::vocabulary;
use core::fmt;
use core::str::FromStr;

pub use super::region_code::{CodeMeaning, retired_codes};

vocabulary! {
    /// How large a place is: the layer of its rules.
    RegionLayer {
        /// The whole country.
        Nation = "nation",
        /// A province, an autonomous region, a municipality or 兵团.
        Province = "province",
        /// A city, or a place directly under its province.
        City = "city",
        /// A district or a county.
        District = "district",
    }
}

/// A place in the six digits of GB/T 2260: a province (`420000`), a city (`420100`) or a district (`420106`).
///
/// `000000` is the nation. The most local place that has a rule decides: district, city, province, nation.
/// A 统筹区 (pooling area) is a city nearly everywhere and the whole province in the municipalities.
///
/// ```
/// use gongji_policy::region::Region;
/// let district = Region::parse("420106").ok_or("a region")?;
/// let chain: Vec<String> = district.chain().iter().map(ToString::to_string).collect();
/// assert_eq!(chain, ["420106", "420100", "420000", "000000"]);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Region(u32);

/// The first two digits of every province, autonomous region and municipality. 兵团 (66) has no code of its own in
/// GB/T 2260; medical-insurance platforms write 660000.
const PROVINCES: [u8; 35] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 66, 71, 81, 82,
];

/// The municipalities 北京, 天津, 上海, 重庆: one pooling area each.
const MUNICIPALITIES: [u8; 4] = [11, 12, 31, 50];

/// What follows a province's first two digits in the first code of its own scheme (省本级): `429900`.
pub(super) const OWN_SCHEME: u32 = 9_900;

impl Region {
    /// The whole country: `000000`.
    pub const NATION: Self = Self(0);

    /// 兵团, under the code that medical-insurance platforms write.
    pub const CORPS: Self = Self(660_000);

    /// Reads six ASCII digits whose first two name a province; `None` otherwise.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| text.parse().ok()).flatten().and_then(Self::from_code)
    }

    /// Returns the region of a code written as a number; `None` for a code of no province.
    #[must_use]
    pub fn from_code(code: u32) -> Option<Self> {
        let first = u8::try_from(code.checked_div(10_000)?).ok()?;
        (code == 0 || PROVINCES.contains(&first)).then_some(Self(code))
    }

    /// Returns the code as a number.
    #[must_use]
    pub const fn code(self) -> u32 {
        self.0
    }

    /// Returns the province of the place; the nation for the nation.
    #[must_use]
    pub const fn province(self) -> Self {
        Self((self.0 / 10_000).saturating_mul(10_000))
    }

    /// Returns whether the place is a whole province (or municipality), or the nation.
    #[must_use]
    pub const fn is_province(self) -> bool {
        self.0.is_multiple_of(10_000)
    }

    /// Returns how large the place is.
    #[must_use]
    pub fn layer(self) -> RegionLayer {
        match self {
            Self::NATION => RegionLayer::Nation,
            place if place.is_province() => RegionLayer::Province,
            place if place.city() == place => RegionLayer::City,
            _ => RegionLayer::District,
        }
    }

    /// Returns the pooling area of the place: the city, or the whole municipality. `None` for a province of several areas.
    #[must_use]
    pub fn pooling_area(self) -> Option<Self> {
        let first = u8::try_from(self.0 / 10_000).unwrap_or(0);
        if MUNICIPALITIES.contains(&first) {
            return Some(self.province());
        }
        (!self.is_province()).then(|| self.city())
    }

    /// Returns whether the members of two places have one fund: those of one pooling area, and those of one province's own scheme
    /// (省本级), who are written with the province's own code. 兵团's code says no more than 兵团, which has several funds.
    #[must_use]
    pub fn shares_fund_with(self, other: Self) -> bool {
        match (self.pooling_area(), other.pooling_area()) {
            (Some(one), Some(other)) => one == other,
            (None, None) => self == other && self != Self::CORPS && self != Self::NATION,
            // The own scheme also has a code among the cities': `429900`.
            _ => {
                let one_province = self.province() == other.province() && self.province() != Self::CORPS;
                one_province && [self, other].iter().any(|region| region.0 % 10_000 == OWN_SCHEME)
            }
        }
    }

    /// Returns whether the place is a province of several pooling areas.
    #[must_use]
    pub fn has_pooling_areas(self) -> bool {
        self.layer() == RegionLayer::Province && self.pooling_area().is_none()
    }

    /// Returns the place, then each place around it out to the nation, each once.
    #[must_use]
    pub fn chain(self) -> Vec<Self> {
        let mut chain = self.layers().to_vec();
        chain.dedup();
        chain
    }

    /// Returns the same places; a place that is its own city or province stands twice.
    pub(crate) const fn layers(self) -> [Self; 4] {
        [self, self.city(), self.province(), Self::NATION]
    }

    /// Returns the city of the place. A place directly under a province (`429004`) is its own city.
    const fn city(self) -> Self {
        if self.0 % 10_000 >= 9_000 { self } else { Self((self.0 / 100).saturating_mul(100)) }
    }
}

impl FromStr for Region {
    type Err = RegionError;

    fn from_str(text: &str) -> Result<Self, RegionError> {
        Self::parse(text).ok_or(RegionError)
    }
}

/// Says that a text is no code of a place. The error never holds the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RegionError;

impl fmt::Display for RegionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("six digits of GB/T 2260")
    }
}

impl core::error::Error for RegionError {}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Digits::EMPTY.number(self.0, 6).as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::{Region, RegionError};
    use crate::vocabulary::Vocabulary;

    fn region(text: &str) -> Region {
        Region::parse(text).unwrap_or(Region::NATION)
    }

    #[test]
    fn refuses_codes_of_no_province() {
        for text in ["", "42", "4201000", "990000", "420１00", "000001", "670000"] {
            assert_eq!(text.parse::<Region>(), Err(RegionError), "{text}");
        }
    }

    #[test]
    fn pooling_area_is_the_city_or_the_municipality() {
        assert_eq!(region("110105").pooling_area(), Some(region("110000")));
        assert_eq!(region("420106").pooling_area(), Some(region("420100")));
        assert_eq!(region("420000").pooling_area(), None);
        let several = ["000000", "110000", "420000", "420100", "660000"].map(|code| region(code).has_pooling_areas());
        assert_eq!(several, [false, false, true, false, true]);
        assert_eq!(region("429004").pooling_area(), Some(region("429004")));
    }

    #[test]
    fn members_of_a_provinces_own_scheme_have_one_fund() {
        let one_fund = |one, other| {
            let there = region(one).shares_fund_with(region(other));
            assert_eq!(region(other).shares_fund_with(region(one)), there, "{one} {other}");
            there
        };
        for (one, other) in [
            ("440000", "440000"),
            ("440000", "449900"),
            ("449900", "449900"),
            ("420106", "420100"),
            ("110105", "110000"),
            ("429004", "429004"),
        ] {
            assert!(one_fund(one, other), "{one} {other}");
        }
        for (one, other) in [
            ("440000", "440100"),
            ("440000", "420000"),
            ("440000", "429900"),
            ("449900", "440100"),
            ("420100", "420200"),
            ("110000", "120000"),
            ("660000", "660000"),
            ("660000", "669900"),
            ("000000", "000000"),
        ] {
            assert!(!one_fund(one, other), "{one} {other}");
        }
    }

    #[test]
    fn a_place_directly_under_its_province_is_a_city() {
        let layers =
            ["000000", "420000", "420100", "429004", "420106", "660000"].map(|code| region(code).layer().name());
        assert_eq!(layers, ["nation", "province", "city", "city", "district", "province"]);
    }

    #[test]
    fn chain_names_each_place_once() {
        let codes = |text| region(text).chain().into_iter().map(Region::code).collect::<Vec<_>>();
        assert_eq!(codes("420000"), [420_000, 0]);
        assert_eq!(codes("429004"), [429_004, 420_000, 0]);
        assert_eq!(codes("000000"), [0]);
    }
}
