// `checkBinding` for one city, 武汉, and relatives insured in its province, by hand: the same conditions, findings, remedies.
import { type Amount, above, isZero, parse, plus, text } from "#amount";
import { amount, count, day, flag, left_out, object, type Read, region, reply, word } from "./read.js";
import { type Basis, judge, month, old, receipt, type RuleValue, type Answer, scope, single, within } from "./rules.js";

const schemes = word("employee", "resident", "community_aid", "none");
const statuses = word("normal", "paused", "ended", "not_enrolled");
const categories = word("in_service", "retired", "flexible", "public_funded", "chronic_registered");
const relations = word(
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
);
// Papers and uses of the money are not part of this core.
const grantor = object({
  region,
  scheme: schemes,
  account: flag,
  status: statuses,
  category: categories,
  balance: amount,
  history_balance: amount,
  bound: count,
  bound_ever: count,
  is_grantee: flag,
  e_credential: flag,
  wallet: flag,
  id: left_out,
});
const grantee = object({
  relation: relations,
  region,
  scheme: schemes,
  status: statuses,
  category: categories,
  age: count,
  bound: count,
  groups: count,
  same_role: count,
  is_grantor: flag,
  consents: flag,
  wallet: flag,
  id: left_out,
});
const request = object({ day, grantor, grantee, family_account: flag, use: left_out }, "day");

type Grantor = ReturnType<typeof grantor>;
type Grantee = ReturnType<typeof grantee>;
interface Case {
  readonly day: string;
  readonly month: number;
  readonly grantor: Grantor;
  readonly grantee: Grantee;
}
type Outcome = "eligible" | "ineligible" | "incomplete" | "unsettled";

interface Finding {
  rule: string;
  status: "pass" | "fail" | "unsettled" | "needs" | "note";
  code: string;
  field: string;
  params: Record<string, string>;
  leans?: "eligible" | "ineligible";
  doubt?: "reported" | "unknown";
  old?: number;
  basis: readonly Basis[];
}

const NONE: readonly Basis[] = [];
const RELATIONS = scope("relations");
const GRANTOR_SCHEMES = scope("grantor_schemes");
const GRANTEE_SCHEMES = scope("grantee_schemes");
const E_CREDENTIAL = scope("requires").get("e_credential");
const GRANTOR_PAUSED = single("grantor_paused");
const GRANTEE_PAUSED = single("grantee_paused");
const AREA = single("area");
const KEPT_BACK = single("kept_back");
const MAX_GRANTEES = single("max_grantees");
const MAX_GRANTORS = single("max_grantors");
const FEN = parse("0.01");

function plain(
  { month }: Case,
  rule: string,
  status: Finding["status"],
  code: string,
  field: string,
  said?: RuleValue,
): Finding {
  const finding: Finding = { rule, status, code, field, params: {}, basis: said === undefined ? NONE : said.basis };
  const year = old(said, month);
  if (year !== undefined) finding.old = year;
  return finding;
}

function judged(
  asked: Case,
  rule: string,
  field: string,
  said: RuleValue | undefined,
  says: (value: string | undefined) => Answer,
  codes: readonly string[],
  params: Record<string, string> = {},
): Finding {
  const { says: answer, leans } = judge(said, says);
  const status = answer === "yes" ? "pass" : answer === "no" ? "fail" : "unsettled";
  const finding = plain(asked, rule, status, codes[answer === "yes" ? 0 : answer === "no" ? 1 : 2]!, field, said);
  finding.params = params;
  if (leans !== undefined) finding.leans = leans;
  if (status === "unsettled" && !said?.decides) finding.doubt = said === undefined ? "unknown" : "reported";
  return finding;
}

const admitted = (value: string | undefined): Answer => (value === "yes" ? "yes" : value === "no" ? "no" : "open");

function relation(asked: Case): Finding {
  const field = "grantee.relation";
  const { relation } = asked.grantee;
  if (relation === undefined) return plain(asked, "relation", "needs", "relation_needed", field);
  const said = RELATIONS.get(relation);
  const open = said === undefined ? "relation_unknown" : said.decides ? "relation_disputed" : "relation_reported";
  return judged(asked, "relation", field, said, admitted, ["relation_listed", "relation_not_listed", open], {
    relation,
  });
}

function area(asked: Case): Finding {
  const field = "grantee.region";
  const { grantor, grantee } = asked;
  if (grantor.region === undefined) return plain(asked, "area", "needs", "area_needed", "grantor.region");
  if (grantee.region === undefined) return plain(asked, "area", "needs", "area_needed", field);
  if (grantee.region.slice(0, 4) === grantor.region.slice(0, 4))
    return plain(asked, "area", "pass", "area_same_pool", field);
  const says = (value: string | undefined): Answer =>
    value === undefined ? "open" : value === "same_pool" ? "no" : "yes";
  return judged(asked, "area", field, AREA, says, ["area_province", "area_too_far", "area_unknown"]);
}

/** Members of the resident scheme may not give here, so that whoever has an account is an employee. */
const RESIDENT_GIVES = GRANTOR_SCHEMES.get("resident")?.value === "yes";

function grantorScheme(asked: Case): Finding | undefined {
  const field = "grantor.scheme";
  const { account } = asked.grantor;
  const scheme = asked.grantor.scheme ?? (account !== undefined && !RESIDENT_GIVES ? "employee" : undefined);
  if (scheme === undefined) {
    return account === undefined && !RESIDENT_GIVES
      ? undefined
      : plain(asked, "grantor_scheme", "needs", "grantor_scheme_needed", field);
  }
  const codes = ["grantor_scheme_right", "grantor_scheme_wrong", "grantor_scheme_unsettled"];
  return judged(asked, "grantor_scheme", field, GRANTOR_SCHEMES.get(scheme), admitted, codes, { scheme });
}

function grantorAccount(asked: Case): Finding | undefined {
  const { scheme = "employee", account } = asked.grantor;
  if (scheme !== "employee" && GRANTOR_SCHEMES.get(scheme)?.value === "no") return undefined;
  const [status, code] =
    account === undefined
      ? (["needs", "needed"] as const)
      : account
        ? (["pass", "has"] as const)
        : (["fail", "none"] as const);
  return plain(
    asked,
    "grantor_account",
    status,
    `grantor_account_${code}`,
    "grantor.account",
    GRANTOR_SCHEMES.get(scheme),
  );
}

function standing(
  asked: Case,
  who: "grantor" | "grantee",
  paused: RuleValue | undefined,
  enrolled: RuleValue | undefined,
  out: string,
): Finding {
  const rule = `${who}_status`;
  const field = `${who}.status`;
  const { status } = asked[who];
  if (status === undefined) return plain(asked, rule, "needs", `${who}_status_needed`, field);
  if (status === "normal") return plain(asked, rule, "pass", `${who}_status_normal`, field, paused);
  if (status !== "paused") return plain(asked, rule, "fail", out, field, enrolled);
  const says = (value: string | undefined): Answer =>
    value === undefined ? "open" : value === "allowed" ? "yes" : "no";
  return judged(asked, rule, field, paused, says, [
    `${who}_status_normal`,
    `${who}_status_paused`,
    `${who}_status_unstated`,
  ]);
}

const grantorStatus = (asked: Case): Finding =>
  standing(asked, "grantor", GRANTOR_PAUSED, GRANTOR_SCHEMES.get("employee"), "grantor_status_ended");

function granteeScheme(asked: Case): Finding {
  const field = "grantee.scheme";
  const { scheme } = asked.grantee;
  if (scheme === undefined) {
    const [employee, resident] = [GRANTEE_SCHEMES.get("employee"), GRANTEE_SCHEMES.get("resident")];
    const both = employee?.decides && employee.value === "yes" && resident?.decides && resident.value === "yes";
    if (!both || asked.grantor.scheme === "resident")
      return plain(asked, "grantee_scheme", "needs", "grantee_scheme_needed", field);
    return plain(asked, "grantee_scheme", "pass", "grantee_scheme_either", field, resident);
  }
  const wrong = scheme === "none" ? "grantee_scheme_none" : "grantee_scheme_wrong";
  const codes = ["grantee_scheme_right", wrong, "grantee_scheme_unsettled"];
  return judged(asked, "grantee_scheme", field, GRANTEE_SCHEMES.get(scheme), admitted, codes, { scheme });
}

const granteeStatus = (asked: Case): Finding | undefined =>
  asked.grantee.scheme === "none"
    ? undefined
    : standing(asked, "grantee", GRANTEE_PAUSED, GRANTEE_SCHEMES.get("none"), "grantee_status_not_enrolled");

function limit(
  asked: Case,
  rule: string,
  field: string,
  bound: number | undefined,
  said: RuleValue | undefined,
  free: number,
): Finding {
  if (bound === undefined)
    return plain(
      asked,
      rule,
      said === undefined ? "note" : "needs",
      said === undefined ? `${rule}_unstated` : `${rule}_needed`,
      field,
    );
  const says = (value: string | undefined): Answer => {
    if (value === undefined) return bound < free ? "yes" : "open";
    return value === "unlimited" || bound < Number(value) ? "yes" : "no";
  };
  const params: Record<string, string> = { bound: String(bound) };
  if (said !== undefined && said.value !== "unlimited") params.limit = said.value;
  return judged(asked, rule, field, said, says, [`${rule}_free`, `${rule}_reached`, `${rule}_unknown`], params);
}

function balance(asked: Case): Finding | undefined {
  const field = "grantor.balance";
  const { balance } = asked.grantor;
  if (balance === undefined)
    return KEPT_BACK === undefined ? undefined : plain(asked, "balance", "needs", "balance_needed", field);
  if (KEPT_BACK === undefined)
    return plain(asked, "balance", "note", isZero(balance) ? "balance_empty" : "balance_no_rule", field);
  const kept = parse(KEPT_BACK.value);
  const says = (value: string | undefined): Answer => {
    if (value === undefined) return isZero(balance) ? "open" : "yes";
    return above(balance, kept) ? "yes" : "no";
  };
  return judged(
    asked,
    "balance",
    field,
    KEPT_BACK,
    says,
    ["balance_enough", "balance_kept_back", "balance_kept_back_reported"],
    { kept: text(kept) },
  );
}

function eCredential(asked: Case): Finding | undefined {
  if (E_CREDENTIAL?.value !== "yes") return undefined;
  const field = "grantor.e_credential";
  const code = "requirement_e_credential";
  const { e_credential } = asked.grantor;
  if (e_credential === undefined) return plain(asked, "requirement", "needs", `${code}_needed`, field, E_CREDENTIAL);
  const says = (value: string | undefined): Answer => (e_credential || value !== "yes" ? "yes" : "no");
  return judged(asked, "requirement", field, E_CREDENTIAL, says, [
    `${code}_met`,
    `${code}_missing`,
    `${code}_reported`,
  ]);
}

const CHECKS: readonly ((asked: Case) => Finding | undefined)[] = [
  relation,
  area,
  grantorScheme,
  grantorAccount,
  grantorStatus,
  granteeScheme,
  granteeStatus,
  (asked) => limit(asked, "grantees_limit", "grantor.bound", asked.grantor.bound, MAX_GRANTEES, 5),
  (asked) => limit(asked, "grantors_limit", "grantee.bound", asked.grantee.bound, MAX_GRANTORS, 1),
  balance,
  eCredential,
];

function findings(asked: Case): Finding[] {
  const found: Finding[] = [];
  for (const check of CHECKS) {
    const finding = check(asked);
    if (finding !== undefined) found.push(finding);
  }
  return found;
}

/** How much findings weigh together: the heaviest of them. */
type Weight = 0 | 1 | 2 | 3 | 4 | 5;
const [MET, FOR, OPEN, AGAINST, NEEDED, FAILED] = [0, 1, 2, 3, 4, 5] as const;
function weight(found: readonly Finding[]): Weight {
  let most: Weight = MET;
  for (const { status, leans } of found) {
    const one =
      status === "fail"
        ? FAILED
        : status === "needs"
          ? NEEDED
          : status !== "unsettled"
            ? MET
            : leans === "ineligible"
              ? AGAINST
              : leans === undefined
                ? OPEN
                : FOR;
    if (one > most) most = one;
  }
  return most;
}

interface Answered {
  outcome: Outcome;
  leans?: "eligible" | "ineligible";
}
const ANSWERS: readonly Answered[] = [
  { outcome: "eligible" },
  { outcome: "unsettled", leans: "eligible" },
  { outcome: "unsettled" },
  { outcome: "unsettled", leans: "ineligible" },
  { outcome: "incomplete" },
  { outcome: "ineligible" },
];

/** What most people answer, and other answers that are tried; the facts of a case have none. */
const USUAL: Readonly<Record<string, readonly unknown[]>> = {
  "grantor.scheme": ["employee", "resident"],
  "grantor.account": [true, false],
  "grantor.status": ["normal", "paused", "ended"],
  "grantor.balance": [parse("5000"), parse("100")],
  "grantor.bound": [0, 1, 99],
  "grantor.e_credential": [true, false],
  "grantee.scheme": ["resident", "employee"],
  "grantee.status": ["normal", "paused", "not_enrolled"],
  "grantee.bound": [0, 1, 99],
};
const ROUNDS = 4;

interface Needed {
  field: string;
  rule: string;
}
function needs(found: readonly Finding[]): Needed[] {
  const all: Needed[] = [];
  for (const { status, field, rule } of found)
    if (status === "needs" && !all.some((known) => known.field === field)) all.push({ field, rule });
  return all;
}

function put({ day, month, grantor, grantee }: Case, field: string, value: unknown): Case {
  const [who, name] = field.split(".");
  return who === "grantor"
    ? { day, month, grantor: { ...grantor, [name!]: value }, grantee }
    : { day, month, grantor, grantee: { ...grantee, [name!]: value } };
}

/** The case with usual answers to whatever it needs. */
function settled(asked: Case): { asked: Case; open: Needed[]; weight: Weight } {
  const open: Needed[] = [];
  for (let round = 0; ; round += 1) {
    const found = findings(asked);
    const fresh = needs(found).filter(({ field }) => USUAL[field] !== undefined);
    if (fresh.length === 0 || round === ROUNDS) return { asked, open, weight: weight(found) };
    for (const { field } of fresh) asked = put(asked, field, USUAL[field]![0]);
    open.push(...fresh);
  }
}

interface Inquiry {
  ask: Needed[];
  assuming?: Answered & { given: object[] };
  weight: Weight;
}

/** What is still to be asked, and the answer on usual assumptions. Without the facts nothing is assumed; a field is asked only if it matters. */
function inquire(case_: Case, found: readonly Finding[]): Inquiry {
  const facts = needs(found).filter(({ field }) => USUAL[field] === undefined);
  if (facts.length > 0) return { ask: facts, weight: NEEDED };
  const { asked, open, weight: usual } = settled(case_);
  const { outcome } = ANSWERS[usual]!;
  const ask: Needed[] = [];
  const given: { worst: Weight; field: string; value: unknown; otherwise: Outcome }[] = [];
  for (const { field, rule } of open) {
    let worst = -1;
    for (const other of USUAL[field]!.slice(1)) {
      const one = settled(put(asked, field, other)).weight;
      if (one > worst && (outcome === "unsettled" ? one < usual : one !== usual)) worst = one;
    }
    if (worst < 0) continue;
    ask.push({ field, rule });
    const value = USUAL[field]![0];
    given.push({
      worst: worst as Weight,
      field,
      value: field === "grantor.balance" ? text(value as Amount) : value,
      otherwise: ANSWERS[worst]!.outcome,
    });
  }
  if (ask.length === 0) return { ask, weight: usual };
  given.sort((one, other) => other.worst - one.worst);
  return { ask, assuming: { ...ANSWERS[usual]!, given: given.map(({ worst: _, ...one }) => one) }, weight: NEEDED };
}

interface Change {
  field: string;
  to: string;
}

/** The nearest change that may correct a failed rule. What nobody can change (a relation, a place) has none. */
function mending({ rule, field, params }: Finding): Change[] | undefined {
  switch (rule) {
    case "grantor_status":
    case "grantee_status":
      return [{ field, to: "normal" }];
    case "grantee_scheme":
      return [
        { field, to: "resident" },
        { field: "grantee.status", to: "normal" },
      ];
    case "requirement":
      return [{ field, to: "true" }];
    case "grantees_limit":
    case "grantors_limit":
      return params.limit === undefined || params.limit === "0"
        ? undefined
        : [{ field, to: String(Number(params.limit) - 1) }];
    case "balance":
      return [{ field, to: text(plus(parse(params.kept ?? "0"), FEN)) }];
    default:
      return undefined;
  }
}

function changed(asked: Case, changes: readonly Change[]): Case {
  for (const { field, to } of changes) {
    asked = put(
      asked,
      field,
      field.endsWith(".bound") ? Number(to) : field === "grantor.balance" ? parse(to) : to === "true" ? true : to,
    );
  }
  return asked;
}

/** The weight of a changed case, or nothing while the rule to correct still fails. */
function after(asked: Case, rule?: string): Weight | undefined {
  const found = findings(asked);
  if (rule !== undefined && found.some((finding) => finding.rule === rule && finding.status === "fail"))
    return undefined;
  const one = weight(found);
  return one === NEEDED ? inquire(asked, found).weight : one;
}

function remedies(
  asked: Case,
  found: readonly Finding[],
): { each: { rule: string; changes: Change[]; outcome: Outcome }[]; together?: Outcome } {
  const each: { rule: string; changes: Change[]; outcome: Outcome }[] = [];
  let all = asked;
  let corrected = true;
  for (const failed of found) {
    if (failed.status !== "fail") continue;
    const changes = mending(failed);
    const one = changes === undefined ? undefined : after(changed(asked, changes), failed.rule);
    if (changes === undefined || one === undefined) {
      corrected = false;
      continue;
    }
    each.push({ rule: failed.rule, changes, outcome: ANSWERS[one]!.outcome });
    all = changed(all, changes);
  }
  return corrected && each.length > 0 ? { each, together: ANSWERS[after(all)!]!.outcome } : { each };
}

/** What else there is to relatives in one province; the quota is for two. */
function alternatives(
  { grantor, grantee }: Case,
  refused: boolean,
  allowed: boolean,
): { arrangement: string; state: string }[] {
  const near = grantor.region !== undefined && grantee.region !== undefined;
  if (allowed) return [{ arrangement: "family_account", state: "code_only" }];
  return [
    { arrangement: "wallet", state: refused ? "closed" : "unsettled" },
    { arrangement: "quota", state: near ? "closed" : "unsettled" },
    { arrangement: "family_account", state: "code_only" },
  ];
}

/** Who is nearer to a relative, and what the relative is to that person. */
const NEARER: Readonly<Record<string, readonly [string, Grantee["relation"]]>> = {
  parent_of_spouse: ["spouse", "parent"],
  spouse_of_child: ["child", "spouse"],
  sons_child: ["child", "child"],
  daughters_child: ["child", "child"],
  paternal_grandparent: ["parent", "parent"],
  maternal_grandparent: ["parent", "parent"],
  sibling: ["parent", "child"],
  paired_kin: ["family_member", "spouse"],
  other: ["family_member", "spouse"],
};
const OF_GRANTOR = ["grantor_scheme", "grantor_account", "grantor_status"];

/** Others who may bind the relative, where the relation is not surely let in or the grantor may not give. */
function others(asked: Case, found: readonly Finding[]): object[] {
  const unmet = (rule: string): boolean =>
    found.some((one) => one.rule === rule && (one.status === "fail" || one.status === "unsettled"));
  const all: object[] = [];
  const tried = (who: string, relation: Grantee["relation"]): void => {
    const { weight } = settled({
      ...asked,
      grantor: { region: asked.grantor.region },
      grantee: { ...asked.grantee, relation },
    });
    if (weight <= OPEN) all.push({ who, relation, ...ANSWERS[weight] });
  };
  const { relation } = asked.grantee;
  const nearer = relation !== undefined && unmet("relation") ? NEARER[relation] : undefined;
  if (nearer !== undefined) tried(...nearer);
  if (OF_GRANTOR.some(unmet)) tried("family_member", unmet("relation") || relation === undefined ? "spouse" : relation);
  return all;
}

/** Whom to ask: the bureau of the grantor's place. */
function bureaus({ grantor, grantee }: Case, found: readonly Finding[], status: Finding["status"]): object[] {
  const region = grantor.region ?? grantee.region;
  const rules = found.filter((one) => one.status === status).map(({ rule }) => rule);
  return region === undefined || rules.length === 0 ? [] : [{ region, rules: [...new Set(rules)] }];
}

function verdict(asked: Case): object {
  const found = findings(asked);
  const bare = weight(found);
  const {
    ask,
    assuming,
    weight: heaviest,
  } = bare === NEEDED ? inquire(asked, found) : { ask: [], assuming: undefined, weight: bare };
  if (heaviest !== FAILED && (assuming !== undefined || ask.length === 0)) {
    for (const one of found)
      if (one.status === "needs" && !ask.some(({ field, rule }) => field === one.field || rule === one.rule))
        one.status = "note";
  }
  const answer = ANSWERS[heaviest]!;
  const refused = heaviest === FAILED;
  const { each, together } = refused ? remedies(asked, found) : { each: [], together: undefined };
  return {
    ...answer,
    arrangement: "mutual_aid",
    findings: found,
    warnings: [],
    ask,
    ...(assuming === undefined ? {} : { assuming }),
    remedies: each,
    ...(together === undefined ? {} : { with_all_remedies: together }),
    others: others(asked, found),
    bureaus: bureaus(asked, found, refused ? "fail" : "unsettled"),
    alternatives: alternatives(asked, refused, (assuming?.outcome ?? answer.outcome) === "eligible"),
    receipt: { ...receipt, day: asked.day, regions: [...receipt.regions] },
  };
}

export const checkBinding = (input: unknown) =>
  reply(() => {
    const read: Read<{ day: typeof day; grantor: typeof grantor; grantee: typeof grantee }> = request(input, "");
    within(read.day!, read.grantor?.region);
    return verdict({
      day: read.day!,
      month: month(read.day!),
      grantor: read.grantor ?? {},
      grantee: read.grantee ?? {},
    });
  });
