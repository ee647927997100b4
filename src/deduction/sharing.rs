//! On what terms accounts may pay: one reading of every local switch, and the other readings that are not ruled out.

use crate::money::Money;
use crate::param::Param;
use crate::policy::{Basis, Order};
use crate::word::words;

words! {
    /// Something places settle differently.
    Switch {
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
        /// How the 起付线 is reckoned.
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
    }
}

words! {
    /// How a switch came by its value.
    State {
        /// The caller gave it.
        Given = "given",
        /// An official text or the press says so.
        Known = "known",
        /// Only guide sites say so.
        Reported = "reported",
        /// Sources clash.
        Unsettled = "unsettled",
        /// No source was found; this is the more common reading.
        Unknown = "unknown",
        /// The bill does not say; this is the ordinary case.
        Unasked = "unasked",
    }
}

/// A switch with the value used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assumption<'c> {
    /// The switch.
    pub switch: Switch,
    /// The value.
    pub value: Param,
    /// How it came by it.
    pub state: State,
    /// What it rests on.
    pub basis: Vec<Basis<'c>>,
}

/// One reading of all switches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sharing {
    /// What must stay in each grantor's account.
    pub kept_back: Vec<Money>,
    /// Whether the own account may pay 全自费 items.
    pub own_self_funded: bool,
    /// Whether shared money may pay 全自费 items.
    pub shared_self_funded: bool,
    /// Whether shared money may pay the 起付线 part.
    pub shared_deductible: bool,
    /// Whether shared money may pay for this kind of visit at all.
    pub shared_visit: bool,
    /// In what order grantors pay.
    pub order: Order,
    /// Whether the grantors' own limits per payment hold.
    pub capped: bool,
    /// How many grantors may pay.
    pub per_bill: Option<u32>,
}

/// A reading that differs from the likeliest in one switch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// The switch.
    pub switch: Switch,
    /// Its other value.
    pub value: Param,
    /// What it changes.
    pub change: Change,
}

/// One switch of a reading with its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change {
    /// What must stay in each grantor's account.
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
    /// The grantors' own limits do not hold.
    Uncapped,
    /// In what order grantors pay.
    Order(Order),
}

impl Sharing {
    /// Turns a switch.
    pub(super) fn turn(&mut self, change: &Change) {
        match change {
            Change::KeptBack(amounts) => self.kept_back.clone_from(amounts),
            Change::OwnSelfFunded(may) => self.own_self_funded = *may,
            Change::SharedSelfFunded(may) => self.shared_self_funded = *may,
            Change::SharedDeductible(may) => self.shared_deductible = *may,
            Change::SharedVisit(may) => self.shared_visit = *may,
            Change::PerBill(most) => self.per_bill = *most,
            Change::Uncapped => self.capped = false,
            Change::Order(order) => self.order = *order,
        }
    }
}
