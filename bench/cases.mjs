// What is asked of every contestant: one city, 武汉, and relatives insured in its province.
const grantor = {
  region: "420100",
  scheme: "employee",
  account: true,
  status: "normal",
  category: "in_service",
  balance: "5200.00",
  bound: 1,
  e_credential: true,
};
const grantee = { relation: "parent", region: "420500", scheme: "resident", status: "normal", bound: 0 };
const day = "2026-11-22";

export const bindings = {
  "checkBinding: all conditions met": { day, grantor, grantee },
  "checkBinding: three refusals, remedies": {
    day,
    grantor: { ...grantor, status: "paused", e_credential: false },
    grantee: { ...grantee, relation: "parent_of_spouse", scheme: "none" },
  },
  "checkBinding: only day and place": { day, grantor: { region: "420100" } },
};

const bill = {
  day,
  region: "420100",
  scheme: "employee",
  visit: "outpatient",
  level: "3",
  person: "in_service",
  age: 47,
};
const amounts = { medfee_sumamt: "2800", fulamt_ownpay_amt: "100", overlmt_selfpay: "20", preselfpay_amt: "80.5" };
const grantors = [
  { region: "420100", balance: "1400" },
  { region: "420100", balance: "1300.55" },
  { region: "420100", balance: "3000" },
];

export const bills = {
  "previewDeduction: three accounts": { ...bill, amounts, own_account: "150", grantors },
  "previewDeduction: cap reached, no relative": {
    ...bill,
    amounts,
    year_to_date: { fund: "3000" },
    own_account: "150",
  },
};

/** Asked once before timing, so that the by-hand cores are seen to check what they are given. */
export const wrong = [
  ["checkBinding", { day, grantor: { ...grantor, scheme: "barter" } }],
  ["checkBinding", { day, grantor: { ...grantor, balance: "1.005" } }],
  ["checkBinding", { day, family: true }],
  ["checkBinding", { day: "2026-02-30" }],
  ["previewDeduction", { ...bill, amounts: { ...amounts, preselfpay_amt: "1e3" } }],
  ["previewDeduction", { ...bill, amounts: { ...amounts, preselfpay_amt: null } }],
  ["previewDeduction", { ...bill, amounts: { ...amounts, preselfpay_amt: "2800" } }],
  ...[null, 1, "", [], { day: 1 }, { day: "2026-2-3" }, { day: "1899-12-31" }, { day: null }].map((input) => [
    "checkBinding",
    input,
  ]),
  [
    "checkBinding",
    { day, grantor: Object.create(grantor), grantee: { bound: 1.5, age: 256, relation: 7, region: "000000" } },
  ],
  ["checkBinding", { day, grantor: { balance: 1.005, bound: 2 ** 32, e_credential: "yes" }, grantee: [] }],
  ["previewDeduction", { ...bill, amounts: {}, grantors: {}, year_to_date: 1, pick: -1 }],
  ["previewDeduction", { ...bill, amounts, grantors, pick: 3 }],
  ["previewDeduction", { ...bill, amounts, assume: { kept_back: "x", shared_pays_deductible: "maybe" } }],
  // Several mistakes at once: all are reported.
  [
    "checkBinding",
    {
      grantor: { ...grantor, balance: "1.005", scheme: "barter", wealth: 1 },
      grantee: { bound: -1 },
      family: true,
      aunt: 1,
    },
  ],
  [
    "previewDeduction",
    {
      ...bill,
      day: "2026-02-30",
      amounts: { preselfpay_amt: "1e3" },
      grantors: [grantors[0], { balance: "1." }, null, 7],
    },
  ],
];

export const calls = [
  ...Object.entries(bindings).map(([name, input]) => ({ name, call: "checkBinding", input })),
  ...Object.entries(bills).map(([name, input]) => ({ name, call: "previewDeduction", input })),
];

/** The same question with one field typed anew each time, so often that none of the replies is still kept. */
export function keystrokes(call, input, count = 2000) {
  const typed = Array.from({ length: count }, (_, i) => `${1000 + i}.${String(10 + (i % 90))}`);
  const questions = typed.map((amount) =>
    call === "checkBinding"
      ? { ...input, grantor: { ...input.grantor, balance: amount } }
      : { ...input, own_account: amount },
  );
  let next = 0;
  return () => questions[(next = (next + 1) % count)];
}

/** Families and bills of a batch: every one different. */
export function batch(call, count) {
  return Array.from({ length: count }, (_, i) =>
    call === "checkBinding"
      ? { day, grantor: { ...grantor, bound: i % 7, balance: `${i}.${String(i % 100).padStart(2, "0")}` }, grantee }
      : { ...bill, amounts: { ...amounts, medfee_sumamt: String(300 + i) }, own_account: "150", grantors },
  );
}
