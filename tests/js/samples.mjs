// Good values for the check functions, between them with every field a page can set. The hostile tests put something
// bad in the place of each field in turn.

const id = { kind: "resident_id", number: "11010119900307451X" };

const binding = {
  day: "2026-11-22",
  grantor: {
    region: "420100",
    scheme: "employee",
    account: true,
    status: "normal",
    category: "in_service",
    balance: "5200.00",
    history_balance: "3500",
    bound: 1,
    bound_ever: 4,
    is_grantee: false,
    e_credential: true,
    wallet: true,
    id,
  },
  grantee: {
    relation: "parent",
    region: "420500",
    scheme: "resident",
    status: "normal",
    category: "in_service",
    age: 60,
    bound: 0,
    groups: 0,
    same_role: 0,
    is_grantor: false,
    consents: true,
    enrolled_year_before: true,
    wallet: true,
    id,
  },
  family_account: true,
  use: {
    pays: "pharmacy",
    amount: "800",
    hour: 23,
    pending: true,
    transfers_today: 0,
    transfers_this_month: 0,
    card: "own",
    through: "mutual_aid",
  },
};

const bill = {
  day: "2026-11-22",
  region: "420100",
  scheme: "employee",
  visit: "outpatient",
  level: "3",
  person: "in_service",
  age: 47,
};

const paid = {
  year_to_date: {
    deductible: "0",
    in_scope: "0",
    fund: "0",
    own_share: "0",
    supplements: "0",
    admissions: 0,
    this_period: { deductible: "0", in_scope: "0", fund: "0" },
  },
  own_account: "50",
  grantors: [{ region: "420100", balance: "100", history_balance: "80", payment_cap: "200", quota: "500" }],
  wallet: "30",
  pick: 0,
  assume: {
    kept_back: "1000",
    shared_pays_self_funded: "allowed",
    shared_pays_deductible: "forbidden",
    own_pays_self_funded: "allowed",
    grantors_per_bill: 1,
    deductible: "1300",
    ratio: "0.80",
    band_base: "in_scope",
    cap: "3500",
    cap_base: "fund_paid",
    class_b: "0.10",
    away_points: "0.10",
    supplements: [{ fund: "large_sum", base: "above_cap", bands: [{ over: "0", ratio: "0.98" }], limit: "300000" }],
  },
  traits: ["provincial"],
  away: "referred",
  days: 12,
  own_current_year: "20",
};

const bills = [
  { ...bill, lines: [{ amount: "13015.20", class: "b", limit: "12364.44", pre_self_pay: "0.30" }], ...paid },
  { ...bill, amounts: { medfee_sumamt: "800", fulamt_ownpay_amt: "0", overlmt_selfpay: "0", preselfpay_amt: "0" } },
  { ...bill, personal_share: "800" },
];

export const samples = {
  checkBinding: [binding],
  checkBindings: [[binding]],
  previewDeduction: bills,
  previewDeductions: [bills.slice(0, 1)],
  readSettlement: [
    {
      message: {
        infcode: "0",
        output: {
          setlinfo: {
            medfee_sumamt: "4.52",
            preselfpay_amt: 0.23,
            act_pay_dedc: 4.29,
            pool_prop_selfpay: "0.5",
            acct_pay: "4.52",
            psn_cash_pay: 0,
          },
          setldetail: [{ fund_pay_type: "310200", fund_payamt: "4.52", inscp_scp_amt: 4.52, crt_payb_lmt_amt: "100" }],
        },
      },
      region: "130100",
      bill: { ...bill, amounts: { medfee_sumamt: "4.52" }, own_account: "50" },
    },
    { message: { feeSumamt: 100, cash_payamt: "10", acctMulaidPay: 90 } },
  ],
  previewYear: [
    {
      bills: [
        { ...bill, amounts: { medfee_sumamt: "800", special_amt: "10", special_ratio: "0.7" }, ...paid },
        { day: "2026-11-22", personal_share: "20" },
      ],
    },
  ],
  checkUnbinding: [
    {
      day: "2025-03-01",
      region: "360000",
      event: "divorce",
      asked_by: "grantor",
      bound_on: "2025-01-01",
      through: "mutual_aid",
    },
  ],
  policyAt: [{ region: "420100", day: "2026-11-22" }],
};

/** 河北 opened 近亲属 on 2 August 2024: the same case, eligible from that day on and not before. */
export const sibling = (day) => ({
  day,
  grantor: { region: "130100", scheme: "employee", account: true, status: "normal", bound: 0 },
  grantee: { relation: "sibling", region: "130200", scheme: "resident", status: "normal", bound: 0 },
});

/** The smallest file of policies: twelve empty tables of words, four empty lists, and the hash of those sixteen bytes. */
export const emptyPolicies = (schema) => ({
  schema,
  sha256: "374708fff7719dd5979ec875d56cd2286f6d3cf7ec317a3b25632aab28ec37bb",
  day: "2026-11-22",
  places: [],
  pack: "AAAAAAAAAAAAAAAAAAAAAA==",
  sources: {},
});
