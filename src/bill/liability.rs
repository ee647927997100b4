//! Liability: what the patient owes after the funds, in every interpretation of facts and figures.

pub use super::burden::{FundMoney, PersonalBurden};

use super::classify::{ClassifyRule, Scope, classify, lines_without_rate};
use super::field::BillField;
use super::fund::{Funded, Paid, fund};
use super::interpretation::{
    AssumptionKey, AssumptionState, Change, Interpretation, OpenAssumption, SplitAssumption, combinations,
};
use super::other_years::OtherYears;
use super::request::Bill;
use super::schedule::{FigureSource, Schedule, benefit_schedule};
use super::step::{SplitStep, StepKind};
use crate::insurance::{Purpose, Scheme};
use crate::money::Money;
use crate::policy::{BenefitSchedule, Evidence, Rules, ScopeRounding, Topic, VisitTrait};
use crate::rate::Rate;
use crate::vocabulary::Vocabulary;
use std::rc::Rc;

/// What the patient owes in one interpretation.
#[derive(Clone, Debug, Default)]
pub struct Liability {
    /// The bill by its parts; `None` where only the personal burden was given.
    pub scope: Option<Scope>,
    /// What the funds pay; `None` where only the personal burden was given.
    pub paid: Option<Rc<Paid>>,
    /// What the patient owes.
    pub burden: PersonalBurden,
    /// How the burden comes about.
    pub steps: Vec<SplitStep>,
}

/// What the patient owes in every interpretation.
#[derive(Clone, Debug, Default)]
pub struct Liabilities {
    /// The likeliest liability.
    pub likeliest: Liability,
    /// The liability in every other interpretation that is listed.
    pub others: Vec<OtherLiability>,
    /// The assumptions that have several values.
    pub open: Vec<OpenAssumption>,
    /// Every combination of interpretations.
    pub scenarios: Vec<Scenario>,
    /// The extremes of the money over everything that the year can have used up, where the bill does not say.
    pub other_years: Vec<FundMoney>,
    /// Where the figures come from.
    pub source: FigureSource,
}

/// The liability where one assumption differs from the likeliest, or two at once.
#[derive(Clone, Debug)]
pub struct OtherLiability {
    /// The assumption that differs.
    pub interpretation: Interpretation,
    /// The other assumption that differs at the same time.
    pub also: Option<Interpretation>,
    /// What the patient owes then.
    pub liability: Liability,
}

/// The money in one combination of interpretations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The assumptions that differ from the likeliest, each with the index of its other value.
    pub differs: Vec<(AssumptionKey, usize)>,
    /// The money.
    pub money: FundMoney,
}

/// More combinations than this are not tried one by one; the span is then as wide as can be.
const MOST_SCENARIOS: usize = 4_096;

/// More pairs of other interpretations than this are not listed; they still are in the span.
const MOST_PAIRS: usize = 12;

/// Returns what the patient owes.
///
/// # Errors
/// The field of the expense, where the bill has none.
pub fn liabilities(bill: &Bill, rules: &Rules<'_>) -> Result<Liabilities, BillField> {
    if let Some(total) = bill.personal_share {
        let burden = PersonalBurden { total, ..PersonalBurden::default() };
        return Ok(Liabilities::of(Liability { burden, ..Liability::default() }.with_final_step()));
    }
    let unplaced = unplaced(bill);
    let funding = Funding { bill, rules, benefits: benefit_schedule(bill, rules), unplaced: &unplaced };
    let scope = classify(bill, funding.classify_rule(&[]))?;
    if is_unshared(bill) {
        return Ok(Liabilities::of(Liability::of(Funded::unshared(scope, bill.used()))));
    }
    Ok(funding.liabilities(&scope))
}

/// Returns whether the fund pays nothing: a purchase in a pharmacy without a prescription, or a patient without insurance.
fn is_unshared(bill: &Bill) -> bool {
    let may_be_purchase = bill.visit.is_none_or(|visit| visit == Purpose::Pharmacy);
    let names_none = bill.traits.as_ref().is_some_and(|traits| traits.contains(&VisitTrait::NoPrescription));
    let is_without_prescription = may_be_purchase && names_none;
    is_without_prescription || bill.scheme == Some(Scheme::None)
}

/// Returns the fields without which no benefit schedule can be found.
pub fn unplaced(bill: &Bill) -> Vec<BillField> {
    let fields = [
        bill.region.is_none().then_some(BillField::Region),
        bill.scheme_or_presumed().is_none().then_some(BillField::Scheme),
        bill.visit.is_none().then_some(BillField::Visit),
    ];
    fields.into_iter().flatten().collect()
}

/// Everything that the funds' payments follow from.
struct Funding<'a> {
    bill: &'a Bill,
    rules: &'a Rules<'a>,
    benefits: Option<&'a BenefitSchedule>,
    unplaced: &'a [BillField],
}

impl Funding<'_> {
    /// The 先行自付 rates between which class-B items mostly lie, the usual one first.
    const CLASS_B: [Option<Rate>; 3] =
        [Rate::from_ten_thousandths(1_000), Rate::from_ten_thousandths(0), Rate::from_ten_thousandths(3_000)];

    fn rounding(&self) -> Evidence<'_, ScopeRounding> {
        self.rules.choice(Topic::ScopeRounding)
    }

    /// Returns the 先行自付 rate of class-B lines that the caller or the place gives.
    fn known_class_b(&self) -> Option<Rate> {
        self.bill.assume.class_b.or_else(|| self.benefits?.class_b)
    }

    fn classify_rule(&self, taken: &[&Interpretation]) -> ClassifyRule {
        let usual = Self::CLASS_B.first().copied().flatten().unwrap_or(Rate::ZERO);
        let likeliest = ClassifyRule {
            class_b: self.known_class_b().unwrap_or(usual),
            rounding: self.rounding().likeliest().unwrap_or(ScopeRounding::EachLine),
        };
        taken.iter().fold(likeliest, |rule, interpretation| match interpretation.change {
            Change::ClassB(class_b) => ClassifyRule { class_b, ..rule },
            Change::Rounding(rounding) => ClassifyRule { rounding, ..rule },
            _ => rule,
        })
    }

    fn schedule(&self, scope: &Scope) -> Schedule<'_> {
        Schedule::new(self.bill, self.rules, self.benefits, scope.in_scope, self.unplaced)
    }

    /// Returns a bill of this scope where these interpretations hold, and widens the bounds over other years.
    fn funded(&self, scope: &Scope, taken: &[&Interpretation], years: Option<&mut OtherYears>) -> Funded {
        let lacks_prescription = |of: &&Interpretation| of.change == Change::Trait(VisitTrait::NoPrescription);
        if taken.iter().any(lacks_prescription) {
            return Funded::unshared(*scope, self.bill.used());
        }
        let schedule = self.schedule(scope);
        let current_year = taken.iter().find_map(|interpretation| match interpretation.change {
            Change::CurrentYear(amount) => Some(amount),
            _ => None,
        });
        let current_year = current_year.or(self.bill.own_current_year).unwrap_or_default();
        let figures = schedule.values(taken).figures(taken);
        let supplements = schedule.supplements();
        let funded = fund(self.bill, current_year, scope, &figures, &supplements);
        if let Some(years) = years {
            years.add(&funded, &figures, &supplements);
        }
        funded
    }

    fn liability(&self, taken: &[&Interpretation]) -> Liability {
        // The expense was there for the likeliest interpretation, so it is for all.
        let scope = classify(self.bill, self.classify_rule(taken)).unwrap_or_default();
        Liability::of(self.funded(&scope, taken, None))
    }

    fn liabilities(&self, scope: &Scope) -> Liabilities {
        let schedule = self.schedule(scope);
        let facts = self.open_facts(&schedule);
        let mut open = facts.clone();
        open.extend(schedule.values(&[]).open());
        let listed = open.iter().filter(|one| one.is_listed).flat_map(|one| &one.others);
        let single = |other: &Interpretation| OtherLiability {
            interpretation: other.clone(),
            also: None,
            liability: self.liability(&[other]),
        };
        let mut others: Vec<_> = listed.map(single).collect();
        others.extend(self.pairs(&open));
        let likeliest = self.liability(&[]);
        let mut other_years = Vec::new();
        let mut scenarios = self.scenarios(&facts, &mut other_years).unwrap_or_else(|| {
            // A fund may pay what is not in scope, but not where that is no reading.
            let listed = others.iter().map(|other| &other.liability).chain([&likeliest]);
            let listed = listed.map(|liability| Scenario { differs: Vec::new(), money: liability.money() });
            listed.chain(self.extremes()).collect()
        });
        scenarios.extend(self.otherwise_insured(&mut other_years));
        Liabilities { likeliest, others, open, scenarios, other_years, source: schedule.source() }
    }

    /// Returns the liability where two rules at once are read otherwise: where a place is silent or its sources clash on both, neither
    /// reading alone need be the right one.
    fn pairs(&self, open: &[OpenAssumption]) -> Vec<OtherLiability> {
        let disputed: Vec<&OpenAssumption> = open.iter().filter(|one| one.is_listed && !one.is_fact()).collect();
        let later = |at: usize| disputed.iter().skip(at.saturating_add(1));
        let pairs = disputed.iter().enumerate().flat_map(|(at, one)| later(at).map(move |other| (one, other)));
        let pairs = pairs.flat_map(|(one, other)| {
            one.others.iter().flat_map(|first| other.others.iter().map(move |second| (first, second)))
        });
        let both = |(first, second): (&Interpretation, &Interpretation)| OtherLiability {
            interpretation: first.clone(),
            also: Some(second.clone()),
            liability: self.liability(&[first, second]),
        };
        pairs.take(MOST_PAIRS).map(both).collect()
    }

    /// Returns everything that the bill does not say and that changes what the funds pay.
    fn open_facts(&self, schedule: &Schedule<'_>) -> Vec<OpenAssumption> {
        let mut open = Vec::new();
        open.extend(self.open_class_b());
        open.extend(self.open_rounding());
        open.extend(schedule.open_facts());
        open.extend(self.open_current_year());
        open
    }

    /// A rate that the place gives is that of most items: a line of its own rate may still lie between the others.
    fn open_class_b(&self) -> Option<OpenAssumption> {
        let asks = lines_without_rate(self.bill);
        if asks.is_empty() || self.bill.assume.class_b.is_some() {
            return None;
        }
        let (key, known) = (AssumptionKey::ClassB, self.known_class_b());
        let [usual, ..] = Self::CLASS_B;
        let likeliest = known.or(usual)?;
        let other = |rate: Rate| Interpretation { key, value: rate.into(), change: Change::ClassB(rate) };
        let others = Self::CLASS_B.into_iter().flatten().filter(|rate| *rate != likeliest).map(other).collect();
        let assumption = SplitAssumption::plain(key, likeliest, AssumptionState::Unknown);
        let open = OpenAssumption::fact(assumption, others, asks);
        let is_known = known.is_some();
        Some(if is_known { OpenAssumption { is_listed: false, asks: Vec::new(), ..open } } else { open })
    }

    /// Only where a place is known to round otherwise, both ways are interpretations. A bill without a place may be of such a place.
    fn open_rounding(&self) -> Option<OpenAssumption> {
        let key = AssumptionKey::ScopeRounding;
        let evidence = self.rounding();
        let usual = self.bill.region.is_none().then_some(ScopeRounding::EachLine);
        let likeliest = evidence.likeliest().or(usual).filter(|_| !evidence.decides() && self.bill.lines.is_some())?;
        let others = ScopeRounding::ALL.iter().filter(|other| **other != likeliest);
        let other = |rounding: &ScopeRounding| Interpretation {
            key,
            value: rounding.name().into(),
            change: Change::Rounding(*rounding),
        };
        let assumption = SplitAssumption::plain(key, likeliest.name(), AssumptionState::Reported);
        let open = OpenAssumption::fact(assumption, others.map(other).collect(), Vec::new());
        Some(OpenAssumption { is_listed: usual.is_none(), ..open })
    }

    /// Where 当年账户 pays before the 起付线, the part of the own account that came in this year decides what the fund pays.
    fn open_current_year(&self) -> Option<OpenAssumption> {
        let key = AssumptionKey::OwnCurrentYear;
        let (bill, most) = (self.bill, self.bill.own_account.unwrap_or(Money::MAX));
        let pays_first = self.benefits.is_some_and(|benefits| benefits.account_first);
        let is_open = pays_first && bill.own_current_year.is_none() && !most.is_zero();
        let other = Interpretation { key, value: most.into(), change: Change::CurrentYear(most) };
        let assumption = SplitAssumption::plain(key, Money::ZERO, AssumptionState::Unknown);
        let asks = bill.own_account.map(|_| BillField::OwnCurrentYear).into_iter().collect();
        let open = OpenAssumption::fact(assumption, vec![other], asks);
        is_open.then_some(OpenAssumption { is_listed: bill.own_account.is_some(), ..open })
    }

    /// Returns the money in every combination of facts and figures, and adds that of other years; `None` where they are too many.
    fn scenarios(&self, facts: &[OpenAssumption], other_years: &mut Vec<FundMoney>) -> Option<Vec<Scenario>> {
        let of_facts = facts.iter().map(OpenAssumption::count).try_fold(1_usize, usize::checked_mul);
        of_facts.filter(|count| *count <= MOST_SCENARIOS)?;
        let mut scenarios = Vec::new();
        let mut years = self.bill.year_to_date.is_none().then(OtherYears::new);
        for facts_taken in combinations(facts) {
            let scope = classify(self.bill, self.classify_rule(&facts_taken)).unwrap_or_default();
            let schedule = self.schedule(&scope);
            let figures = schedule.values(&facts_taken).open();
            for figures_taken in combinations(&figures) {
                let taken = [facts_taken.as_slice(), &figures_taken].concat();
                let differs = taken.iter().map(|other| other.place_among(facts, &figures)).collect();
                let funded = self.funded(&scope, &taken, years.as_mut());
                scenarios.push(Scenario { differs, money: Liability::of(funded).money() });
            }
            if schedule.is_unknown() {
                scenarios.extend(widest(&scope));
            }
            if scenarios.len() > MOST_SCENARIOS {
                return None;
            }
        }
        other_years.extend(years.into_iter().flat_map(OtherYears::extremes));
        Some(scenarios)
    }

    /// Returns the extremes between which the money of every combination lies.
    fn extremes(&self) -> Vec<Scenario> {
        let of_bill: Vec<OpenAssumption> = [self.open_class_b(), self.open_rounding()].into_iter().flatten().collect();
        let scopes = combinations(&of_bill).into_iter().map(|taken| classify(self.bill, self.classify_rule(&taken)));
        scopes.flat_map(|scope| widest(&scope.unwrap_or_default())).collect()
    }

    /// Returns the money where a patient whose scheme is not said has another one than presumed, or where the funds pay nothing at all.
    fn otherwise_insured(&self, other_years: &mut Vec<FundMoney>) -> Vec<Scenario> {
        let bill = self.bill;
        let has_no_scheme = bill.scheme.is_none() && bill.person.is_none();
        let may_lack_prescription = bill.traits.is_none() && bill.visit.is_none_or(|visit| visit == Purpose::Pharmacy);
        let mut scenarios = Vec::new();
        if has_no_scheme && self.unplaced.is_empty() {
            let bill = Bill { scheme: Some(Scheme::Employee), ..bill.clone() };
            let employee = Funding { bill: &bill, benefits: benefit_schedule(&bill, self.rules), ..*self };
            let scope = classify(&bill, employee.classify_rule(&[])).unwrap_or_default();
            let facts = employee.open_facts(&employee.schedule(&scope));
            scenarios = employee.scenarios(&facts, other_years).unwrap_or_else(|| employee.extremes());
        }
        if has_no_scheme || may_lack_prescription {
            let scope = classify(bill, self.classify_rule(&[])).unwrap_or_default();
            let money = Liability::of(Funded::unshared(scope, bill.used())).money();
            scenarios.push(Scenario { differs: Vec::new(), money });
        }
        scenarios.into_iter().map(|of| of.differing_in(AssumptionKey::Scheme)).collect()
    }
}

impl Scenario {
    /// Returns the same money as another value of this assumption, which no listed interpretation has.
    fn differing_in(mut self, key: AssumptionKey) -> Self {
        self.differs.push((key, usize::MAX));
        self
    }
}

/// Returns the extremes between which every combination lies where the figures are not known: the person bears everything, as 起付线 or
/// not, or one fund pays everything in scope. They count as other values of the fund's share.
fn widest(scope: &Scope) -> [Scenario; 6] {
    let money = |pool: Money, supplements: Money, deductible: Money| {
        let pool = pool.saturating_add(scope.special_paid);
        let total = scope.total.saturating_sub(pool).saturating_sub(supplements);
        let self_funded = scope.self_funded.min(total);
        let deductible = deductible.min(total.saturating_sub(self_funded));
        FundMoney {
            pool,
            supplements,
            burden: PersonalBurden { total, self_funded, deductible, account_first: Money::ZERO },
        }
    };
    let nothing = Money::ZERO;
    // What the pooling fund leaves of items paid apart may be paid by the funds after it.
    let apart = scope.special.saturating_sub(scope.special_paid);
    let extremes = [
        money(nothing, nothing, nothing),
        money(nothing, nothing, scope.in_scope),
        money(scope.in_scope, nothing, nothing),
        money(scope.in_scope, apart, nothing),
        money(nothing, scope.in_scope.saturating_add(apart), nothing),
        money(nothing, scope.in_scope.saturating_add(apart), scope.in_scope),
    ];
    extremes.map(|money| Scenario { differs: Vec::new(), money }.differing_in(AssumptionKey::Ratio))
}

impl Liabilities {
    /// Returns whether no source gives the fund's share.
    #[must_use]
    pub fn are_figures_unknown(&self) -> bool {
        self.is_figure_unknown(AssumptionKey::Ratio)
    }

    /// Returns whether no source gives a figure.
    #[must_use]
    pub fn is_figure_unknown(&self, key: AssumptionKey) -> bool {
        self.open.iter().any(|open| open.assumption.key == key && open.is_fact())
    }

    /// Returns the extremes of the money: that of every combination, and that of other years.
    pub fn money(&self) -> impl Iterator<Item = &FundMoney> + Clone {
        self.scenarios.iter().map(|scenario| &scenario.money).chain(&self.other_years)
    }

    /// Returns whether the bill does not say what its year has used up, and that can change the money.
    #[must_use]
    pub fn depend_on_year(&self) -> bool {
        let fresh = self.likeliest.money();
        self.other_years.iter().any(|other| (other.pool, other.burden.total) != (fresh.pool, fresh.burden.total))
    }

    /// Returns the liabilities of a bill that has one interpretation.
    fn of(likeliest: Liability) -> Self {
        let scenarios = vec![Scenario { differs: Vec::new(), money: likeliest.money() }];
        Self { likeliest, scenarios, ..Self::default() }
    }
}

impl Liability {
    /// Returns what the patient owes after the funds.
    fn of(Funded { scope, paid, steps }: Funded) -> Self {
        let total = scope.total.saturating_sub(paid.total());
        // Where another fund has paid a part of everything, that part is owed neither as 全自费 nor as 起付线.
        let burden = PersonalBurden {
            total,
            self_funded: scope.self_funded.min(total),
            deductible: paid.deductible.min(total.saturating_sub(scope.self_funded)),
            account_first: paid.account_first,
        };
        Self { scope: Some(scope), paid: Some(Rc::new(paid)), burden, steps }.with_final_step()
    }

    /// Returns the money.
    fn money(&self) -> FundMoney {
        let paid = self.paid.as_deref();
        let pool = paid.map(|paid| paid.pool).unwrap_or_default();
        let supplements = paid.map(|paid| paid.total().saturating_sub(paid.pool)).unwrap_or_default();
        FundMoney { pool, supplements, burden: self.burden }
    }

    /// Returns the liability with the step that says what the person bears.
    fn with_final_step(mut self) -> Self {
        self.steps.push(SplitStep::new(StepKind::PersonalBurden, self.burden.total, Vec::new()));
        self
    }
}
