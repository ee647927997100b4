// Generated bills, and what must hold for each of them. Runs in Node and in browsers; the same seed gives the same bills.
const words = {
  visit: ["outpatient", "pharmacy", "inpatient", "chronic"],
  level: ["primary", "1", "2", "3"],
  base: ["above_cap", "own_share", "own_share_under_cap", "rest"],
  fund: ["large_sum", "serious_illness", "civil_servant", "enterprise", "aid", "other"],
  class: ["a", "b", "c"],
};
const funds = ["hifp_pay", "hifob_pay", "hifmi_pay", "cvlserv_pay", "hifes_pay", "maf_pay", "oth_pay"];

/** A small generator of numbers (mulberry32): what is found once can be found again. */
function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Whole fen, as text of yuan. */
const yuan = (fen) => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, "0")}`;
const fen = (amount) => (amount === undefined ? 0 : Math.round(Number(amount) * 100));

function bill(next, places) {
  const below = (n) => Math.floor(next() * n);
  const pick = (list) => list[below(list.length)];
  const some = (n, make) => Array.from({ length: below(n) }, make);
  const amount = () => yuan(pick([0, below(100), below(1_000_000), below(50_000_000)]));
  const share = () => `0.${String(below(10_000)).padStart(4, "0")}`;
  const resident = next() < 0.4;
  const made = {
    day: pick(["2023-06-01", "2025-01-01", "2026-11-22"]),
    region: pick(places),
    scheme: resident ? "resident" : "employee",
    person: resident ? "resident" : pick(["in_service", "retired"]),
    visit: pick(words.visit),
    level: pick(words.level),
    age: below(100),
    year_to_date: {
      deductible: amount(),
      in_scope: amount(),
      fund: amount(),
      own_share: amount(),
      admissions: below(4),
    },
    own_account: amount(),
    grantors: some(4, () => ({
      region: pick(places),
      balance: amount(),
      history_balance: amount(),
      ...(next() < 0.3 ? { payment_cap: amount() } : {}),
    })),
  };
  made.own_current_year = made.own_account;
  if (next() < 0.5) made.amounts = { medfee_sumamt: amount() };
  else
    made.lines = [
      { amount: amount(), class: "a" },
      ...some(5, () => ({
        amount: amount(),
        class: pick(words.class),
        pre_self_pay: share(),
        ...(next() < 0.2 ? { limit: amount() } : {}),
      })),
    ];
  if (next() < 0.3) made.assume = { deductible: amount(), ratio: share(), cap: amount() };
  if (next() < 0.2)
    made.assume = {
      ...made.assume,
      supplements: [{ fund: pick(words.fund), base: pick(words.base), bands: [{ over: amount(), ratio: share() }] }],
    };
  return made;
}

/** What does not hold of a split, or nothing. */
function wrong(totals, payers) {
  const sum = (names) => names.reduce((all, name) => all + fen(totals[name]), 0);
  const total = fen(totals.medfee_sumamt);
  if (sum(["fulamt_ownpay_amt", "overlmt_selfpay", "preselfpay_amt", "inscp_scp_amt"]) !== total)
    return "the parts do not sum to the bill";
  if (sum(["fund_pay_sumamt", "psn_part_amt"]) !== total) return "funds and person do not sum to the bill";
  if (sum(funds) !== fen(totals.fund_pay_sumamt)) return "the funds do not sum";
  if (sum(["acct_pay", "acct_mulaid_pay", "psn_cash_pay"]) !== fen(totals.psn_part_amt))
    return "the person's part does not sum";
  if (payers.reduce((all, payer) => all + fen(payer.amount), 0) !== total) return "the payers do not sum to the bill";
  if (Object.values(totals).some((amount) => Number(amount) < 0)) return "an amount below nothing";
  if (payers.some((payer) => payer.usable !== undefined && fen(payer.amount) > fen(payer.usable)))
    return "somebody pays more than it may";
  return undefined;
}

/** Splits `count` bills and tells what went wrong, with the bill's number. */
export function splitMany(previewDeduction, places, count, seed = 1) {
  const next = random(seed);
  const faults = [];
  let split = 0;
  for (let number = 0; number < count && faults.length < 5; number += 1) {
    const { ok, value, errors } = previewDeduction(bill(next, places));
    if (!ok) faults.push(`${number}: ${JSON.stringify(errors)}`);
    else if (value.totals !== undefined) {
      split += 1;
      for (const one of [value, ...value.readings]) {
        const fault = wrong(one.totals, one.payers);
        if (fault !== undefined) faults.push(`${number}: ${fault}`);
      }
    }
  }
  return { split, faults };
}
