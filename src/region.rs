//! Places by their GB/T 2260 code.

use crate::digits::Digits;
use crate::word::words;
use core::fmt;

words! {
    /// How far around a place reaches.
    Layer {
        /// The whole country.
        Nation = "nation",
        /// A province, an autonomous region, a municipality or 兵团.
        Province = "province",
        /// A city, or a place ruled straight by its province.
        City = "city",
        /// A district or a county.
        District = "district",
    }
}

/// A place in the six digits of GB/T 2260: a province (`420000`), a city (`420100`) or a district (`420106`).
///
/// `000000` is the nation. Rules are looked up from the most local place that has any: city, province, nation.
/// A 统筹区 (pooling area) is a city nearly everywhere and the whole province in the municipalities.
///
/// ```
/// use gongji::region::Region;
/// let district = Region::parse("420106").ok_or("a region")?;
/// let chain: Vec<String> = district.chain().iter().map(ToString::to_string).collect();
/// assert_eq!(chain, ["420106", "420100", "420000", "000000"]);
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, type = "string"))]
pub struct Region(u32);

/// The two first digits of every province, autonomous region and municipality, and of 兵团 (66), which has no code of
/// its own in GB/T 2260; medical-insurance platforms write it 660000.
const PROVINCES: [u8; 35] = [
    11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63,
    64, 65, 66, 71, 81, 82,
];

/// 北京, 天津, 上海, 重庆: one pooling area each.
const MUNICIPALITIES: [u8; 4] = [11, 12, 31, 50];

impl Region {
    /// The nation.
    pub const NATION: Self = Self(0);

    /// Reads six ASCII digits whose first two name a province; `None` otherwise.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let plain = text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| text.parse().ok()).flatten().and_then(Self::from_code)
    }

    /// A region from its code as a number.
    #[must_use]
    pub fn from_code(code: u32) -> Option<Self> {
        let first = u8::try_from(code.checked_div(10_000)?).ok()?;
        (code == 0 || PROVINCES.contains(&first)).then_some(Self(code))
    }

    /// The code as a number.
    #[must_use]
    pub const fn code(self) -> u32 {
        self.0
    }

    /// The province it lies in; the nation for the nation.
    #[must_use]
    pub const fn province(self) -> Self {
        Self((self.0 / 10_000).saturating_mul(10_000))
    }

    /// Whether this is a whole province (or municipality), or the nation.
    #[must_use]
    pub const fn is_province(self) -> bool {
        self.0.is_multiple_of(10_000)
    }

    /// How far around it reaches.
    #[must_use]
    pub fn layer(self) -> Layer {
        match self {
            Self::NATION => Layer::Nation,
            place if place.is_province() => Layer::Province,
            place if place.city() == place => Layer::City,
            _ => Layer::District,
        }
    }

    /// The pooling area it lies in: the city, or the whole municipality. `None` for a province of several areas.
    #[must_use]
    pub fn pooling_area(self) -> Option<Self> {
        let first = u8::try_from(self.0 / 10_000).unwrap_or(0);
        if MUNICIPALITIES.contains(&first) {
            return Some(self.province());
        }
        (!self.is_province()).then(|| self.city())
    }

    /// Itself, then each place around it out to the nation, each once.
    #[must_use]
    pub fn chain(self) -> Vec<Self> {
        let mut chain = self.layers().to_vec();
        chain.dedup();
        chain
    }

    /// The same, a place that is its own city or province twice.
    pub(crate) const fn layers(self) -> [Self; 4] {
        [self, self.city(), self.province(), Self::NATION]
    }

    /// The city it lies in. Places ruled straight by a province (`429004`) are their own city.
    const fn city(self) -> Self {
        if self.0 % 10_000 >= 9_000 { self } else { Self((self.0 / 100).saturating_mul(100)) }
    }
}

impl fmt::Display for Region {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(Digits::EMPTY.number(self.0, 6).as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Region;
    use crate::word::Word;

    fn region(text: &str) -> Region {
        Region::parse(text).unwrap_or(Region::NATION)
    }

    #[test]
    fn refuses_codes_of_no_province() {
        for text in ["", "42", "4201000", "990000", "420１00", "000001", "670000"] {
            assert_eq!(Region::parse(text), None, "{text}");
        }
    }

    #[test]
    fn pooling_area_is_the_city_or_the_municipality() {
        assert_eq!(region("110105").pooling_area(), Some(region("110000")));
        assert_eq!(region("420106").pooling_area(), Some(region("420100")));
        assert_eq!(region("420000").pooling_area(), None);
        assert_eq!(region("429004").pooling_area(), Some(region("429004")));
    }

    #[test]
    fn a_place_ruled_straight_by_its_province_is_a_city() {
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
