//! The figures that hold for one patient at one hospital: what the place says, or what the caller knows better.

use super::bill::{AssumedBand, AssumedSupplement, Bill};
use super::cap::Cap;
use super::picker::Picker;
use super::sharing::Switch;
use crate::money::Money;
use crate::param::Param;
use crate::policy::{
    BandBase, CapBase, Deductible, DeductibleMode, Patient, Period, Pooling, Repeat, Rules, Supplement, Table, Topic,
    Trait, money, share,
};
use crate::rate::Rate;
use crate::word::Word;
use std::borrow::Cow;

/// One reading of a place's figures for one patient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The 起付线 of this visit, before what the year has used up of it.
    pub deductible: Money,
    /// How it is reckoned.
    pub mode: DeductibleMode,
    /// All of a year's are together at most this.
    pub annual_max: Option<Money>,
    /// The fund's share, from an expense on.
    pub bands: Vec<(Money, Rate)>,
    /// What the bands count.
    pub band_base: BandBase,
    /// 封顶线.
    pub caps: Vec<Cap>,
    /// No cap is known.
    pub cap_unknown: bool,
    /// 当年账户 pays before the deductible.
    pub account_first: bool,
    /// Of the in-scope expense, borne first because the visit was elsewhere.
    pub away_self_pay: Rate,
}

/// What the figures are looked up by.
pub struct Lookup<'a> {
    /// The bill.
    pub bill: &'a Bill,
    /// The rules of its place.
    pub rules: &'a Rules<'a>,
    /// The place's figures.
    pub pooling: Option<&'a Pooling>,
    /// Who pays after the pooling fund.
    pub supplements: Cow<'a, [Supplement]>,
    /// The year's in-scope expense with this bill: no band above it is used.
    pub reach: Money,
}

impl Lookup<'_> {
    /// The figures for a patient, or the fields still needed.
    pub fn figures(&self, patient: Patient, picker: &mut Picker<'_>) -> Result<Figures, Vec<&'static str>> {
        let (bill, assume) = (self.bill, &self.bill.assume);
        let patient = self.traits(patient, picker);
        let mut needed = Vec::new();
        let (points, away_self_pay) = self.away(picker);
        let mut figures = Figures {
            deductible: assume.deductible.unwrap_or_default(),
            mode: DeductibleMode::Annual,
            annual_max: None,
            bands: Vec::new(),
            band_base: BandBase::InScope,
            caps: Vec::new(),
            cap_unknown: false,
            account_first: self.pooling.is_some_and(|pooling| pooling.account_first),
            away_self_pay,
        };
        if let Some(pooling) = self.pooling {
            let mode = &pooling.deductible.mode;
            figures.mode = word(picker, Switch::DeductibleMode, mode).unwrap_or(DeductibleMode::Annual);
            figures.annual_max = pooling.deductible.annual_max.of(&patient).first().map(|most| money(*most));
            if assume.deductible.is_none() && figures.mode != DeductibleMode::None {
                match self.deductible(&pooling.deductible, &patient, picker) {
                    Some(amount) => figures.deductible = amount,
                    None => needed.push("assume.deductible"),
                }
            }
        }
        match self.bands(&patient, points, picker) {
            Some(bands) => figures.bands = bands,
            None => needed.push("assume.ratio"),
        }
        let bases = self.pooling.map(|pooling| pooling.band_base.as_slice()).unwrap_or_default();
        let base = assume.band_base.or_else(|| word(picker, Switch::BandBase, bases));
        figures.band_base = base.unwrap_or(BandBase::InScope);
        figures.caps = self.caps(&patient, picker);
        let unlimited = self.pooling.is_some_and(|pooling| pooling.unlimited);
        figures.cap_unknown = figures.caps.is_empty() && !unlimited && bill.assume.cap.is_none();
        if needed.is_empty() { Ok(figures) } else { Err(needed) }
    }

    /// The traits the bill names; where it names none, each one the place has figures for is a reading of its own.
    fn traits(&self, patient: Patient, picker: &mut Picker<'_>) -> Patient {
        let Some(pooling) = self.pooling else { return patient };
        if self.bill.traits.is_some() {
            return patient;
        }
        let mut known = Vec::new();
        for cell in tables(pooling).flat_map(|table| &table.0) {
            // Only a trait whose figures would hold for this very patient.
            if let Some(only) = cell.only.filter(|only| cell.fits(&patient.with(*only)) && !known.contains(only)) {
                known.push(only);
            }
        }
        let value = |index: usize| -> Param {
            let of = index.checked_sub(1).and_then(|index| known.get(index));
            of.map_or("none", |of| of.name()).into()
        };
        let picked = picker.pick(Switch::Trait, known.len().saturating_add(1), &value);
        picked.checked_sub(1).and_then(|index| known.get(index)).map_or(patient, |of| patient.with(*of))
    }

    fn deductible(&self, rule: &Deductible, patient: &Patient, picker: &mut Picker<'_>) -> Option<Money> {
        let first = amount(picker, Switch::Deductible, &rule.amounts, patient)?;
        let earlier = self.bill.year_to_date.admissions;
        let nth = earlier.saturating_add(1);
        let later = rule.later.iter().rfind(|later| later.nth <= nth);
        let whole = match later {
            None => first,
            Some(later) => {
                let figure = *later.figures.of(patient).first()?;
                let lowered = match later.rule {
                    Repeat::Factor => share(figure).of(first),
                    Repeat::Yuan => money(figure),
                    Repeat::Less => first.less(money(figure.saturating_mul(u32::from(earlier)))),
                    Repeat::LessShare => {
                        first.less(share(figure.saturating_mul(u32::from(earlier)).min(10_000)).of(first))
                    }
                };
                rule.floor.of(patient).first().map_or(lowered, |floor| lowered.max(money(*floor).min(first)))
            }
        };
        // A stay of 91 days has the deductible of 90 twice.
        let stays = rule.days.zip(self.bill.days).map_or(1, |(every, days)| days.div_ceil(every.max(1)).max(1));
        Some((0..stays.min(100)).map(|_| whole).sum())
    }

    fn bands(&self, patient: &Patient, points: Rate, picker: &mut Picker<'_>) -> Option<Vec<(Money, Rate)>> {
        let assume = &self.bill.assume;
        let mut bands = match (&assume.bands, assume.ratio) {
            (Some(bands), _) => bands.iter().map(|AssumedBand { over, ratio }| (*over, *ratio)).collect(),
            (None, Some(ratio)) => vec![(Money::ZERO, ratio)],
            (None, None) => {
                let mut bands = Vec::new();
                for band in &self.pooling?.bands {
                    let values = band.ratio.of(patient);
                    let of = |index: usize| share(values.get(index).copied().unwrap_or(0)).into();
                    let picked = picker.pick(Switch::Ratio, values.len(), &of);
                    let Some(value) = values.get(picked) else {
                        // A band nobody knows the share of matters only to a bill that comes so far.
                        if !bands.is_empty() && band.over >= self.reach {
                            break;
                        }
                        return None;
                    };
                    bands.push((band.over, share(*value)));
                }
                bands
            }
        };
        for (_, ratio) in &mut bands {
            *ratio = ratio.less(points);
        }
        Some(bands)
    }

    fn caps(&self, patient: &Patient, picker: &mut Picker<'_>) -> Vec<Cap> {
        let assume = &self.bill.assume;
        if let Some(cap) = assume.cap {
            return vec![(Period::Year, assume.cap_base.unwrap_or(CapBase::FundPaid), cap)];
        }
        let mut caps = Vec::new();
        for cap in self.pooling.into_iter().flat_map(|pooling| &pooling.caps) {
            if let Some(limit) = amount(picker, Switch::Cap, &cap.amounts, patient) {
                let base = assume.cap_base.or_else(|| word(picker, Switch::CapBase, &cap.base));
                caps.push((cap.period, base.unwrap_or(CapBase::FundPaid), limit));
            }
        }
        caps
    }

    /// What a visit elsewhere costs more: points off the fund's share, and what is borne first. The nation sets only how many
    /// points at most, so where the place says nothing that is one reading, and none at all the other.
    fn away(&self, picker: &mut Picker<'_>) -> (Rate, Rate) {
        let Some(kind) = self.bill.away else { return (Rate::ZERO, Rate::ZERO) };
        let assume = &self.bill.assume;
        if assume.away_points.is_some() || assume.away_self_pay.is_some() {
            let zero = |rate: Option<Rate>| rate.unwrap_or(Rate::ZERO);
            return (zero(assume.away_points), zero(assume.away_self_pay));
        }
        let local = self.pooling.and_then(|pooling| pooling.away.iter().find(|rule| rule.kind == kind));
        if let Some(rule) = local {
            return (rule.points, rule.self_pay);
        }
        let topic = match kind {
            crate::policy::Away::Referred => Topic::AwayReferredPoints,
            crate::policy::Away::Unreferred => Topic::AwayUnreferredPoints,
        };
        let most = self.rules.count(topic).likeliest().flatten().unwrap_or(0);
        let most = share(most.saturating_mul(100).min(10_000));
        let of = |index: usize| if index == 0 { most } else { Rate::ZERO }.into();
        let picked = picker.pick(Switch::AwayPoints, if most == Rate::ZERO { 1 } else { 2 }, &of);
        (if picked == 0 { most } else { Rate::ZERO }, Rate::ZERO)
    }
}

/// Who pays after the pooling fund.
pub fn supplements<'a>(bill: &Bill, pooling: Option<&'a Pooling>) -> Cow<'a, [Supplement]> {
    let band = |band: &AssumedBand| (band.over, band.ratio);
    let own = |AssumedSupplement { fund, base, bands, limit }: &AssumedSupplement| Supplement {
        fund: *fund,
        base: *base,
        bands: bands.iter().map(band).collect(),
        limit: *limit,
    };
    match &bill.assume.supplements {
        None => pooling.map(|pooling| pooling.supplements.as_slice()).unwrap_or_default().into(),
        Some(given) => given.iter().map(own).collect(),
    }
}

/// Every table that may hold a figure for some only.
pub fn tables(pooling: &Pooling) -> impl Iterator<Item = &Table> {
    let deductible = &pooling.deductible;
    let ratios = pooling.bands.iter().map(|band| &band.ratio);
    let caps = pooling.caps.iter().map(|cap| &cap.amounts);
    let later = deductible.later.iter().map(|later| &later.figures);
    [&deductible.amounts, &deductible.annual_max].into_iter().chain(ratios).chain(caps).chain(later)
}

fn amount(picker: &mut Picker<'_>, switch: Switch, table: &Table, patient: &Patient) -> Option<Money> {
    let values = table.of(patient);
    let at = |index: usize| values.get(index).map(|fen| money(*fen));
    let picked = picker.pick(switch, values.len(), &|index| at(index).unwrap_or_default().into());
    at(picked)
}

fn word<T: Word>(picker: &mut Picker<'_>, switch: Switch, words: &[T]) -> Option<T> {
    let of = |index: usize| words.get(index).map_or("", |word| word.name()).into();
    words.get(picker.pick(switch, words.len(), &of)).copied()
}

/// Whether the visit has something the fund pays nothing for.
pub fn is_unshared(bill: &Bill) -> bool {
    bill.traits.as_ref().is_some_and(|traits| traits.contains(&Trait::NoPrescription))
}
