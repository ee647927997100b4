//! Bounds on a transfer by 医保钱包.

use super::context::{CaseContext, Distance};
use super::field::{CaseField, CaseFinding};
use super::spending::permitted;
use crate::finding::{Codes, FindingCode, FindingStatus, RuleCode};
use crate::param::Param;
use crate::policy::{Answer, Arrangement, Permission, Topic};

/// A rule about one transfer, looked at where the case says what the rule is about.
pub struct TransferRule {
    /// The rule.
    pub rule: RuleCode,
    /// The field that the finding stands beside.
    pub field: CaseField,
    /// What is looked at.
    pub test: TransferTest,
    /// The sentences.
    pub codes: Codes,
}

/// What a rule about a transfer looks at.
#[derive(Clone, Copy)]
pub enum TransferTest {
    /// The amount against the most that one transfer may move.
    Amount,
    /// The hour against the hours in which no transfer is taken.
    Hour,
    /// The transfers made that day against the most a day.
    CountOfDay,
    /// An earlier transfer that is not yet accepted.
    Pending,
}

impl TransferRule {
    /// Returns what the rule finds of a transfer by wallet.
    pub fn finding<'c>(&self, context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
        if context.way != Arrangement::Wallet {
            return None;
        }
        let (usage, rules) = (&context.case.usage, &context.national_rules);
        let concluded = |conclusion| CaseFinding::concluded(self.rule, self.field, conclusion, self.codes);
        let is_above = |is_above: Option<bool>| match is_above {
            Some(true) => Answer::NotMet,
            Some(false) => Answer::Met,
            None => Answer::Open,
        };
        match self.test {
            TransferTest::Amount => {
                let amount = usage.amount?;
                let most = rules.yuan(Topic::WalletMaxTransfer);
                let conclusion = most.conclude(|most| is_above(most.map(|most| amount > most)));
                Some(concluded(conclusion).with("limit", most.likeliest().unwrap_or_default()))
            }
            TransferTest::Hour => {
                let hour = usage.hour?;
                let from = rules.count(Topic::WalletQuietFrom);
                let to = rules.count(Topic::WalletQuietTo).likeliest().flatten()?;
                let is_quiet = |from: Option<u32>| from.is_some_and(|from| hour >= from || hour < to);
                let likeliest = from.likeliest().flatten();
                // An hour that not even a report calls quiet is open, whether or not the report is right.
                let unsaid = if is_quiet(likeliest) { Answer::Open } else { Answer::Met };
                let conclusion = from.conclude(|from| from.map_or(unsaid, |from| is_above(Some(is_quiet(from)))));
                Some(concluded(conclusion).with("from", likeliest.unwrap_or_default()).with("to", to))
            }
            TransferTest::CountOfDay => {
                let made = usage.transfers_today?;
                let most = rules.count(Topic::WalletTransfersPerDay);
                let is_reached = |most: Option<u32>| most.is_some_and(|most| made >= most);
                let conclusion = most.conclude(|most| is_above(most.map(is_reached)));
                Some(concluded(conclusion).with("limit", most.likeliest().flatten().unwrap_or_default()))
            }
            TransferTest::Pending => {
                let another = rules.choice::<Permission>(Topic::WalletWhilePending);
                let [none, ..] = self.codes;
                Some(match usage.pending? {
                    true => concluded(another.conclude(permitted)),
                    false => CaseFinding::plain(self.rule, FindingStatus::Pass, none, self.field),
                })
            }
        }
    }
}

/// Notes the terms of the wallet, so that the two ways across provinces can be compared.
pub fn wallet_terms<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let rules = &context.national_rules;
    let most = rules.yuan(Topic::WalletMaxTransfer);
    let mut finding = terms(context, Arrangement::Wallet, FindingCode::WalletTerms)?.resting_on(most.candidates);
    let count = |topic| rules.count(topic).likeliest().flatten().map(Param::from);
    let named = [
        ("limit", most.likeliest().map(Param::from)),
        ("times", count(Topic::WalletTransfersPerDay)),
        ("from", count(Topic::WalletQuietFrom)),
        ("to", count(Topic::WalletQuietTo)),
    ];
    finding.params.extend(named.into_iter().filter_map(|(name, value)| Some((name, value?))));
    Some(finding)
}

/// Notes the terms of the quota, so that the two ways across provinces can be compared.
pub fn quota_terms<'c>(context: &CaseContext<'c>) -> Option<CaseFinding<'c>> {
    let ways = context.national_rules.choice::<Arrangement>(Topic::CrossProvince);
    let may_hold = ways.any(|way| way == Arrangement::Quota);
    terms(context, Arrangement::Quota, FindingCode::QuotaTerms)
        .filter(|_| may_hold)
        .map(|finding| finding.resting_on(ways.candidates))
}

fn terms<'c>(context: &CaseContext<'c>, way: Arrangement, code: FindingCode) -> Option<CaseFinding<'c>> {
    let is_asked = context.case.usage.through.is_none_or(|asked| asked == way);
    let is_across = context.distance == Distance::OtherProvince && context.way != Arrangement::Closed;
    (is_asked && is_across)
        .then(|| CaseFinding::plain(RuleCode::CrossTerms, FindingStatus::Note, code, CaseField::UseThrough))
}
