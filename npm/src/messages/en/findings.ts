import type { Sentences } from "../catalogue.js";

/** What each finding of a binding check says, by its code. "You" is the account holder (共济人). */
export const findings: Sentences["findings"] = {
  local_policy_missing: "Your place's own rules are not on record, only the national outline, so nothing is certain.",

  relation_listed: "This relation ({relation|relations}) may be bound.",
  relation_not_listed: "This relation ({relation|relations}) may not be bound on this day.",
  relation_open:
    "This relation ({relation|relations}) is let in, but no exact first day was found; it may not have begun.",
  relation_disputed: "Sources differ on this relation ({relation|relations}).",
  relation_reported: "Only unconfirmed pages say anything about this relation ({relation|relations}).",
  relation_unknown: "Nothing was found about this relation ({relation|relations}).",
  relation_needed: "Choose what your relative is to you.",

  area_same_pool: "Both are insured in the same pooling area (usually a city).",
  area_province: "Both are insured in the same province; different cities are fine.",
  area_too_far: "Both are insured in one province but in different cities, which is not open on this day.",
  area_other_province:
    "The two are insured in different provinces: family sharing does not reach there; see the ways across provinces.",
  area_unknown: "The two are insured in different cities; whether that is open on this day is not settled.",
  area_needed: "Choose where both are insured.",

  cross_province_open: "The two are insured in different provinces; on this day the way is {way|arrangements}.",
  cross_province_closed: "This way across provinces is not open to the two on this day.",
  cross_province_unsettled:
    "The two are insured in different provinces; whether {way|arrangements} is open on this day is not settled.",
  cross_province_either:
    "The two are insured in different provinces. On this day some places use the wallet and some the quota already; both ways were looked at.",
  cross_province_needed: "Choose where both are insured.",

  wallet_place_open: "Both places have opened the insurance wallet.",
  wallet_place_closed: "One of the two places has not opened the insurance wallet on this day.",
  wallet_place_unsettled: "In one of the provinces only some cities have opened the wallet; ask whether that city has.",
  wallet_opened_yes: "Both have opened the wallet.",
  wallet_opened_no: "One of the two has not opened the wallet; it is opened in the national insurance app.",
  wallet_opened_first: "If it goes by wallet, both have to open one first.",
  wallet_opened_needed: "Say whether both have opened the wallet.",

  grantor_scheme_right: "Your scheme may share.",
  grantor_scheme_passes_on: "Money in a wallet may be passed on whatever your scheme.",
  grantor_scheme_passes_on_reported:
    "Guides say that money in a wallet may be passed on whatever your scheme; no official text confirms it.",
  grantor_scheme_wrong:
    "Your answer is “{scheme|schemes}”. Only members of the employee scheme with a personal account may share.",
  grantor_scheme_unsettled: "Your answer is “{scheme|schemes}”; whether it may share is not settled.",
  grantor_scheme_needed: "Choose your scheme.",

  grantor_account_has: "You have a personal account.",
  grantor_account_none: "You have no personal account, so there is nothing to share.",
  grantor_account_needed: "Say whether you have a personal account.",

  grantor_status_normal: "Your insurance is fine.",
  grantor_status_paused: "Your insurance is paused; the place does not allow sharing then.",
  grantor_status_unstated:
    "Your insurance is paused; the place does not say whether sharing goes on[[. Of {of} places that do, {alike} say it does not]].",
  grantor_status_goes_on: "While your insurance is paused it may still be used.",
  grantor_status_ended: "Your insurance has ended or you are not enrolled, so you cannot share.",
  grantor_status_needed: "Choose how your insurance stands.",

  grantor_category_right: "Members like you may share.",
  grantor_category_excluded: "You are {category|categories}; the place does not let such members share.",
  grantor_category_unsettled: "You are {category|categories}; whether such members may share is not settled.",
  grantor_category_needed: "Choose what kind of member you are; the place shuts some out.",

  grantee_scheme_right: "Your relative's scheme is fine.",
  grantee_scheme_wrong: "Your relative's answer is “{scheme|schemes}”, which the place does not let in.",
  grantee_scheme_none: "Your relative is not in basic insurance and cannot be bound.",
  grantee_scheme_not_from_resident:
    "When a member of the resident scheme gives, the relative may not be in “{scheme|schemes}” here.",
  grantee_scheme_from_resident_reported:
    "When a member of the resident scheme gives, the relative is said not to be allowed in “{scheme|schemes}”, without official confirmation.",
  grantee_scheme_unsettled: "Your relative's answer is “{scheme|schemes}”; whether it is let in is not settled.",
  grantee_scheme_either: "Your relative may be in the employee or the resident scheme.",
  grantee_scheme_needed: "Choose your relative's scheme.",

  grantee_status_normal: "Your relative's insurance is fine.",
  grantee_status_paused: "Your relative's insurance is paused; it cannot be bound or used then.",
  grantee_status_unstated:
    "Your relative's insurance is paused; the place does not say what follows[[. Of {of} places that do, {alike} let no such relative in]].",
  grantee_status_goes_on: "While your relative's insurance is paused it may still be used.",
  grantee_status_not_enrolled: "Your relative's insurance has ended or never began, so binding is not possible.",
  grantee_status_needed: "Choose how your relative's insurance stands.",

  grantee_category_right: "Members like your relative may receive.",
  grantee_category_excluded: "Your relative is {category|categories}; the place does not let such members receive.",
  grantee_category_unsettled:
    "Your relative is {category|categories}; whether such members may receive is not settled.",
  grantee_category_needed: "Choose what kind of member your relative is; the place shuts some out.",

  grantees_limit_free: "You may bind one more[[ (at most {limit})]].",
  grantees_limit_reached: "You have bound {bound}, which is the limit[[ ({limit})]]; unbind one first.",
  grantees_limit_unknown: "You have bound {bound}; the limit is not settled[[ ({limit} is reported)]].",
  grantees_limit_needed: "Say how many relatives you have bound.",
  grantees_limit_unstated: "No rule was found on how many relatives you may bind.",

  grantees_ever_limit_free: "You may bind one more new person[[ (at most {limit} ever)]].",
  grantees_ever_limit_reached:
    "You have bound {bound} different {bound|one:person|other:people}, which is the limit[[ ({limit} ever)]].",
  grantees_ever_limit_unknown:
    "You have bound {bound} different {bound|one:person|other:people}; the limit is not settled[[ ({limit} is reported)]].",
  grantees_ever_limit_needed: "Say how many different relatives you have ever bound; the place limits it.",

  grantors_limit_free: "Your relative may be bound to you[[ (at most {limit} at a time)]].",
  grantors_limit_reached:
    "Your relative is already bound to {bound}, which is the limit[[ ({limit})]]; unbind there first.",
  grantors_limit_unknown:
    "Your relative is already bound to {bound}; the limit is not settled[[ ({limit} is reported)]].",
  grantors_limit_needed: "Say how many people your relative is bound to; 0 if nobody.",
  grantors_limit_unstated:
    "No rule was found on how many people may bind one relative. If somebody has bound your relative already, ask 12393 first.",

  groups_limit_free: "Your relative may join one more family group[[ (at most {limit})]].",
  groups_limit_reached:
    "Your relative is in {bound} family {bound|one:group|other:groups}, which is the limit[[ ({limit})]].",
  groups_limit_unknown:
    "Your relative is in {bound} family {bound|one:group|other:groups}; the limit is not settled[[ ({limit} is reported)]].",
  groups_limit_needed: "Say how many family groups your relative is in; 0 if none.",

  chain_none: "Neither of you both gives and receives.",
  chain_forbidden: "The place does not let one person both give and receive; end one of the two first.",
  chain_reported: "Whether one person may both give and receive is not settled.",
  chain_needed: "Say whether either of you both gives and receives.",

  role_limit_free: "This place in the family ({relation|relations}) is still free.",
  role_limit_reached:
    "The place lets one person be bound in each role (one father, one mother, one spouse), and this one is taken.",
  role_limit_reported: "Whether a second person may be bound in this role is not settled.",
  role_limit_needed: "Say how many you have bound in this role, such as father; 0 if none.",

  balance_enough: "There is enough money[[; {kept|yuan} must stay]][[, {usable|yuan} can be shared]].",
  balance_kept_back:
    "{kept|yuan} must stay in the account and only what is above may be shared; your balance is not above it.",
  balance_kept_back_reported:
    "{kept|yuan} is said to have to stay, without official confirmation; your balance would not be above it.",
  balance_below_opening: "The balance must be above {kept|yuan} to open sharing, and yours is not.",
  balance_opening_reported:
    "The balance is said to have to be above {kept|yuan}, without official confirmation; yours would not be.",
  balance_below_commercial_floor:
    "To buy commercial insurance {kept|yuan} must stay, and your balance is not above it.",
  balance_commercial_floor_reported:
    "To buy commercial insurance {kept|yuan} is said to have to stay, without official confirmation; your balance would not be above it.",
  balance_history_reported:
    "Only what is left of past years is said to be shared here, without official confirmation; it would not be enough[[ ({kept|yuan} has to stay)]].",
  balance_below_premium: "The account must cover the whole premium here, and does not.",
  balance_premium_reported:
    "The account is said to have to cover the whole premium, without official confirmation; it would not.",
  balance_empty: "The account is empty. You may be bound, but there is nothing to use yet.",
  balance_no_rule: "Nothing was found about an amount that must stay; the whole balance is counted.",
  balance_needed: "Enter your balance: a part[[ ({kept|yuan})]] must stay, and only what is above it may be shared.",
  transfer_count_free: "Money may still be moved to the family account this month.",
  transfer_count_reached:
    "Money may be moved to the family account {limit} {limit|one:time|other:times} a month here; this month is used up.",
  transfer_count_reported:
    "Money is said to be moved to the family account at most[[ {limit} {limit|one:time|other:times}]] a month, without official confirmation.",
  balance_history_needed: "Enter what is left of past years: only that may be shared here.",

  requirement_e_credential_met: "Your electronic insurance code is active.",
  requirement_e_credential_missing: "Activate your electronic insurance code first.",
  requirement_e_credential_reported:
    "An active electronic insurance code is said to be needed, without official confirmation.",
  requirement_e_credential_needed: "Say whether your electronic insurance code is active.",
  requirement_family_account_met: "The family account between you is bound.",
  requirement_family_account_missing: "Here the family account (亲情账户) must be bound first.",
  requirement_family_account_reported:
    "The family account is said to have to be bound first, without official confirmation.",
  requirement_family_account_needed: "Say whether a family account is bound between you.",

  consent_given: "Whoever must agree does.",
  consent_missing: "Your relative must agree before binding.",
  consent_reported: "Your relative is said to have to agree, without official confirmation.",
  consent_needed: "Say whether your relative agrees.",
  consent_age_needed: "Say how old your relative is: from 16 on they must agree themselves.",
  consent_below_age: "Your relative is under 16 and need not agree.",

  use_allowed: "Shared money may pay {use|uses}.",
  use_denied: "Shared money may not pay {use|uses}.",
  use_unsettled: "Whether it may pay {use|uses} is not settled.",
  use_unlisted: "Nothing was found about paying {use|uses}.",
  use_left_out:
    "{use|uses} is not in the list[[ of {day|day}]] of what may be paid; the place may have added it since.",
  use_lists_differ: "Whether it may pay {use|uses}: the lists of the two places differ, and no text says whose counts.",

  use_condition_met: "The condition on paying {use|uses} is met: {condition|useConditions}.",
  use_condition_unmet: "Paying {use|uses} has a condition that is not met: {condition|useConditions}.",
  use_condition_reported:
    "Paying {use|uses} is reported to have a condition that is not met: {condition|useConditions}.",
  use_condition_needed: "Paying {use|uses} has a condition: {condition|useConditions}. Please say whether it is met.",

  takes_effect_before_settlement:
    "The binding must stand before the bill is settled; afterwards it does not help this bill.",
  takes_effect_before_discharge:
    "The binding must stand before the bill is settled at discharge. Whether it must stand at admission no rule says; ask the hospital's insurance office.",

  card_own: "The patient's own card or code is right.",
  card_other: "The patient's own card or code must be used. Using somebody else's is fraud.",
  card_unsettled: "Whether somebody else's card may be used is not settled. Use the patient's own.",

  family_account_spends: "Here a bound family account lets your relative spend your money.",
  family_account_code_only:
    "The family account only shows your relative's code; it holds no money of yours. To let your relative spend it, family sharing must be filed.",
  family_account_holds_none:
    "A family account can be bound; it shows your relative's code and holds no money. To let your relative spend your money, file family sharing.",
  family_account_unsettled: "Whether a family account may spend your money is not settled.",

  papers_taken: "This paper is taken: {paper|papers}.",
  papers_refused: "This paper is not taken: {paper|papers}.",
  papers_unsettled: "Whether this paper is taken is not settled: {paper|papers}.",
  grantor_id_sound: "Your number is well formed.",
  grantee_id_sound: "Your relative's number is well formed.",

  wallet_terms:
    "Wallet: both open one first[[; at most {limit|yuan} at a time]][[, {times} {times|one:transfer|other:transfers} a day]][[, none from {from}:00 to {to}:00]]; your relative accepts each transfer, and what is not accepted comes back.",
  quota_terms:
    "Quota: you set an amount for your relative in the national insurance app; it pays where your relative is insured, and what is not spent can be taken back.",

  wallet_amount_within: "The transfer is within the limit of {limit|yuan}.",
  wallet_amount_above: "One wallet transfer may move {limit|yuan} at most; yours is above.",
  wallet_amount_unsettled: "The most one wallet transfer may move is not settled.",
  wallet_hour_open: "Transfers are taken at this hour.",
  wallet_hour_quiet: "No wallet transfers from {from}:00 to {to}:00; choose another time.",
  wallet_hour_unsettled: "At which hours transfers are taken is not settled.",
  wallet_count_within: "Another transfer may be made today ({limit} a day).",
  wallet_count_reached:
    "{limit} wallet {limit|one:transfer|other:transfers} a day at most; none is left. Try tomorrow.",
  wallet_count_unsettled: "How many transfers a day are allowed is not settled.",
  wallet_pending_none: "No transfer is waiting.",
  wallet_pending_waiting: "An earlier transfer is not accepted yet; wait until it is accepted or returned.",
  wallet_pending_unsettled: "Whether another transfer may follow one that is waiting is not settled.",

  ends_by_itself_yes: "{event|events}: sharing ends by itself; there is nothing to file.",
  ends_by_itself_no: "{event|events}: sharing does not end by itself.",
  ends_by_itself_unsettled: "{event|events}: whether sharing ends by itself is not settled.",
  ends_by_itself_unknown: "{event|events}: no rule was found on whether sharing ends by itself; ask the local bureau.",
  ends_by_itself_transfer_returns: "A transfer nobody accepts comes back to you at six the next morning.",
  ends_by_itself_transfer_kept: "No rule was found on how a wallet transfer is undone once it is accepted.",
  must_end_yes: "{event|events}: you have to end it yourself; until you do, it stays.",
  must_end_no: "{event|events}: nothing has to be done.",
  must_end_unsettled:
    "{event|events}: guides say that you have to end it yourself, no official text confirms it; until you do, it stays.",
  may_end_yes: "It may be ended by {party|parties}.",
  may_end_no: "By the local rule it may not be ended by {party|parties}.",
  may_end_unsettled: "Whether it may be ended by {party|parties} is not settled.",
  may_end_needed: "Say who wants to end it.",
  may_end_now: "It can be ended now, by {party|parties}.",
  may_end_until_then:
    "Until it is ended the binding stands, and your relative can still use the money. Whether the other side must agree or is informed was not found.",
  may_end_region_needed: "Say where you are insured.",
  lock_past: "The time in which it could not be ended ({months} {months|one:month|other:months}) is over.",
  lock_holds:
    "It cannot be ended within {months} {months|one:month|other:months} of binding; {passed} {passed|one:has|other:have} passed.",
  lock_reported:
    "Guides say it cannot be ended within {months} {months|one:month|other:months} of binding, no official text confirms it; {passed} {passed|one:has|other:have} passed.",
  lock_needed: "Say when it was bound.",
  ends_on_same_day: "It ends on the day you end it.",
  ends_on_next_day: "It ends on the day after.",
  ends_on_same_day_unless_new: "It ends on the same day; if it was bound today, on the next.",
  leftover_never_left: "The money stayed in your account all the time.",
  leftover_returns: "Quota that was not spent returns to your account.",
  leftover_inherited:
    "What is left in your account belongs to your heirs; sharing does not leave it to your relative. The heirs claim it where you were insured.",
  leftover_stays_with_grantee: "Money that was moved belongs to your relative.",
};
