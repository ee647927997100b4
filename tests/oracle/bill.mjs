// A bill from its lines to what the person bears. Written from docs/api.md, docs/pooling.md and DESIGN.md D29 to D39, D75, D84.
import { layers, places } from "./catalogue.mjs";
import { WHOLE, fen, half, least, left, share } from "./fen.mjs";
import { dueDeductible, fundPart, supplementPart } from "./fund.mjs";
import { amounts, schedule, shares } from "./schedule.mjs";

const codes = {
  large_sum: "hifob_pay",
  serious_illness: "hifmi_pay",
  civil_servant: "cvlserv_pay",
  enterprise: "hifes_pay",
  aid: "maf_pay",
  other: "oth_pay",
};

/** A topic of a bill's place, without regard to days: only for topics that have none. */
function undated(region, topic) {
  for (const code of layers(region)) {
    const found = places.get(code).topics[topic];
    if (found !== undefined) return found[0].is;
  }
  return undefined;
}

/** 全自费, 超限价, 先行自付 and what is in scope. */
function classify(bill, rate, rounding) {
  const scope = { total: 0n, selfFunded: 0n, overLimit: 0n, preSelfPay: 0n, special: [] };
  const together = [];
  if (bill.lines === undefined) {
    const given = bill.amounts;
    const part = (name) => fen(given[name] ?? "0");
    scope.total = part("medfee_sumamt");
    scope.selfFunded = part("fulamt_ownpay_amt");
    scope.overLimit = part("overlmt_selfpay");
    scope.preSelfPay = part("preselfpay_amt");
    if (given.special_amt !== undefined)
      scope.special.push({ expense: fen(given.special_amt), ratio: share(given.special_ratio) });
  }
  for (const line of bill.lines ?? []) {
    const amount = fen(line.amount);
    scope.total += amount;
    if (line.class === "c") {
      scope.selfFunded += amount;
      continue;
    }
    const over = line.limit === undefined ? 0n : left(amount, fen(line.limit));
    scope.overLimit += over;
    const first = line.pre_self_pay === undefined ? (line.class === "b" ? rate : 0n) : share(line.pre_self_pay);
    const borne = half((amount - over) * first, WHOLE);
    scope.preSelfPay += borne;
    if (line.fund_ratio !== undefined)
      scope.special.push({ expense: amount - over - borne, ratio: share(line.fund_ratio) });
    else together.push({ counted: amount - over, borne, exact: (amount - over) * (WHOLE - first) });
  }
  // As a whole: what is in scope of the lines that share the bands is rounded once, and the rest is borne first.
  if (rounding === "whole") {
    const sum = (name) => together.reduce((all, one) => all + one[name], 0n);
    scope.preSelfPay += sum("counted") - half(sum("exact"), WHOLE) - sum("borne");
  }
  scope.inScope = scope.total - scope.selfFunded - scope.overLimit - scope.preSelfPay;
  return scope;
}

/** This patient's figures of the deductible. `take` chooses one of several values of a figure. */
function deductibleFigures(rule, bill, take) {
  const table = rule.deductible;
  const mode = take("deductible_mode", [table.mode].flat());
  const one = (key, list) => (list === undefined ? undefined : take(key, list));
  const entry = (table.later ?? []).filter(({ nth }) => nth <= bill.admissions + 1).at(-1);
  const kind = entry && ["factor", "yuan", "less", "less_share"].find((name) => entry[name] !== undefined);
  const values = kind && (kind === "yuan" || kind === "less" ? amounts : shares)(entry[kind], bill);
  const lowered = mode === "per_admission" && entry !== undefined;
  const list = amounts(table.yuan, bill);
  // An admission with an amount of its own does not hang on that of the first.
  const replaced = lowered && kind === "yuan";
  if (mode !== "none" && ((lowered && values === undefined) || (list === undefined && !replaced)))
    throw new Unknown("deductible");
  return {
    mode,
    first: replaced || mode === "none" ? 0n : take("deductible", list),
    later: lowered && mode !== "none" ? { kind, value: take("deductible_later", values) } : undefined,
    floor: lowered ? one("deductible_floor", amounts(table.floor, bill)) : undefined,
    annualMax: one("deductible_annual_max", amounts(table.annual_max, bill)),
    days: table.days,
  };
}

function bandsOf(rule, bill, take, points) {
  const known = rule.bands ?? [{ over: "0", ratio: rule.ratio }];
  return known.map(({ over, ratio }) => {
    const list = shares(ratio, bill);
    const found = list === undefined ? undefined : take("ratio", list);
    return { over: fen(over), ratio: found === undefined ? undefined : left(found, points) };
  });
}

/** How much room each cap leaves on this bill. */
function roomsOf(rule, bill, take, before) {
  const all = [rule.cap, ...(rule.caps ?? [])].filter((cap) => cap !== undefined && cap.unlimited !== true);
  const rooms = [];
  for (const cap of all) {
    const list = amounts(cap.yuan, bill);
    if (list === undefined) continue;
    const base = take("cap_base", [cap.base].flat());
    const limit = take("cap", list);
    const used =
      cap.period === "visit"
        ? { in_scope: 0n, deductible: 0n, fund: 0n }
        : (cap.period ?? "year") === "year"
          ? bill.year
          : bill.period;
    // What this bill has of the base before the fund's expense begins.
    if (base === "fund_paid") rooms.push({ base, left: left(limit, used.fund) });
    else if (base === "in_scope") rooms.push({ base, left: left(limit, used.in_scope + before) });
    else rooms.push({ base, left: left(limit, left(used.in_scope, used.deductible)) });
  }
  return rooms;
}

/** What a bill comes to with one choice of every figure. Throws `Unknown` for what no source gives. */
export class Unknown extends Error {}

export function liability(bill, take) {
  const rule = bill.rule;
  const rate = rule.class_b_pre_self_pay === undefined ? 1_000n : share(rule.class_b_pre_self_pay);
  const scope = classify(bill, rate, take("scope_rounding", [undated(bill.region, "scope_rounding") ?? "each_line"]));
  const away = (rule.away ?? []).find(({ kind }) => kind === bill.away);
  if (bill.away !== undefined && away === undefined) throw new Unknown("away");
  const points = away?.points === undefined ? 0n : share(away.points);
  const special = scope.special.reduce((all, one) => all + one.expense, 0n);
  // What is paid apart has its own share wherever it is paid.
  const awayFirst = away?.self_pay === undefined ? 0n : half((scope.inScope - special) * share(away.self_pay), WHOLE);
  const inScope = scope.inScope - awayFirst;
  const ordinary = inScope - special;
  const accountFirst = rule.account_first === true ? least(bill.ownCurrent, ordinary) : 0n;
  const figures = deductibleFigures(rule, bill, take);
  const deductible = least(dueDeductible(figures, bill), ordinary - accountFirst);
  const bands = bandsOf(rule, bill, take, points);
  const base = rule.bands === undefined ? "in_scope" : take("band_base", [rule.band_base ?? "in_scope"].flat());
  const begin = {
    in_scope: bill.year.in_scope + accountFirst + deductible,
    above_deductible: left(bill.year.in_scope, bill.year.deductible),
    this_admission: accountFirst + deductible,
  }[base];
  const expense = ordinary - accountFirst - deductible;
  const none = bill.traits.includes("no_prescription") && bill.visit === "pharmacy";
  const reached = (place) => begin + expense > bands[place].over && begin < (bands[place + 1]?.over ?? begin + expense);
  if (bands.some(({ ratio }, place) => ratio === undefined && reached(place))) throw new Unknown("ratio");
  const shared = bands.map(({ over, ratio }) => ({ over, ratio: ratio ?? 0n }));
  const rooms = roomsOf(rule, bill, take, accountFirst + deductible);
  const { paid, above } = none ? { paid: 0n, above: 0n } : fundPart({ bands: shared, begin, expense, rooms });
  // What is paid apart is rounded item by item.
  const apart = scope.special.reduce((all, one) => all + half(one.expense * one.ratio, WHOLE), 0n);
  const hifp = paid + apart;
  const after = supplements(rule, bill, { scope, inScope, hifp, above });
  const funds = hifp + after.sum;
  return {
    scope,
    preSelfPay: scope.preSelfPay + awayFirst,
    inScope,
    accountFirst,
    deductible,
    hifp,
    funds,
    parts: after.parts,
    burden: scope.total - funds,
  };
}

function supplements(rule, bill, { scope, inScope, hifp, above }) {
  const parts = {};
  let sum = 0n;
  for (const fund of rule.supplements ?? []) {
    const bands = fund.bands.map(({ over, ratio }) => ({ over: fen(over), ratio: shares(ratio, bill)[0] }));
    const limit = fund.limit === undefined ? undefined : fen(fund.limit);
    const own = inScope - hifp - sum;
    const expense = {
      above_cap: least(above, own),
      own_share: own,
      own_share_under_cap: left(own, above),
      rest: scope.total - hifp - sum,
    }[fund.base];
    const begin = fund.base === "own_share" ? bill.year.own_share : 0n;
    const paid = supplementPart({ bands, limit }, begin, expense, bill.year.supplements);
    parts[codes[fund.fund]] = (parts[codes[fund.fund]] ?? 0n) + paid;
    sum += paid;
  }
  return { parts, sum };
}

const zero = { deductible: 0n, in_scope: 0n, fund: 0n, own_share: 0n, supplements: 0n };
const counted = (given = {}) => ({
  ...zero,
  ...Object.fromEntries(Object.keys(zero).map((key) => [key, fen(given[key] ?? "0")])),
});

/** A request with its rule and its amounts read. Every fact that a figure may hang on must be given. */
export function read(request) {
  const rule = schedule(request.region, request.scheme, request.visit, request.day);
  return {
    ...request,
    rule,
    admissions: request.year_to_date?.admissions ?? 0,
    year: counted(request.year_to_date),
    period: counted(request.year_to_date?.this_period),
    ownCurrent: fen(request.own_current_year ?? "0"),
    days: request.days ?? 0,
  };
}
