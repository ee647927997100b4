//! Interpretations: what the split takes without being sure, and what else it may be.

use super::field::BillField;
use crate::money::Money;
use crate::param::Param;
use crate::policy::{HospitalLevel, PayingOrder, PersonKind, Provenance, ScopeRounding, VisitTrait};
use crate::rate::Rate;
use crate::vocabulary;

vocabulary! {
    /// Something that places settle differently.
    AssumptionKey {
        /// The part of a balance that must stay.
        KeptBack = "kept_back",
        /// Which part of a relative's account may be shared.
        Funds = "funds",
        /// Whether the own account may pay 全自费 items.
        OwnPaysSelfFunded = "own_pays_self_funded",
        /// Whether shared money may pay 全自费 items.
        SharedPaysSelfFunded = "shared_pays_self_funded",
        /// Whether shared money may pay the 起付线 part.
        SharedPaysDeductible = "shared_pays_deductible",
        /// Whether shared money may pay for this kind of visit.
        SharedPaysVisit = "shared_pays_visit",
        /// How many grantors may pay one bill.
        GrantorsPerBill = "grantors_per_bill",
        /// Whether a grantor's own limit per payment holds.
        PaymentCap = "payment_cap",
        /// In what order grantors pay.
        Order = "order",
        /// The 起付线.
        Deductible = "deductible",
        /// The fund's share.
        Ratio = "ratio",
        /// The 封顶线.
        Cap = "cap",
        /// How the 起付线 is counted.
        DeductibleMode = "deductible_mode",
        /// What the bands of the fund's share count.
        BandBase = "band_base",
        /// What the 封顶线 counts.
        CapBase = "cap_base",
        /// What is special about hospital, patient or visit.
        Trait = "trait",
        /// What is taken off the fund's share for a visit elsewhere.
        AwayPoints = "away_points",
        /// What is borne first of a visit elsewhere.
        AwaySelfPay = "away_self_pay",
        /// The figures are of another day: their last has passed, or they are not known to have held yet.
        FiguresDay = "figures_day",
        /// The funds that pay after the pooling fund.
        Supplements = "supplements",
        /// The 先行自付 of class-B lines.
        ClassB = "class_b",
        /// The figure that lowers the 起付线 of a later admission.
        DeductibleLater = "deductible_later",
        /// The amount below which the 起付线 of a later admission is not lowered.
        DeductibleFloor = "deductible_floor",
        /// The most that the 起付线 of a year come to together.
        DeductibleAnnualMax = "deductible_annual_max",
        /// What of the bill is rounded when 先行自付 is taken off.
        ScopeRounding = "scope_rounding",
        /// The patient's scheme, where the bill does not say.
        Scheme = "scheme",
        /// The kind of person, where the bill does not say.
        Person = "person",
        /// The hospital's level, where the bill does not say.
        Level = "level",
        /// The patient's age, where the bill does not say.
        Age = "age",
        /// The patient's own account, where the bill does not say what it holds.
        OwnAccount = "own_account",
        /// A grantor's account, where the bill does not say what it holds.
        Balance = "balance",
        /// The part of the own account that was paid in this year, where the bill does not say.
        OwnCurrentYear = "own_current_year",
        /// What the year has used up before this bill, where the bill does not say.
        YearToDate = "year_to_date",
        /// The days in hospital, where the bill does not say.
        Days = "days",
    }
}

vocabulary! {
    /// How an assumption came by its value.
    AssumptionState {
        /// The caller gave it.
        Given = "given",
        /// An official text or the press says so.
        Known = "known",
        /// Only guide sites say so.
        Reported = "reported",
        /// Sources clash.
        Unsettled = "unsettled",
        /// The sources are of another day; nothing is disputed.
        Old = "old",
        /// Neither the bill nor a source says; this is the usual value.
        Unknown = "unknown",
        /// The bill does not say; this is the ordinary case.
        Unasked = "unasked",
    }
}

/// An assumption with the value used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SplitAssumption<'c> {
    /// The subject of the assumption.
    pub key: AssumptionKey,
    /// The value used.
    pub value: Param,
    /// How the assumption came by its value.
    pub state: AssumptionState,
    /// The provisions behind the value.
    pub basis: Vec<Provenance<'c>>,
}

impl<'c> SplitAssumption<'c> {
    /// Returns an assumption that rests on no provision.
    #[must_use]
    pub fn plain(key: AssumptionKey, value: impl Into<Param>, state: AssumptionState) -> Self {
        Self { key, value: value.into(), state, basis: Vec::new() }
    }

    /// Returns an assumption that rests on provisions.
    #[must_use]
    pub fn resting_on(
        key: AssumptionKey,
        value: impl Into<Param>,
        state: AssumptionState,
        basis: Vec<Provenance<'c>>,
    ) -> Self {
        Self { basis, ..Self::plain(key, value, state) }
    }
}

/// One other interpretation of the rules: the likeliest one with a single assumption changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interpretation {
    /// The assumption that differs.
    pub key: AssumptionKey,
    /// Its other value.
    pub value: Param,
    /// What the other value changes.
    pub change: Change,
}

/// An assumption with every other interpretation of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenAssumption {
    /// The value used.
    pub assumption: SplitAssumption<'static>,
    /// The other interpretations.
    pub others: Vec<Interpretation>,
    /// Whether several of them may hold at once.
    pub may_combine: bool,
    /// Whether they are listed among the readings; the others only widen the span.
    pub is_listed: bool,
    /// The fields that would settle the assumption.
    pub asks: Vec<BillField>,
}

impl OpenAssumption {
    /// Returns an open assumption about a fact that the bill does not say.
    #[must_use]
    pub fn fact(assumption: SplitAssumption<'static>, others: Vec<Interpretation>, asks: Vec<BillField>) -> Self {
        Self { assumption, others, may_combine: false, is_listed: true, asks }
    }

    /// Returns whether the assumption is about a fact of the bill, and not about the rules.
    #[must_use]
    pub const fn is_fact(&self) -> bool {
        matches!(self.assumption.state, AssumptionState::Unknown | AssumptionState::Unasked)
    }
}

/// Returns every combination of interpretations, at most one of each assumption unless several may hold at once. The first combination
/// is the likeliest, with none of them.
#[must_use]
pub fn combinations(open: &[OpenAssumption]) -> Vec<Vec<&Interpretation>> {
    open.iter().fold(vec![Vec::new()], |combinations, one| {
        one.choices()
            .iter()
            .flat_map(|choice| combinations.iter().map(|taken| [taken.as_slice(), choice].concat()))
            .collect()
    })
}

impl OpenAssumption {
    /// Returns how many choices there are.
    #[must_use]
    pub fn count(&self) -> usize {
        let others = u32::try_from(self.others.len()).unwrap_or(u32::MAX);
        if self.may_combine { 2_usize.saturating_pow(others) } else { self.others.len().saturating_add(1) }
    }

    /// Returns every choice of interpretations that may hold at once.
    fn choices(&self) -> Vec<Vec<&Interpretation>> {
        if !self.may_combine {
            let mut choices = vec![Vec::new()];
            choices.extend(self.others.iter().map(|other| vec![other]));
            return choices;
        }
        self.others.iter().fold(vec![Vec::new()], |sets, other| {
            let with_other: Vec<_> = sets.iter().map(|set: &Vec<_>| [set.as_slice(), &[other]].concat()).collect();
            [sets, with_other].concat()
        })
    }
}

impl Interpretation {
    /// Returns the assumption with the index of this interpretation among those of its assumption.
    #[must_use]
    pub fn place_among(&self, facts: &[OpenAssumption], figures: &[OpenAssumption]) -> (AssumptionKey, usize) {
        let same = |open: &&OpenAssumption| open.others.contains(self);
        let open = facts.iter().chain(figures).find(same);
        let key = open.map_or(self.key, |open| open.assumption.key);
        let place = open.and_then(|open| open.others.iter().position(|other| other == self));
        (key, place.unwrap_or_default())
    }
}

/// What an interpretation changes: facts that the bill does not say, the figures of a schedule, or the terms of the accounts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// Every figure of the key takes its value at this place, or its last one. The likeliest value is at 0.
    Figure(AssumptionKey, usize),
    /// The visit has a trait that the bill does not name.
    Trait(VisitTrait),
    /// The patient is of another kind.
    Person(PersonKind),
    /// The hospital is of another level.
    Level(HospitalLevel),
    /// The patient has another age.
    Age(u8),
    /// Class-B lines have another 先行自付 rate.
    ClassB(Rate),
    /// Another amount of the bill is rounded.
    Rounding(ScopeRounding),
    /// Another part of the own account was paid in this year.
    CurrentYear(Money),
    /// The stay has the 起付线 so many times.
    Stays(u32),
    /// The amounts that must stay in the grantors' accounts.
    KeptBack(Vec<Money>),
    /// Whether the own account may pay 全自费 items.
    OwnSelfFunded(bool),
    /// Whether shared money may pay 全自费 items.
    SharedSelfFunded(bool),
    /// Whether shared money may pay the 起付线 part.
    SharedDeductible(bool),
    /// Whether shared money may pay for this kind of visit.
    SharedVisit(bool),
    /// How many grantors may pay.
    PerBill(Option<u32>),
    /// Whether the grantors' own limits per payment hold.
    Capped(bool),
    /// In what order grantors pay.
    Order(PayingOrder),
}

impl Change {
    /// Returns whether a change of the terms can matter to burdens with or without 全自费 and 起付线.
    #[must_use]
    pub const fn matters_to(&self, has_self_funded: bool, has_deductible: bool) -> bool {
        match self {
            Self::OwnSelfFunded(_) | Self::SharedSelfFunded(_) => has_self_funded,
            Self::SharedDeductible(_) => has_deductible,
            _ => true,
        }
    }
}
