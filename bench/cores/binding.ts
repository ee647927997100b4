// `checkBinding` for one city, 武汉, and relatives insured in its province, by hand: the same conditions, findings, remedies.
import { above, isZero, parse, plus, text } from "#amount";
import { amount, count, day, flag, left_out, object, type Read, region, reply, word } from "./read.js";
import { type Basis, judge, receipt, type RuleValue, type Answer, scope, single, within } from "./rules.js";

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

const plain = (rule: string, status: Finding["status"], code: string, field: string, basis = NONE): Finding => ({
  rule,
  status,
  code,
  field,
  params: {},
  basis,
});

function judged(
  rule: string,
  field: string,
  said: RuleValue | undefined,
  says: (value: string | undefined) => Answer,
  codes: readonly string[],
  params: Record<string, string> = {},
): Finding {
  const { says: answer, leans } = judge(said, says);
  const basis = said === undefined ? NONE : said.basis;
  if (answer === "yes") return { rule, status: "pass", code: codes[0]!, field, params, basis };
  if (answer === "no") return { rule, status: "fail", code: codes[1]!, field, params, basis };
  const finding: Finding = { rule, status: "unsettled", code: codes[2]!, field, params, basis };
  if (leans !== undefined) finding.leans = leans;
  return finding;
}

const admitted = (value: string | undefined): Answer => (value === "yes" ? "yes" : value === "no" ? "no" : "open");

function relation({ grantee }: Case): Finding {
  const field = "grantee.relation";
  if (grantee.relation === undefined) return plain("relation", "needs", "relation_needed", field);
  const said = RELATIONS.get(grantee.relation);
  const open = said === undefined ? "relation_unknown" : said.decides ? "relation_disputed" : "relation_reported";
  return judged("relation", field, said, admitted, ["relation_listed", "relation_not_listed", open], {
    relation: grantee.relation,
  });
}

function area({ grantor, grantee }: Case): Finding {
  const field = "grantee.region";
  if (grantor.region === undefined) return plain("area", "needs", "area_needed", "grantor.region");
  if (grantee.region === undefined) return plain("area", "needs", "area_needed", field);
  if (grantee.region.slice(0, 4) === grantor.region.slice(0, 4)) return plain("area", "pass", "area_same_pool", field);
  const says = (value: string | undefined): Answer =>
    value === undefined ? "open" : value === "same_pool" ? "no" : "yes";
  return judged("area", field, AREA, says, ["area_province", "area_too_far", "area_unknown"]);
}

function grantorScheme({ grantor: { scheme } }: Case): Finding {
  const field = "grantor.scheme";
  if (scheme === undefined) return plain("grantor_scheme", "needs", "grantor_scheme_needed", field);
  const codes = ["grantor_scheme_right", "grantor_scheme_wrong", "grantor_scheme_unsettled"];
  return judged("grantor_scheme", field, GRANTOR_SCHEMES.get(scheme), admitted, codes, { scheme });
}

function grantorAccount({ grantor: { scheme, account } }: Case): Finding | undefined {
  if (scheme !== undefined && scheme !== "employee") return undefined;
  const field = "grantor.account";
  const basis = GRANTOR_SCHEMES.get("employee")?.basis ?? NONE;
  if (account === undefined) return plain("grantor_account", "needs", "grantor_account_needed", field, basis);
  return plain(
    "grantor_account",
    account ? "pass" : "fail",
    account ? "grantor_account_has" : "grantor_account_none",
    field,
    basis,
  );
}

function standing(
  who: "grantor" | "grantee",
  status: Grantor["status"],
  paused: RuleValue | undefined,
  enrolled: RuleValue | undefined,
  out: string,
): Finding {
  const rule = `${who}_status`;
  const field = `${who}.status`;
  if (status === undefined) return plain(rule, "needs", `${who}_status_needed`, field);
  if (status === "normal") return plain(rule, "pass", `${who}_status_normal`, field, paused?.basis);
  if (status !== "paused") return plain(rule, "fail", out, field, enrolled?.basis);
  const says = (value: string | undefined): Answer =>
    value === undefined ? "open" : value === "allowed" ? "yes" : "no";
  return judged(rule, field, paused, says, [`${who}_status_normal`, `${who}_status_paused`, `${who}_status_unstated`]);
}

const grantorStatus = ({ grantor: { status } }: Case): Finding =>
  standing("grantor", status, GRANTOR_PAUSED, GRANTOR_SCHEMES.get("employee"), "grantor_status_ended");

function granteeScheme({ grantee: { scheme } }: Case): Finding {
  const field = "grantee.scheme";
  if (scheme === undefined) return plain("grantee_scheme", "needs", "grantee_scheme_needed", field);
  const wrong = scheme === "none" ? "grantee_scheme_none" : "grantee_scheme_wrong";
  const codes = ["grantee_scheme_right", wrong, "grantee_scheme_unsettled"];
  return judged("grantee_scheme", field, GRANTEE_SCHEMES.get(scheme), admitted, codes, { scheme });
}

const granteeStatus = ({ grantee: { scheme, status } }: Case): Finding | undefined =>
  scheme === "none"
    ? undefined
    : standing("grantee", status, GRANTEE_PAUSED, GRANTEE_SCHEMES.get("none"), "grantee_status_not_enrolled");

function limit(
  rule: string,
  field: string,
  bound: number | undefined,
  said: RuleValue | undefined,
  free: number,
): Finding {
  if (bound === undefined) return plain(rule, "needs", `${rule}_needed`, field);
  const says = (value: string | undefined): Answer => {
    if (value === undefined) return bound < free ? "yes" : "open";
    return value === "unlimited" || bound < Number(value) ? "yes" : "no";
  };
  const params: Record<string, string> = { bound: String(bound) };
  if (said !== undefined && said.value !== "unlimited") params.limit = said.value;
  return judged(rule, field, said, says, [`${rule}_free`, `${rule}_reached`, `${rule}_unknown`], params);
}

function balance({ grantor: { balance } }: Case): Finding | undefined {
  const field = "grantor.balance";
  if (balance === undefined)
    return KEPT_BACK === undefined ? undefined : plain("balance", "needs", "balance_needed", field);
  if (KEPT_BACK === undefined)
    return plain("balance", "note", isZero(balance) ? "balance_empty" : "balance_no_rule", field);
  const kept = parse(KEPT_BACK.value);
  const says = (value: string | undefined): Answer => {
    if (value === undefined) return isZero(balance) ? "open" : "yes";
    return above(balance, kept) ? "yes" : "no";
  };
  return judged(
    "balance",
    field,
    KEPT_BACK,
    says,
    ["balance_enough", "balance_kept_back", "balance_kept_back_reported"],
    { kept: text(kept) },
  );
}

function eCredential({ grantor: { e_credential } }: Case): Finding | undefined {
  if (E_CREDENTIAL?.value !== "yes") return undefined;
  const field = "grantor.e_credential";
  const code = "requirement_e_credential";
  if (e_credential === undefined) return plain("requirement", "needs", `${code}_needed`, field, E_CREDENTIAL.basis);
  const says = (value: string | undefined): Answer => (e_credential || value !== "yes" ? "yes" : "no");
  return judged("requirement", field, E_CREDENTIAL, says, [`${code}_met`, `${code}_missing`, `${code}_reported`]);
}

const CHECKS: readonly ((asked: Case) => Finding | undefined)[] = [
  relation,
  area,
  grantorScheme,
  grantorAccount,
  grantorStatus,
  granteeScheme,
  granteeStatus,
  (asked) => limit("grantees_limit", "grantor.bound", asked.grantor.bound, MAX_GRANTEES, 5),
  (asked) => limit("grantors_limit", "grantee.bound", asked.grantee.bound, MAX_GRANTORS, 1),
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

function outcome(found: readonly Finding[]): { outcome: Outcome; leans?: "eligible" | "ineligible" } {
  if (found.some(({ status }) => status === "fail")) return { outcome: "ineligible" };
  if (found.some(({ status }) => status === "needs")) return { outcome: "incomplete" };
  const unsettled = found.filter(({ status }) => status === "unsettled");
  if (unsettled.length === 0) return { outcome: "eligible" };
  if (unsettled.some(({ leans }) => leans === "ineligible")) return { outcome: "unsettled", leans: "ineligible" };
  return unsettled.every(({ leans }) => leans === "eligible")
    ? { outcome: "unsettled", leans: "eligible" }
    : { outcome: "unsettled" };
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
  const next = { day: asked.day, grantor: { ...asked.grantor }, grantee: { ...asked.grantee } };
  for (const { field, to } of changes) {
    const [who, name] = field.split(".") as ["grantor" | "grantee", string];
    const value = name === "bound" ? Number(to) : name === "balance" ? parse(to) : to === "true" ? true : to;
    (next[who] as Record<string, unknown>)[name] = value;
  }
  return next;
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
    const after = changes === undefined ? undefined : findings(changed(asked, changes));
    if (
      changes === undefined ||
      after === undefined ||
      after.some(({ rule, status }) => rule === failed.rule && status === "fail")
    ) {
      corrected = false;
      continue;
    }
    each.push({ rule: failed.rule, changes, outcome: outcome(after).outcome });
    all = changed(all, changes);
  }
  return corrected && each.length > 0 ? { each, together: outcome(findings(all)).outcome } : { each };
}

/** What else there is to relatives in one province; the quota is for two. */
function alternatives({ grantor, grantee }: Case, answer: Outcome): { arrangement: string; state: string }[] {
  const near = grantor.region !== undefined && grantee.region !== undefined;
  if (answer === "eligible") return [{ arrangement: "family_account", state: "code_only" }];
  return [
    { arrangement: "wallet", state: answer === "ineligible" ? "closed" : "unsettled" },
    { arrangement: "quota", state: near ? "closed" : "unsettled" },
    { arrangement: "family_account", state: "code_only" },
  ];
}

function verdict(asked: Case): object {
  const found = findings(asked);
  const answer = outcome(found);
  const refused = answer.outcome === "ineligible";
  const { each, together } = refused ? remedies(asked, found) : { each: [], together: undefined };
  const ask: { field: string; rule: string }[] = [];
  if (!refused) {
    for (const { status, field, rule } of found) {
      if (status === "needs" && !ask.some((asked) => asked.field === field)) ask.push({ field, rule });
    }
  }
  return {
    ...answer,
    arrangement: "mutual_aid",
    findings: found,
    warnings: [],
    ask,
    remedies: each,
    ...(together === undefined ? {} : { with_all_remedies: together }),
    alternatives: alternatives(asked, answer.outcome),
    receipt: { ...receipt, day: asked.day, regions: [...receipt.regions] },
  };
}

export const checkBinding = (input: unknown) =>
  reply(() => {
    const read: Read<{ day: typeof day; grantor: typeof grantor; grantee: typeof grantee }> = request(input, "");
    within(read.day!, read.grantor?.region);
    return verdict({ day: read.day!, grantor: read.grantor ?? {}, grantee: read.grantee ?? {} });
  });
