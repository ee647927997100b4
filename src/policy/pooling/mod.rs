//! How a place's pooling fund (统筹基金) shares a bill: 起付线, ratios, 封顶线, and who pays after it.

mod check;
mod table;
mod words;

pub use check::fault;
pub use table::{ALL, Cell, Patient, Table, money, share};
pub use words::{
    Away, BandBase, CapBase, DeductibleMode, Fund, Level, Period, Person, Repeat, Span, SupplementBase, Trait,
};

use super::setting::Start;
use crate::date::Day;
use crate::insurance::{Scheme, Use};
use crate::money::Money;
use crate::rate::Rate;
use crate::region::Region;

/// How one kind of visit is shared in one place over one span of days. Where sources clash, a figure has several values
/// and a mode or base several words: the likeliest first.
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
    /// 当年账户 pays before the deductible.
    pub account_first: bool,
    /// 起付线.
    pub deductible: Deductible,
    /// What the bands count; empty where there is one band.
    pub band_base: Vec<BandBase>,
    /// The fund's share, in ascending bands; each ends where the next begins.
    pub bands: Vec<Band>,
    /// 封顶线; all of them hold at once.
    pub caps: Vec<Cap>,
    /// Said to have no limit.
    pub unlimited: bool,
    /// The other kinds of visit that count toward the same caps and bands.
    pub cap_with: Vec<Use>,
    /// 先行自付 of class-B (乙类) items, where the place has one rate.
    pub class_b: Option<Rate>,
    /// Who pays after the pooling fund, in order.
    pub supplements: Vec<Supplement>,
    /// What visits elsewhere cost more.
    pub away: Vec<AwayRule>,
}

/// 起付线: what the patient bears before the fund shares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deductible {
    /// How it is reckoned; empty where no source says.
    pub mode: Vec<DeductibleMode>,
    /// How much.
    pub amounts: Table,
    /// What later admissions of the year have instead, by the admission from which it holds.
    pub later: Vec<Later>,
    /// Below this it is not lowered.
    pub floor: Table,
    /// All of a year's together are at most this.
    pub annual_max: Table,
    /// A stay longer than this many days has it again.
    pub days: Option<u32>,
    /// The other kinds of visit whose 起付线 it is too: what these have used of it is used.
    pub with: Vec<Use>,
}

/// The 起付线 of a later admission.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Later {
    /// From this admission of the year on: 2, 3, …
    pub nth: u8,
    /// How it follows from the first one's.
    pub rule: Repeat,
    /// The share or amount.
    pub figures: Table,
}

/// The fund's share from an expense on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Band {
    /// Where the band begins.
    pub over: Money,
    /// The fund's share in it.
    pub ratio: Table,
}

/// 封顶线: where the fund stops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cap {
    /// How long it holds.
    pub period: Period,
    /// What it counts; empty where no source says.
    pub base: Vec<CapBase>,
    /// How much.
    pub amounts: Table,
}

/// A fund that pays after the pooling fund.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Supplement {
    /// Which.
    pub fund: Fund,
    /// What it shares.
    pub base: SupplementBase,
    /// Its share, in ascending bands of what it shares.
    pub bands: Vec<(Money, Rate)>,
    /// The most it pays in a year.
    pub limit: Option<Money>,
}

/// What a visit outside the pooling area costs more: one of the two, never both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AwayRule {
    /// Which visits.
    pub kind: Away,
    /// So much is taken off the fund's share.
    pub points: Rate,
    /// So much of the in-scope expense is borne first.
    pub self_pay: Rate,
}
