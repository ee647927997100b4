//! The figures for one patient at one hospital: as the place gives them, or as the caller knows them better.

use super::away::{AwayCost, away_costs};
use super::deductible::DeductibleValues;
use super::inputs::Inputs;
use super::values::{Values, amounts};
use crate::bill::interpretation::{AssumptionKey, Interpretation, OpenAssumption};
use crate::bill::request::AssumedBand;
use crate::money::Money;
use crate::policy::{
    Band, BandBase, BenefitSchedule, CapBase, CapPeriod, CapRule, DeductibleMode, PatientProfile, share,
};
use crate::rate::Rate;

/// The figures for one patient in one interpretation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figures {
    /// The 起付线 of this visit, before what the year has used up of it.
    pub deductible: Money,
    /// The least and the most that the 起付线 of this visit can be, whatever the year has used up.
    pub deductible_in_any_year: [Money; 2],
    /// How the 起付线 is counted.
    pub mode: DeductibleMode,
    /// The most that the 起付线 of a year come to together.
    pub annual_max: Option<Money>,
    /// The fund's share, from an expense on.
    pub bands: Vec<(Money, Rate)>,
    /// Whether a band is left out, because no source gives its share and this bill does not lie in it.
    pub has_unread_bands: bool,
    /// What the bands count.
    pub band_base: BandBase,
    /// The 封顶线. All of them hold at once.
    pub caps: Vec<Cap>,
    /// Whether no cap is known.
    pub cap_unknown: bool,
    /// Whether 当年账户 pays before the 起付线.
    pub account_first: bool,
    /// The share of the in-scope expense that is borne first because the visit was elsewhere.
    pub away_self_pay: Rate,
}

/// One 封顶线.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cap {
    /// How long the limit holds.
    pub period: CapPeriod,
    /// What the limit counts.
    pub base: CapBase,
    /// The limit.
    pub limit: Money,
}

/// Every figure for one patient, each with every value that it may have.
#[derive(Clone, Debug)]
pub struct FigureValues {
    away: Values<AwayCost>,
    deductible: DeductibleValues,
    bands: Vec<(Money, Values<Rate>)>,
    has_unread_bands: bool,
    band_base: Values<BandBase>,
    caps: Vec<CapValues>,
    cap_unknown: bool,
    account_first: bool,
}

/// One 封顶线 with every value that it may have.
#[derive(Clone, Debug)]
struct CapValues {
    period: CapPeriod,
    base: Values<CapBase>,
    limit: Values<Money>,
}

impl FigureValues {
    /// Returns every figure for a patient.
    pub(super) fn of(inputs: &Inputs<'_>, patient: &PatientProfile) -> Self {
        let (benefits, assume) = (inputs.benefits, &inputs.bill.assume);
        let band_base = benefits.map(|benefits| benefits.band_base.as_slice()).unwrap_or_default();
        let caps = caps(inputs, patient);
        let bands = bands(inputs, patient);
        let all_bands = benefits.filter(|_| !assume.has_share()).map_or(bands.len(), |benefits| benefits.bands.len());
        let is_unlimited = benefits.is_some_and(|benefits| benefits.unlimited);
        Self {
            away: away_costs(inputs),
            deductible: DeductibleValues::of(inputs, patient),
            has_unread_bands: bands.len() < all_bands,
            bands,
            band_base: Values::words(
                AssumptionKey::BandBase,
                assume.band_base.as_ref().map_or(band_base, core::slice::from_ref),
            ),
            cap_unknown: caps.is_empty() && !is_unlimited,
            caps,
            account_first: benefits.is_some_and(|benefits| benefits.account_first),
        }
    }

    /// Returns the figures where these interpretations hold, and of everything else the likeliest.
    pub fn figures(&self, taken: &[&Interpretation]) -> Figures {
        let away = self.away.under(taken);
        let mode = self.deductible.mode.under(taken).unwrap_or(DeductibleMode::Annual);
        let points = away.map_or(Rate::ZERO, |away| away.points);
        let share = |ratio: &Values<Rate>| ratio.under(taken).unwrap_or(Rate::ZERO).saturating_sub(points);
        let cap = |cap: &CapValues| {
            let base = cap.base.under(taken).unwrap_or(CapBase::FundPaid);
            cap.limit.under(taken).map(|limit| Cap { period: cap.period, base, limit })
        };
        Figures {
            deductible: self.deductible.amount(mode, taken),
            deductible_in_any_year: self.deductible.in_any_year(mode, taken),
            mode,
            annual_max: self.deductible.annual_max.under(taken),
            bands: self.bands.iter().map(|(over, ratio)| (*over, share(ratio))).collect(),
            has_unread_bands: self.has_unread_bands,
            band_base: self.band_base.under(taken).unwrap_or(BandBase::InScope),
            caps: self.caps.iter().filter_map(cap).collect(),
            cap_unknown: self.cap_unknown,
            account_first: self.account_first,
            away_self_pay: away.map_or(Rate::ZERO, |away| away.self_pay),
        }
    }

    /// Returns every assumption about the figures that has several values.
    pub fn open(&self) -> Vec<OpenAssumption> {
        let mut open = Vec::new();
        self.away.add_open(&mut open);
        self.deductible.add_open(&mut open);
        for (_, ratio) in &self.bands {
            ratio.add_open(&mut open);
        }
        self.band_base.add_open(&mut open);
        for cap in &self.caps {
            cap.limit.add_open(&mut open);
            cap.base.add_open(&mut open);
        }
        open
    }
}

/// Returns the fund's share by bands. A share that no source gives lies between nothing and all; the likeliest is that of the nearest
/// hospital or kind of person. Nobody can be asked for it, but for what is missing to look it up.
fn bands(inputs: &Inputs<'_>, patient: &PatientProfile) -> Vec<(Money, Values<Rate>)> {
    let (key, assume) = (AssumptionKey::Ratio, &inputs.bill.assume);
    let ratio = |ratios: Vec<Rate>| Values::new(key, ratios, |ratio| (key, ratio.into()));
    let unknown = |likeliest| Values::unknown(key, likeliest, [Rate::ZERO, Rate::ONE], inputs.unplaced.to_vec());
    match (&assume.bands, assume.ratio, inputs.benefits) {
        (Some(given), ..) => {
            let band = |AssumedBand { over, ratio: share }: &AssumedBand| (*over, ratio(vec![*share]));
            given.iter().map(band).collect()
        }
        (None, Some(share), _) => vec![(Money::ZERO, ratio(vec![share]))],
        (None, None, None) => vec![(Money::ZERO, unknown(Rate::ZERO))],
        (None, None, Some(benefits)) => {
            let shares = |band: &Band| {
                let nearest = || band.ratio.nearest(patient).first().map_or(Rate::ZERO, |figure| share(*figure));
                let known = || ratio(band.ratio.of(patient).iter().map(|figure| share(*figure)).collect());
                if is_known(band, patient) { known() } else { unknown(nearest()) }
            };
            used_bands(benefits, inputs, patient).map(|band| (band.over, shares(band))).collect()
        }
    }
}

/// Returns the bands that matter to a bill: those whose share is known, and any other only if the bill may lie in it.
fn used_bands<'a>(
    benefits: &'a BenefitSchedule,
    inputs: &'a Inputs<'_>,
    patient: &'a PatientProfile,
) -> impl Iterator<Item = &'a Band> {
    let (from, to) = (inputs.least_from(), inputs.reach());
    let ends = benefits.bands.iter().skip(1).map(|band| band.over).chain([Money::MAX]);
    // A bill of nothing lies in the first band.
    let is_reached = move |band: &Band, end: Money| (band.over.is_zero() || band.over < to) && from < end;
    let used =
        benefits.bands.iter().zip(ends).filter(move |(band, end)| is_known(band, patient) || is_reached(band, *end));
    used.map(|(band, _)| band)
}

/// Returns whether the fund's share is that of the nearest hospital or kind of person.
pub fn is_nearest(inputs: &Inputs<'_>, patient: &PatientProfile) -> bool {
    let bands = inputs.benefits.into_iter().flat_map(|benefits| used_bands(benefits, inputs, patient));
    let mut unknown = bands.filter(|band| !is_known(band, patient));
    unknown.any(|band| !band.ratio.nearest(patient).is_empty())
}

/// Returns whether a source gives the share of a band.
fn is_known(band: &Band, patient: &PatientProfile) -> bool {
    !band.ratio.of(patient).is_empty()
}

fn caps(inputs: &Inputs<'_>, patient: &PatientProfile) -> Vec<CapValues> {
    let assume = &inputs.bill.assume;
    let base = |stated: &[CapBase]| {
        Values::words(AssumptionKey::CapBase, assume.cap_base.as_ref().map_or(stated, core::slice::from_ref))
    };
    if let Some(cap) = assume.cap {
        let limit = Values::new(AssumptionKey::Cap, vec![cap], |cap| (AssumptionKey::Cap, cap.into()));
        return vec![CapValues { period: CapPeriod::Year, base: base(&[]), limit }];
    }
    let known = inputs.benefits.into_iter().flat_map(|benefits| &benefits.caps);
    let known = known.filter(|cap| !cap.amounts.of(patient).is_empty());
    let values = |cap: &CapRule| CapValues {
        period: cap.period,
        base: base(&cap.base),
        limit: amounts(AssumptionKey::Cap, &cap.amounts, patient),
    };
    known.map(values).collect()
}
