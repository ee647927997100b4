//! The reply of `previewDeduction`.

use super::reply::{Basis, Params, Receipt};
use super::write::objects;
use crate::catalogue::Edition;
pub use crate::deduction::Payer;
use crate::deduction::{self, Bill, Certainty, Fault, PeriodToDate, State, StepKind, Switch, YearToDate};
use crate::money::Money;
use crate::param::Param;
use crate::policy::Fund;

/// How a bill will be split: an estimate (预估), never a determination.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Preview {
    /// How far it is certain.
    pub outcome: Certainty,
    /// The fields still needed, in the order to ask.
    pub ask: Vec<String>,
    /// How the amounts come about.
    pub steps: Vec<Step>,
    /// Who pays what; empty while something is needed.
    pub payers: Vec<Payer>,
    /// The amounts; left out while something is needed.
    #[cfg_attr(feature = "types", ts(optional))]
    pub totals: Option<Totals>,
    /// Every switch set without being sure, and every one the caller gave.
    pub assumptions: Vec<Assumption>,
    /// Other readings that give different money.
    pub readings: Vec<OtherReading>,
    /// What the year has used up after this bill: the next bill's `year_to_date`.
    #[cfg_attr(feature = "types", ts(optional))]
    pub year_to_date: Option<YearToDate>,
    /// What else to know.
    pub notes: Vec<Note>,
    /// What it was worked out with.
    pub receipt: Receipt,
}

/// One step.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Step {
    /// What it works out.
    pub step: StepKind,
    /// The national interface's field for the amount, where it has one.
    #[cfg_attr(feature = "types", ts(optional))]
    pub field: Option<&'static str>,
    /// How much, in yuan.
    pub amount: Money,
    /// What its sentence names.
    #[cfg_attr(feature = "types", ts(type = "{ [name in string]: string }"))]
    pub params: Params,
    /// Keys of the sources of its figures.
    pub sources: Vec<String>,
}

/// The amounts under the national interface's names, in yuan. A bill given as a personal share has the last four only.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
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
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Assumption {
    /// The switch; a field of `assume` of the same name overrides it.
    pub switch: Switch,
    /// The value used.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub value: Param,
    /// How it came by it.
    pub state: State,
    /// What it rests on.
    pub basis: Vec<Basis>,
}

/// A reading of the rules that gives different money.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct OtherReading {
    /// The switch that is turned.
    pub switch: Switch,
    /// Its value.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub value: Param,
    /// Who then pays what.
    pub payers: Vec<Payer>,
    /// The amounts then.
    pub totals: Totals,
}

/// What else to know.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Note {
    /// Which sentence says it.
    pub code: &'static str,
}

objects! {
    Preview { outcome ask steps payers totals assumptions readings year_to_date notes receipt }
    Step { step field amount params sources }
    Payer { payer fund index amount usable left }
    Totals { medfee_sumamt fulamt_ownpay_amt overlmt_selfpay preselfpay_amt inscp_scp_amt act_pay_dedc hifp_pay pool_prop_selfpay cvlserv_pay hifes_pay hifmi_pay hifob_pay maf_pay oth_pay fund_pay_sumamt psn_part_amt acct_pay acct_mulaid_pay psn_cash_pay }
    Assumption { switch value state basis }
    OtherReading { switch value payers totals }
    Note { code }
    YearToDate { deductible in_scope fund own_share supplements admissions this_period }
    PeriodToDate { deductible in_scope fund }
}

impl Preview {
    /// Splits a bill by a catalogue.
    pub(super) fn of(bill: &Bill, edition: &Edition) -> Result<Self, Fault> {
        deduction::preview(bill, &edition.catalogue).map(|preview| Self::from(preview, edition))
    }

    /// A split as a reply.
    pub(super) fn from(preview: deduction::Preview<'_>, edition: &Edition) -> Self {
        let catalogue = &edition.catalogue;
        let sources = catalogue.keys(&preview.sources);
        let step = |one: deduction::Step| Step {
            step: one.kind,
            field: one.field,
            amount: one.amount,
            params: Params(one.params),
            sources: if one.kind.is_figured() { sources.clone() } else { Vec::new() },
        };
        let assumption = |a: deduction::Assumption| Assumption {
            switch: a.switch,
            value: a.value,
            state: a.state,
            basis: Basis::list(&a.basis, catalogue),
        };
        let reading = |r: deduction::OtherReading| OtherReading {
            switch: r.switch,
            value: r.value,
            payers: r.payers,
            totals: totals(&r.totals),
        };
        Self {
            outcome: preview.certainty,
            ask: preview.ask,
            steps: preview.steps.into_iter().map(step).collect(),
            payers: preview.payers,
            totals: preview.totals.as_ref().map(totals),
            assumptions: preview.assumptions.into_iter().map(assumption).collect(),
            readings: preview.readings.into_iter().map(reading).collect(),
            year_to_date: preview.year_to_date,
            notes: preview.notes.iter().map(|code| Note { code }).collect(),
            receipt: Receipt::of(edition, preview.day, preview.places),
        }
    }
}

fn totals(totals: &deduction::Totals) -> Totals {
    let (scope, paid) = (totals.scope, totals.paid.as_deref());
    let mut reply = Totals {
        medfee_sumamt: scope.map(|scope| scope.total),
        fulamt_ownpay_amt: scope.map(|scope| scope.self_funded),
        overlmt_selfpay: scope.map(|scope| scope.over_limit),
        preselfpay_amt: scope.map(|scope| scope.pre_self_pay),
        inscp_scp_amt: scope.map(|scope| scope.in_scope.plus(scope.special)),
        act_pay_dedc: paid.map(|paid| paid.deductible),
        hifp_pay: paid.map(|paid| paid.pool),
        pool_prop_selfpay: paid.and_then(|paid| paid.ratio).map(|ratio| ratio.to_four_decimals()),
        cvlserv_pay: None,
        hifes_pay: None,
        hifmi_pay: None,
        hifob_pay: None,
        maf_pay: None,
        oth_pay: None,
        fund_pay_sumamt: paid.map(deduction::Paid::total),
        psn_part_amt: totals.personal_burden,
        acct_pay: totals.own_account,
        acct_mulaid_pay: totals.shared,
        psn_cash_pay: totals.cash,
    };
    for share in paid.into_iter().flat_map(|paid| &paid.supplements) {
        let field = match share.fund {
            Fund::CivilServant => &mut reply.cvlserv_pay,
            Fund::Enterprise => &mut reply.hifes_pay,
            Fund::SeriousIllness => &mut reply.hifmi_pay,
            Fund::LargeSum => &mut reply.hifob_pay,
            Fund::Aid => &mut reply.maf_pay,
            Fund::Other => &mut reply.oth_pay,
        };
        *field = Some(field.unwrap_or_default().plus(share.amount));
    }
    reply
}
