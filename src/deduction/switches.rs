//! Every local switch, read from the rules: the likeliest reading, how sure it is, and what else it may be.

use super::bill::{Bill, Sharer};
use super::sharing::{Assumption, Sharing, State, Switch, Variant};
use crate::insurance::Use;
use crate::money::Money;
use crate::policy::{Arrangement, Basis, CapScope, Funds, Order, Permission, Reading, Rules, Says, Sureness, Topic};
use crate::region::Region;
use crate::word::Word;

/// What is gathered on the way.
struct Switches<'a, 'c> {
    bill: &'a Bill,
    rules: Rules<'c>,
    assumptions: Vec<Assumption<'c>>,
    variants: Vec<Variant>,
}

/// The likeliest reading, its assumptions, and the other readings.
pub fn switches<'c>(bill: &Bill, rules: Rules<'c>) -> (Sharing, Vec<Assumption<'c>>, Vec<Variant>) {
    let mut likeliest = Sharing {
        kept_back: vec![Money::ZERO; bill.grantors.len()],
        own_self_funded: true,
        shared_self_funded: true,
        shared_deductible: true,
        shared_visit: true,
        order: Order::Filing,
        capped: true,
        per_bill: None,
    };
    let mut switches = Switches { bill, rules, assumptions: Vec::new(), variants: Vec::new() };
    let assume = &bill.assume;
    switches.permission(
        &mut likeliest,
        (Switch::OwnPaysSelfFunded, Topic::OwnPaysSelfFunded),
        assume.own_pays_self_funded,
    );
    // Relatives' money in the wallet is shared money too.
    if !bill.grantors.is_empty() || !bill.wallet.is_zero() {
        switches.permission(
            &mut likeliest,
            (Switch::SharedPaysSelfFunded, Topic::SharedPaysSelfFunded),
            assume.shared_pays_self_funded,
        );
        switches.permission(
            &mut likeliest,
            (Switch::SharedPaysDeductible, Topic::SharedPaysDeductible),
            assume.shared_pays_deductible,
        );
    }
    if !bill.grantors.is_empty() {
        switches.visit(&mut likeliest);
        switches.kept_back(&mut likeliest);
        switches.funds(&likeliest);
    }
    if bill.grantors.iter().any(|sharer| sharer.payment_cap.is_some()) {
        switches.payment_cap(&likeliest);
    }
    if bill.grantors.len() > 1 {
        switches.order(&mut likeliest);
        switches.per_bill(&mut likeliest);
    }
    // A variant is the *whole* likeliest reading with one switch turned, so it is completed last.
    let variants = switches.variants.into_iter().map(|variant| variant.over(&likeliest)).collect();
    (likeliest, switches.assumptions, variants)
}

/// How a switch came by the value of a reading.
fn state_of<T>(reading: &Reading<'_, T>) -> State {
    match reading.sureness() {
        Sureness::Known => State::Known,
        Sureness::Reported => State::Reported,
        Sureness::Unsettled | Sureness::Open => State::Unsettled,
        Sureness::Unknown => State::Unknown,
    }
}

impl<'c> Switches<'_, 'c> {
    fn note(&mut self, switch: Switch, value: impl ToString, state: State, basis: Vec<Basis<'c>>) {
        self.assumptions.push(Assumption { switch, value: value.to_string(), state, basis });
    }

    fn other(&mut self, switch: Switch, value: impl ToString, sharing: Sharing) {
        self.variants.push(Variant { switch, value: value.to_string(), sharing });
    }

    /// Where nothing is known, "borne by the person" in the national text points to allowed; the other reading stays open.
    fn permission(&mut self, likeliest: &mut Sharing, of: (Switch, Topic), given: Option<Permission>) {
        let (switch, topic) = of;
        let reading = self.rules.choice::<Permission>(topic);
        let state = if given.is_some() { State::Given } else { state_of(&reading) };
        let value = given.or_else(|| reading.likeliest()).unwrap_or(Permission::Allowed);
        likeliest.permit(switch, value == Permission::Allowed);
        self.note(switch, value.name(), state, if given.is_some() { Vec::new() } else { reading.basis() });
        if !matches!(state, State::Given | State::Known) {
            let other = if value == Permission::Allowed { Permission::Forbidden } else { Permission::Allowed };
            let mut turned = likeliest.clone();
            turned.permit(switch, other == Permission::Allowed);
            self.other(switch, other.name(), turned);
        }
    }

    /// Whether shared money pays for this kind of visit; where nothing is said of it, it does.
    fn visit(&mut self, likeliest: &mut Sharing) {
        let Some(visit) = self.bill.visit else { return };
        let reading = self.rules.admits::<Use>(Topic::Pays, visit);
        let state = state_of(&reading);
        likeliest.shared_visit = reading.likeliest().unwrap_or(true);
        let is_plain = state == State::Known && likeliest.shared_visit;
        if is_plain || state == State::Unknown {
            return;
        }
        let word = |is: bool| if is { Permission::Allowed.name() } else { Permission::Forbidden.name() };
        self.note(Switch::SharedPaysVisit, word(likeliest.shared_visit), state, reading.basis());
        if state != State::Known {
            let other = !likeliest.shared_visit;
            self.other(Switch::SharedPaysVisit, word(other), Sharing { shared_visit: other, ..likeliest.clone() });
        }
    }

    /// Each grantor's own place says what must stay. All grantors without a place of their own share the patient's.
    fn kept_back(&mut self, likeliest: &mut Sharing) {
        if let Some(kept) = self.bill.assume.kept_back {
            likeliest.kept_back.fill(kept);
            self.note(Switch::KeptBack, kept, State::Given, Vec::new());
            return;
        }
        // A quota is set apart already: nothing of it must stay.
        let reading = |sharer: &Sharer| {
            (!sharer.is_across(self.bill.region)).then(|| self.place(sharer.region).yuan(Topic::KeptBack))
        };
        let readings: Vec<Option<Reading<'_, Money>>> = self.bill.grantors.iter().map(reading).collect();
        let kept =
            |reading: &Option<Reading<'_, Money>>| reading.as_ref().and_then(Reading::likeliest).unwrap_or_default();
        likeliest.kept_back = readings.iter().map(kept).collect();
        let mut noted: Vec<&Reading<'_, Money>> = Vec::new();
        for reading in readings.iter().flatten() {
            if noted.contains(&reading) {
                continue;
            }
            noted.push(reading);
            let state = state_of(reading);
            let kept = reading.likeliest().unwrap_or_default();
            self.note(Switch::KeptBack, kept, state, reading.basis());
            let mut others: Vec<Money> = reading.values().flatten().filter(|value| *value != kept).collect();
            if !matches!(state, State::Known | State::Unknown) {
                others.push(Money::ZERO);
            }
            let mut turned_to = vec![kept];
            for other in others {
                if turned_to.contains(&other) {
                    continue;
                }
                turned_to.push(other);
                let mut turned = likeliest.clone();
                let same =
                    turned.kept_back.iter_mut().zip(&readings).filter(|(_, theirs)| theirs.as_ref() == Some(reading));
                same.for_each(|(kept, _)| *kept = other);
                self.other(Switch::KeptBack, other, turned);
            }
        }
    }

    /// Where only guide sites say that no more than 历年结余 may be shared, the other reading leaves the rest of the balance;
    /// of a balance whose past years are not given, all of it.
    fn funds(&mut self, likeliest: &Sharing) {
        let mut turned = likeliest.clone();
        let mut said = None;
        for (sharer, kept) in self.bill.grantors.iter().zip(&mut turned.kept_back) {
            let judged = self.place(sharer.region).choice::<Funds>(Topic::Funds).history_only();
            if judged.says == Says::Open && !sharer.is_across(self.bill.region) {
                let this_year = sharer.balance.unwrap_or_default().less(sharer.history_balance.unwrap_or_default());
                *kept = kept.plus(this_year);
                said = Some(judged.said);
            }
        }
        if let Some(said) = said {
            let mut basis = Vec::new();
            said.add_to(&mut basis);
            self.note(Switch::Funds, Funds::WholeBalance.name(), State::Reported, basis);
            self.other(Switch::Funds, Funds::HistoryYear.name(), turned);
        }
    }

    /// A limit the caller gives holds, unless only guide sites say that the place knows such limits.
    fn payment_cap(&mut self, likeliest: &Sharing) {
        let reading = self.rules.choice::<CapScope>(Topic::PaymentCap);
        let state = state_of(&reading);
        let scope = reading.likeliest().unwrap_or(CapScope::PerGrantee);
        self.note(Switch::PaymentCap, scope.name(), state, reading.basis());
        if matches!(state, State::Reported | State::Unsettled) {
            self.other(Switch::PaymentCap, "none", Sharing { capped: false, ..likeliest.clone() });
        }
    }

    /// With an order that is not sure, another one takes the same sum from other accounts.
    fn order(&mut self, likeliest: &mut Sharing) {
        let reading = self.rules.choice::<Order>(Topic::Order);
        let state = state_of(&reading);
        likeliest.order = reading.likeliest().unwrap_or(Order::Filing);
        self.note(Switch::Order, likeliest.order.name(), state, reading.basis());
        if state != State::Known {
            let other = if likeliest.order == Order::LargestBalance { Order::Filing } else { Order::LargestBalance };
            self.other(Switch::Order, other.name(), Sharing { order: other, ..likeliest.clone() });
        }
    }

    fn per_bill(&mut self, likeliest: &mut Sharing) {
        let text = |count: Option<u32>| count.map_or_else(|| "unlimited".to_owned(), |count| count.to_string());
        if let Some(given) = self.bill.assume.grantors_per_bill {
            likeliest.per_bill = Some(given);
            self.note(Switch::GrantorsPerBill, given, State::Given, Vec::new());
            return;
        }
        let counts = self.rules.count(Topic::GrantorsPerBill);
        let order = self.rules.choice::<Order>(Topic::Order);
        // What is picked by hand is one account.
        let by_hand = counts.is_unknown() && likeliest.order == Order::Manual;
        let (state, basis) =
            if by_hand { (state_of(&order), order.basis()) } else { (state_of(&counts), counts.basis()) };
        if state == State::Unknown {
            return;
        }
        likeliest.per_bill = if by_hand { Some(1) } else { counts.likeliest().flatten() };
        self.note(Switch::GrantorsPerBill, text(likeliest.per_bill), state, basis);
        if state != State::Known {
            // Where nothing is known, several pay in turn.
            let mut others: Vec<Option<u32>> = counts.values().flatten().chain([None]).collect();
            others.dedup();
            for other in others.into_iter().filter(|other| *other != likeliest.per_bill) {
                self.other(Switch::GrantorsPerBill, text(other), Sharing { per_bill: other, ..likeliest.clone() });
            }
        }
    }

    fn place(&self, region: Option<Region>) -> Rules<'c> {
        region.map_or(self.rules, |region| Rules::at(self.rules.catalogue(), region, self.bill.day))
    }

    /// Whether only 历年结余 may be shared where a grantor is insured: not where it is merely reported.
    fn is_history_only(&self, region: Option<Region>) -> bool {
        self.place(region).choice::<Funds>(Topic::Funds).history_only().says == Says::Yes
    }
}

/// Whether somebody can have set a quota (跨省共济额度) by that day.
pub fn are_quotas(rules: &Rules<'_>) -> bool {
    rules.choice::<Arrangement>(Topic::CrossProvince).values().any(|way| way == Some(Arrangement::Quota))
}

/// The balance of each grantor that may be shared; the fields that are still needed go to `ask`.
pub fn balances(bill: &Bill, rules: &Rules<'_>, ask: &mut Vec<String>) -> Option<Vec<Money>> {
    let switches = Switches { bill, rules: *rules, assumptions: Vec::new(), variants: Vec::new() };
    let asked = ask.len();
    let balance = |(index, sharer): (usize, &Sharer)| {
        if sharer.is_across(bill.region) {
            return sharer.quota.filter(|_| are_quotas(rules)).unwrap_or_default();
        }
        let (amount, field) = if switches.is_history_only(sharer.region) {
            (sharer.history_balance, "history_balance")
        } else {
            (sharer.balance, "balance")
        };
        amount.unwrap_or_else(|| {
            ask.push(format!("grantors[{index}].{field}"));
            Money::ZERO
        })
    };
    let shared = bill.grantors.iter().enumerate().map(balance).collect();
    (ask.len() == asked).then_some(shared)
}
