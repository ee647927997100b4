//! Every local switch, read from the rules: the likeliest reading, how sure it is, and what else it may be.

use super::bill::Bill;
use super::grantor::Places;
use super::sharing::{Assumption, Change, Sharing, State, Switch, Variant};
use crate::insurance::Use;
use crate::money::Money;
use crate::param::Param;
use crate::policy::{Basis, CapScope, Funds, Order, Permission, Reading, Rules, Says, Sureness, Topic};
use crate::word::Word;

/// The likeliest reading, its assumptions, and the other readings.
pub struct Switches<'a, 'c> {
    bill: &'a Bill,
    rules: &'a Rules<'c>,
    /// The likeliest reading.
    pub likeliest: Sharing,
    /// Its switches that are not sure, and those the caller set.
    pub assumptions: Vec<Assumption<'c>>,
    /// The other readings: each is the *whole* likeliest one with one switch turned.
    pub variants: Vec<Variant>,
}

/// How a switch came by the value of a reading.
#[inline(never)]
fn state_of<T>(reading: &Reading<'_, T>) -> State {
    match reading.sureness() {
        Sureness::Known => State::Known,
        Sureness::Reported => State::Reported,
        Sureness::Unsettled | Sureness::Open => State::Unsettled,
        Sureness::Unknown => State::Unknown,
    }
}

/// May it be done?
fn word(may: bool) -> Param {
    if may { Permission::Allowed.name() } else { Permission::Forbidden.name() }.into()
}

impl<'a, 'c> Switches<'a, 'c> {
    /// Reads every switch this bill needs.
    pub fn of(bill: &'a Bill, rules: &'a Rules<'c>, places: &Places<'c>) -> Self {
        let likeliest = Sharing {
            kept_back: vec![Money::ZERO; bill.grantors.len()],
            own_self_funded: true,
            shared_self_funded: true,
            shared_deductible: true,
            shared_visit: true,
            order: Order::Filing,
            capped: true,
            per_bill: None,
        };
        let mut switches = Self { bill, rules, likeliest, assumptions: Vec::new(), variants: Vec::new() };
        let assume = &bill.assume;
        let own = (Switch::OwnPaysSelfFunded, Topic::OwnPaysSelfFunded);
        switches.permission(own, assume.own_pays_self_funded, Change::OwnSelfFunded);
        // Relatives' money in the wallet is shared money too.
        if !bill.grantors.is_empty() || !bill.wallet.is_zero() {
            let shared = (Switch::SharedPaysSelfFunded, Topic::SharedPaysSelfFunded);
            switches.permission(shared, assume.shared_pays_self_funded, Change::SharedSelfFunded);
            let shared = (Switch::SharedPaysDeductible, Topic::SharedPaysDeductible);
            switches.permission(shared, assume.shared_pays_deductible, Change::SharedDeductible);
        }
        if !bill.grantors.is_empty() {
            switches.visit();
            switches.kept_back(places);
            switches.funds(places);
        }
        if bill.grantors.iter().any(|sharer| sharer.payment_cap.is_some()) {
            switches.payment_cap();
        }
        if bill.grantors.len() > 1 {
            switches.order();
            switches.per_bill();
        }
        switches
    }

    fn note(&mut self, switch: Switch, value: Param, state: State, basis: Vec<Basis<'c>>) {
        self.assumptions.push(Assumption { switch, value, state, basis });
    }

    fn other(&mut self, switch: Switch, value: Param, change: Change) {
        self.variants.push(Variant { switch, value, change });
    }

    /// Where nothing is known, "borne by the person" in the national text points to allowed; the other reading stays open.
    fn permission(&mut self, of: (Switch, Topic), given: Option<Permission>, change: fn(bool) -> Change) {
        let (switch, topic) = of;
        let reading = self.rules.choice::<Permission>(topic);
        let (state, basis) =
            if given.is_some() { (State::Given, Vec::new()) } else { (state_of(&reading), reading.basis()) };
        let may = given.or_else(|| reading.likeliest()) != Some(Permission::Forbidden);
        self.likeliest.turn(&change(may));
        self.note(switch, word(may), state, basis);
        if !matches!(state, State::Given | State::Known) {
            self.other(switch, word(!may), change(!may));
        }
    }

    /// Whether shared money pays for this kind of visit; where nothing is said of it, it does.
    fn visit(&mut self) {
        let Some(visit) = self.bill.visit else { return };
        let reading = self.rules.admits::<Use>(Topic::Pays, visit);
        let state = state_of(&reading);
        let may = reading.likeliest().unwrap_or(true);
        self.likeliest.shared_visit = may;
        if state == State::Unknown || (state == State::Known && may) {
            return;
        }
        self.note(Switch::SharedPaysVisit, word(may), state, reading.basis());
        if state != State::Known {
            self.other(Switch::SharedPaysVisit, word(!may), Change::SharedVisit(!may));
        }
    }

    /// Each grantor's own place says what must stay.
    fn kept_back(&mut self, places: &Places<'c>) {
        let bill = self.bill;
        if let Some(kept) = bill.assume.kept_back {
            self.likeliest.kept_back.fill(kept);
            self.note(Switch::KeptBack, kept.into(), State::Given, Vec::new());
            return;
        }
        let readings: Vec<Option<&Reading<'_, Money>>> =
            bill.grantors.iter().map(|sharer| places.at(sharer, bill).map(|place| &place.kept_back)).collect();
        for (kept, reading) in self.likeliest.kept_back.iter_mut().zip(&readings) {
            *kept = reading.and_then(Reading::likeliest).unwrap_or_default();
        }
        for (index, reading) in readings.iter().enumerate() {
            let Some(says) = reading.filter(|_| !readings.iter().take(index).any(|before| before == reading)) else {
                continue;
            };
            let state = state_of(says);
            let kept = says.likeliest().unwrap_or_default();
            self.note(Switch::KeptBack, kept.into(), state, says.basis());
            let nothing = (!matches!(state, State::Known | State::Unknown)).then_some(Money::ZERO);
            let mut turned_to = vec![kept];
            for other in says.values().flatten().chain(nothing) {
                if turned_to.contains(&other) {
                    continue;
                }
                turned_to.push(other);
                let turned = readings.iter().zip(&self.likeliest.kept_back);
                let turned = turned.map(|(theirs, kept)| if theirs == reading { other } else { *kept }).collect();
                self.other(Switch::KeptBack, other.into(), Change::KeptBack(turned));
            }
        }
    }

    /// Where only guide sites say that no more than 历年结余 may be shared, the other reading leaves the rest of the balance;
    /// of a balance whose past years are not given, all of it.
    fn funds(&mut self, places: &Places<'c>) {
        let mut turned = self.likeliest.kept_back.clone();
        let mut said = None;
        for (sharer, kept) in self.bill.grantors.iter().zip(&mut turned) {
            let place = places.at(sharer, self.bill);
            if let Some(place) = place.filter(|place| place.history_only.says == Says::Open) {
                let this_year = sharer.balance.unwrap_or_default().less(sharer.history_balance.unwrap_or_default());
                *kept = kept.plus(this_year);
                said = Some(place.history_only.said);
            }
        }
        if let Some(said) = said {
            let mut basis = Vec::new();
            said.add_to(&mut basis);
            self.note(Switch::Funds, Funds::WholeBalance.name().into(), State::Reported, basis);
            self.other(Switch::Funds, Funds::HistoryYear.name().into(), Change::KeptBack(turned));
        }
    }

    /// A limit the caller gives holds, unless only guide sites say that the place knows such limits.
    fn payment_cap(&mut self) {
        let reading = self.rules.choice::<CapScope>(Topic::PaymentCap);
        let state = state_of(&reading);
        let scope = reading.likeliest().unwrap_or(CapScope::PerGrantee);
        self.note(Switch::PaymentCap, scope.name().into(), state, reading.basis());
        if matches!(state, State::Reported | State::Unsettled) {
            self.other(Switch::PaymentCap, "none".into(), Change::Uncapped);
        }
    }

    /// With an order that is not sure, another one takes the same sum from other accounts.
    fn order(&mut self) {
        let reading = self.rules.choice::<Order>(Topic::Order);
        let state = state_of(&reading);
        let order = reading.likeliest().unwrap_or(Order::Filing);
        self.likeliest.order = order;
        self.note(Switch::Order, order.name().into(), state, reading.basis());
        if state != State::Known {
            let other = if order == Order::LargestBalance { Order::Filing } else { Order::LargestBalance };
            self.other(Switch::Order, other.name().into(), Change::Order(other));
        }
    }

    fn per_bill(&mut self) {
        let text = |count: Option<u32>| count.map_or_else(|| "unlimited".into(), Param::from);
        if let Some(given) = self.bill.assume.grantors_per_bill {
            self.likeliest.per_bill = Some(given);
            self.note(Switch::GrantorsPerBill, given.into(), State::Given, Vec::new());
            return;
        }
        let counts = self.rules.count(Topic::GrantorsPerBill);
        let order = self.rules.choice::<Order>(Topic::Order);
        // What is picked by hand is one account.
        let by_hand = counts.is_unknown() && self.likeliest.order == Order::Manual;
        let (state, basis) =
            if by_hand { (state_of(&order), order.basis()) } else { (state_of(&counts), counts.basis()) };
        if state == State::Unknown {
            return;
        }
        let likeliest = if by_hand { Some(1) } else { counts.likeliest().flatten() };
        self.likeliest.per_bill = likeliest;
        self.note(Switch::GrantorsPerBill, text(likeliest), state, basis);
        if state != State::Known {
            // Where nothing is known, several pay in turn.
            let mut before = likeliest;
            for other in counts.values().flatten().chain([None]) {
                if other != likeliest && other != before {
                    self.other(Switch::GrantorsPerBill, text(other), Change::PerBill(other));
                }
                before = other;
            }
        }
    }
}
