//! The question and the reply of `readSettlement`.

use super::deduction::{Preview, Totals};
use super::problem::Problem;
use super::reply::Receipt;
use super::write::objects;
use crate::catalogue::Edition;
use crate::deduction::{Bill, Certainty, StepKind, Switch};
use crate::money::Money;
use crate::param::Param;
use crate::region::Region;
use crate::settlement::{
    Checked, Difference, FundLine, Message, MoneyField, Placing, Settlement, SettlementWarning, Shares, SignedMoney,
    compare,
};
use crate::word::Word;

/// A settlement to be read.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export, optional_fields))]
pub struct SettlementQuestion {
    /// A reply of 2206, 2207, 2303 or 2304: all of it, its `output`, its `setlinfo`, or the amounts alone.
    pub message: Message,
    /// Where the patient is insured, for what is recorded of places; the bill's if left out.
    pub region: Option<Region>,
    /// The bill to preview and compare it with.
    pub bill: Option<Bill>,
}

/// A settlement, read: what it says and whether it adds up. Nothing of the message but its amounts is in it.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Settled {
    /// The amounts that are given, in the order of the split.
    pub amounts: Vec<SettledAmount>,
    /// 统筹基金支付比例 (`pool_prop_selfpay`), four decimals: the fund's share.
    #[cfg_attr(feature = "types", ts(optional))]
    pub ratio: Option<String>,
    /// What each fund paid (`setldetail`).
    pub details: Vec<FundLine>,
    /// Every sum it should obey.
    pub identities: Vec<Checked>,
    /// 共济 inside 个人账户支出 or beside it.
    pub shared: Placing,
    /// The account inside 基金支付总额 or beside it.
    pub account: Placing,
    /// Who paid, each amount of money once.
    pub paid: Shares,
    /// What looks odd.
    pub warnings: Vec<SettlementWarning>,
    /// How many fields of the message were not read.
    pub ignored: u32,
    /// The version of this crate.
    pub engine: &'static str,
    /// Beside our preview, where a bill was given.
    #[cfg_attr(feature = "types", ts(optional))]
    pub comparison: Option<Comparison>,
}

/// An amount of the settlement.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct SettledAmount {
    /// Which.
    pub field: MoneyField,
    /// The message's own name for it.
    pub given_as: &'static str,
    /// How much, in yuan; negative when it is taken back.
    pub amount: SignedMoney,
    /// Which sentence explains it.
    pub code: &'static str,
}

/// The settlement beside our preview. A reversal is compared as the settlement it takes back.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct Comparison {
    /// How far the preview is certain.
    pub outcome: Certainty,
    /// What the preview still needs; nothing is compared before.
    pub ask: Vec<String>,
    /// The amounts that differ, in the order of the split: the first is where the two part.
    pub differences: Vec<SettledDifference>,
    /// The amounts that agree.
    pub agreed: Vec<MoneyField>,
    /// Other readings of the local rules that agree in every amount.
    pub fits: Vec<OtherFit>,
    /// What the preview was worked out with.
    pub receipt: Receipt,
}

/// An amount the two give differently, in yuan.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct SettledDifference {
    /// Which.
    pub field: MoneyField,
    /// The preview's step it belongs to.
    #[cfg_attr(feature = "types", ts(optional))]
    pub step: Option<StepKind>,
    /// What was settled, the account counted as the preview counts it.
    pub settled: SignedMoney,
    /// What the preview gives.
    pub preview: SignedMoney,
    /// Settled less preview.
    pub difference: SignedMoney,
}

/// A reading of the local rules that the settlement agrees with.
#[derive(Clone, Debug)]
#[cfg_attr(feature = "types", derive(ts_rs::TS), ts(export))]
pub struct OtherFit {
    /// The switch that is turned.
    pub switch: Switch,
    /// Its value.
    #[cfg_attr(feature = "types", ts(type = "string"))]
    pub value: Param,
}

objects! {
    Settled { amounts ratio details identities shared account paid warnings ignored engine comparison }
    SettledAmount { field given_as amount code }
    Comparison { outcome ask differences agreed fits receipt }
    SettledDifference { field step settled preview difference }
    OtherFit { switch value }
    FundLine { fund_pay_type inscp_scp_amt crt_payb_lmt_amt fund_payamt }
    Checked { identity judgement difference missing reason }
    Placing { place by source }
    Shares { fund own_account shared accounts cash }
    SettlementWarning { code field }
}

impl Settled {
    /// Reads a message, and compares it with the preview of the bill.
    pub(super) fn of(question: SettlementQuestion, edition: &Edition) -> Result<Self, Problem> {
        let region = question.region.or_else(|| question.bill.as_ref().and_then(|bill| bill.region));
        let settlement = Settlement::of(question.message, region);
        let comparison = match &question.bill {
            Some(bill) => {
                let preview = Preview::of(bill, edition).map_err(|fault| Problem::from(fault).within("bill"))?;
                Some(Comparison::of(&settlement, preview))
            }
            None => None,
        };
        Ok(Self::with(settlement, comparison))
    }

    fn with(settlement: Settlement, comparison: Option<Comparison>) -> Self {
        let mut amounts = Vec::new();
        for field in MoneyField::ALL {
            if let Some(given) = settlement.message.given(*field) {
                let code = settlement.explained_by(*field);
                amounts.push(SettledAmount { field: *field, given_as: given.name, amount: given.amount, code });
            }
        }
        Self {
            amounts,
            ratio: settlement.message.ratio.map(|ratio| ratio.to_four_decimals()),
            shared: settlement.shared,
            account: settlement.account,
            paid: settlement.shares(),
            warnings: settlement.warnings(),
            ignored: settlement.message.ignored,
            engine: env!("CARGO_PKG_VERSION"),
            details: settlement.message.lines,
            identities: settlement.checks,
            comparison,
        }
    }
}

impl Comparison {
    fn of(settlement: &Settlement, preview: Preview) -> Self {
        let against = |totals: &Totals| compare(settlement, &previewed(totals));
        let (differences, agreed) = preview.totals.as_ref().map(against).unwrap_or_default();
        let fits = preview.readings.iter().filter(|_| !differences.is_empty());
        let fits = fits.filter(|reading| against(&reading.totals).0.is_empty());
        let step = |field: MoneyField| preview.steps.iter().find(|step| step.field == Some(field.name()));
        let difference = |one: &Difference| SettledDifference {
            field: one.field,
            step: step(one.field).map(|step| step.step),
            settled: one.settled,
            preview: one.preview,
            difference: one.settled.less(one.preview),
        };
        Self {
            outcome: preview.outcome,
            ask: preview.ask.clone(),
            differences: differences.iter().map(difference).collect(),
            agreed,
            fits: fits.map(|reading| OtherFit { switch: reading.switch, value: reading.value.clone() }).collect(),
            receipt: preview.receipt,
        }
    }
}

/// The preview's amounts, in the order of the split.
fn previewed(totals: &Totals) -> [(MoneyField, Option<Money>); 18] {
    // A fund after the pooling fund that is not named pays nothing.
    let after = |amount: Option<Money>| amount.or_else(|| totals.hifp_pay.map(|_| Money::ZERO));
    [
        (MoneyField::Total, totals.medfee_sumamt),
        (MoneyField::SelfFunded, totals.fulamt_ownpay_amt),
        (MoneyField::OverLimit, totals.overlmt_selfpay),
        (MoneyField::PreSelfPay, totals.preselfpay_amt),
        (MoneyField::InScope, totals.inscp_scp_amt),
        (MoneyField::Deductible, totals.act_pay_dedc),
        (MoneyField::PooledFund, totals.hifp_pay),
        (MoneyField::CivilServants, after(totals.cvlserv_pay)),
        (MoneyField::Enterprise, after(totals.hifes_pay)),
        (MoneyField::SeriousIllness, after(totals.hifmi_pay)),
        (MoneyField::LargeSum, after(totals.hifob_pay)),
        (MoneyField::MedicalAid, after(totals.maf_pay)),
        (MoneyField::OtherFund, after(totals.oth_pay)),
        (MoneyField::FundTotal, totals.fund_pay_sumamt),
        (MoneyField::Burden, Some(totals.psn_part_amt)),
        (MoneyField::Account, Some(totals.acct_pay)),
        (MoneyField::Shared, Some(totals.acct_mulaid_pay)),
        (MoneyField::Cash, Some(totals.psn_cash_pay)),
    ]
}
