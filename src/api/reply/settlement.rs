//! The reply of `readSettlement`.

use super::Receipt;
use super::place::{RegionWarning, place_of_today};
use super::preview::{BillNote, OtherReading, Preview, Totals, TurnedSwitch};
use crate::api::codec::{IndexedBillPath, InputError, impl_reply};
use crate::api::request::SettlementQuestion;
use crate::bill::{AssumptionKey, BillNoteCode, Certainty, StepKind};
use crate::catalogue::Edition;
use crate::money::Money;
use crate::param::Param;
use crate::policy::Rules;
use crate::region::Region;
use crate::settlement::{
    AmountExplanation, Checked, Difference, FundLine, Inclusion, MoneyField, SettledShares, Settlement,
    SettlementWarning, SignedMoney, UnknownAmount, compare,
};
use crate::vocabulary::Vocabulary;

/// A settlement, read: what it says and whether it adds up. Nothing of the message but its amounts is in it.
#[derive(Clone, Debug)]
pub struct SettlementReading {
    /// The amounts that are given, in the order of the split.
    pub amounts: Vec<SettledAmount>,
    /// 统筹基金支付比例 (`pool_prop_selfpay`), four decimals: the fund's share.
    pub ratio: Option<String>,
    /// Amounts under names that are not known, which may be payers'; those that are 0 left out.
    pub unknown: Vec<UnknownAmount>,
    /// What each fund paid (`setldetail`).
    pub details: Vec<FundLine>,
    /// Every sum it should obey.
    pub identities: Vec<Checked>,
    /// 共济 inside 个人账户支出 or beside it.
    pub shared: Inclusion,
    /// The account inside 基金支付总额 or beside it.
    pub account: Inclusion,
    /// Who paid, each amount of money once.
    pub paid: SettledShares,
    /// What looks odd.
    pub warnings: Vec<SettlementWarning>,
    /// Remarks about the code of the place.
    pub region_warnings: Vec<RegionWarning>,
    /// How many fields of the message were not read.
    pub ignored: u32,
    /// The version of this crate.
    pub engine: &'static str,
    /// Beside our preview, where a bill was given.
    pub comparison: Option<Comparison>,
}

/// An amount of the settlement.
#[derive(Clone, Debug)]
pub struct SettledAmount {
    /// Which.
    pub field: MoneyField,
    /// The message's own name for it.
    pub given_as: String,
    /// How much, in yuan; negative when it is taken back.
    pub amount: SignedMoney,
    /// Which sentence explains it.
    pub code: AmountExplanation,
}

/// The settlement beside our preview. A reversal is compared as the settlement it takes back.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// How far the preview is certain.
    pub outcome: Certainty,
    /// What the preview still needs; nothing is compared before.
    pub ask: Vec<IndexedBillPath>,
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
pub struct SettledDifference {
    /// Which.
    pub field: MoneyField,
    /// The preview's step it belongs to.
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
pub struct OtherFit {
    /// The switch that is turned.
    pub switch: AssumptionKey,
    /// Its value.
    pub value: Param,
    /// Another switch that is turned at the same time; mostly left out.
    pub also: Option<TurnedSwitch>,
}

impl_reply! {
    SettlementReading { amounts, ratio, unknown, details, identities, shared, account, paid, warnings, region_warnings, ignored, engine, comparison }
    SettledAmount { field, given_as, amount, code }
    Comparison { outcome, ask, differences, agreed, fits, receipt }
    SettledDifference { field, step, settled, preview, difference }
    OtherFit { switch, value, also }
    UnknownAmount { name, amount }
    FundLine { fund_pay_type, fund_code, inscp_scp_amt, crt_payb_lmt_amt, fund_payamt }
    Checked { identity, judgement, difference, missing, reason, explained_by }
    Inclusion { place, by, source }
    SettledShares { fund, own_account, shared, accounts, wallet, cash, hospital, others }
    SettlementWarning { code, field, whole, line }
}

impl SettlementReading {
    /// Reads a message, and compares it with the preview of the bill.
    pub(in crate::api) fn of(question: SettlementQuestion, edition: &Edition) -> Result<Self, InputError> {
        let region = question.region.or_else(|| question.bill.as_ref().and_then(|bill| bill.region));
        let (place, region_warnings) = place_of_today(region);
        let place = place.unwrap_or(Region::NATION);
        let settlement = Settlement::of(question.message, &Rules::at(&edition.catalogue, place, edition.day));
        let comparison = match &question.bill {
            Some(bill) => {
                let preview = Preview::of(bill, edition).map_err(|error| error.within("bill"))?;
                Some(Comparison::of(&settlement, preview))
            }
            None => None,
        };
        Ok(Self { region_warnings, ..Self::with(settlement, comparison) })
    }

    fn with(settlement: Settlement, comparison: Option<Comparison>) -> Self {
        let mut amounts = Vec::new();
        for field in MoneyField::ALL {
            if let Some(given) = settlement.message.given(*field) {
                let code = settlement.explained_by(*field);
                amounts.push(SettledAmount { field: *field, given_as: given.name.clone(), amount: given.amount, code });
            }
        }
        Self {
            amounts,
            ratio: settlement.message.ratio.map(|ratio| ratio.to_four_decimals()),
            paid: settlement.shares(),
            warnings: settlement.warnings(),
            region_warnings: Vec::new(),
            shared: settlement.shared,
            account: settlement.account,
            ignored: settlement.message.ignored,
            engine: env!("CARGO_PKG_VERSION"),
            unknown: settlement.message.unknown,
            details: settlement.message.lines,
            identities: settlement.checks,
            comparison,
        }
    }
}

impl Comparison {
    fn of(settlement: &Settlement, preview: Preview) -> Self {
        let against = |totals: &Totals| compare(settlement, &previewed(totals));
        // Amounts that rest on facts the bill does not say, or on a share that no source gives, are no measure of a settlement.
        let is_guess =
            |note: &BillNote| matches!(note.code, BillNoteCode::FiguresUnknown | BillNoteCode::FiguresOfNearest);
        let is_measure = preview.outcome != Certainty::Incomplete && !preview.notes.iter().any(is_guess);
        let totals = preview.totals.as_ref().filter(|_| is_measure);
        let (differences, agreed) = totals.map(against).unwrap_or_default();
        let fits = preview.readings.iter().filter(|_| !differences.is_empty());
        let fits = fits.filter(|reading| against(&reading.totals).0.is_empty());
        let fit = |reading: &OtherReading| OtherFit {
            switch: reading.switch,
            value: reading.value.clone(),
            also: reading.also.clone(),
        };
        let step = |field: MoneyField| preview.steps.iter().find(|step| step.field == Some(field.name()));
        let difference = |one: &Difference| SettledDifference {
            field: one.field,
            step: step(one.field).map(|step| step.step),
            settled: one.settled,
            preview: one.preview,
            difference: one.settled.minus(one.preview),
        };
        Self {
            outcome: preview.outcome,
            ask: preview.ask.clone(),
            differences: differences.iter().map(difference).collect(),
            agreed,
            fits: fits.map(fit).collect(),
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
