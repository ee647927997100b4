import type { Sentences } from "../catalogue.js";

/** What a settlement says, in plain words. */
export const settlement: Pick<
  Sentences,
  "amounts" | "identities" | "judgements" | "reasons" | "settlementWarnings" | "comparisons"
> = {
  amounts: {
    medfee_sumamt: "All that this visit cost.",
    fulamt_ownpay_amt: "Items outside the catalogue, all yours.",
    overlmt_selfpay: "What is above the price limit, yours.",
    preselfpay_amt: "The part of class B items and the like that is paid first.",
    inscp_scp_amt: "What is left after these and counts for the insurance.",
    special_inscp: "Items with a ratio of their own in some local systems; not a field of the national message.",
    act_pay_dedc: "What counted towards the deductible: yours, before the insurance pays.",
    hifp_pay: "Paid by the pooled fund.",
    cvlserv_pay: "Paid by civil servants’ aid.",
    hifes_pay: "Paid by the company’s supplementary insurance.",
    hifmi_pay: "Paid by the residents’ serious-illness insurance.",
    hifob_pay: "Paid by the employees’ large-sum aid.",
    hifdm_pay: "Paid by the fund for disabled members.",
    maf_pay: "Paid by medical aid.",
    oth_pay: "Paid by other funds.",
    fund_pay_sumamt: "Paid by all funds together.",
    fund_pay_sumamt_with_account: "Paid by all funds together, here with what the account paid.",
    psn_part_amt: "Your own share: from accounts first, the rest in cash.",
    acct_pay: "Taken from the patient’s own account.",
    acct_pay_with_shared: "Taken from accounts, relatives’ shared money included.",
    acct_mulaid_pay: "Taken from relatives’ accounts, besides the own account.",
    acct_mulaid_pay_inside:
      "Taken from relatives’ accounts; it is already in the account’s amount and is not added again.",
    psnAcctPay: "Taken from own and relatives’ accounts together.",
    wltpay_amt: "Paid from the insurance wallet.",
    wltpay_amt_inside: "Paid from the insurance wallet; it is already in another amount and is not added again.",
    psn_cash_pay: "Paid in cash (or by phone, or by card).",
    hosp_part_amt: "Borne by the hospital.",
    hosp_part_amt_inside: "Borne by the hospital; it is already in another amount and is not added again.",
    othFeeAmt: "Paid by others, in mobile payment.",
    balc: "What is left in the account.",
  },
  identities: {
    items: "total = self-funded + above the limit + paid first + in scope",
    items_with_special: "total = the same + items kept apart locally",
    fund_and_person: "total = funds + own share + hospital",
    payers_shared_beside: "total = funds + own account + shared accounts + cash + hospital",
    payers_shared_inside: "total = funds + account (shared money included) + cash + hospital",
    person: "own share = account + shared accounts + cash",
    funds: "all funds = each fund",
  },
  judgements: {
    holds: "It holds[[ (not given, taken as 0: {missing|totals})]].",
    fails: "It is off by {difference|yuan}[[ (not given, taken as 0: {missing|totals})]].",
    cannot_test: "It cannot be checked without {missing|totals}.",
  },
  reasons: {
    special_items: "Just the items kept apart locally.",
    account_in_fund: "Just the account’s money: here the funds’ total holds it as well.",
    shared_otherwise: "Just the shared money: this message counts it the other way.",
    hospital_waiver: "Just what the hospital waived: its line among the funds says so, the amounts above do not.",
    unknown_amounts: "Just {names}: a name we do not know, perhaps of another payer.",
  },
  settlementWarnings: {
    given_twice:
      "{field|totals} is given more than once with different amounts; check it. The one under the interface’s own name counts here.",
    reversal: "This takes a settlement back: its amounts are negative.",
    deductible_above_scope: "The deductible is above the in-scope expense. That is rare, but some places write it so.",
    trailing_zeros: "{field|totals} has more zeros than needed; the amount is the same.",
    exponent: "{field|totals} is written with an exponent (E) and was read as the plain amount.",
    binary_noise:
      "{field|totals}[[ (line {number} of the funds)]] has a long tail of decimals, a rounding error of software; the nearest fen was read.",
    ratio_noise: "The fund’s share has a long tail of decimals, a rounding error of software; it was dropped.",
    part_above_whole:
      "{field|totals}[[ (line {number} of the funds)]] is more than {whole|totals}. A part is never more than the whole: check it, and whether two settlements were pasted together.",
  },
  comparisons: {
    same: "The settlement is what the preview gives.",
    step: "They part at {step|totals}.",
    difference: "{field|totals}: settled {settled|yuan}, previewed {preview|yuan}, a difference of {difference|yuan}.",
    fits: "It agrees with another reading: {switch|switches}.",
  },
};
