//! The reply of `previewDeduction`.

use super::place::{RegionWarning, bill_of_today};
use super::{Basis, Receipt, ReplyParams};
use crate::api::codec::{IndexedBillPath, InputError, InputErrorCode, impl_reply};
use crate::bill::{
    self, AssumptionKey, AssumptionState, Bill, BillNoteCode, Certainty, PeriodToDate, StepKind, YearToDate,
};
pub use crate::bill::{Payer, PayerSpan};
use crate::catalogue::Edition;
use crate::money::Money;
use crate::param::Param;
use crate::policy::SupplementaryFund;

/// How a bill will be split: an estimate (预估), never a determination.
#[derive(Clone, Debug)]
pub struct Preview {
    /// How far it is certain.
    pub outcome: Certainty,
    /// The fields that can change who pays, the one that narrows the span most first.
    pub ask: Vec<IndexedBillPath>,
    /// How the amounts come about.
    pub steps: Vec<PreviewStep>,
    /// Who pays what; empty without an expense.
    pub payers: Vec<Payer>,
    /// The amounts; left out without an expense.
    pub totals: Option<Totals>,
    /// Every switch set without being sure, and every one the caller gave.
    pub assumptions: Vec<Assumption>,
    /// Other readings that give different money.
    pub readings: Vec<OtherReading>,
    /// The least and the most that each payer pays over every interpretation and every unknown fact, as `payers` is ordered with the
    /// grantors in the order of the bill; empty without an expense.
    pub span: Vec<PayerSpan>,
    /// What the year has used up after this bill: the next bill's `year_to_date`.
    pub year_to_date: Option<YearToDate>,
    /// What else to know.
    pub notes: Vec<BillNote>,
    /// Remarks about the codes of places.
    pub warnings: Vec<RegionWarning>,
    /// What it was worked out with.
    pub receipt: Receipt,
}

/// One step.
#[derive(Clone, Debug)]
pub struct PreviewStep {
    /// What it works out.
    pub step: StepKind,
    /// The national interface's field for the amount, where it has one.
    pub field: Option<&'static str>,
    /// How much, in yuan.
    pub amount: Money,
    /// What its sentence names.
    pub params: ReplyParams,
    /// Keys of the sources of its figures.
    pub sources: Vec<String>,
}

/// The amounts under the national interface's names, in yuan. A bill given as a personal share has the last four only.
#[derive(Clone, Debug)]
pub struct Totals {
    /// 医疗费总额.
    pub medfee_sumamt: Option<Money>,
    /// 全自费金额.
    pub fulamt_ownpay_amt: Option<Money>,
    /// 超限价自费费用.
    pub overlmt_selfpay: Option<Money>,
    /// 先行自付金额.
    pub preselfpay_amt: Option<Money>,
    /// 符合政策范围金额.
    pub inscp_scp_amt: Option<Money>,
    /// 实际支付起付线.
    pub act_pay_dedc: Option<Money>,
    /// 基本医疗保险统筹基金支出.
    pub hifp_pay: Option<Money>,
    /// 统筹基金支付比例, four decimals; left out where several bands were used.
    pub pool_prop_selfpay: Option<String>,
    /// 公务员医疗补助资金支出, where there is any; likewise the next five.
    pub cvlserv_pay: Option<Money>,
    /// 企业补充医疗保险基金支出.
    pub hifes_pay: Option<Money>,
    /// 居民大病保险资金支出.
    pub hifmi_pay: Option<Money>,
    /// 职工大额医疗费用补助基金支出.
    pub hifob_pay: Option<Money>,
    /// 医疗救助基金支出.
    pub maf_pay: Option<Money>,
    /// 其他支出.
    pub oth_pay: Option<Money>,
    /// 基金支付总额: the pooling fund and those after it, without any account.
    pub fund_pay_sumamt: Option<Money>,
    /// 个人负担总金额.
    pub psn_part_amt: Money,
    /// 个人账户支出: the patient's own account alone.
    pub acct_pay: Money,
    /// 个人账户共济支付金额, beside `acct_pay`.
    pub acct_mulaid_pay: Money,
    /// 个人现金支出.
    pub psn_cash_pay: Money,
}

/// A switch with the value used.
#[derive(Clone, Debug)]
pub struct Assumption {
    /// The switch; a field of `assume` of the same name overrides it.
    pub switch: AssumptionKey,
    /// The value used.
    pub value: Param,
    /// How it came by it.
    pub state: AssumptionState,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A reading of the rules that gives different money.
#[derive(Clone, Debug)]
pub struct OtherReading {
    /// The switch that is turned.
    pub switch: AssumptionKey,
    /// Its value.
    pub value: Param,
    /// Another switch that is turned at the same time; mostly left out.
    pub also: Option<TurnedSwitch>,
    /// Who then pays what.
    pub payers: Vec<Payer>,
    /// The amounts then.
    pub totals: Totals,
}

/// A switch that is turned together with another.
#[derive(Clone, Debug)]
pub struct TurnedSwitch {
    /// The switch.
    pub switch: AssumptionKey,
    /// Its value.
    pub value: Param,
}

/// What else to know.
#[derive(Clone, Debug)]
pub struct BillNote {
    /// Which sentence says it.
    pub code: BillNoteCode,
    /// What the sentence names, where it names anything: the `year` of old figures.
    pub params: Option<ReplyParams>,
}

impl_reply! {
    Preview { outcome, ask, steps, payers, totals, assumptions, readings, span, year_to_date, notes, warnings, receipt }
    PreviewStep { step, field, amount, params, sources }
    Payer { payer, fund, index, amount, usable, left }
    PayerSpan { payer, index, least, most }
    Totals { medfee_sumamt, fulamt_ownpay_amt, overlmt_selfpay, preselfpay_amt, inscp_scp_amt, act_pay_dedc, hifp_pay, pool_prop_selfpay, cvlserv_pay, hifes_pay, hifmi_pay, hifob_pay, maf_pay, oth_pay, fund_pay_sumamt, psn_part_amt, acct_pay, acct_mulaid_pay, psn_cash_pay }
    Assumption { switch, value, state, basis }
    OtherReading { switch, value, also, payers, totals }
    TurnedSwitch { switch, value }
    BillNote { code, params }
    YearToDate { deductible, in_scope, fund, own_share, supplements, admissions, this_period }
    PeriodToDate { deductible, in_scope, fund }
}

impl Preview {
    /// Splits a bill by a catalogue.
    pub(in crate::api) fn of(bill: &Bill, edition: &Edition) -> Result<Self, InputError> {
        let (bill, warnings) = bill_of_today(bill);
        needs_figures(&bill, edition)?;
        Ok(Self::from(bill::preview(&bill, &edition.catalogue)?, warnings, edition))
    }

    /// A split as a reply.
    pub(in crate::api) fn from(preview: bill::Split<'_>, warnings: Vec<RegionWarning>, edition: &Edition) -> Self {
        let catalogue = &edition.catalogue;
        let sources = catalogue.keys(&preview.sources);
        let step = |one: bill::SplitStep| PreviewStep {
            step: one.kind,
            field: one.field,
            amount: one.amount,
            params: ReplyParams(one.params),
            sources: if one.kind.is_figured() { sources.clone() } else { Vec::new() },
        };
        let assumption = |a: bill::SplitAssumption| Assumption {
            switch: a.key,
            value: a.value,
            state: a.state,
            basis: Basis::list(&a.basis, catalogue),
        };
        let reading = |r: bill::OtherSplit| OtherReading {
            switch: r.key,
            value: r.value,
            also: r.also.map(|(switch, value)| TurnedSwitch { switch, value }),
            payers: r.payers,
            totals: totals(&r.totals),
        };
        let note = |note: bill::SplitNote| BillNote {
            code: note.code,
            params: Some(note.params).filter(|params| !params.is_empty()).map(ReplyParams),
        };
        Self {
            outcome: preview.certainty,
            ask: preview.ask.into_iter().map(IndexedBillPath::from).collect(),
            steps: preview.steps.into_iter().map(step).collect(),
            payers: preview.payers,
            totals: preview.totals.as_ref().map(totals),
            assumptions: preview.assumptions.into_iter().map(assumption).collect(),
            readings: preview.readings.into_iter().map(reading).collect(),
            span: preview.span,
            year_to_date: preview.year_to_date,
            notes: preview.notes.into_iter().map(note).collect(),
            warnings,
            receipt: Receipt::of(edition, preview.day, preview.places),
        }
    }
}

/// Refuses a bill that would be looked up among figures which are not loaded.
pub(super) fn needs_figures(bill: &Bill, edition: &Edition) -> Result<(), InputError> {
    if edition.figures || bill.personal_share.is_some() || bill.region.is_none() {
        return Ok(());
    }
    Err(InputError::new(InputErrorCode::FiguresNotLoaded, "await loadFigures() first").within("region"))
}

fn totals(totals: &bill::SplitTotals) -> Totals {
    let (scope, paid) = (totals.scope, totals.paid.as_deref());
    let mut reply = Totals {
        medfee_sumamt: scope.map(|scope| scope.total),
        fulamt_ownpay_amt: scope.map(|scope| scope.self_funded),
        overlmt_selfpay: scope.map(|scope| scope.over_limit),
        preselfpay_amt: scope.map(|scope| scope.pre_self_pay),
        inscp_scp_amt: scope.map(|scope| scope.in_scope.saturating_add(scope.special)),
        act_pay_dedc: paid.map(|paid| paid.deductible),
        hifp_pay: paid.map(|paid| paid.pool),
        pool_prop_selfpay: paid.and_then(|paid| paid.ratio).map(|ratio| ratio.to_four_decimals()),
        cvlserv_pay: None,
        hifes_pay: None,
        hifmi_pay: None,
        hifob_pay: None,
        maf_pay: None,
        oth_pay: None,
        fund_pay_sumamt: paid.map(bill::Paid::total),
        psn_part_amt: totals.personal_burden,
        acct_pay: totals.own_account,
        acct_mulaid_pay: totals.shared,
        psn_cash_pay: totals.cash,
    };
    for share in paid.into_iter().flat_map(|paid| &paid.supplements) {
        let field = match share.fund {
            SupplementaryFund::CivilServant => &mut reply.cvlserv_pay,
            SupplementaryFund::Enterprise => &mut reply.hifes_pay,
            SupplementaryFund::SeriousIllness => &mut reply.hifmi_pay,
            SupplementaryFund::LargeSum => &mut reply.hifob_pay,
            SupplementaryFund::Aid => &mut reply.maf_pay,
            SupplementaryFund::Other => &mut reply.oth_pay,
        };
        *field = Some(field.unwrap_or_default().saturating_add(share.amount));
    }
    reply
}
