//! Benefit schedules (待遇表): how the pooling fund (统筹基金) of a place shares a bill, and who pays after it.

mod check;
mod table;
mod terms;

pub use check::schedule_fault;
pub use table::{FigureCell, FigureTable, PatientProfile, money, share};
pub use terms::{
    AwayKind, BandBase, CapBase, CapPeriod, CountingPeriod, DeductibleMode, HospitalLevel, PersonKind,
    ReadmissionFormula, ScheduleReach, SupplementBase, SupplementaryFund, VisitTrait,
};

use super::provision::{Begun, Start};
use crate::date::Day;
use crate::insurance::{Purpose, Scheme};
use crate::money::Money;
use crate::rate::Rate;
use crate::region::Region;

/// Holds how one kind of visit is shared in one place over one span of days.
///
/// Where sources clash, a figure has several values, and a mode or base several words: the likeliest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BenefitSchedule {
    /// The place that shares the bill.
    pub region: Region,
    /// The scheme of the patient.
    pub scheme: Scheme,
    /// The kind of visit.
    pub visit: Purpose,
    /// The people for whom the schedule holds.
    pub reach: ScheduleReach,
    /// The start of the schedule.
    pub start: Start,
    /// The last day of the schedule, if it ended.
    pub last: Option<Day>,
    /// Indexes into [`super::Catalogue::sources`].
    pub sources: Vec<u16>,
    /// Whether 当年账户 pays before the deductible.
    pub account_first: bool,
    /// The deductible (起付线).
    pub deductible: Deductible,
    /// The expense that the bands count; empty where there is one band.
    pub band_base: Vec<BandBase>,
    /// The fund's share, in ascending bands; each band ends where the next begins.
    pub bands: Vec<Band>,
    /// The caps (封顶线), which all hold at once.
    pub caps: Vec<CapRule>,
    /// Whether a source says that there is no cap.
    pub unlimited: bool,
    /// The other kinds of visit that count toward the same caps and bands.
    pub cap_with: Vec<Purpose>,
    /// 先行自付 of class-B (乙类) items, where the place has one rate.
    pub class_b: Option<Rate>,
    /// The funds that pay after the pooling fund, in order.
    pub supplements: Vec<Supplement>,
    /// The surcharges of visits outside the pooling area.
    pub away: Vec<AwayRule>,
}

impl BenefitSchedule {
    /// Returns what a schedule has in common with those before and after it in time.
    #[must_use]
    pub const fn series(&self) -> (Region, Scheme, Purpose, ScheduleReach) {
        (self.region, self.scheme, self.visit, self.reach)
    }

    /// Returns whether the last day of the schedule has passed.
    #[must_use]
    pub fn is_over(&self, day: Day) -> bool {
        self.last.is_some_and(|last| last < day)
    }

    /// Returns whether the schedule began before another.
    #[must_use]
    pub fn is_older(&self, other: &Self) -> bool {
        self.start.by < other.start.by
    }

    /// Returns whether the schedule has surely begun and has not ended on `day`.
    #[must_use]
    pub fn is_in_force(&self, day: Day) -> bool {
        self.start.begun(day) == Begun::Yes && !self.is_over(day)
    }
}

/// The deductible (起付线): in-scope expense that the patient bears before the fund pays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deductible {
    /// How the deductible is counted; empty where no source says.
    pub mode: Vec<DeductibleMode>,
    /// The amount.
    pub amounts: FigureTable,
    /// The deductibles of later admissions of the year, by the admission from which each holds.
    pub later: Vec<ReadmissionRule>,
    /// The amount below which the deductible is not lowered.
    pub floor: FigureTable,
    /// The most that all deductibles of a year come to.
    pub annual_max: FigureTable,
    /// The days after which a longer stay has the deductible once more.
    pub days: Option<u32>,
    /// The other kinds of visit that share this deductible and use it up.
    pub with: Vec<Purpose>,
}

/// The deductible of a later admission of the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadmissionRule {
    /// The first admission of the year for which the rule holds: 2, 3, …
    pub nth: u8,
    /// How the deductible follows from that of the first admission.
    pub rule: ReadmissionFormula,
    /// The shares or amounts of the formula.
    pub figures: FigureTable,
}

/// The fund's share of the expense above an amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// The expense at which the band begins.
    pub over: Money,
    /// The fund's share inside the band.
    pub ratio: FigureTable,
}

/// A cap (封顶线): where the pooling fund stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CapRule {
    /// The span of time that the cap counts.
    pub period: CapPeriod,
    /// The expense that the cap counts; empty where no source says.
    pub base: Vec<CapBase>,
    /// The amount.
    pub amounts: FigureTable,
}

/// A fund that pays after the pooling fund.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supplement {
    /// The fund.
    pub fund: SupplementaryFund,
    /// The expense that the fund shares.
    pub base: SupplementBase,
    /// The fund's share, in ascending bands of that expense.
    pub bands: Vec<(Money, Rate)>,
    /// The most that the fund pays in a year.
    pub limit: Option<Money>,
}

/// The surcharge of a visit outside the pooling area. One of the two rates is zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwayRule {
    /// The kind of visit outside the pooling area.
    pub kind: AwayKind,
    /// The rate that is taken off the fund's share.
    pub points: Rate,
    /// The share of the in-scope expense that the patient bears first.
    pub self_pay: Rate,
}
