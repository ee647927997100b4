// The oracle's answer to a bill, and where a reply of the engine differs from it.
import { Unknown, liability, read } from "./bill.mjs";
import { payers } from "./accounts.mjs";
import { yuan } from "./fen.mjs";

const fundCodes = ["hifob_pay", "hifmi_pay", "cvlserv_pay", "hifes_pay", "maf_pay", "oth_pay"];

/** The likeliest amounts, by the names of the national interface. */
function totals(answer) {
  const { scope, preSelfPay, inScope, deductible, hifp, funds, burden, parts } = answer;
  const named = {
    medfee_sumamt: scope.total,
    fulamt_ownpay_amt: scope.selfFunded,
    overlmt_selfpay: scope.overLimit,
    preselfpay_amt: preSelfPay,
    inscp_scp_amt: inScope,
    act_pay_dedc: deductible,
    hifp_pay: hifp,
    fund_pay_sumamt: funds,
    psn_part_amt: burden,
  };
  for (const code of fundCodes) named[code] = parts[code] ?? 0n;
  return named;
}

/** The liability, or nothing where it hangs on a figure that no source gives. */
function known(bill, take) {
  try {
    return liability(bill, take);
  } catch (reason) {
    if (reason instanceof Unknown) return undefined;
    throw reason;
  }
}

/** The answer under the likeliest choice, with how many values each figure has: `[key, count]`. */
function likeliest(bill) {
  const choices = new Map();
  const answer = known(bill, (key, list) => {
    choices.set(key, Math.max(choices.get(key) ?? 0, list.length));
    return list[0];
  });
  return { answer, choices };
}

/** The amounts where one figure is taken at another of its values: all tables of one figure move together. */
function otherwise(bill, choices) {
  const found = [];
  for (const [key, count] of choices) {
    for (let place = 1; place < count; place += 1) {
      const answer = known(bill, (asked, list) => list[asked === key ? Math.min(place, list.length - 1) : 0]);
      if (answer !== undefined) found.push({ key, place, amounts: totals(answer) });
    }
  }
  return found;
}

const compared = ["act_pay_dedc", "hifp_pay", "fund_pay_sumamt", "psn_part_amt", "inscp_scp_amt"];
const same = (amounts, said) => compared.every((name) => (said[name] ?? "0.00") === yuan(amounts[name]));

/** Readings that change what the person bears and that the reply does not show. */
function missingReadings(bill, { answer, choices }, value) {
  const bears = totals(answer).psn_part_amt;
  const turned = otherwise(bill, choices).filter(({ amounts }) => amounts.psn_part_amt !== bears);
  return turned
    .filter(({ amounts }) => !value.readings.some((reading) => same(amounts, reading.totals)))
    .map(({ key, place, amounts }) => `reading ${key} ${place}: expected ${yuan(amounts.psn_part_amt)}, not shown`);
}

/** What differs between a reply and the oracle: nothing, or sentences. `undefined` if the oracle has no answer. */
export function differences(request, reply) {
  const bill = read(request);
  const expected = likeliest(bill);
  if (expected.answer === undefined) return undefined;
  if (!reply.ok) return [`refused: ${JSON.stringify(reply.errors)}`];
  const said = reply.value.totals;
  const faults = [];
  for (const [name, amount] of Object.entries(totals(expected.answer)))
    if ((said?.[name] ?? "0.00") !== yuan(amount))
      faults.push(`${name}: expected ${yuan(amount)}, said ${said?.[name]}`);
  faults.push(...missingReadings(bill, expected, reply.value));
  if (request.own_account !== undefined) {
    const named = (payer) => (payer.payer === "grantor" ? `grantor ${payer.index}` : payer.payer);
    const spoken = reply.value.payers
      .filter(({ payer, amount }) => !["fund", "supplement"].includes(payer) && amount !== "0.00")
      .map((payer) => `${named(payer)} ${payer.amount}`);
    const wanted = payers(bill, expected.answer).map(([name, amount]) => `${name} ${yuan(amount)}`);
    if (spoken.join() !== wanted.join())
      faults.push(`payers: expected ${wanted.join(", ")}; said ${spoken.join(", ")}`);
  }
  return faults;
}
