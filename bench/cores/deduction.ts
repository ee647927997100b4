// `previewDeduction` for one city, 武汉, and employees' outpatient bills given in amounts, by hand: the same steps, payers, readings.
import { type Amount, above, isZero, least, less, parse, plus, type Rate, rate, share, text, ZERO } from "#amount";
import {
  amount,
  count,
  day,
  left_out,
  LeftOut,
  list,
  object,
  type Read,
  Refusal,
  region,
  reply,
  small,
  word,
} from "./read.js";
import { type Basis, receipt, type RuleValue, single, within } from "./rules.js";

const LEVELS = ["primary", "1", "2", "3"] as const;
const permission = word("allowed", "forbidden");
const amounts = object(
  {
    medfee_sumamt: amount,
    fulamt_ownpay_amt: amount,
    overlmt_selfpay: amount,
    preselfpay_amt: amount,
    special_amt: left_out,
    special_ratio: left_out,
  },
  "medfee_sumamt",
);
const spent = { deductible: amount, in_scope: amount, fund: amount };
const used = object({
  ...spent,
  own_share: amount,
  supplements: amount,
  admissions: count,
  this_period: object(spent),
});
const sharer = object({ region, balance: amount, history_balance: left_out, payment_cap: left_out, quota: left_out });
// Figures of the caller's own are not part of this core.
const assume = object({
  kept_back: amount,
  own_pays_self_funded: permission,
  shared_pays_self_funded: permission,
  shared_pays_deductible: permission,
  grantors_per_bill: count,
  class_b: left_out,
  deductible: left_out,
  ratio: left_out,
  bands: left_out,
  band_base: left_out,
  cap: left_out,
  cap_base: left_out,
  away_points: left_out,
  away_self_pay: left_out,
  supplements: left_out,
});
const request = object(
  {
    day,
    region,
    scheme: word("employee"),
    visit: word("outpatient"),
    level: word(...LEVELS),
    person: word("in_service", "retired"),
    age: small,
    traits: left_out,
    away: left_out,
    days: left_out,
    lines: left_out,
    amounts,
    personal_share: left_out,
    year_to_date: used,
    wallet: left_out,
    own_account: amount,
    own_current_year: left_out,
    grantors: list(sharer),
    pick: count,
    assume,
  },
  "day",
);
type Bill = ReturnType<typeof request>;

// 武汉, 2023-04-10 on: no 起付线.
const RATIOS: Record<string, Record<string, Rate>> = {
  in_service: { primary: rate("0.85"), 1: rate("0.85"), 2: rate("0.65"), 3: rate("0.55") },
  retired: { primary: rate("0.9"), 1: rate("0.9"), 2: rate("0.75"), 3: rate("0.65") },
};
const CAPS: Record<string, Amount> = { in_service: parse("3500"), retired: parse("4500") };
const SOURCES = ["whbdb", "whp3", "whp5", "whp6", "whp7", "whp8"];
const NONE: readonly Basis[] = [];

interface Step {
  step: string;
  field?: string;
  amount: string;
  params: Record<string, string>;
  sources: readonly string[];
}
interface Payer {
  payer: string;
  index?: number;
  amount: Amount;
  usable?: Amount;
  left?: Amount;
}
interface AccountTerms {
  kept: Amount;
  ownSelfFunded: boolean;
  sharedSelfFunded: boolean;
  sharedDeductible: boolean;
  order: string;
  perBill: number | undefined;
}
interface Account {
  index: number;
  balance: Amount;
  usable: Amount;
}
interface Liability {
  total: Amount;
  selfFunded: Amount;
  overLimit: Amount;
  preSelfPay: Amount;
  inScope: Amount;
  paid: Amount;
  ratio: string;
  burden: Amount;
  /** What the fund pays at most, in a year of which nothing is used up. */
  most: Amount;
}
interface Assumption {
  switch: string;
  value: string;
  state: string;
  basis: readonly Basis[];
}
interface Interpretation {
  switch: string;
  value: string;
  turn: Partial<AccountTerms>;
  sharing: AccountTerms;
}

const step = (
  step: string,
  field: string | undefined,
  amount: string,
  params: Record<string, string> = {},
  sources: readonly string[] = [],
): Step => (field === undefined ? { step, amount, params, sources } : { step, field, amount, params, sources });

function due(bill: Bill): { due: Liability; steps: Step[]; used: object } {
  const {
    medfee_sumamt: total = ZERO,
    fulamt_ownpay_amt: selfFunded = ZERO,
    overlmt_selfpay: overLimit = ZERO,
    preselfpay_amt: preSelfPay = ZERO,
  } = bill.amounts ?? {};
  const outside = plus(plus(selfFunded, overLimit), preSelfPay);
  if (above(outside, total))
    throw new Refusal("contradiction", "amounts", "parts that are together at most medfee_sumamt");
  const inScope = less(total, outside);
  const before = bill.year_to_date ?? {};
  const { deductible = ZERO, in_scope = ZERO, fund = ZERO, own_share = ZERO } = before;
  const ratio = RATIOS[bill.person!]![bill.level!]!;
  const cap = CAPS[bill.person!]!;
  const uncapped = share(inScope, ratio);
  const paid = least(uncapped, less(cap, fund));
  const ratioText = bare(ratio);
  const steps: Step[] = [];
  if (!isZero(selfFunded)) steps.push(step("self_funded", "fulamt_ownpay_amt", text(selfFunded)));
  if (!isZero(overLimit)) steps.push(step("over_limit", "overlmt_selfpay", text(overLimit)));
  if (!isZero(preSelfPay)) steps.push(step("pre_self_pay", "preselfpay_amt", text(preSelfPay)));
  steps.push(step("in_scope", "inscp_scp_amt", text(inScope), { total: text(total) }));
  if (!isZero(inScope))
    steps.push(step("ratio", undefined, text(uncapped), { of: text(inScope), ratio: ratioText }, SOURCES));
  const cut = less(uncapped, paid);
  if (!isZero(cut))
    steps.push(step("cap", undefined, text(cut), { cap: text(cap), base: "fund_paid", period: "year" }, SOURCES));
  steps.push(step("fund", "hifp_pay", text(paid), {}, SOURCES));
  const burden = less(total, paid);
  steps.push(step("personal_burden", "psn_part_amt", text(burden)));
  const sum = (deductible: Amount, in_scope: Amount, fund: Amount) => ({
    deductible: text(deductible),
    in_scope: text(plus(in_scope, inScope)),
    fund: text(plus(fund, paid)),
  });
  const period = before.this_period ?? {};
  const after = {
    ...sum(deductible, in_scope, fund),
    own_share: text(plus(own_share, less(inScope, paid))),
    supplements: text(before.supplements ?? ZERO),
    admissions: before.admissions ?? 0,
    this_period: sum(period.deductible ?? ZERO, period.in_scope ?? ZERO, period.fund ?? ZERO),
  };
  return {
    due: {
      total,
      selfFunded,
      overLimit,
      preSelfPay,
      inScope,
      paid,
      ratio: ratioText,
      burden,
      most: least(uncapped, cap),
    },
    steps,
    used: after,
  };
}

/** A rate without needless zeros, `0.55`: rates are kept differently by the three ways of reckoning. */
const bare = (ratio: Rate): string => String(typeof ratio === "number" ? ratio / 10_000 : ratio);

const state = (said: RuleValue | undefined): string =>
  said === undefined ? "unknown" : said.decides ? "known" : "reported";

function switches(bill: Bill): { likeliest: AccountTerms; assumptions: Assumption[]; variants: Interpretation[] } {
  const likeliest: AccountTerms = {
    kept: ZERO,
    ownSelfFunded: true,
    sharedSelfFunded: true,
    sharedDeductible: true,
    order: "filing",
    perBill: undefined,
  };
  const assumptions: Assumption[] = [];
  const turns: [string, string, Partial<AccountTerms>][] = [];
  const shared = bill.grantors?.length ?? 0;
  const permit = (
    name: string,
    key: "ownSelfFunded" | "sharedSelfFunded" | "sharedDeductible",
    given: "allowed" | "forbidden" | undefined,
  ): void => {
    const said = single(name);
    const value = given ?? said?.value ?? "allowed";
    const how = given === undefined ? state(said) : "given";
    likeliest[key] = value === "allowed";
    assumptions.push({
      switch: name,
      value,
      state: how,
      basis: given === undefined && said !== undefined ? said.basis : NONE,
    });
    if (how !== "given" && how !== "known")
      turns.push([name, value === "allowed" ? "forbidden" : "allowed", { [key]: value !== "allowed" }]);
  };
  permit("own_pays_self_funded", "ownSelfFunded", bill.assume?.own_pays_self_funded);
  if (shared > 0) {
    permit("shared_pays_self_funded", "sharedSelfFunded", bill.assume?.shared_pays_self_funded);
    permit("shared_pays_deductible", "sharedDeductible", bill.assume?.shared_pays_deductible);
    const given = bill.assume?.kept_back;
    const kept = single("kept_back");
    likeliest.kept = given ?? (kept === undefined ? ZERO : parse(kept.value));
    assumptions.push({
      switch: "kept_back",
      value: text(likeliest.kept),
      state: given === undefined ? state(kept) : "given",
      basis: (given === undefined && kept?.basis) || NONE,
    });
    if (given === undefined && state(kept) === "reported" && !isZero(likeliest.kept))
      turns.push(["kept_back", "0.00", { kept: ZERO }]);
  }
  if (shared > 1) {
    const order = single("order");
    likeliest.order = order?.value ?? "filing";
    assumptions.push({ switch: "order", value: likeliest.order, state: state(order), basis: order?.basis ?? NONE });
    if (state(order) !== "known") {
      const other = likeliest.order === "largest_balance" ? "filing" : "largest_balance";
      turns.push(["order", other, { order: other }]);
    }
    const most = single("grantors_per_bill");
    const given = bill.assume?.grantors_per_bill;
    if (given !== undefined || most !== undefined) {
      likeliest.perBill = given ?? (most?.value === "unlimited" ? undefined : Number(most?.value));
      const value = likeliest.perBill === undefined ? "unlimited" : String(likeliest.perBill);
      assumptions.push({
        switch: "grantors_per_bill",
        value,
        state: given === undefined ? state(most) : "given",
        basis: (given === undefined && most?.basis) || NONE,
      });
      if (given === undefined && state(most) !== "known" && likeliest.perBill !== undefined)
        turns.push(["grantors_per_bill", "unlimited", { perBill: undefined }]);
    }
  }
  const variants = turns.map(([name, value, turn]) => ({
    switch: name,
    value,
    turn,
    sharing: { ...likeliest, ...turn },
  }));
  return { likeliest, assumptions, variants };
}

function payers(
  { paid, burden, selfFunded }: Pick<Liability, "paid" | "burden" | "selfFunded">,
  bill: Bill,
  sharing: AccountTerms,
  pick = bill.pick ?? 0,
): Payer[] {
  const own = bill.own_account ?? ZERO;
  const ownPays = least(own, sharing.ownSelfFunded ? burden : less(burden, selfFunded));
  const all: Payer[] = [
    { payer: "fund", amount: paid },
    { payer: "own_account", amount: ownPays, usable: own, left: less(own, ownPays) },
  ];
  let rest = less(burden, ownPays);
  // What neither account may pay stays; what the own account alone may pay stays as far as that is too short.
  const barred = sharing.sharedSelfFunded ? ZERO : selfFunded;
  const neither = sharing.ownSelfFunded ? ZERO : barred;
  let open = less(rest, plus(neither, less(less(barred, neither), ownPays)));
  let places = sharing.perBill ?? Infinity;
  for (const { index, balance, usable } of inOrder(bill, sharing, pick)) {
    const amount = places === 0 ? ZERO : least(open, usable);
    if (!isZero(amount)) places -= 1;
    rest = less(rest, amount);
    open = less(open, amount);
    all.push({ payer: "grantor", index, amount, usable, left: less(balance, amount) });
  }
  all.push({ payer: "cash", amount: rest });
  return all;
}

function inOrder(bill: Bill, sharing: AccountTerms, pick: number): Account[] {
  const accounts = (bill.grantors ?? []).map(({ balance = ZERO }, index) => ({
    index,
    balance,
    usable: less(balance, sharing.kept),
  }));
  if (sharing.order === "largest_balance") {
    return accounts.sort((one, other) =>
      above(one.balance, other.balance) ? -1 : above(other.balance, one.balance) ? 1 : one.index - other.index,
    );
  }
  const picked = sharing.perBill === undefined ? -1 : accounts.findIndex(({ index }) => index === pick);
  return picked > 0 ? [...accounts.splice(picked, 1), ...accounts] : accounts;
}

function same(one: readonly Payer[], other: readonly Payer[]): boolean {
  return one.every(({ payer, index, amount }) => {
    const also = other.find((also) => also.payer === payer && also.index === index);
    return also !== undefined && !above(also.amount, amount) && !above(amount, also.amount);
  });
}

/** The least and the most that each payer pays, over all terms at once and, where the bill does not say, every year so far. */
function span(due: Liability, bill: Bill, likeliest: AccountTerms, variants: readonly Interpretation[]): object[] {
  const { total, selfFunded } = due;
  const years = bill.year_to_date === undefined ? [ZERO, due.most] : [due.paid];
  let terms = [likeliest];
  for (const { turn } of variants) {
    const matters =
      "sharedDeductible" in turn
        ? false
        : "ownSelfFunded" in turn || "sharedSelfFunded" in turn
          ? !isZero(selfFunded)
          : true;
    if (matters) terms = [...terms, ...terms.map((one) => ({ ...one, ...turn }))];
  }
  const spans: { payer: string; index?: number; least: Amount; most: Amount }[] = [];
  for (const paid of years) {
    const burden = less(total, paid);
    const bears = { paid, burden, selfFunded: least(selfFunded, burden) };
    for (const one of terms) {
      const open =
        one.perBill !== undefined && one.order !== "largest_balance" && bill.pick === undefined
          ? (bill.grantors?.length ?? 0)
          : 1;
      for (let pick = 0; pick < Math.max(open, 1); pick += 1) {
        for (const { payer, index, amount } of payers(bears, bill, one, open > 1 ? pick : bill.pick)) {
          const known = spans.find((span) => span.payer === payer && span.index === index);
          if (known === undefined)
            spans.push(
              index === undefined
                ? { payer, least: amount, most: amount }
                : { payer, index, least: amount, most: amount },
            );
          else if (above(amount, known.most)) known.most = amount;
          else if (above(known.least, amount)) known.least = amount;
        }
      }
    }
  }
  const place = ({ payer, index = 0 }: { payer: string; index?: number }): number =>
    payer === "fund" ? -2 : payer === "own_account" ? -1 : payer === "cash" ? Infinity : index;
  spans.sort((one, other) => place(one) - place(other));
  return spans.map(({ least, most, ...of }) => ({ ...of, least: text(least), most: text(most) }));
}

function written(payer: Payer): object {
  const out: Record<string, unknown> = { payer: payer.payer };
  if (payer.index !== undefined) out.index = payer.index;
  out.amount = text(payer.amount);
  if (payer.usable !== undefined) out.usable = text(payer.usable);
  if (payer.left !== undefined) out.left = text(payer.left);
  return out;
}

function totals(due: Liability, payers: readonly Payer[]): object {
  const by = (kind: string): string =>
    text(payers.reduce((sum, { payer, amount }) => (payer === kind ? plus(sum, amount) : sum), ZERO));
  const paid = text(due.paid);
  return {
    medfee_sumamt: text(due.total),
    fulamt_ownpay_amt: text(due.selfFunded),
    overlmt_selfpay: text(due.overLimit),
    preselfpay_amt: text(due.preSelfPay),
    inscp_scp_amt: text(due.inScope),
    act_pay_dedc: "0.00",
    hifp_pay: paid,
    pool_prop_selfpay: due.ratio.padEnd(6, "0"),
    fund_pay_sumamt: paid,
    psn_part_amt: text(due.burden),
    acct_pay: by("own_account"),
    acct_mulaid_pay: by("grantor"),
    psn_cash_pay: by("cash"),
  };
}

function needed(bill: Bill): string[] {
  const ask = (["region", "scheme", "visit"] as const).filter((field) => bill[field] === undefined) as string[];
  if (bill.amounts?.medfee_sumamt === undefined) ask.unshift("amounts.medfee_sumamt");
  else if (ask.length === 0) ask.push(...(["person", "level"] as const).filter((field) => bill[field] === undefined));
  const empty = bill.grantors?.findIndex(({ balance }) => balance === undefined) ?? -1;
  return empty < 0 ? ask : [...ask, `grantors[${empty}].balance`];
}

function preview(bill: Bill): object {
  if (bill.pick !== undefined && bill.pick >= (bill.grantors?.length ?? 0)) {
    throw new Refusal("contradiction", "pick", "the place of one of the grantors");
  }
  const ask = needed(bill);
  const { likeliest, assumptions, variants } = switches(bill);
  const stamp = { ...receipt, day: bill.day, regions: [...receipt.regions] };
  if (ask.length > 0) {
    return {
      outcome: "incomplete",
      ask,
      steps: [],
      payers: [],
      assumptions,
      readings: [],
      warnings: [],
      notes: [{ code: "estimate_only" }],
      receipt: stamp,
    };
  }
  const { due: bears, steps, used } = due(bill);
  // An account of which the bill says nothing may hold anything, and the span is of all that.
  if (bill.own_account === undefined) throw new LeftOut("own_account");
  const split = payers(bears, bill, likeliest);
  const readings: object[] = [];
  for (const variant of variants) {
    const other = payers(bears, bill, variant.sharing);
    if (!same(other, split))
      readings.push({
        switch: variant.switch,
        value: variant.value,
        payers: other.map(written),
        totals: totals(bears, other),
      });
  }
  const matters = ({ switch: name }: Assumption): boolean =>
    name === "own_pays_self_funded" || name === "shared_pays_self_funded"
      ? !isZero(bears.selfFunded)
      : name !== "shared_pays_deductible";
  if (bill.year_to_date === undefined && !isZero(bears.most))
    assumptions.push({ switch: "year_to_date", value: "0.00", state: "unknown", basis: NONE });
  return {
    outcome: readings.length > 0 ? "unsettled" : "split",
    ask,
    steps,
    payers: split.map(written),
    totals: totals(bears, split),
    assumptions: assumptions.filter(matters),
    readings,
    span: span(bears, bill, likeliest, variants),
    year_to_date: used,
    warnings: [],
    notes: [
      { code: "estimate_only" },
      ...(bill.grantors?.length ? [{ code: "bind_before_settlement" }] : []),
      { code: "supplements_not_counted" },
      { code: "figures_undated" },
    ],
    receipt: stamp,
  };
}

export const previewDeduction = (input: unknown) =>
  reply(() => {
    const bill: Read<{ day: typeof day }> & Bill = request(input, "");
    within(bill.day!, bill.region);
    return preview(bill);
  });
