// What a place says about a topic on a day, with everything that may hold. Written from docs/policies.md, DESIGN.md D12 to D17.
import { decides, layers, places } from "./catalogue.mjs";

const near = [
  "spouse",
  "parent",
  "child",
  "sibling",
  "paternal_grandparent",
  "maternal_grandparent",
  "sons_child",
  "daughters_child",
];
const sets = { "@immediate": ["spouse", "parent", "child"], "@near_kin": near };
const words = (list) => list.flatMap((word) => sets[word] ?? [word]);

/** "no", "maybe" or "yes": whether a statement has begun on a day. */
function begun(statement, day) {
  if (statement.from !== undefined) return statement.from <= day ? "yes" : "no";
  if (statement.by === undefined) return statement.after === undefined || statement.after < day ? "yes" : "no";
  if (statement.by <= day) return "yes";
  return statement.after === undefined || statement.after < day ? "maybe" : "no";
}

const start = (statement) => statement.from ?? statement.by ?? statement.after ?? "0000-00-00";

/** Statements that may hold, the latest first: the last one that has surely begun, and those after it that may have. */
function holding(statements, day, beyond) {
  const sorted = [...statements].sort((one, other) => (start(one) < start(other) ? -1 : 1));
  const open = sorted.filter((one) => begun(one, day) === "maybe");
  const sure = sorted
    .filter((one) => begun(one, day) === "yes" && !open.some((other) => start(other) < start(one)))
    .at(-1);
  const held = sure !== undefined && (sure.to === undefined || day <= sure.to) ? [sure] : [];
  const spread = [...open.reverse(), ...held].flatMap((statement) => statement.candidates ?? [statement]);
  if (open.length === 0) return { spread, before: [] };
  // It may not have begun: then what stood here before it holds, or else what the wider place says. Reports alone never settle (D13),
  // so that beside them there may be no rule yet.
  const around = held.length > 0 ? [] : beyond();
  const isSure =
    held.flatMap((statement) => statement.candidates ?? [statement]).some(({ sources }) => decides(sources)) ||
    around.some(({ sure }) => sure);
  return { spread, before: isSure ? around : [...around, { value: undefined, sure: true }] };
}

/** What the layers of a region say, the most local that says anything. `stated` finds a place's statements, `value` reads one. */
function lookup(region, day, stated, value) {
  const all = layers(region);
  for (const [place, code] of all.entries()) {
    const next = all[place + 1];
    const { spread, before } = holding(stated(places.get(code).topics), day, () =>
      next === undefined ? [] : lookup(next, day, stated, value),
    );
    if (spread.length > 0)
      return [...spread.map((one) => ({ value: value(one), sure: decides(one.sources) })), ...before];
  }
  return [];
}

/**
 * Every value that may hold of a topic: `{ value, sure }`, the likeliest first, `value` undefined for "no rule yet". An empty list:
 * nobody says anything. `read` takes the value out of a statement.
 */
const candidates = (region, topic, day, read) => lookup(region, day, (topics) => topics[topic] ?? [], read);

const settled = (statement, word) => {
  if (statement.only !== undefined) return words(statement.only).includes(word);
  if (words(statement.include ?? []).includes(word)) return true;
  return words(statement.exclude ?? []).includes(word) ? false : undefined;
};

/** The same for one word of a scope. Statements that do not name the word leave the earlier ones as they were. */
export function scope(region, topic, word, day) {
  const naming = (statement) => (statement.candidates ?? [statement]).some((one) => settled(one, word) !== undefined);
  return lookup(
    region,
    day,
    (topics) => (topics[topic] ?? []).filter(naming),
    (one) => settled(one, word),
  );
}

export const choice = (region, topic, day) => candidates(region, topic, day, (one) => one.is);
export const count = (region, topic, day) =>
  candidates(region, topic, day, (one) => (one.count === "unlimited" ? Infinity : one.count));
export const amount = (region, topic, day) => candidates(region, topic, day, (one) => one.yuan);
