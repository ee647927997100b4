//! How a place's pooling fund (统筹基金) shares a bill: 起付线, ratios, 封顶线.

use super::setting::Start;
use crate::date::Day;
use crate::insurance::{Scheme, Use};
use crate::money::Money;
use crate::rate::Rate;
use crate::region::Region;
use crate::word::{Word, words};

words! {
    /// The level of a hospital, as places group them for their ratios.
    Level {
        /// 基层: 社区, 乡镇, 未定级.
        Primary = "primary",
        /// 一级.
        One = "1",
        /// 二级.
        Two = "2",
        /// 三级.
        Three = "3",
    }
}

words! {
    /// Whom a ratio is for.
    Person {
        /// 在职.
        InService = "in_service",
        /// 退休.
        Retired = "retired",
        /// 居民医保参保人.
        Resident = "resident",
    }
}

words! {
    /// How the 起付线 is reckoned.
    DeductibleMode {
        /// There is none.
        None = "none",
        /// Once a year, used up bill by bill.
        Annual = "annual",
        /// Once a year, topped up (补差) to the highest level visited.
        AnnualTopUp = "annual_top_up",
        /// Anew for each visit.
        PerVisit = "per_visit",
        /// Anew for each admission.
        PerAdmission = "per_admission",
    }
}

words! {
    /// What the steps of a ratio count.
    BandBase {
        /// The year's in-scope expense (符合政策范围), the deductible included.
        InScope = "in_scope",
        /// The year's in-scope expense above the deductible.
        AboveDeductible = "above_deductible",
    }
}

words! {
    /// What a 封顶线 counts.
    CapBase {
        /// What the fund has paid.
        FundPaid = "fund_paid",
        /// In-scope expense.
        InScope = "in_scope",
    }
}

/// A value by hospital level and kind of person; what no source gives is `None`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Grid<T>([[Option<T>; 3]; 4]);

impl<T: Copy> Default for Grid<T> {
    fn default() -> Self {
        Self([[None; 3]; 4])
    }
}

impl<T: Copy> Grid<T> {
    /// The value for a level and a person.
    #[must_use]
    pub fn get(&self, level: Level, person: Person) -> Option<T> {
        self.0.get(usize::from(level.index()))?.get(usize::from(person.index())).copied().flatten()
    }

    /// Sets the value for a level and a person.
    pub fn set(&mut self, level: Level, person: Person, value: Option<T>) {
        let row = self.0.get_mut(usize::from(level.index()));
        if let Some(cell) = row.and_then(|row| row.get_mut(usize::from(person.index()))) {
            *cell = value;
        }
    }
}

/// How one kind of visit is shared in one place over one span of days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pooling {
    /// Where.
    pub region: Region,
    /// For members of this scheme.
    pub scheme: Scheme,
    /// For this kind of visit.
    pub visit: Use,
    /// When it began.
    pub start: Start,
    /// The last day it holds.
    pub last: Option<Day>,
    /// Where it comes from.
    pub sources: Vec<u16>,
    /// 起付线.
    pub deductible: Deductible,
    /// What the bands count; `None` where there is one band, or where no source says.
    pub band_base: Option<BandBase>,
    /// The fund's share, in ascending bands; each ends where the next begins.
    pub bands: Vec<Band>,
    /// 封顶线.
    pub cap: Cap,
    /// 先行自付 of class-B (乙类) items, where the place has one rate.
    pub class_b: Option<Rate>,
}

/// 起付线: what the patient bears before the fund shares.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Deductible {
    /// How it is reckoned.
    pub mode: DeductibleMode,
    /// How much, in yuan.
    pub amounts: Grid<Money>,
}

/// The fund's share from an expense on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Where the band begins.
    pub over: Money,
    /// The fund's share in it.
    pub ratio: Grid<Rate>,
}

/// 封顶线: where the fund stops.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cap {
    /// What it counts; `None` with no amount: no cap is known.
    pub base: Option<CapBase>,
    /// A year's limit by [`Person`], in their order.
    pub yearly: [Option<Money>; 3],
    /// Other limits from an age on.
    pub ages: Vec<AgeCap>,
    /// Said to have no limit.
    pub unlimited: bool,
}

/// Another limit from an age on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeCap {
    /// Whose.
    pub person: Person,
    /// From this age on, in whole years.
    pub from_age: u8,
    /// A year's limit.
    pub yearly: Money,
}

impl Cap {
    /// The year's limit for a person. `None` when unknown or unlimited, or when it depends on an age that is not given.
    #[must_use]
    pub fn yearly_for(&self, person: Person, age: Option<u8>) -> Option<Money> {
        let steps = self.ages.iter().filter(|step| step.person == person);
        if steps.clone().next().is_some() && age.is_none() {
            return None;
        }
        let reached = steps.filter(|step| age.is_some_and(|age| age >= step.from_age)).max_by_key(|step| step.from_age);
        let general = self.yearly.get(usize::from(person.index())).copied().flatten();
        reached.map(|step| step.yearly).or(general)
    }

    /// Whether the limit depends on the person's age.
    #[must_use]
    pub fn asks_age(&self, person: Person) -> bool {
        self.ages.iter().any(|step| step.person == person)
    }
}
