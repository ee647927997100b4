//! The meaning of a region's code: most codes name the place of today, some need a word.

use super::region::{OWN_SCHEME, Region};
use super::retired::{DIVIDED, MOVED};

/// The meaning of a code for the insurance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeMeaning {
    /// The place itself.
    AsWritten,
    /// A code that is no longer in use; its land lies in one pooling area today.
    Moved {
        /// The pooling area of today.
        now: Region,
        /// The year of the change.
        year: u16,
    },
    /// A code that is no longer in use; its land was divided among these pooling areas.
    Divided {
        /// The pooling areas of today.
        now: &'static [u32],
        /// The year of the change.
        year: u16,
    },
    /// A city of 兵团 in 新疆 (`659001` 石河子): 兵团 and the autonomous region each insure people there.
    TwoSystems,
    /// The province's own scheme (省本级), as messages write it: `429900` or `420099`. The code is the first of them.
    OwnScheme(Region),
    /// One code for all places directly under a province (省直辖县级行政区划): `429000` for `429004` 仙桃, `429005` 潜江 and others,
    /// each a pooling area.
    Collective,
}

impl CodeMeaning {
    /// Returns whether a place of a code of this meaning can lie in a province; `written` is the province of the code.
    #[must_use]
    pub fn may_lie_in(self, province: Region, written: Region) -> bool {
        province == written || (self == Self::TwoSystems && province == Region::CORPS)
    }
}

impl Region {
    /// Returns the meaning of the code.
    ///
    /// ```
    /// use gongji_policy::region::{CodeMeaning, Region};
    /// let laiwu = Region::parse("371202").ok_or("a region")?;
    /// let jinan = Region::parse("370100").ok_or("a region")?;
    /// assert_eq!(laiwu.meaning(), CodeMeaning::Moved { now: jinan, year: 2019 });
    /// # Ok::<(), &str>(())
    /// ```
    #[must_use]
    pub fn meaning(self) -> CodeMeaning {
        let code = self.code();
        let prefecture = (code / 100).saturating_mul(100);
        for code in [code, prefecture] {
            if let Some((now, year)) = found(&MOVED, code) {
                return Self::from_code(now).map_or(CodeMeaning::AsWritten, |now| CodeMeaning::Moved { now, year });
            }
            if let Some((now, year)) = found(&DIVIDED, code) {
                return CodeMeaning::Divided { now, year };
            }
        }
        match (code / 10_000, code % 10_000) {
            (65, 9_000..=9_099) => CodeMeaning::TwoSystems,
            (_, 9_000) => CodeMeaning::Collective,
            (_, 99 | 9_900..=9_999) => {
                let province = self.province();
                let own = Self::from_code(province.code().saturating_add(OWN_SCHEME)).unwrap_or(province);
                // A municipality is one pooling area: its own scheme is the municipality's.
                CodeMeaning::OwnScheme(province.pooling_area().unwrap_or(own))
            }
            _ => CodeMeaning::AsWritten,
        }
    }
}

/// Returns every code that is no longer in use with the pooling area of today; `None` where its land was divided. A code that ends in
/// `00` speaks for the whole former prefecture.
pub fn retired_codes() -> impl Iterator<Item = (u32, Option<u32>)> {
    let moved = MOVED.iter().map(|(code, _, now)| (*code, Some(*now)));
    moved.chain(DIVIDED.iter().map(|(code, ..)| (*code, None)))
}

fn found<T: Copy>(rows: &[(u32, u16, T)], code: u32) -> Option<(T, u16)> {
    let place = rows.binary_search_by_key(&code, |(code, ..)| *code).ok()?;
    rows.get(place).map(|(_, year, now)| (*now, *year))
}

#[cfg(test)]
mod tests {
    use super::super::region::Region;
    use super::super::retired::{DIVIDED, MOVED};
    use super::CodeMeaning;

    fn meaning(text: &str) -> CodeMeaning {
        Region::parse(text).map_or(CodeMeaning::AsWritten, Region::meaning)
    }

    fn now(text: &str) -> Option<String> {
        if let CodeMeaning::Moved { now, .. } = meaning(text) { Some(now.to_string()) } else { None }
    }

    #[test]
    fn c14_a_retired_code_means_the_city_of_today() {
        // Changes of districts as the Ministry of Civil Affairs lists them, year by year.
        for (code, city) in [
            ("371200", "370100"), // 莱芜 to 济南, 2019
            ("371202", "370100"),
            ("371203", "370100"),
            ("341402", "340100"), // 居巢 to 合肥, 2011
            ("341421", "340100"), // 庐江 to 合肥
            ("341422", "340200"), // 无为 to 芜湖
            ("341423", "340500"), // 含山 to 马鞍山
            ("341424", "340500"), // 和县 to 马鞍山
            ("512081", "510100"), // 简阳 to 成都, 2016
            ("220381", "220100"), // 公主岭 to 长春, 2020
            ("340823", "340700"), // 枞阳 to 铜陵, 2015
            ("341521", "340400"), // 寿县 to 淮南, 2015
            ("469003", "460400"), // 儋州, a city of its own since 2015
            ("522225", "520600"), // 铜仁地区, a city since 2011
            ("652101", "650400"), // 吐鲁番地区, a city since 2015
            ("542621", "540400"), // 林芝地区, a city since 2015
        ] {
            assert_eq!(now(code).as_deref(), Some(city), "{code}");
        }
        for code in ["370116", "340181", "420600", "510185", "469001", "429004", "420101", "420199", "133100", "000000"]
        {
            assert_eq!(meaning(code), CodeMeaning::AsWritten, "{code}");
        }
    }

    #[test]
    fn c14_a_divided_prefecture_names_every_city() {
        let CodeMeaning::Divided { now, year } = meaning("341400") else { panic!("巢湖 was divided") };
        assert_eq!((now, year), (&[340_100, 340_200, 340_500][..], 2011));
    }

    #[test]
    fn c16_cities_of_the_corps_have_two_systems() {
        for code in ["659000", "659001", "659012"] {
            assert_eq!(meaning(code), CodeMeaning::TwoSystems, "{code}");
        }
        for code in ["660800", "650100", "652301", "650000"] {
            assert_eq!(meaning(code), CodeMeaning::AsWritten, "{code}");
        }
    }

    #[test]
    fn c16_a_collective_code_is_no_city() {
        for code in ["419000", "429000", "469000"] {
            assert_eq!(meaning(code), CodeMeaning::Collective, "{code}");
        }
        for code in ["419001", "429021", "469030"] {
            assert_eq!(meaning(code), CodeMeaning::AsWritten, "{code}");
        }
    }

    #[test]
    fn c19_a_province_has_a_scheme_of_its_own() {
        let own =
            |text: &str| if let CodeMeaning::OwnScheme(own) = meaning(text) { Some(own.to_string()) } else { None };
        for (code, scheme) in [("429900", "429900"), ("420099", "429900"), ("659900", "659900"), ("119900", "110000")] {
            assert_eq!(own(code).as_deref(), Some(scheme), "{code}");
        }
    }

    #[test]
    fn c14_the_table_is_sorted_and_leads_to_places_of_today() {
        assert!(MOVED.windows(2).all(|two| two.first() < two.last()));
        assert!(DIVIDED.windows(2).all(|two| two.first() < two.last()));
        let ends = MOVED.iter().map(|(.., now)| now).chain(DIVIDED.iter().flat_map(|(.., now)| *now));
        for code in ends {
            let place = Region::from_code(*code).expect("a province we know");
            assert_eq!((place.meaning(), place.pooling_area()), (CodeMeaning::AsWritten, Some(place)), "{code}");
        }
    }
}
