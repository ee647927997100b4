// How an amount may be written, at every field of every question that takes one: nothing is rounded, guessed or let through.
import assert from "node:assert/strict";
import { test } from "node:test";
import { get, named, paths, put } from "./paths.mjs";
import { samples } from "./samples.mjs";
import { started } from "./started.mjs";

const { gongji } = await started();

const REFUSED = {
  amount_characters: [
    "1_000",
    "+5",
    "1e3",
    "1E-3",
    " 5",
    "5 ",
    "5\n",
    "1,000",
    "1 000",
    "１２",
    "٣",
    "0x10",
    "NaN",
    "Infinity",
    "1.2.3",
    "¥5",
    "5元",
    "1\0",
    "五",
    1e21,
    1e-7,
    5e-324,
  ],
  amount_shape: [".5", "5.", ".", ""],
  amount_decimals: ["1.005", "0.001", "1.000", 0.1 + 0.2, 1.005, "0.0000000000000000000000000000001"],
  amount_too_large: [
    "1000000000",
    "999999999999.99",
    "12345678901234567890123456789.99",
    "9".repeat(150),
    1e9,
    2 ** 53,
    1e20,
  ],
  wrong_type: [true, false, [], {}, ["5"], { value: "5" }],
  null_value: [null, NaN, Infinity, -Infinity],
};
const TAKEN = [
  ["0", "0.00"],
  ["0.5", "0.50"],
  ["00012.30", "12.30"],
  [0, "0.00"],
  [-0, "0.00"],
  [12.3, "12.30"],
  [1e3, "1000.00"],
  ["999999999.99", "999999999.99"],
];

/** How the fields of a message differ: numbers as other systems write them are read, with a warning. */
const READ = ["1e3", "1.000", 0.1 + 0.2];
const OTHERWISE = new Map([
  ["1E-3", "amount_decimals"],
  [1e21, "amount_too_large"],
  [1e-7, "amount_decimals"],
  [5e-324, "amount_decimals"],
]);

/** Fields of money, by their names in the samples; rates, counts and the like have their own grammar. */
const MONEY = new Set([
  "amount",
  "balance",
  "history_balance",
  "payment_cap",
  "quota",
  "wallet",
  "own_account",
  "own_current_year",
  "kept_back",
  "cap",
  "over",
  "limit",
  "personal_share",
  "medfee_sumamt",
  "fulamt_ownpay_amt",
  "overlmt_selfpay",
  "preselfpay_amt",
  "special_amt",
  "in_scope",
  "fund",
  "own_share",
  "supplements",
]);
/** In a message of the national interface a reversal is negative, and nothing but an amount is what its fields hold. */
const SIGNED = new Set([
  "act_pay_dedc",
  "acct_pay",
  "psn_cash_pay",
  "fund_payamt",
  "inscp_scp_amt",
  "crt_payb_lmt_amt",
  "feeSumamt",
  "cash_payamt",
  "acctMulaidPay",
]);

const places = Object.entries(samples).flatMap(([name, inputs]) =>
  inputs.flatMap((sample) =>
    [...paths(sample)]
      .filter(
        (path) => /^[-0-9.]+$/.test(get(sample, path)) && (path.includes("message") ? SIGNED : MONEY).has(path.at(-1)),
      )
      .map((path) => ({ name, sample, path, at: named(sample, path), signed: path.includes("message") })),
  ),
);

/** The refusal of a question, or of the first in a list of them. */
const refusal = (reply) => (Array.isArray(reply.value) ? reply.value[0] : reply);

test(`amounts that are none, at ${places.length} fields`, () => {
  const wrong = [];
  for (const { name, sample, path, at, signed } of places) {
    const rows = Object.entries(REFUSED).flatMap(([code, values]) => values.map((value) => [code, value]));
    for (const [code, value] of signed ? rows : [...rows, ["amount_characters", "-1"], ["amount_characters", -1]]) {
      // An empty text or null in a message is what its sender leaves out.
      if (signed && (value === "" || code === "null_value" || READ.includes(value))) continue;
      const { ok, errors } = refusal(gongji[name](put(sample, path, value)));
      const reported = errors?.find((error) => error.path === at);
      const expected = (signed ? OTHERWISE.get(value) : undefined) ?? code;
      if (ok !== false || reported?.code !== expected)
        wrong.push(
          `${name}, ${at}: ${typeof value} ${String(JSON.stringify(value)).slice(0, 60)}: ${JSON.stringify(errors)?.slice(0, 200)}`,
        );
    }
  }
  assert.deepEqual(wrong, []);
});

test("amounts as people and numbers write them are taken for what they are", () => {
  const bill = (own_account) =>
    gongji.previewDeduction({
      day: "2026-11-22",
      personal_share: "999999999.99",
      region: "420100",
      scheme: "employee",
      visit: "outpatient",
      own_account,
    });
  for (const [given, read] of TAKEN) {
    const own = bill(given).value.payers.find(({ payer }) => payer === "own_account");
    assert.equal(own?.usable, read, `${typeof given} ${given}`);
  }
});

test("one key twice in a text of policies", () => {
  const once = JSON.stringify({ schema: 999 });
  const reply = gongji.loadPolicies(once.replace("{", '{"schema":1,'));
  assert.deepEqual([reply.ok, reply.errors[0].code, reply.errors[0].path], [false, "schema", "schema"]);
});

test("an amount that says what it is as JSON, as big.js's and decimal.js's do, is read so; one planted for all is not", () => {
  class Amount {
    constructor(yuan) {
      this.parts = [yuan];
    }
    toJSON() {
      return this.parts[0];
    }
  }
  const bill = (personal_share) => ({ day: "2026-11-22", region: "420100", personal_share, own_account: "100" });
  const right = gongji.previewDeduction(bill("80.50"));
  assert.equal(right.value.payers[0].amount, "80.50");
  assert.deepEqual(gongji.previewDeduction(bill(new Amount("80.50"))), right);
  Object.prototype.toJSON = () => "1";
  const replies = [gongji.previewDeduction(bill("80.50")), gongji.previewDeduction(bill(new Amount("80.50")))];
  delete Object.prototype.toJSON;
  assert.deepEqual(replies, [right, right]);
});
