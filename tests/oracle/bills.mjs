// Generated bills: every place with figures, every day on which anything turns, amounts at and beside every figure of the rule.
import { days, places } from "./catalogue.mjs";
import { fen, yuan } from "./fen.mjs";
import { schedule } from "./schedule.mjs";

const visits = ["outpatient", "pharmacy", "inpatient", "chronic"];
const levels = ["primary", "1", "2", "3"];
const regions = [...places.keys()].filter((code) => code !== "000000");
const turning = days().filter((day) => day >= "2010-01-01" && day <= "2027-12-31");

/** Every text of digits inside a rule that is an amount of at least a yuan. */
function figures(rule, found = []) {
  for (const value of Object.values(rule)) {
    if (typeof value === "string" && /^\d+(\.\d+)?$/.test(value) && Number(value) >= 1) found.push(fen(value));
    else if (typeof value === "object" && value !== null) figures(value, found);
  }
  return found;
}

/** Every trait that a rule has figures of its own for. */
function traits(rule, found = new Set()) {
  for (const [key, value] of Object.entries(rule)) {
    if (key === "trait") found.add(value);
    else if (typeof value === "object" && value !== null) traits(value, found);
  }
  return [...found];
}

/** A bill whose place has figures, with every fact that they may hang on. */
export function bill(dice) {
  const { below, pick, chance } = dice;
  let rule;
  let base;
  do {
    const scheme = pick(["employee", "employee", "resident"]);
    base = { region: pick(regions), scheme, visit: pick(visits), day: pick(turning) };
    rule = schedule(base.region, scheme, base.visit, base.day);
  } while (rule === undefined);
  const known = figures(rule);
  const near = (amount) => {
    const moved = amount + BigInt(pick([-1, 0, 0, 1, below(200) - 100]));
    return moved > 0n ? moved : 0n;
  };
  const amount = () => {
    if (known.length > 0 && chance(0.4)) return near(pick(known));
    return BigInt(pick([0, below(100), below(20_000), below(1_000_000), below(30_000_000), below(90_000_000)]));
  };
  const share = () => `0.${String(below(10_000)).padStart(4, "0")}`;
  const person = base.scheme === "resident" ? "resident" : pick(["in_service", "retired"]);
  const has = traits(rule);
  const made = {
    ...base,
    level: pick(levels),
    person,
    age: pick([0, 5, 17, 18, 30, 44, 45, 46, 59, 60, 65, 69, 70, 71, 80, 90]),
    traits: chance(0.5) ? [] : has.filter(() => chance(0.5)),
    own_current_year: yuan(chance(0.5) ? 0n : amount()),
  };
  const inside = amount();
  const style = below(3);
  if (style === 0) made.amounts = { medfee_sumamt: yuan(inside) };
  else if (style === 1) {
    const parts = [amount(), amount() / 10n, amount() / 5n];
    made.amounts = {
      medfee_sumamt: yuan(inside + parts[0] + parts[1] + parts[2]),
      fulamt_ownpay_amt: yuan(parts[0]),
      overlmt_selfpay: yuan(parts[1]),
      preselfpay_amt: yuan(parts[2]),
    };
    if (chance(0.15)) Object.assign(made.amounts, { special_amt: yuan(inside / 3n), special_ratio: share() });
  } else made.lines = Array.from({ length: 1 + below(4) }, () => line(dice, amount, share));
  if (chance(0.6)) {
    const year = {
      deductible: yuan(chance(0.5) ? 0n : amount() / 4n),
      fund: yuan(amount()),
      own_share: yuan(amount() / 3n),
      supplements: yuan(amount() / 5n),
      admissions: below(5),
    };
    made.year_to_date = { ...year, in_scope: yuan(fen(year.deductible) + fen(year.fund) + amount() / 3n) };
    if (chance(0.5)) {
      const period = { deductible: yuan(amount() / 4n), fund: yuan(amount() / 3n) };
      made.year_to_date.this_period = { ...period, in_scope: yuan(fen(period.deductible) + fen(period.fund)) };
    }
  }
  if (base.visit === "inpatient") made.days = pick([1, 7, 89, 90, 91, 180, 181, 365]);
  if (chance(0.6)) accounts(made, dice, amount);
  const aways = (rule.away ?? []).map(({ kind }) => kind);
  if (aways.length > 0 && chance(0.5)) made.away = pick(aways);
  return made;
}

function line({ pick, chance, below }, amount, share) {
  const made = { amount: yuan(amount() / BigInt(pick([1, 1, 7, 33]))), class: pick(["a", "b", "b", "c"]) };
  if (made.class === "c") return made;
  if (made.class === "b" || chance(0.2)) made.pre_self_pay = pick([share(), "0.10", "0.3", "0.05", "0.1234"]);
  if (chance(0.3)) made.limit = yuan((fen(made.amount) * BigInt(80 + below(40))) / 100n);
  if (chance(0.1)) made.fund_ratio = share();
  return made;
}

/** The accounts that may pay, each with every balance that it may be asked for. */
function accounts(made, { below, pick, chance }, amount) {
  const some = () => yuan(amount() / BigInt(pick([1, 10, 100])));
  made.own_account = yuan(fen(made.own_current_year) + (chance(0.3) ? 0n : amount() / 10n));
  if (chance(0.2)) made.wallet = some();
  made.grantors = Array.from({ length: below(4) }, () => {
    const balance = some();
    const grantor = { balance, history_balance: yuan(fen(balance) / 2n), quota: some() };
    if (chance(0.2)) grantor.payment_cap = some();
    if (chance(0.15)) grantor.region = pick(regions);
    return grantor;
  });
  if (made.grantors.length > 0) made.pick = below(made.grantors.length);
  const word = () => pick(["allowed", "forbidden"]);
  if (chance(0.5)) {
    const all = {
      kept_back: pick(["0", "1000", "2000", "1500"]),
      own_pays_self_funded: word(),
      shared_pays_self_funded: word(),
      shared_pays_deductible: word(),
      grantors_per_bill: 1 + below(3),
    };
    made.assume = Object.fromEntries(Object.entries(all).filter(() => chance(0.6)));
  }
}
