//! Limits of a transfer by 医保钱包.

use super::ground::Ground;
use super::spending::permitted;
use crate::finding::{Finding, FindingStatus, Rule};
use crate::policy::{Arrangement, Permission, Says, Topic};

fn is_wallet(ground: &Ground<'_>) -> Option<()> {
    (ground.way == Arrangement::Wallet).then_some(())
}

pub fn wallet_amount<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    is_wallet(ground)?;
    let amount = ground.case.usage.amount?;
    let most = ground.nation.yuan(Topic::WalletMaxTransfer);
    let judged = most.judge(|most| match most {
        Some(most) if amount > most => Says::No,
        Some(_) => Says::Yes,
        None => Says::Open,
    });
    let codes = &["wallet_amount_within", "wallet_amount_above", "wallet_amount_unsettled"];
    let most = most.likeliest().unwrap_or_default();
    Some(Finding::judged(Rule::WalletAmount, "use.amount", judged, codes).with("limit", most))
}

pub fn wallet_hour<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    is_wallet(ground)?;
    let hour = ground.case.usage.hour?;
    let from = ground.nation.count(Topic::WalletQuietFrom);
    let to = ground.nation.count(Topic::WalletQuietTo).likeliest().flatten()?;
    let judged = from.judge(|from| match from {
        Some(Some(from)) if hour >= from || hour < to => Says::No,
        Some(_) => Says::Yes,
        None => Says::Open,
    });
    let codes = &["wallet_hour_open", "wallet_hour_quiet", "wallet_hour_unsettled"];
    let from = from.likeliest().flatten().unwrap_or_default();
    Some(Finding::judged(Rule::WalletHour, "use.hour", judged, codes).with("from", from).with("to", to))
}

pub fn wallet_count<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    is_wallet(ground)?;
    let made = ground.case.usage.transfers_today?;
    let most = ground.nation.count(Topic::WalletTransfersPerDay);
    let judged = most.judge(|most| match most {
        Some(Some(most)) if made >= most => Says::No,
        Some(_) => Says::Yes,
        None => Says::Open,
    });
    let codes = &["wallet_count_within", "wallet_count_reached", "wallet_count_unsettled"];
    let most = most.likeliest().flatten().unwrap_or_default();
    Some(Finding::judged(Rule::WalletCount, "use.transfers_today", judged, codes).with("limit", most))
}

pub fn wallet_pending<'c>(ground: &Ground<'c>) -> Option<Finding<'c>> {
    is_wallet(ground)?;
    let field = "use.pending";
    let another = ground.nation.choice::<Permission>(Topic::WalletWhilePending);
    let codes = &["wallet_pending_none", "wallet_pending_waiting", "wallet_pending_unsettled"];
    Some(match ground.case.usage.pending? {
        true => Finding::judged(Rule::WalletPending, field, another.judge(permitted), codes),
        false => Finding::plain(Rule::WalletPending, FindingStatus::Pass, "wallet_pending_none", field),
    })
}
