// Who pays what the person bears. Written from docs/api.md ("accounts" of a bill), docs/glossary.md and DESIGN.md D30, D38, D39.
import { province } from "./catalogue.mjs";
import { fen, least, left } from "./fen.mjs";
import { amount, choice, count, scope } from "./rules.mjs";

const likeliest = (list) => list[0]?.value;
const may = (given, list) => (given ?? likeliest(list) ?? "allowed") !== "forbidden";

/** What a grantor's account may give to this bill. */
function usable(grantor, bill) {
  const region = grantor.region ?? bill.region;
  const across = province(region) !== province(bill.region);
  const capped = (free) => (grantor.payment_cap === undefined ? free : least(free, fen(grantor.payment_cap)));
  const open = likeliest(choice("000000", "cross_province", bill.day)) === "quota";
  if (across)
    return grantor.quota === undefined || !open
      ? 0n
      : capped(left(fen(grantor.quota), fen(bill.assume?.kept_back ?? "0")));
  // That only 历年结余 may be shared takes more than a report.
  const [part] = choice(region, "funds", bill.day);
  const history = part?.value === "history_year" && part.sure;
  const kept = bill.assume?.kept_back ?? likeliest(amount(region, "kept_back", bill.day)) ?? "0";
  const free = left(fen((history ? grantor.history_balance : grantor.balance) ?? "0"), fen(kept));
  return capped(free);
}

/** The payers of a bill in order: `[name, amount]`, those that pay nothing left out. */
export function payers(bill, answer) {
  const { scope: parts, deductible, accountFirst, burden } = answer;
  const assume = bill.assume ?? {};
  const topic = (name) => choice(bill.region, name, bill.day);
  const ownMay = may(assume.own_pays_self_funded, topic("own_pays_self_funded"));
  const sharedMay = may(assume.shared_pays_self_funded, topic("shared_pays_self_funded"));
  const sharedDeductible = may(assume.shared_pays_deductible, topic("shared_pays_deductible"));
  const paid = [];
  const left_ = { selfFunded: least(parts.selfFunded, burden), deductible: 0n, rest: 0n };
  left_.deductible = least(deductible, burden - left_.selfFunded);
  left_.rest = burden - left_.selfFunded - left_.deductible - accountFirst;
  const pay = (name, room, kinds) => {
    let sum = 0n;
    for (const kind of kinds) {
      const part = least(room - sum, left_[kind]);
      left_[kind] -= part;
      sum += part;
    }
    if (name !== undefined && sum > 0n) paid.push([name, sum]);
    return sum;
  };
  // The own account pays first what shared money may not.
  const order = [
    ...(sharedMay ? [] : ["selfFunded"]),
    ...(sharedDeductible ? [] : ["deductible"]),
    "selfFunded",
    "deductible",
    "rest",
  ];
  const own = left(fen(bill.own_account ?? "0"), accountFirst);
  const ownKinds = ownMay ? order : order.filter((kind) => kind !== "selfFunded");
  const after = pay(undefined, own, ownKinds);
  if (after + accountFirst > 0n) paid.push(["own_account", after + accountFirst]);
  const kinds = ["rest", ...(sharedDeductible ? ["deductible"] : []), ...(sharedMay ? ["selfFunded"] : [])];
  // The wallet holds shared money.
  pay("wallet", fen(bill.wallet ?? "0"), kinds);
  const visit = scope(bill.region, "pays", bill.visit, bill.day);
  if (likeliest(visit) !== false) for (const [name, room] of sharers(bill)) pay(name, room, kinds);
  const cash = left_.selfFunded + left_.deductible + left_.rest;
  if (cash > 0n) paid.push(["cash", cash]);
  return paid;
}

/** What counts as an account's size: of another province only the quota is there to be used. */
function held(grantor, bill) {
  const across = province(grantor.region ?? bill.region) !== province(bill.region);
  return fen((across ? grantor.quota : grantor.balance) ?? "0");
}

/** The grantors that may pay, in order, with what each may give. */
function sharers(bill) {
  const all = (bill.grantors ?? []).map((grantor, index) => ({
    grantor,
    name: `grantor ${index}`,
    room: usable(grantor, bill),
  }));
  const way = likeliest(choice(bill.region, "order", bill.day));
  const usual = way === "manual" ? 1 : likeliest(count(bill.region, "grantors_per_bill", bill.day));
  const number = bill.assume?.grantors_per_bill ?? usual ?? Infinity;
  let ordered = all;
  const picked = bill.pick === undefined ? undefined : all[bill.pick];
  if (way === "largest_balance")
    ordered = [...all].sort((one, other) => Number(held(other.grantor, bill) - held(one.grantor, bill)));
  else if (picked !== undefined && number !== Infinity) ordered = [picked, ...all.filter((one) => one !== picked)];
  return ordered
    .filter(({ room }) => room > 0n)
    .slice(0, number)
    .map(({ name, room }) => [name, room]);
}
