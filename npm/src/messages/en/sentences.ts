import type { Sentences } from "../catalogue.js";
import { advice } from "./advice.js";
import { findings } from "./findings.js";
import { remedies } from "./remedies.js";
import { settings } from "./settings.js";
import { settlement } from "./settlement.js";

export const sentences: Sentences = {
  ...settlement,
  ...advice,
  findings,
  remedies,
  settings,
  steps: {
    self_funded: "Class C and what is outside the catalogue is all yours.",
    over_limit: "What is above the price limit is yours.",
    pre_self_pay: "Of class B a part is paid first; the rest counts.",
    in_scope: "[[Of {total|yuan}, ]]what is left after the steps above counts for the insurance.",
    away_self_pay: "A visit elsewhere: you bear this part first.",
    account_first: "This year's account money pays first; it does not count toward the deductible.",
    special: "Of {of|yuan} paid apart, without the deductible, the fund pays this much.",
    deductible: "Of a deductible of {whole|yuan}, {used|yuan} was paid this year; this much comes first.",
    ratio: "[[Above {over|yuan} a year: ]]{ratio|percent} of {of|yuan}.",
    cap: "The limit on {base|capBases}[[ {period|periods}]] is {cap|yuan}; this much is taken off.",
    fund: "The pooling fund pays this much.",
    supplement: "{fund|supplements} then pays a part of {of|yuan}.",
    personal_burden: "This is your share: accounts first, then cash.",
  },
  assumptions: {
    kept_back: "{value|yuan} must stay in a shared account.",
    own_pays_self_funded: "The own account {value|may} pay self-funded items.",
    shared_pays_self_funded: "Shared money {value|may} pay self-funded items.",
    shared_pays_deductible: "Shared money {value|may} pay the deductible.",
    grantors_per_bill: "The number of shared accounts that may pay one bill is {value|counts}.",
    funds: "Of a relative's account {value|funds} may be shared.",
    payment_cap: "A limit per payment {value|capScopes}.",
    order: "Shared accounts pay {value|orders}.",
    deductible: "The deductible is {value|yuan}.",
    ratio: "The fund pays {value|percent}.",
    cap: "The limit is {value|yuan}.",
    shared_pays_visit: "Shared money {value|may} pay for this kind of visit.",
    deductible_mode: "The deductible is counted {value|deductibleModes}.",
    band_base: "The steps of the fund's share count {value|bandBases}.",
    cap_base: "The limit counts {value|capBases}.",
    trait: "Special about hospital, patient or visit: {value|traits}.",
    away_points: "For a visit elsewhere the fund's share is {value|percent} lower.",
    away_self_pay: "For a visit elsewhere you bear {value|percent} first.",
    figures_day: "Deductible, ratios and limits are those of another day ({value|day}); none were found for this one.",
    supplements: "Counted with the {value} supplementary {value|one:fund|other:funds} you gave.",
    class_b: "Of class B you bear {value|percent} first.",
    deductible_later: "The deductible of this later admission is {value|yuan}.",
    deductible_floor: "The deductible of a later admission is at least {value|yuan}.",
    deductible_annual_max: "The deductibles of a year come to at most {value|yuan}.",
    scope_rounding: "First self-payment is rounded to the fen {value|scopeRoundings}.",
    scheme: "The patient's scheme is not given; taken as {value|schemes}.",
    person: "Not said whether the patient is in service or retired; taken as {value|persons}.",
    level: "The hospital's level is not given; taken as {value|levels}.",
    age: "The patient's age is not given; taken as {value}.",
    own_account: "The balance of the own account is not given; taken to pay {value|yuan}.",
    balance: "The balance of a shared account is not given; taken to pay {value|yuan}.",
    own_current_year: "Not said how much of the own account came in this year; taken as {value|yuan}.",
    year_to_date:
      "Not said what this year has used up; taken as the first bill of the year ({value|yuan} of the deductible and of what the fund pays in a year). What another year would change is in the span.",
    days: "Not said how many days in hospital; taken as no more than {value}. A longer stay has the deductible again, as the span says.",
  },
  notes: {
    estimate_only: "This is an estimate, not a determination. The settlement at the counter decides.",
    supplements_not_counted:
      "Serious-illness insurance, large-sum aid, civil servants' aid and medical aid are not counted; with them you pay less.",
    across_by_quota:
      "A relative insured in another province cannot pay directly: a quota has to be set first (since 2026), or money moved to the wallet. Without a quota it is taken to pay nothing.",
    bind_before_settlement:
      "A relative's account pays only if the binding stands before the bill is settled. Whether it must stand before an admission was not found; ask the hospital's insurance office.",
    cap_unknown: "The place's yearly limit was not found; the bill is taken to be within it.",
    figures_of_the_province: "The figures are the province's rule; none of the city's own were found.",
    figures_old: "The figures are of {year}; newer ones may hold. Ask before you rely on them.",
    figures_undated: "The pages with these figures bear no date; newer ones may hold. Ask before you rely on them.",
    figures_of_another_day:
      "No figures were found for this day; the nearest known ones are used. Ask before you rely on them.",
    figures_unknown:
      "The place's rates were not found: the fund may pay nothing, or all that is in scope. It is taken to pay nothing; the span says the least and the most.",
    figures_of_nearest:
      "No rate was found for this level of hospital or this kind of patient; the nearest that the place has is taken. The fund may pay nothing, or all: the span says the least and the most. Ask first.",
    balance_unknown:
      "The balance of an account is not given. That does not mean it is empty: it is taken to pay nothing, and the span says the least and the most.",
    figures_reported: "The place's deductible and ratio are only reported online, without official confirmation.",
  },
  warnings: {
    age_against_relation: "The birthdays and the relation do not go together well; look again. It changes nothing.",
    sex_against_relation: "The sexes and the relation do not go together well; look again. It changes nothing.",
    address_unknown: "The number begins with an unusual place code; look again. It changes nothing.",
    region_retired:
      "This code has not been used since {year}; the place belongs to {now} today, and its rules are used.",
    region_divided:
      "This code has not been used since {year}; the place was divided among several cities ({now}). Choose the one of today.",
    region_collective:
      "One code for all cities and counties directly under the province, which is no pooling area: choose the one that insures.",
    region_two_systems:
      "Two systems insure people here: choose {corps} for 兵团 (the Production and Construction Corps), {autonomous_region} for the autonomous region.",
    region_own_scheme:
      "This is the province's own scheme (省本级) and no city: the rules of the province ({province}) are used, and it is another pooling area than the city around it.",
  },
  idProblems: {
    id_full_width: "There are full-width characters in the number; switch to an English keyboard.",
    id_characters: "Only digits and letters; no spaces or other signs.",
    id_first_generation: "This is a 15-digit number of the first generation, void since 2013; use the 18-digit one.",
    id_length: "Too few or too many characters.",
    id_date: "The birthday in it does not exist or lies ahead.",
    id_check_digit: "The last character does not fit the others: one of them may be mistyped.",
    id_form: "It does not look like this kind of paper; check the kind.",
    id_times_sign: "The last character is the letter X, not a sign of multiplication or a star; type the letter.",
    id_hong_kong_card:
      "This looks like an identity card of Hong Kong or Macau. Enter the number of the Mainland Travel Permit (回乡证): H or M and 8 digits, without brackets.",
    id_taiwan_card:
      "This looks like an identity card of Taiwan. Enter the number of the Mainland Travel Permit (台胞证): 8 digits.",
    id_issue_count: "The brackets hold the count of issues, which is no part of the number; leave them out.",
  },
  inputErrors: {
    null_value: "Leave it empty when it is not known.",
    unknown_field: "There is no such field.",
    wrong_type: "This is not the kind of value expected.",
    not_one_of: "Choose one of those offered.",
    amount_characters: "Only digits and one point; leave out other signs.",
    amount_shape: "There must be digits on both sides of the point.",
    amount_decimals: "At most two decimals; drop zeros at the end, so 131.67 for 131.6700.",
    amount_too_large: "Too large: at most 999999999.99.",
    amount_negative: "An amount cannot be negative; leave out the minus sign.",
    amount_letters: "There are letters or words in the amount; enter digits only, such as 300.50.",
    amount_points: "Only one decimal point, as in 1234.50.",
    amount_comma:
      "The comma is not where thousands are separated; three digits follow it. For decimals use a point, as in 1.10.",
    count_digits: "Digits only, such as 2.",
    count_too_large: "This number is too large; look at it again.",
    policy_fault: "These policies contradict themselves, or leave out what they must say.",
    schema: "These policies are of another version than this module reads.",
    sha256: "These policies were cut off or changed.",
    rate: "A percentage from 0 to 100.",
    day: "Enter a real day, such as 2026-11-22.",
    region:
      "Choose a province or a city. A code has six digits, such as 420100 (Wuhan): 42 is 420000, and of twelve digits only the first six count.",
    too_long: "Too long.",
    too_deep: "Too many levels.",
    out_of_range: "Enter a whole number within the range.",
    not_readable: "This cannot be read.",
    missing: "This is needed.",
    xml: "This is XML. Paste the platform’s reply in JSON, from its first brace to its last.",
    not_json:
      "This is not the platform’s reply in JSON, or something got into it. Copy it as it is from its first brace to its last.",
    cut_off:
      "This JSON is not complete: its beginning or its end is missing. Copy it from its first brace to its last.",
    request:
      "This is what the hospital or pharmacy sent to the platform; no settlement is in it yet. Paste the reply, which holds output or setlinfo.",
    no_amounts:
      "No amounts of a settlement are in it. Paste the part with setlinfo, where names such as medfee_sumamt (total) and psn_cash_pay (cash) stand. The reply to a failed settlement holds none.",
    several_settlements: "There is more than one settlement in it, with different amounts. Paste one at a time.",
    contradiction: "This does not go together with the rest (do the parts add up to more than the total?).",
    figures_not_loaded:
      "The places’ figures for bills have not been downloaded yet, so this bill cannot be worked out. Wait a moment, or check the connection and try again.",
    figures_not_fetched: "The places’ figures for bills could not be downloaded. Check the connection and try again.",
    not_ready: "The calculator is not ready yet.",
    engine_stopped: "The calculator stopped and is starting again.",
  },
  initErrors: {
    no_webassembly:
      "This browser has no WebAssembly, so nothing can be worked out on this device. Open the page in a newer browser.",
    fetch_failed: "The calculator could not be downloaded. Check the connection and try again.",
    compile_failed: "This browser cannot run the calculator. Open the page in a newer browser.",
    engine_stopped: "The calculator stopped. Try again.",
    timeout: "The calculator took too long. Check the connection and try again.",
  },
  fallbacks: {
    pass: "{rule}: met.",
    fail: "{rule}: not allowed here.",
    unsettled: "{rule}: not settled, ask the local bureau.",
    needs: "{rule}: still needed.",
    note: "{rule}: note.",
    input: "This is not right[[ (expected: {expected})]].",
  },
};
