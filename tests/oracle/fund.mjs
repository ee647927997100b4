// 起付线, share, 封顶线 and the funds behind them. Written from docs/pooling.md, the vocabularies of docs/reference.md (DeductibleMode,
// BandBase, CapBase, SupplementBase) and DESIGN.md D29 and D84.
import { WHOLE, half, least, left, most } from "./fen.mjs";

/** The deductible of this visit, before what the year has used up; `figures` are already this patient's. */
export function wholeDeductible(figures, bill) {
  const { mode, first, later, floor } = figures;
  if (mode === "none") return 0n;
  let amount = first;
  const earlier = BigInt(bill.admissions);
  if (mode === "per_admission" && later !== undefined && earlier > 0n) {
    if (later.kind === "factor") amount = half(first * later.value, WHOLE);
    else if (later.kind === "yuan") amount = later.value;
    else if (later.kind === "less") amount = left(first, later.value * earlier);
    else amount = left(first, half(first * later.value * earlier, WHOLE));
    // Below the floor it is not lowered; a first one that lies below it is not raised.
    if (floor !== undefined) amount = most(amount, least(first, floor));
  }
  return amount;
}

/** What is still to be borne of it on this visit. */
export function dueDeductible(figures, bill) {
  let due = wholeDeductible(figures, bill);
  if (figures.days !== undefined && bill.days > figures.days) due *= BigInt(Math.ceil(bill.days / figures.days));
  const counted = { annual: bill.year.deductible, annual_top_up: bill.year.deductible };
  for (const mode of ["per_day", "per_month", "per_quarter"]) counted[mode] = bill.period.deductible;
  due = left(due, counted[figures.mode] ?? 0n);
  if (figures.annualMax !== undefined) due = least(due, left(figures.annualMax, bill.year.deductible));
  return due;
}

/** The bands of this bill: from where to where, in fen of its own expense, and the share of each. */
function spans(bands, begin, expense) {
  const cut = [];
  for (const [place, { over, ratio }] of bands.entries()) {
    const next = bands[place + 1]?.over;
    const from = most(over, begin);
    const to = next === undefined ? begin + expense : least(next, begin + expense);
    if (to > from) cut.push({ expense: to - from, ratio });
  }
  return cut;
}

/** What shares of an expense come to, in ten-thousandths of a fen. */
const worth = (cut) => cut.reduce((all, one) => all + one.expense * one.ratio, 0n);

/** The fund's part of the expense above the deductible, and the expense that lies above a cap. */
export function fundPart({ bands, begin, expense, rooms }) {
  // A cap on expense cuts the expense, a cap on payments the payment.
  const room = least(expense, ...rooms.filter((one) => one.base !== "fund_paid").map((one) => one.left));
  const whole = spans(bands, begin, room);
  const paid = half(worth(whole), WHOLE);
  const payable = rooms.filter((one) => one.base === "fund_paid").map((one) => one.left);
  const limit = payable.length === 0 ? paid : least(...payable);
  if (paid <= limit) return { paid, above: expense - room };
  // The expense whose share no longer fits, rounded once in the band that reaches the cap.
  let beyond = 0n;
  let sum = 0n;
  for (const { expense: part, ratio } of whole) {
    const excess = left(sum + part * ratio, most(limit * WHOLE, sum));
    beyond += sum >= limit * WHOLE ? part : excess > 0n ? half(excess, ratio) : 0n;
    sum += part * ratio;
  }
  return { paid: limit, above: expense - room + beyond };
}

/** One fund after the pooling fund: what it pays of an expense that begins at `begin` of the year. */
export function supplementPart({ bands, limit }, begin, expense, used) {
  const paid = half(worth(spans(bands, begin, expense)), WHOLE);
  return limit === undefined ? paid : least(paid, left(limit, used));
}
