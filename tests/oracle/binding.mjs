// May a relative be bound, inside a province and with every fact given? The outcome only. Written from docs/policies.md, the topics and
// rules of docs/reference.md, and DESIGN.md D12 to D17, D25, D71.
import { places, pool } from "./catalogue.mjs";
import { fen } from "./fen.mjs";
import { amount, choice, count, scope } from "./rules.mjs";

/** What follows from everything that may hold: "met", "not met" or "open". Reports stand beside "no rule known". */
function conclude(list, judge) {
  const all = list.some(({ sure }) => sure) ? list : [...list, { value: undefined }];
  const judged = new Set(all.map(({ value }) => judge(value)));
  return judged.size === 1 ? [...judged][0] : "open";
}

const yes = (holds) => (holds ? "met" : "not met");
const within = (used, silent) => (limit) => (limit === undefined ? silent : yes(used < limit));

/** The lowest limit on relatives that any place states on any day; a place whose sources clash does not speak for others. */
export function lowestLimit() {
  let lowest = Infinity;
  for (const { topics } of places.values()) {
    for (const { count: limit } of topics.max_grantees ?? [])
      if (typeof limit === "number") lowest = Math.min(lowest, limit);
  }
  return lowest;
}

function status(person, region, topic, day) {
  if (person.status === "normal") return "met";
  if (person.status !== "paused") return "not met";
  return conclude(choice(region, topic, day), (effect) => (effect === undefined ? "open" : yes(effect === "allowed")));
}

/** A list that lets words in or shuts them out: where nobody names the word, `silent`. */
const listed = (region, topic, word, day, silent) =>
  conclude(scope(region, topic, word, day), (named) => (named === undefined ? silent : yes(named)));

function area({ day, grantor, grantee }) {
  // 兵团's code says no more than 兵团 (docs/glossary.md, 省本级).
  if (pool(grantor.region) === pool(grantee.region) && grantor.region !== "660000") return "met";
  const reach = (region) =>
    conclude(choice(region, "area", day), (extent) => (extent === undefined ? "open" : yes(extent !== "same_pool")));
  const both = [reach(grantor.region), reach(grantee.region)];
  if (both.includes("not met")) return "not met";
  return both.includes("open") ? "open" : "met";
}

/** Whether some money may be shared, where anything must stay or only 历年结余 counts. */
function balance({ day, grantor }) {
  const { region } = grantor;
  const kept = amount(region, "kept_back", day);
  const counts = (part) => fen(part === "history_year" ? grantor.history_balance : grantor.balance);
  // Where nothing must stay, an empty account may be bound all the same.
  const enough = (part) =>
    conclude(kept, (floor) => (floor === undefined || fen(floor) === 0n ? "met" : yes(counts(part) > fen(floor))));
  const results = [conclude(choice(region, "funds", day), enough)];
  results.push(
    conclude(amount(region, "open_above", day), (floor) =>
      floor === undefined ? "met" : yes(fen(grantor.balance) > fen(floor)),
    ),
  );
  if (results.includes("not met")) return "not met";
  return results.includes("open") ? "open" : "met";
}

function consent({ day, grantor, grantee }) {
  // That the spouse agrees is asked where the spouse is bound.
  const asked = [
    ...(grantee.relation === "spouse" ? ["spouse"] : []),
    "grantee",
    ...(grantee.age >= 16 ? ["grantee_from_16"] : []),
  ];
  return asked.map((party) =>
    conclude(scope(grantor.region, "consent", party, day), (named) => yes(named !== true || grantee.consents)),
  );
}

function requirements({ day, grantor, family_account: family }) {
  const done = { e_credential: grantor.e_credential, family_account: family };
  return Object.entries(done).map(([step, is]) =>
    conclude(scope(grantor.region, "requires", step, day), (named) => yes(named !== true || is)),
  );
}

/** Every condition of 家庭共济 inside a province, by its rule. */
export function conditions(asked, lowest) {
  const { day, grantor, grantee } = asked;
  const { region } = grantor;
  const limit = (topic, judge) => conclude(count(region, topic, day), judge);
  const gives = listed(region, "grantor_schemes", grantor.scheme, day, "open");
  const takes = listed(region, "grantee_schemes", grantee.scheme, day, "open");
  return {
    relation: listed(region, "relations", grantee.relation, day, "open"),
    grantor_scheme: gives,
    grantor_account: yes(grantor.account),
    grantor_status: status(grantor, region, "grantor_paused", day),
    grantor_category: listed(region, "grantor_categories", grantor.category, day, "met"),
    grantee_scheme: grantee.scheme === "none" ? "not met" : takes,
    resident_gives_to:
      grantor.scheme === "resident" ? listed(region, "resident_gives_to", grantee.scheme, day, "met") : "met",
    grantee_status: status(grantee, region, "grantee_paused", day),
    grantee_category: listed(region, "grantee_categories", grantee.category, day, "met"),
    area: area(asked),
    balance: balance(asked),
    grantees_limit: limit("max_grantees", within(grantor.bound, grantor.bound < lowest ? "met" : "open")),
    grantees_ever_limit: limit("max_grantees_ever", within(grantor.bound_ever, "met")),
    grantors_limit: limit("max_grantors", within(grantee.bound, grantee.bound === 0 ? "met" : "open")),
    groups_limit: limit("max_groups", within(grantee.groups, "met")),
    chain: conclude(choice(region, "chains", day), (rule) =>
      yes(rule !== "forbidden" || !(grantor.is_grantee || grantee.is_grantor)),
    ),
    role_limit: conclude(scope(region, "one_per_role", grantee.relation, day), (named) =>
      yes(named !== true || grantee.same_role === 0),
    ),
    ...Object.fromEntries(consent(asked).map((found, index) => [`consent ${index}`, found])),
    ...Object.fromEntries(requirements(asked).map((found, index) => [`requirement ${index}`, found])),
  };
}

export function outcome(found) {
  const all = Object.values(found);
  if (all.includes("not met")) return "ineligible";
  return all.includes("open") ? "unsettled" : "eligible";
}
