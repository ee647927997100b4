// Generated questions about bindings: every day on which anything turns, balances and counts at and beside what places state.
import { days, places, province } from "./catalogue.mjs";
import { fen, yuan } from "./fen.mjs";

const relations = [
  "spouse",
  "parent",
  "child",
  "sibling",
  "paternal_grandparent",
  "maternal_grandparent",
  "sons_child",
  "daughters_child",
  "parent_of_spouse",
  "spouse_of_child",
  "paired_kin",
  "other",
];
const categories = [
  "in_service",
  "retired",
  "flexible",
  "public_funded",
  "chronic_registered",
  "settled_elsewhere",
  "veteran_cadre",
  "disabled_soldier",
];
const regions = [...places.keys()].filter((code) => code !== "000000");
const turning = days().filter((day) => day >= "2015-01-01" && day <= "2027-12-31");
const beside = new Map(
  regions.map((region) => [
    region,
    regions.filter((other) => province(other) === province(region) && other !== province(other)),
  ]),
);
const limits = [
  ...new Set(
    [...places.values()].flatMap(({ topics }) =>
      ["kept_back", "open_above", "commercial_floor"].flatMap((topic) => (topics[topic] ?? []).map((one) => one.yuan)),
    ),
  ),
].filter(Boolean);
const counts = [
  ...new Set(
    [...places.values()].flatMap(({ topics }) =>
      ["max_grantees", "max_grantees_ever", "max_grantors"].flatMap((topic) =>
        (topics[topic] ?? []).map((one) => one.count),
      ),
    ),
  ),
].filter((one) => typeof one === "number");

/** Who may be below 16; a parent of 15 nobody has. */
const young = new Set(["child", "sibling", "sons_child", "daughters_child", "paired_kin", "other"]);

/** A question with every fact; most facts are usual ones, so that few conditions decide at a time. */
export function question({ pick, chance, below }) {
  const region = pick(regions);
  const usual = (value, others, rate = 0.06) => (chance(rate) ? pick(others) : value);
  const money = () => {
    const moved = fen(pick(limits)) + BigInt(pick([-1, 0, 1, 50_000]));
    return chance(0.3) ? yuan(moved > 0n ? moved : 0n) : "9000.00";
  };
  const number = () => Math.max(0, pick([0, 1, ...counts]) + pick([-1, 0, 1]));
  const near = beside.get(region);
  const grantee = chance(0.5) || near.length === 0 ? region : pick(near);
  const held = money();
  const relation = pick(chance(0.6) ? relations.slice(0, 3) : relations);
  return {
    day: pick(turning),
    grantor: {
      region,
      scheme: usual("employee", ["resident", "none", "community_aid"]),
      account: usual(true, [false], 0.03),
      status: usual("normal", ["paused", "paused", "ended", "not_enrolled"], 0.12),
      category: usual("in_service", categories, 0.3),
      balance: held,
      history_balance: chance(0.7) ? held : yuan(fen(held) / 2n),
      bound: chance(0.5) ? 0 : number(),
      bound_ever: chance(0.8) ? 0 : number(),
      is_grantee: chance(0.1),
      e_credential: !chance(0.1),
      wallet: true,
    },
    grantee: {
      relation,
      region: grantee,
      scheme: usual("resident", ["employee", "employee", "community_aid", "none"], 0.3),
      status: usual("normal", ["paused", "paused", "ended", "not_enrolled"], 0.12),
      category: usual("in_service", categories, 0.2),
      age: pick(young.has(relation) ? [9, 15, 16, 30] : [16, 30, 65]),
      bound: chance(0.7) ? 0 : below(3),
      groups: chance(0.8) ? 0 : below(2),
      same_role: chance(0.8) ? 0 : 1,
      is_grantor: chance(0.1),
      consents: !chance(0.1),
      enrolled_year_before: true,
      wallet: true,
    },
    family_account: !chance(0.1),
  };
}
