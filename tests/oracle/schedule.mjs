// Which rule for bills holds, and which of its figures are this patient's. Written from docs/pooling.md.
import { MUNICIPAL, decides, places, pool, province } from "./catalogue.mjs";
import { fen, share } from "./fen.mjs";

/** The first day on which a rule is known to hold. */
export const known = (rule) => rule.from ?? rule.by ?? "0000-00-00";

/** Whether a rule may have begun: a start known by a later day alone may lie on any day before it. */
const possible = (rule, day) =>
  rule.from === undefined ? rule.after === undefined || rule.after < day : rule.from <= day;

/** Of rules that follow one another: the last that may have begun. */
function last(rules, day) {
  const sorted = [...rules].sort((one, other) => (known(one) < known(other) ? -1 : 1));
  return sorted.filter((rule) => possible(rule, day)).at(-1);
}

const inForce = (rule, day) => known(rule) <= day && (rule.to === undefined || day <= rule.to);

/** The rule for a kind of visit, or nothing where no source gives one. */
export function schedule(region, scheme, visit, day) {
  const area = pool(region);
  const whole = province(region);
  const single = MUNICIPAL.has(region.slice(0, 2));
  const of = (code, reach = code === whole && !single ? "own_scheme" : undefined) =>
    (places.get(code)?.schedules ?? []).filter(
      (rule) =>
        rule.scheme === scheme &&
        rule.visit === visit &&
        (reach === undefined || (rule.reach ?? "own_scheme") === reach),
    );
  const own = last(of(region), day) ?? last(of(area), day);
  const wide = single ? undefined : last(of(whole, "province"), day);
  if (own === undefined) return wide;
  const ended = own.to !== undefined && own.to < day;
  return ended && wide !== undefined && inForce(wide, day) && known(wide) > known(own) ? wide : own;
}

const among = (wanted, value) => wanted === undefined || [wanted].flat().includes(value);

/** The values of a figure for a patient, the likeliest first; nothing where none is known. */
export function values(table, patient) {
  if (table === undefined) return undefined;
  if (typeof table === "string") return [table];
  let held = table[patient.person] ?? table[patient.level]?.[patient.person];
  for (const cell of table.variants ?? []) {
    const young = cell.from_age !== undefined && patient.age < cell.from_age;
    const old = cell.to_age !== undefined && patient.age > cell.to_age;
    const trait = cell.trait === undefined || patient.traits.includes(cell.trait);
    if (among(cell.level, patient.level) && among(cell.person, patient.person) && trait && !young && !old)
      held = cell.is;
  }
  return held === undefined ? undefined : [held].flat();
}

/** The same, as fen or as ten-thousandths. */
export const amounts = (table, patient) => values(table, patient)?.map(fen);
export const shares = (table, patient) => values(table, patient)?.map(share);

export const reported = (rule) => !decides(rule.sources);
